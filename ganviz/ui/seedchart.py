"""The plot of a series over seeds: the median, and the middle half around it."""

from collections.abc import Mapping

import numpy as np
from PyQt6.QtCore import pyqtSlot
from PyQt6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ganviz.engine.bands import Band
from ganviz.spec.series import SERIES
from ganviz.spec.translation import tr, tr_n, tr_noop
from ganviz.ui.numbers import significant
from ganviz.ui.theme import Theme
from ganviz.ui.views.axes import Range, robust_range, steady_range
from ganviz.ui.views.card import CurveStyle
from ganviz.ui.views.chart import StepChart

_STYLE = CurveStyle("median", "accent")
_DOTTED = 60  # steps, up to which each has a dot
_LEAST_COUNTS = 2.0  # of modes that are seen: within less there may be one whole number alone
_HINT = tr_noop("Line: median over seeds. Band: the middle half of them.")


class SeedChart(QWidget):
    """Draws bands by step, and says in words what is at the step under the pointer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = StepChart((_STYLE,), banded=(0,))
        self.chart.setAccessibleName(tr("Series over seeds"))
        self.chart.setAccessibleDescription(tr("{hint} Nothing is measured yet.", hint=tr(_HINT)))
        self.words = QLabel(tr(_HINT))
        self.words.setWordWrap(True)  # or it would hold the plot wide
        self.words.setProperty("class", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.chart, 1)
        column.addWidget(self.words)
        self._bands: Mapping[int, Band] = {}
        self._y: Range | None = None
        self._cursor: float | None = None
        self._name, self._steps, self._is_count = "", 1, False
        self.chart.moved.connect(self._draw)
        self.chart.pointed_at.connect(self._on_pointed_at)

    def apply_theme(self, theme: Theme) -> None:
        self.chart.apply_theme(theme)

    def show_bands(self, name: str, bands: Mapping[int, Band], steps: int) -> None:
        """Draw the bands of a series, by step, of runs of so many steps."""
        if name != self._name:
            self._y, self._is_count = None, name in SERIES and SERIES[name].digits == 0
            self.chart.show_whole(is_whole=self._is_count)
        self._name, self._bands, self._steps = name, bands, steps
        self._draw()
        self._read()

    @pyqtSlot()
    def _draw(self) -> None:
        curve, band = self.chart.curves[0], self.chart.bands[0]
        x = self.chart.x_range_for(0, self._steps)
        if not self._bands:
            curve.clear()
            band.clear()
            self.chart.show_range(x, self._y or (0.0, 1.0))
            return
        step = np.array(list(self._bands), np.float64)
        low, median, high = (
            np.array([getattr(each, part) for each in self._bands.values()]) for part in ("low", "median", "high")
        )
        y = self.chart.y_range
        if self.chart.is_y_free:
            least = _LEAST_COUNTS if self._is_count else 0.0
            self._y = steady_range(robust_range(low, high, least) or (0.0, 1.0), self._y, least)
            y = self._y
        curve.show_line(step, median, y, as_dots=len(step) <= _DOTTED)
        band.show_between(step, low, high, y)
        self.chart.show_range(x, y)

    def _on_pointed_at(self, step: float | None) -> None:
        self._cursor = step
        self._read()

    def _read(self) -> None:
        if not self._bands:
            self.words.setText(tr(_HINT))
            self.chart.setAccessibleDescription(tr("{hint} Nothing is measured yet.", hint=tr(_HINT)))
            return
        steps = np.array(list(self._bands))
        step = int(steps[-1] if self._cursor is None else steps[np.abs(steps - self._cursor).argmin()])
        self.chart.setAccessibleDescription(f"{tr(_HINT)} {self._said(int(steps[-1]))}")
        self.words.setText(tr(_HINT) if self._cursor is None else self._said(step))

    def _said(self, step: int) -> str:
        band = self._bands[step]
        median, low, high = (significant(value, 3) for value in (band.median, band.low, band.high))
        return tr_n(
            "Step {step:,}, {count} seed: median {median}, middle half {low} to {high}.",
            "Step {step:,}, {count} seeds: median {median}, middle half {low} to {high}.",
            band.count,
            step=step,
            median=median,
            low=low,
            high=high,
        )
