"""One run's state machine: what is asked of it, its state and pace, how far it may go, and what is said of it.

A driver does nothing by itself: whoever owns it gives it turns, each of a slice of time. Everything here belongs to
the thread that does.
"""

import logging
import math
import traceback
from collections.abc import Callable
from typing import Any

from ganviz.engine.commandqueue import CommandQueue
from ganviz.engine.datafiles import DatasetUnavailable
from ganviz.engine.driven import Run, Seeking, Trying
from ganviz.engine.failures import in_words
from ganviz.engine.messages import (
    ChangeApplied,
    ChangeRefused,
    ChangeRequested,
    CheckpointTaken,
    DataMissing,
    Diverged,
    Failed,
    Frame,
    FrameWanted,
    HorizonReached,
    LaterForgotten,
    Measured,
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
    SetHorizon,
    SetSpeed,
    Sought,
    Start,
    Started,
    StateChanged,
    StateFound,
    StateWanted,
    StepDone,
    StepOnce,
)
from ganviz.engine.monitor import Monitor
from ganviz.engine.probes import Answer, AnyProbe
from ganviz.engine.recorder import Pacer, RateMeter, Recorder
from ganviz.engine.run import step_or_recover
from ganviz.engine.shares import Backup, Turns
from ganviz.gan import DivergedError, StateError
from ganviz.spec import SpecError, summary
from ganviz.spec.players import PlayerName

log = logging.getLogger(__name__)

SLICE_S = 0.004  # of training, and of commands, before the other and a frame have their turn
CHECKPOINT_EVERY_S = 2.0
PROGRESS_EVERY_S = 0.1
MOST_UNSAVED = 100  # changes, and steps of one player, since the last state sent: they are played again on the way back
_NO_HURRY = (Start, StateWanted, SetSpeed, SetHorizon)  # what does nothing to a run that is on its way


