"""Sweeps: a map of whole runs over two settings, described as data.

Each cell of the map has the two settings at values of its own, and some runs that differ in their seed alone. A run is
measured at some moments on its way, the last of them its end.

As a TOML file, which the folder of a sweep holds too::

    preset = "ring8"      # a preset's name or file; or a table [experiment], as `ganviz presets --show` prints
    steps = 8000
    seeds = 3
    changes = {"updates.batch_size" = 64}

    [x]
    path = "generator.optimizer.lr"
    from = 1e-4
    to = 1e-1
    count = 8
    scale = "log"

    [y]
    path = "discriminator.optimizer.lr"
    values = [1e-4, 1e-3, 1e-2]
"""

import contextlib
import hashlib
import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_args

from ganviz.spec.described import Setting, settings_of
from ganviz.spec.errors import Problem, SpecError, shown
from ganviz.spec.experiment import MAX_SEED, Experiment
from ganviz.spec.settings import Scale
from ganviz.spec.stories import MAX_STEPS
from ganviz.spec.translation import tr

MOST_VALUES = 32  # of an axis
MOST_PARTS = 3  # of one cell, along each side
MOST_SEEDS = 20
MOST_MOMENTS = 64
USUAL_MOMENTS = 8
SCALES: tuple[Scale, ...] = get_args(Scale)
_ROUND_STEPS = 100  # at whose multiples series are measured in the window, too
_THREADS = "compute.threads"


@dataclass(frozen=True, slots=True)
class Axis:
    """A setting and the values that it takes along one side of a map.

    Attributes:
        path: of the setting, dotted.
        values: in the order of the map, each once.
        scale: how they are drawn, and how a range was divided.
    """

    path: str
    values: tuple[float, ...]
    scale: Scale = "linear"


@dataclass(frozen=True, slots=True)
class Cell:
    """One run of a sweep.

    Attributes:
        index: its number among all runs of the sweep, from 0.
        column, row: its place: of the values of x, and of y.
        seed: its number among those of its cell, from 0.
        experiment: what to train; None for a combination of settings that cannot be.
        problem: why not, in words; empty for one that can.
    """

    index: int
    column: int
    row: int
    seed: int
    experiment: Experiment | None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Sweep:
    """A map of whole runs over two settings.

    Attributes:
        experiment: what all have in common; the first run of each cell has its seed, the others the next ones.
        x, y: the settings along its columns and its rows.
        seeds: runs a cell.
        steps: of each run.
        num_moments: how often a run is measured.
        title: what a picture of it is called.
        divides: how many of its columns, and of its rows, share one cell of the map that it makes finer; 1 for none.

    Raises:
        SpecError: naming everything that is wrong with it. That some cells cannot be is nothing wrong.
    """

    experiment: Experiment
    x: Axis
    y: Axis
    seeds: int = 1
    steps: int = 8000
    num_moments: int = USUAL_MOMENTS
    title: str = ""
    divides: int = 1

    def __post_init__(self) -> None:
        problems = tuple(_problems_of(self))
        if problems:
            raise SpecError(problems)

    @property
    def columns(self) -> int:
        return len(self.x.values)

    @property
    def rows(self) -> int:
        return len(self.y.values)

    @property
    def num_runs(self) -> int:
        """How many runs there are, those that cannot be among them."""
        return self.columns * self.rows * self.seeds

    @property
    def moments(self) -> tuple[int, ...]:
        """The steps after which each run is measured, rising; whole hundreds where there is room for them."""
        return moments_of(self.steps, self.num_moments)

    def index_of(self, column: int, row: int, seed: int) -> int:
        """Return the number of a run: a whole map of the first seed comes first, then one of the next."""
        return (seed * self.rows + row) * self.columns + column

    def cell(self, index: int) -> Cell:
        """Return the run of number `index`."""
        if not 0 <= index < self.num_runs:
            raise IndexError(f"run {index} of {self.num_runs}")
        rest, column = divmod(index, self.columns)
        seed, row = divmod(rest, self.rows)
        return self._with_seed(column, row, seed, *self._at(column, row))

    def cells(self) -> Iterator[Cell]:
        """Yield all runs in the order of their numbers."""
        places = [(row, column) for row in range(self.rows) for column in range(self.columns)]
        found = {place: self._at(place[1], place[0]) for place in places}
        for seed in range(self.seeds):
            for row, column in places:
                yield self._with_seed(column, row, seed, *found[row, column])

    def digest_of(self, cell: Cell) -> str:
        """Return what tells the results of this run from those of any other."""
        assert cell.experiment is not None
        told = cell.experiment.model_dump_json() + json.dumps(self.moments)
        return hashlib.sha256(told.encode()).hexdigest()

    def _at(self, column: int, row: int) -> tuple[Experiment | None, str]:
        """Return the experiment of a place with the first seed, or why there is none."""
        change = {self.x.path: self.x.values[column], self.y.path: self.y.values[row]}
        # A run keeps to its threads, which decide in what order sums are made: so a window has to be told them.
        if not self.experiment.compute.threads and _THREADS not in change:
            change[_THREADS] = 1
        try:
            return self.experiment.with_changes(change), ""
        except SpecError as error:
            return None, "; ".join(str(problem) for problem in error.problems)

    def _with_seed(self, column: int, row: int, seed: int, first: Experiment | None, problem: str) -> Cell:
        index = self.index_of(column, row, seed)
        if first is None:
            return Cell(index, column, row, seed, None, problem)
        return Cell(index, column, row, seed, first.model_copy(update={"seed": first.seed + seed}))


