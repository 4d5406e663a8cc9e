"""Label flips: D is told of some pairs of a real and a fake that each is the other.

What changes places is the two logits, after D's pass: every loss, and a D that looks at whole batches, then has them,
and penalties stay with what is real. On average over the flips cross-entropy is the one whose labels are both smoothed
by the same share.
"""

import torch
from torch import Generator, Tensor


def draw_flips(flips: Tensor, share: float, generator: Generator) -> Tensor:
    """Fill `flips` (n,) bool, true with probability `share`, and return it. Numbers are drawn on the processor."""
    return flips.copy_(torch.rand(flips.shape, generator=generator) < share)


def flipped(real: Tensor, fake: Tensor, share: float, generator: Generator) -> tuple[Tensor, Tensor]:
    """Return the logits (n,) of what D is told are reals and fakes."""
    flips = draw_flips(torch.empty(real.shape, dtype=torch.bool, device=real.device), share, generator)
    return torch.where(flips, fake, real), torch.where(flips, real, fake)
