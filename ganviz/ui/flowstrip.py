"""A small picture of a step below the large one: latents, G, fakes, D, reals, loss, gradient, update; lit as they work.

It is there in slow motion and for single steps, where there is room for it.
"""

from collections.abc import Sequence
from itertools import pairwise

from PyQt6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, pyqtSignal, pyqtSlot
from PyQt6.QtGui import QAction, QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PyQt6.QtWidgets import QApplication, QSizePolicy, QWidget

from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.model.flow import PARTS, Flow, Light, Part
from ganviz.ui.plain import tool_tip
from ganviz.ui.theme import DARK, Theme
from ganviz.ui.views.card import chip

_PADDING_PX, _ARROW_PX, _HEAD_PX, _EDGE_PX = 7, 18, 4, 10
_LEAST_GAP_PX = 8
_SMALLER = (1.0, 0.85)  # sizes of letters, as a share of the usual one
_LEAST_LINES = 30  # of text that the window has room for, below which the picture needs all of it
_TEXTS: dict[Part, str] = {
    "latents": tr_noop("latents"),
    "generator": "G",
    "fakes": tr_noop("fakes"),
    "discriminator": "D",
    "reals": tr_noop("reals"),
    "loss": tr_noop("loss"),
    "gradient": tr_noop("gradient"),
    "update": tr_noop("update"),
}
_COLOURS: dict[Part, str] = {
    "latents": "generator",
    "generator": "generator",
    "fakes": "generator",
    "discriminator": "discriminator",
    "reals": "real",
}
_THROUGH = tr_noop("Walk through the next step with its numbers  ( , )")
_HELP = tr_noop("Lit one after the other in slow motion and by single steps: what makes fakes, who looks, who learns")
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
        self.toggle = QAction(tr("What works in a step"), self)
        self.toggle.setCheckable(True)
        self.toggle.setChecked(True)
        self.toggle.setToolTip(tr(_HELP))
        self.toggle.toggled.connect(self._show_or_hide)
        self.setObjectName("flow")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("What works in a step"))
        self.setToolTip(tr(_HELP))
        flow.lit.connect(self._on_lit)
        self.through_chip = chip(tr("Step through"), tr(_THROUGH), checkable=False)
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

    def show_game(self, why_none: str) -> None:
        """Say in the chip's place why there is no step to walk through; empty where there is one."""
        self.through_chip.setEnabled(not why_none)
        self.through_chip.setToolTip(tool_tip(why_none or tr(_THROUGH)))

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
        """Return where each part stands that is shown: in a row in the middle, closer where there is little room."""
        font, shown = self._look()
        if not shown or self._has_words_above():
            return {}
        metrics, widths = QFontMetricsF(font), self._widths(font, shown)
        room, gaps = self.width() - 2 * _EDGE_PX - sum(widths.values()), max(1, len(shown) - 1)
        gap = max(float(_LEAST_GAP_PX), min(float(_ARROW_PX), room / gaps))
        left = max(float(_EDGE_PX), (self.width() - sum(widths.values()) - gap * (len(shown) - 1)) / 2)
        height, boxes = metrics.height() + _PADDING_PX, {}
        for part in shown:
            boxes[part] = QRectF(left, _PADDING_PX / 2, widths[part], height)
            left += widths[part] + gap
        return boxes

    def words_place(self) -> QRectF:
        """Return where the words stand: below, beside the button; above it where that leaves them no room."""
        height, is_above = QFontMetricsF(QApplication.font()).height(), self._has_words_above()
        left, right = float(_EDGE_PX), float(self.width() - _EDGE_PX)
        if not is_above:
            right = self.through_chip.x() - _LEAST_GAP_PX
            if self._words_px() <= 2 * right - self.width():  # in the middle, below the row
                left = self.width() - right
        top = _PADDING_PX / 2 if is_above else self.height() - height - _PADDING_PX / 2
        return QRectF(left, top, max(0.0, right - left), height)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font, _ = self._look()
        painter.setFont(font)
        boxes = self.boxes()
        self._draw_arrows(painter, boxes)
        for part, box in boxes.items():
            is_lit = self.light is not None and part in self.light.parts
            colour = QColor(getattr(self._theme, self._colour_of(part)))
            painter.setPen(QPen(colour if is_lit else QColor(self._theme.line), 1.5))
            painter.setBrush(colour if is_lit else QColor(self._theme.raised))
            painter.drawRoundedRect(box, 6, 6)
            painter.setPen(QColor(self._theme.on_accent if is_lit else self._theme.muted))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _text(part))
        if self.light and not self._is_row:
            place, metrics = self.words_place(), QFontMetricsF(QApplication.font())
            painter.setFont(QApplication.font())
            painter.setPen(QColor(self._theme.text))
            words = metrics.elidedText(self.light.words, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()

    def _words_px(self) -> float:
        return QFontMetricsF(QApplication.font()).horizontalAdvance(self.light.words if self.light else "") + 1

    def _has_words_above(self) -> bool:
        """Whether the words stand in the place of the row: beside the button there is no room for them."""
        beside = self.through_chip.x() - _LEAST_GAP_PX - _EDGE_PX
        return not self._is_row and self.light is not None and self._words_px() > beside

    def _draw_arrows(self, painter: QPainter, boxes: dict[Part, QRectF]) -> None:
        painter.setPen(QPen(QColor(self._theme.muted), 1.2))
        for before, after in pairwise(PARTS):
            if before not in boxes or after not in boxes:
                continue
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

    def _look(self) -> tuple[QFont, tuple[Part, ...]]:
        """Return the font, and the parts that are shown: all, those that are lit where there is little room, or none.

        Each has its name; letters are never smaller than can be read.
        """
        lit = tuple(part for part in PARTS if self.light is not None and part in self.light.parts)
        font, usual = QApplication.font(), QApplication.font().pixelSize()
        for shown, share in ((shown, share) for shown in (PARTS, lit) for share in _SMALLER):
            font.setPixelSize(round(share * usual))
            gaps = (len(shown) - 1) * _LEAST_GAP_PX + 2 * _EDGE_PX
            if sum(self._widths(font, shown).values()) + gaps <= self.width():
                return font, shown
        return font, ()

    @staticmethod
    def _widths(font: QFont, shown: Sequence[Part]) -> dict[Part, float]:
        metrics = QFontMetricsF(font)
        return {part: metrics.horizontalAdvance(_text(part)) + 2 * _PADDING_PX for part in shown}

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
    return tr(_TEXTS[part])
