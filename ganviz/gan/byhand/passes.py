"""Forward and backward passes as lists of calls, written out layer by layer, on buffers allocated beforehand.

For networks this small the interpreter is the cost, and autograd's graph most of that. A stage is one layer of a
network for a fixed number of samples n; each of its calls is complete with its arguments and with the tensor that takes
the result. Gradients equal those of autograd, rounded in another order.

Names: x is the input of a layer or network, out its output; x_grad and grad are the gradients of a loss with respect to
the two. The layers themselves are in `dense` and `activations`.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal, Protocol

import torch
from torch import Tensor, nn

Call = Callable[[], Any]
Program = list[Call]

Rows = Literal["first", "last"]


@dataclass(frozen=True, slots=True)
class Stage:
    """One layer on fixed buffers.

    Attributes:
        out: the output, (n, ...). A layer that works in place has it where its input was.
        grad: the gradient of a loss with respect to `out`, of the same shape. `backward_input` may overwrite it.
        forward: calls for x -> `out`.
        backward_weights: calls for `grad` -> the gradients of the layer's own weights, which are overwritten.
        backward_input: calls for `grad` -> x_grad.
        tangent: (p, rows), a direction for x at some of the samples -> the derivative of `out` along it, and calls that
            compute it. None for a layer whose `out` is not its derivative at x, times x, with a constant at most for a
            dense one: there the derivative depends on more than the sign of x.
        dense: the layer itself, if it is one that multiplies x by a matrix.
    """

    out: Tensor
    grad: Tensor
    forward: Program
    backward_weights: Program
    backward_input: Program
    tangent: Callable[[Tensor, Rows], tuple[Tensor, Program]] | None = None
    dense: nn.Linear | None = None


class Buffers:
    """What a forward pass stores for the backward pass: in new tensors, or in rows of those of a larger pass.

    Args:
        of: the buffers of passes of the same network on more samples.
        rows: which of those samples are meant.
    """

    def __init__(self, of: "Buffers | None" = None, rows: Rows = "first") -> None:
        self._whole, self._rows = of._made if of else None, rows
        self._made: list[Tensor] = []

    def new(self, count: int, *shape: int, like: Tensor, dtype: torch.dtype | None = None) -> Tensor:
        """Return a buffer (count, *shape), of the dtype of `like` unless another is given."""
        if self._whole is None:
            buffer = like.new_empty(count, *shape, dtype=dtype)
        else:
            buffer = rows_of(self._whole[len(self._made)], count, self._rows)
        self._made.append(buffer)
        return buffer

    def like(self, x: Tensor, dtype: torch.dtype | None = None) -> Tensor:
        """Return a buffer of the shape of `x`, and of its dtype unless another is given."""
        return self.new(*x.shape, like=x, dtype=dtype)


# (layer, x (n, ...), where x_grad is to be written, buffers for what the forward pass stores) -> stage
STAGES: dict[type[nn.Module], Callable[[Any, Tensor, Tensor, Buffers], Stage]] = {}


class Machine(Protocol):
    """Who makes the calls of programs: at once, or later and many times over."""

    def run(self, program: Iterable[Call]) -> None:
        """Make each call in turn."""
        ...

    def value(self, number: Tensor, *others: Tensor) -> float:
        """Return the sum of numbers, each (), that calls so far have written; 0 if that is not known yet."""
        ...


class AtOnce:
    """Makes calls when it is asked to."""

    def run(self, program: Iterable[Call]) -> None:
        for call in program:
            call()

    def value(self, number: Tensor, *others: Tensor) -> float:
        total = number.item()
        for other in others:
            total += other.item()
        return total


def copying(source: Tensor, into: Tensor) -> Program:
    """Return the call that copies `source`."""
    return [partial(into.copy_, source)]


def exchanging(chosen: Tensor, source: Tensor, into: Tensor) -> Program:
    """Return calls that copy `source` (2 n,), with the halves exchanged at the `chosen` places (n,) of each."""
    n = len(source) // 2
    first, last = source[:n], source[n:]
    return [
        partial(torch.where, chosen, last, first, out=into[:n]),
        partial(torch.where, chosen, first, last, out=into[n:]),
    ]


class Passes:
    """The forward and backward passes of a network on `x` (n, ...), which is written before each forward pass.

    Args:
        network: each of its layers has an entry in `STAGES`.
        x: the samples.
        x_grad: where the gradient with respect to `x` is written; a new tensor unless one is given.
        buffers: for what the forward pass stores; new ones unless some are given.

    Attributes:
        out: the network's output.
        grad: where the gradient with respect to `out` is to be written before a backward pass.
        forward: calls for x -> out.
        backward_weights: calls for grad -> the gradients of all weights, which are overwritten.
        backward_input: calls for grad -> x_grad.
    """

    def __init__(
        self, network: nn.Module, x: Tensor, x_grad: Tensor | None = None, buffers: Buffers | None = None
    ) -> None:
        self._buffers = buffers or Buffers()
        self.x, self.x_grad = x, torch.empty_like(x) if x_grad is None else x_grad
        self.stages: list[Stage] = []
        out, grad = x, self.x_grad
        for layer in layers_of(network):
            stage = STAGES[type(layer)](layer, out, grad, self._buffers)
            self.stages.append(stage)
            out, grad = stage.out, stage.grad
        self.out, self.grad = out, grad
        first_with_weights = next(place for place, stage in enumerate(self.stages) if stage.backward_weights)
        backwards = list(enumerate(self.stages))[::-1]
        self.forward = [call for stage in self.stages for call in stage.forward]
        self.backward_input = [call for stage in reversed(self.stages) for call in stage.backward_input]
        self.backward_weights = [
            call
            for place, stage in backwards
            for call in (*stage.backward_weights, *(stage.backward_input if place > first_with_weights else ()))
        ]

    def on_rows(self, network: nn.Module, count: int, rows: Rows) -> "Passes":
        """Return passes of the same network on `count` of the samples: backward passes on what `forward` has stored."""
        return Passes(network, rows_of(self.x, count, rows), buffers=Buffers(self._buffers, rows))

    def before_last(self) -> tuple[Tensor, Tensor, Program]:
        """Return what the last layer with weights takes in, (n, k), where its gradient goes, and calls to x_grad."""
        place = max(place for place, stage in enumerate(self.stages) if stage.backward_weights)
        if not place:
            return self.x, self.x_grad, []
        stage = self.stages[place - 1]
        return stage.out, stage.grad, [call for each in self.stages[place - 1 :: -1] for call in each.backward_input]


def rows_of(whole: Tensor, count: int, rows: Rows) -> Tensor:
    """Return so many of the rows of a tensor."""
    return whole[:count] if rows == "first" else whole[-count:]


def layers_of(network: nn.Module) -> Sequence[nn.Module]:
    """Return the layers of a sequential network; the network itself if it is anything else."""
    return [layer for child in network for layer in layers_of(child)] if type(network) is nn.Sequential else [network]


def grad_of(parameter: Tensor) -> Tensor:
    """Return the gradient of a parameter, which is there from the start: see `ganviz.gan.flat`."""
    assert parameter.grad is not None
    return parameter.grad
