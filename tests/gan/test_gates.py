"""Gates: a player whose loss they do not let through rests, weights, optimizer and all."""

from typing import Any

import pytest
import torch

from ganviz.gan import Trainer
from ganviz.gan.dynamics import DYNAMICS
from ganviz.gan.gates import GATES, gate_of
from ganviz.spec import settings_of
from ganviz.spec.gates import Always, WhileAbove, WhileBelow
from tests.gan.support import assert_goes_on_exactly, small, train

SGD = {f"{player}.optimizer.kind": "sgd" for player in ("generator", "discriminator")}
PLAYERS = pytest.mark.parametrize("player", ["generator", "discriminator"])
EVERY_DYNAMICS = pytest.mark.parametrize("kind", list(DYNAMICS))


def gated(player: str, kind: str, value: float) -> dict[str, Any]:
    return {f"{player}.learns.kind": kind, f"{player}.learns.value": value}


@pytest.mark.parametrize(
    ("gate", "through"),
    [(Always(), {-9.0, 0.5, 9.0}), (WhileAbove(value=0.5), {9.0}), (WhileBelow(value=0.5), {-9.0})],
    ids=list(GATES),
)
def test_a_gate_lets_through_what_it_says(gate: Any, through: set[float]) -> None:
    assert {loss for loss in (-9.0, 0.5, 9.0) if gate_of(gate)(loss)} == through


@EVERY_DYNAMICS
@PLAYERS
def test_who_is_shut_out_rests_and_its_loss_is_told(kind: str, player: str) -> None:
    open_, shut = (
        Trainer(small(SGD | {"updates.dynamics.kind": kind} | gated(player, "above", value))) for value in (-50, 50)
    )
    other = "generator" if player == "discriminator" else "discriminator"
    start = {name: getattr(shut, name).weights.detach().clone() for name in (player, other)}

    results = shut.step(), open_.step()

    assert torch.equal(getattr(shut, player).weights, start[player])
    assert getattr(shut, player).updates == 0
    assert not torch.equal(getattr(shut, other).weights, start[other])
    assert not torch.equal(getattr(open_, player).weights, start[player])
    first = results[0].g_loss, results[1].g_loss
    assert all(loss == loss for loss in (*first, results[0].d_loss))  # of both players, and no NaN


@PLAYERS
@pytest.mark.parametrize("step", [{}, {"compute.step": "autograd"}])
def test_a_gate_that_lets_all_through_changes_no_float(player: str, step: dict[str, Any]) -> None:
    plain, open_ = Trainer(small(step)), Trainer(small(step | gated(player, "below", 100.0)))

    assert train(plain, 10) == train(open_, 10)
    assert torch.equal(plain.generator.weights, open_.generator.weights)


def test_the_loss_of_each_update_decides_about_that_very_update() -> None:
    trainer = Trainer(small(gated("discriminator", "above", 1.3)))
    moved = []
    for _ in range(200):
        before = trainer.discriminator.weights.detach().clone()
        loss = trainer.step().d_loss
        moved.append((not torch.equal(trainer.discriminator.weights, before), loss > 1.3))

    assert all(did == should for did, should in moved)
    assert {did for did, _ in moved} == {True, False}
    assert trainer.discriminator.updates == sum(did for did, _ in moved)


def test_several_updates_of_a_step_are_let_through_one_by_one() -> None:
    trainer = Trainer(small({"updates.discriminator": 5} | gated("discriminator", "above", 1.35)))

    train(trainer, 40)

    assert 0 < trainer.discriminator.updates < 200
    assert trainer.discriminator.updates % 5


def test_clipping_waits_as_well() -> None:
    trainer = Trainer(small({"objective.loss.kind": "wasserstein"} | gated("discriminator", "above", 50.0)))
    before = trainer.discriminator.weights.detach().clone()

    trainer.step()

    assert torch.equal(trainer.discriminator.weights, before)
    assert float(before.abs().max()) > 0.01


@pytest.mark.parametrize("kind", ["alternating", "extragradient"])
def test_a_run_with_gates_goes_on_exactly(kind: str) -> None:
    change = gated("discriminator", "above", 1.3) | {"updates.dynamics.kind": kind}
    trainer, other = (Trainer(small(change)) for _ in range(2))
    train(trainer, 20)
    train(other, 1)

    trainer.check(trainer.state())
    assert_goes_on_exactly(trainer, other, 20)


def test_a_gate_is_live() -> None:
    trainer = Trainer(small())
    train(trainer, 2)
    updates = trainer.generator.updates

    trainer.apply(gated("generator", "above", 50.0))
    train(trainer, 3)
    assert trainer.generator.updates == updates

    trainer.apply({"generator.learns.value": -50.0})
    train(trainer, 3)
    assert trainer.generator.updates == updates + 3


def test_every_gate_may_be_chosen_for_either_player() -> None:
    found = {setting.path: setting for setting in settings_of(small())}

    for player in ("generator", "discriminator"):
        assert {choice.value for choice in found[f"{player}.learns.kind"].choices} == set(GATES)
