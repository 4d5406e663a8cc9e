"""The plane that two-dimensional samples live in: decision surface, grid and points. Knows no run."""

import math

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PyQt6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, QSizeF, Qt, pyqtSignal
from PyQt6.QtGui import QColor, QImage, QPainter, QPen, QPixmap, QResizeEvent, QTransform
from PyQt6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ganviz.engine.probes import Surface
from ganviz.ui.theme import Theme, blend
from ganviz.ui.views.axes import nice_step
from ganviz.ui.views.card import mark_scale
from ganviz.ui.views.moderings import ModeRings

_TINT = {True: 0.42, False: 0.36}  # how far a certain D colours the ground, on dark and light
_GRID_LINES = 7
_ZOOM = 50.0
_REAL_PX, _FAKE_PX = 6, 7  # of a disc and a cross


class Backdrop(QGraphicsItem):
    """The ground of the plane: D's verdict as a smooth tint, and thin grid lines over it."""

    def __init__(self) -> None:
        super().__init__()
        self.surface: Surface | None = None
        self._extent = 1.0
        self._image: QImage | None = None
        self._pixels: NDArray[np.uint32] = np.empty((0, 0), np.uint32)  # what the image shows: it does not copy
        self._palette = np.zeros(256, np.uint32)
        self._grid, self._ground = QColor(), QColor()
        self._picture: QPixmap | None = None  # what was drawn last, and where that was
        self._seen: tuple[QTransform, QSize, float] | None = None
        self.setZValue(-10)

    def apply_theme(self, theme: Theme) -> None:
        self._palette = tint_palette(theme)
        self._grid, self._ground = QColor(theme.muted), QColor(theme.plot)
        self._grid.setAlpha(34)
        self.show_surface(self.surface)

    def fit(self, extent: float) -> None:
        """Cover the square from -`extent` to `extent`."""
        if extent != self._extent:
            self.prepareGeometryChange()
            self._extent, self._picture = extent, None

    def show_surface(self, surface: Surface | None) -> None:
        """Tint the ground with D's probability of real; None leaves it bare."""
        self.surface, self._picture = surface, None
        if surface is None:
            self._image = None
        else:
            level = np.nan_to_num(surface.probability * 255, nan=127.5)
            self._pixels = self._palette[np.clip(level, 0, 255).astype(np.uint8)]
            height, width = self._pixels.shape
            self._image = QImage(self._pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32)  # type: ignore[call-overload]
        self.update()

    def probability_at(self, x: float, y: float) -> float | None:
        """Return D's probability of real at a point, between the grid's points; None outside of it."""
        if self.surface is None:
            return None
        size, extent = len(self.surface.probability), self.surface.extent
        column, row = ((value + extent) / (2 * extent) * (size - 1) for value in (x, y))
        if not (0 <= column <= size - 1 and 0 <= row <= size - 1):
            return None
        i, j = min(int(row), size - 2), min(int(column), size - 2)
        down, right = row - i, column - j
        corners = self.surface.probability[i : i + 2, j : j + 2].astype(np.float64)
        return float(np.array([1 - down, down]) @ corners @ np.array([1 - right, right]))

    def boundingRect(self) -> QRectF:
        edge = 4 * self._extent  # the grid goes on beyond the surface, where a wide window shows more
        return QRectF(-edge, -edge, 2 * edge, 2 * edge)

    def paint(
        self, painter: QPainter | None, option: QStyleOptionGraphicsItem | None, widget: QWidget | None = None
    ) -> None:
        if painter is None or widget is None:
            return
        place = painter.worldTransform()
        seen = (place, widget.size(), widget.devicePixelRatioF())
        if self._picture is None or seen != self._seen:
            self._seen, self._picture = seen, self._drawn(*seen)
        painter.resetTransform()
        painter.drawPixmap(QPointF(), self._picture)
        painter.setWorldTransform(place)

    def _drawn(self, place: QTransform, size: QSize, ratio: float) -> QPixmap:
        """Return a picture of the ground, to be shown until it changes: points move three times as often."""
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._ground)
        painter = QPainter(picture)
        painter.setTransform(place)
        if self._image is not None and self.surface is not None:
            # Pixels stand for points, the outermost ones on the edge: the picture reaches half a pixel further.
            extent = self.surface.extent
            edge = extent + extent / (len(self.surface.probability) - 1)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            # The row of least y comes first, as the plane's y grows upwards.
            painter.drawImage(QRectF(-edge, -edge, 2 * edge, 2 * edge), self._image)
        painter.resetTransform()
        for line in self._grid_lines(place, size):
            painter.fillRect(line, self._grid)  # a tenth of the time that a pen takes
        painter.end()
        return picture

    def _grid_lines(self, place: QTransform, size: QSize) -> list[QRect]:
        """Return the grid lines that are seen in a view of `size` pixels, each a pixel wide."""
        inside, _ = place.inverted()
        seen = inside.mapRect(QRectF(QPointF(), QSizeF(size)))
        step = nice_step(2 * self._extent, _GRID_LINES)
        across = [round(place.map(x, 0.0)[0]) for x in _multiples(step, seen.left(), seen.right())]
        down = [round(place.map(0.0, y)[1]) for y in _multiples(step, seen.top(), seen.bottom())]
        upright = [QRect(x, 0, 1, size.height()) for x in across]
        return upright + [QRect(0, y, size.width(), 1) for y in down]


