"""Which cells of a map to divide next: those whose neighbours came to something else.

As in python-adaptive, a policy that is told what runs came to and asked for more, and knows nothing of who does them.
"""

import math
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

LEAST = 0.1  # of all that values differ, below which neighbours are alike
_LOG_FROM = 50.0  # times the least that the largest is, from which logarithms are compared, as colours do
_BESIDE = ((-1, 0), (1, 0), (0, -1), (0, 1))
Place = tuple[int, int]  # row and column


class Boundaries:
    """The policy for one map.

    Args:
        rows, columns: its size.
        divided: the places that are divided already.
    """

    def __init__(self, rows: int, columns: int, divided: Iterable[Place] = ()) -> None:
        self._values = np.full((rows, columns), np.nan)
        self._is_known = np.zeros((rows, columns), bool)
        self._divided = set(divided)

    def tell(self, place: Place, value: float) -> None:
        """Note what the runs of a place came to; NaN if they diverged."""
        self._values[place] = value
        self._is_known[place] = True

    def ask(self, most: int) -> list[Place]:
        """Return up to `most` places to divide next, those that differ most first; they count as divided then."""
        losses = self.losses()
        rising = sorted(zip(*np.nonzero(losses >= LEAST), strict=True), key=lambda place: (-losses[place], place))
        found = [(int(row), int(column)) for row, column in rising]
        chosen = [place for place in found if place not in self._divided][:most]
        self._divided.update(chosen)
        return chosen

    def losses(self) -> NDArray[np.float64]:
        """Return (rows, columns), how much each place differs from its neighbours: 0 not at all, 1 most.

        One that diverged beside one that did not differs as much as can be. What is not known differs from nothing.
        """
        shares, (rows, columns) = self._shares(), self._values.shape
        found = np.zeros((rows, columns))
        for row, column in zip(*np.nonzero(self._is_known), strict=True):
            for down, right in _BESIDE:
                beside = (row + down, column + right)
                if 0 <= beside[0] < rows and 0 <= beside[1] < columns and self._is_known[beside]:
                    found[row, column] = max(found[row, column], _apart(shares[row, column], shares[beside]))
        return found

    def _shares(self) -> NDArray[np.float64]:
        """Return values from 0, the least, to 1, the largest; NaN stays."""
        values = self._values.copy()
        finite = values[np.isfinite(values)]
        if not finite.size:
            return values
        if finite.min() > 0 and finite.max() / finite.min() > _LOG_FROM:
            values, finite = np.log(values), np.log(finite)
        span = finite.max() - finite.min()
        shares: NDArray[np.float64] = (values - finite.min()) / (span if span > 0 else 1.0)
        return shares


def _apart(first: float, second: float) -> float:
    if math.isnan(first) or math.isnan(second):
        return float(math.isnan(first) != math.isnan(second))
    return abs(first - second)
