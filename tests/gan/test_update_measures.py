"""What optimizers make of a gradient: closed forms of first updates, and numpy in float64 for any other."""

import math
from typing import Any

import numpy as np
import pytest
import torch

from ganviz.gan import Trainer
from ganviz.gan.player import WATCHED_EVERY, Player
from ganviz.gan.rehearsal import rehearse
from ganviz.gan.update_measures import UpdateMade, turn_cosine, update_made
from ganviz.spec.moments import first_moment, second_moment
from tests.gan.support import OPTIMIZER_KINDS, assert_same_state, small
from tests.gan.twonumbers import game

pytestmark = pytest.mark.usefixtures("float64")
GRADIENT = torch.tensor([0.5, -2.0, 1e-3, 0.0])


def player(optimizer: dict[str, Any], gradients: int = 1) -> Player:
    """Return a player of four weights after so many updates along the same gradient, the last of them watched."""
    change = {f"generator.optimizer.{name}": value for name, value in optimizer.items()}
    spec = small(change).generator.optimizer
    found = Player(torch.nn.Linear(3, 1), spec)
    for number in range(gradients):
        found.enter(WATCHED_EVERY - gradients + 1 + number)
        assert found.weights.grad is not None
        found.weights.grad.copy_(GRADIENT)
        found.update()
    return found


def made(optimizer: dict[str, Any], gradients: int = 1) -> UpdateMade:
    found = update_made(player(optimizer, gradients))
    assert found is not None
    return found


def quartiles(rates: list[float]) -> Any:
    return pytest.approx(tuple(np.quantile(rates, (0.25, 0.5, 0.75))), rel=1e-6)


SIZES = [0.5, 2.0, 1e-3]  # of the gradients that are not 0


def test_sgd_multiplies_each_gradient_by_the_rate_and_goes_straight_down() -> None:
    found = made({"kind": "sgd", "lr": 0.03})
    assert found.effective_rate == quartiles([0.03] * 3)
    assert found.descent_cosine == pytest.approx(1.0)
    assert (found.first_moment, found.second_moment, found.learning_rate) == (None, None, 0.03)


def test_the_first_update_of_adam_is_the_rate_over_the_size_of_the_gradient() -> None:
    eps, lr = 1e-2, 0.1
    found = made({"kind": "adam", "lr": lr, "eps": eps, "beta1": 0.5, "beta2": 0.9})
    assert found.effective_rate == quartiles([lr / (size + eps) for size in SIZES])
    gradient, norm = np.array([*SIZES, 0.0]), float(GRADIENT.norm())
    update = gradient / (gradient + eps)
    assert found.descent_cosine == pytest.approx(gradient @ update / norm / np.linalg.norm(update))
    assert found.first_moment == pytest.approx(0.5 * norm)
    assert found.second_moment == pytest.approx(math.sqrt(0.1) * norm)


def test_the_first_updates_of_methods_that_divide_by_a_size() -> None:
    rms = made({"kind": "rmsprop", "lr": 0.1, "alpha": 0.99, "eps": 1e-8})
    assert rms.effective_rate == quartiles([0.1 / (0.1 * size + 1e-8) for size in SIZES])
    ada = made({"kind": "adagrad", "lr": 0.1, "eps": 1e-10})
    assert ada.effective_rate == quartiles([0.1 / (size + 1e-10) for size in SIZES])
    assert ada.second_moment == pytest.approx(float(GRADIENT.norm()))


def test_a_heavy_ball_takes_in_past_gradients() -> None:
    found = made({"kind": "sgd", "lr": 0.1, "momentum": 0.9}, gradients=3)
    assert found.effective_rate == quartiles([0.1 * (1 + 0.9 + 0.81)] * 3)
    assert found.first_moment == pytest.approx(2.71 * float(GRADIENT.norm()))
    against = made({"kind": "sgd", "lr": 0.1, "momentum": -0.5}, gradients=2)
    assert against.effective_rate == quartiles([0.05] * 3)


def test_lookahead_takes_part_of_the_way_back() -> None:
    found = made({"kind": "sgd", "lr": 0.1, "lookahead_steps": 2, "lookahead_alpha": 0.25}, gradients=2)
    assert found.effective_rate == quartiles([0.05] * 3)  # from one update out to a quarter of two: half of one back
    assert found.descent_cosine == pytest.approx(-1.0)


