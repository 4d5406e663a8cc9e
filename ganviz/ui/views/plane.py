"""The plane that two-dimensional samples live in: decision surface, grid and points. Knows no run."""

import math

import pyqtgraph as pg
from PyQt6.QtCore import QEvent, QPointF, Qt, pyqtSignal
from PyQt6.QtGui import QColor, QKeyEvent, QPen, QResizeEvent

from ganviz.engine.probes import Bounds
from ganviz.ui.theme import Theme
from ganviz.ui.views.axes import Range
from ganviz.ui.views.backdrop import Backdrop
from ganviz.ui.views.card import mark_scale
from ganviz.ui.views.chartkeys import pan, way_of, zoom, zoom_of
from ganviz.ui.views.fakes import Crowds, Outside, Trails
from ganviz.ui.views.fitview import FitView
from ganviz.ui.views.marks import Marks
from ganviz.ui.views.moderings import ModeRings

_ZOOM = 50.0
_REAL_PX, _FAKE_PX = 6, 7  # of a disc and a cross
_FAST_FAKE_PX, _FAST_PX = 4, 12  # of a cross that jumps so far from frame to frame, in a picture of so many pixels:
_FAST_SIDE_PX = 520
_SPACE_PX = 280  # square pixels of the picture for each such cross: so many there are of a thousand
_REAL_ALPHA = 230  # where many lie on each other it shows


