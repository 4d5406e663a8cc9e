"""The line that one-dimensional samples live on: densities above it, D's curve over them, arrows from z below.

Knows no run.
"""

import math
from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PyQt6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, pyqtSignal
from PyQt6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPen, QResizeEvent
from PyQt6.QtWidgets import QGraphicsGridLayout

from ganviz.ui.numbers import at_spacing
from ganviz.ui.theme import DARK, Theme, blend
from ganviz.ui.views.arrows import Area, Arrows, draw_arrow
from ganviz.ui.views.axes import Range, TickAxis, nice_step
from ganviz.ui.views.card import mark_scale, small_font, small_number_font
from ganviz.ui.views.chartkeys import pan, way_of, zoom, zoom_of
from ganviz.ui.views.fitview import FitView
from ganviz.ui.views.freeroom import FreeRoom
from ganviz.ui.views.line import Line
from ganviz.ui.views.overlay import Overlay

Floats = NDArray[np.float64]
NONE: Floats = np.empty(0)
_ZOOM = 20.0
_BELOW = 0.24  # share of the height that latents take
_LONGEST = "\N{MINUS SIGN}0.00000"  # label of a critic's axis
_CURVE_PX, _ATOM_PX = 2.5, 4.0
_BOX_PX = 8
_PUSH_PX = (10, 70)  # length of the arrow of G's gradient, at least and at most
_AREA_ALPHA = {"dark": 46, "light": 38}
_VERDICT = 0.94  # of the height that densities have is where D's axis ends: a curve at 1 is seen whole


class LineView(FitView):
    """A view that pans and zooms along the line alone. A double click fits it again."""

    def __init__(self) -> None:
        super().__init__()
        self.setMouseEnabled(x=True, y=False)


class VerdictAxis(TickAxis):
    """What D says, at the right: quarters of a probability, and round numbers of any other output."""

    def __init__(self) -> None:
        super().__init__("right", at_spacing, tick_px=25)
        self.top, self.ends = 1.0, (0.0, 1.0)

    def show_ends(self, top: float, ends: Range) -> None:
        """Say `ends[0]` at the height 0 and `ends[1]` at `top`."""
        if (top, ends) != (self.top, self.ends):
            self.top, self.ends, self.picture = top, ends, None
            self.update()

    @property
    def is_of_probability(self) -> bool:
        """Whether it goes from 0 to 1."""
        return self.ends == (0.0, 1.0)

    @property
    def _spacing(self) -> float:
        low, high = self.ends
        return 0.25 if self.is_of_probability else nice_step(high - low, 4)

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:  # noqa: N803
        (low, high), spacing = self.ends, self._spacing
        numbers = range(math.ceil(low / spacing - 1e-9), math.floor(high / spacing + 1e-9) + 1)
        return [(spacing, [(number * spacing - low) / (high - low) * self.top for number in numbers])]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        (low, high), digits = self.ends, self._spacing / (5 if self.is_of_probability else 1)
        return [at_spacing(low + (high - low) * value / self.top, digits) for value in values]


