"""Fakes that are dragged: the table of a generator that is put in place by hand. Knows no widgets."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.probes import ByHand
from ganviz.spec import Change, Experiment
from ganviz.spec.arrays import PointArray
from ganviz.spec.data.base import FARTHEST
from ganviz.spec.networks import ParticleGenerator
from ganviz.spec.translation import tr
from ganviz.ui.views.draw.sheet import Place, Tool

DRAG = "drag"
_NONE = np.empty(0, np.intp)
_PATH = "generator.network.points"


class FakeSheet:
    """The fakes of the table, as the run has them, but for those that are in hand.

    Attributes:
        fakes: (n, 2) float64, never changed in place; None while they are not known.
    """

    can_clear = False

    def __init__(self) -> None:
        self.fakes: NDArray[np.float64] | None = None
        self._held = _NONE  # the rows in hand
        self._asked: PointArray | None = None  # where they are to be put, until the run has them there

    @property
    def tools(self) -> tuple[Tool, ...]:
        return (
            Tool(DRAG, tr("Drag fakes"), tr("Drag the fakes under the brush; a small brush takes them one by one")),
        )

    def suits(self, experiment: Experiment) -> bool:
        return isinstance(experiment.generator.network, ParticleGenerator)

    def follow(self, experiment: Experiment) -> None:
        network = experiment.generator.network
        if isinstance(network, ParticleGenerator) and network.points == self._asked:
            self._asked = None

    def show_weights(self, found: ByHand | None) -> None:
        """Take in where the fakes of the run are; those in hand stay there."""
        if found is None or found.particles is None:
            self.fakes = None
            return
        if self._asked is not None and self.fakes is not None and len(self.fakes) == len(found.particles):
            return  # of before they were dragged
        fakes = found.particles.astype(np.float64)
        if self.fakes is not None and len(self._held):
            fakes[self._held] = self.fakes[self._held]
        self.fakes = fakes

    def begin(self, tool: str, at: Place, radius: float) -> None:
        if self.fakes is not None:
            self._held = np.flatnonzero(np.hypot(*(self.fakes - np.array(at)).T) <= radius)

    def go_on(self, tool: str, before: Place, at: Place, radius: float, elapsed_ms: float) -> None:
        if self.fakes is None or not len(self._held) or before == at:
            return
        fakes = self.fakes.copy()
        fakes[self._held] = np.clip(fakes[self._held] + np.array(at) - np.array(before), -FARTHEST, FARTHEST)
        self.fakes = fakes

    def end(self) -> None:
        self._held = _NONE

    def clear(self) -> None:
        raise NotImplementedError

    @property
    def state(self) -> Any:
        return self.fakes

    def restore(self, state: Any) -> None:
        self.fakes = state

    @property
    def change(self) -> Change:
        if self.fakes is None or not np.isfinite(self.fakes).all():
            return {}
        self._asked = PointArray(np.clip(self.fakes, -FARTHEST, FARTHEST).tolist())
        return {_PATH: self._asked}

    @property
    def words(self) -> tuple[str, ...]:
        if self.fakes is None:
            return (tr("The fakes are not known yet"),)
        if len(self._held):
            return tr("{held:,} of {all:,} fakes in hand", held=len(self._held), all=len(self.fakes)), tr(
                "{held:,} in hand", held=len(self._held)
            )
        return tr("Drag fakes to where D takes them for real"), tr("Drag fakes")
