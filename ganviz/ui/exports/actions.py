"""Exports the run on show: asks what and where, gathers it, and writes it in the background."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PyQt6.QtCore import QObject, pyqtSignal, pyqtSlot
from PyQt6.QtGui import QImage
from PyQt6.QtWidgets import QFileDialog, QWidget

from ganviz.engine.exports.kinds import ExportError, require_installed
from ganviz.engine.messages import RunState
from ganviz.spec.errors import of_system, shown_path
from ganviz.spec.translation import sentence, tr, tr_noop
from ganviz.ui.files import FileActions
from ganviz.ui.look import Look
from ganviz.ui.model.record import RunRecord
from ganviz.ui.model.session import Session
from ganviz.ui.model.timetravel import TimeTravel
from ganviz.ui.preferences import Preferences
from ganviz.ui.task import Task
from ganviz.ui.viewpictures import Pictured, ViewPictures
from ganviz.ui.windowimage import window_image

if TYPE_CHECKING:  # loaded when something is to be exported
    from ganviz.engine.exports.animation import Pictures
    from ganviz.ui.exports.dialog import ExportDialog, Wish
    from ganviz.ui.exports.recording import Recording
    from ganviz.ui.filmstrip import Shot

_SAVED = tr_noop("Saved {path}")
_NOT_BEGUN = (RunState.LOADING, RunState.FAILED)


class _CancelledError(Exception):
    """The user wants it no more."""


class Exports(QObject):
    """Lives in the main thread. One export at a time, which the dialog shows.

    Signals:
        told(str): what was done, in a sentence.

    Attributes:
        dialog: the one that is open; None for none.
    """

    told = pyqtSignal(str)
    _written = pyqtSignal(int)

    def __init__(
        self,
        window: QWidget,
        session: Session,
        travel: TimeTravel,
        files: FileActions,
        pictures: ViewPictures,
        look: Look,
        preferences: Preferences,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._travel, self._files = window, session, travel, files
        self._pictures, self._look, self._preferences = pictures, look, preferences
        self.dialog: ExportDialog | None = None
        self._views: dict[str, Pictured] = {}
        self._recording: Recording | None = None
        self._task: Task | None = None
        self._is_cancelled = threading.Event()
        self._total = 0
        self._told = _SAVED  # when it is written
        self._step = 0  # of the weights that are written
        self._written.connect(self._on_written)

    @property
    def can_export(self) -> bool:
        """Whether there is a run to export."""
        return self._session.state not in _NOT_BEGUN

    def open(self) -> None:
        """Ask what the run on show is to be exported as."""
        from ganviz.ui.exports.dialog import WINDOW, ExportDialog

        if self.dialog is not None:
            self.dialog.raise_()
            return
        together = self._pictures.side_by_side()
        choices = (*([together] if together is not None else ()), *self._pictures.choices())
        self._views = {str(number): each for number, each in enumerate(choices)}
        views = [(number, each.title) for number, each in self._views.items()]
        first = views[0][0] if views else WINDOW
        self.dialog = ExportDialog(views, first, len(self._session.current.frames), self._window)
        self.dialog.wanted.connect(self._on_wanted)
        self.dialog.cancelled.connect(self.cancel)
        self.dialog.finished.connect(self._on_closed)
        self.dialog.open()

    def close(self) -> None:
        """End what is under way, and close the dialog."""
        self.cancel()
        if self.dialog is not None:
            self.dialog.show_ended()  # else it would only end what is under way
            self.dialog.close()

    @pyqtSlot()
    def cancel(self) -> None:
        """End what is under way; nothing is written then."""
        self._is_cancelled.set()
        if self._recording is not None:
            self._recording.end(tr("Cancelled."))

    @pyqtSlot()
    def _on_closed(self) -> None:
        self.dialog = None

    # --- what, and where ------------------------------------------------------------------------------------

    @pyqtSlot(object)
    def _on_wanted(self, wish: Wish) -> None:
        assert self.dialog is not None
        try:
            require_installed(wish.kind)
            if wish.kind.name == "animation":
                from ganviz.engine.exports.animation import require_animation

                require_animation(Path(f"animation{wish.suffix}"))
        except ExportError as error:
            self.dialog.show_ended(tr("{words}.", words=error))
            return
        path = self._asked_path(wish)
        if path is None:
            return
        self._is_cancelled.clear()
        if wish.kind.is_drawn:
            self._record(wish, path)
            return
        self.dialog.show_busy(tr("Writing {file}…", file=shown_path(path.name)))
        try:
            work = self._work(wish, path)
        except ExportError as error:
            self._show_ended(sentence(str(error)))
            return
        self._write(work, path)

    def _asked_path(self, wish: Wish) -> Path | None:
        """Ask where it is to be kept, in the folder of the last picture; None for nowhere."""
        folder = self._preferences.picture_folder
        suggested = Path(folder if folder and Path(folder).is_dir() else "") / self._suggested(wish)
        if not wish.suffix:
            suggested = _not_there(suggested)  # else the dialog would open that folder, and ask for a name in it
        kinds = f"{tr(wish.kind.label)} (*{wish.suffix})"
        title = tr("Export: {kind}", kind=tr(wish.kind.label)) if wish.suffix else tr("Export: a new folder")
        chosen = QFileDialog.getSaveFileName(self._window, title, str(suggested), kinds)[0]
        if not chosen:
            return None
        path = Path(chosen)
        self._preferences.picture_folder = str(path.parent.absolute())
        self._preferences.save()
        return (
            path if path.suffix.lower() == wish.suffix or not wish.suffix else path.with_name(path.name + wish.suffix)
        )

    def _suggested(self, wish: Wish) -> str:
        named = self._views.get(wish.view) if wish.kind.is_drawn else None
        record = self._session.current
        what = named.name.replace("_", "-") if named is not None else ("window" if wish.kind.is_drawn else "")
        setup = Path(self._files.opened_as.name).name.removesuffix(".toml") or "run"
        parts = ("ganviz", setup, what, str(record.end) if wish.kind.needs_training else "")
        return "-".join(filter(None, parts)).replace(" ", "-") + wish.suffix

    # --- numbers, weights, set-ups, scripts -----------------------------------------------------------------

    def _work(self, wish: Wish, path: Path) -> Callable[[], object]:
        """Return what writes the file; all that it needs of the run is taken now.

        Raises:
            ExportError: if there is nothing to write.
        """
        from ganviz.engine.exports import writing

        record, preset, self._told = self._session.current, self._files.opened_as, _SAVED
        start = self._session.link.way_back(record.run)
        match wish.kind.name:
            case "script":
                return partial(writing.write_script, path, start, preset, record.end)
            case "setup":
                return partial(writing.write_setup, path, record.experiment, preset)
            case "weights":
                if start.latest is None:
                    raise ExportError(tr("there are no trained weights yet: let it train a moment"))
                self._step = start.latest.step  # a state is sent every other second
                self._told = tr_noop("Saved {path}: the weights after step {step:,}")
                return partial(writing.write_weights, path, start.latest.data)
            case kind:
                return partial(writing.write_rows, kind, path, record.kept(start), preset)

    def _write(self, work: Callable[[], object], path: Path) -> None:
        self._task = Task(work, str(path))
        self._task.succeeded.connect(self._on_succeeded)
        self._task.failed.connect(self._on_failed)
        self._task.begin()

    @pyqtSlot(object)
    def _on_succeeded(self, _: object) -> None:
        if self.sender() is not self._task or self._task is None:
            return
        path, self._task = self._task.about, None
        self._show_ended()
        if self.dialog is not None:
            self.dialog.accept()
        self.told.emit(tr(self._told, path=shown_path(path), step=self._step))

    @pyqtSlot(object)
    def _on_failed(self, error: Exception) -> None:
        if self.sender() is not self._task:
            return
        self._task = None
        if isinstance(error, _CancelledError):
            self._show_ended(tr("Cancelled."))
        elif isinstance(error, OSError):
            self._show_ended(
                tr(
                    "{file}: {reason}. Choose another place.",
                    file=shown_path(error.filename or ""),
                    reason=of_system(error),
                )
            )
        else:
            self._show_ended(sentence(str(error)))

    def _show_ended(self, trouble: str = "") -> None:
        if self.dialog is not None:
            self.dialog.show_ended(trouble)

    # --- pictures -------------------------------------------------------------------------------------------

    def _record(self, wish: Wish, path: Path) -> None:
        from ganviz.engine.exports.animation import Pictures
        from ganviz.ui.exports.recording import Recording, steps_to_show

        record, self._told = self._session.current, _SAVED
        steps = steps_to_show(record, wish.count, is_replayed=wish.is_replayed)
        frames = Pictures()
        shots: list[Shot] = []
        is_film = wish.kind.name == "film"
        take = partial(self._add_shot, shots, wish) if is_film else partial(self._add_frame, frames, wish, record)
        self._recording = Recording(self._session, self._travel, steps, take, is_replayed=wish.is_replayed, parent=self)
        self._recording.progressed.connect(self._on_progressed)
        self._recording.ended.connect(partial(self._on_recorded, wish, path, frames, shots))
        assert self.dialog is not None
        self.dialog.show_busy(tr("Showing one moment after the other…"))
        self._recording.begin()

    def _image(self, wish: Wish) -> QImage:
        what = self._views.get(wish.view)
        if what is not None:
            return self._pictures.taken(what, wish.scale)
        return window_image(self._window)

    def _add_frame(self, frames: Pictures, wish: Wish, record: RunRecord, step: int) -> None:
        from ganviz.ui.captioned import captioned, pixels_of

        title, theme = self._files.opened_as.title, self._look.theme
        frames.add(pixels_of(captioned(self._image(wish), step, record.end, title, theme, self._window.font())))

    def _add_shot(self, shots: list[Shot], wish: Wish, step: int) -> None:
        from ganviz.ui.filmstrip import Shot

        shots.append(Shot(step, (self._image(wish),)))

    @pyqtSlot(int, int)
    def _on_progressed(self, done: int, total: int) -> None:
        if self.dialog is not None:
            self.dialog.show_progress(done, total, tr("{done:,} of {total:,} pictures", done=done, total=total))

    def _on_recorded(self, wish: Wish, path: Path, frames: Pictures, shots: list[Shot], reason: str) -> None:
        if self._recording is not None:
            self._recording.deleteLater()
            self._recording = None
        if reason:
            self._show_ended(reason)
            return
        if shots:
            from ganviz.ui.filmstrip import filmstrip

            strip = filmstrip(shots, (), self._look.theme, self._window.font())
            self._write(partial(_write_strip, path, strip), path)
            return
        from ganviz.engine.exports.animation import write_animation

        self._total = len(frames)
        self._write(partial(write_animation, path, frames, wish.rate, self._note_written), path)

    def _note_written(self, done: int) -> None:
        """Take in, in the thread that writes, how far it is."""
        if self._is_cancelled.is_set():
            raise _CancelledError
        self._written.emit(done)

    @pyqtSlot(int)
    def _on_written(self, done: int) -> None:
        if self.dialog is not None and self._task is not None:
            self.dialog.show_progress(done, self._total, tr("Writing the file…"))


def _not_there(path: Path) -> Path:
    """Return a path, with a number where there is something already."""
    numbered = (path.with_name(f"{path.name}-{number}") for number in range(2, 1000))
    return next((each for each in (path, *numbered) if not each.exists()), path)


def _write_strip(path: Path, strip: QImage) -> None:
    from ganviz.engine.atomic import write_atomically
    from ganviz.ui.image_files import encoded

    write_atomically(path, encoded(strip, path.suffix))
