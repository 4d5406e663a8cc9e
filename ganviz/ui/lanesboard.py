"""Runs side by side: for each that is compared the picture of it, in small, with its name and how it stands."""

import math
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import cast

from PyQt6.QtCore import QEvent, QObject, QRectF, QSize, Qt, pyqtSignal
from PyQt6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PyQt6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ganviz.engine.messages import ChangeApplied, Frame, RunState
from ganviz.engine.probes import AnyProbe
from ganviz.spec.data import DataSet
from ganviz.ui.model.lanes import Lanes
from ganviz.ui.model.record import RunRecord
from ganviz.ui.plain import tool_tip
from ganviz.ui.style import mark
from ganviz.ui.theme import DARK, Theme
from ganviz.ui.views import View
from ganviz.ui.views.card import SMALL_MULTIPLE, Header, chip, is_on_screen, label, mark_scale
from ganviz.ui.views.catalogue import ViewEntry

_GAP_PX = 8
_BAR_GAP_PX = 6
_ROW_PX = 36  # what is beside and between the widgets of a cell's row
_REMOVE_FROM_PX = 170  # width of a cell at the usual size of text
_BAR_FROM_PX = 200  # height of the board at the usual size of text
_ALL_KEYS = "Ctrl+0"
_LONGEST_NAME = 40
_STATES = {
    RunState.DIVERGED: "diverged",
    RunState.FAILED: "failed",
    RunState.DEAD: "its process ended",
    RunState.ENDED: "given up",
}


class LaneCell(QFrame):
    """The picture of one run, below its name.

    Signals:
        chosen(): the user wants the controls to act on this run.
        removed(): the run is to be compared no longer.

    Attributes:
        view: what draws the run.
        name_button: its name; on while the controls act on it.
    """

    chosen = pyqtSignal()
    removed = pyqtSignal()

    def __init__(self, entry: ViewEntry, number: int) -> None:
        super().__init__()
        self.view: View = entry.make()
        widget = cast(QWidget, self.view)
        widget.setProperty(SMALL_MULTIPLE, True)
        header = widget.findChild(Header)
        inside = widget.layout()
        assert header is not None
        assert inside is not None
        inside.setContentsMargins(14, 2, 8, 8)
        inside.removeWidget(header)  # it stands beside the name
        header.show_title("")
        self.record: RunRecord | None = None
        self._colour, self._theme, self._is_chosen = "", DARK, False
        self.setObjectName(f"lane.{number}")
        self.name_button = chip("", "Let the controls act on this run")
        self.name_button.setObjectName(f"lane.{number}.name")
        self._keys = f"Ctrl+{number}"
        self.name_button.setMinimumWidth(1)  # a name that is too long is cut, not the picture widened
        self.name_button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.state_label = label("", "muted")
        self.remove_button = QPushButton("\N{MULTIPLICATION SIGN}")
        self.remove_button.setProperty("class", "flat small")
        self.remove_button.setAccessibleName("Compare this run no longer")
        self.remove_button.setObjectName(f"lane.{number}.remove")
        self.remove_button.setToolTip("Compare this run no longer; it stays in the list of runs")
        self.remove_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout()
        row.setContentsMargins(14, 6, 8, 0)
        row.setSpacing(6)
        row.addWidget(self.name_button)
        row.addWidget(header, 1)
        header.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # the name has its room first
        row.addWidget(self.state_label)
        row.addWidget(self.remove_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(widget, 1)
        self.name_button.clicked.connect(self._on_clicked)
        self.remove_button.clicked.connect(self.removed)
        for child in (widget, *widget.findChildren(QWidget)):
            child.installEventFilter(self)

    def show_lane(self, record: RunRecord, colour: str, *, is_chosen: bool) -> None:
        """Show this run, in a frame of this colour of the theme."""
        is_other = record is not self.record
        self.record, self._colour = record, colour
        self.show_name()
        self.name_button.setChecked(is_chosen)
        self._is_chosen = is_chosen
        self.update()
        if is_other:
            self.view.show_run(record)
        self.show_state()

    def show_name(self) -> None:
        """Say what the run is called, as much of it as there is room for."""
        if self.record is None:
            return
        name = self.record.name_within(_LONGEST_NAME)
        button, metrics = self.name_button, self.name_button.fontMetrics()
        self.remove_button.setVisible(self.width() >= _REMOVE_FROM_PX * mark_scale())
        others = [each for each in (self.remove_button, self.state_label) if not each.isHidden()]
        room = self.width() - _ROW_PX - sum(each.sizeHint().width() + _BAR_GAP_PX for each in others)
        around = button.sizeHint().width() - metrics.horizontalAdvance(button.text())
        text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, max(0, room - around)).replace("&", "&&")
        if text != button.text():
            button.setText(text)
            button.setShortcut(self._keys)  # another text takes it away
        button.setAccessibleName(f"Lane {name}")
        button.setToolTip(tool_tip(f"{self.record.name}: let the controls act on it  ({self._keys})"))

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self.show_name()

    def show_state(self) -> None:
        """Say how the run stands, where it does not train or rest as it should."""
        if self.record is not None:
            words = _STATES.get(self.record.state, "")
            self.state_label.setText(words)
            self.state_label.setVisible(bool(words))
            self.show_name()
            mark(self.state_label, "tone", "bad" if words else "")

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.view.apply_theme(theme)
        self.update()

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Choose the lane whose picture is clicked; the click goes on to the picture."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            self.chosen.emit()
        return False

    def _on_clicked(self) -> None:
        self.name_button.setChecked(True)  # how it stands is for the session to say
        self.chosen.emit()

    def paintEvent(self, event: QPaintEvent | None) -> None:
        if not self._colour:
            return
        edge, scale = QColor(self._theme.colour(self._colour)), mark_scale()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        around = QPen(edge if self._is_chosen else QColor(self._theme.line), scale * (1.5 if self._is_chosen else 1))
        painter.setPen(around)
        painter.setBrush(QColor(self._theme.panel))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, 8 * scale, 8 * scale)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(edge)
        painter.drawRoundedRect(QRectF(box.left(), box.top() + 6 * scale, 5 * scale, box.height() - 12 * scale), 2, 2)
        painter.end()


