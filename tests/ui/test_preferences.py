"""The settings file: checked, bounded, written whole, and never carried out."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ganviz.ui.preferences import MAX_BYTES, Layout, Preferences, settings_file

LAYOUT = (b"\x01\xd9\xd0\xcb geometry", b"\0\0\0\xff docks")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def seen(preferences: Preferences) -> dict[str, Any]:
    """Return everything that preferences say."""
    return {name: getattr(preferences, name) for name in ("theme", "text_scale", "folds", "layout")}


NOTHING = {"theme": "system", "text_scale": 1.0, "folds": {}, "layout": None}


def test_what_is_set_is_there_the_next_time(file: Path) -> None:
    first = Preferences(file)
    first.theme, first.text_scale, first.folds, first.layout = "dark", 1.5, {"Data": True, "Seed": False}, LAYOUT
    first.save()

    assert seen(Preferences(file)) == {
        "theme": "dark", "text_scale": 1.5, "folds": {"Data": True, "Seed": False}, "layout": LAYOUT,
    }  # fmt: skip


def test_nothing_is_written_where_nothing_changed(file: Path) -> None:
    Preferences(file).save()

    assert not file.exists()


def test_the_users_own_are_where_the_system_has_settings(own_folders: Path) -> None:
    preferences = Preferences()
    preferences.theme = "light"
    preferences.save()

    assert settings_file().is_relative_to(own_folders)
    assert Preferences().theme == "light"


def test_those_that_are_unsaved_are_written_nowhere(own_folders: Path) -> None:
    preferences = Preferences.unsaved()
    preferences.theme, preferences.layout = "light", LAYOUT
    preferences.save()

    assert preferences.take_layout() == LAYOUT
    preferences.layout_is_good()
    assert list(own_folders.iterdir()) == []


# --- nonsense -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [
        b"", b"\0" * 1000, b"{", b"[" * 100_000, b'{"folds": ' + b"[" * 5000, b'{"a":' * 50_000, b"null", b"[1]", b"7",
        b'"text"', b"1" * 5000, b'{"text_scale": ' + b"9" * 5000 + b"}", b"\xff\xfe\x00", b"NaN",
        b"[look]\ntheme=@Variant(\0\0\0\x7f\0\0\0\x16PyQt_PyObject\0\0\0\0\x1c)\n", b" " * (MAX_BYTES + 1),
    ],
    ids=range(16),
)  # fmt: skip
def test_a_file_of_anything_is_as_none(file: Path, content: bytes) -> None:
    file.write_bytes(content)

    assert seen(Preferences(file)) == NOTHING


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("theme", ["plaid", 1, None, ["dark"], {"dark": 1}, "DARK", "x" * 1000, True]),
        ("text_scale", ["1.5", 3.0, float("nan"), float("inf"), -1, 10**30, None, [1.5], True, {}]),
        ("folds", [[1, {}], {"a": 1}, {"a": None}, {"x" * 101: True}, {str(n): True for n in range(201)}, 7, "a"]),
        ("layout", [1, "x", {}, {"version": 1}, [1, 2], {"version": 2, "geometry": "", "docks": "", "sha256": ""}]),
    ],
)
def test_a_value_that_cannot_be_leaves_the_others(file: Path, name: str, values: list[Any]) -> None:
    whole = {"theme": "dark", "text_scale": 1.5, "folds": {"a": True}, "layout": Layout.of(*LAYOUT).model_dump()}
    sound = {"theme": "dark", "text_scale": 1.5, "folds": {"a": True}, "layout": LAYOUT}
    for value in values:
        file.write_text(json.dumps(whole | {name: value, "more": "of a later version"}))

        assert seen(Preferences(file)) == sound | {name: NOTHING[name]}, value


@pytest.mark.parametrize("reached", [{"digits": -5}, {"digits": 999}, {"digits": "2"}, {"digits": None}, [2], "digits"])
def test_a_page_that_no_lesson_can_have_is_none(file: Path, reached: Any) -> None:
    file.write_text(json.dumps({"theme": "dark", "lessons": reached}))

    assert (Preferences(file).theme, Preferences(file).lessons) == ("dark", {})


@pytest.mark.parametrize("changed", ["geometry", "docks", "sha256"])
def test_a_layout_of_which_one_sign_changed_is_none(file: Path, changed: str) -> None:
    kept = Layout.of(*LAYOUT).model_dump()
    kept[changed] = ("B" if kept[changed][0] != "B" else "C") + kept[changed][1:]
    file.write_text(json.dumps({"layout": kept}))

    assert Preferences(file).layout is None


# --- the mark -----------------------------------------------------------------------------------------------


def with_layout(file: Path) -> Preferences:
    preferences = Preferences(file)
    preferences.layout = LAYOUT
    preferences.save()
    return Preferences(file)


def test_a_layout_that_did_not_come_back_is_used_once(file: Path) -> None:
    assert with_layout(file).take_layout() == LAYOUT  # and that start crashes

    assert Preferences(file).take_layout() is None
    assert Preferences(file).layout is None  # for good
    assert [path.name for path in file.parent.iterdir()] == ["settings.json"]


def test_a_layout_that_came_back_is_used_again(file: Path) -> None:
    for preferences in (with_layout(file), Preferences(file)):
        assert preferences.take_layout() == LAYOUT
        preferences.layout_is_good()


def test_another_layout_than_that_which_did_not_come_back_is_used(file: Path) -> None:
    with_layout(file).take_layout()
    other = Preferences(file)
    other.layout = (b"other", b"layout")
    other.save()

    assert Preferences(file).take_layout() == (b"other", b"layout")


CRASHING = """
import os, sys
from pathlib import Path
from ganviz.spec import preset
from ganviz.ui.application import application
from ganviz.ui.look import Look
from ganviz.ui.preferences import Preferences
from ganviz.ui.link import Link
from ganviz.ui.model.session import Session
from ganviz.ui.window import MainWindow
from tests.ui.fakehost import FakeHost

