"""The step of a game as a map: its eigenvalues against closed forms, its arrows against steps; nothing is altered."""

import math
from typing import Any

import numpy as np
import pytest
import torch

from ganviz.gan import Trainer
from ganviz.gan.updatemap import MapSpectrum, field, spectrum
from tests.gan.support import OPTIMIZER_KINDS, assert_same_state, train
from tests.gan.twonumbers import BILINEAR, game

pytestmark = pytest.mark.usefixtures("float64")
H = 0.2


def of(change: dict[str, Any], h: float = H, steps: int = 3, start: tuple[float, float] = (1.0, 0.5)) -> MapSpectrum:
    trainer = game(start, h, BILINEAR | change)
    train(trainer, steps)
    return spectrum(trainer)


def both(**change: Any) -> dict[str, Any]:
    return {
        f"{player}.optimizer.{name}": value
        for player in ("generator", "discriminator")
        for name, value in change.items()
    }


def modulus(found: torch.Tensor | None) -> float:
    assert found is not None
    return float(found[0].abs())


def angle(found: torch.Tensor | None) -> float:
    assert found is not None
    return abs(float(found[0].angle()))


CLOSED = {
    "simultaneous": ({}, math.sqrt(1 + H**2), math.atan(H)),
    "alternating": ({"updates.dynamics.kind": "alternating"}, 1.0, 2 * math.asin(H / 2)),
    "extragradient": (
        {"updates.dynamics.kind": "extragradient"}, math.sqrt(1 - H**2 + H**4), math.atan(H / (1 - H**2)),
    ),
    "optimistic": (both(kind="optimistic_sgd", lr=H), math.sqrt((1 + math.sqrt(1 - 4 * H**2)) / 2), None),
    "consensus": (
        {"updates.dynamics.kind": "consensus", "updates.dynamics.weight": 1.5},
        math.hypot(1 - 1.5 * H, H), math.atan(H / (1 - 1.5 * H)),
    ),
    "competitive": ({"updates.dynamics.kind": "competitive"}, 1 / math.sqrt(1 + H**2), math.atan(H)),
    "lookahead": (both(lookahead_steps=5, lookahead_alpha=0.5), abs(0.5 + 0.5 * (1 + 1j * H) ** 5), None),
}  # fmt: skip


@pytest.mark.parametrize("case", CLOSED)
@pytest.mark.parametrize("steps", [0, 3])
def test_the_bilinear_game_turns_and_grows_as_its_closed_form_says(case: str, steps: int) -> None:
    change, growth, turn = CLOSED[case]
    found = of(change, steps=steps)
    assert found.steps == (5 if case == "lookahead" else 1)
    for each in (found.now, found.rest):  # the game is linear: the same everywhere
        assert modulus(each) == pytest.approx(growth, rel=1e-7)
        if turn is not None:
            assert angle(each) == pytest.approx(turn, rel=1e-7)


@pytest.mark.parametrize("beta", [-0.4, 0.6])
def test_a_heavy_ball_has_the_roots_of_its_polynomial(beta: float) -> None:
    found = of({"updates.dynamics.kind": "alternating"} | both(momentum=beta)).rest
    free = np.polymul([1, -1], [1, -beta])
    roots = np.roots(np.polyadd(np.polymul(free, free), [H**2, 0, 0, 0]))  # [(l - 1)(l - b)]^2 + h^2 l^3
    assert found is not None
    assert sorted(found.abs().tolist()) == pytest.approx(sorted(np.abs(roots)), rel=1e-5, abs=1e-7)
    assert (modulus(found) < 1) is (beta < 0)


@pytest.mark.parametrize("weight", [0.0, 0.6, 1.0, 1.7])
def test_a_dirac_gan_at_rest_has_its_published_eigenvalues(weight: float) -> None:
    """1 + h times -g/2 +- sqrt(g^2/4 - 1/4), of simultaneous descent with R1 (Mescheder et al. 2018, section 4.1)."""
    change = {"objective.loss.kind": "minimax", "objective.r1": weight}
    found = spectrum(game((0.3, 0.2), H, change)).rest
    root = np.sqrt(complex(weight**2 / 4 - 1 / 4))
    expected = [1 + H * (-weight / 2 + sign * root) for sign in (1, -1)]
    assert found is not None
    assert np.sort_complex(found.numpy()) == pytest.approx(np.sort_complex(np.array(expected)), abs=1e-4)


@pytest.mark.parametrize("kind", OPTIMIZER_KINDS)
def test_of_every_optimizer_there_are_eigenvalues_where_the_step_has_a_derivative(kind: str) -> None:
    found = of(both(kind=kind, lr=0.01))
    assert found.now is not None
    assert found.now.isfinite().all()
    assert (found.rest is None) is (kind not in ("sgd", "optimistic_sgd"))


@pytest.mark.parametrize(
    "dynamics", ["simultaneous", "alternating", "extragradient", "consensus", "symplectic", "competitive"]
)
def test_an_arrow_is_the_step_from_there_and_nothing_of_the_run_is_altered(dynamics: str) -> None:
    trainer = game((1.0, 0.5), H, BILINEAR | {"updates.dynamics.kind": dynamics})
    train(trainer, 3)
    before = trainer.state()
    theta, psi = torch.tensor([1.0, -0.5]), torch.tensor([0.3, 2.0])
    moves = field(trainer, theta, psi, is_fresh=True)
    spectrum(trainer)
    assert_same_state(trainer.state(), before)
    for number in range(2):
        start = (float(theta[number]), float(psi[number]))
        other = game(start, H, BILINEAR | {"updates.dynamics.kind": dynamics})
        other.step()
        after = np.array([other.generator.weights.item(), other.discriminator.weights.item()])
        assert moves[number].numpy() == pytest.approx(after - start, abs=1e-12)


def test_arrows_with_what_is_remembered_are_the_next_step_where_the_game_stands() -> None:
    trainer = game((1.0, 0.5), H, BILINEAR | both(kind="adam", lr=0.1))
    train(trainer, 5)
    here = np.array([trainer.generator.weights.item(), trainer.discriminator.weights.item()])
    kept, fresh = (
        field(trainer, torch.tensor([here[0]]), torch.tensor([here[1]]), is_fresh=is_fresh)[0].numpy()
        for is_fresh in (False, True)
    )
    trainer.step()
    after = np.array([trainer.generator.weights.item(), trainer.discriminator.weights.item()])
    assert kept == pytest.approx(after - here, abs=1e-12)
    assert np.abs(fresh) == pytest.approx([0.1, 0.1], rel=1e-6)  # the first update of Adam is the rate, whichever way


def test_where_a_step_diverges_there_is_no_arrow_and_no_spectrum() -> None:
    trainer: Trainer = game((1.0, 1.0), 0.1)
    trainer.generator.weights.data[0] = math.nan
    assert spectrum(trainer).now is None
    assert field(trainer, torch.tensor([math.inf]), torch.tensor([1.0]), is_fresh=True).isnan().all()
