"""One loss for both players: each minimises the sum of what the two would minimise alone."""

from collections.abc import Callable
from typing import Any

import pytest
import torch
from torch import Tensor

from ganviz.gan import Trainer
from ganviz.gan.dynamics import DYNAMICS
from ganviz.gan.losses import LOSSES
from tests.gan.support import assert_same_state, small, train

SHARED = {"objective.shared_loss": True}
SGD = {f"{player}.optimizer.kind": "sgd" for player in ("generator", "discriminator")}
EVERY_LOSS = pytest.mark.parametrize("kind", sorted(LOSSES))
EVERY_WAY = pytest.mark.parametrize("way", ["auto", "autograd"])


def batch_of(trainer: Trainer) -> tuple[Tensor, Tensor]:
    """Return the reals and latents that the next update of a player gets, and leave them there."""
    before = trainer.state()
    real, latents = trainer.batches.reals().clone(), trainer.batches.latents(trainer.batches.size).clone()
    trainer.load_state(before)
    return real, latents


def gradient_of(loss: Callable[[Tensor, Tensor], Tensor], trainer: Trainer, player: str) -> tuple[float, Tensor]:
    """Return a loss of the logits of the next batch's reals and fakes, and its gradient by a player's weights."""
    real, latents = batch_of(trainer)
    logits_of = trainer.discriminator.network
    value = loss(logits_of(real), logits_of(trainer.generator.network(latents)))
    parts = torch.autograd.grad(value, getattr(trainer, player).parameters)
    return value.item(), torch.cat([part.reshape(-1) for part in parts])


@EVERY_LOSS
@EVERY_WAY
@pytest.mark.parametrize("player", ["generator", "discriminator"])
def test_each_player_follows_the_gradient_of_the_sum(kind: str, way: str, player: Any) -> None:
    trainer = Trainer(small(SHARED | {"objective.loss.kind": kind, "compute.step": way}))
    loss, spec = LOSSES[kind], trainer.experiment.objective.loss
    value, gradient = gradient_of(
        lambda real, fake: loss.discriminator(spec, real, fake) + loss.generator(spec, real, fake), trainer, player
    )

    result = trainer.step(only=player)

    assert (result.g_loss if player == "generator" else result.d_loss) == pytest.approx(value, rel=1e-5, abs=1e-6)
    torch.testing.assert_close(getattr(trainer, player).weights.grad, gradient, rtol=1e-4, atol=1e-6)


@EVERY_WAY
def test_opposite_losses_cancel_and_leave_the_generator_nothing(way: str) -> None:
    trainer = Trainer(small(SHARED | {"objective.loss.kind": "minimax", "compute.step": way}))

    trainer.step(only="generator")

    assert trainer.generator.weights.grad is not None
    assert float(trainer.generator.weights.grad.abs().max()) < 1e-8


def test_squares_of_a_shared_loss_pull_fakes_to_the_middle() -> None:
    """1/2 C^2 + 1/2 (C - 1)^2 is least at 1/2: the two players no longer disagree."""
    trainer = Trainer(small(SHARED | {"objective.loss.kind": "least_squares", "updates.batch_size": 256}))

    train(trainer, 1500)

    real, latents = batch_of(trainer)
    with torch.no_grad():
        fooled = trainer.discriminator.network(trainer.generator.network(latents))
        known = trainer.discriminator.network(real)
    assert float(fooled.mean()) == pytest.approx(0.5, abs=0.05)
    assert float(known.mean()) > 0.8


def test_a_penalty_stays_the_discriminators_alone() -> None:
    plain, penalised = (Trainer(small(SHARED | change)) for change in ({}, {"objective.r1": 5.0}))

    for trainer in (plain, penalised):
        trainer.step(only="generator")

    assert torch.equal(plain.generator.weights, penalised.generator.weights)
    assert plain.step(only="discriminator").d_loss < penalised.step(only="discriminator").d_loss


@pytest.mark.parametrize("kind", list(DYNAMICS))
@pytest.mark.parametrize("change", [{}, {"updates.share_fakes": True}, {"objective.noise": 0.2}])
def test_a_shared_loss_suits_any_dynamics_and_goes_on_bit_for_bit(kind: str, change: dict[str, Any]) -> None:
    trainer = Trainer(small(SGD | SHARED | change | {"updates.dynamics.kind": kind}))
    train(trainer, 2)
    state = trainer.state()
    expected = train(trainer, 3)

    trainer.load_state(state)

    assert train(trainer, 3) == expected


def test_an_unrolled_discriminator_foresees_the_sum() -> None:
    apart, shared = (Trainer(small({"updates.unroll": 2} | change)) for change in ({}, SHARED))

    assert apart.step(only="generator").g_loss != shared.step(only="generator").g_loss
    assert torch.isfinite(shared.generator.weights).all()


@EVERY_WAY
def test_sharing_can_begin_and_end_mid_run_and_is_replayed(way: str) -> None:
    def run() -> Trainer:
        trainer = Trainer(small({"compute.step": way}))
        train(trainer, 3)
        trainer.apply(SHARED)
        train(trainer, 3)
        trainer.apply({"objective.shared_loss": False})
        train(trainer, 3)
        return trainer

    always_apart = Trainer(small({"compute.step": way}))
    train(always_apart, 9)

    changed = run()
    assert_same_state(changed.state(), run().state())
    assert not torch.equal(changed.generator.weights, always_apart.generator.weights)
