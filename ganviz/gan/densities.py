"""Exact densities of the one-dimensional data sets, in float64: what a histogram of many samples would come to."""

import math
from collections.abc import Callable
from functools import lru_cache

import torch
from torch import Tensor

from ganviz.gan.registry import Registry
from ganviz.spec.arrays import NumberArray
from ganviz.spec.data import AnyData, Gaussian1d, Mixture1d, Points1d, TwoPoints1d, Uniform1d

Density = Callable[[Tensor], Tensor]  # (n,) places -> (n,), both float64
Numbers = tuple[float, ...] | Tensor
Atoms = tuple[tuple[float, float], ...]  # places that are drawn as such, and how often
_ONE_BY_ONE = 2000  # numbers of one's own
_STEP = 0.05  # of the blur, between places where more of them are gathered

DENSITIES: Registry[Callable[..., Density]] = Registry("densities")
ATOMS: Registry[Callable[..., Atoms]] = Registry("atoms")


def density_of(data: AnyData) -> Density | None:
    """Return the density of one-dimensional `data`; None where there is none, or for data of more dimensions."""
    return DENSITIES[data.kind](data) if data.kind in DENSITIES else None


def atoms_of(data: AnyData) -> Atoms:
    """Return the single places that `data` consists of, each with its share; none where there is a density."""
    return ATOMS[data.kind](data) if data.kind in ATOMS else ()


@DENSITIES.register("gaussian_1d")
def gaussian_1d(data: Gaussian1d) -> Density:
    """exp(-((x - mean) / sigma)^2 / 2) / (sigma sqrt(2 pi))"""
    return _mixture((data.mean,), (data.sigma,), (1.0,))


@DENSITIES.register("mixture_1d")
def mixture_1d(data: Mixture1d) -> Density:
    """The sum of the Gaussians' densities by their shares."""
    return _mixture(data.centres, data.sigmas, data.shares)


@DENSITIES.register("points_1d")
def points_1d(data: Points1d) -> Density:
    """The mean of Gaussians about the numbers; of many, those within a part of the blur as one, at their mean."""
    means, weights = _gathered(data.values, data.blur)
    return _mixture(means, torch.tensor([data.blur], dtype=torch.float64), weights)


@lru_cache(maxsize=4)
def _gathered(values: NumberArray, blur: float) -> tuple[Tensor, Tensor]:
    """Return where Gaussians stand, and how many at each place, both float64.

    Moved by h at most, a Gaussian changes by less than h^2 / (2 blur^2) of its height where the shifts cancel.
    """
    numbers = torch.tensor(values.numbers, dtype=torch.float64)
    if len(numbers) <= _ONE_BY_ONE:
        return numbers, torch.ones(1, dtype=torch.float64)
    _, bins, counts = torch.unique((numbers / (blur * _STEP)).round(), return_inverse=True, return_counts=True)
    sums = torch.zeros(len(counts), dtype=torch.float64).index_add_(0, bins, numbers)
    return sums / counts, counts.double()


@DENSITIES.register("uniform_1d")
def uniform_1d(data: Uniform1d) -> Density:
    """1 / width within the interval, its ends included."""

    def density(x: Tensor) -> Tensor:
        return ((x - data.centre).abs() <= data.width / 2).to(x.dtype) / data.width

    return density


@ATOMS.register("two_points_1d")
def two_points_1d(data: TwoPoints1d) -> Atoms:
    """Both numbers; one, where the other is never drawn or the two are the same."""
    if data.left == data.right:
        return ((data.left, 1.0),)
    return tuple(each for each in ((data.left, 1 - data.share), (data.right, data.share)) if each[1] > 0)


def _mixture(means: Numbers, stds: Numbers, weights: Numbers) -> Density:
    mean, std, weight = (torch.as_tensor(numbers, dtype=torch.float64) for numbers in (means, stds, weights))
    std, weight = std.expand(len(mean)), weight.expand(len(mean))
    peak = weight / weight.sum() / (std * math.sqrt(2 * math.pi))

    def density(x: Tensor) -> Tensor:
        return (peak * (-0.5 * ((x[:, None] - mean) / std).square()).exp()).sum(dim=1)

    return density
