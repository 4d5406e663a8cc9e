"""The networks of the games of two numbers, of one weight each: see `ganviz.spec.data.Dirac`."""

import torch
from torch import Tensor, nn
from torch.nn import Parameter


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
