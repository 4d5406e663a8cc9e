"""Activations, dropout, and layers that only change a shape, as stages."""

from collections.abc import Callable
from functools import partial

import torch
from torch import Tensor, nn

from ganviz.gan.byhand.feeds import Draw
from ganviz.gan.byhand.passes import STAGES, Buffers, Call, Program, Rows, Stage, copying, grad_of, rows_of
from ganviz.gan.networks.activations import Maxout, Sine
from ganviz.gan.networks.layers import Dropout, Pack

aten = torch.ops.aten


def _in_place(x: Tensor, x_grad: Tensor, forward: Call, backward_input: Call) -> Stage:
    """Return a stage that works in place: its derivative can be computed from its output."""
    return Stage(x, x_grad, [forward], [], [backward_input])


# --- piecewise linear: the derivative is one of few numbers, whatever is multiplied by it -----------------------------


def _relu(layer: nn.ReLU, x: Tensor, x_grad: Tensor, buffers: Buffers) -> Stage:
    def multiply(t: Tensor, at: Tensor) -> Call:
        return partial(_relu_backward, t, at, 0, grad_input=t)

    return _piecewise_linear(x, x_grad, partial(torch.relu_, x), multiply)


def _leaky_relu(layer: nn.LeakyReLU, x: Tensor, x_grad: Tensor, buffers: Buffers) -> Stage:
    leak = layer.negative_slope

    def multiply(t: Tensor, at: Tensor) -> Call:
        return partial(_leaky_relu_backward, t, at, leak, True, grad_input=t)

    return _piecewise_linear(x, x_grad, partial(nn.functional.leaky_relu_, x, leak), multiply)


_relu_backward = aten.threshold_backward.grad_input
_leaky_relu_backward = aten.leaky_relu_backward.grad_input


def _piecewise_linear(x: Tensor, x_grad: Tensor, forward: Call, multiply: Callable[[Tensor, Tensor], Call]) -> Stage:
    """Return a stage that works in place; `multiply` makes a call that multiplies a tensor by the derivative there."""

    def tangent(p: Tensor, rows: Rows) -> tuple[Tensor, Program]:
        return p, [multiply(p, rows_of(x, len(p), rows))]

    return Stage(x, x_grad, [forward], [], [multiply(x_grad, x)], tangent)


def _maxout(layer: Maxout, x: Tensor, x_grad: Tensor, buffers: Buffers) -> Stage:
    pieces, pieces_grad = (t.view(len(x), -1, layer.pieces) for t in (x, x_grad))
    out = buffers.new(*pieces.shape[:2], like=x)
    grad, ties, share = (torch.empty_like(out) for _ in range(3))
    is_largest = torch.empty_like(pieces)

    def tangent(p: Tensor, rows: Rows) -> tuple[Tensor, Program]:
        p_pieces = torch.empty_like(rows_of(pieces, len(p), rows))
        p_out = torch.empty_like(rows_of(out, len(p), rows))
        return p_out, [
            partial(torch.mul, p.view(p_pieces.shape), rows_of(is_largest, len(p), rows), out=p_pieces),
            partial(torch.sum, p_pieces, 2, out=p_out),
            partial(p_out.div_, rows_of(ties, len(p), rows)),
        ]

    backward_input: Program = [
        partial(torch.eq, pieces, out[:, :, None], out=is_largest),
        partial(torch.sum, is_largest, 2, out=ties),  # pieces that are equally large share the gradient
        partial(torch.div, grad, ties, out=share),
        partial(torch.mul, is_largest, share[:, :, None], out=pieces_grad),
    ]
    return Stage(out, grad, [partial(torch.amax, pieces, 2, out=out)], [], backward_input, tangent)


# --- smooth ---------------------------------------------------------------------------------------------------------


def _tanh(layer: nn.Tanh, x: Tensor, x_grad: Tensor, buffers: Buffers) -> Stage:
    backward_input = partial(aten.tanh_backward.grad_input, x_grad, x, grad_input=x_grad)
    return _in_place(x, x_grad, partial(torch.tanh_, x), backward_input)


