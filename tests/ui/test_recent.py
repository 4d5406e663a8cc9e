"""The files that were opened last: bounded, the newest first, and those that are gone say so."""

from pathlib import Path

from PyQt6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ganviz.ui.preferences import MOST_RECENT, Preferences
from ganviz.ui.recentmenu import RecentMenu
from ganviz.ui.window import MainWindow


def test_recent_files_are_bounded_and_each_is_there_once(tmp_path: Path) -> None:
    preferences = Preferences()
    for number in (*range(MOST_RECENT + 3), 5):
        preferences.note_recent(tmp_path / f"{number}.ganviz")

    names = [Path(path).stem for path in Preferences().recent_files]

    assert names == ["5", "12", "11", "10", "9", "8", "7", "6", "4", "3"]


def test_a_file_that_is_gone_is_greyed_and_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    preferences, opened = Preferences(), []
    (tmp_path / "there.toml").write_text("")
    for name in ("gone.ganviz", "there.toml"):
        preferences.note_recent(tmp_path / name)
    owner = QWidget()
    qtbot.addWidget(owner)
    menu = RecentMenu(preferences, opened.append)
    menu.setParent(owner)

    menu.aboutToShow.emit()
    there, gone = menu.actions()

    qtbot.waitUntil(lambda: not gone.isEnabled())
    assert gone.text() == "gone.ganviz is not there any more"
    assert there.isEnabled()
    there.trigger()
    assert opened == [str(tmp_path / "there.toml")]


def test_a_set_up_that_was_opened_is_recent(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text("seed = 5\n")

    with qtbot.waitSignal(window.files.setup_opened):
        window.files.open_preset(str(tmp_path / "mine.toml"))

    assert Preferences().recent_files == (str(tmp_path / "mine.toml"),)
