"""What f-GAN needs of each divergence: the activation g of D's output, and the conjugate f* after it.

Nowozin, Cseke, Tomioka 2016, arXiv:1606.00709, table 2. Every function takes logits C of any shape and works on each
alone. With u = p(real) / p(fake) and the best D, g(C) = f'(u), and f*(f'(u)) = u f'(u) - f(u).
"""

from typing import Any

import torch
from torch import Tensor

NEWTON_ROUNDS = 6  # four leave an error of 1e-9, and each round squares it


def identity(logits: Tensor) -> Tensor:
    """Return C itself, as the divergences have it whose f' takes every value; Pearson's f* is extended below -2."""
    return logits


def kl_conjugate(logits: Tensor) -> Tensor:
    """Return exp(C - 1): f(u) = u log u."""
    return (logits - 1).exp()


def hellinger_activation(logits: Tensor) -> Tensor:
    """Return 1 - exp(-C), which is below 1."""
    return -torch.expm1(-logits)


def hellinger_conjugate(logits: Tensor) -> Tensor:
    """Return exp(C) - 1: f(u) = (sqrt u - 1)^2, so f*(t) = t / (1 - t), at t = 1 - exp(-C)."""
    return torch.expm1(logits)


def pearson_conjugate(logits: Tensor) -> Tensor:
    """Return C^2 / 4 + C: f(u) = (u - 1)^2."""
    return logits.square() / 4 + logits


def jeffreys_conjugate(logits: Tensor) -> Tensor:
    """Return u - 1 + log u, where f'(u) = 1 + log u - 1 / u is C: f(u) = (u - 1) log u.

    In the paper it is W + 1 / W + C - 2 for W = W(exp(1 - C)), Lambert's, which is 1 / u.
    """
    log_ratio = jeffreys_log_ratio(logits)
    return torch.expm1(log_ratio) + log_ratio


def jeffreys_log_ratio(logits: Tensor) -> Tensor:
    """Return l with l + 1 - exp(-l) = C: what the best D of Jeffreys' divergence has found log u to be."""
    found: Tensor = _JeffreysLogRatio.apply(logits)  # type: ignore[no-untyped-call]
    return found


def solve_jeffreys(logits: Tensor) -> Tensor:
    """Return that l by Newton's method, without a gradient.

    It falls to y = -l with y + exp(y) = 1 - C from above, where the curve is convex: no step goes too far.
    """
    x = 1 - logits
    y = torch.where(x > 1, x.clamp(min=1).log(), x)  # above the root: y + exp(y) > x for either
    for _ in range(NEWTON_ROUNDS):
        grown = y.exp()
        y = y - (y + grown - x) / (1 + grown)
    return -y


class _JeffreysLogRatio(torch.autograd.Function):
    """The root, with dl/dC = 1 / (1 + exp(-l)); it may be differentiated twice."""

    @staticmethod
    def forward(ctx: Any, logits: Tensor) -> Tensor:
        root = solve_jeffreys(logits)
        ctx.save_for_backward(root)
        return root

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> Tensor:
        [root] = ctx.saved_tensors
        slope: Tensor = root.sigmoid()
        return grad * slope
