"""A run's states, kept by step within a budget of bytes: dense at the end, thinner further back.

Knows no torch: what a checkpoint holds is nobody's business here but its owner's.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

BUDGET_BYTES = 256 << 20
_ROOM = 64  # checkpoints, to begin with

State = TypeVar("State")


@dataclass(frozen=True, slots=True)
class Checkpoint(Generic[State]):
    """A run's full state after `step` steps, of `size` bytes. A pinned one is the last to be given up."""

    step: int
    state: State
    size: int
    is_pinned: bool = False


class Timeline(Generic[State]):
    """Checkpoints in the order of their steps, at most one a step.

    When they outgrow the budget, the one goes that is missed least: whose loss leaves the shortest gap for its
    distance from the end. The first and the last always stay; those pinned, at changes and forks, go only when no
    other is left.

    Attributes:
        size: bytes of all checkpoints together.
    """

    def __init__(self, budget_bytes: int = BUDGET_BYTES) -> None:
        self._budget = budget_bytes
        self._steps: list[int] = []
        self._checkpoints: list[Checkpoint[State]] = []
        self._numbers = np.zeros(_ROOM, np.int64)  # the steps once more, to find the least missed of thousands
        self._are_pinned = np.zeros(_ROOM, np.bool_)
        self.size = 0

    def __len__(self) -> int:
        return len(self._steps)

    def __iter__(self) -> Iterator[Checkpoint[State]]:
        return iter(tuple(self._checkpoints))

    @property
    def steps(self) -> tuple[int, ...]:
        """The steps at which there are checkpoints, ascending."""
        return tuple(self._steps)

    def add(self, checkpoint: Checkpoint[State]) -> None:
        """Keep `checkpoint` in place of one at the same step, then thin out until the budget holds."""
        place = bisect_right(self._steps, checkpoint.step)
        if place and self._steps[place - 1] == checkpoint.step:
            place -= 1
            self._drop(place)
        self._insert(place, checkpoint)
        self._thin_out()

    def nearest(self, step: int) -> Checkpoint[State]:
        """Return the last checkpoint at or before `step`.

        Raises:
            LookupError: if there is none.
        """
        place = bisect_right(self._steps, step)
        if not place:
            raise LookupError(f"no state is kept at or before step {step}")
        return self._checkpoints[place - 1]

    def limit(self, budget_bytes: int) -> None:
        """Thin out until `budget_bytes` hold, and keep to them."""
        self._budget = budget_bytes
        self._thin_out()

    def has_room(self, size: int) -> bool:
        """Return whether a checkpoint of `size` bytes drives out none of those that are kept."""
        return self.size + size <= self._budget

    def forget_after(self, step: int) -> None:
        """Drop every checkpoint later than `step`."""
        while self._steps and self._steps[-1] > step:
            self._drop(len(self._steps) - 1)

    def _thin_out(self) -> None:
        while self.size > self._budget and len(self._steps) > 2:
            self._drop(self._least_missed())

    def _insert(self, place: int, checkpoint: Checkpoint[State]) -> None:
        count = len(self._steps)
        if count == len(self._numbers):
            self._numbers, self._are_pinned = (np.resize(each, 2 * count) for each in self._columns)
        for column, value in zip(self._columns, (checkpoint.step, checkpoint.is_pinned), strict=True):
            column[place + 1 : count + 1] = column[place:count]
            column[place] = value
        self._steps.insert(place, checkpoint.step)
        self._checkpoints.insert(place, checkpoint)
        self.size += checkpoint.size

    def _drop(self, place: int) -> None:
        count = len(self._steps)
        for column in self._columns:
            column[place : count - 1] = column[place + 1 : count]
        self.size -= self._checkpoints[place].size
        del self._steps[place], self._checkpoints[place]

    @property
    def _columns(self) -> tuple[NDArray[Any], NDArray[Any]]:
        return self._numbers, self._are_pinned

    def _least_missed(self) -> int:
        """Return the place of the checkpoint to give up next: not the first, not the last, and none that is pinned.

        Among those that are all pinned, one of them.
        """
        count = len(self._steps)
        steps, are_pinned = self._numbers[:count], self._are_pinned[1 : count - 1]
        # A gap g at distance d from the end costs up to g steps of replay; near the end people go back most.
        missed = (steps[2:] - steps[:-2]) / (steps[-1] - steps[1:-1] + 1)
        if not are_pinned.all():
            missed[are_pinned] = np.inf
        return 1 + int(missed.argmin())
