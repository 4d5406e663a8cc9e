"""A whole number with arrows to count up and down."""

import re

from PyQt6.QtCore import QSignalBlocker, Qt, pyqtSignal
from PyQt6.QtGui import QFocusEvent, QKeyEvent, QValidator
from PyQt6.QtWidgets import QLineEdit, QSpinBox, QWidget

from ganviz.ui.style import mark
from ganviz.ui.widgets.field import take_wheel_only_with_focus

_WHOLE = re.compile(r"[+-]?(\d+|\d{1,3}(,\d{3})+)")
_BEGUN = re.compile(r"\s*[+-]?[\d,]*\s*")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WholeNumberField(QSpinBox):
    """A spin box from `minimum` to `maximum`, both included. What is typed counts on Enter and on leaving.

    A number beyond the bounds can be typed: it stays, marked, until it is mended or given up with Escape. Thousands can
    be set apart, ``8,000``, and are with `is_grouped`.

    Signals:
        value_edited(object): the user chose another number; an int.
        editing_ended(): follows every `value_edited`, and the end of typing.
        value_refused(object): the user entered this number, which is not allowed; the text where it is none.
        mended(): what was refused is gone.
        validity_changed(bool): whether what stands there now, typed or taken, is allowed.
    """

    value_edited = pyqtSignal(object)
    editing_ended = pyqtSignal()
    value_refused = pyqtSignal(object)
    mended = pyqtSignal()
    validity_changed = pyqtSignal(bool)

    def __init__(self, minimum: int, maximum: int, parent: QWidget | None = None, *, is_grouped: bool = False) -> None:
        super().__init__(parent)
        self._is_grouped = is_grouped
        self._is_refused, self._is_valid = False, True
        self.setRange(minimum, maximum)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        take_wheel_only_with_focus(self)
        self.valueChanged.connect(self._on_value_changed)
        self.editingFinished.connect(self.editing_ended)
        self._line.textEdited.connect(self._on_text_edited)

    def show_value(self, value: int) -> None:
        """Show `value`; nothing is emitted."""
        with QSignalBlocker(self):
            self.setValue(value)
        self._show_text(self.textFromValue(value))
        self._mend()

    def is_busy(self) -> bool:
        """Whether a number was typed but not yet taken, or is not allowed."""
        is_typing = self.hasFocus() and self._line.isModified() and self.cleanText() != self.textFromValue(self.value())
        return self._is_refused or is_typing

    @property
    def is_valid(self) -> bool:
        """Whether what stands there, typed or taken, is allowed."""
        return self._is_valid

    def abandon(self) -> None:
        """Give up what was typed and not taken."""
        if self._is_refused or self._line.isModified():
            self.show_value(self.value())

    def handles(self) -> tuple[QWidget, ...]:
        """Return the field itself."""
        return (self,)

    def validate(self, text: str | None, pos: int) -> tuple[QValidator.State, str, int]:
        """Let any whole number be typed, and none be taken that is not allowed."""
        typed = text or ""
        if self._is_allowed(typed):
            return QValidator.State.Acceptable, typed, pos
        is_begun = _BEGUN.fullmatch(typed)
        return QValidator.State.Intermediate if is_begun else QValidator.State.Invalid, typed, pos

    def textFromValue(self, value: int) -> str:
        return f"{value:,}" if self._is_grouped else str(value)

    def valueFromText(self, text: str | None) -> int:
        typed = text or ""
        return _number(typed) if _WHOLE.fullmatch(typed) else self.value()

    def stepBy(self, steps: int) -> None:
        """Count from the number that is taken, whatever else was typed."""
        if not self._is_allowed(self._line.text()):
            self.show_value(self.value())
        super().stepBy(steps)
        self._mend()

    def focusOutEvent(self, event: QFocusEvent | None) -> None:
        """Take what was typed, if it is allowed; keep it, if not."""
        text = self._line.text()
        is_allowed = self._is_allowed(text)
        if not is_allowed and not self._is_refused:
            self._refuse(text)
        super().focusOutEvent(event)
        if not is_allowed:
            self._show_text(text)  # Qt put the old number there

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        text = self._line.text()
        if event is not None and event.key() in _ENTER and not self._is_allowed(text):
            self._refuse(text)
            event.accept()
            return
        if event is not None and event.key() == Qt.Key.Key_Escape and (self._is_refused or self._line.isModified()):
            self.abandon()
            self.editing_ended.emit()
            event.accept()
            return
        super().keyPressEvent(event)
        if event is not None and event.key() in _ENTER:
            self._mend()

    @property
    def _line(self) -> QLineEdit:
        line = self.lineEdit()
        assert line is not None
        return line

    def _is_allowed(self, text: str) -> bool:
        return bool(_WHOLE.fullmatch(text)) and self.minimum() <= _number(text) <= self.maximum()

    def _show_text(self, text: str) -> None:
        if text != self._line.text():
            with QSignalBlocker(self._line):
                self._line.setText(text)
        self._mark(self._is_allowed(text))

    def _mark(self, is_valid: bool) -> None:
        mark(self, "invalid", not is_valid)
        if is_valid != self._is_valid:
            self._is_valid = is_valid
            self.validity_changed.emit(is_valid)

    def _refuse(self, text: str) -> None:
        self._is_refused = True
        self._mark(False)
        self.value_refused.emit(_number(text) if _WHOLE.fullmatch(text) else text)

    def _mend(self) -> None:
        self._mark(True)
        if self._is_refused:
            self._is_refused = False
            self.mended.emit()

    def _on_text_edited(self, text: str) -> None:
        self._mark(self._is_allowed(text))

    def _on_value_changed(self, value: int) -> None:
        self._mend()
        self.value_edited.emit(value)
        self.editing_ended.emit()


def _number(text: str) -> int:
    return int(text.replace(",", ""))
