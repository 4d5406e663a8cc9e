"""Which classes fakes are of, by what a classifier takes them for.

As published tables count the modes of stacked digits: Srivastava et al. 2017 (VEEGAN) and Lin et al. 2018 (PacGAN).
"""

import math
from dataclasses import dataclass

import torch
from torch import Tensor

from ganviz.gan.metrics.samples import check_enough
from ganviz.spec.modes import COVERED_SHARE

_ROUNDING = 1e-6  # a class that holds exactly enough is covered
NO_CLASS = -1


@dataclass(frozen=True, slots=True)
class ClassCoverage:
    """Which classes fakes are of.

    Attributes:
        counts: (K,) int64, fakes of each class.
        covered: classes that hold at least `COVERED_SHARE` of the share that they have among reals.
        reverse_kl: KL(fakes over classes || reals over classes), nats; infinite where a class has fakes but no reals,
            NaN if a fake is of none.
        confidence: the mean of the largest probability; NaN likewise.
    """

    counts: Tensor
    covered: int
    reverse_kl: float
    confidence: float


def classes_of(probabilities: Tensor) -> Tensor:
    """Return (n,) int64, the most probable class of each row (n, K); `NO_CLASS` where a number is not finite."""
    return probabilities.argmax(dim=1).masked_fill(~probabilities.isfinite().all(dim=1), NO_CLASS)


def class_coverage(probabilities: Tensor, shares: Tensor) -> ClassCoverage:
    """Measure fakes, of which a classifier says `probabilities` (n, K), against the `shares` (K,) of reals.

    Raises:
        ValueError: if there are no fakes.
    """
    check_enough(probabilities, 1, "fakes")
    classes, of_reals = classes_of(probabilities), shares.double()
    has_all = bool((classes != NO_CLASS).all())
    counts = torch.bincount(classes[classes != NO_CLASS], minlength=len(shares))
    enough = (COVERED_SHARE - _ROUNDING) * len(classes) * of_reals
    there = counts > 0
    share = counts[there].double() / len(classes)
    return ClassCoverage(
        counts=counts,
        covered=int(((counts >= enough) & (of_reals > 0)).sum()),
        reverse_kl=float((share * (share / of_reals[there]).log()).sum()) if has_all else math.nan,
        confidence=float(probabilities.amax(dim=1).double().mean()) if has_all else math.nan,
    )
