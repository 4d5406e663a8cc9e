"""Gradient penalties, differentiated by hand where D is piecewise linear.

There the gradient of a logit with respect to its sample is a product of D's weights, each once. A backward pass finds
it; the gradient of the penalty with respect to the weights takes one more, see `double`. The penalties themselves, with
their sources, are in `ganviz.gan.penalties`.
"""

from collections.abc import Callable, Sequence
from functools import partial

import torch
from torch import Generator, Tensor, nn

from ganviz.gan.byhand.double import JointBackward, double_backward
from ganviz.gan.byhand.feeds import Draw
from ganviz.gan.byhand.passes import Passes, Program, Rows, rows_of
from ganviz.gan.penalties import Penalty, around, between, distance_to_one, fakes, half_square, reals

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


# (reals, fakes, where the samples are to be written, generator of random numbers) -> calls
Places = Callable[[Tensor, Tensor, Tensor, Generator], Program]


def _shares(samples: Tensor, generator: Generator) -> tuple[Tensor, Program]:
    """Return room for one number in [0, 1) for each sample, shaped to multiply it, and the call that draws them."""
    shares = samples.new_empty(len(samples), *(1 for _ in samples.shape[1:]))
    return shares, [_uniform(shares, generator)]


def _uniform(into: Tensor, generator: Generator) -> Draw:
    return Draw(into, partial(Tensor.uniform_, generator=generator))


def _between(real: Tensor, fake: Tensor, into: Tensor, generator: Generator) -> Program:
    """x = a real + (1 - a) fake."""
    share, program = _shares(real, generator)
    rest, other = torch.empty_like(share), torch.empty_like(into)
    return [
        *program,
        partial(torch.mul, share, real, out=into),
        partial(torch.sub, 1, share, out=rest),
        partial(torch.mul, rest, fake, out=other),
        partial(into.add_, other),
    ]


def _around(real: Tensor, fake: Tensor, into: Tensor, generator: Generator) -> Program:
    """x = real + a/2 std(reals) u."""
    share, program = _shares(real, generator)
    noise, std = torch.empty_like(into), real.new_empty(())
    return [
        *program,
        _uniform(noise, generator),
        partial(torch.std, real, tuple(range(real.dim())), correction=0, out=std),
        partial(share.mul_, 0.5),
        partial(share.mul_, std),
        partial(torch.mul, share, noise, out=into),
        partial(into.add_, real),
    ]


ROWS: dict[object, Rows] = {reals: "first", fakes: "last"}
_PLACES: dict[object, Places] = {between: _between, around: _around}


class JointGradient:
    """D's backward pass with penalties at the samples that its loss is of, on fixed buffers: R1 and R2.

    One backward pass, from ones, is that of the penalties, and of the loss but for a factor a sample.

    Args:
        penalties: what they are, with the weight of each in D's loss; one at least.
        passes: D's passes on a batch of reals and as many fakes.

    Attributes:
        by_logit: where the gradient of the loss with respect to D's logits is to be written before.
        program: calls that write the gradient of the loss and the penalties to that of D's weights.
        values: where they write each weighted penalty.
    """

    def __init__(self, penalties: Sequence[tuple[float, Penalty]], passes: Passes) -> None:
        self.by_logit = torch.empty_like(passes.out)
        self.values = [passes.x.new_zeros(()) for _ in penalties]
        joint = JointBackward(passes)
        self.program: Program = [*joint.input_gradient]
        directions: list[tuple[Tensor, Rows]] = []
        for (weight, penalty), value in zip(penalties, self.values, strict=True):
            rows = ROWS[penalty.places]
            x_grad = rows_of(passes.x_grad, len(passes.x) // 2, rows)
            grads, p = x_grad.view(len(passes.out) // 2, -1), torch.empty_like(x_grad)
            self.program += COSTS[penalty.cost](grads, p.view(grads.shape), value, weight)
            directions.append((p, rows))
        self.program += joint.weight_gradients(self.by_logit[:, None], directions)


class PenaltyGradient:
    """One penalty at samples of its own, on fixed buffers.

    Args:
        penalty: what it is.
        weight: its weight in D's loss.
        discriminator: D.
        passes: D's passes on a batch of reals and as many fakes.
        generator: of random numbers.
        prepared: makes of a program one that does the same.

    Attributes:
        program: calls that add its gradient to that of D's weights.
        value: where they write the weighted penalty.
    """

    def __init__(
        self,
        penalty: Penalty,
        weight: float,
        discriminator: nn.Module,
        passes: Passes,
        generator: Generator,
        prepared: Callable[[Program], Program] = list,
    ) -> None:
        real, fake = passes.x.chunk(2)
        mine = Passes(discriminator, torch.empty_like(real))
        mine.grad.fill_(1)  # of the sum of all logits: none depends on the sample of another
        self.value = real.new_zeros(())
        grads, p = mine.x_grad.view(len(mine.out), -1), torch.empty_like(mine.x_grad)
        self.program = prepared([
            *_PLACES[penalty.places](real, fake, mine.x, generator),
            *mine.forward,
            *mine.backward_input,
            *COSTS[penalty.cost](grads, p.view(grads.shape), self.value, weight),
            *double_backward(mine, p),
        ])  # fmt: skip
