"""Arrows at the edges of a plot, with what lies beyond them: no value is hidden in silence.

What they say stands where no curve is, as near to the arrow as there is such a place.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PyQt6.QtCore import QPointF, QRectF, Qt
from PyQt6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPolygonF
from PyQt6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ganviz.spec.translation import tr
from ganviz.ui.model.history import Buckets
from ganviz.ui.numbers import significant
from ganviz.ui.theme import Theme
from ganviz.ui.views.axes import Range
from ganviz.ui.views.card import mark_scale, small_number_font

Floats = NDArray[np.float64]
Course = tuple[Floats, Floats, Floats]  # steps, and where the least and the greatest of each lie, (n,) each

_PADDING_PX, _ARROW_PX = 3, 3
_ROOMY_PX = 300  # from which width on there is room for words
_GROUND_ALPHA = 215  # of 255


@dataclass(frozen=True, slots=True)
class Beyond:
    """The farthest value of a curve above or below what is seen.

    Attributes:
        step: where it was recorded.
        value: what was recorded, as it is read.
        is_above: whether it lies above, and not below.
        colour: the theme's name for that of the curve.
    """

    step: float
    value: float
    is_above: bool
    colour: str

    @property
    def text(self) -> str:
        """The value and the way to it."""
        return f"{significant(self.value, 3)} {'↑' if self.is_above else '↓'}"


def beyond(recorded: Buckets, x: Range, y: Range, places: tuple[Floats, Floats], colour: str) -> list[Beyond]:
    """Return the farthest values `recorded` outside `y` at steps within `x`: one above and one below at most.

    `places` is where the least and the greatest of each bucket lie along the axis of `y`, (n,) each.
    """
    found = []
    seen = (recorded.step >= x[0]) & (recorded.step <= x[1])
    for place, values, is_above in ((places[1], recorded.high[0], True), (places[0], recorded.low[0], False)):
        outside = seen & (place > y[1] if is_above else place < y[0])
        if outside.any():
            at = np.flatnonzero(outside)
            at = at[np.argmax(place[at]) if is_above else np.argmin(place[at])]
            found.append(Beyond(float(recorded.step[at]), float(values[at]), is_above, colour))
    return found


class OffScale(QGraphicsItem):
    """Draws what lies beyond the edges of a view."""

    def __init__(self, view: pg.ViewBox) -> None:
        super().__init__(view)
        self.shown: tuple[Beyond, ...] = ()
        self._drawn: tuple[Course, ...] = ()
        self._view = view
        self._theme: Theme | None = None
        self._font = QFont()
        self.setZValue(600)

    def show_values(self, found: Sequence[Beyond], drawn: Sequence[Course] = ()) -> None:
        """Point at these from now on, and leave the courses that are drawn uncovered."""
        self._drawn = tuple(drawn) if found else ()
        if tuple(found) != self.shown or self._drawn:
            self.shown = tuple(found)
            self.update()

    def apply_theme(self, theme: Theme) -> None:
        self._theme, self._font = theme, small_number_font()
        self.update()

    def boundingRect(self) -> QRectF:
        return self._view.rect()

    def boxes(self) -> list[tuple[Beyond, str, QRectF]]:
        """Return what is pointed at, with its text and where that stands: at its step, or beside what is drawn."""
        area, metrics = self.boundingRect(), QFontMetricsF(self._font)
        height = metrics.height()
        taken = {is_above: self._taken(area, height, is_above=is_above) for is_above in (True, False)}
        placed: list[tuple[Beyond, str, QRectF]] = []
        for each in self.shown:
            text = tr("off scale: {value}", value=each.text) if area.width() >= _ROOMY_PX else each.text
            width = metrics.horizontalAdvance(text) + 2 * _PADDING_PX
            left = min(max(0.0, self._x_of(each.step, area) - width / 2), max(0.0, area.width() - width))
            left = _free(taken[each.is_above], left, width)
            box = QRectF(left, 0 if each.is_above else area.height() - height, width, height)
            while any(box.intersects(other) for _, _, other in placed):
                box.translate(0, height if each.is_above else -height)
            taken[each.is_above][int(box.left()) : math.ceil(box.right())] = True
            placed.append((each, text, box))
        return placed

    def _x_of(self, step: float, area: QRectF) -> float:
        (first, last), _ = self._view.viewRange()
        return (step - first) / max(last - first, 1e-9) * area.width()

    def _taken(self, area: QRectF, height: float, *, is_above: bool) -> NDArray[np.bool_]:
        """Return at which pixels from the left something is drawn within `height` of the upper or the lower edge."""
        taken = np.zeros(max(1, math.ceil(area.width())), bool)
        (first, last), (bottom, top) = self._view.viewRange()
        reach = (height + _PADDING_PX) / max(area.height(), 1.0) * (top - bottom)
        for step, low, high in self._drawn:
            seen = (step >= first) & (step <= last)
            near = high[seen] > top - reach if is_above else low[seen] < bottom + reach
            ends = near.copy()
            near[:-1] |= ends[1:]  # the line to a row as well as the row
            near[1:] |= ends[:-1]
            at = (step[seen][near] - first) / max(last - first, 1e-9) * area.width()
            apart = area.width() / max(len(near), 1)
            for x in at.tolist():
                taken[max(0, int(x - apart)) : math.ceil(x + apart) + 1] = True
        return taken

    def paint(
        self, painter: QPainter | None, option: QStyleOptionGraphicsItem | None, widget: QWidget | None = None
    ) -> None:
        if painter is None or self._theme is None or not self.shown:
            return
        ground = QColor(self._theme.plot)
        ground.setAlpha(_GROUND_ALPHA)
        painter.setFont(self._font)
        for each, text, box in self.boxes():
            painter.fillRect(box, ground)
            painter.setPen(QColor(self._theme.colour(each.colour)))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
            self._paint_arrow(painter, each)

    def _paint_arrow(self, painter: QPainter, found: Beyond) -> None:
        """Point at the edge where it is crossed: what is said of it may stand beside."""
        area = self.boundingRect()
        x, size = self._x_of(found.step, area), _ARROW_PX * mark_scale()
        edge, way = (area.top(), 1) if found.is_above else (area.bottom(), -1)
        corners = ((x, edge), (x - size, edge + way * 1.5 * size), (x + size, edge + way * 1.5 * size))
        painter.setBrush(painter.pen().color())
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))


def _free(taken: NDArray[np.bool_], left: float, width: float) -> float:
    """Return the place nearest to `left` from which on `width` pixels are free; `left` where there is none."""
    room = math.ceil(width)
    if room > len(taken):
        return left
    before = np.concatenate([[0], np.cumsum(taken)])
    free = np.flatnonzero(before[room:] == before[:-room])
    return float(free[np.argmin(np.abs(free - left))]) if len(free) else left
