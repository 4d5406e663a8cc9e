"""The window of a map: the map, what colours it, the moment that is on show, and what is under the pointer."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PyQt6.QtCore import Qt, QTimer, pyqtSignal, pyqtSlot
from PyQt6.QtGui import QCloseEvent, QHideEvent, QShowEvent
from PyQt6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ganviz.engine.sweeps.following import MapReader, Snapshot, Wanted
from ganviz.engine.sweeps.maps import MISSING, SweepMap, selectable
from ganviz.spec import Choice
from ganviz.spec.errors import one_line, shown_path
from ganviz.spec.sweeps import Cell, Sweep
from ganviz.spec.translation import listed, sentences, tr, tr_noop
from ganviz.ui.focusring import FocusRing
from ganviz.ui.map.buttons import MakeTable, RegionsButton, SaveButton
from ganviz.ui.map.canvas import MapCanvas
from ganviz.ui.map.runbar import RunBar
from ganviz.ui.map.words import Part, Place, Region, cell_words, region_in, region_words, state_words
from ganviz.ui.sweepmap import MapPicture, label_of_series
from ganviz.ui.task import Task
from ganviz.ui.theme import Theme
from ganviz.ui.viewimage import ViewImage
from ganviz.ui.widgets.choice import ChoiceField
from ganviz.ui.widgets.field import take_wheel_only_with_focus
from ganviz.ui.widgets.slider import JumpSlider

FAKES = "fakes"
_LOOK_EVERY_MS = 500
_MOST_WORDS = 300
_LINES_OF_WORDS = 2  # that there is room for, so that nothing moves
_PICTURE_SCALE = 2  # pixels of a picture that is kept, for one of the window
_HELP = tr_noop(
    "Point at a cell to read it; click it, or choose it with the arrow keys and press Enter, "
    "to open its run. Drag over some, or hold Shift with the arrow keys, for a closer look."
)
TakePicture = Callable[[str], Callable[[], bytes]]


class MapWindow(QWidget):
    """Shows the map of one folder, and follows it while it is visible: reading happens in a thread of its own.

    Args:
        reader: reads the folder; used here alone from now on.
        first: what it found the first time.

    Signals:
        run_wanted(Cell, int): this run is to be opened, at that step.
        picture_wanted(str, object): a picture is to be kept, as a file of that suffix; with what takes it.
        table_wanted(str, object): all numbers are to be kept, as a file of that suffix; with what makes it.
        region_wanted(object): a closer look at a `Region` is wanted.
        map_wanted(object): the map in that folder, of which this one is a region, or the other of it, is to be shown.
        copy_wanted(): the folder is to be kept elsewhere.
        closed().

    Attributes:
        canvas, series, seed, slider: the map, and what is chosen of it.
        words, state: of the place that is pointed at, and of the folder.
        runs: how far runs are that are done for this window, and what can be done about that.
    """

    run_wanted = pyqtSignal(object, int)
    picture_wanted = pyqtSignal(str, object)
    table_wanted = pyqtSignal(str, object)
    region_wanted = pyqtSignal(object)
    map_wanted = pyqtSignal(object)
    copy_wanted = pyqtSignal()
    closed = pyqtSignal()

    def __init__(self, reader: MapReader, first: Snapshot, theme: Theme) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("class", "panel")
        self._reader, self._snapshot, self._theme = reader, first, theme
        self._looking: Task | None = None
        self._place: Place | Part | Region | None = None
        self._said = ""
        self._make_parts(theme)
        self._lay_out()
        self._connect()
        self.take(reader, first)
        self.resize(1100, 720)
        FocusRing(self)
        self.canvas.setFocus()

    def _make_parts(self, theme: Theme) -> None:
        sweep = self._snapshot.found.sweep
        self.canvas = MapCanvas(theme)
        choices = [Choice(name, label_of_series(name), "") for name in selectable(sweep.experiment)]
        self.series = ChoiceField([*choices, Choice(FAKES, tr("fakes"), tr("A few fakes of each run, over reals"))])
        self.series.setMinimumContentsLength(18)
        self.seed = QComboBox()  # of as many entries as there are seeds, which may become more
        self.seed.addItems([str(sweep.experiment.seed + number) for number in range(sweep.seeds)])
        take_wheel_only_with_focus(self.seed)
        self.slider = JumpSlider()
        self.slider.setRange(0, len(sweep.moments) - 1)
        self.slider.setValue(self.slider.maximum())
        self.slider.setPageStep(1)
        self.step, self.words, self.state = QLabel(), QLabel(), QLabel()
        self.step.setProperty("class", "number")
        self.state.setProperty("class", "muted")
        for label in (self.words, self.state):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.runs = RunBar()
        self.out_button, self.copy_button = QPushButton(tr("Whole map")), QPushButton(tr("Keep as…"))
        self.out_button.setToolTip(tr("Back out to the map that this one is a region of (Backspace)"))
        self.out_button.setShortcut("Backspace")
        self.regions_button, self.save = RegionsButton(), SaveButton()
        self.copy_button.setToolTip(tr("Copy this map with all that is done of it to a folder of yours"))

    def _lay_out(self) -> None:
        top, below = QHBoxLayout(), QHBoxLayout()
        for name, field, row in (
            (tr("Show"), self.series, top),
            (tr("Seed"), self.seed, top),
            (tr("Step"), self.slider, below),
        ):
            label = QLabel(name)
            label.setBuddy(field)
            row.addWidget(label)
            row.addWidget(field, 1 if field is self.slider else 0)
            field.setAccessibleName(name)
            is_shown = field is not self.seed or self.seed.count() > 1
            label.setVisible(is_shown)
            field.setVisible(is_shown)
        self.seed.setToolTip(tr("Of which the fakes are, and the run that is opened"))
        self.slider.setAccessibleDescription(tr("The moment that the map shows"))
        top.insertWidget(0, self.out_button)
        top.addStretch(1)
        top.addWidget(self.regions_button)
        top.addWidget(self.copy_button)
        top.addWidget(self.save)
        below.addWidget(self.step)
        self.words.setMinimumHeight(_LINES_OF_WORDS * self.fontMetrics().height())
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.canvas, 1)
        column.addLayout(below)
        column.addWidget(self.words)
        last = QHBoxLayout()
        last.setSpacing(12)
        last.addWidget(self.state, 1)
        last.addWidget(self.runs, 1)
        column.addLayout(last)

    def _connect(self) -> None:
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self.series.value_edited.connect(self._on_chosen)
        self.seed.currentIndexChanged.connect(self._on_chosen)
        self.slider.valueChanged.connect(self._on_chosen)
        self.canvas.place_shown.connect(self._show_words)
        self.canvas.place_opened.connect(self._on_place_opened)
        self.canvas.region_chosen.connect(self.region_wanted)
        for pressed in (self.runs.resumed, self.runs.refined, self.runs.cancelled):
            pressed.connect(self.canvas.setFocus)  # the button goes away
        self.out_button.clicked.connect(self._on_outer_wanted)
        self.copy_button.clicked.connect(self.copy_wanted)
        self.regions_button.chosen.connect(self.map_wanted)
        self.save.picture_chosen.connect(self._on_picture_chosen)
        self.save.table_chosen.connect(self._on_table_chosen)

    def take(self, reader: MapReader, first: Snapshot) -> None:
        """Show the map of another folder from now on, of runs of the same sort: a region of the one before, say."""
        self._reader, self._snapshot, self._looking = reader, first, None
        self.setWindowTitle(tr("Map {path} – ganviz", path=shown_path(reader.path)))
        self.out_button.setVisible(first.outer is not None)
        self.runs.show_work(None)
        self.canvas.forget()
        self._said = ""
        self._show_snapshot()
        self._show_words(None)

    def colour_by(self, series: str) -> None:
        """Show a series, if it is one that these runs have."""
        place = self.series.findData(series)
        if place >= 0:
            self.series.setCurrentIndex(place)

    def apply_theme(self, theme: Theme) -> None:
        """Repaint everything in `theme`, and in the size that text has now."""
        self._theme = theme
        self.words.setMinimumHeight(_LINES_OF_WORDS * self.fontMetrics().height())
        self.canvas.apply_theme(theme)

    @property
    def sweep(self) -> Sweep:
        """What the map is of."""
        return self._snapshot.found.sweep

    @property
    def path(self) -> Path:
        """The folder of the map."""
        return self._reader.path

    @property
    def chosen_series(self) -> str:
        """What colours the map; with fakes on show the most telling series."""
        return self._series

    def say(self, words: str) -> None:
        """Tell the user what came of opening a run, or of doing runs; until there is something else to tell."""
        self._said = words
        self._show_state()

    # --- following --------------------------------------------------------------------------------------------

    @property
    def _wanted(self) -> Wanted | None:
        """Which fakes are to be read; None where none are on show."""
        return Wanted(self.slider.value(), self.seed.currentIndex()) if self.series.value == FAKES else None

    @pyqtSlot()
    def _look(self) -> None:
        if self._looking is None:
            self._looking = Task(partial(self._reader.read, self._wanted), "the folder of a map")
            self._looking.succeeded.connect(self._on_looked)
            self._looking.failed.connect(self._on_not_looked)
            self._looking.begin()

    @pyqtSlot(object)
    def _on_looked(self, snapshot: Snapshot | None) -> None:
        if self.sender() is not self._looking:
            return  # it was another map that was looked at
        self._looking = None
        if snapshot is not None:
            self._snapshot = snapshot
            self._show_snapshot()
        if snapshot is not None and snapshot.wanted != self._wanted and self._timer.isActive():
            self._look()  # another moment was chosen meanwhile

    @pyqtSlot(object)
    def _on_not_looked(self, error: Exception) -> None:
        if self.sender() is not self._looking:
            return
        self._looking = None
        self.state.setText(tr("The folder cannot be read now: {reason}", reason=one_line(str(error), _MOST_WORDS)))

    def _show_snapshot(self) -> None:
        found = self._snapshot.found
        for number in range(self.seed.count(), found.sweep.seeds):
            self.seed.addItem(str(found.sweep.experiment.seed + number))
        self.runs.show_missing(found.count(MISSING))
        self.regions_button.offer(self._snapshot.regions)
        self._show_state()
        self._show_map()

    def _show_state(self) -> None:
        words = state_words(self._snapshot.found, len(self._snapshot.unusable))
        self.state.setText(sentences((words, self._said)))

    def _show_map(self) -> None:
        found, moment, fakes, finer_fakes = self._snapshot.found, self.slider.value(), None, None
        self.step.setText(tr("{step:,} of {steps:,}", step=found.sweep.moments[moment], steps=found.sweep.steps))
        if self.series.value == FAKES:
            if self._snapshot.wanted != self._wanted:
                self.state.setText(tr("Reading fakes…"))
                return
            fakes, finer_fakes = self._snapshot.fakes, self._snapshot.finer_fakes
        parts = self._snapshot.finer
        finer = None if parts is None else MapPicture(parts, self._series, moment, finer_fakes)
        inner = (region_in(found.sweep, sweep) for sweep in self._snapshot.regions.values())
        regions = [region for region in inner if region is not None]
        self.canvas.show_map(
            MapPicture(found, self._series, moment, fakes), self._snapshot.landmarks.keys(), finer, regions
        )
        self._show_words(self._place)

    @property
    def _series(self) -> str:
        """What words are about; with fakes on show the most telling series."""
        name: str = self.series.value
        return selectable(self._snapshot.found.sweep.experiment)[0] if name == FAKES else name

    # --- what the user does -----------------------------------------------------------------------------------

    @pyqtSlot()
    def _on_chosen(self) -> None:
        self._show_map()
        if self._wanted is not None:
            self._look()

    @pyqtSlot(object)
    def _show_words(self, place: Place | Part | Region | None) -> None:
        self._place = place
        words = tr(_HELP) if place is None else self._words_of(place)
        self.words.setText(words)
        self.canvas.setAccessibleDescription(words)

    def _words_of(self, place: Place | Part | Region) -> str:
        found, moment = self._snapshot.found, self.slider.value()
        if isinstance(place, Region):
            return region_words(found.sweep, place, found.is_done_at)
        if isinstance(place, Part):
            return cell_words(self._finer, place.place, self._series, moment)
        words = cell_words(found, place, self._series, moment)
        near = self._snapshot.landmarks.get(place, ())
        return (
            tr("{place}; nearest to the preset {presets}", place=words, presets=listed(map(tr, near)))
            if near
            else words
        )

    @pyqtSlot(object)
    def _on_place_opened(self, place: Place | Part) -> None:
        sweep = self._finer.sweep if isinstance(place, Part) else self._snapshot.found.sweep
        row, column = place.place if isinstance(place, Part) else place
        cell: Cell = sweep.cell(sweep.index_of(column, row, self.seed.currentIndex()))
        if cell.experiment is not None:  # else the words say why there is none
            self.run_wanted.emit(cell, sweep.moments[self.slider.value()])

    @property
    def _finer(self) -> SweepMap:
        """The map of the parts of cells, one of which is pointed at."""
        assert self._snapshot.finer is not None
        return self._snapshot.finer

    @pyqtSlot()
    def _on_outer_wanted(self) -> None:
        self.map_wanted.emit(self._snapshot.outer)

    @pyqtSlot(str)
    def _on_picture_chosen(self, suffix: str) -> None:
        title = self._snapshot.found.sweep.title
        image = ViewImage(self.canvas, self._theme, tr("Map of runs: {title}", title=tr(title)))
        self.picture_wanted.emit(suffix, partial(self._taken, image))

    @pyqtSlot(str, object)
    def _on_table_chosen(self, suffix: str, make: MakeTable) -> None:
        self.table_wanted.emit(suffix, partial(make, self._snapshot.found, self._snapshot.finer))

    def _taken(self, image: ViewImage, suffix: str) -> Callable[[], bytes]:
        self.canvas.is_fine = True
        try:
            return image.taken(suffix, _PICTURE_SCALE)
        finally:
            self.canvas.is_fine = False

    def showEvent(self, event: QShowEvent | None) -> None:
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent | None) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def closeEvent(self, event: QCloseEvent | None) -> None:
        self._timer.stop()
        self.closed.emit()
        super().closeEvent(event)
