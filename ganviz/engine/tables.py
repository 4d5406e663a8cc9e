"""Lists of numbers or points that a user has in a file: CSV as spreadsheets write it, or NPY as numpy does."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

MAX_BYTES = 1_000_000  # far more than any list of an experiment may hold


def read_table(path: Path) -> list[float] | list[list[float]]:
    """Return the rows of a file ending in ``.npy``, or of any other as CSV: numbers, or lists of a row's numbers.

    Columns of a CSV stand apart by a comma, a semicolon, a tab or blanks; a first line without numbers is its heading.

    Raises:
        ValueError: if the file cannot be read or is no table; the text says why.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ValueError(f"more than {MAX_BYTES:,} bytes")
        table = _of_npy(path) if path.suffix.lower() == ".npy" else _of_text(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        raise ValueError("not a text file") from None
    except OSError as error:
        raise ValueError(error.strerror or "cannot be read") from None
    if table.ndim > 2 or not table.size:
        raise ValueError("not a table" if table.size else "empty")
    rows: list[float] | list[list[float]] = (table[:, 0] if table.ndim == 2 and table.shape[1] == 1 else table).tolist()
    return rows


def _of_npy(path: Path) -> NDArray[np.float64]:
    try:
        table = np.load(path, allow_pickle=False)
        return np.asarray(table, dtype=np.float64)
    except (ValueError, TypeError, EOFError):
        raise ValueError("not a NPY file of numbers") from None


def _of_text(text: str) -> NDArray[np.float64]:
    lines = [line.replace(",", " ").replace(";", " ").split() for line in text.splitlines() if line.strip()]
    if lines and not _is_numeric(lines[0]):
        del lines[0]
    for number, line in enumerate(lines, start=1):
        if not _is_numeric(line) or len(line) != len(lines[0]):
            raise ValueError(f"row {number} is '{' '.join(line)[:40]}'")
    return np.array(lines, dtype=np.float64)


def _is_numeric(words: list[str]) -> bool:
    try:
        return bool([float(word) for word in words])
    except ValueError:
        return False
