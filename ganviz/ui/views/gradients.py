"""How both networks learn, layer by layer, over steps: gradients, weights, updates, idle units, singular values."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QWidget

from ganviz.engine.messages import Frame
from ganviz.engine.monitor import EVERY
from ganviz.engine.probes import AnyProbe, GradientsProbe, InLayers, StretchesProbe
from ganviz.spec.quantities import GRADIENT, LARGEST, QUANTITIES, SMALLEST, Quantity
from ganviz.spec.translation import tr
from ganviz.ui.model.channel import Channel, Summaries
from ganviz.ui.model.history import Buckets, History
from ganviz.ui.model.record import RunRecord
from ganviz.ui.numbers import significant
from ganviz.ui.views.axes import Range
from ganviz.ui.views.card import CurveStyle, is_on_screen, label
from ganviz.ui.views.menuchip import MenuChip
from ganviz.ui.views.plots import Beside, Floats, TimePlot, reading_text
from ganviz.ui.views.valuescale import Scaling

GRADIENTS, STRETCHES = GradientsProbe(), StretchesProbe()
MOST_CURVES = 12  # of a player: of more layers some are drawn, evenly apart, the first and the last among them
_MOST_NAMED = 8  # curves in a legend; of more, the first and the last of each player
_TOTALS = (CurveStyle("G", "generator"), CurveStyle("D", "discriminator", Qt.PenStyle.DashLine))
_COLOURS = {"g": "generator", "d": "discriminator"}
_LIGHTEST = 0.7  # how much of the colour of text the first layer has
_VANISHED = 1e-3  # of the last layer's gradient, below which the first one's is spoken of
_DECADES = 24


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A layer with a curve: whose it is, its number from 0, how many that player has, and its series."""

    player: str
    number: int
    num_layers: int
    series: str

    @property
    def short(self) -> str:
        """What a legend calls it."""
        return f"{self.player.upper()}{self.number + 1}"

    @property
    def is_end(self) -> bool:
        """Whether it is the first or the last of its player."""
        return self.number in (0, self.num_layers - 1)

    @property
    def style(self) -> CurveStyle:
        """From light at the input to the player's colour at the output; D's dashed."""
        share = _LIGHTEST * (1 - self.number / max(1, self.num_layers - 1))
        pen = Qt.PenStyle.DashLine if self.player == "d" else Qt.PenStyle.SolidLine
        return CurveStyle(self.short, f"{_COLOURS[self.player]} {share:.2f}", pen)


