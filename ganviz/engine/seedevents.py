"""What is asked of whoever trains one seed after another, and what comes of it. Knows no torch."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.journal import Changed
from ganviz.spec import Experiment

LEAST, MOST = 2, 100  # seeds


@dataclass(frozen=True, slots=True)
class SeedTask:
    """Train one seed.

    Attributes:
        experiment: with that seed.
        plan, steps: changes on the way, and how far.
        data_dir: where files of image sets are; None for the usual place.
        threads: how many share a multiplication.
        keeps_state: whether the state it ends in is wanted.
        draws: whether some fakes are wanted at the end, beside reals.
    """

    experiment: Experiment
    plan: tuple[Changed, ...]
    steps: int
    data_dir: str | None = None
    threads: int = 1
    keeps_state: bool = False
    draws: bool = False

    @property
    def seed(self) -> int:
        return self.experiment.seed


@dataclass(frozen=True, slots=True)
class SeedsWanted:
    """Train `num` seeds of `experiment`, from its own on, for so many steps each."""

    experiment: Experiment
    num: int
    steps: int
    data_dir: str | None = None


@dataclass(frozen=True, slots=True)
class SeedSteps:
    """The losses of steps of a seed that follow each other, (n,) float64 each; the first is number `first`."""

    seed: int
    first: int
    d_loss: NDArray[np.float64]
    g_loss: NDArray[np.float64]

    @property
    def last(self) -> int:
        return self.first + len(self.d_loss) - 1


@dataclass(frozen=True, slots=True)
class SeedRow:
    """What was measured of a seed at a step."""

    seed: int
    row: dict[str, Any]


@dataclass(frozen=True, slots=True)
class SeedEnded:
    """A seed is done, has diverged, or was stopped.

    Attributes:
        summary: as that of a run alone, with its ``seed``; ``conditions_seen``, each condition that was told on the
            way, with the step since when; and ``diverged_in``, if there was such a step.
        is_stopped: whether it was told to end before it was done.
        state: a checkpoint, where it was wanted.
        fakes, reals: some of each, where they were wanted: numbers (n, d) float32, or images (n, height, width) uint8.
    """

    seed: int
    summary: dict[str, Any]
    is_stopped: bool = False
    state: bytes | None = None
    fakes: NDArray[Any] | None = None
    reals: NDArray[Any] | None = None

    @property
    def diverged_in(self) -> int | None:
        """The step in which a number was not finite any more; None where none was."""
        step: int | None = self.summary.get("diverged_in")
        return step

    @property
    def is_whole(self) -> bool:
        """Whether it did all its steps."""
        return not self.is_stopped and self.diverged_in is None


@dataclass(frozen=True, slots=True)
class SeedFailed:
    """A seed could not be trained, or no further; `reason` is for the user."""

    seed: int
    reason: str


SeedEvent = SeedSteps | SeedRow | SeedEnded | SeedFailed
Publish = Callable[[SeedSteps | SeedRow], None]
IsStopped = Callable[[], bool]
