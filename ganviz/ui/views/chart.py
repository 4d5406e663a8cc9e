"""The plot of a time series: what part of the run is seen, and what the pointer reads there. Holds no history."""

import math
from collections.abc import Sequence

import pyqtgraph as pg
from PyQt6.QtCore import QEvent, QPoint, QPointF, Qt, pyqtSignal
from PyQt6.QtGui import QColor, QFocusEvent, QFontMetricsF, QKeyEvent, QPen
from PyQt6.QtWidgets import QApplication, QGraphicsGridLayout

from ganviz.ui.model.markers import Markers
from ganviz.ui.numbers import at_spacing, step_text
from ganviz.ui.theme import Theme
from ganviz.ui.views.axes import Range, StepAxis, TickAxis, nice_step, widest_value
from ganviz.ui.views.card import CurveStyle, small_font
from ganviz.ui.views.chartkeys import pan, way_of, zoom, zoom_of
from ganviz.ui.views.clipmarks import mark_clipping
from ganviz.ui.views.crosshair import Crosshair
from ganviz.ui.views.curves import Band, Curve
from ganviz.ui.views.flags import FlagLane
from ganviz.ui.views.marker_layer import MarkerLayer
from ganviz.ui.views.offscale import OffScale
from ganviz.ui.views.pgitems import StraightLine
from ganviz.ui.views.valuescale import ValueScale

_LEAST_SPAN = 20  # steps seen at least, when following a run that has just begun
_RIGHT_PX = 14  # for the half of the last step's label that sticks out


class StepView(pg.ViewBox):
    """A view that pans and zooms along the steps; with Ctrl held, along the values. With Shift held the wheel zooms
    along the values too, and what is dragged is the moment on show.

    Signals:
        scrubbed(float): the step under the pointer is to be shown, in all views.
        moved_along: the user panned or zoomed along 0 (steps) or 1 (values).
        reset_asked: a double click.
    """

    moved_along = pyqtSignal(int)
    reset_asked = pyqtSignal()
    scrubbed = pyqtSignal(float)

    def __init__(self) -> None:
        super().__init__(enableMenu=False, enableMouse=True, defaultPadding=0.0)
        self.disableAutoRange()
        mark_clipping(self)
        self.setLimits(xMin=0, minXRange=4)
        self._is_scrubbing = False

    def wheelEvent(self, ev, axis=None):  # type: ignore[no-untyped-def]
        axis = _axis_for(ev) if axis is None else axis
        super().wheelEvent(ev, axis)
        self.moved_along.emit(axis)

    def mouseDragEvent(self, ev, axis=None):  # type: ignore[no-untyped-def]
        if ev.button() == Qt.MouseButton.RightButton:
            ev.ignore()
            return
        if ev.isStart():
            self._is_scrubbing = is_to_scrub(ev)
        if self._is_scrubbing:  # to the end, though Shift be let go
            ev.accept()
            self.scrubbed.emit(self._step_at(ev))
            return
        axis = _axis_for(ev) if axis is None else axis
        super().mouseDragEvent(ev, axis)
        self.moved_along.emit(axis)

    def mouseClickEvent(self, ev):  # type: ignore[no-untyped-def]
        if ev.double() and ev.button() == Qt.MouseButton.LeftButton:
            ev.accept()
            self.reset_asked.emit()
        elif is_to_scrub(ev):
            ev.accept()
            self.scrubbed.emit(self._step_at(ev))

    def _step_at(self, ev) -> float:  # type: ignore[no-untyped-def]
        return float(self.mapSceneToView(ev.scenePos()).x())


def is_to_scrub(event) -> bool:  # type: ignore[no-untyped-def]
    """Return whether the left button does not pan, but goes through time."""
    return event.button() == Qt.MouseButton.LeftButton and event.modifiers() == Qt.KeyboardModifier.ShiftModifier


def _axis_for(event) -> int:  # type: ignore[no-untyped-def]
    along_values = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    return 1 if event.modifiers() & along_values else 0


