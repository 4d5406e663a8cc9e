"""A ring round the control that has the keys: one for every kind of control, told from whatever is behind it."""

from PyQt6 import sip
from PyQt6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, pyqtSlot
from PyQt6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PyQt6.QtWidgets import QApplication, QWidget

from ganviz.ui.focusorder import is_scrolled_in
from ganviz.ui.style import TEXT_PX

_AWAY_PX, _WIDTH_PX, _RADIUS_PX = 4, 2, 8
_HALO_PX = 1
_ROUND = ("primary", "chip")
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show)


class FocusRing(QWidget):
    """Lies over `window`, and lets the mouse through. There is none round what was clicked, as long as it is used so.

    It is in the colour of text, between two lines in that of the ground, and just outside of the control where there
    is room: whatever it lies over, one of the two colours differs from that.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._owner = window
        self._around: QWidget | None = None
        self._watched: list[QWidget] = []
        self.hide()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, palette = self._width(), QApplication.palette()
        middle = width / 2 + _HALO_PX
        line = QRectF(self.rect()).adjusted(middle, middle, -middle, -middle)
        radius = self._radius()
        for colour, wide in ((palette.window().color(), width + 2 * _HALO_PX), (palette.text().color(), width)):
            painter.setPen(QPen(colour, wide))
            painter.drawRoundedRect(line, radius, radius)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if event is not None and event.type() == QEvent.Type.Hide:
            self.hide()  # and ask nothing more: it may be on its way out
        elif event is not None and event.type() in _MOVES:
            self._place()
        return False

    @pyqtSlot(QWidget, QWidget)
    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        is_ours = new is not None and new is not self._owner and new.window() is self._owner
        is_clicked = bool(QApplication.mouseButtons())
        for each in self._watched:
            if not sip.isdeleted(each):
                each.removeEventFilter(self)
        self._watched = []
        self._around = new if is_ours and not is_clicked else None
        if self._around is None:
            self.hide()
            return
        room = self._room()
        inside: QWidget | None = self._around
        while inside is not None and inside is not room:
            inside.installEventFilter(self)
            self._watched.append(inside)
            inside = inside.parentWidget()
        if self.parentWidget() is not room:
            self.setParent(room)
        self._place()

    def _room(self) -> QWidget:
        """Return what the ring can lie in: what the control is scrolled in, or the window."""
        assert self._around is not None
        inside = self._around.parentWidget()
        while inside is not None and inside is not self._owner:
            if is_scrolled_in(inside):
                return inside
            inside = inside.parentWidget()
        return self._owner

    def _place(self) -> None:
        around, room = self._around, self.parentWidget()
        if around is None or room is None:
            return
        away = round(_AWAY_PX * self._unit())
        where = QRect(around.mapTo(room, QPoint()), around.size()).adjusted(-away, -away, away, away)
        where &= room.rect()
        if not around.isVisible() or where.isEmpty():
            self.hide()
            return
        self.setGeometry(where)
        edge = self._width() + 2 * _HALO_PX + round(self._radius() * 0.3)  # so far a corner reaches inwards
        whole = self.rect()
        self.setMask(QRegion(whole) - QRegion(whole.adjusted(edge, edge, -edge, -edge)))
        self.show()
        self.raise_()

    def _radius(self) -> float:
        words = str(self._around.property("class") or "").split() if self._around is not None else []
        is_round = any(word in _ROUND for word in words)
        return min(self.width(), self.height()) / 2 if is_round else _RADIUS_PX * self._unit()

    def _width(self) -> int:
        return max(_WIDTH_PX, round(_WIDTH_PX * self._unit()))

    def _unit(self) -> float:
        return self._owner.fontInfo().pixelSize() / TEXT_PX
