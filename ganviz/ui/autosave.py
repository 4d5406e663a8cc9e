"""Keeps the session of a window by itself, a little every second, so that whatever ends the window ends no work.

What happens to runs is appended to a file, new runs too; all of it is written anew when much was appended. Either is
done in a thread of its own, so that what happens while all is written is appended as ever. States are kept seldom:
replay leads from them to the last step.
"""

import logging
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from PyQt6.QtCore import QObject, QTimer, pyqtSignal, pyqtSlot

from ganviz.engine.messages import ChangeApplied, Frame, Report, RunState, StateChanged, StepDone
from ganviz.engine.opening import Opened, setup_of
from ganviz.engine.sessionfile.kept import KeptSession
from ganviz.engine.sessionfile.tail import Piece
from ganviz.spec import Preset
from ganviz.spec.errors import of_system, one_line
from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.actionplan import title_of
from ganviz.ui.banner import Banner
from ganviz.ui.model.catchingup import caught_up
from ganviz.ui.model.record import RunRecord
from ganviz.ui.model.session import Session
from ganviz.ui.model.unwritten import Unwritten
from ganviz.ui.sessions import SessionFiles
from ganviz.ui.task import Task

log = logging.getLogger(__name__)

EVERY_MS = 700
MOST_APPENDED = 24 << 20  # bytes, from which on all is written anew
_KEPT = tr_noop("The session before is kept.")
_TRY_AGAIN_S = 30.0  # after a disk that was full


