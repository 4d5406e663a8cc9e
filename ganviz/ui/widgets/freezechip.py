"""Whether a player is frozen: a chip that says so in a word."""

from PyQt6.QtCore import QSignalBlocker, Qt, pyqtSignal
from PyQt6.QtWidgets import QPushButton, QWidget

WORDS = {False: "Freeze", True: "Frozen"}


class FreezeChip(QPushButton):
    """A pill that is on or off, and tells the user's clicks from the program's.

    Signals:
        value_edited(object): the user switched it; a bool.
        editing_ended(): follows every `value_edited`.
    """

    value_edited = pyqtSignal(object)
    editing_ended = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(WORDS[False], parent)
        self.setProperty("class", "chip")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.toggled.connect(self._on_toggled)

    @property
    def value(self) -> bool:
        """Whether it is on."""
        return self.isChecked()

    def show_value(self, value: bool) -> None:
        """Switch it to `value`; nothing is emitted."""
        with QSignalBlocker(self):
            self.setChecked(value)
        self.setText(WORDS[value])

    def is_busy(self) -> bool:
        """Return False: switching is done at once."""
        return False

    def handles(self) -> tuple[QWidget, ...]:
        """Return the chip itself."""
        return (self,)

    def _on_toggled(self, is_on: bool) -> None:
        self.setText(WORDS[is_on])
        self.value_edited.emit(is_on)
        self.editing_ended.emit()
