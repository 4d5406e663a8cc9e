"""Looking at a run: always from the same place, and without leaving a trace."""

from typing import Any

import pytest
import torch
from torch import Tensor

from ganviz.gan import Observer, Trainer, evaluation
from ganviz.gan.metrics import directions, projected, sliced_wasserstein
from ganviz.spec import Change, Experiment, presets
from tests.gan.support import assert_same_state, dcgan, noise_images, seeded_generator, small, train

DROPPING = {"discriminator.network.dropout": 0.3}
RUNS = pytest.mark.parametrize(
    ("experiment", "with_images"),
    [(small(), False), (small(DROPPING | {"data.pool_size": 50}), False), (dcgan(), True)],
    ids=["mlp", "mlp-dropout-pool", "dcgan"],
)


def trainer_of(experiment: Experiment, with_images: bool) -> Trainer:
    return Trainer(experiment, noise_images() if with_images else None)


@RUNS
def test_a_run_that_is_watched_equals_one_that_is_not(experiment: Experiment, with_images: bool) -> None:
    alone, watched = trainer_of(experiment, with_images), trainer_of(experiment, with_images)
    observer = Observer(watched)

    expected = train(alone, 6)
    found = []
    for _ in range(6):
        found.append(watched.step())
        observer.logits(observer.fakes(10))
        observer.reals(12)
        observer.measure(20)

    assert found == expected
    assert_same_state(watched.state(), alone.state())


@RUNS
def test_looking_twice_shows_the_same(experiment: Experiment, with_images: bool) -> None:
    trainer = trainer_of(experiment, with_images)
    train(trainer, 3)
    observer = Observer(trainer)

    fakes, reals, measured = observer.fakes(10).clone(), observer.reals(10).clone(), observer.measure(20)

    assert fakes.shape == reals.shape == (10, *experiment.data.sample_shape)
    assert torch.equal(observer.fakes(10), fakes)
    assert torch.equal(observer.reals(10), reals)
    assert torch.equal(observer.logits(fakes), observer.logits(fakes))
    assert observer.measure(20).distance == measured.distance


@RUNS
def test_another_observer_sees_the_same(experiment: Experiment, with_images: bool) -> None:
    trainer = trainer_of(experiment, with_images)

    assert torch.equal(Observer(trainer).fakes(10), Observer(trainer).fakes(10))
    assert torch.equal(Observer(trainer).reals(10), Observer(trainer).reals(10))


def test_as_training_goes_on_the_fakes_move_and_the_reals_stay() -> None:
    trainer = Trainer(small())
    observer = Observer(trainer)
    fakes, reals, floor = observer.fakes(10), observer.reals(10), observer.measure(100).floor

    train(trainer, 2)

    assert not torch.equal(observer.fakes(10), fakes)
    assert torch.equal(observer.reals(10), reals)
    assert observer.measure(100).floor == floor


def test_fakes_are_what_the_generator_makes_of_fixed_latents() -> None:
    trainer = Trainer(small())
    observer = Observer(trainer)

    trainer.generator.weights.data.zero_()

    assert observer.fakes(5).tolist() == [[0.0, 0.0]] * 5
    assert not observer.fakes(5).requires_grad


def test_networks_train_again_after_a_look() -> None:
    trainer = Trainer(small(DROPPING))
    observer = Observer(trainer)

    observer.logits(observer.fakes(5))

    assert trainer.generator.network.training
    assert trainer.discriminator.network.training


def test_networks_train_again_after_a_look_that_failed() -> None:
    trainer = Trainer(small(DROPPING))

    with pytest.raises(RuntimeError):
        Observer(trainer).logits(torch.zeros(5, 3))

    assert trainer.discriminator.network.training


@pytest.mark.parametrize(
    "change", [{"data.radius": 1.0}, {"data.kind": "moons"}, {"latent.distribution": "uniform"}, {"data.pool_size": 30}]
)
def test_what_is_shown_follows_a_change_of_data_or_latents(change: dict[str, object]) -> None:
    trainer = Trainer(small())
    observer = Observer(trainer)
    observer.fakes(10)
    observer.measure(10)

    trainer.apply(change)

    fresh = Observer(trainer)
    assert torch.equal(observer.fakes(10), fresh.fakes(10))
    assert torch.equal(observer.reals(10), fresh.reals(10))
    assert observer.measure(10).distance == fresh.measure(10).distance


