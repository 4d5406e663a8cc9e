"""Noise floors against pairs of sets drawn one by one, against closed forms, and from one seed to the next."""

import dataclasses
import itertools
import math
from collections.abc import Callable, Mapping

import numpy as np
import pytest
import torch
from torch import Generator, Tensor

from ganviz.gan import Observer, Trainer
from ganviz.gan.metrics import Yardstick, directions, distances_floor, projected, sliced_floor, sliced_wasserstein
from ganviz.gan.metrics.floors import (
    _discrepancies,
    _frechet_distances,
    _mean_distance_from_0,
    _neighbours_of_split,
    _order,
    _signs,
)
from ganviz.gan.metrics.frechet import Moments, frechet_distance
from ganviz.gan.metrics.kernel import mean_kernel_among, mean_kernel_between, mean_kernels, squared_mmd
from ganviz.gan.metrics.pairs import squared_distances, squared_distances_among
from ganviz.spec import Experiment
from tests.gan.support import noise_images, seeded_generator, small

Draw = Callable[[int, Generator], Tensor]
DATA = ["ring", "grid", "moons", "digits"]
SCORES = ("squared_mmd", "precision", "recall", "density", "coverage", "jensen_shannon", "frechet")


def source(kind: str) -> Draw:
    """Return what draws from data of `kind`; the images are of noise, in ten brightnesses."""
    brightness = np.arange(900, dtype=np.uint8)[:, None, None] % 10 * 15
    images = noise_images(900) // 4 + brightness if kind == "digits" else None
    return Trainer(Experiment().with_changes({"data.kind": kind}), images).batches.source.draw


def usual_distances(draw: Draw, count: int, onto: Tensor, pairs: int) -> list[float]:
    generator = seeded_generator(77)
    return [sliced_wasserstein(*(projected(draw(count, generator), onto) for _ in range(2))) for _ in range(pairs)]


def usual_scores(draw: Draw, count: int, pairs: int) -> dict[str, list[float]]:
    generator = seeded_generator(77)
    each = [dataclasses.asdict(Yardstick(draw(count, generator)).measure(draw(count, generator))) for _ in range(pairs)]
    return {name: [one[name] for one in each] for name in SCORES if each[0][name] is not None}


def floor_scores(draw: Draw, count: int, seed: int) -> tuple[Mapping[str, float], ...]:
    generator = seeded_generator(seed)
    floor = distances_floor(lambda: draw(2 * count, generator), generator)
    return dataclasses.asdict(floor.mean), dataclasses.asdict(floor.low), dataclasses.asdict(floor.high)


# --- against pairs drawn one by one -------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", DATA)
def test_the_floor_of_the_sliced_distance_is_that_of_many_pairs(kind: str) -> None:
    draw, count = source(kind), 400
    onto = directions(draw(1, seeded_generator())[0].numel(), 32, seeded_generator())
    usual = usual_distances(draw, count, onto, 300)

    for seed in range(3):
        generator = seeded_generator(seed)
        floor = sliced_floor(draw(2 * count, generator), onto, generator)

        assert floor.mean == pytest.approx(float(np.mean(usual)), rel=0.1)
        assert floor.low == pytest.approx(np.quantile(usual, 0.05), rel=0.2)
        assert floor.high == pytest.approx(np.quantile(usual, 0.95), rel=0.2)


@pytest.mark.parametrize("kind", DATA)
def test_the_floor_of_each_score_is_that_of_many_pairs(kind: str) -> None:
    draw, count = source(kind), 150
    usual = usual_scores(draw, count, 500)

    for seed in range(2):
        mean, low, high = floor_scores(draw, count, seed)

        for name, values in usual.items():
            size = np.sqrt(np.mean(np.square(values))) if name == "squared_mmd" else np.mean(values)
            assert mean[name] == pytest.approx(size, rel=0.1), name
            assert low[name] <= mean[name] <= high[name], name
            inside = float(np.mean([low[name] <= value <= high[name] for value in values]))
            is_counted = name in ("squared_mmd", "jensen_shannon", "frechet")  # the others' deviation is of 8 pairs
            assert inside == pytest.approx(0.9, abs=0.06 if is_counted else 0.2), name


@pytest.mark.parametrize("change", [{}, {"data.kind": "grid"}, {"data.kind": "moons"}])
def test_floors_are_hardly_moved_by_the_seed(change: dict[str, str]) -> None:
    """From one set of four pairs to the next the Fréchet floor of the ring went from .0030 to .0165."""
    found = []
    for seed in range(4):
        observer = Observer(Trainer(small({**change, "seed": seed})))
        compared = observer.compare(512)
        assert compared is not None
        assert compared.floor.mean.frechet is not None
        found.append((observer.measure(2_500).floor.mean, compared.floor.mean.squared_mmd, compared.floor.mean.frechet))

    spread = np.max(found, axis=0) / np.min(found, axis=0) - 1
    assert spread.tolist() == pytest.approx([0, 0, 0], abs=0.15)
    assert spread[0] < 0.03


