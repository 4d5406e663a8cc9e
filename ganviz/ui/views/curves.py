"""A curve of a time series: what was recorded, faint, and its course in the middle, strong. And a band around one."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QColor, QPen

from ganviz.ui.theme import Theme, blend
from ganviz.ui.views.axes import Range
from ganviz.ui.views.card import CurveStyle, mark_scale
from ganviz.ui.views.line import Line
from ganviz.ui.views.marks import NONE, Marks
from ganviz.ui.views.pgitems import PathItem

_GHOSTLY = 0.6  # how much of its colour a curve of another run keeps
_FAINT = {True: 0.6, False: 0.72}  # of its colour, on dark and on light: a spike of one step has a contrast of 3
_LINE_PX, _DOT_PX = 1.6, 4  # at the usual size of text
_BAND_ALPHA = 46  # of 255: the grid shows through, and where two bands overlap both are seen
_NO_POINTS, _NO_NUMBER = np.empty(0), np.full(1, np.nan)

Floats = NDArray[np.float64]


class Curve:
    """The items of one curve in a view. Pens are made once for a theme, not once a frame.

    Attributes:
        range_item: from the least to the greatest recorded value, as faint bars a pixel or so apart.
        line_item: the recorded values themselves, or means of several where there are too many to see.
        dot_item: the recorded values as dots, while they are few: a single step is seen as well.
    """

    def __init__(self, view: pg.ViewBox, style: CurveStyle, layer: int) -> None:
        self.style, self._view = style, view
        # Never 'all': a player that did not learn leaves a gap.
        self.range_item = PathItem(connect="finite", antialias=False)
        self.range_item.setZValue(layer)
        self._has_range = False
        self.line_item = Line(view, layer + 100, is_stepped=style.is_stepped)
        self.dot_item = Marks(view, "o", _DOT_PX, layer + 100)
        for item in (self.range_item, self.line_item, self.dot_item):
            view.addItem(item, ignoreBounds=True)

    def apply_theme(self, theme: Theme) -> None:
        colour = theme.colour(self.style.colour)
        faint = QPen(QColor(blend(theme.plot, colour, _FAINT[theme.is_dark])), 1)
        faint.setCosmetic(True)
        strong = strong_pen(colour, self.style.pen)
        self.range_item.setPen(faint)
        self.line_item.set_pen(strong)
        self.dot_item.set_look(round(_DOT_PX * mark_scale()), fill=QColor(colour))

    def show_range(self, step: Floats, low: Floats, high: Floats, y: Range) -> None:
        """Draw what was recorded as a zigzag between `low` and `high`; nothing for no steps."""
        if not len(step) and not self._has_range:
            return
        self._has_range = len(step) > 0
        both = np.empty(2 * len(step))
        both[0::2], both[1::2] = low, high
        self.range_item.setData(np.repeat(step, 2), _within_reach(both, y))

    def show_line(self, step: Floats, value: Floats, y: Range, *, as_dots: bool) -> None:
        """Draw the course through `value`; with `as_dots` each of its points as well."""
        value = _within_reach(value, y)
        self.line_item.set_points(step, value)
        if as_dots:
            self.dot_item.set_points(np.stack([step, value], axis=1)[np.isfinite(value)])
        elif len(self.dot_item.points):
            self.dot_item.set_points(NONE)

    def leave(self) -> None:
        """Be drawn no more."""
        for item in (self.range_item, self.line_item, self.dot_item):
            self._view.removeItem(item)

    def clear(self) -> None:
        """Draw nothing."""
        self._has_range = False
        self.range_item.setData(_NO_POINTS, _NO_POINTS)
        self.line_item.set_points(_NO_POINTS, _NO_POINTS)
        self.dot_item.set_points(NONE)


class Ghost:
    """The course of the same series in another run: thin, dotted and faint; or, of one that is compared, as strong.

    Below the curves of the run on show.
    """

    def __init__(self, view: pg.ViewBox, style: CurveStyle, *, is_strong: bool = False) -> None:
        self.style, self._view, self._is_strong = style, view, is_strong
        self.item = Line(view, 90 if is_strong else 50)
        self.dot_item = Marks(view, "o", _DOT_PX, 90)
        for item in (self.item, self.dot_item):
            view.addItem(item, ignoreBounds=True)

    def apply_theme(self, theme: Theme) -> None:
        colour = theme.colour(self.style.colour)
        if self._is_strong:
            self.item.set_pen(strong_pen(colour, self.style.pen))
            self.dot_item.set_look(round(_DOT_PX * mark_scale()), fill=QColor(colour))
            return
        pen = QPen(QColor(blend(theme.plot, colour, _GHOSTLY)), 1.4)
        pen.setDashPattern([1, 2.5])
        pen.setCosmetic(True)
        self.item.set_pen(pen)

    def show_line(self, step: Floats, value: Floats, y: Range) -> None:
        """Draw the course through `value`, a single one of a run that is compared as a dot; nothing for no steps."""
        value = _within_reach(value, y)
        self.item.set_points(step, value)
        is_alone = self._is_strong and len(step) == 1
        self.dot_item.set_points(np.stack([step, value], axis=1)[np.isfinite(value)] if is_alone else NONE)

    def leave(self) -> None:
        """Be drawn no more."""
        for item in (self.item, self.dot_item):
            self._view.removeItem(item)


def strong_pen(colour: str, kind: Qt.PenStyle) -> QPen:
    """Return the pen of a curve that is to be read."""
    width = _LINE_PX * mark_scale()
    pen = QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.BevelJoin)
    if kind != Qt.PenStyle.SolidLine:
        pen.setDashPattern([1, 2] if kind == Qt.PenStyle.DotLine else [3.5, 2])
    pen.setCosmetic(True)
    return pen


class Band:
    """The area between two courses, around the curve whose colour it has."""

    def __init__(self, view: pg.ViewBox, style: CurveStyle) -> None:
        self.style = style
        self.item = PathItem(connect="finite", antialias=False, pen=None, fillLevel="enclosed")
        self.item.setZValue(-1)
        view.addItem(self.item, ignoreBounds=True)

    def apply_theme(self, theme: Theme) -> None:
        colour = self.style.colour_in(theme)
        colour.setAlpha(_BAND_ALPHA)
        self.item.setBrush(colour)

    def show_between(self, step: Floats, low: Floats, high: Floats, y: Range) -> None:
        """Fill what is between `low` and `high`, with a gap where one of them is no number."""
        finite = np.isfinite(low) & np.isfinite(high)
        low, high = _within_reach(low, y), _within_reach(high, y)
        across, up = [_NO_POINTS], [_NO_POINTS]
        for part in _stretches(finite):  # an area each, with what is no number between one and the next
            across += [step[part], step[part][::-1], _NO_NUMBER]
            up += [low[part], high[part][::-1], _NO_NUMBER]
        self.item.setData(np.concatenate(across)[:-1], np.concatenate(up)[:-1])

    def clear(self) -> None:
        """Draw nothing."""
        self.item.setData(_NO_POINTS, _NO_POINTS)


def _stretches(finite: NDArray[np.bool_]) -> list[slice]:
    """Return where `finite` holds without a break."""
    edges = np.flatnonzero(np.diff(finite, prepend=False, append=False)).tolist()
    return [slice(first, end) for first, end in zip(edges[::2], edges[1::2], strict=True)]


def _within_reach(value: Floats, y: Range) -> Floats:
    """Cut values far outside the view to just outside it: dashes over 1e30 pixels would take forever."""
    height = y[1] - y[0]
    return np.clip(value, y[0] - height, y[1] + height)
