"""Whether a player is frozen: a chip that says so in a word."""

from PyQt6.QtCore import QSignalBlocker, Qt, pyqtSignal
from PyQt6.QtGui import QIcon
from PyQt6.QtWidgets import QPushButton, QWidget

from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.icons import icon
from ganviz.ui.style import mark
from ganviz.ui.theme import DARK, Theme

_OF_CHIP = "on a chip"  # comment of translations: a setting is called Frozen, too
_WORDS = {False: tr_noop("Freeze", "on a chip"), True: tr_noop("Frozen", "on a chip")}


def word_of(is_frozen: bool) -> str:
    """Return what the chip says."""
    return tr(_WORDS[is_frozen], _OF_CHIP)


class FreezeChip(QPushButton):
    """A pill that is on or off, with a word or a sign, and tells the user's clicks from the program's.

    Signals:
        value_edited(object): the user switched it; a bool.
        editing_ended(): follows every `value_edited`.
    """

    value_edited = pyqtSignal(object)
    editing_ended = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(word_of(False), parent)
        self.setProperty("class", "chip")
        self._theme, self._is_brief = DARK, False
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
        self._say()

    def be_brief(self, is_brief: bool) -> None:
        """Show a sign in place of the word."""
        if is_brief != self._is_brief:
            self._is_brief = is_brief
            mark(self, "class", "chip sign" if is_brief else "chip")
            self._say()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._say()

    def _say(self) -> None:
        self.setText("" if self._is_brief else word_of(self.value))
        tint = self._theme.accent if self.value else None
        self.setIcon(icon("freeze", self._theme, tint) if self._is_brief else QIcon())

    def is_busy(self) -> bool:
        """Return False: switching is done at once."""
        return False

    def handles(self) -> tuple[QWidget, ...]:
        """Return the chip itself."""
        return (self,)

    def _on_toggled(self, is_on: bool) -> None:
        self._say()
        self.value_edited.emit(is_on)
        self.editing_ended.emit()
