"""When the series of a run are measured: at a cadence counted in steps, so that its rows depend on nothing else.

The clock is asked one thing alone: whether measuring takes more than its share of the time. Then what costs too much is
measured half as often from there on, and what costs very little twice as often again; the run's journal says so, and a
run that plays it does the same.
"""

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from itertools import chain
from statistics import median
from typing import Any

from ganviz.engine.journal import Entry, MeasuredEvery
from ganviz.engine.probes import (
    AnyProbe,
    DistancesProbe,
    GradientsProbe,
    OutputsProbe,
    QualityProbe,
    RehearsalProbe,
    SignsProbe,
    StretchesProbe,
    UpdatesProbe,
)

PROBES: Mapping[str, AnyProbe] = {
    "quality": QualityProbe(),
    "distances": DistancesProbe(),
    "stretches": StretchesProbe(),
    "rehearsal": RehearsalProbe(),
}
# What is measured along with one of them, at the same steps: conditions are told from all of it together.
ALONG: Mapping[str, tuple[AnyProbe, ...]] = {
    "quality": (GradientsProbe(), SignsProbe(), OutputsProbe(), UpdatesProbe())
}
# Steps. Those of gradients are watched: see `ganviz.gan.player`.
EVERY: Mapping[str, int] = {"quality": 100, "distances": 1000, "stretches": 200, "rehearsal": 1000}
AFTER_CHANGE = 400  # steps between looks after a change, until they take too much of the time again
SELDOM = 1 << 20  # steps, beyond which nothing is measured less often
SHARE = 0.0075  # of the time, for each of the probes
QUICK = 0.25  # of its share, below which a probe is measured more often again
NUM_COSTS = 3  # looks, by the cheapest of which a probe is too slow: any may be interrupted on a busy machine
NUM_QUICK = 10  # looks, by the middle of which it is quick
SHARE_OF: Mapping[str, float] = {"quality": 0.02}  # for some, which have others along, more

Ask = Callable[[AnyProbe], Any]


def asked() -> tuple[AnyProbe, ...]:
    """Return all that is measured of a run."""
    return (*PROBES.values(), *chain.from_iterable(ALONG.values()))


