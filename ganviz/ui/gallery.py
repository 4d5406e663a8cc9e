"""Every shipped preset at a glance: pictures, groups, what each costs, and a search."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PyQt6.QtCore import QPoint, QRect, Qt, pyqtBoundSignal, pyqtSignal
from PyQt6.QtGui import QKeyEvent
from PyQt6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ganviz.spec import Preset
from ganviz.spec.translation import tr, tr_n
from ganviz.ui.focusring import FocusRing
from ganviz.ui.presetcard import PresetCard
from ganviz.ui.shelf import Shelf
from ganviz.ui.theme import Theme
from ganviz.ui.thumbnails import thumbnail

_MARGIN_PX = 12
_EDGE_PX = 8  # kept free around it inside the window
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Scroll(QScrollArea):
    """Leaves the arrows to the gallery; pages are turned here."""

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        if event is not None and event.key() in _ARROWS:
            event.ignore()
            return
        super().keyPressEvent(event)


class Gallery(QFrame):
    """A popup over the window. Letters go to the search, arrows to the cards, Enter opens, Escape leaves.

    Those of the user's own come first; their name is the path of their file.

    Signals:
        preset_chosen(str): the name of a preset.
        file_wanted(): a set-up from a file instead.
        rename_wanted(str), export_wanted(str), delete_wanted(str): of one of the user's own, by its path.
    """

    preset_chosen = pyqtSignal(str)
    file_wanted = pyqtSignal()
    rename_wanted = pyqtSignal(str)
    export_wanted = pyqtSignal(str)
    delete_wanted = pyqtSignal(str)

    def __init__(self, presets: Sequence[Preset], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("class", "gallery")
        self.setObjectName("gallery")
        self._theme: Theme | None = None
        self.search = QLineEdit()
        self.search.setObjectName("gallery.search")
        self.search.setPlaceholderText(tr("Search: title, data, loss, optimizer…"))
        self.search.setAccessibleName(tr("Search presets"))
        self.search.setClearButtonEnabled(True)
        self._count = QLabel()
        self._count.setProperty("class", "muted")
        file_button = QPushButton(tr("From a file…"))
        file_button.setProperty("class", "flat")
        file_button.clicked.connect(self._on_file)
        self.shelf = Shelf(presets)
        self._scroll = _Scroll()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.shelf)
        row = QHBoxLayout()
        row.addWidget(self.search, 1)
        row.addWidget(self._count)
        row.addWidget(file_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN_PX, _MARGIN_PX, 4, 4)
        row.setContentsMargins(0, 0, _MARGIN_PX - 4, 0)
        column.setSpacing(_MARGIN_PX)
        column.addLayout(row)
        column.addWidget(self._scroll, 1)
        for card in self.shelf.cards:
            card.clicked.connect(self._on_clicked)
            card.menu_wanted.connect(self._on_menu_wanted)
        self.search.textChanged.connect(self._on_searched)
        FocusRing(self)
        self.apply_theme(theme)
        self._on_searched("")

    def open_at(self, below: QWidget, current: str) -> None:
        """Open under `below`, inside its window, with the preset called `current` marked."""
        window = below.window()
        assert window is not None
        self.search.clear()
        for card in self.shelf.cards:
            card.show_current(current in (card.preset.name, Path(card.preset.name).stem))
        self.setGeometry(_room_under(below, window))
        self.show()
        self.search.setFocus()

    def apply_theme(self, theme: Theme) -> None:
        if theme is not self._theme:
            self._theme = theme
            self.shelf.apply_theme(theme)
            for card in self.shelf.cards:
                card.show_picture(thumbnail(card.preset.name, theme), theme)

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        if event is None:
            return
        focused = QApplication.focusWidget()
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.close()
        elif key == Qt.Key.Key_Delete and isinstance(focused, PresetCard) and focused.more_button is not None:
            self._ask(self.delete_wanted, focused)
        elif key in _ENTER:
            self._choose(focused if isinstance(focused, PresetCard) else next(iter(self.shelf.matches), None))
        elif key in _ARROWS:
            self._move(focused, key)
        elif isinstance(focused, PresetCard) and event.text().isprintable() and event.text().strip():
            self.search.setFocus()
            self.search.setText(self.search.text() + event.text())
        else:
            super().keyPressEvent(event)

    def _move(self, focused: QWidget | None, key: Qt.Key) -> None:
        if isinstance(focused, PresetCard):
            target = self.shelf.next_to(focused, key)
            if target is None and key == Qt.Key.Key_Up:
                self.search.setFocus()
        else:
            target = next(iter(self.shelf.matches), None) if key == Qt.Key.Key_Down else None
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)
            self._scroll.ensureWidgetVisible(target)

    def _choose(self, card: PresetCard | None) -> None:
        if card is not None:
            self.close()
            self.preset_chosen.emit(card.preset.name)

    def _on_clicked(self) -> None:
        card = self.sender()
        assert isinstance(card, PresetCard)
        self._choose(card)

    def _on_menu_wanted(self) -> None:
        """Offer what can be done with one of the user's own."""
        card = self.sender()
        assert isinstance(card, PresetCard)
        menu = QMenu(card)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, signal in (
            (tr("Rename…"), self.rename_wanted),
            (tr("Export…"), self.export_wanted),
            (tr("Delete…"), self.delete_wanted),
        ):
            action = menu.addAction(text)
            assert action is not None
            action.triggered.connect(partial(self._ask, signal, card))
        button = card.more_button or card
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _ask(self, signal: pyqtBoundSignal, card: PresetCard, _checked: bool = False) -> None:
        self.close()
        signal.emit(card.preset.name)

    def _on_file(self) -> None:
        self.close()
        self.file_wanted.emit()

    def _on_searched(self, text: str) -> None:
        self.shelf.filter(text)
        count = len(self.shelf.matches)
        found = tr_n("{count} preset", "{count} presets", count)
        self._count.setText(found if count else tr("none has all of these words"))
        bar = self._scroll.verticalScrollBar()
        if bar is not None:
            bar.setValue(0)


def _room_under(below: QWidget, window: QWidget) -> QRect:
    """Return where there is room below `below` inside `window`, in coordinates of the screen."""
    top = below.mapTo(window, QPoint(0, below.height())).y() + _EDGE_PX // 2
    room = QRect(_EDGE_PX, top, window.width() - 2 * _EDGE_PX, window.height() - top - _EDGE_PX)
    return QRect(window.mapToGlobal(room.topLeft()), room.size())
