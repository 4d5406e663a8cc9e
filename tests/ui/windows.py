"""Windows for tests: made in one place, opened and closed by the fixtures of `conftest`."""

from collections.abc import Callable, Sequence

from PyQt6.QtCore import QRect
from PyQt6.QtWidgets import QApplication

from ganviz.engine.hosts import Host
from ganviz.spec import Preset
from ganviz.ui.link import Link
from ganviz.ui.look import Look
from ganviz.ui.model.session import Session
from ganviz.ui.preferences import Preferences
from ganviz.ui.theme import DARK
from ganviz.ui.views.catalogue import CATALOGUE, ViewEntry
from ganviz.ui.window import MainWindow

Open = Callable[..., MainWindow]


def new_window(app: QApplication, host: Host, chosen: Preset, catalogue: Sequence[ViewEntry] = CATALOGUE) -> MainWindow:
    """Return a window on a preset, not shown yet; its run is asked of `host` once the session is opened."""
    preferences = Preferences()
    return MainWindow(
        Session(Link(host), chosen.experiment), Look(app, preferences, DARK), preferences, chosen, catalogue
    )


def resized(window: MainWindow, width: int, height: int) -> MainWindow:
    """Return the window once it is laid out in that size."""
    window.resize(width, height)
    places: list[QRect] = []
    for _ in range(10):  # what is laid out asks for more to be laid out
        for _ in range(3):
            QApplication.processEvents()
        before, places = places, [dock.geometry() for dock in window.panels.docks.values() if dock.isVisible()]
        if places == before:
            break
    return window
