"""Arrows at the edges of a plot, with what lies beyond them: no value is hidden in silence.

What they say stands where no curve is, as near to the arrow as there is such a place.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PyQt6.QtCore import QPointF, QRectF, Qt
from PyQt6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPolygonF
from PyQt6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ganviz.spec.translation import tr
from ganviz.ui.model.history import Buckets
from ganviz.ui.numbers import significant
from ganviz.ui.theme import Theme
from ganviz.ui.views.axes import Range
from ganviz.ui.views.card import mark_scale, small_number_font
from ganviz.ui.views.freeroom import Course, Floats, FreeRoom

_Key = tuple[str, bool, int]
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


def farthest(found: Sequence[Beyond]) -> list[Beyond]:
    """Return of each colour the farthest above and below: the curves of a run that is compared have the same."""
    best: dict[tuple[str, bool], Beyond] = {}
    for each in found:
        before = best.setdefault((each.colour, each.is_above), each)
        if (each.value > before.value) is each.is_above:
            best[each.colour, each.is_above] = each
    return list(best.values())


class OffScale(QGraphicsItem):
    """Draws what lies beyond the edges of a view."""

    def __init__(self, view: pg.ViewBox) -> None:
        super().__init__(view)
        self.shown: tuple[Beyond, ...] = ()
        self._drawn: tuple[Course, ...] = ()
        self._may_cover = True
        self._places: dict[_Key, tuple[float, float]] = {}  # of the words
        self._view = view
        self._theme: Theme | None = None
        self._font = QFont()
        self.setZValue(600)

    def show_values(self, found: Sequence[Beyond], drawn: Sequence[Course] = (), *, may_cover: bool = True) -> None:
        """Point at these from now on, and leave the courses that are drawn uncovered.

        Unless words `may_cover` a course where there is no other place, arrows stand alone there, and words beside the
        farthest above and below of all alone: runs that are compared have many.
        """
        self._drawn, self._may_cover = tuple(drawn) if found else (), may_cover
        if tuple(found) != self.shown or self._drawn:
            self.shown = tuple(found)
            self.update()

    def apply_theme(self, theme: Theme) -> None:
        self._theme, self._font = theme, small_number_font()
        self.update()

    def boundingRect(self) -> QRectF:
        return self._view.rect()

    def boxes(self) -> list[tuple[Beyond, str, QRectF]]:
        """Return what is pointed at, with its text and where that stands: near its step, where nothing is drawn.

        What stands there already stays while it covers nothing. Where not all have room the values stand alone, and
        cover as little of a curve as they can where there is no other way.
        """
        told = self.shown if self._may_cover else _extremes(self.shown)
        texts = [each.text for each in told]
        boxes: list[QRectF | None] = [None]
        if self.boundingRect().width() >= _ROOMY_PX:
            whole = [tr("off scale: {value}", value=text) for text in texts]
            boxes = self._placed(told, whole, may_cover=False)
            texts = texts if None in boxes else whole
        if None in boxes:
            boxes = self._placed(told, texts, may_cover=self._may_cover)
        found = [each for each in zip(told, texts, boxes, _keys(told), strict=True) if each[2] is not None]
        self._places = {key: (box.left(), box.top()) for _, _, box, key in found if box is not None}
        return [(each, text, box) for each, text, box, _ in found if box is not None]

    def _placed(self, told: Sequence[Beyond], texts: Sequence[str], *, may_cover: bool) -> list[QRectF | None]:
        """Return where the text of each stands; None for one that has no free place and may cover no curve."""
        area, metrics = self.boundingRect(), QFontMetricsF(self._font)
        x, y = self._view.viewRange()
        room, height = FreeRoom(area, tuple(x), tuple(y), self._drawn), metrics.height()
        boxes: list[QRectF | None] = []
        for found, key, text in zip(told, _keys(told), texts, strict=True):
            width = metrics.horizontalAdvance(text) + 2 * _PADDING_PX
            left = min(max(0.0, self._x_of(found.step, area) - width / 2), max(0.0, area.width() - width))
            before = QRectF(*self._places.get(key, (-1.0, -1.0)), width, height)
            stays = abs(before.left() - left) <= area.width() / 2 and room.is_free(before)
            box = before if stays else room.find(width, height, left, is_above=found.is_above)
            if box is None and may_cover:
                box = room.least_covered(width, height, left, is_above=found.is_above)
            if box is not None:
                room.take(box)
            boxes.append(box)
        return boxes

    def _x_of(self, step: float, area: QRectF) -> float:
        (first, last), _ = self._view.viewRange()
        return (step - first) / max(last - first, 1e-9) * area.width()

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
        for each in self.shown:
            painter.setPen(QColor(self._theme.colour(each.colour)))
            self._paint_arrow(painter, each)

    def _paint_arrow(self, painter: QPainter, found: Beyond) -> None:
        """Point at the edge where it is crossed: what is said of it may stand beside."""
        area = self.boundingRect()
        x, size = self._x_of(found.step, area), _ARROW_PX * mark_scale()
        edge, way = (area.top(), 1) if found.is_above else (area.bottom(), -1)
        corners = ((x, edge), (x - size, edge + way * 1.5 * size), (x + size, edge + way * 1.5 * size))
        painter.setBrush(painter.pen().color())
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))


def _extremes(found: Sequence[Beyond]) -> tuple[Beyond, ...]:
    """Return the farthest above, and the farthest below, of all."""
    above = [each for each in found if each.is_above]
    below = [each for each in found if not each.is_above]
    ends = (
        max(above, key=lambda each: each.value, default=None),
        min(below, key=lambda each: each.value, default=None),
    )
    return tuple(each for each in ends if each is not None)


def _keys(found: Sequence[Beyond]) -> list[_Key]:
    """Return what each is known by from one drawing to the next: its colour, its edge, and which it is of those."""
    kinds = [(each.colour, each.is_above) for each in found]
    return [(*kind, kinds[:number].count(kind)) for number, kind in enumerate(kinds)]
