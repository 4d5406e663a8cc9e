"""What a driver drives, whatever is behind it. Tests put a fake in its place."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from ganviz.engine.journal import Hashed, MeasuredEvery
from ganviz.engine.messages import CuresOutcome
from ganviz.engine.probes import AnswerT, Probe
from ganviz.engine.remedies import Remedy
from ganviz.gan import StepResults
from ganviz.spec import Change, Experiment
from ganviz.spec.compute import GradientSource
from ganviz.spec.conditions import Sign
from ganviz.spec.gamelook import GameLook
from ganviz.spec.players import ByPlayer, PlayerName
from ganviz.spec.steptrace import StepTrace


@dataclass(frozen=True, slots=True)
class KeptState:
    """A state that a run kept after `step` steps, when the first `entries` of its journal were done, as bytes."""

    step: int
    experiment: Experiment
    data: bytes
    entries: int


class Seeking(Protocol):
    """A run on its way to a step that it has done."""

    @property
    def step(self) -> int:
        """Where to."""
        ...

    @property
    def done(self) -> int:
        """Steps replayed."""
        ...

    @property
    def total(self) -> int:
        """Steps to replay."""
        ...

    def advance(self) -> bool:
        """Do some steps of the way; return whether the run has arrived. One that fails is cancelled."""
        ...

    def cancel(self) -> None:
        """Put the run back to where it stood."""
        ...


class Trying(Protocol):
    """A search for a change with which a run that diverged stays finite, on copies of it."""

    @property
    def found(self) -> Remedy | None:
        """What held; None until something did."""
        ...

    def advance(self) -> bool:
        """Do a step of a trial; return whether the search is over."""
        ...


class TryingCures(Protocol):
    """Changes that are tried on copies of a run, one after the other."""

    @property
    def found(self) -> CuresOutcome | None:
        """What became of the copies; None until all are done."""
        ...

    @property
    def done(self) -> int:
        """Steps that copies have done."""
        ...

    @property
    def total(self) -> int:
        """Steps that they will do."""
        ...

    def advance(self) -> bool:
        """Do some steps of a copy; return whether all are done."""
        ...


class LearningClassifier(Protocol):
    """A classifier of images that learns; whoever waits for it gives it time."""

    @property
    def is_over(self) -> bool:
        """Whether it has learnt."""
        ...

    @property
    def percent(self) -> int:
        """How far it is, from 0 to 100."""
        ...

    def advance(self) -> bool:
        """Do a little of the work; return whether it is over."""
        ...


class StudyingGame(Protocol):
    """A game that is measured on copies of a run, piece by piece."""

    @property
    def found(self) -> GameLook | None:
        """What was measured; None until all is."""
        ...

    @property
    def done(self) -> int:
        """Pieces done."""
        ...

    @property
    def total(self) -> int:
        """Pieces there are, at most."""
        ...

    def advance(self) -> bool:
        """Measure a piece more; return whether all is done."""
        ...


class Tracing(Protocol):
    """A copy of a run on its way to a step that is to be told."""

    @property
    def found(self) -> StepTrace | None:
        """What happened in the step; None until it is told."""
        ...

    def advance(self) -> bool:
        """Do a step of the way, or tell the one that is wanted; return whether that is done."""
        ...


class Run(Protocol):
    """What a driver drives. Tests put a fake in its place."""

    @property
    def experiment(self) -> Experiment: ...

    @property
    def step_number(self) -> int: ...

    @property
    def num_weights(self) -> ByPlayer[int]:
        """How many weights each network has."""
        ...

    @property
    def device(self) -> str:
        """What the networks run on: ``cpu``, ``cuda`` or ``mps``."""
        ...

    @property
    def threads(self) -> int:
        """How many threads share a multiplication now."""
        ...

    @property
    def gradient_source(self) -> GradientSource:
        """Where gradients come from now."""
        ...

    @property
    def learning_rates(self) -> ByPlayer[float]:
        """What schedules make of the learning rates in the next step."""
        ...

    @property
    def epochs(self) -> float | None:
        """How often D has been given each real of a fixed set, on average; None where reals are a stream."""
        ...

    def steps(self, most: int, only: PlayerName | None = None) -> StepResults:
        """Do up to `most` steps, one at least; with `only`, one in which that player alone learns."""
        ...

    def apply(self, change: Change) -> str: ...

    def write_down(self, entry: MeasuredEvery | Hashed) -> None:
        """Keep in the journal what alters no step: how often something is measured, or the digest of the state."""
        ...

    def answer(self, probe: Probe[AnswerT]) -> AnswerT | None: ...

    @property
    def classifier(self) -> LearningClassifier | None:
        """The classifier of its images; None until an answer needs it, and for other data."""
        ...

    def recover(self, step: int) -> None:
        """Go back to the state after `step`, or an earlier one that is sound, at or after the last point kept."""
        ...

    def start_trials(self, diverged_in: int) -> Trying:
        """Begin to look for a change that keeps the run finite, which diverged in that step and was recovered."""
        ...

    def start_cures(self, changes: Sequence[Change], sign: Sign) -> TryingCures:
        """Begin to try changes on copies of the run as it stands, to see whether they make `sign` better."""
        ...

    def start_game_study(self, start: int) -> StudyingGame:
        """Begin to measure the game as it stands, from step `start`. Raises ValueError where that cannot be."""
        ...

    def start_trace(self, step: int, only: PlayerName | None = None) -> Tracing:
        """Begin to tell the next step, or one that was done, on a copy. Raises ValueError where there is none such."""
        ...

    def digest(self) -> str:
        """Return what tells its state from any other, as a `StepTrace` has it."""
        ...

    @property
    def end(self) -> int:
        """The furthest step there is to seek: where the run stands, unless it went back to look."""
        ...

    @property
    def num_entries(self) -> int:
        """How many entries its journal has."""
        ...

    def start_seek(self, step: int) -> Seeking:
        """Begin to bring the run to a step that it has done. Raises ValueError if it has not."""
        ...

    def forget_later(self) -> None:
        """Go on from here: what was done later is no part of the run any more."""
        ...

    def limit_states(self, budget_bytes: int) -> None:
        """Let the states kept take no more than this."""
        ...

    def checkpoint(self) -> bytes: ...

    def kept_before(self, step: int) -> KeptState | None:
        """Return the last state that is kept at or before `step`; None where there is none."""
        ...

    def kept_states(self, most_bytes: int) -> Sequence[KeptState]:
        """Return states that are kept, but for the first, about evenly apart: of `most_bytes` at most."""
        ...
