"""How well fakes match the data over steps: modes captured and high-quality share, or a distance of choice."""

import math
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QWidget

from ganviz.engine.messages import ChangeApplied, Frame, Started
from ganviz.engine.probes import LEAST_POOL, AnyProbe, Distances, DistancesProbe, Quality, QualityProbe
from ganviz.spec import Experiment
from ganviz.spec.data import Sort
from ganviz.ui.theme import Theme
from ganviz.ui.views.axes import Range, TickAxis, percent_text
from ganviz.ui.views.card import CurveStyle, chip, is_on_screen
from ganviz.ui.views.history import Buckets, History, Reading
from ganviz.ui.views.measures import MEASURES, SLICED, Measure
from ganviz.ui.views.menuchip import MenuChip
from ganviz.ui.views.plots import TimePlot, reading_text

Row = tuple[float | None, ...]

PROBE = QualityProbe()
DISTANCES = DistancesProbe(512)  # takes 3 ms, where twice as many would take 14 and drop a frame
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
_FIRST_LOW, _FIRST_HIGH, _SECOND_LOW, _SECOND_HIGH = range(len(_CURVES), len(_CURVES) + 2 * len(_BANDED))
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

    Data without modes has the measures only. Each has a history of its own: all but the first are measured while
    one of them is looked at.

    Signals:
        probes_changed: something else is to be measured now.
    """

    probes_changed = pyqtSignal()

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
        # Modes and the sliced distance are measured together, and so share theirs.
        self._histories = {each: self.history if each is SLICED else History(self.num_channels) for each in MEASURES}
        self._counts = dict.fromkeys(MEASURES, 0)
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
        """The measure whose history is drawn. Modes come with the sliced distance."""
        return self._measure if self.shows_distance else SLICED

    def histories(self) -> tuple[History, ...]:
        return tuple(self._histories.values())

    def probes(self) -> tuple[AnyProbe, ...]:
        if not is_on_screen(self):
            return ()
        return (PROBE, DISTANCES) if self.shown.fields else (PROBE,)

    def begin_run(self, started: Started) -> None:
        super().begin_run(started)
        self._offer_measures(started.experiment)

    def show_change(self, applied: ChangeApplied) -> None:
        super().show_change(applied)
        self._offer_measures(applied.experiment)

    def apply_theme(self, theme: Theme) -> None:
        super().apply_theme(theme)
        self._share_axis.setTextPen(theme.real)

    def record(self, frame: Frame) -> bool:
        taken = [self._append(*row) for row in self._rows(frame)]
        self._show_count()
        return self.shown in taken

    def visible_curves(self) -> tuple[bool, ...]:
        distance, has_second = self.shows_distance, self.shows_distance and len(self.shown.names) > 1
        return (not distance, not distance, distance, distance, has_second, has_second)

    def scales(self) -> tuple[float, ...]:
        # 100 % stands as high as all modes.
        return tuple(float(max(1, self._num_modes)) if index == _SHARE else 1.0 for index in range(len(_CURVES)))

    def y_range_for(self, low: NDArray[np.float64], high: NDArray[np.float64]) -> Range:
        if not self.shows_distance:
            seen = np.nanmax(high) if np.isfinite(high).any() else 0.0  # there may have been more modes before
            return (0.0, 1.02 * max(self._num_modes, float(seen)))
        top = super().y_range_for(low, high)[1]
        return (0.0, max(1.05, top) if self.shown.is_share else top)

    def legend_texts(self, line: Buckets) -> tuple[str, ...]:
        newest = self.history.reading(math.inf)
        values = [math.nan] * len(_CURVES) if newest is None else newest.mean.tolist()
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

    def reading_lines(self, reading: Reading) -> tuple[str, ...]:
        if self.shows_distance:
            channels = ((_FIRST, _FIRST_LOW), (_SECOND, _SECOND_LOW))
            return tuple(
                line
                for name, (value, low) in zip(self.shown.names, channels, strict=False)
                for line in (reading_text(name, reading, value), self._floor_text(reading, value + 1, low))
            )
        share = reading.mean[_SHARE]
        share_text = "high quality –" if math.isnan(share) else f"high quality {100 * share:.1f} %"
        return (reading_text("modes", reading, _MODES), share_text)

    def _floor_text(self, reading: Reading, floor: int, low: int) -> str:
        mean, lowest, highest = reading.mean[[floor, low, low + 1]]
        if math.isnan(mean):
            return f"  {self._floor_name} –"
        return f"  {self._floor_name} {mean:.3g} ({lowest:.3g} to {highest:.3g})"

    @property
    def _floor_name(self) -> str:
        return "perfect" if self.shown.is_share else "noise floor"

    def _rows(self, frame: Frame) -> Iterator[tuple[Measure, int, int, Row]]:
        """Yield what `frame` brings: whose it is, step, samples measured, and values from the first curve on."""
        quality, distances = frame.answers.get(PROBE), frame.answers.get(DISTANCES)
        if isinstance(quality, Quality):
            if quality.num_modes != self._num_modes:
                self._num_modes = quality.num_modes
                self._show_choice()
            row = _row(
                (quality.modes, quality.high_quality),
                (quality.distance, quality.distance_floor, quality.distance_floor_low, quality.distance_floor_high),
            )
            yield SLICED, quality.step, quality.count, row
        if isinstance(distances, Distances):
            for measure in MEASURES[1:]:
                scores = (distances.fakes, distances.floor, distances.floor_low, distances.floor_high)
                row = _row((None, None), measure.row(*scores))
                yield measure, distances.step, distances.count, row

    def _append(self, measure: Measure, step: int, count: int, row: Row) -> Measure | None:
        """Record a row and return whose it is; None for the same measurement once more, as nothing was trained."""
        history = self._histories[measure]
        if step == history.last_step:
            return None
        history.append([step], [[math.nan if value is None else value] for value in row])
        self._counts[measure] = count
        return measure

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
        self.history = self._histories[self.shown]
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
        self.header.show_subtitle(f"{self._counts[self.shown]:,} samples" if len(self.history) else "")


def _why_not(measure: Measure, experiment: Experiment) -> str:
    """Return why a measure cannot be taken of the run's data; empty if it can."""
    data = experiment.data
    if data.sort not in measure.sorts:
        return _WHY_NOT[data.sort]
    pool = getattr(data, "pool_size", 0)  # 0: a stream, or all there are
    if measure.fields and 0 < pool < LEAST_POOL:
        return f"It compares each sample with its neighbours: a pool of {LEAST_POOL} is the least, and this has {pool}."
    return ""


def _row(modes: Row, measured: Row) -> Row:
    """Return a row of the history.

    `measured`: value, floor, low and high of the floor for the first curve, and for the second where there is one.
    """
    first, second = measured[:4], measured[4:] or (None,) * 4
    return (*modes, *first[:2], *second[:2], *first[2:], *second[2:])


def _text(value: float, digits: int) -> str:
    return "–" if math.isnan(value) else f"{value:.{digits}f}".replace("-", "\N{MINUS SIGN}")
