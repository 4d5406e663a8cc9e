"""Layers as ready calls: each forward and backward written out, on memory that is there before the first step.

For networks this small the interpreter is the cost, and autograd's graph most of that. A stage is one layer of a
network for a fixed number of samples; its calls have all their arguments, down to the tensor that takes the result.
Gradients are those of autograd, rounded in another order.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal

import torch
from torch import Tensor, nn

Call = Callable[[], Any]
Program = list[Call]

Part = Literal["first", "last"]
# With fewer inputs than this a matrix library may take tens of times as long for a product as for its transpose.
NARROW = 16


@dataclass(frozen=True, slots=True)
class Stage:
    """One layer on fixed memory.

    Attributes:
        out: what `forward` leaves, (n, ...). A layer that bends in place leaves it where its input was.
        slope: the gradient of a loss by `out`; of the same shape. `down` may overwrite it.
        forward: input -> `out`.
        weigh: `slope` -> the gradients of the layer's own weights, which are overwritten.
        down: `slope` -> the gradient by the layer's input.
        again: (p, the gradient of a penalty by what `down` left) -> what that makes of the gradient by `slope`, and
            calls that find it and add to the gradients of the layer's weights. None where `down` depends on more
            than the sign of the input: the layer is not piecewise linear.
    """

    out: Tensor
    slope: Tensor
    forward: Program
    weigh: Program
    down: Program
    again: Callable[[Tensor], tuple[Tensor, Program]] | None = None


class Memory:
    """What passes forward leave for passes back: fresh, or the first or last rows of what larger passes leave.

    Args:
        of: the memory of passes of the same network on more samples.
        part: which of them are meant.
    """

    def __init__(self, of: "Memory | None" = None, part: Part = "first") -> None:
        self._whole, self._part = of._made if of else None, part
        self._made: list[Tensor] = []

    def rows(self, count: int, *shape: int, like: Tensor, dtype: torch.dtype | None = None) -> Tensor:
        """Return memory (count, *shape) of the type of `like` unless another is given."""
        if self._whole is None:
            rows = like.new_empty(count, *shape, dtype=dtype)
        else:
            rows = _rows(self._whole[len(self._made)], count, self._part)
        self._made.append(rows)
        return rows

    def like(self, x: Tensor, dtype: torch.dtype | None = None) -> Tensor:
        """Return memory of the shape of `x`, and its type unless another is given."""
        return self.rows(*x.shape, like=x, dtype=dtype)


# (layer, its input (n, ...), where the gradient by its input goes, for what forward leaves) -> stage
STAGES: dict[type[nn.Module], Callable[[Any, Tensor, Tensor, Memory], Stage]] = {}


def run(program: Iterable[Call]) -> None:
    """Make every call in turn."""
    for call in program:
        call()


def copying(source: Tensor, into: Tensor) -> Program:
    """Return the call that copies `source`."""
    return [partial(into.copy_, source)]


class Passes:
    """A network's passes on `x` (n, ...), which is written before each `forward`.

    Args:
        network: whose layers all have stages.
        x: the samples.
        x_slope: where the gradient by `x` goes; memory of its own unless some is given.
        memory: for what `forward` leaves on the way; its own unless some is given.

    Attributes:
        out: what `forward` leaves.
        slope: where the gradient by `out` is written before a pass back.
        x_slope: where a pass back leaves the gradient by `x`.
        forward: x -> out.
        weigh: slope -> the gradients of all weights, overwritten.
        down: slope -> x_slope.
    """

    def __init__(
        self, network: nn.Module, x: Tensor, x_slope: Tensor | None = None, memory: Memory | None = None
    ) -> None:
        self._memory = memory or Memory()
        self.x, self.x_slope = x, torch.empty_like(x) if x_slope is None else x_slope
        self.stages: list[Stage] = []
        out, slope = x, self.x_slope
        for layer in layers_of(network):
            stage = STAGES[type(layer)](layer, out, slope, self._memory)
            self.stages.append(stage)
            out, slope = stage.out, stage.slope
        self.out, self.slope = out, slope
        lowest = next(place for place, stage in enumerate(self.stages) if stage.weigh)
        back = list(enumerate(self.stages))[::-1]
        self.forward = [call for stage in self.stages for call in stage.forward]
        self.down = [call for stage in reversed(self.stages) for call in stage.down]
        self.weigh = [
            call for place, stage in back for call in (*stage.weigh, *(stage.down if place > lowest else ()))
        ]  # fmt: skip

    def part(self, network: nn.Module, count: int, part: Part) -> "Passes":
        """Return passes of the same network on `count` of the samples, to go back on what `forward` here has left."""
        return Passes(network, _rows(self.x, count, part), memory=Memory(self._memory, part))

    def again(self, p: Tensor) -> Program:
        """Return calls that add to all gradients those of a penalty on `x_slope`; `p` is its gradient by that.

        They need `x_slope` as `down` has left it, from a `slope` that does not depend on any weight.
        """
        program: Program = []
        for stage in self.stages:
            assert stage.again is not None
            p, calls = stage.again(p)
            program += calls
        return program


def _rows(whole: Tensor, count: int, part: Part) -> Tensor:
    return whole[:count] if part == "first" else whole[-count:]


def layers_of(network: nn.Module) -> Sequence[nn.Module]:
    """Return the layers of a network that is a row of layers; the network itself if it is anything else."""
    return [part for child in network for part in layers_of(child)] if type(network) is nn.Sequential else [network]


# --- dense layers ---------------------------------------------------------------------------------------------------


def _dense(layer: nn.Linear, x: Tensor, x_slope: Tensor, memory: Memory) -> Stage:
    weight = layer.weight.data
    bias: nn.Parameter | None = layer.bias  # torch says it is always there
    out = memory.rows(len(x), layer.out_features, like=x)
    # What is narrow lies by columns: that is how the next layer's product for it is quick.
    slope = x.new_empty(layer.out_features, len(x)).t() if 1 < layer.out_features < NARROW else torch.empty_like(out)
    if bias is None:
        forward: Program = [partial(torch.mm, x, weight.t(), out=out)]
    else:
        forward = [partial(torch.addmm, bias.data, x, weight.t(), out=out)]

    def again(p: Tensor) -> tuple[Tensor, Program]:
        p_out = torch.empty_like(out)
        return p_out, [
            *_product(slope, p, grad_of(layer.weight), adds=True),
            partial(torch.mm, p, weight.t(), out=p_out),
        ]

    weigh = _product(slope, x, grad_of(layer.weight))
    if bias is not None:
        weigh.append(partial(torch.sum, slope, 0, out=grad_of(bias)))
    return Stage(out, slope, forward, weigh, _passed_down(slope, weight, x_slope), again)


def grad_of(parameter: Tensor) -> Tensor:
    """Return the gradient of a parameter, which is there from the start: see `ganviz.gan.flat`."""
    assert parameter.grad is not None
    return parameter.grad


def _product(slope: Tensor, x: Tensor, into: Tensor, adds: bool = False) -> Program:
    """Return calls for slope' x, (outputs, inputs): written `into`, or added to it."""
    if x.shape[1] >= NARROW:
        product: Call = partial(torch.addmm, into, slope.t(), x, out=into) if adds else partial(
            torch.mm, slope.t(), x, out=into
        )  # fmt: skip
        return [product]
    turned = x.new_empty(x.shape[1], slope.shape[1])
    return [partial(torch.mm, x.t(), slope, out=turned), partial(into.add_ if adds else into.copy_, turned.t())]


def _passed_down(slope: Tensor, weight: Tensor, into: Tensor) -> Program:
    """Return calls for slope W, (n, inputs), written `into`."""
    if weight.shape[1] >= NARROW or weight.shape[0] == 1:
        return [partial(torch.mm, slope, weight, out=into)]
    turned = weight.new_empty(weight.shape[1], weight.shape[0]).t()
    by_columns = into.t().is_contiguous()
    columns = into if by_columns else into.new_empty(into.shape[1], into.shape[0]).t()
    program: Program = [partial(turned.copy_, weight), partial(torch.mm, slope, turned, out=columns)]
    return program if by_columns else program + copying(columns, into)


STAGES[nn.Linear] = _dense
