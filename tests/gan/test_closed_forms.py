"""Small games against their closed forms, played by the very players, optimizers and dynamics of a run.

The bilinear game f = theta psi with step h: Mescheder et al. 2017 and 2018, Gidel et al. 2019, Schaefer and
Anandkumar 2019. A step is linear there, so that steps from two starts give its matrix and with it every path.
"""

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from ganviz.gan.dynamics import DYNAMICS
from ganviz.gan.games import Game, Match, bilinear, dirac
from ganviz.gan.losses import LOSSES
from ganviz.gan.penalties import PENALTIES
from ganviz.spec import Experiment
from ganviz.spec.optimizers import Sgd
from ganviz.spec.updates import Updates

EXACT = 1e-9
FEW = settings(max_examples=40)

Start = tuple[float, float]
Matrix = NDArray[np.float64]
numbers = st.floats(0.1, 3).flatmap(lambda size: st.sampled_from([size, -size]))
starts = st.tuples(numbers, numbers)
rates = st.floats(0.01, 0.9)


def updates(change: dict[str, Any]) -> Updates:
    """Return how both players move at once by default, after `change`."""
    settings = {"dynamics.kind": "simultaneous", "order": "generator"} | change
    plain = {"generator.optimizer.kind": "sgd", "discriminator.optimizer.kind": "sgd"}
    return Experiment().with_changes(plain | {f"updates.{path}": value for path, value in settings.items()}).updates


def match(start: Start, h: float, change: dict[str, Any], game: Game | None = None) -> Match:
    """Return a match of plain gradient descent with step `h` for both."""
    return Match(game or bilinear(), start, (Sgd(lr=h), Sgd(lr=h)), updates(change))


def path(played: Match, start: Start, steps: int) -> list[Start]:
    return [start, *(played.step() for _ in range(steps))]


def norms(points: list[Start]) -> list[float]:
    return [math.hypot(*point) for point in points]


def matrix(h: float, change: dict[str, Any], game: Game | None = None, size: float = 1.0) -> Matrix:
    """Return the matrix of one step about 0, from steps that start `size` away on either axis."""
    columns = [match(start, h, change, game).step() for start in ((size, 0.0), (0.0, size))]
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
    points = path(match(start, h, {}), start, 20)

    assert_each_step_scales_the_norm(points, math.sqrt(1 + h * h))


@given(starts, st.floats(0.01, 1.99), st.sampled_from(["generator", "discriminator"]))
@FEW
def test_alternating_descent_conserves_an_ellipse(start: Start, h: float, order: str) -> None:
    points = path(match(start, h, {"dynamics.kind": "alternating", "order": order}), start, 20)
    tilt = -h if order == "generator" else h

    conserved = [theta**2 + psi**2 + tilt * theta * psi for theta, psi in points]

    assert conserved == pytest.approx([conserved[0]] * len(points), rel=EXACT)


@given(starts, st.floats(0.01, 1.99))
@FEW
def test_alternating_descent_turns_by_twice_the_arc_sine_of_half_the_step(start: Start, h: float) -> None:
    points = np.array(path(match(start, h, {"dynamics.kind": "alternating"}), start, 20))
    metric = np.array([[1, -h / 2], [-h / 2, 1]])  # in which the conserved ellipse is a circle

    cosines = np.einsum("ni,ij,nj->n", points[:-1], metric, points[1:]) / (points[0] @ metric @ points[0])

    assert cosines == pytest.approx(math.cos(2 * math.asin(h / 2)), abs=EXACT)


@given(st.floats(0.01, 3.5).filter(lambda h: abs(h - 2) > 1e-3))
@FEW
def test_alternating_descent_stays_bounded_below_a_step_of_two_and_no_further(h: float) -> None:
    trace = 2 - h * h
    growth = 1.0 if h < 2 else (-trace + math.sqrt(trace * trace - 4)) / 2

    assert spectral_radius(matrix(h, {"dynamics.kind": "alternating"})) == pytest.approx(growth, rel=EXACT)
    assert (growth == 1) is (h < 2)


@given(starts, st.floats(0.01, 1.5))
@FEW
def test_extragradient_scales_the_norm_as_published(start: Start, h: float) -> None:
    points = path(match(start, h, {"dynamics.kind": "extragradient"}), start, 20)
    factor = math.sqrt(1 - h**2 + h**4)

    assert_each_step_scales_the_norm(points, factor)
    assert (norms(points)[-1] < norms(points)[0]) is (h < 1) or math.isclose(factor, 1, rel_tol=EXACT)


@given(starts, rates, st.floats(0, 3))
@FEW
def test_consensus_scales_the_norm_as_published(start: Start, h: float, weight: float) -> None:
    change = {"dynamics.kind": "consensus", "dynamics.weight": weight}

    points = path(match(start, h, change), start, 10)

    assert_each_step_scales_the_norm(points, math.hypot(1 - h * weight, h))


@given(starts, st.floats(0.01, 5))
@FEW
def test_competitive_descent_converges_at_any_step(start: Start, h: float) -> None:
    points = path(match(start, h, {"dynamics.kind": "competitive"}), start, 10)

    assert_each_step_scales_the_norm(points, 1 / math.sqrt(1 + h * h))


@given(starts, rates, rates)
@FEW
def test_competitive_descent_goes_to_the_equilibrium_of_the_local_game(start: Start, a: float, b: float) -> None:
    theta, psi = start
    played = Match(bilinear(), start, (Sgd(lr=a), Sgd(lr=b)), updates({"dynamics.kind": "competitive"}))
    # x minimises x psi + x y + x^2 / 2a where y minimises -theta y - x y + y^2 / 2b: both slopes are zero.
    x, y = np.linalg.solve([[1 / a, 1], [-1, 1 / b]], [-psi, theta])

    assert played.step() == pytest.approx((theta + x, psi + y), rel=EXACT, abs=EXACT)


