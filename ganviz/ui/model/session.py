"""What is known of the runs of one window, and what is asked of them. Belongs to the main thread."""

import random
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PyQt6.QtCore import QObject, pyqtSignal, pyqtSlot

from ganviz.engine.messages import (
    ChangeApplied,
    ChangeRefused,
    ChangeRequested,
    CheckpointTaken,
    CuresTried,
    DataMissing,
    Diverged,
    Failed,
    Frame,
    FrameWanted,
    GameMeasured,
    GameProgress,
    LaterForgotten,
    LossStalled,
    MeasuringSlowed,
    NoRemedyFound,
    Pause,
    Play,
    PlayToStall,
    RemedyFound,
    Report,
    RunCommand,
    RunState,
    Seek,
    SeekCancel,
    SeekCancelled,
    SeekProgress,
    SetSpeed,
    Sought,
    Start,
    Started,
    StateChanged,
    StateHashed,
    StatesFound,
    StatesWanted,
    StepDone,
    StepOnce,
    StepTraced,
    TraceWanted,
    TryCures,
    TryProgress,
    WorkerDied,
)
from ganviz.engine.probes import AnyProbe
from ganviz.engine.sessionfile.kept import KeptRun, KeptSession, OnShow
from ganviz.spec import Change, Experiment, Lane
from ganviz.spec.conditions import Sign
from ganviz.spec.differences import NO_TITLE, Title
from ganviz.spec.experiment import MAX_SEED
from ganviz.spec.players import PlayerName
from ganviz.spec.translation import tr
from ganviz.ui.link import Link
from ganviz.ui.model.comparison import Comparison
from ganviz.ui.model.lanes import Lanes
from ganviz.ui.model.pace import Pace
from ganviz.ui.model.patience import Patience
from ganviz.ui.model.record import RunRecord
from ganviz.ui.model.runs import WITHOUT_RUN, Runs
from ganviz.ui.model.timecontrol import TimeControl

READY = (RunState.PAUSED, RunState.TRAINING, RunState.DIVERGED)  # for a step
_STEPS_AHEAD = 4  # single steps asked for and not done: a key that is held asks faster than large networks step


