"""What passes between the window and the training: frozen, picklable values of plain data and numpy.

Commands go to the loop, reports come back. Knows no torch and no Qt, so both sides may import it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from math import nan
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.journal import Entry
from ganviz.engine.probes import AnswerT, AnyProbe, Probe
from ganviz.spec import Change, Difference, Experiment, Problem, SpecError
from ganviz.spec.compute import GradientSource
from ganviz.spec.conditions import Finding, Sign
from ganviz.spec.gamelook import GameLook
from ganviz.spec.players import ByPlayer, PlayerName
from ganviz.spec.steptrace import StepTrace
from ganviz.spec.translation import tr

UNLIMITED = float("inf")
UNKNOWN_RATES = ByPlayer(generator=nan, discriminator=nan)


class RunState(StrEnum):
    """What a run is doing. `LOADING`, `DEAD`, `ENDED` and `STORED` are the window's: no loop is there to say so.

    An ended run was given up, and can be brought back as one whose process died. A stored one was computed elsewhere:
    there is what was saved of it, and it is not trained.
    """

    LOADING = "loading"
    PAUSED = "paused"
    TRAINING = "training"
    DIVERGED = "diverged"
    FAILED = "failed"
    DEAD = "dead"
    ENDED = "ended"
    STORED = "stored"


# --- commands: each bears the number of its run, but for the last ------------------------------------------------


@dataclass(frozen=True, slots=True)
class Start:
    """Begin run number `run` of `experiment`, paused at step 0; or at `checkpoint`, if one is given.

    Then do what `journal` has and go on to `step`, before the run is said to have started; from `latest`, a state on
    the way that was sent, where there is one. `data_dir` is where image files are; None is the user's own folder.
    `threads` is the number that the run was first said to have; None lets it be chosen. `near` is a run whose process
    it is to share; None lets the host choose one. `states` are earlier ones on the way, by their steps, to go back to
    sooner. A run that `diverged` stands where it went back to, and says so again.
    """

    run: int
    experiment: Experiment
    data_dir: str | None = None
    checkpoint: bytes | None = None
    journal: tuple[Entry, ...] = ()
    step: int = 0
    threads: int | None = None
    latest: "CheckpointTaken | None" = None
    near: int | None = None
    states: "tuple[CheckpointTaken, ...]" = ()
    diverged: "Diverged | None" = None


@dataclass(frozen=True, slots=True)
class End:
    """Give the run up. Nothing is reported of it any more."""

    run: int


@dataclass(frozen=True, slots=True)
class ChangeRequested:
    """Apply `change` at the next step boundary. `number` counts the window's requests upwards.

    Several that wait together may be answered as one, by the number of the last.
    """

    run: int
    number: int
    change: Change


@dataclass(frozen=True, slots=True)
class Play:
    """Train until told otherwise. `until` is the step to pause at, if any."""

    run: int
    until: int | None = None


@dataclass(frozen=True, slots=True)
class SetHorizon:
    """Train no further than `step`; None is as far as it goes. The same holds for `others`, which go together with it.

    A run that is there goes on training once its horizon is moved on, so that runs that are compared advance together.
    That all have come to `tell_at` is reported once; None is `step` itself.
    """

    run: int
    step: int | None
    tell_at: int | None = None
    others: tuple[int, ...] = ()

    @property
    def runs(self) -> tuple[int, ...]:
        """All that it is for."""
        return (self.run, *self.others)


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop at the next step boundary."""

    run: int


@dataclass(frozen=True, slots=True)
class PlayToStall:
    """Train until the loss of `player` has stalled, as `ganviz.engine.stall` has it, and rest."""

    run: int
    player: PlayerName


@dataclass(frozen=True, slots=True)
class StepOnce:
    """Do one step and pause; with `only`, one in which that player alone learns."""

    run: int
    only: PlayerName | None = None


@dataclass(frozen=True, slots=True)
class Seek:
    """Pause, and go to a step that was done. Any command that does something to the run cancels it on the way."""

    run: int
    step: int


@dataclass(frozen=True, slots=True)
class SeekCancel:
    """Leave the run where it was before it was sent to another step, if it is on its way."""

    run: int


