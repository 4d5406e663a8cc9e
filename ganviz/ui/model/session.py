"""What is known of the runs of one window, and what is asked of them. Belongs to the main thread."""

import random
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PyQt6.QtCore import QObject, pyqtSignal, pyqtSlot

from ganviz.engine.branching import Branch
from ganviz.engine.messages import (
    ChangeApplied,
    ChangeRefused,
    ChangeRequested,
    DataMissing,
    Diverged,
    Failed,
    Frame,
    FrameWanted,
    HorizonReached,
    LaterForgotten,
    MeasuringSlowed,
    NoRemedyFound,
    Pause,
    Play,
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
    StepDone,
    StepOnce,
    WorkerDied,
)
from ganviz.engine.probes import AnyProbe
from ganviz.engine.recovery import experiment_at
from ganviz.spec import Change, Experiment
from ganviz.spec.changes import with_live_changes
from ganviz.spec.experiment import MAX_SEED
from ganviz.spec.players import PlayerName
from ganviz.ui.link import Link
from ganviz.ui.model.pace import Pace
from ganviz.ui.model.patience import Patience
from ganviz.ui.model.record import RunRecord
from ganviz.ui.model.runs import WITHOUT_RUN, Runs
from ganviz.ui.model.timecontrol import TimeControl

READY = (RunState.PAUSED, RunState.TRAINING, RunState.DIVERGED)  # for a step
_STEPS_AHEAD = 4  # single steps asked for and not done: a key that is held asks faster than large networks step


