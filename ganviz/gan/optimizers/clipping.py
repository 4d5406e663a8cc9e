"""Gradient clipping: bound what one batch can do, before any optimizer sees it."""

import math

import torch
from torch import Tensor


def clip(gradient: Tensor, value: float, norm: float) -> None:
    """Cut each entry of a flat gradient to +-`value`, then shorten the whole to at most `norm`, in place. 0 is off.

    Pascanu, Mikolov, Bengio 2013, arXiv:1211.5063, for the norm. What is not finite stays so, to be noticed.
    """
    if value:
        gradient.clamp_(-value, value)
    if norm:
        # In double precision: the squares of large single-precision numbers overflow.
        length = torch.linalg.vector_norm(gradient, dtype=torch.float64).item()
        if length > norm:
            gradient.mul_(norm / length if math.isfinite(length) else math.nan)
