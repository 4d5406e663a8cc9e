"""What D says of reals, fakes and held-out reals on average, over steps: near each other where D is fooled."""

from collections.abc import Sequence

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QWidget

from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.model.history import Buckets
from ganviz.ui.model.record import RunRecord
from ganviz.ui.numbers import decimal
from ganviz.ui.views.axes import Range
from ganviz.ui.views.card import CurveStyle
from ganviz.ui.views.plots import Floats, TimePlot, reading_text

_CURVES = (
    CurveStyle(tr_noop("reals"), "real"),
    CurveStyle(tr_noop("fakes"), "fake"),
    CurveStyle(tr_noop("held out"), "text", Qt.PenStyle.DotLine),
)
_NAMES = ("d_real", "d_fake", "d_held_out")
_ROOM = 0.03  # below 0 and above 1, so that a line at an end of the scale is seen


class ScoresView(TimePlot):
    """D's mean probability of real, from 0 to 1 with the ideal at 0.5; its mean output where that is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("D's scores"), _CURVES, line_buckets=300, parent=parent)

    def names(self) -> Sequence[str]:
        shown = self.lane_curves() if self.is_compared else range(len(_NAMES))
        return tuple(name if index in shown else "" for index, name in enumerate(_NAMES))

    def lane_curves(self) -> Sequence[int]:
        """Return reals and held-out reals where a run may know its reals by heart, else fakes."""
        return (0, 2) if self._has_pool else (1,)

    @property
    def is_key_spare(self) -> bool:
        """The small print says what is dotted."""
        return True

    def lane_series(self, names: Sequence[str]) -> str:
        return "d_gap" if self._has_pool else super().lane_series(names)

    @property
    def lane_word(self) -> str:
        return tr("gap") if self._has_pool else ""

    @property
    def _has_pool(self) -> bool:
        records = [self.record, *(other.record for other in self._others)]
        data = [record.experiment.data for record in records if record is not None]
        return any(each.is_image or each.pool_size for each in data)

    def show_run(self, record: RunRecord) -> None:
        super().show_run(record)
        self._make_ghosts()

    def may_be_log(self) -> bool:
        return False

    @property
    def _is_probability(self) -> bool:
        return self.record is not None and self.record.experiment.objective.loss.verdict == "probability"

    def y_range_for(self, low: Floats, high: Floats) -> Range:
        found = super().y_range_for(low, high)
        is_of_gap = self.is_compared and self._has_pool  # which may be a tenth of the whole
        is_whole = self._is_probability and not is_of_gap and not self._scaling.scale.is_log
        return (-_ROOM, 1 + _ROOM) if is_whole else found

    def legend_texts(self, lines: Sequence[Buckets | None]) -> tuple[str, ...]:
        self._say()
        values = [self.record.newest(name) if self.record else float("nan") for name in _NAMES]
        texts = (f"{tr(curve.name)} {decimal(value, 2)}" for curve, value in zip(_CURVES, values, strict=True))
        return tuple(text if value == value else "" for text, value in zip(texts, values, strict=True))

    def draw(self) -> None:
        super().draw()
        if self.is_compared:
            self._say()

    def _say(self) -> None:
        if self.is_compared and self._has_pool:
            self.header.show_subtitle(
                tr("of reals; dotted: of reals never shown"), tr("reals; dotted: unseen"), tr("reals, unseen")
            )
        elif self.is_compared:
            self.header.show_subtitle(tr("of fakes"))
        elif self._is_probability:
            self.header.show_subtitle(tr("ideal: fakes at 0.5"), tr("ideal 0.5"))
        else:
            self.header.show_subtitle(tr("ideal: together"), "")

    def reading_lines(self) -> tuple[str, ...]:
        lines = [reading_text(tr(curve.name), self.reading(name)) for curve, name in zip(_CURVES, _NAMES, strict=True)]
        told = ((tr("held-out gap"), "d_gap"), (tr("D right of"), "d_accuracy"))
        return (*lines, *(reading_text(name, self.reading(series)) for name, series in told))
