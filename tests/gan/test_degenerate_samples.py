"""Measures where samples repeat, are not numbers, are too few or do not match: a defined value, or one sentence."""

import dataclasses
import math

import pytest
import torch
from scipy.spatial.distance import cdist
from torch import Tensor

from ganviz.gan.metrics import LEAST_SAMPLES, Yardstick, directions, mode_coverage, projected, sliced_wasserstein
from ganviz.gan.metrics.frechet import Moments, frechet_distance
from ganviz.gan.metrics.histogram import Cells, jensen_shannon
from ganviz.gan.metrics.kernel import mean_kernel_among, median_distance
from ganviz.gan.metrics.neighbours import squared_radii
from ganviz.gan.metrics.pairs import squared_distances, squared_distances_among
from ganviz.gan.samplers import mixture_of
from ganviz.spec.data import Ring
from tests.gan.support import seeded_generator

RING = mixture_of(Ring())
assert RING is not None


def repeated(places: int, count: int, *shape: int, seed: int = 0) -> Tensor:
    """Return `count` samples that are each one of `places`, as often by chance."""
    where = torch.randn(places, *shape, generator=seeded_generator(99))
    return where[torch.randint(places, (count,), generator=seeded_generator(seed))]


# --- samples that repeat ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("shape", [(2,), (1, 28, 28)], ids=["points", "images"])
@pytest.mark.parametrize("places", [1, 3, 40])
def test_a_perfect_generator_of_points_that_repeat_has_density_one(places: int, shape: tuple[int, ...]) -> None:
    """By the published sum over k it is 205 for one place, and 68 for three, of 1,024 samples."""
    found = Yardstick(repeated(places, 1_024, *shape)).measure(repeated(places, 1_024, *shape, seed=1))

    assert found.density == pytest.approx(1, abs=0.1)
    assert (found.precision, found.recall, found.coverage) == (1, 1, 1)
    assert found.squared_mmd == pytest.approx(0, abs=0.01)


def test_a_generator_that_makes_one_of_three_repeated_points_is_precise_and_covers_a_third() -> None:
    reals = repeated(3, 600, 2)
    share = float((reals == reals[0]).all(dim=1).float().mean())

    found = Yardstick(reals).measure(reals[:1].repeat(600, 1))

    assert (found.precision, found.recall, found.coverage) == pytest.approx((1, share, share))
    assert found.density == pytest.approx(1, abs=0.02)  # all reals of one place have all fakes there: n c / (n (c - 1))


def test_a_generator_beside_repeated_points_scores_nothing() -> None:
    reals = repeated(3, 600, 2)

    found = Yardstick(reals).measure(reals + 1e-3)

    assert (found.precision, found.recall, found.density, found.coverage) == (0, 0, 0, 0)


@pytest.mark.parametrize("scale", [1e-6, 1.0, 1e6])
def test_a_mode_that_holds_most_samples_does_not_set_the_width_of_the_kernel(scale: float) -> None:
    reals = torch.zeros(100, 2)
    reals[::5] = scale
    fakes = torch.zeros(100, 2)

    found = Yardstick(reals).measure(fakes)

    assert found.squared_mmd > 0.01  # with any fixed width the distance would vanish at one of the scales
    assert median_distance(torch.zeros(8, 8)) == 1


@pytest.mark.parametrize("dimension", [2, 9, 784])
def test_equal_samples_are_no_distance_apart(dimension: int) -> None:
    samples = 100 * torch.randn(60, dimension, generator=seeded_generator()) + 1e3
    twice = torch.cat([samples, samples])

    for square in (squared_distances_among(twice)[:60, 60:], squared_distances(samples, samples.clone())):
        assert square.diagonal().tolist() == [0.0] * 60
        assert bool((square + torch.eye(60) > 0).all())


def test_equal_distances_of_images_are_equal() -> None:
    """Images with one lit pixel each: all are as far from each other, and each is in all neighbourhoods."""
    reals, fakes = torch.eye(784)[:300], torch.eye(784)[300:600]

    assert torch.equal(squared_distances(reals, fakes), torch.full((300, 300), 2.0))
    found = Yardstick(reals).measure(fakes)

    assert (found.precision, found.recall, found.coverage) == (1, 1, 1)
    assert found.density == pytest.approx(300 / 299)


def test_images_hardly_apart_are_told_apart() -> None:
    generator = seeded_generator()
    image = torch.rand(1, 784, generator=generator)
    collapsed = image + 1e-4 * torch.randn(50, 784, generator=generator)

    exact = torch.from_numpy(cdist(collapsed.double(), collapsed.double(), "sqeuclidean"))

    torch.testing.assert_close(squared_distances_among(collapsed).double(), exact, rtol=1e-6, atol=0)


