"""The window's side of a run: one host behind one thread, reports as signals, intentions as commands.

Owns what the window must know of a run: which one is current, what is applied, what state it is in. Everything
here belongs to the main thread, but for `TrainingThread.run`.
"""

import random
from collections.abc import Callable
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
    Player,
    Report,
    RunState,
    SetSpeed,
    Start,
    Started,
    StateChanged,
    StepOnce,
    WorkerDied,
)
from ganviz.engine.questions import Probe
from ganviz.spec import Change, Experiment
from ganviz.spec.experiment import MAX_SEED

_CLOSE_MS = 1900


class TrainingThread(QThread):
    """The background thread that training runs behind.

    Signals:
        reported(Report): emitted from this thread with every report but checkpoints.

    Attributes:
        checkpoint: the last one received, whatever the main thread is doing; replaced, never changed.
    """

    reported = pyqtSignal(object)

    def __init__(self, host: Host, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._host = host
        self.checkpoint: CheckpointTaken | None = None

    def run(self) -> None:
        self._host.run(self._pass_on)

    def _pass_on(self, report: Report) -> None:
        if isinstance(report, CheckpointTaken):
            self.checkpoint = report  # kept, not queued: a busy window must not pile up megabytes
        else:
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
        self._run = self._asked = 0
        self._speed = UNLIMITED
        self._host = host
        self._thread = TrainingThread(host, self)
        self._thread.reported.connect(self._on_report)
        self._handlers: dict[type, Callable[[Any], None]] = {
            Started: self._on_started,
            StateChanged: self._on_state_changed,
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
        self._begin(Start(self._run + 1, experiment, self.data_dir))

    def reset(self, *, new_seed: bool = False) -> None:
        """Begin the present experiment again, with the same seed or another."""
        seed = random.randint(0, MAX_SEED) if new_seed else self.experiment.seed
        self.start_run(self.experiment.with_changes({"seed": seed}))

    def change(self, change: Change) -> int:
        """Ask for a live change; return its number, by which the answer is known."""
        self._asked += 1
        self._post(ChangeRequested(self._asked, dict(change)))
        return self._asked

    def play(self, until: int | None = None) -> None:
        self._post(Play(until))

    def pause(self) -> None:
        self._post(Pause())

    def toggle(self) -> None:
        """Play if the run rests, pause if it trains."""
        self._post(Pause() if self.state is RunState.TRAINING else Play())

    def step_once(self, only: Player | None = None) -> None:
        """Do one step; with `only`, one in which that player alone learns."""
        self._post(StepOnce(only))

    def set_speed(self, steps_per_s: float) -> None:
        """Limit the rate of training; `UNLIMITED` for none."""
        self._speed = steps_per_s
        self._post(SetSpeed(steps_per_s))

    def request_frame(self, probes: tuple[Probe, ...]) -> None:
        """Ask for the next frame there is something to show in."""
        self._post(FrameWanted(probes))

    def recover(self) -> None:
        """Bring back a worker that died, with the last state received, or else from the start."""
        kept = self._thread.checkpoint
        data = kept.data if kept is not None and kept.run == self._run else None
        experiment = kept.experiment if kept is not None and data is not None else self.experiment
        self._begin(Start(self._run + 1, experiment, self.data_dir, data))

    @property
    def recovery_step(self) -> int:
        """The step that `recover` would go on from."""
        kept = self._thread.checkpoint
        return kept.step if kept is not None and kept.run == self._run else 0

    def close(self) -> None:
        """End the run and the host. Returns when both are gone."""
        self._thread.reported.disconnect(self._on_report)
        self._host.close()
        self._thread.wait(_CLOSE_MS)

    # --- reports ------------------------------------------------------------------------------------------

    def _begin(self, start: Start) -> None:
        self._run, self.experiment, self.step = start.run, start.experiment, 0
        self._enter(RunState.LOADING)
        self._post(start)
        self._post(SetSpeed(self._speed))

    def _post(self, command: Command) -> None:
        self._host.post(command)

    @pyqtSlot(object)
    def _on_report(self, report: Report) -> None:
        is_hosts = isinstance(report, WorkerDied | Failed)  # a host may fail before it has heard of any run
        if report.run == self._run or is_hosts:
            self._handlers[type(report)](report)

    def _on_started(self, report: Started) -> None:
        self.experiment, self.step = report.experiment, report.step
        self._enter(RunState.PAUSED)
        self.started.emit(report)

    def _on_state_changed(self, report: StateChanged) -> None:
        self.step = report.step
        self._enter(report.state)

    def _on_change_applied(self, report: ChangeApplied) -> None:
        self.experiment = report.experiment
        self.change_applied.emit(report)

    def _on_frame(self, report: Frame) -> None:
        self.step = report.step
        self.frame_arrived.emit(report)

    def _on_data_missing(self, report: DataMissing) -> None:
        self._enter(RunState.PAUSED)
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