class Pointed(Overlay):
    """What is drawn at the place under the pointer: a hairline, a dot on D's curve, G's push there, and the numbers.

    Attributes:
        words: what is said in a box beside the hairline, each with the name of its colour in the theme.
    """

    def __init__(self, view: pg.ViewBox) -> None:
        super().__init__(view, 200)
        self.at: tuple[float, float] | None = None  # x, and the height of D's curve
        self.push = 0.0  # from -1 to 1
        self.words: tuple[tuple[str, str], ...] = ()
        self._theme = DARK
        self._font = small_number_font()

    def point_at(
        self, at: tuple[float, float] | None, push: float = 0.0, words: Sequence[tuple[str, str]] = ()
    ) -> None:
        """Stand at a place, or nowhere for None; without an arrow where the push is 0."""
        self.at, self.push, self.words = at, push, tuple(words)
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        self._theme, self._font = theme, small_number_font()
        self.update()

    def draw(self, painter: QPainter, scale: Floats, origin: Floats) -> None:
        if self.at is None:
            return
        x, y = self.at[0] * scale[0] + origin[0], self.at[1] * scale[1] + origin[1]
        area, unit = self._view.mapRectToScene(self._view.rect()), mark_scale()
        painter.setPen(QPen(QColor(self._theme.muted), 1))
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if math.isfinite(y):
            self._draw_push(painter, QPointF(x, y), unit)
        self._draw_words(painter, x, area)

    def _draw_push(self, painter: QPainter, dot: QPointF, unit: float) -> None:
        if self.push:
            least, most = _PUSH_PX
            length = unit * (least + (most - least) * abs(self.push)) * math.copysign(1, self.push)
            pen = QPen(QColor(self._theme.fake), 3 * unit)
            draw_arrow(painter, dot, dot + QPointF(length, 0), pen, 11 * unit)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.discriminator))
        painter.drawEllipse(dot, 4 * unit, 4 * unit)

    def _draw_words(self, painter: QPainter, x: float, area: QRectF) -> None:
        metrics = QFontMetricsF(self._font)
        line = metrics.height() + 1
        width = max(metrics.horizontalAdvance(words) for words, _ in self.words) + 2 * _BOX_PX
        height = line * len(self.words) + 1.5 * _BOX_PX
        left = x + _BOX_PX if x + _BOX_PX + width < area.right() else x - _BOX_PX - width
        box = QRectF(max(area.left(), left), area.top() + _BOX_PX, width, height)
        painter.setPen(QPen(QColor(self._theme.line), 1))
        painter.setBrush(QColor(self._theme.raised))
        painter.drawRoundedRect(box, 6, 6)
        painter.setFont(self._font)
        for number, (words, colour) in enumerate(self.words):
            painter.setPen(QColor(self._theme.colour(colour)))
            place = QRectF(box.left() + _BOX_PX, box.top() + 0.75 * _BOX_PX + number * line, width, line)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)


class Beyond(Overlay):
    """Words about what is not seen: fakes outside the line, at its ends, and a density that is higher than the axis.

    Args:
        lines: what the words on the density are not to lie on, where they have room beside it.
    """

    def __init__(self, view: pg.ViewBox, lines: Sequence[Line]) -> None:
        super().__init__(view, 150)
        self._lines = tuple(lines)
        self._peak_box: QRectF | None = None  # where the words on it stood, from the corner of their room
        self.below, self.above, self.peak = "", "", ""
        self._peak_at = 0.0
        self._colour = QColor()
        self._ground = QColor()
        self._font = small_number_font()

    def show_words(self, below: str, above: str, peak: str, peak_at: float) -> None:
        """Say something at the left end, at the right end, and at the top above `peak_at`; nothing for no words."""
        if (below, above, peak, peak_at) != (self.below, self.above, self.peak, self._peak_at):
            self.below, self.above, self.peak, self._peak_at = below, above, peak, peak_at
            self.update()

    def apply_theme(self, theme: Theme) -> None:
        self._colour, self._ground, self._font = QColor(theme.fake), QColor(theme.plot), small_number_font()
        self._ground.setAlpha(200)
        self.update()

    def draw(self, painter: QPainter, scale: Floats, origin: Floats) -> None:
        area = self._view.mapRectToScene(self._view.rect()).adjusted(6, 4, -6, -6)
        painter.setFont(self._font)
        painter.setPen(self._colour)
        metrics = QFontMetricsF(self._font)
        height = metrics.height() + 2
        low = area.bottom() - 2 * height
        for words, left in ((self.below, area.left()), (self.above, area.right())):
            if words:
                width = metrics.horizontalAdvance(words) + 8
                box = QRectF(min(max(left, area.left()), area.right() - width), low, width, height)
                self._draw_words(painter, box, words)
        if self.peak:
            at_peak = self._peak_at * scale[0] + origin[0] + 10
            size = QSizeF(metrics.horizontalAdvance(self.peak) + 8, height)
            self._draw_words(painter, self._place_of_peak(at_peak, size, area, scale, origin), self.peak)

    def _draw_words(self, painter: QPainter, box: QRectF, words: str) -> None:
        painter.fillRect(box, self._ground)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _place_of_peak(self, left: float, size: QSizeF, area: QRectF, scale: Floats, origin: Floats) -> QRectF:
        """Return a box on no line, near `left` and the top; where it was while that is free."""
        (first, top), (last, bottom) = (
            ((x - origin[0]) / scale[0], (y - origin[1]) / scale[1])
            for x, y in ((area.left(), area.top()), (area.right(), area.bottom()))
        )
        room = FreeRoom(
            area, (first, last), (bottom, top), [(each.step, each.value, each.value) for each in self._lines]
        )
        left = min(max(left - area.left(), 0.0), area.width() - size.width())
        box = self._peak_box
        if box is None or box.size() != size or abs(box.left() - left) > area.width() / 2 or not room.is_free(box):
            box = room.find(size.width(), size.height(), left, is_above=True)
        self._peak_box = box
        return (
            QRectF(QPointF(left, 0), size).translated(area.topLeft()) if box is None else box.translated(area.topLeft())
        )


