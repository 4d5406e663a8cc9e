"""A line through many points, solid, dashed or dotted, drawn as separate short ones."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PyQt6.QtCore import QLineF, Qt
from PyQt6.QtGui import QPainter, QPen
from pyqtgraph.Qt.internals import PrimitiveArray

from ganviz.ui.views.overlay import Overlay

Floats = NDArray[np.float64]
_NO_POINTS: Floats = np.empty(0)
_BEYOND_PX = 50.0  # so far outside the view nothing is drawn
_NO_LINES: Floats = np.empty((0, 4))


class Line(Overlay):
    """A line through points from left to right, with a gap where one of them is no number.

    Qt takes .4 to 1.4 ms for a smooth path of a hundred points that is wider than a pixel, and .1 ms for as many
    lines with flat ends. Where two of them meet a notch is left, too small to be seen; but not at a right angle.

    Attributes:
        step, value: (n,) the points in the coordinates of the view.
        pen: its colour, its width in pixels, and its dashes in widths.
    """

    def __init__(self, view: pg.ViewBox, layer: float = 0, *, is_stepped: bool = False) -> None:
        super().__init__(view, layer)
        self.step, self.value = _NO_POINTS, _NO_POINTS
        self.pen = QPen()
        self._is_stepped = is_stepped
        self._lines = PrimitiveArray(QLineF, 4)

    def set_points(self, step: Floats, value: Floats) -> None:
        """Draw a line through each `value` (n,) at its `step` (n,), which ascends."""
        self.step, self.value = step, value
        self.update()

    def set_pen(self, pen: QPen) -> None:
        """Draw with this pen, whose width is in pixels."""
        self.pen = pen
        self.update()

    @property
    def is_empty(self) -> bool:
        return len(self.step) < 2

    def draw(self, painter: QPainter, scale: NDArray[np.float64], origin: NDArray[np.float64]) -> None:
        x, y = self.step * scale[0] + origin[0], self.value * scale[1] + origin[1]
        if self._is_stepped:  # each value holds until the next one
            x, y = np.repeat(x, 2)[1:], np.repeat(y, 2)[:-1]
        lines = _between(x, y)
        dashes = [each * self.pen.widthF() for each in self.pen.dashPattern()]
        if dashes:
            lines = dashed(lines, *dashes[:2])
        room = self._view.mapRectToScene(self._view.rect())
        lines = cut(lines, room.left() - _BEYOND_PX, room.right() + _BEYOND_PX)
        if not len(lines):
            return
        pen = QPen(self.pen)
        pen.setStyle(Qt.PenStyle.SolidLine)
        pen.setCapStyle(Qt.PenCapStyle.SquareCap if self._is_stepped and not dashes else Qt.PenCapStyle.FlatCap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        self._lines.resize(len(lines))
        self._lines.ndarray()[:] = lines
        painter.drawLines(*self._lines.drawargs())


def _between(x: Floats, y: Floats) -> Floats:
    """Return (lines, 4) what joins each point to the next, as x1, y1, x2, y2."""
    lines = np.stack([x[:-1], y[:-1], x[1:], y[1:]], axis=1)
    return lines[np.isfinite(lines).all(axis=1)]


def cut(lines: Floats, left: float, right: float) -> Floats:
    """Return the parts of `lines` (n, 4), each from left to right, that lie between two places."""
    lines = lines[(lines[:, 2] >= left) & (lines[:, 0] <= right)]
    if not len(lines) or (lines[:, 0].min() >= left and lines[:, 2].max() <= right):
        return lines
    start, end = np.maximum(lines[:, 0], left), np.minimum(lines[:, 2], right)
    width = lines[:, 2] - lines[:, 0]
    slope = np.divide(lines[:, 3] - lines[:, 1], width, out=np.zeros_like(width), where=width > 0)
    is_upright = width <= 0
    y1 = np.where(is_upright, lines[:, 1], lines[:, 1] + slope * (start - lines[:, 0]))
    y2 = np.where(is_upright, lines[:, 3], lines[:, 1] + slope * (end - lines[:, 0]))
    return np.stack([start, y1, end, y2], axis=1)


def dashed(lines: Floats, dash: float, gap: float) -> Floats:
    """Return `lines` (n, 4), one after the other, as dashes of a length and a gap between them."""
    ends = np.cumsum(np.hypot(lines[:, 2] - lines[:, 0], lines[:, 3] - lines[:, 1]))
    if not len(ends) or ends[-1] <= 0:
        return _NO_LINES
    number = np.arange(int(ends[-1] / (dash + gap)) + 1) * (dash + gap)
    bounds = np.sort(np.concatenate([[0.0], ends, number, np.minimum(number + dash, ends[-1])]))
    begin, end = bounds[:-1], bounds[1:]
    middle = (begin + end) / 2
    is_drawn = (middle % (dash + gap) < dash) & (end > begin)
    begin, end, middle = begin[is_drawn], end[is_drawn], middle[is_drawn]
    line = np.minimum(np.searchsorted(ends, middle), len(ends) - 1)  # that each piece is a part of
    length = np.diff(ends, prepend=0.0)[line]
    start, way = lines[line, :2], lines[line, 2:] - lines[line, :2]
    first, last = ((at - (ends[line] - length)) / length for at in (begin, end))
    return np.concatenate([start + first[:, None] * way, start + last[:, None] * way], axis=1)
