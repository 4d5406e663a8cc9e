"""The results of a sweep as a table: a row for each run and moment, as CSV or Parquet."""

import csv
import io
import math
from collections.abc import Iterator, Sequence

import numpy as np

from ganviz.engine.parquet import parquet_of
from ganviz.engine.sweeps.maps import DIVERGED, DONE, STATUS_NAMES, SweepMap
from ganviz.spec.sweeps import Cell

_ABOUT = ("seed", "status", "diverged_at", "step")


def csv_of(found: SweepMap, finer: SweepMap | None = None) -> str:
    """Return all that is known of a sweep as CSV. Runs that are not done, or cannot be, have a row without numbers.

    Below them those of the parts of cells that are done, if there are some: `finer` is their map.
    """
    text = io.StringIO()
    rows = csv.writer(text)
    rows.writerow(_names(found))
    for row in _all_rows(found, finer):
        rows.writerow(["" if value is None else _text(value) for value in row])
    return text.getvalue()


def parquet_table(found: SweepMap, finer: SweepMap | None = None) -> bytes:
    """Return the same rows as a Parquet file. What has no number is null there.

    Raises:
        ParquetError: if what writes such files is not installed.
    """
    columns = list(zip(*_all_rows(found, finer), strict=True))
    return parquet_of(dict(zip(_names(found), columns, strict=True)))


def _names(found: SweepMap) -> list[str]:
    return [found.sweep.x.path, found.sweep.y.path, *_ABOUT, *found.series]


def _all_rows(found: SweepMap, finer: SweepMap | None) -> Iterator[Sequence[float | str | None]]:
    yield from _rows(found, found.series, list(found.sweep.cells()))
    if finer is not None:
        sweep, middle = finer.sweep, finer.sweep.divides // 2
        done = np.argwhere(np.isin(finer.status, (DONE, DIVERGED))).tolist()
        parts = [  # but for the middle one, which is the cell's own run
            sweep.cell(sweep.index_of(column, row, seed))
            for row, column, seed in done
            if row % sweep.divides != middle or column % sweep.divides != middle
        ]
        yield from _rows(finer, found.series, parts)


def _rows(found: SweepMap, series: Sequence[str], cells: Sequence[Cell]) -> Iterator[Sequence[float | str | None]]:
    """Yield the rows of `cells`, with these series; None stands for no number."""
    sweep = found.sweep
    places = [found.series.index(name) if name in found.series else None for name in series]
    for cell in cells:
        place = (cell.row, cell.column, cell.seed)
        status = STATUS_NAMES[found.status[place]]
        diverged_at = _number(found.diverged_at[place])
        about: list[float | str | None] = [
            float(sweep.x.values[cell.column]),
            float(sweep.y.values[cell.row]),
            sweep.experiment.seed + cell.seed,
            status,
            None if diverged_at is None else int(diverged_at),
        ]
        if status in ("missing", "invalid"):
            yield [*about, None, *([None] * len(series))]
            continue
        for number, moment in enumerate(sweep.moments):
            values = found.values[(number, *place)]
            yield [*about, moment, *(None if each is None else _number(values[each]) for each in places)]


def _number(value: float) -> float | None:
    return float(value) if math.isfinite(value) else None


def _text(value: float | str) -> str:
    """Return a number as Python reads it back, a whole one without a point."""
    if isinstance(value, str):
        return value
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(float(value))
