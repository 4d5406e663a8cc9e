"""One run's state machine: what is asked of it, its state and pace, how far it may go, and what is said of it.

A driver does nothing by itself: whoever owns it gives it turns, each of a slice of time. Everything here belongs to
the thread that does.
"""

import logging
import math
import traceback
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TypedDict

from ganviz.engine.classifying import Classifying
from ganviz.engine.commandqueue import CommandQueue
from ganviz.engine.curing import Curing
from ganviz.engine.datafiles import DatasetUnavailable
from ganviz.engine.driven import LearningClassifier, Run, Seeking, Trying
from ganviz.engine.failures import in_words
from ganviz.engine.framing import Framing
from ganviz.engine.gamestudy import Studying
from ganviz.engine.journal import MeasuredEvery
from ganviz.engine.messages import (
    ChangeApplied,
    ChangeRefused,
    ChangeRequested,
    DataMissing,
    Diverged,
    Failed,
    FrameWanted,
    GameCancel,
    GameWanted,
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
    SetHorizon,
    SetSpeed,
    Sought,
    Start,
    Started,
    StateChanged,
    StatesWanted,
    StateWanted,
    StepOnce,
    StepTraced,
    TraceWanted,
    TryCures,
)
from ganviz.engine.recorder import Pacer
from ganviz.engine.run import steps_or_recover
from ganviz.engine.saving import Saving
from ganviz.engine.shares import Backup, Chunks, OwnClock
from ganviz.engine.stall import Stall
from ganviz.engine.threads import available_cores
from ganviz.engine.tracing import Tracer
from ganviz.gan import DivergedError, StateError
from ganviz.spec import Experiment, SpecError
from ganviz.spec.compute import GradientSource
from ganviz.spec.differences import told
from ganviz.spec.players import PlayerName
from ganviz.spec.translation import tr

log = logging.getLogger(__name__)

SLICE_S = 0.010  # of training, and of commands, before the other and a frame have their turn
SHARED_S = SLICE_S / 2  # of training, where several runs have their turns
LEAST_SHARE = 1 / 8  # of a slice, that is left of it for another call: each costs time of its own
PROGRESS_EVERY_S = 0.1
# What does nothing to a run that is on its way.
_NO_HURRY = (Start, StateWanted, StatesWanted, SetSpeed, SetHorizon, TryCures, GameWanted, GameCancel)
_MAKES_OTHER = (Start, ChangeRequested, Seek)  # than what cures are tried for


class _Standing(TypedDict):
    """The fields of `messages.Standing`."""

    run: int
    step: int
    experiment: Experiment
    threads: int
    gradient_source: GradientSource


