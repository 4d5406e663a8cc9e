"""The top of the window: the menus, the presets, and the switch between light and dark."""

from PyQt6.QtCore import QSize, Qt, pyqtSignal, pyqtSlot
from PyQt6.QtGui import QWheelEvent
from PyQt6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QMenuBar, QSizePolicy, QToolButton, QWidget

from ganviz.spec import Preset
from ganviz.ui.badge import ChangedBadge
from ganviz.ui.icons import icon
from ganviz.ui.theme import Theme

OWN_SETUP = "Your own set-up"


class _PresetChoice(QComboBox):
    """Lets the wheel pass: one notch by mistake would throw a run away."""

    def wheelEvent(self, event: QWheelEvent | None) -> None:
        if event is not None:
            event.ignore()


class TopBar(QWidget):
    """Menus at the left, the preset in the middle, the look at the right.

    Signals:
        preset_chosen(str): the name of a shipped preset.
        theme_toggled(): light or dark, the other one.
        text_enlarged(): the next size of text.

    Attributes:
        badge: says that settings are not those of the preset.
    """

    preset_chosen = pyqtSignal(str)
    theme_toggled = pyqtSignal()
    text_enlarged = pyqtSignal()

    def __init__(self, menus: QMenuBar, presets: tuple[Preset, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("class", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        name = QLabel("ganviz")
        name.setProperty("class", "title")
        menus.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        self.presets = _PresetChoice()
        self.presets.setObjectName("preset")
        self.presets.setAccessibleName("Preset")
        self.presets.setToolTip("Presets: set-ups worth seeing")
        self.presets.setMinimumWidth(300)
        self.presets.setMaxVisibleItems(30)
        for before, preset in zip((None, *presets), presets, strict=False):
            if before is not None and preset.group != before.group:
                self.presets.insertSeparator(self.presets.count())
            self.presets.addItem(preset.title, preset.name)
            self.presets.setItemData(self.presets.count() - 1, preset.note, Qt.ItemDataRole.ToolTipRole)
        self.presets.setPlaceholderText(OWN_SETUP)
        self.presets.activated.connect(self._on_activated)
        self.badge = ChangedBadge()
        self.text_button = self._button("A", "look.text", "Larger text, for a lecture hall")
        self.text_button.clicked.connect(self.text_enlarged)
        self.theme_button = self._button("", "look.theme", "Light or dark")
        self.theme_button.clicked.connect(self.theme_toggled)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(name)
        row.addWidget(menus)
        row.addStretch(1)
        row.addWidget(self.presets)
        row.addWidget(self.badge)
        row.addStretch(1)
        row.addWidget(self.text_button)
        row.addWidget(self.theme_button)

    def show_preset(self, name: str) -> None:
        """Show the preset called `name`, or that the set-up is the user's own."""
        self.presets.setCurrentIndex(self.presets.findData(name))

    def apply_theme(self, theme: Theme) -> None:
        self.theme_button.setIcon(icon("sun" if theme.is_dark else "moon", theme))
        self.theme_button.setIconSize(QSize(18, 18))

    def _button(self, text: str, name: str, help: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setObjectName(name)
        button.setAccessibleName(help)
        button.setToolTip(help)
        button.setProperty("class", "flat")
        return button

    @pyqtSlot(int)
    def _on_activated(self, index: int) -> None:
        self.preset_chosen.emit(self.presets.itemData(index))
