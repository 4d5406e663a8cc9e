"""NPY, the format of `numpy.save`, for arrays of plain numbers: read whole and checked, or not at all.

numpy's own reader believes the header: a damaged one makes it ask for all memory there is, read part of an array,
or fail in words of Python's parser. Here the header has to fit the file to the byte, and nothing can be unpickled.

Layout: ``\\x93NUMPY``, a version of two bytes, the length of the header (two bytes little-endian, four from version
2 on), the header, which is a dictionary of literals in Python's notation, then the values.
"""

import ast
import math
import re
import struct
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.tables.numerals import number_in
from ganviz.spec.translation import tr, tr_noop

_MAGIC = b"\x93NUMPY"
_VERSIONS = (b"\1\0", b"\2\0", b"\3\0")
_MAX_HEADER_BYTES = 10_000  # as numpy has it
_NUMBERS = re.compile(r"[<>|=]?([biuf]\d{1,2}|[US]\d{1,5})")  # the last are texts, which may be those of numbers
_PADDING = re.compile(r"\|V\d{1,5}")
_MAX_FIELDS = 2000
_OTHERS = {
    "c": tr_noop("complex numbers"),
    "M": tr_noop("dates"),
    "m": tr_noop("spans of time"),
    "O": tr_noop("Python objects, which are never opened"),
    "V": tr_noop("raw bytes"),
}
_LONG = re.compile(r"(\d)L\b")  # how Python 2 wrote some whole numbers


def parse_npy(data: bytes) -> NDArray[np.float64]:
    """Return the array in the NPY file whose bytes are `data`.

    Raises:
        ValueError: if it is not wholly and exactly such a file, or its values are no real numbers; the text says why.
    """
    return as_numbers(parse_array(data))


def parse_array(data: bytes) -> NDArray[Any]:
    """Return the array in the NPY file whose bytes are `data`: of real numbers, of texts, or of fields of these.

    Raises:
        ValueError: if it is not wholly and exactly such a file; the text says why.
    """
    if not data.startswith(_MAGIC):
        raise ValueError(tr("not a NPY file of numbers"))
    version = data[len(_MAGIC) : len(_MAGIC) + 2]
    length = struct.Struct("<H" if version == _VERSIONS[0] else "<I")
    begin = len(_MAGIC) + 2 + length.size
    if len(data) < begin:
        raise ValueError(tr("cut short in its header"))
    if version not in _VERSIONS:
        raise ValueError(
            tr(
                "not a NPY file of numbers: there is no version {major}.{minor}",
                major=version[0],
                minor=version[1],
            )
        )
    (header_size,) = length.unpack_from(data, len(_MAGIC) + 2)
    if header_size > min(_MAX_HEADER_BYTES, len(data) - begin):
        raise ValueError(tr("not a NPY file of numbers: its header of {size:,} bytes is not in it", size=header_size))
    dtype, shape, order = _header(data[begin : begin + header_size])
    given, expected = len(data) - begin - header_size, math.prod(shape) * dtype.itemsize
    if given != expected:
        size = "x".join(str(extent) for extent in shape)[:40] or tr("one number")
        reason = tr_noop("too long: {size} asks for {expected} bytes and it has {given:,}")
        if given < expected:
            reason = tr_noop("cut short: {size} asks for {expected} bytes and it has {given:,}")
        raise ValueError(tr(reason, size=size, expected=_told(expected), given=given))
    if not expected:
        return np.empty(0)
    return np.frombuffer(data, dtype, offset=begin + header_size).reshape(shape, order=order)


def as_numbers(values: NDArray[Any]) -> NDArray[np.float64]:
    """Return an array of real numbers, or of texts of such, as float64; a number too large for one is infinite.

    Raises:
        ValueError: if a text is no number, or the array has fields.
    """
    if values.dtype.kind in "US":
        numbers = [number_in(_text(value), ".") for value in values.ravel().tolist()]
        if any(number is None for number in numbers):
            raise ValueError(tr("not a NPY file of numbers"))
        return np.array(numbers, np.float64).reshape(values.shape)
    if values.dtype.names:
        raise ValueError(tr("not a NPY file of numbers: it has fields"))
    with np.errstate(all="ignore"):
        return values.astype(np.float64)


def texts_in(values: NDArray[Any]) -> tuple[str, ...]:
    """Return the texts of an array (n,) of them."""
    return tuple(map(_text, values.tolist()))


def _text(value: str | bytes) -> str:
    return value.decode("latin-1") if isinstance(value, bytes) else value


def _header(text: bytes) -> tuple[np.dtype[Any], tuple[int, ...], Literal["C", "F"]]:
    try:
        header = ast.literal_eval(_LONG.sub(r"\1", text.decode("utf-8")).strip(" \n"))
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        raise ValueError(tr("not a NPY file of numbers: its header is damaged")) from None
    if not isinstance(header, dict) or set(header) != {"descr", "fortran_order", "shape"}:
        raise ValueError(tr("not a NPY file of numbers: its header is damaged"))
    kind, shape, is_fortran = header["descr"], header["shape"], header["fortran_order"]
    if isinstance(kind, list):
        _require_fields(kind)
    else:
        _require_kind(kind)
    if not isinstance(is_fortran, bool) or not isinstance(shape, tuple) or not all(map(_is_extent, shape)):
        raise ValueError(tr("not a NPY file of numbers: its header is damaged"))
    try:
        return np.dtype(kind), shape, "F" if is_fortran else "C"
    except (TypeError, ValueError):
        raise ValueError(tr("not a NPY file of numbers: its values are {kind!r}", kind=str(kind)[:40])) from None


def _require_kind(kind: object, *, in_field: bool = False) -> None:
    if isinstance(kind, str) and (_NUMBERS.fullmatch(kind) or (in_field and _PADDING.fullmatch(kind))):
        return
    sign = kind.lstrip("<>|=")[:1] if isinstance(kind, str) else ""
    raise ValueError(
        tr("not a NPY file of numbers: its values are {kind}", kind=tr(_OTHERS.get(sign, repr(str(kind)[:40]))))
    )


def _require_fields(fields: list[object]) -> None:
    """Check the description of an array with fields: a name, a kind, and perhaps a shape of each."""
    if not 0 < len(fields) <= _MAX_FIELDS:
        raise ValueError(tr("not a NPY file of numbers: {count:,} fields", count=len(fields)))
    for field in fields:
        if not isinstance(field, tuple) or len(field) not in (2, 3) or not isinstance(field[0], str):
            raise ValueError(tr("not a NPY file of numbers: its header is damaged"))
        shape = field[2] if len(field) == 3 else ()
        if not isinstance(shape, tuple) or len(shape) > 1 or not all(_is_extent(extent) for extent in shape):
            raise ValueError(
                tr(
                    "not a NPY file of numbers: its field {field!r} is no number or list of numbers",
                    field=field[0][:40],
                )
            )
        if any(extent > _MAX_FIELDS for extent in shape):
            raise ValueError(tr("not a NPY file of numbers: its field {field!r} is too long", field=field[0][:40]))
        _require_kind(field[1], in_field=True)


def _is_extent(value: object) -> bool:
    return type(value) is int and value >= 0


def _told(number: int) -> str:
    return f"{number:,}" if number < 10**15 else tr("far more")
