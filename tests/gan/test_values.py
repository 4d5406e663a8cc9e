"""One-dimensional data: densities against scipy and samples, distances against scipy, and the smallest networks."""

import math

import numpy as np
import pytest
import torch
from scipy import integrate, stats

from ganviz.gan import Observer, Trainer
from ganviz.gan.densities import ATOMS, DENSITIES, atoms_of, density_of
from ganviz.gan.metrics import directions, mode_coverage, projected, sliced_floor, sliced_wasserstein
from ganviz.gan.samplers import mixture_of, sampler_of
from ganviz.spec import Experiment
from ganviz.spec.data import AnyData, Gaussian1d, Mixture1d, Points1d, Ring, TwoPoints1d, Uniform1d
from tests.gan.support import seeded_generator, small

MANY = 100_000
SMOOTH = (
    Gaussian1d(mean=0.7, sigma=0.4),
    Mixture1d(centres=(-2, 0.5, 1), sigmas=(0.3, 0.1, 0.6), shares=(1, 2, 5)),
    Uniform1d(centre=-0.5, width=3),
    Points1d(values=(-1, 0, 0, 2), blur=0.3),
)
SHIFT = {
    "data.kind": "gaussian_1d", "latent.dim": 1,
    "generator.network.kind": "shift", "discriminator.network.kind": "logistic",
}  # fmt: skip


def densities(data: AnyData, x: np.ndarray) -> np.ndarray:
    density = density_of(data)
    assert density is not None
    found = density(torch.from_numpy(x))
    assert found.dtype == torch.float64
    return found.numpy()


# --- densities and samples ----------------------------------------------------------------------------------------


def test_densities_are_those_of_scipy() -> None:
    x = np.linspace(-4, 4, 801)
    bell, mixture, flat, numbers = SMOOTH
    shares, places, sigmas = np.array([1, 2, 5]) / 8, (-2, 0.5, 1), (0.3, 0.1, 0.6)
    summed = sum(share * stats.norm(*each).pdf(x) for share, *each in zip(shares, places, sigmas, strict=True))

    assert densities(bell, x) == pytest.approx(stats.norm(0.7, 0.4).pdf(x), rel=1e-12)
    assert densities(mixture, x) == pytest.approx(summed, rel=1e-12)
    blurred = sum(stats.norm(place, 0.3).pdf(x) for place in (-1, 0, 0, 2)) / 4
    assert densities(numbers, x) == pytest.approx(blurred, rel=1e-12)
    assert densities(flat, x) == pytest.approx(stats.uniform(-2, 3).pdf(x), rel=1e-12)


@pytest.mark.parametrize("data", SMOOTH, ids=lambda data: data.kind)
def test_samples_are_as_dense_as_is_said(data: AnyData) -> None:
    drawn = sampler_of(data)(MANY, seeded_generator()).flatten().double().numpy()

    def cumulative(x: np.ndarray) -> np.ndarray:
        lattice = np.linspace(-6, 6, 24_001)
        return np.interp(x, lattice, integrate.cumulative_trapezoid(densities(data, lattice), lattice, initial=0))

    assert stats.kstest(drawn, cumulative).pvalue > 1e-3
    lattice = np.linspace(-6, 6, 24_001)
    assert integrate.trapezoid(densities(data, lattice), lattice) == pytest.approx(1, abs=1e-3)


def test_two_points_have_shares_and_no_density() -> None:
    data = TwoPoints1d(left=-1, right=2, share=0.25)
    drawn = sampler_of(data)(MANY, seeded_generator())

    assert density_of(data) is None
    assert atoms_of(data) == ((-1, 0.75), (2, 0.25))
    assert set(drawn.flatten().tolist()) == {-1, 2}
    assert float((drawn == 2).float().mean()) == pytest.approx(0.25, abs=5 * math.sqrt(0.25 * 0.75 / MANY))


@pytest.mark.parametrize("data", SMOOTH, ids=lambda data: data.kind)
def test_the_span_holds_the_data_and_the_peak_is_its_height(data: AnyData) -> None:
    low, high = data.span
    drawn, lattice = sampler_of(data)(10_000, seeded_generator()), np.linspace(low, high, 4001)

    assert float(((drawn >= low) & (drawn <= high)).float().mean()) > 0.99
    assert data.peak == pytest.approx(densities(data, lattice).max(), rel=0.12)


