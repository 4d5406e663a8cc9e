"""What D says, and what G's loss makes of it: against numpy in float64, for every loss of the catalogue."""

import math
from typing import Any, get_args

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from ganviz.gan import Observer, Trainer
from ganviz.gan.losses import LOSSES
from ganviz.gan.outputs import Outputs, generator_losses, judgement
from ganviz.spec import Experiment, preset
from ganviz.spec.losses import AnyLoss
from ganviz.spec.settings import kind_of
from tests.gan.support import assert_same_state, noise_images, small, train

KINDS = tuple(kind_of(variant) for variant in get_args(AnyLoss))
DIGITS = {"data.kind": "digits", "generator.network.widths": [8], "discriminator.network.widths": [8]}
RNG = np.random.default_rng(0)
REAL, FAKE = RNG.normal(0.4, 1, 40).astype(np.float32), RNG.normal(-0.3, 1, 30).astype(np.float32)

Floats = NDArray[np.float64]


def sigmoid(x: Floats) -> Floats:
    return 1 / (1 + np.exp(-x))


def objective(kind: str, **more: Any) -> Any:
    change = {"objective.loss.kind": kind} | {f"objective.{name}": value for name, value in more.items()}
    return small(change).objective


def outputs() -> Outputs:
    return Outputs(torch.from_numpy(REAL), torch.from_numpy(FAKE), torch.from_numpy(REAL[:10]))


@pytest.mark.parametrize("kind", KINDS)
def test_means_and_accuracy_are_as_the_loss_means_its_outputs(kind: str) -> None:
    loss = objective(kind).loss
    real, fake = REAL.astype(np.float64), FAKE.astype(np.float64)

    found = judgement(outputs(), loss)

    shown = sigmoid if loss.verdict == "probability" else np.asarray
    assert found.real == pytest.approx(shown(real).mean())
    assert found.fake == pytest.approx(shown(fake).mean())
    assert found.held_out == pytest.approx(shown(real[:10]).mean())
    if loss.verdict == "critic":
        accuracy = np.mean(real[:, None] > fake[None])
    else:
        threshold = {"least_squares": 0.5, "forward_kl": 1.0}.get(kind, 0.0)
        assert loss.undecided == threshold
        accuracy = (np.mean(real > threshold) + np.mean(fake <= threshold)) / 2
    assert found.accuracy == pytest.approx(accuracy)
    assert 0.3 < found.accuracy < 1


@pytest.mark.parametrize("kind", ["non_saturating", "wasserstein"])
def test_a_discriminator_that_says_the_same_of_all_is_right_by_chance(kind: str) -> None:
    same = torch.zeros(7)
    assert judgement(Outputs(same, same, None), objective(kind).loss).accuracy == 0.5
    assert judgement(Outputs(same, same, None), objective(kind).loss).held_out is None


@pytest.mark.parametrize("bad", [math.nan, math.inf])
def test_outputs_that_are_not_finite_have_no_accuracy(bad: float) -> None:
    real = torch.tensor([0.0, bad])
    assert math.isnan(judgement(Outputs(real, torch.zeros(2), None), objective("hinge").loss).accuracy)


# --- G's loss as a function of D(G(z)) ----------------------------------------------------------------------

C = np.linspace(-3, 3, 13)
SP = np.logaddexp
BY_HAND = {
    "non_saturating": lambda c: SP(0, -c),
    "hybrid": lambda c: SP(0, -c),
    "minimax": lambda c: -SP(0, c),
    "reverse_kl": lambda c: -c,
    "hinge": lambda c: -c,
    "wasserstein": lambda c: -c,
    "least_squares": lambda c: 0.5 * (c - 1) ** 2,
    "mean_probability": lambda c: -sigmoid(c),
    "rpgan": lambda c: SP(0, REAL.astype(float)[:, None] - c).mean(0),
    "relativistic_average": lambda c: (
        0.5 * (SP(0, -(c - REAL.astype(float).mean())) + SP(0, REAL.astype(float)[:, None] - c).mean(0))
    ),
    "forward_kl": lambda c: -np.exp(c - 1),
    "pearson": lambda c: -(c**2 / 4 + c),
    "squared_hellinger": lambda c: -(np.exp(c) - 1),
}


