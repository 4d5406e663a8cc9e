"""The Fréchet distance of Gaussians against its closed form, general matrix roots and another library."""

import numpy as np
import ot  # type: ignore[import-untyped]
import pytest
import torch
from scipy.linalg import sqrtm

from ganviz.gan.metrics.frechet import Moments, frechet_distance
from tests.gan.support import seeded_generator


def moments(dimension: int, seed: int) -> Moments:
    """Return a random mean and a random covariance of full rank."""
    generator = seeded_generator(seed)
    factor = torch.randn(dimension, 2 * dimension, dtype=torch.float64, generator=generator)
    return Moments(torch.randn(dimension, dtype=torch.float64, generator=generator), factor @ factor.T / dimension)


@pytest.mark.parametrize("dimension", [1, 2, 5, 40])
@pytest.mark.parametrize("spread", [0.0, 0.3, 1.0, 2.5])
def test_round_gaussians_have_the_closed_form(dimension: int, spread: float) -> None:
    unit = torch.eye(dimension, dtype=torch.float64)
    shift = torch.linspace(-1, 2, dimension, dtype=torch.float64)
    a, b = Moments(torch.zeros_like(shift), unit), Moments(shift, spread**2 * unit)

    expected = float(shift.square().sum()) + dimension * (1 - spread) ** 2

    assert frechet_distance(a, b) == pytest.approx(expected, abs=1e-10)
    assert frechet_distance(b, a) == pytest.approx(expected, abs=1e-10)


@pytest.mark.parametrize("dimension", [2, 8, 64])
def test_any_gaussians_agree_with_a_matrix_root_and_another_library(dimension: int) -> None:
    a, b = moments(dimension, 1), moments(dimension, 2)
    mean_a, mean_b, cov_a, cov_b = (part.numpy() for part in (a.mean, b.mean, a.covariance, b.covariance))

    by_root = np.square(mean_a - mean_b).sum() + np.trace(cov_a + cov_b - 2 * sqrtm(cov_a @ cov_b).real)
    by_library = float(ot.gaussian.bures_wasserstein_distance(mean_a, mean_b, cov_a, cov_b)) ** 2

    assert frechet_distance(a, b) == pytest.approx(by_root, rel=1e-9)
    assert frechet_distance(a, b) == pytest.approx(by_library, rel=1e-9)


def test_a_gaussian_is_no_distance_from_itself() -> None:
    a = moments(6, 3)

    assert frechet_distance(a, a) == pytest.approx(0, abs=1e-10)


def test_gaussians_squeezed_into_a_line_have_a_distance() -> None:
    along = Moments(torch.zeros(2, dtype=torch.float64), torch.tensor([[1.0, 1.0], [1.0, 1.0]], dtype=torch.float64))
    across = Moments(torch.zeros(2, dtype=torch.float64), torch.tensor([[1.0, -1.0], [-1.0, 1.0]], dtype=torch.float64))

    # Nothing in common: the traces alone, 2 + 2.
    assert frechet_distance(along, across) == pytest.approx(4, abs=1e-7)


@pytest.mark.parametrize("dimension", [1, 2, 3])
def test_moments_are_the_mean_and_the_unbiased_covariance(dimension: int) -> None:
    samples = torch.randn(50, dimension, generator=seeded_generator()) + 1

    found = Moments.of(samples)

    assert found.mean.numpy() == pytest.approx(samples.double().numpy().mean(axis=0), abs=1e-12)
    expected = np.cov(samples.double().numpy().T).reshape(dimension, dimension)
    assert found.covariance.numpy() == pytest.approx(expected, abs=1e-12)
