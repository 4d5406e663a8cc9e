"""Arrays that numpy saved as tables: NPY of numbers or of fields, and NPZ, several of them packed together."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.tables.npy import as_numbers, parse_array, texts_in
from ganviz.engine.tables.numerals import Numbers, numbers_in
from ganviz.engine.tables.table import Column, Table, TableError
from ganviz.spec.errors import one_line
from ganviz.spec.translation import listed, tr, tr_n

MAX_BYTES = 32_000_000  # of an array, packed or not
MAX_COLUMNS = 2000
_MAX_ARRAYS = 100
_LONG = 10  # values of a row from which on two rows are two columns that lie
_DAMAGES = (
    zipfile.BadZipFile, zlib.error, struct.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError,
    OverflowError, KeyError, IndexError,
)  # fmt: skip


def table_of_npy(data: bytes) -> Table:
    """Return the table in a NPY file: (n,), (n, columns), or (n,) with fields.

    Raises:
        TableError: if it is none; the text says why.
    """
    try:
        array = parse_array(data)
        if array.ndim == 0 or not array.size:
            raise TableError(tr("one number and no table") if array.size else tr("empty"))
        array, remarks = _upright(array)
        if array.dtype.kind in "US" and not array.dtype.names:
            array = as_numbers(array)
        return _table({"": array}, remarks)
    except TableError:
        raise
    except ValueError as error:
        raise TableError(str(error)) from None


def table_of_npz(data: bytes) -> Table:
    """Return the table in a NPZ file: its arrays of the same length, beside each other.

    Where they are of different lengths, as those for training and for tests are, the longest are taken.

    Raises:
        TableError: if there is none in it; the text says why.
    """
    arrays: dict[str, NDArray[Any]] = {}
    remarks: list[str] = []
    for name, content in arrays_in(data, MAX_BYTES):
        try:
            array = parse_array(content)
        except ValueError as error:
            remarks.append(tr("Left out: {name} ({error}).", name=one_line(name, 40), error=error))
            continue
        if array.ndim == 0 or not array.size or array.ndim > 2:
            remarks.append(tr("Left out: {name}, which is no table.", name=one_line(name, 40)))
            continue
        arrays[name] = array
    if not arrays:
        reason = tr("no table in it")
        raise TableError(tr("{what}: {why}", what=reason, why=remarks[0]) if remarks else reason)
    if len(arrays) == 1:
        (name, array) = arrays.popitem()
        arrays[""], more = _upright(array)
        remarks += more
    longest = max(map(len, arrays.values()))
    short = [name for name, array in arrays.items() if len(array) != longest]
    if short:
        remarks.append(tr("Left out, as of fewer rows: {names}.", names=one_line(listed(short))))
    try:
        return _table({name: array for name, array in arrays.items() if name not in short}, tuple(remarks))
    except ValueError as error:
        raise TableError(str(error)) from None


def arrays_in(data: bytes, max_bytes: int) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of each NPY file in a NPZ file; all of them take at most `max_bytes` unpacked.

    Raises:
        TableError: if it is no such file, damaged, or larger; the text says which.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            members = packed.infolist()
            if not members or not all(member.filename.endswith(".npy") for member in members):
                raise TableError(tr("a packed file, and none of arrays that numpy.savez wrote"))
            if len(members) > _MAX_ARRAYS:
                raise TableError(tr("{count:,} arrays; allowed: at most {most}", count=len(members), most=_MAX_ARRAYS))
            left = max_bytes
            for member in members:
                if member.flag_bits & 1:
                    raise TableError(tr("packed with a password"))
                with packed.open(member) as file:
                    content = file.read(left + 1)
                left -= len(content)
                if left < 0:
                    raise TableError(tr("more than {max_bytes:,} bytes unpacked", max_bytes=max_bytes))
                yield member.filename.removesuffix(".npy"), content
    except TableError:
        raise
    except _DAMAGES as error:
        raise TableError(
            tr("damaged: {reason}", reason=one_line(str(error).rstrip(".") or type(error).__name__))
        ) from None


def _upright(array: NDArray[Any]) -> tuple[NDArray[Any], tuple[str, ...]]:
    """Return an array with columns where it has rows instead: two rows, or one, of many values."""
    if array.dtype.names or array.ndim != 2 or array.shape[0] > 2 or array.shape[1] < _LONG:
        return array, ()
    rows, columns = array.shape
    return array.T, (
        tr_n(
            "It has 1 row of {columns:,} values, which are read as columns.",
            "It has {count} rows of {columns:,} values, which are read as columns.",
            rows,
            columns=columns,
        ),
    )


def _table(arrays: Mapping[str, NDArray[Any]], remarks: tuple[str, ...]) -> Table:
    columns: list[Column] = []
    for name, array in arrays.items():
        columns += _columns(name, array)
        if len(columns) > MAX_COLUMNS:
            raise TableError(tr("more than {most:,} columns", most=MAX_COLUMNS))
    num_rows = len(next(iter(arrays.values())))
    return Table(tuple(columns), np.arange(1, num_rows + 1), has_lines=False, remarks=remarks)


def _columns(name: str, array: NDArray[Any]) -> Iterator[Column]:
    if array.dtype.names:
        if array.ndim != 1:
            raise TableError(tr("an array with fields in more than one dimension"))
        for field in array.dtype.names:
            if array.dtype[field].base.kind != "V":
                yield from _columns(f"{name} {field}".strip(), array[field])
        return
    if array.ndim > 2:
        size = "x".join(map(str, array.shape))
        if array.ndim in (3, 4):
            raise TableError(tr("not a table, but an array of {size}: open pictures as images", size=size))
        raise TableError(tr("not a table, but an array of {size}", size=size))
    if array.ndim == 1:
        yield _column(name, array)
        return
    if array.shape[1] > MAX_COLUMNS:
        raise TableError(tr("{count:,} columns; allowed: at most {most:,}", count=array.shape[1], most=MAX_COLUMNS))
    for place in range(array.shape[1]):
        yield _column(f"{name} {place + 1}" if name else "", array[:, place])


def _column(name: str, values: NDArray[Any]) -> Column:
    if values.dtype.kind in "US":
        cells = texts_in(values)
        return Column(name, numbers_in(cells, "."), cells)
    numbers = as_numbers(values)
    missing = np.flatnonzero(np.isnan(numbers))
    return Column(name, Numbers(numbers, tuple(missing.tolist())))
