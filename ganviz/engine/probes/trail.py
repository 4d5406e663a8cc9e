"""The way of a game of two numbers."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.probes.base import Answer, Probe

if TYPE_CHECKING:
    from ganviz.gan import Observer, Trainer


@dataclass(frozen=True, slots=True)
class Trail(Answer):
    """The last states of a game of two numbers, oldest first, the last the present one.

    `step` (n,) int64; `theta` and `psi` (n,) float64, G's number and D's slope after that step.
    """

    step: NDArray[np.int64]
    theta: NDArray[np.float64]
    psi: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class TrailProbe(Probe[Trail]):
    """Ask where a game of two numbers has been."""

    is_main = True

    def of(self, trainer: "Trainer", observer: "Observer") -> Trail | None:
        if observer.trail is None:
            return None
        step, theta, psi = zip(*observer.trail.states(), strict=True)
        trail = Trail(np.array(step, np.int64), np.array(theta), np.array(psi))
        for array in (trail.step, trail.theta, trail.psi):
            array.setflags(write=False)
        return trail
