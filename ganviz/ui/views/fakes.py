"""What is drawn of fakes beside a cross for each: the way they came, crowds on one spot, and those out of sight."""

import math
from collections.abc import Callable, Sequence
from functools import partial

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PyQt6.QtCore import QPointF, QRectF, Qt
from PyQt6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from ganviz.spec.translation import tr, tr_n
from ganviz.ui.theme import Theme
from ganviz.ui.views.card import mark_scale, small_font
from ganviz.ui.views.marks import NONE, Points
from ganviz.ui.views.overlay import Overlay
from ganviz.ui.views.sprites import Sprites

_LEAST_PX = 1.0  # a shorter piece of a way is not worth a line
_FAR_PX = 1e5
_NO_WAYS: Points = np.empty((1, 0, 2), np.float32)


class Trails(Overlay):
    """The way that fakes came since the frame before this one.

    At thousands of steps a second points that only jump seem to stand still, or to turn backwards.

    Attributes:
        ways: (moments, n, 2) of some of the fakes, the last moment now.
        jump_px: how far half of them came, or further; 0 without a way.
    """

    def __init__(self, view: pg.ViewBox) -> None:
        super().__init__(view, -2)
        self.ways, self.jump_px = _NO_WAYS, 0.0
        self._pen = QPen()

    def apply_theme(self, theme: Theme) -> None:
        # Opaque: where lines cross they are no brighter.
        self._pen = QPen(QColor(theme.trail), round(mark_scale()))
        self.update()

    def show_ways(self, ways: Points, farthest: float) -> None:
        """Draw ways (moments, n, 2), but for steps beyond `farthest` and those that are not finite."""
        with np.errstate(invalid="ignore", over="ignore"):
            reach = np.abs(ways - ways[-1]).max(axis=(0, 2), initial=0.0)
            length = np.abs(np.diff(ways, axis=0)).max(axis=2, initial=0.0)
        middle = float(np.median(np.nan_to_num(reach, nan=0.0))) if len(reach) else 0.0
        self.jump_px = middle / self._view.viewPixelSize()[0]
        self.ways = np.where((length <= farthest)[..., None], ways[:-1], np.nan)
        self.ways = np.concatenate([self.ways, ways[-1:]])
        self.update()

    def clear(self) -> None:
        """Draw nothing."""
        self.ways, self.jump_px = _NO_WAYS, 0.0
        self.update()

    @property
    def is_empty(self) -> bool:
        return not self.ways.size

    def draw(self, painter: QPainter, scale: NDArray[np.float64], origin: NDArray[np.float64]) -> None:
        places = self.ways * scale + origin
        ends = np.stack([places[:-1], places[1:]], axis=2).reshape(-1, 2, 2)
        with np.errstate(invalid="ignore"):
            is_long = np.abs(ends[:, 0] - ends[:, 1]).max(axis=1, initial=0.0) >= _LEAST_PX
            is_near = np.abs(ends).max(axis=(1, 2), initial=0.0) < _FAR_PX
        ends = ends[is_long & is_near].reshape(-1, 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._pen)
        painter.drawPath(pg.functions.arrayToQPath(ends[:, 0], ends[:, 1], connect="pairs"))