class Crashing(MainWindow):
    def restoreState(self, state):
        os._exit(139)  # as a segmentation fault in Qt ends it

app, preferences, ring = application(), Preferences(), preset("ring8")
window = Crashing(Session(Link(FakeHost()), ring.experiment), Look(app, preferences), preferences, ring)
window.show()
app.processEvents()
window.close()
"""


def test_a_start_that_ended_in_restoring_the_layout_is_not_repeated() -> None:
    with_layout(settings_file())

    ends = [subprocess.run([sys.executable, "-c", CRASHING], check=False, timeout=60).returncode for _ in range(2)]

    assert ends == [139, 0]


# --- the file -----------------------------------------------------------------------------------------------


def test_two_windows_keep_what_each_changed(file: Path) -> None:
    first, second = Preferences(file), Preferences(file)
    first.theme = "light"
    second.text_scale = 2.0
    first.save()
    second.save()

    assert (Preferences(file).theme, Preferences(file).text_scale) == ("light", 2.0)


def test_a_file_that_cannot_be_replaced_stays_as_it_is(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_layout(file)
    before = file.read_bytes()

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    preferences = Preferences(file)
    preferences.theme = "dark"
    preferences.save()

    assert file.read_bytes() == before
    assert [path.name for path in file.parent.iterdir()] == ["settings.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="links, pipes and devices of POSIX")
def test_a_link_stays_a_link(file: Path, tmp_path: Path) -> None:
    (tmp_path / "dotfiles").mkdir()
    file.symlink_to(tmp_path / "dotfiles" / "ganviz.json")

    with_layout(file)

    assert file.is_symlink()
    assert Preferences(file).layout == LAYOUT


@pytest.mark.skipif(sys.platform == "win32", reason="links, pipes and devices of POSIX")
def test_what_is_no_regular_file_is_neither_read_nor_replaced(file: Path) -> None:
    os.mkfifo(file)
    preferences = Preferences(file)
    preferences.theme, preferences.layout = "dark", LAYOUT
    preferences.save()

    assert stat.S_ISFIFO(file.stat().st_mode)
    assert seen(Preferences(file)) == NOTHING
    assert seen(Preferences(Path("/dev/zero"))) == NOTHING
