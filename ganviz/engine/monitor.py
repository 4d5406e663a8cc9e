"""When the series of a run are measured: at a cadence counted in steps, so that its rows depend on nothing else.

The clock is asked one thing alone: whether measuring takes more than its share of the time. Then what costs too much is
measured half as often from there on, which is written down in the run's journal and done again when it is replayed.
"""

from collections.abc import Callable, Mapping
from typing import Any

from ganviz.engine.probes import AnyProbe, DistancesProbe, QualityProbe

# Half as many samples as would be smoother: 512 of each take 3 ms to compare, 1,024 take 14, and a frame comes late.
PROBES: Mapping[str, AnyProbe] = {"quality": QualityProbe(), "distances": DistancesProbe(512)}
EVERY: Mapping[str, int] = {"quality": 100, "distances": 1000}  # steps
SELDOM = 1 << 20  # steps, beyond which nothing is measured less often
SHARE = 0.015  # of the time, for each of the probes

Ask = Callable[[AnyProbe], Any]


class Monitor:
    """Measures each series when its step has come.

    Attributes:
        every: how many steps lie between two measurements by each of `PROBES`.
    """

    def __init__(self) -> None:
        self.every = dict(EVERY)
        self.reset()

    def reset(self, step: int = 0, every: Mapping[str, int] = EVERY) -> None:
        """Go on from `step`, measuring as often as `every` says."""
        self.every = dict(every)
        self._measured_s: dict[str, float] = {}
        self._was_slow: set[str] = set()
        self._go_on_from(step)

    def set_every(self, name: str, every: int, step: int) -> None:
        """Measure `name` each `every` steps from `step` on."""
        self.every[name] = every
        self._go_on_from(step)

    def is_due(self, step: int) -> bool:
        """Return whether anything is to be measured once `step` steps are done. Costs next to nothing."""
        return step >= self._next_step

    def measure(
        self, step: int, ask: Ask, clock: Callable[[], float] | None = None
    ) -> tuple[dict[str, float], list[str]]:
        """Return the numbers that are due after `step`, by name, and what is to be measured half as often from now on.

        NaN stands for a number that is not finite. Without a `clock` nothing is ever slowed down.
        """
        numbers: dict[str, float] = {}
        slow: list[str] = []
        for name, probe in PROBES.items():
            if step % self.every[name]:
                continue
            begun_s = clock() if clock else 0.0
            answer = ask(probe)
            if answer is not None:
                numbers.update(answer.measured())
            if clock and self._is_slow(name, begun_s, clock()):
                slow.append(name)
        self._go_on_from(step)
        return numbers, slow

    def _is_slow(self, name: str, begun_s: float, ended_s: float) -> bool:
        """Return whether measuring took more than its share of the time since the last, twice running.

        The first time says nothing: much is prepared then.
        """
        last_s = self._measured_s.get(name)
        self._measured_s[name] = ended_s
        if last_s is None or ended_s - begun_s <= SHARE * (ended_s - last_s) or self.every[name] >= SELDOM:
            self._was_slow.discard(name)
            return False
        if name in self._was_slow:
            self._was_slow.discard(name)
            return True
        self._was_slow.add(name)
        return False

    def _go_on_from(self, step: int) -> None:
        self._next_step = min((step // every + 1) * every for every in self.every.values())
