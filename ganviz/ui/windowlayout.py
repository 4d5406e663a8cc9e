"""The size of the window and the places of its panels: as they were the last time, and as they were the first."""

from PyQt6.QtCore import QSize
from PyQt6.QtGui import QScreen
from PyQt6.QtWidgets import QMainWindow

from ganviz.ui.controls import ControlsPanel
from ganviz.ui.docklayout import DockLayout
from ganviz.ui.panels import Panels
from ganviz.ui.preferences import Preferences
from ganviz.ui.sidepanel import SidePanel

DEFAULT_SIZE = (1440, 900)
_SHARE_OF_SCREEN = 0.75
_FRAME = QSize(16, 48)  # what a window manager may add around the window


class WindowLayout:
    """Brings the layout of the last time back, and writes the present one down.

    Made when all panels are where they are the first time.
    """

    def __init__(
        self,
        window: QMainWindow,
        preferences: Preferences,
        controls: ControlsPanel,
        side: SidePanel,
        panels: Panels,
        docking: DockLayout,
    ) -> None:
        self._window, self._preferences = window, preferences
        self._controls, self._side, self._panels, self._docking = controls, side, panels, docking
        self._first = window.saveState()

    def restore(self) -> None:
        """Use the layout of the last time, unless a start with it did not get as far as the first event."""
        kept = self._preferences.take_layout()
        if kept is not None:
            geometry, state = kept
            self._window.restoreGeometry(geometry)
            self._window.restoreState(state)
            self._panels.note_restored()
            if not self._window.isFullScreen() and not self._window.isMaximized():
                self._window.resize(self._window.size().boundedTo(_room_on(self._window.screen())))

    def reset(self) -> None:
        """Put every panel back to where it was the first time; the views of a preset are opened after that."""
        self._window.restoreState(self._first)
        self._side.choose(None)
        self._panels.restore()

    def keep(self) -> None:
        """Write the layout down for the next time."""
        self._panels.open_views(())  # what a preset opened is not the user's layout
        self._preferences.layout = (self._window.saveGeometry().data(), self._window.saveState().data())
        self._preferences.folds = self._controls.folds
        self._preferences.controls_pinned = self._side.wish
        self._preferences.plots_share = self._docking.plots_share
        self._preferences.plot_weights = self._docking.weights
        self._preferences.save()


def first_size(screen: QScreen | None) -> QSize:
    """Return the usual size, more on a large screen and less on a small one."""
    room = _room_on(screen)
    return QSize(*DEFAULT_SIZE).expandedTo(room * _SHARE_OF_SCREEN).boundedTo(room)


def _room_on(screen: QScreen | None) -> QSize:
    """Return how large a window can be on `screen` with what a window manager puts around it."""
    return screen.availableSize() - _FRAME if screen is not None else QSize(*DEFAULT_SIZE)