def moments_of(steps: int, count: int) -> tuple[int, ...]:
    """Return up to `count` steps, evenly apart, of which the last is `steps`; whole hundreds where there is room."""
    unit = _ROUND_STEPS if steps >= _ROUND_STEPS * count else 1
    found = [max(unit, round(steps * number / count / unit) * unit) for number in range(1, count)]
    return tuple(dict.fromkeys([*(step for step in found if step < steps), steps]))


def spread(first: float, last: float, count: int, scale: Scale) -> tuple[float, ...]:
    """Return `count` numbers from `first` to `last`, evenly apart or with even ratios; both ends exactly."""
    if count == 1:
        return (first,)
    shares = [place / (count - 1) for place in range(1, count - 1)]
    if scale == "log":
        between = [_short(first * (last / first) ** share) for share in shares]
    else:
        between = [_short(first + (last - first) * share) for share in shares]
    return (first, *between, last)


def _short(value: float) -> float:
    # The same on every machine, whose powers differ in the last digit, and short to write down.
    return float(f"{value:.6g}")


def setting_at(experiment: Experiment, path: str) -> Setting | None:
    """Return the setting of `experiment` at `path`; None if it has none there."""
    return next((setting for setting in settings_of(experiment) if setting.path == path), None)


def _problems_of(sweep: Sweep) -> Iterator[Problem]:
    for name, axis, other in (("x", sweep.x, sweep.y), ("y", sweep.y, sweep.x)):
        yield from _axis_problems(sweep.experiment, name, axis, other, MOST_VALUES * sweep.divides)
    if sweep.x.path == sweep.y.path:
        yield Problem("y.path", shown(sweep.y.path), tr("another setting than that of x"))
    wholes = (
        ("seeds", sweep.seeds, MOST_SEEDS),
        ("steps", sweep.steps, MAX_STEPS),
        ("moments", sweep.num_moments, MOST_MOMENTS),
        ("divides", sweep.divides, MOST_PARTS),
    )
    for name, given, most in wholes:
        if not 1 <= given <= most:
            yield Problem(name, shown(given), tr("a whole number from 1 to {most:,}", most=most))
    if sweep.experiment.seed + sweep.seeds - 1 > MAX_SEED:
        yield Problem(
            "seed",
            shown(sweep.experiment.seed),
            tr("at most {most:,} with these seeds", most=MAX_SEED - sweep.seeds + 1),
        )


