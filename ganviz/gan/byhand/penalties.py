"""Penalties on D's slope, differentiated by hand where D is piecewise linear.

There D's slope at a place is a product of its weights, each once: the logit's gradient by the place is one pass back,
and the penalty's gradient by the weights one more pass forward, linear like the first. Nothing else depends on them.
The penalties themselves, with their sources, are in `ganviz.gan.penalties`.
"""

from collections.abc import Callable
from functools import partial

import torch
from torch import Generator, Tensor, nn

from ganviz.gan.byhand.stages import Part, Passes, Program, run
from ganviz.gan.penalties import Penalty, distance_to_one, fakes, half_square, reals

# (slopes v (n, k), the gradient of the cost by them to be written, the cost to be written, its weight) -> calls
Cost = Callable[[Tensor, Tensor, Tensor, float], Program]
TINY = 1e-30  # a slope no longer than this has no direction


def _half_square(slopes: Tensor, p: Tensor, value: Tensor, weight: float) -> Program:
    """P = weight / 2 mean |v|^2, so dP/dv = weight v / n."""
    n, flat = len(slopes), slopes.view(-1)
    return [
        partial(torch.dot, flat, flat, out=value),
        partial(value.mul_, weight / (2 * n)),
        partial(torch.mul, slopes, weight / n, out=p),
    ]


def _distance_to_one(slopes: Tensor, p: Tensor, value: Tensor, weight: float) -> Program:
    """P = weight mean (|v| - 1)^2, so dP/dv = 2 weight (|v| - 1) / |v| v / n, and 0 where v is."""
    n = len(slopes)
    length, miss = slopes.new_empty(n, 1), slopes.new_empty(n, 1)
    return [
        partial(torch.linalg.vector_norm, slopes, dim=1, keepdim=True, out=length),
        partial(torch.sub, length, 1, out=miss),
        partial(torch.dot, miss[:, 0], miss[:, 0], out=value),
        partial(value.mul_, weight / n),
        partial(length.clamp_, TINY),
        partial(miss.div_, length),
        partial(miss.mul_, 2 * weight / n),
        partial(torch.mul, slopes, miss, out=p),
    ]


COSTS: dict[Callable[[Tensor], Tensor], Cost] = {half_square: _half_square, distance_to_one: _distance_to_one}


_JUDGED: dict[object, Part] = {reals: "first", fakes: "last"}


class PenaltyByHand:
    """One penalty on fixed memory: adds its gradient to that of D's weights.

    Args:
        penalty: what it is, and its weight in D's loss.
        judged: D's passes on a batch of reals and as many fakes, whose `forward` comes before each penalty.
    """

    def __init__(self, penalty: Penalty, weight: float, discriminator: nn.Module, judged: Passes) -> None:
        count, part = len(judged.x) // 2, _JUDGED.get(penalty.places)
        self._places = None if part else penalty.places
        if part:
            self._passes = judged.part(discriminator, count, part)
        else:
            self._passes = Passes(discriminator, torch.empty_like(judged.x[:count]))
        self._passes.slope.fill_(1)  # of the sum of all logits: none depends on the sample of another
        self._value = judged.x.new_zeros(())
        slopes = self._passes.x_slope.view(len(self._passes.out), -1)
        p = torch.empty_like(self._passes.x_slope)
        self._program = [
            *(() if part else self._passes.forward),
            *self._passes.down,
            *COSTS[penalty.cost](slopes, p.view(slopes.shape), self._value, weight),
            *self._passes.again(p),
        ]

    def add(self, real: Tensor, fake: Tensor, generator: Generator) -> float:
        """Add the gradient of the weighted penalty, and return its value."""
        if self._places:
            self._passes.x.copy_(self._places(real, fake, generator))
        run(self._program)
        return self._value.item()
