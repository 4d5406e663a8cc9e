"""The loop: take commands at step boundaries, do a slice of steps, publish a frame when one is wanted.

Runs in whichever thread or process calls `EngineLoop.run`; everything in it belongs to that one thread.
Nothing is polled: while paused it sleeps in its inbox.
"""

import logging
import time
import traceback
from collections.abc import Callable
from typing import Any, Protocol

from ganviz.engine.commandqueue import CommandQueue
from ganviz.engine.datafiles import DatasetUnavailable
from ganviz.engine.failures import in_words
from ganviz.engine.journal import replay
from ganviz.engine.messages import (
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
    Stop,
)
from ganviz.engine.probes import Answer, AnyProbe
from ganviz.engine.recorder import Pacer, RateMeter, Recorder
from ganviz.engine.run import Run, start_run, step_or_recover
from ganviz.engine.shares import Backup, Turns
from ganviz.gan import DivergedError, StateError
from ganviz.spec import Change, Problem, SpecError, summary

log = logging.getLogger(__name__)

SLICE_S = 0.004  # of training, and of commands, before the other and a frame have their turn
CHECKPOINT_EVERY_S = 2.0
MOST_UNSAVED = 100  # changes, and steps of one player, since the last state sent: they are played again on the way back


class Inbox(Protocol):
    """Where commands come from."""

    def get(self, timeout_s: float | None) -> Command | None:
        """Return the next command, or None if none came within `timeout_s`; None waits for ever."""
        ...


