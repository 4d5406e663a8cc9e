"""Where reals and fakes of one dimension are, and what D makes of every place of the line."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.probes.base import Answer, Probe, frozen
from ganviz.spec.losses import Verdict

if TYPE_CHECKING:
    from ganviz.gan import Observer, Trainer

_RARE = 1e-2  # of the densest place: where both are rarer hardly any sample tells, and the estimate is rough
Values = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Densities(Answer):
    """What is known of evenly spaced places x from `bounds[0]` to `bounds[1]`: each (n,) float32.

    Attributes:
        real: the density of the data, exact; None for data of single points.
        atoms: those points, each with its share.
        fake: the density of fakes, a kernel estimate of `count` of them.
        is_even: whether those are of latents that share their distribution evenly; else of some drawn once.
        below, above: share of fakes at the left and at the right of all places; what is not finite is in neither.
        output: D's output C.
        verdict: what an output is.
        optimum: what the best D would say, as the verdict has it: a probability or a score; NaN where there are hardly
            any samples, None where no best D is known.
        push: minus the gradient of G's own loss with respect to a fake there.
        latents, images: (m,) some even latents, ascending, and what G makes of them; None for latents of more numbers.
    """

    bounds: tuple[float, float]
    real: Values | None
    atoms: tuple[tuple[float, float], ...]
    fake: Values
    count: int
    is_even: bool
    below: float
    above: float
    output: Values
    verdict: Verdict
    optimum: Values | None
    push: Values
    latents: Values | None
    images: Values | None

    @property
    def x(self) -> NDArray[np.float64]:
        """The places."""
        return np.linspace(*self.bounds, len(self.fake))

    @property
    def said(self) -> Values:
        """What D says of each place: its probability of real if it has one, else its output."""
        if self.verdict != "probability":
            return self.output
        with np.errstate(over="ignore"):
            said: Values = (1 / (1 + np.exp(-self.output))).astype(np.float32)
        return said


@dataclass(frozen=True, slots=True)
class DensitiesProbe(Probe[Densities]):
    """Ask for what is known of `size` places, evenly apart, that span `bounds`.

    The fakes are `count`, or twice as many where latents have more than one number; `num_latents` are drawn as arrows.
    """

    is_main: ClassVar = True
    bounds: tuple[float, float]
    size: int = 193
    count: int = 1024
    num_latents: int = 25

    def of(self, trainer: "Trainer", observer: "Observer") -> Densities | None:
        import torch

        from ganviz.gan import onedimension
        from ganviz.gan.densities import atoms_of, density_of
        from ganviz.gan.optima import optimum_of

        data, loss = trainer.experiment.data, trainer.experiment.objective.loss
        if data.sort != "values":
            return None
        places = torch.linspace(*self.bounds, self.size, dtype=torch.float64)
        density = density_of(data)
        real = None if density is None else density(places)
        samples, share = onedimension.fakes(trainer, observer, self.count)
        fake = onedimension.kernel_density(samples, places, share)
        output, push = onedimension.judged(trainer, observer, places.float())
        optimum = None if real is None else optimum_of(trainer.experiment.objective, real, fake)
        if real is not None and optimum is not None:
            is_rare = real + fake < _RARE * float((real + fake).max())
            optimum = torch.where(is_rare, torch.nan, optimum)
        latents = onedimension.even_latents(trainer, self.num_latents)
        images = None if latents is None else onedimension.generated(trainer, latents)
        return Densities(
            bounds=self.bounds,
            real=None if real is None else frozen(real.float()),
            atoms=atoms_of(data),
            fake=frozen(fake.float()),
            count=len(samples),
            is_even=latents is not None,
            below=float((samples < self.bounds[0]).double().mean()),
            above=float((samples > self.bounds[1]).double().mean()),
            output=frozen(output),
            verdict=loss.verdict,
            optimum=None if optimum is None else frozen(optimum.float()),
            push=frozen(push),
            latents=None if latents is None else frozen(latents.flatten()),
            images=None if images is None else frozen(images),
        )
