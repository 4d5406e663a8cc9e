"""Remedies for a run that diverged: changes that could keep it finite, each tried on a copy before it is offered.

A run can stay finite with its fakes far out of sight, where nothing is to be seen: fakes that are points have to end
near the reals too.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

from ganviz.engine.live import Kept, LiveTrainer
from ganviz.gan import DivergedError, Trainer
from ganviz.spec import Change, Experiment, SpecError
from ganviz.spec.translation import tr

PENALTY, CLIP, CLIP_NORM = 1.0, 0.1, 1.0
LEAST_STEPS, MOST_STEPS = 300, 5000  # of a trial
MOST_PRODUCTS = 20_000_000_000  # multiplications that a trial may cost beyond its least steps
RUNAWAY = 10.0  # times the largest weight at the start of a trial: it would end as the run did
NUM_POINTS, NEAR = 256, 2.0  # fakes that are points end at most this many times as far out as the reals reach
LAST = 100  # rank of what does not mend the cause: all of it is tried from one state before the next
_PLAYERS = ("generator", "discriminator")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A change that may help, in words; it makes a run at most `slowdown` times as slow to diverge.

    Attributes:
        mends_cause: whether it takes away why the run diverged, so that it is worth going back further for.
    """

    words: str
    change: Mapping[str, Any]
    slowdown: int = 1
    mends_cause: bool = False


@dataclass(frozen=True, slots=True)
class Remedy:
    """A change with which a copy of the run, from its state after `step`, held; `words` say what it does."""

    step: int
    change: Change
    words: str


def candidates(experiment: Experiment) -> Iterator[Candidate]:
    """Yield what to try, the cause first: lower rates only put off what an unbounded critic does."""
    loss, objective = experiment.objective.loss, experiment.objective
    if loss.kind == "wasserstein" and not loss.clip and not objective.gradient_penalty:
        words, change = (
            tr("Give the critic a gradient penalty of {penalty:g}", penalty=PENALTY),
            {"objective.gradient_penalty": PENALTY},
        )
        yield Candidate(words, change, mends_cause=True)
        yield Candidate(
            tr("Clip the critic's weights at {limit:g}", limit=CLIP), {"objective.loss.clip": CLIP}, mends_cause=True
        )
    optimizers = [(f"{name}.optimizer", getattr(experiment, name).optimizer) for name in _PLAYERS]
    for factor in (10, 100):
        lower = {f"{path}.lr": optimizer.lr / factor for path, optimizer in optimizers}
        yield Candidate(tr("Divide both rates by {factor}", factor=factor), lower, factor)
    clipped = {
        f"{path}.clip_norm": CLIP_NORM
        for path, optimizer in optimizers
        if not optimizer.clip_norm or optimizer.clip_norm > CLIP_NORM
    }
    if clipped:
        yield Candidate(tr("Clip both gradients at {norm:g}", norm=CLIP_NORM), clipped)


class Trials:
    """Tries candidates on copies of a run, one after the other, from one state after the other, until one holds.

    What mends the cause is tried from every state before the next candidate is. A copy has all that the run had, its
    random generators too: whoever takes the remedy sees what was tried.

    Args:
        states: where to start, each with its step, the first preferred.
        num_steps: how many steps it took the run to diverge.
        threads: how many share a multiplication, unless the experiment says.

    Attributes:
        found: the first that held; None until then, or if none did.
    """

    def __init__(
        self,
        states: Iterable[tuple[int, Kept]],
        num_steps: int,
        threads: int,
        images: NDArray[Any] | None = None,
        labels: NDArray[Any] | None = None,
    ) -> None:
        self.found: Remedy | None = None
        self._num_steps, self._threads, self._images, self._labels = num_steps, threads, images, labels
        pending = [
            (rank if each.mends_cause else LAST, step, kept, each)
            for step, kept in states
            for rank, each in enumerate(candidates(kept.trainer.experiment))
        ]
        self._pending = iter(sorted(pending, key=lambda trial: trial[0]))  # which keeps the order of states
        self._live: LiveTrainer | None = None
        self._trainer: Trainer | None = None
        self._remedy: Remedy | None = None
        self._end = 0
        self._limits: list[float] = []

    def advance(self) -> bool:
        """Do a step of a trial, or begin the next; return whether the search is over."""
        if self._remedy is None:
            return not self._begin()
        assert self._live is not None
        try:
            self._live.step()
        except DivergedError:
            self._remedy = None
            return False
        if any(now > limit for now, limit in zip(self._largest(), self._limits, strict=True)):
            self._remedy = None
        elif self._live.step_number >= self._end:
            self.found, self._remedy = self._remedy if self._is_near() else None, None
        return self.found is not None

    def _begin(self) -> bool:
        """Begin the next trial; return whether there was one."""
        for _, step, kept, candidate in self._pending:
            if self._live is None:
                self._trainer = Trainer(kept.trainer.experiment, self._images, self._labels)
                self._live = LiveTrainer(self._trainer, self._threads)
            self._live.load(kept)
            try:
                self._live.apply(candidate.change)
            except SpecError:
                continue
            self._remedy = Remedy(step, dict(candidate.change), candidate.words)
            self._end = step + trial_steps(kept.trainer.experiment, self._num_steps * candidate.slowdown)
            self._limits = [RUNAWAY * (largest or 1.0) for largest in self._largest()]
            return True
        return False

    def _is_near(self) -> bool:
        """Return whether most fakes are about where reals are, of a copy whose samples are points or values."""
        assert self._live is not None
        assert self._trainer is not None
        if self._trainer.experiment.data.sort not in ("points", "values"):
            return True
        reals, fakes = self._live.observer.reals(NUM_POINTS), self._live.observer.fakes(NUM_POINTS)
        centre = reals.mean(dim=0)
        reach = (reals - centre).norm(dim=1).max()
        return bool((fakes - centre).norm(dim=1).median() <= NEAR * reach)

    def _largest(self) -> list[float]:
        assert self._trainer is not None
        players = (self._trainer.generator, self._trainer.discriminator)
        return [player.weights.detach().abs().max().item() for player in players]


def trial_steps(experiment: Experiment, num_steps: int) -> int:
    """Return how many steps show that what took `num_steps` does not happen: twice as many, within limits."""
    updates = experiment.updates
    passes = 3 * (updates.discriminator + updates.generator * (1 + updates.unroll))
    affordable = MOST_PRODUCTS // (passes * experiment.batch_size * experiment.products_a_sample)
    return max(LEAST_STEPS, min(2 * num_steps, MOST_STEPS, affordable))
