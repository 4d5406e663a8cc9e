"""The Jensen-Shannon divergence of two-dimensional samples on a grid of cells, in bits.

The grid is laid over the reals once and stays: one that followed the fakes would change what is compared. What falls
outside is counted in a cell of its own, so that shares sum to 1 and fakes that are far off cost the full bit.
"""

from dataclasses import dataclass
from typing import Self

import torch
from torch import Tensor

from ganviz.gan.metrics.samples import check_enough, check_measurable

CELLS_A_SIDE = 20


@dataclass(frozen=True, slots=True)
class Cells:
    """`a_side` x `a_side` equal cells from corner `low` (2,) on, each of `size` (2,)."""

    low: Tensor
    size: Tensor
    a_side: int

    @property
    def count(self) -> int:
        """How many cells there are, the one for all that is outside them included."""
        return self.a_side**2 + 1

    @classmethod
    def over(cls, reals: Tensor, a_side: int = CELLS_A_SIDE) -> Self:
        """Lay cells over reals (n, 2), with half a cell of room around them for reals not drawn yet.

        Raises:
            ValueError: if there are no reals, or one is not finite.
        """
        check_enough(reals, 1, "reals")
        check_measurable(reals, "reals")
        low, high = reals.amin(dim=0), reals.amax(dim=0)
        size = ((high - low) / (a_side - 1)).clamp_min(torch.finfo(reals.dtype).tiny)
        return cls(low - size / 2, size, a_side)

    def shares(self, points: Tensor) -> Tensor:
        """Return (a_side^2 + 1,) float64, the share of points (n, 2) in each cell.

        Outside all of them comes last, and holds what is not finite as well.

        Raises:
            ValueError: if there are no points.
        """
        check_enough(points, 1, "points")
        return torch.bincount(self.places(points), minlength=self.count).double() / len(points)

    def places(self, points: Tensor) -> Tensor:
        """Return (n,) int64, the number of the cell that each of points (n, 2) is in."""
        place = (points - self.low) / self.size
        is_inside = ((place >= 0) & (place < self.a_side)).all(dim=1)
        column, row = torch.where(is_inside[:, None], place, 0).long().unbind(dim=1)
        return torch.where(is_inside, row * self.a_side + column, self.count - 1)


def jensen_shannon(p: Tensor, q: Tensor) -> float:
    """Return the divergence of two distributions (n,) in bits: 0 if equal, 1 if they share nothing.

    JS = KL(p || m) / 2 + KL(q || m) / 2 with m = (p + q) / 2 (Lin 1991), and finite however many cells are empty.

    Raises:
        ValueError: if they are over unequal numbers of cells.
    """
    if p.shape != q.shape:
        raise ValueError(f"got shares of {len(p)} cells and of {len(q)}; both must be over the same cells")
    return float(jensen_shannons(p, q))


def jensen_shannons(p: Tensor, q: Tensor) -> Tensor:
    """Return (...) the divergences of pairs of distributions (..., n), as `jensen_shannon`."""
    middle = (p + q) / 2
    # Where p is 0 its term is 0; p / m is at most 2, and 0 / 0 is cut out.
    sides = [torch.where(part > 0, part * (part / middle).log2(), 0.0).sum(-1) for part in (p, q)]
    return (sides[0] + sides[1]) / 2
