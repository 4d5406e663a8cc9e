"""Numbers that tell what goes on in a run, whatever its loss."""

from dataclasses import dataclass

import torch
from torch import Tensor

MOST_NEIGHBOURS = 2000  # reals of a pool among which the nearest is looked for


@dataclass(frozen=True, slots=True)
class Signs:
    """What is measured of a run beside how good its fakes are.

    Attributes:
        separation: the chance that D gives a real more than a fake, 0 to 1; .5 where it cannot tell them apart.
        held_out: the chance that D gives a real it learns from more than one it never saw; None where it sees all.
        spread: the standard deviation of fakes over that of reals, in all directions together; None where reals are
            one point.
        centre: (dimensions,) how far the mean of fakes is from that of reals, in standard deviations of the reals in
            all directions; None for images, and where reals are one point.
        copying: how far fakes are from the nearest real that D learns from, over how far unseen reals are from it, both
            the median; None where there are no unseen ones. Near 0, fakes are copies.
        largest_weight: of both players, in absolute value.
    """

    separation: float
    held_out: float | None
    spread: float | None
    centre: Tensor | None
    copying: float | None
    largest_weight: float


def separation(higher: Tensor, lower: Tensor) -> float:
    """Return the chance that one of `higher` (n,) is above one of `lower` (m,); ties count as half.

    The area under the receiver operating characteristic, by ranks (Mann and Whitney 1947).
    """
    if not (higher.isfinite().all() and lower.isfinite().all()):
        return float("nan")
    ordered = lower.sort().values
    below = torch.searchsorted(ordered, higher, right=False) + torch.searchsorted(ordered, higher, right=True)
    return below.sum().item() / (2 * len(higher) * len(lower))


def spread(fakes: Tensor, reals: Tensor) -> float | None:
    """Return how widely `fakes` (n, ...) lie, as a standard deviation in all directions, over how widely `reals` do."""
    wide, over = (samples.flatten(1).var(dim=0).sum().sqrt().item() for samples in (fakes, reals))
    return wide / over if over > 0 else None


def centre(fakes: Tensor, reals: Tensor) -> Tensor | None:
    """Return (dimensions,) where the mean of `fakes` (n, dimensions) is, seen from that of `reals` and in their std."""
    std = reals.flatten(1).var(dim=0).sum().sqrt()
    return (fakes.mean(dim=0) - reals.mean(dim=0)) / std if reals.dim() == 2 and std > 0 else None


def copying(fakes: Tensor, seen: Tensor, unseen: Tensor) -> float | None:
    """Return how far `fakes` (n, ...) are from the nearest of `seen`, over how far `unseen` are, both the median."""
    near, usual = (
        torch.cdist(samples.flatten(1), seen[:MOST_NEIGHBOURS].flatten(1)).min(dim=1).values.quantile(0.5).item()
        for samples in (fakes, unseen)
    )
    return near / usual if usual > 0 else None
