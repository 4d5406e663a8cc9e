"""The series of a run as one table: a row for each step that anything was measured at. Knows no torch and no Qt."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.parquet import parquet_of
from ganviz.engine.sessionfile.kept import KeptRun, KeptSeries

_FIRST = ("d_loss", "g_loss")
_AT_ONCE = 10_000  # rows


@dataclass(frozen=True, slots=True)
class Rows:
    """Steps (n,) int64, ascending, and columns (n,) float64 by name; NaN where nothing was measured, or no number was.

    Attributes:
        exact_from: the first step whose rows are as they were measured; earlier ones are means of several.
    """

    steps: NDArray[np.int64]
    columns: Mapping[str, NDArray[np.float64]]
    exact_from: int = 0


def rows_of(run: KeptRun) -> Rows:
    """Return all series of a run, the losses first; those of several numbers as a column for each, ``name_1`` on."""
    found: dict[str, tuple[NDArray[np.int64], NDArray[np.float64]]] = {}
    exact_from = 0
    names = (*(name for name in _FIRST if name in run.series), *(name for name in run.series if name not in _FIRST))
    for name in names:
        steps, values, since = _unrolled(run.series[name])
        found[name] = steps, values[0]
        exact_from = max(exact_from, since)
    for vector in run.vectors:
        steps, values, since = _unrolled(vector.series)
        exact_from = max(exact_from, since)
        for number, column in enumerate(values, start=1):
            name = f"{vector.name}_{number}"
            each = steps, column
            # With other data there were more of them, or fewer.
            found[name] = _joined(found[name], each) if name in found else each
    every = [steps for steps, _ in found.values()]
    all_steps = np.unique(np.concatenate(every)) if every else np.empty(0, np.int64)
    columns = {}
    for name, (steps, values_) in found.items():
        column = np.full(len(all_steps), np.nan)
        column[np.searchsorted(all_steps, steps)] = values_
        columns[name] = column
    return Rows(all_steps, columns, exact_from)


def _joined(
    one: tuple[NDArray[np.int64], NDArray[np.float64]], other: tuple[NDArray[np.int64], NDArray[np.float64]]
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    by_step = dict(zip(one[0].tolist(), one[1].tolist(), strict=True)) | dict(
        zip(other[0].tolist(), other[1].tolist(), strict=True)
    )
    steps = np.array(sorted(by_step), np.int64)
    return steps, np.array([by_step[step] for step in steps.tolist()])


def _unrolled(series: KeptSeries) -> tuple[NDArray[np.int64], NDArray[np.float64], int]:
    """Return steps, values (channels, n), and from which step on these are rows: earlier ones are means of buckets."""
    steps, values = series.rows.step, series.rows.values
    exact_from = int(steps[0]) if len(steps) and series.rows.first else 0
    parts = [(steps, values)]
    begin = int(steps[0]) if len(steps) else 1 << 62
    for level in series.buckets:
        is_earlier = level.step < begin
        if not is_earlier.any():
            continue
        _, _, total, number = np.split(level.values.astype(np.float64), 4)
        with np.errstate(invalid="ignore", divide="ignore"):
            means = total / number
        parts.insert(0, (level.step[is_earlier], means[:, is_earlier]))
        begin = int(level.step[0])
    return np.concatenate([part[0] for part in parts]), np.concatenate([part[1] for part in parts], axis=1), exact_from


def csv_of(rows: Rows) -> Iterator[bytes]:
    """Yield the parts of a CSV file: a heading, and a line for each step, empty where there is no number."""
    yield _lines([["step", *rows.columns]])
    for start in range(0, len(rows.steps), _AT_ONCE):
        part = slice(start, start + _AT_ONCE)
        columns = [rows.steps[part].tolist()]
        columns += [
            ["" if value != value else value for value in column[part].tolist()] for column in rows.columns.values()
        ]
        yield _lines(list(zip(*columns, strict=True)))


def _lines(rows: list[list[str]] | list[tuple[object, ...]]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue().encode()


def parquet_rows(rows: Rows) -> bytes:
    """Return the bytes of a Parquet file.

    Raises:
        ParquetError: if what writes them is not installed.
    """
    columns = {
        name: [None if value != value else value for value in column.tolist()] for name, column in rows.columns.items()
    }
    return parquet_of({"step": rows.steps.tolist(), **columns})
