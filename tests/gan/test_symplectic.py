"""Symplectic gradient adjustment on games of many numbers, against dense Jacobians; and on the game of two."""

import math
from typing import Any

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor

from ganviz.gan import Trainer
from ganviz.gan.player import Player
from ganviz.gan.symplectic import adjusted
from ganviz.spec.optimizers import Sgd
from tests.gan.support import assert_goes_on_exactly, small, train
from tests.gan.test_competitive import Numbers, f, g, normal
from tests.gan.twonumbers import BILINEAR, game, norms, path

pytestmark = pytest.mark.usefixtures("float64")

Game = tuple[Tensor, Tensor]


def directions(x: Tensor, y: Tensor, weight: float, aligns: bool, f: Any = f, g: Any = g) -> Tensor:
    one, other = Numbers(len(x), 0), Numbers(len(y), 0)
    one.values.data, other.values.data = x.clone(), y.clone()
    players = Player(one, Sgd()), Player(other, Sgd())
    return torch.cat(
        adjusted(players[0], f(one.values, other.values), players[1], g(one.values, other.values), weight, aligns)
    )


def dense(x: Tensor, y: Tensor, f: Any = f, g: Any = g) -> tuple[Tensor, Tensor]:
    """Return v and its Jacobian, entry by entry."""

    def v(both: Tensor) -> Tensor:
        own_x, own_y = both[: len(x)], both[len(x) :]
        by_x = torch.autograd.grad(f(own_x, own_y), own_x, create_graph=True)[0]
        by_y = torch.autograd.grad(g(own_x, own_y), own_y, create_graph=True)[0]
        return torch.cat([by_x, by_y])

    both = torch.cat([x, y]).requires_grad_()
    value: Tensor = v(both).detach()
    jacobian: Any = torch.autograd.functional.jacobian(v, both)
    return value, jacobian


@given(st.integers(0, 99), st.floats(0, 5))
@settings(max_examples=30, deadline=None)
def test_gradients_are_turned_by_the_antisymmetric_part_of_the_jacobian(seed: int, weight: float) -> None:
    x, y = normal(3, seed=seed), normal(4, seed=seed + 100)
    v, jacobian = dense(x, y)
    expected = v + weight * ((jacobian - jacobian.T) / 2).T @ v

    torch.testing.assert_close(directions(x, y, weight, aligns=False), expected, rtol=1e-9, atol=1e-9)


@given(st.integers(0, 99), st.floats(0, 5))
@settings(max_examples=30, deadline=None)
def test_with_alignment_they_turn_as_the_papers_algorithm_says(seed: int, weight: float) -> None:
    x, y = normal(3, seed=seed), normal(4, seed=seed + 100)
    v, jacobian = dense(x, y)
    skew, slope = ((jacobian - jacobian.T) / 2).T @ v, jacobian.T @ v
    sign = torch.sign((v @ slope) * (skew @ slope) / 7 + 0.1)

    found = directions(x, y, weight, aligns=True)

    torch.testing.assert_close(found, v + weight * sign * skew, rtol=1e-9, atol=1e-9)


def test_the_games_of_the_tests_turn_either_way() -> None:
    turns = []
    for seed in range(40):
        x, y = normal(3, seed=seed), normal(4, seed=seed + 100)
        v, turned = directions(x, y, 0, aligns=False), directions(x, y, 1, aligns=True)
        plain = directions(x, y, 1, aligns=False)
        turns.append(bool(torch.allclose(turned - v, plain - v)))

    assert {True, False} == set(turns)


def test_players_who_agree_are_not_turned() -> None:
    x, y = normal(3, seed=1), normal(4, seed=2)
    v, _ = dense(x, y, f, f)

    torch.testing.assert_close(directions(x, y, 3.0, aligns=True, f=f, g=f), v, rtol=1e-12, atol=1e-12)


# --- in a run -----------------------------------------------------------------------------------------------------


@given(st.floats(-3, 3), st.floats(0.5, 3), st.floats(0.01, 0.9), st.floats(0, 3), st.booleans())
@settings(max_examples=20, deadline=None)
def test_the_bilinear_game_shrinks_by_the_closed_form(
    theta: float, psi: float, h: float, weight: float, aligns: bool
) -> None:
    change = {"updates.dynamics.kind": "symplectic", "updates.dynamics.weight": weight,
              "updates.dynamics.aligns": aligns}  # fmt: skip
    points = path(game((theta, psi), h, BILINEAR | change), 10)

    # v = (psi, -theta) and A'v = (theta, psi), so a step multiplies theta + i psi by 1 - h weight - i h.
    factor = math.hypot(1 - h * weight, h)
    assert norms(points) == pytest.approx([norms(points)[0] * factor**k for k in range(11)], rel=1e-9)


def test_without_weight_it_is_simultaneous_descent() -> None:
    kinds = {"updates.dynamics.kind": "symplectic", "updates.dynamics.weight": 0.0}, {
        "updates.dynamics.kind": "simultaneous", "compute.step": "autograd",
    }  # fmt: skip
    turned, plain = (Trainer(small(change)) for change in kinds)

    for ours, theirs in zip(train(turned, 5), train(plain, 5), strict=True):
        assert (ours.d_loss, ours.g_loss) == pytest.approx((theirs.d_loss, theirs.g_loss), rel=1e-9)


def test_it_plays_with_any_optimizer_and_goes_on_exactly() -> None:
    change = {"updates.dynamics.kind": "symplectic", "updates.discriminator": 2, "objective.r1": 1.0}
    trainer, other = (Trainer(small(change)) for _ in range(2))
    train(other, 1)

    assert trainer.gradient_source.reason == "symplectic adjustment dynamics differentiate the gradients themselves"
    assert_goes_on_exactly(trainer, other, 3)
