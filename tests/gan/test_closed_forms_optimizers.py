"""What optimizers do to the bilinear game, against what is known in closed form.

theta descends -theta psi and psi ascends it, so with z = theta - i psi a step of plain descent of size h is
z <- (1 + ih) z. From there each method is a linear recurrence whose coefficients or roots are known.
"""

import math
from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from tests.gan.twonumbers import BILINEAR, Start, game, path

pytestmark = pytest.mark.usefixtures("float64")
FEW = settings(max_examples=10)

starts = st.tuples(st.floats(-2, 2), st.floats(0.1, 2))
IN_TURNS = {"updates.dynamics.kind": "alternating"}


def played(
    h: float, start: Start, steps: int, optimizer: Mapping[str, Any], change: Mapping[str, Any] = BILINEAR
) -> NDArray[np.complex128]:
    """Return z after 0, 1, ... `steps` steps of two players with optimizers of their own."""
    both = {
        f"{player}.optimizer.{name}": value
        for player in ("generator", "discriminator")
        for name, value in {"kind": "sgd", "lr": h, **optimizer}.items()
    }
    points = path(game(start, h, {**BILINEAR, **change, **both}), steps)
    return np.array([complex(theta, -psi) for theta, psi in points])


@given(st.floats(1e-3, 1), starts)
@FEW
def test_plain_descent_at_once_spirals_out_by_one_factor(h: float, start: Start) -> None:
    path = played(h, start, 20, {})

    np.testing.assert_allclose(path[1:], (1 + 1j * h) * path[:-1], rtol=1e-12)


OPTIMISTIC = {"kind": "optimistic_sgd"}


# --- optimism ---------------------------------------------------------------------------------------------------


def late_factor(h: float, start: Start) -> float:
    """Return how much the norm grows in one step once the larger root rules."""
    *_, before, after = played(h, start, 150, OPTIMISTIC)
    return float(abs(after / before))


@given(st.floats(1e-3, 0.45), starts)
@FEW
def test_optimism_has_the_published_spectral_radius(h: float, start: Start) -> None:
    assert late_factor(h, start) == pytest.approx(math.sqrt((1 + math.sqrt(1 - 4 * h**2)) / 2), rel=1e-9)


@given(st.floats(0.55, 0.9), starts)
@FEW
def test_optimism_converges_for_rates_below_one_over_the_root_of_three(h: float, start: Start) -> None:
    factor = late_factor(h, start)

    # past h = 1/2 the roots are (1 + i (2h +- sqrt(4h^2 - 1))) / 2
    assert factor == pytest.approx(math.hypot(1, 2 * h + math.sqrt(4 * h**2 - 1)) / 2, rel=1e-9)
    assert (factor < 1) == (h < 1 / math.sqrt(3))


@given(st.floats(1e-3, 1), starts)
@FEW
def test_each_optimistic_step_follows_the_recurrence_of_its_two_roots(h: float, start: Start) -> None:
    path = played(h, start, 20, OPTIMISTIC)

    np.testing.assert_allclose(path[2:], (1 + 2j * h) * path[1:-1] - 1j * h * path[:-2], rtol=1e-9, atol=1e-9)


# --- momentum ---------------------------------------------------------------------------------------------------


def heavy_ball_polynomial(h: float, b: float) -> NDArray[np.floating[Any]]:
    """Return the coefficients of [(l - 1)(l - b)]^2 + h^2 l^3, highest power first."""
    once = np.array([1, -(1 + b), b])
    return np.polyadd(np.polymul(once, once), h**2 * np.array([1, 0, 0, 0]))


@given(st.floats(1e-3, 1), st.floats(-0.99, 0.99), starts)
@FEW
def test_a_heavy_ball_in_turns_obeys_its_characteristic_polynomial(h: float, b: float, start: Start) -> None:
    path = played(h, start, 20, {"momentum": b}, IN_TURNS)

    windows = np.lib.stride_tricks.sliding_window_view(path, 5)
    terms = windows * heavy_ball_polynomial(h, b)[::-1]
    assert np.abs(terms.sum(axis=1)).max() <= 1e-9 * np.abs(terms).max()


@given(st.floats(0.2, 0.9), st.floats(0.1, 0.7), st.booleans(), starts)
@FEW
def test_in_turns_negative_momentum_converges_and_positive_momentum_diverges(
    share: float, size: float, is_negative: bool, start: Start
) -> None:
    b = -size if is_negative else size
    h = share * 2 * (1 - size)  # a root of a negative momentum leaves the unit circle at -1, where h = 2 (1 + b)
    radius = np.abs(np.roots(heavy_ball_polynomial(h, b))).max()

    path = np.abs(played(h, start, 400, {"momentum": b}, IN_TURNS))

    assert (radius < 1) == is_negative
    # Over a few steps a norm may breathe.
    assert (path[-20:].max() < path[:20].max()) == is_negative


@given(st.floats(-0.7, -0.1), st.floats(1.1, 1.3))
@FEW
def test_in_turns_negative_momentum_diverges_from_a_rate_of_twice_one_plus_it(b: float, share: float) -> None:
    path = np.abs(played(share * 2 * (1 + b), (1.0, 1.0), 200, {"momentum": b}, IN_TURNS))

    assert path[-20:].max() > 10 * path[:20].max()


# --- lookahead --------------------------------------------------------------------------------------------------


@given(st.floats(1e-3, 1), st.integers(1, 20), st.floats(0.01, 1), starts)
@FEW
def test_lookahead_turns_and_shrinks_plain_descent_by_its_factor_every_k_steps(
    h: float, k: int, alpha: float, start: Start
) -> None:
    path = played(h, start, 4 * k, {"lookahead_steps": k, "lookahead_alpha": alpha})

    factor = 1 - alpha + alpha * (1 + 1j * h) ** k
    np.testing.assert_allclose(path[k::k], factor * path[:-k:k], rtol=1e-9)
    np.testing.assert_allclose(np.abs(path[k::k]), abs(factor) * np.abs(path[:-k:k]), rtol=1e-9)


# --- extragradient over Adam --------------------------------------------------------------------------------------


def test_extragradient_over_adam_is_extra_adam() -> None:
    """Gidel et al. 2019, algorithm 4, written out: the averages take in both gradients, the weights the second."""
    h, betas, eps, steps = 0.1, (0.5, 0.9), 1e-8, 12
    place, averages = torch.tensor([0.7, -0.4]), torch.zeros(2, 2)
    expected = [complex(0.7, 0.4)]
    for step in range(steps):
        start = place
        for half in (1, 2):
            gradient = torch.stack([-place[1], place[0]])
            for average, beta, power in zip(averages, betas, (gradient, gradient**2), strict=True):
                average.mul_(beta).add_((1 - beta) * power)
            mean, square = (
                average / (1 - beta ** (2 * step + half)) for average, beta in zip(averages, betas, strict=True)
            )
            place = start - h * mean / (square.sqrt() + eps)
        theta, psi = place.tolist()
        expected.append(complex(theta, -psi))
    adam = {"kind": "adam", "beta1": betas[0], "beta2": betas[1], "eps": eps}

    path = played(h, (0.7, -0.4), steps, adam, {"updates.dynamics.kind": "extragradient"})

    np.testing.assert_allclose(path, expected, rtol=1e-9)