@pytest.mark.parametrize("kind", OPTIMIZER_KINDS)
def test_of_every_optimizer_there_is_a_moment_where_it_has_a_name(kind: str) -> None:
    its = player({"kind": kind, "lr": 0.01}, gradients=3)
    found = update_made(its)
    assert found is not None
    assert (found.first_moment is not None, found.second_moment is not None) == (
        bool(first_moment(its.spec)), bool(second_moment(its.spec)),
    )  # fmt: skip
    assert found.descent_cosine is not None
    assert found.effective_rate is not None
    assert 0 < found.effective_rate[0] <= found.effective_rate[1] <= found.effective_rate[2]


def test_nothing_is_told_of_a_step_that_is_not_watched_and_no_direction_of_a_gradient_of_zeros() -> None:
    trainer = Trainer(small())
    trainer.step()
    assert update_made(trainer.generator) is None
    resting = game((0.0, 0.0), 0.1).generator
    resting.enter(WATCHED_EVERY)
    resting.update()
    found = update_made(resting)
    assert found is not None
    assert (found.effective_rate, found.descent_cosine) == (None, None)


def test_what_is_not_finite_has_no_quartiles() -> None:
    its = player({"kind": "sgd", "lr": 0.03})
    its.weights.data[0] = math.nan
    found = update_made(its)
    assert found is not None
    assert (found.effective_rate, found.descent_cosine) == (None, None)


# --- the turn from step to step -----------------------------------------------------------------------------


def turns(trainer: Trainer) -> dict[str, float | None]:
    players = {"generator": trainer.generator, "discriminator": trainer.discriminator}
    return {name: turn_cosine(player) for name, player in players.items()}


@pytest.mark.parametrize("change", [{}, {"updates.discriminator": 3}, {"generator.optimizer.lookahead_steps": 2}])
def test_the_turn_is_between_the_moves_of_two_successive_steps(change: dict[str, Any]) -> None:
    """Against weights written down around both steps, and numpy."""
    trainer = Trainer(small(change))
    while trainer.step_number < WATCHED_EVERY - 2:
        trainer.step()
    weights: dict[str, list[Any]] = {"generator": [], "discriminator": []}
    for last in (False, False, True):
        for name, kept in weights.items():
            kept.append(getattr(trainer, name).weights.detach().numpy().copy())
        if not last:
            trainer.step()
    for name, kept in weights.items():
        first, second = np.diff(np.array(kept), axis=0)
        expected = first @ second / np.linalg.norm(first) / np.linalg.norm(second)
        assert turns(trainer)[name] == pytest.approx(expected, abs=1e-12)


def test_the_turn_on_the_bilinear_game_is_that_of_its_rotation() -> None:
    """Each player's number goes as a cosine of angle atan h a step: at a turning point it goes back the way it came."""
    h = 0.1
    trainer = game((1.0, 0.0), h)
    path = [(1.0, 0.0)]
    for _ in range(WATCHED_EVERY):
        theta, psi = path[-1]
        path.append((theta + h * psi, psi - h * theta))
        trainer.step()
    first, second = np.diff(np.array(path[-3:]), axis=0)
    assert turns(trainer) == pytest.approx(
        dict(zip(("generator", "discriminator"), np.sign(first * second), strict=True))
    )


def test_only_a_watched_step_has_a_turn_and_a_player_that_rests_has_none() -> None:
    trainer = Trainer(small({"generator.frozen": True}))
    for step in range(1, 2 * WATCHED_EVERY + 2):
        trainer.step()
        found = turns(trainer)
        assert (found["discriminator"] is not None) is (step % WATCHED_EVERY == 0)
        assert found["generator"] is None


def test_the_turn_is_the_same_from_a_state_between_the_two_steps_and_after_a_rehearsal() -> None:
    whole, later, looked = (Trainer(small()) for _ in range(3))
    for _ in range(WATCHED_EVERY - 1):
        for each in (whole, looked):
            each.step()
    state = whole.state()
    later.load_state(state)
    rehearse(looked)
    for each in (whole, later, looked):
        each.step()
    before = turns(whole)
    assert None not in before.values()
    assert turns(later) == turns(looked) == before
    rehearse(looked)
    assert turns(looked) == before
    assert_same_state(later.state(), whole.state())
    assert not [name for name in whole.state().tensors if "before_watched" in name]
