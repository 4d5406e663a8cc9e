"""A trainer with all that a run needs to stand where it stood, and what was done to it done again."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import torch

from ganviz.engine.journal import Entry, Playback
from ganviz.gan import Observer, StepResult, StepResults, Trainer, TrainerState
from ganviz.spec import Change
from ganviz.spec.players import PlayerName


@dataclass(frozen=True, slots=True)
class Kept:
    """All that a run needs to stand where it stood: its trainer's state, and where a game of two numbers has been."""

    trainer: TrainerState
    trail: tuple[Any, ...] = ()

    @property
    def size(self) -> int:
        """Bytes of its tensors."""
        return sum(tensor.nbytes for tensor in self.trainer.tensors.values())


class LiveTrainer:
    """A trainer, what looks at it, and its number of threads.

    Args:
        own_threads: how many to compute with unless the experiment says.

    Attributes:
        observer: what looks at the trainer.
        threads: how many share a multiplication now.
    """

    def __init__(self, trainer: Trainer, own_threads: int) -> None:
        self._trainer, self._own_threads = trainer, own_threads
        self.observer = Observer(trainer)
        self._settle_threads()

    @property
    def step_number(self) -> int:
        return self._trainer.step_number

    def step(self, only: PlayerName | None = None) -> StepResult:
        """Do one step. Raises DivergedError: the step is then half done, and a state must be loaded."""
        return self.steps(1, only).last

    def steps(self, most: int, only: PlayerName | None = None) -> StepResults:
        """Do up to `most` steps, one at least; with `only`, one in which that player alone learns.

        Raises:
            DivergedError: the last of them is then half done, and a state must be loaded.
        """
        self.use_threads()
        if only is None:
            results = self._trainer.steps(self.observer.most_steps(most))
        else:
            results = StepResults.of(self._trainer.step(only))
        self.observer.note_steps(len(results))
        return results

    def use_threads(self) -> None:
        """Let the trainer compute with its threads, whatever another run in this process has."""
        if torch.get_num_threads() != self.threads:
            torch.set_num_threads(self.threads)

    def apply(self, change: Change) -> str:
        """Change the trainer; return what became of moments. Raises SpecError, and nothing is altered."""
        note = self._trainer.apply(change)
        self._settle_threads()
        return note

    def kept(self) -> Kept:
        """Return a copy of all that `load` takes."""
        trail = self.observer.trail
        return Kept(self._trainer.state(), () if trail is None else tuple(trail.states()))

    def load(self, kept: Kept) -> None:
        """Go to where `kept` was taken."""
        self._trainer.load_state(kept.trainer)
        self._settle_threads()
        if self.observer.trail is not None:
            self.observer.trail.restore(kept.trail)

    def _settle_threads(self) -> None:
        """Compute with as many threads as the experiment says, or as the run began with.

        Nothing else decides, so that a run that is replayed, here or elsewhere, sums in the same order.
        """
        self.threads = self._trainer.experiment.compute.threads or self._own_threads


class Again:
    """Does again what was done to a trainer since it was where it stands, and writes nothing down."""

    def __init__(self, live: LiveTrainer, entries: Iterable[Entry]) -> None:
        self._live, self._playback = live, Playback(entries)

    def advance(self, most: int = 1) -> int:
        """Do the next steps, up to `most`, as they were done; return how many."""
        only = self._playback.prepare(self._live)
        return len(self._live.steps(self._playback.until_next(self._live.step_number, most), only))

    def arrive(self) -> None:
        """Apply what was changed at the step that is reached."""
        self._playback.apply_due(self._live)
