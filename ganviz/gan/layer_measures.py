"""How a network learns, layer by layer: its gradient, weights and update, its idle units, what its matrices stretch.

All in float64, whatever the network computes in: the square of a vanished gradient would underflow in float32.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from ganviz.gan.layers import (
    NamedLayer,
    output_activation,
    that_can_die,
    that_can_saturate,
    with_matrix,
    with_weights,
)
from ganviz.gan.player import Player

NEARLY_ONE = 0.99  # of a tanh, beyond which a unit is called saturated: its derivative is below 0.02
NEARLY_SURE = 0.01  # of a sigmoid, from either end: its derivative is below 0.01


@dataclass(frozen=True, slots=True)
class LayerValues:
    """A number (layers,) float64 for each of the layers named in `layers`, from the input to the output, and a total.

    `total` is None where no layer counts towards it.
    """

    layers: tuple[str, ...]
    values: Tensor
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


def norms_of(player: Player) -> Norms:
    """Return the norms of the last update of a player, and of its weights."""
    layers = with_weights(player.network)
    names, sizes = tuple(layer.name for layer in layers), [layer.num_weights for layer in layers]

    def norms(flat: Tensor) -> LayerValues:
        found = torch.stack(torch._foreach_norm(torch.split(flat, sizes)))
        return LayerValues(names, found, float(found.norm()))

    after = _float64(player.weights)
    if player.before_update is None or player.weights.grad is None:
        return Norms(norms(after), None, None)
    before = _float64(player.before_update)
    update, old = norms(after - before), norms(before)
    total = float(update.values.norm() / old.values.norm()) if old.total else torch.nan
    ratio = LayerValues(names, torch.where(old.values > 0, update.values / old.values, torch.nan), total)
    return Norms(norms(after), norms(_float64(player.weights.grad)), ratio)


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
def idle_units(network: nn.Module, samples: Tensor) -> IdleUnits:
    """Give `samples` (n, ...) to a network in evaluation mode, and return which of its units are idle.

    The network is as it was afterwards, in training mode.
    """
    relus, sigmoidal = that_can_die(network), that_can_saturate(network)
    counts: dict[nn.Module, tuple[float, int]] = {}  # of idle ones among so many

    def watch(layer: NamedLayer, count: Callable[[nn.Module, Tensor], tuple[Tensor, int]]) -> None:
        def note(module: nn.Module, given: tuple[Tensor, ...], made: Tensor) -> None:
            number, of = count(module, made)
            counts[module] = float(number), of

        handles.append(layer.module.register_forward_hook(note))

    handles: list[torch.utils.hooks.RemovableHandle] = []
    for layer in relus:
        watch(layer, _dead)
    for layer in sigmoidal:
        watch(layer, _saturated)
    network.eval()
    try:
        if handles:
            network(samples)
    finally:
        network.train()
        for handle in handles:
            handle.remove()
    hidden = [layer for layer in sigmoidal if layer.module is not output_activation(network)]
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
    largest, smallest = torch.tensor(found, dtype=torch.float64).reshape(-1, 2).unbind(1)
    if not found:
        return LayerValues((), largest, None), LayerValues((), smallest, None)
    return LayerValues(names, largest, float(largest.max())), LayerValues(names, smallest, float(smallest.min()))


def _extremes(weight: Tensor) -> tuple[float, float]:
    matrix = _float64(weight).flatten(1)
    if not matrix.isfinite().all():
        return torch.nan, torch.nan
    # Of the smaller Gram matrix: many times as fast as the values themselves, and in float64 exact enough.
    gram = matrix @ matrix.T if matrix.shape[0] <= matrix.shape[1] else matrix.T @ matrix
    squares = torch.linalg.eigvalsh(gram).clamp_(min=0).sqrt_()
    return float(squares[-1]), float(squares[0])


def _float64(tensor: Tensor) -> Tensor:
    return tensor.detach().cpu().double()


def _dead(layer: nn.Module, made: Tensor) -> tuple[Tensor, int]:
    peaks = made.transpose(0, 1).flatten(1).amax(1)  # of each unit
    return _nan_unless(peaks.isfinite().all(), (peaks <= 0).sum()), len(peaks)


def _saturated(layer: nn.Module, made: Tensor) -> tuple[Tensor, int]:
    middle, reach = (0.5, 0.5 - NEARLY_SURE) if isinstance(layer, nn.Sigmoid) else (0.0, NEARLY_ONE)
    beyond = (made - middle).abs() > reach
    return _nan_unless(made.isfinite().all(), beyond.sum()), made.numel()


def _nan_unless(is_finite: Tensor, number: Tensor) -> Tensor:
    return torch.where(is_finite, number.double(), torch.nan)


def _shares(
    layers: Sequence[NamedLayer], counts: dict[nn.Module, tuple[float, int]], counted: Sequence[NamedLayer]
) -> LayerValues:
    """Return the share of each of `layers`, and of all that are `counted` together."""
    pairs = [counts[each.module] for each in counted]
    total = sum(idle for idle, _ in pairs) / sum(of for _, of in pairs) if pairs else None
    shares = [counts[each.module][0] / counts[each.module][1] for each in layers]
    return LayerValues(tuple(each.name for each in layers), torch.tensor(shares, dtype=torch.float64), total)
