"""What can be dragged in pictures and plots can be done with keys."""

from dataclasses import replace

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import RunState
from ganviz.ui.views.chart import StepChart
from ganviz.ui.views.plane import Plane
from ganviz.ui.window import MainWindow
from tests.ui.fakehost import FakeHost
from tests.ui.frames import loss_frame
from tests.ui.windows import resized

Key = Qt.Key


@pytest.fixture
def chart(qtbot: QtBot, window: MainWindow, host: FakeHost) -> StepChart:
    """Return the plot of losses of a run of 1,000 steps, with the keys."""
    resized(window, 1280, 800)
    with qtbot.waitSignal(window.frame_drawn):
        host.report(replace(loss_frame(1, 1000), state=RunState.PAUSED))
    found: StepChart = window.view("losses").chart
    found.setFocus()
    assert found.hasFocus()
    return found


def seen(view: StepChart | Plane) -> tuple[float, ...]:
    (left, right), (bottom, top) = view.view.viewRange()
    return left, right, bottom, top


def test_the_crosshair_goes_with_the_arrow_keys(qtbot: QtBot, chart: StepChart) -> None:
    qtbot.keyClick(chart, Key.Key_Left)
    assert chart.crosshair.lines[0] == "step 1,000"
    qtbot.keyClick(chart, Key.Key_Left)
    step = int(chart.crosshair.lines[0].removeprefix("step "))
    assert 980 <= step < 1000
    assert chart.crosshair.lines[1].startswith("G ")
    qtbot.keyClick(chart, Key.Key_Right)
    assert chart.crosshair.lines[0] == "step 1,000"
    qtbot.keyClick(chart, Key.Key_Escape)
    assert not chart.crosshair.isVisible()


def test_the_crosshair_goes_with_the_focus(qtbot: QtBot, window: MainWindow, chart: StepChart) -> None:
    qtbot.keyClick(chart, Key.Key_Left)
    window.transport.play_button.setFocus()
    assert not chart.crosshair.isVisible()


def test_a_plot_is_panned_and_zoomed_by_keys_and_shows_all_again(qtbot: QtBot, chart: StepChart) -> None:
    before = seen(chart)
    qtbot.keyClick(chart, Key.Key_Plus)
    left, right, *_ = seen(chart)
    assert right - left == pytest.approx((before[1] - before[0]) / 1.25)
    assert not chart.is_following
    qtbot.keyClick(chart, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert seen(chart)[0] == pytest.approx(left + 0.1 * (right - left))
    qtbot.keyClick(chart, Key.Key_Up)
    assert seen(chart)[2] > before[2]
    qtbot.keyClick(chart, Key.Key_0)
    assert seen(chart) == pytest.approx(before)
    assert chart.is_following


def test_the_plane_is_panned_and_zoomed_by_keys_and_fits_again(qtbot: QtBot, window: MainWindow) -> None:
    resized(window, 1280, 800)
    plane: Plane = window.view("distribution").plane
    plane.setFocus()
    before = seen(plane)
    qtbot.keyClick(plane, Key.Key_Minus)
    left, right, _, top = seen(plane)
    assert right - left == pytest.approx(1.25 * (before[1] - before[0]))
    qtbot.keyClick(plane, Key.Key_Left)
    qtbot.keyClick(plane, Key.Key_Up)
    assert seen(plane)[0] < left
    assert seen(plane)[3] > top
    resized(window, 1280, 820)
    assert seen(plane)[0] < before[0]  # it stays where it was put
    qtbot.keyClick(plane, Key.Key_0)
    resized(window, 1280, 800)
    assert seen(plane) == pytest.approx(before)


def test_space_plays_with_the_keys_in_a_plot(qtbot: QtBot, window: MainWindow, chart: StepChart) -> None:
    done: list[str] = []
    window.intents.done.connect(lambda name, values: done.append(name))
    qtbot.keyClick(chart, Key.Key_Space)
    assert done == ["toggle"]


@pytest.mark.parametrize(("key", "is_wider"), [(Key.Key_Right, True), (Key.Key_Left, False)])
def test_the_picture_is_made_wider_and_narrower_by_keys(
    qtbot: QtBot, window: MainWindow, key: Qt.Key, is_wider: bool
) -> None:
    resized(window, 1280, 800)
    stage: QWidget = window.panels.stage
    before = stage.width()
    qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    resized(window, 1280, 800)
    assert (stage.width() > before + 20) if is_wider else (stage.width() < before - 20)