@pytest.mark.parametrize(
    ("change", "has_modes"), [({}, True), ({"data.kind": "grid"}, True), ({"data.kind": "moons"}, False)]
)
def test_modes_are_measured_where_the_data_has_some(change: dict[str, object], has_modes: bool) -> None:
    measured = Observer(Trainer(small(change))).measure(50)

    assert (measured.coverage is not None) == (measured.mixture is not None) == has_modes


def test_the_noise_floor_is_a_distance_between_reals() -> None:
    trainer, count = Trainer(small()), 1_000
    onto, generator = directions(2, 32, seeded_generator()), seeded_generator(1)

    def between_reals() -> float:
        a, b = (projected(trainer.batches.source.draw(count, generator), onto) for _ in range(2))
        return sliced_wasserstein(a, b)

    usual = [between_reals() for _ in range(40)]

    floor = Observer(trainer).measure(count).floor
    assert floor.mean == pytest.approx(sum(usual) / len(usual), rel=0.2)
    assert min(usual) < floor.low < floor.mean < floor.high < max(usual)


def test_the_noise_floor_falls_as_more_is_measured() -> None:
    observer = Observer(Trainer(small()))

    # As the inverse root of the count: a fifth, give or take the noise of two floors.
    few, many = (observer.measure(count).floor.mean for count in (100, 2_500))
    assert many / few == pytest.approx(1 / 5, rel=0.15)


def test_fakes_as_good_as_reals_measure_the_noise_floor() -> None:
    trainer = Trainer(small({"data.kind": "gaussians", "data.means": [[0.0, 0.0]], "data.stds": [1.0]}))
    # The identity: latents are drawn from N(0, I), as these data are.
    trainer.generator.network = torch.nn.Identity()

    measured = Observer(trainer).measure(4_000)

    assert measured.coverage is not None
    assert measured.coverage.high_quality == pytest.approx(0.98889, abs=3 * 0.0017)
    assert 1 / 4 < measured.distance / measured.floor.mean < 4


@pytest.mark.parametrize("pack", [1, 3])
def test_what_is_looked_at_in_parts_is_what_would_be_seen_at_once(monkeypatch: pytest.MonkeyPatch, pack: int) -> None:
    trainer = Trainer(small({"discriminator.network.pack": pack, "updates.batch_size": 6}))
    points = torch.randn(600, 2, generator=seeded_generator())
    monkeypatch.setattr("ganviz.gan.evaluation.LEAST_AT_ONCE", 10_000)
    whole = Observer(trainer)
    monkeypatch.setattr("ganviz.gan.evaluation.PRODUCTS_AT_ONCE", 1)
    monkeypatch.setattr("ganviz.gan.evaluation.LEAST_AT_ONCE", 100)
    parts = Observer(trainer)

    torch.testing.assert_close(parts.logits(points), whole.logits(points))
    torch.testing.assert_close(parts.fakes(600), whole.fakes(600))


def test_what_fakes_are_measured_against_is_found_once_for_runs_of_one_seed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evaluation, "_SLICED", {})
    floor, counted = evaluation.sliced_floor, list[int]()

    def counting(samples: Tensor, *given: Any) -> Any:
        counted.append(len(samples))
        return floor(samples, *given)

    monkeypatch.setattr(evaluation, "sliced_floor", counting)
    changes: list[Change] = [{}, {"generator.optimizer.lr": 0.01}, {"seed": 7}, {"data.radius": 3.0}, {}]

    found = [Observer(Trainer(small(change))).measure(300) for change in changes]

    assert counted == [600] * 3
    evaluation._SLICED.clear()
    assert Observer(Trainer(small({"seed": 7}))).measure(300).floor == found[2].floor
    assert found[0].floor == found[1].floor == found[4].floor
    assert found[0].floor not in (found[2].floor, found[3].floor)
    assert found[0].distance == found[4].distance


def test_the_data_of_every_preset_can_be_told_from_others() -> None:
    assert all(isinstance(hash(each.experiment.data), int) for each in presets())
