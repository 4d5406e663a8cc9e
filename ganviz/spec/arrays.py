"""Long lists of numbers and of points: immutable, equal by content, and cheap to copy, compare, hash and send.

A tuple of a hundred thousand pairs takes 15 MB, and a tenth of a second for each change of an experiment that holds it.
These hold the same numbers as one string of bytes, each as eight of them (IEEE 754, little-endian). They equal tuples
of the same numbers. In JSON and TOML short ones are plain lists; longer ones a text, ``f8:`` and the bytes in base64.

Knows no numpy, which a description of a run should not have to load.
"""

import base64
import binascii
import math
import struct
import sys
import weakref
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, ClassVar, Self, TypeVar, overload

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from ganviz.spec.translation import tr

MOST_WRITTEN = 1000  # numbers or points that a file lists one by one
_LEAD = "f8:"
_BYTES = 8
_SHOWN = 4
Item = TypeVar("Item")


class _Array(Sequence[Item]):
    """Base of both.

    Attributes:
        data: the bytes of its numbers.
    """

    __slots__ = ("__weakref__", "_extremes", "_hash", "_written", "data")
    width: ClassVar[int]  # numbers of an item
    _alive: ClassVar[weakref.WeakValueDictionary[bytes, Any]]

    data: bytes
    _hash: int | None
    _written: str | None
    _extremes: tuple[float, float] | None

    def __new__(cls, items: Iterable[Item] = ()) -> Self:
        numbers = cls._flat(items)
        return cls.of_bytes(struct.pack(f"<{len(numbers)}d", *numbers))

    @classmethod
    def of_bytes(cls, data: bytes) -> Self:
        """Return the array whose numbers `data` holds: the very object that there is of them, if there is one."""
        assert len(data) % (_BYTES * cls.width) == 0, "whole items"
        known: Self | None = cls._alive.get(data)
        if known is not None:
            return known
        made = super().__new__(cls)
        made.data = data
        made._hash = made._written = made._extremes = None
        cls._alive[data] = made
        return made

    @classmethod
    def _flat(cls, items: Iterable[Item]) -> list[float]:
        raise NotImplementedError

    def __init_subclass__(cls) -> None:
        cls._alive = weakref.WeakValueDictionary()

    @property
    def numbers(self) -> "array[float]":
        """All numbers, in their order: a copy."""
        numbers = array("d", self.data)
        if sys.byteorder == "big":
            numbers.byteswap()
        return numbers

    @property
    def extremes(self) -> tuple[float, float]:
        """The least and the greatest number; NaN, if one is."""
        if self._extremes is None:
            numbers = self.numbers.tolist()
            is_nan = math.isnan(math.fsum(0.0 * number for number in numbers))  # infinite ones, too
            self._extremes = (math.nan, math.nan) if is_nan else (min(numbers), max(numbers))
        return self._extremes

    def _item(self, place: int) -> tuple[float, ...]:
        if not -len(self) <= place < len(self):
            raise IndexError(place)
        numbers: tuple[float, ...] = struct.unpack_from(
            f"<{self.width}d", self.data, place % len(self) * _BYTES * self.width
        )
        return numbers

    def written(self) -> list[Any] | str:
        """Return it as a file holds it."""
        if len(self) <= MOST_WRITTEN:
            return [list(item) if isinstance(item, tuple) else item for item in self]
        if self._written is None:
            self._written = text_of(self.data)
        return self._written

    @classmethod
    def of_text(cls, text: str, most: int) -> Self:
        """Return what `written` made `text` from.

        Raises:
            ValueError: if it made it from nothing, or from more than `most` items.
        """
        if len(text) > len(_LEAD) + 2 * most * cls.width * _BYTES:
            raise ValueError(tr("too long"))
        try:
            data = base64.b64decode(text.removeprefix(_LEAD), validate=True)
        except (binascii.Error, ValueError):
            data = b"?"
        if not text.startswith(_LEAD) or len(data) % (_BYTES * cls.width):
            raise ValueError(tr("no numbers in base64"))
        return cls.of_bytes(data)

    def __len__(self) -> int:
        return len(self.data) // (_BYTES * self.width)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, _Array):
            return self.width == other.width and self.data == other.data
        if isinstance(other, tuple):
            return len(self) == len(other) and tuple(self) == other
        return NotImplemented

    def __hash__(self) -> int:
        if self._hash is None:
            self._hash = hash(tuple(self))  # as the tuple that it equals
        return self._hash

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self).of_bytes, (self.data,)

    def __repr__(self) -> str:
        if len(self) <= 2 * _SHOWN:
            return repr(tuple(self))
        return f"({', '.join(map(repr, self[:_SHOWN]))}, ... {len(self):,} in all)"


