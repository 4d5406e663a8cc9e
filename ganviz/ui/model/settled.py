"""Whether losses look settled while the fakes are far from the data: what a loss curve does not say. Knows no Qt.

The rule: over the last `WINDOW` steps without a change of settings, the means of eight parts of either loss differ by
less than `FLAT` of the larger loss; every distance measured meanwhile is above `FAR` noise floors; and the second half
of them is not nearer than the first by a fifth. Once said, it holds until losses move twice as much or a distance is
below `NEAR` floors: it does not come and go. It says nothing of a game of two numbers, whose floor is zero.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ganviz.ui.model.history import History
from ganviz.ui.model.record import D_LOSS, G_LOSS, RunRecord

WINDOW = 1000  # steps
FLAT = 0.15  # of the larger loss
FAR, NEAR = 8.0, 6.0  # noise floors
EVERY = 250  # steps between two looks
_NEARER = 0.8  # of the distance before, from which on it comes down
_PARTS = 8
_LEAST_MEASURED = 2  # distances: a slow machine measures seldom

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Deceptive:
    """Losses that look settled, and what they hide: how far the fakes are, and what a perfect generator would score."""

    distance: float
    floor: float


def judge(losses: Sequence[Floats], distance: Floats, floor: float, *, was_said: bool = False) -> Deceptive | None:
    """Return what losses hide, None if they do not; all of the last `WINDOW` steps, oldest first.

    `losses`: of each player, the value of each step; `distance`: what was measured meanwhile; `was_said`: whether it
    has been said before.
    """
    far, flat = (NEAR, 2 * FLAT) if was_said else (FAR, FLAT)
    distance = distance[np.isfinite(distance)]
    if len(distance) < _LEAST_MEASURED or not floor > 0 or distance.min() <= far * floor:
        return None
    half = len(distance) // 2
    if np.median(distance[half:]) < _NEARER * np.median(distance[:half]):
        return None
    means = [np.array([part.mean() for part in np.array_split(loss, _PARTS)]) for loss in losses]
    if not all(np.isfinite(each).all() for each in means):
        return None
    level = max(float(np.abs(each).mean()) for each in means)
    if any(float(np.ptp(each)) > flat * level for each in means):
        return None
    return Deceptive(float(distance[-1]), floor)


class Watch:
    """Looks at a run every `EVERY` steps, and says at any time what was found last."""

    def __init__(self) -> None:
        self.found: Deceptive | None = None
        self._looked = 0  # at which step

    def forget(self) -> None:
        """Begin anew: it is another run, or has other settings."""
        self.found, self._looked = None, 0

    def look(self, record: RunRecord) -> Deceptive | None:
        """Return what the losses of a run hide; None if they do not, or it is too early to say."""
        if not self._looked <= record.step < self._looked + EVERY:
            self._looked = record.step
            self.found = deceptive(record, was_said=self.found is not None)
        return self.found


def deceptive(record: RunRecord, *, was_said: bool = False) -> Deceptive | None:
    """Return what the losses of a run hide at the step it has reached; None if they do not, or it is too early."""
    losses = [record.series.get(name) for name in (G_LOSS, D_LOSS)]
    distance, floor = record.series.get("distance"), record.series.get("distance_floor")
    last = record.step
    if not all(losses) or not distance or not floor or last < WINDOW + EVERY:
        return None
    first = last - WINDOW + 1
    if record.markers.between(first, last):
        return None
    rows = [_rows(each, first, last) for each in losses if each is not None]
    if any(len(each) < WINDOW - 1 for each in rows):  # a part was not trained, or is kept as means alone
        return None
    return judge(rows, _rows(distance, first, last), float(_rows(floor, first, last)[-1:].sum()), was_said=was_said)


def _rows(history: History, first: int, last: int) -> Floats:
    found = history.buckets(first, last, 2 * WINDOW)  # so many that each is a row
    if not found.is_exact:
        return np.empty(0)
    inside = (found.step >= first) & (found.step <= last)
    return found.mean[0, inside]
