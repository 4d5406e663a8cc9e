"""A clock, an inbox and a run in the place of real ones: the loop can be watched turn by turn, with no torch."""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

import numpy as np

from ganviz.engine.driven import KeptState, Run
from ganviz.engine.driver import SLICE_S
from ganviz.engine.journal import Hashed, MeasuredEvery
from ganviz.engine.loop import Loop
from ganviz.engine.messages import (
    ChangeRequested,
    Command,
    CureOutcome,
    CuresOutcome,
    Report,
    RunState,
    Start,
    StateChanged,
    Stop,
)
from ganviz.engine.monitor import EVERY, PROBES, asked
from ganviz.engine.probes import Answer, Samples
from ganviz.engine.remedies import Remedy
from ganviz.gan import DivergedError, StepResult, StepResults
from ganviz.spec import Change, Experiment
from ganviz.spec.compute import GradientSource
from ganviz.spec.conditions import Sign
from ganviz.spec.gamelook import GameLook
from ganviz.spec.players import ByPlayer, PlayerName
from ganviz.spec.steptrace import StepTrace

Turn = Sequence[Command]
Given = TypeVar("Given", bound=Report)
EXPERIMENT = Experiment()
WEIGHTS = ByPlayer(generator=11, discriminator=12)
RATES = ByPlayer(generator=0.001, discriminator=0.002)
BY_HAND = GradientSource("by hand")
LR = "discriminator.optimizer.lr"


class Clock:
    """Stands still until told to go on."""

    def __init__(self) -> None:
        self.now_s = 0.0

    def __call__(self) -> float:
        return self.now_s

    def advance(self, seconds: float) -> None:
        self.now_s += seconds


class Inbox:
    """Hands out a script: a sequence of turns, each the commands that are there at one step boundary.

    In a turn without commands nothing comes, and the time the loop would have waited passes; where it would
    have waited for ever, the turn is left out. After the last turn comes a stop.

    Attributes:
        patience_s: how long the loop was ready to wait at the start of each turn.
    """

    def __init__(self, clock: Clock, turns: Iterable[Turn]) -> None:
        self._clock, self._turns = clock, iter(turns)
        self._rest: deque[Command] = deque()
        self._is_in_a_turn = False
        self.patience_s: list[float | None] = []

    def get(self, timeout_s: float | None) -> Command | None:
        if self._rest:
            return self._rest.popleft()
        if timeout_s == 0 and self._is_in_a_turn:
            self._is_in_a_turn = False
            return None
        return self._begin_turn(timeout_s)

    def _begin_turn(self, timeout_s: float | None) -> Command | None:
        self.patience_s.append(timeout_s)
        for turn in self._turns:
            if turn:
                self._rest.extend(turn)
                self._is_in_a_turn = True
                return self._rest.popleft()
            if timeout_s is not None:
                self._clock.advance(timeout_s)
                return None
        return Stop()


