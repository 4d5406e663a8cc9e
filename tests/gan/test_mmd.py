"""The squared maximum mean discrepancy against its definition in float64, and against its value for Gaussians."""

import math

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from scipy.spatial.distance import cdist
from torch import Tensor

from ganviz.gan.metrics.kernel import mean_kernel_among, mean_kernel_between, median_distance, squared_mmd
from ganviz.gan.metrics.pairs import squared_distances, squared_distances_among
from tests.gan.support import seeded_generator


def measured(a: Tensor, b: Tensor, bandwidth: float) -> float:
    return squared_mmd(
        mean_kernel_among(squared_distances_among(a), bandwidth),
        mean_kernel_among(squared_distances_among(b), bandwidth),
        mean_kernel_between(squared_distances(a, b), bandwidth),
    )


def by_definition(a: Tensor, b: Tensor, bandwidth: float) -> float:
    """Sum over pairs as Gretton et al. 2012 print it, each kernel on its own."""
    x, y = a.double().numpy(), b.double().numpy()

    def kernel(p: NDArray[np.float64], q: NDArray[np.float64]) -> NDArray[np.float64]:
        square = cdist(p, q, "sqeuclidean")
        return sum(np.exp(-square / (2 * (bandwidth * share) ** 2)) for share in (0.25, 0.5, 1.0)) / 3

    n, m = len(x), len(y)
    xx, yy, xy = kernel(x, x), kernel(y, y), kernel(x, y)
    within_x = (xx.sum() - np.trace(xx)) / (n * (n - 1))
    within_y = (yy.sum() - np.trace(yy)) / (m * (m - 1))
    return float(within_x + within_y - 2 * xy.mean())


def between_gaussians(shift: float, dimension: int, bandwidth: float) -> float:
    """Integrate the kernel over N(0, I) and N(shift, I): a product of Gaussians, so the result is one as well."""
    total = 0.0
    for share in (0.25, 0.5, 1.0):
        square = (bandwidth * share) ** 2
        overlap = (square / (square + 2)) ** (dimension / 2)
        total += 2 * overlap * (1 - math.exp(-(shift**2) / (2 * (square + 2))))
    return total / 3


@pytest.mark.parametrize("dimension", [2, 64])
@pytest.mark.parametrize("sizes", [(80, 80), (50, 120)])
def test_the_discrepancy_is_the_one_by_definition(dimension: int, sizes: tuple[int, int]) -> None:
    generator = seeded_generator()
    a = torch.randn(sizes[0], dimension, generator=generator)
    b = 0.7 * torch.randn(sizes[1], dimension, generator=generator) + 0.4

    for bandwidth in (0.1, 1.0, 2.0 * math.sqrt(dimension)):
        assert measured(a, b, bandwidth) == pytest.approx(by_definition(a, b, bandwidth), abs=2e-6)


@pytest.mark.parametrize("shift", [0.0, 0.5, 1.0, 3.0])
def test_the_estimate_averages_to_the_discrepancy_of_gaussians(shift: float) -> None:
    generator, bandwidth, repeats = seeded_generator(), 1.3, 300

    found = []
    for _ in range(repeats):
        a, b = torch.randn(2, 60, 2, generator=generator)
        found.append(measured(a, b + torch.tensor([shift, 0.0]), bandwidth))

    error = float(np.std(found)) / math.sqrt(repeats)
    assert abs(float(np.mean(found)) - between_gaussians(shift, 2, bandwidth)) < 4 * error


def test_sets_of_one_distribution_score_below_zero_about_as_often_as_above() -> None:
    generator, repeats = seeded_generator(), 200

    below = 0
    for _ in range(repeats):
        a, b = torch.randn(2, 60, 2, generator=generator)
        below += measured(a, b, 1.0) < 0

    # An estimate that kept each sample's kernel with itself would never be below.
    assert 0.3 < below / repeats < 0.8


def test_the_bandwidth_is_the_median_distance_of_the_two_halves() -> None:
    samples = torch.randn(101, 2, generator=seeded_generator())

    # 50 x 51 pairs are an even number: torch takes the lower of the two in the middle.
    expected = np.sort(cdist(samples[:50].double().numpy(), samples[50:].double().numpy()), axis=None)[50 * 51 // 2 - 1]

    assert median_distance(squared_distances_among(samples)) == pytest.approx(expected, rel=1e-5)


def test_the_bandwidth_of_a_gaussian_is_its_median_distance() -> None:
    samples = torch.randn(2_000, 2, generator=seeded_generator())

    # The difference of two samples is N(0, 2 I), its length Rayleigh with scale sqrt(2).
    assert median_distance(squared_distances_among(samples)) == pytest.approx(math.sqrt(4 * math.log(2)), rel=0.03)


def test_samples_all_in_one_place_still_have_a_bandwidth() -> None:
    assert median_distance(squared_distances_among(torch.ones(10, 2))) == 1


@pytest.mark.parametrize("dimension", [1, 2, 8, 9, 64])
def test_squared_distances_agree_with_another_library(dimension: int) -> None:
    generator = seeded_generator()
    a, b = torch.randn(40, dimension, generator=generator), torch.randn(30, dimension, generator=generator) + 5

    expected = cdist(a.double().numpy(), b.double().numpy(), "sqeuclidean")

    assert squared_distances(a, b).numpy() == pytest.approx(expected, rel=1e-4)
    assert squared_distances_among(a).diagonal().tolist() == [0] * 40


def test_neighbours_far_from_the_origin_lose_nothing_to_cancellation() -> None:
    here = torch.tensor([[1000.0, 1000.0]])
    there = here + torch.tensor([[2**-10, 0.0]])

    assert float(squared_distances(here, there)) == 2**-20


def test_measuring_leaves_samples_and_distances_as_they_are() -> None:
    a, b = torch.randn(2, 20, 64, generator=seeded_generator())
    kept, square = a.clone(), squared_distances(a, b)
    before = square.clone()

    mean_kernel_between(square, 1.0)

    assert torch.equal(a, kept)
    assert torch.equal(square, before)
