"""Arrows from a line below to a line above, in pixels over a view, and areas below a curve."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PyQt6.QtCore import QPointF, Qt
from PyQt6.QtGui import QColor, QPainter, QPen, QPolygonF

from ganviz.ui.views.overlay import Overlay

Floats = NDArray[np.float64]
_NONE: Floats = np.empty(0)
_FAR_PX = 1e5  # out of sight, and soon beyond what Qt can count
_SLENDER = 0.42  # half the width of a head, as a share of its length


class Arrows(Overlay):
    """Arrows from (tail, 0) to (head, 1), all of one look.

    Attributes:
        tails, heads: (n,) where each begins and ends.
    """

    def __init__(self, view: pg.ViewBox, layer: float = 0) -> None:
        super().__init__(view, layer)
        self.tails, self.heads = _NONE, _NONE
        self._pen, self._head_px = QPen(), 8.0

    def set_arrows(self, tails: Floats, heads: Floats) -> None:
        """Draw an arrow from each tail to its head, both (n,); one that is not finite is left out."""
        is_drawn = np.isfinite(tails) & np.isfinite(heads)
        self.tails, self.heads = tails[is_drawn], heads[is_drawn]
        self.update()

    def set_look(self, colour: QColor, width_px: float, head_px: float) -> None:
        """Draw in a colour, with shafts and heads of these sizes."""
        self._pen, self._head_px = QPen(colour, width_px), head_px
        self.update()

    def draw(self, painter: QPainter, scale: Floats, origin: Floats) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tails, heads = (np.clip(each * scale[0] + origin[0], -_FAR_PX, _FAR_PX) for each in (self.tails, self.heads))
        low, high = origin[1], scale[1] + origin[1]
        for tail, head in zip(tails, heads, strict=True):
            draw_arrow(painter, QPointF(tail, low), QPointF(head, high), self._pen, self._head_px)


def draw_arrow(painter: QPainter, tail: QPointF, head: QPointF, pen: QPen, head_px: float) -> None:
    """Draw a shaft and a filled head that ends at `head`; a shaft shorter than the head shortens that."""
    way = head - tail
    length = float(np.hypot(way.x(), way.y()))
    if length < 1:
        return
    ahead = way / length
    aside = QPointF(-ahead.y(), ahead.x())
    size = min(head_px, length)
    neck = head - ahead * size
    painter.setPen(pen)
    painter.drawLine(tail, neck)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(pen.color())
    painter.drawPolygon(QPolygonF([head, neck + aside * (size * _SLENDER), neck - aside * (size * _SLENDER)]))


class Area(Overlay):
    """What lies between a curve and 0, filled."""

    def __init__(self, view: pg.ViewBox, layer: float = 0) -> None:
        super().__init__(view, layer)
        self._x, self._y = _NONE, _NONE
        self._fill = QColor()

    def set_points(self, x: Floats, y: Floats) -> None:
        """Fill below the curve through (x, y), each (n,) and finite."""
        self._x, self._y = x, y
        self.update()

    def set_fill(self, colour: QColor) -> None:
        self._fill = colour
        self.update()

    def draw(self, painter: QPainter, scale: Floats, origin: Floats) -> None:
        if len(self._x) < 2:
            return
        x = np.concatenate([self._x[:1], self._x, self._x[-1:]]) * scale[0] + origin[0]
        y = np.concatenate([[0.0], self._y, [0.0]]) * scale[1] + origin[1]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._fill)
        painter.drawPolygon(pg.functions.arrayToQPolygonF(x, np.clip(y, -_FAR_PX, _FAR_PX)))
