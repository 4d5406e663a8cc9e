"""Inside both optimizers, over steps: what each made of its gradients, of real updates."""

import math
from collections.abc import Mapping, Sequence

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QWidget

from ganviz.engine.messages import ChangeApplied, Frame
from ganviz.engine.monitor import EVERY
from ganviz.engine.probes import AnyProbe, RehearsalProbe, UpdatesProbe
from ganviz.spec.moments import first_moment, second_moment
from ganviz.spec.quantities import Quantity
from ganviz.spec.translation import tr, tr_noop
from ganviz.spec.update_quantities import (
    ALPHA,
    DIRECTION,
    EFFECTIVE,
    FIRST,
    QUARTILE_PARTS,
    RATE,
    REHEARSED,
    SECOND,
    SIGNAL,
    TURN,
    UPDATE_QUANTITIES,
)
from ganviz.ui.model.history import Buckets
from ganviz.ui.model.record import RunRecord
from ganviz.ui.numbers import significant
from ganviz.ui.views.axes import Range
from ganviz.ui.views.card import CurveStyle, is_on_screen, label
from ganviz.ui.views.menuchip import MenuChip
from ganviz.ui.views.plots import Floats, TimePlot, reading_text
from ganviz.ui.views.valuescale import Scaling

UPDATES, REHEARSAL = UpdatesProbe(), RehearsalProbe()
_CURVES = (CurveStyle("G", "generator"), CurveStyle("D", "discriminator", Qt.PenStyle.DashLine))
_SPREAD, _MOST_DECADES = (EFFECTIVE, FIRST, SECOND, RATE), 24
_LEAST: Mapping[Quantity, Range] = {DIRECTION: (-1.05, 1.05), TURN: (-1.05, 1.05), ALPHA: (-1.2, 1.2)}  # what is seen
_MEANS: Mapping[Quantity, tuple[str, str]] = {  # in the header: what the ends of the scale are
    EFFECTIVE: (tr_noop("median and quartiles of |update| / |gradient|"), tr_noop("|update| / |gradient|")),
    DIRECTION: (tr_noop("1 is straight down the gradient"), tr_noop("1: straight down")),
    ALPHA: (tr_noop("\N{MINUS SIGN}1 stood still, 0 at the minimum, 1 as far beyond"), tr_noop("0: at the minimum")),
    SIGNAL: (tr_noop("below 1, noise decides"), tr_noop("<1: noise")),
    TURN: (tr_noop("1 goes straight on, below 0 back and forth"), tr_noop("1: straight on")),
}


