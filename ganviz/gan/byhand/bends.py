"""What bends a network, as stages: every activation, dropout, and layers that change a shape alone."""

from collections.abc import Callable
from functools import partial

import torch
from torch import Tensor, nn

from ganviz.gan.byhand.stages import STAGES, Call, Memory, Program, Stage, copying, grad_of
from ganviz.gan.networks.activations import Maxout, Sine
from ganviz.gan.networks.layers import Dropout, Pack

aten = torch.ops.aten


def _in_place(x: Tensor, x_slope: Tensor, forward: Call, down: Call) -> Stage:
    """Return a stage that works where its input is: what its slope is can be told from what it leaves."""
    return Stage(x, x_slope, [forward], [], [down])


# --- piecewise linear: the slope is one of few numbers, and a penalty goes through it as a gradient does --------------


def _relu(layer: nn.ReLU, x: Tensor, x_slope: Tensor, memory: Memory) -> Stage:
    return _tilting(x, x_slope, partial(torch.relu_, x), lambda s: partial(_cut, s, x, 0, grad_input=s))


def _leaky_relu(layer: nn.LeakyReLU, x: Tensor, x_slope: Tensor, memory: Memory) -> Stage:
    leak = layer.negative_slope
    forward = partial(nn.functional.leaky_relu_, x, leak)
    return _tilting(x, x_slope, forward, lambda s: partial(_leak, s, x, leak, True, grad_input=s))


_cut, _leak = aten.threshold_backward.grad_input, aten.leaky_relu_backward.grad_input


def _tilting(x: Tensor, x_slope: Tensor, forward: Call, tilt: Callable[[Tensor], Call]) -> Stage:
    """Return a stage that works where its input is; `tilt` makes a call that multiplies a tensor by its slope."""

    def again(p: Tensor) -> tuple[Tensor, Program]:
        return p, [tilt(p)]

    return Stage(x, x_slope, [forward], [], [tilt(x_slope)], again)


def _maxout(layer: Maxout, x: Tensor, x_slope: Tensor, memory: Memory) -> Stage:
    pieces, pieces_slope = (t.view(len(x), -1, layer.pieces) for t in (x, x_slope))
    out = memory.rows(*pieces.shape[:2], like=x)
    slope, ties, share = (torch.empty_like(out) for _ in range(3))
    is_largest, p_pieces = torch.empty_like(pieces), torch.empty_like(pieces)

    def again(p: Tensor) -> tuple[Tensor, Program]:
        p_out = torch.empty_like(out)
        return p_out, [
            partial(torch.mul, p.view(pieces.shape), is_largest, out=p_pieces),
            partial(torch.sum, p_pieces, 2, out=p_out),
            partial(p_out.div_, ties),
        ]

    down: Program = [
        partial(torch.eq, pieces, out[:, :, None], out=is_largest),
        partial(torch.sum, is_largest, 2, out=ties),  # pieces that are equally large have equal parts in the slope
        partial(torch.div, slope, ties, out=share),
        partial(torch.mul, is_largest, share[:, :, None], out=pieces_slope),
    ]
    return Stage(out, slope, [partial(torch.amax, pieces, 2, out=out)], [], down, again)


# --- smooth ---------------------------------------------------------------------------------------------------------


def _tanh(layer: nn.Tanh, x: Tensor, x_slope: Tensor, memory: Memory) -> Stage:
    down = partial(aten.tanh_backward.grad_input, x_slope, x, grad_input=x_slope)
    return _in_place(x, x_slope, partial(torch.tanh_, x), down)


def _sigmoid(layer: nn.Sigmoid, x: Tensor, x_slope: Tensor, memory: Memory) -> Stage:
    down = partial(aten.sigmoid_backward.grad_input, x_slope, x, grad_input=x_slope)
    return _in_place(x, x_slope, partial(torch.sigmoid_, x), down)


