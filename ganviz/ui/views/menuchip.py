"""A chip that opens a small menu, and says what is chosen in it."""

from collections.abc import Sequence
from typing import Any

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QAction, QActionGroup
from PyQt6.QtWidgets import QMenu, QPushButton, QWidget

from ganviz.spec.translation import tr
from ganviz.ui.views.card import IS_CAPTION


class MenuChip(QPushButton):
    """A pill with a menu of values, one of which is chosen; each is explained by its tooltip.

    Args:
        entries: title, help and value of each.
        is_caption: whether it says what is drawn, so that pictures of a view say it, too.

    Signals:
        chosen(object): the user picked this value.
    """

    chosen = pyqtSignal(object)

    def __init__(
        self, entries: Sequence[tuple[str, str, Any]], parent: QWidget | None = None, *, is_caption: bool = False
    ) -> None:
        super().__init__(parent)
        self.setProperty("class", "chip menu")
        self.setProperty(IS_CAPTION, is_caption)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard, and so Space, where it was
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        self.setMenu(menu)
        group = QActionGroup(self)
        self._entries: list[tuple[Any, str, QAction]] = []
        for title, declared_help, value in entries:
            action, help = QAction(tr(title), self), tr(declared_help)
            action.setCheckable(True)
            action.setData(value)
            action.setToolTip(help)
            group.addAction(action)
            menu.addAction(action)
            self._entries.append((value, help, action))
        group.triggered.connect(self._on_triggered)

    def action_of(self, value: Any) -> QAction:
        """Return the entry of `value`."""
        return next(action for own, _, action in self._entries if own == value)

    def show_choice(self, value: Any, text: str, help: str) -> None:
        """Say what is chosen; nothing is emitted."""
        self.action_of(value).setChecked(True)
        self.setText(text)
        self.setToolTip(help)

    def allow(self, value: Any, reason: str) -> None:
        """Offer an entry if `reason` is empty; else show it greyed out, and say why not."""
        _, help, action = next(entry for entry in self._entries if entry[0] == value)
        action.setEnabled(not reason)
        action.setToolTip(f"{reason} {help}" if reason else help)

    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(action.data())