@dataclass(frozen=True, slots=True)
class TryCures:
    """Try each of `changes` on a copy of the run, to see whether it makes `sign` better. It alters nothing.

    While the run trains, copies have a small share of the time. What takes the run elsewhere, or changes it, ends it.
    """

    run: int
    number: int
    changes: tuple[Change, ...]
    sign: Sign


@dataclass(frozen=True, slots=True)
class GameWanted:
    """Measure the game as it stands, on copies: its path angle from step `start`, and eigenvalues. It alters nothing.

    A run that was begun later than `start` is measured from where it was begun.

    While the run trains, copies have a small share of the time. A newer wish takes the place of one before.
    """

    run: int
    number: int
    start: int = 0


@dataclass(frozen=True, slots=True)
class GameCancel:
    """Measure no longer what a `GameWanted` asked for."""

    run: int


@dataclass(frozen=True, slots=True)
class TraceWanted:
    """Pause, and tell what happens in step `step`, on a copy of the run: the next one, or one that was done.

    The next is told as one of both players, or of `only`; one that was done, as it was. Nothing of the run is altered.
    None is the step that is next. Any command that does something to the run ends it.
    """

    run: int
    number: int
    step: int | None = None
    only: PlayerName | None = None


@dataclass(frozen=True, slots=True)
class StateWanted:
    """Send the last state that is kept at or before `step`, for a branch that begins there. It alters nothing."""

    run: int
    step: int


@dataclass(frozen=True, slots=True)
class StatesWanted:
    """Send states that are kept, from the first to the last and about evenly apart, of `most_bytes` at most."""

    run: int
    number: int
    most_bytes: int


@dataclass(frozen=True, slots=True)
class SetSpeed:
    """Do at most this many steps a second; `UNLIMITED` for no limit."""

    run: int
    steps_per_s: float


@dataclass(frozen=True, slots=True)
class FrameWanted:
    """Credit for one frame, with the probes that views on screen ask for. One is in flight at a time.

    With `at_step` it is of that step, when the run comes there, and every probe is answered; with `as_due`, only
    those that are due, as it is without a step.
    """

    run: int
    probes: tuple[AnyProbe, ...] = ()
    at_step: int | None = None
    as_due: bool = False


@dataclass(frozen=True, slots=True)
class Stop:
    """End the loop, with all its runs."""


RunCommand = (
    Start | End | ChangeRequested | Play | PlayToStall | SetHorizon | Pause | StepOnce | Seek | SeekCancel
    | StateWanted | StatesWanted | TryCures | GameWanted | GameCancel | TraceWanted | SetSpeed | FrameWanted
)  # fmt: skip
Command = RunCommand | Stop


# --- reports ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Scalars:
    """One row a step since the last frame, nothing dropped. A run that went back does steps anew.

    `step` (n,) int64, ascending; `d_loss` and `g_loss` (n,) float64, NaN where a player did not learn in
    that step. A loss is that of the player's last update in the step.
    """

    step: NDArray[np.int64]
    d_loss: NDArray[np.float64]
    g_loss: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.step)


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured after `step`: numbers by the names of their series, not all of them finite.

    `vectors` are series of (n,) numbers each. `findings` are the conditions that the run is in, the most important
    first; None where too little was measured to say.
    """

    step: int
    numbers: Mapping[str, float]
    vectors: Mapping[str, NDArray[np.float32]] = field(default_factory=dict)
    findings: tuple[Finding, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where run number `run` stands, at `step`, and what it is there.

    `threads` is how many share a multiplication.
    """

    run: int
    step: int
    experiment: Experiment
    threads: int
    gradient_source: GradientSource


@dataclass(frozen=True, slots=True, kw_only=True)
class Started(Standing):
    """The run is ready: how large its networks are, and where it runs. `device` is ``cpu``, ``cuda`` or ``mps``."""

    num_weights: ByPlayer[int]
    device: str


@dataclass(frozen=True, slots=True)
class StateChanged:
    """The run went from one state to another at `step`."""

    run: int
    state: RunState
    step: int