class Monitor:
    """Measures each series of a run when its step has come.

    Args:
        step: steps done so far.
        journal: what was done and is to be done to the run; of it, how often something is measured.
        clock: seconds, to find what takes too long; without it nothing ever does.

    Attributes:
        every: how many steps lie between two measurements by each of `PROBES`.
        next_step: the step after which `measure` is to be called next.
        vectors: what the last call of `measure` found that is several numbers, by the names of the series.
        slow: names of `PROBES` that took more than their share in the last calls of `measure`.
        quick: names of those that took so little that they can be measured twice as often again.
    """

    def __init__(self, step: int = 0, journal: Iterable[Entry] = (), clock: Callable[[], float] | None = None) -> None:
        self.every = dict(EVERY)
        self.slow: tuple[str, ...] = ()
        self.quick: tuple[str, ...] = ()
        self.vectors: dict[str, Any] = {}
        self._clock = clock
        self._answers: dict[AnyProbe, Any] = {}
        self._entries = [entry for entry in journal if isinstance(entry, MeasuredEvery)]
        self.go_to(step)

    def go_to(self, step: int) -> None:
        """Go on from `step`, where the run stands now, be it in its past."""
        self.every = dict(EVERY)
        self._answers = {}
        self._measured_s: dict[str, float] = {}
        self._costs_s: dict[str, deque[float]] = {}  # of the last looks at the present cadence
        self._gaps_s: dict[str, deque[float]] = {}  # between them
        self._coming = deque(self._entries)
        self._go_on_from(step)

    def forget_after(self, step: int) -> None:
        """Go on from `step`: what was done later is no part of the run any more."""
        self._entries = [entry for entry in self._entries if entry.step <= step]
        self.go_to(step)

    def slow_down(self, name: str, step: int) -> MeasuredEvery:
        """Measure `name` of `PROBES` half as often from `step` on, and return what is to be written down."""
        return self._measure_every(2 * self.every[name], name, step)

    def speed_up(self, name: str, step: int) -> MeasuredEvery:
        """Measure `name` of `PROBES` twice as often from `step` on, and return what is to be written down."""
        return self._measure_every(self.every[name] // 2, name, step)

    def look_again(self, step: int) -> list[MeasuredEvery]:
        """Measure soon after `step`, at which the run was changed; return what is to be written down."""
        return [] if self.every["quality"] <= AFTER_CHANGE else [self._measure_every(AFTER_CHANGE, "quality", step)]

    def is_due(self, step: int) -> bool:
        """Return whether `measure` has anything to do once `step` steps are done. Costs next to nothing."""
        return step >= self.next_step

    def measure(self, step: int, ask: Ask, *, everything: bool = False) -> dict[str, float]:
        """Return the numbers that are due after `step`, or all there are, by the names of their series.

        NaN or infinity stands for what is not finite; what cannot be measured of the run's data is left out.
        """
        self._take_over(step - 1)
        numbers: dict[str, float] = {}
        self.vectors = {}
        done: list[str] = []
        for name, probe in PROBES.items():
            if step % self.every[name] and not everything:
                continue
            begun_s = self._clock() if self._clock else 0.0
            for each in (probe, *ALONG.get(name, ())):
                answer = ask(each)
                if answer is not None:
                    self._answers[each] = answer
                    numbers.update(answer.measured())
                    self.vectors.update(answer.vectors())
            if self._clock:
                self._note_cost(name, begun_s, self._clock())
                done.append(name)
        self.slow = tuple(filter(self._is_slow, done))
        self.quick = tuple(filter(self._is_quick, done))
        self._go_on_from(step)
        return numbers

    def knows(self, probe: AnyProbe) -> bool:
        """Return whether `probe` was asked since the run has gone on from where it stood."""
        return probe in self._answers

    def take(self, probe: AnyProbe) -> Any:
        """Return the last answer of a probe that it `knows`, the first time; then None, until there is a new one."""
        answer, self._answers[probe] = self._answers[probe], None
        return answer

    def _note_cost(self, name: str, begun_s: float, ended_s: float) -> None:
        costs = self._costs_s.setdefault(name, deque(maxlen=NUM_QUICK))
        gaps = self._gaps_s.setdefault(name, deque(maxlen=NUM_QUICK))
        costs.append(ended_s - begun_s)
        if name in self._measured_s:
            gaps.append(ended_s - self._measured_s[name])
        self._measured_s[name] = ended_s

    def _is_slow(self, name: str) -> bool:
        """Return whether each of the last looks took more than its share of the time since the one before."""
        costs, gaps = self._costs_s[name], self._gaps_s[name]
        if len(costs) < NUM_COSTS or self.every[name] >= SELDOM:
            return False
        return min(list(costs)[-NUM_COSTS:]) > self._share(name) * median(list(gaps)[-NUM_COSTS:])

    def _is_quick(self, name: str) -> bool:
        costs, gaps = self._costs_s[name], self._gaps_s[name]
        if len(costs) < NUM_QUICK or self.every[name] < 2 * EVERY[name]:
            return False
        return median(costs) < QUICK * self._share(name) * median(gaps)

    @staticmethod
    def _share(name: str) -> float:
        return SHARE_OF.get(name, SHARE)

    def _measure_every(self, every: int, name: str, step: int) -> MeasuredEvery:
        entry = MeasuredEvery(step, name, every)
        self._entries.append(entry)
        self._set(name, every)
        self._go_on_from(step)
        return entry

    def _set(self, name: str, every: int) -> None:
        """Let so many steps lie between two looks: what earlier ones took of the time says nothing any more."""
        self.every[name] = every
        self._costs_s.pop(name, None)
        self._gaps_s.pop(name, None)

    def _go_on_from(self, step: int) -> None:
        self._take_over(step)
        self.next_step = min((step // every + 1) * every for every in self.every.values())
        if self._coming:
            self.next_step = min(self.next_step, self._coming[0].step + 1)

    def _take_over(self, step: int) -> None:
        """Measure as often as the journal says once `step` steps are done."""
        while self._coming and self._coming[0].step <= step:
            entry = self._coming.popleft()
            self._set(entry.name, entry.every)
