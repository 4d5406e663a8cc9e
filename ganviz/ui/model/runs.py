"""The runs of a window: their records, which of them engines hold, and how they are begun, given up and brought back.

Knows no signals: what is told of the run on show is the session's business.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from operator import attrgetter

from ganviz.engine.branching import Branch
from ganviz.engine.checkpointhead import begin_of
from ganviz.engine.journal import Changed, Entry, Hashed, MeasuredEvery, num_until
from ganviz.engine.messages import (
    ChangeRequested,
    CheckpointTaken,
    End,
    Pause,
    Report,
    RunState,
    SetSpeed,
    Start,
    Started,
    WorkerDied,
)
from ganviz.engine.recovery import WaysBack, experiment_at
from ganviz.engine.sessionfile.kept import KeptRun
from ganviz.spec import Change, Experiment
from ganviz.spec.changes import with_live_changes
from ganviz.spec.translation import tr
from ganviz.ui.link import Link
from ganviz.ui.model.pace import Pace
from ganviz.ui.model.record import G_LOSS, RunRecord
from ganviz.ui.model.records import Records
from ganviz.ui.model.unanswered import Unanswered

WITHOUT_RUN = (RunState.FAILED, RunState.DEAD, RunState.ENDED)
MOST_LIVE = 6  # runs that engines hold; beyond it the oldest are given up, but for those on show and selected


class Runs:
    """Begins and ends the runs that records tell of.

    Args:
        link: to the engine.
        current: the record of the run on show, before there is one.
        pace: how fast a run that is begun may go.
        on_loading: called with each record whose run is being asked for, before it is.

    Attributes:
        kept: the records.
        told: the ways back to where the records are: the link's own may be further.
        deleted: the record that was deleted last, if it can still be kept after all.
        setup: what runs are called that are begun from now on, with their seed.
    """

    def __init__(
        self,
        link: Link,
        current: RunRecord,
        pace: Pace,
        on_loading: Callable[[RunRecord], None],
    ) -> None:
        self._link, self._pace, self._on_loading = link, pace, on_loading
        self.kept = Records(current)
        self.told = WaysBack()
        self.deleted: RunRecord | None = None
        self.setup = ""
        self._last_run = 0
        self._unanswered: dict[int, Unanswered] = {}
        self._beside: set[int] = set()

    def record(self, run: int | None) -> RunRecord:
        """Return the record of `run`, or of the one on show. Raises LookupError where there is none."""
        if run is None:
            return self.kept.current
        record = self.kept.get(run)
        if record is None:
            raise LookupError(tr("there is no run {run}", run=run))
        return record

    def next_number(self) -> int:
        """Return the number of a new run."""
        self._last_run += 1
        return self._last_run

    def unanswered(self, record: RunRecord) -> Unanswered:
        """Return what was asked of a run and is not answered yet."""
        return self._unanswered.setdefault(record.run, Unanswered())

    @property
    def live(self) -> list[RunRecord]:
        """The records of runs that engines hold, or are asked for."""
        return [record for record in self.kept if _is_live(record)]

    @property
    def beside(self) -> tuple[RunRecord, ...]:
        """The runs chosen to be drawn beside the one on show; if none is, the one that it branched off."""
        current = self.kept.current
        shown = [each for each in self.kept if each is not current and not each.is_hidden]
        return self.chosen_beside or tuple(each for each in shown if each.run == current.parent)

    @property
    def chosen_beside(self) -> tuple[RunRecord, ...]:
        """The runs chosen to be drawn beside the one on show."""
        current = self.kept.current
        return tuple(
            each for each in self.kept if each.run in self._beside and each is not current and not each.is_hidden
        )

    def put_beside(self, run: int) -> None:
        """Choose a run to be drawn beside, or no longer, if it is already."""
        self._beside ^= {self.record(run).run}

    # --- beginning and ending -------------------------------------------------------------------------------

    def begin(self, record: RunRecord, run: int, step: int, ask: Callable[[], Start]) -> None:
        """Ask for a run at `step`, which `record` tells of from now on, be it that it tells of one before it.

        `ask` returns what it begins from.
        """
        self.kept.add(record, run)
        record.step = record.end = step
        record.state = RunState.LOADING
        self._on_loading(record)
        self.told.begin(ask())
        self._link.post(SetSpeed(run, self._pace.speed))
        for surplus in self.kept.surplus_of(_is_live, MOST_LIVE):
            self.give_up(surplus)
        self.drop_surplus()

    def make_room(self) -> None:
        """Give up the runs that are not selected."""
        for record in self.kept.free():
            self.give_up(record)

    def begin_new(self, record: RunRecord, data_dir: str | None) -> None:
        """Ask for a new run, at step 0, of what `record` is to be."""
        self.begin_at(record, Start(0, record.experiment, data_dir))

    def begin_at(self, record: RunRecord, start: Start) -> None:
        """Ask for a new run that begins as `start` says, but for its number."""
        start = replace(start, run=self.next_number())
        record.setup = self.setup
        self._name(record)
        self.begin(record, start.run, start.step, partial(self._link.begin, start))

    def experiment_at(self, parent: RunRecord, step: int) -> Experiment:
        """Return what a run was at a step. Raises ValueError if nothing can branch off there."""
        if parent.started is None:
            raise ValueError(tr("{name} has not begun yet: nothing can branch off it", name=parent.name))
        way = self._link.way_back(parent.run)
        if not 0 <= step <= way.step:
            raise ValueError(
                tr(
                    "nothing can branch off at step {step:,}: the run has steps 0 to {last:,}",
                    step=step,
                    last=way.step,
                )
            )
        return experiment_at(way, step)

    def branch_off(self, parent: RunRecord, step: int, change: Change, *, is_apart: bool = False) -> RunRecord:
        """Ask for a run with the past of `parent` up to `step`, where `change` is made; return its record.

        With `is_apart` it need not share its parent's process.

        Raises:
            ValueError: as of `experiment_at`.
            SpecError: if the change is not valid, or needs new weights.
        """
        if parent.state is RunState.STORED:
            return self._begin_anew(parent, step, change)
        before = self.experiment_at(parent, step)
        after = with_live_changes(before, change) if change else before
        number = self.next_number()
        branch = parent.branch(number, step, change, before, after)
        self._name(branch)
        wanted = Branch(number, parent.run, step, dict(change), is_apart)
        self.begin(branch, number, step, partial(self._link.branch, wanted))
        return branch

    def _begin_anew(self, parent: RunRecord, step: int, change: Change) -> RunRecord:
        """Ask for a run that goes on from the last state that is stored of `parent` at or before `step`.

        Raises:
            SpecError: if the change is not valid, or needs new weights.
        """
        way = self.told.of(parent.run)
        states = sorted((*way.states, *filter(None, [way.latest])), key=attrgetter("step"))
        state = next((each for each in reversed(states) if each.step <= step), None)
        if state is None:
            start = replace(way, journal=(), step=begin_of(way), latest=None, states=(), diverged=None, threads=None)
        else:
            start = Start(0, state.experiment, way.data_dir, state.data, step=state.step)
        after = with_live_changes(start.experiment, change) if change else start.experiment
        number, journal = self.next_number(), (Changed(start.step, dict(change)),) if change else ()
        branch = parent.branch(number, start.step, change, start.experiment, after)
        self._name(branch)
        start = replace(start, run=number, journal=journal)
        self.begin(branch, number, start.step, partial(self._link.begin, start))
        return branch

    # --- in and out of files ----------------------------------------------------------------------------------

    def started(self, record: RunRecord) -> Started | None:
        """Return what was said of a run when it was ready; of a branch that is loading, as of what it branches off."""
        parent = self.kept.get(record.parent) if record.parent is not None else None
        if record.started is not None or record.state is not RunState.LOADING or parent is None:
            return record.started
        if parent.started is None:
            return None
        return replace(parent.started, run=record.run, step=record.step, experiment=record.experiment)

    def kept_of(self, record: RunRecord, states: Sequence[CheckpointTaken] | None = None) -> KeptRun:
        """Return a run as a session file has it; with `states` of it that were sent, else with those it came with."""
        start, way = self.told.of(record.run), self._link.way_back(record.run)
        start = replace(start, step=record.end, data_dir=None, near=None)
        row = record.series[G_LOSS].last_step if G_LOSS in record.series else None
        if row is not None and row < record.end and record.state is RunState.TRAINING:  # its rows are on their way
            journal = start.journal[: num_until(start.journal, row)]
            if all(isinstance(each, Hashed | MeasuredEvery) for each in start.journal[len(journal) :]):
                start = replace(start, step=row, journal=journal)
        sent = (*(start.states if states is None else states), *filter(None, [way.latest]))
        fitting = [each for each in sent if _fits(each, start, way.journal)]
        latest = max(fitting, key=attrgetter("step", "entries"), default=None)
        others = sorted((each for each in fitting if each is not latest), key=attrgetter("step"))
        kept = record.kept(replace(start, latest=latest, states=tuple(others)))
        return replace(kept, step=min(kept.step, start.step), end=start.step, started=self.started(record))

    def latest_of(self, record: RunRecord) -> CheckpointTaken | None:
        """Return the state that was sent of a run last, if it is on the way to where its record is."""
        start, way = self.told.of(record.run), self._link.way_back(record.run)
        return way.latest if way.latest is not None and _fits(way.latest, start, way.journal) else None

    def put(self, kept: KeptRun, data_dir: str | None, *, is_exact: bool) -> RunRecord:
        """Keep the record of a run from a file, which is in no engine; where it is not exact here, nor will be."""
        number = self.next_number()
        record = RunRecord.of(kept)
        record.state = RunState.ENDED if is_exact else RunState.STORED
        start = replace(kept.start, run=number, data_dir=data_dir)
        self.kept.add(record, number)
        self._link.keep_way(start)
        self.told.begin(start)
        return record

    def clear(self) -> None:
        """Give up every run, and keep no record but that on show, until another is."""
        for record in self.kept:
            self.give_up(record)
            self._forget(record.run)
            self.kept.remove(record.run)
        self._beside.clear()

    def _forget(self, run: int) -> None:
        self._link.forget(run)
        self.told.forget(run)

    def _name(self, record: RunRecord) -> None:
        """Say when a run is begun, and tell it from those of the same name."""
        record.begun = datetime.now()
        record.tell_from(self.kept)

    def bring_back(self, record: RunRecord) -> list[ChangeRequested]:
        """Ask for a run again, to where it was last seen; return the changes that are to be asked for again."""
        before, waiting = record.run, self.unanswered(record).changes
        way = self._link.way_back(before)
        self._link.post(End(before))
        start = replace(way, run=self.next_number())
        self.begin(record, start.run, start.step, partial(self._link.begin, start))
        self._forget(before)
        self._unanswered.pop(before)
        requests = [replace(request, run=start.run) for request in waiting]
        self._unanswered[start.run] = Unanswered(list(requests))
        return requests

    def rest(self, record: RunRecord) -> None:
        """Let a run that nobody looks at pause: what it tells would pile up."""
        if record.state is RunState.TRAINING and record not in self.kept.selected:
            self._link.post(Pause(record.run))

    def give_up(self, record: RunRecord) -> None:
        """End a run; its record stays, and the way back to it."""
        if record.state not in (RunState.ENDED, RunState.STORED):
            self._link.post(End(record.run))
            self._unanswered.pop(record.run, None)
            record.state = RunState.ENDED

    def drop_surplus(self) -> None:
        """Give up the runs of records that are too many, and forget them."""
        for record in self.kept.drop_surplus():
            self.give_up(record)
            self._forget(record.run)

    def delete(self, run: int) -> None:
        """Take a run out of those that are kept. Raises LookupError without one, ValueError for the one on show."""
        record = self.record(run)
        if record is self.kept.current:
            raise ValueError(tr("the run on show cannot be deleted: show another one first"))
        self.give_up(record)
        self.kept.remove(run)
        if self.deleted is not None:
            self._forget(self.deleted.run)
        self.deleted = record

    def undelete(self) -> RunRecord | None:
        """Keep what was deleted last again, and return it; None where nothing was."""
        record, self.deleted = self.deleted, None
        if record is not None:
            self.kept.add(record, record.run)
        return record

    # --- reports --------------------------------------------------------------------------------------------

    def note(self, report: Report) -> RunRecord | None:
        """Write a report down and return the record of its run; None for a run that there is no record of."""
        record = self.kept.get(report.run)
        if record is None:
            return None
        is_given_up = record.state is RunState.ENDED
        record.note(report)
        self.told.note(report)
        self.unanswered(record).note(report)
        if is_given_up:  # what it said before it knew
            record.state = RunState.ENDED
        if isinstance(report, WorkerDied):  # frames that came are not all drawn yet
            self.told.begin(way := self._link.way_back(record.run))
            record.step = record.end = way.step
        return record


def _is_live(record: RunRecord) -> bool:
    return record.state not in (*WITHOUT_RUN, RunState.STORED)


def _fits(state: CheckpointTaken, start: Start, journal: tuple[Entry, ...]) -> bool:
    """Return whether a state of a run that `journal` leads to is one on the way of `start`."""
    entries = state.entries
    return state.step <= start.step and entries <= len(start.journal) and start.journal[:entries] == journal[:entries]
