"""A strip that says what happened and offers what to do about it, without stopping or moving anything else."""

from collections.abc import Callable
from html import escape

from PyQt6.QtCore import QEvent, QObject, Qt, pyqtSlot
from PyQt6.QtGui import QKeySequence, QShortcut
from PyQt6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ganviz.spec.translation import tr
from ganviz.ui.plain import shortened

Offer = tuple[str, Callable[[], object]]


_MARGIN_PX = 16


class Banner(QFrame):
    """Hidden until `show_message`; each message replaces the last. Lies over the lower edge of its parent.

    Escape dismisses it from anywhere in its window.

    Attributes:
        stays: the message waits for an answer, and is not out of date because an engine is ready.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("class", "banner floating")
        if parent is not None:
            parent.installEventFilter(self)
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._said = ""
        self.stays = False
        self._buttons: list[QPushButton] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 10, 10, 10)
        self._column.setSpacing(8)
        self._column.addWidget(self._text)
        self._column.addLayout(self._row)
        self._dismiss = QPushButton(tr("Dismiss"))
        self._dismiss.setProperty("class", "flat")
        self._dismiss.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._dismiss.clicked.connect(self.dismiss)
        self._row.addWidget(self._dismiss)
        self._dismiss.setToolTip("Esc")
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.dismiss)  # not while it is hidden
        self.hide()

    @property
    def text(self) -> str:
        """The message on show, or the empty string."""
        return "" if self.isHidden() else self._said

    def show_message(self, text: str, *offers: Offer, lead: str = "", stays: bool = False) -> None:
        """Say `text`, with a button for each offer; the first is the one to press.

        `lead` comes before it, in bold. Both are plain: what looks like HTML in them is shown as it is. What `stays`
        waits for an answer, or until something is trained.
        """
        self.stays = stays
        self._clear_buttons()
        self._tell(text, lead)
        for position, (label, act) in enumerate(offers):
            button = QPushButton(label)
            button.setProperty("class", "" if position else "accent")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard, and so Space, where it was
            button.clicked.connect(self.dismiss)
            button.clicked.connect(act)
            self._row.insertWidget(1 + position, button)
            button.show()
            self._buttons.append(button)
        self.show()
        self._place()
        self.raise_()

    def retell(self, text: str, *, lead: str = "") -> None:
        """Say something else, with the same offers."""
        self._tell(text, lead)
        self._place()

    @pyqtSlot()
    def dismiss(self) -> None:
        """Hide the message. The keys go to the window, and not to whatever comes next."""
        window, focused = self.window(), QApplication.focusWidget()
        has_keys = focused is not None and self.isAncestorOf(focused)
        self.hide()
        if has_keys and window is not None:
            window.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent | None) -> bool:
        """Follow the size of the text: no layout holds the banner."""
        is_done = super().event(event)
        if event is not None and event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return is_done

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Follow the size of the parent."""
        if event is not None and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        """Lie over the lower edge of the parent, as high as the text needs."""
        parent = self.parentWidget()
        if parent is None or self.isHidden():
            return
        width = parent.width() - 2 * _MARGIN_PX
        height = self._column.totalHeightForWidth(width)
        self.setGeometry(_MARGIN_PX, parent.height() - height - _MARGIN_PX, width, height)

    def _tell(self, text: str, lead: str) -> None:
        said = f"{lead} {text}".strip()
        if said == self._said:
            return
        self._said = said
        bold = f"<b>{escape(lead)}</b> " if lead else ""
        self._text.setText(bold + escape(shortened(text)).replace("\n", "<br>"))

    def _clear_buttons(self) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
