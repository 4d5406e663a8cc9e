"""Numbers of several runs that differ in nothing but their seed, step by step: where the middle half of them lies.

Quartiles are interpolated linearly between the two values next to them (numpy's default; type 7 of Hyndman and Fan
1996). Knows no torch.
"""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

MOST_STEPS = 2000  # at which rows are taken in, beside the last: they are kept for all seeds


@dataclass(frozen=True, slots=True)
class Band:
    """What values of several seeds come to.

    Attributes:
        count: how many are finite; none of the others count.
        median, low, high: of their middle half.
        mean: of all.
        error: standard error of the mean; None of a single one.
    """

    count: int
    median: float
    low: float
    high: float
    mean: float
    error: float | None

    def as_row(self) -> dict[str, Any]:
        return asdict(self)


def band_of(values: Iterable[float | None]) -> Band | None:
    """Return the band of values, one a seed; None where none of them is finite."""
    found = np.array([value for value in values if value is not None and math.isfinite(value)], np.float64)
    if not len(found):
        return None
    low, median, high = np.quantile(found, (0.25, 0.5, 0.75)).tolist()
    error = float(found.std(ddof=1) / math.sqrt(len(found))) if len(found) > 1 else None
    return Band(len(found), median, low, high, float(found.mean()), error)


class Bands:
    """Takes in the rows of runs of `steps` steps, and tells the band of each series at each step.

    Attributes:
        every: rows at other steps than its multiples, and the last, are left out.
    """

    def __init__(self, steps: int, apart: int) -> None:
        """Rows of a run are `apart` steps apart."""
        self._steps = steps
        self.every = apart * max(1, math.ceil(steps / (apart * MOST_STEPS)))
        self._columns: dict[str, int] = {}
        self._values: dict[int, list[NDArray[np.float64]]] = {}  # by step: each seed's, in the order of the columns
        self._known: dict[tuple[str, int], tuple[int, Band | None]] = {}  # by series and step: of how many rows

    def add(self, row: Mapping[str, Any]) -> None:
        """Take in what was measured of a run."""
        step = row["step"]
        if step % self.every and step != self._steps:
            return
        numbers = {name: value for name, value in row.items() if name != "step" and _is_number(value)}
        for name in numbers:
            self._columns.setdefault(name, len(self._columns))
        values = np.full(len(self._columns), np.nan)
        for name, value in numbers.items():
            values[self._columns[name]] = value
        self._values.setdefault(step, []).append(values)

    @property
    def names(self) -> tuple[str, ...]:
        """The series there are."""
        return tuple(self._columns)

    def of(self, name: str) -> dict[int, Band]:
        """Return the bands of a series, by step."""
        found = {step: self._band(name, step) for step in sorted(self._values)}
        return {step: band for step, band in found.items() if band is not None}

    def at(self, step: int) -> dict[str, Band]:
        """Return the bands of all series at a step, by name."""
        found = {name: self._band(name, step) for name in self._columns}
        return {name: band for name, band in found.items() if band is not None}

    def _band(self, name: str, step: int) -> Band | None:
        rows, column = self._values.get(step, []), self._columns.get(name)
        if column is None:
            return None
        num, band = self._known.get((name, step), (-1, None))
        if num != len(rows):
            band = band_of(row[column] for row in rows if column < len(row))
            self._known[name, step] = (len(rows), band)
        return band

    def table(self) -> Iterator[dict[str, Any]]:
        """Yield a row for each series at each step: ``step``, ``series``, and its band."""
        for step in sorted(self._values):
            for name, band in self.at(step).items():
                yield {"step": step, "series": name, **band.as_row()}


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
