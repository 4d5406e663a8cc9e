"""The weights of networks that are put in place by hand, for the hand that goes on from there."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.probes.base import Answer, Probe, frozen
from ganviz.spec.networks import Handmade, SurfaceDiscriminator

if TYPE_CHECKING:
    from ganviz.gan import Observer, Trainer


@dataclass(frozen=True, slots=True)
class ByHand(Answer):
    """Weights as they are now, float32; None of a network that is not put in place by hand.

    `particles` (n, 2) are G's fakes, in the order of its table; `heights` (side, side) are D's, row by row from below.
    """

    particles: NDArray[np.float32] | None
    heights: NDArray[np.float32] | None


@dataclass(frozen=True, slots=True)
class ByHandProbe(Probe[ByHand]):
    """Ask for them."""

    is_kept: ClassVar = False
    is_main: ClassVar = True

    def of(self, trainer: "Trainer", observer: "Observer") -> ByHand | None:
        particles = heights = None
        experiment = trainer.experiment
        if isinstance(experiment.generator.network, Handmade):
            particles = frozen(trainer.generator.weights.detach()).reshape(-1, 2)
        if isinstance(painted := experiment.discriminator.network, SurfaceDiscriminator):
            heights = frozen(trainer.discriminator.weights.detach()).reshape(painted.side, painted.side)
        return None if particles is None and heights is None else ByHand(particles, heights)
