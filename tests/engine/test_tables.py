"""Tables of numbers in files: read as they are written everywhere, or refused with the reason."""

from pathlib import Path

import numpy as np
import pytest

from ganviz.engine.tables import MAX_BYTES, read_table

POINTS = [[0.5, -1.0], [2.0, 3e-2]]


@pytest.mark.parametrize(
    "text",
    [
        "0.5,-1\n2,3e-2\n", "0.5;-1\r\n2;0.03", "0.5\t-1\n2\t.03\n", "  0.5 -1.0\n\n2 0.03\n\n",
        "x,y\n0.5,-1\n2,3e-2\n", "\ufeffx;y\n0.5; -1\n2; 0.03\n",
    ],
    ids=["commas", "semicolons and returns", "tabs", "blanks", "heading", "mark and heading"],
)  # fmt: skip
def test_points_are_read_however_columns_stand_apart(tmp_path: Path, text: str) -> None:
    file = tmp_path / "mine.csv"
    file.write_bytes(text.encode())

    assert read_table(file) == POINTS


@pytest.mark.parametrize("dtype", [np.float64, np.float32, np.int64])
def test_points_of_an_array_are_read(tmp_path: Path, dtype: type) -> None:
    file = tmp_path / "mine.npy"
    np.save(file, np.array([[1, 2], [3, 4]], dtype))

    assert read_table(file) == [[1.0, 2.0], [3.0, 4.0]]


def test_a_single_column_is_a_list_of_numbers(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text("weight\n1\n2.5\n")
    np.save(tmp_path / "mine.npy", np.array([1.0, 2.5]))

    assert read_table(tmp_path / "mine.csv") == read_table(tmp_path / "mine.npy") == [1.0, 2.5]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"x,y\n", "empty"),
        (b"0,1\n2\n", "row 2 is '2'"),
        (b'"0,1\n2,3\n', "a quote in its first line is not closed"),
        (b"0,1\n2,two\n", "row 2 is '2 two'"),
        (b"\x89PNG\r\n\x1a\n\xff", "not a text file"),
        (b"1\n" * MAX_BYTES, "more than 1,000,000 bytes"),
    ],
)
def test_what_is_no_table_is_refused_with_the_reason(tmp_path: Path, content: bytes, reason: str) -> None:
    file = tmp_path / "mine.csv"
    file.write_bytes(content)

    with pytest.raises(ValueError, match=reason):
        read_table(file)


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        (np.array(["a"]), "not a NPY file of numbers"),
        (np.array([{}], dtype=object), "not a NPY file of numbers"),
        (np.zeros((2, 2, 2)), "not a table"),
        (np.zeros(0), "empty"),
    ],
)
def test_an_array_that_is_no_table_is_refused(tmp_path: Path, values: np.ndarray, reason: str) -> None:
    np.save(tmp_path / "mine.npy", values, allow_pickle=True)

    with pytest.raises(ValueError, match=reason):
        read_table(tmp_path / "mine.npy")


def test_a_file_that_only_says_it_is_an_array_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mine.npy").write_text("0,1\n")

    with pytest.raises(ValueError, match="not a NPY file of numbers"):
        read_table(tmp_path / "mine.npy")


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="No such file"):
        read_table(tmp_path / "no.csv")