class Autosave(QObject):
    """Belongs to a window. Lives in the main thread.

    Signals:
        left_found(): there is a session to go on with that was left.

    Attributes:
        left: that session, held by this window; None for none.
        is_kept: whether the next start can go on with what this window had when it was closed.
    """

    left_found = pyqtSignal()

    def __init__(self, session: Session, sessions: SessionFiles, banner: Banner, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._sessions, self._banner = session, sessions, banner
        self.left: Any = None
        self.is_kept = self._goes_on = False
        self._own: Any = None  # where this window's session is kept, once there is something to keep
        self._unwritten = Unwritten(session)
        self._setup: Preset | None = None  # what the run on show was opened as when all was written
        self._has_all = False  # the file has all of the session on show, but for what is to be appended
        self._is_new = self._is_broken = False  # there is something that no file of the user's has; the disk is full
        self._again_s = self._begun_s = 0.0  # when to try again; when something was begun to be written last
        self._appending: Task | None = None
        self._writing: Task | None = None  # all of it
        self._looking: Task | None = None
        self._leaving: Task | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.keep)
        session.reported.connect(self._on_reported)
        sessions.saved.connect(self._on_saved)
        sessions.opening.connect(self._on_opening)

    def begin(self, *, goes_on: bool = False) -> None:
        """Keep the session from now on, and look for one that was left: to go on with it at once if `goes_on`."""
        self._goes_on = goes_on
        self._timer.start()
        self._looking = Task(partial(_find_left, self._session.data_dir), "looking for a session that was left")
        self._looking.succeeded.connect(self._on_looked)
        self._looking.begin()

    def close(self) -> None:
        """Keep what is there now, for the next start; or nothing, if the user's own file has it. Waits for the disk.

        A window that keeps nothing, as one that is made for a picture, leaves nothing.
        """
        is_begun = self._timer.isActive()
        self._timer.stop()
        self._session.reported.disconnect(self._on_reported)
        self._settle()
        for task in (self._looking, self._leaving):
            if task is not None:
                task.wait()
        if self._looking is not None:  # nobody hears of what it found any more
            self._looking.succeeded.disconnect(self._on_looked)
            if self._looking.outcome is not None:
                self._looking.outcome[0].kept.release()
        if self._is_new and is_begun:
            self._keep_now()
        if self._own is not None:
            (self._own.close if self._is_new else self._own.remove)()
            self.is_kept = self._is_new
        elif self._goes_on:  # it was closed before it showed the session that it was to go on with
            self.is_kept = True
        if self.left is not None:
            self.left.let_go()

    def keep_for_next(self) -> bool:
        """Keep what is there now, for a window that goes on with it; return whether nothing would be lost. Waits for
        the disk."""
        if not self._is_new or not self._timer.isActive():
            return True
        self._settle()
        return self._keep_now() and self._own is not None

    # --- keeping ----------------------------------------------------------------------------------------------

    @pyqtSlot(object, object)
    def _on_reported(self, record: RunRecord, report: Report) -> None:
        has_trained = isinstance(report, Frame) and len(report.scalars) > 0
        trains = isinstance(report, StateChanged) and report.state is RunState.TRAINING  # it may rest before a frame
        if has_trained or trains or isinstance(report, ChangeApplied | StepDone):
            if not self._is_new and self._timer.isActive():
                QTimer.singleShot(0, self.keep)  # the first that there is to lose
            self._is_new = True
        self._unwritten.note(record, report)

    @pyqtSlot(object)
    def _on_saved(self, path: object) -> None:
        self._is_new = False

    @pyqtSlot()
    def _on_opening(self) -> None:
        """Keep what another session takes the place of, to be gone back to: it was not the user's wish to lose it."""
        self._settle()
        if self._is_new and self._own is None and self._timer.isActive():
            self._keep_now()  # it is young, and so small
        own, work = self._own, self._next() if self._is_new and self._own is not None else None
        if own is not None and not self._is_new:
            own.remove()
        elif own is not None:
            self._leaving = Task(partial(_leave, own, work, self._session.data_dir), "keeping the session before")
            self._leaving.succeeded.connect(self._on_left_behind)
            self._leaving.failed.connect(self._on_not_kept)
            self._leaving.begin()
        self._own, self._has_all, self._is_new = None, False, False
        self._unwritten.forget()

    @pyqtSlot()
    def keep(self) -> None:
        """Write down what happened since the last time, unless that is being done still."""
        if not (self._own is not None or self._is_new) or time.monotonic() < self._again_s:
            return
        if self._writing is None and self._is_due() and (work := self._all()) is not None:
            self._writing = self._began(work, self._on_written)
        elif self._appending is None and (work := self._news()) is not None:
            self._appending = self._began(work, self._on_appended)

    def _began(self, work: Callable[[], Any], on_kept: Callable[..., None]) -> Task:
        task = Task(work, "autosave")
        task.succeeded.connect(on_kept)
        task.failed.connect(self._on_not_kept)
        task.begin()
        self._begun_s = time.monotonic()
        return task

    def _settle(self) -> None:
        """Wait for what is being written. Where that failed, all is to be written anew."""
        tasks = [task for task in (self._writing, self._appending) if task is not None]
        for task in tasks:
            task.wait()
        if self._writing is not None:
            self._has_all = True
        if any(task.outcome is None for task in tasks):
            self._fail()
        self._writing = self._appending = None

    def _fail(self) -> None:
        """Let all be written anew before anything is appended again."""
        self._unwritten.forget()
        self._has_all = False

    def _keep_now(self) -> bool:
        """Write down what there is, and return whether that could be done. Waits for the disk."""
        try:
            if (work := self._next()) is not None:
                work()
                self._has_all = True
        except (OSError, ValueError) as error:
            log.warning("the session was not kept: %s", error)
            self._fail()
            return False
        return True

    def _next(self) -> Callable[[], Any] | None:
        """Return what writes down all there is, if that is due, or the news; None where there is nothing to write."""
        return (self._all() if self._is_due() else None) or self._news()

    def _is_due(self) -> bool:
        """Whether all is to be written anew."""
        is_other = self._sessions.setup is not self._setup
        return self._unwritten.is_all or is_other or self._own.appended > MOST_APPENDED

    def _all(self) -> Callable[[], bool] | None:
        """Return what writes down all of the session; None where nothing has begun, or what did is not on show."""
        try:
            kept = self._sessions.kept()
        except ValueError:
            return None
        first = 0 if self._own is None else self._own.begin_tail(has_gap=self._unwritten.is_all)
        self._unwritten.take_all(kept)
        self._setup = self._sessions.setup
        return partial(self._write, self._own, kept, first)

    def _write(self, own: Any, kept: KeptSession, first: int) -> bool:
        """Write all of a session; in a thread."""
        if own is None:
            from ganviz.engine.sessionfile.autosaved import Autosaved

            own = self._own = Autosaved.new()
        own.write(kept, first)
        return True

    def _news(self) -> Callable[[], bool] | None:
        """Return what appends what happened since; None where nothing did, or there is nothing to append it to."""
        piece = self._unwritten.take() if self._has_all and not self._unwritten.is_all else None
        return None if piece is None else partial(_append, self._own, self._own.take_slot(), piece)

    @pyqtSlot(object)
    def _on_written(self, _: object) -> None:
        if self.sender() is self._writing:
            self._writing, self._has_all, self._is_broken = None, True, False
            self._keep_if_late()

    @pyqtSlot(object)
    def _on_appended(self, _: object) -> None:
        if self.sender() is self._appending:
            self._appending = None
            self._keep_if_late()

    def _keep_if_late(self) -> None:
        """Wait no longer for the timer where what was written took longer than from one time to the next."""
        if time.monotonic() - self._begun_s > EVERY_MS / 1000:
            self.keep()

    @pyqtSlot(object)
    def _on_not_kept(self, error: Exception) -> None:
        task = self.sender()
        if task is self._writing:
            self._writing = None
        elif task is self._appending:
            self._appending = None
        elif task is not self._leaving:  # it was waited for
            return
        if task is not self._leaving:
            self._fail()
        self._again_s = time.monotonic() + _TRY_AGAIN_S
        if not self._is_broken:
            self._is_broken = True
            reason = (of_system(error) if isinstance(error, OSError) else None) or str(error)
            self._banner.show_message(
                tr(
                    "({reason}). What you do now would be lost if the window ended in an unusual way: save "
                    "the session yourself, to another disk.",
                    reason=one_line(reason, 200),
                ),
                lead=tr("The session could not be kept by itself"),
            )

    # --- what was left ----------------------------------------------------------------------------------------

    @pyqtSlot(object)
    def _on_left_behind(self, left: "_Left") -> None:
        """Offer the session that another one took the place of; it is the last one now."""
        if self.left is not None:
            self.left.let_go()
        self.left = left
        self.left_found.emit()
        if not self._banner.text:  # else it is in the menu
            self._banner.show_message(
                tr("It was not saved."), (tr("Go back to it"), self.go_on), lead=tr(_KEPT), stays=True
            )

    def go_on(self) -> None:
        """Show the session that was left, in place of what is on show."""
        if self.left is None:
            return
        self._goes_on = False
        left, self.left = self.left, None
        self._sessions.show(left.opened)  # what is on show is left in its turn
        self._sessions.path = None  # it is in no file of the user's
        self._own, self._has_all, self._is_new = left.kept, False, True
        self.left_found.emit()

    def discard(self) -> None:
        """Keep the session that was left no longer."""
        if self.left is not None:
            left, self.left = self.left, None
            left.kept.remove()
            self.left_found.emit()

    @pyqtSlot(object)
    def _on_looked(self, found: "tuple[Any, Opened] | None") -> None:
        self._looking = None
        if found is None:
            self._goes_on = False
            return
        left, opened = found
        self.left = _Left(left.kept, opened, left.kept.release)
        self.left_found.emit()
        if left.was_closed:  # which is in the menu, and no news
            if self._goes_on:
                self.go_on()
            return
        run = opened.session.run(opened.session.on_show.current)
        self._banner.show_message(
            tr(
                "{run}, at step {step:,}, of {time:%H:%M, %d %B}.",
                run=one_line(title_of(setup_of(opened), run.experiment), 60),
                step=run.end,
                time=left.changed,
            ),
            (tr("Go on"), self.go_on),
            (tr("Discard"), self.discard),
            lead=tr("The last session was cut short:"),
            stays=True,
        )


