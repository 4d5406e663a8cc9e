"""Turns calls of by-hand programs into rows: each torch call that they make has an entry here.

A call is a partial of a torch function on tensors that stay where they are in memory. What is not found here, or is not
as the kernel has it, stays a call.
"""

from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import Any

import torch
from torch import Tensor

from ganviz.gan.compiled.library import Row, library
from ganviz.gan.networks.layers import Dropout
from ganviz.gan.randomness import Words
from ganviz.gan.registry import Registry

# Of the three dimensions of a product, the second and the smallest: beyond, torch's own products are as fast.
NARROW, WIDE = 128, 256
MOST_SECOND, LONGEST = 1 << 17, 2048  # numbers of the second matrix, and its rows: likewise

Lowering = Callable[..., Row]
ROWS: Registry[Lowering] = Registry("rows")


class NotLowered(Exception):  # noqa: N818 (no error: the call is made as it is)
    """A call is not as the kernel has it.

    Attributes:
        is_for_now: whether it may be later, with nothing else changed.
    """

    def __init__(self, reason: str = "", *, is_for_now: bool = False) -> None:
        super().__init__(reason)
        self.is_for_now = is_for_now


def row_of(call: Callable[[], Any]) -> Row | None:
    """Return the row that does what `call` does; None if there is none."""
    if not isinstance(call, partial):
        return None
    name = getattr(call.func, "__name__", "").removesuffix(".grad_input").removesuffix(".out")
    if name not in ROWS:
        return None
    me = getattr(call.func, "__self__", None)
    args = (me, *call.args) if isinstance(me, Tensor) else call.args
    try:
        return ROWS[name](*args, **call.keywords)
    except (NotLowered, TypeError):  # TypeError: with arguments that the entry does not know
        return None


# --- layouts ----------------------------------------------------------------------------------------------------------


@cache
def kind_of(name: str) -> int:
    """Return the number that the kernel has for a kind of row, of which there must be a library."""
    found = library()
    assert found is not None
    number: int = found.kind_of(name.encode())
    assert number >= 0, f"kernel.c has no {name}"
    return number


def _row(kind: str, sizes: Sequence[int], s0: float = 0.0, **tensors: tuple[Tensor, Sequence[int]]) -> Row:
    """Return a row of (m, n) and perhaps k; each tensor comes with its two strides."""
    row = Row(kind=kind_of(kind), k=1, s0=s0, number=-1)
    row.m, row.n = sizes[:2]
    if len(sizes) > 2:
        row.k = sizes[2]
    for name, (tensor, strides) in tensors.items():
        setattr(row, name, tensor.data_ptr())
        for dim, stride in enumerate(strides):
            setattr(row, f"{name[0]}{dim}", stride)
    return row


def _check(*tensors: Tensor, dtype: torch.dtype = torch.float32) -> None:
    if any(tensor.dtype != dtype or not tensor.is_cpu for tensor in tensors):
        raise NotLowered


def _in_two(tensors: Sequence[Tensor], shape: Sequence[int]) -> tuple[tuple[int, int], list[tuple[int, int]]]:
    """Return (m, n) and the strides of each tensor, broadcast to `shape`, whose dimensions are merged into two."""
    strides = [tensor.expand(shape).stride() for tensor in tensors]
    dims = [dim for dim in range(len(shape)) if shape[dim] != 1]
    dims.sort(key=lambda dim: -strides[-1][dim])  # of what is written: the contiguous one last
    merged: list[tuple[int, list[int]]] = []  # size, and the stride of each tensor, outer dimensions first
    for dim in dims:
        here = [each[dim] for each in strides]
        if merged and all(outer == shape[dim] * inner for outer, inner in zip(merged[-1][1], here, strict=True)):
            merged[-1] = (merged[-1][0] * shape[dim], here)
        else:
            merged.append((shape[dim], here))
    if len(merged) > 2:
        raise NotLowered
    while len(merged) < 2:
        merged.insert(0, (1, [0] * len(tensors)))
    (m, outer_strides), (n, inner_strides) = merged
    return (m, n), list(zip(outer_strides, inner_strides, strict=True))