def _elu(layer: nn.ELU, x: Tensor, x_slope: Tensor, memory: Memory) -> Stage:
    down = partial(aten.elu_backward.grad_input, x_slope, layer.alpha, 1, 1, True, x, grad_input=x_slope)
    return _in_place(x, x_slope, partial(nn.functional.elu_, x, layer.alpha), down)


def _gelu(layer: nn.GELU, x: Tensor, x_slope: Tensor, memory: Memory) -> Stage:
    out, slope = memory.like(x), torch.empty_like(x)
    down = partial(aten.gelu_backward.grad_input, slope, x, grad_input=x_slope)
    return Stage(out, slope, [partial(aten.gelu.out, x, out=out)], [], [down])


def _silu(layer: nn.SiLU, x: Tensor, x_slope: Tensor, memory: Memory) -> Stage:
    out, slope = memory.like(x), torch.empty_like(x)
    down = partial(aten.silu_backward.grad_input, slope, x, grad_input=x_slope)
    return Stage(out, slope, [partial(aten.silu.out, x, out=out)], [], [down])


def _sine(layer: Sine, x: Tensor, x_slope: Tensor, memory: Memory) -> Stage:
    out, angle, slope = memory.like(x), memory.like(x), torch.empty_like(x)
    forward: Program = [partial(torch.mul, x, layer.frequency, out=angle), partial(torch.sin, angle, out=out)]
    down: Program = [
        partial(torch.cos, angle, out=x_slope), partial(x_slope.mul_, layer.frequency), partial(x_slope.mul_, slope)
    ]  # fmt: skip
    return Stage(out, slope, forward, [], down)


def _prelu(layer: nn.PReLU, x: Tensor, x_slope: Tensor, memory: Memory) -> Stage:
    leak, leak_grad = layer.weight.data, grad_of(layer.weight)
    out, is_above = memory.like(x), memory.like(x, torch.bool)
    slope, below = torch.empty_like(x), torch.empty_like(x)
    forward: Program = [
        partial(torch.gt, x, 0, out=is_above),
        partial(torch.mul, x, leak, out=out),
        partial(torch.where, is_above, x, out, out=out),
    ]
    weigh: Program = [
        partial(torch.mul, slope, x, out=below),
        partial(below.masked_fill_, is_above, 0),
        partial(torch.sum, below.view(1, -1), 1, out=leak_grad),
    ]
    down: Program = [
        partial(torch.mul, slope, leak, out=x_slope),
        partial(torch.where, is_above, slope, x_slope, out=x_slope),
    ]
    return Stage(out, slope, forward, weigh, down)


# --- neither ----------------------------------------------------------------------------------------------------------


def _dropout(layer: Dropout, x: Tensor, x_slope: Tensor, memory: Memory) -> Stage:
    out, mask, slope = memory.like(x), memory.like(x), torch.empty_like(x)
    forward: Program = [partial(layer.draw, mask), partial(torch.mul, x, mask, out=out)]
    return Stage(out, slope, forward, [], [partial(torch.mul, slope, mask, out=x_slope)])


def _view(layer: nn.Module, x: Tensor, x_slope: Tensor, memory: Memory) -> Stage:
    def again(p: Tensor) -> tuple[Tensor, Program]:
        return layer(p), []

    out = layer(x)
    if x_slope.is_contiguous() or out.shape == x.shape:
        return Stage(out, layer(x_slope), [], [], [], again)
    slope = torch.empty_like(out)  # what lies by columns has no other shape on the same memory
    return Stage(out, slope, [], [], copying(slope.view(x_slope.shape), x_slope), again)


STAGES |= {
    nn.ReLU: _relu,
    nn.LeakyReLU: _leaky_relu,
    Maxout: _maxout,
    nn.PReLU: _prelu,
    nn.ELU: _elu,
    nn.GELU: _gelu,
    nn.SiLU: _silu,
    nn.Tanh: _tanh,
    nn.Sigmoid: _sigmoid,
    Sine: _sine,
    Dropout: _dropout,
    nn.Identity: _view,
    nn.Flatten: _view,
    nn.Unflatten: _view,
    Pack: _view,
}
