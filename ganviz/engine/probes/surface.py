"""What the discriminator makes of every place in the plane."""

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.probes.base import Answer, Probe, frozen

if TYPE_CHECKING:
    from torch import Tensor

    from ganviz.gan import Observer, Trainer


@dataclass(frozen=True, slots=True)
class Surface(Answer):
    """D's probability of real, sigmoid of the logit: (size, size) float32 in [0, 1].

    Row i, column j is the point (x_j, y_i), both running from -extent to +extent.
    """

    extent: float
    probability: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class SurfaceProbe(Probe[Surface]):
    """Ask for D's probability of real on a grid of `size` x `size` points that spans the square +-`extent`."""

    extent: float
    size: int = 64

    def of(self, trainer: "Trainer", observer: "Observer") -> Surface | None:
        import torch

        if trainer.experiment.data.sort != "points":
            return None
        probability = torch.sigmoid(observer.logits(_lattice(self.extent, self.size)))
        return Surface(self.extent, frozen(probability.view(self.size, self.size)))


@lru_cache(maxsize=4)
def _lattice(extent: float, size: int) -> "Tensor":
    """Return (size * size, 2) points, x fastest, over the square +-extent."""
    import torch

    axis = torch.linspace(-extent, extent, size)
    y, x = torch.meshgrid(axis, axis, indexing="ij")
    return torch.stack([x.reshape(-1), y.reshape(-1)], dim=1)
