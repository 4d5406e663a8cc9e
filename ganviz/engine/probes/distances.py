"""Measures that compare each sample with each other, which takes a while."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, ClassVar

from ganviz.engine.probes.base import Answer, Probe
from ganviz.spec.scores import Scores
from ganviz.spec.series import FLOOR_PARTS

if TYPE_CHECKING:
    from ganviz.gan import Observer, Trainer

_PARTS = ("", *FLOOR_PARTS)
LEAST_POOL = 12  # samples in a fixed pool of data: each half must have neighbours


@dataclass(frozen=True, slots=True)
class Distances(Answer):
    """How `count` fakes compare with as many reals at `step`.

    `floor` is the same between sets of reals: what a perfect generator scores on average, `floor_low` and
    `floor_high` the 5th and the 95th percentile. For `squared_mmd`, whose sign is chance then, `floor` is how far from
    0 it usually is, the root of its mean square.
    """

    step: int
    fakes: Scores
    floor: Scores
    count: int
    floor_low: Scores
    floor_high: Scores

    def measured(self) -> Mapping[str, float]:
        """Return each score that applies to the data by its name, and its floor by ``NAME_floor`` and so on."""
        names = [name for name, score in asdict(self.fakes).items() if score is not None]
        each = dict(zip(_PARTS, (self.fakes, self.floor, self.floor_low, self.floor_high), strict=True))
        return {f"{name}{part}": getattr(scores, name) for name in names for part, scores in each.items()}


@dataclass(frozen=True, slots=True)
class DistancesProbe(Probe[Distances]):
    """Ask for the measures that compare each sample with each other, which takes a while.

    3 ms for 512 points. 1,024 would take 14, and a frame would come late.
    """

    series: ClassVar = tuple(f"{field.name}{part}" for field in fields(Scores) for part in _PARTS)
    count: int = 512

    def of(self, trainer: "Trainer", observer: "Observer") -> Distances | None:
        compared = observer.compare(self.count)
        if compared is None:
            return None
        floor = compared.floor
        return Distances(
            step=trainer.step_number,
            fakes=compared.fakes,
            floor=floor.mean,
            count=compared.count,
            floor_low=floor.low,
            floor_high=floor.high,
        )
