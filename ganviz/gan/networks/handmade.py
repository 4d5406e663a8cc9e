"""The networks that are put in place by hand: see `ganviz.spec.networks.handmade`."""

import torch
from torch import Generator, Tensor, nn
from torch.nn import Parameter

from ganviz.spec.networks import Handmade

_ROUNDS = 4  # of the table, for each unit of the latent


class ParticleTable(nn.Module):
    """Return the row of a table that a latent picks: (n, latent.dim) -> (n, outputs).

    The row is by how far the first number of the latent is within a quarter: that is even for uniform latents, and for
    normal ones but for a share of exp(-2 pi^2 16), by Poisson's formula.
    """

    def __init__(self, count: int, outputs: int) -> None:
        super().__init__()
        self.table = Parameter(torch.zeros(count, outputs))

    def forward(self, latents: Tensor) -> Tensor:
        turns = _ROUNDS * latents[:, 0].detach()
        count = len(self.table)
        rows = ((turns - turns.floor()) * count).long().clamp(0, count - 1)
        return self.table.index_select(0, rows)


class PaintedSurface(nn.Module):
    """Return the height of a uniform cubic B-spline: (n, 2) -> (n,) logits.

    Its coefficients are `values` (side, side), row by row from y = -reach up; those of the border go on beyond it. It
    stays between their least and greatest, and its gradient has no jumps (de Boor 1978, A Practical Guide to Splines).
    Outside of the square it falls by 1 a unit, so that a lost fake is sent back.
    """

    def __init__(self, side: int, reach: float) -> None:
        super().__init__()
        self.values = Parameter(torch.zeros(side, side))
        self.reach = reach

    def forward(self, x: Tensor) -> Tensor:
        side = len(self.values)
        inside = x.clamp(-self.reach, self.reach)
        places = (inside + self.reach) * ((side - 1) / (2 * self.reach))
        first = places.detach().floor().clamp(0, side - 2)
        weights = _cubic(places - first)  # (n, 2, 4)
        near = (first.long()[:, :, None] + torch.arange(-1, 3, device=x.device)).clamp(0, side - 1)
        flat = near[:, 1, :, None] * side + near[:, 0, None, :]  # (n, 4, 4): rows are of y
        heights = self.values.flatten().index_select(0, flat.flatten()).view_as(flat)
        height = (weights[:, 1, :, None] * weights[:, 0, None, :] * heights).sum((1, 2))
        return height - (x - inside).abs().sum(1)


def _cubic(t: Tensor) -> Tensor:
    """Return the weights of four coefficients around a place that is `t` of the way from the second to the third."""
    s = 1 - t
    near = (s**3 / 6, (3 * t**3 - 6 * t**2 + 4) / 6, (3 * s**3 - 6 * s**2 + 4) / 6, t**3 / 6)
    return torch.stack(near, dim=-1)


def weights_by_hand(spec: Handmade, network: nn.Module, generator: Generator) -> Tensor:
    """Return where `spec` puts the weights of a network, as one vector, on the processor."""
    count = sum(parameter.numel() for parameter in network.parameters())
    placed = torch.tensor(spec.placed)
    if not len(placed):
        return torch.randn(count, generator=generator)
    return placed.repeat(-(-count // len(placed)))[:count]
