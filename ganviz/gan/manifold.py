"""What G makes of a grid of latents, and how it stretches each cell of it."""

from dataclasses import dataclass

import torch
from torch import Tensor

from ganviz.gan.evaluation import Observer
from ganviz.gan.trainer import Trainer

EDGE = 0.005  # of a number's distribution, left out at each end: of a normal one there is no end


@dataclass(frozen=True, slots=True)
class Grid:
    """A grid of latents whose cells are equally likely, and what G makes of it.

    Attributes:
        latents: (m,) ascending values of each number that the grid spans; all other numbers are 0, their mean.
        images: (rows, m, 2), row i of the second number latents[i], column j of the first one latents[j]. Latents of
            one number make one row.
        density: (rows - 1, m - 1), or (1, m - 1) of one row: the share of latents in each cell over the area that G
            stretches it to, or over its length; infinite where that is nothing.
    """

    latents: Tensor
    images: Tensor
    density: Tensor


def latent_grid(trainer: Trainer, observer: Observer, cells: int) -> Grid:
    """Return a grid of so many cells a side, in the first two numbers of a latent, and what G makes of it.

    A cell is its four corners with straight sides, so that its density is p(z) / |det J| as cells become small.
    """
    latent = trainer.experiment.latent
    share = torch.linspace(EDGE, 1 - EDGE, cells + 1, dtype=torch.float64)
    line = (torch.special.ndtri(share) if latent.distribution == "normal" else 2 * share - 1).float()
    rows = line if latent.dim > 1 else line.new_zeros(1)
    second, first = torch.meshgrid(rows, line, indexing="ij")
    latents = torch.zeros(first.numel(), latent.dim)
    latents[:, 0] = first.flatten()
    if latent.dim > 1:
        latents[:, 1] = second.flatten()
    images = observer.made_of(latents).view(len(rows), len(line), 2)
    mass = ((1 - 2 * EDGE) / cells) ** min(latent.dim, 2)
    return Grid(line, images, mass / sizes(images.double()))


def sizes(images: Tensor) -> Tensor:
    """Return the areas of the cells between (rows, m, 2) points, each as two triangles; of one row their lengths."""
    if len(images) == 1:
        ways = images[:, 1:] - images[:, :-1]
        return torch.hypot(ways[..., 0], ways[..., 1])
    corner = images[:-1, :-1]
    along, across, up = images[:-1, 1:] - corner, images[1:, 1:] - corner, images[1:, :-1] - corner
    return 0.5 * (_cross(along, across).abs() + _cross(across, up).abs())


def _cross(a: Tensor, b: Tensor) -> Tensor:
    return a[..., 0] * b[..., 1] - a[..., 1] * b[..., 0]