class RunDriver:
    """Drives the run that a `Start` asks for, as the commands say that bear its number.

    Attributes:
        number: of the run.
        state: what the run is doing; paused while there is none.
    """

    def __init__(
        self,
        number: int,
        publish: Callable[[Report], None],
        start: Callable[[Start], Run],
        clock: Callable[[], float],
    ) -> None:
        self.number = number
        self.state = RunState.PAUSED
        self._publish, self._start, self._clock = publish, start, clock
        self._commands = CommandQueue()
        self._run: Run | None = None
        self._seeking: Seeking | None = None
        self._trying: Trying | None = None  # what may help a run that diverged
        self._budget_bytes: int | None = None
        self._change_number = 0
        self._until = self._horizon = math.inf
        self._horizon_told = False
        self._recorder, self._rate, self._pacer = Recorder(), RateMeter(), Pacer()
        self._wanted: FrameWanted | None = None
        self._shown: tuple[Any, ...] = ()  # what the last frame showed: when equal, there is nothing new to say
        self._turns = Turns()
        self._monitor = Monitor()
        self._send, self._progress = Backup(CHECKPOINT_EVERY_S), Backup(PROGRESS_EVERY_S)
        self._unsaved = 0
        self._handlers: dict[type, Callable[[Any], None]] = {
            Start: self._on_start,
            ChangeRequested: self._on_change,
            Play: self._on_play,
            SetHorizon: self._on_horizon,
            Pause: self._on_pause,
            StepOnce: self._on_step_once,
            Seek: self._on_seek,
            SeekCancel: self._on_seek_cancel,
            StateWanted: self._on_state_wanted,
            SetSpeed: self._on_speed,
        }

    def add(self, command: RunCommand) -> None:
        """Take a command, to be served in the next turn."""
        if isinstance(command, FrameWanted):
            self._wanted = command  # at once: what is to be shown does not wait for what is to be done
        else:
            self._commands.add(command)

    def limit_states(self, budget_bytes: int) -> None:
        """Let the states that the run keeps take no more than this."""
        self._budget_bytes = budget_bytes
        if self._run is not None:
            self._run.limit_states(budget_bytes)

    def patience_s(self) -> float | None:
        """Return how long there is nothing to do unless a command comes; None for ever."""
        if self._commands or self._seeking or self._trying:
            return 0.0
        if self.state is not RunState.TRAINING or self._is_at_horizon():
            return None
        return self._pacer.wait_s(self._clock())

    def turn(self) -> None:
        """Serve commands for a slice, train for a slice, and publish a frame if one is wanted.

        A failure ends the run, not the driver.
        """
        try:
            self._serve()
            if self._seeking:
                self._seek_a_slice(self._seeking)
            elif self._trying:
                self._try_a_slice(self._trying)
            elif self.state is RunState.TRAINING:
                self._train_a_slice()
            self._publish_frame()
        except Exception as error:
            self._fail(error)

    def _serve(self) -> None:
        end_s = self._clock() + SLICE_S
        while self._commands:
            command = self._commands.take()
            if not isinstance(command, _NO_HURRY):
                self._trying = None
                if self._seeking:
                    self._cancel_seek()
            self._handlers[type(command)](command)
            if self._clock() >= end_s:
                break

    # --- commands -----------------------------------------------------------------------------------------

    def _on_start(self, command: Start) -> None:
        self._unsaved = len(command.journal) - (command.latest.entries if command.latest else 0)
        try:
            run = self._start(command)
        except DatasetUnavailable as error:
            dataset = command.experiment.data.kind
            self._publish(DataMissing(run=self.number, dataset=dataset, message=error.reason))
            return
        except SpecError as error:  # what this machine has not
            self._refuse_to_start(in_words(error))
            return
        except StateError as error:
            self._refuse_to_start(f"The run cannot go on from there: {error}.")
            return
        self._run = run
        self._monitor = Monitor(run.step_number, command.journal, self._clock)
        if self._budget_bytes is not None:
            run.limit_states(self._budget_bytes)
        self._publish(
            Started(
                run=self.number,
                experiment=run.experiment,
                step=run.step_number,
                num_weights=run.num_weights,
                device=run.device,
                threads=run.threads,
                gradient_source=run.gradient_source,
            )
        )

    def _refuse_to_start(self, why: str) -> None:
        self.state = RunState.FAILED
        self._publish(Failed(run=self.number, message=why))

    def _on_change(self, command: ChangeRequested) -> None:
        run = self._run
        if run is None:
            self._publish(ChangeRefused.without_run(self.number, command.number, command.change))
            return
        before, was_past = run.experiment, run.step_number < run.end
        try:
            note = run.apply(command.change)
        except SpecError as error:
            if not self._commands.split_taken():
                self._publish(
                    ChangeRefused(run=self.number, number=command.number, error=error, change=dict(command.change))
                )
            return
        self._change_number = command.number
        if was_past:
            self._tell_forgotten(run)
        self._publish(
            ChangeApplied(
                run=self.number,
                number=command.number,
                step=run.step_number,
                change=dict(command.change),
                experiment=run.experiment,
                summary=summary(before, command.change, run.experiment),
                threads=run.threads,
                gradient_source=run.gradient_source,
                note=note,
            )
        )
        if self.state is RunState.DIVERGED:
            self._enter(RunState.PAUSED)
        self._note_unsaved(run)

    def _on_play(self, command: Play) -> None:
        run = self._run
        if run is None or self.state is RunState.FAILED:
            return
        if command.until is not None and run.step_number >= command.until:
            self._on_pause(Pause(self.number))  # it is there already, or past it
            return
        self._until = math.inf if command.until is None else command.until
        if self.state is not RunState.TRAINING:
            self._forget_later(run)
            now = self._clock()
            self._rate.reset()
            self._rate.mark(now, run.step_number)
            self._pacer.restart(now)
            self._enter(RunState.TRAINING)

    def _on_horizon(self, command: SetHorizon) -> None:
        self._horizon, self._horizon_told = math.inf if command.step is None else command.step, False

    def _on_pause(self, command: Pause) -> None:
        if self.state is RunState.TRAINING:
            self._rest()

    def _on_step_once(self, command: StepOnce) -> None:
        run = self._run
        if run is None or self.state is RunState.FAILED:
            return
        if self.state is not RunState.PAUSED:
            self._rest()
        self._forget_later(run)
        if self._step(run, command.only):
            self._publish(StepDone(run=self.number, step=run.step_number, only=command.only))
            if command.only is not None:
                self._note_unsaved(run)
        self._back_up(run)

    def _on_state_wanted(self, command: StateWanted) -> None:
        kept = None if self._run is None else self._run.kept_before(command.step)
        found = None
        if kept is not None:
            found = CheckpointTaken(
                run=self.number, step=kept.step, experiment=kept.experiment, data=kept.data, entries=kept.entries
            )
        self._publish(StateFound(run=self.number, step=command.step, found=found))

    def _on_speed(self, command: SetSpeed) -> None:
        self._pacer.steps_per_s = command.steps_per_s
        self._pacer.restart(self._clock())

    # --- to a step that was done ------------------------------------------------------------------------------

    def _on_seek(self, command: Seek) -> None:
        run = self._run
        if run is None or self.state is RunState.FAILED:
            return
        if self.state is RunState.TRAINING:
            self._rest()
        try:
            self._seeking = run.start_seek(command.step)
        except ValueError as error:
            self._publish(SeekCancelled(run=self.number, step=run.step_number, reason=str(error)))

    def _on_seek_cancel(self, command: SeekCancel) -> None:
        """There is nothing left to do: any command cancels."""

    def _cancel_seek(self) -> None:
        seeking, run, self._seeking = self._seeking, self._run, None
        assert seeking is not None
        assert run is not None
        seeking.cancel()
        self._publish(SeekCancelled(run=self.number, step=run.step_number))

    def _seek_a_slice(self, seeking: Seeking) -> None:
        run = self._run
        assert run is not None
        end_s = self._clock() + SLICE_S
        while not seeking.advance():
            now_s = self._clock()
            if self._progress.is_due(now_s):
                self._publish(SeekProgress(run=self.number, step=seeking.step, done=seeking.done, total=seeking.total))
                self._progress.done(now_s, now_s)
            if now_s >= end_s:
                return
        self._seeking = None
        self._monitor.go_to(run.step_number)
        self._publish(
            Sought(
                run=self.number,
                step=run.step_number,
                end=run.end,
                experiment=run.experiment,
                threads=run.threads,
                gradient_source=run.gradient_source,
            )
        )
        if self.state is RunState.DIVERGED:
            self._enter(RunState.PAUSED)

    # --- a remedy for a run that diverged ---------------------------------------------------------------------

    def _try_a_slice(self, trying: Trying) -> None:
        end_s = self._clock() + SLICE_S
        while not trying.advance():
            if self._clock() >= end_s:
                return
        self._trying, found = None, trying.found
        if found is None:
            self._publish(NoRemedyFound(run=self.number))
        else:
            self._publish(RemedyFound(run=self.number, step=found.step, change=found.change, words=found.words))

    def _forget_later(self, run: Run) -> None:
        """Make a run that stands in its past go on from there."""
        if run.step_number < run.end:
            run.forget_later()
            self._tell_forgotten(run)

    def _tell_forgotten(self, run: Run) -> None:
        self._recorder.forget_after(run.step_number)
        self._monitor.forget_after(run.step_number)
        self._publish(LaterForgotten(run=self.number, step=run.step_number))

    # --- training -----------------------------------------------------------------------------------------

    def _train_a_slice(self) -> None:
        run = self._run
        assert run is not None
        end_s = self._clock() + SLICE_S
        while self.state is RunState.TRAINING and run.step_number < self._horizon:
            now_s = self._clock()
            if self._pacer.wait_s(now_s) > 0:
                break
            self._pacer.stepped(now_s)
            self._step(run)
            if run.step_number >= self._until:
                self._rest()
            if self._clock() >= end_s or self._is_to_be_shown(run):
                break
        if self.state is RunState.TRAINING:
            if self._is_at_horizon() and not self._horizon_told:
                self._horizon_told = True
                self._publish(HorizonReached(run=self.number, step=run.step_number))
            self._back_up(run)

    def _is_at_horizon(self) -> bool:
        return self._run is not None and self._run.step_number >= self._horizon

    def _is_to_be_shown(self, run: Run) -> bool:
        """Return whether a frame of this very step is wanted."""
        wanted = self._wanted
        return wanted is not None and wanted.at_step is not None and run.step_number >= wanted.at_step

    def _step(self, run: Run, only: PlayerName | None = None) -> bool:
        """Do one step; return whether it stands. One that diverges takes the run back."""
        try:
            self._recorder.add(step_or_recover(run, only))
        except DivergedError as error:
            self._recorder.forget_after(run.step_number)
            self._monitor.forget_after(run.step_number)
            self._send_checkpoint(run)  # the last one sent may be of a later step
            self._enter(RunState.DIVERGED)
            self._publish(
                Diverged(
                    run=self.number,
                    step=error.step,
                    player=error.player,
                    quantity=error.quantity,
                    resumes_at=run.step_number,
                )
            )
            self._trying = run.start_trials(error.step)
            return False
        if self._monitor.is_due(run.step_number):
            self._measure(run)
        return True

    def _measure(self, run: Run) -> None:
        """Measure what is due, and write down what is to be measured less often, as it takes too much time."""
        step = run.step_number
        numbers = self._monitor.measure(step, run.answer)
        if numbers:
            self._recorder.add_measured(Measured(step=step, numbers=numbers, vectors=self._monitor.vectors))
        for name in self._monitor.slow if self.state is RunState.TRAINING else ():
            entry = self._monitor.slow_down(name, step)
            run.write_down(entry)
            self._publish(MeasuringSlowed(run=self.number, step=step, name=name, every=entry.every))

    def _rest(self) -> None:
        self._until = math.inf
        self._enter(RunState.PAUSED)
        if self._run is not None:
            self._send_checkpoint(self._run)

    def _enter(self, state: RunState) -> None:
        self.state = state
        assert self._run is not None
        self._publish(StateChanged(run=self.number, state=state, step=self._run.step_number))

    def _back_up(self, run: Run) -> None:
        if self._send.is_due(self._clock()):
            self._send_checkpoint(run)

    def _note_unsaved(self, run: Run) -> None:
        self._unsaved += 1
        if self._unsaved >= MOST_UNSAVED:
            self._send_checkpoint(run)

    def _send_checkpoint(self, run: Run) -> None:
        begun_s, self._unsaved = self._clock(), 0
        self._publish(
            CheckpointTaken(
                run=self.number,
                step=run.step_number,
                experiment=run.experiment,
                data=run.checkpoint(),
                entries=run.num_entries,
            )
        )
        self._send.done(begun_s, self._clock())

    def _fail(self, error: Exception) -> None:
        log.exception("the run failed")
        self._run, self._seeking, self._trying, self.state = None, None, None, RunState.FAILED
        details = "".join(traceback.format_exception(error))
        self._publish(Failed(run=self.number, message=in_words(error), details=details))

    # --- frames -------------------------------------------------------------------------------------------

    def _publish_frame(self) -> None:
        run, wanted = self._run, self._wanted
        if run is None or wanted is None or self._seeking:
            return
        if wanted.at_step is not None and run.step_number < wanted.at_step:
            return
        showing = (self.state, run.step_number, self._change_number, wanted.probes)
        if showing == self._shown and wanted.at_step is None:
            return
        now_s = self._clock()
        is_training = self.state is RunState.TRAINING
        rate = self._rate.mark(now_s, run.step_number) if is_training else 0.0
        answers = {probe: found for probe in wanted.probes if (found := self._answer(run, probe, wanted))}
        self._wanted, self._shown = None, showing
        self._publish(
            Frame(
                run=self.number,
                step=run.step_number,
                state=self.state,
                change=self._change_number,
                scalars=self._recorder.take(),
                steps_per_s=rate,
                answers=answers,
                measured=self._recorder.take_measured(),
                learning_rates=run.learning_rates,
                epochs=run.epochs,
            )
        )

    def _answer(self, run: Run, probe: AnyProbe, wanted: FrameWanted) -> Answer | None:
        """Ask `run`, unless training would lose more than its share of time to this probe.

        What the monitor asks is not asked again while training: its last answer is passed on, once.
        """
        begun_s = self._clock()
        may_wait = self.state is RunState.TRAINING and wanted.at_step is None
        if may_wait and self._monitor.knows(probe):
            known: Answer | None = self._monitor.take(probe)
            return known
        if may_wait and not self._turns.is_due(probe, begun_s):
            return None
        found = run.answer(probe)
        self._turns.done(probe, begun_s, self._clock())
        return found
