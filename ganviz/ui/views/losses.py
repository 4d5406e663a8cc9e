"""The losses of both players over steps."""

import math
from collections.abc import Sequence

import numpy as np
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QColor, QPen
from PyQt6.QtWidgets import QWidget

from ganviz.engine.messages import ChangeApplied, Frame
from ganviz.spec.models import MODELS, Model
from ganviz.spec.translation import tr
from ganviz.ui.model.history import Buckets
from ganviz.ui.model.record import D_LOSS, G_LOSS, RunRecord
from ganviz.ui.model.settled import WINDOW, Watch
from ganviz.ui.numbers import decimal
from ganviz.ui.plain import within_sentence
from ganviz.ui.views.axes import Range
from ganviz.ui.views.card import CurveStyle, mark_scale
from ganviz.ui.views.pgitems import StraightLine
from ganviz.ui.views.plots import Beside, Floats, TimePlot, reading_text

_CURVES = (CurveStyle("G", "generator"), CurveStyle("D", "discriminator", Qt.PenStyle.DashLine))


LEVEL = math.log(4)  # minus 2 log 1/2: the loss of a D that says one half of everything
_OF_LOG_4 = ("minimax", "non_saturating")


class LossesView(TimePlot):
    """G's loss solid, D's dashed: every step faint, their course strong. D's alone where a preset compares that."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Losses"), _CURVES, line_buckets=160, parent=parent)
        self._watch = Watch()
        self._is_of_d = False
        self._level = StraightLine(angle=0, movable=False)
        self._level.hide()
        self.chart.view.addItem(self._level, ignoreBounds=True)

    def show_run(self, record: RunRecord) -> None:
        super().show_run(record)
        self._watch.forget()
        self._say()

    def show_beside(self, others: Sequence[Beside], own_colour: str = "") -> None:
        super().show_beside(others, own_colour)
        self._say()

    def show_change(self, applied: ChangeApplied) -> None:
        super().show_change(applied)
        self._watch.forget()
        self._say()

    def show_frame(self, frame: Frame) -> None:
        super().show_frame(frame)
        self._say()

    def _say(self) -> None:
        """Say which loss it is; or what its curves hide, where they look settled."""
        if self.record is None:
            return
        if self._shows_d_alone:
            if self._has_level:
                self.header.show_subtitle(
                    tr("of D; dotted: log 4, where it tells nothing apart"), tr("of D; dotted: log 4")
                )
            else:
                self.header.show_subtitle(tr("of D"))
            return
        others = {other.record.experiment.objective.model for other in self._others}
        if self.is_compared and others - {self.record.experiment.objective.model}:
            self.header.show_subtitle(
                tr("of different models: not to be compared with each other"),
                tr("of different models"),
                help=tr("A GAN's losses tell how a game stands, those of the other models how well they fit the data."),
            )
            return
        if not self._model.is_game:
            self.header.show_subtitle(tr(self._model.loss), tr(self._model.unit))
            return
        hidden = self._watch.look(self.record)
        if hidden is None:
            self.header.show_subtitle(within_sentence(tr(self.record.experiment.objective.loss.label)))
            return
        distance, floor = decimal(hidden.distance, 2), decimal(hidden.floor, 2)
        self.header.show_subtitle(
            tr(
                "look settled, but the fakes are far from the data: distance {distance}, floor {floor}",
                distance=distance,
                floor=floor,
            ),
            tr("look settled, but fakes are far: {distance}, floor {floor}", distance=distance, floor=floor),
            tr("settled, but far: {distance}", distance=distance),
            help=tr(
                "Both losses have been level for {steps:,} steps, while the distance of the fakes is {distance}: "
                "a perfect generator would score {floor}. A loss tells how the game stands, not how good the fakes "
                "are.",
                steps=WINDOW,
                distance=distance,
                floor=floor,
            ),
        )

    def choose(self, what: str) -> bool:
        """Draw D's loss alone where runs are compared; return False for what is not ``d``, and draw both again."""
        self._is_of_d = what == "d"
        self._make_ghosts()
        return self._is_of_d

    @property
    def _shows_d_alone(self) -> bool:
        return self._is_of_d and self.is_compared

    def names(self) -> Sequence[str]:
        return ("" if self._shows_d_alone else G_LOSS, D_LOSS)

    def lane_curves(self) -> Sequence[int]:
        return (1,) if self._is_of_d else (0, 1)

    def lane_key(self) -> Sequence[str]:
        return [self._called[index] for index in self.lane_curves()]

    def lane_series(self, names: Sequence[str]) -> str:
        return D_LOSS if self._tells_of_d else super().lane_series(names)

    @property
    def lane_word(self) -> str:
        return "D" if self._tells_of_d else ""

    @property
    def _tells_of_d(self) -> bool:
        """Whether D's loss is told of each run, as G is frozen in all and has none."""
        records = [record for record in (self.record, *(each.record for each in self._others)) if record is not None]
        has_g, has_d = (any(math.isfinite(each.newest(name)) for each in records) for name in (G_LOSS, D_LOSS))
        return has_d and not has_g and not self._shows_d_alone

    def y_range_for(self, low: Floats, high: Floats) -> Range:
        level = self._scaling.scale.place(np.full(int(self._has_level), LEVEL))
        return super().y_range_for(np.append(low, level), np.append(high, level))

    def draw(self) -> None:
        super().draw()
        self._level.setVisible(self._has_level)
        self._level.setPos(float(self._scaling.scale.place(np.array(LEVEL))))
        pen = QPen(QColor(self.theme.muted), 1.5 * mark_scale(), Qt.PenStyle.DotLine)
        pen.setCosmetic(True)
        self._level.setPen(pen)

    @property
    def _has_level(self) -> bool:
        """Whether there is a loss that is log 4 where D can tell nothing apart."""
        records = [self.record, *(other.record for other in self._others)]
        losses = [record.experiment.objective.loss for record in records if record is not None]
        return self._shows_d_alone and any(loss.kind in _OF_LOG_4 for loss in losses)

    def legend_texts(self, lines: Sequence[Buckets | None]) -> tuple[str, ...]:
        width = max((line.width for line in lines if line), default=1)
        means = tr("Means of about {steps:,} steps each; faint: all that was recorded", steps=2 * width)
        self._legend.setToolTip("" if width == 1 else means)
        record = self.record
        if record is not None and record.moment is not None:
            texts = [decimal(record.newest(name), 2) for name in self.names()]
        else:
            texts = [_last_finite(line) for line in lines]
        return tuple(name and f"{name} {text}" for name, text in zip(self._called, texts, strict=True))

    def reading_lines(self) -> tuple[str, ...]:
        return tuple(
            reading_text(called, self.reading(name))
            for called, name in zip(self._called, self.names(), strict=True)
            if called
        )

    @property
    def _model(self) -> Model:
        return self.record.experiment.objective.trains if self.record is not None else MODELS["gan"]

    @property
    def _called(self) -> tuple[str, ...]:
        """What each curve is called; empty for one that the model has not."""
        return tuple(map(tr, self._model.losses))


def _last_finite(line: Buckets | None) -> str:
    values = [] if line is None else line.mean[0].tolist()
    last = next((value for value in reversed(values) if math.isfinite(value)), None)
    return decimal(math.nan if last is None else last, 2)
