"""`ganviz export`: each kind of file, from a preset and from a session, and what is refused."""

import csv
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import safetensors.numpy
from PIL import Image

from ganviz.gan import Trainer
from ganviz.spec import load_preset, preset
from tests.cli.conftest import Command

SMALL = ("--set", "generator.network.widths=[8]", "--set", "discriminator.network.widths=[8]", "--steps", 6)
D_SMALL = {"discriminator.network.widths": [8]}
Refusal = Callable[..., str]


def test_script_runs_with_the_changes_that_were_asked_for(ganviz: Command, tmp_path: Path) -> None:
    path = tmp_path / "gan.py"
    change = ("--at", 3, "discriminator.optimizer.kind=sgd", "discriminator.optimizer.momentum=0.5")
    outcome = ganviz("export", "ring8", *SMALL, *change, "--to", "script", "-o", path)
    assert outcome.status == 0
    assert outcome.out.endswith("gan.py\n")
    assert "steps = 6  #" in path.read_text()
    assert "def change_3():" in path.read_text()


def test_table_has_the_losses_that_train_writes(ganviz: Command, tmp_path: Path) -> None:
    ganviz("train", "ring8", *SMALL, "--out", tmp_path / "run")
    assert ganviz("export", "ring8", *SMALL, "--to", "csv", "-o", tmp_path / "run.csv").status == 0
    with (tmp_path / "run/losses.csv").open(newline="") as file:
        expected = list(csv.reader(file))
    with (tmp_path / "run.csv").open(newline="") as file:
        rows = list(csv.reader(file))
    assert [row[:3] for row in rows] == expected
    assert float(rows[-1][rows[0].index("modes")]) >= 0


def test_kinds_of_a_session_are_those_of_its_run(ganviz: Command, tmp_path: Path) -> None:
    session = tmp_path / "run.ganviz"
    change = ("--at", 3, "generator.optimizer.lr=0.5")
    assert ganviz("train", "ring8", *SMALL, *change, "--save", session).status == 0
    for kind, name in (
        ("script", "a.py"),
        ("csv", "a.csv"),
        ("weights", "a.safetensors"),
        ("setup", "a.toml"),
        ("tensorboard", "events"),
        ("parquet", "a.parquet"),
    ):
        outcome = ganviz("export", session, "--to", kind, "-o", tmp_path / name)
        assert (outcome.status, outcome.err) == (0, "")
    assert "def change_3():" in (tmp_path / "a.py").read_text()
    found = load_preset(str(tmp_path / "a.toml"))
    assert (found.title, found.story) == (preset("ring8").title, preset("ring8").story)
    assert found.experiment.generator.optimizer.lr == 0.5
    assert safetensors.numpy.load_file(tmp_path / "a.safetensors")["generator.0.weight"].shape == (8, 2)
    assert len(list((tmp_path / "events").glob("events.out.tfevents.*"))) == 1
    assert (tmp_path / "a.csv").read_text().count("\n") == 7


def test_weights_of_a_preset_are_those_that_it_is_trained_to(ganviz: Command, tmp_path: Path) -> None:
    path = tmp_path / "a.safetensors"
    assert ganviz("export", "ring8", *SMALL, "--to", "weights", "-o", path).status == 0
    trainer = Trainer(preset("ring8").experiment.with_changes({"generator.network.widths": [8]} | D_SMALL))
    for _ in range(6):
        trainer.step()
    expected = {f"generator.{name}": each.numpy() for name, each in trainer.generator.network.state_dict().items()}
    found = safetensors.numpy.load_file(path)
    for name, value in expected.items():
        np.testing.assert_array_equal(found[name], value)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--to", "csv", "-o", "a.txt"), "allowed: a file ending in .csv"),
        (("--to", "animation", "-o", "a.txt"), "allowed: a file ending in one of .gif, .webp"),
        (("--to", "picture", "-o", "a.svg"), "allowed: .svg and .pdf with --view NAME; of the window a file ending in"),
        (("--to", "photo", "-o", "a.png"), "invalid choice: 'photo'"),
        (("--to", "picture", "-o", "a.png", "--scale", "2"), "allowed: with --view NAME, or --size"),
        (("--to", "csv", "-o", "nowhere/a.csv"), "cannot be written"),
        (("--to", "csv", "-o", "a.csv", "--run", "2"), "allowed: with a session file"),
        (("--to", "csv", "-o", "a.csv", "--view", "losses"), "given --view with --to csv; allowed: with --to picture"),
        (("--to", "animation", "-o", "a.gif", "--frames", "1"), "allowed: a whole number from 2"),
        (("--to", "animation", "-o", "a.gif", "--rate", "fast"), "allowed: a number from 1 to 60"),
    ],
)
def test_what_cannot_be_exported_is_refused_before_training(
    arguments: tuple[str, ...], words: str, refusal: Refusal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert words in refusal("export", "ring8", *arguments)
    assert list(tmp_path.iterdir()) == []


def test_a_session_has_its_run_already(refusal: Refusal, ganviz: Command, tmp_path: Path) -> None:
    session = tmp_path / "run.ganviz"
    ganviz("train", "ring8", *SMALL, "--save", session)
    out = tmp_path / "a.csv"
    assert "--steps: given with a session" in refusal("export", session, "--to", "csv", "-o", out, "--steps", 5)
    assert "--run: given 7; allowed: 1 (Ring of 8)" in refusal("export", session, "--to", "csv", "-o", out, "--run", 7)
    assert not out.exists()


def test_what_no_script_can_do_is_told_in_a_sentence(ganviz: Command, tmp_path: Path) -> None:
    more = ("--set", "compute.precision=bfloat16")
    outcome = ganviz("export", "ring8", *SMALL, *more, "--to", "script", "-o", tmp_path / "a.py")
    assert outcome.status == 1
    assert "there can be no script of this run: compute.precision is bfloat16" in outcome.err
    assert list(tmp_path.iterdir()) == []


def test_help_of_export_loads_nothing_heavy() -> None:
    code = (
        "import contextlib, io, sys\nfrom ganviz.cli import main\n"
        "with contextlib.redirect_stdout(io.StringIO()):\n    main(['export', '--help'])\n"
        "print({'torch', 'PyQt6', 'pyarrow', 'tensorboardX', 'PIL'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


def test_an_animation_of_a_view_is_drawn_off_screen(ganviz_process: Command, tmp_path: Path) -> None:
    arguments = ("--to", "animation", "-o", tmp_path / "a.gif", "--view", "losses", "--frames", 3, "--engine", "thread")
    outcome = ganviz_process("export", "ring8", *SMALL, *arguments)
    assert (outcome.status, outcome.out[-6:]) == (0, "a.gif\n")
    with Image.open(tmp_path / "a.gif") as found:
        assert found.n_frames == 3


def test_a_picture_of_a_session_is_of_what_it_keeps(ganviz_process: Command, ganviz: Command, tmp_path: Path) -> None:
    session, path = tmp_path / "run.ganviz", tmp_path / "a.png"
    ganviz("train", "ring8", *SMALL, "--save", session)
    given = ("export", session, "--to", "picture", "-o", path, "--size", "900x700", "--engine", "thread")
    outcome = ganviz_process("--language", "zh_CN", *given, "--run", 1)
    assert (outcome.status, outcome.err) == (0, "")  # no progress: nothing is trained
    assert outcome.out.startswith("已保存 ")
    with Image.open(path) as found:
        assert found.size == (900, 700)
