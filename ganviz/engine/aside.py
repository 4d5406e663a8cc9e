"""Gives work on copies of a run its time beside the run itself: in turns with it, or in a thread of its own.

A thread is for a run whose steps leave the interpreter to others, where there is a core to spare. What the work touches
is then its own, but for what `ganviz.gan` keeps for all trainers of a process.
"""

import contextlib
import math
import os
import sys
import threading
import time
from collections.abc import Callable
from typing import Protocol

from ganviz.engine.shares import Backup

SHARE = 0.2  # of the time that a run trains, which work on copies has beside it
SPARE_SHARE = 0.5  # of the time that a run waits for its next step: a process that never sleeps is woken late
# Of the time, that work has in a thread of its own: the window draws on that core. Where others come first copies of a
# run 16 wide come two thirds as far with it as with `SHARE`, and those of one 128 wide, or of grid25, further.
THREAD_SHARE, BEHIND_SHARE = 0.25, 0.5
NICENESS = 10
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


class Helper:
    """A thread that does one piece of work after the other, until all is done or it is told to end.

    It never waits for whoever made it, to whom all else here belongs.

    Attributes:
        is_over: whether there is nothing left to do, be it that a piece failed.
    """

    def __init__(self, work: Work) -> None:
        self.is_over = False
        self._work, self._is_told_to_end = work, threading.Event()
        self._error: Exception | None = None
        self._thread = threading.Thread(target=self._run, name="ganviz-aside", daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Wait until it has ended, which takes a piece. Raises what a piece did."""
        self._is_told_to_end.set()
        self._thread.join()
        if self._error is not None:
            raise self._error

    def _run(self) -> None:
        rest = 1 / (BEHIND_SHARE if let_others_first() else THREAD_SHARE) - 1
        try:
            is_done, taken_s = False, 0.0
            while not is_done and not self._is_told_to_end.wait(rest * taken_s):
                begun_s = time.perf_counter()
                is_done = self._work.advance()
                taken_s = time.perf_counter() - begun_s
            self.is_over = is_done
        except Exception as error:
            self._error, self.is_over = error, True


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
        self._helper: Helper | None = None  # that does the work now
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
        with contextlib.suppress(Exception):  # of work that nobody wants any more
            self._dismiss()

    def beside(self, trained_s: float, *, in_a_thread: bool = False) -> None:
        """Let the work have its share of the time that the run has trained for, or go on in a thread."""
        if self._work is None:
            return
        if in_a_thread:
            self._help(self._work)
        else:
            self._dismiss()
            self._owed_s += SHARE * trained_s
            if self._owed_s > 0:
                begun_s = self._clock()
                self.advance(self._owed_s)
                self._owed_s -= self._clock() - begun_s

    def wait_s(self, spare_s: float) -> float:
        """Return how long until the work may have some of `spare_s`, for which the run waits; infinity for not at all.

        A piece has to fit into it.
        """
        if self._work is None or self._helper is not None or self._piece_s >= spare_s:
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
        self._dismiss()
        now_s = self._clock()
        end_s = now_s + seconds
        while not work.advance():
            begun_s, now_s = now_s, self._clock()
            self._piece_s = now_s - begun_s
            self._tell_if_due(work, now_s)
            if now_s >= end_s:
                return
        self._work = None
        self._finish()

    def _help(self, work: Work) -> None:
        """Let a thread do the work; take it over when it is done."""
        if self._helper is None:
            self._helper = Helper(work)
        if self._helper.is_over:
            self._dismiss()
            self._work = None
            self._finish()
        else:
            self._tell_if_due(work, self._clock())

    def _dismiss(self) -> None:
        """Let no thread do the work any more. Raises what a piece of it did."""
        helper, self._helper = self._helper, None
        if helper is not None:
            helper.end()

    def _tell_if_due(self, work: Work, now_s: float) -> None:
        if self._progress.is_due(now_s):
            self._tell(work.done, work.total)
            self._progress.done(now_s, now_s)


def let_others_first() -> bool:
    """Let other threads have this one's core when they need it, where that can be asked for; return whether it can."""
    if sys.platform != "linux":  # elsewhere a thread has no such number
        return False
    me = threading.get_native_id()
    try:
        os.setpriority(os.PRIO_PROCESS, me, os.getpriority(os.PRIO_PROCESS, me) + NICENESS)
    except OSError:
        return False
    return True
