"""One step after another: what a step does, and that runs repeat to the last bit."""

import math
from collections.abc import Callable
from typing import Any

import pytest
import torch

from ganviz.gan import DivergedError, StepResult, Trainer
from ganviz.gan.losses import LOSSES
from ganviz.gan.trainer import PlayerName
from ganviz.spec import Change, Experiment, preset
from tests.gan.support import (
    OPTIMIZER_KINDS,
    assert_goes_on_exactly,
    assert_same_state,
    dcgan,
    differing,
    noise_images,
    small,
    train,
)

CHANGES: dict[int, Change] = {
    20: {"discriminator.optimizer.lr": 3e-3},
    50: {"generator.optimizer.kind": "rmsprop", "generator.optimizer.centered": True},
    80: {"objective.loss.kind": "wasserstein", "updates.discriminator": 2},
    120: {"data.kind": "moons", "updates.batch_size": 17},
    150: {"generator.optimizer.kind": "adagrad", "latent.distribution": "uniform"},
}
RUNS: dict[str, Callable[[], Trainer]] = {
    "mlp": lambda: Trainer(small()),
    "mlp-dropout-pool": lambda: Trainer(small({"discriminator.network.dropout": 0.3, "data.pool_size": 77})),
    "dcgan": lambda: Trainer(dcgan(), noise_images()),
}
EVERY_RUN = pytest.mark.parametrize("make", list(RUNS.values()), ids=list(RUNS))


def with_changes(trainer: Trainer, steps: int, changes: dict[int, Change]) -> list[StepResult]:
    """Do `steps` steps, each change applied once as many are done as its key says."""
    results = []
    for _ in range(steps):
        if trainer.step_number in changes:
            trainer.apply(changes[trainer.step_number])
        results.append(trainer.step())
    return results


def train_only(trainer: Trainer, player: PlayerName, steps: int) -> list[StepResult]:
    return [trainer.step(only=player) for _ in range(steps)]


# --- the same floats ----------------------------------------------------------------------------------------


def test_two_runs_with_the_same_changes_are_equal_bit_for_bit() -> None:
    first, second = Trainer(small()), Trainer(small())

    assert with_changes(first, 200, CHANGES) == with_changes(second, 200, CHANGES)
    assert_same_state(first.state(), second.state())


@EVERY_RUN
def test_two_runs_of_one_seed_are_equal_bit_for_bit(make: Callable[[], Trainer]) -> None:
    first, second = make(), make()

    assert train(first, 10) == train(second, 10)
    assert_same_state(first.state(), second.state())


def test_another_seed_is_another_run() -> None:
    results = [tuple(train(Trainer(small({"seed": seed})), 3)) for seed in (0, 1)]

    assert results[0] != results[1]


def test_runs_side_by_side_do_not_disturb_each_other() -> None:
    alone = train(Trainer(small()), 10)
    first, other = Trainer(small()), Trainer(small({"seed": 5}))

    together = []
    for _ in range(10):
        together.append(first.step())
        other.step()

    assert together == alone


@EVERY_RUN
def test_nothing_is_drawn_from_the_global_generator(make: Callable[[], Trainer]) -> None:
    before = torch.get_rng_state()

    train(make(), 20)

    assert torch.equal(torch.get_rng_state(), before)


@EVERY_RUN
def test_the_global_generator_is_of_no_account(make: Callable[[], Trainer]) -> None:
    with torch.random.fork_rng():
        torch.manual_seed(1)
        first = train(make(), 3)
        torch.manual_seed(2)
        second = train(make(), 3)

    assert first == second


def test_a_preset_is_enough_for_points() -> None:
    trainer = Trainer(preset("ring8"))

    assert train(trainer, 2)[-1].step == 2
    assert trainer.experiment == preset("ring8").experiment


# --- states -------------------------------------------------------------------------------------------------


@EVERY_RUN
@pytest.mark.parametrize("at", [0, 1, 7])
def test_a_new_trainer_goes_on_from_a_state_bit_for_bit(make: Callable[[], Trainer], at: int) -> None:
    trainer = make()
    train(trainer, at)
    resumed = make()
    train(resumed, 3)

    assert_goes_on_exactly(trainer, resumed, 8)


@EVERY_RUN
def test_a_trainer_goes_back_to_its_own_state_bit_for_bit(make: Callable[[], Trainer]) -> None:
    trainer = make()
    train(trainer, 4)

    for _ in range(2):
        assert_goes_on_exactly(trainer, trainer, 8)


