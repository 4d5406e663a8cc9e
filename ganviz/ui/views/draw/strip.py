"""The tools of drawing, on a strip below a picture. Knows no run."""

from collections.abc import Sequence

from PyQt6.QtCore import QSize, Qt, pyqtSignal, pyqtSlot
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from ganviz.spec.translation import tr
from ganviz.ui.views.card import CONTROLS_ALONE, chip, mark_scale
from ganviz.ui.views.draw.sheet import Tool
from ganviz.ui.views.footer import GAP_PX, Footer
from ganviz.ui.views.menuchip import MenuChip
from ganviz.ui.widgets.slider import JumpSlider

_LEAST_PX, _USUAL_PX, _MOST_PX = 6, 24, 120  # radius of the brush
_SLIDER_PX = 80
_MARGIN_PX = 8


class _SizeSlider(JumpSlider):
    def sizeHint(self) -> QSize:
        return QSize(round(_SLIDER_PX * mark_scale()), super().sizeHint().height())


class DrawStrip(QFrame):
    """Chips of tools, of which one is in hand, the size of the brush, and what else can be done with a drawing.

    Signals:
        tool_chosen(): another tool is in hand.
        resized(): the brush has another size.
        from_data_wanted(), clear_wanted(), undo_wanted(), done_wanted(): a chip was pressed.

    Attributes:
        tool: the name of the tool in hand; empty if there are none.
        offered: the names of the tools that there are now.
        menu: has the tools in it where not all chips have room on a line.
    """

    tool_chosen = pyqtSignal()
    resized = pyqtSignal()
    from_data_wanted = pyqtSignal()
    clear_wanted = pyqtSignal()
    undo_wanted = pyqtSignal()
    done_wanted = pyqtSignal()

    def __init__(self, tools: Sequence[Tool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("class", "strip")
        self.setProperty(CONTROLS_ALONE, True)
        self.tool = ""
        self.offered: tuple[str, ...] = ()
        self._titles = {each.name: (each.title, each.help) for each in tools}
        self.chips = {each.name: chip(each.title, each.help) for each in tools}
        self.menu = MenuChip([(each.title, each.help, each.name) for each in tools])
        self.menu.hide()
        self.size_slider = _SizeSlider()
        self.size_slider.setRange(_LEAST_PX, _MOST_PX)
        self.size_slider.setValue(_USUAL_PX)
        self.size_slider.setAccessibleName(tr("Size of the brush"))
        self.size_slider.setToolTip(tr("Size of the brush"))
        self.from_data_chip = self._pressed(
            tr("From this data"), tr("Begin with samples of the data as it is"), "from_data"
        )
        self.clear_chip = self._pressed(
            tr("Clear"), tr("Have nothing drawn; data stays as it is until you draw again"), "clear"
        )
        self.undo_chip = self._pressed(tr("Undo"), tr("Take the last stroke back  (Ctrl+Z)"), "undo")
        self.done_chip = self._pressed(tr("Done"), tr("Draw no more: the data stays as it is now  (Esc)"), "done")
        rest = (self.from_data_chip, self.clear_chip, self.undo_chip, self.done_chip)
        self._rest = (self.size_slider, *rest)
        self.tools = Footer((*self.chips.values(), self.menu, *self._rest))
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN_PX, 6, _MARGIN_PX, 6)
        column.addWidget(self.tools)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        for name, each in self.chips.items():
            each.setObjectName(name)
            each.clicked.connect(self._on_tool_clicked)
        self.menu.chosen.connect(self.take)
        self.size_slider.valueChanged.connect(self.resized)
        self.size_slider.reset_requested.connect(self._on_size_reset)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self.fit(self.width())

    @property
    def radius_px(self) -> float:
        """The radius of the brush."""
        return self.size_slider.value() * mark_scale()

    def offer(self, names: Sequence[str]) -> None:
        """Offer these tools; the one in hand stays there if they are the same as before, else it is the first."""
        is_same, self.offered = self.offered == tuple(names), tuple(names)
        for name in self.chips:
            self.menu.action_of(name).setVisible(name in names)
        self.take(self.tool if is_same else next(iter(names), ""))
        self.fit(self.width())

    def put_away(self) -> None:
        """Forget what was in hand: the first tool that is offered next is taken."""
        self.offered = ()

    def fit(self, width: int) -> None:
        """Suit this width: with a menu in place of the chips of tools where not all have room on a line."""
        shown = [self.chips[name] for name in self.offered] + [each for each in self._rest if not each.isHidden()]
        needed = sum(each.sizeHint().width() + GAP_PX for each in shown) + 2 * _MARGIN_PX
        is_low = needed > width and len(self.offered) > 1
        for name, each in self.chips.items():
            each.setVisible(name in self.offered and not is_low)
        self.menu.setVisible(is_low)
        self.tools.arrange()

    def offer_actions(self, *, clear: bool, from_data: bool) -> None:
        """Offer what can be done with what the tool in hand draws on."""
        if (clear, from_data) != (not self.clear_chip.isHidden(), not self.from_data_chip.isHidden()):
            self.clear_chip.setVisible(clear)
            self.from_data_chip.setVisible(from_data)
            self.fit(self.width())

    def take(self, name: str) -> None:
        """Take this tool in hand."""
        for each, button in self.chips.items():
            button.setChecked(each == name)
        if name:
            title, help = self._titles[name]
            self.menu.show_choice(name, title, help)
        if name != self.tool:
            self.tool = name
            self.tool_chosen.emit()

    def _pressed(self, text: str, help: str, name: str) -> QPushButton:
        made = chip(text, help, checkable=False)
        made.clicked.connect(getattr(self, f"{name}_wanted"))
        return made

    @pyqtSlot()
    def _on_tool_clicked(self) -> None:
        button = self.sender()
        assert button is not None
        self.take(button.objectName())

    @pyqtSlot()
    def _on_size_reset(self) -> None:
        self.size_slider.setValue(_USUAL_PX)
