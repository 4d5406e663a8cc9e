"""The game of two numbers looked at: its way, its one measure, and what the presets promise."""

import math
from typing import Any

import pytest

from ganviz.gan import Observer, Trainer
from ganviz.gan import trail as trail_module
from ganviz.gan.trail import TrailRecorder
from ganviz.spec import preset
from tests.gan.support import small
from tests.gan.twonumbers import BILINEAR, game, norms, path, state


def after(name: str, change: dict[str, Any], steps: int) -> tuple[float, float]:
    """Return how far from rest a preset's game is in the beginning, and `steps` steps after `change`."""
    trainer = Trainer(preset(name))
    start = norms([state(trainer)])[0]
    trainer.apply(change)
    return start, norms(path(trainer, steps))[-1]


# --- the way ------------------------------------------------------------------------------------------------


def test_a_trail_holds_every_state_in_order() -> None:
    trainer = game((1.0, 0.5), 0.1)
    trail = TrailRecorder(trainer)
    expected = [(0, *state(trainer))]
    for _ in range(5):
        trainer.step()
        trail.note()
        expected.append((trainer.step_number, *state(trainer)))

    assert trail.states() == expected


def test_a_trail_keeps_the_last_states_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trail_module, "LENGTH", 3)
    trainer = game((1.0, 0.5), 0.1)
    trail = TrailRecorder(trainer)
    for _ in range(5):
        trainer.step()
        trail.note()

    assert [step for step, _, _ in trail.states()] == [3, 4, 5]


def test_a_trail_forgets_what_a_trainer_that_went_back_left_behind() -> None:
    trainer = game((1.0, 0.5), 0.1)
    trail = TrailRecorder(trainer)
    for _ in range(2):
        trainer.step()
        trail.note()
    kept = trainer.state()
    before = trail.states()
    for _ in range(3):
        trainer.step()
        trail.note()

    trainer.load_state(kept)

    assert trail.states() == before
    trainer.step()
    trail.note()
    assert [step for step, _, _ in trail.states()] == [0, 1, 2, 3]


def test_a_trail_left_behind_as_a_whole_begins_anew() -> None:
    trainer = game((1.0, 0.5), 0.1)
    start = trainer.state()
    trainer.step()
    trail = TrailRecorder(trainer)

    trainer.load_state(start)

    assert trail.states() == [(0, 1.0, 0.5)]


def test_only_the_game_of_two_numbers_has_a_trail() -> None:
    observer = Observer(Trainer(small()))
    observer.note_steps()

    assert observer.trail is None


# --- its measure --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("theta", [-1.25, 0.0, 2.0])
def test_the_distance_is_how_far_the_fakes_are_from_zero(theta: float) -> None:
    measured = Observer(game((theta, 0.3), 0.1)).measure(100)

    assert measured.distance == pytest.approx(abs(theta), abs=1e-6)
    assert (measured.floor.low, measured.floor.mean, measured.floor.high) == (0, 0, 0)
    assert measured.coverage is None


def test_measures_of_neighbours_are_left_out() -> None:
    assert Observer(game((1.0, 0.3), 0.1, BILINEAR)).compare(100) is None


# --- the presets --------------------------------------------------------------------------------------------


def test_the_bilinear_preset_spirals_out_keeps_to_an_oval_or_comes_home() -> None:
    grown = math.sqrt(1 + 0.02**2) ** 1000

    start, out = after("bilinear-spiral", {}, 1000)
    _, around = after("bilinear-spiral", {"updates.dynamics.kind": "alternating"}, 1000)
    _, home = after("bilinear-spiral", {"updates.dynamics.kind": "extragradient"}, 1000)

    assert out == pytest.approx(start * grown, rel=1e-3)
    assert around == pytest.approx(start, rel=0.02)
    assert home == pytest.approx(start * math.sqrt(1 - 0.02**2 + 0.02**4) ** 1000, rel=1e-3)


def test_the_dirac_preset_circles_until_it_is_helped() -> None:
    start, around = after("dirac-gan", {}, 1500)
    _, with_r1 = after("dirac-gan", {"objective.r1": 0.3}, 1500)
    _, with_consensus = after("dirac-gan", {"updates.dynamics.kind": "consensus"}, 500)

    assert around == pytest.approx(start, rel=0.05)
    assert with_r1 < 1e-3 * start
    assert with_consensus < 1e-3 * start


def test_the_dirac_preset_with_r1_comes_home_soonest_at_weights_from_about_seven_tenths_to_one() -> None:
    ends = {
        weight: after("dirac-gan-r1", {"objective.r1": weight}, 250)[1] for weight in (0.0, 0.3, 0.7, 1.0, 1.5, 3.0)
    }

    assert max(ends[0.7], ends[1.0]) < min(ends[0.3], ends[1.5])
    assert ends[0.0] > 1 > ends[3.0] > ends[0.3]


def test_how_far_a_game_is_from_rest_goes_by_both_numbers() -> None:
    trainer = Trainer(preset("dirac-gan").experiment)
    observer = Observer(trainer)
    for _ in range(40):
        trainer.step()
        observer.note_steps()

    theta, psi = trainer.generator.weights.item(), trainer.discriminator.weights.item()
    assert observer.measure(10).equilibrium_distance == pytest.approx(math.hypot(theta, psi), rel=1e-12)
    assert observer.measure(10).equilibrium_distance == pytest.approx(1.0, abs=0.02)
    assert Observer(Trainer(preset("ring8").experiment)).measure(10).equilibrium_distance is None
