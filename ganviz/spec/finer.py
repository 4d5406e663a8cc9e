"""Maps made finer: a region of one with more values in it, and cells divided into parts.

Each shares with the map that it comes from the runs of equal settings.
"""

import itertools
import math

from ganviz.spec.errors import Problem, SpecError
from ganviz.spec.settings import Scale
from ganviz.spec.sweeps import MOST_PARTS, MOST_VALUES, Axis, Sweep, setting_at, spread
from ganviz.spec.translation import tr


def zoomed(sweep: Sweep, columns: tuple[int, int], rows: tuple[int, int]) -> Sweep:
    """Return the map of a region, about as many cells each way as `sweep` has.

    Args:
        columns, rows: the first and the last that lie in the region. A single one reaches to its neighbours.

    The values of `sweep` in the region are among those of the new one, so that their runs are, too.

    Raises:
        SpecError: if there are no more values to be had in it.
    """
    x, y = _within(sweep, sweep.x, *columns), _within(sweep, sweep.y, *rows)
    if (x.values, y.values) == (sweep.x.values, sweep.y.values):
        raise SpecError([Problem("region", tr("the whole map"), tr("a part of it"))])
    if not set(x.values) - set(sweep.x.values) and not set(y.values) - set(sweep.y.values):
        raise SpecError([Problem("region", tr("one without numbers between those it has"), tr("a larger one"))])
    return _like(sweep, x, y)


def divided(sweep: Sweep, parts: int = MOST_PARTS) -> Sweep:
    """Return the map in which each cell of `sweep` is `parts` (odd) by `parts`, the middle one with its own values.

    Raises:
        SpecError: if there are no numbers between those of an axis.
    """
    assert parts % 2 == 1
    axes = {name: _divided(sweep, axis, parts) for name, axis in (("x", sweep.x), ("y", sweep.y))}
    problems = [
        Problem(
            f"{name}.values",
            tr("{count} that differ", count=len(set(axis.values))),
            tr("numbers between those of {path}", path=axis.path),
        )
        for name, axis in axes.items()
        if len(set(axis.values)) < parts * len(getattr(sweep, name).values)
    ]
    if problems:
        raise SpecError(problems)
    return _like(sweep, axes["x"], axes["y"], parts)


def _like(sweep: Sweep, x: Axis, y: Axis, divides: int = 1) -> Sweep:
    """Return a plain sweep of such runs, whatever `sweep` keeps for itself."""
    return Sweep(sweep.experiment, x, y, sweep.seeds, sweep.steps, sweep.num_moments, sweep.title, divides)


def _within(sweep: Sweep, axis: Axis, first: int, last: int) -> Axis:
    """Return an axis from the first to the last of these places, with as many values between as there is room for."""
    if first == last:
        first, last = max(0, first - 1), min(len(axis.values) - 1, last + 1)
    values = axis.values[first : last + 1]
    if len(values) < 2:
        return axis
    between = max(1, round((len(axis.values) - 1) / (len(values) - 1)))
    while between > 1 and (len(values) - 1) * between >= MOST_VALUES:
        between -= 1
    found = [values[0]]
    for low, high in itertools.pairwise(values):
        found += spread(low, high, between + 1, axis.scale)[1:]
    return Axis(axis.path, _allowed(sweep, axis, found), axis.scale)


def _divided(sweep: Sweep, axis: Axis, parts: int) -> Axis:
    values = axis.values
    reach = parts // 2
    found: list[float] = []
    for place, value in enumerate(values):
        before = values[place - 1] if place else None
        after = values[place + 1] if place + 1 < len(values) else None
        for part in range(-reach, reach + 1):
            share = part / parts
            beside, opposite = (before, after) if part < 0 else (after, before)
            if beside is not None:
                found.append(_towards(value, beside, abs(share), axis.scale))
            elif opposite is not None:  # as far beyond the end as on its other side
                found.append(_towards(value, opposite, -abs(share), axis.scale))
            else:
                found.append(value)
    return Axis(axis.path, _allowed(sweep, axis, found, keeps_all=True), axis.scale)


def _towards(value: float, other: float, share: float, scale: Scale) -> float:
    """Return the number that lies so far on the way from one to another; `value` itself exactly at 0."""
    if share == 0:
        return value
    between = value * (other / value) ** share if scale == "log" else value + (other - value) * share
    return float(f"{between:.6g}")


def _allowed(sweep: Sweep, axis: Axis, values: list[float], *, keeps_all: bool = False) -> tuple[float, ...]:
    """Return the numbers that such a setting can have: whole ones, each once, where it is whole."""
    setting = setting_at(sweep.experiment, axis.path)
    if setting is None or setting.type != "int":
        return tuple(values)
    whole = [math.floor(value + 0.5) for value in values]
    return tuple(whole) if keeps_all else tuple(dict.fromkeys(whole))