class Plane(pg.GraphicsView):
    """Real points as discs, fakes as crosses, those of G's average as rings, over the decision surface; axes stay.

    Args:
        extent: half the side of the square that is seen at first.
        mark_size: how much larger than usual points are drawn, where there are few.

    Signals:
        pointed_at: the point (x, y) under the pointer, None when it left.
        moved: another part of the plane is seen, so that `bounds` are others.
    """

    pointed_at = pyqtSignal(object)
    moved = pyqtSignal()

    def __init__(self, extent: float, mark_size: float = 1.0) -> None:
        super().__init__(background=None)
        self.setViewportUpdateMode(self.ViewportUpdateMode.FullViewportUpdate)  # each layer covers all of it
        self.view = FitView(lockAspect=True)
        self.setCentralItem(self.view)
        self.setMinimumSize(80, 48)
        self.backdrop = Backdrop()
        self.real_item = Marks(self.view, "o", _REAL_PX)
        self.fake_item, self.average_item = Marks(self.view, "+", _FAKE_PX), Marks(self.view, "o", _FAKE_PX)
        self.rings = ModeRings(self.view)
        self.trails, self.crowds, self.outside = Trails(self.view), Crowds(self.view), Outside(self.view)
        self.real_above_item = Marks(self.view, "o", _REAL_PX)
        points = (self.real_item, self.fake_item, self.average_item, self.real_above_item)
        for item in (self.backdrop, self.trails, self.crowds, *points, self.rings, self.outside):
            self.view.addItem(item, ignoreBounds=True)
        self.mark_size = mark_size
        self._extent = self._half_side = extent
        self._seen: tuple[Range, Range] = ((-extent, extent), (-extent, extent))
        self._bounds: Bounds = (-extent, extent, -extent, extent)
        self._is_fitted, self._is_fast = True, False
        self.view.fit_asked.connect(self.fit)
        self.view.sigRangeChangedManually.connect(self._on_moved_by_hand)
        self.view.sigRangeChanged.connect(self._on_range_changed)
        self.scene().sigMouseMoved.connect(self._on_mouse_moved)
        self.fit()

    def keyPressEvent(self, ev: QKeyEvent | None) -> None:
        """Move with the arrow keys, zoom with plus and minus, and fit the data with 0."""
        way, factor = (way_of(ev), zoom_of(ev)) if ev is not None else (None, None)
        if way is not None:
            pan(self.view, *way)
            self._on_moved_by_hand()
        elif factor is not None:
            zoom(self.view, factor)
            self._on_moved_by_hand()
        elif ev is not None and ev.key() == Qt.Key.Key_0:
            self.fit()
        else:
            super().keyPressEvent(ev)

    @property
    def extent(self) -> float:
        """How far from 0 what the data needs reaches: half the side of its square, where 0 is in its middle."""
        return self._extent

    @property
    def half_side(self) -> float:
        """Half the longer side of the rectangle that the data needs, wherever that lies."""
        return self._half_side

    @property
    def bounds(self) -> Bounds:
        """A rectangle that holds all that is seen, and moves only now and then as the view does."""
        return self._bounds

    def apply_theme(self, theme: Theme) -> None:
        self.setBackground(theme.plot)
        self.backdrop.apply_theme(theme)
        for layer in (self.rings, self.trails, self.crowds, self.outside):
            layer.apply_theme(theme)
        scale = mark_scale()
        real, fake = QColor(theme.real), QColor(theme.fake)
        real.setAlpha(_REAL_ALPHA)
        for item in (self.real_item, self.real_above_item):
            item.set_look(round(_REAL_PX * self.mark_size * scale), fill=real)
        self.fake_item.set_look(self._fake_px(), fill=fake)
        self.average_item.set_look(round(_FAKE_PX * self.mark_size * scale), line=QPen(fake, scale))

    def show_speed(self, jump_px: float) -> None:
        """Draw crosses smaller while they jump about from frame to frame, and fewer in a small picture: a thousand
        would flash.
        """
        was_fast, smaller = self._is_fast, min(1.0, min(self.width(), self.height()) / _FAST_SIDE_PX)
        self._is_fast = jump_px >= smaller * (_FAST_PX / 2 if was_fast else _FAST_PX)
        space = _SPACE_PX * (self.mark_size * mark_scale()) ** 2
        self.fake_item.most = max(1.0, self.width() * self.height() / space) if self._is_fast else math.inf
        if self._is_fast != was_fast:
            self.fake_item.resize_marks(self._fake_px())

    def _fake_px(self) -> int:
        return round((_FAST_FAKE_PX if self._is_fast else _FAKE_PX) * self.mark_size * mark_scale())

    def set_extent(self, extent: float) -> None:
        """Fix the axes so that the square from -`extent` to `extent` is seen."""
        self.set_ranges((-extent, extent), (-extent, extent))

    def set_ranges(self, x: Range, y: Range) -> None:
        """Fix the axes so that the rectangle of `x` and `y` is seen."""
        self._extent = max(map(abs, (*x, *y)))
        self._half_side = max(x[1] - x[0], y[1] - y[0]) / 2
        self._seen = (x, y)
        self.fit()

    def fit(self) -> None:
        """Show what the data needs, whatever was panned or zoomed."""
        self._is_fitted = True
        self.backdrop.fit(self._extent)
        self.view.setLimits(maxXRange=_ZOOM * self._half_side, minXRange=self._half_side / _ZOOM)
        x, y = self._seen
        self.view.setRange(xRange=x, yRange=y, padding=0.0)

    def resizeEvent(self, ev: QResizeEvent | None) -> None:
        super().resizeEvent(ev)
        if hasattr(self, "_is_fitted") and self._is_fitted:
            self.fit()

    def leaveEvent(self, ev: QEvent | None) -> None:
        super().leaveEvent(ev)
        self.pointed_at.emit(None)

    def tell_pointed(self, place: tuple[float, float] | None) -> None:
        """Say where the pointer is, while something lies over the plane."""
        self.pointed_at.emit(place)

    def _on_moved_by_hand(self) -> None:
        self._is_fitted = False

    def _on_range_changed(self) -> None:
        bounds = _around(*self.view.viewRange())
        if bounds != self._bounds:
            self._bounds = bounds
            self.moved.emit()

    def _on_mouse_moved(self, position: QPointF) -> None:
        if self.view.sceneBoundingRect().contains(position):
            point = self.view.mapSceneToView(position)
            self.pointed_at.emit((float(point.x()), float(point.y())))
        else:
            self.pointed_at.emit(None)


def _around(x: list[float], y: list[float]) -> Bounds:
    """Return round numbers around the ranges `x` and `y`, a few percent beyond them at most."""
    unit = 2.0 ** (math.floor(math.log2(max(x[1] - x[0], y[1] - y[0]))) - 5)
    left, bottom = (math.floor(low / unit) * unit for low in (x[0], y[0]))
    right, top = (math.ceil(high / unit) * unit for high in (x[1], y[1]))
    return left, right, bottom, top
