"""Lists of numbers or points that a user has in a file: CSV as spreadsheets write it, or NPY as numpy does."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.npy import parse_npy
from ganviz.spec.files import read_bytes, read_text

MAX_BYTES = 1_000_000  # far more than any list of an experiment may hold


def read_table(path: Path) -> list[float] | list[list[float]]:
    """Return the rows of a file ending in ``.npy``, or of any other as CSV: numbers, or lists of a row's numbers.

    Columns of a CSV stand apart by a comma, a semicolon, a tab or blanks; a first line without numbers is its heading.

    Raises:
        ValueError: if the file cannot be read or is no table; the text says why.
    """
    is_npy = path.suffix.lower() == ".npy"
    table = parse_npy(read_bytes(path, MAX_BYTES)) if is_npy else _of_text(read_text(path, MAX_BYTES))
    if table.ndim > 2 or not table.size:
        raise ValueError("not a table" if table.size else "empty")
    rows: list[float] | list[list[float]] = (table[:, 0] if table.ndim == 2 and table.shape[1] == 1 else table).tolist()
    return rows


def _of_text(text: str) -> NDArray[np.float64]:
    lines = [line.replace(",", " ").replace(";", " ").split() for line in text.splitlines() if line.strip()]
    if lines and not _is_numeric(lines[0]):
        if sum(word.count('"') for word in lines[0]) % 2:
            raise ValueError("a quote in its first line is not closed")
        del lines[0]
    for number, line in enumerate(lines, start=1):
        if not _is_numeric(line) or len(line) != len(lines[0]):
            raise ValueError(f"row {number} is {' '.join(line)[:40]!r}")
    return np.array([[float(word) for word in line] for line in lines])


def _is_numeric(words: list[str]) -> bool:
    try:
        return bool([float(word) for word in words])
    except ValueError:
        return False
