"""The other commands, and how each of them behaves towards terminals, pipes, disks and homes."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ganviz.engine.datafiles.errors import FetchCancelled
from ganviz.engine.hosts import Host
from ganviz.engine.plan import Picture
from ganviz.spec import Preset, load_preset, presets
from ganviz.spec.errors import shown_path
from ganviz.spec.stories import GROUPS
from ganviz.ui.display import NO_DISPLAY
from tests.cli.conftest import Command
from tests.tinyset import TinySet

NAMES = [preset.name for preset in presets()]
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="signals, pipes and devices of POSIX")


# --- presets ------------------------------------------------------------------------------------------------


def test_presets_are_listed_a_line_each_by_their_groups_in_the_order_of_the_menu(ganviz: Command) -> None:
    outcome = ganviz("presets")

    assert (outcome.status, outcome.err) == (0, "")
    lines = outcome.out.splitlines()
    assert [line.split()[0] for line in lines if line.startswith(" ")] == NAMES
    assert [line for line in lines if not line.startswith(" ")] == list(GROUPS)
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
    assert shown_path(tmp_path / "mnist") in mnist
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
    assert outcome.err.splitlines()[-1] == "ganviz: cannot go on: standard output: No space left on device"
    assert "Traceback" not in outcome.err


# --- the window ---------------------------------------------------------------------------------------------


def test_where_no_window_can_open_there_is_a_picture_and_a_sentence(
    ganviz: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    taken: list[Picture] = []

    def take_picture(preset: Preset, host: Host, wanted: Picture, *_: object) -> str:
        taken.append(wanted)
        return ""

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("ganviz.ui.display.open_display", lambda: NO_DISPLAY)
    monkeypatch.setattr("ganviz.ui.picture.take_picture", take_picture)

    outcome = ganviz("moons")

    assert outcome.status == 0
    assert outcome.err == (
        f"{NO_DISPLAY}, so no window can open. Training moons for 8,000 steps off "
        "screen instead; the window's picture goes to ganviz-moons.png.\n"
    )
    assert outcome.out.startswith("Saved ganviz-moons.png. Without a display there are also:\n\ncommands:\n")
    assert [(picture.path.name, picture.steps) for picture in taken] == [("ganviz-moons.png", 8000)]


def test_a_display_that_cannot_be_used_is_told_and_no_picture_is_left(
    ganviz: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("ganviz.ui.display.open_display", lambda: "The display here cannot be used (it refuses)")

    outcome = ganviz("moons")

    assert outcome.status == 1
    assert outcome.err == (
        "ganviz: The display here cannot be used (it refuses). `ganviz shot moons -o FILE.png` draws the window "
        "without a display.\n"
    )
    assert list(tmp_path.iterdir()) == []


def test_a_library_that_the_window_lacks_is_named(ganviz: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> str:
        raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")

    monkeypatch.setattr("ganviz.ui.display.open_display", fail)

    outcome = ganviz()

    assert outcome.status == 1
    assert outcome.err == (
        "ganviz: A library that this needs cannot be loaded: libEGL.so.1: cannot open shared object file: "
        "No such file or directory\n"
    )


def test_what_is_no_training_is_not_said_to_have_stopped_training(
    ganviz: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("the wheels\x1b[2J came off" + "!" * 1000)

    monkeypatch.setattr("ganviz.cli.commands.describe_all", fail)

    outcome = ganviz("data")

    assert outcome.status == 1
    assert outcome.err.startswith("ganviz: data stopped: the wheels\\x1b[2J came off!!!")
    assert len(outcome.err) < 400


@posix_only
def test_a_fetch_that_is_stopped_keeps_what_has_arrived(ganviz: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def fetch(*_: object, cancelled: Callable[[], bool], **__: object) -> Path:
        assert not cancelled()
        os.kill(os.getpid(), signal.SIGTERM)
        assert cancelled()
        raise FetchCancelled

    monkeypatch.setattr("ganviz.engine.datafiles.fetch.fetch", fetch)

    outcome = ganviz("data", "fetch", "mnist")

    assert (outcome.status, outcome.out) == (143, "")
    assert outcome.err == (
        "ganviz: ended by SIGTERM. What has arrived is kept, and the next fetch goes on from there.\n"
    )