def _multiples(step: float, first: float, last: float) -> list[float]:
    """Return the multiples of `step` from `first` to `last`."""
    return [number * step for number in range(math.ceil(first / step), math.floor(last / step) + 1)]


def tint_palette(theme: Theme) -> NDArray[np.uint32]:
    """Return what each probability (0 to 255) is tinted: fake's colour, the plot's ground in the middle, real's."""
    depth = _TINT[theme.is_dark]
    palette = []
    for level in range(256):
        sureness = abs(level - 127.5) / 127.5
        colour = theme.real if level > 127 else theme.fake
        palette.append(0xFF000000 | int(blend(theme.plot, colour, depth * sureness)[1:], 16))
    return np.array(palette, np.uint32)


class PlaneView(pg.ViewBox):
    """A view of the plane at equal scales. A double click fits the data again.

    Signals:
        fit_asked: a double click.
    """

    fit_asked = pyqtSignal()

    def __init__(self) -> None:
        super().__init__(enableMenu=False, lockAspect=True, defaultPadding=0.0)
        self.disableAutoRange()

    def mouseClickEvent(self, ev):  # type: ignore[no-untyped-def]
        if ev.double() and ev.button() == Qt.MouseButton.LeftButton:
            ev.accept()
            self.fit_asked.emit()

    def mouseDragEvent(self, ev, axis=None):  # type: ignore[no-untyped-def]
        if ev.button() == Qt.MouseButton.RightButton:
            ev.ignore()
            return
        super().mouseDragEvent(ev, axis)


class Plane(pg.GraphicsView):
    """Real points as discs, fakes as crosses, those of G's average as rings, over the decision surface; axes stay.

    Args:
        extent: half the side of the square that is seen at first.
        mark_size: how much larger than usual points are drawn, where there are few.

    Signals:
        pointed_at: the point (x, y) under the pointer, None when it left.
    """

    pointed_at = pyqtSignal(object)

    def __init__(self, extent: float, mark_size: float = 1.0) -> None:
        super().__init__(background=None)
        self.view = PlaneView()
        self.setCentralItem(self.view)
        self.setMinimumSize(160, 160)
        self.backdrop = Backdrop()
        self.real_item = pg.ScatterPlotItem(symbol="o", size=_REAL_PX, pen=None, pxMode=True)
        self.fake_item = pg.ScatterPlotItem(symbol="+", size=_FAKE_PX, pen=None, pxMode=True)
        self.average_item = pg.ScatterPlotItem(symbol="o", size=_FAKE_PX, brush=None, pxMode=True)
        self.rings = ModeRings(self.view)
        for item in (self.backdrop, self.real_item, self.fake_item, self.average_item, self.rings):
            self.view.addItem(item, ignoreBounds=True)
        self.mark_size = mark_size
        self._extent = extent
        self._is_fitted = True
        self.view.fit_asked.connect(self.fit)
        self.view.sigRangeChangedManually.connect(self._on_moved_by_hand)
        self.scene().sigMouseMoved.connect(self._on_mouse_moved)
        self.fit()

    @property
    def extent(self) -> float:
        """Half the side of the square that the data needs."""
        return self._extent

    @property
    def reach(self) -> float:
        """How far from the origin the fitted view goes, with two digits: more than `extent` in a window not square."""
        width, height = max(1.0, self.view.width()), max(1.0, self.view.height())
        reach = self._extent * max(width, height) / min(width, height)
        unit = 10.0 ** (math.floor(math.log10(reach)) - 1)
        return round(math.ceil(reach / unit - 1e-6) * unit, 9)

    def apply_theme(self, theme: Theme) -> None:
        self.setBackground(theme.plot)
        self.backdrop.apply_theme(theme)
        self.rings.apply_theme(theme)
        scale = mark_scale()
        for item, size_px in ((self.real_item, _REAL_PX), (self.fake_item, _FAKE_PX), (self.average_item, _FAKE_PX)):
            item.setSize(round(size_px * self.mark_size * scale))
        real = QColor(theme.real)
        real.setAlpha(170)
        self.real_item.setBrush(real)
        self.fake_item.setBrush(QColor(theme.fake))
        self.average_item.setPen(QPen(QColor(theme.fake), scale))

    def set_extent(self, extent: float) -> None:
        """Fix the axes so that the square from -`extent` to `extent` is seen."""
        self._extent = extent
        self.fit()

    def fit(self) -> None:
        """Show the data's square, whatever was panned or zoomed."""
        self._is_fitted = True
        self.backdrop.fit(self._extent)
        self.view.setLimits(maxXRange=_ZOOM * self._extent, minXRange=self._extent / _ZOOM)
        self.view.setRange(xRange=(-self._extent, self._extent), yRange=(-self._extent, self._extent), padding=0.0)

    def resizeEvent(self, ev: QResizeEvent | None) -> None:
        super().resizeEvent(ev)
        if hasattr(self, "_is_fitted") and self._is_fitted:
            self.fit()

    def leaveEvent(self, ev: QEvent | None) -> None:
        super().leaveEvent(ev)
        self.pointed_at.emit(None)

    def _on_moved_by_hand(self) -> None:
        self._is_fitted = False

    def _on_mouse_moved(self, position: QPointF) -> None:
        if self.view.sceneBoundingRect().contains(position):
            point = self.view.mapSceneToView(position)
            self.pointed_at.emit((float(point.x()), float(point.y())))
        else:
            self.pointed_at.emit(None)
