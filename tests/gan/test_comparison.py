"""Comparing a run's fakes with its reals: always the same reals, a floor that follows the data, no trace left."""

import math

import pytest
import torch

from ganviz.gan import Observer, Trainer
from ganviz.gan.evaluation import Compared
from ganviz.spec.scores import Scores
from tests.gan.support import assert_same_state, dcgan, noise_images, small, train

# What latents from N(0, I) are, without a generator.
STANDARD = {"data.kind": "gaussians", "data.means": [[0.0, 0.0]], "data.stds": [1.0]}


def compared(observer: Observer, count: int) -> Compared:
    found = observer.compare(count)
    assert found is not None
    return found


def planar(score: float | None) -> float:
    assert score is not None
    return score


def test_a_run_that_is_compared_equals_one_that_is_not() -> None:
    alone, watched = Trainer(small({"data.pool_size": 50})), Trainer(small({"data.pool_size": 50}))
    observer = Observer(watched)

    expected = train(alone, 4)
    found = []
    for _ in range(4):
        found.append(watched.step())
        observer.compare(20)

    assert found == expected
    assert_same_state(watched.state(), alone.state())


def test_comparing_twice_and_by_another_observer_gives_the_same() -> None:
    trainer = Trainer(small())
    train(trainer, 3)
    observer = Observer(trainer)

    assert compared(observer, 40) == compared(observer, 40) == compared(Observer(trainer), 40)


def test_as_training_goes_on_the_fakes_move_and_the_floor_stays() -> None:
    trainer = Trainer(small())
    observer = Observer(trainer)
    before = compared(observer, 40)

    train(trainer, 2)

    assert compared(observer, 40).fakes != before.fakes
    assert compared(observer, 40).floor == before.floor


@pytest.mark.parametrize("change", [{"data.radius": 1.0}, {"data.kind": "moons"}, {"data.pool_size": 30}])
def test_the_floor_follows_a_change_of_data(change: dict[str, object]) -> None:
    trainer = Trainer(small())
    observer = Observer(trainer)
    before = compared(observer, 40)

    trainer.apply(change)

    assert compared(observer, 40).floor != before.floor
    assert compared(observer, 40) == compared(Observer(trainer), 40)


def test_the_floor_falls_as_more_is_compared() -> None:
    observer = Observer(Trainer(small()))
    few, many = compared(observer, 50).floor.mean, compared(observer, 800).floor.mean

    # Divergence and discrepancy as 1 / n, the Fréchet distance as well: a sixteenth, give or take the noise.
    for name in ("squared_mmd", "jensen_shannon", "frechet"):
        assert 1 / 64 < getattr(many, name) / getattr(few, name) < 1 / 3, name


def test_fakes_as_good_as_reals_score_the_floor() -> None:
    trainer = Trainer(small(STANDARD))
    trainer.generator.network = torch.nn.Identity()

    found = compared(Observer(trainer), 1_000)

    floor = found.floor
    assert abs(found.fakes.squared_mmd) < 4 * floor.mean.squared_mmd
    for name in ("precision", "recall", "density", "coverage"):
        assert getattr(found.fakes, name) == pytest.approx(getattr(floor.mean, name), abs=0.05), name
    for name in ("jensen_shannon", "frechet"):
        assert 1 / 6 < getattr(found.fakes, name) / getattr(floor.mean, name) < 6, name
    assert floor.mean.coverage == pytest.approx(0.9687, abs=0.005)


def test_a_collapsed_generator_is_told_from_a_good_one_by_every_measure() -> None:
    trainer = Trainer(small())
    trainer.generator.weights.data.zero_()

    found = compared(Observer(trainer), 300)

    fakes, floor = found.fakes, found.floor.high
    assert fakes.squared_mmd > 20 * floor.squared_mmd
    assert (fakes.precision, fakes.recall, fakes.coverage) == (0, 0, 0)
    assert planar(fakes.jensen_shannon) == 1
    # All fakes at the origin: the trace of the data's covariance, radius^2 + 2 std^2.
    assert planar(fakes.frechet) == pytest.approx(4.005, rel=0.02)


def test_of_a_pool_no_sample_is_in_both_halves() -> None:
    found = compared(Observer(Trainer(small({"data.pool_size": 101}))), 1_000)

    assert found.count == 50
    # Samples drawn twice would have neighbours in no distance, and neighbourhoods of no size.
    assert found.floor.mean.coverage == pytest.approx(0.97, abs=0.03)


def test_a_pool_too_small_to_have_neighbours_is_not_compared() -> None:
    assert Observer(Trainer(small({"data.pool_size": 11}))).compare(100) is None
    assert Observer(Trainer(small({"data.pool_size": 12}))).compare(100) is not None


def test_images_are_compared_without_a_grid() -> None:
    found = compared(Observer(Trainer(dcgan(), noise_images(40))), 100)

    assert found.count == 20
    assert isinstance(found.fakes, Scores)
    assert (found.fakes.jensen_shannon, found.floor.mean.frechet, found.floor.low.frechet) == (None, None, None)
    assert math.isfinite(found.fakes.squared_mmd)
