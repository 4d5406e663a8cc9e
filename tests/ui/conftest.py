"""What tests of widgets need: the application, looking as it did before the test, and a window when asked for."""

from collections.abc import Iterator
from typing import Any

import pytest
from PyQt6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ganviz.engine.hosts import Host
from ganviz.spec import Preset, preset
from ganviz.ui.window import MainWindow
from tests.ui.fakehost import FakeHost
from tests.ui.frames import started
from tests.ui.windows import Open, new_window


@pytest.fixture(autouse=True)
def own_look(qapp: QApplication) -> Iterator[None]:
    """Undo what a test did to the look of the whole application: a theme, a larger font."""
    sheet, palette, font = qapp.styleSheet(), qapp.palette(), qapp.font()
    yield
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

    def open_(host: Host, chosen: str | Preset = "ring8", **given: Any) -> MainWindow:
        window = new_window(qapp, host, preset(chosen) if isinstance(chosen, str) else chosen, **given)
        qtbot.addWidget(window)
        windows.append(window)
        window.session.open()
        window.show()
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
