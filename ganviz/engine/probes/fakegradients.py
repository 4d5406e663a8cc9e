"""Which way G's own loss sends fakes, and which way what D says of them grows."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.probes.base import Answer, Probe, frozen

if TYPE_CHECKING:
    from ganviz.gan import Observer, Trainer


@dataclass(frozen=True, slots=True)
class FakeGradients(Answer):
    """Gradients at some fakes: each (n, 2) float32.

    Attributes:
        points: the fakes.
        descent: minus the gradient of G's own loss by that fake: of its share, so of n times the mean over n.
        of_output: the gradient of what D says of it: of its probability of real if it has one, else of its output C.
        is_probability: which of the two.
    """

    points: NDArray[np.float32]
    descent: NDArray[np.float32]
    of_output: NDArray[np.float32]
    is_probability: bool


@dataclass(frozen=True, slots=True)
class FakeGradientsProbe(Probe[FakeGradients]):
    """Ask for gradients at every `every`-th of the `count` fakes of `SamplesProbe`."""

    is_main: ClassVar = True
    needs_game: ClassVar = True
    count: int = 1000
    every: int = 8

    def of(self, trainer: "Trainer", observer: "Observer") -> FakeGradients | None:
        from ganviz.gan.samplegradients import sample_gradients

        if trainer.experiment.data.sort != "points":
            return None
        points = observer.some_fakes(self.count, self.every)
        found = sample_gradients(trainer, observer, points)
        is_probability = trainer.experiment.objective.loss.verdict == "probability"
        of_output = found.of_logits
        if is_probability:
            said = found.logits.sigmoid()
            of_output = (said * (-found.logits).sigmoid())[:, None] * of_output  # D' = D (1 - D) C'
        return FakeGradients(frozen(points), frozen(found.descent), frozen(of_output), is_probability)
