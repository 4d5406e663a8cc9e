"""How well fakes match the data over steps: modes captured and high-quality share, or a distance of choice."""

import math
from collections.abc import Mapping, Sequence

import numpy as np
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QWidget

from ganviz.engine.messages import ChangeApplied, Frame, RunState
from ganviz.engine.probes import LEAST_POOL, AnyProbe, DistancesProbe, QualityProbe
from ganviz.spec import Experiment
from ganviz.spec.data import Sort
from ganviz.spec.measures import MEASURES, SLICED, Measure
from ganviz.ui.model.history import Buckets
from ganviz.ui.model.record import RunRecord
from ganviz.ui.theme import Theme
from ganviz.ui.views.axes import Range, TickAxis, percent_text
from ganviz.ui.views.card import CurveStyle, chip, is_on_screen
from ganviz.ui.views.menuchip import MenuChip
from ganviz.ui.views.plots import Floats, TimePlot, reading_text

QUALITY, DISTANCES = QualityProbe(), DistancesProbe()
_MODES, _SHARE, _FIRST, _FIRST_FLOOR, _SECOND, _SECOND_FLOOR = range(6)
_CURVES = (
    CurveStyle("modes", "accent", is_stepped=True),
    CurveStyle("high quality", "real", Qt.PenStyle.DashLine),
    CurveStyle("first", "accent"),
    CurveStyle("floor of the first", "muted", Qt.PenStyle.DotLine),
    CurveStyle("second", "real", Qt.PenStyle.DashLine),
    CurveStyle("floor of the second", "muted", Qt.PenStyle.DotLine),
)
_BANDED = (_FIRST_FLOOR, _SECOND_FLOOR)
_DISTANCE_HELP = "Draw a distance between fakes and reals instead of the modes"
_FLOOR_HELP = (
    "Dotted: what a perfect generator would score on average, measured between many pairs of sets of reals; "
    "nine of ten would score within the band."
)
_WHY_NOT: dict[Sort, str] = {
    "images": "It is of two-dimensional data alone.",
    "number": "All reals are one number, and so are all fakes.",
}


