"""What the pointer reads in a plot: a line at a step, a dot on each curve, and a box that says the values."""

import math
from collections.abc import Sequence

import pyqtgraph as pg
from PyQt6.QtCore import QPointF, QRectF, Qt
from PyQt6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PyQt6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ganviz.ui.theme import Theme
from ganviz.ui.views.card import mark_scale, small_number_font

_MARGIN_PX = 8
_COLUMNS = (1, 2, 3)
_SHORT = 32  # signs of a line
_WRAPPED = Qt.TextFlag.TextWordWrap.value


class Crosshair(QGraphicsItem):
    """A line at the step under the pointer, a dot on each curve, and a box that says the values, if there are any."""

    def __init__(self, view: pg.ViewBox) -> None:
        super().__init__(view)
        self.lines: tuple[str, ...] = ()
        self._view = view
        self._step = 0.0
        self._dots: tuple[tuple[float, QColor], ...] = ()
        self._pen, self._border = QPen(), QPen()
        self._text, self._ground = QColor(), QColor()
        self._font = QFont()
        self.setZValue(1000)
        self.hide()

    def apply_theme(self, theme: Theme) -> None:
        self._pen = QPen(QColor(theme.muted), 1)
        self._border = QPen(QColor(theme.line), 1)
        self._text, self._ground = QColor(theme.text), QColor(theme.raised)
        self._font = small_number_font()
        self.update()

    def point_at(self, step: float, dots: Sequence[tuple[float, QColor]], lines: Sequence[str]) -> None:
        """Stand at `step`, with a dot at each value, and say `lines`."""
        self._step, self._dots, self.lines = step, tuple(dots), tuple(lines)
        self.show()
        self.update()

    def boundingRect(self) -> QRectF:
        return self._view.rect()

    def paint(
        self, painter: QPainter | None, option: QStyleOptionGraphicsItem | None, widget: QWidget | None = None
    ) -> None:
        (first, last), (bottom, top) = self._view.viewRange()
        area = self.boundingRect()
        if painter is None or last <= first or top <= bottom:
            return
        left = (self._step - first) / (last - first) * area.width()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(self._pen)
        painter.drawLine(QPointF(left, 0), QPointF(left, area.height()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        dot = 3.5 * mark_scale()
        for value, colour in self._dots:
            if bottom <= value <= top:
                painter.setBrush(colour)
                painter.drawEllipse(QPointF(left, (top - value) / (top - bottom) * area.height()), dot, dot)
        if not self.lines:
            return
        text, needed = self._fitted(area)
        width, height = math.ceil(needed.width()) + 2 * _MARGIN_PX, needed.height() + _MARGIN_PX
        is_left = left + _MARGIN_PX + width > area.width() and left > area.width() / 2
        side = left - _MARGIN_PX - width if is_left else left + _MARGIN_PX
        box = QRectF(min(max(0.0, side), max(0.0, area.width() - width)), self._top(height), width, height)
        painter.setPen(self._border)
        painter.setBrush(self._ground)
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(self._text)
        painter.setFont(self._font)
        inside = box.adjusted(_MARGIN_PX, _MARGIN_PX / 2, -_MARGIN_PX + 1, 0)
        painter.drawText(inside, _WRAPPED, text)

    def _fitted(self, area: QRectF) -> tuple[str, QRectF]:
        """Return the lines below each other, or where that is too high beside each other, and the room they take."""
        metrics = QFontMetricsF(self._font)
        room = QRectF(0, 0, area.width() - 4 * _MARGIN_PX, area.height())
        found = []
        lines = [_unbroken(line) for line in self.lines]
        for text in (*(_in_columns(lines, columns) for columns in _COLUMNS), " · ".join(map(str.strip, lines))):
            found.append((text, metrics.boundingRect(room, _WRAPPED, text)))
            if found[-1][1].height() + _MARGIN_PX <= area.height():
                return found[-1]
        return min(found, key=lambda each: each[1].height())

    def _top(self, height: float) -> float:
        """Return where a box of that height begins: near the top, and wholly in sight where it can be."""
        return max(0.0, min(float(_MARGIN_PX), self.boundingRect().height() - height))


def _unbroken(line: str) -> str:
    """Return a line that is wrapped nowhere, if it is short: a name stays with its value."""
    return line.replace(" ", "\N{NO-BREAK SPACE}") if len(line) <= _SHORT else line


def _in_columns(lines: Sequence[str], columns: int) -> str:
    """Return lines beside each other, read down and then across; the font has one width for all signs."""
    rows = math.ceil(len(lines) / columns)
    parts = [lines[start : start + rows] for start in range(0, len(lines), rows)]
    widths = [max(map(len, part)) for part in parts]
    return "\n".join(
        "   ".join(
            part[row].ljust(width) for part, width in zip(parts, widths, strict=True) if row < len(part)
        ).rstrip()
        for row in range(rows)
    )
