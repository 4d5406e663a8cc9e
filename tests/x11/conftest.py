"""A hand for tests in a real window: xdotool moves the pointer and presses keys on the X server, Qt answers.

The window lives in the test's own process, on the xcb platform, so a test can ask any widget what it shows; what it
does to the window goes through the X server like a user's mouse and keyboard. There need not be a window manager.
"""

import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PyQt6.QtCore import QPoint, QPointF, QSize, Qt
from PyQt6.QtGui import QCursor
from PyQt6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from ganviz.engine.hosts import ProcessHost
from ganviz.engine.messages import RunState
from ganviz.spec import preset
from ganviz.ui.link import Link
from ganviz.ui.look import Look
from ganviz.ui.model.session import Session
from ganviz.ui.preferences import Preferences
from ganviz.ui.theme import DARK
from ganviz.ui.window import MainWindow

SCREEN = QSize(1280, 800)
PATIENCE_MS = 30_000
DRAG_MOVES = 12


class Hand:
    """Does to a window what a user does. Every call returns when Qt has handled the events it caused.

    Places are given as shares of a widget's width and height: (0.5, 0.5) is its middle.
    """

    def __init__(self, qtbot: QtBot, pictures: Path) -> None:
        self._qtbot, self._pictures = qtbot, pictures

    def open(self, window: QWidget, size: QSize | None = None) -> None:
        """Show `window` at the screen's corner, and wait until it is drawn and has the keyboard."""
        window.move(0, 0)
        if size is not None:
            window.resize(size)
        with self._qtbot.waitExposed(window, timeout=PATIENCE_MS):
            window.show()
        window.activateWindow()
        self.wait_until(window.isActiveWindow)

    def wait_until(self, condition: Callable[[], bool]) -> None:
        """Run the event loop until `condition` holds; fail after half a minute."""
        self._qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    def move(self, widget: QWidget, x: float = 0.5, y: float = 0.5) -> None:
        """Move the pointer over a place of `widget`."""
        self._move_to(self._place(widget, x, y))

    def click(self, widget: QWidget, x: float = 0.5, y: float = 0.5, *, button: int = 1, times: int = 1) -> None:
        """Press and release a mouse button over a place of `widget`: 1 is the left one, 3 the right."""
        self.move(widget, x, y)
        self._send("click", "--repeat", str(times), str(button))

    def drag(self, widget: QWidget, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Drag with the left button from one place of `widget` to another, a little at a time."""
        from_, to = self._place(widget, *start), self._place(widget, *end)
        self._move_to(from_)
        self._send("mousedown", "1")
        for done in range(1, DRAG_MOVES + 1):
            self._move_to((QPointF(from_) + QPointF(to - from_) * done / DRAG_MOVES).toPoint())
        self._send("mouseup", "1")

    def scroll(self, widget: QWidget, notches: int, x: float = 0.5, y: float = 0.5) -> None:
        """Turn the wheel over a place of `widget`, away from the user for positive `notches`."""
        self.click(widget, x, y, button=4 if notches > 0 else 5, times=abs(notches))

    def press(self, *keys: str) -> None:
        """Press keys by their X names, one after the other: ``space``, ``shift+r``, ``F11``."""
        self._send("key", *keys)

    @contextmanager
    def holding(self, key: str) -> Iterator[None]:
        """Hold a key down while something else is done."""
        self._send("keydown", key)
        try:
            yield
        finally:
            self._send("keyup", key)

    def type(self, text: str) -> None:
        """Type `text` into what has the keyboard."""
        self._send("type", text)

    def choose(self, menu: QComboBox, text: str) -> None:
        """Open `menu` and click on the entry that reads `text`."""
        index = menu.findText(text, Qt.MatchFlag.MatchExactly)
        entries = [menu.itemText(i) for i in range(menu.count())]
        assert index >= 0, f"no entry '{text}' in {entries}"
        self.click(menu)
        popup = menu.view()
        assert popup is not None
        self.wait_until(popup.isVisible)
        model = menu.model()
        assert model is not None
        entry = model.index(index, menu.modelColumn())
        popup.scrollTo(entry)
        viewport = popup.viewport()
        assert viewport is not None
        self._move_to(viewport.mapToGlobal(popup.visualRect(entry).center()))
        self._send("click", "1")
        self.wait_until(lambda: not popup.isVisible())

    def picture(self, name: str) -> Path:
        """Save what the screen shows as ``NAME.png`` and return the path; for looking at, not for comparing."""
        screen = QApplication.primaryScreen()
        assert screen is not None
        path = self._pictures / f"{name}.png"
        assert screen.grabWindow().save(str(path)), f"{path} cannot be written"
        return path

    def _place(self, widget: QWidget, x: float, y: float) -> QPoint:
        within = QPoint(round(x * (widget.width() - 1)), round(y * (widget.height() - 1)))
        return widget.mapToGlobal(within)

    def _move_to(self, place: QPoint) -> None:
        screen = QApplication.primaryScreen()
        ratio = screen.devicePixelRatio() if screen is not None else 1.0
        self._send("mousemove", str(round(place.x() * ratio)), str(round(place.y() * ratio)))
        self.wait_until(lambda: (QCursor.pos() - place).manhattanLength() <= 1)

    def _send(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], check=True, timeout=PATIENCE_MS / 1000)
        QApplication.processEvents()


@pytest.fixture
def hand(qtbot: QtBot, tmp_path: Path) -> Hand:
    """Return a hand on the mouse and keyboard. Its pictures go into the test's folder."""
    return Hand(qtbot, tmp_path)


@pytest.fixture
def open_preset(qapp: QApplication, qtbot: QtBot, hand: Hand) -> Callable[[str], MainWindow]:
    """Return what opens the window on a preset by name, ready to be played, with training in its own process."""

    def open_(name: str) -> MainWindow:
        preferences, chosen = Preferences(), preset(name)
        session = Session(Link(ProcessHost()), chosen.experiment)
        window = MainWindow(session, Look(qapp, preferences, DARK), preferences, chosen)
        qtbot.addWidget(window)
        session.open(chosen.lanes)
        hand.open(window, SCREEN)
        hand.wait_until(lambda: session.state is RunState.PAUSED)
        return window

    return open_
