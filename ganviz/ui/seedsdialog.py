"""The dialog that trains N seeds of a run, and shows how it turns out whatever the seed."""

from collections.abc import Callable

from PyQt6.QtCore import Qt, QTimer, pyqtSignal, pyqtSlot
from PyQt6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ganviz.engine.seedevents import LEAST, MOST, SeedEnded, SeedEvent, SeedsWanted
from ganviz.engine.seedsummary import Collected
from ganviz.engine.seedwords import counts_of, label_of
from ganviz.spec import Experiment
from ganviz.spec.series import SERIES
from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.focusring import FocusRing
from ganviz.ui.seedchart import SeedChart
from ganviz.ui.seedshelf import SeedShelf
from ganviz.ui.seedtrial import SeedTrial
from ganviz.ui.theme import Theme
from ganviz.ui.widgets.whole_number import WholeNumberField

_USUAL = 10  # seeds
_MOST_STEPS = 1_000_000
_DRAW_EVERY_MS = 200
_PREFERRED = ("modes_covered", "distance", "equilibrium_distance")
_SIZE = (960, 620)
_HELP = tr_noop(
    "Trains the present settings from step 0 with several seeds, beside the run on show, and "
    "tells how often it turns out how. A click on a seed opens it as a run."
)


class SeedsDialog(QDialog):
    """Open it with `open_for`. Nothing here blocks, and the run on show goes on. Closing it stops what is under way.

    Args:
        start: begins to train what is wanted.

    Signals:
        seed_chosen(object): this experiment is to be opened as a run.
    """

    seed_chosen = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None, start: Callable[[SeedsWanted], SeedTrial] = SeedTrial) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Try N seeds"))
        self.setWindowFlags(Qt.WindowType.Window)  # a dialog would lie over the run that a seed opens
        self._start = start
        self._experiment: Experiment | None = None
        self._tried: SeedsWanted | None = None
        self._data_dir: str | None = None
        self._trial: SeedTrial | None = None
        self._collected = Collected(LEAST, 1)
        self._trouble = ""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_DRAW_EVERY_MS)
        self._soon.timeout.connect(self._show_found)
        self._make_parts()
        self._lay_out()
        FocusRing(self)

    @property
    def is_under_way(self) -> bool:
        """Whether seeds are being trained."""
        return self._trial is not None

    def open_for(self, experiment: Experiment, steps: int, data_dir: str | None) -> None:
        """Offer to try seeds of `experiment`, `steps` each unless something else is chosen."""
        self._experiment, self._data_dir = experiment, data_dir
        if self._trial is None:
            self.steps.show_value(min(steps, _MOST_STEPS))
        self.setWindowModality(Qt.WindowModality.NonModal)
        self.winId()  # makes the handle
        if (handle := self.windowHandle()) is not None:
            handle.setTransientParent(None)
        self.show()
        self.raise_()
        self.activateWindow()
        self.begin_button.setFocus()

    def apply_theme(self, theme: Theme) -> None:
        self.chart.apply_theme(theme)
        self.shelf.apply_theme(theme)

    # --- what the user can do -----------------------------------------------------------------------------

    @pyqtSlot()
    def begin(self) -> None:
        """Train as many seeds as are chosen, in place of those before."""
        if self._experiment is None or self._trial is not None:
            return
        wanted = SeedsWanted(self._experiment, self.num.value(), self.steps.value(), self._data_dir)
        self._tried = wanted
        self._collected, self._trouble = Collected(wanted.num, wanted.steps), ""
        self.shelf.clear()
        self.series.clear()
        self.bar.setRange(0, self._collected.total)
        self._trial = self._start(wanted)
        self._trial.arrived.connect(self._on_arrived)
        self._trial.broken.connect(self._on_broken)
        self._trial.finished.connect(self._on_finished)
        self._show_running(True)
        self._show_found()
        self._trial.begin()

    @pyqtSlot()
    def cancel(self) -> None:
        """Train no more; what there is stays."""
        if self._trial is not None:
            self._trial.end_soon()
            self.stop_button.setEnabled(False)

    def done(self, result: int) -> None:
        """Close, however that came about."""
        if self._trial is not None:
            trial, self._trial = self._trial, None
            trial.stop()
            self._show_running(False)
            self._show_found()
        super().done(result)

    # --- what comes of it ---------------------------------------------------------------------------------

    def _is_stale(self) -> bool:
        return self._trial is None or self.sender() is not self._trial

    @pyqtSlot(object)
    def _on_arrived(self, event: SeedEvent) -> None:
        if self._is_stale():
            return
        self._collected.note(event)
        if isinstance(event, SeedEnded):
            self.shelf.add(event)
        if not self._soon.isActive():
            self._soon.start()

    @pyqtSlot(str)
    def _on_broken(self, reason: str) -> None:
        if not self._is_stale():
            self._trouble = reason

    @pyqtSlot()
    def _on_finished(self) -> None:
        if self._is_stale():
            return
        self._trial = None
        self._show_running(False)
        self._show_found()

    # --- looks --------------------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self.num, self.steps = WholeNumberField(LEAST, MOST), WholeNumberField(1, _MOST_STEPS, is_grouped=True)
        self.num.show_value(_USUAL)
        self.num.setAccessibleName(tr("Number of seeds"))
        self.steps.setAccessibleName(tr("Steps of each seed"))
        self.begin_button, self.stop_button = QPushButton(tr("Train")), QPushButton(tr("Stop"))
        self.begin_button.setProperty("class", "accent")
        self.begin_button.clicked.connect(self.begin)
        self.stop_button.clicked.connect(self.cancel)
        for button in (self.begin_button, self.stop_button):
            button.setAutoDefault(False)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Steps done of all seeds"))
        self.progress = _text("muted")
        self.series = QComboBox()
        self.series.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.series.setAccessibleName(tr("Series that is drawn"))
        self.series.currentIndexChanged.connect(self._draw)
        self.chart, self.shelf = SeedChart(), SeedShelf()
        self.shelf.chosen.connect(self.choose)
        self.counts = _text("")
        self.counts.setAccessibleName(tr("What was counted"))
        self._show_running(False)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        for widget in (
            QLabel(tr("Seeds")),
            self.num,
            QLabel(tr("steps each")),
            self.steps,
            self.begin_button,
            self.stop_button,
        ):
            top.addWidget(widget)
        top.addStretch(1)
        self._drawn, right = QWidget(), QScrollArea()
        self._drawn.hide()  # until there is something to draw
        column = QVBoxLayout(self._drawn)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(self.series, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.chart, 1)
        inner = QWidget()
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(0, 0, 8, 0)
        inside.setSpacing(12)
        inside.addWidget(self.counts)
        inside.addWidget(self.shelf)
        inside.addStretch(1)
        right.setWidgetResizable(True)
        right.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        right.setFrameShape(QScrollArea.Shape.NoFrame)
        right.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        right.setWidget(inner)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.addWidget(self._drawn)
        both.addWidget(right)
        both.setSizes([_SIZE[0] // 2, _SIZE[0] // 2])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(8)
        about = _text("muted")
        about.setText(tr(_HELP))
        whole.addWidget(about)
        whole.addLayout(top)
        whole.addWidget(self.bar)
        whole.addWidget(self.progress)
        whole.addWidget(both, 1)
        self.resize(*_SIZE)

    def _show_running(self, is_running: bool) -> None:
        self.begin_button.setEnabled(not is_running)
        self.stop_button.setEnabled(is_running)
        self.num.setEnabled(not is_running)
        self.steps.setEnabled(not is_running)
        self.bar.setVisible(is_running)
        (self.stop_button if is_running else self.begin_button).setFocus()

    @pyqtSlot()
    def _show_found(self) -> None:
        """Say and draw what there is so far."""
        collected, tried = self._collected, self._tried
        self._offer_series()
        self._draw()
        if tried is None:
            self.progress.setText("")
            self.counts.setText("")
            return
        self.bar.setValue(collected.done)
        words = [
            tr(
                "{over} of {num} seeds, {done:,} of {total:,} steps",
                over=collected.num_over,
                num=tried.num,
                done=collected.done,
                total=collected.total,
            )
        ]
        words += [self._trouble] if self._trouble else []
        words += list(dict.fromkeys(collected.failed.values()))
        self.progress.setText("   ".join(words))
        found = collected.found
        self.counts.setText(
            "\n".join(tr("{name}: {value}", name=name, value=told) for name, told in counts_of(found))
            if found.ended
            else ""
        )

    def _offer_series(self) -> None:
        names = [name for name in SERIES if name in self._collected.bands.names]
        self._drawn.setVisible(bool(names))
        if [self.series.itemData(place) for place in range(self.series.count())] == names:
            return
        chosen = self.series.currentData() or next((name for name in _PREFERRED if name in names), None)
        self.series.blockSignals(True)
        self.series.clear()
        for name in names:
            self.series.addItem(label_of(SERIES[name]), name)
        self.series.setCurrentIndex(max(0, self.series.findData(chosen)))
        self.series.blockSignals(False)

    @pyqtSlot()
    def _draw(self) -> None:
        name = self.series.currentData() or ""
        steps = self._tried.steps if self._tried is not None else 1
        self.chart.show_bands(name, self._collected.bands.of(name) if name else {}, steps)

    @pyqtSlot(int)
    def choose(self, seed: int) -> None:
        """Have a seed opened as a run."""
        if self._tried is not None:
            self.seed_chosen.emit(self._tried.experiment.with_changes({"seed": seed}))


def _text(words: str) -> QLabel:
    label = QLabel()
    label.setProperty("class", words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setWordWrap(True)
    return label
