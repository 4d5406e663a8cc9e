"""How well the fakes match: modes, high-quality share, and a distance with its noise floor."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.probes.base import Answer, Probe, frozen

if TYPE_CHECKING:
    from ganviz.gan import Observer, Trainer

MODE_MASS = "mode_mass"
_OF_MODES = ("modes", "modes_covered", "num_modes", "high_quality", "reverse_kl")
_OF_GAME = ("equilibrium_distance", "energy")
_OF_ALL = ("distance", "distance_floor", "distance_floor_low", "distance_floor_high")


@dataclass(frozen=True, slots=True)
class Quality(Answer):
    """How well the fakes match the real data, measured at `step`.

    Attributes:
        modes: modes touched: with at least one fake of high quality, as published tables count them. None where the
            data has none to count.
        modes_covered: modes that hold at least a quarter of their fair share of the fakes; None likewise.
        num_modes: modes there are, 0 where the data has none to count.
        high_quality: share of fakes within 3 std of a mode, 0 to 1; None likewise.
        reverse_kl: KL(fake over modes || real over modes) in nats; None likewise.
        mode_mass: (num_modes,) float32, the share of fakes of high quality at each mode; None likewise.
        target_mass: (num_modes,) float32, the share each mode has in the data; None likewise.
        mode_means: (num_modes, 2) float32, where each mode is; None likewise.
        mode_stds: (num_modes,) float32, how wide; None likewise.
        distance: sliced Wasserstein-1 distance between fakes and reals, in data units.
        distance_floor: the same between two sets of reals: what a perfect generator scores on average.
        count: samples measured.
        distance_floor_low: the 5th percentile of what a perfect generator scores.
        distance_floor_high: the 95th.
        equilibrium_distance: how far a game of two numbers is from rest, sqrt(theta^2 + psi^2); None for any other run.
    """

    step: int
    modes: int | None
    modes_covered: int | None
    num_modes: int
    high_quality: float | None
    reverse_kl: float | None
    mode_mass: NDArray[np.float32] | None
    target_mass: NDArray[np.float32] | None
    mode_means: NDArray[np.float32] | None
    mode_stds: NDArray[np.float32] | None
    distance: float
    distance_floor: float
    count: int
    distance_floor_low: float
    distance_floor_high: float
    equilibrium_distance: float | None = None

    @property
    def energy(self) -> float | None:
        """The squared distance of a game of two numbers from rest; None for any other run."""
        return None if self.equilibrium_distance is None else self.equilibrium_distance**2

    def measured(self) -> Mapping[str, float]:
        """Return the numbers by name; those of modes, or of a game of two numbers, only where there are some."""
        of_game = () if self.equilibrium_distance is None else _OF_GAME
        return {name: getattr(self, name) for name in (*(_OF_MODES if self.num_modes else ()), *_OF_ALL, *of_game)}

    def vectors(self) -> Mapping[str, NDArray[np.float32]]:
        """Return the share of fakes at each mode, where there are some to count."""
        return {} if self.mode_mass is None else {MODE_MASS: self.mode_mass}


@dataclass(frozen=True, slots=True)
class QualityProbe(Probe[Quality]):
    """Ask how well the fakes match: modes, high-quality share, distances. `count` samples (REFERENCES: 2,500)."""

    series: ClassVar = (*_OF_MODES, *_OF_ALL, *_OF_GAME)
    vectors: ClassVar = (MODE_MASS,)
    count: int = 2500

    def of(self, trainer: "Trainer", observer: "Observer") -> Quality | None:
        measured = observer.measure(self.count)
        coverage, mixture = measured.coverage, measured.mixture
        return Quality(
            step=trainer.step_number,
            modes=coverage.captured if coverage else None,
            modes_covered=coverage.covered if coverage else None,
            num_modes=len(mixture.means) if mixture else 0,
            high_quality=coverage.high_quality if coverage else None,
            reverse_kl=coverage.reverse_kl if coverage else None,
            mode_mass=frozen(coverage.mass) if coverage else None,
            target_mass=frozen(mixture.weights) if mixture else None,
            mode_means=frozen(mixture.means) if mixture else None,
            mode_stds=frozen(mixture.stds) if mixture else None,
            distance=measured.distance,
            distance_floor=measured.floor.mean,
            count=self.count,
            distance_floor_low=measured.floor.low,
            distance_floor_high=measured.floor.high,
            equilibrium_distance=measured.equilibrium_distance,
        )
