"""What the tensors of a state must be before they are put in place: which there are, of which shape, dtype and values.

A kernel trusts what it is given: a vector that is too short makes it write past the end. So a state from outside is
compared with the layout that each part of a trainer gives of itself, and only then loaded.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import torch
from torch import Tensor

from ganviz.spec.translation import tr, tr_noop

MOST = 2**53  # of any count: beyond it a double cannot tell one from the next
_SHOWN = 60  # characters of a name that nobody has checked


class StateError(ValueError):
    """A state cannot be used; the text is one line for the user: which tensor, what was given, what is expected."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What the numbers of a tensor must be.

    Attributes:
        expected: that, in words, which `tr` may know.
        offence: (tensor) -> what is wrong with it, in words; None if nothing is.
    """

    expected: str
    offence: Callable[[Tensor], str | None]


@dataclass(frozen=True, slots=True)
class Slot:
    """What one tensor must be. In `shape`, None is any size; one that `may_lack` need not be there."""

    shape: tuple[int | None, ...]
    dtype: torch.dtype
    rule: Rule
    may_lack: bool = False


Layout = dict[str, Slot]


def each(expected: str, is_right: Callable[[Tensor], Tensor]) -> Rule:
    """Return the rule that `is_right`, a mask over the numbers, holds for each of them."""

    def offence(tensor: Tensor) -> str | None:
        wrong = tensor[~is_right(tensor)]
        return tr("{value} among its numbers", value=repr(wrong[0].item())) if wrong.numel() else None

    return Rule(expected, offence)


FINITE = each(tr_noop("finite numbers"), torch.isfinite)
# Of squares. That of a gradient of 1e20 is inf: the weight then rests, and training goes on.
NOT_NEGATIVE = each(tr_noop("numbers from 0"), lambda tensor: tensor >= 0)


def whole(least: int, most: int) -> Rule:
    """Return the rule of one whole number, whatever its dtype."""
    between = tr("a whole number from {least:,} to {most:,}", least=least, most=most)
    expected = between if most > least else f"{least:,}"

    def offence(tensor: Tensor) -> str | None:
        number = tensor.item()
        is_whole = number == number and abs(number) != float("inf") and int(number) == number
        return None if is_whole and least <= number <= most else f"{number!r}"

    return Rule(expected, offence)


def count(most: int, least: int = 0) -> Slot:
    """Return what a count kept as a tensor must be: int64, without dimensions."""
    return Slot((), torch.int64, whole(least, most))


def like(tensor: Tensor, rule: Rule = FINITE, *, may_lack: bool = False) -> Slot:
    """Return what a tensor in the place of `tensor` must be."""
    return Slot(tuple(tensor.shape), tensor.dtype, rule, may_lack)


def prefixed(parts: Mapping[str, Layout]) -> Layout:
    """Return one layout of several, with names such as ``part/name``."""
    return {f"{part}/{name}": slot for part, layout in parts.items() for name, slot in layout.items()}


def check(tensors: Mapping[str, Tensor], layout: Layout) -> None:
    """Compare `tensors` with `layout`: every name, shape and dtype first, then the numbers.

    Raises:
        StateError: naming the first tensor that is not as expected.
    """
    for name, slot in layout.items():
        if name not in tensors:
            if not slot.may_lack:
                expected = _described(slot.shape, slot.dtype)
                raise StateError(tr("the state lacks {name}: expected {expected}", name=name, expected=expected))
        elif not _fits(tensors[name], slot):
            given = _described(tuple(tensors[name].shape), tensors[name].dtype)
            expected = _described(slot.shape, slot.dtype)
            raise StateError(
                tr("{name} of the state is {given}; expected {expected}", name=name, given=given, expected=expected)
            )
    for name in tensors:
        if name not in layout:
            given = repr(name[:_SHOWN])
            raise StateError(tr("the state has {name}, which a run of this experiment has no use for", name=given))
    for name, tensor in tensors.items():
        offence = layout[name].rule.offence(tensor)
        if offence is not None:
            expected = tr(layout[name].rule.expected)
            raise StateError(
                tr(
                    "{name} of the state has {offence}; expected {expected}",
                    name=name,
                    offence=offence,
                    expected=expected,
                )
            )


def _fits(tensor: Tensor, slot: Slot) -> bool:
    if tensor.dtype != slot.dtype or tensor.dim() != len(slot.shape):
        return False
    return all(expected in (None, size) for size, expected in zip(tensor.shape, slot.shape, strict=True))


def _described(shape: tuple[int | None, ...], dtype: torch.dtype) -> str:
    sizes = ", ".join(tr("any", "a size") if size is None else str(size) for size in shape)
    kind = str(dtype).removeprefix("torch.")
    return f"{kind} ({sizes})" if shape else tr("one {kind}", kind=kind)
