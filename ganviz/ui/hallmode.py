"""For a hall of 200: large text, the picture at the left and two plots at the right, and nothing that is not needed."""

from PyQt6.QtCore import QObject, QTimer, pyqtSlot
from PyQt6.QtWidgets import QMainWindow, QWidget

from ganviz.ui.look import Look
from ganviz.ui.panels import Panels
from ganviz.ui.sidepanel import SidePanel

NUM_PLOTS = 2
_ROUNDS = 4  # of events, in which a new layout settles
_SCALE, _LARGE_SCALE = 1.5, 2.0
_LARGE_FROM = (1800, 1000)  # pixels of the window, for the larger text


class HallMode(QObject):
    """Puts away what a lecture does not need, and brings it back as it was."""

    def __init__(self, window: QMainWindow, look: Look, side: SidePanel, panels: Panels, *others: QWidget) -> None:
        super().__init__(window)
        self._window, self._look, self._side, self._panels = window, look, side, panels
        self._others = others  # what is hidden meanwhile
        self._is_on = False
        self._rounds_left = 0

    @property
    def is_on(self) -> bool:
        """Whether the window is as a hall needs it."""
        return self._is_on

    def toggle(self) -> None:
        """Enter or leave."""
        if self._is_on:
            self.leave()
        else:
            self.enter()

    def enter(self) -> None:
        """Make text large, and put panels away."""
        if self._is_on:
            return
        self._is_on = True
        size = self._window.size()
        is_large = size.width() >= _LARGE_FROM[0] and size.height() >= _LARGE_FROM[1]
        self._window.setUpdatesEnabled(False)
        try:
            self._side.put_away(True)
            self._panels.set_limit(NUM_PLOTS)
            for other in self._others:
                other.hide()
            self._look.lend_scale(max(self._look.scale, _LARGE_SCALE if is_large else _SCALE))
        finally:
            self._show_settled()

    def leave(self) -> None:
        """Bring back what was there."""
        if not self._is_on:
            return
        self._is_on = False
        self._window.setUpdatesEnabled(False)
        try:
            self._look.lend_scale(None)
            for other in self._others:
                other.show()
            self._panels.set_limit(None)
            self._side.put_away(False)
        finally:
            self._show_settled()

    def _show_settled(self) -> None:
        """Paint again once all is laid out: what has another size asks for more to be laid out, in a later event."""
        self._rounds_left = _ROUNDS
        QTimer.singleShot(0, self._on_round)

    @pyqtSlot()
    def _on_round(self) -> None:
        self._rounds_left -= 1
        if self._rounds_left > 0:
            QTimer.singleShot(0, self._on_round)
        elif self._rounds_left == 0:
            self._window.setUpdatesEnabled(True)
