"""The other commands, and how each of them behaves towards terminals, pipes, disks and homes."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from ganviz.spec import load_preset, presets
from tests.cli.conftest import Command
from tests.tinyset import TinySet

NAMES = [preset.name for preset in presets()]
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="signals, pipes and devices of POSIX")


# --- presets ------------------------------------------------------------------------------------------------


def test_presets_are_listed_a_line_each_in_the_order_of_the_menu(ganviz: Command) -> None:
    outcome = ganviz("presets")

    assert (outcome.status, outcome.err) == (0, "")
    assert [line.split()[0] for line in outcome.out.splitlines()] == NAMES
    assert all(preset.title in outcome.out for preset in presets())


@pytest.mark.parametrize("name", NAMES)
def test_a_preset_that_is_shown_can_be_saved_and_loaded(ganviz: Command, tmp_path: Path, name: str) -> None:
    path = tmp_path / f"{name}.toml"

    path.write_text(ganviz("presets", "--show", name).out, encoding="utf-8")

    assert load_preset(str(path)) == load_preset(name)


def test_a_file_is_shown_with_every_setting(ganviz: Command, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('title = "Mine"\nseed = 4\n')

    shown = ganviz("presets", "--show", path).out

    assert "[generator.optimizer]" in shown
    path.write_text(shown)
    assert (load_preset(str(path)).title, load_preset(str(path)).experiment.seed) == ("Mine", 4)


def test_an_unknown_preset_is_not_shown(ganviz: Command) -> None:
    outcome = ganviz("presets", "--show", "moon")

    assert (outcome.status, outcome.out) == (2, "")
    assert "(did you mean moons?)" in outcome.err


# --- data ---------------------------------------------------------------------------------------------------


def test_data_sets_are_listed_with_where_they_are_or_what_is_missing(ganviz: Command, tmp_path: Path) -> None:
    (tmp_path / "fashion-mnist").mkdir()
    (tmp_path / "fashion-mnist" / "train-images-idx3-ubyte.gz").write_bytes(b"junk")

    outcome = ganviz("data", "--data-dir", tmp_path)

    assert outcome.status == 0
    digits, mnist, fashion = outcome.out.splitlines()
    assert digits.split()[:2] == ["digits", "present"]
    assert mnist.split(maxsplit=2)[:2] == ["mnist", "missing"]
    assert str(tmp_path / "mnist") in mnist
    assert fashion.split(maxsplit=2)[:2] == ["fashion_mnist", "damaged"]
    assert "train-images-idx3-ubyte.gz" in fashion


def test_a_set_can_be_imported_from_a_folder(ganviz: Command, tmp_path: Path, tiny: TinySet) -> None:
    tiny.write_to(tmp_path / "given")

    outcome = ganviz("data", "fetch", "tiny", "--from", tmp_path / "given", "--data-dir", tmp_path / "data")

    assert outcome.status == 0
    assert outcome.out == f"tiny is in {tmp_path / 'data' / 'tiny-set'}\n"


# --- help ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", [(), ("train",), ("shot",), ("presets",), ("data",), ("bench",)], ids=" ".join)
def test_help_exits_in_peace(ganviz: Command, command: tuple[str, ...]) -> None:
    outcome = ganviz(*command, "--help")

    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.startswith("usage: ganviz")


def test_the_overview_names_every_command(ganviz: Command) -> None:
    out = ganviz("--help").out

    for name in ("train", "shot", "presets", "data", "bench"):
        assert f"  ganviz {name} " in out


def test_the_version_is_told(ganviz: Command) -> None:
    assert ganviz("--version").out.startswith("ganviz ")


# --- the world outside --------------------------------------------------------------------------------------


def test_a_home_that_cannot_be_written_does_not_matter(ganviz_process: Command, tmp_path: Path) -> None:
    (tmp_path / "home").write_text("not a folder")
    home = str(tmp_path / "home")
    folders = {name: home for name in os.environ if name.startswith("XDG_") and name.endswith("_HOME")}

    outcome = ganviz_process("train", "ring8", "--steps", 2, "--json", env=os.environ | folders | {"HOME": home})

    assert outcome.status == 0
    assert outcome.summary["step"] == 2
    assert "Traceback" not in outcome.err


def test_a_terminal_that_cannot_write_a_sign_gets_another(ganviz_process: Command) -> None:
    plain = os.environ | {"PYTHONIOENCODING": "ascii"}

    outcome = ganviz_process("presets", "--show", "digits-mlp", env=plain)

    assert (outcome.status, outcome.err) == (0, "")
    assert "8?8" in outcome.out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
@pytest.mark.parametrize("command", [("presets",), ("train", "ring8", "--steps", "100", "--json")], ids=" ".join)
def test_a_full_disk_is_told_in_words(ganviz_process: Command, command: tuple[str, ...]) -> None:
    with Path("/dev/full").open("w") as full:
        outcome = ganviz_process(*command, stdout=full)

    assert outcome.status == 1
    assert outcome.err.splitlines()[-1] == "ganviz: cannot go on: No space left on device"
    assert "Traceback" not in outcome.err


def endless() -> "subprocess.Popen[str]":
    """Start a run that would go on for hours, its output in pipes."""
    command = [sys.executable, "-m", "ganviz", "train", "ring8", "--steps", "100000000", "--json"]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@posix_only
def test_a_reader_that_goes_away_ends_the_run_quietly() -> None:
    with endless() as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()

        process.stdout.close()

        assert process.wait(60) == 1
        assert process.stderr.read() == "  0 %  1 of 100,000,000 steps\n"


@posix_only
def test_ctrl_c_ends_the_run_quietly() -> None:
    with endless() as process:
        assert process.stdout is not None
        process.stdout.readline()

        process.send_signal(signal.SIGINT)

        out, err = process.communicate(timeout=60)
        assert process.returncode == 130
        assert err.splitlines()[-1] == "ganviz: interrupted"
        assert "Traceback" not in err
        assert all(line.endswith("}") for line in out.splitlines())
