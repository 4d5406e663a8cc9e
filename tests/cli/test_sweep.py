"""`ganviz sweep`: what it does, keeps and tells; going on, queues, and bad input in words."""

import csv
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from ganviz.cli.progress import Progress
from ganviz.cli.sweep.watch import watch
from ganviz.engine.sweeps.folder import SweepFolder
from tests.cli.conftest import Command

SMALL = (
    *("--set", "generator.network.widths=[8]", "--set", "discriminator.network.widths=[8]"),
    *("--set", "updates.batch_size=16"),
)
X, Y = "generator.optimizer.lr=1e-3:1e-2:2", "discriminator.optimizer.lr=1e-3,2e-3,4e-3"
SWEEP = ("sweep", "ring8", "--x", X, "--y", Y, "--steps", 40, "--moments", 2, *SMALL)
DIVERGING = (
    *("--set", "objective.loss.kind=least_squares", "--set", "generator.optimizer.kind=sgd"),
    *("--set", "discriminator.optimizer.kind=sgd"),
)


@pytest.fixture
def begun(ganviz: Command, tmp_path: Path) -> Path:
    """Return the folder of a sweep of which nothing is done."""
    folder = tmp_path / "map"
    assert ganviz(*SWEEP, "--out", folder, "--array", 3).status == 0
    return folder


def results(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "results").glob("*.safetensors")}


