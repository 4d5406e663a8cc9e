"""Makes maps of the run on show, and has their runs done beside it, one map at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PyQt6.QtCore import QObject, pyqtSignal, pyqtSlot
from PyQt6.QtWidgets import QWidget

from ganviz.engine.messages import Stop
from ganviz.engine.sweeps.gate import Hold
from ganviz.engine.sweeps.mapevents import Began, Begin, Ended, MapEvent, Measure, Measured, NotMeasured, Progress
from ganviz.spec import Preset
from ganviz.ui.look import Look
from ganviz.ui.map.job import MapJob
from ganviz.ui.model.session import Session
from ganviz.ui.task import Task

if TYPE_CHECKING:  # what it needs takes a while to import, which no start of the window is to wait for
    from ganviz.engine.sweeps.kept import KeptMap
    from ganviz.ui.map.dialog import MapDialog

_REFINED_SHARE = 8  # of as many cells one is divided into nine: as many runs again


def cells_refined(cells: int) -> int:
    """Return how many of so many cells are divided at a time."""
    return -(-cells // _REFINED_SHARE)


class MapTrials(QObject):
    """Lives in the main thread.

    Args:
        opened_as: returns what the run on show was opened as.
        job: makes what does runs.

    Signals:
        began(object): the folder of a map whose runs are being done now.
        changed(): how far they are; see `progress`.
        ended(object, str): no more is done in that folder, and what went wrong, if anything did; None for a map that
            could not be made.
        kept_wanted(object): the map in this folder is to be opened; None to be asked for one.

    Attributes:
        path: the folder whose runs are being done; None for none.
        progress: how far they are.
        series: what is to colour the map; empty for the usual.
        dialog: the one that is open; None for none.
    """

    began = pyqtSignal(object)
    changed = pyqtSignal()
    ended = pyqtSignal(object, str)
    kept_wanted = pyqtSignal(object)

    def __init__(
        self,
        owner: QWidget,
        session: Session,
        look: Look,
        opened_as: Callable[[], Preset],
        job: Callable[[], MapJob] = MapJob,
    ) -> None:
        super().__init__(owner)
        self._owner, self._session, self._look, self._opened_as = owner, session, look, opened_as
        self.make_job = job
        self.dialog: MapDialog | None = None
        self.path: Path | None = None
        self.progress = Progress(0, 0)
        self.series = ""
        self._listing: Task | None = None
        self._job: MapJob | None = None  # which does runs
        self._asked: MapJob | None = None  # which measures what those of the dialog take

    @property
    def is_under_way(self) -> bool:
        """Whether runs of a map are being done."""
        return self._job is not None

    def open(self) -> None:
        """Offer a map of the run on show, with its present settings."""
        from ganviz.engine.sweeps.kept import kept_maps
        from ganviz.ui.map.dialog import MapDialog

        if self.dialog is None:
            preset = self._opened_as()
            dialog = MapDialog(
                self._session.experiment, preset.title, preset.steps, self._session.data_dir, self._owner
            )
            dialog.measure_wanted.connect(self._on_measure_wanted)
            dialog.begin_wanted.connect(self.begin)
            dialog.kept_wanted.connect(self.kept_wanted)
            dialog.finished.connect(self._on_dialog_finished)
            self.dialog = dialog
            self._listing = Task(kept_maps, "the maps that are kept")
            self._listing.succeeded.connect(self._on_listed)
            self._listing.begin()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    @pyqtSlot(object)
    def begin(self, wanted: Begin) -> None:
        """Do the runs of a map, in place of those of another."""
        self._give_up()
        self._job, self._asked = self._asked or self._made(), None
        self.path, self.progress, self.series = wanted.path, Progress(0, 0), wanted.series
        self._job.ask(wanted)
        self.changed.emit()

    @pyqtSlot(bool)
    def hold(self, is_held: bool) -> None:
        """Let the runs wait where they are, or go on."""
        if self._job is not None:
            self._job.ask(Hold(is_held))

    @pyqtSlot()
    def cancel(self) -> None:
        """Do no more runs. Those that are done are kept."""
        path = self.path
        self._give_up()
        if path is not None:
            self.ended.emit(path, "")

    def close(self) -> None:
        """End everything now."""
        if self.dialog is not None:
            self.dialog.reject()
        job, self._job, self.path = self._job, None, None
        if job is not None:
            job.stop()

    def _give_up(self) -> None:
        job, self._job, self.path = self._job, None, None
        if job is not None:
            job.ask(Stop())

    def _made(self) -> MapJob:
        job = self.make_job()
        job.arrived.connect(self._on_arrived)
        job.broken.connect(self._on_broken)
        job.begin()
        return job

    # --- what comes of it -------------------------------------------------------------------------------------

    @pyqtSlot(object)
    def _on_measure_wanted(self, wanted: Measure) -> None:
        if self._asked is None:
            self._asked = self._made()
        self._asked.ask(wanted)

    @pyqtSlot(object)
    def _on_arrived(self, event: MapEvent) -> None:
        if isinstance(event, Measured | NotMeasured):
            if self.dialog is not None and self.sender() is self._asked:
                self.dialog.show_measured(event)
        elif self.sender() is self._job:
            self._note(event)

    def _note(self, event: Began | Progress | Ended) -> None:
        match event:
            case Began(path):
                self.path = path
                self.began.emit(path)
            case Progress():
                self.progress = event
            case Ended(reason):
                where, self.path, self._job = self.path, None, None
                self.ended.emit(where, reason)
        self.changed.emit()

    @pyqtSlot(str)
    def _on_broken(self, reason: str) -> None:
        if self.sender() is self._asked:
            self._asked = None
            if self.dialog is not None:
                self.dialog.show_trouble(reason)
        elif self.sender() is self._job:
            self._note(Ended(reason))

    @pyqtSlot(object)
    def _on_listed(self, maps: Sequence[KeptMap]) -> None:
        if self.dialog is not None and self.sender() is self._listing:
            self.dialog.show_kept(maps)

    @pyqtSlot()
    def _on_dialog_finished(self) -> None:
        self.dialog = None
        asked, self._asked = self._asked, None
        if asked is not None:
            asked.kill()