class QualityView(TimePlot):
    """Modes captured (left axis) and high-quality share (right axis); or one measure of likeness and its noise floor.

    Data without modes has the measures only. The curves are what the run measures by the step, whatever is looked at;
    the legend has what was found last, also between two of those steps.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        self._distance_chip = chip("Distance", _DISTANCE_HELP)
        self.measure_chip = MenuChip([(each.title, each.help, each) for each in MEASURES])
        self._share_axis = TickAxis("right", percent_text, tick_px=25)
        super().__init__(
            "Quality",
            _CURVES,
            line_buckets=600,
            banded=_BANDED,
            chips=(self.measure_chip, self._distance_chip),
            right_axis=self._share_axis,
            parent=parent,
        )
        self._measure = SLICED
        self._num_modes = 0
        self._distance_chip.toggled.connect(self._show_choice)
        self.measure_chip.chosen.connect(self._on_measure_chosen)
        self._show_choice()

    @property
    def shows_distance(self) -> bool:
        """Whether a measure of likeness is drawn, and not the modes."""
        return self._distance_chip.isChecked() or not self._num_modes

    @property
    def shown(self) -> Measure:
        """The measure that is drawn. Modes come with the sliced distance."""
        return self._measure if self.shows_distance else SLICED

    def probes(self) -> tuple[AnyProbe, ...]:
        return tuple(dict.fromkeys((QUALITY, _probe_of(self.shown)))) if is_on_screen(self) else ()

    def show_run(self, record: RunRecord) -> None:
        super().show_run(record)
        self._offer_measures(record.experiment)
        self._show_count()

    def show_change(self, applied: ChangeApplied) -> None:
        super().show_change(applied)
        self._offer_measures(applied.experiment)

    def show_frame(self, frame: Frame) -> None:
        quality = frame.answer(QUALITY)
        if quality is not None and quality.num_modes != self._num_modes:
            self._num_modes = quality.num_modes
            self._show_choice()
        super().show_frame(frame)
        if quality is not None and frame.state is not RunState.TRAINING:  # found between two steps of the series
            self.draw()
        self._show_count()

    def apply_theme(self, theme: Theme) -> None:
        super().apply_theme(theme)
        self._share_axis.setTextPen(theme.real)

    def names(self) -> Sequence[str]:
        if not self.shows_distance:
            return ("modes", "high_quality", "", "", "", "")
        pairs = [name for each in self.shown.series for name in (each.name, f"{each.name}_floor")]
        return ("", "", *pairs, *("",) * (len(_CURVES) - 2 - len(pairs)))

    def band_names(self) -> Mapping[int, tuple[str, str]]:
        names = self.names()
        return {index: (f"{names[index]}_low", f"{names[index]}_high") for index in _BANDED if names[index]}

    def scales(self) -> tuple[float, ...]:
        # 100 % stands as high as all modes.
        return tuple(float(max(1, self._num_modes)) if index == _SHARE else 1.0 for index in range(len(_CURVES)))

    def y_range_for(self, low: Floats, high: Floats) -> Range:
        if not self.shows_distance:
            seen = np.nanmax(high) if np.isfinite(high).any() else 0.0  # there may have been more modes before
            return (0.0, 1.02 * max(self._num_modes, float(seen)))
        top = super().y_range_for(low, high)[1]
        return (0.0, max(1.05, top) if self.shown.is_share else top)

    def legend_texts(self, lines: Sequence[Buckets | None]) -> tuple[str, ...]:
        values = [self.record.newest(name) if self.record and name else math.nan for name in self.names()]
        if not self.shows_distance:
            share = "–" if math.isnan(values[_SHARE]) else f"{100 * values[_SHARE]:.0f} %"
            modes = _text(values[_MODES], 0)
            return (f"{modes} / {self._num_modes} modes", f"{share} high quality", "", "", "", "")
        names, digits = self.shown.names, self.shown.digits
        first, floor, second = (_text(values[index], digits) for index in (_FIRST, _FIRST_FLOOR, _SECOND))
        if len(names) == 1:
            return ("", "", f"{names[0]} {first}", f"{self._floor_name} {floor}", "", "")
        # No room for the two floors: the crosshair says them.
        return ("", "", f"{names[0]} {first}", "", f"{names[1]} {second}", self._floor_name)

    def reading_lines(self) -> tuple[str, ...]:
        if self.shows_distance:
            return tuple(
                line
                for each in self.shown.series
                for line in (reading_text(each.label, self.reading(each.name)), self._floor_text(each.name))
            )
        share = self.reading("high_quality")
        is_none = share is None or math.isnan(share.mean[0])
        share_text = "high quality –" if share is None or is_none else f"high quality {100 * share.mean[0]:.1f} %"
        return (reading_text("modes", self.reading("modes")), share_text)

    def _floor_text(self, series: str) -> str:
        readings = [self.reading(f"{series}_floor{edge}") for edge in ("", "_low", "_high")]
        mean, lowest, highest = (math.nan if each is None else each.mean[0] for each in readings)
        if math.isnan(mean):
            return f"  {self._floor_name} –"
        return f"  {self._floor_name} {mean:.3g} ({lowest:.3g} to {highest:.3g})"

    @property
    def _floor_name(self) -> str:
        return "perfect" if self.shown.is_share else "noise floor"

    def _on_measure_chosen(self, measure: Measure) -> None:
        self._measure = measure
        self._show_choice()

    def _offer_measures(self, experiment: Experiment) -> None:
        """Offer what the data allows; where the present choice is not among it, the first measure is drawn."""
        reasons = {measure: _why_not(measure, experiment) for measure in MEASURES}
        for measure, reason in reasons.items():
            self.measure_chip.allow(measure, reason)
        if reasons[self._measure]:
            self._measure = SLICED
            self._show_choice()

    def _show_choice(self) -> None:
        """Draw the modes or the measure that is chosen, and ask for what they need."""
        self._y_range = None
        self._distance_chip.setVisible(self._num_modes > 0)
        self.measure_chip.setVisible(self.shows_distance)
        self.measure_chip.show_choice(self._measure, self._measure.chip, f"{self._measure.help} {_FLOOR_HELP}")
        self.chart.show_right_axis(not self.shows_distance)
        self._share_axis.setScale(100 / max(1, self._num_modes))
        self._show_count()
        self.draw()
        self.probes_changed.emit()

    def _show_count(self) -> None:
        answer = self.record.latest(type(_probe_of(self.shown))) if self.record and self._extent() else None
        self.header.show_subtitle(f"{answer.count:,} samples" if answer else "")


def _probe_of(measure: Measure) -> AnyProbe:
    """Return what a measure is taken by. The sliced distance comes with the modes."""
    return QUALITY if measure is SLICED else DISTANCES


def _why_not(measure: Measure, experiment: Experiment) -> str:
    """Return why a measure cannot be taken of the run's data; empty if it can."""
    data = experiment.data
    if data.sort not in measure.sorts:
        return _WHY_NOT[data.sort]
    pool = getattr(data, "pool_size", 0)  # 0: a stream, or all there are
    if measure is not SLICED and 0 < pool < LEAST_POOL:
        return f"It compares each sample with its neighbours: a pool of {LEAST_POOL} is the least, and this has {pool}."
    return ""


def _text(value: float, digits: int) -> str:
    return "–" if math.isnan(value) else f"{value:.{digits}f}".replace("-", "\N{MINUS SIGN}")
