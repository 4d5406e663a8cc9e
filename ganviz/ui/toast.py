"""A line that says what was done, low over the picture where no button is; goes by itself, with a way back if any."""

from PyQt6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, pyqtSlot
from PyQt6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from ganviz.spec.errors import one_line
from ganviz.ui.banner import Banner, Offer

_SHOWN_MS, _OFFERED_MS = 5000, 10_000
_LONGEST = 200
_MARGIN_PX, _GAP_PX = 12, 22
_MOST_COVERED = 0.8  # of the width of the parent
_MOVES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)
_PRESSED = (QAbstractButton, QAbstractSlider, QLineEdit, Banner)


class Toast(QFrame):
    """Lies over its parent, takes no keys, and no clicks but on what it offers, and says one thing at a time."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("class", "toast")
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._offer: Offer | None = None
        self._drawer: QWidget | None = None
        self.button = QPushButton()
        self.button.setProperty("class", "chip action")
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what it offers is in a menu, too
        self.button.clicked.connect(self._on_clicked)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_MARGIN_PX, _MARGIN_PX // 2, _MARGIN_PX, _MARGIN_PX // 2)
        self._row.addWidget(self._label, 1)
        self._row.addWidget(self.button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def keep_beside(self, drawer: QWidget) -> None:
        """Lie beside what may lie over the left of the parent, not behind it."""
        self._drawer = drawer
        drawer.installEventFilter(self)

    def text(self) -> str:
        """Return what was said last."""
        return self._label.text()

    def say(self, text: str, offer: Offer | None = None) -> None:
        """Show `text` for some seconds, in place of what is shown, with a button for what is offered."""
        self._offer = offer
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, offer is None)
        self.button.setText(offer[0] if offer is not None else "")
        self.button.setVisible(offer is not None)
        self._label.setText(one_line(text, _LONGEST))
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(_SHOWN_MS if offer is None else _OFFERED_MS)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if event is not None and event.type() in _MOVES and self.isVisible():
            self._place()
        return False

    @pyqtSlot()
    def _on_clicked(self) -> None:
        offer = self._offer
        self.hide()
        if offer is not None:
            offer[1]()

    def _place(self) -> None:
        parent = self.parentWidget()
        assert parent is not None
        left = self._covered_px(parent)
        room = max(1, parent.width() - left - 2 * _MARGIN_PX)
        self._label.setWordWrap(False)
        self._row.activate()
        self._label.setWordWrap(self._row.sizeHint().width() > room)
        self._row.activate()
        if self._label.wordWrap():
            self.resize(room, self._row.totalHeightForWidth(room))
        else:
            self.resize(self._row.sizeHint())
        place = QRect(QPoint(0, 0), self.size())
        middle = left + (parent.width() - left - self.width()) // 2
        place.moveTopLeft(QPoint(middle, parent.height() - self.height() - _MARGIN_PX))
        self.move(_clear_of(self._pressed_beside(parent), place).topLeft())

    def _covered_px(self, parent: QWidget) -> int:
        """Return how much of the left of the parent the drawer lies over; none of it where that leaves too little."""
        if self._drawer is None or not self._drawer.isVisible():
            return 0
        right = parent.mapFromGlobal(self._drawer.mapToGlobal(QPoint(self._drawer.width(), 0))).x()
        return max(0, right) if right <= _MOST_COVERED * parent.width() else 0

    def _pressed_beside(self, parent: QWidget) -> list[QRect]:
        """Return where there is what one may want to press next, or to read."""
        widgets = [each for kind in _PRESSED for each in parent.findChildren(kind) if each.isVisible()]
        others = [each for each in widgets if not self.isAncestorOf(each)]
        return [QRect(each.mapTo(parent, QPoint(0, 0)), each.size()) for each in others]


def _clear_of(others: list[QRect], place: QRect) -> QRect:
    """Return `place`, as much further up as it takes to lie over none of `others`; or itself, where it always would."""
    clear = QRect(place)
    while (under := [each for each in others if each.intersects(clear)]) and clear.top() > 0:
        clear.moveBottom(min(each.top() for each in under) - _GAP_PX)
    return clear if clear.top() >= 0 else place
