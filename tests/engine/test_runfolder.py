"""The folder of a run: one run each, whole rows, and a file that is named when it cannot be written."""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ganviz.engine import checkpoint
from ganviz.engine.headless import Row, TrainerRun, train
from ganviz.engine.runfolder import NAMES, FolderInUseError, RunFolder
from ganviz.gan import StepResult, StepResults
from ganviz.spec import Experiment, load_preset
from tests.fulldisk import no_file_above

SMALL = Experiment().with_changes(
    {"generator.network.widths": [8], "discriminator.network.widths": [8], "updates.batch_size": 16}
)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def written(folder: Path, steps: int = 120) -> tuple[TrainerRun, Row, list[StepResult]]:
    """Train into `folder`."""
    run, results = TrainerRun(SMALL), []
    with RunFolder(folder, SMALL) as out:

        def on_steps(done: StepResults) -> None:
            results.extend(done)
            for result in done:
                out.add_step(result.step, result.d_loss, result.g_loss)

        summary = train(run, (), steps, on_row=out.add_row, on_steps=on_steps)
        out.finish(summary, run.checkpoint())
    return run, summary, results


def test_a_folder_holds_the_whole_run(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "run"

    run, summary, results = written(folder)

    assert load_preset(str(folder / "setup.toml")).experiment == SMALL
    with (folder / "losses.csv").open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file))
    assert [StepResult(int(row["step"]), float(row["d_loss"]), float(row["g_loss"])) for row in table] == results
    measures = [json.loads(line) for line in (folder / "measures.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [row["step"] for row in measures] == [100, 120]
    assert json.loads((folder / "summary.json").read_text(encoding="utf-8")) == summary
    assert measures[-1] == {name: value for name, value in summary.items() if name not in ("conditions", "steps_per_s")}
    state = checkpoint.from_bytes((folder / "checkpoint.safetensors").read_bytes())
    assert TrainerRun(SMALL, state=state).step() == run.step()


@pytest.mark.parametrize("left", NAMES)
def test_a_folder_of_another_run_is_refused_and_left_as_it_is(tmp_path: Path, left: str) -> None:
    written(tmp_path, 10)
    for name in NAMES:
        if name != left:
            (tmp_path / name).unlink()
    before = contents(tmp_path)

    with pytest.raises(FolderInUseError, match=left):
        RunFolder(tmp_path, SMALL)

    assert contents(tmp_path) == before


def test_two_runs_never_write_to_one_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both have looked, and found an empty folder."""
    with RunFolder(tmp_path, SMALL) as first:
        first.add_step(1, 0.5, 0.25)
        monkeypatch.setattr(os.path, "lexists", lambda path: False)

        with pytest.raises(FolderInUseError):
            RunFolder(tmp_path, SMALL)

    assert (tmp_path / "losses.csv").read_text().splitlines() == ["step,d_loss,g_loss", "1,0.5,0.25"]


def test_other_files_in_a_folder_are_nobodys_business(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")

    written(tmp_path, 10)

    assert (tmp_path / "notes.txt").read_text() == "mine"
    assert {path.name for path in tmp_path.iterdir()} == {*NAMES, "notes.txt"}


def test_a_run_cut_short_leaves_whole_rows(tmp_path: Path) -> None:
    out = RunFolder(tmp_path, SMALL)

    def add_six(results: StepResults) -> None:
        for result in results:
            out.add_step(result.step, result.d_loss, result.g_loss)
            if result.step == 6:
                raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), out:
        train(TrainerRun(SMALL), (), 10, on_steps=add_six)

    lines = (tmp_path / "losses.csv").read_text(encoding="utf-8").splitlines()
    assert [line.split(",")[0] for line in lines] == ["step", "1", "2", "3", "4", "5", "6"]
    assert not (tmp_path / "summary.json").exists()


def test_a_folder_that_cannot_be_made_is_an_os_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(OSError, match="file"):
        RunFolder(tmp_path / "file" / "run", SMALL)


def test_a_run_that_is_killed_leaves_whole_rows(tmp_path: Path) -> None:
    lines = (
        "import os, signal, sys; from pathlib import Path",
        "from ganviz.engine.runfolder import RunFolder",
        "from ganviz.spec import Experiment",
        "folder = RunFolder(Path(sys.argv[1]), Experiment())",
        "for step in range(1, 5001): folder.add_step(step, 1 / step, 2 / step)",
        "folder.add_row({'step': 5000})",
        "for step in range(5001, 9001): folder.add_step(step, 1 / step, 2 / step)",
        "os.kill(os.getpid(), signal.SIGKILL)",
    )
    code = "\n".join(lines)

    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False, timeout=60)

    text = (tmp_path / "losses.csv").read_bytes().decode()
    rows = list(csv.reader(text.splitlines()))[1:]
    assert text.endswith("\r\n")
    assert len(rows) >= 5000  # what a measure was written after
    assert [(int(step), float(d), float(g)) for step, d, g in rows] == [
        (s, 1 / s, 2 / s) for s in range(1, len(rows) + 1)
    ]
    assert (tmp_path / "measures.jsonl").read_text() == '{"step": 5000}\n'


def test_a_full_disk_names_the_file_and_leaves_whole_rows(tmp_path: Path) -> None:
    folder = RunFolder(tmp_path, SMALL)

    def add_steps() -> None:
        with folder:
            for step in range(1, 10_000):
                folder.add_step(step, 1 / step, 2 / step)

    with no_file_above(3000), pytest.raises(OSError, match=r"File too large.*losses\.csv"):
        add_steps()

    text = (tmp_path / "losses.csv").read_bytes().decode()
    assert text.endswith("\r\n")
    assert all(len(row) == 3 and float(row[2]) for row in list(csv.reader(text.splitlines()))[1:])


@pytest.mark.parametrize(("limit_bytes", "name"), [(0, "losses.csv"), (100, "setup.toml")])
def test_a_folder_that_cannot_be_begun_is_left_empty(tmp_path: Path, limit_bytes: int, name: str) -> None:
    with no_file_above(limit_bytes), pytest.raises(OSError, match=name):
        RunFolder(tmp_path, SMALL)

    assert list(tmp_path.iterdir()) == []
    written(tmp_path, 5)


def test_a_state_that_does_not_fit_is_named_and_leaves_no_half_of_it(tmp_path: Path) -> None:
    with RunFolder(tmp_path, SMALL) as folder, no_file_above(20_000), pytest.raises(OSError, match="checkpoint"):
        folder.finish({"step": 1}, bytes(30_000))

    assert {path.name for path in tmp_path.iterdir()} == {*NAMES} - {"checkpoint.safetensors"}


def test_a_folder_whose_name_is_no_text_is_written_to(tmp_path: Path) -> None:
    written(tmp_path / os.fsdecode(b"caf\xe9"), 5)

    assert load_preset(str(tmp_path / os.fsdecode(b"caf\xe9") / "setup.toml")).title == "caf?"
