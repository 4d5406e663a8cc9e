"""The precision in which networks multiply. Weights, their gradients, losses and what is shown are float32 always."""

from collections.abc import Callable

import torch
from torch import Tensor

from ganviz.gan.registry import Registry

Pass = Callable[[Tensor], Tensor]  # through a network
PRECISIONS: Registry[Callable[[Pass], Pass]] = Registry("precisions")


@PRECISIONS.register("float32")
def float32(forward: Pass) -> Pass:
    """Return `forward` as it is."""
    return forward


@PRECISIONS.register("bfloat16")
def bfloat16(forward: Pass) -> Pass:
    """Return `forward` with its matrices and convolutions multiplied in bfloat16, and float32 in the end."""

    def rounded(samples: Tensor) -> Tensor:
        with torch.autocast(samples.device.type, torch.bfloat16):
            return forward(samples).float()

    return rounded