class LanesBoard(QWidget):
    """Every run that is compared, and above them what the controls act on.

    Args:
        lanes: the runs.
        current: returns the run that is chosen.
        entries: the views that a run can be shown in; the first that suits the data is taken.

    Signals:
        lane_chosen(int), lane_removed(int): by the number of the run.
        all_chosen(bool): whether the controls are to act on all.
        end_wanted(): there is to be no comparison any more.
        probes_changed(): other answers are wanted.

    Attributes:
        add_menu: differences for a further lane, to be filled.
    """

    lane_chosen = pyqtSignal(int)
    lane_removed = pyqtSignal(int)
    all_chosen = pyqtSignal(bool)
    end_wanted = pyqtSignal()
    probes_changed = pyqtSignal()

    def __init__(self, lanes: Lanes, current: Callable[[], RunRecord], entries: Sequence[ViewEntry]) -> None:
        super().__init__()
        self._lanes, self._current, self._entries = lanes, current, tuple(entries)
        self._entry: ViewEntry | None = None
        self._theme = DARK
        self.cells: list[LaneCell] = []
        self._current_name = ""
        self._words = QLabel("Controls act on")
        self._words.setProperty("class", "muted")
        self.one_chip = chip("one lane", "Let the controls act on the chosen run alone")
        self.all_chip = chip("all lanes", "Let the controls act on every run that is compared  (Ctrl+0)")
        self.one_chip.setObjectName("lanes.one")
        self.all_chip.setObjectName("lanes.all")
        self.add_button = QToolButton()
        self.add_button.setText("Add a lane")
        self.add_button.setObjectName("lanes.add")
        self.add_button.setToolTip("Compare one run more, which differs from the chosen one")
        self.add_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.add_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.add_menu = QMenu(self.add_button)
        self.add_button.setMenu(self.add_menu)
        self.end_button = QPushButton("End")
        self.end_button.setObjectName("lanes.end")
        self.end_button.setProperty("class", "chip action")
        self.end_button.setToolTip("Go on with the chosen run alone; the others stay in the list of runs")
        self.end_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._bar = QWidget()
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.setSpacing(_BAR_GAP_PX)
        for widget in (self._words, self.one_chip, self.all_chip):
            bar.addWidget(widget)
        bar.addStretch(1)
        bar.addWidget(self.add_button)
        bar.addWidget(self.end_button)
        self._grid = QGridLayout()
        self._grid.setSpacing(_GAP_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP_PX)
        column.addWidget(self._bar)
        column.addLayout(self._grid, 1)
        self.one_chip.clicked.connect(partial(self._on_acting_chosen, False))
        self.all_chip.clicked.connect(partial(self._on_acting_chosen, True))
        self.end_button.clicked.connect(self.end_wanted)

    def suits(self, data: DataSet) -> bool:
        """Return whether runs of this data can be shown."""
        return any(entry.suits(data) for entry in self._entries)

    def show_lanes(self) -> None:
        """Show the runs that are compared now."""
        records = self._lanes.records
        if not records:
            self._drop(self.cells)
            return
        entry = next((each for each in self._entries if each.suits(records[0].experiment.data)), self._entries[0])
        if entry is not self._entry:
            self._drop(self.cells)
            self._entry = entry
        self._drop(self.cells[len(records) :])
        while len(self.cells) < len(records):
            self.cells.append(self._made(entry))
        current, is_all = self._current(), self._lanes.acts_on_all
        for cell, record in zip(self.cells, records, strict=True):
            colour = f"lane {self._lanes.colour_of(record)}"
            cell.show_lane(record, colour, is_chosen=is_all or record is current)
        self._current_name = current.name_within(24).replace("&", "&&")
        self.one_chip.setChecked(not is_all)
        self.all_chip.setChecked(is_all)
        self._place()
        self._fit_bar()
        self.probes_changed.emit()

    def show_states(self) -> None:
        """Say how each run stands."""
        for cell in self.cells:
            cell.show_state()

    def show_frames(self, frames: Mapping[int, Frame]) -> None:
        """Draw what frames brought, by the numbers of their runs."""
        for cell in self.cells:
            if cell.record is not None and cell.record.run in frames:
                cell.view.show_frame(frames[cell.record.run])

    def show_change(self, record: RunRecord, applied: ChangeApplied) -> None:
        for cell in self.cells:
            if cell.record is record:
                cell.view.show_change(applied)

    def show_run(self, record: RunRecord) -> None:
        """Draw a run that has begun, or was brought back."""
        for cell in self.cells:
            if cell.record is record:
                cell.view.show_run(record)
                cell.show_state()

    def show_moment(self) -> None:
        for cell in self.cells:
            cell.view.show_moment()

    def probes(self) -> tuple[AnyProbe, ...]:
        """Return what the pictures want, of every run the same."""
        if not is_on_screen(self):
            return ()
        return tuple(dict.fromkeys(probe for cell in self.cells[:1] for probe in cell.view.probes()))

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        for cell in self.cells:
            cell.apply_theme(theme)

    def sizeHint(self) -> QSize:
        return QSize(660, 720)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        self._place()
        self._fit_bar()

    def changeEvent(self, event: QEvent | None) -> None:
        super().changeEvent(event)
        if event is not None and event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_bar()

    def _fit_bar(self) -> None:
        """Say as much above the pictures as there is room for; nothing where they need the height."""
        self._bar.setVisible(self.height() >= _BAR_FROM_PX * mark_scale())
        for is_told, name, add in (
            (True, self._current_name, "Add a lane"), (False, self._current_name, "Add a lane"),
            (False, self._current_name, "Add"), (False, "one", "Add"),
        ):  # fmt: skip
            self._words.setVisible(is_told)
            self.one_chip.setText(name)
            self.all_chip.setText("all" if name == "one" else "all lanes")
            self.add_button.setText(add)
            self.all_chip.setShortcut(_ALL_KEYS)  # another text takes it away
            shown = (
                *((self._words,) if is_told else ()),
                self.one_chip,
                self.all_chip,
                self.add_button,
                self.end_button,
            )
            if sum(widget.sizeHint().width() + _BAR_GAP_PX for widget in shown) <= self.width():
                break

    def _made(self, entry: ViewEntry) -> LaneCell:
        cell = LaneCell(entry, len(self.cells) + 1)
        cell.apply_theme(self._theme)
        cell.view.probes_changed.connect(self.probes_changed)
        cell.chosen.connect(partial(self._tell, cell, self.lane_chosen.emit))
        cell.removed.connect(partial(self._tell, cell, self.lane_removed.emit))
        return cell

    def _tell(self, cell: LaneCell, tell: Callable[[int], None]) -> None:
        if cell.record is not None:
            tell(cell.record.run)

    def _drop(self, cells: Sequence[LaneCell]) -> None:
        for cell in tuple(cells):
            self.cells.remove(cell)
            self._grid.removeWidget(cell)
            cell.hide()
            cell.deleteLater()

    def _place(self) -> None:
        """Arrange the cells so that pictures, which are square, are largest."""
        count = len(self.cells)
        if not count:
            return

        def side(columns: int) -> float:
            return min(self.width() / columns, self.height() / math.ceil(count / columns))

        columns = max(range(1, count + 1), key=lambda each: (side(each), -each))
        for number, cell in enumerate(self.cells):
            place = divmod(number, columns)
            index = self._grid.indexOf(cell)
            if index < 0 or self._grid.getItemPosition(index)[:2] != place:
                self._grid.addWidget(cell, *place)
                cell.show()
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, int(column < columns))
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, int(row < math.ceil(count / columns)))

    def _on_acting_chosen(self, is_all: bool, _checked: bool = False) -> None:
        self.one_chip.setChecked(not self._lanes.acts_on_all)
        self.all_chip.setChecked(self._lanes.acts_on_all)
        self.all_chosen.emit(is_all)
