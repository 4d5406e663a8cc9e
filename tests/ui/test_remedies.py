"""A run that diverged in the window: what held on a copy is offered, and is done where it held."""

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import (
    ChangeRequested,
    Diverged,
    NoRemedyFound,
    Play,
    RemedyFound,
    RunState,
    Seek,
    SeekCancelled,
    Start,
    StateChanged,
)
from ganviz.ui.window import MainWindow
from tests.ui.fakehost import FakeHost
from tests.ui.frames import sought


def button(window: MainWindow, text: str) -> QPushButton:
    return next(each for each in window.banner.findChildren(QPushButton) if each.text() == text and each.isVisible())


def state(qtbot: QtBot, window: MainWindow, host: FakeHost, new: RunState, step: int = 0) -> None:
    with qtbot.waitSignal(window.session.state_changed):
        host.report(StateChanged(1, new, step))


def diverge(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    state(qtbot, window, host, RunState.DIVERGED, 41)
    with qtbot.waitSignal(window.session.diverged):
        host.report(Diverged(1, 42, "discriminator", "loss", 41))


def test_a_diverged_run_offers_what_held_and_goes_on(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    diverge(qtbot, window, host)
    assert "discriminator" in window.banner.text
    assert "step 42" in window.banner.text
    assert "Looking for a change that holds" in window.banner.text
    assert window.transport.step_label.text() == "41"  # where it stands, before any frame of it
    held = {"generator.optimizer.lr": 1e-4}

    with qtbot.waitSignal(window.session.remedy_found):
        host.report(RemedyFound(1, 41, held, "Divide by 10"))

    qtbot.mouseClick(button(window, "Divide by 10 and go on"), Qt.MouseButton.LeftButton)
    assert host.commands(ChangeRequested)[-1].change == held
    assert host.commands(Play)
    assert not host.commands(Seek)


def test_what_held_from_an_earlier_step_is_done_there(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    diverge(qtbot, window, host)
    held = {"generator.optimizer.lr": 1e-4}
    with qtbot.waitSignal(window.session.remedy_found):
        host.report(RemedyFound(1, 20, held, "Divide by 10"))

    qtbot.mouseClick(button(window, "Go back to step 20: Divide by 10 and go on"), Qt.MouseButton.LeftButton)

    assert host.commands(Seek) == [Seek(1, 20)]
    assert not host.commands(ChangeRequested)
    with qtbot.waitSignal(window.session.sought):
        host.report(sought(20, 41, window.session.experiment))
    assert host.commands(ChangeRequested)[-1].change == held
    assert host.commands(Play)


def test_a_way_back_that_was_left_does_nothing_later(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    diverge(qtbot, window, host)
    with qtbot.waitSignal(window.session.remedy_found):
        host.report(RemedyFound(1, 20, {"generator.optimizer.lr": 1e-4}, "Divide by 10"))
    qtbot.mouseClick(button(window, "Go back to step 20: Divide by 10 and go on"), Qt.MouseButton.LeftButton)

    with qtbot.waitSignal(window.session.seek_cancelled):
        host.report(SeekCancelled(1, 41))
    with qtbot.waitSignal(window.session.sought):
        host.report(sought(20, 41, window.session.experiment))

    assert not host.commands(ChangeRequested)


def test_where_nothing_held_a_new_start_is_offered(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    diverge(qtbot, window, host)

    with qtbot.waitSignal(window.session.no_remedy_found):
        host.report(NoRemedyFound(1))

    qtbot.mouseClick(button(window, "Start again"), Qt.MouseButton.LeftButton)
    assert host.commands(Start)[-1].run == 2


def test_a_divergence_that_was_dismissed_or_dealt_with_is_not_told_again(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    diverge(qtbot, window, host)
    state(qtbot, window, host, RunState.PAUSED, 41)  # something was changed
    assert window.banner.text == ""

    with qtbot.waitSignal(window.session.remedy_found):
        host.report(RemedyFound(1, 41, {"generator.optimizer.lr": 1e-4}, "Divide by 10"))

    assert window.banner.text == ""


def test_where_the_run_diverged_is_marked_on_the_line(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    diverge(qtbot, window, host)
    assert [track.diverged for track in window.timeline.line._tracks] == [(42,)]