class Crowds(Overlay):
    """A halo around fakes that lie on one spot, the larger the more of them: a cross would look like one."""

    _SPOT_PX = 6.0
    _MANY = 40  # fakes on a spot that are seen as fewer than they are

    def __init__(self, view: pg.ViewBox) -> None:
        super().__init__(view, -1)
        self._points: Points = NONE
        self._colour, self._scale, self._sprites = QColor(), 1.0, Sprites()

    def apply_theme(self, theme: Theme) -> None:
        self._colour = QColor(theme.fake)
        self._colour.setAlpha(70)
        self._scale = mark_scale()
        self._sprites.clear()
        self.update()

    def show_points(self, points: Points) -> None:
        """Look for crowds among `points`, all finite."""
        self._points = points
        self.update()

    def found(self, scale: NDArray[np.float64]) -> list[tuple[float, float, int]]:
        """Return where crowds are, in the plane, and how many each has; `scale` is pixels per unit."""
        seen = self._view.viewRect()
        low, high = np.array([seen.left(), seen.top()]), np.array([seen.right(), seen.bottom()])
        points = self._points[((self._points >= low) & (self._points <= high)).all(axis=1)]
        if len(points) < self._MANY:
            return []
        cells = np.floor(points * scale / self._SPOT_PX).astype(np.int64)
        cells -= cells.min(axis=0)
        spot = cells[:, 0] * (cells[:, 1].max() + 1) + cells[:, 1]
        counts = np.bincount(spot)
        crowded = np.flatnonzero(counts >= self._MANY)
        if not len(crowded):
            return []
        middles = np.stack([np.bincount(spot, axis)[crowded] for axis in points.T], axis=1) / counts[crowded, None]
        return [(x, y, int(count)) for (x, y), count in zip(middles.tolist(), counts[crowded], strict=True)]

    def draw(self, painter: QPainter, scale: NDArray[np.float64], origin: NDArray[np.float64]) -> None:
        for x, y, count in self.found(scale):
            radius = round(self._scale * halo_px(count))
            middle = QPointF(origin[0] + scale[0] * x, origin[1] + scale[1] * y)
            self._sprites.draw(painter, middle, radius, radius, partial(self._paint_halo, radius))

    def _paint_halo(self, radius: int, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        painter.drawEllipse(QPointF(), radius, radius)


def halo_px(count: int) -> float:
    """Return the radius of the halo of so many fakes: its area grows with them."""
    return 4.0 + 0.9 * math.sqrt(count)


class Outside(Overlay):
    """Says at the edges how many fakes are out of sight, and which way; and how many are nowhere.

    A few in a hundred that stray are not worth a word.

    Attributes:
        texts: what was said when it was drawn last.
        taken: returns rectangles of the scene, in pixels, in which nothing is to be said.
    """

    _WORTH = 0.02  # of all fakes

    def __init__(self, view: pg.ViewBox) -> None:
        super().__init__(view, 20)
        self.texts: tuple[str, ...] = ()
        self.taken: Callable[[], Sequence[QRectF]] = tuple  # by keys of layers, which lie over what is said here
        self._points: Points = NONE
        self._num_lost = 0
        self._ink, self._ground, self._font = QColor(), QColor(), QFont()

    def apply_theme(self, theme: Theme) -> None:
        self._ink, self._ground, self._font = QColor(theme.fake), QColor(theme.raised), small_font()
        self.update()

    def show_points(self, points: Points, num_lost: int) -> None:
        """Tell of `points`, all finite, and of `num_lost` that are not."""
        self._points, self._num_lost = points, num_lost
        self.update()

    def draw(self, painter: QPainter, scale: NDArray[np.float64], origin: NDArray[np.float64]) -> None:
        seen = self._view.viewRect()
        centre = np.array([seen.center().x(), seen.center().y()])
        half = np.array([seen.width(), seen.height()]) / 2
        away = (self._points - centre) / half
        is_out = (np.abs(away) > 1).any(axis=1)
        texts = []
        if is_out.any():
            out = away[is_out]
            along = np.abs(out).argmax(axis=1)
            sides = along * 2 + (out[np.arange(len(out)), along] > 0)
            for side, arrow in enumerate("←→↓↑"):
                there = out[sides == side]
                if len(there) >= self._WORTH * (len(self._points) + self._num_lost):
                    axis, sign = side // 2, 1 if side % 2 else -1
                    middle = np.clip(np.median(there, axis=0), -0.8, 0.8)
                    middle[axis] = sign
                    told = tr("{arrow} {fakes} this way", arrow=arrow, fakes=_counted(len(there)))
                    texts.append(told if self._has_room(told) else f"{arrow} {len(there):,}")
                    at = origin + scale * (centre + half * middle)
                    self._say(painter, texts[-1], self.place_for(texts[-1], at, axis, sign))
        if self._num_lost:
            texts.append(tr("{fakes} not finite", fakes=_counted(self._num_lost)))
            at = origin + scale * (centre + half * np.array([0.0, 1.0]))
            self._say(painter, texts[-1], self.place_for(texts[-1], at, 1, 1))
        self.texts = tuple(texts)

    def _has_room(self, text: str) -> bool:
        return QFontMetricsF(self._font).horizontalAdvance(text) + 16 + 2 * 6 <= self._view.width()

    def place_for(self, text: str, at: NDArray[np.float64], axis: int, sign: int) -> QRectF:
        """Return where to write `text` for a place (2,) on an edge, in pixels: inwards of it, and of what is taken.

        `axis` and `sign` tell which edge: up is down in pixels.
        """
        metrics = QFontMetricsF(self._font)
        width, height = metrics.horizontalAdvance(text) + 16, metrics.height() + 6
        x, y = at.tolist()
        left = x - width / 2 if axis else (x - width - 6 if sign > 0 else x + 6)
        top = y - height / 2 if not axis else (y + 6 if sign > 0 else y - height - 6)
        room = self._view.mapRectToScene(self._view.rect())
        left = min(max(left, room.left() + 6), max(room.left() + 6, room.right() - width - 6))
        box = QRectF(left, top, width, height)
        for taken in self.taken():
            if box.intersects(taken):
                box.moveTop(taken.bottom() + 6)
        return box

    def _say(self, painter: QPainter, text: str, box: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._ink, 1))
        painter.setBrush(self._ground)
        painter.drawRoundedRect(box, 6, 6)
        painter.setFont(self._font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _counted(count: int) -> str:
    return tr_n("{count:,} fake", "{count:,} fakes", count)
