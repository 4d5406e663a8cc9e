"""Opens maps beside the window, and their runs in it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PyQt6.QtCore import QObject, pyqtSignal, pyqtSlot
from PyQt6.QtWidgets import QFileDialog, QWidget

from ganviz.engine.messages import Started
from ganviz.spec import Preset
from ganviz.spec.sweeps import Cell
from ganviz.ui.files import OWN, FileActions
from ganviz.ui.look import Look
from ganviz.ui.model.record import RunRecord
from ganviz.ui.model.session import Session
from ganviz.ui.preferences import Preferences
from ganviz.ui.task import Task

if TYPE_CHECKING:  # what reads and shows a map takes a while to import, which no start of the window is to wait for
    from ganviz.engine.sweeps.following import MapReader, Snapshot
    from ganviz.ui.map.window import MapWindow, TakePicture


class Maps(QObject):
    """One map at a time: another takes the place of the one that is open.

    Signals:
        told(str): what was begun for the user.

    Attributes:
        window: the map that is open; None for none.
    """

    told = pyqtSignal(str)

    def __init__(
        self, owner: QWidget, session: Session, files: FileActions, look: Look, preferences: Preferences
    ) -> None:
        super().__init__(owner)
        self._owner, self._session, self._files = owner, session, files
        self._look, self._preferences = look, preferences
        self.window: MapWindow | None = None
        self._opening: Task | None = None
        self._reader: MapReader | None = None
        self._wanted: tuple[Preset, int] | None = None  # a set-up that is being opened, and up to which step
        self._record: RunRecord | None = None  # of its run, which has not begun yet
        look.changed.connect(self._on_look_changed)
        files.setup_opened.connect(self._on_setup_opened)
        files.opening_cancelled.connect(self._on_opening_cancelled)
        session.started.connect(self._on_started)

    def ask(self) -> None:
        """Ask for the folder of a sweep, and show its map."""
        last = self._preferences.map_folder
        folder = last if last and Path(last).is_dir() else ""
        path = QFileDialog.getExistingDirectory(self._owner, "Open a map: the folder of a sweep", folder)
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
        if self.window is not None:
            self.window.close()

    # --- maps -------------------------------------------------------------------------------------------------

    @pyqtSlot(object)
    def _on_read(self, first: "Snapshot") -> None:
        if self.sender() is not self._opening:
            return
        from ganviz.ui.map.window import MapWindow

        assert self._reader is not None
        self.close()
        self._preferences.map_folder = str(self._reader.path.absolute())
        self._preferences.save()
        self.window = window = MapWindow(self._reader, first, self._look.theme)
        window.run_wanted.connect(self._on_run_wanted)
        window.picture_wanted.connect(self._on_picture_wanted)
        window.closed.connect(self._on_closed)
        window.show()

    @pyqtSlot(object)
    def _on_not_read(self, error: Exception) -> None:
        if self.sender() is self._opening:
            self._opening = None
            self._files.warn("This folder cannot be opened as a map.", str(error) or type(error).__name__)

    @pyqtSlot()
    def _on_closed(self) -> None:
        if self.sender() is self.window:
            self.window = None

    @pyqtSlot(object)
    def _on_look_changed(self, theme: object) -> None:
        if self.window is not None:
            self.window.apply_theme(self._look.theme)

    @pyqtSlot(str, object)
    def _on_picture_wanted(self, suffix: str, taken: "TakePicture") -> None:
        self._files.save_view("ganviz-map", suffix, taken)

    # --- their runs -------------------------------------------------------------------------------------------

    @pyqtSlot(object, int)
    def _on_run_wanted(self, cell: Cell, step: int) -> None:
        from ganviz.ui.map.words import place_words

        assert cell.experiment is not None
        assert self.window is not None
        sweep = self.window.sweep
        title = f"{place_words(sweep, (cell.row, cell.column))}, seed {cell.experiment.seed}"
        note = f"A run of the map {sweep.title}: {title}."
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
            self.window.say(f"Opened {preset.title}: it trains to step {step:,} in the window.")
        self.told.emit(f"This run of the map trains to step {step:,}.")
        self._owner.raise_()
        self._owner.activateWindow()
