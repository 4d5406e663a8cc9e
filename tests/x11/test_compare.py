"""Two optimizers side by side in a real window: by mouse alone, and by keys alone."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from PyQt6.QtCore import QTimer
from PyQt6.QtWidgets import QApplication, QMenu

from ganviz.engine.messages import RunState
from ganviz.ui.window import MainWindow

pytestmark = pytest.mark.x11

END = 600


def rest(window: MainWindow, hand: Any, stop: Callable[[], None]) -> None:
    """Let all come to `END` and rest, and see that they stand at one step."""
    lanes = window.session.lanes
    hand.wait_until(lambda: all(record.step > END for record in lanes.records))
    stop()
    hand.wait_until(lambda: all(record.state is RunState.PAUSED for record in lanes.records))
    assert len({record.step for record in lanes.records}) == 1


def click_entries(hand: Any, menu: QMenu, *texts: str) -> None:
    """Click on an entry of an open menu, then of the one that it opens, each by how it begins.

    A menu has an event loop of its own: what is done to it is done from there, once it is open.
    """
    if not menu.isVisible():
        QTimer.singleShot(50, partial(click_entries, hand, menu, *texts))
        return
    action = next(each for each in menu.actions() if each.text().startswith(texts[0]))
    place = menu.actionGeometry(action).center()
    below = action.menu()
    if below is not None:
        QTimer.singleShot(50, partial(click_entries, hand, below, *texts[1:]))
    hand.click(menu, place.x() / (menu.width() - 1), place.y() / (menu.height() - 1))


def test_another_optimizer_beside_by_mouse(open_preset: Callable[[str], MainWindow], hand: Any) -> None:
    window = open_preset("ring8")
    session, bar = window.session, window.timeline
    click_entries(hand, bar.compare_menu, "Another optimizer for both", "SGD")
    hand.click(bar.compare_button)
    hand.wait_until(lambda: [each.state for each in session.lanes.records] == [RunState.PAUSED] * 2)
    assert [each.name for each in session.lanes.records] == ["Adam", "SGD"]

    hand.click(window.transport.play_button)
    rest(window, hand, lambda: hand.click(window.transport.play_button))
    hand.picture("beside")

    second = session.lanes.records[1]
    hand.click(window.board.cells[1].view, 0.5, 0.5)
    assert session.current is second
    hand.click(window.board.all_chip)
    assert session.lanes.acts_on_all
    hand.click(window.board.one_chip)
    assert not session.lanes.acts_on_all

    hand.click(window.board.cells[0].remove_button)
    assert not session.lanes.is_on
    assert session.current is second
    hand.picture("alone")


def test_another_optimizer_beside_by_keys(open_preset: Callable[[str], MainWindow], hand: Any) -> None:
    window = open_preset("ring8")
    session = window.session
    menu = window.timeline.compare_menu
    menu.aboutToShow.emit()
    texts = [each.text() for each in menu.actions() if not each.isSeparator() and each.isEnabled()]
    down = 1 + texts.index("Another optimizer for both")
    hand.press("ctrl+k", *["Down"] * down, "Right", "Return")
    hand.wait_until(lambda: [each.state for each in session.lanes.records] == [RunState.PAUSED] * 2)
    hand.press("space")
    rest(window, hand, lambda: hand.press("space"))

    hand.press("ctrl+2")
    hand.wait_until(lambda: session.current is session.lanes.records[1])
    hand.press("ctrl+0")
    hand.wait_until(lambda: session.lanes.acts_on_all)

    def rates() -> list[Any]:
        return [each.experiment.discriminator.optimizer.lr for each in session.lanes.records]

    before = rates()
    hand.press("alt+1")  # the first action of the preset, for all: each lane's run answers in its own time
    hand.wait_until(lambda: all(now != then for now, then in zip(rates(), before, strict=True)))
    assert len(set(rates())) == 1
    hand.press("ctrl+z")
    hand.wait_until(lambda: rates() == before)
    hand.picture("keys")
    assert QApplication.activeWindow() is window
