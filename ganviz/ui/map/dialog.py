"""The dialog that asks for a map: two settings, between which values, how many runs, and says what it takes."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PyQt6.QtCore import Qt, QTimer, pyqtSignal, pyqtSlot
from PyQt6.QtGui import QShowEvent
from PyQt6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from ganviz.engine.sweeps.kept import KeptMap
from ganviz.engine.sweeps.mapevents import Begin, Measure, Measured, NotMeasured
from ganviz.engine.sweeps.maps import selectable
from ganviz.spec import Choice, Experiment, SpecError
from ganviz.spec.errors import Problem, one_line, shown
from ganviz.spec.sweeps import MOST_SEEDS, USUAL_MOMENTS, Sweep
from ganviz.spec.translation import sentence, tr, tr_n, tr_noop
from ganviz.ui.focusring import FocusRing
from ganviz.ui.map.axes import axes_of
from ganviz.ui.map.axisrow import AxisRow
from ganviz.ui.map.trials import cells_refined
from ganviz.ui.map.words import map_words, megabytes_words, time_words
from ganviz.ui.sweepmap import label_of_series
from ganviz.ui.widgets.choice import ChoiceField
from ganviz.ui.widgets.toggle import Toggle
from ganviz.ui.widgets.whole_number import WholeNumberField

_USUAL_CELLS = 8
_MOST_STEPS = 1_000_000
_MEASURE_AFTER_MS = 400
_MOST_PROBLEM = 200
_MOST_NAME = 90  # signs of a map's name
_HELP = tr_noop(
    "Trains a whole run for each pair of values, beside the run on show, and colours a map "
    "by what they come to. Cells fill while you watch; what is done is kept, and can be gone "
    "on with at any time."
)


class MapDialog(QDialog):
    """Asks for the map of one experiment.

    Signals:
        measure_wanted(object): a `Measure`; the answer goes to `show_measured`.
        begin_wanted(object): a `Begin`. The dialog is closed then.
        kept_wanted(object): the map in this folder is to be opened; None to be asked for one.
    """

    measure_wanted = pyqtSignal(object)
    begin_wanted = pyqtSignal(object)
    kept_wanted = pyqtSignal(object)

    def __init__(
        self, experiment: Experiment, title: str, steps: int, data_dir: str | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Try a map"))
        self._experiment, self._title, self._data_dir = experiment, title, data_dir
        self._sweep: Sweep | None = None
        self._number = 0  # of the last question
        self._measured: Measured | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_MEASURE_AFTER_MS)
        self._soon.timeout.connect(self._measure)
        settings = axes_of(experiment)
        paths = [setting.path for setting in settings]
        self.across = AxisRow(tr("Across"), settings, paths[0], _USUAL_CELLS)
        self.up = AxisRow(tr("Up", "side of a map"), settings, paths[min(1, len(paths) - 1)], _USUAL_CELLS)
        self.seeds, self.steps = WholeNumberField(1, MOST_SEEDS), WholeNumberField(1, _MOST_STEPS, is_grouped=True)
        self.seeds.show_value(1)
        self.steps.show_value(min(steps, _MOST_STEPS))
        self.series = ChoiceField([Choice(name, label_of_series(name)) for name in selectable(experiment)])
        self.series.setMinimumContentsLength(18)
        self.refines = Toggle()
        self.refines.setText(tr("Then divide the cells that differ most from their neighbours"))
        self.takes, self.problem = _line("muted"), _line("")
        self.takes.setAccessibleName(tr("What it takes"))
        self.begin_button, self.kept_button = QPushButton(tr("Begin")), QPushButton(tr("Maps made before"))
        self.kept = QMenu(self)
        self.kept_button.setMenu(self.kept)
        self._lay_out()
        self._connect()
        self._on_changed()

    def show_measured(self, event: Measured | NotMeasured) -> None:
        """Say what the map takes, or why that is not known. An answer about a map before this one is of no use."""
        if event.number != self._number:
            return
        if isinstance(event, NotMeasured):
            self.show_trouble(event.reason)
            return
        self._measured = event
        self._say_what_it_takes()

    def show_trouble(self, reason: str) -> None:
        """Say why it is not known what the map takes. It can be begun all the same."""
        self.takes.setText("")
        self.problem.setText(reason)

    @pyqtSlot()
    def begin(self) -> None:
        """Ask for the map as it is chosen, and close."""
        self._on_changed()
        if self._sweep is None:
            return
        cells = self._sweep.columns * self._sweep.rows
        num_refined = cells_refined(cells) if self.refines.value else 0
        wanted = Begin(None, self._sweep, self._data_dir, num_refined=num_refined, series=self.series.value)
        self.begin_wanted.emit(wanted)
        self.accept()

    # --- what is chosen ---------------------------------------------------------------------------------------

    @pyqtSlot()
    def _on_changed(self) -> None:
        """See whether the map can be, and how long it takes."""
        before, self._sweep = self._sweep, None
        try:
            self._sweep = self._chosen()
        except SpecError as error:
            self.problem.setText("\n".join(sentence(str(problem)) for problem in error.problems[:3]))
            self.takes.setText("")
        else:
            self.problem.setText("")
            if self._measured is None or before is None or _costs(before) != _costs(self._sweep):
                self._measured = None
                self._number += 1
                self.takes.setText(tr("{runs}. Measuring how long they take…", runs=self._runs_words()))
                self._soon.start()
            else:
                self._say_what_it_takes()
        self.begin_button.setEnabled(self._sweep is not None)

    def _chosen(self) -> Sweep:
        """Return the map that is chosen. Raises SpecError if it cannot be."""
        refused = [problem for axis in (self.across, self.up) for problem in axis.refused()]
        for name, field in ((tr("seeds"), self.seeds), (tr("steps"), self.steps)):
            if field.is_busy():
                allowed = tr("a whole number from 1 to {most:,}", most=field.maximum())
                refused.append(Problem(name, shown(field.text()), allowed))
        if refused:
            raise SpecError(refused)
        experiment = self._experiment
        x, y = (
            self.across.side.axis(experiment, self.across.text().lower()),
            self.up.side.axis(experiment, self.up.text().lower()),
        )
        return Sweep(experiment, x, y, self.seeds.value(), self.steps.value(), USUAL_MOMENTS, self._title)

    @pyqtSlot()
    def _measure(self) -> None:
        if self._sweep is not None:
            self.measure_wanted.emit(Measure(self._number, self._sweep, self._data_dir))

    def _say_what_it_takes(self) -> None:
        measured, sweep = self._measured, self._sweep
        if measured is None or sweep is None:
            return
        # What was measured holds for fewer and more runs, and for longer ones.
        share = sweep.steps / measured.steps
        total_s = sweep.num_runs * measured.run_s * share / measured.processes
        memory, room = megabytes_words(measured.memory_bytes), megabytes_words(measured.run_bytes * sweep.num_runs)
        at_once = tr_n("one run at a time", "{count} runs at a time", measured.processes)
        self.takes.setText(
            tr(
                "{runs}: {time}, {at_once}. {memory} of memory, {room} on the disk.",
                runs=self._runs_words(),
                time=time_words(total_s),
                at_once=at_once,
                memory=memory,
                room=room,
            )
        )
        if measured.num_invalid:
            self.problem.setText(
                tr_n(
                    "1 cell cannot be, and will be left out: {problem}",
                    "{count:,} cells cannot be, and will be left out: {problem}",
                    measured.num_invalid,
                    problem=one_line(measured.problem, _MOST_PROBLEM),
                )
            )

    def _runs_words(self) -> str:
        assert self._sweep is not None
        return tr("{runs:,} runs of {steps:,} steps", runs=self._sweep.num_runs, steps=self._sweep.steps)

    # --- looks --------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        grid, more, buttons, column = QGridLayout(), QHBoxLayout(), QHBoxLayout(self._row()), QVBoxLayout(self)
        grid.setHorizontalSpacing(8)
        for row, axis in enumerate((self.across, self.up)):
            axis.put_into(grid, row)
        for name, field in (
            (tr("Seeds"), self.seeds),
            (tr("steps each"), self.steps),
            (tr("coloured by"), self.series),
        ):
            label = QLabel(name)
            label.setBuddy(field)
            field.setAccessibleName(name.capitalize())
            more.addWidget(label)
            more.addWidget(field)
        more.addStretch(1)
        self.begin_button.setProperty("class", "accent")
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.reject)
        for button in (self.begin_button, close, self.kept_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.insertStretch(2, 1)
        buttons.setContentsMargins(0, 0, 0, 0)
        about = _line("muted")
        about.setText(tr(_HELP))
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        column.addWidget(about)
        column.addLayout(grid)
        column.addLayout(more)
        column.addWidget(self.refines)
        column.addWidget(self.takes)
        column.addWidget(self.problem)
        column.addStretch(1)
        column.addWidget(self._buttons)
        FocusRing(self)

    def _row(self) -> QWidget:
        self._buttons = QWidget()
        return self._buttons

    def _connect(self) -> None:
        for axis in (self.across, self.up):
            axis.changed.connect(self._on_changed)
        for field in (self.seeds, self.steps):
            for edited in (field.value_edited, field.value_refused, field.mended):
                edited.connect(self._on_changed)
        self.begin_button.clicked.connect(self.begin)
        self.show_kept([])

    def show_kept(self, maps: Sequence[KeptMap]) -> None:
        """Offer to open one of these maps, or one of another folder."""
        self.kept.clear()
        for each in maps:
            name = one_line(map_words(each.sweep), _MOST_NAME)
            self._offer(f"{name}  ({each.made_at:%d %b %H:%M})", each.path)
        if maps:
            self.kept.addSeparator()
        self._offer(tr("Another folder…"), None)

    def _offer(self, text: str, path: Path | None) -> None:
        action = self.kept.addAction(text.replace("&", "&&"))
        assert action is not None
        action.triggered.connect(partial(self._on_kept_wanted, path))

    def _on_kept_wanted(self, path: Path | None, _checked: bool = False) -> None:
        self.reject()
        self.kept_wanted.emit(path)

    def showEvent(self, event: QShowEvent | None) -> None:
        super().showEvent(event)
        self.begin_button.setFocus()


def _costs(sweep: Sweep) -> tuple[object, ...]:
    """Return what decides how long one step takes, and which cells cannot be: all but steps and seeds."""
    return sweep.x, sweep.y


def _line(words: str) -> QLabel:
    label = QLabel()
    label.setProperty("class", words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
