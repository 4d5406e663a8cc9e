"""The runs that make a map finer where it changes: parts of cells that differ from their neighbours."""

from collections.abc import Iterable, Iterator

import numpy as np

from ganviz.engine.sweeps.boundaries import Boundaries, Place
from ganviz.engine.sweeps.folder import SweepFolder
from ganviz.engine.sweeps.maps import DIVERGED, DONE, collect
from ganviz.spec.sweeps import Cell, Sweep


def cells_to_refine(folder: SweepFolder, finer: SweepFolder, number: int, series: str) -> list[Cell]:
    """Return the runs of the parts of cells to divide: of those that were begun, then of `number` more.

    Args:
        folder, finer: of a map, and of the parts of its cells.
        series: by which cells differ.
    """
    parts = finer.sweep.divides
    begun = {(row // parts, column // parts) for row, column, _ in finer.present()}
    found = collect(folder)
    policy = Boundaries(folder.sweep.rows, folder.sweep.columns, begun)
    means = found.mean(series)
    is_known = np.isin(found.status, (DONE, DIVERGED)).all(axis=-1)
    for row, column in np.argwhere(is_known).tolist():
        policy.tell((row, column), float(means[row, column]))
    return list(_parts(finer.sweep, [*sorted(begun), *policy.ask(number)]))


def _parts(finer: Sweep, places: Iterable[Place]) -> Iterator[Cell]:
    """Yield the runs of all parts of these places that can be: for each place those of all seeds."""
    parts = finer.divides
    for row, column in places:
        for seed in range(finer.seeds):
            for part in range(parts * parts):
                down, right = divmod(part, parts)
                cell = finer.cell(finer.index_of(column * parts + right, row * parts + down, seed))
                if cell.experiment is not None:
                    yield cell