# --- the Dirac-GAN ----------------------------------------------------------------------------------------------------

NEAR = 1e-6  # so near 0 that the game is linear to the last digits of a float64


def dirac_with(change: dict[str, Any]) -> Game:
    change = {f"objective.{path}": value for path, value in change.items()}
    return dirac(Experiment().with_changes(change).objective)


def field(game: Game, h: float) -> Matrix:
    """Return the Jacobian of the gradient field about 0, from one step of both players at once."""
    step: Matrix = (matrix(h, {}, game, NEAR) - np.eye(2)) / h
    return step


def by_imaginary_part(values: NDArray[Any]) -> list[complex]:
    return sorted((complex(value) for value in values), key=lambda value: (value.imag, value.real))


logistic = pytest.mark.parametrize("kind", ["minimax", "non_saturating"])


@logistic
@given(h=st.floats(0.05, 0.9))
@FEW
def test_unregularised_the_dirac_gan_only_turns(kind: str, h: float) -> None:
    game = dirac_with({"loss.kind": kind})

    assert by_imaginary_part(np.linalg.eigvals(field(game, h))) == pytest.approx([-0.5j, 0.5j], abs=EXACT)
    assert spectral_radius(matrix(h, {}, game, NEAR)) == pytest.approx(math.sqrt(1 + h * h / 4), rel=EXACT)
    in_turn = matrix(h, {"dynamics.kind": "alternating"}, game, NEAR)
    assert spectral_radius(in_turn) == pytest.approx(1, rel=EXACT)  # no linear convergence, and no divergence either


@logistic
@given(h=st.floats(0.05, 0.9), weight=st.floats(0.05, 3).filter(lambda g: abs(g - 1) > 1e-2))
@FEW
def test_r1_draws_the_dirac_gan_inwards_as_published(kind: str, h: float, weight: float) -> None:
    found = by_imaginary_part(np.linalg.eigvals(field(dirac_with({"loss.kind": kind, "r1": weight}), h)))
    root = complex(weight**2 / 4 - 1 / 4) ** 0.5

    expected = by_imaginary_part(np.array([-weight / 2 - root, -weight / 2 + root]))

    assert found == pytest.approx(expected, abs=EXACT)
    assert all(value.real < 0 for value in found)


@given(h=st.floats(0.05, 0.9))
@FEW
def test_a_weight_of_one_is_critical(h: float) -> None:
    jacobian = field(dirac_with({"loss.kind": "minimax", "r1": 1.0}), h)

    # Both eigenvalues are -1/2: told by trace and determinant, as a double root halves the digits.
    assert np.trace(jacobian) == pytest.approx(-1, abs=EXACT)
    assert np.linalg.det(jacobian) == pytest.approx(1 / 4, abs=EXACT)


def test_r1_leads_the_dirac_gan_home_and_nothing_else_does() -> None:
    def end(change: dict[str, Any]) -> float:
        return norms(path(match((1.0, 1.0), 0.1, {}, dirac_with({"loss.kind": "minimax"} | change)), (1.0, 1.0), 500))[
            -1
        ]

    assert end({"r1": 1.0}) < 1e-6
    assert end({}) > 1.5


@pytest.mark.parametrize(
    "change",
    [{"loss.clip": 0.5}, {"loss.clip": 0.0}, {"loss.clip": 0.0, "gradient_penalty": 1.0}],
    ids=["clipped", "unclipped", "gradient penalty"],
)
@pytest.mark.parametrize("critic_updates", [1, 5])
def test_wasserstein_critics_never_let_the_dirac_gan_rest(change: dict[str, Any], critic_updates: int) -> None:
    start, game = (1.0, 0.2), dirac_with({"loss.kind": "wasserstein"} | change)
    in_turn = {"dynamics.kind": "alternating", "order": "discriminator", "discriminator": critic_updates}

    distances = [abs(theta) for theta, _ in path(match(start, 0.05, in_turn, game), start, 3000)]

    assert max(distances[-500:]) > 0.02


RESTING = [
    (dynamics, penalty)
    for dynamics in DYNAMICS
    for penalty in (None, *PENALTIES)
    # The norm of a slope has no second derivative where there is no slope.
    if not (dynamics == "consensus" and penalty in ("gradient_penalty", "dragan"))
]


@pytest.mark.parametrize(("dynamics", "penalty"), RESTING)
@pytest.mark.parametrize("kind", list(LOSSES))
def test_at_the_solution_the_dirac_gan_rests(kind: str, dynamics: str, penalty: str | None) -> None:
    game = dirac_with({"loss.kind": kind} | ({penalty: 2.0} if penalty else {}))
    played = match((0.0, 0.0), 0.1, {"dynamics.kind": dynamics}, game)

    assert path(played, (0.0, 0.0), 3) == [(0.0, 0.0)] * 4


@pytest.mark.parametrize("kind", list(LOSSES))
def test_every_loss_sends_the_players_of_the_dirac_gan_where_it_should(kind: str) -> None:
    """With D's slope up, G goes up; with fakes above the data, D's slope falls."""

    def play(start: Start) -> Start:
        return match(start, 0.01, {}, dirac_with({"loss.kind": kind})).step()

    assert play((0.2, 0.005))[0] > 0.2
    assert play((-0.2, -0.005))[0] < -0.2
    assert play((0.2, 0.005))[1] < 0.005
    assert play((-0.2, -0.005))[1] > -0.005