class StepChart(pg.GraphicsView):
    """Curves over steps, some with a band around them, below a lane with a flag for each change.

    It follows the run until the user pans or zooms. Keys: left and right move the crosshair, with Shift the view; up
    and down move the values; plus and minus zoom around the crosshair, 0 shows all; Escape takes the crosshair away.

    Signals:
        moved: the user panned or zoomed, so that another part of the history is seen.
        follow_changed: whether the newest step is being followed.
        pointed_at: the step under the pointer, None when it left.
        flag_pointed_at: the `Flag` under the pointer, None when it left; the step of its change is pointed at before.
        flag_clicked(Flag, QPoint): a flag was clicked on, at that place of the screen.
        scrubbed(float): with Shift held the pointer was dragged to, or clicked at, this step.
    """

    moved = pyqtSignal()
    follow_changed = pyqtSignal(bool)
    pointed_at = pyqtSignal(object)
    flag_pointed_at = pyqtSignal(object)
    flag_clicked = pyqtSignal(object, QPoint)
    scrubbed = pyqtSignal(float)

    def __init__(
        self,
        curves: Sequence[CurveStyle],
        right_axis: TickAxis | None = None,
        banded: Sequence[int] = (),
        left_axis: TickAxis | None = None,
    ) -> None:
        super().__init__(background=None)
        self.setMinimumSize(120, 90)
        self.view = StepView()
        self._values = left_axis or TickAxis("left", at_spacing, tick_px=25, grid=True)
        self._steps = StepAxis("bottom", step_text, tick_px=60)
        self._right_axis = right_axis
        self._axes = (self._values, self._steps, *((right_axis,) if right_axis else ()))
        self.lane = FlagLane(self.view)
        self._arrange()
        self.curves = tuple(Curve(self.view, style, index) for index, style in enumerate(curves))
        self.bands = {index: Band(self.view, curves[index]) for index in banded}
        self._marker_layer = MarkerLayer(self.view)
        self.off_scale = OffScale(self.view)
        self.crosshair = Crosshair(self.view)
        self._moment = StraightLine(angle=90, movable=False)
        self._moment.setZValue(600)
        self._moment.hide()
        self.view.addItem(self._moment, ignoreBounds=True)
        self._ends = (0, 0)  # the first and the last step of the run
        self._cursor: float | None = None  # where the keys have put the crosshair
        self._span: float | None = None  # steps seen while following; None: all of them
        self._is_following = True
        self.is_y_free = True  # whether the values' range follows the curves
        self.view.scrubbed.connect(self.scrubbed)
        self.lane.clicked.connect(self.flag_clicked)
        self.view.moved_along.connect(self._on_moved_by_hand)
        self.view.reset_asked.connect(self.follow_all)
        self.view.sigResized.connect(self._on_view_resized)
        self.scene().sigMouseMoved.connect(self._on_mouse_moved)

    @property
    def is_following(self) -> bool:
        """Whether the view moves along with the newest step."""
        return self._is_following

    @property
    def x_range(self) -> Range:
        """The steps that are seen."""
        first, last = self.view.viewRange()[0]
        return float(first), float(last)

    @property
    def y_range(self) -> Range:
        """The values that are seen."""
        bottom, top = self.view.viewRange()[1]
        return float(bottom), float(top)

    def apply_theme(self, theme: Theme) -> None:
        self.setBackground(theme.plot)
        for axis in self._axes:
            axis.apply_theme(theme)
        for curve in self.curves:
            curve.apply_theme(theme)
        for band in self.bands.values():
            band.apply_theme(theme)
        self._marker_layer.apply_theme(theme)
        self.off_scale.apply_theme(theme)
        self.lane.apply_theme(theme)
        self.crosshair.apply_theme(theme)
        pen = QPen(QColor(theme.text), 2)
        pen.setCosmetic(True)
        self._moment.setPen(pen)
        # Fixed sizes: plots below each other line up, and none jumps as its numbers grow.
        text = QFontMetricsF(small_font())
        self._steps.setHeight(math.ceil(text.height()) + 6)
        self._values.setWidth(widest_value(text) + 10)
        if self._right_axis is not None:
            self.show_right_axis(self._right_axis.isVisible())

    def show_curves(self, curves: Sequence[CurveStyle], theme: Theme) -> None:
        """Have these curves in place of those before, of which none has a band; they are drawn as data comes."""
        for curve in self.curves:
            curve.leave()
        self.curves = tuple(Curve(self.view, style, index) for index, style in enumerate(curves))
        for curve in self.curves:
            curve.apply_theme(theme)

    def show_markers(self, markers: Markers) -> None:
        """Draw `markers` from now on; to be called again when there are others."""
        self.lane.show_markers(markers)
        self._marker_layer.show_markers(markers)

    def show_moment(self, step: int | None) -> None:
        """Draw a line at the past step on show; none for None."""
        self._moment.setVisible(step is not None)
        if step is not None:
            self._moment.setValue(step)

    def show_right_axis(self, is_shown: bool) -> None:
        """Show or hide the axis at the right, and give its room to the curves."""
        if self._right_axis is None:
            return
        width = math.ceil(QFontMetricsF(small_font()).horizontalAdvance("100 %")) + 10
        self._right_axis.setVisible(is_shown)  # first: a hidden axis takes no width, and keeps none for later
        self._right_axis.setWidth(width if is_shown else 0)

    def show_scale(self, scale: ValueScale) -> None:
        """Say values along the left axis as they lie on `scale`."""
        self._values.show_scale(scale)

    def show_whole(self, *, is_whole: bool) -> None:
        """Have ticks along the left axis at whole numbers alone, as of counts, or at others too."""
        self._values.show_whole(is_whole=is_whole)

    @property
    def span(self) -> float | None:
        """How many of the newest steps are seen while following; None for all."""
        return self._span

    def follow_all(self) -> None:
        """Show the whole run and go on doing so."""
        self.follow_last(None)

    def follow_last(self, span: float | None) -> None:
        """Show that many of the newest steps, None for all of them, and go on doing so."""
        self._span = span
        self._follow()

    def follow_newest(self) -> None:
        """Keep the zoom and let the view move along with the newest step."""
        first, last = self.x_range
        self._span = last - first
        self._follow()

    def x_range_for(self, first_step: int, last_step: int) -> Range:
        """Return the steps to show of a run recorded from `first_step` to `last_step`.

        The end is rounded up, so that the axis moves now and then and not with every frame.
        """
        self._ends = (first_step, last_step)
        if not self._is_following:
            return self.x_range
        start = 0.0 if first_step <= 0.05 * last_step or first_step <= 1 else float(first_step)
        span = max(last_step - start, _LEAST_SPAN) if self._span is None else self._span
        tick = max(1.0, nice_step(span, 20))
        end = max(math.ceil(last_step / tick) * tick, start + _LEAST_SPAN)
        if self._span is not None and self._span < last_step - start:
            start = end - self._span
        return start, end

    def show_range(self, x: Range, y: Range) -> None:
        """Move the view. Does nothing where it stands there already: axes are drawn anew for every move."""
        if self.x_range != x or self.y_range != y:
            self.view.setRange(xRange=x, yRange=y, padding=0)

    def keyPressEvent(self, ev: QKeyEvent | None) -> None:
        way, factor = (way_of(ev), zoom_of(ev)) if ev is not None else (None, None)
        if ev is None:
            return
        if way is not None and way[0] and not ev.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._move_cursor(way[0])
        elif way is not None:
            pan(self.view, *way)
            self._on_moved_by_hand(0 if way[0] else 1)
        elif factor is not None:
            at = None if self._cursor is None else (self._cursor, 0.0)
            zoom(self.view, factor, axis=0, at=at)
            self._on_moved_by_hand(0)
        elif ev.key() == Qt.Key.Key_0:
            self.follow_all()
        elif ev.key() == Qt.Key.Key_Escape and self._cursor is not None:
            self._leave_cursor()
        else:
            super().keyPressEvent(ev)

    def focusOutEvent(self, ev: QFocusEvent | None) -> None:
        super().focusOutEvent(ev)
        if self._cursor is not None:
            self._leave_cursor()

    def _move_cursor(self, way: int) -> None:
        """Put the crosshair at the newest step in sight, or move it by a step, or by as many as lie in two pixels."""
        first, last = self.x_range
        newest = min(last, float(self._ends[1]))
        if self._cursor is None:
            self._cursor = newest
        else:
            by = max(1, round(2 * (last - first) / max(1.0, self.view.width())))
            self._cursor = min(newest, max(first, float(self._ends[0]), round(self._cursor) + way * by))
        self.pointed_at.emit(self._cursor)

    def _leave_cursor(self) -> None:
        self._cursor = None
        self.pointed_at.emit(None)

    def leaveEvent(self, ev: QEvent | None) -> None:
        super().leaveEvent(ev)
        self.flag_pointed_at.emit(None)
        self.pointed_at.emit(None)

    def _arrange(self) -> None:
        # Not a pyqtgraph PlotItem: each of those comes with seven menus that nobody opens, and that have no parent.
        self._grid = grid = QGraphicsGridLayout()
        grid.setSpacing(0)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addItem(self.lane, 0, 1)
        grid.addItem(self.view, 1, 1)
        for axis, row, column in zip(self._axes, (1, 2, 1), (0, 1, 2), strict=False):
            axis.linkToView(self.view)
            grid.addItem(axis, row, column)
        grid.setColumnMinimumWidth(2, _RIGHT_PX)
        grid.setColumnStretchFactor(1, 1)
        grid.setRowStretchFactor(1, 1)
        plot = pg.GraphicsWidget()
        plot.setLayout(grid)
        self.setCentralItem(plot)

    def _follow(self) -> None:
        self.is_y_free = True
        if not self._is_following:
            self._is_following = True
            self.follow_changed.emit(True)
        self.moved.emit()

    def _on_moved_by_hand(self, axis: int) -> None:
        self.is_y_free = self.is_y_free and axis == 0
        if self._is_following:
            self._is_following = False
            self.follow_changed.emit(False)
        self.moved.emit()

    def _on_view_resized(self) -> None:
        self._values.set_grid_length(math.ceil(self.view.width()))

    def _show_cursor_shape(self, *, is_flag: bool, is_inside: bool) -> None:
        """Let the pointer say what pressing would do."""
        is_shift = QApplication.keyboardModifiers() == Qt.KeyboardModifier.ShiftModifier
        shape = Qt.CursorShape.PointingHandCursor if is_flag else Qt.CursorShape.ArrowCursor
        self.setCursor(Qt.CursorShape.SizeHorCursor if is_shift and is_inside else shape)

    def _on_mouse_moved(self, position: QPointF) -> None:
        flag = self.lane.flag_at(position)
        is_inside = self.view.sceneBoundingRect().contains(position)
        self._show_cursor_shape(is_flag=flag is not None, is_inside=is_inside)
        if flag is not None:
            self.pointed_at.emit(float(flag.markers[0].step))
        self.flag_pointed_at.emit(flag)
        if flag is not None:
            return
        if not is_inside:
            self.pointed_at.emit(None)
            return
        self.pointed_at.emit(float(self.view.mapSceneToView(position).x()))
