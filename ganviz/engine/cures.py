"""Cures for what a run is in: changes that may help, each tried on a copy of the run before it is offered.

A copy has all that the run had, its random generators too. One more goes on without a change: a condition may pass by
itself, and a change has to do better than that. Nothing of the run is altered.
"""

import math
import time
from collections.abc import Callable, Mapping, Sequence
from statistics import median
from typing import Any

from numpy.typing import NDArray

from ganviz.engine.live import Kept, LiveTrainer
from ganviz.engine.messages import CureOutcome, CuresOutcome
from ganviz.engine.shares import Chunks
from ganviz.gan import DivergedError, Observer, Trainer
from ganviz.spec import Change, Experiment, SpecError
from ganviz.spec.conditions import Sign

NUM_STEPS = 2000  # of each copy
LEAST_STEPS = 200  # of a copy whose steps are costly
MOST_PRODUCTS = 200_000_000_000  # multiplications that a copy may cost beyond its least steps
NUM_LOOKS, LOOKS_APART = 5, 0.06  # at the end of a copy, that far apart as a share of its steps: their median counts
HELPS = 0.7  # of what it would have come to, at which a change is said to help
CHUNK_S = 0.002  # of steps, after which whoever drives it may do something else
NUM_SAMPLES = 2500  # as the series of quality are measured


def _distance(observer: Observer) -> float:
    measured = observer.measure(NUM_SAMPLES)
    return measured.distance / measured.floor.mean if measured.floor.mean > 0 else measured.distance


def _uncovered(observer: Observer) -> float:
    measured = observer.measure(NUM_SAMPLES)
    coverage, mixture = measured.coverage, measured.mixture
    return math.inf if coverage is None or mixture is None else 1 - coverage.covered / len(mixture.means)


def _equilibrium_distance(observer: Observer) -> float:
    distance = observer.measure(NUM_SAMPLES).equilibrium_distance
    return math.inf if distance is None else distance


def _held_out(observer: Observer) -> float:
    held_out = observer.signs(NUM_SAMPLES).held_out
    return 0.0 if held_out is None else max(0.0, held_out - 0.5)  # without a pool there is none to know by heart


def _copying(observer: Observer) -> float:
    copying = observer.signs(NUM_SAMPLES).copying
    return 0.0 if copying is None else max(0.0, 1.0 - copying)  # without a pool there is none to copy


def _largest_weight(observer: Observer) -> float:
    return observer.signs(NUM_SAMPLES).largest_weight


MEASURES: Mapping[Sign, Callable[[Observer], float]] = {  # the less, the better
    "distance": _distance,
    "uncovered": _uncovered,
    "equilibrium_distance": _equilibrium_distance,
    "held_out": _held_out,
    "copying": _copying,
    "largest_weight": _largest_weight,
}


class CureTrials:
    """Tries changes on copies of a run, one after the other, after a copy without any.

    Args:
        kept: where the run stands.
        changes: what to try.
        sign: what tells the condition.
        threads: how many share a multiplication, unless the experiment says.

    Attributes:
        found: what became of the copies; None until all are done.
        done, total: steps.
    """

    def __init__(
        self,
        kept: Kept,
        changes: Sequence[Change],
        sign: Sign,
        threads: int,
        images: NDArray[Any] | None = None,
        labels: NDArray[Any] | None = None,
    ) -> None:
        self._kept, self._measure = kept, MEASURES[sign]
        self._grows = sign == "largest_weight"  # and will be larger than now whatever is done
        self._changes: list[Change] = [{}, *changes]
        experiment = kept.trainer.experiment
        self._steps = trial_steps(experiment)
        self._looks = {self._steps - round(n * LOOKS_APART * self._steps) for n in range(NUM_LOOKS)}
        self._trainer = Trainer(experiment, images, labels)
        self._live = LiveTrainer(self._trainer, threads)
        self._live.load(kept)
        self._start = self._live.step_number
        self._before = self._looked()
        self._ends: list[float] = []
        self._seen: list[float] = []
        self._is_under_way, self._chunks = False, Chunks(CHUNK_S)
        self.found: CuresOutcome | None = None
        self.done, self.total = 0, self._steps * len(self._changes)

    def advance(self) -> bool:
        """Do some steps of a copy, or begin the next; return whether all are done."""
        if self.found is not None:
            return True
        if not self._is_under_way:
            self._begin()
            return False
        try:
            taken, begun_s = self._live.step_number - self._start, time.perf_counter()
            until_look = min((look - taken for look in self._looks if look > taken), default=self._steps - taken)
            num = len(self._live.steps(min(until_look, self._chunks.size)))
            self._chunks.done(num, time.perf_counter() - begun_s)
            taken += num
            self.done = len(self._ends) * self._steps + taken
            if taken in self._looks:
                self._seen.append(self._looked())
            if taken >= self._steps:
                self._end(median(self._seen))
        except DivergedError:
            self._end(math.inf)
        return self.found is not None

    def _begin(self) -> None:
        self._live.load(self._kept)
        self._seen, self._is_under_way, self._chunks = [], True, Chunks(CHUNK_S)
        try:
            if change := self._changes[len(self._ends)]:
                self._live.apply(change)
        except SpecError:
            self._end(math.inf)

    def _end(self, after: float) -> None:
        self._ends.append(after)
        self._is_under_way = False
        self.done = len(self._ends) * self._steps
        if len(self._ends) == len(self._changes):
            without, *ends = self._ends
            outcomes = [
                CureOutcome(dict(change), end, self._helps(end, without))
                for change, end in zip(self._changes[1:], ends, strict=True)
            ]
            self.found = CuresOutcome(self._start, self._steps, self._before, without, tuple(outcomes))

    def _helps(self, after: float, without: float) -> bool:
        return math.isfinite(after) and after <= HELPS * without and (self._grows or after < self._before)

    def _looked(self) -> float:
        value = self._measure(self._live.observer)
        return value if math.isfinite(value) else math.inf


def trial_steps(experiment: Experiment) -> int:
    """Return how many steps a copy does: fewer where a step costs much."""
    updates = experiment.updates
    passes = 3 * (updates.discriminator + updates.generator * (1 + updates.unroll))
    affordable = MOST_PRODUCTS // (passes * experiment.batch_size * experiment.products_a_sample)
    return max(LEAST_STEPS, min(NUM_STEPS, affordable))
