"""Sweeps as CSV, and the room they take."""

import csv
import sys
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pyarrow.parquet
import pytest

from ganviz.engine.parquet import ParquetError, require_parquet
from ganviz.engine.sweeps.folder import SweepFolder
from ganviz.engine.sweeps.kept import finer_of
from ganviz.engine.sweeps.maps import collect, selectable
from ganviz.engine.sweeps.room import (
    PROCESS_BYTES,
    folder_bytes,
    free_disk_bytes,
    free_memory_bytes,
    process_bytes,
)
from ganviz.engine.sweeps.table import csv_of, parquet_table
from ganviz.spec import preset
from tests.engine.sweeps.samples import D_LR, G_LR, SMALL, SWEEP, result_of


def test_every_run_has_a_row_for_each_moment_and_a_missing_one_a_row(tmp_path: Path) -> None:
    folder = SweepFolder.made(tmp_path / "map", SWEEP)
    done, gone = SWEEP.cell(SWEEP.index_of(1, 2, 1)), SWEEP.cell(SWEEP.index_of(0, 1, 0))
    folder.put(done, result_of(SWEEP, done).to_bytes())
    folder.put(gone, result_of(SWEEP, gone, diverged_at=25).to_bytes())

    rows = list(csv.DictReader(StringIO(csv_of(collect(folder)))))

    assert len(rows) == 2 * 4 + 10
    of_done = [row for row in rows if row["status"] == "done"]
    assert {(float(row[G_LR]), float(row[D_LR]), row["seed"]) for row in of_done} == {(1e-2, 4e-3, "1")}
    assert [int(row["step"]) for row in of_done] == list(SWEEP.moments)
    assert [float(row["distance"]) for row in of_done] == [done.index + place / 100 for place in range(4)]
    of_gone = [row for row in rows if row["status"] == "diverged"]
    assert [row["distance"] for row in of_gone] == [str(gone.index), f"{gone.index}.01", "", ""]
    assert {row["diverged_at"] for row in of_gone} == {"25"}
    assert {row["distance"] for row in rows if row["status"] == "missing"} == {""}


def test_parquet_has_the_rows_of_csv_with_types(tmp_path: Path) -> None:
    folder = SweepFolder.made(tmp_path / "map", SWEEP)
    gone = SWEEP.cell(SWEEP.index_of(0, 1, 0))
    folder.put(gone, result_of(SWEEP, gone, diverged_at=25).to_bytes())
    found = collect(folder)

    table = pyarrow.parquet.read_table(pyarrow.BufferReader(parquet_table(found)))

    rows = list(csv.DictReader(StringIO(csv_of(found))))
    assert table.column_names == list(rows[0])
    assert [str(kind) for kind in table.schema.types[:6]] == ["double", "double", "int64", "string", "int64", "int64"]
    for given, read in zip(table.to_pylist(), rows, strict=True):
        assert {name: None if value == "" else value for name, value in read.items() if name == "status"}.items() <= (
            given.items()
        )
        numbers = {name: float(value) if value else None for name, value in read.items() if name != "status"}
        assert {name: given[name] for name in numbers} == numbers


def test_parts_of_cells_follow_but_for_those_that_are_cells_themselves(tmp_path: Path) -> None:
    sweep = replace(SWEEP, seeds=1)
    folder = SweepFolder.made(tmp_path / "map", sweep)
    folder.put(sweep.cell(0), result_of(sweep, sweep.cell(0)).to_bytes())
    finer = finer_of(folder)
    for column in (0, 1):
        part = finer.sweep.cell(finer.sweep.index_of(column, 1, 0))
        finer.put(part, result_of(finer.sweep, part).to_bytes())

    rows = list(csv.DictReader(StringIO(csv_of(collect(folder), collect(finer)))))

    done = [row for row in rows if row["status"] == "done"]
    assert len(rows) == 4 + 5 + 4
    assert [float(row[G_LR]) for row in done] == [sweep.x.values[0]] * 4 + [finer.sweep.x.values[0]] * 4


def test_without_what_writes_parquet_a_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)

    with pytest.raises(ParquetError, match=r"pip install 'ganviz\[parquet\]'; or write CSV"):
        require_parquet()


def test_what_colours_a_map_is_what_is_measured_of_its_data() -> None:
    assert selectable(SMALL)[:2] == ("modes_covered", "distance")
    assert {"d_loss", "g_loss", "diverged_at", "reverse_kl"} <= set(selectable(SMALL))
    assert set(selectable(preset("digits-mlp").experiment)) == {"distance", "d_loss", "g_loss", "diverged_at"}
    assert "energy" in selectable(preset("dirac-gan").experiment)


def test_files_are_about_as_large_as_said(tmp_path: Path) -> None:
    folder = SweepFolder.made(tmp_path / "map", SWEEP)
    cell = SWEEP.cell(0)
    folder.put(cell, result_of(SWEEP, cell).to_bytes())

    assert folder.file_of(cell).stat().st_size == pytest.approx(folder_bytes(SWEEP, 1), rel=0.5)
    assert folder_bytes(SWEEP, 10) == 10 * folder_bytes(SWEEP, 1)
    assert folder_bytes(replace(SWEEP, experiment=preset("digits-mlp").experiment), 1) > 4 * 16 * 64


def test_larger_networks_and_sets_of_images_take_more_memory() -> None:
    small, large = process_bytes(SMALL), process_bytes(SMALL.with_changes({"generator.network.widths": (4096, 4096)}))

    assert PROCESS_BYTES < small < PROCESS_BYTES + 10_000_000
    assert large - small > 4096 * 4096 * 16  # weight, gradient and two averages of four bytes each
    assert process_bytes(preset("mnist-mlp").experiment) > PROCESS_BYTES + 60_000 * 28 * 28 * 5


@pytest.mark.parametrize(
    ("most", "used", "free"), [("max", "5", 8_000_000_000), ("1000", "400", 600), ("1000", "4000", 0)]
)
def test_memory_is_what_the_machine_and_the_group_leave(tmp_path: Path, most: str, used: str, free: int) -> None:
    told, own, groups = tmp_path / "meminfo", tmp_path / "own", tmp_path / "groups"
    told.write_text("MemTotal: 9 kB\nMemAvailable:    7812500 kB\n")
    own.write_text("0::/a/b\n")
    (groups / "a" / "b").mkdir(parents=True)
    (groups / "a" / "memory.max").write_text(most)
    (groups / "a" / "memory.current").write_text(used)

    assert free_memory_bytes(told, groups, own) == free


def test_a_system_that_does_not_tell_is_not_guessed_at(tmp_path: Path) -> None:
    assert free_memory_bytes(tmp_path / "none", tmp_path, tmp_path / "none") is None


def test_room_on_the_disk_is_told_also_for_a_folder_to_come(tmp_path: Path) -> None:
    assert free_disk_bytes(tmp_path / "not" / "yet") == pytest.approx(free_disk_bytes(tmp_path), rel=0.2)
