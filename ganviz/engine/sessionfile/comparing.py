"""Whether a run that is played again is the one that was kept: every row, to the last bit. Knows no torch."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.checkpointhead import begin_of
from ganviz.engine.sessionfile.kept import FACTOR, KeptRun, KeptSeries
from ganviz.spec.translation import tr


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """What is not as it was kept, in words, and the step of it."""

    step: int
    words: str


def first_difference(kept: KeptRun, again: KeptRun) -> Difference | None:
    """Return the first row that is not as it was kept; None where there is none.

    Rows of before the run's own begin are those of another.
    """
    begin, played = begin_of(kept.start), _series_of(again)
    found = (_first(name, series, played.get(name), begin) for name, series in _series_of(kept).items())
    return min((each for each in found if each is not None), default=None)


def num_rows(kept: KeptRun) -> int:
    """Return how many rows of a run there are to compare, those that are summed up included."""
    return sum(each.rows.first + len(each.rows.step) for each in _series_of(kept).values())


def _series_of(run: KeptRun) -> Mapping[tuple[str, int], KeptSeries]:
    of_one = {(name, 1): series for name, series in run.series.items()}
    return of_one | {(each.name, each.series.channels): each.series for each in run.vectors}


def _first(name: tuple[str, int], kept: KeptSeries, again: KeptSeries | None, begin: int) -> Difference | None:
    found = list(_differences(kept, again, begin))
    if not found:
        return None
    step, before, now = min(found, key=lambda each: each[0])
    was = _told(before)
    if now is None:
        return Difference(step, tr("{name} was {was}; there is no such row now", name=name[0], was=was))
    return Difference(step, tr("{name} was {was} and is {now}", name=name[0], was=was, now=_told(now)))


def _differences(
    kept: KeptSeries, again: KeptSeries | None, begin: int
) -> Iterator[tuple[int, NDArray[Any], NDArray[Any] | None]]:
    """Yield the first difference of the rows, and of each level of sums: its step, and the values of both."""
    own = kept.rows.step > begin
    steps, values = kept.rows.step[own], kept.rows.values[:, own]
    if again is None:
        if len(steps):
            yield int(steps[0]), values[:, 0], None
        return
    places = np.searchsorted(again.rows.step, steps).clip(0, max(0, len(again.rows.step) - 1))
    is_there = again.rows.step[places] == steps if len(again.rows.step) else np.zeros(len(steps), bool)
    other = again.rows.values[:, places] if len(again.rows.step) else np.full_like(values, np.nan)
    differs = ~is_there | ~_equal(values, other)
    if differs.any():
        place = int(np.argmax(differs))
        yield int(steps[place]), values[:, place], other[:, place] if is_there[place] else None
    if begin:
        return  # sums of rows of another run are among them
    for level, (one, two) in enumerate(zip(kept.buckets, again.buckets, strict=False), 1):
        first, end = max(one.first, two.first), min(one.first + len(one.step), two.first + len(two.step))
        # Of a bucket that a row is added to last, or of rows that are there, too, there is nothing new to say.
        end = min(end, kept.rows.first // FACTOR**level)
        ours, others = slice(first - one.first, end - one.first), slice(first - two.first, end - two.first)
        if end > first and (differs := ~_equal(one.values[:, ours], two.values[:, others])).any():
            place = int(np.argmax(differs))
            yield int(one.step[ours][place]), one.values[:, ours][:, place], two.values[:, others][:, place]


def _equal(one: NDArray[Any], two: NDArray[Any]) -> NDArray[np.bool_]:
    """Return which columns agree to the last bit; what is no number agrees with what is none."""
    same: NDArray[np.bool_] = ((one == two) & (np.signbit(one) == np.signbit(two))) | (np.isnan(one) & np.isnan(two))
    agreed: NDArray[np.bool_] = np.logical_and.reduce(same, axis=0)
    return agreed


def _told(values: NDArray[Any]) -> str:
    return ", ".join(repr(float(value)) for value in values[:4]) + ("..." if len(values) > 4 else "")
