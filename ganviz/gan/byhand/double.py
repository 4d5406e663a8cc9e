"""Double backward passes: gradients by the weights of what is computed from the gradient by the input.

For networks that are piecewise linear. There the gradient of an output with respect to the input is a product of the
weights, each once, and so one more pass does, from the input to the output.
"""

from collections.abc import Iterator, Sequence
from functools import partial

import torch
from torch import Tensor, nn

from ganviz.gan.byhand.dense import input_grad, weight_grad
from ganviz.gan.byhand.passes import Passes, Program, Rows, Stage, grad_of, rows_of

Place = tuple[Stage, nn.Linear, Tensor, Tensor, Program]


def double_backward(passes: Passes, p: Tensor) -> Program:
    """Return calls that add the gradient of a penalty on `x_grad` to those of all weights.

    `p` is the gradient of the penalty with respect to `x_grad`, which is as `backward_input` has left it, from a `grad`
    that depends on no weight.
    """
    program: Program = []
    for stage, layer, _, t, calls in _tangents(passes, p, "first"):
        program += [*calls, *weight_grad(stage.grad, t, grad_of(layer.weight), adds=True)]
    return program


def _tangents(passes: Passes, p: Tensor, rows: Rows) -> Iterator[Place]:
    """Yield of each dense layer its stage, the layer, its input x, the derivative t of x along `p`, and calls to t.

    The calls begin where those of the dense layer before have ended.
    """
    x, calls = passes.x, Program()
    for stage in passes.stages:
        if stage.dense:
            yield stage, stage.dense, x, p, calls
            calls = []
        assert stage.tangent is not None
        p, more = stage.tangent(p, rows)
        x, calls = stage.out, calls + more


class JointBackward:
    """One backward pass for a loss and for penalties on `x_grad`, of a network with one output a sample.

    Within it the gradient of a loss is that of the output, d, times the sample's share s = dL/d out; penalties need d,
    too. A direction p is the gradient of a penalty with respect to some rows of `x_grad`. With x what a layer takes in
    and t the derivative of x along p: dW = sum d' (s x + t), and db = sum s d.

    The last layer is w u + c, of units u = m (W x + b) with their derivatives m. So d = m w there, and with
    N = sum m' (s x + t) and n = sum m' s: dW = w N, db = w n, and dw = W . N + b n, each of one unit. Neither u nor its
    derivative along p is needed.

    Attributes:
        input_gradient: calls for `x_grad` of the sum of all outputs, from what `passes.forward` has stored.
    """

    def __init__(self, passes: Passes) -> None:
        self._passes = passes
        places = [place for place, stage in enumerate(passes.stages) if stage.dense]
        self._top = _Top(passes, *places[-2:]) if len(places) > 1 else None
        from_ones: Program = [partial(passes.grad.fill_, 1), *passes.backward_input]
        self.input_gradient = self._top.input_gradient if self._top else from_ones

    def weight_gradients(self, shares: Tensor, directions: Sequence[tuple[Tensor, Rows]]) -> Program:
        """Return calls, to come after `input_gradient`, for the gradients of all weights, which are overwritten.

        Args:
            shares: of the samples, (n, 1).
            directions: each p, with the rows that it is for.
        """
        ways = zip(*(_tangents(self._passes, p, rows) for p, rows in directions), strict=True)
        layers = list(ways)[: -1 if self._top else None]
        program: Program = []
        for places in layers:
            stage, layer, x, _, _ = places[0]
            inputs = torch.empty_like(x)
            # As a product, repeated shares lie together: several times as quick to multiply by as a column.
            program += [partial(torch.mm, shares, x.new_ones(1, x.shape[1]), out=inputs), partial(inputs.mul_, x)]
            for (_, _, _, t, calls), (_, rows) in zip(places, directions, strict=True):
                program += [*calls, partial(rows_of(inputs, len(t), rows).add_, t)]
            program += weight_grad(stage.grad, inputs, grad_of(layer.weight))
            if layer.bias is not None:
                program.append(partial(torch.mm, shares.t(), stage.grad, out=grad_of(layer.bias)[None]))
        return program + (self._top.weight_gradients(shares) if self._top else [])


class _Top:
    """The last two dense layers, by their places, and the units between them."""

    def __init__(self, passes: Passes, hidden: int, last: int) -> None:
        stages = passes.stages
        below, above = stages[hidden].dense, stages[last].dense
        assert below is not None
        assert above is not None
        self._below, self._above = below, above
        weight, scaled = below.weight.data, torch.empty_like(below.weight.data)
        x_grad = stages[hidden - 1].grad if hidden else passes.x_grad
        self.input_gradient: Program = [
            partial(stages[last - 1].grad.fill_, 1),
            *(call for stage in stages[last - 1 : hidden : -1] for call in stage.backward_input),
            partial(torch.mul, self._by_unit(weight), above.weight.data.t(), out=self._by_unit(scaled)),
            *input_grad(stages[hidden].grad, scaled, x_grad),
            *(call for stage in stages[:hidden][::-1] for call in stage.backward_input),
        ]

    def weight_gradients(self, shares: Tensor) -> Program:
        """Return calls that make of N and n the gradients of the weights of both layers."""
        below, above = self._below, self._above
        w, w_grad = above.weight.data.t(), grad_of(above.weight).t()
        weight, weight_sum = self._by_unit(below.weight.data), self._by_unit(grad_of(below.weight))
        products, ones = torch.empty_like(weight), weight.new_ones(weight.shape[1], 1)
        program: Program = [
            partial(torch.mul, weight, weight_sum, out=products),
            partial(torch.mm, products, ones, out=w_grad),
            partial(weight_sum.mul_, w),
        ]
        if below.bias is not None:
            bias, bias_sum = self._by_unit(below.bias.data), self._by_unit(grad_of(below.bias))
            of_bias = torch.empty_like(bias)
            program += [
                partial(torch.mul, bias, bias_sum, out=of_bias),
                partial(torch.addmm, w_grad, of_bias, ones[: bias.shape[1]], out=w_grad),
                partial(bias_sum.mul_, w),
            ]
        if above.bias is not None:
            program.append(partial(torch.sum, shares, 0, out=grad_of(above.bias)))
        return program

    def _by_unit(self, numbers: Tensor) -> Tensor:
        """Return the numbers of each unit in a row: maxout has several dense ones in each."""
        return numbers.view(self._above.in_features, -1)
