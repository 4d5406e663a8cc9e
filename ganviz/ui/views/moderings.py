"""A ring around each mode of the data that closes as the mode gets its share of the fakes. Knows no run."""

import math
from collections.abc import Iterator, Sequence
from functools import partial

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PyQt6.QtCore import QPointF, QRectF, QSizeF, Qt
from PyQt6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTransform
from PyQt6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ganviz.engine.probes import Quality
from ganviz.ui.theme import Theme
from ganviz.ui.views.card import mark_scale, small_font
from ganviz.ui.views.modenames import MOST_NAMED, name_boxes, numbered_name
from ganviz.ui.views.sprites import Copy, Mark, Sprites, is_drawing, ratio_of

_STDS = 3.0  # what high quality means
_LEAST_PX = 14.0
_SMALLEST_PX = 4.0  # where modes are close together
_SHARE_OF_GAP = 0.45  # of the way to the nearest mode, which rings may take
_WIDTH_PX = 3.0
_AXIS_NUMBER = "\N{MINUS SIGN}2"  # as wide as those of the plane are as a rule
_NUMBERED_FROM = 7  # heights of a number, of the view
_APART = 1.6  # of these that numbers are from one another
_LONGEST_NAME = 16  # widths of an x
_PLATE_ALPHA = 190  # of what is behind a name, which may lie on points
_PARTS = 60
_TOP = 90 * 16  # twelve o'clock, in sixteenths of a degree
_AROUND = 360 * 16

Floats = NDArray[np.float64]


