"""A game of two numbers as a map: where a step leads from any place, and the eigenvalues of its derivative."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.probes.base import Answer, Probe, frozen

if TYPE_CHECKING:
    from ganviz.gan import Observer, Trainer


@dataclass(frozen=True, slots=True)
class StepField(Answer):
    """From each of `points` (n, 2), theta and psi, by how much a step moves both: `moves` (n, 2) float64.

    NaN where it diverges. `is_fresh` says whether optimizers remember nothing, as at their first step.
    """

    points: NDArray[np.float64]
    moves: NDArray[np.float64]
    is_fresh: bool


@dataclass(frozen=True, slots=True)
class StepFieldProbe(Probe[StepField]):
    """Ask where a step of a game of two numbers leads, from places up to `extent` from rest, `count` of them up.

    Across they are as far apart, and reach `across` times as far.
    """

    extent: float = 2.0
    count: int = 11
    is_fresh: bool = True
    across: float = 1.0

    def of(self, trainer: "Trainer", observer: "Observer") -> StepField | None:
        import torch

        from ganviz.gan.updatemap import field

        if observer.trail is None:
            return None
        up = torch.linspace(-self.extent, self.extent, self.count, dtype=torch.float64)
        apart, each_side = 2 * self.extent / (self.count - 1), round(self.across * (self.count - 1) / 2)
        across = apart * torch.arange(-each_side, each_side + 1, dtype=torch.float64)
        theta, psi = (each.flatten() for each in torch.meshgrid(across, up, indexing="xy"))
        moves = field(trainer, theta, psi, is_fresh=self.is_fresh)
        return StepField(frozen(torch.stack([theta, psi], dim=1)), frozen(moves), self.is_fresh)


@dataclass(frozen=True, slots=True)
class StepSpectrum(Answer):
    """The eigenvalues of the derivative of a game's step, the largest first: (n,) complex128.

    Attributes:
        now: where the game stands; None where that is not finite.
        rest: at rest; None where the step has no derivative there.
        steps: how many steps they are of.
    """

    now: NDArray[np.complex128] | None
    rest: NDArray[np.complex128] | None
    steps: int


@dataclass(frozen=True, slots=True)
class StepSpectrumProbe(Probe[StepSpectrum]):
    """Ask how a game of two numbers would end, by the eigenvalues of its step."""

    def of(self, trainer: "Trainer", observer: "Observer") -> StepSpectrum | None:
        from ganviz.gan.updatemap import spectrum

        if observer.trail is None:
            return None
        found = spectrum(trainer)
        now, rest = (None if each is None else frozen(each) for each in (found.now, found.rest))
        return StepSpectrum(now, rest, found.steps)
