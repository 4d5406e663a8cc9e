"""What a place on a map says of itself. Knows no widgets."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

import numpy as np

from ganviz.engine.sweeps.maps import DIVERGED, DIVERGED_AT, INVALID, MISSING, SweepMap
from ganviz.spec import Experiment
from ganviz.spec.differences import label_of
from ganviz.spec.errors import SpecError
from ganviz.spec.finer import zoomed
from ganviz.spec.presets import brief
from ganviz.spec.series import SERIES
from ganviz.spec.sweeps import Axis, Sweep, setting_at
from ganviz.spec.translation import listed, tr, tr_n
from ganviz.ui.sweepmap import label_of_series

Place = tuple[int, int]  # row and column


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a cell that is divided: its place (row, column) among those of the finer map."""

    place: Place


@dataclass(frozen=True, slots=True)
class Region:
    """Cells from one corner to the opposite one, both included.

    Attributes:
        columns, rows: the first and the last.
    """

    columns: tuple[int, int]
    rows: tuple[int, int]

    @classmethod
    def between(cls, one: Place, other: Place) -> Self:
        """Return the region with these cells in opposite corners."""
        (bottom, top), (left, right) = sorted((one[0], other[0])), sorted((one[1], other[1]))
        return cls((left, right), (bottom, top))


def place_words(sweep: Sweep, place: Place) -> str:
    """Return the values of both settings at a place: ``G learning rate 1e-3, D learning rate 1e-2``."""
    row, column = place
    parts = ((sweep.x, sweep.x.values[column]), (sweep.y, sweep.y.values[row]))
    return listed(f"{_name(sweep, axis)} {brief(value)}" for axis, value in parts)


def map_words(sweep: Sweep) -> str:
    """Return what a map is of: ``Ring of 8: G learning rate × D learning rate, 12 × 12``."""
    names = " × ".join(_name(sweep, axis) for axis in (sweep.x, sweep.y))
    size = f"{sweep.columns} × {sweep.rows}"
    return tr("{title}: {settings}, {size}", title=tr(sweep.title), settings=names, size=size)


def extent_words(sweep: Sweep) -> str:
    """Return between which values a map lies: ``G learning rate 1e-3 to 4e-3, D learning rate 1e-2 to 1e-1``."""
    ends = ((axis, axis.values[0], axis.values[-1]) for axis in (sweep.x, sweep.y))
    return listed(
        tr("{setting} {first} to {last}", setting=_name(sweep, axis), first=brief(first), last=brief(last))
        for axis, first, last in ends
    )


def region_in(sweep: Sweep, inner: Sweep) -> Region | None:
    """Return the region of a map that the map `inner` is of; None if its corners are no cells of it."""
    sides = []
    for axis, side in ((sweep.x, inner.x), (sweep.y, inner.y)):
        ends = (side.values[0], side.values[-1])
        if any(end not in axis.values for end in ends):
            return None
        sides.append((axis.values.index(ends[0]), axis.values.index(ends[1])))
    return Region(sides[0], sides[1])


def run_words(sweep: Sweep, experiment: Experiment) -> str:
    """Return the values of both settings in a run, and its seed."""
    values = ((axis, setting_at(experiment, axis.path)) for axis in (sweep.x, sweep.y))
    parts = [f"{_name(sweep, axis)} {brief(setting.value)}" for axis, setting in values if setting is not None]
    return tr("{values}, seed {seed}", values=listed(parts), seed=experiment.seed)


def region_words(sweep: Sweep, region: Region, known: Callable[[float, float], bool]) -> str:
    """Return what a closer look at a region takes; `known` is whether the runs at values of x and y are there."""
    columns, rows = (last - first + 1 for first, last in (region.columns, region.rows))
    try:
        closer = zoomed(sweep, region.columns, region.rows)
    except SpecError as error:
        return tr(
            "{columns} × {rows} cells: no closer look at them; {problem}",
            columns=columns,
            rows=rows,
            problem=error.problems[0],
        )
    there = sum(known(x, y) for x in closer.x.values for y in closer.y.values)
    new = closer.num_runs - there * sweep.seeds
    return tr(
        "A closer look at {columns} × {rows} cells: {closer_columns} × {closer_rows} of them, {new:,} runs more. "
        "Release to begin, Escape to leave it.",
        columns=columns,
        rows=rows,
        closer_columns=closer.columns,
        closer_rows=closer.rows,
        new=new,
    )


