"""A folder that is looked at while runs are done: each result once, and nothing said twice."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ganviz.engine.sweeps import folder as module
from ganviz.engine.sweeps.folder import SweepFolder
from ganviz.engine.sweeps.following import MapError, MapReader, Wanted
from ganviz.engine.sweeps.maps import DIVERGED, DONE, MISSING, collect, thumbnails
from tests.engine.sweeps.samples import SWEEP, result_of


@pytest.fixture
def folder(tmp_path: Path) -> SweepFolder:
    """Return a folder in which nothing is done yet."""
    return SweepFolder.made(tmp_path / "map", SWEEP)


def put(folder: SweepFolder, index: int, diverged_at: int | None = None) -> None:
    cell = folder.sweep.cell(index)
    folder.put(cell, result_of(folder.sweep, cell, diverged_at).to_bytes())


@pytest.fixture
def read_names(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of files, as they are read from now on."""
    names: list[str] = []
    read: Callable[..., bytes] = module.read_bytes

    def read_bytes(path: Path, most: int) -> bytes:
        names.append(path.name)
        return read(path, most)

    monkeypatch.setattr(module, "read_bytes", read_bytes)
    return names


def test_what_is_new_is_read_and_what_was_there_is_not(folder: SweepFolder, read_names: list[str]) -> None:
    reader = MapReader(folder.path)
    put(folder, 0)
    first = reader.read()
    assert first is not None
    assert (first.found.count(DONE), first.found.count(MISSING)) == (1, 11)
    assert reader.read() is None

    put(folder, 1, diverged_at=15)
    read_names.clear()
    second = reader.read()

    assert second is not None
    assert (second.found.count(DONE), second.found.count(DIVERGED)) == (1, 1)
    assert read_names == [folder.file_of(SWEEP.cell(1)).name]


def test_numbers_are_those_of_the_whole_folder(folder: SweepFolder) -> None:
    for index in (0, 3, 7):
        put(folder, index, diverged_at=25 if index == 3 else None)

    told, whole = MapReader(folder.path).read(), collect(folder)

    assert told is not None
    for name in whole.series:
        np.testing.assert_array_equal(told.found.of(name, 1), whole.of(name, 1))
    np.testing.assert_array_equal(told.found.status, whole.status)
    np.testing.assert_array_equal(told.found.diverged_at, whole.diverged_at)
    assert np.isnan(told.found.of("modes_covered")).all()  # which these runs could have, and have not


def test_fakes_come_with_the_moment_and_seed_that_are_wanted(folder: SweepFolder) -> None:
    put(folder, 0)
    put(folder, SWEEP.index_of(1, 0, 1), diverged_at=15)
    reader = MapReader(folder.path)

    for wanted in (Wanted(0, 0), Wanted(0, 1), Wanted(1, 1)):
        told, known = reader.read(wanted), thumbnails(folder, wanted.moment, wanted.seed)
        assert told is not None
        assert told.fakes is not None
        assert told.fakes.keys() == known.keys()
        for place, (fakes, reals) in known.items():
            np.testing.assert_array_equal(told.fakes[place][1], reals)
            assert (told.fakes[place][0] is None) == (fakes is None)
    assert reader.read(Wanted(1, 1)) is None


def test_a_damaged_result_is_told_of_and_missing_until_it_is_done_anew(folder: SweepFolder) -> None:
    path = folder.file_of(SWEEP.cell(0))
    path.write_bytes(b"half")
    (path.parent / "notes.txt").write_text("foreign")
    reader = MapReader(folder.path)

    told = reader.read()
    assert told is not None
    assert list(told.unusable) == [path.name]
    assert told.found.count(MISSING) == 12
    put(folder, 0)
    told = reader.read()

    assert told is not None
    assert not told.unusable
    assert told.found.count(DONE) == 1


def test_seeds_that_are_added_are_followed(folder: SweepFolder) -> None:
    reader = MapReader(folder.path)
    told = reader.read()
    assert told is not None
    assert told.found.status.shape == (3, 2, 2)

    SweepFolder.made(folder.path, replace(SWEEP, seeds=3))
    told = reader.read()

    assert told is not None
    assert told.found.status.shape == (3, 2, 3)


def test_another_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MapError, match="is no folder of a sweep"):
        MapReader(tmp_path).read()
