"""A line to type a value into. Text that is no value is marked at once, and stays until it is mended or given up."""

from collections.abc import Callable
from typing import Any

from PyQt6.QtCore import QEvent, QSize, Qt, pyqtSignal
from PyQt6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PyQt6.QtWidgets import QLineEdit, QWidget

from ganviz.spec.translation import tr
from ganviz.ui.style import mark


class EntryField(QLineEdit):
    """A line edit of one value of any type that has a text.

    `parse` turns text into a value or raises ValueError; `accepts` says whether a value is allowed; `allowed` says
    the same in words. With `passes_tables` several lines that are pasted are left to the window, which shows them as
    the table that they are. The field is as wide as `widest`, if that is given, or as a longer value that it shows.
    The value is taken on Enter, which lets go of the keys, and on leaving; Escape restores what was shown.

    Signals:
        value_edited(object): the user entered another value.
        editing_ended(): follows every `value_edited`, and the return to the old value.
        value_refused(object): the user entered this, which is not allowed; the text itself where it is no value at all.
        mended(): what was refused is gone.
    """

    value_edited = pyqtSignal(object)
    editing_ended = pyqtSignal()
    value_refused = pyqtSignal(object)
    mended = pyqtSignal()

    def __init__(
        self,
        parse: Callable[[str], Any],
        text_of: Callable[[Any], str],
        *,
        accepts: Callable[[Any], bool] = lambda value: True,
        allowed: str,
        widest: str = "",
        passes_tables: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._parse = parse
        self._text_of = text_of
        self._accepts = accepts
        self._allowed = allowed
        self._widest = widest
        self._passes_tables = passes_tables
        self._written = self._help = ""
        self._is_valid = True
        self._is_refused = False
        self._value: Any = None
        self.textEdited.connect(self._on_text_edited)
        self.returnPressed.connect(self._on_return_pressed)

    @property
    def value(self) -> Any:
        """The last valid value shown or entered."""
        return self._value

    def show_value(self, value: Any) -> None:
        """Show `value` from its beginning; nothing is emitted."""
        self._value = value
        text = self._text_of(value)
        if text != self.text():
            self._written = text
            self.updateGeometry()
            self.setText(text)
            self.setCursorPosition(0)
        self.setModified(False)
        self._say_valid(True)
        self._mend()

    def is_busy(self) -> bool:
        """Whether there is text that was typed but not yet taken, or not allowed."""
        return self._is_refused or (self.hasFocus() and self.isModified())

    def abandon(self) -> None:
        """Give up what was typed and not taken."""
        if self._is_refused or self.isModified():
            self.show_value(self._value)

    def handles(self) -> tuple[QWidget, ...]:
        """Return the field itself."""
        return (self,)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if self._widest:
            metrics = self.fontMetrics()
            # Qt's own hint is 17 times an x, and what the style puts around it.
            around = hint.width() - 17 * metrics.horizontalAdvance("x")
            widest = max(self._widest, self._written, key=len)
            hint.setWidth(metrics.horizontalAdvance(widest) + around)
        return hint

    def event(self, event: QEvent | None) -> bool:
        if self._passes_tables and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            clipboard = QGuiApplication.clipboard()
            if event.matches(QKeySequence.StandardKey.Paste) and clipboard and "\n" in clipboard.text().strip():
                event.ignore()
                return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent | None) -> None:
        """Take what was typed, if it is a value."""
        self._take()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        if event is not None and event.key() == Qt.Key.Key_Escape and (self.isModified() or self._is_refused):
            self.abandon()
            self.editing_ended.emit()
            event.accept()
            return
        super().keyPressEvent(event)

    def _on_return_pressed(self) -> None:
        """Take what was typed, and leave the keys to the window: the next may be the space bar, to play."""
        self._take()
        if not self._is_refused:
            self.clearFocus()

    def _on_text_edited(self, text: str) -> None:
        self._say_valid(self._valid_value(text) is not None)

    def _valid_value(self, text: str) -> tuple[Any] | None:
        """Return the value of `text` in a tuple of one, as None may be a value."""
        try:
            value = self._parse(text)
        except (ValueError, OverflowError):
            return None
        return (value,) if self._accepts(value) else None

    def _take(self) -> None:
        if not self.isModified():
            return
        found = self._valid_value(self.text())
        if found is None:
            self._refuse()
            return
        (value,) = found
        is_new = value != self._value
        self.show_value(value)
        if is_new:
            self.value_edited.emit(value)
            self.editing_ended.emit()

    def _refuse(self) -> None:
        """Keep the text, and say that it cannot be."""
        self._say_valid(False)
        self._is_refused = True
        self.setModified(False)  # it is said once
        try:
            self.value_refused.emit(self._parse(self.text()))
        except (ValueError, OverflowError):
            self.value_refused.emit(self.text())

    def _mend(self) -> None:
        if self._is_refused:
            self._is_refused = False
            self.mended.emit()

    def _say_valid(self, is_valid: bool) -> None:
        if is_valid == self._is_valid:
            return
        self._is_valid = is_valid
        mark(self, "invalid", not is_valid)
        if is_valid:
            self.setToolTip(self._help)
        else:
            self._help = self.toolTip()
            self.setToolTip(tr("This is not {allowed}.", allowed=self._allowed))
