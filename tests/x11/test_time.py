"""Back to before the collapse, one thing changed, both futures on screen: by mouse alone, and by keys alone."""

from collections.abc import Callable
from typing import Any

import pytest
from PyQt6.QtCore import QPointF

from ganviz.engine.messages import RunState
from ganviz.ui.views.plots import TimePlot
from ganviz.ui.widgets import RateField
from ganviz.ui.window import MainWindow

pytestmark = pytest.mark.x11

FORK, END = 1000, 1600


@pytest.fixture
def window(open_preset: Callable[[str], MainWindow]) -> MainWindow:
    """Return the window on the collapse, ready to be played."""
    return open_preset("mode-collapse")


def rate_of(window: MainWindow, player: str) -> RateField:
    found = window.findChild(RateField, f"pinned.{player}.optimizer.lr")
    assert found is not None
    return found


def shown_curves(window: MainWindow) -> list[int]:
    """Return how many points each curve of the losses has in the other run."""
    return [len(ghost.item.step) for ghost in window.view("losses")._ghosts.values()]  # type: ignore[attr-defined]


def test_both_futures_by_mouse(window: MainWindow, hand: Any) -> None:
    session, line = window.session, window.timeline.line
    hand.click(window.transport.play_button)
    hand.wait_until(lambda: session.step > END)
    hand.click(window.transport.play_button)
    hand.wait_until(lambda: session.state is RunState.PAUSED)
    first = session.current

    here, there = (line.x_of(step) / line.width() for step in (first.end, FORK))
    hand.drag(line, (here, 0.6), (there, 0.6))
    assert window.travel.is_past
    fork = window.travel.step
    assert abs(fork - FORK) < 30
    hand.picture("past")

    rate = rate_of(window, "discriminator")
    start = rate.slider.x_of(rate.value) / rate.slider.width()
    hand.drag(rate.slider, (start, 0.5), (rate.slider.x_of(1e-3) / rate.slider.width(), 0.5))
    hand.wait_until(lambda: session.current is not first and session.state is RunState.PAUSED)
    hand.wait_until(lambda: session.experiment.discriminator.optimizer.lr == 1e-3)
    assert (len(session.records), session.current.fork_step) == (2, fork)

    hand.click(window.transport.play_button)
    hand.wait_until(lambda: session.step > END)
    hand.click(window.transport.play_button)
    hand.wait_until(lambda: session.state is RunState.PAUSED)
    hand.wait_until(lambda: min(shown_curves(window)) > 0)
    hand.picture("futures")


def test_both_futures_by_keys(window: MainWindow, hand: Any) -> None:
    session = window.session
    low = session.experiment.discriminator.optimizer.lr
    hand.press("space")
    hand.wait_until(lambda: session.step > END)
    hand.press("space")
    hand.wait_until(lambda: session.state is RunState.PAUSED)
    first = session.current

    window.timeline.line.setFocus()
    hand.press("Home", *["Next"] * 6)  # six tenths of the run
    assert window.travel.is_past
    fork = window.travel.step
    rate_of(window, "discriminator").slider.setFocus()
    hand.press("Prior")  # ten times
    hand.wait_until(lambda: session.current is not first and session.state is RunState.PAUSED)
    assert (session.current.fork_step, session.current.parent) == (fork, first.run)
    hand.wait_until(lambda: session.experiment.discriminator.optimizer.lr == pytest.approx(10 * low))

    hand.press("ctrl+z")
    hand.wait_until(lambda: session.experiment.discriminator.optimizer.lr == low)
    assert window.toast.text().startswith("Taken back: D lr ")
    hand.press("ctrl+shift+z")
    hand.wait_until(lambda: session.experiment.discriminator.optimizer.lr == pytest.approx(10 * low))
    hand.press("space")
    hand.wait_until(lambda: session.step > END)
    hand.press("space")
    hand.wait_until(lambda: session.state is RunState.PAUSED)
    hand.picture("keys")


def test_the_recording_plays_and_stops_by_hand(window: MainWindow, hand: Any) -> None:
    session, line = window.session, window.timeline.line
    hand.press("space")
    hand.wait_until(lambda: session.step > END)
    hand.press("space")
    hand.wait_until(lambda: session.state is RunState.PAUSED)
    hand.click(line, line.x_of(200) / line.width(), 0.6)
    assert window.travel.is_past
    hand.press("space")
    hand.wait_until(lambda: window.travel.step > 400)
    hand.click(line, line.x_of(300) / line.width(), 0.6)
    step = window.travel.step
    assert abs(step - 300) < 30
    hand.press("ctrl+l")
    hand.wait_until(lambda: window.travel.picture_step == step)
    hand.press("End")
    hand.wait_until(lambda: not window.travel.is_past and session.step == session.current.end)


def test_back_to_before_a_change_at_its_flag_and_through_time_in_a_plot(window: MainWindow, hand: Any) -> None:
    session, line = window.session, window.timeline.line
    low = session.experiment.discriminator.optimizer.lr
    for end in (600, 1200):
        session.play(end)
        hand.wait_until(lambda end=end: session.step == end and session.state is RunState.PAUSED)
        if end == 600:
            window.intents.do("change", {"discriminator.optimizer.lr": 1e-3})
            hand.wait_until(lambda: session.experiment.discriminator.optimizer.lr == 1e-3)

    hand.click(line, line.x_of(600) / line.width(), 0.12)
    menu = window.time_in_plots.menu
    hand.wait_until(menu.isVisible)
    back = next(each for each in menu.actions() if each.text() == "Go back to before this (step 599)")
    entry = menu.actionGeometry(back).center()
    hand.move(menu, entry.x() / menu.width(), entry.y() / menu.height())
    hand.picture("menu")
    hand.click(menu, entry.x() / menu.width(), entry.y() / menu.height())
    hand.wait_until(lambda: window.travel.step == 599)
    assert window.travel.experiment.discriminator.optimizer.lr == low
    hand.picture("before")
    hand.press("ctrl+Next")
    hand.wait_until(lambda: window.travel.step == 600)
    hand.press("ctrl+shift+Prior")
    hand.wait_until(lambda: window.travel.step == 599)

    plot = next(each for each in window.findChildren(TimePlot) if each.isVisible())
    viewport = plot.chart.viewport()
    assert viewport is not None

    def place(step: float) -> tuple[float, float]:
        at = plot.chart.mapFromScene(plot.chart.view.mapViewToScene(QPointF(step, sum(plot.chart.y_range) / 2)))
        return at.x() / viewport.width(), at.y() / viewport.height()

    with hand.holding("shift"):
        hand.drag(viewport, place(1100), place(300))
        hand.picture("through time")
    assert abs(window.travel.step - 300) < 20


def test_a_run_of_the_list_is_compared_with_the_one_on_show_by_keys(window: MainWindow, hand: Any) -> None:
    session = window.session
    session.play(200)
    hand.wait_until(lambda: session.step == 200 and session.state is RunState.PAUSED)
    first = session.current
    hand.press("r")
    hand.wait_until(lambda: session.current is not first and session.state is RunState.PAUSED)
    second = session.current

    hand.press("ctrl+j", "Down", "Down", "Right", "Down", "Return")
    hand.wait_until(lambda: session.lanes.records == (second, first))
    hand.wait_until(lambda: all(each.state is RunState.PAUSED for each in session.lanes.records))
    hand.press("space")
    hand.wait_until(lambda: min(each.step for each in session.lanes.records) > 250)
    hand.press("space")
    hand.wait_until(lambda: not session.lanes.is_training)
    hand.picture("compared")
