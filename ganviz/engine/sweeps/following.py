"""The folder of a sweep, looked at again and again while runs are done: what is as it was is not read anew."""

import contextlib
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from ganviz.engine.sweeps.folder import RESULTS, SETUP, SweepFolder, SweepFolderError
from ganviz.engine.sweeps.kept import FINER, outer, regions
from ganviz.engine.sweeps.maps import DIVERGED_AT, SweepMap, collect, selectable, thumbnails
from ganviz.engine.sweeps.results import ResultError, RunResult
from ganviz.spec.errors import SpecError
from ganviz.spec.landmarks import landmarks
from ganviz.spec.sweeps import Cell, Sweep

_Stamp = tuple[int, int]  # when a file was changed, and its size


class MapError(ValueError):
    """A folder of which there is no map to show; the text is for the user."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Of which moment and seed fakes are wanted, each counted from 0."""

    moment: int
    seed: int


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a folder held when it was looked at.

    Attributes:
        found: its map, with every series that runs of this sort can have.
        fakes: as `thumbnails` returns them, of `wanted`; None if none were.
        wanted: of which moment and seed those are.
        unusable: why results that are there say nothing, by the names of their files.
        landmarks: the titles of the presets that are nearest to a place (row, column).
        finer: the map of the parts of cells that are divided; None where none is.
        finer_fakes: as `fakes`, of those parts.
        outer: the folder of the map that this one is a region of; None if it is of none.
        regions: the maps of its own regions, by their folders.
    """

    found: SweepMap
    fakes: Mapping[tuple[int, int], tuple[Any, Any]] | None
    wanted: Wanted | None
    unusable: Mapping[str, str]
    landmarks: Mapping[tuple[int, int], tuple[str, ...]]
    finer: SweepMap | None = None
    finer_fakes: Mapping[tuple[int, int], tuple[Any, Any]] | None = None
    outer: Path | None = None
    regions: Mapping[Path, Sweep] = field(default_factory=dict)


class MapReader:
    """Reads a map as often as it is asked to. One thread at a time may use it, whichever that is.

    Attributes:
        path: of the folder.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._folder: _Numbers | None = None
        self._setup: _Stamp | None = None
        self._landmarks: dict[tuple[int, int], tuple[str, ...]] = {}
        self._before: tuple[Any, ...] | None = None
        self._regions: dict[Path, Sweep] = {}
        self._parts: _Parts | None = None
        self._parts_setup: _Stamp | None = None

    def read(self, wanted: Wanted | None = None) -> Snapshot | None:
        """Return what is in the folder; None if that, and what is wanted of it, is as it was the last time.

        Raises:
            MapError: if it is no folder of a sweep, or no more.
            SpecError: if what it says of its sweep cannot be read.
        """
        folder = self._opened()
        parts = self._opened_parts()
        inner = regions(self.path)
        now = (self._setup, _stamps(self.path / RESULTS), _stamps(self.path / FINER / RESULTS), wanted, *inner)
        if now == self._before:
            return None
        found = _with_all_series(collect(folder))
        # Of fakes there may be gigabytes: those that are wanted are read when they are.
        plain = SweepFolder(folder.path, folder.sweep)
        fakes = None if wanted is None else thumbnails(plain, wanted.moment, wanted.seed)
        finer = finer_fakes = None
        if parts is not None and (divided := parts.divided()):
            finer = _with_all_series(collect(parts, divided))
            plain = SweepFolder(parts.path, parts.sweep)
            finer_fakes = None if wanted is None else thumbnails(plain, wanted.moment, wanted.seed, divided)
        self._before = now
        return Snapshot(
            found, fakes, wanted, folder.unusable(), self._landmarks, finer, finer_fakes, outer(self.path),
            self._known_regions(inner),
        )  # fmt: skip

    def _opened(self) -> "_Numbers":
        """Return the folder; opened anew if its sweep has more seeds than it had."""
        setup = _stamp(self.path / SETUP)
        if self._folder is None or setup is None or setup != self._setup:
            try:
                self._folder, self._setup = _Numbers.opened(self.path), setup
            except SweepFolderError as error:
                raise MapError(str(error)) from None
            found = landmarks(self._folder.sweep)
            self._landmarks = {place: tuple(each.title for each in near) for place, near in found.items()}
        return self._folder

    def _known_regions(self, paths: Iterable[Path]) -> dict[Path, Sweep]:
        """Return the maps of regions that can be read."""
        for path in paths:
            if path not in self._regions:
                with contextlib.suppress(SweepFolderError, SpecError):
                    self._regions[path] = SweepFolder.opened(path).sweep
        return {path: self._regions[path] for path in paths if path in self._regions}

    def _opened_parts(self) -> "_Parts | None":
        """Return the folder of parts of cells; None where there is none that can be used."""
        setup = _stamp(self.path / FINER / SETUP)
        if setup != self._parts_setup:
            self._parts, self._parts_setup = None, setup
            with contextlib.suppress(SweepFolderError, SpecError):
                self._parts = _Parts.opened(self.path / FINER)
        return self._parts


