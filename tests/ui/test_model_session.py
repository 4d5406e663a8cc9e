"""The window's side of a run: what reaches the window, and what is sent."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from ganviz.engine.journal import Changed, Stepped
from ganviz.engine.messages import (
    ChangeRequested,
    CheckpointTaken,
    DataMissing,
    End,
    Failed,
    Pause,
    Play,
    Report,
    RunState,
    SetSpeed,
    Start,
    StateChanged,
    StepDone,
    StepOnce,
    WorkerDied,
)
from ganviz.ui.link import Link
from ganviz.ui.model.records import MOST_RECORDS
from ganviz.ui.model.session import Session
from ganviz.ui.model.timecontrol import TimeState
from tests.ui.fakehost import FakeHost
from tests.ui.frames import RING, applied, frame, loss_frame, started

LR = "generator.optimizer.lr"


@pytest.fixture
def session(qapp: object, host: FakeHost) -> Iterator[Session]:
    session = Session(Link(host), RING)
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
    assert host.commands(SetSpeed)[-1] == SetSpeed(2, 2.0)
    assert isinstance(host.posted[-1], SetSpeed)


def test_stepping_one_network_says_which(session: Session, host: FakeHost) -> None:
    session.step_once("discriminator")
    assert host.commands(StepOnce) == [StepOnce(1, "discriminator")]


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
    assert start.latest is not None
    assert (start.latest.data, start.run) == (b"state", 2)


def test_a_worker_that_died_before_any_state_begins_again(qtbot: QtBot, session: Session, host: FakeHost) -> None:
    with qtbot.waitSignal(session.worker_died):
        host.report(WorkerDied(1, "killed"))
    session.recover()
    start = host.commands(Start)[-1]
    assert (start.checkpoint, start.experiment) == (None, RING)


# --- a dead worker, and what is stale ---------------------------------------------------------------------------


def die(qtbot: QtBot, session: Session, host: FakeHost) -> None:
    with qtbot.waitSignal(session.worker_died):
        host.report(WorkerDied(host.commands(Start)[-1].run, "killed"))


def settle(qtbot: QtBot, session: Session, host: FakeHost) -> None:
    """Wait until all reported so far has been heard, by something that is heard."""
    with qtbot.waitSignal(session.frame_arrived):
        host.report(frame(session.step, run=host.commands(Start)[-1].run))


@pytest.mark.parametrize("report", [Failed(1, "out of memory"), WorkerDied(1, "killed"), WorkerDied(0, "killed")])
def test_what_became_of_an_earlier_run_leaves_the_present_one_alone(
    qtbot: QtBot, session: Session, host: FakeHost, report: Report
) -> None:
    begin(qtbot, session, host)
    session.reset()
    begin(qtbot, session, host)

    host.report(report)
    settle(qtbot, session, host)

    assert session.state is RunState.PAUSED


def test_what_was_done_since_the_last_state_is_done_again(qtbot: QtBot, session: Session, host: FakeHost) -> None:
    begin(qtbot, session, host)
    host.report(CheckpointTaken(1, 1200, RING, b"state"))
    host.report(applied({"generator.optimizer.kind": "rmsprop"}, step=1200))
    host.report(StepDone(1, 1201, "generator"))
    die(qtbot, session, host)

    session.recover()

    start = host.commands(Start)[-1]
    assert start.journal == (Changed(1200, {"generator.optimizer.kind": "rmsprop"}), Stepped(1200, "generator"))
    assert (start.step, session.step, session.recovery_step) == (1201, 1201, 1201)
    assert session.experiment.generator.optimizer.kind == "rmsprop"


def test_a_second_death_before_anything_was_said_loses_nothing(qtbot: QtBot, session: Session, host: FakeHost) -> None:
    begin(qtbot, session, host)
    host.report(CheckpointTaken(1, 1200, RING, b"state"))
    for run in (2, 3, 4):
        die(qtbot, session, host)
        session.recover()
        start = host.commands(Start)[-1]
        assert start.latest is not None
        assert (start.run, start.latest.data, start.step) == (run, b"state", 1200)


def test_recovering_twice_is_recovering_once(qtbot: QtBot, session: Session, host: FakeHost) -> None:
    begin(qtbot, session, host)
    host.report(CheckpointTaken(1, 1200, RING, b"state"))
    die(qtbot, session, host)

    session.recover()
    session.recover()

    first, second = host.commands(Start)[1:]
    assert replace(first, run=3) == second


def test_play_brings_a_dead_worker_back(qtbot: QtBot, session: Session, host: FakeHost) -> None:
    begin(qtbot, session, host)
    die(qtbot, session, host)

    session.toggle()

    assert session.state is RunState.LOADING
    assert host.commands(Start)[-1].run == 2
    assert host.commands(Play) == []


def test_a_change_is_refused_where_there_is_no_run(qtbot: QtBot, session: Session, host: FakeHost) -> None:
    begin(qtbot, session, host)
    die(qtbot, session, host)

    with qtbot.waitSignal(session.change_refused) as refused:
        session.change({"generator.optimizer.lr": 0.5})

    assert str(refused.args[0].error) == "generator.optimizer.lr: given 0.5; allowed: nothing, until a run has started"
    assert host.commands(ChangeRequested) == []


def test_a_run_whose_data_is_missing_is_no_run(qtbot: QtBot, session: Session, host: FakeHost) -> None:
    with qtbot.waitSignal(session.data_missing):
        host.report(DataMissing(1, "mnist", "MNIST is not here."))

    assert session.state is RunState.FAILED


def test_no_more_steps_are_asked_for_than_a_few_ahead(qtbot: QtBot, session: Session, host: FakeHost) -> None:
    begin(qtbot, session, host)
    for _ in range(100):
        session.step_once()
    assert len(host.commands(StepOnce)) == 4

    host.report(StepDone(1, 1))
    settle(qtbot, session, host)
    for _ in range(100):
        session.step_once("generator")

    assert len(host.commands(StepOnce)) == 5


# --- records ----------------------------------------------------------------------------------------------------


def test_what_is_reported_is_written_down_before_it_is_told(qtbot: QtBot, session: Session, host: FakeHost) -> None:
    begin(qtbot, session, host)
    seen: list[int | None] = []
    session.frame_arrived.connect(lambda _: seen.append(session.current.series["g_loss"].last_step))

    with qtbot.waitSignal(session.frame_arrived):
        host.report(loss_frame(1, 30))

    assert seen == [30]


def test_a_new_run_has_a_record_of_its_own_and_the_last_is_kept(qtbot: QtBot, session: Session, host: FakeHost) -> None:
    begin(qtbot, session, host)
    first = session.current
    session.reset()

    assert session.records == {1: first, 2: session.current}
    assert session.current is not first
    assert first.state is RunState.ENDED
    assert host.commands(End) == [End(1)]


def test_the_oldest_records_go_but_for_those_pinned_and_selected(
    qtbot: QtBot, session: Session, host: FakeHost
) -> None:
    begin(qtbot, session, host)
    session.pin(1)
    for _ in range(3):
        session.reset()
    session.select(3)
    for _ in range(MOST_RECORDS + 2):
        session.reset()

    newest = session.current.run
    assert list(session.records) == [1, 3, *range(newest - MOST_RECORDS + 2, newest + 1)]
    with pytest.raises(KeyError):
        session.link.way_back(2)

    session.pin(1, is_pinned=False)
    session.deselect(3)
    assert list(session.records) == [3, *range(newest - MOST_RECORDS + 2, newest + 1)]
    session.reset()
    assert list(session.records) == [*range(newest - MOST_RECORDS + 2, newest + 2)]


def test_records_are_fewer_where_they_are_large(
    qtbot: QtBot, session: Session, host: FakeHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(qtbot, session, host)
    with qtbot.waitSignal(session.frame_arrived):
        host.report(loss_frame(1, 30))
    one = session.current.num_bytes
    assert one > 0
    monkeypatch.setattr("ganviz.ui.model.records.MOST_BYTES", 2 * one)
    for run in (2, 3):
        session.reset()
        begin(qtbot, session, host)
        with qtbot.waitSignal(session.frame_arrived):
            host.report(replace(loss_frame(1, 30), run=run))
    assert list(session.records) == [1, 2, 3]

    session.reset()

    assert list(session.records) == [2, 3, 4]


def test_a_selected_run_is_not_given_up_for_a_new_one(qtbot: QtBot, session: Session, host: FakeHost) -> None:
    begin(qtbot, session, host)
    first = session.current
    session.select(1)
    session.select(99)
    session.reset()

    assert session.selection == (first,)
    assert host.commands(End) == []
    session.deselect(1)
    assert session.selection == ()


def test_a_run_brought_back_goes_on_in_its_record(qtbot: QtBot, session: Session, host: FakeHost) -> None:
    begin(qtbot, session, host)
    record = session.current
    session.select(1)
    host.report(loss_frame(1, 30))
    host.report(CheckpointTaken(1, 20, RING, b"state"))
    die(qtbot, session, host)
    session.recover()
    with qtbot.waitSignal(session.started):
        host.report(started(run=2, step=20))

    assert session.current is record
    assert record.series["g_loss"].last_step == 20
    assert (session.records, session.selection) == ({2: record}, (record,))


def test_time_follows_the_run(qtbot: QtBot, session: Session, host: FakeHost) -> None:
    begin(qtbot, session, host)
    assert (session.time.state, session.time.step) == (TimeState.PAUSED, 0)
    host.report(StateChanged(1, RunState.TRAINING, 0))
    with qtbot.waitSignal(session.frame_arrived):
        host.report(frame(70))
    assert (session.time.state, session.time.step) == (TimeState.LIVE, 70)

    session.reset()
    assert (session.time.state, session.time.step) == (TimeState.PAUSED, 0)


def test_what_was_asked_and_not_answered_is_asked_again_when_a_run_comes_back(
    qtbot: QtBot, session: Session, host: FakeHost
) -> None:
    begin(qtbot, session, host)
    for rate in (0.01, 0.02, 0.03):
        session.change({LR: rate})
    with qtbot.waitSignal(session.change_applied):
        host.report(applied({LR: 0.01}, number=1))
    with qtbot.waitSignal(session.worker_died):
        host.report(WorkerDied(1, "gone"))
    host.posted.clear()

    session.recover()

    assert host.commands(ChangeRequested) == [ChangeRequested(2, 2, {LR: 0.02}), ChangeRequested(2, 3, {LR: 0.03})]
    assert isinstance(host.posted[1], Start)
    host.posted.clear()
    session.reset()
    session.recover()
    assert host.commands(ChangeRequested) == []


def test_a_run_that_died_stands_where_it_can_go_on(qtbot: QtBot, session: Session, host: FakeHost) -> None:
    begin(qtbot, session, host)
    with qtbot.waitSignal(session.worker_died):
        host.report(frame(70))
        host.report(WorkerDied(1, "gone"))

    assert session.step == session.recovery_step == 70
