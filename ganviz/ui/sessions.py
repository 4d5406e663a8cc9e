"""Sessions and checkpoints in and out of the window."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PyQt6.QtCore import QObject, QSize, Qt, QTimer, pyqtSignal, pyqtSlot
from PyQt6.QtGui import QImage
from PyQt6.QtWidgets import QFileDialog, QMainWindow, QProgressBar, QProgressDialog

from ganviz.engine.messages import CheckpointTaken, Failed, Report, Start, StatesFound, WorkerDied
from ganviz.engine.opening import READERS, Opened, OpenedCheckpoint, OpenedFile, read_file, setup_of
from ganviz.engine.sessionfile import SUFFIX
from ganviz.engine.sessionfile.kept import KeptSession
from ganviz.spec import Experiment, Preset, to_toml
from ganviz.spec.errors import of_system, one_line, shown_path
from ganviz.spec.translation import listed, tr, tr_noop
from ganviz.ui.banner import Banner
from ganviz.ui.files import FileActions, Opener
from ganviz.ui.image_files import encoded
from ganviz.ui.model.record import RunRecord
from ganviz.ui.model.session import Session
from ganviz.ui.task import Task

STATES_BYTES = 8 << 20  # of each run, in a session
_FAILURE = tr_noop("The session was not saved.")
_SLOW_MS = 400
_PREVIEW = QSize(640, 400)


class SessionFiles(QObject):
    """Opens and saves sessions, and opens checkpoints.

    To save one, states are asked of the engine first; all that takes time happens elsewhere, and can be called off.
    `picture` returns what the views show, which a file has a small copy of.

    Signals:
        told(str): what was done.
        saved(Path): the session on show is in that file.
        opening(): runs of a file are to be on show, in place of those that still are.
        opened(): they are.

    Attributes:
        path: the file that the session on show was opened from or saved to last; None for none.
    """

    told = pyqtSignal(str)
    saved = pyqtSignal(object)
    opening = pyqtSignal()
    opened = pyqtSignal()

    def __init__(
        self, window: QMainWindow, session: Session, files: FileActions, banner: Banner, picture: Callable[[], QImage]
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._files, self._banner = window, session, files, banner
        self._picture = picture
        self.path: Path | None = None
        self._number = 0  # of the last wish for states
        self._missing: set[int] = set()  # runs whose states are still to come
        self._states: dict[int, tuple[CheckpointTaken, ...]] = {}
        self._target: Path | None = None  # where to save to once they are there
        self._is_shown_alone = False  # what is being saved, without the other runs
        self._writing: Task | None = None
        self._wait: QProgressDialog | None = None
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_SLOW_MS)
        self._slow.timeout.connect(self._on_slow)
        for suffix in READERS:
            files.openers[suffix] = Opener(partial(read_file, data_dir=session.data_dir), self.show_file)
        files.setup_opened.connect(self._on_setup_opened)
        session.reported.connect(self._on_reported)

    # --- opening ----------------------------------------------------------------------------------------------

    def show_file(self, found: OpenedFile) -> None:
        """Show a session, or a run that goes on from a checkpoint: paused."""
        if isinstance(found, Opened):
            self.show(found)
        else:
            self._show_checkpoint(found)

    def show(self, found: Opened) -> None:
        """Show a session that was read, paused."""
        kept, session = found.session, self._session
        preset = setup_of(found)
        self.opening.emit()
        self._files.forget_opened()
        self._files.note_opened(preset)
        session.open_kept(kept, is_exact=not found.reasons)
        self._files.setup_opened.emit(preset)
        session.pace.choose(kept.on_show.speed)
        self.path = None if found.lost else found.path  # what is saved does not take the place of the damaged file
        if found.lost:
            self._files.warn(
                tr("{file} is damaged.", file=shown_path(found.path)),
                tr("Lost: {lost}. The rest is shown: save it to another file.", lost=listed(found.lost)),
            )
        if found.reasons:
            self._offer_to_train(found.reasons)
        self.opened.emit()

    def _offer_to_train(self, reasons: tuple[str, ...]) -> None:
        self._banner.show_message(
            tr(
                "This session was computed with {reasons}: here its runs could come out otherwise. What was "
                "saved is shown as it was, and nothing of it is trained.",
                reasons=listed(reasons),
            ),
            (tr("Train anew from here"), partial(self._train_anew, reasons)),
            lead=tr("Computed elsewhere."),
        )

    def _train_anew(self, reasons: tuple[str, ...]) -> None:
        session = self._session
        self._offer_to_train(reasons)  # until it does: the images may have to be asked for
        self._files.with_data(session.experiment, partial(self._branch_anew, session.current, session.time.step))

    def _branch_anew(self, parent: RunRecord, step: int, experiment: Experiment) -> None:
        """Branch off `parent` at `step`, now that there are the images of `experiment`, which was made of its own."""
        session = self._session
        if experiment.data.set_name != parent.experiment.data.set_name:
            self.told.emit(tr("These pictures are not the ones that this run learned from: nothing was begun."))
            return
        try:
            session.branch(step, {}, run=parent.run)
        except (ValueError, LookupError) as error:
            self.told.emit(str(error))
            return
        self._banner.dismiss()
        self.told.emit(
            tr(
                "This run goes on from step {step:,}, the last state that was saved",
                step=session.current.fork_step,
            )
        )

    def _show_checkpoint(self, found: OpenedCheckpoint) -> None:
        preset, head = setup_of(found), found.head
        self._files.note_opened(preset)
        self._session.start_at(Start(0, head.experiment, checkpoint=found.data, step=head.step))
        self._files.setup_opened.emit(preset)
        self.told.emit(tr("This run goes on from step {step:,}", step=head.step))

    @pyqtSlot(object)
    def _on_setup_opened(self, preset: Preset) -> None:
        self.path = None  # what is on show now is in no file

    # --- saving -----------------------------------------------------------------------------------------------

    def save(self) -> None:
        """Write the session to its file; ask for one where it has none."""
        if self.path is None:
            self.save_as()
        else:
            self._begin(self.path)

    def save_as(self) -> None:
        """Ask for a file and write the session to it."""
        self._ask(self.path or self._usual_name)

    def save_shown(self) -> None:
        """Ask for a file and write the runs on show to it, without the others of the session."""
        self._ask(self._usual_name, is_shown_alone=True)

    @property
    def _usual_name(self) -> Path:
        return Path(f"{self._files.opened_as.name.replace(' ', '-')}{SUFFIX}")

    def _ask(self, name: Path, *, is_shown_alone: bool = False) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, tr("Save session"), str(name), tr("Sessions ({kinds})", kinds=f"*{SUFFIX}")
        )
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() != SUFFIX:
            path = path.with_name(path.name + SUFFIX)
            if path.exists():  # the user was not asked about this one
                self._warn(
                    tr(
                        "{path} is there already. Choose it by its whole name to replace it.",
                        path=shown_path(path),
                    )
                )
                return
        self._begin(path, is_shown_alone=is_shown_alone)

    def _begin(self, path: Path, *, is_shown_alone: bool = False) -> None:
        self._settle()
        self._target, self._states, self._number = path, {}, self._number + 1
        self._is_shown_alone = is_shown_alone
        self._missing = set(self._session.want_states(self._number, STATES_BYTES))
        self._slow.start()
        self._write_if_all()

    @pyqtSlot(object, object)
    def _on_reported(self, record: RunRecord, report: Report) -> None:
        if self._target is None or report.run not in self._missing:
            return
        if isinstance(report, StatesFound) and report.number == self._number:
            self._states[report.run] = report.states
        elif not isinstance(report, WorkerDied | Failed):
            return
        self._missing.discard(report.run)
        if self._wait is not None:
            self._wait.setValue(len(self._states))
        self._write_if_all()

    def _write_if_all(self) -> None:
        if self._missing or self._target is None:
            return
        path, self._target = self._target, None
        try:
            kept = self.kept(self._states)
            if self._is_shown_alone:
                kept = kept.of([record.run for record in self._session.lanes.shown])
        except ValueError as error:
            self._settle()
            self._warn(tr("There is nothing to save: {error}.", error=error))
            return
        work = partial(_write, path, kept, self._picture())
        self._writing = Task(work, str(path))
        self._writing.succeeded.connect(self._on_written)
        self._writing.failed.connect(self._on_not_written)
        self._writing.begin()

    def kept(self, states: dict[int, tuple[CheckpointTaken, ...]] | None = None) -> KeptSession:
        """Return the session as a file has it. Raises ValueError if no run has begun yet."""
        kept, preset = self._session.kept(states), self._files.opened_as
        toml = to_toml(preset.experiment, title=preset.title, note=preset.note, steps=preset.steps, story=preset)
        return replace(kept, on_show=replace(kept.on_show, setup=toml, name=preset.name))

    @property
    def setup(self) -> Preset:
        """What the run on show was opened as."""
        return self._files.opened_as

    @pyqtSlot(object)
    def _on_written(self, path: Path) -> None:
        if self.sender() is not self._writing:
            return
        self._settle()
        self._files.note_recent(path)
        self.told.emit(tr("Saved {name}", name=one_line(path.name)))
        if not self._is_shown_alone:
            self.path = path
            self.saved.emit(path)

    @pyqtSlot(object)
    def _on_not_written(self, error: Exception) -> None:
        if self.sender() is not self._writing:
            return
        self._settle()
        reason = f"{shown_path(error.filename)}: {of_system(error)}" if isinstance(error, OSError) else str(error)
        self._warn(tr("{reason}. Choose another place: Save as…", reason=reason.rstrip(".。")))

    def _warn(self, details: str) -> None:
        self._files.warn(_FAILURE, details)

    def _settle(self) -> None:
        """Wait for nothing any more."""
        self._target, self._writing, self._missing = None, None, set()
        self._slow.stop()
        if self._wait is not None:
            wait, self._wait = self._wait, None
            wait.canceled.disconnect(self._settle)
            wait.close()
            wait.deleteLater()

    @pyqtSlot()
    def _on_slow(self) -> None:
        total = len(self._missing) + len(self._states)
        self._wait = QProgressDialog(tr("Saving the session…"), tr("Cancel"), 0, total, self._window)
        bar = QProgressBar()
        bar.setTextVisible(False)  # it is lower than a text
        bar.setMaximum(total)
        self._wait.setBar(bar)
        self._wait.setWindowModality(Qt.WindowModality.WindowModal)
        self._wait.setAutoClose(False)
        self._wait.setAutoReset(False)
        self._wait.canceled.connect(self._settle)
        self._wait.setValue(len(self._states))
        self._wait.show()


def _write(path: Path, kept: KeptSession, picture: QImage) -> Path:
    from ganviz.engine.sessionfile.files import write_session

    small = picture.scaled(
        _PREVIEW, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )  # fmt: skip
    write_session(path, kept, encoded(small, ".png"))
    return path
