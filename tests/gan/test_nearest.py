"""The reals nearest to a fake, against all distances; and the way between two latents."""

import math

import numpy as np
import pytest
import torch
from scipy.spatial.distance import cdist

from ganviz.gan.nearest import nearest, usual_distance, way_between


def images(count: int, seed: int = 0) -> torch.Tensor:
    return torch.rand(count, 1, 8, 8, generator=torch.Generator().manual_seed(seed))


def test_the_nearest_are_those_of_all_distances() -> None:
    reals, fake = images(300), images(1, seed=1)[0]
    expected = cdist(fake.double().reshape(1, -1), reals.double().flatten(1))[0] / math.sqrt(64)
    order = np.argsort(expected)[:5]
    found = nearest(fake, reals, 5)
    np.testing.assert_allclose(found.distances, expected[order], rtol=1e-5)
    assert torch.equal(found.reals, reals[torch.from_numpy(order)])


def test_a_copy_is_at_distance_0_and_there_may_be_few_reals() -> None:
    reals = images(3)
    found = nearest(reals[1].clone(), reals, 5)
    assert float(found.distances[0]) == 0.0
    assert len(found.reals) == 3


def test_the_usual_distance_is_the_median_to_the_nearest_other() -> None:
    reals = images(40)
    square = cdist(reals.double().flatten(1), reals.double().flatten(1)) / math.sqrt(64)
    np.fill_diagonal(square, np.inf)
    everyone = usual_distance(reals, 40, torch.Generator().manual_seed(0))
    assert everyone == pytest.approx(np.median(square.min(axis=1)), rel=1e-4)


def test_a_line_is_even_and_an_arc_keeps_lengths_and_angles() -> None:
    start, end = torch.tensor([3.0, 0.0]), torch.tensor([0.0, 3.0])
    line = way_between(start, end, 5, is_spherical=False)
    torch.testing.assert_close(line[2], torch.tensor([1.5, 1.5]))
    arc = way_between(start, end, 5, is_spherical=True)
    torch.testing.assert_close(arc.norm(dim=1), torch.full((5,), 3.0))
    angles = torch.atan2(arc[:, 1], arc[:, 0])
    torch.testing.assert_close(angles, torch.linspace(0, math.pi / 2, 5))


@pytest.mark.parametrize("end", [[2.0, 0.0], [-1.0, 0.0], [0.0, 0.0]])
def test_where_there_is_no_one_arc_it_is_a_line(end: list[float]) -> None:
    start = torch.tensor([1.0, 0.0])
    way = way_between(start, torch.tensor(end), 3, is_spherical=True)
    torch.testing.assert_close(way, torch.lerp(start, torch.tensor(end), torch.linspace(0, 1, 3)[:, None]))
