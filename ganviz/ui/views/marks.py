"""Points that all look alike, as copies of one picture."""

import math

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap, QTransform
from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols, renderSymbol
from pyqtgraph.Qt.internals import PrimitiveArray

from ganviz.ui.views.overlay import Overlay
from ganviz.ui.views.sprites import is_drawing, ratio_of

Points = NDArray[np.float32] | NDArray[np.float64]  # (n, 2)
NONE: Points = np.empty((0, 2), np.float32)
_FAR_PX = 1e6  # out of sight, and soon beyond what Qt can count


class Marks(Overlay):
    """A mark of one look at each of many points.

    pyqtgraph's scatter plot keeps a look for every point: it takes three times as long to draw.

    Attributes:
        points: (n, 2), all finite.
        size: of a mark in pixels.
        most: as many are drawn at most, evenly taken; infinity for all.
    """

    def __init__(self, view: pg.ViewBox, symbol: str, size: int, layer: float = 0) -> None:
        super().__init__(view, layer)
        self.points, self.size, self.most = NONE, size, math.inf
        self._symbol = symbol
        self._pen, self._brush = QPen(Qt.PenStyle.NoPen), QBrush(Qt.BrushStyle.NoBrush)
        self._picture: QPixmap | None = None  # of a mark, as it looks now
        self._copies = PrimitiveArray(QPainter.PixmapFragment, 10)

    def set_points(self, points: Points) -> None:
        """Draw a mark at each of `points` (n, 2), all finite."""
        self.points = points
        self.update()

    def set_look(self, size: int, *, fill: QColor | None = None, line: QPen | None = None) -> None:
        """Draw marks of `size` pixels, filled with a colour, outlined with a pen, or both."""
        self.size = size
        self._brush = QBrush(fill) if fill is not None else QBrush(Qt.BrushStyle.NoBrush)
        self._pen = line if line is not None else QPen(Qt.PenStyle.NoPen)
        self._picture = None
        self.update()

    def resize_marks(self, size: int) -> None:
        """Draw marks of `size` pixels, otherwise as before."""
        self.size, self._picture = size, None
        self.update()

    @property
    def is_empty(self) -> bool:
        return not len(self.points)

    @property
    def drawn(self) -> Points:
        """The points that are drawn: always the same ones of so many."""
        return self.points[:: max(1, math.ceil(len(self.points) / self.most))]

    def draw(self, painter: QPainter, scale: NDArray[np.float64], origin: NDArray[np.float64]) -> None:
        points = self.drawn
        if is_drawing(painter):
            self._draw_outlines(painter, scale, origin)
            return
        ratio = ratio_of(painter)
        if self._picture is None or self._picture.devicePixelRatio() != ratio:
            drawn = renderSymbol(self._symbol, self.size, self._pen, self._brush, dpr=ratio)
            self._picture = QPixmap.fromImage(drawn)
        self._copies.resize(len(points))
        copies = self._copies.ndarray()
        copies[:, 0:2] = np.clip(points * scale + origin, -_FAR_PX, _FAR_PX)
        copies[:, 2:6] = 0, 0, self._picture.width(), self._picture.height()
        copies[:, 6:10] = 1 / ratio, 1 / ratio, 0.0, 1.0
        painter.drawPixmapFragments(*self._copies.drawargs(), self._picture)  # type: ignore[call-arg]

    def _draw_outlines(self, painter: QPainter, scale: NDArray[np.float64], origin: NDArray[np.float64]) -> None:
        """Draw the marks in sight as one path, for a drawing: where they lie on each other they are no stronger."""
        room = self._view.mapRectToScene(self._view.rect()).adjusted(-self.size, -self.size, self.size, self.size)
        mark, marks = QTransform.fromScale(self.size, self.size).map(Symbols[self._symbol]), QPainterPath()
        marks.setFillRule(Qt.FillRule.WindingFill)
        for x, y in (self.drawn * scale + origin).tolist():
            if room.contains(x, y):
                marks.addPath(mark.translated(x, y))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._pen)
        painter.setBrush(self._brush)
        painter.drawPath(marks)
