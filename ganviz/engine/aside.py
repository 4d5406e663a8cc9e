"""Gives work on copies of a run its time beside the run itself."""

import math
from collections.abc import Callable
from typing import Protocol

from ganviz.engine.shares import Backup

SHARE = 0.2  # of the time that a run trains, which work on copies has beside it
SPARE_SHARE = 0.5  # of the time that a run waits for its next step: a process that never sleeps is woken late
PROGRESS_EVERY_S = 0.25


class Work(Protocol):
    """Something that is done a piece at a time."""

    @property
    def done(self) -> int:
        """Pieces done."""
        ...

    @property
    def total(self) -> int:
        """Pieces there are, at most."""
        ...

    def advance(self) -> bool:
        """Do a piece; return whether all is done."""
        ...


class Aside:
    """One piece of work after the other is done here, while the run rests or has time to spare.

    Args:
        clock: seconds.
        progress: is told how many pieces are done, of how many, now and then.
        finish: is called when all is done.

    Attributes:
        is_on: whether there is anything to do.
    """

    def __init__(
        self, clock: Callable[[], float], progress: Callable[[int, int], None], finish: Callable[[], None]
    ) -> None:
        self._clock, self._tell, self._finish = clock, progress, finish
        self._work: Work | None = None
        self._owed_s = 0.0  # to the work; below zero it has had more than its share
        self._piece_s = 0.0  # how long the last piece took
        self._rests_until_s = 0.0  # while the run waits
        self._progress = Backup(PROGRESS_EVERY_S)

    @property
    def is_on(self) -> bool:
        return self._work is not None

    def begin(self, work: Work) -> None:
        """Do this from now on."""
        self._work, self._owed_s, self._piece_s = work, 0.0, 0.0

    def leave(self) -> None:
        """Do it no longer."""
        self._work = None

    def beside(self, trained_s: float) -> None:
        """Let the work have its share of the time that the run has trained for."""
        if self._work is not None:
            self._owed_s += SHARE * trained_s
            if self._owed_s > 0:
                begun_s = self._clock()
                self.advance(self._owed_s)
                self._owed_s -= self._clock() - begun_s

    def wait_s(self, spare_s: float) -> float:
        """Return how long until the work may have some of `spare_s`, for which the run waits; infinity for not at all.

        A piece has to fit into it.
        """
        if self._work is None or self._piece_s >= spare_s:
            return math.inf
        return max(0.0, self._rests_until_s - self._clock())

    def spare(self, spare_s: float, most_s: float) -> None:
        """Let the work have its part of the time that the run waits, at most so much at once."""
        if self.wait_s(spare_s) == 0:
            begun_s = self._clock()
            self.advance(min(most_s, spare_s - self._piece_s))
            now_s = self._clock()
            self._rests_until_s = now_s + (now_s - begun_s) * (1 / SPARE_SHARE - 1)

    def advance(self, seconds: float) -> None:
        """Work for so long, on one piece at least if it is any time."""
        work = self._work
        if work is None or seconds <= 0:
            return
        now_s = self._clock()
        end_s = now_s + seconds
        while not work.advance():
            begun_s, now_s = now_s, self._clock()
            self._piece_s = now_s - begun_s
            if self._progress.is_due(now_s):
                self._tell(work.done, work.total)
                self._progress.done(now_s, now_s)
            if now_s >= end_s:
                return
        self._work = None
        self._finish()
