"""Lookahead: slow weights around any optimizer, turned on, changed and off mid-run, and kept in a state."""

from typing import Any

import pytest
import torch

from ganviz.gan import Trainer
from ganviz.gan.player import Player
from ganviz.spec.optimizers import Adam, AnyOptimizer, OptimisticAdam, RmsProp, Sgd
from tests.gan.support import assert_goes_on_exactly, assert_same_state, differing, small, train
from tests.gan.test_swaps import close, descend, gradients, player


def looking(steps: int, alpha: float = 0.5, spec: AnyOptimizer | None = None) -> Any:
    """Return `spec` with lookahead."""
    return (spec or Adam()).model_copy(update={"lookahead_steps": steps, "lookahead_alpha": alpha})


def slow(learner: Player) -> torch.Tensor:
    return learner.state()["lookahead/slow"]


@pytest.mark.parametrize("spec", [Adam(), Sgd(momentum=0.9), OptimisticAdam()], ids=lambda spec: spec.kind)
def test_between_looks_the_weights_move_as_without_and_at_each_they_go_back_part_of_the_way(spec: Any) -> None:
    with_looks, plain = player(looking(3, 0.25, spec)), player(spec)
    start = plain.weights.detach().clone()

    assert torch.equal(descend(with_looks, gradients(2)), descend(plain, gradients(2)))
    descend(with_looks, gradients(1, 1))
    descend(plain, gradients(1, 1))

    close(with_looks.weights.detach(), start + 0.25 * (plain.weights.detach() - start))
    assert torch.equal(slow(with_looks), with_looks.weights)


def test_switched_off_it_leaves_no_trace_in_the_state() -> None:
    learner = player(Adam())
    descend(learner, gradients(5))

    assert not any("lookahead" in name for name in learner.state())


def test_turned_on_mid_run_it_starts_from_the_weights_there_are() -> None:
    learner = player(Adam())
    descend(learner, gradients(7))
    start = learner.weights.detach().clone()

    learner.adopt(Adam(), looking(3), carry=True)

    assert torch.equal(learner.weights, start)
    assert torch.equal(slow(learner), start)
    descend(learner, gradients(2, 1))
    assert torch.equal(slow(learner), start)


def test_turned_off_it_leaves_the_weights_where_they_are() -> None:
    learner = player(looking(3))
    descend(learner, gradients(5))
    before = learner.weights.detach().clone()

    learner.adopt(looking(3), Adam(), carry=True)

    assert torch.equal(learner.weights, before)
    assert "lookahead/slow" not in learner.state()


def test_a_shorter_period_holds_from_the_next_update_on() -> None:
    learner = player(looking(100))
    descend(learner, gradients(10))
    behind = slow(learner)

    learner.adopt(looking(100), looking(5), carry=True)
    assert torch.equal(slow(learner), behind)
    descend(learner, gradients(1, 1))

    assert torch.equal(slow(learner), learner.weights)


@pytest.mark.parametrize("carry", [True, False])
def test_a_swap_of_kind_keeps_the_slow_weights_and_their_count(carry: bool) -> None:
    learner = player(looking(3))
    descend(learner, gradients(2))
    before = slow(learner)

    learner.adopt(looking(3), looking(3, spec=RmsProp()), carry)
    assert torch.equal(slow(learner), before)
    descend(learner, gradients(1, 1))

    assert torch.equal(slow(learner), learner.weights)


def test_a_step_that_is_to_be_taken_back_is_not_looked_at() -> None:
    learner = player(looking(1))
    before = slow(learner)

    learner.differentiate((learner.parameters[0] * 2).sum())
    learner.extrapolate()

    assert torch.equal(slow(learner), before)
    assert not torch.equal(learner.weights, before)


def test_extragradient_looks_at_where_a_step_ends_and_not_at_its_foresight() -> None:
    on = {"updates.dynamics.kind": "extragradient", "generator.optimizer.lookahead_steps": 2}
    trainer = Trainer(small(on))
    start = trainer.generator.weights.detach().clone()

    train(trainer, 1)
    assert torch.equal(slow(trainer.generator), start)
    train(trainer, 1)

    assert torch.equal(slow(trainer.generator), trainer.generator.weights)


def test_a_trainer_goes_on_exactly_from_a_state_between_two_looks() -> None:
    on = {"generator.optimizer.lookahead_steps": 6, "discriminator.optimizer.lookahead_steps": 4}
    trainer = Trainer(small())
    train(trainer, 3)
    trainer.apply(on)
    train(trainer, 5)
    resumed = Trainer(small())

    assert_goes_on_exactly(trainer, resumed, 9)


def test_a_trainer_goes_back_to_before_it_was_turned_on() -> None:
    trainer = Trainer(small())
    train(trainer, 3)
    state = trainer.state()
    trainer.apply({"generator.optimizer.lookahead_steps": 2})
    train(trainer, 3)

    trainer.load_state(state)

    assert differing(trainer.state(), state) == []
    assert_same_state(trainer.state(), state)
