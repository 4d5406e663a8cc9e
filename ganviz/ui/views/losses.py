"""The losses of both players over steps."""

import math

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QWidget

from ganviz.engine.messages import ChangeApplied, Frame, Started
from ganviz.ui.views.card import CurveStyle
from ganviz.ui.views.history import Buckets, Reading
from ganviz.ui.views.plots import TimePlot, reading_text

_CURVES = (CurveStyle("G", "generator"), CurveStyle("D", "discriminator", Qt.PenStyle.DashLine))


class LossesView(TimePlot):
    """G's loss solid, D's dashed: every step faint, their course strong."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Losses", _CURVES, line_buckets=160, parent=parent)

    def begin_run(self, started: Started) -> None:
        super().begin_run(started)
        self.header.show_subtitle(started.experiment.objective.loss.label.lower())

    def show_change(self, applied: ChangeApplied) -> None:
        super().show_change(applied)
        self.header.show_subtitle(applied.experiment.objective.loss.label.lower())

    def record(self, frame: Frame) -> bool:
        scalars = frame.scalars
        self.history.append(scalars.step, (scalars.g_loss, scalars.d_loss))
        return len(scalars) > 0

    def legend_texts(self, line: Buckets) -> tuple[str, ...]:
        means = "" if line.is_exact else f"Means of {line.width:,} steps each; faint: all that was recorded"
        self._legend.setToolTip(means)
        return tuple(
            f"{curve.name} {_last_finite(mean)}" for curve, mean in zip(_CURVES, line.mean.tolist(), strict=True)
        )

    def reading_lines(self, reading: Reading) -> tuple[str, ...]:
        return tuple(reading_text(curve.name, reading, index) for index, curve in enumerate(_CURVES))


def _last_finite(values: list[float]) -> str:
    last = next((value for value in reversed(values) if math.isfinite(value)), None)
    return "–" if last is None else f"{last:.2f}" if abs(last) < 1e4 else f"{last:.1e}"
