"""How the fakes spread over the modes of the data, beside how they should."""

import numpy as np
from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QShowEvent
from PyQt6.QtWidgets import QWidget

from ganviz.engine.messages import ChangeApplied, Frame
from ganviz.engine.probes import AnyProbe, Quality, QualityProbe
from ganviz.spec.translation import listed, tr, tr_noop
from ganviz.ui.model.record import RunRecord
from ganviz.ui.theme import Theme
from ganviz.ui.views.card import NOT_THEN, Card, Header, is_on_screen, label
from ganviz.ui.views.modebars import ModeBars, percent
from ganviz.ui.views.modenames import numbered_name

PROBE = QualityProbe()
_NO_MODES = tr_noop("This data has no modes to count.")


class ModeMassView(Card):
    """The share of fakes that are at each mode and of high quality.

    Signals:
        probes_changed(): never: it always wants the same.
    """

    probes_changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Header(tr("Mode mass")), parent)
        self.bars = ModeBars()
        self.bars.setAccessibleName(tr("Mode mass"))
        self._nothing = label(tr(_NO_MODES), "muted")
        self._nothing.setWordWrap(True)
        self._nothing.hide()
        self.body.addWidget(self.bars, 1)
        self.body.addWidget(self._nothing, 1, Qt.AlignmentFlag.AlignTop)
        self._record: RunRecord | None = None
        self._shown: Quality | None = None

    @property
    def message(self) -> str:
        """What stands there in place of bars; empty if there are some."""
        return "" if self._nothing.isHidden() else self._nothing.text()

    def probes(self) -> tuple[AnyProbe, ...]:
        return (PROBE,) if is_on_screen(self) else ()

    def show_run(self, record: RunRecord) -> None:
        self._record = record
        self._show(None)
        self._draw()  # of a run that rests no frame comes

    def show_change(self, applied: ChangeApplied) -> None:
        """Nothing to do: the next measurement says what the change did."""

    def show_moment(self) -> None:
        if is_on_screen(self):
            self._draw()

    def show_frame(self, frame: Frame) -> None:
        self._draw()

    def apply_theme(self, theme: Theme) -> None:
        self.bars.apply_theme(theme)

    def showEvent(self, event: QShowEvent | None) -> None:
        super().showEvent(event)
        self._draw()

    def _draw(self) -> None:
        """Draw the newest measurement, if somebody can see it and it is another than the one drawn."""
        record = self._record
        newest = record.latest(QualityProbe) if record is not None else None
        if newest is None and record is not None and record.moment is not None:
            self._show(None)
            self._say(tr(NOT_THEN))
        elif newest is not None and newest is not self._shown and is_on_screen(self):
            self._show(newest)

    def _say(self, message: str) -> None:
        """Say this in place of bars, or draw bars again for nothing."""
        self._nothing.setText(message)
        self._nothing.setVisible(bool(message))
        self.bars.setHidden(bool(message))

    def _show(self, quality: Quality | None) -> None:
        self._shown = quality
        mass = np.empty(0) if quality is None or quality.mode_mass is None else quality.mode_mass
        names = self._record.experiment.data.mode_names if self._record else ()
        shares = [percent(share) for share in mass.tolist()]
        if names and len(names) == len(shares):
            shares = [f"{name} {share}" for name, share in zip(names, shares, strict=True)]
        told = listed(shares) or tr("nothing yet")
        self.bars.setAccessibleDescription(tr("The share of the fakes at each mode: {shares}", shares=told))
        has_modes = quality is not None and quality.mode_mass is not None and quality.target_mass is not None
        self._say("" if quality is None or has_modes else tr(_NO_MODES))
        nothing = np.empty(0, np.float32)
        if quality is None or quality.mode_mass is None or quality.target_mass is None:
            self.header.show_subtitle("")
            self.bars.show_mass(nothing, nothing)
            return
        target = quality.target_mass
        is_even = bool(np.allclose(target, target[0], rtol=1e-3))
        self.header.show_subtitle(tr("target {share}", share=percent(target[0])) if is_even else tr("dashed: target"))
        numbered = tuple(numbered_name(number, name) for number, name in enumerate(names, start=1))
        shown = numbered if len(names) == len(target) else ()
        self.bars.show_mass(quality.mode_mass, target, shown, is_numbered=True)
