"""What is known of the runs of one window, and what is asked of them. Belongs to the main thread."""

import random
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PyQt6.QtCore import QObject, pyqtSignal, pyqtSlot

from ganviz.engine.messages import (
    ChangeApplied,
    ChangeRefused,
    ChangeRequested,
    Command,
    DataMissing,
    Diverged,
    End,
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
from ganviz.spec import Change, Experiment
from ganviz.spec.experiment import MAX_SEED
from ganviz.spec.players import PlayerName
from ganviz.ui.link import Link
from ganviz.ui.model.pace import Pace
from ganviz.ui.model.patience import Patience
from ganviz.ui.model.record import RunRecord
from ganviz.ui.model.timecontrol import TimeControl

READY = (RunState.PAUSED, RunState.TRAINING, RunState.DIVERGED)  # for a step
_WITHOUT_RUN = (RunState.FAILED, RunState.DEAD)
_STEPS_AHEAD = 4  # single steps asked for and not done: a key that is held asks faster than large networks step


class Session(QObject):
    """Writes down in records what the link reports, says so, and turns what the user wants into commands.

    Reports of runs that there is no record of go no further: they are of a run that was given up.

    Signals:
        started(Started): a run is ready, paused; its record is `current`.
        state_changed(RunState): also for states that only the window knows, loading and dead.
        frame_arrived(Frame): answer to `request_frame`.
        change_applied(ChangeApplied), change_refused(ChangeRefused): answers to `change`.
        diverged(Diverged), failed(Failed), data_missing(DataMissing), worker_died(WorkerDied).
        remedy_found(RemedyFound), no_remedy_found(NoRemedyFound): after `diverged`, unless something is done meanwhile.
        seek_progressed(SeekProgress), sought(Sought), seek_cancelled(SeekCancelled): answers to `seek`.
        later_forgotten(LaterForgotten): the run goes on from where it was sent.

    Attributes:
        link: to the engine.
        current: the record of the run that commands go to; while that is loading, of what it will be.
        records: of each run there is one of, by its number: the current one and those selected.
        patience: how long nothing has come back of what was asked.
        pace: how fast runs go, and where the preset on show ends.
        time: which moment of the current run is on show.
        data_dir: where image files are; None is the user's own folder.
    """

    started = pyqtSignal(object)
    state_changed = pyqtSignal(object)
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
        self.current = RunRecord(0, experiment)
        self.records: dict[int, RunRecord] = {}
        self.time, self.patience, self.pace = TimeControl(self), Patience(self), Pace(self)
        self._selection: list[int] = []
        self._run = self._asked = self._steps_asked = 0
        self._unanswered: list[ChangeRequested] = []
        link.reported.connect(self._on_report)
        self.pace.changed.connect(self._on_pace_changed)
        self._handlers: dict[type, Callable[[Any], None]] = {
            Started: self._on_started,
            StateChanged: self._on_state_changed,
            StepDone: self._on_step_done,
            ChangeApplied: self._on_change_applied,
            ChangeRefused: self._on_change_refused,
            Frame: self._on_frame,
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
            MeasuringSlowed: lambda report: None,  # the record knows
            HorizonReached: lambda report: None,  # of runs in lockstep
        }

    # --- what is known --------------------------------------------------------------------------------------

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
        """How far the current run is known to have come."""
        return self.current.step

    @property
    def selection(self) -> tuple[RunRecord, ...]:
        """The runs kept beside the current one, in the order in which they were selected."""
        return tuple(self.records[run] for run in self._selection)

    def select(self, run: int) -> None:
        """Keep the record of a run when another takes its place; of one there is no record of, nothing is kept."""
        if run in self.records and run not in self._selection:
            self._selection.append(run)

    def deselect(self, run: int) -> None:
        """Keep a record no longer than its run is the current one."""
        self._selection = [each for each in self._selection if each != run]
        self._drop_records()

    # --- what the user wants --------------------------------------------------------------------------------

    def open(self) -> None:
        """Open the link and start the first run."""
        self.link.open()
        self.start_run(self.experiment)

    def start_run(self, experiment: Experiment) -> None:
        """Begin a new run of `experiment`, at step 0."""
        start = Start(self._run + 1, experiment, self.data_dir)
        self._begin(start, RunRecord(start.run, experiment))

    def reset(self, *, new_seed: bool = False) -> None:
        """Begin the present experiment again, with the same seed or another."""
        seed = random.randint(0, MAX_SEED) if new_seed else self.experiment.seed
        self.start_run(self.experiment.with_changes({"seed": seed}))

    def change(self, change: Change) -> int:
        """Ask for a live change; return its number: an answer with that or a higher one answers it."""
        self._asked += 1
        if self.state in _WITHOUT_RUN:
            self.change_refused.emit(ChangeRefused.without_run(self._run, self._asked, change))
        else:
            request = ChangeRequested(self._run, self._asked, dict(change))
            self._unanswered.append(request)
            self._post(request)
        return self._asked

    def play(self, until: int | None = None) -> None:
        self._post(Play(self._run, until), is_answered=self.state is not RunState.TRAINING)

    def pause(self) -> None:
        self._post(Pause(self._run), is_answered=self.state is RunState.TRAINING)

    def toggle(self) -> None:
        """Play if the run rests, pause if it trains, bring it back if its process has ended."""
        if self.state is RunState.DEAD:
            self.recover()
        elif self.state is RunState.TRAINING:
            self.pause()
        else:
            self.go_on()

    def go_on(self) -> None:
        """Play to where the preset ends; from there on without end."""
        self.play(self.pace.until(self.step))

    def step_once(self, only: PlayerName | None = None) -> None:
        """Do one step, unless several are still to be done; with `only`, one in which that player alone learns."""
        if self._steps_asked < _STEPS_AHEAD:
            self._steps_asked += 1
            self._post(StepOnce(self._run, only))

    def seek(self, step: int) -> None:
        """Go to a step that was done; a newer wish takes its place."""
        self._post(Seek(self._run, step))

    def cancel_seek(self) -> None:
        """Stay where the run was, if it is on its way."""
        self.link.post(SeekCancel(self._run))

    def set_speed(self, steps_per_s: float) -> None:
        """Limit the rate of training; `UNLIMITED` for none."""
        self.pace.choose(steps_per_s)

    def request_frame(self, probes: tuple[AnyProbe, ...]) -> None:
        """Ask for the next frame there is something to show in."""
        self.link.post(FrameWanted(self._run, probes))

    def recover(self) -> None:
        """Bring the run back to where it was last seen, with all that was done to it, in a new worker if need be.

        What was asked for and not answered is asked again: a process that did not answer has not done it.
        """
        waiting = self._unanswered
        self._begin(replace(self.link.way_back, run=self._run + 1), self.current)
        self._unanswered = [replace(request, run=self._run) for request in waiting]
        for request in self._unanswered:
            self._post(request)

    def end_worker(self) -> bool:
        """End the process that the run is in, whatever it does, and return whether there is one. Its death is told."""
        return self.link.end_worker(self._run)

    @property
    def recovery_step(self) -> int:
        """The step that `recover` would go on from."""
        return self.link.way_back.step

    @property
    def has_way_back(self) -> bool:
        """Whether the present run has ever been there to go back to."""
        return self.current.started is not None and self.current.started.run == self._run

    def close(self) -> None:
        """End the run and the link. Returns when both are gone."""
        self.link.reported.disconnect(self._on_report)
        self.patience.hear(more=False)
        self.link.close()

    @pyqtSlot(float)
    def _on_pace_changed(self, steps_per_s: float) -> None:
        if self._run:  # a run that begins is told
            self.link.post(SetSpeed(self._run, steps_per_s))

    # --- reports --------------------------------------------------------------------------------------------

    def _begin(self, start: Start, record: RunRecord) -> None:
        """Ask for the run of `start`, which `record` tells of from now on, be it that it tells of one before it."""
        self.records = {run: each for run, each in self.records.items() if each is not record}
        self.records[start.run], self.current = record, record
        self._selection = [start.run if run == record.run else run for run in self._selection]
        self._drop_records()
        if self._run:
            self.link.post(End(self._run))
        self._run, self._steps_asked, self._unanswered = start.run, 0, []
        record.run, record.step = start.run, start.step
        self._enter(RunState.LOADING)
        self.link.begin(start)
        self.patience.expect()
        self.link.post(SetSpeed(self._run, self.pace.speed))

    def _post(self, command: Command, *, is_answered: bool = True) -> None:
        """Send `command`, and wait for its answer if there is a run to give one."""
        self.link.post(command)
        if is_answered and self.state in READY:
            self.patience.expect()

    def _drop_records(self) -> None:
        kept = {*self._selection, self.current.run}
        self.records = {run: each for run, each in self.records.items() if run in kept}

    @pyqtSlot(object)
    def _on_report(self, report: Report) -> None:
        if report.run != self._run:
            return
        self.current.note(report)
        self._handlers[type(report)](report)
        self.patience.hear(more=self.state in (RunState.LOADING, RunState.TRAINING))

    def _on_started(self, report: Started) -> None:
        self._enter(RunState.PAUSED)
        self.started.emit(report)

    def _on_state_changed(self, report: StateChanged) -> None:
        self._steps_asked = 0  # what is still to be done of them is answered all the same
        self._enter(report.state)

    def _on_step_done(self, report: StepDone) -> None:
        self._steps_asked = max(0, self._steps_asked - 1)

    def _on_frame(self, report: Frame) -> None:
        self.time.note(report.step, is_training=self.state is RunState.TRAINING)
        self.frame_arrived.emit(report)

    def _on_data_missing(self, report: DataMissing) -> None:
        self._enter(RunState.FAILED)  # there is no run: the one before was given up
        self.data_missing.emit(report)

    def _on_failed(self, report: Failed) -> None:
        self._enter(RunState.FAILED)
        self.failed.emit(report)

    def _on_change_applied(self, report: ChangeApplied) -> None:
        self._answered(report.number)
        self.change_applied.emit(report)

    def _on_change_refused(self, report: ChangeRefused) -> None:
        self._answered(report.number)
        self.change_refused.emit(report)

    def _answered(self, number: int) -> None:
        self._unanswered = [request for request in self._unanswered if request.number > number]

    def _on_worker_died(self, report: WorkerDied) -> None:
        self.current.step = self.recovery_step  # frames that came are not all drawn yet
        self._enter(RunState.DEAD)
        self.worker_died.emit(report)

    def _enter(self, state: RunState) -> None:
        self.current.state = state
        self.time.note(self.current.step, is_training=state is RunState.TRAINING)
        self.state_changed.emit(state)
