"""For a hall of 200: large text, the picture at the left and two plots at the right, and nothing that is not needed."""

from collections.abc import Callable

from PyQt6.QtCore import QObject, QTimer, pyqtSlot
from PyQt6.QtWidgets import QMainWindow

from ganviz.ui.docklayout import DockLayout
from ganviz.ui.look import Look
from ganviz.ui.panels import Panels
from ganviz.ui.sidepanel import SidePanel

NUM_PLOTS = 2
_CALM_ROUNDS = 4  # of events in which nothing is to be laid out, until a new layout has settled
_MOST_ROUNDS = 50  # after which it is painted all the same
_SCALE, _LARGE_SCALE = 1.5, 2.0
_LARGE_FROM = (1800, 1000)  # pixels of the window, for the larger text


class HallMode(QObject):
    """Puts away what a lecture does not need, and brings it back as it was.

    Args:
        adapt: lets what is around the picture follow the height of the window, and whether this is on.
    """

    def __init__(
        self, window: QMainWindow, look: Look, side: SidePanel, panels: Panels, docking: DockLayout,
        adapt: Callable[[], None],
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._window, self._look, self._side, self._panels = window, look, side, panels
        self._docking, self._adapt = docking, adapt
        self._is_on = False
        self._rounds = self._calm_rounds = 0
        # A timer comes after all events posted before: `singleShot(0)` is one of them, and comes among them.
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_round)

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
            self._docking.keep_front()
            self._side.put_away(True)
            self._panels.set_limit(NUM_PLOTS)
            self._look.lend_scale(max(self._look.scale, _LARGE_SCALE if is_large else _SCALE))
            self._adapt()  # also where the text is as large as before
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
            self._adapt()
            self._panels.set_limit(None)
            self._side.put_away(False)
            self._docking.bring_front_back()
        finally:
            self._show_settled()

    def _show_settled(self) -> None:
        """Paint again once all is laid out: what has another size asks for more to be laid out, in a later event."""
        self._rounds = self._calm_rounds = 0
        self._timer.start()

    @pyqtSlot()
    def _on_round(self) -> None:
        self._rounds += 1
        self._calm_rounds = 0 if self._docking.is_due else self._calm_rounds + 1
        if self._calm_rounds == _CALM_ROUNDS or self._rounds == _MOST_ROUNDS:
            self._timer.stop()
            self._window.setUpdatesEnabled(True)
