"""Axes: round numbers for ranges and ticks, short tick labels, and an axis that draws them with thin grid lines."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PyQt6.QtGui import QColor, QFontMetricsF

from ganviz.ui.numbers import at_spacing
from ganviz.ui.theme import Theme
from ganviz.ui.views.card import mark_scale, small_font
from ganviz.ui.views.valuescale import LINEAR, ValueScale, quantile

Range = tuple[float, float]

_SPIKE = 2.0  # how far beyond the bulk, in its own heights, the extremes may still stretch the range
_ROOM = 0.06  # share of the range left free above and below the curves
_WIDE = ((-0.25, 0.01), (-250e3, 50e3), (-2.5e9, 1e8), (2.5e-5, 1e-5))  # values, and how far apart their ticks are
_LEAST_SHARE = 1e-3  # of the largest value, that a range spans at least
_POWERS_CLOSER = 0.7  # of the usual distance: powers of ten are few, and one tells little
_CLOSE = 1.1  # heights of text from one tick to the next, at least
_LOOSE = 0.45  # a range is kept while the curves fill at least this share of it


def nice_step(span: float, count: float) -> float:
    """Return the round number (1, 2 or 5 times a power of ten) that cuts `span` into at most `count` parts."""
    wanted = span / max(count, 1e-9)
    power = 10.0 ** math.floor(math.log10(wanted))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= wanted * (1 - 1e-9))


def nice_ceiling(value: float) -> float:
    """Return the next round number from `value` > 0 on: 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8 times a power of ten."""
    power = 10.0 ** math.floor(math.log10(value))
    return next(
        factor * power for factor in (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10) if factor * power >= value * (1 - 1e-9)
    )


def robust_range(low: NDArray[np.float64], high: NDArray[np.float64], least_span: float = 0.0) -> Range | None:
    """Return the range worth showing of curves between `low` and `high`; None where nothing is finite.

    Far spikes do not stretch it: they run off the edge, while the bulk stays readable. None is far within twice
    `least_span`, which is what is shown at least.
    """
    low, high = low[np.isfinite(low)], high[np.isfinite(high)]
    if not len(low) or not len(high):
        return None
    bottom, top = quantile(low, 0.02), quantile(high, 0.98)
    reach = _SPIKE * max(top - bottom, _span_floor(bottom, top, least_span))
    least, greatest = float(low.min()), float(high.max())
    return least if bottom - least <= reach else bottom, greatest if greatest - top <= reach else top


def steady_range(wanted: Range, current: Range | None, least_span: float = 0.0) -> Range:
    """Return a rounded range that shows `wanted`, and `current` as long as that still fits well.

    Ranges that reach near zero include it: a loss of 0 means something. It spans `least_span` at least, and a
    thousandth of the values: a line that is steady but for rounding is drawn as one.
    """
    low, high = wanted
    if low == high == 0:
        return 0.0, max(least_span, 1.0)
    if current is not None:
        room = current[1] - current[0]
        fills = max(high - min(low, max(current[0], 0.0)), _span_floor(low, high, least_span))
        if current[0] <= low and high <= current[1] and fills >= _LOOSE * room:
            return current
    if 0 < low <= 0.6 * high:
        low = 0.0
    if 0.6 * low <= high < 0:
        high = 0.0
    low, high = _widened(low, high, _span_floor(low, high, least_span))
    span = high - low
    low, high = low - _ROOM * span * (low != 0), high + _ROOM * span * (high != 0)
    step = nice_step(high - low, 8)
    return math.floor(low / step + 1e-9) * step, math.ceil(high / step - 1e-9) * step


def _widened(low: float, high: float, span: float) -> Range:
    """Return a range about as wide as `span` at least, with the same middle; it goes to zero, and not beyond."""
    more = max(0.0, span - (high - low)) / 2
    bottom, top = low - more, high + more
    return max(bottom, 0.0) if low >= 0 else bottom, min(top, 0.0) if high <= 0 else top


def _span_floor(low: float, high: float, least_span: float) -> float:
    """Return how wide a range of values between `low` and `high` is at least."""
    return max(least_span, _LEAST_SHARE * max(abs(low), abs(high)), 1e-12)


def widest_value(metrics: QFontMetricsF) -> int:
    """Return how many pixels the labels of values take at most, but for a few that no loss comes near."""
    return math.ceil(max(metrics.horizontalAdvance(at_spacing(*label)) for label in _WIDE))


def percent_text(value: float, spacing: float) -> str:
    """Return a value in percent."""
    return f"{round(value, 0 if spacing >= 1 else 1) + 0.0:.{0 if spacing >= 1 else 1}f} %"


class TickAxis(pg.AxisItem):
    """An axis with one level of round ticks at least `tick_px` apart, and grid lines if `grid` says so.

    `tick_px` is for the usual size of text, and grows with it.
    """

    _is_whole = False

    def __init__(
        self, orientation: str, text_of: Callable[[float, float], str], *, tick_px: int, grid: bool = False
    ) -> None:
        super().__init__(orientation, maxTickLength=0)
        self._text_of = text_of
        self._tick_px = self._usual_tick_px = tick_px
        self._grid = grid
        self._scale = LINEAR
        self._powers: dict[float, str] = {}  # of a logarithmic scale: what its ticks say, by their places
        self.enableAutoSIPrefix(False)
        self.setStyle(tickTextOffset=6, hideOverlappingLabels=False, autoExpandTextSpace=False)
        self.setZValue(-1000)  # grid lines lie below the curves

    def apply_theme(self, theme: Theme) -> None:
        self.setPen(QColor(theme.line) if self.orientation == "bottom" else None)
        self.setTickPen(QColor(theme.line))
        self.setTextPen(QColor(theme.muted))
        self.setTickFont(small_font())
        self._tick_px = round(self._usual_tick_px * mark_scale())

    def show_scale(self, scale: ValueScale) -> None:
        """Say values as they lie on `scale` from now on."""
        if scale != self._scale:
            self._scale, self.picture = scale, None
            self.update()

    def show_whole(self, *, is_whole: bool) -> None:
        """Have ticks at whole numbers alone from now on, or at others too."""
        if is_whole != self._is_whole:
            self._is_whole, self.picture = is_whole, None
            self.update()

    def set_grid_length(self, pixels: int) -> None:
        """Tell how long grid lines are. They are ticks that reach inwards: its own grid hides edge labels."""
        if self._grid and self.style["tickLength"] != -pixels:
            self.setStyle(tickLength=-pixels)

    def tickSpacing(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, float]]:  # noqa: N802, N803
        if not maxVal > minVal:
            return []
        spacing = self._step_between(minVal, maxVal, size)
        return [(max(1.0, spacing) if self._is_whole else spacing, 0.0)]

    def _step_between(self, low: float, high: float, size: float) -> float:
        """Return how far ticks are apart: rather a little closer, up an axis, than one alone, which tells no scale."""
        parts = max(2.0, size / self._tick_px)
        usual = nice_step(high - low, parts)
        if self.orientation not in ("left", "right"):
            return usual
        least = _CLOSE * QFontMetricsF(small_font()).height() / max(size, 1.0) * (high - low)
        closer = (nice_step(high - low, factor * parts) for factor in (1, 2, 4))
        return next((step for step in closer if _num_ticks(low, high, step) > 1 and step >= least), usual)

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[Any]:  # noqa: N803
        if not self._scale.is_log or size <= 0:
            return list(super().tickValues(minVal, maxVal, size))
        px = (maxVal - minVal) / size
        least_apart, closest = _POWERS_CLOSER * self._tick_px * px, _CLOSE * QFontMetricsF(small_font()).height() * px
        found = self._scale.ticks(minVal, maxVal, least_apart)
        if len(found) < 2:  # one alone tells no scale
            found = max(self._scale.ticks(minVal, maxVal, closest), found, key=len)
        if len(found) < 2:
            found = max(self._scale.finer_ticks(minVal, maxVal, closest), found, key=len)
        self._powers = dict(found)
        return [(least_apart, list(self._powers))]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        if self._scale.is_log:
            return [self._powers.get(value, "") for value in values]
        return [self._text_of(value * scale, spacing * scale) for value in values]


def _num_ticks(low: float, high: float, step: float) -> int:
    return math.floor(high / step + 1e-9) - math.ceil(low / step - 1e-9) + 1


class RowAxis(TickAxis):
    """The axis of numbered rows, at the left: a number for each, or for every second, fifth and so on."""

    _is_whole = True

    def __init__(self, orientation: str) -> None:
        super().__init__(orientation, lambda row, spacing: f"{row:.0f}", tick_px=14)

    def apply_theme(self, theme: Theme) -> None:
        self._tick_px = math.ceil(QFontMetricsF(small_font()).height())
        super().apply_theme(theme)

    def tickSpacing(self, minVal: float, maxVal: float, size: float) -> list[Any]:  # noqa: N802, N803
        found = super().tickSpacing(minVal, maxVal, size)
        if all(_num_ticks(minVal, maxVal, spacing) < 2 for spacing, _ in found) and size > 0:
            least = _CLOSE * QFontMetricsF(small_font()).height() * (maxVal - minVal) / size
            return [(float(max(1, math.ceil(least))), 0.0)]  # a number alone tells no rows
        return found


class StepAxis(TickAxis):
    """The axis of steps: no tick between two of them."""

    _is_whole = True
