"""The ground of the plane: D's verdict as a tint, contours of a critic, grid lines and their numbers. Knows no run."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import QLineF, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PyQt6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen, QPixmap, QTransform
from PyQt6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ganviz.engine.probes import Surface
from ganviz.ui.numbers import at_spacing
from ganviz.ui.theme import Theme, blend
from ganviz.ui.views.axes import nice_step
from ganviz.ui.views.card import mark_scale, small_font
from ganviz.ui.views.contours import contour
from ganviz.ui.views.sprites import is_drawing, ratio_of

# How far a certain D colours the ground, on dark and light: so little that marks on it have a contrast of 3, and that a
# verdict that flips is no flash (WCAG 2.3.1). Dark tints lie within .1 of relative luminance, light ones have .8.
_TINT = {True: 0.33, False: 0.13}
_GRID_LINES, _LEAST_LINES = 7, 3  # along a side of 600 pixels, and along any
_SQUARE = 0.02  # that a unit across may differ from one up by, as a share, to count as the same
_CLOSE = 1.2  # heights of text from one number to the next, at least
_CONTOURS = tuple(1 / (1 + math.exp(-stds)) for stds in (-2, -1, 0, 1, 2))  # a std apart, as a level
_FLAT = 0.04  # of levels, between which a contour would follow what rounding made
_MARGIN_PX = 5
PLAIN = ((0.0, 1.0), (0.0, 1.0))  # what the numbers of x and y stand for: themselves


class Backdrop(QGraphicsItem):
    """D's verdict as a smooth tint, and thin grid lines with numbers over it.

    Attributes:
        has_axes: whether lines through 0 are drawn over it, which would strike out the numbers on them.
    """

    has_axes = False

    def __init__(self) -> None:
        super().__init__()
        self.surface: Surface | None = None
        self.contours: list[QLineF] = []
        self._extent = 1.0
        self._units = PLAIN
        self._image: QImage | None = None
        self._pixels: NDArray[np.uint32] = np.empty((0, 0), np.uint32)  # what the image shows: it does not copy
        self._palette = np.zeros(256, np.uint32)
        self._grid, self._ground, self._text, self._font = QColor(), QColor(), QColor(), QFont()
        self._contour = QPen()
        self._picture: QPixmap | None = None  # what was drawn last, and where that was
        self._seen: tuple[QTransform, QSize, float] | None = None
        self.setZValue(-10)

    def apply_theme(self, theme: Theme) -> None:
        self._palette = tint_palette(theme)
        self._grid, self._ground = QColor(theme.muted), QColor(theme.plot)
        self._grid.setAlpha(34)
        self._text, self._font = QColor(theme.text), small_font()
        line = QColor(theme.muted)
        line.setAlpha(120)
        self._contour = QPen(line, mark_scale())
        self._contour.setCosmetic(True)
        self.show_surface(self.surface)

    def fit(self, extent: float) -> None:
        """Draw grid lines that suit the square from -`extent` to `extent`."""
        if extent != self._extent:
            self.prepareGeometryChange()
            self._extent, self._picture = extent, None

    def show_units(self, units: tuple[tuple[float, float], tuple[float, float]]) -> None:
        """Say numbers in other units: for x and for y, what 0 stands for and how much a 1 does."""
        if units != self._units:
            self._units, self._picture = units, None
            self.update()

    def show_surface(self, surface: Surface | None) -> None:
        """Tint the ground with what D says of each place; None leaves it bare."""
        self.surface, self._picture = surface, None
        self.contours = []
        if surface is None:
            self._image = None
        else:
            level = surface.level
            shown = np.clip(np.nan_to_num(level * 255, nan=127.5), 0, 255).astype(np.uint8)
            self._pixels = self._palette[shown]
            height, width = self._pixels.shape
            self._image = QImage(self._pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32)  # type: ignore[call-overload]
            if surface.verdict == "critic" and not np.ptp(level) < _FLAT:
                self.contours = _contours(level, surface)
        self.update()

    def output_at(self, x: float, y: float) -> float | None:
        """Return D's output at a point, between the grid's points; None outside of it."""
        if self.surface is None:
            return None
        rows, columns = self.surface.output.shape
        left, right, bottom, top = self.surface.bounds
        column, row = (x - left) / (right - left) * (columns - 1), (y - bottom) / (top - bottom) * (rows - 1)
        if not (0 <= column <= columns - 1 and 0 <= row <= rows - 1):
            return None
        i, j = min(int(row), rows - 2), min(int(column), columns - 2)
        down, along = row - i, column - j
        corners = self.surface.output[i : i + 2, j : j + 2].astype(np.float64)
        return float(np.array([1 - down, down]) @ corners @ np.array([1 - along, along]))

    def boundingRect(self) -> QRectF:
        edge = 100 * self._extent  # the grid goes on as far as one can zoom out
        return QRectF(-edge, -edge, 2 * edge, 2 * edge)

    def paint(
        self, painter: QPainter | None, option: QStyleOptionGraphicsItem | None, widget: QWidget | None = None
    ) -> None:
        if painter is None or widget is None:
            return
        place = painter.worldTransform()
        if is_drawing(painter):
            self._draw_ground(painter, place, widget.size())
            painter.setWorldTransform(place)
            return
        seen = (place, widget.size(), ratio_of(painter))
        if self._picture is None or seen != self._seen:
            self._seen, self._picture = seen, self._drawn(*seen)
        painter.resetTransform()
        painter.drawPixmap(QPointF(), self._picture)
        painter.setWorldTransform(place)

    def _drawn(self, place: QTransform, size: QSize, ratio: float) -> QPixmap:
        """Return a picture of the ground, to be shown until it changes: points move three times as often."""
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        painter = QPainter(picture)
        self._draw_ground(painter, place, size)
        painter.end()
        return picture

    def _draw_ground(self, painter: QPainter, place: QTransform, size: QSize) -> None:
        """Draw all of it on a device of `size` pixels, where `place` leads from the plane."""
        painter.resetTransform()
        painter.fillRect(QRect(QPoint(), size), self._ground)
        painter.setTransform(place)
        if self._image is not None and self.surface is not None:
            # Pixels stand for points, the outermost ones on the edge: the picture reaches half a pixel further.
            left, right, bottom, top = self.surface.bounds
            rows, columns = self.surface.output.shape
            across, up = (right - left) / (columns - 1), (top - bottom) / (rows - 1)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            # The row of least y comes first, as the plane's y grows upwards.
            whole = QRectF(left - across / 2, bottom - up / 2, right - left + across, top - bottom + up)
            painter.drawImage(whole, self._image)
        if self.contours:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self._contour)
            painter.drawLines(*self.contours)
        painter.resetTransform()
        self._draw_grid(painter, place, size)

    def _draw_grid(self, painter: QPainter, place: QTransform, size: QSize) -> None:
        """Draw the grid lines that are seen in a view of `size` pixels, and at the edges what they stand for."""
        inside, _ = place.inverted()
        seen = inside.mapRect(QRectF(QPointF(), QSizeF(size)))
        # As many lines as the shorter side has room for: in a wide view up has numbers as well as across. Where a unit
        # is not as long across as up, each has lines of its own.
        shorter_px = min(size.width(), size.height())
        span_x = span_y = min(seen.width(), seen.height())
        lines_x = lines_y = _lines_of(shorter_px)
        if not math.isclose(size.width() / seen.width(), size.height() / seen.height(), rel_tol=_SQUARE):
            span_x, span_y = seen.width(), seen.height()
            lines_x, lines_y = _lines_of(size.width()), _lines_of(size.height())
        metrics = QFontMetricsF(self._font)
        painter.setFont(self._font)
        painter.setPen(self._text)
        height = metrics.height()
        floor = size.height() - height - _MARGIN_PX
        unit_x, unit_y = self._units
        step_y, horizontals = _ticks(seen.top(), seen.bottom(), span_y, lines_y, unit_y)
        step_x, verticals = _ticks(seen.left(), seen.right(), span_x, lines_x, unit_x)
        num_down = sum(height / 2 < place.map(0.0, y)[1] < floor - height / 2 for y, _ in horizontals)
        num_across = sum(3 * height < place.map(x, 0.0)[0] < size.width() - height for x, _ in verticals)
        if min(num_down, num_across) < 2:  # one number tells no scale
            closer, more = _ticks(seen.top(), seen.bottom(), span_y, 2 * lines_y, unit_y)
            if closer / unit_y[1] * size.height() / seen.height() >= _CLOSE * height:
                step_y, horizontals = closer, more
                step_x, verticals = _ticks(seen.left(), seen.right(), span_x, 2 * lines_x, unit_x)
        every = _every([x for _, x in verticals], step_x, metrics, step_x / unit_x[1] * size.width() / seen.width())
        for place_x, x in verticals:
            across = round(place.map(place_x, 0.0)[0])
            text = at_spacing(x, step_x) if round(x / step_x) % every == 0 else ""
            painter.fillRect(QRect(across, 0, 1, size.height()), self._grid)  # a tenth of the time that a pen takes
            width = metrics.horizontalAdvance(text)
            left = across + _MARGIN_PX / 2 if self.has_axes and x == 0 else across - width / 2
            box = QRectF(left, floor + _MARGIN_PX / 2, width + 1, height)
            if 3 * height < box.left() and box.right() < size.width():
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        for place_y, y in horizontals:
            down, text = round(place.map(0.0, place_y)[1]), at_spacing(y, step_y)
            painter.fillRect(QRect(0, down, size.width(), 1), self._grid)
            top = down - height if self.has_axes and y == 0 else down - height / 2
            box = QRectF(_MARGIN_PX, top, metrics.horizontalAdvance(text) + 1, height)
            if box.top() > 0 and box.bottom() < floor:
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)


def tint_palette(theme: Theme) -> NDArray[np.uint32]:
    """Return what each level (0 to 255) is tinted: fake's colour, the plot's ground in the middle, real's."""
    depth = _TINT[theme.is_dark]
    palette = []
    for level in range(256):
        sureness = abs(level - 127.5) / 127.5
        colour = theme.real if level > 127 else theme.fake
        palette.append(0xFF000000 | int(blend(theme.plot, colour, depth * sureness)[1:], 16))
    return np.array(palette, np.uint32)


