"""What optimizers do to f = theta psi, against what is known in closed form.

theta descends and psi ascends, so with z = theta + i psi a step of plain descent of size h is z <- (1 + ih) z. From
there each method is a linear recurrence whose coefficients or roots are known, whatever the start.
"""

import math
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from torch import nn
from torch.nn import Parameter

from ganviz.gan.player import Player
from ganviz.spec.optimizers import AnyOptimizer, OptimisticSgd, Sgd

starts = st.tuples(st.floats(-2, 2), st.floats(0.1, 2))


class Point(nn.Module):
    """A network that is one float64 weight."""

    def __init__(self, value: float) -> None:
        super().__init__()
        self.value = Parameter(torch.tensor([value], dtype=torch.float64))


def played(spec: AnyOptimizer, start: tuple[float, float], steps: int, *, alternating: bool = False) -> list[complex]:
    """Return z after 0, 1, ... `steps` steps of two players with optimizers of their own."""
    theta, psi = (Player(Point(value), spec) for value in start)
    path = [complex(*start)]
    for _ in range(steps):
        psi_seen = psi.weights.item()
        theta_seen = theta.weights.item()
        move(theta, psi_seen)
        move(psi, -(theta.weights.item() if alternating else theta_seen))
        path.append(complex(theta.weights.item(), psi.weights.item()))
    return path


def move(player: Player, gradient: float) -> None:
    assert player.weights.grad is not None
    player.weights.grad.fill_(gradient)
    player.update()


@given(st.floats(1e-3, 1), starts)
def test_plain_descent_at_once_spirals_out_by_one_factor(h: float, start: tuple[float, float]) -> None:
    path = np.array(played(Sgd(lr=h), start, 20))

    np.testing.assert_allclose(path[1:], (1 + 1j * h) * path[:-1], rtol=1e-12)


# --- optimism ---------------------------------------------------------------------------------------------------


def late_factor(h: float, start: tuple[float, float]) -> float:
    """Return how much the norm grows in one step once the larger root rules."""
    *_, before, after = played(OptimisticSgd(lr=h), start, 150)
    return abs(after / before)


@given(st.floats(1e-3, 0.45), starts)
def test_optimism_has_the_published_spectral_radius(h: float, start: tuple[float, float]) -> None:
    assert late_factor(h, start) == pytest.approx(math.sqrt((1 + math.sqrt(1 - 4 * h**2)) / 2), rel=1e-9)


@given(st.floats(0.55, 0.9), starts)
def test_optimism_converges_for_rates_below_one_over_the_root_of_three(h: float, start: tuple[float, float]) -> None:
    factor = late_factor(h, start)

    # past h = 1/2 the roots are (1 + i (2h +- sqrt(4h^2 - 1))) / 2
    assert factor == pytest.approx(math.hypot(1, 2 * h + math.sqrt(4 * h**2 - 1)) / 2, rel=1e-9)
    assert (factor < 1) == (h < 1 / math.sqrt(3))


@given(st.floats(1e-3, 1), starts)
def test_each_optimistic_step_follows_the_recurrence_of_its_two_roots(h: float, start: tuple[float, float]) -> None:
    path = np.array(played(OptimisticSgd(lr=h), start, 20))

    np.testing.assert_allclose(path[2:], (1 + 2j * h) * path[1:-1] - 1j * h * path[:-2], rtol=1e-9, atol=1e-9)


# --- momentum ---------------------------------------------------------------------------------------------------


def heavy_ball_polynomial(h: float, b: float) -> NDArray[np.floating[Any]]:
    """Return the coefficients of [(l - 1)(l - b)]^2 + h^2 l^3, highest power first."""
    once = np.array([1, -(1 + b), b])
    return np.polyadd(np.polymul(once, once), h**2 * np.array([1, 0, 0, 0]))


@given(st.floats(1e-3, 1), st.floats(-0.99, 0.99), starts)
def test_a_heavy_ball_in_turns_obeys_its_characteristic_polynomial(
    h: float, b: float, start: tuple[float, float]
) -> None:
    path = np.array(played(Sgd(lr=h, momentum=b), start, 20, alternating=True))

    windows = np.lib.stride_tricks.sliding_window_view(path, 5)
    terms = windows * heavy_ball_polynomial(h, b)[::-1]
    assert np.abs(terms.sum(axis=1)).max() <= 1e-9 * np.abs(terms).max()


@given(st.floats(0.2, 0.9), st.floats(0.1, 0.7), st.booleans(), starts)
@settings(max_examples=25)
def test_in_turns_negative_momentum_converges_and_positive_momentum_diverges(
    share: float, size: float, is_negative: bool, start: tuple[float, float]
) -> None:
    b = -size if is_negative else size
    h = share * 2 * (1 - size)  # a root of a negative momentum leaves the unit circle at -1, where h = 2 (1 + b)
    radius = np.abs(np.roots(heavy_ball_polynomial(h, b))).max()

    path = np.abs(played(Sgd(lr=h, momentum=b), start, 400, alternating=True))

    assert (radius < 1) == is_negative
    # Over a few steps a norm may breathe.
    assert (path[-20:].max() < path[:20].max()) == is_negative


@given(st.floats(-0.7, -0.1), st.floats(1.1, 1.3))
@settings(max_examples=25)
def test_in_turns_negative_momentum_diverges_from_a_rate_of_twice_one_plus_it(b: float, share: float) -> None:
    path = np.abs(played(Sgd(lr=share * 2 * (1 + b), momentum=b), (1.0, 1.0), 400, alternating=True))

    assert path[-20:].max() > 10 * path[:20].max()


# --- lookahead --------------------------------------------------------------------------------------------------


@given(st.floats(1e-3, 1), st.integers(1, 20), st.floats(0.01, 1), starts)
def test_lookahead_turns_and_shrinks_plain_descent_by_its_factor_every_k_steps(
    h: float, k: int, alpha: float, start: tuple[float, float]
) -> None:
    path = np.array(played(Sgd(lr=h, lookahead_steps=k, lookahead_alpha=alpha), start, 4 * k))

    factor = 1 - alpha + alpha * (1 + 1j * h) ** k
    np.testing.assert_allclose(path[k::k], factor * path[:-k:k], rtol=1e-9)
    np.testing.assert_allclose(np.abs(path[k::k]), abs(factor) * np.abs(path[:-k:k]), rtol=1e-9)