def cell_words(found: SweepMap, place: Place, series: str, moment: int) -> str:
    """Return all there is to say of a place: the settings, the mean of a series and its spread, what went wrong."""
    states = found.status[place]
    where = place_words(found.sweep, place)
    if (states == INVALID).all():
        return tr("{where}: cannot be: {problem}", where=where, problem=found.problems[place])
    if (states == MISSING).all():
        return tr("{where}: not done yet", where=where)
    parts = [_value_words(found, place, series, moment), _diverged_words(found, place), _missing_words(found, place)]
    return tr("{where}: {words}", where=where, words=tr("; ").join(filter(None, parts)))


def state_words(found: SweepMap, num_unusable: int) -> str:
    """Return how much of a map is done."""
    total = found.status.size - found.count(INVALID)
    parts = [tr("{done:,} of {total:,} runs are done", done=total - found.count(MISSING), total=total)]
    if found.count(DIVERGED):
        parts.append(tr("{count:,} diverged", count=found.count(DIVERGED)))
    if found.count(INVALID):
        parts.append(tr("{count:,} cannot be", count=found.count(INVALID)))
    if num_unusable:
        parts.append(tr_n("1 result cannot be read", "{count:,} results cannot be read", num_unusable))
    return tr("{words}.", words=listed(parts))


def time_words(seconds: float) -> str:
    """Return about how long something takes: ``about 40 s``, ``about 3 min``, ``about 2 h 10 min``."""
    if seconds < 1:
        return tr("about 1 s")
    if seconds < 90:
        return tr("about {seconds:.0f} s", seconds=round(seconds, -1) if seconds >= 20 else round(seconds))
    minutes = round(seconds / 60)
    if minutes < 90:
        return tr("about {minutes} min", minutes=minutes)
    hours, left = divmod(round(minutes, -1), 60)
    return tr("about {hours} h {left} min", hours=hours, left=left) if left else tr("about {hours} h", hours=hours)


def megabytes_words(count: int) -> str:
    """Return about how many bytes there are: ``3 MB``, ``1.4 GB``."""
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{max(1, round(count / 1e6))} MB"


def _value_words(found: SweepMap, place: Place, series: str, moment: int) -> str:
    values = found.of(series, moment)[place]
    known = values[np.isfinite(values)]
    if series == DIVERGED_AT:
        return "" if known.size else tr("did not diverge")
    step = tr("at step {step:,}", step=found.sweep.moments[moment])
    if not known.size:
        return tr("no number {at_step}", at_step=step)
    number = _number(float(known.mean()), series, is_mean=known.size > 1)
    mean = tr("{series} {number} {at_step}", series=label_of_series(series), number=number, at_step=step)
    if known.size < 2:
        return mean
    low, high = (_number(float(value), series) for value in (known.min(), known.max()))
    return tr("{value}, mean of {seeds} seeds, {low} to {high}", value=mean, seeds=known.size, low=low, high=high)


def _diverged_words(found: SweepMap, place: Place) -> str:
    steps = sorted(int(step) for step in found.diverged_at[place] if np.isfinite(step))
    if not steps:
        return ""
    first, last, count = steps[0], steps[-1], len(steps)
    seeds = found.sweep.seeds
    if seeds == 1:
        return tr("diverged in step {step:,}", step=first)
    if first == last:
        return tr("{count} of {seeds} seeds diverged in step {step:,}", count=count, seeds=seeds, step=first)
    return tr(
        "{count} of {seeds} seeds diverged in steps {first:,} to {last:,}",
        count=count,
        seeds=seeds,
        first=first,
        last=last,
    )


def _missing_words(found: SweepMap, place: Place) -> str:
    count = int((found.status[place] == MISSING).sum())
    return tr("{count} of {seeds} seeds are not done yet", count=count, seeds=found.sweep.seeds) if count else ""


def _number(value: float, series: str, *, is_mean: bool = False) -> str:
    """Return a number with the digits of its series; the mean of whole ones with one more."""
    known = SERIES.get(series)
    if known is None or 0 < abs(value) < 0.01:
        return brief(value)
    return f"{value:,.{max(known.digits, int(is_mean))}f}"


def _name(sweep: Sweep, axis: Axis) -> str:
    setting = setting_at(sweep.experiment, axis.path)
    return axis.path if setting is None else label_of(setting)