def _each(kind: str, out: Tensor, *inputs: Tensor, s0: float = 0.0) -> Row:
    """Return a row that computes each element of `out` from those of one or two `inputs`, broadcast."""
    _check(out, *inputs)
    sizes, strides = _in_two([*inputs, out], out.shape)
    named = zip([*("a", "b")[: len(inputs)], "out"], zip([*inputs, out], strides, strict=True), strict=True)
    return _row(kind, sizes, s0, **dict(named))


# --- products and sums ------------------------------------------------------------------------------------------------


def _product(a: Tensor, b: Tensor, out: Tensor, bias: Tensor | None = None, adds: bool = False) -> Row:
    _check(a, b, out)
    (m, k), n = a.shape, b.shape[1]
    is_transposed = out.stride(1) != 1 and n > 1
    smallest, second, _ = sorted((m, n, k))
    if (
        second > (WIDE if smallest <= NARROW else NARROW)
        or k > LONGEST
        or k * max(m if is_transposed else n, 1) > MOST_SECOND
    ):
        raise NotLowered
    if is_transposed and (bias is not None or (out.stride(0) != 1 and m > 1)):
        raise NotLowered
    tensors = {"a": (a, a.stride()), "b": (b, b.stride()), "out": (out, out.stride())}
    if bias is not None:
        _check(bias)
        if bias.dim() != 1 or bias.stride(0) != 1:
            raise NotLowered
        tensors["c"] = (bias, (0, 1))
    return _row("multiply_matrices", (m, n, k), float(adds), **tensors)


def _mm(a: Tensor, b: Tensor, *, out: Tensor) -> Row:
    return _product(a, b, out)


def _addmm(bias: Tensor, a: Tensor, b: Tensor, *, out: Tensor) -> Row:
    if bias.dim() == 1:
        return _product(a, b, out, bias)
    if bias.data_ptr() != out.data_ptr() or bias.stride() != out.stride():
        raise NotLowered
    return _product(a, b, out, adds=True)


def _sum(x: Tensor, dim: int, *, out: Tensor) -> Row:
    _check(x, out)
    is_last = dim == x.dim() - 1 and dim > 0
    return _of_columns("sum_columns", x, out) if is_last else _sum_rows(x, dim, out, 1.0)


def _mean(x: Tensor, dim: int, *, out: Tensor) -> Row:
    return _sum_rows(x, dim, out, 1 / x.shape[dim])


def _sum_rows(x: Tensor, dim: int, out: Tensor, scale: float) -> Row:
    _check(x, out)
    if dim or x.dim() > 2:
        raise NotLowered
    n = x.shape[1] if x.dim() == 2 else 1
    strides = x.stride() if x.dim() == 2 else (x.stride(0), 0)
    into = (0, out.stride(0) if out.dim() else 0)
    return _row("sum_rows", (x.shape[0], n), scale, a=(x, strides), out=(out, into))