# --- against closed forms -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [2, 4, 6, 10])
def test_the_walk_is_as_far_from_0_as_the_mean_of_all_its_orders(count: int) -> None:
    halves = list(itertools.combinations(range(count), count // 2))
    signs = -np.ones((len(halves), count), dtype=np.int64)
    for row, half in zip(signs, halves, strict=True):
        row[list(half)] = 1

    exact = np.abs(np.cumsum(signs, axis=1)).mean(axis=0)

    assert _mean_distance_from_0(count)[1:] == pytest.approx(exact, abs=1e-12)


def test_a_long_walk_is_as_far_from_0_as_a_normal_one() -> None:
    count, t = 20_000, np.arange(5_000, 15_001, 1_000)

    # The variance of t draws from a half of +1 and a half of -1 without putting back: t (n - t) / (n - 1).
    normal = np.sqrt(2 / math.pi * t * (count - t) / (count - 1))

    assert _mean_distance_from_0(count)[t] == pytest.approx(normal, rel=1e-4)


def test_the_floor_is_exactly_the_mean_over_all_splits_of_few_samples() -> None:
    samples = torch.randn(8, 2, generator=seeded_generator())
    onto = directions(2, 32, seeded_generator())
    halves = [list(half) for half in itertools.combinations(range(8), 4)]

    def distance(half: list[int]) -> float:
        other = [index for index in range(8) if index not in half]
        return sliced_wasserstein(projected(samples[half], onto), projected(samples[other], onto))

    exact = [distance(half) for half in halves]

    assert sliced_floor(samples, onto, seeded_generator()).mean == pytest.approx(float(np.mean(exact)), rel=1e-5)


def test_the_floor_of_the_frechet_distance_of_a_gaussian_is_that_of_its_moments() -> None:
    count = 400
    mean, _, _ = floor_scores(lambda n, generator: torch.randn(n, 2, generator=generator), count, 3)

    # Of the means 2 tr(I) / n; of covariances the sum of E D_ij^2 / (2 (l_i + l_j)), E D_ij^2 = 2 (1 + [i = j]) / n.
    of_means, of_covariances = 4 / count, (2 * 4 / 4 + 2 * 2 / 4) / count
    assert mean["frechet"] == pytest.approx(of_means + of_covariances, rel=0.1)


def test_the_floor_of_coverage_is_the_published_mean() -> None:
    count = 300
    mean, _, _ = floor_scores(lambda n, generator: torch.rand(n, 2, generator=generator), count, 0)

    expected = 1 - math.prod((count - j) / (2 * count - j) for j in range(1, 6))
    assert mean["coverage"] == pytest.approx(expected, abs=0.01)
    assert mean["density"] == pytest.approx(1, abs=0.05)


# --- whatever is drawn --------------------------------------------------------------------------------------------


def test_samples_that_are_all_the_same_have_a_floor_of_nothing() -> None:
    same = torch.full((40, 2), 3.0)

    floor = sliced_floor(same, directions(2, 32, seeded_generator()), seeded_generator())
    mean, low, high = floor_scores(lambda n, generator: torch.full((n, 2), 3.0), 20, 0)

    assert (floor.low, floor.mean, floor.high) == (0, 0, 0)
    for scores in (mean, low, high):
        distances = [scores[name] for name in ("squared_mmd", "jensen_shannon", "frechet")]
        assert distances == pytest.approx([0] * 3, abs=1e-6)
        assert [scores[name] for name in ("precision", "recall", "coverage")] == [1] * 3
        assert scores["density"] == pytest.approx(20 / 19)


@pytest.mark.parametrize("count", [6, 7, 33])
def test_few_samples_have_a_floor_too(count: int) -> None:
    found = floor_scores(lambda n, generator: torch.randn(n, 2, generator=generator), count, 0)

    assert all(math.isfinite(score) for scores in found for score in scores.values())


def test_equal_seeds_have_equal_floors() -> None:
    draw = source("ring")
    onto = directions(2, 32, seeded_generator())
    first, second = (sliced_floor(draw(200, seeded_generator(5)), onto, seeded_generator(6)) for _ in range(2))

    assert first == second
    assert floor_scores(draw, 50, 1) == floor_scores(draw, 50, 1)


def test_whole_numbers_are_in_the_order_of_the_values_they_stand_for() -> None:
    drawn = torch.randn(3, 50, generator=seeded_generator())
    values = torch.cat([drawn, 1e30 * drawn, torch.tensor([[0.0, -1e-40, 1e-40]] * 3)], dim=1).numpy()

    assert np.array_equal(np.take_along_axis(values, _order(values), axis=1), np.sort(values, axis=1))


def test_the_short_form_of_the_frechet_distance_in_the_plane_is_that_of_any_dimension() -> None:
    points = torch.randn(40, 2, generator=seeded_generator()) @ torch.tensor([[2.0, 0.3], [0.0, 0.1]]) + 5
    signs = _signs(40, 6, seeded_generator())

    expected = [frechet_distance(Moments.of(points[row > 0]), Moments.of(points[row < 0])) for row in signs]

    assert _frechet_distances(points, signs).tolist() == pytest.approx(expected, rel=1e-8)


def test_a_split_of_images_is_compared_as_any_other_two_sets() -> None:
    images = torch.rand(60, 64, generator=seeded_generator())
    [signs] = _signs(60, 1, seeded_generator())

    found = _neighbours_of_split(squared_distances_among(images), signs)

    a, b = images[signs > 0], images[signs < 0]
    for scores, expected in zip(found, (Yardstick(a).measure(b), Yardstick(b).measure(a)), strict=True):
        for field in dataclasses.fields(scores):
            assert getattr(scores, field.name) == getattr(expected, field.name), field.name


def test_the_discrepancies_of_splits_are_those_of_the_sets() -> None:
    points = torch.randn(80, 2, generator=seeded_generator())
    signs = _signs(80, 5, seeded_generator())
    square = squared_distances_among(points)

    def discrepancy(row: Tensor) -> float:
        a, b = points[row > 0], points[row < 0]
        among = [mean_kernel_among(squared_distances_among(each), 0.7) for each in (a, b)]
        return squared_mmd(*among, mean_kernel_between(squared_distances(a, b), 0.7))

    found = _discrepancies(mean_kernels(square, 0.7), signs)

    assert found.tolist() == pytest.approx([discrepancy(row) for row in signs], abs=1e-6)
