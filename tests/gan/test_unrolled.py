"""The unrolled discriminator: the networks that real optimizers lead to, and gradients that see them coming."""

import copy
from typing import Any

import pytest
import torch
from torch import Tensor, nn
from torch.nn.functional import softplus

from ganviz.gan import Trainer
from ganviz.gan.penalties import Logits
from ganviz.gan.player import Player
from ganviz.gan.unrolled import STEPS, unrolled
from ganviz.spec import Experiment, SpecError
from ganviz.spec.optimizers import Adam, AnyOptimizer, Sgd
from tests.gan.support import (
    OPTIMIZER_KINDS,
    assert_goes_on_exactly,
    seeded_generator,
    small,
    train,
    watchable,
)

OPTIMIZERS: dict[str, AnyOptimizer] = {
    "sgd": Sgd(lr=0.3),
    "sgd with momentum": Sgd(lr=0.1, momentum=0.8, dampening=0.2, weight_decay=0.01),
    "sgd with negative momentum": Sgd(lr=0.1, momentum=-0.5),
    "nesterov": Sgd(lr=0.1, momentum=0.8, nesterov=True),
    "adam": Adam(lr=0.01, weight_decay=0.01),
    "amsgrad": Adam(lr=0.01, beta1=0.9, beta2=0.9, amsgrad=True),
}
EVERY_OPTIMIZER = pytest.mark.parametrize("spec", OPTIMIZERS.values(), ids=OPTIMIZERS)


def normal(*shape: int, seed: int = 0) -> Tensor:
    return torch.randn(*shape, generator=seeded_generator(seed), dtype=torch.float64)


def discriminator(spec: AnyOptimizer, trained: int) -> Player:
    """Return a float64 player that has made `trained` updates."""
    network = nn.Sequential(nn.Linear(2, 5), nn.Tanh(), nn.Linear(5, 1), nn.Flatten(0)).double()
    for number, parameter in enumerate(network.parameters()):
        parameter.data = normal(*parameter.shape, seed=number)
    player = Player(network, spec)
    for number in range(trained):
        player.differentiate(loss_of(player.network, normal(6, 2, seed=50 + number), normal(6, 2, seed=90 + number)))
        player.update()
    return player


def loss_of(logits_of: Logits, real: Tensor, fake: Tensor) -> Tensor:
    return softplus(-logits_of(real)).mean() + softplus(logits_of(fake)).mean()


def later(player: Player, real: Tensor, fake: Tensor, updates: int) -> nn.Module:
    """Return the network after real updates, made by a copy."""
    other = copy.deepcopy(player.network)
    twin = Player(other, player.spec)
    twin.load_state(player.spec, player.state())
    for _ in range(updates):
        twin.differentiate(loss_of(other, real, fake))
        twin.update()
    return other


@EVERY_OPTIMIZER
@pytest.mark.parametrize("trained", [0, 3])
def test_the_unrolled_network_is_the_one_that_real_updates_lead_to(spec: AnyOptimizer, trained: int) -> None:
    player, real, fake = discriminator(spec, trained), normal(8, 2, seed=1), normal(8, 2, seed=2)
    places = normal(9, 2, seed=3)

    found = unrolled(player, lambda logits_of: loss_of(logits_of, real, fake), 4)(places)

    torch.testing.assert_close(found, later(player, real, fake, 4)(places), rtol=1e-9, atol=1e-12)


@EVERY_OPTIMIZER
def test_the_gradient_by_the_fakes_goes_through_every_update(spec: AnyOptimizer) -> None:
    player, real, fake = discriminator(spec, 2), normal(8, 2, seed=1), normal(8, 2, seed=2)
    direction, size = normal(8, 2, seed=4), 1e-5

    def through_real_updates(fake: Tensor) -> float:
        return softplus(-later(player, real, fake, 3)(fake)).mean().item()

    there = fake.clone().requires_grad_()
    loss = softplus(-unrolled(player, lambda logits_of: loss_of(logits_of, real, there), 3)(there)).mean()
    [gradient] = torch.autograd.grad(loss, there)
    slope = (through_real_updates(fake + size * direction) - through_real_updates(fake - size * direction)) / (2 * size)

    assert float((gradient * direction).sum()) == pytest.approx(slope, rel=1e-6)


