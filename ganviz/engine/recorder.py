"""What a loop gathers between two frames: losses of every step, and the rate of training."""

import math
from collections import deque

import numpy as np

from ganviz.engine.messages import Measured, Scalars
from ganviz.gan import StepResults

_RATE_WINDOW_S = 1.0


class Recorder:
    """Collects the losses of each step, and what is measured now and then, until a frame takes them."""

    def __init__(self) -> None:
        self._results: list[StepResults] = []
        self._measured: list[Measured] = []

    def add(self, results: StepResults) -> None:
        self._results.append(results)

    def add_measured(self, measured: Measured) -> None:
        self._measured.append(measured)

    def forget_after(self, step: int) -> None:
        """Drop the rows of later steps: the run has gone back, and will do them anew."""
        self._results = [kept for each in self._results if len(kept := each.until(step))]
        self._measured = [measured for measured in self._measured if measured.step <= step]

    def take_measured(self) -> tuple[Measured, ...]:
        """Return everything measured since the last call."""
        taken, self._measured = tuple(self._measured), []
        return taken

    def __len__(self) -> int:
        return sum(map(len, self._results))

    def take(self) -> Scalars:
        """Return everything since the last call as read-only arrays."""
        taken, self._results = self._results, []
        none = np.empty(0)
        scalars = Scalars(
            np.concatenate([none.astype(np.int64), *(each.steps for each in taken)]),
            np.concatenate([none, *(each.d_loss for each in taken)]),
            np.concatenate([none, *(each.g_loss for each in taken)]),
        )
        for array in (scalars.step, scalars.d_loss, scalars.g_loss):
            array.setflags(write=False)
        return scalars


class RateMeter:
    """Steps a second over the last second."""

    def __init__(self) -> None:
        self._marks: deque[tuple[float, int]] = deque()

    def reset(self) -> None:
        self._marks.clear()

    def mark(self, now_s: float, step: int) -> float:
        """Note that `step` was reached at `now_s`; return the present rate, 0 until there is one."""
        marks = self._marks
        marks.append((now_s, step))
        while len(marks) > 2 and now_s - marks[1][0] >= _RATE_WINDOW_S:
            marks.popleft()
        elapsed_s = now_s - marks[0][0]
        return (step - marks[0][1]) / elapsed_s if elapsed_s > 0 else 0.0


class Pacer:
    """Spaces steps evenly at a rate chosen by the user; infinity is no limit."""

    def __init__(self) -> None:
        self.steps_per_s = math.inf
        self._due_s = 0.0

    def wait_s(self, now_s: float) -> float:
        """Return how long until the next step is due: 0 if it is."""
        return 0.0 if math.isinf(self.steps_per_s) else max(0.0, self._due_s - now_s)

    def stepped(self, now_s: float) -> None:
        """Note that a step began at `now_s`. What was missed is not caught up."""
        if not math.isinf(self.steps_per_s):
            interval_s = 1 / self.steps_per_s
            on_time_s = self._due_s + interval_s  # from when it was due: a late wake-up is no drift
            self._due_s = on_time_s if on_time_s > now_s else now_s + interval_s

    def restart(self, now_s: float) -> None:
        """Let the next step be due at once."""
        self._due_s = now_s
