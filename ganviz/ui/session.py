"""The window's side of a run: one host behind one thread, reports as signals, intentions as commands.

Owns what the window must know of a run: which one is current, what is applied, what state it is in. Everything
here belongs to the main thread, but for `TrainingThread.run`.
"""

import random
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PyQt6.QtCore import QObject, QThread, pyqtSignal, pyqtSlot

from ganviz.engine.hosts import Host
from ganviz.engine.messages import (
    UNLIMITED,
    ChangeApplied,
    ChangeRefused,
    ChangeRequested,
    CheckpointTaken,
    Command,
    DataMissing,
    Diverged,
    Failed,
    Frame,
    FrameWanted,
    Pause,
    Play,
    Report,
    RunState,
    SetSpeed,
    Start,
    Started,
    StateChanged,
    StepDone,
    StepOnce,
    WorkerDied,
)
from ganviz.engine.probes import AnyProbe
from ganviz.engine.recovery import WayBack
from ganviz.spec import Change, Experiment, Problem, SpecError
from ganviz.spec.experiment import MAX_SEED
from ganviz.spec.players import PlayerName

_CLOSE_MS = 1900
_WITHOUT_RUN = (RunState.FAILED, RunState.DEAD)
_STEPS_AHEAD = 4  # single steps asked for and not done: a key that is held asks faster than large networks step


