"""The base of every view of a time series: it records each frame, and draws when somebody can see it."""

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QColor, QShowEvent
from PyQt6.QtWidgets import QWidget

from ganviz.engine.messages import ChangeApplied, Frame, Started
from ganviz.engine.probes import AnyProbe
from ganviz.spec import Experiment, structural_paths
from ganviz.ui.theme import DARK, Theme
from ganviz.ui.views.axes import Range, TickAxis, robust_range, steady_range
from ganviz.ui.views.card import Card, CurveStyle, Header, Legend, chip, is_on_screen
from ganviz.ui.views.chart import StepChart
from ganviz.ui.views.history import Buckets, History, Reading
from ganviz.ui.views.markers import Markers

_RANGE_BUCKETS = 512  # about one a pixel of a plot at the side
_DOTTED_ROWS = 60  # up to so many rows in view, each is a dot as well
_DRAG_S = 0.25  # changes of the same settings within so much training are one drag
_DRAG_STEPS = 20  # and within so few steps at any speed
_MARKER_PX = 6
_FOLLOW_HELP = "Move along with the newest step again. A double click in the plot shows the whole run."


class TimePlot(Card):
    """Curves over steps with legend, change markers and crosshair.

    A subclass says which rows a frame brings, and what stands in the header.

    Args:
        title: the header's.
        curves: one for each of the first values of a row.
        banded: the curves that have a band around them; low and high of each, one after the other, end a row.
        line_buckets: how many points the strong line has at most; where there are more rows it draws means.
    """

    def __init__(
        self,
        title: str,
        curves: Sequence[CurveStyle],
        *,
        line_buckets: int,
        banded: Sequence[int] = (),
        chips: Sequence[QWidget] = (),
        right_axis: TickAxis | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._follow_chip = chip(
            "Follow", "Move along with the newest step again (double click: the whole run)", checkable=False
        )
        self._legend = Legend(curves)
        super().__init__(Header(title, self._legend, (*chips, self._follow_chip)), parent)
        self.num_channels = len(curves) + 2 * len(banded)
        self.history = History(self.num_channels)
        self._markers = Markers()
        self.chart = StepChart(curves, self._markers, right_axis, banded)
        self.body.addWidget(self.chart, 1)
        self.theme = DARK
        self.experiment: Experiment | None = None
        self._line_buckets = line_buckets
        self._steps_per_s = 0.0
        self._pointed_step: float | None = None
        self._y_range: Range | None = None
        self._follow_chip.hide()
        self._follow_chip.clicked.connect(self.chart.follow_newest)
        self.chart.follow_changed.connect(self._follow_chip.setHidden)
        self.chart.moved.connect(self.draw)
        self.chart.pointed_at.connect(self._on_pointed_at)

    # --- the view's protocol ------------------------------------------------------------------------------

    def probes(self) -> tuple[AnyProbe, ...]:
        return ()

    def begin_run(self, started: Started) -> None:
        """Forget the last run; or what came after `started.step`, where that run goes on from there."""
        goes_on = (
            started.step > 0
            and self.experiment is not None
            and not structural_paths(self.experiment, started.experiment)
        )
        for history in self.histories():
            if goes_on:
                history.truncate(started.step)
            else:
                history.clear()
        self._markers.begin(started.experiment, started.step if goes_on else None)
        self.experiment = started.experiment
        self._y_range = None
        self.chart.follow_all()

    def show_change(self, applied: ChangeApplied) -> None:
        """Mark the change at its step."""
        self._markers.add(applied, max(_DRAG_STEPS, _DRAG_S * self._steps_per_s))
        self.experiment = applied.experiment
        self.chart.markers.update()

    def show_frame(self, frame: Frame) -> None:
        """Record what the frame brings; draw it only if somebody can see it."""
        self._steps_per_s = frame.steps_per_s or self._steps_per_s
        if self.record(frame):
            self.draw()

    def apply_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.chart.apply_theme(theme)
        self._legend.apply_theme(theme)
        self.draw()

    # --- what a subclass says ------------------------------------------------------------------------------

    def histories(self) -> tuple[History, ...]:
        """Return all that is recorded of a run; `history` is the one that is drawn."""
        return (self.history,)

    def record(self, frame: Frame) -> bool:
        """Append to `history` what `frame` brings. Return whether there is anything new."""
        raise NotImplementedError

    def legend_texts(self, line: Buckets) -> tuple[str, ...]:
        """Return what the legend says beside each curve; empty for one that is not drawn."""
        raise NotImplementedError

    def reading_lines(self, reading: Reading) -> tuple[str, ...]:
        """Return what the crosshair says below the step."""
        raise NotImplementedError

    def visible_curves(self) -> tuple[bool, ...]:
        """Return which curves are drawn."""
        return (True,) * len(self.chart.curves)

    def scales(self) -> tuple[float, ...]:
        """Return what each curve is multiplied by to be drawn along the left axis."""
        return (1.0,) * len(self.chart.curves)

    def y_range_for(self, low: NDArray[np.float64], high: NDArray[np.float64]) -> Range:
        """Return the values to show, given what was recorded in view: (curves, n) each, scaled."""
        found = robust_range(low, high)
        self._y_range = self._y_range or (0.0, 1.0) if found is None else steady_range(found, self._y_range)
        return self._y_range

    # --- drawing -------------------------------------------------------------------------------------------

    def draw(self) -> None:
        """Draw the part of the history that is seen. Does nothing while nobody sees it."""
        if not is_on_screen(self):
            return
        first, last = self.history.first_step, self.history.last_step
        x = self.chart.x_range_for(first or 0, last or 0)
        fine = self.history.buckets(*x, _RANGE_BUCKETS)
        line = fine if fine.is_exact and len(fine.step) <= self._line_buckets else None
        line = line or self.history.buckets(*x, self._line_buckets)
        scale = self._with_bands(np.array(self.scales()))[:, None]
        low, high, course = fine.low * scale, fine.high * scale, line.mean * scale
        shown = self._with_bands(np.array(self.visible_curves()))
        in_view = (fine.step >= x[0]) & (fine.step <= x[1])
        y = self.chart.y_range
        if self.chart.is_y_free:
            y = self.y_range_for(low[shown][:, in_view], high[shown][:, in_view])
            y = (y[0], y[1] + (y[1] - y[0]) * self.chart.markers.share_of_height(x))
        self._draw_curves(fine.step, low, high, line, course, y)
        self.chart.show_range(x, y)
        self._legend.show_texts(self.legend_texts(line) if len(line.step) else ("",) * len(self.chart.curves))
        self._read()

    def _with_bands(self, of_curves: NDArray[Any]) -> NDArray[Any]:
        """Return what is so of each curve for each value of a row: a band is as the curve it is around."""
        return np.concatenate([of_curves, of_curves[list(self.chart.bands)].repeat(2)])

    def _draw_curves(
        self,
        step: NDArray[np.float64],
        low: NDArray[np.float64],
        high: NDArray[np.float64],
        line: Buckets,
        course: NDArray[np.float64],
        y: Range,
    ) -> None:
        as_dots = line.is_exact and len(line.step) <= _DOTTED_ROWS
        for index, (curve, is_shown) in enumerate(zip(self.chart.curves, self.visible_curves(), strict=True)):
            if not is_shown:
                curve.clear()
                continue
            # Where the line draws every row, the recorded range is the line itself.
            part = slice(0, 0) if line.is_exact else slice(None)
            curve.show_range(step[part], low[index, part], high[index, part], y)
            curve.show_line(line.step, course[index], y, as_dots=as_dots and curve.style.pen != Qt.PenStyle.DotLine)
        edges = course[len(self.chart.curves) :]
        for (index, band), low_edge, high_edge in zip(self.chart.bands.items(), edges[::2], edges[1::2], strict=True):
            if self.visible_curves()[index]:
                band.show_between(line.step, low_edge, high_edge, y)
            else:
                band.clear()

    def _on_pointed_at(self, step: float | None) -> None:
        self._pointed_step = step
        self._read()

    def _read(self) -> None:
        """Let the crosshair say what was recorded at the step under the pointer."""
        reading = None if self._pointed_step is None else self.history.reading(self._pointed_step)
        if reading is None or self._pointed_step is None:
            self.chart.crosshair.hide()
            return
        at = (reading.first + reading.last) / 2
        dots: list[tuple[float, QColor]] = []
        for curve, is_shown, value, scale in zip(
            self.chart.curves, self.visible_curves(), reading.mean[: len(self.chart.curves)], self.scales(), strict=True
        ):
            if is_shown and math.isfinite(value):
                dots.append((value * scale, curve.style.colour_in(self.theme)))
        first, last = self.chart.x_range
        reach = _MARKER_PX * (last - first) / max(1.0, self.chart.view.width())
        marker = self._markers.nearest(self._pointed_step, reach)
        where = f"step {reading.first:,}" if reading.is_exact else f"steps {reading.first:,}–{reading.last:,}"
        lines = (where, *self.reading_lines(reading), *((marker.words,) if marker else ()))
        self.chart.crosshair.point_at(at, dots, lines)

    def showEvent(self, event: QShowEvent | None) -> None:
        super().showEvent(event)
        self.draw()


def reading_text(name: str, reading: Reading, index: int, digits: int = 4) -> str:
    """Return one value of a reading as text; for a bucket, its mean and the range it went through."""
    value = reading.mean[index]
    if math.isnan(value):
        return f"{name} –"
    if reading.is_exact:
        return f"{name} {value:.{digits}g}"
    return f"{name} {value:.{digits}g} (mean; {reading.low[index]:.{digits}g} to {reading.high[index]:.{digits}g})"
