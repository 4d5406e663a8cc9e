"""Pictures, real and fake."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.probes.base import Answer, Probe, frozen

if TYPE_CHECKING:
    from torch import Tensor

    from ganviz.gan import Observer, Trainer


@dataclass(frozen=True, slots=True)
class Images(Answer):
    """Images (n, height, width) uint8, 0 black and 255 white. `average` is as in `Samples`."""

    real: NDArray[np.uint8]
    fake: NDArray[np.uint8]
    average: NDArray[np.uint8] | None = None


@dataclass(frozen=True, slots=True)
class ImagesProbe(Probe[Images]):
    """Ask for `count` fake images from fixed latents, and as many real ones.

    Where both networks are told classes, `only` is the one that all are to be of; each in turn without it.
    """

    is_main: ClassVar = True
    count: int = 64
    only: int | None = None

    def of(self, trainer: "Trainer", observer: "Observer") -> Images | None:
        if not trainer.experiment.data.is_image:
            return None
        pixel_range = trainer.experiment.pixel_range
        only = self.only if self.only is not None and self.only < trainer.experiment.data.num_classes else None
        average = observer.averages(self.count, only)
        return Images(
            real=pixels(observer.reals(self.count, only), *pixel_range),
            fake=pixels(observer.fakes(self.count, only), *pixel_range),
            average=None if average is None else pixels(average, *pixel_range),
        )


def pixels(samples: "Tensor", low: float, high: float) -> NDArray[np.uint8]:
    """Return (n, height, width) grey levels of samples (n, 1, height, width) between `low` and `high`."""
    import torch

    scaled = (samples[:, 0] - low) * (255 / (high - low))
    return frozen(scaled.round_().clamp_(0, 255).to(torch.uint8))
