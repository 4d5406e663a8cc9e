"""Feature matching: G makes what D's last layer takes in the same on average for fakes as for reals.

Salimans et al. 2016, arXiv:1606.03498, section 3.1.
"""

from collections.abc import Callable

import torch
from torch import Tensor, nn


def feature_distance(real: Tensor, fake: Tensor) -> Tensor:
    """Return |E f(x) - E f(G(z))|^2 of features (n, k) and (m, k)."""
    return (real.mean(0) - fake.mean(0)).square().sum()


def features_of(network: nn.Module, forward: Callable[[Tensor], Tensor], samples: Tensor) -> Tensor:
    """Return what the last layer of `network` with weights of its own takes in, (n, k) float32 or float64.

    `forward` takes samples through the network, be it with other weights or in another precision.
    """
    taken: list[Tensor] = []

    def note(layer: nn.Module, inputs: tuple[Tensor, ...]) -> None:
        taken.append(inputs[0])

    handle = last_layer(network).register_forward_pre_hook(note)
    try:
        forward(samples)
    finally:
        handle.remove()
    features = taken[0].flatten(1)
    return features if features.dtype == torch.float64 else features.float()


def last_layer(network: nn.Module) -> nn.Module:
    """Return the last layer that has weights; it may hold others that bound them, as spectral norm does."""
    layers = list(network) if isinstance(network, nn.Sequential) else [network]
    return next(layer for layer in reversed(layers) if any(True for _ in layer.parameters()))
