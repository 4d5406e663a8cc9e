"""Points, real and fake."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.probes.base import Answer, Probe, frozen

if TYPE_CHECKING:
    from ganviz.gan import Observer, Trainer


@dataclass(frozen=True, slots=True)
class Samples(Answer):
    """Points (n, 2) float32. Fakes come from the same latents in every frame of a run.

    `average` is what the generator's average makes of those latents, None while no average is kept.
    """

    real: NDArray[np.float32]
    fake: NDArray[np.float32]
    average: NDArray[np.float32] | None = None


@dataclass(frozen=True, slots=True)
class SamplesProbe(Probe[Samples]):
    """Ask for points (n, 2) float32, real and fake, the fake ones from fixed latents."""

    is_main: ClassVar = True
    count: int = 1000

    def of(self, trainer: "Trainer", observer: "Observer") -> Samples | None:
        if trainer.experiment.data.sort != "points":
            return None
        average = observer.averages(self.count)
        return Samples(
            real=frozen(observer.reals(self.count)),
            fake=frozen(observer.fakes(self.count)),
            average=None if average is None else frozen(average),
        )
