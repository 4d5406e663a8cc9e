"""Who moves when: one step of the real networks under each of the dynamics."""

import math
from dataclasses import replace
from typing import Any

import pytest
import torch

from ganviz.gan import DivergedError, Trainer
from ganviz.gan.dynamics import DYNAMICS
from tests.gan.support import assert_goes_on_exactly, differing, seeded_generator, small, train

SGD = {f"{player}.optimizer.kind": "sgd" for player in ("generator", "discriminator")}
EVERY_DYNAMICS = pytest.mark.parametrize("kind", list(DYNAMICS))


def playing(kind: str, change: dict[str, Any] | None = None) -> Trainer:
    """Return a trainer of small networks on plain gradient descent, which every dynamics can play."""
    return Trainer(small(SGD | {"updates.dynamics.kind": kind} | (change or {})))


def test_the_discriminator_goes_first_unless_told_otherwise() -> None:
    whole, halves = playing("alternating"), playing("alternating")

    whole.step()
    halves.step(only="discriminator")
    halves.step(only="generator")

    assert differing(whole.state(), halves.state()) == []


def test_the_generator_goes_first_if_asked() -> None:
    whole, halves = (playing("alternating", {"updates.order": "generator"}) for _ in range(2))

    result = whole.step()
    g, d = halves.step(only="generator"), halves.step(only="discriminator")

    assert (result.g_loss, result.d_loss) == (g.g_loss, d.d_loss)
    assert differing(whole.state(), halves.state()) == []


def test_the_order_is_live() -> None:
    changed, other = playing("alternating"), playing("alternating", {"updates.order": "generator"})

    changed.apply({"updates.order": "generator"})

    assert train(changed, 3) == train(other, 3)


def test_at_once_neither_gradient_sees_the_other_move() -> None:
    together, d_alone, g_alone = (playing("simultaneous") for _ in range(3))

    result = together.step()
    d = d_alone.step(only="discriminator")
    g_alone.randomness.load_state(d_alone.randomness.state())
    g_alone.batches.load_state(d_alone.batches.state())  # the latents that follow those of D's batch
    g = g_alone.step(only="generator")

    assert (result.d_loss, result.g_loss) == (d.d_loss, g.g_loss)
    assert torch.equal(together.discriminator.weights, d_alone.discriminator.weights)
    assert torch.equal(together.generator.weights, g_alone.generator.weights)
    assert not torch.equal(together.generator.weights, _after_alternating().generator.weights)


def _after_alternating() -> Trainer:
    trainer = playing("alternating")
    trainer.step()
    return trainer


@pytest.mark.parametrize("kind", [kind for kind in DYNAMICS if kind != "alternating"])
def test_a_critic_with_more_updates_trains_ahead_alone(kind: str) -> None:
    together, apart = playing(kind, {"updates.discriminator": 3}), playing(kind)

    result = together.step()
    for _ in range(2):
        apart.step(only="discriminator")
    last = apart.step()

    assert (result.d_loss, result.g_loss) == (last.d_loss, last.g_loss)
    assert differing(together.state(), apart.state()) == []


@EVERY_DYNAMICS
@pytest.mark.parametrize("order", ["discriminator", "generator"])
def test_under_any_dynamics_a_run_goes_on_from_a_state_bit_for_bit(kind: str, order: str) -> None:
    trainer = playing(kind, {"updates.order": order, "updates.generator": 2})
    train(trainer, 3)
    resumed = playing("alternating")

    assert_goes_on_exactly(trainer, resumed, 5)


D_NET = "discriminator.network"
FEATURES: dict[str, dict[str, Any]] = {
    "ema": {"generator.ema": 0.9},
    "lookahead": {"generator.optimizer.lookahead_steps": 2, "discriminator.optimizer.lookahead_steps": 3},
    "clipped gradients": {"generator.optimizer.clip_norm": 0.1, "discriminator.optimizer.clip_value": 0.1},
    "schedule": {"generator.optimizer.schedule.kind": "cosine", "discriminator.optimizer.schedule.kind": "warmup"},
    "noise": {"objective.noise": 0.1},
    "penalties": {"objective.r1": 1.0, "objective.r2": 1.0, "objective.gradient_penalty": 1.0, "objective.dragan": 1.0},
    "relativistic": {"objective.loss.kind": "relativistic_average"},
    "dropout": {f"{D_NET}.dropout": 0.3},
    "spectral norm": {f"{D_NET}.spectral_norm": True},
    "batch norm": {f"{D_NET}.norm": "batch", "generator.network.norm": "batch"},
    "packs": {f"{D_NET}.pack": 2},
    "full batch": {"updates.batching": "full_batch", "data.pool_size": 20},
    "fixed latents": {"latent.pool_size": 20},
}