class Session(QObject):
    """Writes down in records what the link reports, says so, and turns what the user wants into commands.

    Commands go to the run on show unless another is named. What is reported of that run is told by signals; what is
    reported of any other is written down in its record, and no more. Reports of runs that there is no record of go no
    further: they are of a run that was given up.

    Signals:
        started(Started): a run is ready and on show: a new one, paused, or one that was begun before, as it is now.
        state_changed(RunState): also for states that only the window knows, loading and dead.
        step_done(StepDone): answer to `step_once`.
        frame_arrived(Frame): answer to `request_frame`.
        change_applied(ChangeApplied), change_refused(ChangeRefused): answers to `change`.
        diverged(Diverged), failed(Failed), data_missing(DataMissing), worker_died(WorkerDied).
        remedy_found(RemedyFound), no_remedy_found(NoRemedyFound): after `diverged`, unless something is done meanwhile.
        seek_progressed(SeekProgress), sought(Sought), seek_cancelled(SeekCancelled): answers to `seek`.
        later_forgotten(LaterForgotten): the run goes on from where it was sent.

    Attributes:
        link: to the engine.
        patience: how long nothing has come back of what was asked.
        pace: how fast runs go, and where the preset on show ends.
        time: which moment of the current run is on show.
        data_dir: where image files are; None is the user's own folder.
    """

    started = pyqtSignal(object)
    state_changed = pyqtSignal(object)
    step_done = pyqtSignal(object)
    frame_arrived = pyqtSignal(object)
    change_applied = pyqtSignal(object)
    change_refused = pyqtSignal(object)
    diverged = pyqtSignal(object)
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
        self._asked = 0
        self._is_redrawn = False  # the next frame is to come though nothing has happened since the last
        link.reported.connect(self._on_report)
        self.pace.changed.connect(self._on_pace_changed)
        self._handlers: dict[type, Callable[[Any], None]] = {
            Started: self._on_started,
            StateChanged: self._on_state_changed,
            StepDone: self.step_done.emit,
            ChangeApplied: self.change_applied.emit,
            ChangeRefused: self.change_refused.emit,
            Frame: self.frame_arrived.emit,
            Diverged: self.diverged.emit,
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
            HorizonReached: lambda report: None,  # of runs in lockstep
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
    def step(self) -> int:
        """Where the current run is known to stand."""
        return self.current.step

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

    def open(self) -> None:
        """Open the link and start the first run."""
        self.link.open()
        self.start_run(self.experiment)

    def start_run(self, experiment: Experiment) -> None:
        """Begin a new run of `experiment`, at step 0, and show it. Others are given up unless they are selected."""
        for record in self._runs.kept.free():
            self._runs.give_up(record)
        self._show(RunRecord(0, experiment))
        start = Start(self._runs.next_number(), experiment, self.data_dir)
        self._runs.begin(self.current, start.run, 0, partial(self.link.begin, start))

    def reset(self, *, new_seed: bool = False) -> None:
        """Begin the present experiment again, with the same seed or another."""
        seed = random.randint(0, MAX_SEED) if new_seed else self.experiment.seed
        self.start_run(self.experiment.with_changes({"seed": seed}))

    def branch(self, step: int, change: Change, *, run: int | None = None) -> int:
        """Begin a run that has the past of another up to `step`, show it, and return its number.

        `change` is made there, or nothing where it is empty. The other run rests, unless it is selected.

        Raises:
            LookupError: if there is no such run.
            ValueError: if it has not begun, or has not done so many steps.
            SpecError: if the change is not valid, or needs new weights.
        """
        parent = self._runs.record(run)
        if parent.started is None:
            raise ValueError(f"run {parent.run} has not begun: nothing can branch off it")
        way = self.link.way_back(parent.run)
        if not 0 <= step <= way.step:
            raise ValueError(f"nothing can branch off at step {step:,}: the run has steps 0 to {way.step:,}")
        before = experiment_at(way, step)
        after = with_live_changes(before, change) if change else before
        number = self._runs.next_number()
        branch = parent.branch(number, step, change, before, after)
        if parent is not self.current:
            self._runs.rest(parent)
        self._show(branch)
        wanted = Branch(number, parent.run, step, dict(change))
        self._runs.begin(branch, number, step, partial(self.link.branch, wanted))
        return number

    def show(self, run: int) -> None:
        """Make `run` the one on show, which commands go to; one that was given up or died is brought back.

        The run that was on show rests, unless it is selected.

        Raises:
            LookupError: if there is no record of such a run.
        """
        record = self._runs.record(run)
        if record is self.current:
            return
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
        self._runs.delete(run)

    def undelete(self) -> RunRecord | None:
        """Keep what was deleted last again, and return it; None where nothing was."""
        return self._runs.undelete()

    @property
    def has_deleted(self) -> bool:
        """Whether there is something for `undelete`."""
        return self._runs.deleted is not None

    @property
    def beside(self) -> tuple[RunRecord, ...]:
        """The runs that are drawn faintly beside the one on show: those chosen, else the one it branched off."""
        return self._runs.beside

    def put_beside(self, run: int) -> None:
        """Draw a run beside the one on show, or no longer, if it is already."""
        self._runs.put_beside(run)

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
        record = self._runs.record(run)
        self._asked += 1
        if record.state not in WITHOUT_RUN:
            request = ChangeRequested(record.run, self._asked, dict(change))
            self._runs.unanswered(record).changes.append(request)
            self._post(request)
        elif record is self.current:
            self.change_refused.emit(ChangeRefused.without_run(record.run, self._asked, change))
        return self._asked

    def play(self, until: int | None = None, *, run: int | None = None) -> None:
        record = self._runs.record(run)
        self._post(Play(record.run, until), is_answered=record.state is not RunState.TRAINING)

    def pause(self, *, run: int | None = None) -> None:
        record = self._runs.record(run)
        self._post(Pause(record.run), is_answered=record.state is RunState.TRAINING)

    def toggle(self) -> None:
        """Play if the run on show rests, pause if it trains, bring it back if its process has ended."""
        if self.state is RunState.DEAD:
            self.recover()
        elif self.state is RunState.TRAINING:
            self.pause()
        else:
            self.go_on()

    def go_on(self) -> None:
        """Play to where the preset ends; from there on without end."""
        self.play(self.pace.until(self.step))

    def step_once(self, only: PlayerName | None = None, *, run: int | None = None) -> None:
        """Do one step, unless several are still to be done; with `only`, one in which that player alone learns."""
        record = self._runs.record(run)
        unanswered = self._runs.unanswered(record)
        if unanswered.steps < _STEPS_AHEAD:
            unanswered.steps += 1
            self._post(StepOnce(record.run, only))

    def seek(self, step: int, *, run: int | None = None) -> None:
        """Go to a step that was done; a newer wish takes its place."""
        self._post(Seek(self._runs.record(run).run, step))

    def cancel_seek(self, *, run: int | None = None) -> None:
        """Stay where the run was, if it is on its way."""
        self.link.post(SeekCancel(self._runs.record(run).run))

    def set_speed(self, steps_per_s: float) -> None:
        """Limit the rate of training, of all runs; `UNLIMITED` for none."""
        self.pace.choose(steps_per_s)

    def request_frame(self, probes: tuple[AnyProbe, ...], *, run: int | None = None) -> None:
        """Ask for the next frame there is something to show in."""
        record = self._runs.record(run)
        is_due, self._is_redrawn = self._is_redrawn and record is self.current, False
        self.link.post(FrameWanted(record.run, probes, at_step=0 if is_due else None))

    # --- runs and their records -----------------------------------------------------------------------------

    def _show(self, record: RunRecord) -> None:
        """Make `record` the current one. What was shown before rests."""
        if record is not self.current:
            self._runs.rest(self.current)
        self.current.moment = None
        self._runs.kept.current = record
        self.patience.hear(more=False)
        self.time.come_to_now()

    def _on_loading(self, record: RunRecord) -> None:
        if record is self.current:
            self._tell_state()
            self.patience.expect()

    def _bring_back(self, record: RunRecord) -> None:
        for request in self._runs.bring_back(record):
            self._post(request)

    def _post(self, command: RunCommand, *, is_answered: bool = True) -> None:
        """Send `command`, and wait for its answer if it is of the run on show and there is one to give it."""
        self.link.post(command)
        if is_answered and command.run == self.current.run and self.state in READY:
            self.patience.expect()

    @pyqtSlot(float)
    def _on_pace_changed(self, steps_per_s: float) -> None:
        for record in self._runs.live:  # one that begins is told
            self.link.post(SetSpeed(record.run, steps_per_s))

    # --- reports --------------------------------------------------------------------------------------------

    @pyqtSlot(object)
    def _on_report(self, report: Report) -> None:
        record = self._runs.note(report)
        if record is not None and record is self.current:
            self._note_time()
            self._handlers[type(report)](report)
            self.patience.hear(more=self.state in (RunState.LOADING, RunState.TRAINING))

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
