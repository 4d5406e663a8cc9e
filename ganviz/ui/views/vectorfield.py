"""Arrows at points of the plane, as long as vectors there are large, and how large one of a certain length is."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PyQt6.QtCore import QLineF, QPointF, QRectF, Qt
from PyQt6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from pyqtgraph.Qt.internals import PrimitiveArray

from ganviz.spec.translation import tr
from ganviz.ui.numbers import significant
from ganviz.ui.theme import Theme
from ganviz.ui.views.axes import nice_ceiling
from ganviz.ui.views.card import mark_scale, small_font
from ganviz.ui.views.marks import NONE, Points
from ganviz.ui.views.overlay import Overlay

Floats = NDArray[np.float64]
_FULL_PX = 34.0  # of an arrow as large as the key's
_LONGEST = 2.0  # of that: a larger one is cut, and told by the pointer alone
_HEAD_PX, _SPREAD = 6.0, 0.45  # of a head, and half its width as a share of its length
_LEAST_PX = 0.75
_WIDTH_PX = 1.5
_USUAL = 95  # percentile of the sizes that the key is at least as large as
_LOOSE = 0.3  # of the key; usual sizes below it have a smaller one
_ROUNDING = 1e-6  # of float32: sizes of 2 are to have a key of 2
_NEAR_PX = 16.0  # from the tail of an arrow that is pointed at
_FAR_PX = 1e5
_APART_PX = 12  # tails, at least: on a spot with many one arrow stands for all
_WIDEST_NUMBER = "\N{MINUS SIGN}10"
_EDGE_PX, _PAD_PX, _GAP_PX = 10.0, 6.0, 8.0


class VectorField(Overlay):
    """Arrows of one look, and in a corner a key: an arrow of known size.

    The key stays while the arrows suit it, so that they grow and shrink together with what they stand for.

    Attributes:
        points, vectors: (n, 2) finite, where arrows begin, and what they are of.
        reference: how large a vector is whose arrow is as long as the key's; 0 where none is drawn.
        text: what the key says.
    """

    def __init__(self, view: pg.ViewBox, layer: float = 0) -> None:
        super().__init__(view, layer)
        self.points, self.vectors = NONE, NONE
        self.reference, self.text, self._name = 0.0, "", ""
        self._ink, self._ground, self._words, self._font = QColor(), QColor(), QColor(), QFont()
        self._scale = 1.0
        self._lines = PrimitiveArray(QLineF, 4)

    def apply_theme(self, theme: Theme) -> None:
        self._ink, self._ground, self._words = QColor(theme.text), QColor(theme.raised), QColor(theme.text)
        self._font, self._scale = small_font(), mark_scale()
        self.update()

    def show_vectors(self, points: Points, vectors: Points, name: str) -> None:
        """Draw an arrow at each of `points` (n, 2), but where something is not finite. `name` is what they are of."""
        if name != self._name:
            self._name, self.reference = name, 0.0
        is_drawn = np.isfinite(points).all(axis=1) & np.isfinite(vectors).all(axis=1)
        self.points, self.vectors = points[is_drawn], vectors[is_drawn]
        sizes = _sizes(self.vectors)
        usual = float(np.percentile(sizes, _USUAL)) * (1 - _ROUNDING) if len(sizes) else 0.0
        if not _LOOSE * self.reference <= usual <= self.reference:
            self.reference = nice_ceiling(usual) if usual > 0 else 0.0
        if not len(points):
            self.text = ""
        elif not len(sizes):
            self.text = tr("{name}: not finite", name=name)
        else:
            self.text = (
                tr("{name}: {length}", name=name, length=significant(self.reference, 2))
                if usual > 0
                else tr("{name}: 0 at all", name=name)
            )
        self.update()

    def show_nothing(self, text: str = "") -> None:
        """Draw no arrows, and say `text` in place of the key; nothing if it is empty."""
        self.points, self.vectors, self.reference, self.text = NONE, NONE, 0.0, text
        self.update()

    def nearest(self, x: float, y: float) -> tuple[NDArray[np.floating], NDArray[np.floating]] | None:
        """Return where an arrow begins near a point of the plane, and its vector, (2,) each; None where none does."""
        if not len(self.points):
            return None
        away = np.abs(self.points - (x, y)) / self._view.viewPixelSize()
        distance = np.hypot(away[:, 0], away[:, 1])
        nearest = int(distance.argmin())
        is_near = distance[nearest] <= _NEAR_PX * self._scale
        return (self.points[nearest], self.vectors[nearest]) if is_near else None

    def draw(self, painter: QPainter, scale: Floats, origin: Floats) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._ink, _WIDTH_PX * self._scale, cap=Qt.PenCapStyle.FlatCap))
        if self.reference > 0:
            tails: Floats = np.clip(self.points * scale + origin, -_FAR_PX, _FAR_PX)
            spots = np.round(tails / (_APART_PX * self._scale)).astype(np.int64)
            _, first = np.unique(spots[:, 0] * int(_FAR_PX) + spots[:, 1], return_index=True)
            ways = self.vectors[first].astype(np.float64) * np.sign(scale) * (_FULL_PX * self._scale / self.reference)
            self._draw_arrows(painter, tails[first], ways)
        if self.text:
            self._draw_key(painter)

    def _draw_arrows(self, painter: QPainter, tails: Floats, ways: Floats) -> None:
        """Draw arrows from `tails` (n, 2) in pixels, `ways` (n, 2) far, cut where they are too long."""
        lengths = _sizes(ways)
        most = _LONGEST * _FULL_PX * self._scale
        is_drawn = (lengths >= _LEAST_PX) & (np.abs(tails) < _FAR_PX).all(axis=1)
        tails, ways, lengths = tails[is_drawn], ways[is_drawn], lengths[is_drawn]
        if not len(tails):
            return
        ahead = ways / lengths[:, None]
        tips = tails + ahead * np.minimum(lengths, most)[:, None]
        back = ahead * np.minimum(_HEAD_PX * self._scale, lengths)[:, None]
        aside = np.stack([-back[:, 1], back[:, 0]], axis=1) * _SPREAD
        self._lines.resize(3 * len(tails))
        lines = self._lines.ndarray().reshape(3, len(tails), 4)
        lines[0, :, :2] = tails
        lines[1, :, :2], lines[2, :, :2] = tips - back + aside, tips - back - aside
        lines[:, :, 2:] = tips
        painter.drawLines(*self._lines.drawargs())

    def key_box(self) -> QRectF:
        """Return where the key stands, in pixels of the scene: in the left upper corner."""
        metrics = QFontMetricsF(self._font)
        arrow = self._arrow_px
        room = self._view.mapRectToScene(self._view.rect())
        width, height = arrow + metrics.horizontalAdvance(self.text) + 2 * _PAD_PX, metrics.height() + _PAD_PX
        left = _EDGE_PX + metrics.horizontalAdvance(_WIDEST_NUMBER)  # numbers of the axis stand at the edge
        return QRectF(room.left() + left, room.top() + _EDGE_PX, width, height)

    @property
    def _arrow_px(self) -> float:
        return _FULL_PX * self._scale + _GAP_PX if self.reference > 0 else 0.0

    def _draw_key(self, painter: QPainter) -> None:
        """Draw what an arrow of a certain length stands for."""
        metrics, arrow, box = QFontMetricsF(self._font), self._arrow_px, self.key_box()
        pen = painter.pen()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ground)
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(pen)
        if arrow:
            tail = np.array([[box.left() + _PAD_PX, box.center().y()]])
            self._draw_arrows(painter, tail, np.array([[_FULL_PX * self._scale, 0.0]]))
        painter.setPen(self._words)
        painter.setFont(self._font)
        painter.drawText(QPointF(box.left() + _PAD_PX + arrow, box.center().y() + metrics.ascent() / 2 - 1), self.text)


def _sizes(vectors: NDArray[np.floating]) -> Floats:
    """Return the lengths (n,) of vectors (n, 2)."""
    return np.hypot(vectors[:, 0].astype(np.float64), vectors[:, 1].astype(np.float64))