def _axis_problems(experiment: Experiment, name: str, axis: Axis, other: Axis, most: int) -> Iterator[Problem]:
    setting = setting_at(experiment, axis.path)
    if setting is None:
        try:
            experiment.with_changes({axis.path: 0})  # which says what was meant
        except SpecError as error:
            yield from (Problem(f"{name}.path", shown(axis.path), problem.allowed) for problem in error.problems[:1])
        return
    if setting.type not in ("float", "int") or axis.path == "seed":
        what = tr("seeds has how many runs a cell has") if axis.path == "seed" else tr("this one is no number")
        yield Problem(f"{name}.path", shown(axis.path), tr("a setting that is a number; {what}", what=what))
        return
    if setting.unused_reason and not _has_effect_beside(experiment, axis, other):
        reason = setting.unused_reason[:1].lower() + setting.unused_reason[1:]
        yield Problem(
            f"{name}.path", shown(axis.path), tr("a setting that has an effect; this one is {reason}", reason=reason)
        )
    if not 1 <= len(axis.values) <= most:
        yield Problem(
            f"{name}.values", tr("{count} of them", count=len(axis.values)), tr("1 to {most} numbers", most=most)
        )
    if len(set(axis.values)) < len(axis.values):
        yield Problem(f"{name}.values", shown(list(axis.values)), tr("numbers that differ from each other"))
    if axis.scale == "log" and any(value <= 0 for value in axis.values):
        yield Problem(f"{name}.scale", "'log'", tr("'linear' where values are not all above 0"))


def _has_effect_beside(experiment: Experiment, axis: Axis, other: Axis) -> bool:
    """Return whether a setting without effect has one at some value of the other axis."""
    for value in other.values:
        with contextlib.suppress(SpecError):
            setting = setting_at(experiment.with_changes({other.path: value}), axis.path)
            if setting is not None and not setting.unused_reason:
                return True
    return False


# --- as text ------------------------------------------------------------------------------------------------------


def axis_of(experiment: Experiment, where: str, table: Any) -> Axis:
    """Return the axis that a table of a file describes: a path with values, or with from, to, count and scale.

    A range of a setting that is a whole number has whole numbers, as many as differ. Without a scale it is divided as
    the setting's own slider is.

    Raises:
        SpecError: naming what is wrong with the table, under the name `where`.
    """
    names = ("path", "values", "from", "to", "count", "scale")
    if not isinstance(table, dict):
        raise SpecError([Problem(where, shown(table), tr("a table with {options}", options=", ".join(names)))])
    problems = [
        Problem(f"{where}.{name}", shown(value), tr("one of {options}", options=", ".join(names)))
        for name, value in table.items()
        if name not in names
    ]
    path, scale = table.get("path"), table.get("scale")
    if not isinstance(path, str):
        problems.append(
            Problem(f"{where}.path", shown(path), tr("the path of a setting, such as generator.optimizer.lr"))
        )
    if scale is not None and scale not in SCALES:
        problems.append(Problem(f"{where}.scale", shown(scale), tr("'log' or 'linear'")))
    if problems:
        raise SpecError(problems)
    assert isinstance(path, str)
    setting = setting_at(experiment, path)
    used: Scale = scale or (setting.scale if setting else "linear")
    if "values" in table:
        values = table["values"]
        if not isinstance(values, list) or not all(map(_is_number, values)):
            raise SpecError([Problem(f"{where}.values", shown(values), tr("a list of numbers"))])
        if scale is None and any(value <= 0 for value in values):
            used = "linear"
        return Axis(path, tuple(values), used)
    return Axis(path, _range_of(where, table, used, is_whole=setting is not None and setting.type == "int"), used)


def _range_of(where: str, table: dict[str, Any], scale: Scale, *, is_whole: bool) -> tuple[float, ...]:
    problems = [
        Problem(f"{where}.{name}", shown(table.get(name)), tr("a number; or give values"))
        for name in ("from", "to")
        if not _is_number(table.get(name))
    ]
    count = table.get("count")
    if type(count) is not int or not 1 <= count <= MOST_VALUES:
        problems.append(
            Problem(f"{where}.count", shown(count), tr("a whole number from 1 to {most:,}", most=MOST_VALUES))
        )
    if problems:
        raise SpecError(problems)
    assert isinstance(count, int)
    first, last = table["from"], table["to"]
    if scale == "log" and min(first, last) <= 0:
        raise SpecError([Problem(f"{where}.scale", "'log'", tr("'linear' where a range does not lie above 0"))])
    values = spread(first, last, count, scale)
    return tuple(dict.fromkeys(round(value) for value in values)) if is_whole else values


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