@pytest.mark.parametrize("data", [TwoPoints1d(share=0), TwoPoints1d(left=-1, right=-1)])
def test_a_point_that_is_never_drawn_is_none(data: TwoPoints1d) -> None:
    assert atoms_of(data) == ((-1, 1),)


def test_every_one_dimensional_set_has_a_density_or_atoms_and_no_other_has() -> None:
    assert sorted([*DENSITIES, *ATOMS]) == [
        "gaussian_1d", "mixture_1d", "points_1d", "two_points_1d", "uniform_1d",
    ]  # fmt: skip
    assert (density_of(Ring()), atoms_of(Ring())) == (None, ())


# --- measures -----------------------------------------------------------------------------------------------------


def test_the_distance_is_the_exact_wasserstein_distance() -> None:
    observer = Observer(Trainer(small({"data.kind": "mixture_1d"})))
    measured = observer.measure(500)
    reals = projected(observer._trainer.batches.source.draw(500, observer._random("measured reals")), torch.ones(1, 1))

    fakes = observer.fakes(500).flatten().numpy()
    assert measured.distance == pytest.approx(stats.wasserstein_distance(fakes, reals.flatten().numpy()), rel=1e-5)


def test_the_floor_is_the_distance_of_pairs_drawn_one_by_one() -> None:
    draw, onto, generator = sampler_of(SMOOTH[1]), torch.ones(1, 1), seeded_generator(3)
    usual = [sliced_wasserstein(*(projected(draw(400, generator), onto) for _ in range(2))) for _ in range(300)]

    floors = [sliced_floor(draw(800, generator), directions(1, 1, generator), generator) for _ in range(30)]

    assert np.mean([floor.mean for floor in floors]) == pytest.approx(np.mean(usual), rel=0.08)
    assert np.mean([floor.low for floor in floors]) == pytest.approx(np.quantile(usual, 0.05), rel=0.15)
    assert np.mean([floor.high for floor in floors]) == pytest.approx(np.quantile(usual, 0.95), rel=0.15)


def test_a_perfect_generator_has_the_high_quality_of_a_line() -> None:
    data = Mixture1d(centres=(-3, 3), sigmas=(0.2, 0.4))
    mixture = mixture_of(data)
    assert mixture is not None

    coverage = mode_coverage(sampler_of(data)(MANY, seeded_generator()), mixture)

    assert (coverage.captured, coverage.covered) == (2, 2)
    assert coverage.high_quality == pytest.approx(math.erf(3 / math.sqrt(2)), abs=1e-3)


@pytest.mark.parametrize("kind", ["gaussian_1d", "mixture_1d", "uniform_1d", "two_points_1d"])
def test_measures_of_the_plane_alone_are_left_out(kind: str) -> None:
    compared = Observer(Trainer(small({"data.kind": kind}))).compare(100)

    assert compared is not None
    assert (compared.fakes.jensen_shannon, compared.fakes.frechet) == (None, None)
    assert (compared.floor.mean.jensen_shannon, compared.floor.mean.frechet) == (None, None)
    assert math.isfinite(compared.fakes.squared_mmd)
    assert 0 <= compared.fakes.precision <= 1


# --- the smallest networks ----------------------------------------------------------------------------------------


def test_a_shift_generator_moves_the_latent() -> None:
    network = Trainer(Experiment().with_changes(SHIFT | {"generator.network.start": 1.5})).generator.network
    latents = torch.tensor([[-1.0], [0.25]])

    assert network(latents).tolist() == [[0.5], [1.75]]


def test_logistic_regression_is_one_line_of_logits() -> None:
    trainer = Trainer(Experiment().with_changes({"discriminator.network.kind": "logistic"}))
    trainer.discriminator.weights.data.copy_(torch.tensor([2.0, -1.0, 0.5]))

    assert trainer.discriminator.network(torch.tensor([[1.0, 1.0], [0.0, 3.0]])).tolist() == [1.5, -2.5]


def test_the_first_weights_of_a_line_are_drawn_by_the_seed() -> None:
    first, same, other = (Trainer(Experiment().with_changes(SHIFT | {"seed": seed})) for seed in (0, 0, 1))

    assert torch.equal(first.discriminator.weights, same.discriminator.weights)
    assert not torch.equal(first.discriminator.weights, other.discriminator.weights)