class OptimizerView(TimePlot):
    """One quantity of choice, of G's optimizer solid and of D's dashed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.quantity_chip = MenuChip([(each.title, each.help, each) for each in UPDATE_QUANTITIES], is_caption=True)
        super().__init__(
            tr("Inside the optimizer"),
            _CURVES,
            line_buckets=300,
            banded=(0, 1),
            chips=(self.quantity_chip,),
            short=tr("Optimizer"),
            parent=parent,
        )
        self._scaling = Scaling(least_part=0.0, most_decades=_MOST_DECADES)
        self._quantity = EFFECTIVE
        self._nothing = label("", "muted")
        self._nothing.setWordWrap(True)
        self._nothing.hide()
        self.body.addWidget(self._nothing, 1, Qt.AlignmentFlag.AlignTop)
        self.quantity_chip.chosen.connect(self._on_quantity_chosen)
        self._show_choice()

    @property
    def shown(self) -> Quantity:
        """The quantity that is drawn."""
        return self._quantity

    @property
    def message(self) -> str:
        """What stands there in place of a plot; empty where that is."""
        return "" if self._nothing.isHidden() else self._nothing.text()

    def choose(self, what: str) -> bool:
        """Draw the quantity of that name; return False if there is none."""
        found = [each for each in UPDATE_QUANTITIES if each.name == what]
        if found and found[0] is not self._quantity:
            self._on_quantity_chosen(found[0])
        return bool(found)

    def probes(self) -> tuple[AnyProbe, ...]:
        return (self._probe,) if is_on_screen(self) else ()

    def show_run(self, record: RunRecord) -> None:
        super().show_run(record)
        self._say()

    def show_change(self, applied: ChangeApplied) -> None:
        super().show_change(applied)
        self._say()

    def show_frame(self, frame: Frame) -> None:
        super().show_frame(frame)
        if frame.answer(self._probe) is not None and is_on_screen(self):
            self._say()

    def draw(self) -> None:
        super().draw()
        if is_on_screen(self):
            self._say()

    def show_moment(self) -> None:
        super().show_moment()
        self._say()

    # --- what a plot of time series asks ---------------------------------------------------------------------

    def names(self) -> Sequence[str]:
        return self.shown.totals

    def band_names(self) -> Mapping[int, tuple[str, str]]:
        if self.shown is not EFFECTIVE or self.is_compared:
            return {}
        low, high = QUARTILE_PARTS
        return {index: (f"{name}{low}", f"{name}{high}") for index, name in enumerate(self.names())}

    def may_be_log(self) -> bool:
        return self.shown in (*_SPREAD, SIGNAL)

    def is_log_first(self) -> bool:
        return self.shown in _SPREAD

    def y_range_for(self, low: Floats, high: Floats) -> Range:
        found = super().y_range_for(low, high)
        if self._scaling.scale.is_log or self.shown not in _LEAST:
            return found
        bottom, top = _LEAST[self.shown]
        return (bottom, max(top, found[1])) if self.shown is ALPHA else (bottom, top)

    def legend_texts(self, lines: Sequence[Buckets | None]) -> tuple[str, ...]:
        values = [self.record.newest(name) if self.record else math.nan for name in self.names()]
        return tuple(
            f"{curve.name} {significant(value, self.shown.digits)}" if math.isfinite(value) else ""
            for curve, value in zip(_CURVES, values, strict=True)
        )

    def reading_lines(self) -> tuple[str, ...]:
        return tuple(
            reading_text(f"{curve.name} {self._of(index) or tr(self.shown.total)}", self.reading(name))
            for index, (curve, name) in enumerate(zip(_CURVES, self.names(), strict=True))
        )

    # --- what there is -------------------------------------------------------------------------------------

    @property
    def _probe(self) -> AnyProbe:
        return REHEARSAL if self.shown in REHEARSED else UPDATES

    def _of(self, index: int) -> str:
        """Return what a player's optimizer calls what is shown; empty where that is a moment which it has not."""
        if self.record is None or self.shown not in (FIRST, SECOND):
            return tr(self.shown.total)
        experiment = self.record.experiment
        optimizer = (experiment.generator, experiment.discriminator)[index].optimizer
        return first_moment(optimizer) if self.shown is FIRST else second_moment(optimizer)

    def _on_quantity_chosen(self, quantity: Quantity) -> None:
        self._quantity = quantity
        self._show_choice()

    def _show_choice(self) -> None:
        """Draw the quantity that is chosen, and ask for what it needs."""
        self.quantity_chip.show_choice(self.shown, tr(self.shown.chip), tr(self.shown.help))
        self.chart.setAccessibleName(tr("Inside the optimizer: {quantity}", quantity=tr(self.shown.title).lower()))
        self.forget_range()
        self.draw()
        self._say()
        self.probes_changed.emit()

    def _say(self) -> None:
        """Say why there is nothing, if there cannot be; else what the ends of the scale mean, or what is kept."""
        missing = "" if self.is_compared else tr(self._missing())
        self._nothing.setText(missing)
        self._nothing.setVisible(bool(missing))
        self.chart.setHidden(bool(missing))
        if missing or self.record is None:
            self.header.show_subtitle("")
        elif not any(self.history(name) for name in self.names()):
            every = EVERY["rehearsal" if self.shown in REHEARSED else "quality"]
            self.header.show_subtitle(tr("measured first at step {step:,}", step=every), "")
        elif self.shown in (FIRST, SECOND):
            names = [self._of(index) for index in range(len(_CURVES))]
            told = [
                f"{curve.name}: {name or tr('none', 'of the moments')}"
                for curve, name in zip(_CURVES, names, strict=True)
            ]
            self.header.show_subtitle(names[0] if names[0] == names[1] else "; ".join(told), "")
        else:
            self.header.show_subtitle(*map(tr, _MEANS.get(self.shown, ("",))), "")

    def _missing(self) -> str:
        if not self.shown.missing or self.record is None:
            return ""
        if self.shown is SIGNAL:
            answer = self.record.latest(RehearsalProbe)
            is_told = answer is not None and not any(name in answer.numbers for name in self.shown.totals)
            return self.shown.missing if is_told and not any(self.history(name) for name in self.names()) else ""
        is_kept = any(self._of(index) for index in range(len(_CURVES)))
        return "" if is_kept or any(self.history(name) for name in self.names()) else self.shown.missing