@pytest.mark.parametrize("kind", sorted({*OPTIMIZER_KINDS} - {"adam"}))
@pytest.mark.parametrize("momentum", [False, True])
def test_a_state_reaches_across_a_swap_both_ways(kind: str, momentum: bool) -> None:
    swap: dict[str, Any] = {"discriminator.optimizer.kind": kind, "discriminator.optimizer.lr": 1e-3}
    if momentum and kind in ("sgd", "rmsprop"):
        swap["discriminator.optimizer.momentum"] = 0.9
    trainer = Trainer(small())
    train(trainer, 5)
    before = trainer.state()
    trainer.apply(swap)
    after_swap = trainer.state()
    expected = train(trainer, 5)
    after = trainer.state()

    trainer.load_state(before)
    trainer.apply(swap)
    assert train(trainer, 5) == expected
    assert_same_state(trainer.state(), after)

    fresh = Trainer(small())
    fresh.load_state(after_swap)
    assert train(fresh, 5) == expected
    assert_same_state(fresh.state(), after)


def test_a_state_is_a_copy_that_training_leaves_alone() -> None:
    trainer = RUNS["dcgan"]()
    train(trainer, 2)
    state = trainer.state()
    kept = {name: value.clone() for name, value in state.tensors.items()}

    train(trainer, 2)
    trainer.load_state(state)
    train(trainer, 2)

    assert all(torch.equal(value, kept[name]) for name, value in state.tensors.items())


def test_a_state_holds_the_running_averages_of_batch_norm() -> None:
    trainer = RUNS["dcgan"]()
    before = trainer.state()

    train(trainer, 1)

    changed = differing(before, trainer.state())
    assert sum(name.startswith("generator/buffers/") and "running" in name for name in changed) == 6


def test_a_state_of_other_networks_is_refused() -> None:
    with pytest.raises(AssertionError, match="other networks"):
        Trainer(small()).load_state(Trainer(small({"latent.dim": 3})).state())


# --- what a step does ---------------------------------------------------------------------------------------


def test_steps_are_counted_from_one() -> None:
    trainer = Trainer(small())

    assert [result.step for result in train(trainer, 3)] == [1, 2, 3]
    assert trainer.step_number == trainer.state().step == 3


@pytest.mark.parametrize(("learning", "resting"), [("discriminator", "generator"), ("generator", "discriminator")])
def test_a_step_of_one_player_leaves_the_other_as_it_is(learning: PlayerName, resting: PlayerName) -> None:
    trainer = Trainer(small())
    train(trainer, 2)
    before = trainer.state()

    result = trainer.step(only=learning)

    changed = differing(before, trainer.state())
    assert f"{learning}/weights" in changed
    assert not any(name.startswith(resting) for name in changed)
    losses = {"discriminator": result.d_loss, "generator": result.g_loss}
    assert math.isfinite(losses[learning])
    assert math.isnan(losses[resting])
    assert result.step == 3


@pytest.mark.parametrize("dynamics", ["alternating", "simultaneous", "extragradient", "consensus", "competitive"])
@pytest.mark.parametrize("step", ["auto", "autograd"])
@pytest.mark.parametrize(("frozen", "learning"), [("generator", "discriminator"), ("discriminator", "generator")])
def test_a_step_with_a_frozen_player_is_one_of_the_other_alone(
    frozen: PlayerName, learning: PlayerName, step: str, dynamics: str
) -> None:
    plain = {f"{player}.optimizer.kind": "sgd" for player in ("generator", "discriminator")}
    change = plain | {"compute.step": step, "updates.dynamics.kind": dynamics}
    alone, other = Trainer(small(change)), Trainer(small(change))
    other.apply({f"{frozen}.frozen": True})

    for _ in range(3):
        ours, theirs = alone.step(learning), other.step()
        assert (ours.d_loss, ours.g_loss) == pytest.approx((theirs.d_loss, theirs.g_loss), rel=0, nan_ok=True)
    assert torch.equal(alone.generator.weights, other.generator.weights)
    assert torch.equal(alone.discriminator.weights, other.discriminator.weights)

    other.apply({f"{frozen}.frozen": False})
    assert alone.step() == other.step()


def test_a_frozen_player_learns_for_nobody_and_two_learn_nothing() -> None:
    trainer = Trainer(small({"generator.frozen": True}))
    before = trainer.generator.weights.detach().clone()
    assert math.isnan(trainer.step("generator").g_loss)
    trainer.apply({"discriminator.frozen": True})
    d_before = trainer.discriminator.weights.detach().clone()
    result = trainer.step()

    assert math.isnan(result.d_loss)
    assert trainer.step_number == 2
    assert torch.equal(trainer.generator.weights, before)
    assert torch.equal(trainer.discriminator.weights, d_before)


def test_a_step_of_each_player_makes_a_whole_step() -> None:
    whole, halves = Trainer(small()), Trainer(small())

    both = whole.step()
    d, g = halves.step(only="discriminator"), halves.step(only="generator")

    assert (both.d_loss, both.g_loss) == (d.d_loss, g.g_loss)
    assert differing(whole.state(), halves.state()) == []


