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
    """Return the sorted projections (count, n) of samples (n, ...) onto `directions`.

    Raises:
        ValueError: if the directions are of another dimension.
    """
    flat = samples.flatten(1)
    if flat.shape[1] != len(onto):
        raise ValueError(f"got samples of {flat.shape[1]} numbers and directions in {len(onto)} dimensions")
    projections = (onto.T @ flat.T).contiguous()
    # numpy sorts with vector instructions: 3 ms against torch's 17 ms for 128 x 2,500
    return torch.from_numpy(np.sort(projections.numpy(), axis=1))


def sliced_wasserstein(a: Tensor, b: Tensor) -> float:
    """Return the sliced Wasserstein-1 distance of two sets of equal size from their sorted projections.

    In one dimension the optimal plan joins sorted samples, so the distance is their mean absolute difference. It is
    NaN or infinite where a sample is not finite.

    Raises:
        ValueError: if the sets are empty, of unequal size, or projected on unequal numbers of directions.
    """
    if a.shape != b.shape or not a.numel():
        sizes = " and ".join(f"{each.shape[1]} samples on {each.shape[0]} directions" for each in (a, b))
        raise ValueError(f"got {sizes}; the sliced distance is of two sets of as many samples, at least 1")
    return float((a - b).abs_().mean())
