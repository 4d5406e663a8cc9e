"""How much of the engine's time may go to anything but training, and when each such thing is due again."""

import math
from collections import deque
from collections.abc import Callable
from statistics import median_low

from ganviz.engine.probes import AnyProbe
from ganviz.spec import Experiment

PROBE_SHARE = 0.01  # of the engine's time, for each probe that is asked for
MAIN_SHARE = 0.02  # for what moves on screen: cheap ones are answered in every frame
MOST_AT_ONCE = 4096  # steps
NUM_CALLS = 3  # by the quickest of which it is told how many steps to do in the next
MOST_PROBES = 64  # remembered
NUM_COSTS = 5  # of its last answers, by which a probe's cost is told
BACKUP_SHARE = 0.01  # for states kept, and as much for states sent
# Work is counted in multiplications of a pass over a batch, so that no clock decides which states a run has.
STEP_WORK = 2_000_000  # of any step, however small its networks: the interpreter's share
WORK_A_BYTE = 1.5  # of a state that is copied
REPLAY_WORK = 1_000_000_000  # between two states, at most: some tenths of a second
MOST_STEPS = 500  # between two states, unless copying them would take more than its share


class Turns:
    """Decides which probes are answered now: none takes more than its share of the time.

    What a probe costs is the median of its last answers. One alone would tell nothing: the first prepares much, and on
    a busy machine any may be interrupted for long, after which a cheap picture would stand still for many seconds.
    """

    def __init__(self) -> None:
        self._next_s: dict[AnyProbe, float] = {}
        self._costs_s: dict[AnyProbe, deque[float]] = {}

    def is_due(self, probe: AnyProbe, now_s: float) -> bool:
        return now_s >= self._next_s.get(probe, 0.0)

    def done(self, probe: AnyProbe, begun_s: float, now_s: float) -> None:
        is_first = probe not in self._next_s
        if is_first and len(self._next_s) >= MOST_PROBES:  # a view that is moved asks for another surface each time
            oldest = next(iter(self._next_s))
            del self._next_s[oldest], self._costs_s[oldest]
        costs_s = self._costs_s.setdefault(probe, deque(maxlen=NUM_COSTS))
        costs_s.append(now_s - begun_s)
        share = MAIN_SHARE if probe.is_main else PROBE_SHARE
        self._next_s[probe] = begun_s if is_first else begun_s + median_low(costs_s) * (1 + 1 / share)


class Chunks:
    """Decides how many steps to do in one call, so that it takes about `seconds`: told from those done before.

    Of the last calls the quickest tells: on a busy machine any may be interrupted for long, and calls of a step or two
    for some time after that would cost more than the steps themselves.

    Attributes:
        size: how many now; one at first.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds, self.size = seconds, 1
        self._costs_s: deque[float] = deque(maxlen=NUM_CALLS)  # of a step

    def within(self, seconds: float) -> int:
        """Return how many steps of the next call take about so long: one at least, and no more than `size`."""
        step_s = min(self._costs_s, default=0.0)
        return self.size if step_s <= 0 else max(1, min(self.size, round(seconds / step_s)))

    def done(self, steps: int, seconds: float) -> None:
        """Take in how long so many steps took."""
        self._costs_s.append(seconds / steps)
        step_s = min(self._costs_s)
        affordable = self._seconds / step_s if step_s > 0 else math.inf
        self.size = int(max(1, min(affordable, 2 * self.size, MOST_AT_ONCE)))


class OwnClock:
    """Seconds of one of several that take turns: it stands still while another has its turn."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock, self._others_s = clock, 0.0

    def __call__(self) -> float:
        return self._clock() - self._others_s

    def note_other(self, seconds: float) -> None:
        """Note that another's turn took so long."""
        self._others_s += seconds


class Backup:
    """Decides when to save: now and then, and never for more than a small share of the time."""

    def __init__(self, every_s: float) -> None:
        self._every_s = every_s
        self._next_s = 0.0

    def is_due(self, now_s: float) -> bool:
        return now_s >= self._next_s

    def done(self, begun_s: float, now_s: float) -> None:
        self._next_s = now_s + max(self._every_s, (now_s - begun_s) / BACKUP_SHARE)


def steps_between_states(experiment: Experiment, size: int) -> int:
    """Return after how many steps a run's state of `size` bytes is kept again.

    Nothing but the experiment decides, as a run that diverges goes back to one of its states.
    """
    work = STEP_WORK + experiment.batch_size * experiment.products_a_sample
    for_replay = min(MOST_STEPS, REPLAY_WORK // work)
    for_copies = math.ceil(size * WORK_A_BYTE / work / BACKUP_SHARE)
    return max(1, for_replay, for_copies)
