"""The norm of the last gradient in each layer: where gradients vanish, only the last layers of a network learn."""

import math
from collections import Counter
from dataclasses import dataclass

import torch
from torch import nn

# What a layer with weights is called, the first type that fits.
_WORDS: tuple[tuple[type[nn.Module], str], ...] = (
    (nn.Linear, "dense"),
    (nn.ConvTranspose2d, "transposed convolution"),
    (nn.Conv2d, "convolution"),
    (nn.BatchNorm1d, "batch norm"),
    (nn.BatchNorm2d, "batch norm"),
    (nn.LayerNorm, "layer norm"),
    (nn.GroupNorm, "layer norm"),
    (nn.PReLU, "PReLU"),
)


@dataclass(frozen=True, slots=True)
class LayerGradient:
    """The last gradient of one layer.

    Attributes:
        layer: what it is and its number among its like, such as ``dense 1``.
        norm: Euclidean, over all weights of the layer.
    """

    layer: str
    norm: float


def layer_gradients(network: nn.Module) -> tuple[LayerGradient, ...]:
    """Return the norm of the gradient in each layer with weights, from the input to the output.

    Zeros before the first update. Summed in float64: the square of a vanished gradient would underflow in float32.
    """
    found: list[LayerGradient] = []
    numbers: Counter[str] = Counter()
    for module in network.modules():
        word = next((word for kind, word in _WORDS if isinstance(module, kind)), None)
        if word is not None:
            numbers[word] += 1
            found.append(LayerGradient(f"{word} {numbers[word]}", _norm(module)))
    return tuple(found)


def _norm(layer: nn.Module) -> float:
    gradients = (parameter.grad for parameter in layer.parameters() if parameter.grad is not None)
    return math.hypot(*(torch.linalg.vector_norm(gradient.cpu(), dtype=torch.float64).item() for gradient in gradients))
