"""The folder of a sweep: what it is, and a file for each run that is done.

Any number of processes may write to one, here or on several machines that share it: each result is written whole or
not at all, and two of the same run are equal. So a sweep goes on from wherever it ended.
"""

import contextlib
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Self

from ganviz.engine.atomic import named, write_atomically
from ganviz.engine.sweeps.results import MAX_BYTES, ResultError, RunResult, from_bytes
from ganviz.spec.differences import differences
from ganviz.spec.errors import shown_path
from ganviz.spec.files import FileError, read_bytes
from ganviz.spec.sweepfiles import load_sweep, sweep_toml
from ganviz.spec.sweeps import Cell, Sweep
from ganviz.spec.translation import tr

SETUP, RESULTS = "sweep.toml", "results"
_FILE = re.compile(r"x(\d{2,3})-y(\d{2,3})-seed(\d\d)\.safetensors", re.ASCII)


class SweepFolderError(Exception):
    """A folder that is no sweep's, or that of another; the text is for the user."""


class SweepFolder:
    """Reads and writes the results of a sweep.

    Attributes:
        path: of the folder.
        sweep: what is done in it.
    """

    def __init__(self, path: Path, sweep: Sweep) -> None:
        self.path, self.sweep = path, sweep
        self._whole: dict[str, tuple[int, int]] = {}  # files that were read and found sound, as they were then

    @classmethod
    def made(cls, path: Path, sweep: Sweep) -> Self:
        """Return the folder for `sweep`, made or gone on with. More seeds than it has are added to it.

        Raises:
            SweepFolderError: if there is another sweep in it.
            SpecError: if what it says of its sweep cannot be read.
            OSError: if it cannot be made or written, naming the file.
        """
        if os.path.lexists(path / SETUP):
            there = load_sweep(path / SETUP)
            reason = _difference(there, sweep)
            if reason:
                raise SweepFolderError(
                    tr(
                        "{file} holds another sweep ({reason}); give another folder",
                        file=shown_path(path),
                        reason=reason,
                    )
                )
            sweep = replace(sweep, seeds=max(sweep.seeds, there.seeds))
            if sweep.seeds == there.seeds:
                return cls(path, there)
        elif os.path.lexists(path / RESULTS):
            raise SweepFolderError(
                tr(
                    "{file} has {results} without {setup}; give another folder",
                    file=shown_path(path),
                    results=RESULTS,
                    setup=SETUP,
                )
            )
        with named(path / RESULTS):
            (path / RESULTS).mkdir(parents=True, exist_ok=True)
        write_atomically(path / SETUP, sweep_toml(sweep).encode())
        return cls(path, sweep)

    @classmethod
    def opened(cls, path: Path) -> Self:
        """Return the folder of a sweep that was begun.

        Raises:
            SweepFolderError: if it is none.
            SpecError: if what it says of its sweep cannot be read.
        """
        if not is_sweep_folder(path):
            raise SweepFolderError(
                tr(
                    "{file} is no folder of a sweep: {setup} is not there",
                    file=shown_path(path),
                    setup=SETUP,
                )
            )
        return cls(path, load_sweep(path / SETUP))

    def file_of(self, cell: Cell) -> Path:
        """Return where the result of a run is kept."""
        return self.path / RESULTS / f"x{cell.column:02}-y{cell.row:02}-seed{cell.seed:02}.safetensors"

    def put(self, cell: Cell, data: bytes) -> None:
        """Keep the result of a run, given as the bytes of its file.

        Raises:
            ResultError: if it is not the result of this run.
            OSError: if it cannot be written; what was there is as it was.
        """
        self._checked(cell, data)
        write_atomically(self.file_of(cell), data)

    def result(self, cell: Cell) -> RunResult | None:
        """Return what a run came to; None if it is not done yet.

        Raises:
            ResultError: if its file is damaged, or of another run.
        """
        try:
            data = read_bytes(self.file_of(cell), MAX_BYTES)
        except FileError as error:
            if error.is_missing:
                return None
            raise ResultError(str(error)) from None
        return self._checked(cell, data)

    def unsound(self) -> dict[int, str]:
        """Return which results are there and cannot be used, by the number of their run, and why."""
        found = {}
        for cell in self._runs():
            try:
                self._is_done(cell)
            except ResultError as error:
                found[cell.index] = str(error)
        return found

    def missing(self) -> list[Cell]:
        """Return the runs that are to be done: those whose result is not there, or cannot be used."""
        return [cell for cell in self._runs() if not self.is_done(cell)]

    def is_done(self, cell: Cell) -> bool:
        """Return whether a run need not be done: its result is there, and sound."""
        with contextlib.suppress(ResultError):
            return self._is_done(cell)
        return False

    def present(self) -> list[tuple[int, int, int]]:
        """Return the row, column and seed of each run of which there is a file, sound or not, in order."""
        try:
            names = os.listdir(self.path / RESULTS)
        except OSError:
            return []
        ends = (self.sweep.rows, self.sweep.columns, self.sweep.seeds)
        found = ((int(row), int(column), int(seed)) for column, row, seed in _places(names))
        return sorted(each for each in found if all(number < end for number, end in zip(each, ends, strict=True)))

    def _runs(self) -> Iterator[Cell]:
        return (cell for cell in self.sweep.cells() if cell.experiment is not None)

    def _is_done(self, cell: Cell) -> bool:
        """Return whether a sound result is there; one that was read before and is as it was is not read again."""
        path = self.file_of(cell)
        try:
            now = os.stat(path)
        except OSError:
            return False
        stamp = (now.st_mtime_ns, now.st_size)
        if self._whole.get(path.name) != stamp:
            if self.result(cell) is None:
                return False
            self._whole[path.name] = stamp
        return True

    def _checked(self, cell: Cell, data: bytes) -> RunResult:
        return from_bytes(data, self.sweep.digest_of(cell), len(self.sweep.moments))


def _places(names: Iterable[str]) -> Iterator[tuple[str, ...]]:
    return (match.groups() for match in map(_FILE.fullmatch, names) if match)


def is_sweep_folder(path: Path) -> bool:
    """Return whether a sweep was begun in `path`."""
    return os.path.isfile(path / SETUP)


def _difference(there: Sweep, given: Sweep) -> str:
    """Return what sets the sweep of a folder apart from another, in words; empty for seeds and titles alone."""
    for name in ("x", "y"):
        old, new = getattr(there, name), getattr(given, name)
        if (old.path, old.values) != (new.path, new.values):
            if old.path == new.path:
                return tr("other values of {axis}", axis=name)
            return tr("its {axis} is {setting} with {count} values", axis=name, setting=old.path, count=len(old.values))
    if there.steps != given.steps:
        return tr("{there:,} steps there, {given:,} given", there=there.steps, given=given.steps)
    if there.num_moments != given.num_moments:
        return tr("{there:,} moments there, {given:,} given", there=there.num_moments, given=given.num_moments)
    if there.experiment == given.experiment:
        return ""
    found = differences(there.experiment, given.experiment)
    if not found:
        return tr("another experiment")
    first = found[0]
    return tr("{setting} {before} there, {after} given", setting=first.label, before=first.before, after=first.after)
