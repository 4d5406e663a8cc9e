"""The sliced Wasserstein distance (Bonneel et al. 2015): quick enough to be measured while training."""

import math

import numpy as np
import torch
from torch import Generator, Tensor


def directions(dimension: int, count: int, generator: Generator) -> Tensor:
    """Return (dimension, count) unit vectors to project on: evenly round half the circle, or drawn from the sphere.

    In the plane 32 of them take the mean over all more exactly than thousands drawn, and opposite ones tell the same.
    """
    if dimension == 2:
        angles = (torch.arange(count) + 0.5) * (math.pi / count)
        return torch.stack([angles.cos(), angles.sin()])
    vectors = torch.randn(dimension, count, generator=generator)
    return torch.nn.functional.normalize(vectors, dim=0)


def projected(samples: Tensor, onto: Tensor) -> Tensor:
    """Return the sorted projections (count, n) of samples (n, ...) onto `directions`."""
    projections = (onto.T @ samples.flatten(1).T).contiguous()
    # numpy sorts with vector instructions: 3 ms against torch's 17 ms for 128 x 2,500
    return torch.from_numpy(np.sort(projections.numpy(), axis=1))


def sliced_wasserstein(a: Tensor, b: Tensor) -> float:
    """Return the sliced Wasserstein-1 distance of two sets of equal size from their sorted projections.

    In one dimension the optimal plan joins sorted samples, so the distance is their mean absolute difference.
    """
    return float((a - b).abs_().mean())