# --- what is not a number -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, 1e30])
@pytest.mark.parametrize("shape", [(2,), (1, 4, 4)], ids=["points", "images"])
def test_reals_that_are_no_numbers_are_refused(value: float, shape: tuple[int, ...]) -> None:
    reals = torch.randn(20, *shape, generator=seeded_generator())
    reals[7].view(-1)[-1] = value

    with pytest.raises(ValueError, match=r"^1 of 20 reals, number 7 the first, hold NaN, infinity or more than 1e\+15"):
        Yardstick(reals)


@pytest.mark.parametrize("value", [math.nan, math.inf])
def test_a_grid_is_not_laid_over_what_is_no_number(value: float) -> None:
    reals = torch.randn(20, 2, generator=seeded_generator())
    reals[3, 0] = value

    with pytest.raises(ValueError, match="1 of 20 reals, number 3 the first"):
        Cells.over(reals)


def test_points_that_are_no_numbers_lie_outside_the_grid() -> None:
    cells = Cells.over(torch.randn(20, 2, generator=seeded_generator()))

    assert float(cells.shares(torch.tensor([[math.nan, 0.0], [0.0, math.inf], [-math.inf, 0.0]]))[-1]) == 1


@pytest.mark.parametrize("value", [math.nan, math.inf, 1e30])
def test_fakes_that_are_no_numbers_are_of_no_mode(value: float) -> None:
    assert RING is not None
    fakes = RING.means.repeat(4, 1)
    fakes[:16] = value

    found = mode_coverage(fakes, RING)

    assert (found.captured, found.high_quality) == (8, 0.5)
    assert found.mass.tolist() == [1 / 16] * 8
    assert math.isnan(found.reverse_kl)


def test_when_no_fake_is_a_number_nothing_is_captured() -> None:
    assert RING is not None
    found = mode_coverage(torch.full((50, 2), math.nan), RING)

    assert (found.captured, found.high_quality, float(found.mass.sum())) == (0, 0, 0)


@pytest.mark.parametrize("value", [math.nan, math.inf])
def test_distances_to_what_is_no_number_are_none(value: float) -> None:
    samples = torch.randn(20, 2, generator=seeded_generator())
    broken = samples.clone()
    broken[2, 1] = value
    onto = directions(2, 8, seeded_generator())

    assert not math.isfinite(sliced_wasserstein(projected(broken, onto), projected(samples, onto)))
    assert math.isnan(frechet_distance(Moments.of(samples), Moments.of(broken)))
    assert math.isnan(frechet_distance(Moments.of(broken), Moments.of(samples)))


# --- too few, and not alike ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [0, 1, LEAST_SAMPLES - 1])
def test_too_few_samples_to_have_neighbours_are_refused_in_words(count: int) -> None:
    enough, few = torch.randn(10, 2, generator=seeded_generator()), torch.randn(count, 2, generator=seeded_generator())

    with pytest.raises(ValueError, match=f"^got {count} reals; this measure needs at least 6$"):
        Yardstick(few)
    with pytest.raises(ValueError, match=f"^got {count} samples; this measure needs at least 6$"):
        Yardstick(enough).measure(few)
    with pytest.raises(ValueError, match="this measure needs at least 6"):
        squared_radii(torch.zeros(count, count))


def test_no_samples_are_refused_in_words() -> None:
    assert RING is not None
    none, onto = torch.empty(0, 2), directions(2, 8, seeded_generator())
    cells = Cells.over(torch.randn(20, 2, generator=seeded_generator()))

    for measure in (
        lambda: mode_coverage(none, RING),
        lambda: sliced_wasserstein(projected(none, onto), projected(none, onto)),
        lambda: cells.shares(none),
        lambda: Cells.over(none),
        lambda: Moments.of(none),
    ):
        with pytest.raises(ValueError, match="got 0"):
            measure()


def test_one_sample_has_neither_covariance_nor_pairs() -> None:
    for measure in (lambda: Moments.of(torch.zeros(1, 2)), lambda: mean_kernel_among(torch.zeros(1, 1), 1.0)):
        with pytest.raises(ValueError, match="got 1 samples; this measure needs at least 2"):
            measure()


def test_sets_that_do_not_match_are_refused_in_words() -> None:
    onto = directions(2, 8, seeded_generator())
    a, b, image = torch.zeros(20, 2), torch.zeros(30, 2), torch.zeros(20, 9)

    with pytest.raises(ValueError, match="got 20 samples on 8 directions and 30 samples on 8 directions"):
        sliced_wasserstein(projected(a, onto), projected(b, onto))
    with pytest.raises(ValueError, match="samples of 9 numbers and directions in 2 dimensions"):
        projected(image, onto)
    with pytest.raises(ValueError, match="samples of 2 numbers and of 9"):
        Yardstick(a).measure(image)
    with pytest.raises(ValueError, match="21 cells and of 26"):
        jensen_shannon(torch.ones(21), torch.ones(26))


def test_sets_of_unequal_size_are_compared_by_all_measures_but_the_sliced_distance() -> None:
    found = Yardstick(repeated(500, 200, 2)).measure(repeated(500, 90, 2, seed=1))

    assert all(math.isfinite(score) for score in dataclasses.astuple(found))
