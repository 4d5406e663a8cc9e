"""Real points: their moments against closed forms, and the curves they lie on."""

import math
from typing import get_args

import pytest
import torch
from torch import Tensor

from ganviz.gan.samplers import Mixture, mixture_of, modes_of, sampler_of
from ganviz.spec import Experiment
from ganviz.spec.data import (
    AnyData,
    Checkerboard,
    Circles,
    Gaussians,
    Grid,
    Line,
    Moons,
    Pinwheel,
    PointData,
    Points,
    Ring,
    Spiral,
)
from tests.gan.support import seeded_generator

MANY = 200_000
POINT_SETS = tuple(data for data in get_args(AnyData) if issubclass(data, PointData))


def drawn(data: AnyData, count: int = MANY, seed: int = 0) -> Tensor:
    """Return float64 samples, so that sums of many lose nothing."""
    return sampler_of(data)(count, seeded_generator(seed)).double()


def modes(data: AnyData) -> Mixture:
    mixture = mixture_of(data)
    assert mixture is not None
    return mixture


@pytest.mark.parametrize("stds", [[0.3, 0.3, 0.3], [0.1, 0.2, 0.4]])
@pytest.mark.parametrize("dimension", [1, 2])
def test_a_sample_is_a_mean_and_noise_to_the_bit(stds: list[float], dimension: int) -> None:
    mixture = Mixture(torch.arange(3.0 * dimension).view(3, dimension) / 7, torch.tensor(stds), torch.ones(3) / 3)
    generator = seeded_generator(1)
    mode = torch.randint(3, (1000,), generator=generator)
    noise = torch.randn(1000, dimension, generator=generator)
    expected = mixture.means[mode] + mixture.stds[mode][:, None] * noise
    assert torch.equal(mixture.draw(1000, seeded_generator(1)), expected)


def nearest_mode(samples: Tensor, data: AnyData) -> Tensor:
    return torch.cdist(samples, modes(data).means.double()).argmin(dim=1)


def assert_means(values: Tensor, expected: float) -> None:
    """Assert that the mean of independent values is within five of its standard errors of `expected`."""
    error = float(values.std()) / math.sqrt(len(values))
    assert abs(float(values.mean()) - expected) < 5 * error + 1e-6


def assert_moments(samples: Tensor, mean: tuple[float, float], second: tuple[float, float, float]) -> None:
    """Assert E x, E y, and E x^2, E y^2, E xy."""
    x, y = samples.unbind(dim=1)
    for values, expected in zip((x, y, x * x, y * y, x * y), (*mean, *second), strict=True):
        assert_means(values, expected)


@pytest.mark.parametrize("data", [data() for data in POINT_SETS], ids=lambda data: data.kind)
def test_samples_are_float32_points_that_the_generator_determines(data: AnyData) -> None:
    draw = sampler_of(data)

    samples = draw(7, seeded_generator(1))

    assert (samples.shape, samples.dtype) == ((7, 2), torch.float32)
    assert torch.equal(samples, draw(7, seeded_generator(1)))
    assert not torch.equal(samples, draw(7, seeded_generator(2)))


@pytest.mark.parametrize("data", [data() for data in POINT_SETS], ids=lambda data: data.kind)
def test_drawing_leaves_the_global_generator_alone(data: AnyData) -> None:
    before = torch.get_rng_state()

    sampler_of(data)(50, seeded_generator())

    assert torch.equal(torch.get_rng_state(), before)


# --- mixtures ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [1, 2, 7, 8, 25, 64])
def test_a_ring_has_as_many_distinct_modes_as_asked_evenly_spaced_from_angle_zero(count: int) -> None:
    means = modes(Ring(modes=count, radius=2.0)).means.double()

    angles = torch.atan2(means[:, 1], means[:, 0]) % (2 * math.pi)
    expected = torch.arange(count, dtype=torch.float64) * (2 * math.pi / count)

    assert means.shape == (count, 2)
    torch.testing.assert_close(means.norm(dim=1), torch.full((count,), 2.0, dtype=torch.float64))
    # An angle of zero may come out a hair below a full turn.
    gap = (angles - expected + math.pi) % (2 * math.pi) - math.pi
    assert float(gap.abs().max()) < 1e-6
    if count > 1:
        assert float(torch.pdist(means).min()) == pytest.approx(4 * math.sin(math.pi / count), rel=1e-5)


