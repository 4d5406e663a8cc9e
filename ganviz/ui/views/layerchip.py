"""A chip that opens a menu of layers, any of which can be on; of some that exclude each other one at most."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import QMenu, QPushButton, QWidget

from ganviz.spec.translation import listed, tr


@dataclass(frozen=True, slots=True)
class Layer:
    """What can be drawn besides.

    Attributes:
        name: what it is chosen by; `title` and `help` are what the menu says.
        group: layers of one group exclude each other; empty for one that excludes none.
    """

    name: str
    title: str
    help: str
    group: str = ""


class LayerChip(QPushButton):
    """A pill with a menu of layers; it is on while one of them is.

    Signals:
        chosen(frozenset): the names of those that the user wants now.
    """

    chosen = pyqtSignal(frozenset)

    def __init__(self, text: str, help: str, layers: Sequence[Layer], parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._text, self._layers = text, tuple(layers)
        self.setProperty("class", "chip menu")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard, and so Space, where it was
        self.setToolTip(help)
        self.setAccessibleName(self._spoken([]))
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        self.setMenu(menu)
        self._actions: dict[str, QAction] = {}
        group = ""
        for each in self._layers:
            if self._actions and each.group != group:
                menu.addSeparator()
            group = each.group
            action = QAction(tr(each.title), self)
            action.setCheckable(True)
            action.setData(each)
            action.setToolTip(tr(each.help))
            action.triggered.connect(self._on_triggered)
            menu.addAction(action)
            self._actions[each.name] = action

    @property
    def actions_by_name(self) -> dict[str, QAction]:
        """The entries, by the names of their layers; for another menu that offers them too."""
        return dict(self._actions)

    def show_layers(self, names: Collection[str]) -> None:
        """Say which are on; nothing is emitted."""
        for name, action in self._actions.items():
            action.setChecked(name in names)
        on = [tr(each.title) for each in self._layers if each.name in names]
        self.setText(f"{self._text} · {len(on)}" if on else self._text)
        self.setAccessibleName(self._spoken(on))

    def show_reason(self, names: Collection[str], why_not: str) -> None:
        """Have these layers turned off in the menu, and say why there; or as always, where there is no reason."""
        for name in names:
            action: QAction = self._actions[name]
            action.setEnabled(not why_not)
            layer: Layer = action.data()
            action.setToolTip(why_not or tr(layer.help))

    def _spoken(self, on: Sequence[str]) -> str:
        return tr("{menu}: {entries}", menu=self._text, entries=listed(on) or tr("none", "of the layers"))

    def _on_triggered(self, is_on: bool) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        chosen: Layer = action.data()
        names = {name for name, each in self._actions.items() if each.isChecked()}
        if is_on and chosen.group:
            names -= {each.name for each in self._layers if each.group == chosen.group and each is not chosen}
        self.show_layers(names)
        self.chosen.emit(frozenset(names))
