"""What N seeds of a run come to: bands, modes as a distribution, and how often something happened. Knows no torch."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from ganviz.engine.bands import Bands
from ganviz.engine.intervals import clopper_pearson
from ganviz.engine.monitor import EVERY
from ganviz.engine.seedevents import SeedEnded, SeedEvent, SeedFailed, SeedRow, SeedSteps

COUNTS = ("modes_covered", "modes")  # series of whole numbers, which are told as a distribution


@dataclass(frozen=True, slots=True)
class Share:
    """In how many of how many seeds something was so, with the 95 % interval of its chance (Clopper and Pearson)."""

    count: int
    of: int
    low: float
    high: float

    def as_row(self) -> dict[str, Any]:
        return asdict(self)


def share_of(are_so: Iterable[bool]) -> Share:
    """Return the share of seeds, for each of which it is given whether it is so."""
    found = list(are_so)
    return Share(sum(found), len(found), *clopper_pearson(sum(found), len(found)))


@dataclass(frozen=True, slots=True)
class SeedsFound:
    """What came of seeds that have ended.

    Attributes:
        ended: those that did all their steps, diverged, or were stopped, in the order of their seeds.
        bands: of their series.
        steps: that each was to do.
    """

    ended: Sequence[SeedEnded]
    bands: Bands
    steps: int

    @property
    def whole(self) -> list[SeedEnded]:
        """Those that did all their steps."""
        return [each for each in self.ended if each.is_whole]

    @property
    def diverged(self) -> Share:
        """How many diverged, of those that were not stopped."""
        return share_of(each.diverged_in is not None for each in self._unstopped)

    def distribution(self, series: str) -> dict[int, int]:
        """Return how many of the whole seeds ended with each number of a series, the largest number first."""
        values = Counter(each.summary[series] for each in self.whole if each.summary.get(series) is not None)
        return dict(sorted(values.items(), reverse=True))

    @property
    def missing_modes(self) -> Share | None:
        """How many of the whole seeds do not cover all modes at the end; None for data without modes to count."""
        counted = [each.summary for each in self.whole if each.summary.get("num_modes")]
        return share_of(each["modes_covered"] < each["num_modes"] for each in counted) if counted else None

    def conditions(self, *kinds: str) -> dict[str, Share]:
        """Return how many of the whole seeds end in a condition: of each that any is in, and of `kinds`."""
        return self._shares(self.whole, lambda each: each.summary["conditions"], kinds)

    def conditions_seen(self, *kinds: str) -> dict[str, Share]:
        """Return how many seeds that were not stopped were told to be in a condition, be it for a while."""
        return self._shares(self._unstopped, lambda each: each.summary["conditions_seen"], kinds)

    @property
    def _unstopped(self) -> list[SeedEnded]:
        return [each for each in self.ended if not each.is_stopped]

    @staticmethod
    def _shares(
        ended: Sequence[SeedEnded], told: Callable[[SeedEnded], Iterable[str]], kinds: Iterable[str]
    ) -> dict[str, Share]:
        found = [set(told(each)) for each in ended]
        any_of = dict.fromkeys([*kinds, *sorted(set().union(*found))])
        return {kind: share_of(kind in each for each in found) for kind in any_of}

    def as_row(self) -> dict[str, Any]:
        """Return all of it for JSON; every seed's own summary comes last."""
        missing = self.missing_modes
        return {
            "steps": self.steps,
            "whole": len(self.whole),
            "at_end": {name: band.as_row() for name, band in self.bands.at(self.steps).items()},
            **{f"{name}_distribution": found for name in COUNTS if (found := self.distribution(name))},
            **({} if missing is None else {"missing_modes": missing.as_row()}),
            "conditions": {kind: share.as_row() for kind, share in self.conditions().items()},
            "conditions_seen": {kind: share.as_row() for kind, share in self.conditions_seen().items()},
            "diverged": {
                **self.diverged.as_row(),
                "steps": {each.seed: each.diverged_in for each in self.ended if each.diverged_in is not None},
            },
            "runs": [each.summary for each in self.ended],
        }  # fmt: skip


class Collected:
    """Takes in what comes of `num` seeds of `steps` steps each.

    Attributes:
        failed: why seeds could not be trained, by seed.
        done, total: steps; of one that ended early all count as done.
    """

    def __init__(self, num: int, steps: int) -> None:
        self.failed: dict[int, str] = {}
        self.bands = Bands(steps, EVERY["quality"])
        self.total, self._steps = num * steps, steps
        self._done: dict[int, int] = {}
        self._ended: dict[int, SeedEnded] = {}

    def note(self, event: SeedEvent) -> None:
        """Take in what comes of a seed."""
        match event:
            case SeedSteps():
                self._done[event.seed] = event.last
            case SeedRow():
                self.bands.add(event.row)
            case SeedEnded():
                self._ended[event.seed] = event
                self._done[event.seed] = self._steps
            case SeedFailed():
                self.failed[event.seed] = event.reason
                self._done[event.seed] = self._steps

    @property
    def done(self) -> int:
        return sum(self._done.values())

    @property
    def num_over(self) -> int:
        """How many seeds have ended, or failed."""
        return len(self._ended) + len(self.failed)

    @property
    def found(self) -> SeedsFound:
        """What they come to so far."""
        return SeedsFound([self._ended[seed] for seed in sorted(self._ended)], self.bands, self._steps)
