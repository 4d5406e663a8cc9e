"""The squared maximum mean discrepancy of Gaussian kernels (Gretton et al. 2012, lemma 6: the unbiased estimate).

The kernel is the mean of three, exp(-d^2 / (2 s^2)), with s a quarter, a half and the whole of the median distance
between reals: wide enough to notice samples that are far off, narrow enough to tell neighbouring modes apart.
"""

import math
from collections.abc import Iterator

import torch
from torch import Tensor

from ganviz.gan.metrics.samples import check_enough


def median_distance(square: Tensor) -> float:
    """Return the median distance of samples, given their squared distances (n, n) to each other; never 0.

    It is that between the first half and the other: as the order is chance, a fair sample of all pairs, and a quarter
    of the work. Where more than half of the pairs are no distance apart it is the root of the mean square instead,
    and 1 where all samples are the same: any width will do then.
    """
    half = len(square) // 2
    between = square[:half, half:]
    return math.sqrt(float(between.median())) or math.sqrt(float(between.mean())) or 1.0


def mean_kernel_between(square: Tensor, bandwidth: float) -> float:
    """Return the mean kernel of all pairs of two sets, given their squared distances (n, m)."""
    return _kernel_sum(square, bandwidth) / square.numel()


def mean_kernel_among(square: Tensor, bandwidth: float) -> float:
    """Return the mean kernel of the pairs of different samples in a set, given their squared distances (n, n).

    Raises:
        ValueError: if there are fewer than two samples, and so no pairs.
    """
    check_enough(square, 2, "samples")
    count = len(square)
    return (_kernel_sum(square, bandwidth) - count) / (count * (count - 1))  # a sample and itself: exactly 1


def squared_mmd(real: float, fake: float, between: float) -> float:
    """Return the discrepancy from three mean kernels: among reals, among fakes, and between the two sets.

    Unbiased: between sets of one distribution it is 0 on average, and so as often negative as not.
    """
    return real + fake - 2 * between


def mean_kernels(square: Tensor, bandwidth: float) -> Tensor:
    """Return (n, m) the mean kernel of each pair, given their squared distances (n, m)."""
    mean = torch.zeros_like(square)
    for kernel in _kernels(square, bandwidth):
        mean += kernel
    return mean.div_(3)


def _kernel_sum(square: Tensor, bandwidth: float) -> float:
    return sum(_sum(kernel) for kernel in _kernels(square, bandwidth)) / 3


def _kernels(square: Tensor, bandwidth: float) -> Iterator[Tensor]:
    """Yield the three kernels (n, m), each in the place of the one before."""
    # Halving s raises the kernel to its fourth power, so that one exponential serves all three.
    kernel = (square * (-0.5 / bandwidth**2)).exp_()
    yield kernel
    for _ in range(2):
        yield kernel.square_().square_()


def _sum(kernel: Tensor) -> float:
    return float(kernel.sum(dim=1).double().sum())  # in float64 all the way it takes five times as long
