"""Runs every row both ways, as the kernel has it and as PyTorch's call, and says where the two differ.

For whoever changes the kernel or doubts a processor: slow, as everything that a call may write to is copied for each.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor

from ganviz.gan.byhand.passes import AtOnce, Call
from ganviz.gan.compiled.library import run_row

if TYPE_CHECKING:
    from ganviz.gan.trainer import Trainer

APART = 1e-4  # of the largest number of a result, beyond which the two differ: sums are rounded in another order


class RowDiffers(ArithmeticError):  # noqa: N818 (named for what it says)
    """A row and its call do not do the same."""


class Verifying(AtOnce):
    """Makes calls when it is asked to, those that are rows both ways; what PyTorch's call has written stays.

    Attributes:
        checked: how many rows were run both ways.
        largest: by how much the two were apart at most, as a share of the largest number, and in which call.
    """

    def __init__(self) -> None:
        self.checked, self.largest = 0, (0.0, "")

    def run(self, program: Iterable[Call]) -> None:
        """Make each call in turn. Raises RowDiffers at the first whose row does something else."""
        for call in program:
            if hasattr(call, "keeps"):
                for row, each in zip(*call.keeps, strict=True):
                    self._check(each, partial(run_row, row))
            else:
                call()

    def _check(self, call: Any, as_row: Callable[[], None]) -> None:
        tensors = _tensors_of(call)
        before = [tensor.clone() for tensor in tensors]
        as_row()
        found = [tensor.clone() for tensor in tensors]
        for tensor, was in zip(tensors, before, strict=True):
            if not _is_repeated(tensor):  # which nothing writes to
                tensor.copy_(was)
        call()
        name = getattr(call.func, "__name__", str(call.func))
        for mine, theirs in zip(found, tensors, strict=True):
            of_terms = max((_size(each) for each in before if each.numel() > theirs.numel()), default=0.0)
            apart = _apart(mine, theirs, of_terms)
            self.largest = max(self.largest, (apart, name))
            if not apart <= APART:
                shapes = ", ".join(str(tuple(tensor.shape)) for tensor in tensors)
                raise RowDiffers(
                    f"row {self.checked + 1:,}, {name} of {shapes}: the kernel and PyTorch are {apart:.2g} apart"
                )
        self.checked += 1


@contextmanager
def verifying(trainer: "Trainer") -> Iterator[Verifying]:
    """Let `Trainer.step` run every row both ways, while the context lasts.

    Raises:
        ValueError: if the trainer's gradients are not compiled.
    """
    by_hand = trainer.by_hand
    if by_hand is None or trainer.gradient_source.kind != "compiled":
        source = trainer.gradient_source
        raise ValueError(f"nothing to verify: gradients are {source.kind} ({source.reason or 'as chosen'})")
    by_hand.machine = machine = Verifying()
    try:
        yield machine
    finally:
        by_hand.machine = AtOnce()


def _tensors_of(call: Any) -> list[Tensor]:
    """Return what a call may read or write."""
    me = getattr(call.func, "__self__", None)
    values = chain((me,), call.args, call.keywords.values())
    return [value for value in values if isinstance(value, Tensor)]


def _is_repeated(tensor: Tensor) -> bool:
    return any(stride == 0 and size > 1 for stride, size in zip(tensor.stride(), tensor.shape, strict=True))


def _size(tensor: Tensor) -> float:
    """Return the largest number that is finite."""
    return float(tensor.double().nan_to_num(0, 0, 0).abs().max()) if tensor.numel() else 0.0


def _apart(one: Tensor, other: Tensor, of_terms: float) -> float:
    """Return the largest difference as a share of the largest number, or of what was summed up to it.

    Infinity where one alone is finite.
    """
    one, other = one.double(), other.double()
    if not torch.equal(one.isfinite(), other.isfinite()):
        return torch.inf
    return _size(one - other) / max(_size(other), of_terms, 1e-6)
