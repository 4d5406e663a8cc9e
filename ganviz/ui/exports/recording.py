"""Goes through moments of the run on show, one after the other, so that a picture can be taken of each."""

from collections.abc import Callable, Sequence

from PyQt6.QtCore import QObject, QTimer, pyqtSignal, pyqtSlot

from ganviz.engine.exports.kinds import ExportError
from ganviz.engine.messages import Failed, Frame, Report, RunState, WorkerDied
from ganviz.spec.translation import tr
from ganviz.ui.filmstrip import moments_of
from ganviz.ui.model.record import RunRecord
from ganviz.ui.model.session import Session
from ganviz.ui.model.timetravel import TimeTravel


def steps_to_show(record: RunRecord, count: int, *, is_replayed: bool) -> tuple[int, ...]:
    """Return about `count` steps of a run, evenly apart, of which the last is the newest.

    Unless they are computed anew they are steps of which pictures were kept: fewer where there are fewer.
    """
    wanted = moments_of(max(1, record.end), count)
    if is_replayed or record.end == 0:
        return tuple(step for step in wanted if step <= record.end) or (record.end,)
    kept = (record.frames.at(step) for step in wanted[:-1])
    return (*dict.fromkeys(each.step for each in kept if each is not None and each.step < record.end), record.end)


class Recording(QObject):
    """Shows step after step in the window, each as soon as it is drawn. Training rests meanwhile.

    What is not kept of a step is computed anew, by the way in which the window looks closer at the past. Whatever
    happens, the newest step is on show again at the end.

    Args:
        take: takes a picture of what is on show, at this step; what it raises as `ExportError` ends the recording.

    Signals:
        progressed(int, int): so many steps of so many were shown.
        ended(str): it is over, for a reason, or for none when all steps were shown.
    """

    progressed = pyqtSignal(int, int)
    ended = pyqtSignal(str)

    def __init__(
        self,
        session: Session,
        travel: TimeTravel,
        steps: Sequence[int],
        take: Callable[[int], None],
        *,
        is_replayed: bool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._travel, self._take = session, travel, take
        self._steps, self._is_replayed = tuple(steps), is_replayed
        self._place, self._is_over = -1, False
        self._awaited: set[int] = set()  # runs whose picture of the step is on its way
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._on_drawn)

    def begin(self) -> None:
        """Show the first step, once the run rests."""
        self._session.reported.connect(self._on_reported)
        self._session.state_changed.connect(self._on_state_changed)
        self._travel.refused.connect(self.end)
        if self._session.state is RunState.TRAINING:
            self._session.pause()
        else:
            self._show_next()

    @pyqtSlot(str)
    def end(self, reason: str = "") -> None:
        """Show the newest step again, and no other."""
        if self._is_over:
            return
        self._is_over = True
        self._soon.stop()
        self._session.reported.disconnect(self._on_reported)
        self._session.state_changed.disconnect(self._on_state_changed)
        self._travel.refused.disconnect(self.end)
        self._session.cancel_seek()
        self._travel.come_to_now()
        self.ended.emit(reason)

    @pyqtSlot(object)
    def _on_state_changed(self, state: RunState) -> None:
        if self._place < 0 and state is not RunState.TRAINING:
            self._show_next()

    def _show_next(self) -> None:
        self._place += 1
        if self._place == len(self._steps):
            self.end()
            return
        step, record = self._steps[self._place], self._session.current
        if step >= record.end:
            was_away = record.step < record.end
            self._awaited = {each.run for each in self._session.lanes.shown} if was_away else set()
            self._travel.come_to_now()
        else:
            self._travel.scrub_to(step)
            self._awaited = set()
            if self._is_replayed and self._travel.picture_step != step:
                self._awaited = {each.run for each in self._session.lanes.shown if each.end >= step}
                self._travel.look_closer()
        if not self._awaited:
            self._soon.start(0)

    @pyqtSlot(object, object)
    def _on_reported(self, record: RunRecord, report: Report) -> None:
        if isinstance(report, Failed | WorkerDied):
            self.end(tr("The run cannot be shown any more: its training has ended."))
        elif isinstance(report, Frame) and self._is_awaited(record, report):
            self._awaited.discard(record.run)
            if not self._awaited:
                self._soon.start(0)

    def _is_awaited(self, record: RunRecord, frame: Frame) -> bool:
        """Return whether this is the picture of the step that is to be shown."""
        if record.run not in self._awaited or not 0 <= self._place < len(self._steps):
            return False
        return frame.step == min(self._steps[self._place], record.end)

    @pyqtSlot()
    def _on_drawn(self) -> None:
        self._travel.moment_changed.emit()  # views draw what came since
        try:
            self._take(self._steps[self._place])
        except ExportError as error:
            self.end(str(error))
            return
        self.progressed.emit(self._place + 1, len(self._steps))
        self._show_next()
