"""For a hall of 200: large text, the picture at the left and two plots at the right, and nothing that is not needed.

Beside a page of a lesson there are only the plots that it speaks of, and the picture is wider.
"""

from collections.abc import Callable

from PyQt6.QtCore import QObject, QTimer, pyqtSlot
from PyQt6.QtWidgets import QMainWindow

from ganviz.spec.lessons import Page
from ganviz.ui.docklayout import DockLayout
from ganviz.ui.look import Look
from ganviz.ui.panels import Panels
from ganviz.ui.sidepanel import SidePanel

NUM_PLOTS = 2
_MOST_SHARE = 0.34  # of the plots beside a page: it stands in the width of the picture
_CALM_ROUNDS = 4  # of events in which nothing is to be laid out, until a new layout has settled
_MOST_ROUNDS = 50  # after which it is painted all the same
_SCALE, _LARGE_SCALE = 1.5, 2.0
_LARGE_FROM = (1800, 1000)  # pixels of the window, for the larger text


class HallMode(QObject):
    """Puts away what a lecture does not need, and brings it back as it was.

    Args:
        adapt: lets what is around the picture follow the height of the window, and whether this is on.

    Attributes:
        page: of a lesson, which is read in the hall now; None for none.
    """

    def __init__(
        self, window: QMainWindow, look: Look, side: SidePanel, panels: Panels, docking: DockLayout,
        adapt: Callable[[], None],
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._window, self._look, self._side, self._panels = window, look, side, panels
        self._docking, self._adapt = docking, adapt
        self._is_on = False
        self._open_page: Page | None = None
        self._rounds = self._calm_rounds = 0
        # A timer comes after all events posted before: `singleShot(0)` is one of them, and comes among them.
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_round)

    @property
    def is_on(self) -> bool:
        """Whether the window is as a hall needs it."""
        return self._is_on

    @property
    def page(self) -> Page | None:
        return self._open_page if self._is_on else None

    def read(self, page: Page | None) -> None:
        """Have what a page of a lesson does not speak of give way to the picture; None for no page."""
        if page is not self._open_page:
            self._open_page = page
            if self._is_on:
                self._give_room()

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
            self._look.lend_scale(max(self._look.scale, _LARGE_SCALE if is_large else _SCALE))
            self._give_room()  # also where the text is as large as before
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
            self._give_room()
            self._side.put_away(False)
            self._docking.bring_front_back()
        finally:
            self._show_settled()

    def _give_room(self) -> None:
        """Have as many plots as are wanted now, as wide as they may be, and so what is above and below the picture."""
        page = self.page
        if page is not None:
            self._panels.set_limit(min(NUM_PLOTS, sum(name.startswith("view:") for name in page.show)))
        else:
            self._panels.set_limit(NUM_PLOTS if self._is_on else None)
        self._docking.limit_share(_MOST_SHARE if page is not None else None)
        self._adapt()

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
            self._window.repaint()  # Qt has passed over the request to paint what was marked meanwhile, and makes none
