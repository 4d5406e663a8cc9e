"""How a network learns, layer by layer: its gradient, weights and update, its idle units, what its matrices stretch.

All in float64, whatever the network computes in: the square of a vanished gradient would underflow in float32.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from ganviz.gan.evaluated import Evaluated
from ganviz.gan.layers import NamedLayer, output_activation, with_matrix
from ganviz.gan.player import Player

Floats = NDArray[np.float64]

NEARLY_ONE = 0.99  # of a tanh, beyond which a unit is called saturated: its derivative is below 0.02
NEARLY_SURE = 0.01  # of a sigmoid, from either end: its derivative is below 0.01


def float64_of(tensor: Tensor) -> Floats:
    """Return a copy of numbers for numpy, which takes a third of torch's time for vectors this short."""
    return tensor.detach().cpu().numpy().astype(np.float64)


@dataclass(frozen=True, slots=True)
class LayerValues:
    """A number (layers,) float64 for each of the layers named in `layers`, from the input to the output, and a total.

    `total` is None where no layer counts towards it.
    """

    layers: tuple[str, ...]
    values: Floats
    total: float | None


@dataclass(frozen=True, slots=True)
class Norms:
    """Euclidean norms of a player, of each layer with weights and of them all.

    Attributes:
        weight: of the weights as they are.
        gradient: of the last update, as the optimizer was given it: clipped, if it is. None after a step that is not
            watched, or in which the player made no update.
        ratio: of the last update to that of the weights before it; None likewise. NaN where those were all 0.
    """

    weight: LayerValues
    gradient: LayerValues | None
    ratio: LayerValues | None


@np.errstate(all="ignore")  # weights that have diverged are not finite
def norms_of(player: Player) -> Norms:
    """Return the norms of the last update of a player, and of its weights."""
    names, starts = player.layers

    def norms(flat: Floats) -> tuple[Floats, float]:
        squares = np.add.reduceat(flat * flat, starts)
        return np.sqrt(squares), math.sqrt(squares.sum())

    after = float64_of(player.weights)
    weight = LayerValues(names, *norms(after))
    if player.before_update is None or player.weights.grad is None:
        return Norms(weight, None, None)
    before = float64_of(player.before_update)
    (update, update_in_all), (old, old_in_all) = norms(after - before), norms(before)
    ratio = np.where(old > 0, update / old, math.nan)
    in_all = update_in_all / old_in_all if old_in_all else math.nan
    gradient = LayerValues(names, *norms(float64_of(player.weights.grad)))
    return Norms(weight, gradient, LayerValues(names, ratio, in_all))


@dataclass(frozen=True, slots=True)
class IdleUnits:
    """Which units of a network no gradient passes, over a batch that it evaluates. NaN where outputs are not finite.

    Attributes:
        dead: of each layer of rectified units, the share of units that are 0 for the whole batch; of maps a unit is a
            channel. The total is of all such units.
        saturated: of each layer of tanh or sigmoid, the share of outputs beyond .99 of 1, or of a sigmoid within .01 of
            0 or 1. The total leaves out a network's own output, which may well be extreme: ink is black.
    """

    dead: LayerValues
    saturated: LayerValues


@torch.no_grad()
def idle_units(evaluated: Evaluated, samples: Tensor) -> IdleUnits:
    """Give `samples` (n, ...) to a network, and return which of its units are idle."""
    relus, sigmoidal = evaluated.that_can_die, evaluated.that_can_saturate
    made = evaluated.outputs_of([*relus, *sigmoidal], samples)
    counts = {  # of idle ones among so many
        layer.module: count(layer.module, made[layer.module])
        for layers, count in ((relus, _dead), (sigmoidal, _saturated))
        for layer in layers
    }
    output = output_activation(evaluated.network) if sigmoidal else None
    hidden = [layer for layer in sigmoidal if layer.module is not output]
    return IdleUnits(_shares(relus, counts, relus), _shares(sigmoidal, counts, hidden))


@torch.no_grad()
def singular_values(network: nn.Module) -> tuple[LayerValues, LayerValues]:
    """Return the largest and the smallest singular value of each dense layer and convolution, and of them all.

    They are of the matrices as passes see them, under spectral norm divided; a convolution is the matrix (outputs, the
    rest) that spectral norm takes it for. NaN of a matrix that is not finite.
    """
    layers = with_matrix(network)
    names = tuple(layer.name for layer in layers)
    network.eval()  # or a look would be a round of spectral norm's power iteration
    try:
        found = [_extremes(layer.module.weight) for layer in layers]  # type: ignore[arg-type]
    finally:
        network.train()
    largest, smallest = np.array(found, dtype=np.float64).reshape(-1, 2).T
    if not found:
        return LayerValues((), largest, None), LayerValues((), smallest, None)
    return LayerValues(names, largest, float(largest.max())), LayerValues(names, smallest, float(smallest.min()))


def _extremes(weight: Tensor) -> tuple[float, float]:
    matrix = weight.detach().cpu().double().flatten(1)
    if not matrix.isfinite().all():
        return math.nan, math.nan
    # Of the smaller Gram matrix: many times as fast as the values themselves, and in float64 exact enough.
    gram = matrix @ matrix.T if matrix.shape[0] <= matrix.shape[1] else matrix.T @ matrix
    squares = torch.linalg.eigvalsh(gram).clamp_(min=0).sqrt_()
    return float(squares[-1]), float(squares[0])


def _dead(layer: nn.Module, made: Tensor) -> tuple[float, int]:
    peaks = made.cpu().numpy().max(axis=(0, *range(2, made.dim())))  # of each unit
    return _nan_unless(np.isfinite(peaks).all(), np.count_nonzero(peaks <= 0)), len(peaks)


def _saturated(layer: nn.Module, made: Tensor) -> tuple[float, int]:
    middle, reach = (0.5, 0.5 - NEARLY_SURE) if isinstance(layer, nn.Sigmoid) else (0.0, NEARLY_ONE)
    outputs = made.cpu().numpy()
    return _nan_unless(np.isfinite(outputs).all(), np.count_nonzero(np.abs(outputs - middle) > reach)), outputs.size


def _nan_unless(is_finite: np.bool_, number: int | np.signedinteger[Any]) -> float:
    return float(number) if is_finite else math.nan


def _shares(
    layers: Sequence[NamedLayer], counts: dict[nn.Module, tuple[float, int]], counted: Sequence[NamedLayer]
) -> LayerValues:
    """Return the share of each of `layers`, and of all that are `counted` together."""
    pairs = [counts[each.module] for each in counted]
    total = sum(idle for idle, _ in pairs) / sum(of for _, of in pairs) if pairs else None
    shares = [counts[each.module][0] / counts[each.module][1] for each in layers]
    return LayerValues(tuple(each.name for each in layers), np.array(shares, dtype=np.float64), total)
