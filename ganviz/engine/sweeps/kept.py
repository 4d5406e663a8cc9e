"""Maps that the window makes: where they are kept, how parts of them are found, and copies of them."""

import contextlib
import errno
import itertools
import os
import re
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import platformdirs

from ganviz.engine.atomic import named, write_atomically
from ganviz.engine.sweeps.folder import RESULTS, SETUP, SweepFolder, SweepFolderError, is_sweep_folder
from ganviz.engine.sweeps.results import ResultError
from ganviz.spec.errors import SpecError
from ganviz.spec.finer import divided
from ganviz.spec.sweeps import Cell, Sweep
from ganviz.spec.translation import tr

FINER, ZOOMS = "finer", "zooms"  # within the folder of a map
_NO_NAME = re.compile(r"[^a-z0-9]+")
_LONGEST = 40


def maps_folder() -> Path:
    """Return where maps are kept that were given no other place."""
    return platformdirs.user_data_path("ganviz", appauthor=False) / "maps"


@dataclass(frozen=True, slots=True)
class KeptMap:
    """A map that was made before.

    Attributes:
        path: of its folder.
        sweep: what it is of.
        made_at: when it was begun.
    """

    path: Path
    sweep: Sweep
    made_at: datetime


def kept_maps(most: int = 12, within: Path | None = None) -> list[KeptMap]:
    """Return the maps that are kept, newest first; those of another version, or damaged, are left out."""
    found = []
    with contextlib.suppress(OSError):
        folders = [(each / SETUP, each) for each in (within or maps_folder()).iterdir() if is_sweep_folder(each)]
        for setup, path in sorted(folders, key=lambda each: each[0].stat().st_mtime, reverse=True):
            with contextlib.suppress(SpecError, SweepFolderError):
                sweep = SweepFolder.opened(path).sweep
                found.append(KeptMap(path, sweep, datetime.fromtimestamp(setup.stat().st_mtime)))
            if len(found) == most:
                break
    return found


def new_folder(title: str, within: Path | None = None) -> Path:
    """Return the name of a folder that is not there, after the title of a map and the day and minute."""
    words = _NO_NAME.sub("-", title.lower())[:_LONGEST].strip("-") or "map"
    stem = f"{words}-{datetime.now():%Y-%m-%d-%H%M}"
    return _free(
        within or maps_folder(), itertools.chain([stem], (f"{stem}-{number}" for number in itertools.count(2)))
    )


def zoom_folder(path: Path, region: Sweep) -> Path:
    """Return the folder of a region of the map in `path`: that which it has, or one that is not there yet."""
    for there in regions(path):
        with contextlib.suppress(SpecError, SweepFolderError):
            known = SweepFolder.opened(there).sweep
            if replace(known, seeds=region.seeds) == region:
                return there
    return _free(path / ZOOMS, (f"region-{number:02}" for number in itertools.count(1)))


def outer(path: Path) -> Path | None:
    """Return the folder of the map that the one in `path` is a region of; None if it is of none."""
    found = path.parent.parent
    return found if path.parent.name == ZOOMS and is_sweep_folder(found) else None


def regions(path: Path) -> list[Path]:
    """Return the folders of the regions of the map in `path` that were looked at closer, oldest first."""
    with contextlib.suppress(OSError):
        return sorted(each for each in (path / ZOOMS).iterdir() if is_sweep_folder(each))
    return []


def finer_of(folder: SweepFolder) -> SweepFolder:
    """Return the folder of parts of a map's cells, made if it is not there.

    Raises:
        SpecError: if its cells cannot be divided.
        SweepFolderError, OSError: as `SweepFolder.made`.
    """
    return SweepFolder.made(folder.path / FINER, divided(folder.sweep))


def take_over(folder: SweepFolder, cells: Iterable[Cell], like: Iterable[Path]) -> int:
    """Put results of equal runs from other folders into this one, and return how many there were.

    Raises:
        OSError: if one cannot be written.
    """
    wanted = {folder.sweep.digest_of(cell): cell for cell in cells if cell.experiment is not None}
    count = 0
    for path in like:
        if not wanted or not is_sweep_folder(path):
            continue
        try:
            other = SweepFolder.opened(path)
        except SpecError:
            continue
        for there in other.sweep.cells():
            if there.experiment is None or not os.path.isfile(other.file_of(there)):
                continue
            cell = wanted.pop(other.sweep.digest_of(there), None)
            if cell is None:
                continue
            with contextlib.suppress(ResultError):
                result = other.result(there)
                if result is not None:
                    folder.put(cell, result.to_bytes())
                    count += 1
    return count


def copy_map(path: Path, target: Path) -> Path:
    """Copy a map with all its regions into `target`, a folder that is not there or empty; return it.

    What says that it is a map comes last: half a copy is none.

    Raises:
        OSError: if that cannot be; what was copied is taken away again.
    """
    with named(target):
        if target.resolve().is_relative_to(path.resolve()):
            raise OSError(errno.EINVAL, tr("it lies in the map itself"), str(target))
        if target.exists() and any(target.iterdir()):
            raise OSError(errno.ENOTEMPTY, tr("it is not empty"), str(target))
        was_there = target.exists()
        try:
            shutil.copytree(path, target, ignore=_ignored(path), dirs_exist_ok=True)
            (target / RESULTS).mkdir(exist_ok=True)
            write_atomically(target / SETUP, (path / SETUP).read_bytes())
        except BaseException:
            shutil.rmtree(target, ignore_errors=True)
            if was_there:
                with contextlib.suppress(OSError):
                    target.mkdir()
            raise
    return target


def _ignored(path: Path) -> Callable[[str, list[str]], list[str]]:
    def ignored(folder: str, names: list[str]) -> list[str]:
        is_top = Path(folder) == path
        return [name for name in names if name.endswith(".tmp") or (is_top and name == SETUP)]

    return ignored


def _free(folder: Path, names: Iterable[str]) -> Path:
    """Return the first of these names that nothing in `folder` has."""
    return next(folder / name for name in names if not os.path.lexists(folder / name))
