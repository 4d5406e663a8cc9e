"""Taking settings back, one change after the other, and making them again. Knows no widgets."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from itertools import count

from PyQt6.QtCore import QObject, pyqtSignal, pyqtSlot

from ganviz.engine.journal import Changed
from ganviz.engine.messages import ChangeApplied, ChangeRefused, Report, RunState, Started
from ganviz.spec import Experiment, difference
from ganviz.spec.differences import line_of, told
from ganviz.spec.translation import tr
from ganviz.ui.model.record import RunRecord
from ganviz.ui.model.runs import WITHOUT_RUN
from ganviz.ui.model.session import Session

MOST = 200  # changes that can be taken back
_MOST_REMEMBERED = 500  # of a run that is shown, for that takes a millisecond each
_MOST_STROKES = 2000  # requests of strokes that are remembered
_MOST_NUMBERS = 100  # of the requests of one drag: those that some lane may not have answered yet
_DRAG_STEPS = 20  # changes of the same settings within so many steps of each other are one drag
_LISTED = frozenset(("data.points", "data.values"))  # nothing drags them: each change is a stroke, or a part of one

_Lanes = dict[RunRecord, tuple[Experiment, Experiment]]
_KEYS = count()


@dataclass(frozen=True, slots=True)
class Done:
    """A change, a drag of several, or a stroke that was drawn.

    Attributes:
        lanes: what held before and what holds since, in each run that it altered.
        targets: the runs that it was for; some may have been so before.
        paths: of the settings that it altered last.
        step: the last step it was made at.
        numbers: of the requests that made it; none of what is told by a journal.
        stroke: that it belongs to; None for none.
        key: tells it from others, whatever is added to it.
    """

    lanes: _Lanes
    targets: frozenset[RunRecord]
    paths: frozenset[str]
    step: int
    numbers: tuple[int, ...] = ()
    stroke: int | None = None
    key: int = field(default_factory=_KEYS.__next__)

    def with_more(self, record: RunRecord, after: Experiment, more: "Done") -> "Done":
        """Return it with `more` of it in a run, which is `after` now."""
        before = (self.lanes.get(record) or more.lanes[record])[0]
        lanes = {**self.lanes, record: (before, after)}
        if not (difference(before, after) or difference(after, before)):
            del lanes[record]  # it was dragged, or drawn, back to what it was
        numbers = tuple(dict.fromkeys((*self.numbers, *more.numbers)))[-_MOST_NUMBERS:]
        return replace(more, lanes=lanes, numbers=numbers, key=self.key)


@dataclass(slots=True)
class _Asked:
    """What is being taken back, or made again.

    Attributes:
        done: that.
        is_back: whether it is taken back.
        waited_for: the runs that have not answered, by the numbers of the requests.
        is_met: whether one has done it.
    """

    done: Done
    is_back: bool
    waited_for: dict[int, RunRecord] = field(default_factory=dict)
    is_met: bool = False


class Undo(QObject):
    """What was changed in the runs on show since they were begun. Taking something back is a change like any other.

    Of runs that are compared, that is taken back which was done last to the chosen one, or to all: where it was done.

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
        self._asked: _Asked | None = None
        self._now: dict[RunRecord, Experiment] = {}  # what the runs on show are
        self._unread: dict[RunRecord, tuple[int, Experiment]] = {}  # how much of a journal tells what a lane was then
        self._strokes: dict[int, int] = {}  # by the number of the request
        session.started.connect(self._on_started)
        session.change_refused.connect(self._on_refused)
        session.reported.connect(self._on_reported)
        session.lanes.changed.connect(self._on_lanes_changed)

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back, and none is being taken back."""
        return self._asked is None and self._last(self._done) is not None

    @property
    def can_redo(self) -> bool:
        """Whether there is one to make again."""
        return self._asked is None and self._last(self._undone) is not None

    @property
    def is_waiting(self) -> bool:
        """Whether the run is still loading: what was changed before is not known to be in it."""
        return self._session.state is RunState.LOADING

    def undo(self) -> None:
        """Take the last change back, now."""
        if self.is_waiting:
            self.told.emit(tr("The run is still loading: nothing can be taken back yet."))
        elif self.can_undo and (last := self._last(self._done)) is not None:
            self._ask(_Asked(last, is_back=True))

    def redo(self) -> None:
        """Make what was taken back last once more, now."""
        if self.is_waiting:
            self.told.emit(tr("The run is still loading: nothing can be made again yet."))
        elif self.can_redo and (last := self._last(self._undone)) is not None:
            self._ask(_Asked(last, is_back=False))

    def note_stroke(self, stroke: int, numbers: Iterable[int]) -> None:
        """Take requests to be of a stroke: all of it is taken back at once, and no other with it."""
        self._strokes.update(dict.fromkeys(numbers, stroke))
        while len(self._strokes) > _MOST_STROKES:
            del self._strokes[next(iter(self._strokes))]

    def _last(self, found: list[Done]) -> Done | None:
        """Return the last that was for the chosen run, be it for others, too."""
        return next((each for each in reversed(found) if self._session.current in each.targets), None)

    def _ask(self, asked: _Asked) -> None:
        for record, (before, after) in asked.done.lanes.items():
            if record in self._session.lanes.shown and record.state not in (*WITHOUT_RUN, RunState.STORED):
                change = difference(after, before) if asked.is_back else difference(before, after)
                asked.waited_for[self._session.change(change, run=record.run)] = record
        if asked.waited_for:
            self._asked = asked
        else:
            self.told.emit(tr("It cannot be taken back now: {error}", error=tr("there is no run to change")))

    # --- what happens ---------------------------------------------------------------------------------------

    @pyqtSlot()
    def _on_lanes_changed(self) -> None:
        for record in self._session.lanes.records:
            if record not in self._now:
                self._now[record] = record.experiment
                self._unread[record] = len(record.journal), record.experiment
        self._forget([each for each in self._now if each not in self._session.lanes.shown])
        self.changed.emit()

    @pyqtSlot(object)
    def _on_started(self, started: Started) -> None:
        record = self._session.current
        self._forget([each for each in self._now if each not in self._session.lanes.shown])
        if self._now.get(record) == started.experiment:  # followed as a lane, or brought back: what was asked then is
            self._read(record)  # asked again, by the same numbers
        else:
            self._forget([record])
            self._now[record] = started.experiment
            if record.before is not None and started.step == record.fork_step:  # what the branch began with
                self._note(record, record.before, started.experiment, started.step)
            elif started.step:
                self._unread[record] = len(record.journal), started.experiment
                self._read(record)
        self.changed.emit()

    def _forget(self, records: Iterable[RunRecord]) -> None:
        """Keep nothing of runs that are on show no more."""
        for record in records:
            self._now.pop(record, None)
            self._unread.pop(record, None)
            self._done, self._undone = _without(self._done, record), _without(self._undone, record)
            if self._asked is not None:
                waited_for = self._asked.waited_for
                self._asked.waited_for = {number: each for number, each in waited_for.items() if each is not record}
        self._end_asked()

    def _read(self, record: RunRecord) -> None:
        """Note what was changed in a run before it was shown here, as its journal has it, once it is chosen."""
        length, now = self._unread.pop(record, (0, record.experiment))
        drags: list[Changed] = []
        for entry in [*record.journal][:length]:
            if not isinstance(entry, Changed):
                continue
            if drags and _is_drag(drags[-1].change, entry.change, entry.step - drags[-1].step):
                drags.pop()
            drags.append(entry)
        if len(drags) > _MOST_REMEMBERED:
            return
        later, self._done, held = self._done, [], record.origin
        for entry in drags:
            before, held = held, held.with_changes(entry.change)
            self._note(record, before, held, entry.step)
        if held != now:  # the journal does not reach back to how the run began
            self._done = []
        self._done = [*self._done, *later][-MOST:]

    @pyqtSlot(object, object)
    def _on_reported(self, record: RunRecord, report: Report) -> None:
        if record not in self._now or not isinstance(report, ChangeApplied | ChangeRefused | Started):
            return
        if isinstance(report, ChangeRefused):
            if record is not self._session.current:
                self._on_refused(report)
            return
        before, self._now[record] = self._now[record], report.experiment
        if isinstance(report, ChangeApplied):
            if not self._has_answered(record, report.number):
                self._note(record, before, report.experiment, report.step, report.number)
            self.changed.emit()

    @pyqtSlot(object)
    def _on_refused(self, refused: ChangeRefused) -> None:
        if self._asked is not None and self._asked.waited_for.pop(refused.number, None) is not None:
            self.told.emit(tr("It cannot be taken back now: {error}", error=refused.error))
            self._end_asked()
            self.changed.emit()

    def _has_answered(self, record: RunRecord, number: int) -> bool:
        """Return whether the answer of a run is that to what was asked here, and to nothing else beside it."""
        asked = self._asked
        if asked is None:
            return False
        answered = [each for each, of in asked.waited_for.items() if of is record and each <= number]
        for each in answered:
            del asked.waited_for[each]
        is_it = number in answered
        asked.is_met = asked.is_met or is_it
        self._end_asked()
        return is_it

    def _end_asked(self) -> None:
        """Say what was taken back or made again, once every run has answered."""
        asked = self._asked
        if asked is None or asked.waited_for:
            return
        self._asked = None
        if not asked.is_met:
            return
        taken, put = (self._done, self._undone) if asked.is_back else (self._undone, self._done)
        put.extend(each for each in taken if each.key == asked.done.key)
        taken[:] = [each for each in taken if each.key != asked.done.key]
        self.told.emit(self._words(asked))

    def _words(self, asked: _Asked) -> str:
        lanes, current = asked.done.lanes, self._session.current
        record = current if current in lanes else next(iter(lanes))
        before, after = lanes[record]
        words = line_of(told(before, difference(before, after), after))
        if record is current:
            return tr("Taken back: {words}", words=words) if asked.is_back else tr("Made again: {words}", words=words)
        if asked.is_back:
            return tr("Taken back in {lane}: {words}", lane=record.name, words=words)
        return tr("Made again in {lane}: {words}", lane=record.name, words=words)

    def _note(self, record: RunRecord, before: Experiment, after: Experiment, step: int, number: int = 0) -> None:
        """Write down a change of a run, with others that it is one with."""
        paths = frozenset((*difference(before, after), *difference(after, before)))
        if not paths:
            return
        targets = frozenset(self._session.lanes.targets) if number else frozenset()
        targets = targets if record in targets else frozenset((record,))
        numbers = (number,) if number else ()
        new = Done({record: (before, after)}, targets, paths, step, numbers, self._strokes.get(number))
        place = self._place_of(new)
        self._undone = [each for each in self._undone if not each.targets & targets]
        if place is None:
            self._done.append(new)
        else:
            more = self._done[place].with_more(record, after, new)
            self._done[place : place + 1] = [more] if more.lanes else []
        del self._done[:-MOST]

    def _place_of(self, new: Done) -> int | None:
        """Return which of what was done is of the same request, drag or stroke; None for none."""
        for place, each in enumerate(self._done):
            if any(number in each.numbers for number in new.numbers):
                return place
        last = self._done[-1] if self._done else None
        if (
            last is None
            or last.targets != new.targets
            or (self._asked is not None and last.key == self._asked.done.key)
        ):
            return None
        is_drag = _is_drag(last.paths, new.paths, new.step - last.step)
        is_stroke = last.stroke is not None or new.stroke is not None
        return len(self._done) - 1 if (last.stroke == new.stroke if is_stroke else is_drag) else None


def _is_drag(before: Collection[str], after: Collection[str], steps: int) -> bool:
    """Return whether changes of these paths, so many steps apart, are of one drag."""
    return set(before) == set(after) and _LISTED.isdisjoint(after) and 0 <= steps <= _DRAG_STEPS


def _without(found: list[Done], record: RunRecord) -> list[Done]:
    """Return what was done to other runs."""
    others = []
    for each in found:
        lanes = {of: held for of, held in each.lanes.items() if of is not record}
        if lanes:
            others.append(replace(each, lanes=lanes, targets=each.targets - {record}))
    return others
