"""The losses of both players over steps."""

import math
from collections.abc import Sequence

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QWidget

from ganviz.engine.messages import ChangeApplied
from ganviz.ui.model.history import Buckets
from ganviz.ui.model.record import D_LOSS, G_LOSS, RunRecord
from ganviz.ui.numbers import decimal
from ganviz.ui.views.card import CurveStyle
from ganviz.ui.views.plots import TimePlot, reading_text

_CURVES = (CurveStyle("G", "generator"), CurveStyle("D", "discriminator", Qt.PenStyle.DashLine))


class LossesView(TimePlot):
    """G's loss solid, D's dashed: every step faint, their course strong."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Losses", _CURVES, line_buckets=160, parent=parent)

    def show_run(self, record: RunRecord) -> None:
        super().show_run(record)
        self.header.show_subtitle(record.experiment.objective.loss.label.lower())

    def show_change(self, applied: ChangeApplied) -> None:
        super().show_change(applied)
        self.header.show_subtitle(applied.experiment.objective.loss.label.lower())

    def names(self) -> Sequence[str]:
        return (G_LOSS, D_LOSS)

    def legend_texts(self, lines: Sequence[Buckets | None]) -> tuple[str, ...]:
        width = max((line.width for line in lines if line), default=1)
        means = "" if width == 1 else f"Means of {width:,} steps each; faint: all that was recorded"
        self._legend.setToolTip(means)
        return tuple(f"{curve.name} {_last_finite(line)}" for curve, line in zip(_CURVES, lines, strict=True))

    def reading_lines(self) -> tuple[str, ...]:
        return tuple(
            reading_text(curve.name, self.reading(name)) for curve, name in zip(_CURVES, self.names(), strict=True)
        )


def _last_finite(line: Buckets | None) -> str:
    values = [] if line is None else line.mean[0].tolist()
    last = next((value for value in reversed(values) if math.isfinite(value)), None)
    return decimal(math.nan if last is None else last, 2)
