"""One player trained to its best against the other as it is: frozen, trained, thawed, and put back when ended."""

import pytest
from PyQt6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import ChangeRequested, LossStalled, PlayToStall, RunState, StateChanged
from ganviz.ui.model.session import Session
from ganviz.ui.window import MainWindow
from tests.ui import frames
from tests.ui.fakehost import FakeHost

FREEZE, THAW = {"generator.frozen": True}, {"generator.frozen": False}


@pytest.fixture
def begun(qtbot: QtBot, window: MainWindow, host: FakeHost) -> MainWindow:
    """Return a window whose D learns alone, G frozen."""
    assert window.intents.do("best_discriminator")
    report(qtbot, window.session, host, frames.applied(FREEZE, before=window.session.experiment, step=0))
    report(qtbot, window.session, host, StateChanged(run=1, state=RunState.TRAINING, step=0))
    return window


def report(qtbot: QtBot, session: Session, host: FakeHost, *reports: object) -> None:
    for each in reports:
        with qtbot.waitSignal(session.reported):
            host.report(each)  # type: ignore[arg-type]


def changes(host: FakeHost) -> list[dict[str, object]]:
    return [dict(each.change) for each in host.commands(ChangeRequested)]


def test_the_other_is_frozen_before_one_learns(begun: MainWindow, host: FakeHost) -> None:
    assert changes(host) == [FREEZE]
    assert host.commands(PlayToStall) == [PlayToStall(1, "discriminator")]
    assert begun.alone.player == "discriminator"
    assert not begun.intents.do("best_generator")


def test_when_the_loss_has_stalled_the_other_is_thawed(qtbot: QtBot, begun: MainWindow, host: FakeHost) -> None:
    told = QSignalSpy(begun.alone.told)
    report(qtbot, begun.session, host, LossStalled(1, 900, "discriminator", 900, 0.512))
    report(qtbot, begun.session, host, StateChanged(run=1, state=RunState.PAUSED, step=900))

    assert changes(host) == [FREEZE, THAW]
    said = "After 900 steps alone D's loss hardly falls any more: lowest mean of 100 steps 0.512"
    assert said in told[-1][0]
    assert begun.alone.player is None


def test_a_loss_that_still_falls_at_the_last_step_is_not_called_stalled(
    qtbot: QtBot, begun: MainWindow, host: FakeHost
) -> None:
    told = QSignalSpy(begun.alone.told)
    report(qtbot, begun.session, host, LossStalled(1, 900, "discriminator", 20_000, 2.5e-4, is_falling=True))

    assert "D's loss still falls a little: lowest mean of 100 steps 2.5e−4" in told[-1][0]


def test_pause_ends_it_and_thaws(qtbot: QtBot, begun: MainWindow, host: FakeHost) -> None:
    told = QSignalSpy(begun.alone.told)
    report(qtbot, begun.session, host, StateChanged(run=1, state=RunState.PAUSED, step=120))

    assert changes(host) == [FREEZE, THAW]
    assert "Ended after 120 steps of D alone" in told[-1][0]
    assert begun.alone.can_begin


def test_how_far_it_is_is_told_on_the_way(qtbot: QtBot, begun: MainWindow, host: FakeHost) -> None:
    told = QSignalSpy(begun.alone.told)
    report(qtbot, begun.session, host, frames.loss_frame(1, 700))

    assert "D alone for 700 steps" in told[-1][0]


def test_what_was_thawed_by_hand_is_left_alone(qtbot: QtBot, begun: MainWindow, host: FakeHost) -> None:
    report(qtbot, begun.session, host, frames.applied(THAW, before=begun.session.experiment, step=5))
    report(qtbot, begun.session, host, StateChanged(run=1, state=RunState.PAUSED, step=120))

    assert changes(host) == [FREEZE]


def test_a_run_that_is_begun_anew_knows_nothing_of_it(qtbot: QtBot, begun: MainWindow, host: FakeHost) -> None:
    report(qtbot, begun.session, host, frames.started(begun.session.experiment))

    assert begun.alone.player is None
