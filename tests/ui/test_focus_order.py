"""The Tab key: it goes everywhere, in the order of reading, and comes round to where it began."""

from dataclasses import replace

import pytest
from PyQt6.QtCore import QPoint, QRect, Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import RunState
from ganviz.ui.focusorder import reading_order
from ganviz.ui.window import MainWindow
from tests.ui.fakehost import FakeHost
from tests.ui.frames import applied, quality_frame
from tests.ui.windows import resized

LARGE, SMALL, SMALLEST = (1440, 900), (1280, 800), (960, 540)


@pytest.fixture
def ready(qtbot: QtBot, window: MainWindow, host: FakeHost) -> MainWindow:
    """Return a window that can be played, with something measured."""
    with qtbot.waitSignal(window.frame_drawn):
        host.report(replace(quality_frame(5), state=RunState.PAUSED))
    return window


def pressed(window: MainWindow, key: Qt.Key) -> list[QWidget]:
    """Return what has the keys after each press, until it comes round."""
    passed: list[QWidget] = []
    while len(passed) < 500:
        QTest.keyClick(QApplication.focusWidget() or window, key)
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in passed:
            assert focused is passed[0], "round in a part of the window"
            return passed
        passed.append(focused)
    raise AssertionError("Tab does not come round")


def controls_in(window: MainWindow) -> set[QWidget]:
    """Return every control that is in sight and enabled, but for what the drawer lies over and in tabs at the back."""
    drawer = window.side.drawer
    at_the_back = [dock for dock in window.panels.docks.values() if dock.visibleRegion().isEmpty()]
    lid = drawer.geometry() if drawer.isVisible() else QRect()
    return {
        each
        for each in window.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.isVisible()
        and each.isEnabled()
        and each.focusProxy() is None
        and each.window() is window
        and not any(dock.isAncestorOf(each) for dock in at_the_back)
        and (drawer.isAncestorOf(each) or not lid.contains(QRect(each.mapTo(window, QPoint()), each.size())))
    }


@pytest.mark.parametrize("size", [LARGE, SMALL, SMALLEST])
@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_passes_every_control_once_and_comes_round(ready: MainWindow, size: tuple[int, int], key: Qt.Key) -> None:
    resized(ready, *size)
    passed = pressed(ready, key)
    assert set(passed) == controls_in(ready)


@pytest.mark.parametrize("title", ["Data", "Generator", "Run"])
def test_tab_comes_round_with_a_section_open_over_the_picture(ready: MainWindow, title: str) -> None:
    resized(ready, *SMALL)
    ready.side.open_section(title)
    passed = pressed(ready, Qt.Key.Key_Tab)
    assert set(passed) == controls_in(ready)
    inside = [each for each in passed if ready.side.drawer.isAncestorOf(each)]
    assert len(inside) > 3


def test_shift_tab_goes_the_same_way_back(ready: MainWindow) -> None:
    resized(ready, *SMALL)
    there = pressed(ready, Qt.Key.Key_Tab)
    there[0].setFocus()
    back = pressed(ready, Qt.Key.Key_Backtab)
    assert back[:-1] == there[:0:-1]


@pytest.mark.parametrize("size", [LARGE, SMALL])
def test_the_order_is_that_of_reading(ready: MainWindow, size: tuple[int, int]) -> None:
    resized(ready, *size)
    parts = (
        ready.top, ready.header.strip, ready.side.rail, ready.controls, ready.controls.rates, ready.panels.stage,
        *ready.panels.docks.values(), ready.timeline, ready.transport,
    )  # fmt: skip

    def part_of(widget: QWidget) -> int:
        return max(number for number, part in enumerate(parts) if part.isAncestorOf(widget))

    order = [part_of(each) for each in reading_order(ready)]
    assert order == sorted(order)
    assert set(order) >= {0, 1, 4, 5, 6, len(parts) - 1}


def test_a_player_is_read_as_a_whole(ready: MainWindow) -> None:
    resized(ready, *SMALL)
    order = [each for each in reading_order(ready) if ready.controls.rates.isAncestorOf(each)]
    names = [each.objectName() for each in order]
    generator = "pinned.generator.optimizer"
    assert names[:6] == [
        f"{generator}.kind",
        "pinned.generator.frozen",
        *(f"{generator}.lr.{part}" for part in ("entry", "divide", "slider", "multiply")),
    ]


def test_a_row_that_is_new_comes_at_its_place(qtbot: QtBot, ready: MainWindow, host: FakeHost) -> None:
    resized(ready, *LARGE)
    with qtbot.waitSignal(ready.session.change_applied):
        host.report(applied({"generator.optimizer.kind": "sgd"}))
    names = [each.objectName() for each in reading_order(ready) if ready.controls.isAncestorOf(each)]
    assert names.index("generator.optimizer.momentum.slider") == names.index("generator.optimizer.lr.entry") + 1


def test_what_tab_comes_to_is_scrolled_into_sight(ready: MainWindow) -> None:
    resized(ready, *LARGE)
    last = [each for each in reading_order(ready) if ready.controls.isAncestorOf(each)][-1]
    last.setFocus()
    QTest.keyClick(last, Qt.Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is last
    assert not last.visibleRegion().isEmpty()
    assert last.visibleRegion().boundingRect() == last.rect()


def test_the_arrows_go_round_in_the_rail(ready: MainWindow) -> None:
    resized(ready, *SMALL)
    buttons = ready.side.buttons
    buttons[0].setFocus()
    for expected in (*buttons[1:], buttons[0]):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
        assert QApplication.focusWidget() is expected
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert QApplication.focusWidget() is buttons[-1]
