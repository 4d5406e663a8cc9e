"""Changes as places in time: going to them, to before one, taking one back; by flag, by key, and by dragging plots."""

import pyqtgraph as pg
import pytest
from PyQt6.QtCore import QEvent, QPoint, QPointF, Qt
from PyQt6.QtGui import QAction, QMouseEvent
from PyQt6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from ganviz.engine.hosts import ThreadHost
from ganviz.engine.messages import RunState
from ganviz.spec import Change, Experiment, Preset
from ganviz.ui.model.timecontrol import TimeState
from ganviz.ui.views.plots import TimePlot
from ganviz.ui.window import MainWindow
from tests.ui.windows import Open, resized

PATIENCE_MS = 60_000  # only ever spent by a test that fails
SMALL = Experiment().with_changes(
    {"generator.network.widths": [8], "discriminator.network.widths": [8], "updates.batch_size": 16}
)
D_LR, G_LR = "discriminator.optimizer.lr", "generator.optimizer.lr"


@pytest.fixture
def changed(qtbot: QtBot, open_window: Open) -> MainWindow:
    """Return a window whose run was changed at step 0, twice at 100 and once at 200, and stands at 300."""
    window = open_window(ThreadHost(), Preset("small", "Small", "", SMALL, steps=400))
    resized(window, 1280, 800)
    qtbot.waitUntil(lambda: window.session.state is RunState.PAUSED, timeout=PATIENCE_MS)
    change(qtbot, window, {"generator.optimizer.beta1": 0.3})
    for end, changes in ((100, ({D_LR: 0.002}, {G_LR: 0.003})), (200, ({"generator.optimizer.kind": "sgd"},))):
        play(qtbot, window, end)
        for each in changes:
            change(qtbot, window, each)
    play(qtbot, window, 300)
    assert [each.step for each in window.session.current.markers.between(0, 300)] == [0, 100, 100, 200]
    return window


def play(qtbot: QtBot, window: MainWindow, end: int) -> None:
    session = window.session
    session.play(end)
    qtbot.waitUntil(lambda: session.step == end and session.state is RunState.PAUSED, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: session.current.frames.steps[-1:] == (end,), timeout=PATIENCE_MS)


def change(qtbot: QtBot, window: MainWindow, wanted: Change) -> None:
    with qtbot.waitSignal(window.session.change_applied, timeout=PATIENCE_MS):
        window.intents.do("change", wanted)


def rates(window: MainWindow) -> tuple[float, float]:
    """Return the rates of G and D at the step on show."""
    experiment = window.travel.experiment
    return experiment.generator.optimizer.lr, experiment.discriminator.optimizer.lr


def entries(menu: QMenu) -> list[QAction]:
    return [action for action in menu.actions() if not action.isSeparator()]


def test_before_a_change_the_settings_are_without_it_and_those_made_with_it(changed: MainWindow) -> None:
    assert rates(changed) == (0.003, 0.002)
    for number in (2, 3):
        changed.intents.do("before_change", number)
        assert (changed.travel.step, rates(changed)) == (99, (0.001, 0.001))
        changed.intents.do("come_to_now")
    changed.intents.do("before_change", 4)
    assert (changed.travel.step, changed.travel.experiment.generator.optimizer.kind) == (199, "adam")
    assert changed.toast.text().startswith("Step 199, before G optimizer Adam → SGD")


def test_from_before_a_change_another_one_begins_a_branch(qtbot: QtBot, changed: MainWindow) -> None:
    session, parent = changed.session, changed.session.current
    changed.intents.do("before_change", 4)
    with qtbot.waitSignal(session.started, timeout=PATIENCE_MS):
        changed.intents.do("change", {D_LR: 0.1})
    assert (session.current.parent, session.current.fork_step) == (parent.run, 199)
    assert session.experiment.generator.optimizer.kind == "adam"
    assert parent.experiment.generator.optimizer.kind == "sgd"


def test_before_a_change_at_step_0_there_is_nothing(changed: MainWindow) -> None:
    changed.intents.do("before_change", 1)
    assert changed.toast.text().endswith("was changed at step 0: there is nothing before it.")
    assert not changed.travel.is_past


def test_a_change_that_there_is_not_is_said(changed: MainWindow) -> None:
    for name in ("before_change", "take_back"):
        changed.intents.do(name, 9)
        assert changed.toast.text() == "There is no change 9 in this run."
    assert not changed.travel.is_past


def test_the_keys_go_from_change_to_change_and_to_before_each(qtbot: QtBot, changed: MainWindow) -> None:
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    line = changed.timeline.line
    line.setFocus()
    for key, modifiers, step in (
        (Qt.Key.Key_PageUp, control, 200),
        (Qt.Key.Key_PageUp, control, 100),
        (Qt.Key.Key_PageDown, control, 200),
        (Qt.Key.Key_PageUp, control | shift, 199),
        (Qt.Key.Key_PageUp, control | shift, 99),
        (Qt.Key.Key_PageUp, control, 0),
        (Qt.Key.Key_PageDown, control, 100),
    ):
        qtbot.keyClick(line, key, modifiers)
        assert changed.travel.step == step
    assert changed.toast.text() == "2  step 100: D lr 1e-3 → 2e-3"
    qtbot.keyClick(line, Qt.Key.Key_End)
    qtbot.keyClick(line, Qt.Key.Key_PageDown, control)
    assert changed.toast.text() == "There is no change after step 300."