class GradientsView(TimePlot):
    """One quantity of choice: a curve for each layer of G, solid, and of D, dashed; the first layers the lightest.

    Where several runs are compared, or others are drawn beside, the totals of both players tell them apart.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        self.quantity_chip = MenuChip([(each.title, each.help, each) for each in QUANTITIES], is_caption=True)
        super().__init__(tr("Gradients"), _TOTALS, line_buckets=300, chips=(self.quantity_chip,), parent=parent)
        self._scaling = Scaling(least_part=0.0, most_decades=_DECADES)
        self._quantity = GRADIENT
        self._layers: tuple[_Drawn, ...] = ()
        self._summaries: dict[tuple[int, str], Summaries] = {}
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

    def choose(self, what: str) -> bool:
        """Draw the quantity of that name; return False if there is none."""
        found = [each for each in QUANTITIES if each.name == what]
        if found and found[0] is not self._quantity:
            self._on_quantity_chosen(found[0])
        return bool(found)

    @property
    def message(self) -> str:
        """What stands there in place of a plot; empty where that is."""
        return "" if self._nothing.isHidden() else self._nothing.text()

    def probes(self) -> tuple[AnyProbe, ...]:
        return (self._probe,) if is_on_screen(self) else ()

    def show_frame(self, frame: Frame) -> None:
        super().show_frame(frame)
        if frame.answer(self._probe) is not None and is_on_screen(self):
            self._say()

    def draw(self) -> None:
        """Draw the layers there are of what is chosen."""
        if is_on_screen(self):
            self._summaries.clear()
            self._fit_curves()
            super().draw()
            self._say()

    def show_beside(self, others: Sequence[Beside], own_colour: str = "") -> None:
        super().show_beside(others, own_colour)
        self._say()

    # --- what a plot of time series asks ---------------------------------------------------------------------

    def names(self) -> Sequence[str]:
        if self.is_compared:
            totals = dict.fromkeys(_COLOURS, "") | dict(zip(self.shown.players, self.shown.totals, strict=True))
            return (*totals.values(), *("",) * len(self._layers))
        return ("", "", *(each.series for each in self._layers))

    def history_in(self, record: RunRecord, name: str) -> History | Channel | None:
        vector, _, number = name.partition(" ")
        if not number:
            return super().history_in(record, name)
        key = _key_of(record, vector)
        if key is None or int(number) >= key[1]:
            return None
        place = (record.run, vector)
        if place not in self._summaries or self._summaries[place].history is not record.vectors[key]:
            self._summaries[place] = Summaries(record.vectors[key])
        return Channel(self._summaries[place], int(number))

    def lane_curves(self) -> Sequence[int]:
        return [index for index, player in enumerate(_COLOURS) if player in self.shown.players]

    def may_be_log(self) -> bool:
        return not self.shown.is_share

    def is_log_first(self) -> bool:
        return not self.shown.is_share

    def y_range_for(self, low: Floats, high: Floats) -> Range:
        found = super().y_range_for(low, high)
        return (0.0, 1.05) if self.shown.is_share and not self._scaling.scale.is_log else found

    def legend_texts(self, lines: Sequence[Buckets | None]) -> tuple[str, ...]:
        is_roomy, has_values = len(self._layers) <= _MOST_NAMED, self._num_ends == len(self._layers)
        texts = []
        for each in self._layers:
            value = significant(self._newest(each), self.shown.digits)
            text = f"{each.short} {value}" if has_values or not is_roomy else each.short
            texts.append(text if is_roomy or each.is_end else "")
        return ("", "", *texts)

    def values_told(self) -> Sequence[str]:
        return [f"{each.short} {significant(self._newest(each), self.shown.digits)}" for each in self._layers]

    def reading_lines(self) -> tuple[str, ...]:
        if self.is_compared:
            names = [name for name in self.names() if name]
            return tuple(reading_text(name[0].upper(), self.reading(name)) for name in names)
        told = [each for each in self._layers if each.is_end or len(self._layers) <= _MOST_NAMED]
        return tuple(reading_text(self._full_name(each), self.reading(each.series)) for each in told)

    # --- what there is -------------------------------------------------------------------------------------

    @property
    def _probe(self) -> AnyProbe:
        return STRETCHES if self.shown in (LARGEST, SMALLEST) else GRADIENTS

    @property
    def _num_ends(self) -> int:
        return sum(each.is_end for each in self._layers)

    def _found(self) -> dict[str, InLayers] | None:
        """Return what was told last of the layers of the run on show; None while nothing was."""
        answer = self.record.latest(type(self._probe)) if self.record else None
        return None if answer is None else dict(answer.found)

    def _full_name(self, layer: _Drawn) -> str:
        """Return the name of a layer, with what it is where that is known."""
        found = (self._found() or {}).get(layer.series.partition(" ")[0])
        is_known = found is not None and len(found.layers) == layer.num_layers
        return f"{layer.short} {found.layers[layer.number]}" if is_known and found else layer.short

    def _newest(self, layer: _Drawn) -> float:
        history, moment = self.history(layer.series), self.record.moment if self.record else None
        reading = history.reading(np.inf if moment is None else moment) if history else None
        return math.nan if reading is None else float(reading.mean[0])

    def _fit_curves(self) -> None:
        """Have a curve for each layer of which there is something, or for some of them where they are many."""
        layers: list[_Drawn] = []
        for player, vector in zip(self.shown.players, self.shown.vectors, strict=True):
            key = _key_of(self.record, vector) if self.record else None
            count = key[1] if key else 0
            chosen = sorted(set(np.linspace(0, count - 1, min(count, MOST_CURVES)).round().astype(int).tolist()))
            layers += [_Drawn(player, number, count, f"{vector} {number}") for number in chosen]
        if tuple(layers) != self._layers:
            self._layers = tuple(layers)
            self.forget_range()
            self.show_curves([*_TOTALS, *(each.style for each in layers)])

    def _on_quantity_chosen(self, quantity: Quantity) -> None:
        self._quantity = quantity
        self._show_choice()

    def _show_choice(self) -> None:
        """Draw the quantity that is chosen, and ask for what it needs."""
        self.quantity_chip.show_choice(self.shown, tr(self.shown.chip), tr(self.shown.help))
        self.chart.setAccessibleName(tr("Gradients: {quantity}", quantity=tr(self.shown.title).lower()))
        self.forget_range()
        self.draw()
        self.probes_changed.emit()

    def _say(self) -> None:
        """Say why there is nothing, if there cannot be; else what is to be said of the newest values."""
        found = self._found()
        is_there = self._layers or self.is_compared or not self.shown.missing or found is None
        is_there = is_there or any(name in (found or {}) for name in self.shown.vectors)
        missing = "" if is_there else tr(self.shown.missing)
        self._nothing.setText(missing)
        self._nothing.setVisible(bool(missing))
        self.chart.setHidden(bool(missing))
        if missing or self.is_compared:
            self.header.show_subtitle("")
        elif not self._layers:
            self.header.show_subtitle(
                tr("measured first at step {step:,}", step=EVERY[_CADENCES[type(self._probe)]]), ""
            )
        else:
            self._say_what_vanishes()

    def _say_what_vanishes(self) -> None:
        ends = [each for each in self._layers if each.player == "g" and each.is_end]
        first, last = (self._newest(each) for each in (ends[0], ends[-1])) if ends else (math.nan, math.nan)
        num_layers = sum({each.player: each.num_layers for each in self._layers}.values())
        if self.shown is GRADIENT and last > 0 and first < _VANISHED * last:
            share = significant(first / last, 1)
            self.header.show_subtitle(
                tr("vanishes: G's first layer has {share} of its last one's", share=share),
                tr("G1 has {share} of {last}'s", share=share, last=ends[-1].short),
                tone="bad",
                help=tr(
                    "The gradient of G's first layer is {share} times that of its last: it has vanished on its way "
                    "back. By SGD the first layers hardly learn; Adam enlarges what is left of it, noise and all.",
                    share=share,
                ),
            )
        elif len(self._layers) < num_layers:
            self.header.show_subtitle(tr("{shown} of {count} layers", shown=len(self._layers), count=num_layers), "")
        else:
            self.header.show_subtitle("")


_CADENCES = {GradientsProbe: "quality", StretchesProbe: "stretches"}


def _key_of(record: RunRecord, vector: str) -> tuple[str, int] | None:
    """Return where the newest values of all layers are kept in a record."""
    return next((key for key in reversed(record.vectors) if key[0] == vector), None)
