"""What a lecturer shows, by a real mouse and keys from the open window: at most four actions and half a minute each.

Not part of the suite, for its time: ``GANVIZ_X11=1 xvfb-run -s "-screen 0 1280x800x24" pytest tests/x11/scenarios.py``.
Each leaves a picture to be looked at in pytest's temporary folder.
"""

from collections.abc import Callable
from typing import Any

import pytest
from PyQt6.QtWidgets import QPushButton

from ganviz.engine.messages import RunState
from ganviz.spec import preset
from ganviz.ui.window import MainWindow

pytestmark = pytest.mark.x11


class Lecturer:
    """A window, and a hand that counts what it does."""

    def __init__(self, window: MainWindow, hand: Any) -> None:
        self.window, self.hand, self.session = window, hand, window.session
        self.num_actions = 0

    def open_preset(self, name: str) -> None:
        """Choose a preset in the gallery by its title."""
        self.num_actions += 1
        self.hand.click(self.window.top.title_button)
        self.hand.wait_until(lambda: self.window.top.gallery.search.hasFocus())
        self.hand.type(preset(name).title)
        self.hand.press("Return")
        self.hand.wait_until(lambda: self.window.files.opened_as.name == name and self.session.state is RunState.PAUSED)

    def play(self) -> None:
        self.num_actions += 1
        self.hand.click(self.window.transport.play_button)

    def take_action(self, number: int) -> None:
        """Click on an action of the preset, once it can be."""
        self.num_actions += 1
        chip = self.window.header.strip.action_buttons[number]
        self.wait(chip.isEnabled)
        self.hand.click(chip)

    def wait(self, condition: Callable[[], bool]) -> None:
        self.hand.wait_until(condition)

    def trained_on(self, steps: int) -> None:
        """Wait until the run has come so much further; where the preset ends before, play is pressed again."""
        end = self.session.step + steps
        self.wait(lambda: self.session.state is RunState.TRAINING)
        self.wait(lambda: self.session.step >= end or self.session.state is RunState.PAUSED)

    def newest(self, name: str) -> float:
        return self.session.current.newest(name)

    def finish(self, picture: str) -> None:
        self.hand.picture(picture)
        assert self.num_actions <= 4


@pytest.fixture
def lecturer(open_preset: Callable[[str], MainWindow], hand: Any) -> Lecturer:
    return Lecturer(open_preset("ring8"), hand)


def test_collapse_and_the_way_out(lecturer: Lecturer) -> None:
    lecturer.open_preset("mode-collapse")
    lecturer.play()
    lecturer.trained_on(3000)
    assert lecturer.newest("modes_covered") <= 2
    lecturer.take_action(0)
    lecturer.trained_on(3000)
    assert lecturer.newest("modes_covered") >= 7
    lecturer.finish("collapse")


def test_sgd_against_adam(lecturer: Lecturer) -> None:
    lecturer.open_preset("sgd-against-adam")
    lecturer.play()
    lecturer.trained_on(2900)
    sgd, *_, adam = lecturer.session.lanes.records
    assert sgd.newest("modes_covered") + 2 < adam.newest("modes_covered")
    assert sgd.step == pytest.approx(adam.step, abs=60)
    lecturer.finish("sgd")


def test_divergence_and_rescue(lecturer: Lecturer) -> None:
    lecturer.open_preset("divergence")
    lecturer.play()
    lecturer.wait(lambda: lecturer.session.state is RunState.DIVERGED)

    def offer() -> QPushButton | None:
        buttons = [each for each in lecturer.window.banner._buttons if each.isVisible() and each.isEnabled()]
        return buttons[0] if buttons and lecturer.window.banner.isVisible() else None

    lecturer.wait(lambda: offer() is not None)
    step, remedy = lecturer.session.step, offer()
    assert remedy is not None
    lecturer.num_actions += 1
    lecturer.hand.click(remedy)
    lecturer.wait(lambda: lecturer.session.state is RunState.TRAINING)  # it goes back first
    lecturer.wait(lambda: lecturer.session.step > step + 500)
    assert lecturer.session.state is not RunState.DIVERGED
    lecturer.finish("divergence")


def test_saturating_loss_and_cure(lecturer: Lecturer) -> None:
    lecturer.open_preset("vanishing-gradient")
    lecturer.play()
    lecturer.trained_on(400)
    before, begun = lecturer.newest("distance"), lecturer.session.step
    lecturer.take_action(0)
    lecturer.trained_on(3000)
    since = lecturer.session.current.series["distance"].buckets(begun, lecturer.session.step, 1000)
    assert abs(since.mean - before).max() > 0.08  # the fakes, which stood, go again: where to is another matter
    lecturer.finish("saturating")


def test_batch_of_one_and_of_128(lecturer: Lecturer) -> None:
    lecturer.open_preset("batch-of-one")
    lecturer.play()
    lecturer.trained_on(2500)
    one, _, many = lecturer.session.lanes.records
    assert one.newest("high_quality") < many.newest("high_quality")
    lecturer.finish("batch")


def test_r1_calms_the_rotation(lecturer: Lecturer) -> None:
    lecturer.open_preset("dirac-gan")
    lecturer.play()
    lecturer.trained_on(250)
    lecturer.take_action(0)
    lecturer.trained_on(600)
    assert lecturer.newest("equilibrium_distance") < 0.1
    lecturer.finish("rotation")


def test_digits_appear(lecturer: Lecturer) -> None:
    lecturer.open_preset("digits-mlp")
    lecturer.play()
    lecturer.trained_on(4000)
    assert lecturer.newest("distance") < 0.15
    lecturer.finish("digits")