def test_a_player_learns_as_often_in_a_step_as_asked() -> None:
    trainer = Trainer(small({"updates.discriminator": 5, "updates.generator": 1}))
    train(trainer, 3)
    trainer.apply({"updates.discriminator": 1, "updates.generator": 4})
    train(trainer, 2)

    assert (trainer.discriminator.updates, trainer.generator.updates) == (3 * 5 + 2, 3 + 2 * 4)


def test_several_updates_are_as_many_steps_of_one_player() -> None:
    together, apart = Trainer(small({"updates.discriminator": 3})), Trainer(small())

    result = together.step(only="discriminator")
    last = train_only(apart, "discriminator", 3)[-1]

    assert result.d_loss == last.d_loss
    assert torch.equal(together.discriminator.weights, apart.discriminator.weights)


@pytest.mark.parametrize(
    "loss",
    [{"kind": kind} for kind in LOSSES if kind != "wasserstein"] + [{"kind": "wasserstein", "clip": 0.5}],
    ids=lambda loss: loss["kind"],
)
def test_training_the_discriminator_alone_lowers_its_loss(loss: dict[str, Any]) -> None:
    trainer = Trainer(small({f"objective.loss.{name}": value for name, value in loss.items()}))

    losses = [result.d_loss for result in train_only(trainer, "discriminator", 200)]

    assert sum(losses[-20:]) < sum(losses[:20])


def test_latents_are_normal_or_uniform_as_asked() -> None:
    normal = Trainer(small({"latent.dim": 3})).batches.latents(100_000)
    uniform = Trainer(small({"latent.dim": 3, "latent.distribution": "uniform"})).batches.latents(100_000)

    assert normal.shape == uniform.shape == (100_000, 3)
    for drawn, variance, kurtosis in ((normal, 1.0, 3.0), (uniform, 1 / 3, 1.8)):
        assert abs(float(drawn.mean())) < 5 * math.sqrt(variance / drawn.numel())
        error = variance * math.sqrt((kurtosis - 1) / drawn.numel())
        assert abs(float(drawn.square().mean()) - variance) < 5 * error
    assert -1 <= float(uniform.min()) < -0.999
    assert 0.999 < float(uniform.max()) <= 1


# --- divergence ---------------------------------------------------------------------------------------------


def reckless() -> Experiment:
    change: dict[str, Any] = {"objective.loss.kind": "least_squares"}
    for player in ("generator", "discriminator"):
        change |= {f"{player}.optimizer.kind": "sgd", f"{player}.optimizer.lr": 10.0}
    return small(change)


def test_a_rate_far_too_high_diverges_and_says_when_whose_and_what() -> None:
    trainer = Trainer(reckless())

    with pytest.raises(DivergedError, match="stopped being finite in step") as caught:
        train(trainer, 200)

    assert caught.value.step == trainer.step_number
    assert caught.value.player in ("generator", "discriminator")
    assert caught.value.quantity in ("loss", "weights")
    assert caught.value.player in str(caught.value)
    assert caught.value.quantity in str(caught.value)


def test_divergence_repeats_in_the_same_step() -> None:
    caught = []
    for _ in range(2):
        with pytest.raises(DivergedError) as error:
            train(Trainer(reckless()), 200)
        caught.append(str(error.value))

    assert caught[0] == caught[1]


@pytest.mark.parametrize("player", ["generator", "discriminator"])
def test_a_weight_that_is_not_finite_is_found_in_the_step_it_appears(player: PlayerName) -> None:
    trainer = Trainer(small())
    train(trainer, 2)
    learner = trainer.generator if player == "generator" else trainer.discriminator
    # Its last update makes it so: no loss has seen it yet.
    descend = learner.update

    def poisoned() -> None:
        descend()
        learner.weights.data[0] = math.inf

    learner.update = poisoned  # type: ignore[method-assign]

    with pytest.raises(DivergedError) as caught:
        trainer.step()

    assert (caught.value.step, caught.value.player, caught.value.quantity) == (3, player, "weights")


def test_a_loss_that_is_not_finite_moves_no_weight() -> None:
    trainer = Trainer(small())
    train(trainer, 2)
    trainer.generator.weights.data.fill_(math.nan)
    before = trainer.discriminator.state()

    with pytest.raises(DivergedError) as caught:
        trainer.step()

    assert (caught.value.step, caught.value.player, caught.value.quantity) == (3, "discriminator", "loss")
    assert all(torch.equal(value, before[name]) for name, value in trainer.discriminator.state().items())


def test_after_divergence_a_state_and_a_lower_rate_let_the_run_go_on() -> None:
    trainer = Trainer(reckless())
    state = trainer.state()
    with pytest.raises(DivergedError):
        train(trainer, 200)

    trainer.load_state(state)
    trainer.apply({"generator.optimizer.lr": 1e-3, "discriminator.optimizer.lr": 1e-3})

    assert all(math.isfinite(result.d_loss + result.g_loss) for result in train(trainer, 50))