@dataclass
class FakeRun:
    """A run whose every act takes as long as it is told to, and is written down.

    A step takes a whole slice of the loop unless told otherwise, so that one turn is one step.

    Attributes:
        acts: what was done, in order: ``("step", 3)``, ``("apply", {...})``, ``("recover", 2)``...
        times_s: when each step began, by the clock.
        slow: steps that take longer than `step_s`, and how long.
        ill: steps that end with a number that is not finite, until a change is applied.
        runs_away: steps before a divergence from which there is no way on either.
        failing: raised instead of the next step, once.
        trial_steps: how many steps a search for a remedy takes, each as long as one of the run.
        remedy: what such a search finds.
        learning_steps: how many a classifier of its images needs, once an answer needs it, each as long as one of the
            run; None for data without one.
    """

    clock: Clock
    experiment: Experiment = EXPERIMENT
    step_number: int = 0
    step_s: float = SLICE_S
    probe_s: float = 0.0
    measure_s: float = 0.0
    checkpoint_s: float = 0.0
    apply_s: float = 0.0
    num_weights: ByPlayer[int] = WEIGHTS
    device: str = "cpu"
    threads: int = 1
    gradient_source: GradientSource = BY_HAND
    learning_rates: ByPlayer[float] = RATES
    epochs: float | None = None
    acts: list[tuple[str, Any]] = field(default_factory=list)
    times_s: list[float] = field(default_factory=list)
    probe_times_s: list[float] = field(default_factory=list)
    slow: dict[int, float] = field(default_factory=dict)
    ill: set[int] = field(default_factory=set)
    runs_away: int = 0
    end: int = 0
    failing: Exception | None = None
    trial_steps: int = 0
    remedy: Remedy | None = None
    learning_steps: int | None = None
    classifier: "FakeClassifier | None" = None
    answers: Callable[[Any, int], Answer | None] = lambda probe, step: points_at(step)

    def step(self, only: PlayerName | None = None) -> StepResult:
        if self.failing is not None:
            failing, self.failing = self.failing, None
            raise failing
        self.times_s.append(self.clock())
        self.step_number += 1
        self.clock.advance(self.slow.get(self.step_number, self.step_s))
        if self.step_number in self.ill:
            raise DivergedError(self.step_number, "generator", "weights")
        self.acts.append(("step", self.step_number))
        self.end = self.step_number
        g_loss = float("nan") if only == "discriminator" else -float(self.step_number)
        d_loss = float("nan") if only == "generator" else float(self.step_number)
        return StepResult(self.step_number, d_loss, g_loss)

    def steps(self, most: int, only: PlayerName | None = None) -> StepResults:
        return StepResults.of(self.step(only))

    def apply(self, change: Change) -> str:
        self.clock.advance(self.apply_s)
        self.experiment = self.experiment.with_changes(change)
        self.ill, self.end = set(), self.step_number
        self.acts.append(("apply", dict(change)))
        return "moments kept"

    def write_down(self, entry: MeasuredEvery | Hashed) -> None:
        self.acts.append(("write down", entry))

    def answer(self, probe: Any) -> Answer | None:
        if probe.needs_classifier and self.classifier is None and self.learning_steps is not None:
            self.classifier = FakeClassifier(self, self.learning_steps)
        if probe in asked() and probe not in PROBES.values():
            return None
        if probe in PROBES.values() and self.step_number % EVERY["quality"] == 0 and self.step_number:
            self.clock.advance(self.measure_s)
        else:
            self.probe_times_s.append(self.clock())
            self.clock.advance(self.probe_s)
        return self.answers(probe, self.step_number)

    def recover(self, step: int) -> None:
        self.step_number = self.end = max(0, step - self.runs_away)
        self.acts.append(("recover", self.step_number))

    @property
    def num_entries(self) -> int:
        return len(self.done("apply"))

    def start_trials(self, diverged_in: int) -> "FakeTrials":
        self.acts.append(("try", diverged_in))
        return FakeTrials(self)

    def start_cures(self, changes: Sequence[Change], sign: Sign) -> "FakeCures":
        self.acts.append(("try cures", sign))
        return FakeCures(self, changes)

    def start_game_study(self, start: int) -> "FakeStudy":
        if start > self.step_number:
            raise ValueError(f"there is no step {start}")
        return FakeStudy(self, start)

    def start_trace(self, step: int, only: PlayerName | None = None) -> "FakeTracing":
        if step > self.end + 1:
            raise ValueError(f"there is no step {step}")
        return FakeTracing(self, step, only)

    def digest(self) -> str:
        return f"state after step {self.step_number}"

    def start_seek(self, step: int) -> "FakeSeek":
        if not 0 <= step <= self.end:
            raise ValueError(f"there is no step {step}")
        return FakeSeek(self, step)

    def forget_later(self) -> None:
        self.acts.append(("forget", self.step_number))
        self.end = self.step_number

    def limit_states(self, budget_bytes: int) -> None:
        self.acts.append(("limit", budget_bytes))

    def checkpoint(self) -> bytes:
        self.clock.advance(self.checkpoint_s)
        return f"state after step {self.step_number}".encode()

    def kept_before(self, step: int) -> KeptState | None:
        return None if step < 0 else KeptState(step - step % 10, self.experiment, b"kept", self.num_entries)

    def kept_states(self, most_bytes: int) -> list[KeptState]:
        return [KeptState(step, self.experiment, b"kept", 0) for step in range(10, self.step_number + 1, 10)]

    def done(self, *names: str) -> list[tuple[str, Any]]:
        """Return the acts of these names, in order."""
        return [act for act in self.acts if act[0] in names]


class FakeTrials:
    """Takes a step's time for each of the steps that the run says, and finds what the run says."""

    def __init__(self, run: FakeRun) -> None:
        self._run, self._left = run, run.trial_steps
        self.found: Remedy | None = None

    def advance(self) -> bool:
        if self._left:
            self._left -= 1
            self._run.clock.advance(self._run.step_s)
            self._run.acts.append(("trial step", self._left))
            return False
        self.found = self._run.remedy
        return True


