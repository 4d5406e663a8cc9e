"""Precision, recall, density and coverage against loops over sorted distances, and against their expectations."""

import math

import numpy as np
import pytest
import torch
from scipy.spatial.distance import cdist
from torch import Tensor

from ganviz.gan.metrics.neighbours import Neighbourhoods, neighbourhoods, numbers_held, squared_radii
from ganviz.gan.metrics.pairs import squared_distances, squared_distances_among
from tests.gan.support import seeded_generator


def measured(real: Tensor, fake: Tensor, k: int = 5) -> Neighbourhoods:
    among = squared_distances_among(real)
    radii = squared_radii(among, k)
    fake_radii = squared_radii(squared_distances_among(fake), k)
    return neighbourhoods(squared_distances(real, fake), radii, fake_radii, numbers_held(among, radii))


def by_definition(real: Tensor, fake: Tensor, k: int) -> Neighbourhoods:
    """Count sample by sample, as the papers' sums are written."""
    x, y = real.double().numpy(), fake.double().numpy()
    radius_x = [sorted(row)[k] for row in cdist(x, x)]  # entry 0 is the sample itself
    radius_y = [sorted(row)[k] for row in cdist(y, y)]
    distance = cdist(x, y)
    n, m = distance.shape
    in_real = [[distance[i, j] <= radius_x[i] for j in range(m)] for i in range(n)]
    in_fake = [[distance[i, j] <= radius_y[j] for j in range(m)] for i in range(n)]
    return Neighbourhoods(
        precision=sum(any(in_real[i][j] for i in range(n)) for j in range(m)) / m,
        recall=sum(any(in_fake[i]) for i in range(n)) / n,
        density=sum(sum(row) for row in in_real) / (k * m),
        coverage=sum(any(in_real[i]) for i in range(n)) / n,
    )


def expected_coverage(n: int, m: int, k: int) -> float:
    """Return the mean coverage of n reals by m fakes of one distribution (Naeem et al. 2020, lemma 2)."""
    return 1 - math.prod((n - j) / (n + m - j) for j in range(1, k + 1))


@pytest.mark.parametrize("k", [1, 3, 5])
@pytest.mark.parametrize("dimension", [2, 64])
def test_all_four_are_those_by_definition(dimension: int, k: int) -> None:
    generator = seeded_generator()
    real = torch.randn(70, dimension, generator=generator)
    fake = 0.6 * torch.randn(50, dimension, generator=generator) + 0.5

    found, expected = measured(real, fake, k), by_definition(real, fake, k)
    for name in ("precision", "recall", "density", "coverage"):
        assert getattr(found, name) == pytest.approx(getattr(expected, name), abs=1e-12), name


def test_the_literal_coverage_of_ten_thousand() -> None:
    assert expected_coverage(10_000, 10_000, 5) == pytest.approx(0.96877, abs=5e-6)


@pytest.mark.parametrize(("n", "m"), [(100, 100), (60, 150)])
def test_sets_of_one_distribution_have_the_expected_density_and_coverage(n: int, m: int) -> None:
    generator, repeats = seeded_generator(), 300

    found = []
    for _ in range(repeats):
        samples = torch.rand(n + m, 2, generator=generator)
        scores = measured(samples[:n], samples[n:])
        found.append((scores.density, scores.coverage))

    mean, error = np.mean(found, axis=0), np.std(found, axis=0) / math.sqrt(repeats)
    assert abs(mean[0] - 1) < 4 * error[0]
    assert abs(mean[1] - expected_coverage(n, m, 5)) < 4 * error[1]


def test_precision_one_way_is_recall_the_other() -> None:
    generator = seeded_generator()
    a, b = torch.randn(80, 2, generator=generator), 2 * torch.randn(80, 2, generator=generator)

    there, back = measured(a, b), measured(b, a)

    assert (there.precision, there.recall) == (back.recall, back.precision)


def test_half_the_data_is_precise_but_not_recalled() -> None:
    generator = seeded_generator()
    real = 0.1 * torch.randn(400, 2, generator=generator)
    real[200:] += 10
    fake = 0.1 * torch.randn(400, 2, generator=generator)

    scores = measured(real, fake)

    assert scores.precision > 0.95
    assert 0.45 < scores.recall <= 0.5
    assert 0.45 < scores.coverage <= 0.5
    assert scores.density == pytest.approx(1, abs=0.1)


def test_a_collapsed_generator_is_precise_and_recalls_nothing() -> None:
    real = torch.randn(100, 2, generator=seeded_generator())
    fake = (real[:1] + 1e-3).repeat(100, 1)

    scores = measured(real, fake)

    assert (scores.precision, scores.recall) == (1, 0)
    assert 0 < scores.coverage <= 0.15
    assert scores.density > 1


def test_fakes_far_off_score_nothing() -> None:
    a, b = torch.randn(2, 50, 2, generator=seeded_generator())

    scores = measured(a, b + 100)

    assert scores == Neighbourhoods(0, 0, 0, 0)


def test_the_edge_of_a_neighbourhood_is_inside() -> None:
    real = torch.tensor([[0.0], [1.0], [10.0]])
    beyond = torch.nextafter(torch.tensor(2.0), torch.tensor(3.0))

    assert squared_radii(squared_distances_among(real), 1).tolist() == [1, 1, 81]
    ones = torch.ones(2)
    assert neighbourhoods(squared_distances(real[:2], torch.tensor([[2.0]])), ones, ones[:1], ones).precision
    assert not neighbourhoods(squared_distances(real[:2], beyond[None, None]), ones, ones[:1], ones).precision
