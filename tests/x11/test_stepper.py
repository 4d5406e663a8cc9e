"""A step walked through by mouse, and one by keys: predicted, taken, left."""

from collections.abc import Callable
from typing import Any

import pytest
from PyQt6.QtCore import QPoint
from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import QMenu, QWidget

from ganviz.engine.messages import RunState
from ganviz.ui.model.stepper import Phase
from ganviz.ui.window import MainWindow

pytestmark = pytest.mark.x11


def press_entry(hand: Any, menu: QWidget, action: QAction) -> None:
    """Click on an entry of a menu, or of the menu bar."""
    place = menu.actionGeometry(action).center()  # type: ignore[attr-defined]
    hand.click(menu, (place.x() + 0.5) / menu.width(), (place.y() + 0.5) / menu.height())


def wait_for_place(hand: Any, widget: QWidget) -> None:
    """Wait until a widget that has just come stands where it will stay."""
    places: list[QPoint] = []

    def is_still() -> bool:
        places.append(widget.mapToGlobal(QPoint()))
        return len(places) > 5 and len({(each.x(), each.y()) for each in places[-5:]}) == 1

    hand.wait_until(is_still)


def test_by_mouse_a_step_is_predicted_walked_through_and_taken_and_by_keys_left(
    open_preset: Callable[[str], MainWindow], hand: Any
) -> None:
    window = open_preset("ring8")
    stepper, strip, session = window.stepper, window.steps, window.session
    hand.wait_until(lambda: session.state is RunState.PAUSED)
    [run] = [each for each in window._menus.actions() if each.text() == "&Run"]
    press_entry(hand, window._menus, run)
    menu = run.menu()
    assert isinstance(menu, QMenu)
    hand.wait_until(menu.isVisible)
    [stages] = [each for each in menu.actions() if each.text() == "Stages of a s&tep"]
    press_entry(hand, menu, stages)
    inner = stages.menu()
    assert isinstance(inner, QMenu)
    hand.wait_until(inner.isVisible)
    [entry] = [each for each in inner.actions() if each.text() == "Step &through"]
    press_entry(hand, inner, entry)
    hand.wait_until(lambda: stepper.phase is Phase.WALKING)
    wait_for_place(hand, strip.predict_chip)

    hand.click(strip.predict_chip)
    hand.wait_until(lambda: stepper.is_asking)
    hand.picture("asked")
    hand.click(strip.answers[0])
    for number in range(1, 6):
        hand.click(strip.next_button)
        hand.wait_until(lambda number=number: stepper.number == number)  # type: ignore[misc]
    hand.wait_until(lambda: stepper.score.made == 1)
    hand.picture("update")
    assert session.step == 0
    hand.click(strip.finish_button)
    hand.wait_until(lambda: stepper.phase is Phase.DONE)
    assert session.step == 1
    assert "to the last bit" in strip.text

    hand.press("comma")
    hand.wait_until(lambda: stepper.phase is Phase.WALKING)
    hand.press("comma")
    hand.press("comma")
    hand.wait_until(lambda: stepper.number == 2)
    hand.press("less")
    hand.wait_until(lambda: stepper.number == 1)
    hand.press("greater")
    hand.wait_until(lambda: session.step == 2)
    hand.click(strip.close_button)
    hand.wait_until(strip.isHidden)
    assert session.state is RunState.PAUSED
