"""What a step computes outside its programs, each as one row that is run at once.

The same rows are in whole steps: a step gives the same floats either way.
"""

from collections.abc import Callable

import torch
from torch import Tensor

from ganviz.gan.compiled.library import run_row
from ganviz.gan.compiled.rows import blurring_row, vector_row

Lerp = Callable[[Tensor, Tensor, float], None]  # (into, end, share) -> None, brings `into` nearer to `end`


def clip(gradient: Tensor, value: float, norm: float) -> None:
    """Do what `ganviz.gan.optimizers.clipping.clip` does."""
    run_row(vector_row("clip", gradient, value, norm))


def lerp(into: Tensor, end: Tensor, share: float) -> None:
    """Bring `into` nearer to `end` by a share of the way; both are contiguous."""
    run_row(vector_row("average", into, share, a=end))


def blur(into: Tensor, source: Tensor, noise: Tensor, std: float) -> None:
    """Write source + std noise, all contiguous."""
    run_row(blurring_row(into, source, noise, std))


def torch_lerp(into: Tensor, end: Tensor, share: float) -> None:
    """Do so by torch."""
    torch.Tensor.lerp_(into, end, share)
