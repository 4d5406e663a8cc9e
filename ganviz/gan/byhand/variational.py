"""The gradients of f-GAN's losses, derived by hand: D raises E g(C(x)) - E f*(g(C(G(z)))), and G lowers it.

The losses themselves are in `ganviz.gan.losses`, g and f* with their source in `ganviz.gan.variational`.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

import torch
from torch import Tensor

from ganviz.gan.byhand.loss_gradients import LOSS_GRADIENTS, LossGradients, weighted_sum
from ganviz.gan.byhand.passes import Program
from ganviz.gan.variational import solve_jeffreys

# (logits of one side, weight w, where dL/dC is to be written, where L = w sum h(C) is) -> calls
_Summed = Callable[[Tensor, float, Tensor, Tensor], Program]


def _itself(logits: Tensor, weight: float, grads: Tensor, value: Tensor) -> Program:
    """h = C."""
    return [*weighted_sum(logits, weight, value), partial(grads.fill_, weight)]


def _exponential(shift: float, sign: float) -> _Summed:
    """Return h = sign (exp(sign (C - shift)) - 1), without its constant where there is a shift."""

    def summed(logits: Tensor, weight: float, grads: Tensor, value: Tensor) -> Program:
        shifted, grown = torch.empty_like(logits), torch.empty_like(logits)
        exponential = torch.exp if shift else torch.expm1
        return [
            partial(torch.sub, logits, shift, out=shifted),
            partial(shifted.mul_, sign),
            partial(exponential, shifted, out=grown),
            *weighted_sum(grown, sign * weight, value),
            partial(torch.exp, shifted, out=grads),
            partial(grads.mul_, weight),
        ]

    return summed


def _parabola(logits: Tensor, weight: float, grads: Tensor, value: Tensor) -> Program:
    """h = C^2 / 4 + C, so h' = C / 2 + 1."""
    raised = torch.empty_like(logits)
    return [
        partial(torch.mul, logits, 0.25, out=raised),
        partial(raised.add_, 1),
        partial(raised.mul_, logits),
        *weighted_sum(raised, weight, value),
        partial(torch.mul, logits, weight / 2, out=grads),
        partial(grads.add_, weight),
    ]


def _of_log_ratio(logits: Tensor, weight: float, grads: Tensor, value: Tensor) -> Program:
    """h = u - 1 + log u where 1 + log u - 1 / u = C, so h' = u."""
    log_ratio, grown = torch.empty_like(logits), torch.empty_like(logits)

    def solve() -> None:
        log_ratio.copy_(solve_jeffreys(logits))

    return [
        solve,
        partial(torch.expm1, log_ratio, out=grown),
        partial(grown.add_, log_ratio),
        *weighted_sum(grown, weight, value),
        partial(torch.exp, log_ratio, out=grads),
        partial(grads.mul_, weight),
    ]


def _variational(raised: _Summed, conjugate: _Summed) -> LossGradients:
    def discriminator(spec: Any, logits: Tensor, grads: Tensor, value: Tensor) -> Program:
        n, more = len(logits) // 2, torch.zeros_like(value)
        return [
            *conjugate(logits[n:], 1 / n, grads[n:], value),
            *raised(logits[:n], -1 / n, grads[:n], more),
            partial(value.add_, more),
        ]

    def generator(spec: Any, logits: Tensor, grads: Tensor, value: Tensor) -> Program:
        return conjugate(logits, -1 / len(logits), grads, value)

    return LossGradients(discriminator, generator)


LOSS_GRADIENTS.add("forward_kl", _variational(_itself, _exponential(1, 1)))
LOSS_GRADIENTS.add("jeffreys", _variational(_itself, _of_log_ratio))
LOSS_GRADIENTS.add("squared_hellinger", _variational(_exponential(0, -1), _exponential(0, 1)))
LOSS_GRADIENTS.add("pearson", _variational(_itself, _parabola))
