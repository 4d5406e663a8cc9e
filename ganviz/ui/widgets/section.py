"""One fold of a side panel: a header to click, and a body that it shows or hides."""

from PyQt6.QtCore import QPointF, QRectF, QSize, Qt, pyqtSignal
from PyQt6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PyQt6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from ganviz.ui.theme import DARK, Theme

_MARGIN = 14
_GAP = 8
_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class SectionHeader(QAbstractButton):
    """Chevron, coloured square, bold title, and small print on the right. Checked means open.

    Space and Enter toggle it, the arrow keys left and right close and open it.
    """

    def __init__(self, title: str, colour_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour_name = colour_name
        self._summary = ""
        self._theme = DARK
        self._shows_focus = False
        self.setText(title)
        self.setCheckable(True)
        self.setChecked(True)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def summary(self) -> str:
        """The small print on the right."""
        return self._summary

    def set_summary(self, summary: str) -> None:
        """Set the small print on the right."""
        if summary != self._summary:
            self._summary = summary
            self.setAccessibleDescription(summary)
            self.update()

    def apply_theme(self, theme: Theme) -> None:
        """Repaint in `theme`."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(10 * self.fontMetrics().height(), 2 * self.fontMetrics().height())

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        """Toggle on Enter; close and open on the arrow keys left and right."""
        wanted = {
            Qt.Key.Key_Left: False,
            Qt.Key.Key_Right: True,
            Qt.Key.Key_Return: not self.isChecked(),
            Qt.Key.Key_Enter: not self.isChecked(),
        }
        if event is not None and event.key() in wanted:
            if wanted[Qt.Key(event.key())] != self.isChecked():
                self.click()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent | None) -> None:
        """Draw a focus ring for those who came by keyboard."""
        if event is not None:
            self._shows_focus = event.reason() in _BY_KEYBOARD
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit = self.fontMetrics().height() / 16
        middle = self.height() / 2
        self._paint_chevron(painter, QPointF(_MARGIN + 4 * unit, middle), 3.2 * unit)
        left = _MARGIN + 8 * unit + _GAP
        if self._colour_name:
            side = 9 * unit
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(getattr(self._theme, self._colour_name)))
            painter.drawRoundedRect(QRectF(left, middle - side / 2, side, side), 2 * unit, 2 * unit)
            left += side + _GAP
        left = self._paint_texts(painter, left)
        if self._shows_focus and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.accent), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4.5, 3.5, -4.5, -3.5), 6, 6)

    def _paint_chevron(self, painter: QPainter, at: QPointF, reach: float) -> None:
        down = [QPointF(-reach, -reach / 2), QPointF(0, reach / 2), QPointF(reach, -reach / 2)]
        right = [QPointF(-reach / 2, -reach), QPointF(reach / 2, 0), QPointF(-reach / 2, reach)]
        colour = self._theme.text if self.underMouse() else self._theme.muted
        pen = QPen(QColor(colour), reach / 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([at + point for point in (down if self.isChecked() else right)]))

    def _paint_texts(self, painter: QPainter, left: float) -> float:
        """Draw the title from `left`, and as much of the summary as fits beside it. Return where the title ends."""
        bold = QFont(self.font())
        bold.setBold(True)
        title_width = QFontMetrics(bold).horizontalAdvance(self.text())
        upright = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(bold)
        painter.setPen(QColor(self._theme.text))
        painter.drawText(QRectF(left, 0, title_width + 2, self.height()), upright, self.text())
        left += title_width
        small = QFont(self.font())
        small.setPixelSize(max(1, round(self.fontInfo().pixelSize() * 12 / 13)))
        room = self.width() - _MARGIN - left - _GAP
        summary = QFontMetrics(small).elidedText(self._summary, Qt.TextElideMode.ElideRight, round(room))
        painter.setFont(small)
        painter.setPen(QColor(self._theme.muted))
        right_part = QRectF(left, 0, self.width() - _MARGIN - left, self.height())
        painter.drawText(right_part, upright | Qt.AlignmentFlag.AlignRight, summary)
        return left


class Section(QFrame):
    """A header and the body below it; put rows into `body`.

    Signals:
        toggled(bool): the section was opened or closed.
    """

    toggled = pyqtSignal(bool)

    def __init__(self, title: str, colour_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("class", "section")
        self.header = SectionHeader(title, colour_name, self)
        self._content = QWidget(self)
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(_MARGIN, 0, _MARGIN, 8)
        self.body.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._content)
        self.header.toggled.connect(self._on_toggled)

    @property
    def is_open(self) -> bool:
        """Whether the body is shown."""
        return self.header.isChecked()

    def set_open(self, is_open: bool) -> None:
        """Show or hide the body."""
        self.header.setChecked(is_open)

    def _on_toggled(self, is_open: bool) -> None:
        self._content.setVisible(is_open)
        self.toggled.emit(is_open)