def test_the_modes_of_a_ring_are_equally_weighted() -> None:
    data = Ring(modes=8)

    counts = torch.bincount(nearest_mode(drawn(data), data), minlength=8)

    assert float((counts - MANY / 8).abs().max()) < 5 * math.sqrt(MANY * (1 / 8) * (7 / 8))


def test_a_ring_has_the_moments_of_its_closed_form() -> None:
    variance = 1.5**2 / 2 + 0.1**2

    assert_moments(drawn(Ring(modes=8, radius=1.5, std=0.1)), (0, 0), (variance, variance, 0))


def test_a_mode_of_a_ring_is_round_and_as_wide_as_asked() -> None:
    data = Ring(modes=8, std=0.02)
    samples = drawn(data)

    mixture = modes(data)
    offset = (samples - mixture.means[nearest_mode(samples, data)].double()) / 0.02

    assert_moments(offset, (0, 0), (1, 1, 0))


def test_a_grid_is_centred_and_spaced_as_asked() -> None:
    axis = [-3.0, -1.0, 1.0, 3.0]

    means = modes(Grid(side=4, spacing=2.0)).means

    assert sorted(map(tuple, means.tolist())) == [(x, y) for x in axis for y in axis]


def test_a_grid_of_one_is_the_origin() -> None:
    assert modes(Grid(side=1)).means.tolist() == [[0.0, 0.0]]


def test_a_grid_has_the_moments_of_its_closed_form() -> None:
    variance = 0.8**2 * (5**2 - 1) / 12 + 0.3**2

    assert_moments(drawn(Grid(side=5, spacing=0.8, std=0.3)), (0, 0), (variance, variance, 0))


def test_gaussians_have_the_moments_of_their_mixture() -> None:
    means, stds, weights = ((-1.0, 0.0), (2.0, 1.0), (0.5, -3.0)), (0.1, 0.5, 1.0), (1.0, 2.0, 5.0)
    shares = [weight / 8 for weight in weights]

    def expectation(values: list[float]) -> float:
        return sum(share * value for share, value in zip(shares, values, strict=True))

    assert_moments(
        drawn(Gaussians(means=means, stds=stds, weights=weights)),
        (expectation([x for x, _ in means]), expectation([y for _, y in means])),
        (
            expectation([x * x + s * s for (x, _), s in zip(means, stds, strict=True)]),
            expectation([y * y + s * s for (_, y), s in zip(means, stds, strict=True)]),
            expectation([x * y for x, y in means]),
        ),
    )


def test_gaussians_are_drawn_as_often_as_their_weights_say() -> None:
    data = Gaussians(means=((-9.0, 0.0), (9.0, 0.0)), weights=(1.0, 3.0))

    assert_means((nearest_mode(drawn(data), data) == 1).double(), 0.75)


def test_weights_are_relative_and_one_stands_for_all() -> None:
    means = ((0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0))

    mixture = modes(Gaussians(means=means, stds=(0.3,), weights=(7.0,)))

    assert mixture.weights.tolist() == [0.25] * 4
    assert mixture.stds.tolist() == pytest.approx([0.3] * 4)


def test_weights_too_small_for_float32_still_count() -> None:
    data = Gaussians(means=((0.0, 0.0), (1.0, 0.0)), weights=(1e-300, 3e-300))

    assert modes(data).weights.tolist() == pytest.approx([0.25, 0.75])
    assert bool(drawn(data, 100).isfinite().all())


@pytest.mark.parametrize("data", [Moons(), Circles(), Spiral(), Checkerboard()], ids=lambda data: data.kind)
def test_curves_have_no_modes_to_count(data: AnyData) -> None:
    assert mixture_of(data) is None


# --- curves -----------------------------------------------------------------------------------------------


def test_moons_without_noise_lie_on_two_half_circles() -> None:
    samples = drawn(Moons(noise=0))

    centre = torch.tensor([0.75, 0.375], dtype=torch.float64)
    upper = ((samples + centre).norm(dim=1) - 1.5).abs() < 1e-5
    lower = ((samples - centre).norm(dim=1) - 1.5).abs() < 1e-5

    assert bool((upper | lower).all())
    assert bool((samples[upper & ~lower, 1] >= -0.375 - 1e-5).all())
    assert bool((samples[lower & ~upper, 1] <= 0.375 + 1e-5).all())
    assert_means((upper & ~lower).double(), 0.5)


