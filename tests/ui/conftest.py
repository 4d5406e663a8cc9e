"""What tests of widgets need: the application, looking as it did before the test, and a window when asked for."""

from collections.abc import Iterator
from typing import Any

import pytest
from PyQt6.QtGui import QFont, QFontDatabase, QPalette
from PyQt6.QtWidgets import QApplication, QStyleFactory
from pytestqt.qtbot import QtBot

from ganviz.engine.hosts import Host
from ganviz.engine.opening import OpenedFile
from ganviz.spec import Preset, preset
from ganviz.ui.language import speak
from ganviz.ui.window import MainWindow
from tests.ui.fakehost import FakeHost
from tests.ui.frames import started
from tests.ui.windows import Open, new_window


@pytest.fixture(scope="session")
def plain_look(qapp: QApplication) -> tuple[str, QPalette, QFont]:
    """Return what an application looks like that nobody has styled: its style sheet, palette and font.

    Not as it is now: tests of the command line may have drawn a picture before.
    """
    style = QStyleFactory.create("Fusion")
    assert style is not None
    return "", style.standardPalette(), QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)


@pytest.fixture(autouse=True)
def own_look(request: pytest.FixtureRequest, qapp: QApplication, plain_look: tuple[str, QPalette, QFont]) -> None:
    """Undo what the tests before did to the look of the whole application: a theme, a larger font.

    A window decides on all of that itself. To style everything anew takes long, and one looks as the one before.
    """
    if "open_window" in request.fixturenames:
        return
    sheet, palette, font = plain_look
    if qapp.styleSheet() != sheet:
        qapp.setStyleSheet(sheet)
    if qapp.palette() != palette:
        qapp.setPalette(palette)
    if qapp.font() != font:
        qapp.setFont(font)


@pytest.fixture
def open_window(qapp: QApplication, qtbot: QtBot) -> Iterator[Open]:
    """Return what opens a window on a preset, or on the one of that name; all are closed when the test ends."""
    windows: list[MainWindow] = []

    def open_(host: Host, chosen: str | Preset = "ring8", opened: OpenedFile | None = None, **given: Any) -> MainWindow:
        window = new_window(qapp, host, preset(chosen) if isinstance(chosen, str) else chosen, **given)
        qtbot.addWidget(window)
        windows.append(window)
        if opened is None:
            window.session.open(window.files.opened_as.lanes)
        window.show()
        if opened is not None:
            window.sessions.show_file(opened)
        return window

    yield open_
    for window in windows:
        window.close()


@pytest.fixture
def host() -> FakeHost:
    """Return a host without an engine."""
    return FakeHost()


@pytest.fixture
def window(qtbot: QtBot, host: FakeHost, open_window: Open) -> MainWindow:
    """Return a window whose run, made up by `host`, is ready."""
    window = open_window(host)
    with qtbot.waitSignal(window.session.started):
        host.report(started())
    return window


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    """Speak Chinese for a test, and English again."""
    speak("zh_CN")
    yield
    speak("en")
