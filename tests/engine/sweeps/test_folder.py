"""Folders of sweeps: gone on with, refused, damaged, on a full disk; and their results as arrays."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ganviz.engine.sweeps.folder import SETUP, SweepFolder, SweepFolderError
from ganviz.engine.sweeps.maps import DIVERGED, DIVERGED_AT, DONE, INVALID, MISSING, collect, thumbnails
from ganviz.engine.sweeps.results import ResultError
from ganviz.spec import SpecError
from ganviz.spec.sweeps import Axis, Sweep
from tests.engine.sweeps.samples import SMALL, SWEEP, result_of
from tests.fulldisk import no_file_above


@pytest.fixture
def folder(tmp_path: Path) -> SweepFolder:
    return SweepFolder.made(tmp_path / "map", SWEEP)


def put(folder: SweepFolder, index: int, diverged_at: int | None = None) -> Path:
    cell = folder.sweep.cell(index)
    folder.put(cell, result_of(folder.sweep, cell, diverged_at).to_bytes())
    return folder.file_of(cell)


def test_what_is_done_is_not_missing_also_to_whoever_opens_it_next(folder: SweepFolder) -> None:
    put(folder, 3)
    put(folder, 7)

    for each in (folder, SweepFolder.opened(folder.path), SweepFolder.made(folder.path, SWEEP)):
        assert [cell.index for cell in each.missing()] == [i for i in range(12) if i not in (3, 7)]
        assert each.sweep == SWEEP


def test_files_are_named_after_place_and_seed(folder: SweepFolder) -> None:
    index = SWEEP.index_of(column=1, row=2, seed=1)

    assert put(folder, index) == folder.path / "results" / "x01-y02-seed01.safetensors"
    assert [path.name for path in (folder.path / "results").iterdir()] == ["x01-y02-seed01.safetensors"]


def test_the_same_result_twice_changes_nothing(folder: SweepFolder) -> None:
    before = put(folder, 3).read_bytes()

    assert put(folder, 3).read_bytes() == before


@pytest.mark.parametrize("damage", [b"", b"\0" * 50, None])
def test_half_a_result_is_told_and_done_anew(folder: SweepFolder, damage: bytes | None) -> None:
    path = put(folder, 3)
    assert 3 not in [cell.index for cell in folder.missing()]
    path.write_bytes(path.read_bytes()[:-9] if damage is None else damage)

    assert 3 in [cell.index for cell in folder.missing()]
    assert list(folder.unsound()) == [3]
    assert collect(folder).count(MISSING) == 12

    put(folder, 3)
    assert folder.unsound() == {}


def test_a_result_that_was_renamed_is_not_taken_for_another(folder: SweepFolder) -> None:
    put(folder, 3).rename(folder.file_of(SWEEP.cell(4)))

    assert folder.unsound() == {4: "it is of another run"}
    with pytest.raises(ResultError, match="it is of another run"):
        folder.put(SWEEP.cell(5), result_of(SWEEP, SWEEP.cell(6)).to_bytes())


def test_more_seeds_are_added_and_fewer_leave_it_as_it_is(folder: SweepFolder) -> None:
    put(folder, SWEEP.index_of(1, 1, 0))

    more = SweepFolder.made(folder.path, replace(SWEEP, seeds=3))
    assert len(more.missing()) == 17
    assert SweepFolder.opened(folder.path).sweep.seeds == 3
    assert SweepFolder.made(folder.path, SWEEP).sweep.seeds == 3


@pytest.mark.parametrize(
    ("other", "said"),
    [
        (replace(SWEEP, steps=50), "40 steps there, 50 given"),
        (replace(SWEEP, num_moments=2), "4 moments there, 2 given"),
        (replace(SWEEP, x=replace(SWEEP.x, values=(1e-3, 2e-2))), "other values of x"),
        (replace(SWEEP, y=Axis("data.modes", (2, 3))), "its y is discriminator.optimizer.lr with 3 values"),
        (replace(SWEEP, experiment=SMALL.with_changes({"data.modes": 4})), "Modes 8 there, 4 given"),
        (replace(SWEEP, experiment=SMALL.with_changes({"seed": 4})), "Seed 0 there, 4 given"),
    ],
)
def test_another_sweep_is_refused_in_words(folder: SweepFolder, other: Sweep, said: str) -> None:
    with pytest.raises(SweepFolderError) as raised:
        SweepFolder.made(folder.path, other)

    assert said in str(raised.value)
    assert str(raised.value).endswith("give another folder")


def test_what_is_no_folder_of_a_sweep_is_refused(tmp_path: Path, folder: SweepFolder) -> None:
    with pytest.raises(SweepFolderError, match="is no folder of a sweep"):
        SweepFolder.opened(tmp_path)
    (folder.path / SETUP).unlink()
    with pytest.raises(SweepFolderError, match="has results without sweep"):
        SweepFolder.made(folder.path, SWEEP)


@pytest.mark.parametrize(
    ("text", "said"),
    [('format = "ganviz-sweep-2"', "written by another version of ganviz"), ("x = [", "a TOML file")],
)
def test_a_set_up_that_cannot_be_read_is_told(folder: SweepFolder, text: str, said: str) -> None:
    (folder.path / SETUP).write_text(text)

    for open_again in (lambda: SweepFolder.opened(folder.path), lambda: SweepFolder.made(folder.path, SWEEP)):
        with pytest.raises(SpecError, match=said):
            open_again()


def test_a_full_disk_leaves_no_half_result(folder: SweepFolder) -> None:
    put(folder, 2)
    with no_file_above(1000), pytest.raises(OSError, match="too large") as raised:
        put(folder, 3)

    assert raised.value.filename == str(folder.file_of(SWEEP.cell(3)))
    assert [path.name for path in (folder.path / "results").iterdir()] == [folder.file_of(SWEEP.cell(2)).name]
    assert 3 in [cell.index for cell in folder.missing()]


def test_arrays_have_every_number_at_its_place(folder: SweepFolder) -> None:
    for index in (0, 5, 11):
        put(folder, index)

    found = collect(folder)

    assert found.series == ("distance", "modes")
    assert found.values.shape == (4, 3, 2, 2, 2)
    expected = np.full((4, 3, 2, 2), np.nan)
    for index in (0, 5, 11):
        cell = SWEEP.cell(index)
        expected[:, cell.row, cell.column, cell.seed] = index + np.arange(4) / 100
    np.testing.assert_array_equal(found.values[..., 0], expected)
    np.testing.assert_array_equal(found.of("distance", 2), expected[2])
    assert (found.count(DONE), found.count(MISSING)) == (3, 9)
    assert found.makers == {(("ganviz", "1"), ("torch", "2")): 3}


def test_means_are_of_the_seeds_that_have_a_number(folder: SweepFolder) -> None:
    first, second = SWEEP.index_of(1, 2, 0), SWEEP.index_of(1, 2, 1)
    alone = SWEEP.index_of(0, 0, 0)
    put(folder, first)
    put(folder, second)
    put(folder, alone)
    put(folder, SWEEP.index_of(0, 0, 1), diverged_at=15)

    found = collect(folder)

    means = found.mean("distance", 1)
    assert means[2, 1] == pytest.approx((first + second) / 2 + 0.01)
    assert means[0, 0] == pytest.approx(alone + 0.01)
    assert np.isnan(means[1, 0])
    assert found.of(DIVERGED_AT)[0, 0].tolist()[1] == 15
    assert np.isnan(found.of(DIVERGED_AT)[0, 0, 0])
    assert found.count(DIVERGED) == 1
    with pytest.raises(KeyError):
        found.of("precision")


def test_cells_that_cannot_be_are_told_and_not_missing(tmp_path: Path) -> None:
    sweep = Sweep(SMALL, Axis("updates.batch_size", (16, 0)), SWEEP.y, 1, 40, 4)
    folder = SweepFolder.made(tmp_path / "map", sweep)

    found = collect(folder)

    assert {cell.column for cell in folder.missing()} == {0}
    assert (found.count(INVALID), found.count(MISSING)) == (3, 3)
    assert found.problems.keys() == {(0, 1), (1, 1), (2, 1)}
    assert "given 0" in found.problems[2, 1]


def test_thumbnails_are_those_of_a_seed_and_none_after_divergence(folder: SweepFolder) -> None:
    here, gone = SWEEP.index_of(1, 2, 1), SWEEP.index_of(0, 1, 1)
    put(folder, here)
    put(folder, gone, diverged_at=15)
    put(folder, SWEEP.index_of(0, 0, 0))

    found = thumbnails(folder, moment=1, seed=1)

    assert found.keys() == {(2, 1), (1, 0)}
    fakes, reals = found[2, 1]
    assert fakes.shape == (256, 2)
    assert (fakes == here).all()
    assert reals.min() == -2
    assert found[1, 0][0] is None
    assert thumbnails(folder, moment=0, seed=1)[1, 0][0] is not None
