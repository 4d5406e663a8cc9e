"""Runs side by side: for each that is compared the picture of it, in small, with its name and how it stands."""

import math
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PyQt6.QtCore import QEvent, QSize, Qt, pyqtSignal
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ganviz.engine.messages import ChangeApplied, Frame
from ganviz.engine.probes import AnyProbe
from ganviz.spec.translation import tr
from ganviz.ui.lanecell import LaneCell
from ganviz.ui.model.lanes import Lanes
from ganviz.ui.model.record import RunRecord
from ganviz.ui.theme import DARK, Theme
from ganviz.ui.views import View
from ganviz.ui.views.card import CONTROLS_ALONE, chip, is_on_screen, mark_scale
from ganviz.ui.views.catalogue import ViewEntry
from ganviz.ui.views.draw import Drawing
from ganviz.ui.views.plots import NUMBERED_FROM, lane_badge

_GAP_PX = 8
_BAR_GAP_PX = 6
_BAR_FROM_PX = 200  # height of the board at the usual size of text
_ALL_KEYS = "Ctrl+0"


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
        view_made: is told of each picture that is made; None while nobody is to be.
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
        self._is_fitting = False
        self.view_made: Callable[[View], None] | None = None
        self._theme = DARK
        self.cells: list[LaneCell] = []
        self._current_name = ""
        self._words = QLabel(tr("Controls act on"))
        self._words.setProperty("class", "muted")
        self.one_chip = chip(tr("one lane"), tr("Let the controls act on the chosen run alone"))
        self.all_chip = chip(tr("all lanes"), tr("Let the controls act on every run that is compared  (Ctrl+0)"))
        self.one_chip.setObjectName("lanes.one")
        self.all_chip.setObjectName("lanes.all")
        self.draw_chip = chip(tr("Draw"), "")
        self.draw_chip.setObjectName("lanes.draw")
        self.draw_chip.hide()  # until it is known whether anything can be drawn in
        self.add_button = QToolButton()
        self.add_button.setText(tr("Add a lane"))
        self.add_button.setObjectName("lanes.add")
        self.add_button.setToolTip(tr("Compare one run more, which differs from the chosen one"))
        self.add_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.add_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.add_menu = QMenu(self.add_button)
        self.add_button.setMenu(self.add_menu)
        self.end_button = QPushButton(tr("End"))
        self.end_button.setObjectName("lanes.end")
        self.end_button.setProperty("class", "chip action")
        self.end_button.setToolTip(tr("Go on with the chosen run alone; the others stay in the list of runs"))
        self.end_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._bar = QWidget()
        self._bar.setProperty(CONTROLS_ALONE, True)
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.setSpacing(_BAR_GAP_PX)
        for widget in (self._words, self.one_chip, self.all_chip):
            bar.addWidget(widget)
        bar.addStretch(1)
        bar.addWidget(self.draw_chip)
        bar.addWidget(self.add_button)
        bar.addWidget(self.end_button)
        self._grid = QGridLayout()
        self._grid.setSpacing(_GAP_PX)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP_PX)
        column.addWidget(self._bar)
        column.addLayout(self._grid, 1)
        self.one_chip.clicked.connect(partial(self._on_acting_chosen, False))
        self.all_chip.clicked.connect(partial(self._on_acting_chosen, True))
        self.end_button.clicked.connect(self.end_wanted)
        self.draw_chip.clicked.connect(self._on_draw_clicked)

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
            badge = lane_badge(colour) if len(records) >= NUMBERED_FROM else ""
            cell.show_lane(record, colour, badge, is_chosen=is_all or record is current)
        self._take_drawing_over()
        self._name_current()
        self.show_drawing()
        self.one_chip.setChecked(not is_all)
        self.all_chip.setChecked(is_all)
        self._place()
        self.probes_changed.emit()

    def _name_current(self) -> None:
        self._current_name = self._current().name_within(24).replace("&", "&&")
        self._fit_bar()

    def show_drawing(self) -> None:
        """Say whether something is drawn in the picture of the chosen run, or why nothing can be."""
        drawing = self._drawing
        if self.draw_chip.isHidden() is not (drawing is None):
            self.draw_chip.setVisible(drawing is not None)
            self._fit_bar()
        if drawing is not None:
            self.draw_chip.setChecked(drawing.is_on)
            self.draw_chip.setEnabled(drawing.chip.isEnabled())
            self.draw_chip.setToolTip(drawing.chip.toolTip())

    def show_states(self) -> None:
        """Say how each run stands, and where, if that is far behind another."""
        furthest = max((record.end for record in self._lanes.records), default=0)
        for cell in self.cells:
            cell.show_state(furthest)

    def show_frames(self, frames: Mapping[int, Frame]) -> None:
        """Draw what frames brought, by the numbers of their runs."""
        for cell in self.cells:
            if cell.record is not None and cell.record.run in frames:
                cell.view.show_frame(frames[cell.record.run])
        self.show_states()

    def show_change(self, record: RunRecord, applied: ChangeApplied) -> None:
        for cell in self.cells:
            if cell.record is record:
                cell.view.show_change(applied)
                cell.show_name()  # a branch is called by what was changed
        self._name_current()

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
        drawn = tuple(probe for drawing in self._drawings for probe in drawing.probes)
        return tuple(dict.fromkeys((*(probe for cell in self.cells[:1] for probe in cell.view.probes()), *drawn)))

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
        name, everything, add = self._current_name, tr("all lanes"), tr("Add a lane")
        for is_told, one, all_of_them, more in (
            (True, name, everything, add), (False, name, everything, add), (False, name, everything, tr("Add")),
            (False, tr("one"), tr("all"), tr("Add")),
        ):  # fmt: skip
            self._words.setVisible(is_told)
            self.one_chip.setText(one)
            self.all_chip.setText(all_of_them)
            self.add_button.setText(more)
            self.all_chip.setShortcut(_ALL_KEYS)  # another text takes it away
            shown = (
                *((self._words,) if is_told else ()),
                self.one_chip,
                self.all_chip,
                *(() if self.draw_chip.isHidden() else (self.draw_chip,)),
                self.add_button,
                self.end_button,
            )
            if sum(widget.sizeHint().width() + _BAR_GAP_PX for widget in shown) <= self.width():
                break

    def _made(self, entry: ViewEntry) -> LaneCell:
        cell = LaneCell(entry, len(self.cells) + 1)
        cell.apply_theme(self._theme)
        if self.view_made is not None:
            self.view_made(cell.view)
        cell.view.probes_changed.connect(self.probes_changed)
        if cell.drawing is not None:
            self._column.insertWidget(1, cell.drawing.board.strip)  # it is wider than a cell
            cell.drawing.toggled.connect(self.show_drawing)
        cell.chosen.connect(partial(self._tell, cell, self.lane_chosen.emit))
        cell.fitted.connect(self._on_fitted)
        cell.removed.connect(partial(self._tell, cell, self.lane_removed.emit))
        return cell

    @property
    def _drawings(self) -> list[Drawing]:
        return [cell.drawing for cell in self.cells if cell.drawing is not None]

    @property
    def _drawing(self) -> Drawing | None:
        """What is drawn in the picture of the chosen run; None where nothing ever is."""
        current = self._current()
        return next((cell.drawing for cell in self.cells if cell.record is current), None)

    def _take_drawing_over(self) -> None:
        """Draw in the lane that is chosen now, where another was drawn in."""
        left = [each for each in self._drawings if each.is_on and each is not self._drawing]
        for each in left:
            each.end()
        if left and self._drawing is not None:
            self._drawing.begin()

    def _on_draw_clicked(self) -> None:
        if (drawing := self._drawing) is not None:
            (drawing.end if drawing.is_on else drawing.begin)()
        self.show_drawing()

    def _on_fitted(self) -> None:
        """Let what is said of the runs stand below all names or beside all, so that pictures are of one size."""
        if self._is_fitting:  # a name has other room by what is done here
            return
        self._is_fitting = True
        is_below = any(cell.is_tight for cell in self.cells)
        for cell in self.cells:
            cell.put_told(is_below=is_below)
        self._is_fitting = False

    def _tell(self, cell: LaneCell, tell: Callable[[int], None]) -> None:
        if cell.record is not None:
            tell(cell.record.run)

    def _drop(self, cells: Sequence[LaneCell]) -> None:
        for cell in tuple(cells):
            self.cells.remove(cell)
            self._grid.removeWidget(cell)
            cell.hide()
            if cell.drawing is not None:
                cell.drawing.board.strip.deleteLater()
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
