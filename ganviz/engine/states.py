"""When a run keeps its state: at steps that the clock has no part in, and whenever something was done to the run."""

import math

from ganviz.engine.live import Kept, LiveTrainer
from ganviz.engine.shares import steps_between_states
from ganviz.engine.timeline import Checkpoint, Timeline
from ganviz.spec import Experiment


class States:
    """The states of a run. One of step s was taken when all was done that the run's journal has until s.

    Args:
        live: the run's trainer.
        budget_bytes: what they may take, beside the first and the last of them.
    """

    def __init__(self, live: LiveTrainer, budget_bytes: int) -> None:
        self._live = live
        self._timeline: Timeline[Kept] = Timeline(budget_bytes)
        self._keep_at, self._pinned_at = 0, -math.inf
        self._of: Experiment | None = None  # and what size of state the next is of
        self._size = self._every = 0
        self._is_due = False  # the present one, to be pinned, before anything else is done to the run
        self.keep(is_pinned=True)

    @property
    def timeline(self) -> Timeline[Kept]:
        """The states by their steps."""
        self.keep_if_due()
        return self._timeline

    def keep(self, *, is_pinned: bool = False) -> None:
        """Keep the present state. Of those to be pinned that come fast only the first is: a slider makes many."""
        kept, step = self._live.kept(), self._live.step_number
        size, experiment = kept.size, kept.trainer.experiment
        if self._of is not experiment or self._size != size:
            self._of, self._size = experiment, size
            self._every = steps_between_states(experiment, size)
        every = self._every
        self._keep_at = step - step % every + every
        is_pinned = is_pinned and not 0 < step - self._pinned_at < every
        if is_pinned:
            self._pinned_at = step
        self._is_due = False
        self._timeline.add(Checkpoint(step, kept, size, is_pinned))

    def keep_later(self) -> None:
        """Keep the present state before anything else is done: once for all changes of a step, and no slider waits."""
        self._is_due = True

    def keep_if_due(self) -> None:
        """Keep the present state if that was put off."""
        if self._is_due:
            self.keep(is_pinned=True)

    def steps_until_next(self) -> int:
        """Return how many steps there are until there is to be another; one at least."""
        return max(1, self._keep_at - self._live.step_number)

    def is_next(self) -> bool:
        """Return whether so many steps were done since the last state that there is to be another."""
        return self._live.step_number >= self._keep_at
