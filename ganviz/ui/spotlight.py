"""A frame around a part of the window that is being talked about, or around the tab behind which it is."""

from PyQt6.QtCore import QEvent, QObject, QRect, Qt
from PyQt6.QtGui import QColor, QPainter, QPaintEvent, QPen, QRegion
from PyQt6.QtWidgets import QDockWidget, QMainWindow, QTabBar, QWidget

from ganviz.ui.theme import DARK, Theme

_AWAY_PX, _WIDTH_PX, _RADIUS_PX = 3, 3, 9


class Spotlight(QWidget):
    """Lies over its window, lets every click through, and follows the part that it frames."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._theme = DARK
        self.hide()

    @property
    def target(self) -> QWidget | None:
        """What is framed."""
        return self._target

    def show_on(self, target: QWidget | None) -> None:
        """Frame `target`; None for nothing."""
        for watched in self._watched:
            watched.removeEventFilter(self)
        if self._target is not None:
            self._target.destroyed.disconnect(self._on_destroyed)
        self._target, self._watched = target, []
        if target is not None:
            target.destroyed.connect(self._on_destroyed)
        inner = target
        while inner is not None and inner is not self.parentWidget():  # what it lies in moves as well
            inner.installEventFilter(self)
            self._watched.append(inner)
            inner = inner.parentWidget()
        self._place()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        kinds = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)
        if event is not None and event.type() in kinds:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent | None) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.warning), _WIDTH_PX))
        inside = self.rect().adjusted(_WIDTH_PX, _WIDTH_PX, -_WIDTH_PX, -_WIDTH_PX)
        painter.drawRoundedRect(inside, _RADIUS_PX, _RADIUS_PX)
        painter.end()

    def _on_destroyed(self) -> None:
        self._target, self._watched = None, []
        self.hide()

    def _place(self) -> None:
        target, window = self._target, self.parentWidget()
        if target is None or window is None or not target.isVisibleTo(window):
            self.hide()
            return
        place = _in_sight(target, window)
        if place.isEmpty():
            self.hide()
            return
        away = _AWAY_PX + _WIDTH_PX
        self.setGeometry(place.adjusted(-away, -away, away, away).intersected(window.rect()))
        edge = _WIDTH_PX + _RADIUS_PX
        self.setMask(
            QRegion(self.rect()) - QRegion(self.rect().adjusted(edge, edge, -edge, -edge))
        )  # a frame inside repaints none
        self.show()
        self.raise_()


def _in_sight(target: QWidget, window: QWidget) -> QRect:
    """Return what can be seen of `target`, as `window` counts: not what was scrolled away. Of a tab behind, the tab."""
    place, inner = target.rect(), target
    while inner is not window:
        outer = inner.parentWidget()
        if outer is None:
            return QRect()
        place = place.translated(inner.pos()).intersected(outer.rect())
        inner = outer
    if place.isEmpty() and isinstance(target, QDockWidget) and isinstance(window, QMainWindow):
        return _tab_of(target, window)
    return place


def _tab_of(dock: QDockWidget, window: QMainWindow) -> QRect:
    """Return where the tab of `dock` is in `window`; nothing where it has none."""
    for bar in window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
        for index in range(bar.count() if bar.isVisible() else 0):
            if bar.tabText(index).replace("&", "") == dock.windowTitle().replace("&", ""):
                return bar.tabRect(index).intersected(bar.rect()).translated(bar.pos())
    return QRect()