class EngineLoop:
    """Drives one run after another, as commands say.

    Attributes:
        state: what the present run is doing; paused while there is none.
    """

    def __init__(
        self,
        inbox: Inbox,
        publish: Callable[[Report], None],
        start: Callable[[Start], Run] = start_run,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._inbox, self._publish, self._start, self._clock = inbox, publish, start, clock
        self._commands = CommandQueue()
        self.state = RunState.PAUSED
        self._run: Run | None = None
        self._run_number = self._change_number = 0
        self._until: int | None = None
        self._stopped = False
        self._recorder, self._rate, self._pacer = Recorder(), RateMeter(), Pacer()
        self._wanted: FrameWanted | None = None
        self._shown: tuple[Any, ...] = ()  # what the last frame showed: when equal, there is nothing new to say
        self._turns = Turns()
        self._send = Backup(CHECKPOINT_EVERY_S)
        self._unsaved = 0
        self._handlers: dict[type, Callable[[Any], None]] = {
            Start: self._on_start,
            ChangeRequested: self._on_change,
            Play: self._on_play,
            Pause: self._on_pause,
            StepOnce: self._on_step_once,
            SetSpeed: self._on_speed,
            Stop: self._on_stop,
        }

    def run(self) -> None:
        """Serve commands until told to stop. A failure ends the run, not the loop."""
        while not self._stopped:
            try:
                self._take_commands()
                if self.state is RunState.TRAINING:
                    self._train_a_slice()
                self._publish_frame()
            except Exception as error:
                self._fail(error)

    def _take_commands(self) -> None:
        """Wait for a command, no longer than training can; take all that are there, and serve them for a slice."""
        command = self._inbox.get(self._patience_s())
        end_s = self._clock() + SLICE_S
        while command is not None:
            if isinstance(command, FrameWanted):
                self._wanted = command  # at once: what is to be shown does not wait for what is to be done
            else:
                self._commands.add(command)
            command = None if isinstance(command, Stop) or self._clock() >= end_s else self._inbox.get(0)
        end_s = self._clock() + SLICE_S
        while self._commands and not self._stopped:
            command = self._commands.take()
            self._handlers[type(command)](command)
            if self._clock() >= end_s:
                break

    def _patience_s(self) -> float | None:
        if self._commands:
            return 0.0
        if self.state is not RunState.TRAINING:
            return None
        return self._pacer.wait_s(self._clock())

    # --- commands -----------------------------------------------------------------------------------------

    def _on_start(self, command: Start) -> None:
        self._run, self._run_number, self._change_number = None, command.run, 0
        self._recorder, self._turns, self._until = Recorder(), Turns(), None
        self.state, self._shown, self._unsaved = RunState.PAUSED, (), len(command.journal)
        try:
            run = self._start(command)
            replay(run, command.journal, command.step)
        except DatasetUnavailable as error:
            self._publish(DataMissing(command.run, command.experiment.data.kind, error.reason))
            return
        except SpecError as error:  # what this machine has not
            self.state = RunState.FAILED
            self._publish(Failed(command.run, in_words(error)))
            return
        except StateError as error:
            self.state = RunState.FAILED
            self._publish(Failed(command.run, f"The run cannot go on from there: {error}."))
            return
        self._run = run
        self._publish(
            Started(
                run=command.run,
                experiment=run.experiment,
                step=run.step_number,
                num_weights=run.num_weights,
                device=run.device,
                threads=run.threads,
                gradient_source=run.gradient_source,
            )
        )

    def _on_change(self, command: ChangeRequested) -> None:
        run = self._run
        if run is None:
            self._refuse(command, _nothing_to_change(command.change))
            return
        before = run.experiment
        try:
            note = run.apply(command.change)
        except SpecError as error:
            if not self._commands.split_taken():
                self._refuse(command, error)
            return
        self._change_number = command.number
        self._publish(
            ChangeApplied(
                self._run_number,
                command.number,
                run.step_number,
                dict(command.change),
                run.experiment,
                summary(before, command.change),
                run.threads,
                run.gradient_source,
                note,
            )
        )
        if self.state is RunState.DIVERGED:
            self._enter(RunState.PAUSED)
        self._note_unsaved(run)

    def _refuse(self, command: ChangeRequested, error: SpecError) -> None:
        self._publish(ChangeRefused(self._run_number, command.number, error, dict(command.change)))

    def _on_play(self, command: Play) -> None:
        if self._run is None or self.state is RunState.FAILED:
            return
        if command.until is not None and self._run.step_number >= command.until:
            self._on_pause(Pause())  # it is there already, or past it
            return
        self._until = command.until
        if self.state is not RunState.TRAINING:
            now = self._clock()
            self._rate.reset()
            self._rate.mark(now, self._run.step_number)
            self._pacer.restart(now)
            self._enter(RunState.TRAINING)

    def _on_pause(self, command: Pause) -> None:
        if self.state is RunState.TRAINING:
            self._rest()

    def _on_step_once(self, command: StepOnce) -> None:
        if self._run is None or self.state is RunState.FAILED:
            return
        if self.state is not RunState.PAUSED:
            self._rest()
        if self._step(command.only):
            self._publish(StepDone(self._run_number, self._run.step_number, command.only))
            if command.only is not None:
                self._note_unsaved(self._run)
        self._back_up(self._run)

    def _on_speed(self, command: SetSpeed) -> None:
        self._pacer.steps_per_s = command.steps_per_s
        self._pacer.restart(self._clock())

    def _on_stop(self, command: Stop) -> None:
        self._stopped, self.state, self._wanted = True, RunState.PAUSED, None

    # --- training -----------------------------------------------------------------------------------------

    def _train_a_slice(self) -> None:
        run = self._run
        assert run is not None
        end_s = self._clock() + SLICE_S
        while self.state is RunState.TRAINING:
            now_s = self._clock()
            if self._pacer.wait_s(now_s) > 0:
                break
            self._pacer.stepped(now_s)
            self._step()
            if self._until is not None and run.step_number >= self._until:
                self._rest()
            if self._clock() >= end_s:
                break
        if self.state is RunState.TRAINING:
            self._back_up(run)

    def _step(self, only: Any = None) -> bool:
        """Do one step; return whether it stands. One that diverges takes the run back."""
        run = self._run
        assert run is not None
        try:
            self._recorder.add(step_or_recover(run, only))
        except DivergedError as error:
            self._recorder.forget_after(run.step_number)
            self._send_checkpoint(run)  # the last one sent may be of a later step
            self._enter(RunState.DIVERGED)
            self._publish(Diverged(self._run_number, error.step, error.player, error.quantity, run.step_number))
            return False
        return True

    def _rest(self) -> None:
        self._until = None
        self._enter(RunState.PAUSED)
        if self._run is not None:
            self._send_checkpoint(self._run)

    def _enter(self, state: RunState) -> None:
        self.state = state
        assert self._run is not None
        self._publish(StateChanged(self._run_number, state, self._run.step_number))

    def _back_up(self, run: Run) -> None:
        if self._send.is_due(self._clock()):
            self._send_checkpoint(run)

    def _note_unsaved(self, run: Run) -> None:
        self._unsaved += 1
        if self._unsaved >= MOST_UNSAVED:
            self._send_checkpoint(run)

    def _send_checkpoint(self, run: Run) -> None:
        begun_s, self._unsaved = self._clock(), 0
        self._publish(CheckpointTaken(self._run_number, run.step_number, run.experiment, run.checkpoint()))
        self._send.done(begun_s, self._clock())

    def _fail(self, error: Exception) -> None:
        log.exception("the run failed")
        self._run, self.state = None, RunState.FAILED
        details = "".join(traceback.format_exception(error))
        self._publish(Failed(self._run_number, in_words(error), details))

    # --- frames -------------------------------------------------------------------------------------------

    def _publish_frame(self) -> None:
        run, wanted = self._run, self._wanted
        if run is None or wanted is None:
            return
        showing = (self.state, run.step_number, self._change_number, wanted.probes)
        if showing == self._shown:
            return
        now_s = self._clock()
        is_training = self.state is RunState.TRAINING
        rate = self._rate.mark(now_s, run.step_number) if is_training else 0.0
        answers = {probe: found for probe in wanted.probes if (found := self._answer(run, probe))}
        self._wanted, self._shown = None, showing
        self._publish(
            Frame(
                self._run_number,
                run.step_number,
                self.state,
                self._change_number,
                self._recorder.take(),
                rate,
                answers,
                run.learning_rates,
                run.epochs,
            )
        )

    def _answer(self, run: Run, probe: AnyProbe) -> Answer | None:
        """Ask `run`, unless training would lose more than its share of time to this probe."""
        begun_s = self._clock()
        if self.state is RunState.TRAINING and not self._turns.is_due(probe, begun_s):
            return None
        found = run.answer(probe)
        self._turns.done(probe, begun_s, self._clock())
        return found


def _nothing_to_change(change: Change) -> SpecError:
    """Return why `change` cannot be applied where there is no run."""
    return SpecError(Problem(path, str(value), "nothing, until a run has started") for path, value in change.items())
