"""A line that says what was done, over the foot of the picture, and goes away by itself."""

from PyQt6.QtCore import QEvent, QObject, Qt, QTimer
from PyQt6.QtWidgets import QLabel, QWidget

from ganviz.spec.errors import one_line

_SHOWN_MS = 5000
_LONGEST = 200
_MARGIN_PX = 12


class Toast(QLabel):
    """Lies over its parent, takes no keys and no clicks, and says one thing at a time."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("class", "toast")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def say(self, text: str) -> None:
        """Show `text` for some seconds, in place of what is shown."""
        self.setText(one_line(text, _LONGEST))
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if event is not None and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        parent = self.parentWidget()
        assert parent is not None
        room = max(1, parent.width() - 2 * _MARGIN_PX)
        self.setMaximumWidth(room)
        self.setWordWrap(False)
        self.setWordWrap(self.sizeHint().width() > room)
        self.resize(room, self.heightForWidth(room)) if self.wordWrap() else self.adjustSize()
        self.move((parent.width() - self.width()) // 2, parent.height() - self.height() - _MARGIN_PX)