@dataclass(frozen=True, slots=True)
class StepDone:
    """The answer to `StepOnce`: `step` is done now; with `only`, that player alone learned in it.

    `is_as_told` is whether all that the run is now agrees, to the last bit, with what it was to be by the last
    `StepTraced`; None where this very step was not told.
    """

    run: int
    step: int
    only: PlayerName | None = None
    is_as_told: bool | None = None


@dataclass(frozen=True, slots=True)
class StepTraced:
    """The answer to `TraceWanted` of the same `number`; without a trace, `reason` says why there is none."""

    run: int
    number: int
    trace: StepTrace | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class LossStalled:
    """The loss of `player` has stalled after `steps` steps, or they are as many as there may be. The run rests next.

    `loss` is the lowest mean over `ganviz.engine.stall.WINDOW` steps; `is_falling` whether it was lower still of late.
    """

    run: int
    step: int
    player: PlayerName
    steps: int
    loss: float
    is_falling: bool = False


@dataclass(frozen=True, slots=True)
class MeasuringSlowed:
    """From `step` on, what the monitor calls `name` is measured each `every` steps.

    More seldom, as it took too much of the time; or more often again, as it took little, or as the run was changed.
    """

    run: int
    step: int
    name: str
    every: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeApplied(Standing):
    """A change took effect before step `step` + 1: `experiment` is what holds now.

    `number` answers every request up to it that is not answered yet; `change` is all of them in one.

    `told` is what it made otherwise, for a marker: ``D lr 1e-4 → 1e-3``; `note` says what became of an optimizer's
    moments in English, or is empty.
    """

    number: int
    change: Change
    told: tuple[Difference, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class ChangeRefused:
    """`change` was not applied, and nothing was altered."""

    run: int
    number: int
    error: SpecError
    change: Change = field(default_factory=dict)

    @classmethod
    def without_run(cls, run: int, number: int, change: Change) -> "ChangeRefused":
        """Return the answer where there is no run to change."""
        allowed = tr("nothing, until a run has started")
        error = SpecError(Problem(path, given=str(value), allowed=allowed) for path, value in change.items())
        return cls(run=run, number=number, error=error, change=dict(change))


@dataclass(frozen=True, slots=True)
class Frame:
    """What a run looks like now.

    `change` is the number of the last change applied; `answers` holds, for each probe of the request that was
    answered, its answer; a probe that is not due yet is left out. `measured` is every row of series since the last
    frame, by their steps, ascending. `steps_per_s` is the present rate of training,
    0 when paused. `learning_rates` are those of the next update, as their schedules have it. `epochs` is how
    often D has been given each real of a fixed set, on average; None where reals are a stream of fresh ones.
    """

    run: int
    step: int
    state: RunState
    change: int
    scalars: Scalars
    steps_per_s: float
    answers: Mapping[AnyProbe, Any] = field(default_factory=dict)
    measured: tuple[Measured, ...] = ()
    learning_rates: ByPlayer[float] = UNKNOWN_RATES
    epochs: float | None = None

    def answer(self, probe: Probe[AnswerT]) -> AnswerT | None:
        """Return the answer to `probe`; None where the frame has none."""
        found: AnswerT | None = self.answers.get(probe)
        return found


@dataclass(frozen=True, slots=True)
class Diverged:
    """A number was not finite in step `step`: the run is paused at `resumes_at`, the last state that is sound.

    `player` is whose; `quantity` is ``loss`` or ``weights``.
    """

    run: int
    step: int
    player: PlayerName
    quantity: str
    resumes_at: int


@dataclass(frozen=True, slots=True)
class RemedyFound:
    """With `change`, which does what `words` say, a copy of the run stayed finite from its state after `step` on.

    `step` can be long before the one that the run went back to.
    """

    run: int
    step: int
    change: Change
    words: str


@dataclass(frozen=True, slots=True)
class NoRemedyFound:
    """With none of the changes that were tried did a copy of the run stay finite."""

    run: int


@dataclass(frozen=True, slots=True)
class CureOutcome:
    """What became of a copy of the run to which `change` was made.

    Attributes:
        after: the sign of the condition at the end; infinite where the copy diverged.
        helps: whether the sign is clearly better than without the change, and than it was.
    """

    change: Change
    after: float
    helps: bool


@dataclass(frozen=True, slots=True)
class CuresOutcome:
    """What became of copies of a run that went on from where it stood after `step`, for `steps` more.

    Attributes:
        before: the sign of the condition at the start.
        without: the sign at the end without a change; infinite where that copy diverged.
        outcomes: of each change.
    """

    step: int
    steps: int
    before: float
    without: float
    outcomes: tuple[CureOutcome, ...]


@dataclass(frozen=True, slots=True)
class CuresTried:
    """The answer to `TryCures` of the same `number`; None where it came to nothing: the run is not as it was."""

    run: int
    number: int
    outcome: CuresOutcome | None


@dataclass(frozen=True, slots=True)
class TryProgress:
    """Of the copies that `TryCures` of that `number` asked for, `done` of `total` steps are done."""

    run: int
    number: int
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class GameMeasured:
    """The answer to `GameWanted` of the same `number`; None where it came to nothing, and `reason` why."""

    run: int
    number: int
    look: GameLook | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class GameProgress:
    """Of what `GameWanted` of that `number` asked for, `done` of `total` pieces are done."""

    run: int
    number: int
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class HorizonReached:
    """The run and `others` have come to `step`: as far as they may train, or where it was to be told of."""

    run: int
    step: int
    others: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SeekProgress:
    """The run is on its way to `step`: `done` of `total` steps are replayed."""

    run: int
    step: int
    done: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought(Standing):
    """The run stands at `step` as it stood there, paused, and can go on from there; `end` is the furthest there is."""

    end: int


@dataclass(frozen=True, slots=True)
class SeekCancelled:
    """The run did not go where it was sent, and stands at `step` as before; `reason` says why, if nobody wanted it."""

    run: int
    step: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class LaterForgotten:
    """The run goes on from `step`, where it was sent: what it did later is no part of it any more."""

    run: int
    step: int


@dataclass(frozen=True, slots=True)
class CheckpointTaken:
    """The full state of the run at `step`, when the first `entries` of its journal were done.

    Kept for a worker that dies; `data` is as `Start.checkpoint` takes it.
    """

    run: int
    step: int
    experiment: Experiment
    data: bytes
    entries: int = 0


@dataclass(frozen=True, slots=True)
class StateFound:
    """The answer to `StateWanted` for the same `step`: a state of it, or of an earlier one; None if there is none."""

    run: int
    step: int
    found: CheckpointTaken | None


@dataclass(frozen=True, slots=True)
class StatesFound:
    """The answer to `StatesWanted` of the same `number`; none where there is no run."""

    run: int
    number: int
    states: tuple[CheckpointTaken, ...]


@dataclass(frozen=True, slots=True)
class StateHashed:
    """The run's state at `step`, where it stands, has this digest, and its journal says so."""

    run: int
    step: int
    digest: str


@dataclass(frozen=True, slots=True)
class Failed:
    """The run cannot go on (or start). `message` is for the user, `details` for the log."""

    run: int
    message: str
    details: str = ""


@dataclass(frozen=True, slots=True)
class DataMissing:
    """The run cannot start: the files of `dataset` are not there (or damaged: `message` says which)."""

    run: int
    dataset: str
    message: str


@dataclass(frozen=True, slots=True)
class WorkerDied:
    """The worker process is gone, or could not be started; `run` is one of those it was asked for, 0 if for none.

    Each of several has a report of its own.
    `reason` says in words how it ended.
    """

    run: int
    reason: str


Report = (
    Started | StateChanged | StepDone | StepTraced | LossStalled | MeasuringSlowed | ChangeApplied | ChangeRefused
    | Frame | Diverged | RemedyFound | NoRemedyFound | CuresTried | TryProgress | GameMeasured | GameProgress
    | HorizonReached | SeekProgress | Sought | SeekCancelled
    | LaterForgotten | CheckpointTaken | StateFound | StatesFound | StateHashed | Failed | DataMissing | WorkerDied
)  # fmt: skip
