"""A small picture of what a generator makes at the end of a seed, with the reals behind it."""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import QPointF, QRectF, Qt
from PyQt6.QtGui import QColor, QImage, QPainter, QPen, QPixmap, QPolygonF

from ganviz.ui.theme import Theme, blend
from ganviz.ui.views.images import tiled

_EDGE = 0.12  # of the extent of the reals, that is seen beyond them
_BINS = 32
_DOT = 0.022  # of the side
_BEHIND = 0.55  # of its colour, that a real keeps
_COLUMNS = 4  # of images


def seed_picture(
    fakes: NDArray[Any] | None, reals: NDArray[Any] | None, side: int, theme: Theme, ratio: float = 1.0
) -> QPixmap:
    """Return a square picture of `side` pixels of the screen: points of a plane, a histogram, or images.

    Points beyond it are at its edge.
    """
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(QColor(theme.plot))
    if fakes is None or reals is None or not len(fakes):
        return pixmap
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if fakes.ndim == 3:
        _paint_images(painter, fakes, side, theme)
    elif fakes.shape[1] == 2:
        _paint_points(painter, fakes, reals, side, theme)
    else:
        _paint_histogram(painter, fakes[:, 0], reals[:, 0], side, theme)
    painter.end()
    return pixmap


def _paint_images(painter: QPainter, fakes: NDArray[np.uint8], side: int, theme: Theme) -> None:
    picture = tiled(fakes, _COLUMNS, 1, int(theme.plot[1:], 16))
    height, width = picture.shape
    image = QImage(picture.tobytes(), width, height, 4 * width, QImage.Format.Format_RGB32)
    painter.drawImage(QRectF(0, 0, side, side * height / width), image)


def _paint_points(
    painter: QPainter, fakes: NDArray[np.float32], reals: NDArray[np.float32], side: int, theme: Theme
) -> None:
    low, high = reals.min(axis=0), reals.max(axis=0)
    reach = float((high - low).max()) * (1 + 2 * _EDGE) or 1.0
    origin = (low + high) / 2 - reach / 2
    for points, colour in ((reals, blend(theme.plot, theme.real, _BEHIND)), (fakes, theme.fake)):
        dot = max(2.0, _DOT * side)
        placed = (points[np.isfinite(points).all(axis=1)] - origin) / reach * side
        seen = placed.clip(dot / 2, side - dot / 2)
        painter.setPen(QPen(QColor(colour), dot, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPoints(QPolygonF([QPointF(x, side - y) for x, y in seen.tolist()]))


def _paint_histogram(
    painter: QPainter, fakes: NDArray[np.float32], reals: NDArray[np.float32], side: int, theme: Theme
) -> None:
    low, high = float(reals.min()), float(reals.max())
    edge = _EDGE * (high - low) or 1.0
    heights = [np.histogram(each, _BINS, (low - edge, high + edge))[0] for each in (reals, fakes[np.isfinite(fakes)])]
    tallest = max(1, *(int(each.max()) for each in heights))
    for counts, colour in zip(heights, (blend(theme.plot, theme.real, _BEHIND), theme.fake), strict=True):
        for place, count in enumerate(counts.tolist()):
            height = math.ceil(count / tallest * (side - 4))
            bar = QRectF(place * side / _BINS, side - height, side / _BINS, height)
            painter.fillRect(bar if colour != theme.fake else bar.adjusted(1, 0, -1, 0), QColor(colour))
