"""Says what a run is in, from what is measured of it: the same each time the run is done."""

import math
from collections import deque
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from ganviz.gan import StepResults
from ganviz.gan.diagnoses import Diagnostician, rhythm
from ganviz.spec.conditions import Finding
from ganviz.spec.data import AnyData

NUM_LOSSES = 400  # steps in a row, in which a rhythm is looked for
# Measured at a look: of a game on samples, of one of two numbers, and of a model without a game.
_LOOK = ({"distance", "separation"}, {"distance", "equilibrium_distance"}, {"distance", "spread"})


class Diagnosing:
    """Follows a run step by step, and looks at what is measured of it."""

    def __init__(self) -> None:
        self._diagnostician = Diagnostician()
        self._losses: deque[float] = deque(maxlen=NUM_LOSSES)
        self._step, self._d_loss = -1, math.nan

    def note_steps(self, results: StepResults) -> None:
        """Take in the losses of steps. The first begins anew unless it follows the last that was noted."""
        if results.first != self._step + 1:
            self._losses.clear()
        self._step, self._d_loss = results.last.step, results.last.d_loss
        self._losses.extend(results.g_loss[-NUM_LOSSES:].tolist())

    def measured(self) -> dict[str, float]:
        """Return what is measured of the steps so far, by the names of series."""
        return {"rhythm": rhythm(self._losses)} if len(self._losses) == NUM_LOSSES else {}

    def look(
        self, step: int, numbers: Mapping[str, float], vectors: Mapping[str, NDArray[np.float32]], data: AnyData
    ) -> tuple[Finding, ...] | None:
        """Return what is found in what was measured at `step` of a run on `data`; None where too little was."""
        if not any(numbers.keys() >= names for names in _LOOK):
            return None
        losses: dict[str, float] = {}
        if self._step == step and self._losses:
            g_loss = self._losses[-1]
            losses = {"g_loss": g_loss, "d_loss": self._d_loss, "g_rests": float(math.isnan(g_loss))}
        return self._diagnostician.note(step, {**numbers, **losses}, vectors, data)

    def forget_after(self, step: int) -> None:
        """Go on from `step`, where the run stands now."""
        self._diagnostician.forget_after(step)
