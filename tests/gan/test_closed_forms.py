"""The game of two numbers against its closed forms, trained as any run is.

The bilinear game with step h: Mescheder et al. 2017 and 2018, Gidel et al. 2019, Schaefer and Anandkumar 2019. A step
is linear there, so that steps from two starts give its matrix and with it every path.
"""

import math
from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from ganviz.gan.dynamics import DYNAMICS
from ganviz.gan.losses import LOSSES
from ganviz.gan.penalties import PENALTIES
from tests.gan.twonumbers import BILINEAR, Start, game, norms, path, state

pytestmark = pytest.mark.usefixtures("float64")

EXACT = 1e-9
FEW = settings(max_examples=20)

Matrix = NDArray[np.float64]
numbers = st.floats(0.1, 3).flatmap(lambda size: st.sampled_from([size, -size]))
starts = st.tuples(numbers, numbers)
rates = st.floats(0.01, 0.9)


def bilinear(dynamics: str, **change: Any) -> dict[str, Any]:
    """Return the bilinear game under `dynamics`, with settings of `updates` besides."""
    return BILINEAR | {"updates.dynamics.kind": dynamics} | {f"updates.{name}": value for name, value in change.items()}


def matrix(h: float, change: Mapping[str, Any], size: float = 1.0) -> Matrix:
    """Return the matrix of one step about 0, from steps that start `size` away on either axis."""
    columns = [path(game(start, h, change), 1)[-1] for start in ((size, 0.0), (0.0, size))]
    return np.array(columns).T / size


def spectral_radius(step: Matrix) -> float:
    return float(np.abs(np.linalg.eigvals(step)).max())


def assert_each_step_scales_the_norm(points: list[Start], factor: float) -> None:
    sizes = norms(points)
    assert sizes == pytest.approx([sizes[0] * factor**k for k in range(len(sizes))], rel=EXACT)


# --- the bilinear game ------------------------------------------------------------------------------------------------


@given(starts, rates)
@FEW
def test_simultaneous_descent_spirals_outwards(start: Start, h: float) -> None:
    points = path(game(start, h), 20)

    assert_each_step_scales_the_norm(points, math.sqrt(1 + h * h))


@given(starts, st.floats(0.01, 1.99), st.sampled_from(["generator", "discriminator"]))
@FEW
def test_alternating_descent_conserves_an_ellipse(start: Start, h: float, order: str) -> None:
    points = path(game(start, h, bilinear("alternating", order=order)), 20)
    tilt = h if order == "generator" else -h

    conserved = [theta**2 + psi**2 + tilt * theta * psi for theta, psi in points]

    assert conserved == pytest.approx([conserved[0]] * len(points), rel=EXACT)


@given(starts, st.floats(0.01, 1.99))
@FEW
def test_alternating_descent_turns_by_twice_the_arc_sine_of_half_the_step(start: Start, h: float) -> None:
    points = np.array(path(game(start, h, bilinear("alternating")), 20))
    metric = np.array([[1, h / 2], [h / 2, 1]])  # in which the conserved ellipse is a circle

    cosines = np.einsum("ni,ij,nj->n", points[:-1], metric, points[1:]) / (points[0] @ metric @ points[0])

    assert cosines == pytest.approx(math.cos(2 * math.asin(h / 2)), abs=EXACT)


@given(st.floats(0.01, 3.5).filter(lambda h: abs(h - 2) > 1e-3))
@FEW
def test_alternating_descent_stays_bounded_below_a_step_of_two_and_no_further(h: float) -> None:
    trace = 2 - h * h
    growth = 1.0 if h < 2 else (-trace + math.sqrt(trace * trace - 4)) / 2

    assert spectral_radius(matrix(h, bilinear("alternating"))) == pytest.approx(growth, rel=EXACT)
    assert (growth == 1) is (h < 2)


@given(starts, st.floats(0.01, 1.5))
@FEW
def test_extragradient_scales_the_norm_as_published(start: Start, h: float) -> None:
    points = path(game(start, h, bilinear("extragradient")), 20)
    factor = math.sqrt(1 - h**2 + h**4)

    assert_each_step_scales_the_norm(points, factor)
    assert (norms(points)[-1] < norms(points)[0]) is (h < 1) or math.isclose(factor, 1, rel_tol=EXACT)


@given(starts, rates, st.floats(0, 3))
@FEW
def test_consensus_scales_the_norm_as_published(start: Start, h: float, weight: float) -> None:
    points = path(game(start, h, bilinear("consensus") | {"updates.dynamics.weight": weight}), 10)

    assert_each_step_scales_the_norm(points, math.hypot(1 - h * weight, h))


@given(starts, st.floats(0.01, 5))
@FEW
def test_competitive_descent_converges_at_any_step(start: Start, h: float) -> None:
    points = path(game(start, h, bilinear("competitive")), 10)

    assert_each_step_scales_the_norm(points, 1 / math.sqrt(1 + h * h))


@given(starts, rates, rates)
@FEW
def test_competitive_descent_goes_to_the_equilibrium_of_the_local_game(start: Start, a: float, b: float) -> None:
    theta, psi = start
    trainer = game(start, a, bilinear("competitive") | {"discriminator.optimizer.lr": b})
    # x minimises -x psi - x y + x^2 / 2a where y minimises theta y + x y + y^2 / 2b: both slopes are zero.
    x, y = np.linalg.solve([[1 / a, -1], [1, 1 / b]], [psi, -theta])

    assert path(trainer, 1)[-1] == pytest.approx((theta + x, psi + y), rel=EXACT, abs=EXACT)


