"""Competitive gradient descent on games of many numbers, against dense matrices and their inverse."""

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor, nn
from torch.autograd.functional import hessian

from ganviz.gan.competitive import best_responses, solve
from ganviz.gan.player import Player
from ganviz.spec import Experiment, SpecError
from ganviz.spec.optimizers import Sgd
from tests.gan.support import seeded_generator

SGD = {"generator.optimizer.kind": "sgd", "discriminator.optimizer.kind": "sgd"}


class Numbers(nn.Module):
    def __init__(self, count: int, seed: int) -> None:
        super().__init__()
        self.values = nn.Parameter(torch.randn(count, generator=seeded_generator(seed), dtype=torch.float64))


def normal(*shape: int, seed: int) -> Tensor:
    return torch.randn(*shape, generator=seeded_generator(seed), dtype=torch.float64)


def f(x: Tensor, y: Tensor) -> Tensor:
    return x @ normal(3, 4, seed=1) @ y + (x.square().sum() * y.sin()).sum() + (normal(3, seed=2) @ x).exp()


def g(x: Tensor, y: Tensor) -> Tensor:
    return x @ normal(3, 4, seed=3) @ y + (x.cos().sum() * y.square()).sum() + (normal(4, seed=4) @ y).tanh()


@given(st.floats(0.001, 0.2), st.floats(0.001, 0.2), st.integers(0, 99))
@settings(max_examples=30)
def test_directions_are_the_equilibrium_of_the_local_game(a: float, b: float, seed: int) -> None:
    x, y = Numbers(3, seed), Numbers(4, seed + 100)
    one, other = Player(x, Sgd(lr=a)), Player(y, Sgd(lr=b))
    places = (x.values.detach(), y.values.detach())
    f_x = torch.autograd.functional.jacobian(f, places)[0]
    g_y = torch.autograd.functional.jacobian(g, places)[1]
    f_xy, g_yx = hessian(f, places)[0][1], hessian(g, places)[1][0]
    # Both slopes of the local game vanish: f_x + F dy + dx / a = 0 and g_y + G dx + dy / b = 0.
    matrix = torch.cat(
        [
            torch.cat([torch.eye(3, dtype=torch.float64) / a, f_xy], dim=1),
            torch.cat([g_yx, torch.eye(4, dtype=torch.float64) / b], dim=1),
        ]
    )
    step = torch.linalg.solve(matrix, -torch.cat([f_x, g_y]))

    p, q = best_responses(one, f(x.values, y.values), other, g(x.values, y.values), iterations=100)

    torch.testing.assert_close(torch.cat([-a * p, -b * q]), step, rtol=1e-4, atol=1e-8)


def test_a_system_of_no_symmetry_is_solved() -> None:
    matrix, right = torch.eye(6, dtype=torch.float64) + 0.3 * normal(6, 6, seed=5), normal(6, seed=6)

    found = solve(lambda v: matrix @ v, lambda v: matrix.T @ v, right, iterations=100)

    torch.testing.assert_close(matrix @ found, right, rtol=0, atol=1e-5)


def test_nothing_is_asked_of_a_system_that_is_solved_by_zero() -> None:
    def unasked(v: Tensor) -> Tensor:
        return v

    assert torch.equal(solve(unasked, unasked, torch.zeros(3), iterations=10), torch.zeros(3))


def test_a_player_whose_loss_the_other_cannot_alter_descends_its_own_gradient() -> None:
    x, y = Numbers(3, 0), Numbers(4, 1)
    one, other = Player(x, Sgd(lr=0.1)), Player(y, Sgd(lr=0.1))

    p, q = best_responses(one, x.values.square().sum(), other, y.values.square().sum(), iterations=10)

    torch.testing.assert_close(p, 2 * x.values.detach())
    torch.testing.assert_close(q, 2 * y.values.detach())


def test_optimizers_with_a_memory_are_refused_by_name() -> None:
    with pytest.raises(SpecError) as raised:
        Experiment().with_changes({"updates.dynamics.kind": "competitive", "generator.optimizer.kind": "sgd"})

    [problem] = raised.value.problems
    assert (problem.path, problem.given) == ("discriminator.optimizer.kind", "'adam'")
    assert problem.allowed.startswith("sgd, as competitive dynamics are plain gradient descent")


def test_momentum_is_refused_with_the_value_given() -> None:
    experiment = Experiment().with_changes(SGD | {"updates.dynamics.kind": "competitive"})

    with pytest.raises(SpecError) as raised:
        experiment.with_changes({"generator.optimizer.momentum": 0.5})

    [problem] = raised.value.problems
    assert (problem.path, problem.given) == ("generator.optimizer.momentum", "0.5")
    assert problem.allowed.startswith("0, as")
