"""The tools of drawing, on a strip over the lower edge of a picture. Knows no run."""

from collections.abc import Sequence

from PyQt6.QtCore import QSize, Qt, pyqtSignal, pyqtSlot
from PyQt6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from ganviz.ui.views.card import CONTROLS_ALONE, chip, mark_scale
from ganviz.ui.views.draw.sheet import Tool
from ganviz.ui.views.footer import Footer
from ganviz.ui.widgets.slider import JumpSlider

_LEAST_PX, _USUAL_PX, _MOST_PX = 6, 24, 120  # radius of the brush
_SLIDER_PX = 80


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
        self.chips = {each.name: chip(each.title, each.help) for each in tools}
        self.size_slider = _SizeSlider()
        self.size_slider.setRange(_LEAST_PX, _MOST_PX)
        self.size_slider.setValue(_USUAL_PX)
        self.size_slider.setAccessibleName("Size of the brush")
        self.size_slider.setToolTip("Size of the brush")
        self.from_data_chip = self._pressed("From this data", "Begin with samples of the data as it is", "from_data")
        self.clear_chip = self._pressed("Clear", "Take all points away; the data stays until you draw again", "clear")
        self.undo_chip = self._pressed("Undo", "Take the last stroke back  (Ctrl+Z)", "undo")
        self.done_chip = self._pressed("Done", "Draw no more: the data stays as it is now  (Esc)", "done")
        rest = (self.from_data_chip, self.clear_chip, self.undo_chip, self.done_chip)
        self.tools = Footer((*self.chips.values(), self.size_slider, *rest))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.addWidget(self.tools)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        for name, each in self.chips.items():
            each.setObjectName(name)
            each.clicked.connect(self._on_tool_clicked)
        self.size_slider.valueChanged.connect(self.resized)
        self.size_slider.reset_requested.connect(self._on_size_reset)

    @property
    def radius_px(self) -> float:
        """The radius of the brush."""
        return self.size_slider.value() * mark_scale()

    def offer(self, names: Sequence[str]) -> None:
        """Offer these tools; the one in hand stays there if it is one of them."""
        for name, each in self.chips.items():
            each.setVisible(name in names)
        self.take(self.tool if self.tool in names else next(iter(names), ""))
        self.tools.arrange()

    def take(self, name: str) -> None:
        """Take this tool in hand."""
        for each, button in self.chips.items():
            button.setChecked(each == name)
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
