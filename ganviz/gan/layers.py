"""What the layers of a network are called: those with weights, and those whose units can die or saturate."""

from collections import Counter
from dataclasses import dataclass

from torch import nn

from ganviz.gan.networks.games import ConstantGenerator, LinearDiscriminator
from ganviz.gan.networks.handmade import PaintedSurface, ParticleTable
from ganviz.gan.networks.single import ShiftGenerator

_Words = tuple[tuple[type[nn.Module], str], ...]
# What a layer with weights is called, the first type that fits.
_WITH_WEIGHTS: _Words = (
    (nn.Linear, "dense"),
    (nn.ConvTranspose2d, "transposed convolution"),
    (nn.Conv2d, "convolution"),
    (nn.BatchNorm1d, "batch norm"),
    (nn.BatchNorm2d, "batch norm"),
    (nn.LayerNorm, "layer norm"),
    (nn.GroupNorm, "layer norm"),
    (nn.PReLU, "PReLU"),
    (ShiftGenerator, "shift"),
    (ConstantGenerator, "number"),
    (LinearDiscriminator, "slope"),
    (ParticleTable, "particles"),
    (PaintedSurface, "surface"),
)
_CAN_DIE: _Words = ((nn.ReLU, "ReLU"),)
_CAN_SATURATE: _Words = ((nn.Tanh, "tanh"), (nn.Sigmoid, "sigmoid"))
WITH_MATRIX = (nn.Linear, nn.Conv2d, nn.ConvTranspose2d)


@dataclass(frozen=True, slots=True)
class NamedLayer:
    """A layer, called by what it is and its number among its like, such as ``dense 1``."""

    name: str
    module: nn.Module

    @property
    def num_weights(self) -> int:
        """How many weights it has, biases among them."""
        return sum(parameter.numel() for parameter in self.module.parameters())


def with_weights(network: nn.Module) -> tuple[NamedLayer, ...]:
    """Return the layers with weights, from the input to the output: in the order of the flat vector of them all."""
    return _named(network, _WITH_WEIGHTS)


def with_matrix(network: nn.Module) -> tuple[NamedLayer, ...]:
    """Return the dense layers and convolutions, from the input to the output."""
    return tuple(each for each in with_weights(network) if isinstance(each.module, WITH_MATRIX))


def that_can_die(network: nn.Module) -> tuple[NamedLayer, ...]:
    """Return the layers of rectified units, from the input to the output."""
    return _named(network, _CAN_DIE)


def that_can_saturate(network: nn.Module) -> tuple[NamedLayer, ...]:
    """Return the layers of sigmoidal units, from the input to the output."""
    return _named(network, _CAN_SATURATE)


def output_activation(network: nn.Module) -> nn.Module | None:
    """Return the sigmoidal layer that no layer with weights follows; None where the last such layer is the output."""
    last: nn.Module | None = None
    for module in network.modules():
        if _word(module, _WITH_WEIGHTS):
            last = None
        elif _word(module, _CAN_SATURATE):
            last = module
    return last


def _named(network: nn.Module, words: _Words) -> tuple[NamedLayer, ...]:
    found: list[NamedLayer] = []
    numbers: Counter[str] = Counter()
    for module in network.modules():
        word = _word(module, words)
        if word:
            numbers[word] += 1
            found.append(NamedLayer(f"{word} {numbers[word]}", module))
    return tuple(found)


def _word(module: nn.Module, words: _Words) -> str:
    return next((word for kind, word in words if isinstance(module, kind)), "")
