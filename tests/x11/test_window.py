"""The whole window under a real mouse and keyboard, with training in a process of its own."""

from collections.abc import Callable
from typing import Any, TypeVar

import pytest
from PyQt6.QtWidgets import QWidget

from ganviz.engine.messages import ChangeApplied, Frame, RunState
from ganviz.spec import preset
from ganviz.ui.model.session import Session
from ganviz.ui.widgets import ChoiceField, RateField
from ganviz.ui.window import MainWindow

pytestmark = pytest.mark.x11

Kind = TypeVar("Kind", bound=QWidget)


class Watcher:
    """Keeps what the engine reports about a session."""

    def __init__(self, session: Session) -> None:
        self.applied: list[ChangeApplied] = []
        self.frame: Frame | None = None
        session.change_applied.connect(self.applied.append)
        session.frame_arrived.connect(self._keep)

    def _keep(self, frame: Frame) -> None:
        self.frame = frame

    def has_answered(self, path: str) -> bool:
        """Return whether a frame has come of a run in which `path` was changed."""
        numbers = [applied.number for applied in self.applied if path in applied.change]
        return bool(numbers) and self.frame is not None and self.frame.change >= numbers[-1]


@pytest.fixture
def window(open_preset: Callable[[str], MainWindow]) -> MainWindow:
    """Return the window on ring8, ready to be played."""
    return open_preset("ring8")


@pytest.fixture
def watcher(window: MainWindow) -> Watcher:
    return Watcher(window.session)


def control(window: MainWindow, kind: type[Kind], path: str) -> Kind:
    """Return the control of the setting at `path`."""
    found = window.findChild(kind, path)
    assert found is not None, f"no {kind.__name__} for {path}"
    return found


def test_a_run_is_played_changed_and_paused_by_hand(window: MainWindow, hand: Any, watcher: Watcher) -> None:
    session = window.session

    hand.press("space")
    hand.wait_until(lambda: session.state is RunState.TRAINING and session.step > 100)
    rate = control(window, RateField, "pinned.discriminator.optimizer.lr")
    hand.drag(rate.slider, (0.5, 0.5), (0.6, 0.5))
    hand.wait_until(lambda: watcher.has_answered("discriminator.optimizer.lr"))
    hand.wait_until(lambda: session.experiment.discriminator.optimizer.lr == rate.value)
    hand.choose(control(window, ChoiceField, "pinned.generator.optimizer.kind"), "RMSprop")
    hand.wait_until(lambda: watcher.has_answered("generator.optimizer.kind"))
    hand.picture("changed")
    hand.click(window.transport.play_button)
    hand.wait_until(lambda: session.state is RunState.PAUSED)

    assert rate.value > preset("ring8").experiment.discriminator.optimizer.lr
    assert session.experiment.generator.optimizer.kind == "rmsprop"
    assert session.experiment.generator.optimizer.lr == preset("ring8").experiment.generator.optimizer.lr


def test_a_learning_rate_is_typed(window: MainWindow, hand: Any, watcher: Watcher) -> None:
    rate = control(window, RateField, "pinned.generator.optimizer.lr")

    hand.click(rate.entry, times=2)
    hand.press("ctrl+a")
    hand.type("2.5e-4")
    hand.press("Return")
    hand.wait_until(lambda: watcher.has_answered("generator.optimizer.lr"))

    assert window.session.experiment.generator.optimizer.lr == 2.5e-4


def test_keys_step_and_reset(window: MainWindow, hand: Any) -> None:
    session = window.session

    hand.press("period")
    hand.wait_until(lambda: session.step == 1)
    hand.press("r")
    hand.wait_until(lambda: session.step == 0 and session.state is RunState.PAUSED)
    hand.press("shift+r")
    hand.wait_until(lambda: session.experiment.seed != 0 and session.state is RunState.PAUSED)


def test_a_preset_is_found_in_the_gallery_and_its_action_taken_by_keys(
    window: MainWindow, hand: Any, watcher: Watcher
) -> None:
    session = window.session

    hand.click(window.top.title_button)
    hand.wait_until(lambda: window.top.gallery.isVisible() and window.top.gallery.search.hasFocus())
    hand.type("vanishing")
    hand.wait_until(lambda: len(window.top.gallery.shelf.matches) == 1)
    hand.press("Return")
    hand.wait_until(lambda: session.state is RunState.PAUSED and window.top.title_button.title == "Vanishing gradient")
    hand.press("space")
    first, *_ = window.files.opened_as.actions
    hand.wait_until(lambda: session.state is RunState.TRAINING and session.step > first.after)
    hand.wait_until(window.header.strip.action_buttons[0].isEnabled)
    hand.press("alt+1")
    hand.wait_until(lambda: all(watcher.has_answered(path) for path in first.change))
    hand.wait_until(window.header.strip.back_button.isEnabled)
    hand.picture("action")
    hand.click(window.header.strip.back_button)
    hand.wait_until(lambda: session.experiment == preset("vanishing-gradient").experiment)
    hand.press("space")
    hand.wait_until(lambda: session.state is RunState.PAUSED)
