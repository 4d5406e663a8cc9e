"""How a map is drawn on screen: as its picture is, with thousands of points made quickly."""

import math
from collections.abc import Collection, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import QPointF, QRectF
from PyQt6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from ganviz.engine.sweeps.maps import MISSING
from ganviz.spec.translation import tr
from ganviz.ui.map.words import Place
from ganviz.ui.sweepmap import MapPicture, SweepDrawing
from ganviz.ui.theme import blend

_FINER = 2  # pixels each way for one of the screen, which then smooths edges
_REACH, _LEAST_DOT, _DOTS_A_SIDE = 0.62, 1.5, 28  # as in the picture


class MapDrawing(SweepDrawing):
    """Draws a map as its picture is, with the places of presets, and tells where everything is.

    Attributes:
        landmarks: the places that presets are nearest to; to be set before `draw`.
        parts: draws the parts of cells that are divided; None where none is.
    """

    landmarks: Collection[Place] = ()
    parts: "MapDrawing | None" = None
    _is_plain = True

    def divide(self, finer: MapPicture) -> None:
        """Draw the parts of cells as well, in the colours that the map has. To be called before `draw`."""
        self.parts = type(self)(self._painter, finer, self._theme, self._size, self._font)
        self.parts._area, self.parts._shades = self._area, self._shades

    def part_at(self, position: QPointF) -> Place | None:
        """Return the place of the part of a cell under a point, if it is drawn; None for none."""
        parts = self.parts
        if parts is None or not self._area.contains(position):
            return None
        share = position - self._area.topLeft()
        column = int(share.x() / self._area.width() * parts._sweep.columns)
        row = parts._sweep.rows - 1 - int(share.y() / self._area.height() * parts._sweep.rows)
        is_in = 0 <= row < parts._sweep.rows and 0 <= column < parts._sweep.columns
        count = parts._sweep.divides
        return (row, column) if is_in and (row, column) in self._parts_of(row // count, column // count) else None

    def is_told(self, row: int, column: int) -> bool:
        """Return whether it is known what a place comes to, be it that it cannot be."""
        return bool((self._found.status[row, column] != MISSING).any())

    def is_divided(self, row: int, column: int) -> bool:
        """Return whether parts of a cell are drawn in it."""
        return bool(self._parts_of(row, column))

    def _parts_of(self, row: int, column: int) -> list[Place]:
        """Return the places of the parts of a cell that are known; none where that is the middle one alone."""
        if self.parts is None:
            return []
        count = self.parts._sweep.divides
        places = [(row * count + part // count, column * count + part % count) for part in range(count * count)]
        known = [place for place in places if self.parts.is_told(*place)]
        return known if len(known) > 1 else []

    def _draw_cell(self, row: int, column: int) -> None:
        self._is_plain = not self.is_divided(row, column)
        super()._draw_cell(row, column)
        for place in self._parts_of(row, column):
            assert self.parts is not None
            area = self.parts.area_of(*place)
            self._painter.fillRect(area.adjusted(-0.5, -0.5, 0.5, 0.5), QColor(self._theme.panel))
            self.parts._draw_cell(*place)
        if (row, column) in self.landmarks:
            area = self.area_of(row, column)
            self._draw_landmark(area.topLeft(), min(area.width(), area.height(), 2.4 * self._line) / 6)

    def _write_value(self, area: QRectF, value: float) -> None:
        if self._is_plain:  # else it would be that of one of the parts
            super()._write_value(area, value)

    def _draw_landmark(self, corner: QPointF, reach: float) -> None:
        """Draw a diamond below and to the right of a corner."""
        centre = corner + QPointF(1.4 * reach, 1.4 * reach)
        ends = (QPointF(0, -reach), QPointF(reach, 0), QPointF(0, reach), QPointF(-reach, 0))
        self._painter.setPen(QPen(QColor(self._theme.panel), max(1.0, reach / 4)))
        self._painter.setBrush(QColor(self._theme.text))
        self._painter.drawPolygon(QPolygonF([centre + end for end in ends]))

    def _marks(self) -> Iterator[tuple[Any, str]]:
        yield from super()._marks()
        if self.landmarks:
            yield self._sample_landmark, tr("nearest to a preset")

    def _sample_landmark(self, box: QRectF) -> None:
        self._draw_landmark(box.topLeft(), box.width() / 2.8)


class QuickDrawing(MapDrawing):
    """Draws points as an image for each place: a painter needs seconds for half a million."""

    def _draw_points(self, area: QRectF, fakes: NDArray[np.float64], reals: NDArray[np.float64]) -> None:
        low, high = reals.min(axis=0), reals.max(axis=0)
        reach = max(float((high - low).max()) * _REACH, 1e-6)
        side = min(area.width(), area.height()) / 2
        wide, tall = (max(1, math.ceil(length * _FINER)) for length in (area.width(), area.height()))
        pixels = np.zeros((tall, wide), np.uint32)
        dot = _dot(max(_LEAST_DOT, side / _DOTS_A_SIDE) * _FINER)
        for points, colour in ((reals, blend(self._theme.plot, self._theme.real, 0.55)), (fakes, self._theme.fake)):
            places = (points - (low + high) / 2) / reach * side * _FINER
            columns = np.rint(wide / 2 + places[:, :1].clip(-wide, wide)).astype(np.int64) + dot[0]
            rows = np.rint(tall / 2 - places[:, 1:].clip(-tall, tall)).astype(np.int64) + dot[1]
            is_in = (columns >= 0) & (columns < wide) & (rows >= 0) & (rows < tall)
            pixels[rows[is_in], columns[is_in]] = QColor(colour).rgba()
        self._painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        image = QImage(pixels.tobytes(), wide, tall, 4 * wide, QImage.Format.Format_ARGB32_Premultiplied)
        self._painter.drawImage(area, image)


def _dot(width: float) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the offsets, columns and rows, of the pixels of a disc."""
    reach = math.ceil(width / 2)
    rows, columns = np.mgrid[-reach : reach + 1, -reach : reach + 1]
    is_in = np.hypot(rows, columns) <= width / 2
    return columns[is_in], rows[is_in]
