"""Curves along the straight line through two states of a run: a place of it across, a value up. Knows no run."""

import math
from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PyQt6.QtCore import QEvent, QPointF, Qt, pyqtSignal
from PyQt6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPen
from PyQt6.QtWidgets import QGraphicsGridLayout

from ganviz.ui.numbers import at_spacing
from ganviz.ui.theme import DARK, Theme
from ganviz.ui.views.axes import Range, TickAxis, widest_value
from ganviz.ui.views.card import CurveStyle, mark_scale, small_font
from ganviz.ui.views.chartkeys import pan, way_of, zoom, zoom_of
from ganviz.ui.views.crosshair import Crosshair
from ganviz.ui.views.curves import strong_pen
from ganviz.ui.views.fitview import FitView
from ganviz.ui.views.line import Line
from ganviz.ui.views.pgitems import StraightLine
from ganviz.ui.views.valuescale import LINEAR, ValueScale

Floats = NDArray[np.float64]
_ZOOM = 30.0
_RIGHT_PX = 14


class PathChart(pg.GraphicsView):
    """Curves between two ends, with lines at the two states: dotted where it begins, solid where it ends.

    Keys: left and right move the crosshair, with Shift the view; plus and minus zoom, 0 shows all, Escape takes the
    crosshair away.

    Signals:
        pointed_at(object): the place under the pointer, None when it left.
    """

    pointed_at = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__(background=None)
        self.setMinimumSize(120, 60)
        self.view = FitView()
        self._values = TickAxis("left", at_spacing, tick_px=25, grid=True)
        self._places = TickAxis("bottom", at_spacing, tick_px=45)
        self._arrange()
        self._marks = (StraightLine(pos=0, angle=90), StraightLine(pos=1, angle=90), StraightLine(pos=0, angle=0))
        for mark in self._marks:
            mark.setZValue(-1)
            self.view.addItem(mark, ignoreBounds=True)
        self.lines: list[Line] = []
        self._styles: tuple[CurveStyle, ...] = ()
        self._ends: tuple[Range, Range] = ((-0.5, 1.5), (-1.0, 1.0))
        self._cursor: float | None = None
        self._theme = DARK
        self.crosshair = Crosshair(self.view)
        self.view.fit_asked.connect(self.fit)
        self.view.sigResized.connect(self._on_view_resized)
        self.scene().sigMouseMoved.connect(self._on_mouse_moved)
        self.fit()

    @property
    def ends(self) -> tuple[Range, Range]:
        """The places and the values that are seen where nobody has moved it."""
        return self._ends

    def show_curves(
        self,
        styles: Sequence[CurveStyle],
        places: Floats,
        values: Sequence[Floats],
        y: Range,
        scale: ValueScale = LINEAR,
    ) -> None:
        """Draw `values` (n,) at `places` (n,), ascending, one for each style; `y` is on the scale, as values are."""
        if tuple(styles) != self._styles:
            for line in self.lines:
                self.view.removeItem(line)
            self.lines = [Line(self.view, 100 - number) for number in range(len(styles))]
            for line in self.lines:
                self.view.addItem(line, ignoreBounds=True)
            self._styles = tuple(styles)
            self.apply_theme(self._theme)
        for line, each in zip(self.lines, values, strict=True):
            line.set_points(places, each)
        self._values.show_scale(scale)
        ends = ((float(places[0]), float(places[-1])), y)
        if ends != self._ends:
            self._ends = ends
            self.fit()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setBackground(theme.plot)
        for axis in (self._values, self._places):
            axis.apply_theme(theme)
        for line, style in zip(self.lines, self._styles, strict=True):
            line.set_pen(strong_pen(theme.colour(style.colour), style.pen))
        text, scale = QFontMetricsF(small_font()), mark_scale()
        for mark, colour, pen in zip(
            self._marks,
            (theme.muted, theme.text, theme.muted),
            (Qt.PenStyle.DashLine, Qt.PenStyle.SolidLine, Qt.PenStyle.SolidLine),
            strict=True,
        ):
            drawn = QPen(QColor(colour), scale, pen)
            drawn.setCosmetic(True)
            mark.setPen(drawn)
        self.crosshair.apply_theme(theme)
        self._places.setHeight(math.ceil(text.height()) + 6)
        self._values.setWidth(widest_value(text) + 10)

    def fit(self) -> None:
        """Show all, whatever was panned or zoomed."""
        x, y = self._ends
        self.view.setLimits(minXRange=(x[1] - x[0]) / _ZOOM, maxXRange=4 * (x[1] - x[0]))
        self.view.setRange(xRange=x, yRange=y, padding=0.0)

    def keyPressEvent(self, ev: QKeyEvent | None) -> None:
        if ev is None:
            return
        way, factor = way_of(ev), zoom_of(ev)
        if way is not None and way[0] and not ev.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._move_cursor(way[0])
        elif way is not None:
            pan(self.view, *way)
        elif factor is not None:
            zoom(self.view, factor)
        elif ev.key() == Qt.Key.Key_0:
            self.fit()
        elif ev.key() == Qt.Key.Key_Escape and self._cursor is not None:
            self._cursor = None
            self.pointed_at.emit(None)
        else:
            super().keyPressEvent(ev)

    def leaveEvent(self, ev: QEvent | None) -> None:
        super().leaveEvent(ev)
        self.pointed_at.emit(None)

    def _move_cursor(self, way: float) -> None:
        """Put the crosshair at the state where the line ends, or move it by a part of what is seen."""
        first, last = self.view.viewRange()[0]
        by = (last - first) / 80
        self._cursor = 1.0 if self._cursor is None else min(last, max(first, self._cursor + math.copysign(by, way)))
        self.pointed_at.emit(self._cursor)

    def _arrange(self) -> None:
        self._grid = grid = QGraphicsGridLayout()
        grid.setSpacing(0)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.addItem(self.view, 0, 1)
        for axis, row, column in ((self._values, 0, 0), (self._places, 1, 1)):
            axis.linkToView(self.view)
            grid.addItem(axis, row, column)
        grid.setColumnMinimumWidth(2, _RIGHT_PX)
        grid.setColumnStretchFactor(1, 1)
        grid.setRowStretchFactor(0, 1)
        plot = pg.GraphicsWidget()
        plot.setLayout(grid)
        self.setCentralItem(plot)

    def _on_view_resized(self) -> None:
        self._values.set_grid_length(math.ceil(self.view.width()))

    def _on_mouse_moved(self, position: QPointF) -> None:
        is_inside = self.view.sceneBoundingRect().contains(position)
        self.pointed_at.emit(float(self.view.mapSceneToView(position).x()) if is_inside else None)