def test_one_change_of_several_is_taken_back_now(qtbot: QtBot, changed: MainWindow) -> None:
    changed.intents.do("scrub_to", 150)
    with qtbot.waitSignal(changed.session.change_applied, timeout=PATIENCE_MS):
        changed.intents.do("take_back", 2)
    assert not changed.travel.is_past
    assert rates(changed) == (0.003, 0.001)
    changed.intents.do("take_back", 2)
    assert changed.toast.text() == "Nothing of D lr 1e-3 → 2e-3 is in force now: there is nothing to take back."


def test_a_kind_is_taken_back_with_what_came_with_it(qtbot: QtBot, changed: MainWindow) -> None:
    with qtbot.waitSignal(changed.session.change_applied, timeout=PATIENCE_MS):
        changed.intents.do("take_back", 4)
    optimizer = changed.session.experiment.generator.optimizer
    assert (optimizer.kind, optimizer.lr) == ("adam", 0.003)
    assert optimizer.beta1 == 0.3  # type: ignore[union-attr]


def test_clicking_a_flag_of_the_line_shows_its_step_and_offers_what_can_be_done(
    qtbot: QtBot, changed: MainWindow
) -> None:
    line, menu = changed.timeline.line, changed.time_in_plots.menu
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(round(line.x_of(200)), 4))
    assert changed.travel.step == 200
    texts = [action.text() for action in entries(menu)]
    assert texts[0].startswith("4  step 200: G optimizer Adam → SGD")
    assert texts[1:] == ["Go back to before this (step 199)", "Take this change back now"]
    entries(menu)[1].trigger()
    menu.hide()
    assert changed.travel.step == 199


def test_the_menu_of_the_last_change_opens_with_return(qtbot: QtBot, changed: MainWindow) -> None:
    line, menu = changed.timeline.line, changed.time_in_plots.menu
    changed.intents.do("scrub_to", 0)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    texts = [action.text() for action in entries(menu)]
    assert texts[1:] == ["Nothing is before step 0", "Nothing of it is in force now"]  # G has another optimizer by now
    assert not any(action.isEnabled() for action in entries(menu))
    qtbot.keyClick(menu, Qt.Key.Key_Escape)


def scene_place(plot: TimePlot, step: float, *, in_lane: bool = False) -> QPoint:
    """Return where a step lies in a plot, in pixels of its viewport."""
    view = plot.chart.view
    place = view.mapViewToScene(QPointF(step, sum(plot.chart.y_range) / 2))
    if in_lane:
        place.setY(plot.chart.lane.sceneBoundingRect().center().y())
    return plot.chart.mapFromScene(place)


def viewport_of(plot: TimePlot) -> QWidget:
    viewport = plot.chart.viewport()
    assert viewport is not None
    return viewport


def losses(window: MainWindow) -> TimePlot:
    found = window.view("losses")
    assert isinstance(found, TimePlot)
    return found


def test_clicking_a_flag_of_a_plot_offers_each_change_under_it(qtbot: QtBot, changed: MainWindow) -> None:
    plot, menu = losses(changed), changed.time_in_plots.menu
    viewport = viewport_of(plot)
    place = scene_place(plot, 100, in_lane=True)
    qtbot.mouseMove(viewport, place)
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    assert [action.text() for action in entries(menu)] == [
        "2  step 100: D lr 1e-3 → 2e-3", "3  step 100: G lr 1e-3 → 3e-3",
    ]  # fmt: skip
    second = entries(menu)[1].menu()
    assert isinstance(second, QMenu)
    entries(second)[0].trigger()
    menu.hide()
    assert changed.travel.step == 99


def test_a_plot_is_dragged_through_time_with_shift_and_panned_without(
    qtbot: QtBot, changed: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(pg.CONFIG_OPTIONS, "mouseRateLimit", -1)  # else moves that follow each other fast are left out
    plot, shift = losses(changed), Qt.KeyboardModifier.ShiftModifier
    viewport = viewport_of(plot)
    seen = plot.chart.x_range

    def drag(first: float, *steps: float, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        left = Qt.MouseButton.LeftButton
        qtbot.mousePress(viewport, left, modifiers, scene_place(plot, first))
        for step in steps:
            move(viewport, scene_place(plot, step), modifiers)
        qtbot.mouseRelease(viewport, left, modifiers, scene_place(plot, steps[-1]))

    drag(250, 200, 150, modifiers=shift)
    assert abs(changed.travel.step - 150) <= 3
    assert changed.session.time.state is TimeState.SCRUBBING
    assert plot.chart.x_range == seen
    drag(150, 200, 5000, modifiers=shift)  # beyond the end is now
    assert not changed.travel.is_past
    drag(250, 200, 150)
    assert plot.chart.x_range != seen
    assert not changed.travel.is_past


def move(viewport: QWidget, place: QPoint, modifiers: Qt.KeyboardModifier) -> None:
    """Move the pointer with the left button held."""
    at = QPointF(place)
    left = Qt.MouseButton.LeftButton
    event = QMouseEvent(
        QEvent.Type.MouseMove, at, viewport.mapToGlobal(at), Qt.MouseButton.NoButton, left, modifiers
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)


def test_a_click_with_shift_shows_that_step(qtbot: QtBot, changed: MainWindow) -> None:
    plot = losses(changed)
    place = scene_place(plot, 120)
    qtbot.mouseClick(viewport_of(plot), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, place)
    assert abs(changed.travel.step - 120) <= 3