def test_units_without_a_gradient_leave_no_nan() -> None:
    """Adam divides by the root of a square, whose slope is infinite where a gradient is zero."""
    network = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1), nn.Flatten(0)).double()
    network[0].bias.data.fill_(-100.0)
    fake = normal(4, 2).requires_grad_()

    logits_of = unrolled(Player(network, Adam()), lambda logits_of: loss_of(logits_of, normal(4, 2, seed=1), fake), 3)
    [gradient] = torch.autograd.grad(logits_of(fake).sum(), fake)

    assert torch.isfinite(gradient).all()


def test_imagined_updates_leave_the_discriminator_as_it_is() -> None:
    change: dict[str, Any] = {"updates.unroll": 3, "discriminator.network.spectral_norm": True}
    trainer = Trainer(small(change))
    train(trainer, 2)
    before = trainer.discriminator.state()

    logits_of = unrolled(trainer.discriminator, lambda logits_of: logits_of(torch.ones(4, 2)).sum(), 3)
    logits_of(torch.zeros(4, 2))

    assert all(torch.equal(value, before[name]) for name, value in trainer.discriminator.state().items())


@pytest.mark.parametrize("kind", ["sgd", "adam"])
@pytest.mark.parametrize(
    "feature",
    [
        {},
        {"objective.r1": 1.0, "objective.r2": 1.0},
        {"objective.loss.kind": "rpgan"},
        {"objective.noise": 0.1},
        {"discriminator.network.dropout": 0.2},
        {"discriminator.network.norm": "batch"},
        {"discriminator.network.spectral_norm": True},
        {"discriminator.network.pack": 2},
        {"updates.share_fakes": True},
        {"updates.dynamics.kind": "extragradient"},
        {"updates.dynamics.kind": "simultaneous"},
    ],
    ids=str,
)
def test_unrolling_suits_other_features_and_goes_on_from_a_state(kind: str, feature: dict[str, Any]) -> None:
    trainer = Trainer(small({"updates.unroll": 2, "discriminator.optimizer.kind": kind} | feature))
    train(trainer, 2)
    resumed = Trainer(trainer.experiment)

    assert_goes_on_exactly(trainer, resumed, 2)


def test_unrolling_is_live_and_alters_the_generator_alone() -> None:
    foreseeing, plain = Trainer(watchable()), Trainer(watchable())
    train(foreseeing, 2)
    train(plain, 2)

    foreseeing.apply({"updates.unroll": 3})
    first, second = foreseeing.step(), plain.step()

    assert first.d_loss == second.d_loss
    assert first.g_loss != second.g_loss
    assert not torch.equal(foreseeing.generator.weights, plain.generator.weights)
    assert torch.equal(foreseeing.discriminator.weights, plain.discriminator.weights)


# --- what cannot be unrolled ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "path", "allowed"),
    [
        ({"discriminator.optimizer.kind": "rmsprop"}, "discriminator.optimizer.kind", "sgd or adam to unroll D by 5"),
        ({"discriminator.optimizer.clip_norm": 1.0}, "discriminator.optimizer.clip_norm", "0 to unroll D by 5"),
        (
            {"discriminator.optimizer.lookahead_steps": 5},
            "discriminator.optimizer.lookahead_steps",
            "0 to unroll D by 5",
        ),
        (
            {"updates.dynamics.kind": "consensus"},
            "updates.dynamics.kind",
            "alternating, simultaneous or extragradient to unroll D by 5",
        ),
        (
            {"updates.dynamics.kind": "symplectic"},
            "updates.dynamics.kind",
            "alternating, simultaneous or extragradient to unroll D by 5",
        ),
        (
            {"objective.loss.kind": "wasserstein"},
            "objective.loss.clip",
            "0 to unroll D by 5; a gradient penalty may take its place",
        ),
    ],
)
def test_what_no_gradient_leads_through_is_refused(change: dict[str, Any], path: str, allowed: str) -> None:
    with pytest.raises(SpecError) as raised:
        Experiment().with_changes(change | {"updates.unroll": 5})

    [problem] = raised.value.problems
    assert (problem.path, problem.allowed) == (path, allowed)


def test_every_optimizer_that_may_be_unrolled_is() -> None:
    def accepted(kind: str) -> bool:
        try:
            Experiment().with_changes({"discriminator.optimizer.kind": kind, "updates.unroll": 1})
        except SpecError:
            return False
        return True

    assert sorted(filter(accepted, OPTIMIZER_KINDS)) == sorted(STEPS)
