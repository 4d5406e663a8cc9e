"""A small picture of a step below the large one: latents, G, fakes, D, reals, loss, gradient, update; lit as they work.

It is there in slow motion and for single steps, where there is room for it.
"""

from itertools import pairwise

from PyQt6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, pyqtSignal, pyqtSlot
from PyQt6.QtGui import QAction, QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PyQt6.QtWidgets import QApplication, QSizePolicy, QWidget

from ganviz.ui.model.flow import PARTS, Flow, Light, Part
from ganviz.ui.theme import DARK, Theme
from ganviz.ui.views.card import chip

_PADDING_PX, _ARROW_PX, _HEAD_PX, _EDGE_PX = 7, 18, 4, 10
_LEAST_GAP_PX = 8
_SMALLER = (1.0, 0.85)  # sizes of letters, as a share of the usual one
_PILL_PX = 12  # of a part without a name
_LEAST_LINES = 30  # of text that the window has room for, below which the picture needs all of it
_TEXTS: dict[Part, str] = {"generator": "G", "discriminator": "D"}
_COLOURS: dict[Part, str] = {
    "latents": "generator",
    "generator": "generator",
    "fakes": "generator",
    "discriminator": "discriminator",
    "reals": "real",
}
_HELP = "Lit one after the other in slow motion and by single steps: what makes fakes, who looks, who learns"
_BACKWARDS: tuple[Part, ...] = ("reals",)  # reals go to D, which stands at their left


