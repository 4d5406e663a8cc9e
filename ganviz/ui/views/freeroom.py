"""Where a plot has room for words: what of it neither its curves nor other words cover."""

import math
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import QRectF

from ganviz.ui.views.axes import Range

Floats = NDArray[np.float64]
Course = tuple[Floats, Floats, Floats]  # steps, and where the least and the greatest of each lie, (n,) each

_PADDING_PX = 1
_ROWS_A_LINE = 2  # places that are tried on the way down, for each height of a line
_DOWN_COSTS = 2.0  # pixels aside that are as good as one further from the edge
_COVERED_COSTS = 8.0  # pixels aside that are as good as one pixel more of a curve uncovered


class FreeRoom:
    """What is free of a plot, pixel by pixel from the left.

    Args:
        area: of the plot, from (0, 0) on.
        x, y: what of the axes is seen there.
        courses: what is drawn.
    """

    def __init__(self, area: QRectF, x: Range, y: Range, courses: Sequence[Course]) -> None:
        self._width, self._height = max(1, math.ceil(area.width())), area.height()
        spans = [span for course in courses if (span := self._span(course, x, y)) is not None]
        edges = np.array(spans) if spans else np.empty((0, 2, self._width))
        self._highest, self._lowest = edges[:, 0] - _PADDING_PX, edges[:, 1] + _PADDING_PX  # (courses, width) each
        self._boxes: list[QRectF] = []

    def take(self, box: QRectF) -> None:
        """Let nothing else be put there."""
        self._boxes.append(box)

    def is_free(self, box: QRectF) -> bool:
        """Return whether nothing is covered by `box`, which lies within the area."""
        taken = self._taken(box.top(), box.bottom())
        left, right = int(box.left()), math.ceil(box.right())
        return (
            left >= 0
            and right <= self._width
            and 0 <= box.top() <= self._height - box.height()
            and not taken[left:right].any()
        )

    def find(self, width: float, height: float, left: float, *, is_above: bool) -> QRectF | None:
        """Return the free place of this size nearest to `left` at the upper or the lower edge; None where none is."""
        best, least = None, math.inf
        for down in self._rows(height):
            if _DOWN_COSTS * down >= least:
                break
            top = down if is_above else self._height - height - down
            place = _nearest(self._taken(top, top + height), left, width)
            if place is not None and (cost := abs(place - left) + _DOWN_COSTS * down) < least:
                best, least = QRectF(place, top, width, height), cost
        return best

    def least_covered(self, width: float, height: float, left: float, *, is_above: bool) -> QRectF:
        """Return the place without other words that covers the least of the curves; of such the nearest to `left` at
        the upper or the lower edge, or there where words are everywhere.
        """
        room = min(self._width, math.ceil(width))
        best, least = QRectF(left, 0 if is_above else self._height - height, width, height), math.inf
        for down in self._rows(height):
            top = down if is_above else self._height - height - down
            before = np.concatenate([[0], np.cumsum(self._covered(top, top + height))])
            cost = _COVERED_COSTS * (before[room:] - before[:-room]) + _DOWN_COSTS * down
            cost += np.abs(np.arange(len(cost)) - left)
            for box in self._boxes:
                if box.top() < top + height and box.bottom() > top:
                    cost[max(0, math.floor(box.left() - width)) : math.ceil(box.right())] = math.inf
            place = int(np.argmin(cost))
            if cost[place] < least:
                best, least = QRectF(float(place), top, width, height), float(cost[place])
        return best

    def _rows(self, height: float) -> Iterator[float]:
        down = 0.0
        while down + height <= self._height:
            yield down
            down += height / _ROWS_A_LINE

    def _taken(self, top: float, bottom: float) -> NDArray[np.bool_]:
        """Return at which pixels from the left something is drawn between these heights, or next to them."""
        taken = self._covered(top, bottom) > 0
        for box in self._boxes:
            if box.top() < bottom and box.bottom() > top:
                taken[max(0, int(box.left())) : math.ceil(box.right())] = True
        return taken

    def _covered(self, top: float, bottom: float) -> NDArray[np.intp]:
        """Return how many courses lie between these heights, or next to them, at each pixel from the left."""
        found: NDArray[np.intp] = np.sum((self._highest <= bottom) & (self._lowest >= top), axis=0)
        return found

    def _span(self, course: Course, x: Range, y: Range) -> tuple[Floats, Floats] | None:
        """Return the uppermost and the lowest pixel that a course covers at each pixel from the left, NaN for none."""
        step, low, high = course
        seen = (step >= x[0]) & (step <= x[1]) & np.isfinite(low) & np.isfinite(high)
        if not seen.any():
            return None
        column = ((step[seen] - x[0]) / max(x[1] - x[0], 1e-9) * (self._width - 1)).astype(np.int64)
        scale = self._height / max(y[1] - y[0], 1e-300)
        highest, lowest = np.full(self._width, np.inf), np.full(self._width, -np.inf)
        np.minimum.at(highest, column, (y[1] - high[seen]) * scale)
        np.maximum.at(lowest, column, (y[1] - low[seen]) * scale)
        known = np.flatnonzero(highest <= lowest)
        between = np.arange(self._width)
        highest, lowest = (np.interp(between, known, edge[known], np.nan, np.nan) for edge in (highest, lowest))
        return _with_neighbours(highest, np.fmin), _with_neighbours(lowest, np.fmax)


def _with_neighbours(edge: Floats, of: np.ufunc) -> Floats:
    """Return what also covers the line to the next pixel, which may be a steep one."""
    padded = np.pad(edge, 1, constant_values=np.nan)
    found: Floats = of(of(padded[:-2], padded[2:]), edge)
    return found


def _nearest(taken: NDArray[np.bool_], left: float, width: float) -> float | None:
    """Return the place nearest to `left` from which on `width` pixels are free; None where there is none."""
    room = math.ceil(width)
    if room > len(taken):
        return None
    before = np.concatenate([[0], np.cumsum(taken)])
    free = np.flatnonzero(before[room:] == before[:-room])
    return float(free[np.argmin(np.abs(free - left))]) if len(free) else None
