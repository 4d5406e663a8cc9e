"""The Fréchet distance between the Gaussians that share mean and covariance with two sets (Dowson & Landau 1982).

Of the samples themselves. Of features of a network it is named after that network.
"""

import math
from dataclasses import dataclass
from typing import Self

import torch
from torch import Generator, Tensor

from ganviz.gan.metrics.samples import check_enough

SPLITS = 32  # of reals, for a floor: the mean over them is known to about a hundredth


@dataclass(frozen=True, slots=True)
class Moments:
    """Mean (d,) and covariance (d, d), float64."""

    mean: Tensor
    covariance: Tensor

    @classmethod
    def of(cls, samples: Tensor) -> Self:
        """Return the moments of samples (n, d).

        Raises:
            ValueError: if there are fewer than two samples, and so no covariance.
        """
        check_enough(samples, 2, "samples")
        values = samples.double()
        return cls(values.mean(dim=0), torch.cov(values.T).reshape(values.shape[1], -1))


def frechet_distance(a: Moments, b: Moments) -> float:
    """Return |mean difference|^2 + tr(A + B - 2 (A^1/2 B A^1/2)^1/2), in squared units of the data.

    The root's trace is the sum of the roots of eigenvalues. Both matrices are symmetric, and so a symmetric solver
    does: a third of the time of a general matrix root, and never a complex number. NaN where a moment is not finite.
    """
    if not all(bool(part.isfinite().all()) for part in (a.mean, a.covariance, b.mean, b.covariance)):
        return math.nan
    values, vectors = torch.linalg.eigh(a.covariance)
    root = (vectors * values.clamp_min(0).sqrt()) @ vectors.T
    product = torch.linalg.eigvalsh(root @ b.covariance @ root)
    cross = product.clamp_min(0).sqrt().sum()
    spread = a.covariance.trace() + b.covariance.trace() - 2 * cross
    return max(0.0, float((a.mean - b.mean).square().sum() + spread))


def frechet_floor(samples: Tensor, generator: Generator, splits: int = SPLITS) -> float:
    """Return what sets of n reals score against each other on average, from 2 n of them (2 n, d), split by chance.

    Raises:
        ValueError: if there are fewer than four.
    """
    check_enough(samples, 4, "reals")
    half, total = len(samples) // 2, 0.0
    for _ in range(splits):
        order = torch.randperm(2 * half, generator=generator)
        total += frechet_distance(Moments.of(samples[order[:half]]), Moments.of(samples[order[half:]]))
    return total / splits