class RunDriver:
    """Drives the run that a `Start` asks for, as the commands say that bear its number.

    Attributes:
        number: of the run.
        state: what the run is doing; paused while there is none.
        slice_s: how long it trains in a turn.
        own_clock: by which it is told what takes more than its share of the time of this run.
    """

    def __init__(
        self,
        number: int,
        publish: Callable[[Report], None],
        start: Callable[[Start], Run],
        clock: Callable[[], float],
    ) -> None:
        self.number = number
        self.state, self.slice_s = RunState.PAUSED, SLICE_S
        self._publish, self._start, self._clock = publish, start, clock
        self._commands = CommandQueue()
        self._run: Run | None = None
        self._seeking: Seeking | None = None
        self._trying: Trying | None = None  # what may help a run that diverged
        self._stalling: tuple[PlayerName, Stall] | None = None  # whose loss is to stall, and what is known of it
        self._budget_bytes: int | None = None
        self._change_number = 0
        self._until = self._horizon = math.inf
        self._pacer, self._progress = Pacer(), Backup(PROGRESS_EVERY_S)
        self._chunks = Chunks(SLICE_S)
        self.own_clock = OwnClock(clock)
        self._framing, self._saving = Framing(clock, self.own_clock), Saving(number, publish, clock)
        self._classifying = Classifying(clock)
        self._curing, self._studying = Curing(number, publish, clock), Studying(number, publish, clock)
        self._asides = (self._curing.aside, self._studying.aside)
        self._has_another_core = available_cores() > 1
        self._tracer = Tracer(number, publish, clock)
        self._handlers: dict[type, Callable[[Any], None]] = {
            Start: self._on_start,
            ChangeRequested: self._on_change,
            Play: self._on_play,
            SetHorizon: self._on_horizon,
            Pause: self._on_pause,
            PlayToStall: self._on_play_to_stall,
            StepOnce: self._on_step_once,
            Seek: self._on_seek,
            SeekCancel: self._on_seek_cancel,
            StateWanted: self._on_state_wanted,
            StatesWanted: self._on_states_wanted,
            SetSpeed: self._on_speed,
            TryCures: self._on_try_cures,
            GameWanted: self._on_game_wanted,
            GameCancel: self._on_game_cancel,
            TraceWanted: self._on_trace_wanted,
        }

    def add(self, command: RunCommand) -> None:
        """Take a command, to be served in the next turn."""
        if isinstance(command, FrameWanted):
            self._framing.want(command)  # at once: what is to be shown does not wait for what is to be done
        else:
            self._commands.add(command)

    @property
    def step(self) -> int:
        """Where the run stands; 0 while there is none."""
        return self._run.step_number if self._run is not None else 0

    def limit_states(self, budget_bytes: int) -> None:
        """Let the states that the run keeps take no more than this."""
        self._budget_bytes = budget_bytes
        if self._run is not None:
            self._run.limit_states(budget_bytes)

    def close(self) -> None:
        """Leave the run, which is not to be driven any more."""
        for aside in self._asides:
            aside.leave()

    def patience_s(self) -> float | None:
        """Return how long there is nothing to do unless a command comes; None for ever."""
        if self._commands or self._seeking or self._trying or self._tracer.is_on:
            return 0.0
        if self._awaited is not None:
            return 0.0
        if self.state is not RunState.TRAINING:
            has_work = any(aside.is_on for aside in self._asides) and self.state is not RunState.FAILED
            return 0.0 if has_work else None
        if self._is_at_horizon():
            return None
        wait_s = self._pacer.wait_s(self._clock())
        return min(wait_s, *(aside.wait_s(wait_s) for aside in self._asides))

    def turn(self) -> None:
        """Serve commands for a slice, train for a slice, and publish a frame if one is wanted.

        Where no command was served the frame comes first: it need not wait for training to show what that made of one.
        A failure ends the run, not the driver.
        """
        try:
            if not self._serve() and self.state is RunState.TRAINING:
                self._publish_frame()
            if self._seeking:
                self._seek_a_slice(self._seeking)
            elif self._tracer.is_on:
                self._tracer.advance(SLICE_S)
            elif self._trying:
                self._try_a_slice(self._trying)
            elif self.state is RunState.TRAINING:
                begun_s = self._clock()
                self._train_a_slice()
                trained_s = self._clock() - begun_s
                in_a_thread = self._leaves_a_core()
                for aside in self._asides:
                    aside.beside(trained_s, in_a_thread=in_a_thread)
                    aside.spare(self._pacer.wait_s(self._clock()), SLICE_S)
                self._learn_beside(trained_s)
            else:
                for aside in self._asides if self.state is not RunState.FAILED else ():
                    aside.advance(SLICE_S)
                if self._awaited is not None:
                    self._classifying.advance(self._awaited, SLICE_S)
            self._publish_frame()
        except Exception as error:
            self._fail(error)

    def _serve(self) -> bool:
        """Serve commands; return whether there was one."""
        end_s, was_one = self._clock() + SLICE_S, bool(self._commands)
        while self._commands:
            command = self._commands.take()
            if not isinstance(command, _NO_HURRY):
                self._trying = None
                self._tracer.cancel()
                if self._seeking:
                    self._cancel_seek()
            if isinstance(command, _MAKES_OTHER):
                self._curing.cancel()
                self._tracer.forget()
            self._handlers[type(command)](command)
            if self._clock() >= end_s:
                break
        return was_one

    # --- commands -----------------------------------------------------------------------------------------

    def _on_start(self, command: Start) -> None:
        self._studying.cancel()
        self._saving.begin(len(command.journal) - (command.latest.entries if command.latest else 0))
        try:
            run = self._start(command)
        except DatasetUnavailable as error:
            dataset = command.experiment.data.set_name
            self._publish(DataMissing(run=self.number, dataset=dataset, message=error.reason))
            return
        except SpecError as error:  # what this machine has not
            self._refuse_to_start(in_words(error))
            return
        except StateError as error:
            self._refuse_to_start(tr("The run cannot go on from there: {error}.", error=error))
            return
        self._run = run
        self._framing.begin(run.step_number, command.journal)
        if self._budget_bytes is not None:
            run.limit_states(self._budget_bytes)
        self._publish(
            Started(
                **self._standing(run),
                num_weights=run.num_weights,
                device=run.device,
            )
        )
        if command.diverged is not None and command.diverged.resumes_at == run.step_number:
            self._tell_of_divergence(run, replace(command.diverged, run=self.number))

    def _standing(self, run: Run) -> _Standing:
        return {
            "run": self.number,
            "step": run.step_number,
            "experiment": run.experiment,
            "threads": run.threads,
            "gradient_source": run.gradient_source,
        }

    def _refuse_to_start(self, why: str) -> None:
        self.state = RunState.FAILED
        self._publish(Failed(run=self.number, message=why))

    def _on_change(self, command: ChangeRequested) -> None:
        run = self._run
        if run is None:
            self._publish(ChangeRefused.without_run(self.number, command.number, command.change))
            return
        before, was_past = run.experiment, run.step_number < run.end
        self._chunks = Chunks(SLICE_S)  # steps may take longer now
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
                **self._standing(run),
                number=command.number,
                change=dict(command.change),
                told=told(before, command.change, run.experiment),
                note=note,
            )
        )
        self._write_down(run, self._framing.look_again(run.step_number))
        if self.state is RunState.DIVERGED:
            self._enter(RunState.PAUSED)
        self._saving.note_entry(run)

    def _write_down(self, run: Run, entries: Sequence[MeasuredEvery]) -> None:
        """Keep in the journal how often something is measured from here on."""
        for entry in entries:
            run.write_down(entry)
            self._publish(MeasuringSlowed(run=self.number, step=entry.step, name=entry.name, every=entry.every))

    def _on_play(self, command: Play) -> None:
        run = self._run
        if run is None or self.state is RunState.FAILED:
            return
        self._stalling = None
        if command.until is not None and run.step_number >= command.until:
            self._on_pause(Pause(self.number))  # it is there already, or past it
            return
        self._until = math.inf if command.until is None else command.until
        if self.state is not RunState.TRAINING:
            self._forget_later(run)
            now = self._clock()
            self._framing.start_rate(now, run.step_number)
            self._pacer.restart(now)
            self._enter(RunState.TRAINING)

    def _on_play_to_stall(self, command: PlayToStall) -> None:
        self._on_play(Play(self.number))
        if self.state is RunState.TRAINING:
            self._stalling = (command.player, Stall())

    def _on_horizon(self, command: SetHorizon) -> None:
        self._horizon = math.inf if command.step is None else command.step

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
        if self._do_steps(run, 1, command.only):
            self._publish(self._tracer.done(run, command))
            if command.only is not None:
                self._saving.note_entry(run)
        self._saving.send_if_due(run)

    def _on_state_wanted(self, command: StateWanted) -> None:
        self._saving.send_past(self._run, command.step)

    def _on_states_wanted(self, command: StatesWanted) -> None:
        self._saving.send_several(self._run, command)

    def _on_speed(self, command: SetSpeed) -> None:
        self._pacer.steps_per_s = command.steps_per_s
        self._pacer.restart(self._clock())

    def _on_try_cures(self, command: TryCures) -> None:
        self._curing.begin(self._run, command)

    def _on_game_wanted(self, command: GameWanted) -> None:
        self._studying.begin(self._run, command)

    def _on_game_cancel(self, command: GameCancel) -> None:
        self._studying.cancel()

    def _on_trace_wanted(self, command: TraceWanted) -> None:
        run = self._run
        if run is None or self.state is RunState.FAILED:
            self._publish(StepTraced(self.number, command.number, None, tr("there is no run")))
            return
        if self.state is RunState.TRAINING:
            self._rest()
        self._tracer.begin(run, command)

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
        self._framing.go_to(run.step_number)
        self._publish(Sought(**self._standing(run), end=run.end))
        if self.state is RunState.DIVERGED:
            self._enter(RunState.PAUSED)

    # --- the classifier that a view waits for ------------------------------------------------------------------

    @property
    def _awaited(self) -> LearningClassifier | None:
        """What is to learn; None where no view waits for it, or it has learnt."""
        if self._run is None or not self._framing.waits_for_classifier:
            return None
        classifier = self._run.classifier
        return None if classifier is None or classifier.is_over else classifier

    def _learn_beside(self, trained_s: float) -> None:
        """Let it learn for its share of the time of training, and for all of it that training does not need."""
        if self._awaited is not None:
            self._classifying.beside(self._awaited, trained_s)
            spare_s = SLICE_S if self._is_at_horizon() else min(SLICE_S, self._pacer.wait_s(self._clock()))
            self._classifying.advance(self._awaited, spare_s)

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
        self._framing.forget_after(run.step_number)
        self._publish(LaterForgotten(run=self.number, step=run.step_number))

    # --- training -----------------------------------------------------------------------------------------

    def _train_a_slice(self) -> None:
        run = self._run
        assert run is not None
        end_s = self._clock() + self.slice_s
        while self.state is RunState.TRAINING and run.step_number < self._horizon:
            if self._framing.is_wanted_at(run.step_number):
                break
            now_s = self._clock()
            if self._pacer.wait_s(now_s) > 0:
                break
            self._pacer.stepped(now_s)
            self._do_steps(run, self._most_steps(run, end_s - now_s))
            if run.step_number >= self._until:
                self._rest()
            self._rest_if_stalled(run)
            if self._clock() >= end_s - LEAST_SHARE * self.slice_s:
                break
        if self.state is RunState.TRAINING:
            self._saving.send_if_due(run)

    def _leaves_a_core(self) -> bool:
        """Return whether work on copies may be done in a thread: compiled steps leave the interpreter to it.

        How many threads share a multiplication is one number for the whole process.
        """
        run = self._run
        assert run is not None
        return self._has_another_core and run.gradient_source.kind == "compiled" and run.threads == 1

    def _is_at_horizon(self) -> bool:
        return self._run is not None and self._run.step_number >= self._horizon

    def _most_steps(self, run: Run, left_s: float) -> int:
        """Return how many steps may be done at once: until something else is to be done, or a slice is over."""
        if not math.isinf(self._pacer.steps_per_s):
            return 1
        step = run.step_number
        most = min(self._horizon - step, self._until - step, self._framing.steps_until_due(step))
        if self._stalling is not None:
            most = min(most, self._stalling[1].steps_until_due())
        return int(min(most, self._chunks.within(left_s)))

    def _do_steps(self, run: Run, most: int, only: PlayerName | None = None) -> bool:
        """Do up to `most` steps; return whether they stand. One that diverges takes the run back."""
        begun_s = self._clock()
        try:
            results = steps_or_recover(run, most, only)
            self._framing.note_steps(results)
            if self._stalling:
                player, stall = self._stalling
                for loss in results.d_loss if player == "discriminator" else results.g_loss:
                    stall.note(float(loss))
        except DivergedError as error:
            if error.before is not None:
                self._framing.note_steps(error.before)
            self._framing.forget_after(run.step_number)
            self._saving.send(run, is_hashed=False)  # the last one sent may be of a later step
            self._tell_of_divergence(
                run,
                Diverged(
                    run=self.number,
                    step=error.step,
                    player=error.player,
                    quantity=error.quantity,
                    resumes_at=run.step_number,
                ),
            )
            return False
        self._chunks.done(len(results), self._clock() - begun_s)
        self._write_down(run, self._framing.measure_due(run, is_training=self.state is RunState.TRAINING))
        return True

    def _tell_of_divergence(self, run: Run, report: Diverged) -> None:
        """Rest where the run went back to, say why, and look for what would help."""
        self._enter(RunState.DIVERGED)
        self._publish(report)
        self._trying = run.start_trials(report.step)

    def _rest_if_stalled(self, run: Run) -> None:
        if self.state is not RunState.TRAINING or self._stalling is None or not self._stalling[1].is_over:
            return
        player, stall = self._stalling
        told = LossStalled(self.number, run.step_number, player, stall.steps, stall.best, stall.is_falling)
        self._publish(told)
        self._rest()

    def _rest(self) -> None:
        self._until, self._stalling = math.inf, None
        self._enter(RunState.PAUSED)
        if self._run is not None:
            self._saving.send(self._run)

    def _enter(self, state: RunState) -> None:
        self.state = state
        if state is RunState.DIVERGED:
            self._stalling = None
            self._curing.cancel()
        assert self._run is not None
        self._publish(StateChanged(run=self.number, state=state, step=self._run.step_number))

    def _fail(self, error: Exception) -> None:
        log.exception("the run failed")
        self._curing.cancel()
        self._studying.cancel()
        self._run, self._seeking, self._trying, self.state = None, None, None, RunState.FAILED
        details = "".join(traceback.format_exception(error))
        self._publish(Failed(run=self.number, message=in_words(error), details=details))

    def _publish_frame(self) -> None:
        if self._run is None or self._seeking:
            return
        frame = self._framing.frame(self.number, self._run, self.state, self._change_number)
        if frame is not None:
            self._publish(frame)