class ModeRings(QGraphicsItem):
    """Draws a faint ring at each mode and over it an arc: a full circle is a fair share of the fakes, or more.

    Each has number and name of its mode beside it where modes have names and are few; else its number, where there is
    room for all of them.

    Attributes:
        filled: (modes,) the part of each ring that is drawn, 0 to 1.
        named: the numbers with names that stood in the picture when it was painted last.
    """

    def __init__(self, view: pg.ViewBox) -> None:
        super().__init__()
        self.filled: Floats = np.empty(0)
        self.named: tuple[str, ...] = ()
        self._names: tuple[str, ...] = ()
        self._view = view
        self._means: Floats = np.empty((0, 2))
        self._stds: Floats = np.empty(0)
        self._outwards: Floats = np.empty((0, 2))
        self._whole, self._part, self._text, self._font = QPen(), QPen(), QColor(), QFont()
        self._plate = QColor()
        self._scale = 1.0
        self._sprites = Sprites()
        self._copies: list[Copy] = []  # what was drawn last, and where that was
        self._seen: tuple[QTransform, QRectF, float] | None = None
        self.setZValue(10)

    def apply_theme(self, theme: Theme) -> None:
        self._scale = mark_scale()
        width = _WIDTH_PX * self._scale
        self._whole = QPen(QColor(theme.muted), width * 0.35)
        self._part = QPen(QColor(theme.fake), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        self._text, self._font = QColor(theme.text), small_font()
        self._plate = QColor(theme.plot)
        self._plate.setAlpha(_PLATE_ALPHA)
        self._sprites.clear()
        self._seen = None
        self.update()

    def show_quality(self, quality: Quality | None) -> None:
        """Draw the modes of a measurement; nothing for None, and of data without modes."""
        if quality is None or quality.mode_means is None or quality.mode_stds is None:
            self._means, self._stds, self.filled = np.empty((0, 2)), np.empty(0), np.empty(0)
        else:
            assert quality.mode_mass is not None
            assert quality.target_mass is not None
            self._means, self._stds = quality.mode_means.astype(np.float64), quality.mode_stds.astype(np.float64)
            self.filled = np.clip(quality.mode_mass / quality.target_mass, 0.0, 1.0).astype(np.float64)
            self._outwards = _outwards(self._means)
        self._seen = None
        self.update()

    def show_names(self, names: Sequence[str]) -> None:
        """Call the modes by these names, in their order; by their numbers where there are none, or many."""
        shown = tuple(names) if len(names) <= MOST_NAMED else ()
        if shown != self._names:
            self._names, self._seen = shown, None
            self.update()

    def radii_px(self) -> Floats:
        """Return the radius of each ring: three std, at least what can be seen, at most what leaves them apart."""
        pixel = self._view.viewPixelSize()[0]
        return np.clip(_STDS * self._stds / pixel, _LEAST_PX * self._scale, None).clip(
            None, max(_SMALLEST_PX, _SHARE_OF_GAP * _nearest(self._means) / pixel)
        )

    def mode_at(self, x: float, y: float) -> int | None:
        """Return the mode, from 0, whose ring is around a point of the plane; None outside of all."""
        if not len(self._means):
            return None
        pixel = self._view.viewPixelSize()[0]
        away = np.hypot(self._means[:, 0] - x, self._means[:, 1] - y) / pixel
        nearest = int(away.argmin())
        return nearest if away[nearest] <= self.radii_px()[nearest] else None

    def has_room(self, away_px: Floats, reach_px: float) -> bool:
        """Return whether a number so far from each mode, of such a size, lies on no other's ring or number."""
        pixel = self._view.viewPixelSize()[0]
        places = self._means / pixel + self._outwards * away_px[:, None]
        to_rings = np.hypot(*(places[:, None] - self._means[None] / pixel).transpose(2, 0, 1)) - self.radii_px()
        to_numbers = np.hypot(*(places[:, None] - places[None]).transpose(2, 0, 1)) - reach_px
        for apart in (to_rings, to_numbers):
            np.fill_diagonal(apart, np.inf)
        return bool(min(to_rings.min(), to_numbers.min()) >= reach_px)

    def boundingRect(self) -> QRectF:
        return self._view.viewRect()

    def paint(
        self, painter: QPainter | None, option: QStyleOptionGraphicsItem | None, widget: QWidget | None = None
    ) -> None:
        if painter is None or not len(self._means):
            return
        place, room = painter.worldTransform(), self._view.mapRectToScene(self._view.rect())
        painter.save()
        painter.resetTransform()
        if is_drawing(painter):
            for mark in self._marks(place, room):
                self._sprites.draw(painter, *mark)
        else:
            seen = (place, room, ratio_of(painter))
            if seen != self._seen:  # modes and shares change seldom
                marks = self._marks(place, room)
                self._seen, self._copies = (
                    seen,
                    [copy for mark in marks for copy in self._sprites.placed(ratio_of(painter), *mark)],
                )
            for copy in self._copies:
                painter.drawPixmap(*copy)
        painter.restore()

    def _marks(self, place: QTransform, room: QRectF) -> Iterator[Mark]:
        """Yield where each ring and each number is, how far it reaches, what tells it from others, and its painter."""
        radii = self.radii_px()
        centres = [place.map(QPointF(x, y)) for x, y in self._means.tolist()]
        for centre, radius, filled in zip(centres, radii.tolist(), self.filled.tolist(), strict=True):
            # As many rings as look different: a part of a circle in 60, and half pixels.
            shown, part = round(2 * radius) / 2, math.ceil(filled * _PARTS) if filled < 1 else _PARTS
            yield centre, shown + _WIDTH_PX * self._scale, (shown, part), partial(self._paint_ring, shown, part)
        placed = self._placed_names(centres, radii, room) if len(self._names) == len(centres) else {}
        self.named = tuple(placed)
        for name, box in placed.items():
            reach, around = max(box.width(), box.height()) / 2, box.translated(-box.center())
            yield box.center(), reach, name, partial(self._paint_name, name, around)
        if placed:
            return
        for number, middle, reach, box in self._numbers(centres, radii, room):
            yield middle, reach, number, partial(self._paint_text, str(number), box)

    def _paint_ring(self, radius: float, part: int, painter: QPainter) -> None:
        painter.setPen(self._whole)
        painter.drawEllipse(QPointF(), radius, radius)
        painter.setPen(self._part)
        painter.drawArc(QRectF(-radius, -radius, 2 * radius, 2 * radius), _TOP, -round(part / _PARTS * _AROUND))

    def _paint_text(self, text: str, box: QRectF, painter: QPainter) -> None:
        painter.setPen(self._text)
        painter.setFont(self._font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_name(self, name: str, box: QRectF, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._plate)
        painter.drawRoundedRect(box, 3 * self._scale, 3 * self._scale)
        self._paint_text(name, box, painter)

    def _placed_names(self, centres: list[QPointF], radii: Floats, room: QRectF) -> dict[str, QRectF]:
        """Return the box of the name of each mode in sight; none where there is no room for all of them."""
        metrics = QFontMetricsF(self._font)
        longest, pad = _LONGEST_NAME * metrics.horizontalAdvance("x"), 3 * self._scale
        texts = [numbered_name(number, name) for number, name in enumerate(self._names, start=1)]
        names = [metrics.elidedText(text, Qt.TextElideMode.ElideRight, longest) for text in texts]
        sizes = [QSizeF(metrics.horizontalAdvance(name) + 2 * pad, metrics.height()) for name in names]
        inside = self._inside(room, metrics, 0)
        if min(inside.width(), inside.height()) < _NUMBERED_FROM * metrics.height():
            return {}
        boxes = name_boxes(centres, radii + _WIDTH_PX * self._scale / 2, sizes, self._outwards, inside, pad)
        placed = {name: box for name, box in zip(names, boxes, strict=True) if box is not None}
        return placed if len(placed) == sum(map(inside.contains, centres)) else {}

    def _inside(self, room: QRectF, metrics: QFontMetricsF, reach: float) -> QRectF:
        """Return the part of the picture that text may stand in: not on the numbers of the axes."""
        edge = 0.6 * max(reach, 0.5 * metrics.height())
        numbers = metrics.horizontalAdvance(_AXIS_NUMBER) + reach + _WIDTH_PX * self._scale  # of the axis, at the left
        return room.adjusted(max(edge, numbers), edge, -edge, -edge - metrics.height())

    def _numbers(
        self, centres: list[QPointF], radii: Floats, room: QRectF
    ) -> Iterator[tuple[int, QPointF, float, QRectF]]:
        """Yield each number that there is room for, where it stands, how far it reaches, and its box around that."""
        metrics = QFontMetricsF(self._font)
        width, height = metrics.horizontalAdvance(str(len(centres))), metrics.height()
        away = radii + 0.5 * max(width, height) + 3 * self._scale
        if not self.has_room(away, 0.4 * max(width, height)):
            return
        box = QRectF(-width, -height / 2, 2 * width, height)
        reach = max(width, height)
        room = self._inside(room, metrics, reach)
        if min(room.width(), room.height()) < _NUMBERED_FROM * reach:
            return  # those at the edges would lie on one another in the middle
        middles = []
        for centre, (x, y), far in zip(centres, self._outwards.tolist(), away.tolist(), strict=True):
            middle = centre + QPointF(x * far, -y * far)
            if not room.contains(middle):  # at the edge, where the numbers of the axes stand
                middle = centre - QPointF(x * far, -y * far)
            middles.append(middle)
        seen = np.array([(each.x(), each.y()) for each in middles if room.contains(each)])
        if _nearest(seen) >= _APART * reach:  # else those from the edges crowd in the middle
            yield from ((number, middle, reach, box) for number, middle in enumerate(middles, start=1))


def _nearest(means: Floats) -> float:
    """Return how far apart the two nearest modes are; infinity of fewer than two."""
    if len(means) < 2:
        return np.inf
    apart = np.hypot(*(means[:, None] - means[None]).transpose(2, 0, 1))
    np.fill_diagonal(apart, np.inf)
    return float(apart.min())


def _outwards(means: Floats) -> Floats:
    """Return (modes, 2) the direction of each mode from the middle of all, of length 1; up at the middle itself."""
    from_middle = means - means.mean(axis=0)
    length = np.hypot(from_middle[:, 0], from_middle[:, 1])
    is_middle = length < 1e-9
    from_middle[is_middle], length[is_middle] = (0.0, 1.0), 1.0
    return from_middle / length[:, None]
