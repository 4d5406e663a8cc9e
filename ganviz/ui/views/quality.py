"""How well fakes match the data over steps: modes captured and high-quality share, or the distance."""

import math

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QWidget

from ganviz.engine.messages import Frame, Probe, Quality, QualityProbe, Started
from ganviz.ui.theme import Theme
from ganviz.ui.views.axes import Range, TickAxis, percent_text
from ganviz.ui.views.card import CurveStyle, chip, is_on_screen
from ganviz.ui.views.history import Buckets, Reading
from ganviz.ui.views.plots import TimePlot, reading_text

PROBE = QualityProbe()
_MODES, _SHARE, _DISTANCE, _FLOOR = range(4)
_CURVES = (
    CurveStyle("modes", "accent", is_stepped=True),
    CurveStyle("high quality", "real", Qt.PenStyle.DashLine),
    CurveStyle("distance", "accent"),
    CurveStyle("noise floor", "muted", Qt.PenStyle.DotLine),
)
_DISTANCE_HELP = (
    "Sliced Wasserstein distance between fakes and reals, in data units. "
    "Dotted: its noise floor, what a perfect generator would score."
)


class QualityView(TimePlot):
    """Modes captured (left axis) and high-quality share (right axis); or the distance and its noise floor.

    Data without modes has the distance only.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        self._distance_chip = chip("Distance", _DISTANCE_HELP)
        self._share_axis = TickAxis("right", percent_text, tick_px=25)
        super().__init__(
            "Quality",
            _CURVES,
            line_buckets=600,
            chips=(self._distance_chip,),
            right_axis=self._share_axis,
            parent=parent,
        )
        self._num_modes = 0
        self._measured_step: int | None = None
        self._distance_chip.toggled.connect(self._on_distance_toggled)
        self._show_axes()

    @property
    def shows_distance(self) -> bool:
        """Whether the distance is drawn, and not the modes."""
        return self._distance_chip.isChecked() or not self._num_modes

    def probes(self) -> tuple[Probe, ...]:
        return (PROBE,) if is_on_screen(self) else ()

    def begin_run(self, started: Started) -> None:
        super().begin_run(started)
        self._measured_step = self.history.last_step

    def apply_theme(self, theme: Theme) -> None:
        super().apply_theme(theme)
        self._share_axis.setTextPen(theme.real)

    def record(self, frame: Frame) -> bool:
        quality = frame.answers.get(PROBE)
        if not isinstance(quality, Quality) or quality.step == self._measured_step:
            return False
        self._measured_step = quality.step
        row = (quality.modes, quality.high_quality, quality.distance, quality.distance_floor)
        self.history.append([quality.step], [[math.nan if value is None else value] for value in row])
        self.header.show_subtitle(f"{quality.count:,} samples")
        if quality.num_modes != self._num_modes:
            self._num_modes = quality.num_modes
            self._show_axes()
        return True

    def visible_curves(self) -> tuple[bool, ...]:
        distance = self.shows_distance
        return (not distance, not distance, distance, distance)

    def scales(self) -> tuple[float, ...]:
        return (1.0, float(max(1, self._num_modes)), 1.0, 1.0)  # 100 % stands as high as all modes

    def y_range_for(self, low: NDArray[np.float64], high: NDArray[np.float64]) -> Range:
        if not self.shows_distance:
            seen = np.nanmax(high) if np.isfinite(high).any() else 0.0  # there may have been more modes before
            return (0.0, 1.02 * max(self._num_modes, float(seen)))
        return (0.0, super().y_range_for(low, high)[1])

    def legend_texts(self, line: Buckets) -> tuple[str, ...]:
        newest = self.history.reading(math.inf)
        modes, share, distance, floor = (math.nan,) * 4 if newest is None else newest.mean
        if self.shows_distance:
            return ("", "", f"distance {distance:.3f}", f"floor {floor:.3f}")
        share_text = "–" if math.isnan(share) else f"{100 * share:.0f} %"
        modes_text = "–" if math.isnan(modes) else f"{modes:.0f}"
        return (f"{modes_text} / {self._num_modes} modes", f"{share_text} high quality", "", "")

    def reading_lines(self, reading: Reading) -> tuple[str, ...]:
        if self.shows_distance:
            return (reading_text("distance", reading, _DISTANCE), reading_text("noise floor", reading, _FLOOR))
        share = reading.mean[_SHARE]
        share_text = "high quality –" if math.isnan(share) else f"high quality {100 * share:.1f} %"
        return (reading_text("modes", reading, _MODES), share_text)

    def _on_distance_toggled(self) -> None:
        self._y_range = None
        self._show_axes()
        self.draw()

    def _show_axes(self) -> None:
        self._distance_chip.setVisible(self._num_modes > 0)
        self.chart.show_right_axis(not self.shows_distance)
        self._share_axis.setScale(100 / max(1, self._num_modes))
