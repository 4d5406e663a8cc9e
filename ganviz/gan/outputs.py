"""What D says of samples: of reals, of fakes, of reals it never learned from; and what G's loss makes of it."""

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from ganviz.gan.losses import LOSSES
from ganviz.gan.signs import separation
from ganviz.spec.losses import AnyLoss
from ganviz.spec.objective import Objective


@dataclass(frozen=True, slots=True)
class Outputs:
    """D's outputs C (n,) of reals, fakes and held-out reals; the last None where there are none."""

    real: Tensor
    fake: Tensor
    held_out: Tensor | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """What D's outputs come to.

    Attributes:
        real, fake, held_out: the mean probability of real; the mean output where that is no probability.
        accuracy: the share of reals and of fakes that D is right of, each side counted for half; where only differences
            between outputs mean anything, the share of pairs of a real and a fake of which the real has more. A tie is
            half right.
    """

    real: float
    fake: float
    held_out: float | None
    accuracy: float


def judgement(outputs: Outputs, loss: AnyLoss) -> Judgement:
    """Return what D's outputs come to, as the loss means them; computed in float64. NaN where one is not finite."""
    groups = [each.double() for each in (outputs.real, outputs.fake)]
    means = [float(level(each, loss).mean()) for each in groups]
    held_out = None if outputs.held_out is None else float(level(outputs.held_out.double(), loss).mean())
    return Judgement(means[0], means[1], held_out, _accuracy(groups[0], groups[1], loss.undecided))


def level(output: Tensor, loss: AnyLoss) -> Tensor:
    """Return probabilities of real for D's outputs; the outputs themselves where they mean none."""
    return output.sigmoid() if loss.verdict == "probability" else output


def _accuracy(real: Tensor, fake: Tensor, undecided: float | None) -> float:
    if undecided is None:
        return separation(real, fake)
    if not (real.isfinite().all() and fake.isfinite().all()):
        return torch.nan
    return (_share_above(real, undecided) + 1 - _share_above(fake, undecided)) / 2


def _share_above(output: Tensor, threshold: float) -> float:
    numbers = output.numpy()
    return (np.count_nonzero(numbers > threshold) + np.count_nonzero(numbers == threshold) / 2) / len(numbers)


def generator_losses(objective: Objective, real: Tensor, outputs: Tensor) -> Tensor:
    """Return what G's loss would be if D's output of all fakes were each of `outputs` (m,), in float64.

    `real` (n,) are D's outputs of reals, which count where the loss compares the two, or both players share theirs.
    For most losses that is the loss of one fake with this output.
    """
    loss, spec, real = LOSSES[objective.loss.kind], objective.loss, real.double()

    def at(output: Tensor) -> Tensor:
        found = loss.generator(spec, real, output)
        return found + loss.discriminator(spec, real, output) if objective.shared_loss else found

    return torch.stack([at(output) for output in outputs.double()[:, None]])
