"""How well fakes match the data over steps: the high-quality share, and a distance of choice."""

import math
from collections.abc import Mapping, Sequence

import numpy as np
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QWidget

from ganviz.engine.messages import ChangeApplied, Frame
from ganviz.engine.probes import LEAST_POOL, AnyProbe, DistancesProbe, Quality, QualityProbe
from ganviz.spec import Experiment
from ganviz.spec.data import Sort
from ganviz.spec.measures import EQUILIBRIUM, HIGH_QUALITY, MEASURE_CHIP, MEASURES, OF_GAMES, SLICED, Measure
from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.model.history import Buckets
from ganviz.ui.model.record import RunRecord
from ganviz.ui.numbers import decimal, significant
from ganviz.ui.theme import Theme
from ganviz.ui.views.axes import Range, TickAxis, percent_text
from ganviz.ui.views.card import CurveStyle, is_on_screen
from ganviz.ui.views.menuchip import MenuChip
from ganviz.ui.views.plots import Beside, Floats, TimePlot, reading_text

QUALITY, DISTANCES = QualityProbe(), DistancesProbe()
_SHARE, _FIRST, _FIRST_FLOOR, _SECOND, _SECOND_FLOOR = range(5)
_CURVES = (
    CurveStyle("high quality", "real", Qt.PenStyle.DashLine),
    CurveStyle("first", "accent"),
    CurveStyle("floor of the first", "muted", Qt.PenStyle.DotLine),
    CurveStyle("second", "real", Qt.PenStyle.DashLine),
    CurveStyle("floor of the second", "muted", Qt.PenStyle.DotLine),
)
_WITH_MODES = (SLICED, HIGH_QUALITY, *OF_GAMES)  # taken along with the modes
_BANDED = (_FIRST_FLOOR, _SECOND_FLOOR)
_FLOOR_HELP = tr_noop(
    "Dotted: what a perfect generator would score on average, measured between many pairs of sets of reals; "
    "nine of ten would score within the band."
)
_NO_GAME = tr_noop("It is of games of two numbers alone: networks have no known point of rest.")
_WHY_NOT: dict[Sort, str] = {
    "images": tr_noop("It is of two-dimensional data alone."),
    "values": tr_noop("It is of two-dimensional data alone."),
    "number": tr_noop("All reals are one number, and so are all fakes."),
}


