"""What the discriminator makes of every place in the plane."""

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.probes.base import Answer, Probe, frozen
from ganviz.spec.losses import Verdict

if TYPE_CHECKING:
    from torch import Tensor

    from ganviz.gan import Observer, Trainer

Bounds = tuple[float, float, float, float]  # left, right, bottom, top
_COMPARED = 256  # reals and fakes, to find what a critic says on average
_ROUNDING = 32 * float(np.finfo(np.float32).eps)  # relative to an output, what a network's sums make of it at most
_SURE = 2.0  # as sure as a sigmoid of this is what a score is at its targets


@dataclass(frozen=True, slots=True)
class Surface(Answer):
    """D's output C over a rectangle: (rows, columns) float32, row i and column j at (x_j, y_i), both ascending.

    Attributes:
        bounds: where the outermost points are.
        output: C.
        neutral: the output that speaks neither for real nor for fake. Of a critic, whose outputs mean something by
            comparison alone: the mean over reals and fakes.
        scale: how far from neutral an output is that speaks clearly; of a critic the std over reals and fakes.
        verdict: what an output is.
    """

    bounds: Bounds
    output: NDArray[np.float32]
    neutral: float = 0.0
    scale: float = 1.0
    verdict: Verdict = "probability"

    @property
    def level(self) -> NDArray[np.float32]:
        """How real each place looks to D, from 0 to 1, with 0.5 at neutral; D's probability of real if it has one."""
        with np.errstate(over="ignore"):
            level: NDArray[np.float32] = 1 / (1 + np.exp((self.neutral - self.output) / np.float32(self.scale)))
        return level


@dataclass(frozen=True, slots=True)
class SurfaceProbe(Probe[Surface]):
    """Ask for D's output on a grid of about `size` x `size` points, evenly apart, that spans `bounds`."""

    needs_game: ClassVar = True
    bounds: Bounds
    size: int = 64

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns: as many points in all whatever the shape of the rectangle."""
        left, right, bottom, top = self.bounds
        stretch = min(max((right - left) / (top - bottom), 1 / 16), 16.0) ** 0.5
        return max(2, round(self.size / stretch)), max(2, round(self.size * stretch))

    def of(self, trainer: "Trainer", observer: "Observer") -> Surface | None:
        if trainer.experiment.data.sort != "points":
            return None
        loss = trainer.experiment.objective.loss
        output = observer.logits(_lattice(self.bounds, self.shape)).view(self.shape)
        neutral, scale = 0.0, 1.0
        if loss.verdict == "score":
            fake, real = loss.targets
            neutral, scale = (fake + real) / 2, (real - fake) / 2 / _SURE
        elif loss.verdict == "ratio":
            neutral, scale = loss.neutral, loss.scale
        elif loss.verdict == "critic":
            neutral, scale = _middle(observer)
        return Surface(self.bounds, frozen(output), neutral, scale, loss.verdict)


def _middle(observer: "Observer") -> tuple[float, float]:
    """Return mean and std of D's output over as many reals as fakes; 0 and 1 where they are not finite.

    The std is more than what rounding makes of a level output, which would be drawn as a landscape.
    """
    import torch

    outputs = observer.logits(torch.cat([observer.reals(_COMPARED), observer.fakes(_COMPARED)])).double()
    mean, std = float(outputs.mean()), float(outputs.std())
    least = max(1e-12, _ROUNDING * abs(mean))
    return (mean, max(std, least)) if np.isfinite(mean) and np.isfinite(std) else (0.0, 1.0)


@lru_cache(maxsize=4)
def _lattice(bounds: Bounds, shape: tuple[int, int]) -> "Tensor":
    """Return (rows * columns, 2) points, x fastest, over the rectangle."""
    import torch

    left, right, bottom, top = bounds
    y, x = torch.meshgrid(torch.linspace(bottom, top, shape[0]), torch.linspace(left, right, shape[1]), indexing="ij")
    return torch.stack([x.reshape(-1), y.reshape(-1)], dim=1)