def _contours(level: NDArray[np.float32], surface: Surface) -> list[QLineF]:
    left, right, bottom, top = surface.bounds
    rows, columns = level.shape
    found = np.concatenate([contour(level, each) for each in _CONTOURS])
    found[..., 0] = left + found[..., 0] * (right - left) / (columns - 1)
    found[..., 1] = bottom + found[..., 1] * (top - bottom) / (rows - 1)
    return [QLineF(*ends) for ends in found.reshape(-1, 4).tolist()]


def _lines_of(side_px: int) -> float:
    """Return about how many grid lines a side has."""
    return max(_LEAST_LINES, _GRID_LINES * side_px / 600)


def _every(values: Sequence[float], step: float, metrics: QFontMetricsF, step_px: float) -> int:
    """Return how many grid lines, `step_px` apart, one has its number of: so many that numbers keep apart."""
    widest = max((metrics.horizontalAdvance(at_spacing(x, step)) for x in values), default=0.0)
    return next((every for every in (1, 2, 5, 10) if every * step_px >= widest + metrics.height() / 2), 20)


def _ticks(
    first: float, last: float, span: float, count: float, unit: tuple[float, float]
) -> tuple[float, list[tuple[float, float]]]:
    """Return how far apart round numbers in `unit` are, and where those from `first` to `last` are, with each.

    About `count` of them are on a length of `span`.
    """
    mean, scale = unit
    step = nice_step(span * scale, count)
    return step, [((x - mean) / scale, x) for x in _multiples(step, mean + first * scale, mean + last * scale)]


def _multiples(step: float, first: float, last: float) -> list[float]:
    """Return the multiples of `step` from `first` to `last`."""
    return [number * step for number in range(math.ceil(first / step), math.floor(last / step) + 1)]
