"""NPY files: as numpy writes them, or refused with what is wrong in words of our own."""

import io
from typing import Any

import numpy as np
import pytest

from ganviz.engine.tables.npy import parse_npy


def saved(values: Any) -> bytes:
    """Return the bytes that numpy writes."""
    file = io.BytesIO()
    np.save(file, np.asarray(values), allow_pickle=True)
    return file.getvalue()


def made(header: str, data: bytes = b"", version: bytes = b"\1\0") -> bytes:
    """Return a file with a header of any text."""
    length = len(header).to_bytes(2 if version == b"\1\0" else 4, "little")
    return b"\x93NUMPY" + version + length + header.encode("latin-1") + data


def header(descr: str = "'<f8'", order: str = "False", shape: str = "(2,)") -> str:
    return f"{{'descr': {descr}, 'fortran_order': {order}, 'shape': {shape}, }}"


TWO = np.array([1.5, -2.0]).tobytes()


@pytest.mark.parametrize("dtype", ["?", "i1", "<i2", ">i4", "u8", "<f2", ">f4", "<f8", ">f8", "longdouble"])
@pytest.mark.parametrize("order", ["C", "F"])
def test_numbers_of_every_type_are_read(dtype: str, order: Any) -> None:
    values = np.array([[0, 1, 2], [3, 4, 5]], dtype=dtype, order=order)

    found = parse_npy(saved(values))

    assert found.dtype == np.float64
    np.testing.assert_array_equal(found, values.astype(np.float64))


@pytest.mark.parametrize("values", [3.5, [], [[], []], [[[1.0]]]], ids=str)
def test_arrays_of_any_shape_are_read(values: Any) -> None:
    assert parse_npy(saved(values)).size == np.size(values)


def test_texts_of_numbers_are_read_as_those() -> None:
    assert parse_npy(saved([["0.5", "1.5"]])).tolist() == [[0.5, 1.5]]
    assert parse_npy(saved([b"0.5"])).tolist() == [0.5]


@pytest.mark.parametrize(
    "data",
    [
        made(header(), TWO, b"\2\0"), made(header(), TWO, b"\3\0"), made(header(shape="(2L,)"), TWO),
        made('{"shape": (2,), "descr": "<f8", "fortran_order": False}\n', TWO),
    ],
    ids=["version 2", "version 3", "of Python 2", "of another program"],
)  # fmt: skip
def test_headers_of_every_make_are_read(data: bytes) -> None:
    assert parse_npy(data).tolist() == [1.5, -2.0]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "not a NPY file"),
        (b"0,1\n", "not a NPY file"),
        (b"\x93NUMPY", "cut short in its header"),
        (b"\x93NUMPY\1\0\x76", "cut short in its header"),
        (saved([1.0])[:40], "its header of 118 bytes is not in it"),
        (made(header(), version=b"\2\0")[:8] + b"\xff\xff\xff\xff", "its header of 4,294,967,295 bytes"),
        (saved([1.0, 2.0])[:-1], "cut short: 2 asks for 16 bytes and it has 15"),
        (saved([1.0, 2.0]) + b"\0", "too long: 2 asks for 16 bytes and it has 17"),
        (saved(1.0) + b"\0", "too long: one number asks for 8"),
        (made(header(shape="(99999, 99999999, 99)")), "cut short: 99999x99999999x99 asks for far more bytes"),
        (made(header(shape="(-1,)")), "header is damaged"),
        (made(header(shape="(True,)"), TWO), "header is damaged"),
        (made(header(shape="2"), TWO), "header is damaged"),
        (made(header(order="0"), TWO), "header is damaged"),
        (made(header() + "("), "header is damaged"),
        (made("{'descr': '<f8'"), "header is damaged"),
        (made("[" * 5000), "header is damaged"),
        (made("-" * 5000 + "1"), "header is damaged"),
        (made("{[]: 1}"), "header is damaged"),
        (made("__import__('os')"), "header is damaged"),
        (made("\xff\xfe"), "header is damaged"),
        (made(header(shape=f"({'9' * 5000},)")), "header is damaged"),
        (made(header(), TWO, b"\1\x40"), "there is no version 1.64"),
        (made(header() + "\x0b", TWO), "header is damaged"),
        (made(header("'<f3'"), TWO), "its values are '<f3'"),
        (made(header("'O'"), TWO), "its values are Python objects"),
        (made(header("'<c16'"), TWO), "its values are complex numbers"),
        (made(header("'<M8[D]'"), TWO), "its values are dates"),
        (made(header("[('x', '<f8'), ('y', '<f8')]", shape="(1,)"), TWO), "it has fields"),
        (made(header("'(2,)f8'", shape="(1,)"), TWO), "its values are"),
        (saved(["one"]), "not a NPY file of numbers"),
        (saved([b"\xff"]), "not a NPY file of numbers"),
        (saved([{}]), "its values are Python objects"),
        (saved([1j]), "its values are complex numbers"),
    ],
)
def test_what_is_no_array_of_numbers_is_refused_in_words(data: bytes, reason: str) -> None:
    with pytest.raises(ValueError, match=reason) as raised:
        parse_npy(data)
    assert len(str(raised.value)) < 200


def test_values_without_a_size_are_none() -> None:
    assert parse_npy(made(header("'U0'", shape="(999999999,)"))).size == 0
