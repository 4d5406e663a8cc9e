"""What was done to a run, by step, and the one player that does it again.

Everything else that a run is follows from its experiment (or a state of it) and its number of threads: the same
entries played at the same steps lead to the same floats, bit for bit. Knows no torch: the window's process keeps one.
"""

import math
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Protocol

from ganviz.spec import Change
from ganviz.spec.players import PlayerName


class Changeable(Protocol):
    """What changes are played on."""

    @property
    def step_number(self) -> int: ...

    def apply(self, change: Change) -> Any: ...


class Playable(Changeable, Protocol):
    """What whole journals are played on."""

    def step(self, only: PlayerName | None = None) -> Any: ...


@dataclass(frozen=True, slots=True)
class Changed:
    """`change` was applied when `step` steps were done."""

    step: int
    change: Change

    @property
    def done(self) -> int:
        """Steps that are done when this is."""
        return self.step


@dataclass(frozen=True, slots=True)
class Stepped:
    """When `step` steps were done, one more was, in which `only` that player learned."""

    step: int
    only: PlayerName

    @property
    def done(self) -> int:
        """Steps that are done when this is."""
        return self.step + 1


@dataclass(frozen=True, slots=True)
class WentBack:
    """The run diverged in the step after `step`, and went on from its state after `to`: what came later is given up."""

    step: int
    to: int

    @property
    def done(self) -> int:
        """Steps that are done when this is."""
        return self.to


@dataclass(frozen=True, slots=True)
class MeasuredEvery:
    """From `step` on, what the monitor calls `name` was measured each `every` steps. Alters no step."""

    step: int
    name: str
    every: int

    @property
    def done(self) -> int:
        """Steps that are done when this is."""
        return self.step


@dataclass(frozen=True, slots=True)
class Hashed:
    """After `step` steps, and all entries before this one, the run's state had this digest. Alters no step.

    Whoever plays the journal again can tell by it whether the run is the same, to the last bit.
    """

    step: int
    digest: str

    @property
    def done(self) -> int:
        """Steps that are done when this is."""
        return self.step


Entry = Changed | Stepped | WentBack | MeasuredEvery | Hashed


def standing(entries: Iterable[Entry]) -> list[Entry]:
    """Return `entries`, in the order in which they were made, without those that a return has given up.

    In what is left `done` never falls.
    """
    left: list[Entry] = []
    for entry in entries:
        if isinstance(entry, WentBack):
            del left[num_until(left, entry.to) :]
        left.append(entry)
    return left


def gone_back(entries: Sequence[Entry], went_back: WentBack) -> list[Entry]:
    """Return `entries`, all standing, with a return after them, as that stands: one that repeats the last is none."""
    if entries and entries[-1] == went_back:
        return list(entries)
    return standing((*entries, went_back))


def num_until(entries: Sequence[Entry], step: int) -> int:
    """Return how many of `entries`, all standing, are done when `step` steps are, at most."""
    return bisect_right(entries, step, key=attrgetter("done"))


class Playback:
    """Plays entries when their steps have come: the one way in which what is due is done, wherever a run is.

    Entries are in the order in which they were made; what a return has given up is not played, and a return itself
    needs nothing done: steps after it are the new ones. How often something is measured is the monitor's business.

    Args:
        entries: a journal.
        on_hashed: called with each digest in it when its step has come, and all before it is done; None looks at none.

    Attributes:
        next_step: the step at which the next entry is due; infinity when there is none.
    """

    def __init__(self, entries: Iterable[Entry] = (), on_hashed: Callable[[Hashed], object] | None = None) -> None:
        played = Changed | Stepped if on_hashed is None else Changed | Stepped | Hashed
        self._entries = [entry for entry in standing(entries) if isinstance(entry, played)]
        self._on_hashed = on_hashed
        self._place = -1
        self.next_step = -math.inf
        self._go_on()

    def due(self, step: int) -> Iterator[Change]:
        """Yield, once each, the changes that are due when `step` steps are done."""
        while self.next_step <= step:
            entry = self._entries[self._place]
            if isinstance(entry, Stepped):
                return
            self._go_on()
            if isinstance(entry, Changed):
                yield entry.change
            elif self._on_hashed is not None and isinstance(entry, Hashed):
                self._on_hashed(entry)

    def prepare(self, run: Changeable) -> PlayerName | None:
        """Apply to `run` what is due before its next step; return who alone learns in that, None for both."""
        if self.next_step > run.step_number:
            return None
        self.apply_due(run)
        if self.next_step > run.step_number:
            return None
        entry = self._entries[self._place]
        assert isinstance(entry, Stepped)
        self._go_on()
        return entry.only

    def until_next(self, step: int, most: int) -> int:
        """Return how many of `most` steps after `step` there are until something is due; one at least."""
        return int(max(1, min(most, self.next_step - step)))

    def apply_due(self, run: Changeable) -> None:
        """Apply to `run` the changes that are due where it stands."""
        for change in self.due(run.step_number):
            run.apply(change)

    def _go_on(self) -> None:
        self._place += 1
        self.next_step = self._entries[self._place].step if self._place < len(self._entries) else math.inf


def replay(run: Playable, entries: Iterable[Entry], end: int) -> None:
    """Bring `run` to step `end`, doing what is due on the way, also at the end. One that is past it does no step."""
    playback = Playback(entries)
    while run.step_number < end:
        run.step(playback.prepare(run))
    playback.apply_due(run)
