"""A whole number with arrows to count up and down."""

from PyQt6.QtCore import QSignalBlocker, Qt, pyqtSignal
from PyQt6.QtWidgets import QSpinBox, QWidget

from ganviz.ui.widgets.field import take_wheel_only_with_focus


class WholeNumberField(QSpinBox):
    """A spin box from `minimum` to `maximum`, both included. What is typed counts on Enter and on leaving.

    Signals:
        value_edited(object): the user chose another number; an int.
        editing_ended(): follows every `value_edited`, and the end of typing.
    """

    value_edited = pyqtSignal(object)
    editing_ended = pyqtSignal()

    def __init__(self, minimum: int, maximum: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(minimum, maximum)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        take_wheel_only_with_focus(self)
        self.valueChanged.connect(self._on_value_changed)
        self.editingFinished.connect(self.editing_ended)

    def show_value(self, value: int) -> None:
        """Show `value`; nothing is emitted."""
        if value != self.value():
            with QSignalBlocker(self):
                self.setValue(value)

    def is_busy(self) -> bool:
        """Whether a number was typed but not yet taken."""
        line = self.lineEdit()
        return self.hasFocus() and line is not None and line.isModified() and self.cleanText() != str(self.value())

    def handles(self) -> tuple[QWidget, ...]:
        """Return the field itself."""
        return (self,)

    def _on_value_changed(self, value: int) -> None:
        self.value_edited.emit(value)
        self.editing_ended.emit()
