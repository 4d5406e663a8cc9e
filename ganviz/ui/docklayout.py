"""Who gets how much of the window: shares that outlast every change of its size, of the text and of what is shown.

Qt keeps the pixels of docks, so that a window made small and large again ends with other shares. Here the shares are
what is kept; a drag of a separator changes them, and they are laid out anew after everything else.
"""

from collections.abc import Callable, Iterable, Mapping

from PyQt6.QtCore import QEvent, QObject, Qt, QTimer, pyqtSignal
from PyQt6.QtWidgets import QApplication, QDockWidget, QMainWindow, QStyle, QTabBar

from ganviz.spec.translation import tr
from ganviz.ui.style import TEXT_PX

LARGER = 1.7  # how much more of the height a dock has that stands in front for a reason
SHARE_STEP = 0.03  # by a key
PLOTS_SHARE = 0.42  # of what the picture and the plots have together
LEAST_PLOT_PX = (170, 112)  # width and height, at the usual size of text
_TABS_PX = 34
_CARRIED_MS = 100  # until it is looked again whether a dock is still in the hand
_LEAST_SHARE, _MOST_SHARE = 0.15, 0.8


class DockLayout(QObject):
    """Lays out the docks at the right by their shares. Docks for which there is no height become tabs of the last.

    Args:
        window: theirs.
        docks: by name, from top to bottom.
        weights: what each has of the height, relative to the others, until the user drags.
        side_px: returns how wide what stands at the left of the picture is now.

    Signals:
        laid_out(): docks have their places, and may lie over what was over them.

    Attributes:
        plots_share: what the plots have of the width.
        weights: what each has of the height, relative to the others.
    """

    laid_out = pyqtSignal()

    def __init__(
        self,
        window: QMainWindow,
        docks: Mapping[str, QDockWidget],
        weights: Mapping[str, float],
        side_px: Callable[[], int],
    ) -> None:
        super().__init__(window)
        self._window, self._docks, self._side_px = window, dict(docks), side_px
        self._default_weights = dict(weights)
        self.plots_share, self.weights = PLOTS_SHARE, dict(weights)
        self._most_share = 1.0  # that the plots may have now, whatever was kept
        self._tabbed: set[str] = set()
        self._shown: set[str] = set()  # when it was laid out last
        self._favoured: tuple[str, ...] = ()  # these stand in front of their tabs, the first the most
        self._opened = ""  # what was opened last, until a set-up names others
        self._raises = False  # with the next layout
        self._kept_front = ""  # what stood in front of its tabs when that was noted
        self._comes_back = False  # with the next layout, and what was put away with it
        self._is_lent = False  # what stands in front was brought there, and the user has chosen none since
        self._is_applying = False
        self._laid_out: tuple[object, ...] = ()  # what it was laid out for last
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.apply)
        window.installEventFilter(self)
        middle = window.centralWidget()
        assert middle is not None
        middle.installEventFilter(self)
        for each in self._docks.values():
            each.installEventFilter(self)
            each.visibilityChanged.connect(self.apply_soon)
            each.topLevelChanged.connect(self.apply_soon)

    @property
    def is_due(self) -> bool:
        """Whether the docks are to be laid out anew, soon."""
        return self._timer.isActive()

    def restore(self) -> None:
        """Go back to the shares of the first time."""
        self.plots_share, self.weights = PLOTS_SHARE, dict(self._default_weights)
        self._tabbed.clear()  # the window's first state has no tabs
        self.apply_soon()

    def use(self, plots_share: float, weights: Mapping[str, float]) -> None:
        """Take shares that were kept, as far as they can be."""
        self.plots_share = _bounded(plots_share)
        known = {name: weight for name, weight in weights.items() if name in self._docks and weight > 0}
        self.weights = {**self._default_weights, **known}
        self.apply_soon()

    def share_by(self, difference: float) -> None:
        """Give the plots that much more of the width, or less."""
        self.plots_share = _bounded(min(self.plots_share, self._most_share) + difference)
        self._most_share = 1.0
        self.apply_soon()

    def limit_share(self, most: float | None) -> None:
        """Give the plots at most that much of the width until the user says otherwise; None for what was kept."""
        self._most_share = most if most is not None else 1.0
        self.apply_soon()

    def raise_soon(self, names: Iterable[str], usual: str = "") -> None:
        """Bring docks to the front of their tabs, the first of `names` the most, once they are laid out.

        Of none the dock `usual` comes to the front again, unless the user has chosen one since the last time.
        """
        named = tuple(name for name in names if name in self._docks)
        self._favoured = named or ((usual,) if self._is_lent and usual in self._docks else ())
        self._is_lent, self._opened = bool(named), ""
        self._raises = True
        self.apply_soon()

    @property
    def front(self) -> str:
        """The dock that the user has in front of the one that has it as a tab; empty for none."""
        return self._front(self._stacked())

    @property
    def kept_front(self) -> str:
        """The one that was noted for `bring_front_back`."""
        return self._kept_front

    def keep_front(self, name: str | None = None) -> None:
        """Note which dock the user has in front, or `name`, for `bring_front_back`."""
        self._kept_front = self.front if name is None else name

    def bring_front_back(self) -> None:
        """Have that dock in front again, whatever was put away and shown since."""
        self._comes_back = True
        self.apply_soon()

    def apply_soon(self, *_: object) -> None:
        """Lay out once what is going on now is done."""
        if not self._is_applying:
            self._timer.start(0)

    def apply(self) -> None:
        """Give every dock its share now."""
        docks = self._stacked()
        if not docks or not self._window.isVisible():
            return
        if self._is_one_carried():  # Qt puts back what it saved of the layout before, and would lose what was moved
            self._timer.start(_CARRIED_MS)
            return
        self._is_applying = True
        self._laid_out = self._needs()
        try:
            self._tab(docks)
            self._raise_opened(docks)
            unit = self._unit()
            room = max(1, self._window.width() - self._side_px())
            width = max(round(room * min(self.plots_share, self._most_share)), round(LEAST_PLOT_PX[0] * unit))
            shown = [name for name in docks if name not in self._tabbed]
            self._window.resizeDocks([self._docks[shown[0]]], [width], Qt.Orientation.Horizontal)
            height = max(len(shown), self._height())
            weights = [self._weight(name, docks if name == shown[-1] else [name]) for name in shown]
            heights = [max(1, round(height * weight / sum(weights))) for weight in weights]
            self._window.resizeDocks([self._docks[name] for name in shown], heights, Qt.Orientation.Vertical)
            self._tend_tabs()
        finally:
            self._is_applying = False
        self.laid_out.emit()

    def _weight(self, name: str, docks: list[str]) -> float:
        """Return what a dock has of the height, relative to others; `docks` may be tabs in its place.

        Until the user drags, what a set-up is about, and what was asked for last, is seen from the back row, too.
        """
        in_place = {name, *(each for each in docks if each in self._tabbed)}
        is_larger = self.weights == self._default_weights and not in_place.isdisjoint((*self._favoured, self._opened))
        return self.weights.get(name, 1.0) * (LARGER if is_larger else 1.0)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        kind = event.type() if event is not None else None
        if watched is self._window:
            if kind in (QEvent.Type.Show, QEvent.Type.FontChange, QEvent.Type.StyleChange):
                self.apply_soon()
        elif kind == QEvent.Type.Move and watched is self._window.centralWidget():
            self.apply_soon()  # what stands at its left has another width
        elif kind == QEvent.Type.Resize and self._is_dragged():
            self._note_shares()
        elif kind in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and self._needs() != self._laid_out:
            self.apply_soon()  # a legend of two lines, or a story of four: what stood may not fit any more
        return False

    # --- what the user does -------------------------------------------------------------------------------

    def _is_dragged(self) -> bool:
        return _is_held() and not self._is_applying and not self._timer.isActive() and not self._is_one_carried()

    def _is_one_carried(self) -> bool:
        """Return whether the user has a dock in hand."""
        return _is_held() and any(each.isFloating() for each in self._docks.values() if not each.isHidden())

    def _note_shares(self) -> None:
        docks = self._stacked()
        shown = [name for name in docks if name not in self._tabbed]
        if not shown:
            return
        in_front = self._front(docks)  # what lies behind it has kept its height of before
        room = max(1, self._window.width() - self._side_px())
        self.plots_share, self._most_share = _bounded(self._docks[shown[0]].width() / room), 1.0
        for name in shown:
            seen = in_front if in_front and name == shown[-1] else name
            self.weights[name] = float(max(1, self._docks[seen].height()))

    # --- tabs -----------------------------------------------------------------------------------------------

    def _stacked(self) -> list[str]:
        """Return the docks that are shown at the right, from top to bottom; those in tabs, too."""
        right = Qt.DockWidgetArea.RightDockWidgetArea
        return [
            name
            for name, each in self._docks.items()
            if not each.isHidden() and not each.isFloating() and self._window.dockWidgetArea(each) == right
        ]

    def _height(self) -> int:
        middle = self._window.centralWidget()
        return middle.height() if middle is not None else self._window.height()

    def _tab(self, docks: list[str]) -> None:
        """Put those docks into tabs of the one above that have no room, and take them out again once they have."""
        fitting = self._fitting(docks)
        wanted = set(docks[fitting:])
        if wanted == self._tabbed & set(docks) and self._num_rows(docks) <= fitting:
            return
        shown = docks[:fitting]
        in_front = self._front(docks)
        for name in docks:
            if name in self._tabbed and name not in wanted:  # out of the tabs, below the one before
                self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._docks[name])
        for name in docks[fitting:]:
            self._window.tabifyDockWidget(self._docks[shown[-1]], self._docks[name])
        candidates = {shown[-1], *wanted}
        first = next((name for name in (in_front, *self._favoured) if name in candidates), shown[-1])
        if wanted:
            self._docks[first].raise_()
        self._tabbed = wanted

    def _num_rows(self, docks: list[str]) -> int:
        """Return how many stand one below the other: the user may have dropped one where there is no room."""
        rows = set()
        for name in docks:
            beside = self._window.tabifiedDockWidgets(self._docks[name])
            rows.add(next(each for each in docks if each == name or self._docks[each] in beside))
        return len(rows)

    def _front(self, docks: list[str]) -> str:
        return next((name for name in docks if name in self._tabbed and self._is_in_front(name)), "")

    def _is_in_front(self, name: str) -> bool:
        return self._docks[name].x() + self._docks[name].width() > 0  # Qt keeps the others beyond the edge

    def _raise_opened(self, docks: list[str]) -> None:
        """Bring to the front of its tabs what has been opened since the last time."""
        opened = [name for name in docks if name not in self._shown]
        if not self._comes_back and self._shown and len(opened) == 1:
            self._docks[opened[0]].raise_()
            self._opened = self._opened if self._raises else opened[0]
            self._is_lent = self._is_lent and self._raises
        if self._raises:
            for name in reversed([name for name in self._favoured if name in docks]):
                self._docks[name].raise_()
        if self._comes_back and self._kept_front in docks:
            self._docks[self._kept_front].raise_()
        self._raises, self._comes_back, self._shown = False, False, set(docks)

    def _tend_tabs(self) -> None:
        """Name tab bars, and hide those of docks that are no tabs any more: Qt leaves one standing at times."""
        bars = self._window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
        for bar in bars:
            if not bar.accessibleName():  # it is new
                bar.setAccessibleName(tr("Views in one place"))
                bar.tabBarClicked.connect(self._on_tab_chosen)
            bar.setElideMode(Qt.TextElideMode.ElideNone)  # what has no room is scrolled to: a letter tells nothing
        if any(self._window.tabifiedDockWidgets(each) for each in self._docks.values() if not each.isHidden()):
            return
        for bar in bars:
            bar.hide()

    def _on_tab_chosen(self, _: int) -> None:
        self._is_lent = False
        self.apply_soon()  # and what is resized by this press until then was not dragged

    def _needs(self) -> tuple[object, ...]:
        """Return what decides on how many docks there is room for."""
        docks = self._stacked()
        return (self._height(), tuple(docks), *self._least_heights(docks))

    def _least_heights(self, docks: list[str]) -> list[int]:
        usual = round(LEAST_PLOT_PX[1] * self._unit())
        return [max(usual, self._docks[name].minimumSizeHint().height()) for name in docks]

    def _unit(self) -> float:
        """Return how large the text is, in its usual size."""
        return self._window.fontInfo().pixelSize() / TEXT_PX

    def _fitting(self, docks: list[str]) -> int:
        """Return how many of `docks` can stand one below the other, at least one; the last with tabs if need be."""
        style = self._window.style()
        gap = style.pixelMetric(QStyle.PixelMetric.PM_DockWidgetSeparatorExtent, None, self._window) if style else 0
        least, room = self._least_heights(docks), self._height()
        for count in range(len(docks), 1, -1):
            tabs = 0 if count == len(docks) else round(_TABS_PX * self._unit())
            # What lies in one place with others has the height that the highest of them takes.
            if sum(least[: count - 1]) + max(least[count - 1 :]) + gap * (count - 1) + tabs <= room:
                return count
        return 1


def _is_held() -> bool:
    return bool(QApplication.mouseButtons() & Qt.MouseButton.LeftButton)


def _bounded(share: float) -> float:
    return min(_MOST_SHARE, max(_LEAST_SHARE, share))