class QualityView(TimePlot):
    """One measure of likeness and its noise floor (left axis); of data with modes the high-quality share (right axis).

    The curves are what the run measures by the step, whatever is looked at;
    the legend has what was found last, also between two of those steps.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        self.measure_chip = MenuChip([(each.title, each.help, each) for each in MEASURES], is_caption=True)
        self._share_axis = TickAxis("right", percent_text, tick_px=25)
        super().__init__(
            tr("Quality"),
            _CURVES,
            line_buckets=600,
            banded=_BANDED,
            chips=(self.measure_chip,),
            right_axis=self._share_axis,
            parent=parent,
        )
        self._measure = self._of_preset = SLICED
        self._sort: Sort = "points"  # of the data
        self._whole_at = 1.0  # where 100 % is, in units of the left axis
        self._has_modes = False
        self.measure_chip.chosen.connect(self._on_measure_chosen)
        self._show_choice()

    @property
    def shown(self) -> Measure:
        """The measure that is drawn."""
        return self._measure

    def choose(self, what: str) -> bool:
        """Draw the measure whose first series has that name; return False if there is none, and draw the usual one."""
        found = next((each for each in MEASURES if each.series[0].name == what), None)
        wanted = found or (SLICED if self._measure is self._of_preset else self._measure)
        self._of_preset = found or SLICED
        if wanted is not self._measure:
            self._on_measure_chosen(wanted)
        return found is not None

    def show_beside(self, others: Sequence[Beside], own_colour: str = "") -> None:
        """Draw one measure of each run: where several are compared there is no room for the share."""
        super().show_beside(others, own_colour)
        self.chart.show_right_axis(self._shows_share)

    @property
    def _shows_share(self) -> bool:
        """Whether there is a high-quality share, and a measure of one curve beside which it can be told apart."""
        is_beside = len(self._measure.series) == 1 and self._measure is not HIGH_QUALITY
        return self._has_modes and is_beside and not self.is_compared

    def probes(self) -> tuple[AnyProbe, ...]:
        return tuple(dict.fromkeys((QUALITY, _probe_of(self.shown)))) if is_on_screen(self) else ()

    def show_run(self, record: RunRecord) -> None:
        newest = record.latest(QualityProbe)
        if newest is not None:
            self._follow(newest)
        super().show_run(record)
        self._offer_measures(record.experiment)
        self._show_count()

    def show_change(self, applied: ChangeApplied) -> None:
        super().show_change(applied)
        self._offer_measures(applied.experiment)

    def show_frame(self, frame: Frame) -> None:
        quality = frame.answer(QUALITY)
        if quality is not None:
            self._follow(quality)
        super().show_frame(frame)
        self._show_count()

    def _follow(self, quality: Quality) -> None:
        """Have an axis for the high-quality share where there are modes."""
        if bool(quality.num_modes) != self._has_modes:
            self._has_modes = bool(quality.num_modes)
            self._show_choice()

    def apply_theme(self, theme: Theme) -> None:
        super().apply_theme(theme)
        self._share_axis.setTextPen(theme.real)

    def names(self) -> Sequence[str]:
        pairs = [
            name for each in self.shown.series for name in (each.name, f"{each.name}_floor" if each.has_floor else "")
        ]
        share = "high_quality" if self._shows_share else ""
        return (share, *pairs, *("",) * (len(_CURVES) - 1 - len(pairs)))

    def band_names(self) -> Mapping[int, tuple[str, str]]:
        names = self.names()
        return {index: (f"{names[index]}_low", f"{names[index]}_high") for index in _BANDED if names[index]}

    def scales(self) -> tuple[float, ...]:
        return (self._whole_at, *(1.0,) * (len(_CURVES) - 1))

    def range_scales(self) -> tuple[float, ...]:
        return (math.nan, *(1.0,) * (len(_CURVES) - 1))

    def spare_in_legend(self) -> Sequence[int]:
        """Return the floors: the crosshair says them."""
        return _BANDED

    def lane_curves(self) -> Sequence[int]:
        return (_FIRST,)

    def may_be_log(self) -> bool:
        return not self.shown.is_share

    def y_range_for(self, low: Floats, high: Floats) -> Range:
        top = super().y_range_for(np.zeros_like(low), high)[1]  # from 0 on, with room above what is high
        top = max(1.05, top) if self.shown.is_share else top
        self._put_share(top)
        return (0.0, top)

    def legend_texts(self, lines: Sequence[Buckets | None]) -> tuple[str, ...]:
        values = [self.record.newest(name) if self.record and name else math.nan for name in self.names()]
        share = "" if math.isnan(values[_SHARE]) else tr("{share:.0f} % high quality", share=100 * values[_SHARE])
        names, digits = tuple(map(tr, self.shown.names)), self.shown.digits
        first, floor, second = (decimal(values[index], digits) for index in (_FIRST, _FIRST_FLOOR, _SECOND))
        if not self.shown.series[0].has_floor:
            return (share, f"{names[0]} {first}", "", "", "")
        if len(names) == 1:
            floor_name = tr("floor") if share else self._floor_name  # or it would be cut
            return (share, f"{names[0]} {first}", f"{floor_name} {floor}", "", "")
        # No room for the two floors: the crosshair says them.
        return (share, f"{names[0]} {first}", "", f"{names[1]} {second}", self._floor_name)

    def reading_lines(self) -> tuple[str, ...]:
        lines: list[str] = []
        for each in self.shown.series:
            lines.append(reading_text(tr(each.label), self.reading(each.name)))
            lines += [self._floor_text(each.name)] if each.has_floor else []
        return (*lines, *((self._modes_text(),) if self._has_modes else ()))

    def _modes_text(self) -> str:
        """Return what was recorded of the modes: the strip of modes over time has no room for their number."""
        share, covered, touched = (self.reading(name) for name in ("high_quality", "modes_covered", "modes"))
        if share is None or covered is None or touched is None or math.isnan(share.mean[0]):
            return tr("high quality –")
        return tr(
            "high quality {share:.1f} %, modes {covered:.3g} covered, {touched:.3g} touched",
            share=100 * share.mean[0],
            covered=covered.mean[0],
            touched=touched.mean[0],
        )

    def _floor_text(self, series: str) -> str:
        readings = [self.reading(f"{series}_floor{edge}") for edge in ("", "_low", "_high")]
        mean, lowest, highest = (math.nan if each is None else each.mean[0] for each in readings)
        if math.isnan(mean):
            return f"  {self._floor_name} –"
        return tr(
            "  {floor} {mean} ({low} to {high})",
            floor=self._floor_name,
            mean=significant(mean, 3),
            low=significant(lowest, 3),
            high=significant(highest, 3),
        )

    @property
    def _floor_name(self) -> str:
        return tr("perfect") if self.shown.is_share else tr("noise floor")

    def _on_measure_chosen(self, measure: Measure) -> None:
        self._measure = measure
        self._show_choice()

    def _offer_measures(self, experiment: Experiment) -> None:
        """Offer what the data allows. A game is drawn by how far it is from rest; what is not allowed, by the first."""
        reasons = {measure: _why_not(measure, experiment) for measure in MEASURES}
        for measure, reason in reasons.items():
            self.measure_chip.allow(measure, reason)
        becomes_game = experiment.data.sort == "number" and self._sort != "number"
        self._sort = experiment.data.sort
        if reasons[self._measure] or becomes_game:
            self._measure = EQUILIBRIUM if becomes_game else SLICED
            self._show_choice()

    def _show_choice(self) -> None:
        """Draw the measure that is chosen, and ask for what it needs."""
        self.forget_range()
        floor = f" {tr(_FLOOR_HELP)}" if self._measure.series[0].has_floor else ""
        chip = tr(self._measure.chip, MEASURE_CHIP)
        self.measure_chip.show_choice(self._measure, chip, tr(self._measure.help) + floor)
        self.chart.show_right_axis(self._shows_share)
        self._show_count()
        self.draw()
        self.probes_changed.emit()

    def _put_share(self, top: float) -> None:
        """Let 100 % stand as high as it can where the left axis ends at `top`."""
        if top / 1.05 != self._whole_at:
            self._whole_at = top / 1.05
            self._share_axis.setScale(100 / self._whole_at)

    def _show_count(self) -> None:
        answer = self.record.latest(type(_probe_of(self.shown))) if self.record and self._extent() else None
        is_of_samples = self.shown not in OF_GAMES
        self.header.show_subtitle(tr("{count:,} samples", count=answer.count) if answer and is_of_samples else "", "")


def _probe_of(measure: Measure) -> AnyProbe:
    """Return what a measure is taken by. The sliced distance comes with the modes, as those of games do."""
    return QUALITY if measure in _WITH_MODES else DISTANCES


def _why_not(measure: Measure, experiment: Experiment) -> str:
    """Return why a measure cannot be taken of the run's data; empty if it can."""
    data = experiment.data
    if measure is HIGH_QUALITY and not data.has_modes:
        return tr("It counts fakes at the modes of the data, and this data has none.")
    if data.sort not in measure.sorts:
        return tr(_NO_GAME if measure in OF_GAMES else _WHY_NOT[data.sort])
    pool = getattr(data, "pool_size", 0)  # 0: a stream, or all there are
    if measure not in _WITH_MODES and 0 < pool < LEAST_POOL:
        return tr(
            "It compares each sample with its neighbours: a pool of {least} is the least, and this has {pool}.",
            least=LEAST_POOL,
            pool=pool,
        )
    return ""
