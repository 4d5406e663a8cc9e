"""Bars of shares beside those that there should be: of fakes over modes, or over classes."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PyQt6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen
from PyQt6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ganviz.spec.translation import tr
from ganviz.ui.theme import DARK, Theme
from ganviz.ui.views.card import mark_scale, small_font

_WIDEST_BAR_PX = 56
_TOP = 2.0  # of the largest target
_NAME_GAP_PX = 4
_LEAST_NAME = "12 · abc…"  # of a name that is cut: less says nothing


class ModeBars(QWidget):
    """A bar for each mode and a dashed line for its target; below, numbers while there is room for them, or names.

    Names that have no room beside each other stand on two lines by turns. Those that begin with their numbers leave
    these alone where little more would be left of one. The scale is fixed by the data: it ends at
    twice the largest target. A bar beyond is cut, and says its share.
    """

    def __init__(self) -> None:
        super().__init__()
        self.mass: NDArray[np.float32] = np.empty(0, np.float32)
        self.target: NDArray[np.float32] = np.empty(0, np.float32)
        self._names: tuple[str, ...] = ()
        self._is_numbered = False
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

    def show_mass(
        self,
        mass: NDArray[np.float32],
        target: NDArray[np.float32],
        names: Sequence[str] = (),
        *,
        is_numbered: bool = False,
    ) -> None:
        """Show the share of fakes at each mode, and the one each should have: (modes,) each; `names` of all or none,
        each of which begins with its number if they are numbered.
        """
        self.mass, self.target, self._names, self._is_numbered = mass, target, tuple(names), is_numbered
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
        slot = self.width() / len(self.mass)
        lines = self.lines_of_names(metrics, slot)
        floor = self.height() - max(1, lines) * metrics.height() - 4.0
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
        if lines:
            self._paint_names(painter, metrics, slot, floor, lines)
        else:
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
        share, target = percent(self.mass[index]), percent(self.target[index])
        if self._names:
            return tr(
                "{name}: {share} of the fakes, {target} of the reals",
                name=self._names[index],
                share=share,
                target=target,
            )
        return tr("Mode {number}: {share} of the fakes, target {target}", number=index + 1, share=share, target=target)

    def lines_of_names(self, metrics: QFontMetricsF, slot: float) -> int:
        """Return on how many lines names stand below bars that are `slot` pixels apart; 0 where numbers do."""
        widths = [metrics.horizontalAdvance(name) for name in self._names]
        least = metrics.horizontalAdvance(_LEAST_NAME) if self._is_numbered else 0.0
        if not widths or min(max(widths), least) + _NAME_GAP_PX > 1.5 * slot:  # of two lines, at the ends
            return 0
        return 2 if max(widths) + _NAME_GAP_PX > slot else 1

    def _paint_targets(self, painter: QPainter, slot: float, floor: float) -> None:
        painter.setPen(self._goal)
        heights = floor - self.target / self.top * floor
        starts = np.flatnonzero(np.diff(self.target, prepend=math.nan) != 0)
        for start, end in zip(starts, [*starts[1:], len(heights)], strict=True):  # one line for equal neighbours
            y = float(heights[start])
            painter.drawLine(QPointF(start * slot, y), QPointF(end * slot, y))

    def _paint_cut(self, painter: QPainter, metrics: QFontMetricsF, slot: float) -> None:
        """Write their share on bars that are cut, or an arrow alone where there is no room for more."""
        painter.setPen(self._on_bar)
        for index in np.flatnonzero(self.mass > self.top * (1 + 1e-6)).tolist():
            share, room = float(self.mass[index]), min(0.76 * slot, _WIDEST_BAR_PX * mark_scale())
            texts = (f"↑ {percent(share)}", f"↑{100 * share:.0f}", "↑")
            text = next((each for each in texts if metrics.horizontalAdvance(each) <= room), "")
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

    def _paint_names(self, painter: QPainter, metrics: QFontMetricsF, slot: float, floor: float, lines: int) -> None:
        painter.setPen(self._text)
        for index, name in enumerate(self._names):
            middle, reach = (index + 0.5) * slot, (lines * slot - _NAME_GAP_PX) / 2
            first, last = max(0.0, middle - reach), min(float(self.width()), middle + reach)
            said = metrics.elidedText(name, Qt.TextElideMode.ElideRight, last - first - 2)
            width = metrics.horizontalAdvance(said) + 2
            left = min(max(first, middle - width / 2), last - width)
            top = floor + 3 + index % lines * metrics.height()
            painter.drawText(QRectF(left, top, width, metrics.height()), Qt.AlignmentFlag.AlignHCenter, said)


def percent(share: float) -> str:
    """Return a share from 0 to 1 as text: 12.5 %."""
    return f"{100 * share:.3g} %"
