"""Opens maps beside the window, and their runs in it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PyQt6.QtCore import QObject, pyqtSignal, pyqtSlot
from PyQt6.QtWidgets import QFileDialog, QWidget

from ganviz.engine.messages import Started
from ganviz.engine.sweeps.mapevents import Begin
from ganviz.spec import Preset, SpecError
from ganviz.spec.errors import shown_path
from ganviz.spec.sweeps import Cell
from ganviz.spec.translation import tr
from ganviz.ui.files import OWN, FileActions
from ganviz.ui.look import Look
from ganviz.ui.map.trials import MapTrials, cells_refined
from ganviz.ui.model.record import RunRecord
from ganviz.ui.model.session import Session
from ganviz.ui.preferences import Preferences
from ganviz.ui.task import Task

if TYPE_CHECKING:  # what reads and shows a map takes a while to import, which no start of the window is to wait for
    from ganviz.engine.sweeps.following import MapReader, Snapshot
    from ganviz.ui.map.window import MapWindow, TakePicture
    from ganviz.ui.map.words import Region


class Maps(QObject):
    """One map at a time: another takes the place of the one that is open.

    Signals:
        told(str): what was begun for the user, or ended.

    Attributes:
        window: the map that is open; None for none.
        trials: makes maps, and does the runs of the one that is open.
    """

    told = pyqtSignal(str)

    def __init__(
        self, owner: QWidget, session: Session, files: FileActions, look: Look, preferences: Preferences
    ) -> None:
        super().__init__(owner)
        self._owner, self._session, self._files = owner, session, files
        self._look, self._preferences = look, preferences
        self.window: MapWindow | None = None
        self.trials = MapTrials(owner, session, look, lambda: files.opened_as)
        self._opening: Task | None = None
        self._copying: Task | None = None
        self._reader: MapReader | None = None
        self._wanted: tuple[Preset, int] | None = None  # a set-up that is being opened, and up to which step
        self._record: RunRecord | None = None  # of its run, which has not begun yet
        look.changed.connect(self._on_look_changed)
        files.setup_opened.connect(self._on_setup_opened)
        files.opening_cancelled.connect(self._on_opening_cancelled)
        session.started.connect(self._on_started)
        self.trials.began.connect(self._on_began)
        self.trials.changed.connect(self._on_progressed)
        self.trials.ended.connect(self._on_ended)
        self.trials.kept_wanted.connect(self._on_kept_wanted)

    def ask(self) -> None:
        """Ask for the folder of a sweep, and show its map."""
        last = self._preferences.map_folder
        folder = last if last and Path(last).is_dir() else ""
        path = QFileDialog.getExistingDirectory(self._owner, tr("Open a map: the folder of a sweep"), folder)
        if path:
            self.open(Path(path))

    def open(self, path: Path) -> None:
        """Show the map in a folder, once that is read; one asked for later takes its place."""
        from ganviz.engine.sweeps.following import MapReader

        self._reader = MapReader(path)
        self._opening = Task(self._reader.read, str(path))
        self._opening.succeeded.connect(self._on_read)
        self._opening.failed.connect(self._on_not_read)
        self._opening.begin()

    def close(self) -> None:
        """Close the map that is open, and wait for none."""
        self._opening = None
        self.trials.close()
        if self.window is not None:
            self.window.close()

    # --- maps -------------------------------------------------------------------------------------------------

    @pyqtSlot(object)
    def _on_read(self, first: "Snapshot") -> None:
        if self.sender() is not self._opening:
            return
        from ganviz.ui.map.window import MapWindow

        assert self._reader is not None
        if self.window is not None and _is_beside(self.window.path, self._reader.path):
            self.window.take(self._reader, first)
            self._on_progressed()
            return
        if self.window is not None and self.trials.path != self._reader.path:
            self.trials.cancel()
        old, self.window = self.window, None
        if old is not None:
            old.close()
        self._preferences.map_folder = str(self._reader.path.absolute())
        self._preferences.save()
        self.window = window = MapWindow(self._reader, first, self._look.theme)
        window.run_wanted.connect(self._on_run_wanted)
        window.picture_wanted.connect(self._on_picture_wanted)
        window.table_wanted.connect(self._on_table_wanted)
        window.closed.connect(self._on_closed)
        window.region_wanted.connect(self._on_region_wanted)
        window.map_wanted.connect(self.open)
        window.copy_wanted.connect(self._on_copy_wanted)
        window.runs.held.connect(self.trials.hold)
        window.runs.cancelled.connect(self.trials.cancel)
        window.runs.resumed.connect(self._on_resumed)
        window.runs.refined.connect(self._on_refined)
        if self.trials.path == window.path:
            window.colour_by(self.trials.series)
        window.show()
        self._on_progressed()

    @pyqtSlot(object)
    def _on_not_read(self, error: Exception) -> None:
        if self.sender() is self._opening:
            self._opening = None
            self._files.warn(tr("This folder cannot be opened as a map."), str(error) or type(error).__name__)

    @pyqtSlot()
    def _on_closed(self) -> None:
        if self.sender() is self.window:
            self.window = None
            if self.trials.path is not None:
                self.trials.cancel()
                self.told.emit(
                    tr("The map does no more runs. Those that are done are kept: Open a map… goes on with it.")
                )

    @pyqtSlot(object)
    def _on_look_changed(self, theme: object) -> None:
        if self.window is not None:
            self.window.apply_theme(self._look.theme)

    @pyqtSlot(str, object)
    def _on_picture_wanted(self, suffix: str, taken: "TakePicture") -> None:
        self._files.save_view("ganviz-map", suffix, taken)

    @pyqtSlot(str, object)
    def _on_table_wanted(self, suffix: str, data: Callable[[], bytes]) -> None:
        self._files.save_table("ganviz-map", suffix, data)

    # --- doing their runs -------------------------------------------------------------------------------------

    @pyqtSlot(object)
    def _on_kept_wanted(self, path: Path | None) -> None:
        if path is None:
            self.ask()
        else:
            self.open(path)

    @pyqtSlot(object)
    def _on_began(self, path: Path) -> None:
        if self.window is None or self.window.path != path:
            self.open(path)

    @pyqtSlot()
    def _on_progressed(self) -> None:
        if self.window is not None:
            is_of_it = self.trials.path == self.window.path
            self.window.runs.show_work(self.trials.progress if is_of_it else None)
        elif self.trials.is_under_way and self.trials.path is None:
            self.told.emit(tr("The map opens once the processes that do its runs have started."))

    @pyqtSlot(object, str)
    def _on_ended(self, path: Path | None, reason: str) -> None:
        if path is None:
            self._files.warn(tr("The map cannot be made."), reason)
            return
        self._on_progressed()
        if self.window is not None and self.window.path == path:
            self.window.say(reason)
        elif reason:
            self.told.emit(reason)

    @pyqtSlot()
    def _on_resumed(self) -> None:
        if self.window is not None:
            self._begin(Begin(self.window.path, None, self._session.data_dir))

    @pyqtSlot()
    def _on_refined(self) -> None:
        if self.window is not None:
            cells = self.window.sweep.columns * self.window.sweep.rows
            series = self.window.chosen_series
            number = cells_refined(cells)
            self._begin(Begin(self.window.path, None, self._session.data_dir, num_refined=number, series=series))

    @pyqtSlot(object)
    def _on_region_wanted(self, region: "Region") -> None:
        from ganviz.engine.sweeps.kept import FINER
        from ganviz.spec.finer import zoomed

        assert self.window is not None
        path = self.window.path
        try:
            closer = zoomed(self.window.sweep, region.columns, region.rows)
        except SpecError as error:
            self.window.say(str(error))
            return
        like = (path, path / FINER)
        self._begin(Begin(None, closer, self._session.data_dir, region_of=path, like=like))

    def _begin(self, wanted: Begin) -> None:
        if self.window is not None:
            self.window.say("")
        self.trials.begin(wanted)

    @pyqtSlot()
    def _on_copy_wanted(self) -> None:
        from ganviz.engine.sweeps.kept import copy_map

        assert self.window is not None
        name = str(Path.home() / self.window.path.name)
        path, _ = QFileDialog.getSaveFileName(self.window, tr("Keep the map as a folder"), name)
        if path:
            self.window.say(tr("Copying…"))
            self._copying = Task(partial(copy_map, self.window.path, Path(path)), path)
            self._copying.succeeded.connect(self._on_copied)
            self._copying.failed.connect(self._on_not_copied)
            self._copying.begin()

    @pyqtSlot(object)
    def _on_copied(self, path: Path) -> None:
        if self.window is not None:
            self.window.say(tr("Kept in {path}.", path=shown_path(path)))

    @pyqtSlot(object)
    def _on_not_copied(self, error: Exception) -> None:
        if self.window is not None:
            self.window.say("")
        self._files.warn(tr("The map was not copied."), str(error) or type(error).__name__)

    # --- their runs -------------------------------------------------------------------------------------------

    @pyqtSlot(object, int)
    def _on_run_wanted(self, cell: Cell, step: int) -> None:
        from ganviz.ui.map.words import run_words

        assert cell.experiment is not None
        assert self.window is not None
        sweep = self.window.sweep
        title = run_words(sweep, cell.experiment)
        note = tr("A run of the map {map}: {values}.", map=tr(sweep.title), values=title)
        preset = Preset(OWN, title, note, cell.experiment, sweep.steps)
        self._wanted, self._record = (preset, step), None
        self._files.open_made(preset)

    @pyqtSlot(object)
    def _on_setup_opened(self, preset: Preset) -> None:
        is_ours = self._wanted is not None and preset is self._wanted[0]
        self._record = self._session.current if is_ours else None
        if not is_ours:
            self._wanted = None

    @pyqtSlot()
    def _on_opening_cancelled(self) -> None:
        self._wanted = self._record = None

    @pyqtSlot(object)
    def _on_started(self, started: Started) -> None:
        if self._wanted is None or self._record is not self._session.current:
            return
        (preset, step), self._wanted, self._record = self._wanted, None, None
        self._session.play(step)
        if self.window is not None:
            self.window.say(
                tr("Opened {title}: it trains to step {step:,} in the window.", title=preset.title, step=step)
            )
        self.told.emit(tr("This run of the map trains to step {step:,}.", step=step))
        self._owner.raise_()
        self._owner.activateWindow()


def _is_beside(one: Path, other: Path) -> bool:
    """Return whether one map is a region of the other, or the other of it, so that both are of runs of one sort."""
    from ganviz.engine.sweeps.kept import outer

    return one == other or outer(one) == other or outer(other) == one
