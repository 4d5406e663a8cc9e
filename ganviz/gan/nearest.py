"""Which reals a sample is nearest to, and how near reals are to each other: does G copy what D learns from?"""

from dataclasses import dataclass

import torch
from torch import Tensor

MORE = 8  # candidates beyond those asked for, whose distances are computed exactly


@dataclass(frozen=True, slots=True)
class Nearest:
    """The reals nearest to a sample.

    Attributes:
        reals: (k, *sample_shape), the nearest first.
        distances: (k,) root mean square differences to the sample, in units of the data.
    """

    reals: Tensor
    distances: Tensor


def nearest(sample: Tensor, reals: Tensor, k: int) -> Nearest:
    """Return the `k` of `reals` (n, *shape), or all there are, that are nearest to `sample` (*shape)."""
    flat, all_flat = sample.flatten(), reals.flatten(1)
    rough = all_flat.square().sum(dim=1) - 2 * (all_flat @ flat)  # |x - r|^2 - |x|^2, which rounding blurs near 0
    places = rough.topk(min(k + MORE, len(reals)), largest=False).indices
    distances = (all_flat[places] - flat).square().mean(dim=1).sqrt()
    order = distances.argsort()[:k]
    return Nearest(reals[places[order]], distances[order])


def usual_distance(reals: Tensor, count: int, generator: torch.Generator) -> float:
    """Return the median of how far `count` random ones of `reals` (n, *shape) are from the nearest other one."""
    if len(reals) < 2:
        return torch.nan
    chosen, flat = torch.randperm(len(reals), generator=generator)[:count].to(reals.device), reals.flatten(1)
    rough = flat.square().sum(dim=1) - 2 * (flat[chosen] @ flat.T)  # as in `nearest`, (count, n)
    rough[torch.arange(len(chosen)), chosen] = torch.inf  # itself
    places = rough.topk(min(1 + MORE, len(reals) - 1), largest=False).indices
    distances = (flat[places] - flat[chosen][:, None]).square().mean(dim=2).sqrt()
    return float(distances.amin(dim=1).quantile(0.5))


def way_between(start: Tensor, end: Tensor, num: int, *, is_spherical: bool) -> Tensor:
    """Return (num, d) latents from `start` (d,) to `end` (d,): on a line, or on the arc between the two.

    On the arc lengths go from one to the other, too (White 2016, arXiv:1609.04468); where both point the same way or
    opposite ways there is no one arc, and a line is taken.
    """
    t = torch.linspace(0, 1, num, dtype=start.dtype)[:, None]
    lengths = start.norm() * end.norm()
    cosine = float((start @ end) / lengths) if lengths > 0 else 1.0
    if not is_spherical or len(start) < 2 or not abs(cosine) < 1 - 1e-6:
        return torch.lerp(start[None], end[None], t)
    angle = torch.tensor(cosine, dtype=torch.float64).acos()
    return ((((1 - t) * angle).sin() / angle.sin()) * start + ((t * angle).sin() / angle.sin()) * end).to(start.dtype)