class TrainingThread(QThread):
    """The background thread that training runs behind.

    Signals:
        reported(Report): emitted from this thread with every report but checkpoints.

    Attributes:
        way_back: to where the run was last seen, whatever the main thread is doing.
    """

    reported = pyqtSignal(object)

    def __init__(self, host: Host, way_back: WayBack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._host = host
        self.way_back = way_back

    def run(self) -> None:
        self._host.run(self._pass_on)

    def _pass_on(self, report: Report) -> None:
        self.way_back.note(report)
        if not isinstance(report, CheckpointTaken):  # kept, not queued: a busy window must not pile up megabytes
            self.reported.emit(report)


class Session(QObject):
    """Turns reports into signals and what the user wants into commands. Stale reports go no further.

    Signals:
        started(Started): a run is ready, paused.
        state_changed(RunState): also for states that only the window knows, loading and dead.
        frame_arrived(Frame): answer to `request_frame`.
        change_applied(ChangeApplied), change_refused(ChangeRefused): answers to `change`.
        diverged(Diverged), failed(Failed), data_missing(DataMissing), worker_died(WorkerDied).

    Attributes:
        experiment: what is applied now; while a run is loading, what it will be.
        state: what the run is doing.
        data_dir: where image files are; None is the user's own folder.
    """

    started = pyqtSignal(object)
    state_changed = pyqtSignal(object)
    frame_arrived = pyqtSignal(object)
    change_applied = pyqtSignal(object)
    change_refused = pyqtSignal(object)
    diverged = pyqtSignal(object)
    failed = pyqtSignal(object)
    data_missing = pyqtSignal(object)
    worker_died = pyqtSignal(object)

    def __init__(self, host: Host, experiment: Experiment, data_dir: str | None = None, parent: QObject | None = None):
        super().__init__(parent)
        self.experiment, self.data_dir = experiment, data_dir
        self.state = RunState.LOADING
        self.step = 0
        self._run = self._asked = self._steps_asked = 0
        self._is_started = False
        self._speed = UNLIMITED
        self._host = host
        self._thread = TrainingThread(host, WayBack(Start(0, experiment, data_dir)), self)
        self._thread.reported.connect(self._on_report)
        self._handlers: dict[type, Callable[[Any], None]] = {
            Started: self._on_started,
            StateChanged: self._on_state_changed,
            StepDone: self._on_step_done,
            ChangeApplied: self._on_change_applied,
            ChangeRefused: self.change_refused.emit,
            Frame: self._on_frame,
            Diverged: self.diverged.emit,
            DataMissing: self._on_data_missing,
            Failed: self._on_failed,
            WorkerDied: self._on_worker_died,
        }

    # --- what the user wants ------------------------------------------------------------------------------

    def open(self) -> None:
        """Start the host and the first run."""
        self._thread.start()
        self.start_run(self.experiment)

    def start_run(self, experiment: Experiment) -> None:
        """Begin a new run of `experiment`, at step 0."""
        self.experiment = experiment
        self._begin(Start(self._run + 1, experiment, self.data_dir))

    def reset(self, *, new_seed: bool = False) -> None:
        """Begin the present experiment again, with the same seed or another."""
        seed = random.randint(0, MAX_SEED) if new_seed else self.experiment.seed
        self.start_run(self.experiment.with_changes({"seed": seed}))

    def change(self, change: Change) -> int:
        """Ask for a live change; return its number: an answer with that or a higher one answers it."""
        self._asked += 1
        if self.state in _WITHOUT_RUN:
            self.change_refused.emit(ChangeRefused(self._run, self._asked, _nothing_to_change(change), dict(change)))
        else:
            self._post(ChangeRequested(self._asked, dict(change)))
        return self._asked

    def play(self, until: int | None = None) -> None:
        self._post(Play(until))

    def pause(self) -> None:
        self._post(Pause())

    def toggle(self) -> None:
        """Play if the run rests, pause if it trains, bring it back if its process has ended."""
        if self.state is RunState.DEAD:
            self.recover()
        else:
            self._post(Pause() if self.state is RunState.TRAINING else Play())

    def step_once(self, only: PlayerName | None = None) -> None:
        """Do one step, unless several are still to be done; with `only`, one in which that player alone learns."""
        if self._steps_asked < _STEPS_AHEAD:
            self._steps_asked += 1
            self._post(StepOnce(only))

    def set_speed(self, steps_per_s: float) -> None:
        """Limit the rate of training; `UNLIMITED` for none."""
        self._speed = steps_per_s
        self._post(SetSpeed(steps_per_s))

    def request_frame(self, probes: tuple[AnyProbe, ...]) -> None:
        """Ask for the next frame there is something to show in."""
        self._post(FrameWanted(probes))

    def recover(self) -> None:
        """Bring the run back to where it was last seen, with all that was done to it, in a new worker if need be."""
        self._begin(replace(self._thread.way_back.start, run=self._run + 1))

    @property
    def recovery_step(self) -> int:
        """The step that `recover` would go on from."""
        return self._thread.way_back.start.step

    @property
    def has_way_back(self) -> bool:
        """Whether the present run has ever been there to go back to."""
        return self._is_started

    def close(self) -> None:
        """End the run and the host. Returns when both are gone."""
        self._thread.reported.disconnect(self._on_report)
        self._host.close()
        self._thread.wait(_CLOSE_MS)

    # --- reports ------------------------------------------------------------------------------------------

    def _begin(self, start: Start) -> None:
        self._run, self.step, self._steps_asked, self._is_started = start.run, start.step, 0, False
        self._thread.way_back.begin(start)
        self._enter(RunState.LOADING)
        self._post(start)
        self._post(SetSpeed(self._speed))

    def _post(self, command: Command) -> None:
        self._host.post(command)

    @pyqtSlot(object)
    def _on_report(self, report: Report) -> None:
        if report.run == self._run:
            self._handlers[type(report)](report)

    def _on_started(self, report: Started) -> None:
        self.experiment, self.step, self._is_started = report.experiment, report.step, True
        self._enter(RunState.PAUSED)
        self.started.emit(report)

    def _on_state_changed(self, report: StateChanged) -> None:
        self.step = report.step
        self._steps_asked = 0  # what is still to be done of them is answered all the same
        self._enter(report.state)

    def _on_step_done(self, report: StepDone) -> None:
        self.step = report.step
        self._steps_asked = max(0, self._steps_asked - 1)

    def _on_change_applied(self, report: ChangeApplied) -> None:
        self.experiment = report.experiment
        self.change_applied.emit(report)

    def _on_frame(self, report: Frame) -> None:
        self.step = report.step
        self.frame_arrived.emit(report)

    def _on_data_missing(self, report: DataMissing) -> None:
        self._enter(RunState.FAILED)  # there is no run: the one before was given up
        self.data_missing.emit(report)

    def _on_failed(self, report: Failed) -> None:
        self._enter(RunState.FAILED)
        self.failed.emit(report)

    def _on_worker_died(self, report: WorkerDied) -> None:
        self._enter(RunState.DEAD)
        self.worker_died.emit(report)

    def _enter(self, state: RunState) -> None:
        self.state = state
        self.state_changed.emit(state)


def _nothing_to_change(change: Change) -> SpecError:
    """Return why `change` cannot be applied where there is no run."""
    return SpecError(Problem(path, str(value), "nothing, until a run has started") for path, value in change.items())
