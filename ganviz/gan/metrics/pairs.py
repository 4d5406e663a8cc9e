"""Squared distances between all pairs of two sets: kernels and neighbours are both computed from them."""

import torch
from torch import Tensor

_FEW_DIMENSIONS = 8


def squared_distances(a: Tensor, b: Tensor) -> Tensor:
    """Return (n, m) float32 squared Euclidean distances of a (n, d) and b (m, d).

    Points are subtracted: |a|^2 - 2 a b + |b|^2 would cancel between neighbours, whose distance is 1/100 of the
    radius of the data. For images the product of matrices is 30 times as fast, and in float64 what cancels is below
    what float32 shows. Equal samples are exactly 0 apart, and equal distances of whole numbers are equal: ties count.
    """
    if a.shape[1] <= _FEW_DIMENSIONS:
        square = torch.zeros(len(a), len(b))
        for of_a, of_b in zip(a.unbind(1), b.unbind(1), strict=True):
            difference = of_a[:, None] - of_b
            square.addcmul_(difference, difference)
        return square
    a, b = a.double(), b.double()
    centre = b.mean(dim=0)
    a, b = a - centre, b - centre
    of_a, of_b = a.square().sum(1)[:, None], b.square().sum(1)
    square = torch.addmm(of_a + of_b, a, b.T, alpha=-2).float()
    # A sum of d products may be off by d eps of its terms' size: what is no larger than that is nothing.
    rounding = a.shape[1] * torch.finfo(torch.float64).eps
    return square.mul_(square > (rounding * of_a).float() + (rounding * of_b).float())


def squared_distances_among(samples: Tensor) -> Tensor:
    """Return (n, n) float32 squared distances of samples (n, d) to each other, exactly 0 on the diagonal."""
    return squared_distances(samples, samples).fill_diagonal_(0)