class FlowStrip(QWidget):
    """Draws the parts of a step in a row, and says below what happens. Hidden while there is nothing to follow.

    Args:
        flow: says what is lit.
        is_row: whether it is the row alone, without words, and always there: for where the words are told beside it.

    Signals:
        through_wanted(): the user wants to walk through a step.

    Attributes:
        model: says what is lit.
        through_chip: asks for that.
        toggle: whether it may be shown at all; for a menu.
    """

    through_wanted = pyqtSignal()

    def __init__(self, flow: Flow, parent: QWidget | None = None, *, is_row: bool = False) -> None:
        super().__init__(parent)
        self.model = flow
        self._is_row = is_row
        self._theme = DARK
        self.toggle = QAction("What works in a step", self)
        self.toggle.setCheckable(True)
        self.toggle.setChecked(True)
        self.toggle.setToolTip(_HELP)
        self.toggle.toggled.connect(self._show_or_hide)
        self.setObjectName("flow")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("What works in a step")
        self.setToolTip(_HELP)
        flow.lit.connect(self._on_lit)
        self.through_chip = chip("Step through", "Walk through the next step with its numbers  ( , )", checkable=False)
        self.through_chip.setParent(self)
        self.through_chip.clicked.connect(self.through_wanted)
        self.through_chip.setHidden(is_row)
        if not is_row:
            flow.needed.connect(self._show_or_hide)
            self.hide()

    @property
    def light(self) -> Light | None:
        """What is lit now."""
        return self.model.light

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(QApplication.font())
        if self._is_row:
            return QSize(0, round(metrics.height() + 2 * _PADDING_PX))
        return QSize(0, round(2 * metrics.height() + 3.5 * _PADDING_PX))

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        size = self.through_chip.sizeHint()
        self.through_chip.setGeometry(
            self.width() - size.width() - _EDGE_PX, self.height() - size.height(), size.width(), size.height()
        )

    def changeEvent(self, event: QEvent | None) -> None:
        super().changeEvent(event)
        if event is not None and event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def boxes(self) -> dict[Part, QRectF]:
        """Return where each part stands: in a row in the middle, closer together where there is little room."""
        font, named = self._look()
        metrics, widths = QFontMetricsF(font), self._widths(font, named)
        room = self.width() - 2 * _EDGE_PX - sum(widths.values())
        gap = max(float(_LEAST_GAP_PX), min(float(_ARROW_PX), room / (len(PARTS) - 1)))
        left = max(float(_EDGE_PX), (self.width() - sum(widths.values()) - gap * (len(PARTS) - 1)) / 2)
        height, boxes = metrics.height() + _PADDING_PX, {}
        for part in PARTS:
            boxes[part] = QRectF(left, _PADDING_PX / 2, widths[part], height)
            left += widths[part] + gap
        return boxes

    def paintEvent(self, event: QPaintEvent | None) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font, named = self._look()
        painter.setFont(font)
        boxes = self.boxes()
        if boxes[PARTS[-1]].right() > self.width():
            painter.end()
            return  # no room for a part of it would tell anything
        self._draw_arrows(painter, boxes)
        for part, box in boxes.items():
            is_lit = self.light is not None and part in self.light.parts
            colour = QColor(getattr(self._theme, self._colour_of(part)))
            painter.setPen(QPen(colour if is_lit else QColor(self._theme.line), 1.5))
            painter.setBrush(colour if is_lit else QColor(self._theme.raised))
            painter.drawRoundedRect(box, 6, 6)
            painter.setPen(QColor(self._theme.on_accent if is_lit else self._theme.muted))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _text(part) if part in named else "")
        words = self.light.words if self.light and not self._is_row else ""
        top, height = boxes["latents"].bottom() + _PADDING_PX / 2, QFontMetricsF(painter.font()).height()
        below = QRectF(0, top, self.width(), height)
        painter.setPen(QColor(self._theme.text))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()

    def _draw_arrows(self, painter: QPainter, boxes: dict[Part, QRectF]) -> None:
        painter.setPen(QPen(QColor(self._theme.muted), 1.2))
        for before, after in pairwise(PARTS):
            start, end = boxes[before].right() + 2, boxes[after].left() - 2
            y, tip, way = boxes[before].center().y(), end, 1
            if after in _BACKWARDS:
                tip, way = start, -1
            if before in _BACKWARDS:  # what comes of D's look at both
                continue
            painter.drawLine(QPointF(start, y), QPointF(end, y))
            for side in (-1, 1):
                painter.drawLine(QPointF(tip, y), QPointF(tip - way * _HEAD_PX, y + side * _HEAD_PX))

    def _colour_of(self, part: Part) -> str:
        """Return the colour of a part; loss, gradient and update have that of who learns, the accent for both."""
        if part in _COLOURS:
            return _COLOURS[part]
        players = self.light.players if self.light else frozenset()
        return next(iter(players)) if len(players) == 1 else "accent"

    def _look(self) -> tuple[QFont, frozenset[Part]]:
        """Return the font, and the parts that are named: all, those that are lit where there is little room, or none.

        What is not named is a pill without a word; letters are never smaller than can be read.
        """
        lit = frozenset(self.light.parts) if self.light else frozenset()
        font, usual = QApplication.font(), QApplication.font().pixelSize()
        ways = [(frozenset(PARTS), share) for share in _SMALLER]
        ways += [(lit, share) for share in _SMALLER]
        for named, share in ways:
            font.setPixelSize(round(share * usual))
            gaps = (len(PARTS) - 1) * _LEAST_GAP_PX + 2 * _EDGE_PX
            if sum(self._widths(font, named).values()) + gaps <= self.width():
                return font, named
        return font, frozenset()

    @staticmethod
    def _widths(font: QFont, named: frozenset[Part]) -> dict[Part, float]:
        metrics = QFontMetricsF(font)
        return {
            part: metrics.horizontalAdvance(_text(part)) + 2 * _PADDING_PX if part in named else float(_PILL_PX)
            for part in PARTS
        }

    def _has_room(self) -> bool:
        window = self.window()
        return window is None or window.height() >= _LEAST_LINES * QFontMetricsF(QApplication.font()).height()

    @pyqtSlot(object)
    def _on_lit(self, light: Light | None) -> None:
        self.setAccessibleDescription(light.words if light else "")
        self.update()

    @pyqtSlot(bool)
    def _show_or_hide(self, _: bool = False) -> None:
        is_free = self.model.is_needed and not self.model.is_held  # else it is shown where the step is walked through
        self.setVisible(is_free and self.toggle.isChecked() and self._has_room())


def _text(part: Part) -> str:
    return _TEXTS.get(part, part)
