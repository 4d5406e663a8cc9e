"""How far the runs of a map are, and what can be done about it: pause, resume, cancel, go on."""

from PyQt6.QtCore import pyqtSignal, pyqtSlot
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from ganviz.engine.sweeps.mapevents import Progress
from ganviz.spec.translation import tr
from ganviz.ui.map.words import time_words


class RunBar(QWidget):
    """A line below a map.

    Signals:
        held(bool): runs are to wait, or to go on.
        cancelled(): they are to end; what is done is kept.
        resumed(): what is missing is to be done.
        refined(): cells are to be divided.

    Attributes:
        is_working: whether runs of this map are being done for this window.
    """

    held = pyqtSignal(bool)
    cancelled = pyqtSignal()
    resumed = pyqtSignal()
    refined = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_working = False
        self._is_held = False
        self._num_missing = 0
        self._progress = Progress(0, 0)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Runs done"))
        self.text = QLabel()
        self.text.setProperty("class", "number")
        self.hold_button, self.cancel_button = QPushButton(tr("Pause")), QPushButton(tr("Cancel"))
        self.go_on_button, self.refine_button = QPushButton(tr("Go on")), QPushButton(tr("Refine"))
        self.cancel_button.setToolTip(tr("Do no more runs: what is done is kept, and Go on does the others"))
        self.go_on_button.setToolTip(tr("Do the runs that are missing here, beside the run on show"))
        self.refine_button.setToolTip(tr("Divide the cells that differ most from their neighbours into nine"))
        self.go_on_button.setProperty("class", "accent")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.bar, 1)
        row.addWidget(self.text)
        row.addStretch(0)  # takes the room of the bar while there is none
        for button in (self.hold_button, self.cancel_button, self.go_on_button, self.refine_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.hold_button.clicked.connect(self._on_held)
        self.cancel_button.clicked.connect(self.cancelled)
        self.go_on_button.clicked.connect(self.resumed)
        self.refine_button.clicked.connect(self.refined)
        self._show()

    def show_work(self, progress: Progress | None) -> None:
        """Show how far they are; None where nobody does any for this window."""
        if progress is None or not self.is_working:
            self._is_held = False
        self.is_working = progress is not None
        if progress is not None:
            self._progress = progress
        self._show()

    def show_missing(self, number: int) -> None:
        """Say how many runs nobody has done."""
        self._num_missing = number
        self._show()

    @pyqtSlot()
    def _on_held(self) -> None:
        self._is_held = not self._is_held
        self._show()
        self.held.emit(self._is_held)

    def _show(self) -> None:
        progress = self._progress
        self.bar.setVisible(self.is_working)
        self.text.setVisible(self.is_working)
        self.hold_button.setVisible(self.is_working)
        self.cancel_button.setVisible(self.is_working)
        self.go_on_button.setVisible(not self.is_working and self._num_missing > 0)
        self.refine_button.setVisible(not self.is_working and self._num_missing == 0)
        self.hold_button.setText(tr("Resume") if self._is_held else tr("Pause"))
        if not self.is_working:
            return
        self.bar.setRange(0, max(1, progress.total))
        self.bar.setValue(progress.done)
        words = (
            tr("{done:,} of {total:,} runs", done=progress.done, total=progress.total)
            if progress.total
            else tr("Starting…")
        )
        if self._is_held:
            words = tr("{runs}, paused", runs=words)
        elif progress.left_s is not None and progress.done < progress.total:
            words = tr("{runs}, {time} left", runs=words, time=time_words(progress.left_s))
        self.text.setText(words)
