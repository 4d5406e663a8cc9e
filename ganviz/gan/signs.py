"""Numbers that tell what goes on in a run, whatever its loss."""

import math
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

MOST_NEIGHBOURS = 2000  # reals of a pool among which the nearest is looked for


@dataclass(frozen=True, slots=True)
class Signs:
    """What is measured of a run beside how good its fakes are.

    Attributes:
        separation: the chance that D gives a real more than a fake, 0 to 1; .5 where it cannot tell them apart. None
            where there is no discriminator.
        held_out: the chance that D gives a real it learns from more than one it never saw; None where it sees all, or
            is none.
        spread: the standard deviation of fakes over that of reals, in all directions together; None where reals are
            one point.
        centre: (dimensions,) how far the mean of fakes is from that of reals, in standard deviations of the reals in
            all directions; None for images, and where reals are one point.
        copying: how far fakes are from the nearest real that D learns from, over how far unseen reals are from it, both
            the median; None where there are no unseen ones. Near 0, fakes are copies.
        largest_weight: of both players, in absolute value.
    """

    separation: float | None
    held_out: float | None
    spread: float | None
    centre: Tensor | None
    copying: float | None
    largest_weight: float


def separation(higher: Tensor, lower: Tensor) -> float:
    """Return the chance that one of `higher` (n,) is above one of `lower` (m,); ties count as half.

    The area under the receiver operating characteristic, by ranks (Mann and Whitney 1947).
    """
    above, below = (np.sort(scores.numpy()) for scores in (higher, lower))  # NaN comes last
    if not np.isfinite([*above[[0, -1]], *below[[0, -1]]]).all():
        return float("nan")
    ranks = below.searchsorted(above, "left").sum() + below.searchsorted(above, "right").sum()
    return int(ranks) / (2 * len(higher) * len(lower))


@dataclass(frozen=True, slots=True)
class Extent:
    """Where samples (n, ...) lie.

    Attributes:
        mean: (dimensions,); None of images.
        std: the standard deviation in all directions together.
    """

    mean: Tensor | None
    std: float


def extent_of(samples: Tensor) -> Extent:
    """Return where samples (n, ...) lie."""
    flat = samples.flatten(1)
    mean = flat.mean(dim=0)
    variance = (flat - mean).square_().sum() / (len(flat) - 1)
    return Extent(mean if samples.dim() == 2 else None, math.sqrt(variance.item()))


def spread(fakes: Extent, reals: Extent) -> float | None:
    """Return how widely fakes lie over how widely reals do."""
    return fakes.std / reals.std if reals.std > 0 else None


def centre(fakes: Extent, reals: Extent) -> Tensor | None:
    """Return (dimensions,) where the middle of fakes is, seen from that of reals and in their standard deviations."""
    if fakes.mean is None or reals.mean is None or not reals.std > 0:
        return None
    return (fakes.mean - reals.mean) / reals.std


def copying(fakes: Tensor, seen: Tensor, unseen: Tensor) -> float | None:
    """Return how far `fakes` (n, ...) are from the nearest of `seen`, over how far `unseen` are, both the median."""
    near, usual = (
        torch.cdist(samples.flatten(1), seen[:MOST_NEIGHBOURS].flatten(1)).min(dim=1).values.quantile(0.5).item()
        for samples in (fakes, unseen)
    )
    return near / usual if usual > 0 else None