def _of_columns(kind: str, x: Tensor, out: Tensor) -> Row:
    """Return a row that makes one number of the last dimension of `x`, whose others are contiguous."""
    _check(x, out)
    if not (x.is_contiguous() and out.is_contiguous()):
        raise NotLowered
    n = x.shape[-1]
    return _row(kind, (x.numel() // n, n), a=(x, (n, 1)), out=(out, (1, 0)))


def _amax(x: Tensor, dim: int, *, out: Tensor) -> Row:
    if dim != x.dim() - 1:
        raise NotLowered
    return _of_columns("largest_of_columns", x, out)


def _vector_norm(x: Tensor, *, dim: int, keepdim: bool, out: Tensor) -> Row:
    if x.dim() != 2 or dim != 1 or not keepdim:
        raise NotLowered
    return _of_columns("norm_of_rows", x, out)


def _dot(a: Tensor, b: Tensor, *, out: Tensor) -> Row:
    _check(a, b, out)
    return _row("multiply_vectors", (1, len(a)), a=(a, (0, a.stride(0))), b=(b, (0, b.stride(0))), out=(out, (0, 0)))


for _name, _lowering in (
    ("mm", _mm), ("addmm", _addmm), ("sum", _sum), ("mean", _mean), ("amax", _amax), ("dot", _dot),
    ("linalg_vector_norm", _vector_norm),
):  # fmt: skip
    ROWS.add(_name, _lowering)


# --- element by element -----------------------------------------------------------------------------------------------


def _mul(x: Tensor, y: Tensor | float, *, out: Tensor) -> Row:
    return _each("multiply", out, x, y) if isinstance(y, Tensor) else _each("multiply_by_number", out, x, s0=y)


def _div(x: Tensor, y: Tensor | float, *, out: Tensor) -> Row:
    if not isinstance(y, Tensor):
        raise NotLowered
    return _each("divide", out, x, y)


def _add(x: Tensor, y: Tensor | float, *, out: Tensor, alpha: float = 1.0) -> Row:
    return _each("add", out, x, y, s0=alpha) if isinstance(y, Tensor) else _each("add_number", out, x, s0=alpha * y)


def _sub(x: Tensor | float, y: Tensor | float, *, out: Tensor) -> Row:
    if isinstance(y, Tensor):
        return (
            _each("subtract", out, x, y, s0=1.0) if isinstance(x, Tensor) else _each("take_from_number", out, y, s0=x)
        )
    assert isinstance(x, Tensor)
    return _each("add_number", out, x, s0=-y)


ROWS.add("mul", _mul)
ROWS.add("mul_", lambda x, y: _mul(x, y, out=x))
ROWS.add("div", _div)
ROWS.add("div_", lambda x, y: _div(x, y, out=x))
ROWS.add("add", _add)
ROWS.add("add_", lambda x, y, alpha=1.0: _add(x, y, out=x, alpha=alpha))
ROWS.add("sub", _sub)
ROWS.add("sub_", lambda x, y: _sub(x, y, out=x))
ROWS.add("copy_", lambda into, x: _each("copy", into, x))
ROWS.add("fill_", lambda into, x: _each("fill", into, s0=x))
ROWS.add("zero_", lambda into: _each("fill", into))
ROWS.add("clamp_", lambda x, least: _each("no_less_than", x, x, s0=least))
ROWS.add("eq", lambda x, y, *, out: _each("equal", out, x, y))
ROWS.add("relu_", lambda x: _each("relu", x, x))
ROWS.add("leaky_relu_", lambda x, leak: _each("leaky_relu", x, x, s0=leak))
ROWS.add("elu_", lambda x, alpha: _each("elu", x, x, s0=alpha))
ROWS.add("tanh_", lambda x: _each("tanh", x, x))
ROWS.add("sigmoid_", lambda x: _each("sigmoid", x, x))

for _name, _kind_of_row in (
    ("softplus", "softplus"), ("sigmoid", "sigmoid"), ("neg", "negative"), ("sign", "sign"), ("exp", "exp"),
    ("expm1", "expm1"), ("sin", "sine"), ("cos", "cosine"), ("gelu", "gelu"), ("silu", "silu"),
):  # fmt: skip
    ROWS.add(_name, lambda x, *, out, _kind_of_row=_kind_of_row: _each(_kind_of_row, out, x))

for _name, _kind_of_row in (
    ("tanh_backward", "tanh_gradient"), ("sigmoid_backward", "sigmoid_gradient"), ("gelu_backward", "gelu_gradient"),
    ("silu_backward", "silu_gradient"),
):  # fmt: skip
    ROWS.add(_name, lambda grad, x, *, grad_input, _kind_of_row=_kind_of_row: _each(_kind_of_row, grad_input, grad, x))


def _relu_gradient(grad: Tensor, x: Tensor, threshold: float, *, grad_input: Tensor) -> Row:
    if threshold:
        raise NotLowered
    return _each("relu_gradient", grad_input, grad, x)


def _elu_gradient(
    grad: Tensor, alpha: float, scale: float, input_scale: float, is_result: bool, x: Tensor, *, grad_input: Tensor
) -> Row:
    if (scale, input_scale, is_result) != (1, 1, True):
        raise NotLowered
    return _each("elu_gradient", grad_input, grad, x, s0=alpha)


ROWS.add("threshold_backward", _relu_gradient)
ROWS.add(
    "leaky_relu_backward", lambda g, x, leak, _, *, grad_input: _each("leaky_relu_gradient", grad_input, g, x, s0=leak)
)
ROWS.add("elu_backward", _elu_gradient)


# --- with a byte for each element -------------------------------------------------------------------------------------


def _greater(x: Tensor, number: float, *, out: Tensor) -> Row:
    _check(x)
    _check(out, dtype=torch.bool)
    sizes, (of_x, of_out) = _in_two([x, out], out.shape)
    return _row("is_greater", sizes, number, a=(x, of_x), out=(out, of_out))


def _where(chosen: Tensor, x: Tensor, y: Tensor, *, out: Tensor) -> Row:
    _check(x, y, out)
    _check(chosen, dtype=torch.bool)
    sizes, (of_y, of_x, of_chosen, of_out) = _in_two([y, x, chosen, out], out.shape)
    return _row("choose", sizes, a=(y, of_y), b=(x, of_x), c=(chosen, of_chosen), out=(out, of_out))


def _masked_fill(into: Tensor, chosen: Tensor, number: float) -> Row:
    _check(into)
    _check(chosen, dtype=torch.bool)
    sizes, (of_chosen, of_out) = _in_two([chosen, into], into.shape)
    return _row("fill_where", sizes, number, c=(chosen, of_chosen), out=(into, of_out))


ROWS.add("gt", _greater)
ROWS.add("where", _where)
ROWS.add("masked_fill_", _masked_fill)


# --- copies ----------------------------------------------------------------------------------------------------------


def copying_row(source: Tensor, into: Tensor) -> Row:
    """Return the row that copies `source`, contiguous like `into`, of numbers or of one byte each.

    Raises:
        NotLowered: where the kernel has no such row.
    """
    if not (source.is_contiguous() and into.is_contiguous()) or source.numel() != into.numel():
        raise NotLowered
    kind = {torch.float32: "copy", torch.bool: "copy_bytes"}.get(into.dtype)
    if kind is None or source.dtype != into.dtype:
        raise NotLowered
    strides = (into.numel(), 1)
    return _row(kind, (1, into.numel()), a=(source, strides), out=(into, strides))


def vector_row(kind: str, out: Tensor, s0: float = 0.0, s1: float = 0.0, **others: Tensor) -> Row:
    """Return a row on contiguous tensors: `out`, of whose length it is told, and others by their places."""
    row = Row(kind=kind_of(kind), m=1, n=out.numel(), k=1, s0=s0, s1=s1, number=-1, out=out.data_ptr())
    for place, tensor in others.items():
        setattr(row, place, tensor.data_ptr())
    return row


def blurring_row(into: Tensor, source: Tensor, noise: Tensor, std: float = 0.0) -> Row:
    """Return the row that writes source + std noise, all contiguous."""
    row = vector_row("add_scaled", into, std, a=noise, b=source)
    row.a1 = row.b1 = row.o1 = 1
    return row


def mask_row(mask: Tensor, dropout: Dropout, words: Words) -> Row:
    """Return the row that fills `mask` as `Dropout.draw` does, from where `words` are then.

    Raises:
        NotLowered: where the kernel has no such row.
    """
    _check(mask)
    if not mask.is_contiguous():
        raise NotLowered
    row = vector_row("draw_mask", mask, 1 / (1 - dropout.rate), float(dropout.lowest_kept))
    row.e = words.place.ctypes.data
    return row


def _std(x: Tensor, dim: Sequence[int], *, correction: int, out: Tensor) -> Row:
    _check(x, out)
    if correction or len(dim) != x.dim() or not x.is_contiguous():
        raise NotLowered
    return _row("deviation", (1, x.numel()), a=(x, (0, 1)), out=(out, (0, 0)))


ROWS.add("std", _std)
