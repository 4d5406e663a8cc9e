"""How both networks learn, layer by layer: gradients, weights and updates, idle units, what D's matrices stretch."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.probes.base import Answer, Probe
from ganviz.spec.quantities import DEAD, GRADIENT, LARGEST, RATIO, SATURATED, SMALLEST, WEIGHT, Quantity

if TYPE_CHECKING:
    from ganviz.gan import Observer, Trainer
    from ganviz.gan.layer_measures import LayerValues
    from ganviz.spec.players import PlayerName

_OF_PLAYERS = (GRADIENT, WEIGHT, RATIO, DEAD, SATURATED)
_OF_MATRICES = (LARGEST, SMALLEST)


@dataclass(frozen=True, slots=True)
class InLayers:
    """One quantity of one player at a step: the names of the layers that have it, and (layers,) float32 values.

    NaN or infinity stands for what is not finite; `total` is None where no layer counts towards it.
    """

    layers: tuple[str, ...]
    values: NDArray[np.float32]
    total: float | None


@dataclass(frozen=True, slots=True)
class _Layerwise(Answer):
    """What there is at `step`, by the names of the series of its values in each layer.

    What no layer of a player has, or cannot be told at this step, is left out.
    """

    step: int
    found: Mapping[str, InLayers]

    def measured(self) -> Mapping[str, float]:
        """Return the totals, by the names of their series."""
        totals = {name.replace("_layers_", "_"): each.total for name, each in self.found.items()}
        return {name: total for name, total in totals.items() if total is not None}

    def vectors(self) -> Mapping[str, NDArray[np.float32]]:
        """Return the values of all layers."""
        return {name: each.values for name, each in self.found.items()}


@dataclass(frozen=True, slots=True)
class Gradients(_Layerwise):
    """How both networks learn. Gradients and updates are told after a watched step in which the player learned.

    Every so many are watched, by their numbers: see `ganviz.gan.player`.
    """


@dataclass(frozen=True, slots=True)
class GradientsProbe(Probe[Gradients]):
    """Ask how both networks learn, layer by layer; units are counted over `count` samples."""

    series: ClassVar = tuple(name for each in _OF_PLAYERS for name in each.totals)
    vectors: ClassVar = tuple(name for each in _OF_PLAYERS for name in each.vectors)
    count: int = 256

    def of(self, trainer: "Trainer", observer: "Observer") -> Gradients | None:
        players: tuple[PlayerName, ...] = ("generator", "discriminator")
        found = {
            quantity.vectors[place]: _in_layers(values)
            for place, player in enumerate(players)
            if getattr(trainer.experiment.objective.trains.roles, player)
            for quantity, values in self._of_player(observer, player)
            if values is not None and values.layers
        }
        return Gradients(trainer.step_number, found)

    def _of_player(self, observer: "Observer", player: "PlayerName") -> "Iterator[tuple[Quantity, LayerValues | None]]":
        norms, idle = observer.norms(player), observer.idle_units(player, self.count)
        yield from zip(_OF_PLAYERS, (norms.gradient, norms.weight, norms.ratio, idle.dead, idle.saturated), strict=True)


@dataclass(frozen=True, slots=True)
class Stretches(_Layerwise):
    """What D's matrices stretch, and what they leave of what they shrink: their extreme singular values."""


@dataclass(frozen=True, slots=True)
class StretchesProbe(Probe[Stretches]):
    """Ask for the extreme singular values of each of D's matrices, which takes a while where D is wide."""

    needs_game: ClassVar = True
    series: ClassVar = tuple(name for each in _OF_MATRICES for name in each.totals)
    vectors: ClassVar = tuple(name for each in _OF_MATRICES for name in each.vectors)

    def of(self, trainer: "Trainer", observer: "Observer") -> Stretches | None:
        pairs = zip(_OF_MATRICES, observer.singular_values(), strict=True)
        found = {quantity.vectors[0]: _in_layers(values) for quantity, values in pairs if values.layers}
        return Stretches(trainer.step_number, found)


def _in_layers(values: "LayerValues") -> InLayers:
    numbers = values.values.astype(np.float32)
    numbers.setflags(write=False)
    return InLayers(values.layers, numbers, values.total)