def text_of(data: bytes) -> str:
    """Return the bytes of an array as a file holds those of a long one."""
    return _LEAD + base64.b64encode(data).decode()


class NumberArray(_Array[float]):
    """Numbers."""

    __slots__ = ()
    width = 1

    @classmethod
    def _flat(cls, items: Iterable[float]) -> list[float]:
        return [number + 0.0 for number in items]  # as -0 equals 0, and its bytes do not

    def __iter__(self) -> Iterator[float]:
        return iter(self.numbers.tolist())

    @overload
    def __getitem__(self, place: int) -> float: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[float, ...]: ...
    def __getitem__(self, place: int | slice) -> float | tuple[float, ...]:
        if isinstance(place, slice):
            return tuple(self.numbers[place])
        return self._item(place)[0]


class PointArray(_Array[tuple[float, float]]):
    """Points of the plane."""

    __slots__ = ()
    width = 2

    @classmethod
    def _flat(cls, items: Iterable[tuple[float, float]]) -> list[float]:
        return list(chain.from_iterable((x + 0.0, y + 0.0) for x, y in items))

    def __iter__(self) -> Iterator[tuple[float, float]]:
        numbers = self.numbers.tolist()
        return zip(numbers[::2], numbers[1::2], strict=True)

    @overload
    def __getitem__(self, place: int) -> tuple[float, float]: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[tuple[float, float], ...]: ...
    def __getitem__(self, place: int | slice) -> tuple[float, float] | tuple[tuple[float, float], ...]:
        if isinstance(place, slice):
            return tuple(self[each] for each in range(*place.indices(len(self))))
        x, y = self._item(place)
        return x, y


@dataclass(frozen=True, slots=True)
class Within:
    """How many items an array has, and the bounds of each of their numbers: what pydantic is to check."""

    least: float
    most: float
    most_items: int
    least_items: int = 1

    def __get_pydantic_core_schema__(self, source: type[_Array[Any]], handler: GetCoreSchemaHandler) -> CoreSchema:
        number = core_schema.float_schema(strict=True, allow_inf_nan=False, ge=self.least, le=self.most)
        item = number if source.width == 1 else core_schema.tuple_schema([number] * source.width)
        items = core_schema.list_schema(
            item, min_length=self.least_items, max_length=self.most_items, fail_fast=True, strict=False
        )

        def check(value: Any, checked: core_schema.ValidatorFunctionWrapHandler) -> _Array[Any]:
            if isinstance(value, str):
                value = source.of_text(value, self.most_items)
            if isinstance(value, source):
                low, high = value.extremes if len(value) else (math.nan, math.nan)
                if self.least_items <= len(value) <= self.most_items and self.least <= low and high <= self.most:
                    return value
                value = list(value)
            return source(checked(value))

        def plain(value: _Array[Any], info: core_schema.SerializationInfo) -> Any:
            return value.written() if info.mode == "json" else value

        return core_schema.no_info_wrap_validator_function(
            check, items, serialization=core_schema.plain_serializer_function_ser_schema(plain, info_arg=True)
        )