@pytest.mark.parametrize("kind", KINDS)
def test_g_s_loss_is_what_the_game_says_of_one_output(kind: str) -> None:
    found = generator_losses(objective(kind), torch.from_numpy(REAL), torch.from_numpy(C)).numpy()

    assert found.dtype == np.float64
    if kind in BY_HAND:
        assert found == pytest.approx(BY_HAND[kind](C), rel=1e-6)
    slopes = []
    for c in C:  # its slope is the gradient that autograd gives one fake
        fake = torch.tensor([c], requires_grad=True)
        loss = LOSSES[kind].generator(objective(kind).loss, torch.from_numpy(REAL).double(), fake)
        (slope,) = torch.autograd.grad(loss, fake)
        slopes.append(float(slope))
    near = generator_losses(objective(kind), torch.from_numpy(REAL), torch.from_numpy(C + 1e-6)).numpy()
    assert (near - found) / 1e-6 == pytest.approx(np.array(slopes), rel=1e-3, abs=1e-5)


def test_a_shared_loss_is_the_sum_of_both() -> None:
    shared = objective("non_saturating", shared_loss=True)
    found = generator_losses(shared, torch.from_numpy(REAL), torch.from_numpy(C)).numpy()
    assert found == pytest.approx(SP(0, -C) + SP(0, C) + SP(0, -REAL.astype(float)).mean(), rel=1e-6)


# --- held-out reals -------------------------------------------------------------------------------------------


def held_out(change: dict[str, Any], count: int = 50) -> torch.Tensor | None:
    images = noise_images(40) if change.get("data.kind") == "digits" else None
    return Observer(Trainer(Experiment().with_changes(change), images)).held_out(count)


def test_fresh_draws_are_held_out_from_a_stream_and_from_a_pool() -> None:
    pool = Trainer(small({"data.pool_size": 30}))
    assert pool.batches.source.fixed is not None

    found = Observer(pool).held_out(50)

    assert found is not None
    assert found.shape == (50, 2)
    assert not any((row == pool.batches.source.fixed).all(dim=1).any() for row in found)
    assert held_out({}) is not None


@pytest.mark.parametrize(
    ("change", "used", "left"),
    [({}, 40, 0), ({"data.held_out": 15}, 25, 15), ({"data.pool_size": 12}, 12, 28), ({"data.held_out": 1000}, 1, 39),
     ({"data.pool_size": 30, "data.held_out": 15}, 25, 15)],
)  # fmt: skip
def test_images_not_trained_on_are_held_out(change: dict[str, int], used: int, left: int) -> None:
    trainer = Trainer(Experiment().with_changes(DIGITS | change), noise_images(40))

    found = Observer(trainer).held_out(50)

    fixed = trainer.batches.source.fixed
    assert fixed is not None
    assert len(fixed) == used
    assert (0 if found is None else len(found)) == left
    if found is not None:
        assert not any((image == fixed).flatten(1).all(dim=1).any() for image in found)


@pytest.mark.parametrize("change", [{"data.kind": "points", "data.noise": 0.0}])
def test_a_list_of_points_holds_none_out(change: dict[str, Any]) -> None:
    assert held_out(change) is None
    assert Observer(Trainer(preset("dirac-gan"))).held_out(9) is None


def test_of_classes_each_is_held_out_in_turn() -> None:
    experiment = Experiment().with_changes(DIGITS | {"data.held_out": 20, "data.conditional": True})
    labels = np.arange(40) % 10
    images = np.repeat(labels.astype(np.uint8), 64).reshape(40, 8, 8)  # of one grey level for a class
    trainer = Trainer(experiment, images, labels)

    found = Observer(trainer).held_out(20)

    assert found is not None
    levels = ((found[:, 0, 0, 0] + 1) * 127.5).round().int().tolist()
    assert levels == [*range(10), *range(10)]


def test_looking_leaves_no_trace() -> None:
    change = {"data.pool_size": 40, "discriminator.network.spectral_norm": True}
    alone, watched = Trainer(small(change)), Trainer(small(change))
    train(alone, 3)
    for _ in range(3):
        watched.step()
        Observer(watched).outputs(16)

    assert_same_state(watched.state(), alone.state())
