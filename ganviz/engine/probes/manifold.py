"""The generator's manifold: what it makes of a grid of latents."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.probes.base import Answer, Probe, frozen

if TYPE_CHECKING:
    from ganviz.gan import Observer, Trainer


@dataclass(frozen=True, slots=True)
class Manifold(Answer):
    """A grid of latents whose cells are equally likely, and what G makes of it: float32.

    Attributes:
        latents: (m,) ascending values of each number that the grid spans.
        images: (rows, m, 2), row i of the second number latents[i], column j of the first latents[j]; one row where
            latents have one number.
        density: (rows - 1, m - 1), or (1, m - 1) of one row: the share of latents in each cell over the area, or the
            length, that G stretches it to. Where latents have two numbers at most, that is the density of fakes.
        dim: how many numbers a latent has; those after the second are 0.
    """

    latents: NDArray[np.float32]
    images: NDArray[np.float32]
    density: NDArray[np.float32]
    dim: int


@dataclass(frozen=True, slots=True)
class ManifoldProbe(Probe[Manifold]):
    """Ask what G makes of a grid of latents, of `cells` x `cells`, or of so many on a line."""

    cells: int = 20

    def of(self, trainer: "Trainer", observer: "Observer") -> Manifold | None:
        from ganviz.gan.manifold import latent_grid

        if trainer.experiment.data.sort != "points":
            return None
        found = latent_grid(trainer, observer, self.cells)
        return Manifold(
            frozen(found.latents), frozen(found.images), frozen(found.density.float()), trainer.experiment.latent.dim
        )
