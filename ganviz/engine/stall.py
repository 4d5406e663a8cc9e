"""When the loss of a player that learns alone has stopped falling: counted in steps, so that no clock decides."""

import math

WINDOW = 100  # steps whose mean loss counts: one batch says little
PATIENCE = 5  # windows without a lower mean
LEAST_FALL = 1e-3  # of 1 + |best|, which a mean must be lower by
MOST_STEPS = 20_000


class Stall:
    """Takes in a player's losses, one a step, and says when they have stalled.

    They have when none of the last `PATIENCE` means over `WINDOW` steps was lower than the best before, by more than
    noise, or after `MOST_STEPS`. A loss that is no number ends it as well: the player does not learn.

    Attributes:
        steps: how many losses there were.
        best: the lowest mean; NaN before the first.
        is_over: whether nothing more is to be gained.
    """

    def __init__(self) -> None:
        self.steps, self.best, self.is_over = 0, math.nan, False
        self._sum, self._without = 0.0, 0

    def note(self, loss: float) -> None:
        """Take in the loss of a step."""
        self.steps += 1
        self._sum += loss
        if self.steps % WINDOW and math.isfinite(loss):
            return
        mean, self._sum = self._sum / WINDOW, 0.0
        is_lower = math.isnan(self.best) or mean < self.best - LEAST_FALL * (1 + abs(self.best))
        self._without = 0 if is_lower else self._without + 1
        if is_lower:
            self.best = mean
        self.is_over = not math.isfinite(mean) or self._without >= PATIENCE or self.steps >= MOST_STEPS
