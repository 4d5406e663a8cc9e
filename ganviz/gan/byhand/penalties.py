"""Gradient penalties, differentiated by hand where D is piecewise linear.

There the gradient of a logit with respect to its sample is a product of D's weights, each once. A backward pass finds
it; the gradient of the penalty with respect to the weights takes one double backward pass, from the input to the
output, as nothing else depends on them. The penalties themselves, with their sources, are in `ganviz.gan.penalties`.
"""

from collections.abc import Callable
from functools import partial

import torch
from torch import Generator, Tensor, nn

from ganviz.gan.byhand.passes import Passes, Program, Rows, run
from ganviz.gan.penalties import Penalty, distance_to_one, fakes, half_square, reals

# (input gradients v (n, k), where dP/dv is to be written, where the cost P is to be written, its weight) -> calls
Cost = Callable[[Tensor, Tensor, Tensor, float], Program]
TINY = 1e-30  # a gradient of no more than this norm has no direction


def _half_square(grads: Tensor, p: Tensor, value: Tensor, weight: float) -> Program:
    """P = weight / 2 mean |v|^2, so dP/dv = weight v / n."""
    n, flat = len(grads), grads.view(-1)
    return [
        partial(torch.dot, flat, flat, out=value),
        partial(value.mul_, weight / (2 * n)),
        partial(torch.mul, grads, weight / n, out=p),
    ]


def _distance_to_one(grads: Tensor, p: Tensor, value: Tensor, weight: float) -> Program:
    """P = weight mean (|v| - 1)^2, so dP/dv = 2 weight (|v| - 1) / |v| v / n, and 0 where v is."""
    n = len(grads)
    norm, error = grads.new_empty(n, 1), grads.new_empty(n, 1)
    return [
        partial(torch.linalg.vector_norm, grads, dim=1, keepdim=True, out=norm),
        partial(torch.sub, norm, 1, out=error),
        partial(torch.dot, error[:, 0], error[:, 0], out=value),
        partial(value.mul_, weight / n),
        partial(norm.clamp_, TINY),
        partial(error.div_, norm),
        partial(error.mul_, 2 * weight / n),
        partial(torch.mul, grads, error, out=p),
    ]


COSTS: dict[Callable[[Tensor], Tensor], Cost] = {half_square: _half_square, distance_to_one: _distance_to_one}


_ROWS: dict[object, Rows] = {reals: "first", fakes: "last"}


class PenaltyGradient:
    """One penalty on fixed buffers: adds its gradient to that of D's weights.

    Args:
        penalty: what it is.
        weight: its weight in D's loss.
        passes: D's passes on a batch of reals and as many fakes, whose `forward` comes before each penalty.
        prepared: makes of a program one that does the same.
    """

    def __init__(
        self,
        penalty: Penalty,
        weight: float,
        discriminator: nn.Module,
        passes: Passes,
        prepared: Callable[[Program], Program] = list,
    ) -> None:
        count, rows = len(passes.x) // 2, _ROWS.get(penalty.places)
        self._places = None if rows else penalty.places
        if rows:
            self._passes = passes.on_rows(discriminator, count, rows)
        else:
            self._passes = Passes(discriminator, torch.empty_like(passes.x[:count]))
        self._passes.grad.fill_(1)  # of the sum of all logits: none depends on the sample of another
        self._value = passes.x.new_zeros(())
        grads = self._passes.x_grad.view(len(self._passes.out), -1)
        p = torch.empty_like(self._passes.x_grad)
        self._program = prepared([
            *(() if rows else self._passes.forward),
            *self._passes.backward_input,
            *COSTS[penalty.cost](grads, p.view(grads.shape), self._value, weight),
            *self._passes.double_backward(p),
        ])  # fmt: skip

    def add(self, real: Tensor, fake: Tensor, generator: Generator) -> float:
        """Add the gradient of the weighted penalty, and return its value."""
        if self._places:
            self._passes.x.copy_(self._places(real, fake, generator))
        run(self._program)
        return self._value.item()
