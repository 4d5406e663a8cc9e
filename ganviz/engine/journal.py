"""What was done to a run, by step, and the one function that does it again.

Everything else that a run is follows from its experiment (or a state of it) and its number of threads: the same
entries played at the same steps lead to the same floats, bit for bit. Knows no torch: the window's process keeps one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from ganviz.spec import Change
from ganviz.spec.players import PlayerName


class Playable(Protocol):
    """What entries are played on."""

    @property
    def step_number(self) -> int: ...

    def step(self, only: PlayerName | None = None) -> Any: ...

    def apply(self, change: Change) -> Any: ...


@dataclass(frozen=True, slots=True)
class Changed:
    """`change` was applied when `step` steps were done."""

    step: int
    change: Change

    def play(self, run: Playable) -> None:
        run.apply(self.change)


@dataclass(frozen=True, slots=True)
class Stepped:
    """When `step` steps were done, one more was, in which `only` that player learned."""

    step: int
    only: PlayerName

    def play(self, run: Playable) -> None:
        run.step(self.only)


Entry = Changed | Stepped


def replay(run: Playable, entries: Iterable[Entry], end: int) -> None:
    """Bring `run` to step `end`: each entry is played when its step is reached, and whole steps are done in between.

    Entries are in the order in which they were made. A run that stands at `end` or past it does no more steps.
    """
    for entry in entries:
        _advance(run, entry.step)
        entry.play(run)
    _advance(run, end)


def _advance(run: Playable, end: int) -> None:
    while run.step_number < end:
        run.step()
