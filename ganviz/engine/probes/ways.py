"""The way of some of the points that `SamplesProbe` shows, since the picture before."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.probes.base import Answer, Probe, frozen

if TYPE_CHECKING:
    from ganviz.gan import Observer, Trainer


@dataclass(frozen=True, slots=True)
class Ways(Answer):
    """Where fakes were: (moments, fakes, 2) float32, the last moment now; one moment alone if they have no past."""

    points: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class WaysProbe(Probe[Ways]):
    """Ask for the way of every `every`-th of the `count` fakes of `SamplesProbe`, since this was asked last.

    Between two pictures lie hundreds of steps, in which fakes can turn round more than once.
    """

    is_kept: ClassVar = False
    is_main: ClassVar = True
    count: int = 1000
    every: int = 8

    def of(self, trainer: "Trainer", observer: "Observer") -> Ways | None:
        import torch

        if trainer.experiment.data.sort != "points":
            return None
        return Ways(frozen(torch.stack(observer.ways(self.count, self.every))))
