"""The norm of the last gradient in each layer: where gradients vanish, only the last layers of a network learn."""

import math
from dataclasses import dataclass

import torch
from torch import nn

from ganviz.gan.layers import with_weights


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
    return tuple(LayerGradient(layer.name, _norm(layer.module)) for layer in with_weights(network))


def _norm(layer: nn.Module) -> float:
    gradients = (parameter.grad for parameter in layer.parameters() if parameter.grad is not None)
    return math.hypot(*(torch.linalg.vector_norm(gradient.cpu(), dtype=torch.float64).item() for gradient in gradients))
