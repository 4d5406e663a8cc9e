"""The generator of one weight for one-dimensional data: see `ganviz.spec.networks.single`."""

import torch
from torch import Tensor, nn
from torch.nn import Parameter


class ShiftGenerator(nn.Module):
    """Return z + theta: (n, 1) -> (n, 1)."""

    def __init__(self, start: float) -> None:
        super().__init__()
        self.theta = Parameter(torch.tensor([start]))

    def forward(self, latents: Tensor) -> Tensor:
        return latents + self.theta