class _Left:
    """A session that was left, what keeps it, and what lets others have it."""

    def __init__(self, kept: Any, opened: Opened, let_go: Callable[[], None]) -> None:
        self.kept, self.opened, self.let_go = kept, opened, let_go


def _leave(own: Any, work: Callable[[], int] | None, data_dir: str | None) -> _Left:
    """Write down the last of a session, and return it as one that was left; in a thread."""
    from ganviz.engine.opening import opened_from

    if work is not None:
        work()
    found, pieces = own.read()
    opened = opened_from(own.path, found, data_dir)
    return _Left(own, opened._replace(session=caught_up(opened.session, pieces)), own.close)


def _append(own: Any, slot: Any, piece: Piece) -> bool:
    own.append(slot, piece)
    return True


def _find_left(data_dir: str | None) -> "tuple[Any, Opened] | None":
    from ganviz.engine.opening import opened_from
    from ganviz.engine.sessionfile.autosaved import find_left

    left = find_left()
    if left is None:
        return None
    opened = opened_from(left.kept.path, left.found, data_dir)
    try:
        return left, opened._replace(session=caught_up(opened.session, left.pieces))
    except ValueError as error:  # its tail is of another
        log.warning("a session that was left is gone on with from its last whole copy: %s", error)
        return left, opened
