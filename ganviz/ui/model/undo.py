"""Taking settings back, one change after the other, and making them again. Knows no widgets."""

from dataclasses import dataclass
from typing import Any

from PyQt6.QtCore import QObject, pyqtSignal, pyqtSlot

from ganviz.engine.journal import Changed
from ganviz.engine.messages import ChangeApplied, ChangeRefused, Report, RunState, Started
from ganviz.spec import Change, Difference, Experiment, difference
from ganviz.spec.differences import line_of, told
from ganviz.spec.translation import tr
from ganviz.ui.model.record import RunRecord
from ganviz.ui.model.session import Session

MOST = 200  # changes that can be taken back
_MOST_REMEMBERED = 500  # of a run that is shown, for that takes a millisecond each
_MOST_IN_OTHERS = 2000  # requests remembered, for each lane one
_DRAG_STEPS = 20  # changes of the same settings within so many steps of each other are one drag


@dataclass(frozen=True, slots=True)
class Done:
    """A change, or a drag of several.

    Attributes:
        back: what takes it back.
        again: what makes it once more.
        what: what it made otherwise.
        step: the last step it was made at.
        before: what held until then.
        numbers: of the requests that made it; none of what is told by a journal.
    """

    back: dict[str, Any]
    again: dict[str, Any]
    what: tuple[Difference, ...]
    step: int
    before: Experiment
    numbers: tuple[int, ...] = ()


class Undo(QObject):
    """What was changed in the run on show since it was begun. Taking something back is a change like any other.

    Signals:
        told(str): what was taken back, or made again.
        changed(): there is something else to take back or to make again.
    """

    told = pyqtSignal(str)
    changed = pyqtSignal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._done: list[Done] = []
        self._undone: list[Done] = []
        self._before: Experiment = session.experiment
        self._record: RunRecord | None = None
        self._asked: dict[int, tuple[str, Done]] = {}  # by the number of the request: undo or redo
        self._others: dict[int, Experiment] = {}  # what the other lanes are, by run
        self._in_others: dict[tuple[int, int], tuple[Change, Change]] = {}  # by request and run: back, and again
        session.started.connect(self._on_started)
        session.change_applied.connect(self._on_applied)
        session.change_refused.connect(self._on_refused)
        session.reported.connect(self._on_reported)
        session.lanes.changed.connect(self._on_lanes_changed)

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back, and none is being taken back."""
        return bool(self._done) and not self._asked

    @property
    def can_redo(self) -> bool:
        """Whether there is one to make again."""
        return bool(self._undone) and not self._asked

    @property
    def is_waiting(self) -> bool:
        """Whether the run is still loading: what was changed before is not known to be in it."""
        return self._session.state is RunState.LOADING

    def undo(self) -> None:
        """Take the last change back, now."""
        if self.is_waiting:
            self.told.emit(tr("The run is still loading: nothing can be taken back yet."))
        elif self.can_undo:
            last = self._done[-1]
            self._asked[self._change(last.back)] = ("undo", last)
            self._change_others(last, 0)

    def redo(self) -> None:
        """Make what was taken back last once more, now."""
        if self.is_waiting:
            self.told.emit(tr("The run is still loading: nothing can be made again yet."))
        elif self.can_redo:
            last = self._undone[-1]
            self._asked[self._change(last.again)] = ("redo", last)
            self._change_others(last, 1)

    def _change(self, change: Change) -> int:
        return self._session.change(change, run=self._session.current.run)

    def _change_others(self, done: Done, place: int) -> None:
        """Take back in the other lanes, or make again, what the same requests did there: it may be nothing."""
        for record in self._session.lanes.targets:
            known = [each for n in done.numbers if (each := self._in_others.get((n, record.run))) is not None]
            if record is not self._session.current and known and (change := known[-place][place]):
                self._session.change(change, run=record.run)

    @pyqtSlot()
    def _on_lanes_changed(self) -> None:
        self._others = {each.run: each.experiment for each in self._session.lanes.records}

    @pyqtSlot(object, object)
    def _on_reported(self, record: RunRecord, report: Report) -> None:
        """Note what a request did in each lane: what takes it back in one is no way back in another."""
        if not isinstance(report, ChangeApplied | Started) or record.run not in self._others:
            return
        before, after = self._others[record.run], report.experiment
        self._others[record.run] = after
        if isinstance(report, ChangeApplied):
            self._in_others[report.number, record.run] = (difference(after, before), difference(before, after))
            while len(self._in_others) > _MOST_IN_OTHERS:
                del self._in_others[next(iter(self._in_others))]

    @pyqtSlot(object)
    def _on_started(self, started: Started) -> None:
        record, before = self._session.current, self._record
        self._record = record
        if record is before and started.experiment == self._before:
            return  # it was brought back: what was asked of it is asked again, by the same numbers
        self._done, self._undone, self._asked = [], [], {}
        self._before = started.experiment
        if record.before is not None and started.step == record.fork_step:  # what the branch began with
            self._note(record.before, started.experiment, started.step)
        elif started.step:
            self._remember(record, started.experiment)
        self.changed.emit()

    def _remember(self, record: RunRecord, now: Experiment) -> None:
        """Note what was changed in a run before it was shown here, as its journal has it: it comes from a session."""
        drags: list[Changed] = []
        for entry in record.journal:
            if not isinstance(entry, Changed):
                continue
            if drags and drags[-1].change.keys() == entry.change.keys() and entry.step - drags[-1].step <= _DRAG_STEPS:
                drags.pop()
            drags.append(entry)
        if len(drags) > _MOST_REMEMBERED:
            return
        held = record.origin
        for entry in drags:
            before, held = held, held.with_changes(entry.change)
            self._note(before, held, entry.step)
        if held != now:  # the journal does not reach back to how the run began
            self._done, self._undone = [], []

    @pyqtSlot(object)
    def _on_applied(self, applied: ChangeApplied) -> None:
        before, self._before = self._before, applied.experiment
        kind, done = self._asked.pop(applied.number, ("", None))
        if done is None:
            self._note(before, applied.experiment, applied.step, (applied.number,))
        elif kind == "undo":
            self._done.pop()
            self._undone.append(done)
            self.told.emit(tr("Taken back: {words}", words=line_of(done.what)))
        else:
            self._undone.pop()
            self._done.append(done)
            self.told.emit(tr("Made again: {words}", words=line_of(done.what)))
        self.changed.emit()

    @pyqtSlot(object)
    def _on_refused(self, refused: ChangeRefused) -> None:
        if self._asked.pop(refused.number, None) is not None:
            self.told.emit(tr("It cannot be taken back now: {error}", error=refused.error))
            self.changed.emit()

    def _note(self, before: Experiment, after: Experiment, step: int, numbers: tuple[int, ...] = ()) -> None:
        again, back = difference(before, after), difference(after, before)
        if not again and not back:
            return
        self._undone.clear()
        last = self._done[-1] if self._done else None
        if last and last.again.keys() == again.keys() and 0 <= step - last.step <= _DRAG_STEPS:
            self._done.pop()
            back, before, numbers = last.back, last.before, (*last.numbers, *numbers)
        changed = {path: value for path, value in again.items() if path not in back or back[path] != value}
        if changed or back.keys() != again.keys():
            self._done.append(Done(back, again, told(before, again, after), step, before, numbers))
            del self._done[:-MOST]
