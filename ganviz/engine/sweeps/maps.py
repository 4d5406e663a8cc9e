"""The results of a sweep as arrays over its map."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.probes import QualityProbe
from ganviz.engine.sweeps.folder import SweepFolder
from ganviz.engine.sweeps.results import ResultError
from ganviz.spec import Experiment
from ganviz.spec.series import SERIES
from ganviz.spec.sweeps import Cell, Sweep

DIVERGED_AT = "diverged_at"
_MOST_TELLING, _LOSSES = ("modes_covered", "distance"), ("d_loss", "g_loss")
MISSING, DONE, DIVERGED, INVALID = range(4)
STATUS_NAMES = ("missing", "done", "diverged", "invalid")


@dataclass(frozen=True, slots=True)
class SweepMap:
    """What is known of a sweep, over m moments, r rows, c columns and s seeds.

    Attributes:
        sweep: what it is of.
        series: the names along the last axis of `values`.
        values: (m, r, c, s, len(series)) float64; NaN where there is no number.
        diverged_at: (r, c, s) float64, the step in which a run diverged; NaN where it did not.
        status: (r, c, s) int8: `MISSING`, `DONE`, `DIVERGED` or `INVALID`.
        problems: of each place (row, column) that cannot be: why, in words.
        makers: how many results each set of versions, devices and the like has made.
    """

    sweep: Sweep
    series: tuple[str, ...]
    values: NDArray[np.float64]
    diverged_at: NDArray[np.float64]
    status: NDArray[np.int8]
    problems: dict[tuple[int, int], str]
    makers: dict[tuple[tuple[str, str], ...], int] = field(default_factory=dict)

    def of(self, name: str, moment: int = -1) -> NDArray[np.float64]:
        """Return (r, c, s) values of a series at one of the moments; `DIVERGED_AT` is one, too.

        Raises:
            KeyError: if no run has such a series.
        """
        if name == DIVERGED_AT:
            return self.diverged_at
        if name not in self.series:
            raise KeyError(name)
        found: NDArray[np.float64] = self.values[moment, ..., self.series.index(name)]
        return found

    def mean(self, name: str, moment: int = -1) -> NDArray[np.float64]:
        """Return (r, c) means over those seeds that have a number; NaN where none has."""
        values = self.of(name, moment)
        known = np.isfinite(values)
        counts = known.sum(axis=-1)
        sums = np.where(known, values, 0.0).sum(axis=-1)
        means: NDArray[np.float64] = np.divide(sums, counts, out=np.full(counts.shape, np.nan), where=counts > 0)
        return means

    def is_done_at(self, x: float, y: float) -> bool:
        """Return whether all runs with these values of both settings are done, or cannot be."""
        if x not in self.sweep.x.values or y not in self.sweep.y.values:
            return False
        place = self.sweep.y.values.index(y), self.sweep.x.values.index(x)
        return bool((self.status[place] != MISSING).all())

    def count(self, status: int) -> int:
        """Return how many runs have this status."""
        return int((self.status == status).sum())


def selectable(experiment: Experiment) -> tuple[str, ...]:
    """Return what a map of runs of `experiment` can be coloured by, the most telling first."""
    data = experiment.data
    names = [
        name
        for name in (*_MOST_TELLING, *QualityProbe.series, *_LOSSES)
        if name in SERIES and data.sort in SERIES[name].sorts and (data.has_modes or not SERIES[name].needs_modes)
    ]
    return (*dict.fromkeys(names), DIVERGED_AT)


def collect(folder: SweepFolder, cells: Iterable[Cell] | None = None) -> SweepMap:
    """Return what the results in a folder say; one that cannot be used is as good as missing.

    Of `cells` alone, if some are given.
    """
    sweep = folder.sweep
    shape = (sweep.rows, sweep.columns, sweep.seeds)
    status = np.full(shape, MISSING, np.int8)
    diverged_at = np.full(shape, np.nan)
    found: dict[tuple[int, int, int], Any] = {}
    problems: dict[tuple[int, int], str] = {}
    makers: dict[tuple[tuple[str, str], ...], int] = {}
    for cell in sweep.cells() if cells is None else cells:
        place = (cell.row, cell.column, cell.seed)
        if cell.experiment is None:
            status[place] = INVALID
            problems[cell.row, cell.column] = cell.problem
            continue
        try:
            result = folder.result(cell)
        except ResultError:
            continue
        if result is None:
            continue
        found[place] = result.series
        status[place] = DONE if result.diverged_at is None else DIVERGED
        diverged_at[place] = np.nan if result.diverged_at is None else result.diverged_at
        maker = tuple(sorted(result.made_by.items()))
        makers[maker] = makers.get(maker, 0) + 1
    names = tuple(dict.fromkeys(name for series in found.values() for name in series))
    values = np.full((len(sweep.moments), *shape, len(names)), np.nan)
    for place, series in found.items():
        for name, numbers in series.items():
            values[(slice(None), *place, names.index(name))] = numbers
    return SweepMap(sweep, names, values, diverged_at, status, problems, makers)


def thumbnails(
    folder: SweepFolder, moment: int = -1, seed: int = 0, cells: Iterable[Cell] | None = None
) -> dict[tuple[int, int], tuple[Any, Any]]:
    """Return fakes and reals of each place (row, column) that has some: those of one seed at one of the moments.

    Of `cells` alone, if some are given.
    """
    found = {}
    for cell in folder.sweep.cells() if cells is None else cells:
        if cell.seed != seed or cell.experiment is None:
            continue
        try:
            result = folder.result(cell)
        except ResultError:
            continue
        if result is not None:
            step = folder.sweep.moments[moment]
            is_there = result.diverged_at is None or result.diverged_at > step
            found[cell.row, cell.column] = (result.fakes[moment] if is_there else None, result.reals)
    return found
