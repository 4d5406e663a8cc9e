"""The buttons of the rail: a section of the controls each, with a sign in its colour."""

from PyQt6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PyQt6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PyQt6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ganviz.spec.translation import tr
from ganviz.ui.style import TEXT_PX
from ganviz.ui.theme import DARK, Theme

_ICON_PX = (44, 40)
_WORDS_PX = (84, 56)


class RailButton(QAbstractButton):
    """One section: its sign in its colour, and its name below. Checked while it is open over the picture."""

    def __init__(self, title: str, colour_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour_name = colour_name
        self._theme = DARK
        self._has_words = True
        self._waits = False
        self._limit_px = 1000
        self.section = title
        self.setText(tr(title))
        self.setObjectName(f"rail.{title.lower()}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(tr("The settings of {title}  (F2: all)", title=self.text()))
        self.setAccessibleName(tr("{title} settings", title=self.text()))

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        """Go to the button above or below, and round, on an arrow key."""
        way = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key())) if event is not None else None
        parent = self.parentWidget()
        if way is None or parent is None:
            super().keyPressEvent(event)
            return
        rail = parent.findChildren(RailButton)
        rail[(rail.index(self) + way) % len(rail)].setFocus(Qt.FocusReason.TabFocusReason)

    def show_words(self, has_words: bool) -> None:
        """Show the name below the sign, or the sign alone."""
        self._has_words = has_words
        self.updateGeometry()
        self.update()

    def limit_height(self, limit_px: int) -> None:
        """Be no higher than `limit_px`, so that all buttons stand in a low rail."""
        if limit_px != self._limit_px:
            self._limit_px = limit_px
            self.updateGeometry()

    def show_waiting(self, waits: bool) -> None:
        """Mark that something in the section waits for new weights."""
        if waits != self._waits:
            self._waits = waits
            self.setAccessibleDescription(tr("Something waits for new weights") if waits else "")
            self.update()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        hint = (QSizeF(*(_WORDS_PX if self._has_words else _ICON_PX)) * self._unit()).toSize()
        return QSize(hint.width(), min(hint.height(), self._limit_px))

    def paintEvent(self, event: QPaintEvent | None) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit, theme = self._unit(), self._theme
        inside = QRectF(self.rect()).adjusted(3 * unit, 2 * unit, -3 * unit, -2 * unit)
        if self.isChecked() or self.underMouse() or self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.pressed if self.isChecked() else theme.hover))
            painter.drawRoundedRect(inside, 6 * unit, 6 * unit)
        middle = QPointF(self.width() / 2, self.height() * (0.36 if self._has_words else 0.5))
        colour = QColor(getattr(theme, self._colour_name) if self._colour_name else theme.text)
        self._paint_sign(painter, middle, unit, colour)
        if self._has_words:
            painter.setFont(self._small())
            painter.setPen(QColor(theme.text if self.isChecked() else theme.muted))
            words = QRectF(0, self.height() * 0.62, self.width(), self.height() * 0.3)
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
        if self._waits:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.warning))
            painter.drawEllipse(QPointF(inside.right() - 8 * unit, inside.top() + 8 * unit), 4 * unit, 4 * unit)

    def _paint_sign(self, painter: QPainter, middle: QPointF, unit: float, colour: QColor) -> None:
        draw = {
            "Data": _paint_dots,
            "Objective": _paint_valley,
            "Updates": _paint_turn,
            "Run": _paint_faders,
        }.get(self.section)
        if draw is not None:
            painter.setPen(QPen(colour, 2 * unit, cap=Qt.PenCapStyle.RoundCap, join=Qt.PenJoinStyle.RoundJoin))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            draw(painter, middle, unit)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        side = 20 * unit
        box = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        painter.drawRoundedRect(box, 5 * unit, 5 * unit)
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.on_accent))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.section[:1])

    def _small(self) -> QFont:
        small = QFont(self.font())
        pixels = round(self.fontInfo().pixelSize() * 11 / TEXT_PX)
        while pixels > 8:
            small.setPixelSize(pixels)
            if QFontMetrics(small).horizontalAdvance(self.text()) <= self.width() - 4:
                break
            pixels -= 1
        return small

    def _unit(self) -> float:
        return self.fontInfo().pixelSize() / TEXT_PX


def _paint_dots(painter: QPainter, middle: QPointF, unit: float) -> None:
    painter.setBrush(painter.pen().color())
    painter.setPen(Qt.PenStyle.NoPen)
    for x, y in ((-7, -4), (0, -7), (7, -3), (-5, 4), (3, 1), (6, 7), (-1, 8)):
        painter.drawEllipse(middle + QPointF(x, y) * unit, 2.1 * unit, 2.1 * unit)


def _paint_valley(painter: QPainter, middle: QPointF, unit: float) -> None:
    points = [QPointF(x, 8 - (1 - (x / 9) ** 2) * 14) for x in range(-9, 10, 2)]
    painter.drawPolyline(QPolygonF([middle + QPointF(point.x(), -point.y() + 2) * unit for point in points]))


def _paint_turn(painter: QPainter, middle: QPointF, unit: float) -> None:
    reach = 8 * unit
    painter.drawArc(QRectF(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach), 60 * 16, 270 * 16)
    tip = middle + QPointF(7.5, -3) * unit
    painter.drawPolyline(QPolygonF([tip + QPointF(-5, -1) * unit, tip, tip + QPointF(1.5, -5) * unit]))


def _paint_faders(painter: QPainter, middle: QPointF, unit: float) -> None:
    for y, x in ((-6, 4), (0, -4), (6, 2)):
        painter.drawLine(middle + QPointF(-9, y) * unit, middle + QPointF(9, y) * unit)
        painter.drawEllipse(middle + QPointF(x, y) * unit, 2 * unit, 2 * unit)
