"""What D says of reals, of fakes, and of reals that it never learned from; and what G's loss makes of that."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.probes.base import Answer, Probe, frozen
from ganviz.spec.losses import Verdict

if TYPE_CHECKING:
    from torch import Tensor

    from ganviz.gan import Observer, Trainer

_CURVE_POINTS = 101
_EDGE = 0.004  # of probabilities: where D is sure of all fakes a logarithm has no end


@dataclass(frozen=True, slots=True)
class Verdicts(Answer):
    """D's outputs C at `step`: (n,) float32 of reals, of fakes, and of held-out reals, None where there are none.

    Attributes:
        verdict: what an output is.
        undecided: the output that speaks neither for real nor for fake; None of a critic.
        mean_real, mean_fake, mean_held_out: D's mean probability of real, or its mean output if that is none.
        accuracy: share of what D is right of, 0 to 1, with chance at .5; of a critic, of pairs of a real and a fake.
    """

    step: int
    verdict: Verdict
    undecided: float | None
    real: NDArray[np.float32]
    fake: NDArray[np.float32]
    held_out: NDArray[np.float32] | None
    mean_real: float
    mean_fake: float
    mean_held_out: float | None
    accuracy: float

    def measured(self) -> Mapping[str, float]:
        """Return the means, the accuracy, and how much more D says of reals that it learned from than of others."""
        found = {"d_real": self.mean_real, "d_fake": self.mean_fake}
        if self.mean_held_out is not None:
            found |= {"d_held_out": self.mean_held_out, "d_gap": self.mean_real - self.mean_held_out}
        return found | {"d_accuracy": self.accuracy}


@dataclass(frozen=True, slots=True)
class OutputsProbe(Probe[Verdicts]):
    """Ask what D says of `count` reals, as many fakes, and as many reals that it never learned from."""

    needs_game: ClassVar = True
    series: ClassVar = ("d_real", "d_fake", "d_held_out", "d_gap", "d_accuracy")
    count: int = 512

    def of(self, trainer: "Trainer", observer: "Observer") -> Verdicts | None:
        from ganviz.gan.outputs import judgement

        loss, outputs = trainer.experiment.objective.loss, observer.outputs(self.count)
        found = judgement(outputs, loss)
        return Verdicts(
            trainer.step_number, loss.verdict, loss.undecided, frozen(outputs.real), frozen(outputs.fake),
            None if outputs.held_out is None else frozen(outputs.held_out),
            found.real, found.fake, found.held_out, found.accuracy,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class LossCurve(Answer):
    """G's loss as a function of what D says of its fakes.

    Attributes:
        verdict: what an output is.
        output, loss: (m,) float64, D's output C of fakes, ascending, and what G's loss would be.
        fake, fake_loss: (n,) float64, the same of fakes as they are now.
    """

    verdict: Verdict
    output: NDArray[np.float64]
    loss: NDArray[np.float64]
    fake: NDArray[np.float64]
    fake_loss: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class LossCurveProbe(Probe[LossCurve]):
    """Ask for G's loss as a function of what D says of fakes, and for `count` fakes on it.

    None where G's loss is no function of that: with feature matching.
    """

    needs_game: ClassVar = True
    count: int = 64

    def of(self, trainer: "Trainer", observer: "Observer") -> LossCurve | None:
        from ganviz.gan.outputs import generator_losses

        objective = trainer.experiment.objective
        if objective.feature_matching:
            return None
        outputs = observer.outputs(self.count)
        at = _places(outputs.real, outputs.fake, objective.loss.verdict)
        return LossCurve(
            objective.loss.verdict,
            frozen(at),
            frozen(generator_losses(objective, outputs.real, at)),
            frozen(outputs.fake.double()),
            frozen(generator_losses(objective, outputs.real, outputs.fake)),
        )


def _places(real: "Tensor", fake: "Tensor", verdict: Verdict) -> "Tensor":
    """Return the outputs at which the loss is drawn: probabilities evenly apart, or what there is and room around."""
    import torch

    if verdict == "probability":
        return torch.linspace(_EDGE, 1 - _EDGE, _CURVE_POINTS, dtype=torch.float64).logit()
    found = torch.cat([real, fake]).double()
    found = found[found.isfinite()]
    low, high = (float(found.min()), float(found.max())) if len(found) else (-1.0, 1.0)
    room = max(0.15 * (high - low), 0.5)
    return torch.linspace(low - room, high + room, _CURVE_POINTS, dtype=torch.float64)
