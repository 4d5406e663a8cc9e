"""Set-ups and pictures in files: read and written beside the window, and never half."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PyQt6.QtGui import QImage
from PyQt6.QtWidgets import QApplication, QFileDialog, QMessageBox, QProgressDialog, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from ganviz.spec import load_preset, preset, to_toml
from ganviz.spec.errors import shown_path
from ganviz.ui import files as module
from ganviz.ui.files import FileActions
from ganviz.ui.link import Link
from ganviz.ui.model.session import Session
from ganviz.ui.page import Page
from tests.fulldisk import no_file_above
from tests.ui.fakehost import FakeHost


@pytest.fixture
def actions(qtbot: QtBot) -> Iterator[FileActions]:
    """Return the actions of a small window that shows a run of ``ring8``."""
    window = QWidget()
    qtbot.addWidget(window)
    session = Session(Link(FakeHost()), preset("ring8").experiment)
    session.setParent(window)
    actions = FileActions(window, session)
    window.show()
    yield actions
    for box in window.findChildren(QMessageBox):
        box.close()


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> object:
    """Return a function that says which name the user will choose to save under."""

    def choose(path: Path) -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))

    return choose


def message(qtbot: QtBot) -> str:
    """Wait for the box that says what went wrong, and return what it says."""

    def boxes() -> list[QMessageBox]:
        return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QMessageBox)]

    qtbot.waitUntil(lambda: any(box.isVisible() for box in boxes()))
    (box,) = [box for box in boxes() if box.isVisible()]
    return f"{box.text()} {box.informativeText()}"


# --- opening ----------------------------------------------------------------------------------------------


def test_what_a_set_up_tells_of_settings_that_it_has_not_is_said_and_passed_over(
    actions: FileActions, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("title = 'Mine'\nseed = 5\nhidden = ['data', 'run']\n")

    with qtbot.waitSignal(actions.told) as told:
        actions.open_preset(str(path))

    assert told.args[0].startswith("Mine: hidden: given 'run'; allowed: settings of the experiment")
    assert actions.opened_as.hides("data.kind")


def test_a_file_is_opened_beside_the_window(qtbot: QtBot, actions: FileActions, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("title = 'Mine'\nseed = 5\n")

    with qtbot.waitSignal(actions.setup_opened) as opened:
        actions.open_preset(str(path))
        assert not opened.signal_triggered

    assert (opened.args[0].title, opened.args[0].experiment.seed) == ("Mine", 5)


def test_a_pipe_is_refused_and_the_window_goes_on(qtbot: QtBot, actions: FileActions, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")

    with qtbot.waitSignal(actions.opening_cancelled):
        actions.open_preset(str(tmp_path / "pipe.toml"))

    assert "a pipe, not a file" in message(qtbot)


class SlowDisk:
    """Reads no set-up until it is told to."""

    def __init__(self) -> None:
        self.goes_on = threading.Event()

    def load(self, name: str) -> object:
        assert self.goes_on.wait(20)
        return load_preset(name)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowDisk]:
    disk = SlowDisk()
    monkeypatch.setattr(module, "load_preset", disk.load)
    monkeypatch.setattr(module, "_SLOW_MS", 0)
    yield disk
    disk.goes_on.set()


def progress() -> QProgressDialog | None:
    shown = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QProgressDialog)]
    return next((dialog for dialog in shown if dialog.isVisible()), None)


def test_a_slow_disk_is_waited_for_in_sight(qtbot: QtBot, slow: SlowDisk, actions: FileActions, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text("seed = 5\n")

    actions.open_preset(str(tmp_path / "mine.toml"))
    qtbot.waitUntil(lambda: progress() is not None)
    assert "mine.toml" in progress().labelText()
    with qtbot.waitSignal(actions.setup_opened):
        slow.goes_on.set()

    assert progress() is None


def test_whoever_does_not_wait_keeps_the_run(
    qtbot: QtBot, slow: SlowDisk, actions: FileActions, tmp_path: Path
) -> None:
    (tmp_path / "mine.toml").write_text("seed = 5\n")
    opened: list[object] = []
    actions.setup_opened.connect(opened.append)
    actions.open_preset(str(tmp_path / "mine.toml"))
    qtbot.waitUntil(lambda: progress() is not None)
    task = actions._opening

    with qtbot.waitSignal(actions.opening_cancelled):
        progress().findChild(QPushButton).click()
    with qtbot.waitSignal(task.succeeded):
        slow.goes_on.set()

    assert opened == []


def test_the_last_set_up_asked_for_is_the_one_opened(
    qtbot: QtBot, slow: SlowDisk, actions: FileActions, tmp_path: Path
) -> None:
    opened: list[str] = []
    actions.setup_opened.connect(lambda found: opened.append(found.name))
    for name in ("first", "second"):
        (tmp_path / f"{name}.toml").write_text("seed = 5\n")
        actions.open_preset(str(tmp_path / f"{name}.toml"))
    slow.goes_on.set()
    qtbot.waitUntil(lambda: opened == ["second"])

    actions.open_preset(str(tmp_path / "first.toml"))
    actions.start(preset("ring8").experiment)  # made from the one on show, which was opened as the second

    assert opened == ["second", "second"]
    qtbot.waitUntil(lambda: not module.Task.under_way())
    assert opened == ["second", "second"]


def test_what_am_i_looking_at_begins_with_the_note_of_the_set_up(
    qtbot: QtBot, actions: FileActions, tmp_path: Path
) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("title = 'One <b>'\nnote = 'Watch\\nthis & that.'\n".replace("'", '"'))
    with qtbot.waitSignal(actions.setup_opened):
        actions.open_preset(str(path))

    actions.explain()

    qtbot.waitUntil(lambda: bool(actions._window.findChildren(Page)))
    (page,) = actions._window.findChildren(Page)
    assert page.html.startswith("<h3>One &lt;b&gt;</h3><p>Watch this &amp; that.</p>")
    assert "Two networks play a game" in page.html
    page.close()


@pytest.mark.parametrize("size", [(1280, 752), (960, 540)])
def test_a_page_is_no_larger_than_the_window_and_scrolled_to_its_end(qtbot: QtBot, size: tuple[int, int]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(*size)
    page = Page("Words", "<p>Much to say about this.</p>" * 200, window)
    with qtbot.waitExposed(page):
        page.show()
    assert page.width() <= window.width()
    assert page.height() <= window.height()
    (area,) = page.findChildren(QScrollArea)
    bar = area.verticalScrollBar()
    assert bar is not None
    assert bar.maximum() > 0
    short = Page("Words", "<p>Little.</p>", window)
    assert short.height() < 200


# --- saving -----------------------------------------------------------------------------------------------


def test_a_set_up_is_saved_and_opens_again(qtbot: QtBot, actions: FileActions, tmp_path: Path, choose) -> None:
    choose(tmp_path / "my.first.gan")

    actions.save_setup()

    saved = tmp_path / "my.first.gan.toml"
    qtbot.waitUntil(saved.exists)
    assert load_preset(str(saved)).experiment == preset("ring8").experiment


def test_a_full_disk_keeps_the_old_set_up_and_names_it(
    qtbot: QtBot, actions: FileActions, tmp_path: Path, choose
) -> None:
    old = to_toml(preset("grid25").experiment)
    (tmp_path / "mine.toml").write_text(old)
    choose(tmp_path / "mine.toml")

    with no_file_above(100):
        actions.save_setup()
        said = message(qtbot)

    assert "The set-up was not saved." in said
    assert f"{shown_path(tmp_path / 'mine.toml')}: File too large. Choose another place." in said
    assert (tmp_path / "mine.toml").read_text() == old


def test_a_file_that_nobody_was_asked_about_is_not_replaced(
    qtbot: QtBot, actions: FileActions, tmp_path: Path, choose
) -> None:
    (tmp_path / "mine.toml").write_text("other")
    choose(tmp_path / "mine")

    actions.save_setup()

    assert "mine.toml is there already" in message(qtbot)
    assert (tmp_path / "mine.toml").read_text() == "other"


def test_a_picture_is_saved_under_a_name_of_its_kind(
    qtbot: QtBot, actions: FileActions, tmp_path: Path, choose
) -> None:
    choose(tmp_path / "picture")

    with qtbot.waitSignal(actions.told) as told:
        actions.save_picture()

    assert told.args == ["Saved picture.png"]
    assert not QImage(str(tmp_path / "picture.png")).isNull()


def test_a_full_disk_keeps_the_old_picture(qtbot: QtBot, actions: FileActions, tmp_path: Path, choose) -> None:
    (tmp_path / "mine.png").write_bytes(b"the old one")
    choose(tmp_path / "mine.png")

    with no_file_above(20):
        actions.save_picture()
        said = message(qtbot)

    assert "The picture was not saved." in said
    assert "mine.png" in said
    assert (tmp_path / "mine.png").read_bytes() == b"the old one"
