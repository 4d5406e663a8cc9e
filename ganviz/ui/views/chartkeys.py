"""What the keys do in a picture or plot that has them: all that dragging and the wheel do there."""

import pyqtgraph as pg
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QKeyEvent

_PAN, _ZOOM = 0.1, 1.25
_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
_ZOOMS = {Qt.Key.Key_Plus: 1 / _ZOOM, Qt.Key.Key_Equal: 1 / _ZOOM, Qt.Key.Key_Minus: _ZOOM}


def way_of(event: QKeyEvent) -> tuple[int, int] | None:
    """Return the way of an arrow key, right and up; None of another key."""
    return _WAYS.get(Qt.Key(event.key()))


def zoom_of(event: QKeyEvent) -> float | None:
    """Return how much more is to be seen after a key; None if it is not one to zoom with."""
    return _ZOOMS.get(Qt.Key(event.key()))


def pan(view: pg.ViewBox, across: int, up: int) -> None:
    """Move what `view` shows by so many tenths of it."""
    (left, right), (bottom, top) = view.viewRange()
    view.translateBy(x=across * _PAN * (right - left), y=up * _PAN * (top - bottom))


def zoom(view: pg.ViewBox, factor: float, *, axis: int | None = None, at: tuple[float, float] | None = None) -> None:
    """Show `factor` times as much of one axis or of both, around the middle or around `at`."""
    scale = (factor if axis in (None, 0) else 1.0, factor if axis in (None, 1) else 1.0)
    view.scaleBy(scale, center=at)