def test_moons_have_the_moments_of_their_closed_form() -> None:
    # Up to a common sign, x = 1.5 (cos a - 1/2) and y = 1.5 (sin a - 1/4) with a uniform on [0, pi].
    x2, y2, xy = 2.25 * 0.75, 2.25 * (0.5625 - 1 / math.pi), 2.25 * (0.125 - 1 / math.pi)

    assert_moments(drawn(Moons(noise=0.2)), (0, 0), (x2 + 0.04, y2 + 0.04, xy))


def test_circles_without_noise_have_radius_two_and_two_times_the_factor() -> None:
    radius = drawn(Circles(factor=0.3, noise=0)).norm(dim=1)

    outer, inner = (radius - 2).abs() < 1e-5, (radius - 0.6).abs() < 1e-5

    assert bool((outer ^ inner).all())
    assert_means(inner.double(), 0.5)


def test_circles_have_the_moments_of_their_closed_form() -> None:
    variance = 1 + 0.3**2 + 0.2**2

    assert_moments(drawn(Circles(factor=0.3, noise=0.2)), (0, 0), (variance, variance, 0))


@pytest.mark.parametrize("arms", [1, 2, 5])
def test_a_spiral_without_noise_lies_on_its_arms_evenly(arms: int) -> None:
    samples = drawn(Spiral(arms=arms, turns=1.25, noise=0))

    along = samples.norm(dim=1) / 2
    angle = torch.atan2(samples[:, 1], samples[:, 0])
    arm = (angle - 2 * math.pi * 1.25 * along) / (2 * math.pi / arms)

    # Close to the centre an angle means little: weigh the error by the radius.
    assert float(((arm - arm.round()).abs() * along).max()) < 1e-4
    assert float(along.max()) <= 1 + 1e-6
    assert_means(along.square(), 1 / 2)
    assert_means(along**4, 1 / 3)
    far = along > 0.1
    assert_means((arm.round()[far] % arms == 0).double(), 1 / arms)


def test_a_spiral_of_three_arms_has_the_moments_of_its_closed_form() -> None:
    assert_moments(drawn(Spiral(arms=3, noise=0.2)), (0, 0), (1.04, 1.04, 0))


WGAN_GP_TOYS = {
    "8 Gaussians": ({"data.kind": "ring", "data.radius": 2 / 1.414, "data.std": 0.02 / 1.414}, (1.0003, 1.0003)),
    "25 Gaussians": ({"data.kind": "grid", "data.spacing": 2 / 2.828, "data.std": 0.05 / 2.828}, (1.0003, 1.0003)),
    "swiss roll": ({"data.kind": "swiss_roll"}, (0.885, 0.927)),
}


@pytest.mark.parametrize("name", WGAN_GP_TOYS)
def test_the_toys_of_wgan_gp_have_the_published_spread(name: str) -> None:
    change, published = WGAN_GP_TOYS[name]
    data = Experiment().with_changes(change).data

    spread = sampler_of(data)(400_000, torch.Generator().manual_seed(0)).std(dim=0)

    assert spread.tolist() == pytest.approx(published, abs=0.003)


def test_the_swiss_roll_without_noise_lies_on_its_curve() -> None:
    data = Experiment().with_changes({"data.kind": "swiss_roll", "data.noise": 0.0}).data

    points = 7.5 * sampler_of(data)(2000, torch.Generator().manual_seed(0))
    radius, angle = points.norm(dim=1), torch.atan2(points[:, 1], points[:, 0])

    turns = (radius - angle) / (2 * math.pi)  # the radius is the angle, but for whole turns
    assert torch.allclose(turns, turns.round(), atol=1e-4)
    assert radius.min() >= 1.5 * math.pi - 1e-3
    assert radius.max() <= 4.5 * math.pi + 1e-3


