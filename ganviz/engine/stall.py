"""When the loss of a player that learns alone has stopped falling: counted in steps, so that no clock decides."""

import math

WINDOW = 100  # steps whose mean loss counts: one batch says little
PATIENCE = 5  # windows without a lower mean
LEAST_FALL = 1e-3  # of 1 + |loss|, which a mean must be lower by, or ten times as much of a loss that is small
FLOOR = 1e-5  # which it must be lower by at least: of a D that is as sure nothing more is seen
MOST_STEPS = 20_000


class Stall:
    """Takes in a player's losses, one a step, and says when they have stalled.

    They have when none of the last `PATIENCE` means over `WINDOW` steps was lower than the lowest before, by more than
    noise, or after `MOST_STEPS`. A loss that is no number ends it as well: the player does not learn.

    Attributes:
        steps: how many losses there were.
        best: the lowest mean; NaN before the first.
        is_over: whether nothing more is to be gained, or there were as many steps as there may be.
        is_falling: whether some of the last means was lower still.
    """

    def __init__(self) -> None:
        self.steps, self.best, self.is_over = 0, math.nan, False
        self._sum, self._without = 0.0, 0
        self._low = math.nan  # the mean that the next ones have to be lower than

    @property
    def is_falling(self) -> bool:
        return math.isfinite(self.best) and self._without < PATIENCE

    def steps_until_due(self) -> int:
        """Return how many steps may be done before it can be over, but for a loss that is no number."""
        return WINDOW - self.steps % WINDOW

    def note(self, loss: float) -> None:
        """Take in the loss of a step."""
        self.steps += 1
        self._sum += loss
        if self.steps % WINDOW and math.isfinite(loss):
            return
        mean, self._sum = self._sum / WINDOW, 0.0
        is_lower = math.isnan(self._low) or mean < self._low - least_fall(self._low)
        self._without = 0 if is_lower else self._without + 1
        if is_lower:
            self._low = mean
        self.best = mean if math.isnan(self.best) else min(mean, self.best)
        self.is_over = not math.isfinite(mean) or self._without >= PATIENCE or self.steps >= MOST_STEPS


def least_fall(loss: float) -> float:
    """Return how much lower than `loss` a mean has to be to count as lower."""
    return max(FLOOR, LEAST_FALL * min(1 + abs(loss), 10 * abs(loss)))