class Session(QObject):
    """Writes down in records what the link reports, says so, and turns what the user wants into commands.

    Commands go to the run on show unless another is named; while runs are compared, those of training go to all that
    are. What is reported of the run on show is told by signals of its own; of any other, by `reported` alone. Reports
    of runs that there is no record of go no further: they are of a run that was given up.

    Signals:
        reported(RunRecord, Report): something was written down of a run, be it the one on show or another.
        started(Started): a run is ready and on show: a new one, paused, or one that was begun before, as it is now.
        state_changed(RunState): also for states that only the window knows, loading and dead.
        step_done(StepDone): answer to `step_once`.
        step_traced(StepTraced): answer to `trace_step`.
        loss_stalled(LossStalled): `play_to_stall` has come to its end.
        frame_arrived(Frame): answer to `request_frames`.
        change_applied(ChangeApplied), change_refused(ChangeRefused): answers to `change`.
        diverged(Diverged), failed(Failed), data_missing(DataMissing), worker_died(WorkerDied).
        cures_tried(CuresTried), try_progressed(TryProgress): answers to `try_cures`.
        remedy_found(RemedyFound), no_remedy_found(NoRemedyFound): after `diverged`, unless something is done meanwhile.
        seek_progressed(SeekProgress), sought(Sought), seek_cancelled(SeekCancelled): answers to `seek`.
        later_forgotten(LaterForgotten): the run goes on from where it was sent.

    Attributes:
        link: to the engine.
        patience: how long nothing has come back of what was asked.
        pace: how fast runs go, and where the preset on show ends.
        lanes: the runs that are compared.
        comparison: begins comparisons, and changes which runs are compared.
        time: which moment of the current run is on show.
        data_dir: where image files are; None is the user's own folder.
    """

    reported = pyqtSignal(object, object)
    started = pyqtSignal(object)
    state_changed = pyqtSignal(object)
    step_done = pyqtSignal(object)
    step_traced = pyqtSignal(object)
    loss_stalled = pyqtSignal(object)
    frame_arrived = pyqtSignal(object)
    change_applied = pyqtSignal(object)
    change_refused = pyqtSignal(object)
    diverged = pyqtSignal(object)
    cures_tried = pyqtSignal(object)
    try_progressed = pyqtSignal(object)
    remedy_found = pyqtSignal(object)
    no_remedy_found = pyqtSignal(object)
    failed = pyqtSignal(object)
    data_missing = pyqtSignal(object)
    worker_died = pyqtSignal(object)
    seek_progressed = pyqtSignal(object)
    sought = pyqtSignal(object)
    seek_cancelled = pyqtSignal(object)
    later_forgotten = pyqtSignal(object)

    def __init__(self, link: Link, experiment: Experiment, data_dir: str | None = None, parent: QObject | None = None):
        super().__init__(parent)
        self.link, self.data_dir = link, data_dir
        self.time, self.patience, self.pace = TimeControl(self), Patience(self), Pace(self)
        self._runs = Runs(link, RunRecord(0, experiment), self.pace, self._on_loading)
        self.lanes = Lanes(self._runs, link, self)
        self.comparison = Comparison(self, self._runs)
        self._asked = 0
        self._goes_on = False  # what trains was told to by `go_on`, not to some step
        self._is_redrawn = False  # the next frame is to come though nothing has happened since the last
        link.reported.connect(self._on_report)
        self.pace.changed.connect(self._on_pace_changed)
        self.pace.stop_changed.connect(self._on_stop_changed)
        self._handlers: dict[type, Callable[[Any], None]] = {
            Started: self._on_started,
            StateChanged: self._on_state_changed,
            StepDone: self.step_done.emit,
            StepTraced: self.step_traced.emit,
            LossStalled: self.loss_stalled.emit,
            ChangeApplied: self.change_applied.emit,
            ChangeRefused: self.change_refused.emit,
            Frame: self.frame_arrived.emit,
            Diverged: self.diverged.emit,
            CuresTried: self.cures_tried.emit,
            TryProgress: self.try_progressed.emit,
            GameMeasured: lambda report: None,
            GameProgress: lambda report: None,
            RemedyFound: self.remedy_found.emit,
            NoRemedyFound: self.no_remedy_found.emit,
            DataMissing: self._on_data_missing,
            Failed: self._on_failed,
            WorkerDied: self._on_worker_died,
            SeekProgress: self.seek_progressed.emit,
            Sought: self.sought.emit,
            SeekCancelled: self.seek_cancelled.emit,
            LaterForgotten: self.later_forgotten.emit,
            MeasuringSlowed: lambda report: None,
            StateHashed: lambda report: None,
            StatesFound: lambda report: None,
        }

    # --- what is known --------------------------------------------------------------------------------------

    @property
    def current(self) -> RunRecord:
        """The record of the run on show; while that is loading, of what it will be."""
        return self._runs.kept.current

    @property
    def records(self) -> dict[int, RunRecord]:
        """The records there are, by the numbers of their runs, in the order in which those were first begun."""
        return self._runs.kept.by_run

    @property
    def experiment(self) -> Experiment:
        """What is applied now; while a run is loading, what it will be."""
        return self.current.experiment

    @property
    def state(self) -> RunState:
        """What the current run is doing."""
        return self.current.state

    @property
    def why_no_game(self) -> str:
        """Why none of the runs on show has a discriminator, in a sentence; empty where one has."""
        if any(record.experiment.objective.trains.is_game for record in self.lanes.shown):
            return ""
        return self.experiment.objective.trains.why_no_discriminator

    @property
    def step(self) -> int:
        """Where the current run is known to stand."""
        return self.current.step

    @property
    def asked(self) -> int:
        """The number of the last change that was asked for."""
        return self._asked

    @property
    def rests_at(self) -> int | None:
        """Where what trains on show was told to rest; None for no end."""
        return self.link.lockstep.until if self.lanes.is_on else self.current.until

    @property
    def is_at_end(self) -> bool:
        """Whether the run on show rests because its preset ended, and not because anybody wanted it to."""
        return self.state is RunState.PAUSED and self.step == self.pace.end

    @property
    def selection(self) -> tuple[RunRecord, ...]:
        """The runs kept beside the current one, in the order in which they were selected."""
        return self._runs.kept.selected

    def select(self, run: int) -> None:
        """Keep the record of a run, and let it train, whichever is on show; where there is no record, do nothing."""
        self._runs.kept.select(run)

    def deselect(self, run: int) -> None:
        """Keep a record no longer than any other."""
        self._runs.kept.deselect(run)
        self._runs.drop_surplus()

    def pin(self, run: int, *, is_pinned: bool = True) -> None:
        """Keep the record of a run however many there are after it, or no longer; do nothing where there is none."""
        if (record := self._runs.kept.get(run)) is not None:
            record.is_pinned = is_pinned
            self._runs.drop_surplus()

    # --- what the user wants of runs ------------------------------------------------------------------------

    def open_kept(self, kept: KeptSession, *, is_exact: bool) -> None:
        """Show the runs of a session from a file in place of all that there are, paused.

        Where they are not exact here, as they were computed elsewhere, none is trained: there is what was saved.

        The link need not be open yet.
        """
        self.comparison.end()
        self._runs.clear()
        on_show = kept.on_show
        records = {each.number: self._runs.put(each, self.data_dir, is_exact=is_exact) for each in kept.runs}
        for each in records.values():
            each.parent = None if each.parent is None else records[each.parent].run if each.parent in records else 0
        for number in on_show.beside:
            self._runs.put_beside(records[number].run)
        current, compared = records[on_show.current], [records[number] for number in on_show.compared]
        self._runs.kept.current = current
        self.patience.hear(more=False)
        self.time.come_to_now()
        if len(compared) > 1:
            self.lanes.restore(compared, on_show.colours, acts_on_all=on_show.acts_on_all)
        self.link.open()
        for each in dict.fromkeys((current, *compared)):
            if is_exact:
                self._bring_back(each)
        if current.state is RunState.STORED and current.started is not None:
            self.started.emit(replace(current.started, experiment=current.experiment, step=current.step))
        self._tell_state()
        if on_show.moment is not None:
            self.time.scrub_to(on_show.moment)

    @property
    def begun(self) -> tuple[int, ...]:
        """The numbers of the runs that have begun, as a session file would have them; with branches, which have a past
        from the moment they are asked for."""
        return tuple(each.run for each in self._runs.kept if self._runs.started(each) is not None)

    def on_show(self) -> OnShow:
        """Return which runs are on show, and how; the set-up that they were opened as is for others to add."""
        begun = self.begun
        compared = [each for each in self.lanes.records if each.run in begun]
        return OnShow(
            self.current.run,
            tuple(each.run for each in compared),
            tuple(self.lanes.colour_of(each) for each in compared),
            self.lanes.acts_on_all,
            tuple(each.run for each in self._runs.chosen_beside if each.run in begun),
            self.time.step if self.time.is_past else None,
            self.pace.speed,
        )

    def kept(self, states: Mapping[int, Sequence[CheckpointTaken]] | None = None) -> KeptSession:
        """Return all runs, as a session file has them; with states that were sent of them, by their numbers.

        It is a copy: runs go on.

        Raises:
            ValueError: if no run has begun yet.
        """
        if self.current.run not in self.begun:
            raise ValueError(tr("no run has begun yet"))
        runs = tuple(self.kept_run(run, (states or {}).get(run)) for run in self.begun)
        return KeptSession(runs, self.on_show())

    def kept_run(self, run: int, states: Sequence[CheckpointTaken] | None = None) -> KeptRun:
        """Return a run that has begun, as a session file has it; with states that were sent of it, if any were."""
        return self._runs.kept_of(self._runs.record(run), states)

    def latest_state(self, run: int) -> CheckpointTaken | None:
        """Return the state that a run was sent in last, if it is on the way to where its record is."""
        return self._runs.latest_of(self._runs.record(run))

    def want_states(self, number: int, most_bytes: int) -> list[int]:
        """Ask every run that is in an engine for states of it; return their numbers."""
        runs = [each.run for each in self._runs.live if each.started is not None and each.state is not RunState.LOADING]
        for run in runs:
            self.link.post(StatesWanted(run, number, most_bytes))
        return runs

    def start_at(self, start: Start) -> None:
        """Begin a new run that goes on from a state, and show it."""
        self.comparison.end()
        self._runs.make_room()
        self._show(RunRecord(0, start.experiment))
        self._runs.begin_at(self.current, replace(start, data_dir=self.data_dir))

    def open(self, lanes: Sequence[Lane] = ()) -> None:
        """Open the link and start the first run; with `lanes`, one for each of them."""
        self.link.open()
        if lanes:
            self.comparison.open(self.experiment, lanes)
        else:
            self.start_run(self.experiment)

    def start_run(self, experiment: Experiment) -> None:
        """Begin a new run of `experiment`, at step 0, and show it. Others are given up unless they are selected."""
        self.comparison.end()
        self._runs.make_room()
        self._show(RunRecord(0, experiment))
        self._runs.begin_new(self.current, self.data_dir)

    def reset(self, *, new_seed: bool = False) -> None:
        """Begin what is on show again, with the same seed or another: those that shared one share it again."""
        seeds: dict[int, int] = defaultdict(lambda: random.randint(0, MAX_SEED))
        shown = [each.experiment for each in self.lanes.shown]
        anew = [each.with_changes({"seed": seeds[each.seed] if new_seed else each.seed}) for each in shown]
        if self.lanes.is_on:
            self.comparison.begin_again(anew, {"seed": anew[0].seed} if len({each.seed for each in anew}) == 1 else {})
        else:
            self.start_run(anew[0])

    def branch(self, step: int, change: Change, *, run: int | None = None) -> int:
        """Begin a run that has the past of another up to `step`, show it, and return its number.

        `change` is made there, or nothing where it is empty. The other run rests, unless it is selected.

        Raises:
            LookupError: if there is no such run.
            ValueError: if it has not begun, or has not done so many steps.
            SpecError: if the change is not valid, or needs new weights.
        """
        parent = self._runs.record(run)
        self._runs.experiment_at(parent, step)
        if self.lanes.is_on:
            if self.lanes.acts_on_all:
                raise ValueError(tr("one run branches off, not several: choose a lane first"))
            self.lanes.check_room(1)
        branch = self._runs.branch_off(parent, step, change)
        if parent is not self.current:
            self._runs.rest(parent)
        self.put_on_show(branch)
        if self.lanes.is_on:
            self.lanes.gather([*self.lanes.records, branch])
        return branch.run

    def show(self, run: int) -> None:
        """Make `run` the one on show, which commands go to; one that was given up or died is brought back.

        The run that was on show rests, unless it is selected.

        Raises:
            LookupError: if there is no record of such a run.
        """
        record = self._runs.record(run)
        if record is self.current:
            return
        if record not in self.lanes.records:
            self.comparison.end()
        record.is_hidden = False
        self._show(record)
        if record.state in WITHOUT_RUN:
            self._bring_back(record)
            return
        self._is_redrawn = True
        if record.started is not None:
            self.started.emit(replace(record.started, experiment=record.experiment, step=record.step))
        self._tell_state()

    def recover(self, *, run: int | None = None) -> None:
        """Bring a run back to where it was last seen, with all that was done to it, in a new worker if need be.

        Without a number that is the run on show, and every other that has died. What was asked for and not answered
        is asked again: a process that did not answer has not done it.
        """
        others = [each for each in self._runs.kept if each.state is RunState.DEAD and each is not self.current]
        for record in [self.current, *others] if run is None else [self._runs.record(run)]:
            self._bring_back(record)

    def delete(self, run: int) -> None:
        """Take a run out of those that are kept, so that `undelete` can bring it back until another is deleted.

        Raises:
            LookupError: if there is no record of such a run.
            ValueError: if it is the one on show.
        """
        record = self._runs.record(run)
        if record in self.lanes.records and record is not self.current:
            self.comparison.remove(run)
        self._runs.delete(run)

    def undelete(self) -> RunRecord | None:
        """Keep what was deleted last again, and return it; None where nothing was."""
        return self._runs.undelete()

    @property
    def deleted(self) -> RunRecord | None:
        """What `undelete` would bring back; None for nothing."""
        return self._runs.deleted

    @property
    def beside(self) -> tuple[RunRecord, ...]:
        """The runs that are drawn faintly beside the one on show: those chosen, else the one it branched off."""
        return self._runs.beside

    def put_beside(self, run: int) -> None:
        """Draw a run beside the one on show, or no longer, if it is already."""
        self._runs.put_beside(run)

    def rename(self, run: int, title: str) -> None:
        """Call a run `title`; by what sets it apart where that is empty. Raises LookupError without such a run."""
        self._runs.record(run).title = Title(title, is_own=True) if title else NO_TITLE

    def hide(self, run: int, *, is_hidden: bool = True) -> None:
        """Draw a run beside no other, or again.

        Raises:
            LookupError: if there is no record of such a run.
            ValueError: if it is on show, alone or with others.
        """
        record = self._runs.record(run)
        if is_hidden and record in (self.current, *self.lanes.shown):
            raise ValueError(tr("a run on show cannot be hidden: show another one first"))
        record.is_hidden = is_hidden

    def call_runs(self, setup: str) -> None:
        """Call runs that are begun from now on by what they are begun as."""
        self._runs.setup = setup

    def bring_back(self, record: RunRecord) -> None:
        """Ask for a run again that has ended, to where it was last seen, if it has; nothing for one that is there."""
        if record.state in WITHOUT_RUN:
            self._bring_back(record)

    def end_worker(self, *, run: int | None = None) -> bool:
        """End the process that a run is in, whatever it does, and return whether there is one. Its death is told."""
        return self.link.end_worker(self._runs.record(run).run)

    @property
    def recovery_step(self) -> int:
        """The step that `recover` would go on from."""
        return self.link.way_back(self.current.run).step

    @property
    def has_way_back(self) -> bool:
        """Whether the present run has ever been there to go back to."""
        return self.current.started is not None and self.current.started.run == self.current.run

    def close(self) -> None:
        """End the runs and the link. Returns when they are gone."""
        self.link.reported.disconnect(self._on_report)
        self.patience.hear(more=False)
        self.link.close()

    # --- what the user wants of one run ---------------------------------------------------------------------

    def change(self, change: Change, *, run: int | None = None) -> int:
        """Ask for a live change; return its number: an answer with that or a higher one answers it."""
        self._asked += 1
        for record in self.lanes.targets if run is None else (self._runs.record(run),):
            self._change(record, change)
        return self._asked

    def _change(self, record: RunRecord, change: Change) -> None:
        if record.state not in WITHOUT_RUN:
            request = ChangeRequested(record.run, self._asked, dict(change))
            self._runs.unanswered(record).changes.append(request)
            self._post(request)
        elif record is self.current:
            self.change_refused.emit(ChangeRefused.without_run(record.run, self._asked, change))

    def play(self, until: int | None = None, *, run: int | None = None) -> None:
        self._goes_on = False
        if run is None and self.lanes.is_on:
            self.link.lockstep.play(until)
            self._expect()
            return
        record = self._runs.record(run)
        record.until = until
        self._post(Play(record.run, until), is_answered=record.state is not RunState.TRAINING)

    def play_to_stall(self, player: PlayerName) -> None:
        """Train the run on show until the loss of `player` has stalled."""
        self.current.until, self._goes_on = None, False
        self._post(PlayToStall(self.current.run, player), is_answered=self.state is not RunState.TRAINING)

    def pause(self, *, run: int | None = None) -> None:
        if run is None and self.lanes.is_on:
            self.link.lockstep.pause()
            return
        record = self._runs.record(run)
        self._post(Pause(record.run), is_answered=record.state is RunState.TRAINING)

    def toggle(self) -> None:
        """Play if the run on show rests, pause if it trains, bring it back if its process has ended."""
        if self.state is RunState.DEAD:
            self.recover()
        elif self.lanes.is_training:
            self.pause()
        else:
            self.go_on()

    def go_on(self) -> None:
        """Play to where a lesson waits, or the preset ends; from there on without end."""
        self.play(self.pace.until(self.step))
        self._goes_on = True

    def step_once(self, only: PlayerName | None = None, *, run: int | None = None) -> None:
        """Do one step, unless several are still to be done; with `only`, one in which that player alone learns."""
        if run is None and self.lanes.is_on:
            self.link.lockstep.step_once(only)
            return
        record = self._runs.record(run)
        unanswered = self._runs.unanswered(record)
        if unanswered.steps < _STEPS_AHEAD:
            unanswered.steps += 1
            self._post(StepOnce(record.run, only))

    def trace_step(self, wanted: TraceWanted) -> None:
        """Have a step told, on a copy of the run."""
        self._post(wanted)

    def seek(self, step: int, *, run: int | None = None) -> None:
        """Go to a step that was done, with all that are on show; a newer wish takes its place."""
        for record in self.lanes.shown if run is None else (self._runs.record(run),):
            self._post(Seek(record.run, step))

    def cancel_seek(self, *, run: int | None = None) -> None:
        """Stay where the run was, if it is on its way."""
        self.link.post(SeekCancel(self._runs.record(run).run))

    def try_cures(self, number: int, changes: Sequence[Change], sign: Sign) -> None:
        """Have changes tried on copies of the run on show, to see whether they make `sign` better."""
        self.link.post(TryCures(self.current.run, number, tuple(changes), sign))

    def set_speed(self, steps_per_s: float) -> None:
        """Limit the rate of training, of all runs; `UNLIMITED` for none."""
        self.pace.choose(steps_per_s)

    def request_frames(self, probes: tuple[AnyProbe, ...], runs: Collection[int] | None = None) -> None:
        """Ask these runs, or all on show, for the next frame there is something to show in."""
        is_due, self._is_redrawn = self._is_redrawn, False
        if self.lanes.is_on:
            self.link.lockstep.request_frames(probes, runs, is_redrawn=is_due)
            return
        for run in (self.current.run,) if runs is None else runs:
            at_step = 0 if is_due and run == self.current.run else None
            self.link.post(FrameWanted(run, probes, at_step=at_step))

    # --- runs and their records -----------------------------------------------------------------------------

    def put_on_show(self, record: RunRecord) -> None:
        """Make the record of a run that is being begun the current one. What was shown before rests."""
        self._show(record)
        if record.run:
            self._on_loading(record)

    def _show(self, record: RunRecord) -> None:
        """Make `record` the current one. What was shown before rests."""
        if record is not self.current:
            self._runs.rest(self.current)
        is_lane = record in self.lanes.records
        if not is_lane:
            self.current.moment = None
        self._runs.kept.current = record
        self.patience.hear(more=False)
        if not is_lane:  # lanes have one moment on show
            self.time.come_to_now()

    def _on_loading(self, record: RunRecord) -> None:
        if record is self.current:
            self._tell_state()
            self.patience.expect()

    def _bring_back(self, record: RunRecord) -> None:
        for request in self._runs.bring_back(record):
            self._post(request)
        self.lanes.refresh()

    def _post(self, command: RunCommand, *, is_answered: bool = True) -> None:
        """Send `command`, and wait for its answer if it is of the run on show and there is one to give it."""
        self.link.post(command)
        if is_answered and command.run == self.current.run:
            self._expect()

    def _expect(self) -> None:
        if self.state in READY:
            self.patience.expect()

    @pyqtSlot(float)
    def _on_pace_changed(self, steps_per_s: float) -> None:
        for record in self._runs.live:  # one that begins is told
            self.link.post(SetSpeed(record.run, steps_per_s))

    @pyqtSlot()
    def _on_stop_changed(self) -> None:
        if self._goes_on and self.lanes.is_training and self.pace.until(self.step) != self.rests_at:
            self.go_on()

    # --- reports --------------------------------------------------------------------------------------------

    @pyqtSlot(object)
    def _on_report(self, report: Report) -> None:
        record = self._runs.note(report)
        if record is not None and record is self.current:
            self._note_time()
            self._handlers[type(report)](report)
            self.patience.hear(more=self.state in (RunState.LOADING, RunState.TRAINING))
        if record is not None:
            self.reported.emit(record, report)

    def _on_started(self, report: Started) -> None:
        self._tell_state()
        self.started.emit(report)

    def _on_state_changed(self, report: StateChanged) -> None:
        self._tell_state()

    def _on_data_missing(self, report: DataMissing) -> None:
        self._tell_state()  # there is no run: the one before was given up
        self.data_missing.emit(report)

    def _on_failed(self, report: Failed) -> None:
        self._tell_state()
        self.failed.emit(report)

    def _on_worker_died(self, report: WorkerDied) -> None:
        self._tell_state()
        self.worker_died.emit(report)

    def _note_time(self) -> None:
        self.time.note(self.current.end, is_training=self.state is RunState.TRAINING)

    def _tell_state(self) -> None:
        self._note_time()
        self.state_changed.emit(self.state)
