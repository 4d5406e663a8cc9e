"""Layers that networks of every kind are put together from."""

from collections.abc import Callable

import torch
from torch import Generator, Tensor, nn
from torch.nn.utils import skip_init

# Leave weights uninitialised: `initialise` draws them from a generator of ours.
bare: Callable[..., nn.Module] = skip_init


class Dropout(nn.Module):
    """Zero each activation with probability `rate` while training and scale up the rest; draws from `generator`."""

    def __init__(self, rate: float, generator: Generator) -> None:
        super().__init__()
        self.rate, self.generator = rate, generator

    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        keep = 1 - self.rate
        return x * torch.empty_like(x).bernoulli_(keep, generator=self.generator).div_(keep)


def dropout(rate: float, generator: Generator) -> list[nn.Module]:
    """Return the layer that drops `rate` of its inputs; none for 0."""
    return [Dropout(rate, generator)] if rate else []


def dense(inputs: int, outputs: int, bias: bool = True) -> nn.Module:
    """Return a dense layer whose weights are still to be drawn."""
    return bare(nn.Linear, inputs, outputs, bias=bias)
