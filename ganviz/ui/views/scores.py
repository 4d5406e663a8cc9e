"""What D says of reals, fakes and held-out reals on average, over steps: near each other where D is fooled."""

from collections.abc import Sequence

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QWidget

from ganviz.ui.model.history import Buckets
from ganviz.ui.numbers import decimal
from ganviz.ui.views.axes import Range
from ganviz.ui.views.card import CurveStyle
from ganviz.ui.views.plots import Floats, TimePlot, reading_text

_CURVES = (
    CurveStyle("reals", "real"),
    CurveStyle("fakes", "fake"),
    CurveStyle("held out", "text", Qt.PenStyle.DotLine),
)
_NAMES = ("d_real", "d_fake", "d_held_out")
_ROOM = 0.03  # below 0 and above 1, so that a line at an end of the scale is seen


class ScoresView(TimePlot):
    """D's mean probability of real, from 0 to 1 with the ideal at 0.5; its mean output where that is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("D's scores", _CURVES, line_buckets=300, parent=parent)

    def names(self) -> Sequence[str]:
        return ("", "d_fake", "") if self.is_compared else _NAMES

    def lane_curves(self) -> Sequence[int]:
        return (1,)

    def may_be_log(self) -> bool:
        return False

    @property
    def _is_probability(self) -> bool:
        return self.record is not None and self.record.experiment.objective.loss.verdict == "probability"

    def y_range_for(self, low: Floats, high: Floats) -> Range:
        found = super().y_range_for(low, high)
        return (-_ROOM, 1 + _ROOM) if self._is_probability and not self._scaling.scale.is_log else found

    def legend_texts(self, lines: Sequence[Buckets | None]) -> tuple[str, ...]:
        ideal, shorter = ("ideal: fakes at 0.5", "ideal 0.5") if self._is_probability else ("ideal: together", "")
        self.header.show_subtitle(ideal, shorter)
        values = [self.record.newest(name) if self.record else float("nan") for name in _NAMES]
        texts = (f"{curve.name} {decimal(value, 2)}" for curve, value in zip(_CURVES, values, strict=True))
        return tuple(text if value == value else "" for text, value in zip(texts, values, strict=True))

    def reading_lines(self) -> tuple[str, ...]:
        lines = [reading_text(curve.name, self.reading(name)) for curve, name in zip(_CURVES, _NAMES, strict=True)]
        told = (("held-out gap", "d_gap"), ("D right of", "d_accuracy"))
        return (*lines, *(reading_text(name, self.reading(series)) for name, series in told))