@EVERY_DYNAMICS
@pytest.mark.parametrize("feature", FEATURES.values(), ids=FEATURES)
def test_every_dynamics_plays_with_every_feature_and_goes_on_from_a_state(kind: str, feature: dict[str, Any]) -> None:
    trainer = playing(kind, feature)
    train(trainer, 2)
    resumed = playing(kind, feature)

    assert_goes_on_exactly(trainer, resumed, 3)


def test_lookahead_does_not_follow_a_look_ahead() -> None:
    """With a whole share of the fast weights, slow weights that follow real moves alone change nothing."""
    followed = playing(
        "extragradient", {"generator.optimizer.lookahead_steps": 3, "generator.optimizer.lookahead_alpha": 1.0}
    )
    plain = playing("extragradient")

    train(followed, 4)
    train(plain, 4)

    torch.testing.assert_close(followed.generator.weights, plain.generator.weights)


@EVERY_DYNAMICS
def test_under_any_dynamics_a_step_of_one_player_leaves_the_other_as_it_is(kind: str) -> None:
    trainer = playing(kind)
    for learning, resting in (("discriminator", "generator"), ("generator", "discriminator")):
        before = trainer.state()
        result = trainer.step(only=learning)  # type: ignore[arg-type]
        changed = differing(before, trainer.state())
        assert f"{learning}/weights" in changed
        assert not any(name.startswith(resting) for name in changed)
        assert math.isnan(result.g_loss if learning == "discriminator" else result.d_loss)


@EVERY_DYNAMICS
def test_under_any_dynamics_a_loss_that_is_not_finite_moves_no_weight(kind: str) -> None:
    trainer = playing(kind)
    trainer.generator.weights.data.fill_(math.nan)
    before = trainer.discriminator.weights.clone()

    with pytest.raises(DivergedError) as caught:
        trainer.step()

    assert (caught.value.step, caught.value.player, caught.value.quantity) == (1, "discriminator", "loss")
    assert torch.equal(trainer.discriminator.weights, before)


@EVERY_DYNAMICS
def test_under_any_dynamics_rates_far_too_high_diverge_and_say_so(kind: str) -> None:
    rates = {f"{player}.optimizer.lr": 10.0 for player in ("generator", "discriminator")}
    trainer = playing(kind, {"objective.loss.kind": "least_squares"} | rates)

    with pytest.raises(DivergedError) as caught:
        train(trainer, 300)

    assert caught.value.step == trainer.step_number


@EVERY_DYNAMICS
def test_under_any_dynamics_a_clipped_critic_stays_within_its_bounds(kind: str) -> None:
    trainer = playing(kind, {"objective.loss.kind": "wasserstein", "objective.loss.clip": 0.02})

    train(trainer, 3)

    assert float(trainer.discriminator.weights.detach().abs().max()) <= 0.02


def test_consensus_without_weight_is_simultaneous_descent() -> None:
    damped, plain = playing("consensus", {"updates.dynamics.weight": 0.0}), playing("simultaneous")

    train(damped, 5)
    train(plain, 5)

    torch.testing.assert_close(damped.generator.weights, plain.generator.weights)
    torch.testing.assert_close(damped.discriminator.weights, plain.discriminator.weights)


@pytest.mark.parametrize("penalty", [None, "r1", "r2", "gradient_penalty"])
def test_consensus_feels_how_each_gradient_depends_on_the_other_player(penalty: str | None) -> None:
    """The generator's pull is the slope, in its own weights, of half the square of both gradients."""
    smooth: dict[str, Any] = {f"{player}.network.activation": "tanh" for player in ("generator", "discriminator")}
    if penalty:
        smooth[f"objective.{penalty}"] = 5.0
    trainer, weight = playing("consensus", smooth | {"updates.dynamics.weight": 0.5}), 0.5
    state = trainer.state()

    def energy(shift: torch.Tensor) -> float:
        other = playing("simultaneous", smooth)
        other.load_state(replace(state, experiment=other.experiment))
        other.generator.weights.data += shift
        other.step()
        gradients = (other.generator.weights.grad, other.discriminator.weights.grad)
        return sum(float(gradient.double().square().sum()) for gradient in gradients if gradient is not None) / 2

    direction = torch.randn(len(trainer.generator.weights), generator=seeded_generator())
    plain = playing("simultaneous", smooth)
    plain.step()
    trainer.step()
    assert trainer.generator.weights.grad is not None
    assert plain.generator.weights.grad is not None
    pull = (trainer.generator.weights.grad - plain.generator.weights.grad) / weight

    slope = (energy(1e-2 * direction) - energy(-1e-2 * direction)) / 2e-2

    assert float(pull @ direction) == pytest.approx(slope, rel=0.02)
