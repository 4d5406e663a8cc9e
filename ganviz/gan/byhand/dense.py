"""Dense layers, and a shift by one weight, as stages."""

from functools import partial

import torch
from torch import Tensor, nn

from ganviz.gan.byhand.passes import STAGES, Buffers, Call, Program, Rows, Stage, copying, grad_of, rows_of
from ganviz.gan.networks.single import ShiftGenerator

# With fewer inputs than this a matrix library may take tens of times as long for a product as for its transpose.
NARROW = 16


def _dense(layer: nn.Linear, x: Tensor, x_grad: Tensor, buffers: Buffers) -> Stage:
    weight = layer.weight.data
    bias: nn.Parameter | None = layer.bias  # torch says it is always there
    out = buffers.new(len(x), layer.out_features, like=x)
    # A narrow gradient is stored by columns, which makes the product of `backward_weights` quick.
    grad = x.new_empty(layer.out_features, len(x)).t() if 1 < layer.out_features < NARROW else torch.empty_like(out)
    if bias is None:
        forward: Program = [partial(torch.mm, x, weight.t(), out=out)]
    else:
        forward = [partial(torch.addmm, bias.data, x, weight.t(), out=out)]

    def tangent(p: Tensor, rows: Rows) -> tuple[Tensor, Program]:
        p_out = torch.empty_like(rows_of(out, len(p), rows))
        return p_out, [partial(torch.mm, p, weight.t(), out=p_out)]

    backward_weights = weight_grad(grad, x, grad_of(layer.weight))
    if bias is not None:
        backward_weights.append(partial(torch.sum, grad, 0, out=grad_of(bias)))
    return Stage(out, grad, forward, backward_weights, input_grad(grad, weight, x_grad), tangent, layer)


def weight_grad(grad: Tensor, x: Tensor, into: Tensor, adds: bool = False) -> Program:
    """Return calls for grad' x, (outputs, inputs): written `into`, or added to it."""
    if x.shape[1] >= NARROW:
        product: Call = partial(torch.addmm, into, grad.t(), x, out=into) if adds else partial(
            torch.mm, grad.t(), x, out=into
        )  # fmt: skip
        return [product]
    transposed = x.new_empty(x.shape[1], grad.shape[1])
    return [partial(torch.mm, x.t(), grad, out=transposed), partial(into.add_ if adds else into.copy_, transposed.t())]


def input_grad(grad: Tensor, weight: Tensor, into: Tensor) -> Program:
    """Return calls for grad W, (n, inputs), written `into`."""
    if weight.shape[1] >= NARROW or weight.shape[0] == 1:
        return [partial(torch.mm, grad, weight, out=into)]
    transposed = weight.new_empty(weight.shape[1], weight.shape[0]).t()
    is_by_columns = into.t().is_contiguous()
    columns = into if is_by_columns else into.new_empty(into.shape[1], into.shape[0]).t()
    program: Program = [partial(transposed.copy_, weight), partial(torch.mm, grad, transposed, out=columns)]
    return program if is_by_columns else program + copying(columns, into)


def _shift(layer: ShiftGenerator, x: Tensor, x_grad: Tensor, buffers: Buffers) -> Stage:
    out, grad, theta = buffers.like(x), torch.empty_like(x), layer.theta.data
    return Stage(
        out,
        grad,
        [partial(torch.add, x, theta, out=out)],
        [partial(torch.sum, grad, 0, out=grad_of(layer.theta))],
        copying(grad, x_grad),
    )


STAGES[nn.Linear] = _dense
STAGES[ShiftGenerator] = _shift
