"""The fields of one side of a map: which setting, from where to where, how divided, into how many values."""

from collections.abc import Sequence

from PyQt6.QtCore import pyqtSignal, pyqtSlot
from PyQt6.QtWidgets import QGridLayout, QLabel, QSizePolicy

from ganviz.spec import Choice
from ganviz.spec.described import Setting
from ganviz.spec.errors import Problem, shown
from ganviz.spec.translation import tr
from ganviz.ui.map.axes import LEAST, MOST, Side, name_of, usual_side
from ganviz.ui.widgets.choice import ChoiceField
from ganviz.ui.widgets.entry import EntryField
from ganviz.ui.widgets.texts import number_text, parse_number
from ganviz.ui.widgets.whole_number import WholeNumberField

_LABEL_LENGTH = 16


class AxisRow(QLabel):
    """Stands in a grid as a row of its own; it is the label at the beginning of it.

    Signals:
        changed(): something else is chosen.
    """

    changed = pyqtSignal()

    def __init__(self, title: str, settings: Sequence[Setting], chosen: str, count: int) -> None:
        super().__init__(title)
        self._settings = {setting.path: setting for setting in settings}
        self.setting = ChoiceField([Choice(each.path, name_of(each), each.help) for each in settings])
        self.setting.setMinimumContentsLength(_LABEL_LENGTH)
        self.first, self.last = _number(tr("{side} from", side=title)), _number(tr("{side} to", side=title))
        self.count = WholeNumberField(LEAST, MOST)
        self.scale = ChoiceField(_scales())
        self.scale.setMinimumContentsLength(10)
        self.setBuddy(self.setting)
        for field, name in (
            (self.setting, title),
            (self.count, tr("{side} cells", side=title)),
            (self.scale, tr("{side} divided", side=title)),
        ):
            field.setAccessibleName(name)
        self.setting.value_edited.connect(self._on_setting_chosen)
        for edited in (self.first, self.last, self.count, self.scale):
            edited.value_edited.connect(self.changed)
        for typed in (self.first, self.last, self.count):
            typed.value_refused.connect(self.changed)
            typed.mended.connect(self.changed)
        self.show_side(usual_side(self._settings[chosen], count))

    @property
    def side(self) -> Side:
        """What is chosen."""
        return Side(self.setting.value, self.first.value, self.last.value, self.count.value(), self.scale.value)

    def refused(self) -> list[Problem]:
        """Return what was typed that cannot be."""
        name = self.text().lower()
        fields = ((tr("{side} from", side=name), self.first), (tr("{side} to", side=name), self.last))
        found = [Problem(end, shown(field.text()), tr("a number")) for end, field in fields if field.is_busy()]
        if self.count.is_busy():
            found.append(
                Problem(
                    tr("{side} cells", side=name),
                    shown(self.count.text()),
                    tr("a whole number from {least} to {most}", least=LEAST, most=MOST),
                )
            )
        return found

    def show_side(self, side: Side) -> None:
        """Show another choice; nothing is emitted."""
        is_log = side.scale == "log"
        self.setting.show_value(side.path)
        self.first.show_value(side.first)
        self.last.show_value(side.last)
        self.count.show_value(side.count)
        self.scale.show_value("log" if is_log else "linear")

    def put_into(self, grid: QGridLayout, row: int) -> None:
        """Lay out all fields in a row of `grid`."""
        words = (self, self.setting, QLabel(tr("from")), self.first, QLabel(tr("to")), self.last)
        for column, widget in enumerate((*words, self.scale, self.count, QLabel(tr("cells")))):
            grid.addWidget(widget, row, column)
            widget.setVisible(True)
        grid.setColumnStretch(1, 1)

    @pyqtSlot(object)
    def _on_setting_chosen(self, path: str) -> None:
        self.show_side(usual_side(self._settings[path], self.count.value()))
        self.changed.emit()


def _scales() -> tuple[Choice, ...]:
    return (
        Choice("log", tr("by equal ratios"), tr("As on a log scale: 0.001, 0.01, 0.1")),
        Choice("linear", tr("evenly"), tr("By equal differences: 0.1, 0.2, 0.3")),
    )


def _number(name: str) -> EntryField:
    field = EntryField(
        parse_number, lambda value: number_text(value, is_log=True), allowed=tr("a number"), widest="1.234e-5"
    )
    field.setAccessibleName(name)
    field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)  # a number is never cut
    return field
