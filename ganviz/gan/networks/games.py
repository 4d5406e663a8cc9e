"""The players of the games of two numbers, networks of one weight each: see `ganviz.spec.data.Dirac`."""

import torch
from torch import Generator, Tensor, nn
from torch.nn import Parameter

from ganviz.gan.networks.registries import DISCRIMINATORS, GENERATORS
from ganviz.spec import networks


class ConstantGenerator(nn.Module):
    """Return theta for every latent: (n, latent.dim) -> (n, 1)."""

    def __init__(self, start: float) -> None:
        super().__init__()
        self.theta = Parameter(torch.tensor([start]))

    def forward(self, latents: Tensor) -> Tensor:
        return self.theta.repeat(len(latents), 1)


class LinearDiscriminator(nn.Module):
    """Return psi x: (n, 1) -> (n,) logits."""

    def __init__(self, start: float) -> None:
        super().__init__()
        self.psi = Parameter(torch.tensor([start]))

    def forward(self, x: Tensor) -> Tensor:
        return (self.psi * x).flatten()


@GENERATORS.register("point")
def constant_generator(
    spec: networks.ConstantGenerator, latent_dim: int, sample_shape: tuple[int, ...], masks: Generator
) -> nn.Module:
    """Build theta as it starts."""
    return ConstantGenerator(spec.start)


@DISCRIMINATORS.register("slope")
def linear_discriminator(
    spec: networks.LinearDiscriminator, sample_shape: tuple[int, ...], masks: Generator
) -> nn.Module:
    """Build psi as it starts."""
    return LinearDiscriminator(spec.start)
