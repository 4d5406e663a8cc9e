"""The window's side of a run: what reaches the window, and what is sent."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import (
    ChangeRequested,
    CheckpointTaken,
    Failed,
    Pause,
    Play,
    RunState,
    SetSpeed,
    Start,
    StateChanged,
    StepOnce,
    WorkerDied,
)
from ganviz.ui.session import Session
from tests.ui.fakehost import FakeHost
from tests.ui.frames import RING, frame, started


@pytest.fixture
def host() -> FakeHost:
    return FakeHost()


@pytest.fixture
def session(qapp: object, host: FakeHost) -> Iterator[Session]:
    session = Session(host, RING)
    session.open()
    yield session
    session.close()


def begin(qtbot: QtBot, session: Session, host: FakeHost) -> None:
    with qtbot.waitSignal(session.started):
        host.report(started(run=host.commands(Start)[-1].run))


def test_opening_starts_the_first_run(session: Session, host: FakeHost) -> None:
    assert [command.run for command in host.commands(Start)] == [1]
    assert session.state is RunState.LOADING


def test_a_started_run_is_paused(qtbot: QtBot, session: Session, host: FakeHost) -> None:
    begin(qtbot, session, host)
    assert session.state is RunState.PAUSED


def test_reports_of_an_earlier_run_go_no_further(qtbot: QtBot, session: Session, host: FakeHost) -> None:
    begin(qtbot, session, host)
    session.reset()
    frames: list[object] = []
    session.frame_arrived.connect(frames.append)
    host.report(frame(7, run=1))
    with qtbot.waitSignal(session.started):
        host.report(started(run=2))
    assert frames == []
    assert session.step == 0


def test_toggle_plays_and_then_pauses(qtbot: QtBot, session: Session, host: FakeHost) -> None:
    begin(qtbot, session, host)
    session.toggle()
    with qtbot.waitSignal(session.state_changed):
        host.report(StateChanged(1, RunState.TRAINING, 0))
    session.toggle()
    assert [type(command) for command in host.posted[-2:]] == [Play, Pause]


def test_changes_are_numbered_upwards(session: Session, host: FakeHost) -> None:
    numbers = [session.change({"generator.optimizer.lr": rate}) for rate in (0.01, 0.02)]
    assert numbers == [1, 2]
    assert [command.number for command in host.commands(ChangeRequested)] == numbers


def test_reset_keeps_the_seed_and_a_new_seed_is_another(session: Session, host: FakeHost) -> None:
    session.reset()
    session.reset(new_seed=True)
    same, other = (command.experiment.seed for command in host.commands(Start)[1:])
    assert same == RING.seed
    assert other != RING.seed


def test_the_speed_outlives_a_restart(session: Session, host: FakeHost) -> None:
    session.set_speed(2.0)
    session.reset()
    assert host.commands(SetSpeed)[-1] == SetSpeed(2.0)
    assert isinstance(host.posted[-1], SetSpeed)


def test_stepping_one_network_says_which(session: Session, host: FakeHost) -> None:
    session.step_once("discriminator")
    assert host.commands(StepOnce) == [StepOnce("discriminator")]


def test_a_dead_worker_is_brought_back_with_the_last_state_received(
    qtbot: QtBot, session: Session, host: FakeHost
) -> None:
    begin(qtbot, session, host)
    changed = RING.with_changes({"generator.optimizer.lr": 0.005})
    host.report(CheckpointTaken(1, 1200, changed, b"state"))
    with qtbot.waitSignal(session.worker_died):
        host.report(WorkerDied(1, "killed"))
    assert session.state is RunState.DEAD
    assert session.recovery_step == 1200
    session.recover()
    start = host.commands(Start)[-1]
    assert (start.checkpoint, start.experiment, start.run) == (b"state", changed, 2)


def test_a_worker_that_died_before_any_state_begins_again(qtbot: QtBot, session: Session, host: FakeHost) -> None:
    with qtbot.waitSignal(session.worker_died):
        host.report(WorkerDied(0, "killed"))
    session.recover()
    start = host.commands(Start)[-1]
    assert (start.checkpoint, start.experiment) == (None, RING)


def test_a_failure_of_the_host_itself_is_heard(qtbot: QtBot, session: Session, host: FakeHost) -> None:
    with qtbot.waitSignal(session.failed):
        host.report(Failed(0, "no process could be started"))
    assert session.state is RunState.FAILED
