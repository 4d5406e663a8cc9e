"""How well fakes match: modes, divergence and distance, against closed forms and another library."""

import math

import ot  # type: ignore[import-untyped]
import pytest
import torch
from torch import Tensor

from ganviz.gan.evaluation import NUM_DIRECTIONS
from ganviz.gan.metrics import directions, mode_coverage, projected, sliced_wasserstein
from ganviz.gan.samplers import Mixture, mixture_of
from ganviz.spec.data import Gaussians, Grid, Ring
from tests.gan.support import seeded_generator

PERFECT = 1 - math.exp(-4.5)  # of a two-dimensional Gaussian, within 3 std


def modes(data: Ring | Grid | Gaussians) -> Mixture:
    mixture = mixture_of(data)
    assert mixture is not None
    return mixture


def distance(a: Tensor, b: Tensor, onto: Tensor) -> float:
    return sliced_wasserstein(projected(a, onto), projected(b, onto))


# --- modes ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("count", "allowed_stds"), [(2_500, 3), (1_000_000, 4)])
def test_a_perfect_generator_scores_what_a_gaussian_holds_within_three_std(count: int, allowed_stds: int) -> None:
    mixture = modes(Ring())

    coverage = mode_coverage(mixture.draw(count, seeded_generator()), mixture)

    error = math.sqrt(PERFECT * (1 - PERFECT) / count)
    assert abs(coverage.high_quality - PERFECT) < allowed_stds * error
    assert (coverage.captured, coverage.covered) == (8, 8)
    assert float(coverage.mass.sum()) == pytest.approx(coverage.high_quality, abs=1e-6)


@pytest.mark.parametrize("data", [Ring(modes=8), Grid(side=5)], ids=["ring", "grid"])
def test_the_reverse_kl_of_a_perfect_generator_is_its_noise_floor(data: Ring | Grid) -> None:
    mixture, generator, count, repeats = modes(data), seeded_generator(), 2_500, 300
    k = len(mixture.means)

    found = [mode_coverage(mixture.draw(count, generator), mixture).reverse_kl for _ in range(repeats)]

    # 2 n KL is chi-squared with K - 1 degrees of freedom.
    error = math.sqrt(2 * (k - 1) / repeats) / (2 * count)
    assert abs(sum(found) / repeats - (k - 1) / (2 * count)) < 4 * error


@pytest.mark.parametrize("hit", [1, 2, 5, 8])
def test_hitting_some_modes_evenly_has_the_reverse_kl_of_their_share(hit: int) -> None:
    mixture = modes(Ring(modes=8))

    coverage = mode_coverage(mixture.means[:hit].repeat(50, 1), mixture)

    assert coverage.captured == hit
    assert coverage.high_quality == 1
    assert coverage.reverse_kl == pytest.approx(math.log(8 / hit), abs=1e-6)
    assert coverage.mass.tolist() == pytest.approx([1 / hit] * hit + [0] * (8 - hit))


@pytest.mark.parametrize(("held", "covered"), [(1, 1), (24, 1), (25, 25), (100, 25)])
def test_a_mode_is_covered_from_a_quarter_of_its_fair_share_on_and_touched_by_one_sample(
    held: int, covered: int
) -> None:
    """Of 2,500 fakes a fair share of 25 modes is 100 each: 25 are just enough."""
    mixture = modes(Grid(side=5))
    elsewhere = torch.full((2_500 - 24 * held - 100, 2), 1e3)  # none if all are held
    fakes = torch.cat([mixture.means[:24].repeat(held, 1), mixture.means[24:].repeat(100, 1), elsewhere])

    coverage = mode_coverage(fakes, mixture)

    assert (coverage.captured, coverage.covered) == (25, covered)


def test_what_is_fair_is_the_share_that_the_mode_has_in_the_data() -> None:
    mixture = modes(Gaussians(means=((-1.0, 0.0), (1.0, 0.0)), weights=(1.0, 9.0)))
    fakes = mixture.means[[0, *[1] * 2, *[0] * 7]]

    assert mode_coverage(fakes, mixture).covered == 1  # 2 in 10, where 2.25 would be a quarter of nine tenths
    assert mode_coverage(mixture.means[[0, *[1] * 39]], mixture).covered == 2


def test_a_sample_exactly_three_std_away_is_of_high_quality_and_the_next_number_is_not() -> None:
    mixture = modes(Gaussians(means=((0.0, 0.0), (8.0, 0.0)), stds=(0.25, 0.5)))
    edge = torch.tensor(0.75)
    beyond = torch.nextafter(edge, torch.tensor(1.0))
    edges = torch.tensor([[edge, 0], [0, -edge], [8 + 2 * edge, 0]])

    assert mode_coverage(edges, mixture).high_quality == 1
    assert mode_coverage(torch.tensor([[beyond, 0], [0, -beyond]]), mixture).high_quality == 0


def test_each_mode_is_judged_by_its_own_spread() -> None:
    mixture = modes(Gaussians(means=((0.0, 0.0), (8.0, 0.0)), stds=(0.25, 0.5)))

    coverage = mode_coverage(torch.tensor([[1.0, 0.0], [9.0, 0.0]]), mixture)

    assert coverage.captured == 1
    assert coverage.mass.tolist() == [0, 0.5]


def test_poor_samples_capture_nothing_but_count_for_the_divergence() -> None:
    mixture = modes(Ring(modes=4, radius=2.0))

    coverage = mode_coverage(torch.tensor([[5.0, 0.0]] * 10), mixture)

    assert (coverage.captured, coverage.high_quality) == (0, 0)
    assert coverage.reverse_kl == pytest.approx(math.log(4))
    assert coverage.mass.tolist() == [0] * 4