def _sigmoid(layer: nn.Sigmoid, x: Tensor, x_grad: Tensor, buffers: Buffers) -> Stage:
    backward_input = partial(aten.sigmoid_backward.grad_input, x_grad, x, grad_input=x_grad)
    return _in_place(x, x_grad, partial(torch.sigmoid_, x), backward_input)


def _elu(layer: nn.ELU, x: Tensor, x_grad: Tensor, buffers: Buffers) -> Stage:
    backward_input = partial(aten.elu_backward.grad_input, x_grad, layer.alpha, 1, 1, True, x, grad_input=x_grad)
    return _in_place(x, x_grad, partial(nn.functional.elu_, x, layer.alpha), backward_input)


def _gelu(layer: nn.GELU, x: Tensor, x_grad: Tensor, buffers: Buffers) -> Stage:
    out, grad = buffers.like(x), torch.empty_like(x)
    backward_input = partial(aten.gelu_backward.grad_input, grad, x, grad_input=x_grad)
    return Stage(out, grad, [partial(aten.gelu.out, x, out=out)], [], [backward_input])


def _silu(layer: nn.SiLU, x: Tensor, x_grad: Tensor, buffers: Buffers) -> Stage:
    out, grad = buffers.like(x), torch.empty_like(x)
    backward_input = partial(aten.silu_backward.grad_input, grad, x, grad_input=x_grad)
    return Stage(out, grad, [partial(aten.silu.out, x, out=out)], [], [backward_input])


def _sine(layer: Sine, x: Tensor, x_grad: Tensor, buffers: Buffers) -> Stage:
    out, angle, grad = buffers.like(x), buffers.like(x), torch.empty_like(x)
    forward: Program = [partial(torch.mul, x, layer.frequency, out=angle), partial(torch.sin, angle, out=out)]
    backward_input: Program = [
        partial(torch.cos, angle, out=x_grad), partial(x_grad.mul_, layer.frequency), partial(x_grad.mul_, grad)
    ]  # fmt: skip
    return Stage(out, grad, forward, [], backward_input)


def _prelu(layer: nn.PReLU, x: Tensor, x_grad: Tensor, buffers: Buffers) -> Stage:
    leak, leak_grad = layer.weight.data, grad_of(layer.weight)
    out, is_above = buffers.like(x), buffers.like(x, torch.bool)
    grad, below = torch.empty_like(x), torch.empty_like(x)
    forward: Program = [
        partial(torch.gt, x, 0, out=is_above),
        partial(torch.mul, x, leak, out=out),
        partial(torch.where, is_above, x, out, out=out),
    ]
    backward_weights: Program = [
        partial(torch.mul, grad, x, out=below),
        partial(below.masked_fill_, is_above, 0),
        partial(torch.sum, below.view(1, -1), 1, out=leak_grad),
    ]
    backward_input: Program = [
        partial(torch.mul, grad, leak, out=x_grad),
        partial(torch.where, is_above, grad, x_grad, out=x_grad),
    ]
    return Stage(out, grad, forward, backward_weights, backward_input)


# --- others -----------------------------------------------------------------------------------------------------------


def _dropout(layer: Dropout, x: Tensor, x_grad: Tensor, buffers: Buffers) -> Stage:
    out, mask, grad = buffers.like(x), buffers.like(x), torch.empty_like(x)
    forward: Program = [Draw(mask, layer.draw), partial(torch.mul, x, mask, out=out)]
    return Stage(out, grad, forward, [], [partial(torch.mul, grad, mask, out=x_grad)])


def _view(layer: nn.Module, x: Tensor, x_grad: Tensor, buffers: Buffers) -> Stage:
    def tangent(p: Tensor, rows: Rows) -> tuple[Tensor, Program]:
        return layer(p), []

    out = layer(x)
    if x_grad.is_contiguous() or out.shape == x.shape:
        return Stage(out, layer(x_grad), [], [], [], tangent)
    grad = torch.empty_like(out)  # a matrix stored by columns cannot be viewed in another shape
    return Stage(out, grad, [], [], copying(grad.view(x_grad.shape), x_grad), tangent)


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
    nn.Flatten: _view,
    nn.Unflatten: _view,
    Pack: _view,
}