def test_parquet_is_written_beside_csv_or_refused_before_runs(
    ganviz: Command, begun: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "map.parquet"
    assert ganviz("sweep", begun, "--look", "--parquet", table).status == 0
    assert table.read_bytes()[:4] == b"PAR1"
    monkeypatch.setitem(sys.modules, "pyarrow", None)

    outcome = ganviz("sweep", begun, "--parquet", tmp_path / "other")

    assert outcome.status == 2
    assert "ganviz[parquet]" in outcome.err
    assert results(begun) == {}


def test_cells_that_differ_most_are_divided_and_told_and_drawn(ganviz: Command, tmp_path: Path) -> None:
    folder, table, picture = tmp_path / "map", tmp_path / "map.csv", tmp_path / "map.png"

    outcome = ganviz(
        *SWEEP, "--out", folder, "--cores", 1, "--refine", 1, "--series", "distance", "--csv", table, "--picture",
        picture, "--json",
    )  # fmt: skip

    assert outcome.status == 0
    assert outcome.rows[-1]["done"] == 6
    finer = SweepFolder.opened(folder / "finer")
    assert len(finer.present()) == 9
    rows = list(csv.DictReader(StringIO(table.read_text())))
    assert len(rows) == 6 * 2 + 8 * 2
    assert all(row["status"] == "done" for row in rows)
    assert picture.read_bytes()[1:4] == b"PNG"
    again = ganviz("sweep", folder, "--cores", 1, "--refine", 1, "--series", "distance", "--json")
    assert again.status == 0
    assert len(finer.present()) == 18


def test_refining_is_refused_where_no_runs_are_done(ganviz: Command, begun: Path) -> None:
    outcome = ganviz("sweep", begun, "--look", "--refine", 2)

    assert outcome.status == 2
    assert "--refine: given with --look" in outcome.err


def test_all_runs_are_done_and_written_as_numbers_that_train_has_too(ganviz: Command, tmp_path: Path) -> None:
    folder, table, setup = tmp_path / "map", tmp_path / "map.csv", tmp_path / "cell.toml"

    outcome = ganviz(*SWEEP, "--seeds", 2, "--out", folder, "--cores", 2, "--csv", table, "--json")

    assert outcome.status == 0
    counts = {name: outcome.summary[name] for name in ("columns", "rows", "seeds", "done", "missing", "failed")}
    assert counts == {"columns": 2, "rows": 3, "seeds": 2, "done": 12, "missing": 0, "failed": 0}
    rows = list(csv.DictReader(StringIO(table.read_text())))
    assert len(rows) == 24
    cell = ganviz("sweep", folder, "--cell", "1,2,1")
    setup.write_text(cell.out)
    alone = ganviz("train", setup, "--steps", 40, "--json").summary
    [row] = [
        row for row in rows
        if (row["generator.optimizer.lr"], row["discriminator.optimizer.lr"], row["seed"], row["step"])
        == ("0.01", "0.004", "1", "40")
    ]  # fmt: skip
    for name in ("d_loss", "g_loss", "distance", "distance_floor", "high_quality", "reverse_kl"):
        assert float(row[name]) == alone[name]
    assert (row["status"], row["diverged_at"], int(row["modes"])) == ("done", "", alone["modes"])


def test_the_same_again_goes_on_and_the_folder_alone_is_enough(ganviz: Command, begun: Path) -> None:
    ganviz("sweep-task", begun, 0, "--of", 2)
    before = results(begun)

    outcome = ganviz("sweep", begun, "--cores", 1, "--json")

    assert (outcome.status, outcome.summary["done"]) == (0, 6)
    assert " 50 %  3 of 6 runs" in outcome.err
    after = results(begun)
    assert {name: after[name] for name in before} == before
    assert ganviz(*SWEEP, "--out", begun, "--json").summary["seconds"] < outcome.summary["seconds"]


def test_tasks_may_come_out_of_order_and_twice(ganviz: Command, begun: Path, tmp_path: Path) -> None:
    for task in (2, 0, 2, 1, 0):
        assert ganviz("sweep-task", begun, task, "--of", 3).status == 0

    whole = tmp_path / "whole"
    ganviz(*SWEEP, "--out", whole, "--array", 1)
    for run in range(6):
        assert ganviz("sweep-task", whole, run).status == 0
    assert len(results(begun)) == 6
    assert results(begun) == results(whole)
    assert ganviz("sweep", "--watch", begun, "--json").summary["done"] == 6


def test_a_task_that_was_killed_half_way_leaves_whole_results_and_is_gone_on_with(
    ganviz: Command, begun: Path, tmp_path: Path
) -> None:
    command = [sys.executable, "-m", "ganviz", "sweep-task", str(begun), "0", "--of", "1"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        for line in process.stderr:
            if "2 of 6 runs" in line:
                process.kill()
    kept = len(results(begun))
    assert 2 <= kept < 6

    assert SweepFolder.opened(begun).unsound() == {}
    assert f"{6 - kept} of 6 runs done now" in ganviz("sweep-task", begun, 0, "--of", 1).out
    assert SweepFolder.opened(begun).missing() == []


@pytest.mark.parametrize(("name", "variable"), [("slurm.sh", "SLURM_ARRAY_TASK_ID"), ("pbs.sh", "PBS_ARRAY_INDEX")])
def test_scripts_do_what_their_queue_numbers(begun: Path, name: str, variable: str) -> None:
    text = (begun / name).read_text()
    assert "0-2" in text

    done = subprocess.run(["sh", begun / name], env={**os.environ, variable: "1"}, capture_output=True, check=True)

    assert b"task 1 of 3: 2 of 2 runs done now" in done.stdout
    assert [cell.index for cell in SweepFolder.opened(begun).missing()] == [0, 2, 3, 5]


def test_watching_shows_what_others_do_until_all_is_done(ganviz: Command, begun: Path) -> None:
    shown, tasks = StringIO(), [0, 1, 2]

    def others(is_stopped: Callable[[], bool]) -> None:
        ganviz("sweep-task", begun, tasks.pop(0), "--of", 3)

    watch(SweepFolder.opened(begun), Progress(shown), lambda: False, others)

    assert tasks == []
    lines = [line.partition(" runs")[0] for line in shown.getvalue().splitlines()]
    assert lines == ["  0 %  0 of 6", " 33 %  2 of 6", " 66 %  4 of 6", "100 %  6 of 6"]


def test_ctrl_c_keeps_what_is_done_and_says_how_to_go_on(ganviz: Command, tmp_path: Path) -> None:
    folder = tmp_path / "map"
    arguments = [*map(str, SWEEP), "--seeds", "20", "--out", str(folder), "--cores", "1"]
    command = [sys.executable, "-m", "ganviz", *arguments]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True) as process:
        assert process.stderr is not None
        first = process.stderr.readline()
        for line in process.stderr:
            if line.startswith(" 10 %"):
                process.send_signal(signal.SIGINT)
                break
        rest = process.stderr.read()

    assert first.startswith("  0 %  0 of 120 runs")
    assert process.returncode == 128 + signal.SIGINT
    assert "interrupted" in rest
    assert "goes on" in rest
    assert 12 <= len(results(folder)) < 120
    assert SweepFolder.opened(folder).unsound() == {}
    assert list((folder / "results").glob(".*")) == []


def test_runs_that_diverge_and_cells_that_cannot_be_are_told(ganviz: Command, tmp_path: Path) -> None:
    table = tmp_path / "map.csv"
    axes = ("--x", "generator.optimizer.lr=1e-3,10", "--y", "updates.batch_size=16,0")

    outcome = ganviz(
        "sweep", "ring8", *axes, "--set", "discriminator.optimizer.lr=10", *SMALL, *DIVERGING, "--steps", 200,
        "--moments", 2, "--out", tmp_path / "map", "--cores", 1, "--csv", table, "--json",
    )  # fmt: skip

    assert outcome.status == 0
    assert "cells that cannot be: 2, such as updates.batch_size: given 0; allowed" in outcome.err
    told = {name: outcome.summary[name] for name in ("done", "diverged", "invalid", "missing")}
    assert told["invalid"] == 2
    assert told["done"] + told["diverged"] == 2
    assert told["diverged"] >= 1
    rows = list(csv.DictReader(StringIO(table.read_text())))
    gone = [row for row in rows if row["status"] == "diverged"]
    assert all(row["g_loss"] == "" for row in gone if int(row["step"]) >= int(row["diverged_at"]))
    assert [row["step"] for row in rows if row["status"] == "invalid"] == ["", ""]


def test_half_written_results_are_told_and_done_anew(ganviz: Command, begun: Path) -> None:
    ganviz("sweep-task", begun, 0, "--of", 1)
    before = results(begun)
    damaged = begun / "results" / "x00-y01-seed00.safetensors"
    damaged.write_bytes(damaged.read_bytes()[:100])

    outcome = ganviz("sweep", begun, "--cores", 1)

    assert (
        "results that cannot be used and are done anew: 1, such as x00-y01-seed00.safetensors: it ends" in outcome.err
    )
    assert results(begun) == before


def test_a_file_describes_a_sweep_and_options_change_it(ganviz: Command, tmp_path: Path) -> None:
    file = tmp_path / "rates.toml"
    file.write_text(
        'preset = "ring8"\nsteps = 40\nseeds = 2\n[x]\npath = "generator.optimizer.lr"\nvalues = [1e-3]\n'
        '[y]\npath = "discriminator.optimizer.lr"\nvalues = [1e-3, 1e-2]\n'
    )

    ganviz("sweep", file, "--out", tmp_path / "map", "--array", 9, "--x", "data.modes=2:4:3", "--seed", 7)

    sweep = SweepFolder.opened(tmp_path / "map").sweep
    assert (sweep.x.path, sweep.x.values, sweep.seeds, sweep.steps) == ("data.modes", (2, 3, 4), 2, 40)
    assert (sweep.y.values, sweep.experiment.seed) == ((1e-3, 1e-2), 7)


@pytest.mark.parametrize("more", [(), ("--thumbnails", "--theme", "light"), ("--series", "diverged_at", "--step", 20)])
def test_a_picture_is_drawn_of_what_is_there(ganviz: Command, begun: Path, tmp_path: Path, more: Any) -> None:
    picture = tmp_path / "map.png"
    ganviz("sweep-task", begun, 0, "--of", 2)

    outcome = ganviz("sweep", "--look", begun, "--picture", picture, "--size", "800x600", *more, "--json")

    assert (outcome.status, outcome.summary["done"], outcome.summary["missing"]) == (0, 3, 3)
    data = picture.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert [int.from_bytes(data[place : place + 4], "big") for place in (16, 20)] == [800, 600]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("ring9", "--x", X, "--y", Y), "did you mean ring8?"),
        (("ring8", "--y", Y), "--x: given nothing; allowed: PATH=FROM:TO:COUNT"),
        (("ring8", "--x", X), "--y: given nothing; allowed: PATH=FROM:TO:COUNT"),
        (("ring8", "--x", "generator.optimizer.lr", "--y", Y), "--x: given 'generator.optimizer.lr'; allowed: PATH="),
        (("ring8", "--x", "a=1:2", "--y", Y), "--x: given 'a=1:2'; allowed: PATH=FROM:TO:COUNT"),
        (("ring8", "--x", "generator.optimizer.lr=1:2:3:cubic", "--y", Y), "--x.scale: given 'cubic'"),
        (("ring8", "--x", "generator.optimizer.lr=1:2:64", "--y", Y), "--x.count: given 64; allowed: a whole number"),
        (("ring8", "--x", "generator.optimizer.lr=0:2:4:log", "--y", Y), "'linear' where a range does not lie above 0"),
        (("ring8", "--x", "generator.optimizer.lr=fast,slow", "--y", Y), "--x.values: given"),
        (("ring8", "--x", "generator.network.widths=1,2", "--y", Y), "a setting that is a number"),
        (("ring8", "--x", "data.mode=1,2", "--y", Y), "such as data.modes"),
        (("ring8", "--x", Y, "--y", Y), "another setting than that of x"),
        (("ring8", "--x", X, "--y", Y, "--seeds", 21), "seeds: given 21; allowed: a whole number from 1 to 20"),
        (("ring8", "--x", X, "--y", Y, "--seeds", 0), "--seeds: given 0; allowed: a whole number from 1"),
        (("ring8", "--x", X, "--y", Y, "--cores", 0), "--cores: given 0; allowed: a whole number from 1 to 256"),
        (("ring8", "--x", X, "--y", Y, "--array", 0), "--array: given 0; allowed: a whole number from 1 to 100,000"),
        (("ring8", "--x", X, "--y", Y, "--cores", 2, "--array", 2), "not allowed with argument"),
        (
            ("ring8", "--x", X, "--y", Y, "--series", "beauty"),
            "--series: given 'beauty'; allowed: one of modes_covered",
        ),
        (("ring8", "--x", X, "--y", Y, "--step", 7), "--step: given 7; allowed: one of the moments, 1000, 2000"),
        (("ring8", "--x", X, "--y", Y, "--picture", "map.gif"), "--picture: given map.gif; allowed: a file ending in"),
        (("ring8", "--x", X, "--y", Y, "--csv", "/no/such/map.csv"), "--csv: /no/such/map.csv cannot be written"),
        (("ring8", "--x", X, "--y", Y, "--set", "seed=-1"), "seed: given -1"),
        (("ring8", "--x", X, "--y", Y, "--watch"), "ring8 is no folder of a sweep"),
        (("mnist-mlp", "--x", X, "--y", Y), "mnist"),
        (("ring8", "--x", X, "--y", Y, "--out", "/dev/null/map"), "--out: /dev/null/map cannot be written"),
    ],
)
def test_what_cannot_be_is_refused_in_words(
    refusal: Callable[..., str], arguments: Any, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert said in refusal("sweep", *arguments)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_called_as_its_preset_is_gone_on_with(
    ganviz: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ganviz(*SWEEP, "--out", "ring8", "--array", 2)

    again = ganviz(*SWEEP, "--out", "ring8", "--array", 3)

    assert (again.status, again.out.partition(" runs")[0]) == (0, "6")
    assert ganviz("sweep", "ring8", "--look", "--json").summary["missing"] == 6


def test_a_folder_with_blanks_is_quoted_in_scripts(ganviz: Command, tmp_path: Path) -> None:
    folder = tmp_path / "my map's"
    ganviz(*SWEEP, "--out", folder, "--array", 6)

    environment = {**os.environ, "SLURM_ARRAY_TASK_ID": "4"}
    done = subprocess.run(["sh", folder / "slurm.sh"], env=environment, capture_output=True, check=True)

    assert b"1 of 1 runs done now" in done.stdout
    assert [cell.index for cell in SweepFolder.opened(folder).missing()] == [0, 1, 2, 3, 5]


def test_a_cluster_without_the_extra_says_how_to_have_it(
    refusal: Callable[..., str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)

    said = refusal(*SWEEP, "--out", tmp_path / "map", "--cluster", "tcp://head:8786")

    assert '--cluster: needs the extra `cluster`: pip install "ganviz[cluster]"' in said


def test_another_sweep_in_the_folder_is_refused(refusal: Callable[..., str], begun: Path) -> None:
    assert "holds another sweep (40 steps there, 50 given)" in refusal(*SWEEP, "--steps", 50, "--out", begun)
    assert "allowed: only with a preset or a file" in refusal("sweep", begun, "--steps", 50)
    assert "allowed: only with a preset or a file" in refusal("sweep", begun, "--set", "seed=2")


@pytest.mark.parametrize("text", ["2,0", "0,3", "0", "0,0,1", "0,0,0,0", "a,b", "-1,0"])
def test_cells_that_are_not_there_are_refused(refusal: Callable[..., str], begun: Path, text: str) -> None:
    assert "allowed: X,Y or X,Y,SEED, up to 1,2,0" in refusal("sweep", begun, f"--cell={text}")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((6,), "task: given 6; allowed: a whole number from 0 to 5"),
        ((0, "--of", 0), "--of: given 0"),
        ((3, "--of", 3), "task: given 3; allowed: a whole number from 0 to 2"),
        ((-1, "--of", 3), "task: given -1; allowed: a whole number from 0 to 2"),
    ],
)
def test_tasks_that_are_not_there_are_refused(
    refusal: Callable[..., str], begun: Path, arguments: Any, said: str
) -> None:
    assert said in refusal("sweep-task", begun, *arguments)


def test_a_folder_of_another_version_is_refused(refusal: Callable[..., str], begun: Path) -> None:
    setup = begun / "sweep.toml"
    setup.write_text(setup.read_text().replace("ganviz-sweep-1", "ganviz-sweep-7"))

    assert "it was written by another version of ganviz" in refusal("sweep", begun)
    assert "it was written by another version of ganviz" in refusal("sweep-task", begun, 0)


def test_memory_that_is_not_there_is_told_before(
    refusal: Callable[..., str], ganviz: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("ganviz.cli.sweep.command.free_memory_bytes", lambda: 100_000_000)
    assert "a process takes about 0.4 GB of memory, and 0.1 GB are free: make networks" in refusal(
        *SWEEP, "--out", tmp_path / "map"
    )

    monkeypatch.setattr("ganviz.cli.sweep.command.free_memory_bytes", lambda: 500_000_000)
    outcome = ganviz(*SWEEP, "--out", tmp_path / "map", "--cores", 4, "--json")
    assert "0.5 GB are free: 1 in place of 4 are started" in outcome.err
    assert json.loads(outcome.out)["done"] == 6