@pytest.mark.parametrize("squares", [2, 3, 4, 5])
def test_a_checkerboard_fills_every_other_square_evenly(squares: int) -> None:
    samples = drawn(Checkerboard(squares=squares))

    column, row = ((samples + 2) / (4 / squares)).floor().long().clamp(0, squares - 1).unbind(dim=1)
    counts = torch.bincount(column * squares + row, minlength=squares**2)
    filled = [(i + j) % 2 == 0 for i in range(squares) for j in range(squares)]
    share = 1 / sum(filled)

    assert float(samples.abs().max()) <= 2 + 1e-6
    assert (counts > 0).tolist() == filled
    assert float((counts[filled] - MANY * share).abs().max()) < 5 * math.sqrt(MANY * share * (1 - share))


def test_a_checkerboard_has_the_moments_of_its_closed_form() -> None:
    # Each coordinate alone is uniform; the product of those of a square's centre is 4 / squares^2 on average.
    assert_moments(drawn(Checkerboard(squares=4)), (0, 0), (4 / 3, 4 / 3, 1 / 4))


def test_a_pinwheel_without_width_lies_on_its_bent_arms() -> None:
    samples = drawn(Pinwheel(arms=3, twist=0.5, length=0.1, noise=0))

    out = samples.norm(dim=1) / 2
    angle = torch.atan2(samples[:, 1], samples[:, 0])
    arm = (angle - 0.5 * out.exp()) / (2 * math.pi / 3)

    assert float((arm - arm.round()).abs().max()) < 1e-4
    assert_means((arm.round() % 3 == 0).double(), 1 / 3)
    assert_means(out, 1)
    assert_means((out - 1).square(), 0.01)


def test_a_pinwheel_has_the_moments_of_its_closed_form() -> None:
    variance = 2 * (1 + 0.3**2 + 0.2**2)  # turning changes no length, and five arms have no direction

    assert_moments(drawn(Pinwheel(arms=5, length=0.3, noise=0.2)), (0, 0), (variance, variance, 0))


@pytest.mark.parametrize("angle", [0, 30, 90, 180])
def test_a_line_has_the_moments_of_its_closed_form_at_any_angle(angle: float) -> None:
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    along = 4 / 3

    moments = (along * cos**2 + 0.01, along * sin**2 + 0.01, along * cos * sin)

    assert_moments(drawn(Line(angle=angle, noise=0.1)), (0, 0), moments)


def test_a_line_without_noise_is_straight_and_of_length_four() -> None:
    samples = drawn(Line(angle=60, noise=0))

    assert float((samples[:, 1] - math.sqrt(3) * samples[:, 0]).abs().max()) < 1e-5
    assert 1.999 < float(samples.norm(dim=1).max()) <= 2 + 1e-6


def test_points_are_drawn_as_listed_each_as_often_as_the_others() -> None:
    places = ((0.25, 1.0), (-3.0, 0.5), (2.0, 2.0), (2.0, 2.0))

    samples = drawn(Points(points=places, noise=0))

    for place, share in {places[0]: 1 / 4, places[1]: 1 / 4, places[2]: 1 / 2}.items():
        assert_means((samples == torch.tensor(place, dtype=torch.float64)).all(dim=1).double(), share)


def test_points_with_noise_have_the_moments_of_their_closed_form() -> None:
    places = ((1.0, 2.0), (-1.0, 0.0))

    assert_moments(drawn(Points(points=places, noise=0.3)), (0, 1), (1.09, 2.09, 1))


@pytest.mark.parametrize("data", get_args(AnyData))
def test_a_data_set_says_it_has_modes_where_there_are_some(data: type) -> None:
    assert data().has_modes == (modes_of(data()) is not None)


def test_classes_of_points_are_modes_where_they_are_and_as_often_as_their_points() -> None:
    data = Points(points=((0, 0), (2, 0), (5, 5), (5, 7)), class_sizes=(2, 2), names="a, b", noise=0.5)
    found = modes_of(data)

    assert found is not None
    assert data.mode_names == ("a", "b")
    assert found.means.tolist() == [[1, 0], [5, 6]]
    assert found.stds.tolist() == pytest.approx([(0.5 + 0.25) ** 0.5] * 2)
    assert found.weights.tolist() == [0.5, 0.5]


@pytest.mark.parametrize("sizes", [(), (1,), (1, 2)])
def test_points_without_a_class_each_have_no_modes(sizes: tuple[int, ...]) -> None:
    data = Points(points=((0, 0), (2, 0)), class_sizes=sizes, names="a, b")

    assert not data.has_modes
    assert data.mode_names == ()
    assert modes_of(data) is None
