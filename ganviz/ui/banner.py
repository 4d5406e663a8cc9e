"""A strip that says what happened and offers what to do about it, without stopping anything else."""

from collections.abc import Callable

from PyQt6.QtCore import Qt, pyqtSlot
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

Offer = tuple[str, Callable[[], None]]


class Banner(QFrame):
    """Hidden until `show_message`; each message replaces the last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("class", "banner")
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 8, 8, 8)
        self._row.setSpacing(8)
        self._row.addWidget(self._text)
        self._dismiss = QPushButton("Dismiss")
        self._dismiss.setProperty("class", "flat")
        self._dismiss.clicked.connect(self.dismiss)
        self._row.addWidget(self._dismiss)
        self.hide()

    @property
    def text(self) -> str:
        """The message on show, or the empty string."""
        return "" if self.isHidden() else self._text.text()

    def show_message(self, text: str, *offers: Offer) -> None:
        """Say `text`, with a button for each offer; the first is the one to press."""
        self._clear_buttons()
        self._text.setText(text)
        for position, (label, act) in enumerate(offers):
            button = QPushButton(label)
            button.setProperty("class", "" if position else "accent")
            button.clicked.connect(self.dismiss)
            button.clicked.connect(act)
            self._row.insertWidget(1 + position, button)
            button.show()
            self._buttons.append(button)
        self.show()

    @pyqtSlot()
    def dismiss(self) -> None:
        """Hide the message."""
        self.hide()

    def _clear_buttons(self) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