class LinePicture(pg.GraphicsView):
    """Densities of reals and fakes (left axis), D's curve and the best D's (right axis), and arrows from z to x.

    Signals:
        pointed_at: the place x under the pointer, None when it left.
        moved: another part of the line is seen, so that `bounds` are others.
    """

    pointed_at = pyqtSignal(object)
    moved = pyqtSignal()

    def __init__(self) -> None:
        super().__init__(background=None)
        self.setMinimumSize(80, 60)
        self.view, self.below = LineView(), LineView()
        self._density_axis = TickAxis("left", at_spacing, tick_px=45, grid=True)
        self.verdict_axis = VerdictAxis()
        self._line_axis = TickAxis("bottom", at_spacing, tick_px=50)
        self._z_axis = TickAxis("bottom", at_spacing, tick_px=50)
        self._names = (TickAxis("left", at_spacing, tick_px=30), TickAxis("right", at_spacing, tick_px=30))
        self._arrange()
        self.real_area, self.fake_area = Area(self.view, 1), Area(self.view, 2)
        self.half = Line(self.view, 3)
        self.real, self.atoms, self.fake = (
            Line(self.view, 10),
            Line(self.view, 11, is_stepped=True),
            Line(self.view, 12),
        )
        self.optimum, self.verdict = Line(self.view, 20), Line(self.view, 21)
        self.arrows = Arrows(self.below)
        self.pointed = Pointed(self.view)
        self.beyond = Beyond(self.view, (self.half, self.real, self.fake, self.optimum, self.verdict))
        above = (
            self.real_area,
            self.fake_area,
            self.half,
            self.real,
            self.atoms,
            self.fake,
            self.optimum,
            self.verdict,
        )
        for item in (*above, self.beyond, self.pointed):
            self.view.addItem(item, ignoreBounds=True)
        self.line = Line(self.below, -1)
        self.below.addItem(self.line, ignoreBounds=True)
        self.below.addItem(self.arrows, ignoreBounds=True)
        self._span, self._top = (-3.0, 3.0), 1.0
        self._bounds: Range = self._span
        self._shows_latents = True
        self.below.setXLink(self.view)
        self.below.setYRange(0, 1.04, padding=0)
        self.line.set_points(np.array([-1e6, 1e6]), np.array([1.0, 1.0]))
        for view in (self.view, self.below):
            view.fit_asked.connect(self.fit)
        self.view.sigXRangeChanged.connect(self._on_range_changed)
        self.view.sigResized.connect(self._on_view_resized)
        self.scene().sigMouseMoved.connect(self._on_mouse_moved)
        self.fit()

    @property
    def bounds(self) -> Range:
        """A stretch that holds all that is seen, and moves only now and then as the view does."""
        return self._bounds

    @property
    def top(self) -> float:
        """The density at the upper edge."""
        return self._top

    @property
    def verdict_top(self) -> float:
        """The height at which D's axis ends."""
        return _VERDICT * self._top

    @property
    def span(self) -> Range:
        """The part of the line that is shown at first."""
        return self._span

    @property
    def is_moved(self) -> bool:
        """Whether another part of it is on show, as it was panned or zoomed."""
        return tuple(self.view.viewRange()[0]) != self._fitted[0]

    def set_span(self, span: Range, top: float, *, is_held: bool = False) -> None:
        """Fix the axes, so that the line is seen from end to end and densities up to `top`; `is_held`: the latter."""
        self._span, self._top = span, top
        if is_held:
            self.view.setRange(yRange=(0, top), padding=0)
        elif (span, top) != self._fitted:
            self.fit()

    def fit(self) -> None:
        """Show the whole span, whatever was panned or zoomed."""
        self._fitted = self._span, self._top
        low, high = self._span
        width = high - low
        self.view.setLimits(xMin=low - 2 * width, xMax=high + 2 * width, minXRange=width / _ZOOM)
        self.view.setRange(xRange=self._span, yRange=(0, self._top), padding=0)

    def show_verdict_ends(self, ends: Range) -> None:
        """Let D's axis go from one output to another; from 0 to 1 it is of a probability."""
        was_of_probability = self.verdict_axis.is_of_probability
        self.verdict_axis.show_ends(self.verdict_top, ends)
        if self.verdict_axis.is_of_probability != was_of_probability:
            self._set_right_width()

    def show_latents(self, is_shown: bool) -> None:
        """Give room to the arrows, or to the densities alone."""
        if is_shown != self._shows_latents:
            self._shows_latents = is_shown
            for item in (self.below, self._z_axis, *self._names):
                item.setVisible(is_shown)
            self._share_height()

    def apply_theme(self, theme: Theme) -> None:
        self.setBackground(theme.plot)
        scale = mark_scale()
        for axis in (self._density_axis, self.verdict_axis, self._line_axis, self._z_axis, *self._names):
            axis.apply_theme(theme)
        self.verdict_axis.setTextPen(QColor(theme.discriminator))
        self._name_axes(theme)
        for area, colour in ((self.real_area, theme.real), (self.fake_area, theme.fake)):
            fill = QColor(colour)
            fill.setAlpha(_AREA_ALPHA[theme.name])
            area.set_fill(fill)
        self.real.set_pen(QPen(QColor(theme.real), _CURVE_PX * scale))
        self.atoms.set_pen(QPen(QColor(theme.real), _ATOM_PX * scale))
        self.fake.set_pen(QPen(QColor(theme.fake), _CURVE_PX * scale))
        self.verdict.set_pen(_dashed(theme.discriminator, _CURVE_PX * scale, (3.5, 2.0)))
        self.optimum.set_pen(_dashed(theme.text, 1.6 * scale, (1.0, 2.4)))
        self.line.set_pen(QPen(QColor(theme.line), 1))
        self.half.set_pen(_dashed(blend(theme.plot, theme.discriminator, 0.4), scale, (2.0, 4.0)))
        self.arrows.set_look(QColor(blend(theme.plot, theme.fake, 0.75)), 1.2 * scale, 8 * scale)
        self.pointed.apply_theme(theme)
        self.beyond.apply_theme(theme)
        text = QFontMetricsF(small_font())
        self._grid.setContentsMargins(0, math.ceil(text.height() / 2), 0, 0)  # for half of the uppermost label
        for axis in (self._line_axis, self._z_axis):
            axis.setHeight(math.ceil(text.height()) + 6)
        left = math.ceil(text.horizontalAdvance("0.00")) + 10
        for axis in (self._density_axis, self._names[0]):
            axis.setWidth(left)
        self._set_right_width()

    def _set_right_width(self) -> None:
        """Give the right axis the room that its labels need at most: pyqtgraph leaves out those that are wider."""
        longest = "0.00" if self.verdict_axis.is_of_probability else _LONGEST
        width = math.ceil(QFontMetricsF(small_font()).horizontalAdvance(longest)) + 12
        for axis in (self.verdict_axis, self._names[1]):
            axis.setWidth(width)

    def keyPressEvent(self, ev: QKeyEvent | None) -> None:
        """Move with the arrow keys, zoom with plus and minus, and fit the line with 0."""
        way, factor = (way_of(ev), zoom_of(ev)) if ev is not None else (None, None)
        if way is not None and way[0]:
            pan(self.view, way[0], 0)
        elif factor is not None:
            zoom(self.view, factor, axis=0)
        elif ev is not None and ev.key() == Qt.Key.Key_0:
            self.fit()
        else:
            super().keyPressEvent(ev)

    def resizeEvent(self, ev: QResizeEvent | None) -> None:
        super().resizeEvent(ev)
        if hasattr(self, "_shows_latents"):
            self._share_height()

    def leaveEvent(self, ev: QEvent | None) -> None:
        super().leaveEvent(ev)
        self.pointed_at.emit(None)

    def _arrange(self) -> None:
        self._grid = grid = QGraphicsGridLayout()
        grid.setSpacing(0)
        grid.setContentsMargins(0, 4, 0, 0)
        for view, row in ((self.view, 0), (self.below, 2)):
            grid.addItem(view, row, 1)
        left, right = self._names
        axes = (
            (self._density_axis, self.view, 0, 0), (self.verdict_axis, self.view, 0, 2),
            (self._line_axis, self.view, 1, 1), (self._z_axis, self.below, 3, 1),
            (left, self.below, 2, 0), (right, self.below, 2, 2),
        )  # fmt: skip
        for axis, view, row, column in axes:
            axis.linkToView(view)
            grid.addItem(axis, row, column)
        grid.setColumnStretchFactor(1, 1)
        plot = pg.GraphicsWidget()
        plot.setLayout(grid)
        self.setCentralItem(plot)

    def _name_axes(self, theme: Theme) -> None:
        """Call the upper line x and the lower one z, at the left of the arrows."""
        left, right = self._names
        left.setTextPen(QColor(theme.text))
        left.setTicks([[(0.08, "z"), (0.94, "x")]])
        right.setTicks([[]])
        right.setPen(None)

    def _share_height(self) -> None:
        axes = self._line_axis.height() + (self._z_axis.height() if self._shows_latents else 0)
        room = max(20.0, self.height() - axes - QFontMetricsF(small_font()).height())
        below = _BELOW * room if self._shows_latents else 0.0
        self._grid.setRowFixedHeight(2, below)
        self._grid.setRowFixedHeight(3, self._z_axis.height() if self._shows_latents else 0.0)
        self._grid.setRowFixedHeight(0, room - below)

    def tell_pointed(self, place: tuple[float, float] | None) -> None:
        """Say where the pointer is, while something lies over the picture."""
        self.pointed_at.emit(None if place is None else place[0])

    def _on_view_resized(self) -> None:
        self._density_axis.set_grid_length(math.ceil(self.view.width()))

    def _on_range_changed(self) -> None:
        bounds = _around(*self.view.viewRange()[0])
        if bounds != self._bounds:
            self._bounds = bounds
            self.moved.emit()

    def _on_mouse_moved(self, position: QPointF) -> None:
        if any(view.sceneBoundingRect().contains(position) for view in (self.view, self.below)):
            self.pointed_at.emit(float(self.view.mapSceneToView(position).x()))
        else:
            self.pointed_at.emit(None)


def _dashed(colour: str, width: float, pattern: tuple[float, float]) -> QPen:
    pen = QPen(QColor(colour), width)
    pen.setDashPattern(pattern)
    return pen


def _around(low: float, high: float) -> Range:
    """Return round numbers around a range, a few percent beyond it at most."""
    unit = 2.0 ** (math.floor(math.log2(high - low)) - 5)
    return math.floor(low / unit) * unit, math.ceil(high / unit) * unit
