"""What one fake is near to, and what lies between two."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.probes.base import Answer, Probe, frozen
from ganviz.engine.probes.images import pixels

if TYPE_CHECKING:
    from ganviz.gan import Observer, Trainer

MOST_WAY = 9  # images of a walk


@dataclass(frozen=True, slots=True)
class Nearest(Answer):
    """The real images that D learns from which are nearest to a fake.

    Attributes:
        number: of the fake, from 0.
        fake: (height, width) uint8.
        reals: (k, height, width) uint8, the nearest first.
        distances: (k,) float32, root mean square differences, as shares of the way from black to white.
        usual: the median of how far reals are from the nearest other real, likewise.
    """

    number: int
    fake: NDArray[np.uint8]
    reals: NDArray[np.uint8]
    distances: NDArray[np.float32]
    usual: float


@dataclass(frozen=True, slots=True)
class NearestProbe(Probe[Nearest]):
    """Ask which real images are nearest to fake `number` of `count`, of class `only` as in `ImagesProbe`."""

    number: int = 0
    count: int = 64
    only: int | None = None
    k: int = 5

    def of(self, trainer: "Trainer", observer: "Observer") -> Nearest | None:
        if not trainer.experiment.data.is_image or self.number >= self.count:
            return None
        fake = observer.fakes(self.count, self.only)[self.number]
        found = observer.nearest_reals(fake, self.k)
        if found is None:
            return None
        near, usual = found
        low, high = trainer.experiment.pixel_range
        return Nearest(
            number=self.number,
            fake=pixels(fake[None], low, high)[0],
            reals=pixels(near.reals, low, high),
            distances=frozen(near.distances / (high - low)),
            usual=usual / (high - low),
        )


@dataclass(frozen=True, slots=True)
class Walk(Answer):
    """What G makes of latents on the way between those of two fakes: (num, height, width) uint8."""

    start: int
    end: int
    images: NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class WalkProbe(Probe[Walk]):
    """Ask for the images on the way from fake `start` to fake `end` of `count`: along a line of latents, or an arc."""

    start: int = 0
    end: int = 0
    count: int = 64
    only: int | None = None
    is_spherical: bool = False
    num: int = MOST_WAY

    def of(self, trainer: "Trainer", observer: "Observer") -> Walk | None:
        if not trainer.experiment.data.is_image or max(self.start, self.end) >= self.count:
            return None
        made = observer.between(
            self.count, self.start, self.end, self.num, only=self.only, is_spherical=self.is_spherical
        )
        return Walk(self.start, self.end, pixels(made, *trainer.experiment.pixel_range))