class FakeCures:
    """Takes a step's time for each step of each change, and finds that the first helps."""

    def __init__(self, run: FakeRun, changes: Sequence[Change]) -> None:
        self._run, self._changes, self._begun_at = run, changes, run.step_number
        self.done, self.total = 0, run.trial_steps * len(changes)
        self.found: CuresOutcome | None = None

    def advance(self) -> bool:
        self.done += 1
        self._run.clock.advance(self._run.step_s)
        self._run.acts.append(("cure step", self.done))
        if self.done == self.total:
            outcomes = tuple(CureOutcome(change, 1.0, not place) for place, change in enumerate(self._changes))
            self.found = CuresOutcome(self._begun_at, self._run.trial_steps, 9.0, 8.0, outcomes)
        return self.found is not None


class FakeClassifier:
    """Takes a step's time for each step of learning, and writes down at which step of the run it was."""

    def __init__(self, run: FakeRun, total: int) -> None:
        self._run, self._total = run, total
        self.done = 0

    @property
    def is_over(self) -> bool:
        return self.done == self._total

    @property
    def percent(self) -> int:
        return 100 * self.done // self._total

    def advance(self) -> bool:
        if not self.is_over:
            self.done += 1
            self._run.clock.advance(self._run.step_s)
            self._run.acts.append(("learn", self.done))
        return self.is_over


class FakeStudy:
    """Takes a step's time for each of as many pieces as a trial has steps, and finds neither path nor eigenvalues."""

    def __init__(self, run: FakeRun, start: int) -> None:
        self._run, self._start, self._step = run, start, run.step_number
        self.done, self.total = 0, run.trial_steps
        self.found: GameLook | None = None

    def advance(self) -> bool:
        self.done += 1
        self._run.clock.advance(self._run.step_s)
        self._run.acts.append(("study piece", self.done))
        if self.done == self.total:
            self.found = GameLook(self._start, self._step, 1, None, None, "a fake")
        return self.found is not None


class FakeTracing:
    """Takes a step's time for each step from the start on, and tells a step without parts."""

    def __init__(self, run: FakeRun, step: int, only: PlayerName | None) -> None:
        self._run, self._done = run, 0
        self._trace = StepTrace(step, run.experiment, only, (), digest=f"state after step {step}")
        self.found: StepTrace | None = None

    def advance(self) -> bool:
        self._done += 1
        self._run.clock.advance(self._run.step_s)
        if self._done == self._trace.step:
            self.found = self._trace
        return self.found is not None


class FakeSeek:
    """Takes a step's time for each step of the way, from the start on."""

    def __init__(self, run: FakeRun, step: int) -> None:
        self._run, self._back = run, run.step_number
        self.step = self.total = step
        self.done = run.step_number = 0

    def advance(self) -> bool:
        if self.done < self.total:
            self.done += 1
            self._run.clock.advance(self._run.step_s)
        self._run.step_number = self.done
        return self.done == self.total

    def cancel(self) -> None:
        self._run.step_number = self._back


def points_at(step: int) -> Samples:
    """Return an answer that tells at which step it was given."""
    points = np.full((1, 2), step, dtype=np.float32)
    return Samples(real=points, fake=points)


@dataclass(frozen=True)
class Played:
    """What came of a script."""

    reports: list[Report]
    run: FakeRun
    inbox: Inbox
    loop: Loop

    def of(self, kind: type[Given]) -> list[Given]:
        """Return the reports of one kind, in order."""
        return [report for report in self.reports if isinstance(report, kind)]

    @property
    def states(self) -> list[tuple[RunState, int]]:
        """Every state that was entered, with its step."""
        return [(report.state, report.step) for report in self.of(StateChanged)]


def play(
    *turns: Turn, run: FakeRun | None = None, clock: Clock | None = None, start: Callable[[Start], Run] | None = None
) -> Played:
    """Start a run, serve the turns of a script, stop, and return what came of it.

    `start` gives the run that a Start asks for; without it that is always `run`.
    """
    clock = clock or (run.clock if run else Clock())
    run = run or FakeRun(clock)
    inbox = Inbox(clock, [[Start(1, EXPERIMENT)], *turns])
    reports: list[Report] = []
    loop = Loop(inbox, reports.append, start or (lambda command: run), clock)
    loop.run()
    return Played(reports, run, inbox, loop)


def rate(number: int, lr: object, run: int = 1) -> ChangeRequested:
    """Return the request that D's learning rate be `lr`."""
    return ChangeRequested(run, number, {LR: lr})


def idle(turns: int) -> list[Turn]:
    """Return turns in which nobody says anything."""
    return [[] for _ in range(turns)]
