"""A discriminator that is painted: the heights of a surface over the plane. Knows no widgets."""

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.probes import ByHand, Surface
from ganviz.spec import Change, Experiment
from ganviz.spec.arrays import NumberArray
from ganviz.spec.networks import SurfaceDiscriminator
from ganviz.spec.translation import tr
from ganviz.ui.views.draw.sheet import Place, Tool

REAL, FAKE, SMOOTH = "paint_real", "paint_fake", "smooth"
_SUREST = 4.0  # logit that is painted at most: a probability of .98
_A_SECOND = 12.0  # of the logit, in the middle of the brush
_SMOOTHED_A_SECOND = 6.0  # of the difference to the neighbours
_AT_ONCE_MS = 60.0  # of a click
_LATTICE = 64  # heights of a unit of the logit: coarse numbers are short in a file
_PATH = "discriminator.network.values"

Heights = NDArray[np.float64]  # (side, side), row by row from below


class SurfaceSheet:
    """The surface as the run has it, but while it is being painted.

    Attributes:
        heights: never changed in place; None while they are not known.
    """

    can_clear = True

    def __init__(self) -> None:
        self.heights: Heights | None = None
        self._reach = 1.0
        self._is_held = False
        self._asked: NumberArray | None = None  # what is to be painted, until the run has it

    @property
    def tools(self) -> tuple[Tool, ...]:
        return (
            Tool(REAL, tr("Paint real"), tr("Drag where D is to say real: the longer, the surer")),
            Tool(FAKE, tr("Paint fake"), tr("Drag where D is to say fake: the longer, the surer")),
            Tool(SMOOTH, tr("Smooth"), tr("Drag to level D out: G learns from slopes, and stands still on a plain")),
        )

    def suits(self, experiment: Experiment) -> bool:
        return isinstance(experiment.discriminator.network, SurfaceDiscriminator)

    def follow(self, experiment: Experiment) -> None:
        network = experiment.discriminator.network
        if isinstance(network, SurfaceDiscriminator):
            self._reach = network.reach
            if network.values == self._asked:
                self._asked = None

    def show_weights(self, found: ByHand | None) -> None:
        """Take in the surface of the run, unless it is being painted."""
        if found is None or found.heights is None:
            self.heights = None
        elif self.heights is None or not (self._is_held or self._asked is not None):
            self.heights = found.heights.astype(np.float64)

    def begin(self, tool: str, at: Place, radius: float) -> None:
        self._is_held = True
        self.go_on(tool, at, at, radius, _AT_ONCE_MS)

    def go_on(self, tool: str, before: Place, at: Place, radius: float, elapsed_ms: float) -> None:
        if self.heights is None:
            return
        strength = self._strength(before, at, radius) * elapsed_ms / 1000
        if tool == SMOOTH:
            share = np.minimum(_SMOOTHED_A_SECOND * strength, 1.0)
            heights = self.heights + share * (_of_neighbours(self.heights) - self.heights)
        else:
            way = _A_SECOND if tool == REAL else -_A_SECOND
            painted = np.clip(self.heights + way * strength, -_SUREST, _SUREST)
            heights = np.where(strength > 0, painted, self.heights)
        self.heights = heights

    def end(self) -> None:
        self._is_held = False

    def clear(self) -> None:
        if self.heights is not None:
            self.heights = np.zeros_like(self.heights)

    @property
    def state(self) -> Any:
        return self.heights

    def restore(self, state: Any) -> None:
        self.heights = state

    @property
    def change(self) -> Change:
        if self.heights is None or not np.isfinite(self.heights).all():
            return {}
        self.heights = np.round(self.heights * _LATTICE) / _LATTICE
        self._asked = NumberArray(self.heights.ravel().tolist())
        return {_PATH: self._asked}

    @property
    def words(self) -> tuple[str, ...]:
        if self.heights is None:
            return (tr("The surface is not known yet"),)
        return tr("Paint where D says real, and where fake"), tr("Paint D")

    def drawn(self, surface: Surface) -> Surface:
        """Return `surface` with the output of the heights in place of its own, over the same rectangle."""
        if self.heights is None:
            return surface
        rows, columns = surface.output.shape
        left, right, bottom, top = surface.bounds
        x, y = np.linspace(left, right, columns), np.linspace(bottom, top, rows)
        output = self._basis(y) @ self.heights @ self._basis(x).T
        outside = [np.abs(each - np.clip(each, -self._reach, self._reach)) for each in (x, y)]
        return replace(surface, output=(output - outside[0] - outside[1][:, None]).astype(np.float32))

    def _basis(self, places: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return how much each of the heights along an axis counts at places (n,): (n, side), a cubic B-spline's."""
        assert self.heights is not None
        side = len(self.heights)
        at = (np.clip(places, -self._reach, self._reach) + self._reach) * (side - 1) / (2 * self._reach)
        first = np.clip(np.floor(at), 0, side - 2)
        t = at - first
        s = 1 - t
        weights = (s**3 / 6, (3 * t**3 - 6 * t**2 + 4) / 6, (3 * s**3 - 6 * s**2 + 4) / 6, t**3 / 6)
        basis, rows = np.zeros((len(places), side)), np.arange(len(places))
        for offset, weight in enumerate(weights, -1):
            np.add.at(basis, (rows, np.clip(first.astype(np.intp) + offset, 0, side - 1)), weight)
        return basis

    def _strength(self, before: Place, at: Place, radius: float) -> NDArray[np.float64]:
        """Return how strongly the brush acts on each place of the grid: 1 on its way, 0 a radius from it."""
        assert self.heights is not None
        side = len(self.heights)
        along = np.linspace(-self._reach, self._reach, side)
        radius = max(radius, 1.5 * (along[1] - along[0]))  # a place of the grid at least
        x, y = np.meshgrid(along, along)
        way = np.array(at) - np.array(before)
        length = float(way @ way)
        shares = np.clip(((x - before[0]) * way[0] + (y - before[1]) * way[1]) / length, 0, 1) if length > 0 else 0.0
        apart = np.hypot(x - before[0] - shares * way[0], y - before[1] - shares * way[1])
        strength: NDArray[np.float64] = np.clip(1 - (apart / radius) ** 2, 0, 1) ** 2
        return strength


def _of_neighbours(heights: Heights) -> Heights:
    """Return the mean over the 3 x 3 places around each."""
    padded = np.pad(heights, 1, mode="edge")
    rows = padded[:-2] + padded[1:-1] + padded[2:]
    mean: Heights = (rows[:, :-2] + rows[:, 1:-1] + rows[:, 2:]) / 9
    return mean