def test_the_divergence_is_from_the_weights_of_the_modes() -> None:
    mixture = modes(Gaussians(means=((-1.0, 0.0), (1.0, 0.0)), weights=(1.0, 3.0)))
    evenly = mixture.means.repeat(10, 1)
    as_weighted = mixture.means[[0, 1, 1, 1]].repeat(10, 1)

    assert mode_coverage(evenly, mixture).reverse_kl == pytest.approx(0.5 * math.log(2) + 0.5 * math.log(2 / 3))
    assert mode_coverage(as_weighted, mixture).reverse_kl == pytest.approx(0, abs=1e-7)


def test_tiny_modes_far_out_lose_nothing_to_cancellation() -> None:
    mixture = modes(Ring(modes=8, radius=10.0, std=1e-3))
    outwards = mixture.means / 10

    inside = mode_coverage(mixture.means + 2.99e-3 * outwards, mixture)
    outside = mode_coverage(mixture.means + 3.01e-3 * outwards, mixture)

    assert (inside.captured, inside.high_quality) == (8, 1)
    assert (outside.captured, outside.high_quality) == (0, 0)


def test_measuring_leaves_the_samples_as_they_are() -> None:
    mixture = modes(Ring())
    samples = mixture.draw(100, seeded_generator())
    before, means = samples.clone(), mixture.means.clone()

    mode_coverage(samples, mixture)
    distance(samples, samples, directions(2, 8, seeded_generator()))

    assert torch.equal(samples, before)
    assert torch.equal(mixture.means, means)


# --- distance ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("shape", [(2,), (1, 8, 8)], ids=["points", "images"])
def test_the_sliced_distance_agrees_with_another_library(shape: tuple[int, ...]) -> None:
    generator = seeded_generator()
    a = torch.randn(300, *shape, generator=generator)
    b = 1.5 * torch.randn(300, *shape, generator=generator) + 0.3
    onto = directions(math.prod(shape), 64, generator)

    expected = ot.sliced_wasserstein_distance(
        a.flatten(1).double().numpy(), b.flatten(1).double().numpy(), projections=onto.double().numpy(), p=1
    )

    assert distance(a, b, onto) == pytest.approx(float(expected), rel=1e-5)


@pytest.mark.parametrize("data", [Ring(), Ring(modes=5), Ring(modes=12), Grid()], ids=["8", "5", "12", "grid"])
def test_few_directions_take_the_mean_over_all_whatever_the_symmetry(data: Ring | Grid) -> None:
    generator, mixture = seeded_generator(), modes(data)
    reals, fakes = mixture.draw(2_500, generator), mixture.draw(2_500, generator)
    fakes = torch.where(fakes[:, :1] > 0, 0.9 * fakes, fakes)  # half of the modes are off

    few, many = (distance(fakes, reals, directions(2, count, generator)) for count in (NUM_DIRECTIONS[2], 720))

    assert few == pytest.approx(many, rel=0.01)  # other reals say something else by several hundredths


def test_identical_sets_are_no_distance_apart_in_whatever_order() -> None:
    samples = torch.randn(200, 2, generator=seeded_generator())
    shuffled = samples[torch.randperm(200, generator=seeded_generator(1))]

    assert distance(samples, shuffled, directions(2, 32, seeded_generator(2))) == 0


def test_the_distance_is_the_same_both_ways() -> None:
    a, b = torch.randn(2, 100, 2, generator=seeded_generator())
    onto = directions(2, 32, seeded_generator(1))

    assert distance(a, b, onto) == distance(b, a, onto)


@pytest.mark.parametrize("angle", [0.0, 0.1, 0.9273])
def test_moving_a_point_mass_in_the_plane_costs_its_mean_projection(angle: float) -> None:
    onto = directions(2, 32, seeded_generator())
    here, there = torch.zeros(3, 2), 5 * torch.tensor([[math.cos(angle), math.sin(angle)]] * 3)

    # E |cos| over the circle is 2 / pi; a sum over 32 even steps is at most 1 / sinc(pi / 64) - 1 off.
    assert distance(here, there, onto) == pytest.approx(5 * 2 / math.pi, rel=9e-4)


def test_moving_a_point_mass_in_space_costs_its_mean_projection() -> None:
    onto = directions(3, 40_000, seeded_generator())
    here, there = torch.zeros(3, 3), torch.tensor([[2.0, 3.0, 6.0]] * 3)

    # E |cos| over the sphere is 1 / 2, its variance 1/3 - 1/4.
    error = 7 * math.sqrt((1 / 3 - 1 / 4) / 40_000)
    assert abs(distance(here, there, onto) - 7 / 2) < 5 * error


@pytest.mark.parametrize("dimension", [2, 64])
def test_directions_are_unit_vectors_uniform_on_the_sphere(dimension: int) -> None:
    count = 100_000
    onto = directions(dimension, count, seeded_generator()).double()

    assert onto.shape == (dimension, count)
    torch.testing.assert_close(onto.norm(dim=0), torch.ones(count, dtype=torch.float64), rtol=0, atol=1e-6)
    if dimension > 2:  # in the plane they are lines: no two are opposite
        assert float(onto.mean(dim=1).abs().max()) < 5 / math.sqrt(count * dimension)
    second = onto @ onto.T / count - torch.eye(dimension, dtype=torch.float64) / dimension
    assert float(second.abs().max()) < 6 * math.sqrt(2 / count) / dimension


def test_directions_are_the_generators_choice_alone() -> None:
    assert torch.equal(directions(3, 9, seeded_generator(1)), directions(3, 9, seeded_generator(1)))