class _Known(Sweep):
    """A sweep that finds its experiments once: of a thousand places that takes a second."""

    def cells(self) -> Iterator[Cell]:
        """Yield all runs in the order of their numbers."""
        return iter(self._found)

    @cached_property
    def _found(self) -> tuple[Cell, ...]:
        return tuple(super().cells())


class _Numbers(SweepFolder):
    """A folder that reads each result once as long as it is as it was, and keeps of it all but the thumbnails."""

    def __init__(self, path: Path, sweep: Sweep) -> None:
        super().__init__(path, _Known(*(getattr(sweep, each.name) for each in fields(sweep))))
        self._kept: dict[str, tuple[_Stamp, RunResult | ResultError]] = {}

    def result(self, cell: Cell) -> RunResult | None:
        """Return what a run came to, without its thumbnails; else as in any folder."""
        path = self.file_of(cell)
        stamp = _stamp(path)
        if stamp is None:
            self._kept.pop(path.name, None)
            return None
        if path.name not in self._kept or self._kept[path.name][0] != stamp:
            outcome = self._outcome(cell)
            if outcome is None:  # it has gone meanwhile
                return None
            self._kept[path.name] = (stamp, outcome)
        outcome = self._kept[path.name][1]
        if isinstance(outcome, ResultError):
            raise outcome
        return outcome

    def unusable(self) -> dict[str, str]:
        """Return why results that were read say nothing, by the names of their files."""
        return {name: str(each) for name, (_, each) in self._kept.items() if isinstance(each, ResultError)}

    def _outcome(self, cell: Cell) -> RunResult | ResultError | None:
        try:
            found = super().result(cell)
        except ResultError as error:
            return error.with_traceback(None)
        return found and replace(found, fakes=np.empty(0), reals=np.empty(0))


class _Parts(_Numbers):
    """The folder of parts of cells: only those are looked at that are divided, as of all there may be ten thousand."""

    def __init__(self, path: Path, sweep: Sweep) -> None:
        super().__init__(path, sweep)
        self._cells: dict[int, Cell] = {}

    def divided(self) -> list[Cell]:
        """Return the runs of all parts of the cells that are divided."""
        sweep, parts = self.sweep, self.sweep.divides
        corners = {(row // parts * parts, column // parts * parts) for row, column, _ in self.present()}
        offsets = [divmod(part, parts) for part in range(parts * parts)]
        places = [(row + down, column + right) for row, column in sorted(corners) for down, right in offsets]
        found = [sweep.index_of(column, row, seed) for row, column in places for seed in range(sweep.seeds)]
        for index in found:
            if index not in self._cells:
                self._cells[index] = sweep.cell(index)
        return [self._cells[index] for index in found]


def _with_all_series(found: SweepMap) -> SweepMap:
    """Return a map that has every series its runs can have, be it without a number yet."""
    absent = [name for name in selectable(found.sweep.experiment) if name not in (*found.series, DIVERGED_AT)]
    nothing = np.full((*found.values.shape[:-1], len(absent)), np.nan)
    values = np.concatenate([found.values, nothing], axis=-1)
    return replace(found, series=(*found.series, *absent), values=values)


def _stamp(path: Path) -> _Stamp | None:
    try:
        told = os.stat(path)
    except OSError:
        return None
    return told.st_mtime_ns, told.st_size


def _stamps(folder: Path) -> frozenset[tuple[str, _Stamp | None]]:
    try:
        return frozenset((entry.name, _stamp(Path(entry.path))) for entry in os.scandir(folder))
    except OSError:
        return frozenset()
