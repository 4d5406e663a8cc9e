"""The losses of both players over steps."""

import math
from collections.abc import Sequence

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QWidget

from ganviz.engine.messages import ChangeApplied, Frame
from ganviz.ui.model.history import Buckets
from ganviz.ui.model.record import D_LOSS, G_LOSS, RunRecord
from ganviz.ui.model.settled import WINDOW, Watch
from ganviz.ui.numbers import decimal
from ganviz.ui.views.card import CurveStyle
from ganviz.ui.views.plots import TimePlot, reading_text

_CURVES = (CurveStyle("G", "generator"), CurveStyle("D", "discriminator", Qt.PenStyle.DashLine))


class LossesView(TimePlot):
    """G's loss solid, D's dashed: every step faint, their course strong."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Losses", _CURVES, line_buckets=160, parent=parent)
        self._watch = Watch()

    def show_run(self, record: RunRecord) -> None:
        super().show_run(record)
        self._watch.forget()
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
        hidden = self._watch.look(self.record)
        if hidden is None:
            self.header.show_subtitle(self.record.experiment.objective.loss.label.lower())
            return
        distance, floor = decimal(hidden.distance, 2), decimal(hidden.floor, 2)
        self.header.show_subtitle(
            f"look settled, but the fakes are far from the data: distance {distance}, floor {floor}",
            f"look settled, but fakes are far: {distance}, floor {floor}",
            f"settled, but far: {distance}",
            help=f"Both losses have been level for {WINDOW:,} steps, while the distance of the fakes is {distance}: "
            f"a perfect generator would score {floor}. A loss tells how the game stands, not how good the fakes are.",
        )

    def names(self) -> Sequence[str]:
        return (G_LOSS, D_LOSS)

    def legend_texts(self, lines: Sequence[Buckets | None]) -> tuple[str, ...]:
        width = max((line.width for line in lines if line), default=1)
        means = "" if width == 1 else f"Means of about {2 * width:,} steps each; faint: all that was recorded"
        self._legend.setToolTip(means)
        record = self.record
        if record is not None and record.moment is not None:
            past = [record.newest(name) for name in self.names()]
            return tuple(f"{curve.name} {decimal(value, 2)}" for curve, value in zip(_CURVES, past, strict=True))
        return tuple(f"{curve.name} {_last_finite(line)}" for curve, line in zip(_CURVES, lines, strict=True))

    def reading_lines(self) -> tuple[str, ...]:
        return tuple(
            reading_text(curve.name, self.reading(name)) for curve, name in zip(_CURVES, self.names(), strict=True)
        )


def _last_finite(line: Buckets | None) -> str:
    values = [] if line is None else line.mean[0].tolist()
    last = next((value for value in reversed(values) if math.isfinite(value)), None)
    return decimal(math.nan if last is None else last, 2)
