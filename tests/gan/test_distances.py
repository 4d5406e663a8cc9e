"""All the measures taken together: each in its place, with an honest floor."""

import dataclasses
import math

import pytest
import torch
from torch import Tensor

from ganviz.gan.metrics import LEAST_SAMPLES, Yardstick
from ganviz.gan.metrics.frechet import Moments, frechet_distance
from ganviz.gan.metrics.histogram import Cells, jensen_shannon
from ganviz.gan.metrics.kernel import mean_kernel_among, mean_kernel_between, median_distance, squared_mmd
from ganviz.gan.metrics.neighbours import neighbourhoods, numbers_held, squared_radii
from ganviz.gan.metrics.pairs import squared_distances, squared_distances_among
from ganviz.spec.scores import Scores
from tests.gan.support import seeded_generator


def pair(count: int, *shape: int, seed: int = 0) -> tuple[Tensor, Tensor]:
    generator = seeded_generator(seed)
    return torch.randn(count, *shape, generator=generator), torch.randn(count, *shape, generator=generator)


def test_each_measure_is_the_one_of_its_name() -> None:
    reals, fakes = pair(60, 2)
    fakes = 0.5 * fakes + 0.3

    found = Yardstick(reals).measure(fakes)

    between, real_among, fake_among = (
        squared_distances(reals, fakes), squared_distances_among(reals), squared_distances_among(fakes),
    )  # fmt: skip
    radii = squared_radii(real_among)
    near = neighbourhoods(between, radii, squared_radii(fake_among), numbers_held(real_among, radii))
    bandwidth, cells = median_distance(real_among), Cells.over(reals)
    assert found == Scores(
        squared_mmd(
            mean_kernel_among(real_among, bandwidth),
            mean_kernel_among(fake_among, bandwidth),
            mean_kernel_between(between, bandwidth),
        ),
        near.precision, near.recall, near.density, near.coverage,
        jensen_shannon(cells.shares(reals), cells.shares(fakes)),
        frechet_distance(Moments.of(reals), Moments.of(fakes)),
    )  # fmt: skip


def test_images_are_compared_pixel_by_pixel_and_have_no_grid() -> None:
    reals, fakes = pair(30, 1, 6, 6)

    found = Yardstick(reals).measure(fakes)

    flat = Yardstick(reals.flatten(1)).measure(fakes.flatten(1))
    assert found == flat
    assert (found.jensen_shannon, found.frechet) == (None, None)


@pytest.mark.parametrize("value", [math.nan, math.inf, 1e30, -1e16])
@pytest.mark.parametrize("shape", [(2,), (1, 4, 4)], ids=["points", "images"])
def test_samples_beyond_measure_are_no_number(value: float, shape: tuple[int, ...]) -> None:
    reals, fakes = pair(20, *shape)
    fakes[3] = value

    found = dataclasses.astuple(Yardstick(reals).measure(fakes))

    assert all(score is None or math.isnan(score) for score in found)
    assert sum(score is None for score in found) == (0 if shape == (2,) else 2)


def test_samples_far_but_within_measure_are_far() -> None:
    reals, fakes = pair(20, 2)

    found = Yardstick(reals).measure(fakes * 1e12)

    assert all(math.isfinite(score) for score in dataclasses.astuple(found))
    assert (found.precision, found.density, found.coverage) == (0, 0, 0)
    assert found.jensen_shannon == pytest.approx(1)


def test_as_few_samples_as_have_neighbours_will_do() -> None:
    reals, fakes = pair(LEAST_SAMPLES, 2)

    found = Yardstick(reals).measure(fakes)

    assert all(math.isfinite(score) for score in dataclasses.astuple(found))