@given(starts, rates, rates, st.integers(1, 8))
@FEW
def test_against_an_unrolled_discriminator_the_generator_sees_its_answer(
    start: Start, a: float, b: float, updates: int
) -> None:
    """D moves psi to psi - k b theta, so that G descends -theta psi + k b theta^2."""
    trainer = game(start, a, BILINEAR | {"updates.unroll": updates, "discriminator.optimizer.lr": b})
    theta, psi = start

    trainer.step(only="generator")

    assert state(trainer) == pytest.approx((theta - a * (2 * updates * b * theta - psi), psi), rel=EXACT, abs=EXACT)


# --- the Dirac-GAN ----------------------------------------------------------------------------------------------------

NEAR = 1e-6  # so near 0 that the game is linear to the last digits of a float64


def dirac(loss: str, **change: Any) -> dict[str, Any]:
    """Return the Dirac-GAN with a loss, and with settings of `objective` besides."""
    return {"objective.loss.kind": loss} | {f"objective.{name}": value for name, value in change.items()}


def field(change: Mapping[str, Any], h: float) -> Matrix:
    """Return the Jacobian of the gradient field about 0, from one step of both players at once."""
    step: Matrix = (matrix(h, change, NEAR) - np.eye(2)) / h
    return step


def by_imaginary_part(values: NDArray[Any]) -> list[complex]:
    return sorted((complex(value) for value in values), key=lambda value: (value.imag, value.real))


logistic = pytest.mark.parametrize("kind", ["minimax", "non_saturating"])


@logistic
@given(h=st.floats(0.05, 0.9))
@FEW
def test_unregularised_the_dirac_gan_only_turns(kind: str, h: float) -> None:
    assert by_imaginary_part(np.linalg.eigvals(field(dirac(kind), h))) == pytest.approx([-0.5j, 0.5j], abs=EXACT)
    assert spectral_radius(matrix(h, dirac(kind), NEAR)) == pytest.approx(math.sqrt(1 + h * h / 4), rel=EXACT)
    in_turn = matrix(h, dirac(kind) | {"updates.dynamics.kind": "alternating"}, NEAR)
    assert spectral_radius(in_turn) == pytest.approx(1, rel=EXACT)  # no linear convergence, and no divergence either


@logistic
@given(h=st.floats(0.05, 0.9), weight=st.floats(0.05, 3).filter(lambda g: abs(g - 1) > 1e-2))
@FEW
def test_r1_draws_the_dirac_gan_inwards_as_published(kind: str, h: float, weight: float) -> None:
    found = by_imaginary_part(np.linalg.eigvals(field(dirac(kind, r1=weight), h)))
    root = complex(weight**2 / 4 - 1 / 4) ** 0.5

    expected = by_imaginary_part(np.array([-weight / 2 - root, -weight / 2 + root]))

    assert found == pytest.approx(expected, abs=EXACT)
    assert all(value.real < 0 for value in found)


@given(h=st.floats(0.05, 0.9))
@FEW
def test_a_weight_of_one_is_critical(h: float) -> None:
    jacobian = field(dirac("minimax", r1=1.0), h)

    # Both eigenvalues are -1/2: told by trace and determinant, as a double root halves the digits.
    assert np.trace(jacobian) == pytest.approx(-1, abs=EXACT)
    assert np.linalg.det(jacobian) == pytest.approx(1 / 4, abs=EXACT)


def test_r1_leads_the_dirac_gan_home_and_nothing_else_does() -> None:
    def end(change: Mapping[str, Any]) -> float:
        return norms(path(game((1.0, 1.0), 0.1, change), 500))[-1]

    assert end(dirac("minimax", r1=1.0)) < 1e-6
    assert end(dirac("minimax")) > 1.5


@pytest.mark.parametrize(
    "change",
    [{"loss.clip": 0.5}, {"loss.clip": 0.0}, {"loss.clip": 0.0, "gradient_penalty": 1.0}],
    ids=["clipped", "unclipped", "gradient penalty"],
)
@pytest.mark.parametrize("critic_updates", [1, 5])
def test_wasserstein_critics_never_let_the_dirac_gan_rest(change: dict[str, Any], critic_updates: int) -> None:
    in_turn = {"dynamics.kind": "alternating", "order": "discriminator", "discriminator": critic_updates}
    played = dirac("wasserstein", **change) | {f"updates.{name}": value for name, value in in_turn.items()}

    distances = [abs(theta) for theta, _ in path(game((1.0, 0.2), 0.05, played), 600)]

    assert max(distances[-200:]) > 0.02


RESTING = [
    (dynamics, penalty)
    for dynamics in DYNAMICS
    for penalty in (None, *PENALTIES)
    # The norm of a slope has no second derivative where there is no slope.
    if not (dynamics in ("consensus", "symplectic") and penalty in ("gradient_penalty", "dragan"))
]


@pytest.mark.parametrize("kind", list(LOSSES))
def test_at_the_solution_the_dirac_gan_rests(kind: str) -> None:
    for dynamics, penalty in RESTING:
        change = dirac(kind, **({penalty: 2.0} if penalty else {})) | {"updates.dynamics.kind": dynamics}

        assert path(game((0.0, 0.0), 0.1, change), 3) == [(0.0, 0.0)] * 4, (dynamics, penalty)


@pytest.mark.parametrize("kind", list(LOSSES))
def test_every_loss_sends_the_players_of_the_dirac_gan_where_it_should(kind: str) -> None:
    """With D's slope up, G goes up; with fakes above the data, D's slope falls."""

    def play(start: Start) -> Start:
        return path(game(start, 0.01, dirac(kind)), 1)[-1]

    assert play((0.2, 0.005))[0] > 0.2
    assert play((-0.2, -0.005))[0] < -0.2
    assert play((0.2, 0.005))[1] < 0.005
    assert play((-0.2, -0.005))[1] > -0.005
