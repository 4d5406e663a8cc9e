"""How the fakes spread over the modes of the data, beside how they should."""

import math

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, pyqtSignal
from PyQt6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PyQt6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ganviz.engine.messages import ChangeApplied, Frame
from ganviz.engine.probes import AnyProbe, Quality, QualityProbe
from ganviz.ui.model.record import RunRecord
from ganviz.ui.theme import DARK, Theme
from ganviz.ui.views.card import Card, Header, is_on_screen, label, mark_scale, small_font

PROBE = QualityProbe()
_WIDEST_BAR_PX = 56
_TOP = 2.0  # of the largest target
_NO_MODES = "This data has no modes to count."


class ModeBars(QWidget):
    """A bar for each mode and a dashed line for its target; numbers below while there is room for them.

    The scale is fixed by the data: it ends at twice the largest target. A bar beyond is cut, and says its share.
    """

    def __init__(self) -> None:
        super().__init__()
        self.mass: NDArray[np.float32] = np.empty(0, np.float32)
        self.target: NDArray[np.float32] = np.empty(0, np.float32)
        self.setMinimumHeight(56)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.apply_theme(DARK)

    def apply_theme(self, theme: Theme) -> None:
        self._bar = QColor(theme.fake)
        self._base = QPen(QColor(theme.line), 1)
        self._goal = QPen(QColor(theme.real), 1.5 * mark_scale(), Qt.PenStyle.CustomDashLine)
        self._goal.setDashPattern([4, 3])
        self._text, self._on_bar = QColor(theme.muted), QColor(theme.plot)
        self._font = small_font()
        self.update()

    def show_mass(self, mass: NDArray[np.float32], target: NDArray[np.float32]) -> None:
        """Show the share of fakes at each mode, and the one each should have: (modes,) each."""
        self.mass, self.target = mass, target
        self.update()

    @property
    def top(self) -> float:
        """The share at the top of the scale."""
        return min(1.0, _TOP * float(self.target.max(initial=0.0))) or 1.0

    def sizeHint(self) -> QSize:
        return QSize(240, 90)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        if not len(self.mass):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        metrics = QFontMetricsF(self._font)
        slot, floor = self.width() / len(self.mass), self.height() - metrics.height() - 4.0
        bar = min(0.76 * slot, _WIDEST_BAR_PX * mark_scale())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._bar)
        radius = min(2.0, bar / 4)
        for index, share in enumerate(self.mass.tolist()):
            height = min(share / self.top, 1.0) * floor
            if height > 0.3:
                painter.drawRoundedRect(
                    QRectF(index * slot + (slot - bar) / 2, floor - height, bar, height), radius, radius
                )
        painter.setPen(self._base)
        painter.drawLine(QPointF(0, floor + 0.5), QPointF(self.width(), floor + 0.5))
        self._paint_targets(painter, slot, floor)
        self._paint_cut(painter, metrics, slot)
        self._paint_numbers(painter, metrics, slot, floor)
        painter.end()

    def event(self, event: QEvent | None) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.words_at(event.pos().x()), self)
            return True
        return super().event(event)

    def words_at(self, x: float) -> str:
        """Return what there is to say about the mode at `x` pixels from the left."""
        index = int(x / self.width() * len(self.mass))
        if not 0 <= index < len(self.mass):
            return ""
        return f"Mode {index + 1}: {_percent(self.mass[index])} of the fakes, target {_percent(self.target[index])}"

    def _paint_targets(self, painter: QPainter, slot: float, floor: float) -> None:
        painter.setPen(self._goal)
        heights = floor - self.target / self.top * floor
        starts = np.flatnonzero(np.diff(self.target, prepend=math.nan) != 0)
        for start, end in zip(starts, [*starts[1:], len(heights)], strict=True):  # one line for equal neighbours
            y = float(heights[start])
            painter.drawLine(QPointF(start * slot, y), QPointF(end * slot, y))

    def _paint_cut(self, painter: QPainter, metrics: QFontMetricsF, slot: float) -> None:
        """Write their share on bars that are cut, where there is room."""
        painter.setPen(self._on_bar)
        for index in np.flatnonzero(self.mass > self.top * (1 + 1e-6)).tolist():
            text = f"↑ {_percent(self.mass[index])}"
            if metrics.horizontalAdvance(text) <= min(0.76 * slot, _WIDEST_BAR_PX * mark_scale()):
                painter.drawText(QRectF(index * slot, 3, slot, metrics.height()), Qt.AlignmentFlag.AlignHCenter, text)

    def _paint_numbers(self, painter: QPainter, metrics: QFontMetricsF, slot: float, floor: float) -> None:
        painter.setPen(self._text)
        room = metrics.horizontalAdvance(str(len(self.mass))) + 6
        every = next(stride for stride in (1, 5, 10, 25, 50, 100) if stride * slot >= room or stride == 100)
        for index in range(len(self.mass)):
            number = index + 1
            if number % every == 0 or every == 1:
                width = metrics.horizontalAdvance(str(number)) + 2
                left = min((index + 0.5) * slot - width / 2, self.width() - width)
                box = QRectF(left, floor + 3, width, metrics.height())
                painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, str(number))


class ModeMassView(Card):
    """The share of fakes that are at each mode and of high quality.

    Signals:
        probes_changed(): never: it always wants the same.
    """

    probes_changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Header("Mode mass"), parent)
        self.bars = ModeBars()
        self.bars.setAccessibleName("Mode mass")
        self._nothing = label(_NO_MODES, "muted")
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
        newest = self._record.latest(QualityProbe) if self._record else None
        if newest is not None and newest is not self._shown and is_on_screen(self):
            self._show(newest)

    def _show(self, quality: Quality | None) -> None:
        self._shown = quality
        mass = np.empty(0) if quality is None or quality.mode_mass is None else quality.mode_mass
        told = ", ".join(map(_percent, mass.tolist())) or "nothing yet"
        self.bars.setAccessibleDescription(f"The share of the fakes at each mode: {told}")
        has_modes = quality is not None and quality.mode_mass is not None and quality.target_mass is not None
        self._nothing.setHidden(quality is None or has_modes)
        self.bars.setHidden(not self._nothing.isHidden())
        nothing = np.empty(0, np.float32)
        if quality is None or quality.mode_mass is None or quality.target_mass is None:
            self.header.show_subtitle("")
            self.bars.show_mass(nothing, nothing)
            return
        target = quality.target_mass
        is_even = bool(np.allclose(target, target[0], rtol=1e-3))
        self.header.show_subtitle(f"target {_percent(target[0])}" if is_even else "dashed: target")
        self.bars.show_mass(quality.mode_mass, target)


def _percent(share: float) -> str:
    return f"{100 * share:.3g} %"
