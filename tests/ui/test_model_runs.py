"""Several runs of one window: which of them commands go to, branches, and what becomes of all when a worker dies."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from ganviz.engine.journal import Changed, Stepped
from ganviz.engine.messages import (
    ChangeRequested,
    CheckpointTaken,
    End,
    Failed,
    FrameWanted,
    LaterForgotten,
    Pause,
    Play,
    Report,
    RunState,
    Seek,
    SetSpeed,
    Start,
    StateChanged,
    StateFound,
    StateWanted,
    StepDone,
    StepOnce,
    WorkerDied,
)
from ganviz.engine.probes import SamplesProbe
from ganviz.spec import SpecError
from ganviz.ui.link import Link
from ganviz.ui.model.runs import MOST_LIVE
from ganviz.ui.model.session import Session
from ganviz.ui.model.timecontrol import TimeState
from tests.ui.fakehost import FakeHost
from tests.ui.frames import RING, applied, frame, loss_frame, sought, started

LR = "generator.optimizer.lr"
LOWER = {LR: 0.0005}


@pytest.fixture
def session(qapp: object, qtbot: QtBot, host: FakeHost) -> Iterator[Session]:
    """Return a session on run 1, which was changed at step 20 and has come to step 60."""
    session = Session(Link(host), RING)
    session.open()
    tell(qtbot, session, host, started(), loss_frame(1, 20), applied({LR: 0.01}, step=20), loss_frame(21, 60))
    yield session
    session.close()


def tell(qtbot: QtBot, session: Session, host: FakeHost, *reports: Report) -> None:
    """Let the host report, and wait until all of it has been heard."""
    with qtbot.waitSignal(session.link.reported, check_params_cb=lambda report: report is reports[-1]):
        for report in reports:
            host.report(report)


def branch_off(qtbot: QtBot, session: Session, host: FakeHost, step: int = 40, run: int = 1) -> int:
    """Let a run branch off with a lower rate, and be ready."""
    number = session.branch(step, LOWER, run=run)
    host.report(StateFound(run, step, None))
    tell(qtbot, session, host, started(session.experiment, run=number, step=step))
    return number


# --- a branch ---------------------------------------------------------------------------------------------------


def test_a_branch_begins_at_a_step_of_a_run_with_a_change(qtbot: QtBot, session: Session, host: FakeHost) -> None:
    parent = session.current
    number = session.branch(40, LOWER)
    assert host.posted[-1] == StateWanted(1, 40)
    sent = CheckpointTaken(1, 30, RING, b"state", entries=1)
    host.report(StateFound(1, 40, sent))
    qtbot.waitUntil(lambda: host.commands(SetSpeed)[-1].run == number)

    start = host.commands(Start)[-1]
    assert (start.run, start.step, start.latest) == (number, 40, sent)
    assert start.journal == (Changed(20, {LR: 0.01}), Changed(40, LOWER))
    assert (session.current.parent, session.current.fork_step, session.state) == (1, 40, RunState.LOADING)
    assert session.experiment.generator.optimizer.lr == 0.0005
    assert (parent.end, host.commands(End)) == (60, [])


def test_a_branch_has_the_past_of_its_parent_and_a_mark_where_it_begins(
    qtbot: QtBot, session: Session, host: FakeHost
) -> None:
    parent = session.current
    number = branch_off(qtbot, session, host)
    tell(qtbot, session, host, replace(loss_frame(41, 50), run=number))

    branch = session.current
    assert branch.series["d_loss"].buckets(0, 100, 1000).step.tolist() == list(range(1, 51))
    assert [marker.step for marker in branch.markers.between(0, 100)] == [20, 40]
    assert list(branch.journal) == [Changed(20, {LR: 0.01}), Changed(40, LOWER)]
    assert (parent.series["d_loss"].last_step, len(parent.journal), len(parent.markers)) == (60, 1, 1)


def test_a_branch_before_a_change_is_without_it(qtbot: QtBot, session: Session, host: FakeHost) -> None:
    session.branch(10, {})

    assert session.experiment == RING
    assert (list(session.current.journal), len(session.current.markers)) == ([], 0)


def test_a_branch_at_the_start_keeps_its_change(qtbot: QtBot, session: Session, host: FakeHost) -> None:
    branch_off(qtbot, session, host, step=0)

    assert list(session.current.journal) == [Changed(0, LOWER)]
    assert len(session.current.markers) == 1


@pytest.mark.parametrize("step", [-1, 61])
def test_nothing_branches_off_where_the_run_has_not_been(session: Session, step: int) -> None:
    with pytest.raises(ValueError, match="the run has steps 0 to 60"):
        session.branch(step, LOWER)


@pytest.mark.parametrize("change", [{LR: -1.0}, {"latent.dim": 9}])
def test_a_branch_that_cannot_be_is_refused_and_nothing_is_begun(
    session: Session, host: FakeHost, change: dict[str, float]
) -> None:
    with pytest.raises(SpecError):
        session.branch(40, change)

    assert (session.current.run, list(session.records), len(host.commands(Start))) == (1, [1], 1)


def test_nothing_branches_off_what_has_not_begun_or_is_not_there(session: Session) -> None:
    session.reset()

    with pytest.raises(ValueError, match="has not begun"):
        session.branch(0, LOWER)
    with pytest.raises(LookupError, match="there is no run 9"):
        session.branch(0, LOWER, run=9)


def test_the_parent_of_a_branch_rests_unless_it_is_selected(qtbot: QtBot, session: Session, host: FakeHost) -> None:
    tell(qtbot, session, host, StateChanged(1, RunState.TRAINING, 60))
    number = session.branch(40, LOWER)
    assert host.commands(Pause) == [Pause(1)]

    host.report(StateFound(1, 40, None))
    tell(qtbot, session, host, started(run=number, step=40), StateChanged(number, RunState.TRAINING, 40))
    session.select(number)
    session.show(1)
    assert host.commands(Pause) == [Pause(1)]


# --- which run --------------------------------------------------------------------------------------------------


def test_commands_go_to_the_run_on_show_unless_another_is_named(qtbot: QtBot, session: Session, host: FakeHost) -> None:
    number = branch_off(qtbot, session, host)
    session.play()
    session.play(90, run=1)
    session.step_once("generator", run=1)
    session.change(LOWER, run=1)
    session.seek(5, run=1)
    session.request_frames((), (1,))

    assert host.commands(Play) == [Play(number), Play(1, 90)]
    assert host.commands(StepOnce) == [StepOnce(1, "generator")]
    assert host.commands(ChangeRequested) == [ChangeRequested(1, 1, LOWER)]
    assert host.commands(Seek) == [Seek(1, 5)]
    assert host.commands(FrameWanted) == [FrameWanted(1)]


def test_what_is_reported_of_another_run_is_written_down_and_not_told(
    qtbot: QtBot, session: Session, host: FakeHost
) -> None:
    parent = session.current
    branch_off(qtbot, session, host)
    told: list[object] = []
    for signal in (
        session.frame_arrived, session.state_changed, session.change_applied, session.failed, session.time.changed,
    ):  # fmt: skip
        signal.connect(lambda *values: told.append(values))
    tell(
        qtbot, session, host, StateChanged(1, RunState.TRAINING, 60), loss_frame(61, 70), applied(LOWER, step=70),
        Failed(1, "out of memory"),
    )  # fmt: skip

    assert (told, session.step, session.state) == ([], 40, RunState.PAUSED)
    assert (parent.step, parent.state, parent.series["d_loss"].last_step) == (70, RunState.FAILED, 70)
    assert parent.experiment.generator.optimizer.lr == 0.0005


def test_a_run_that_is_shown_again_is_told_as_it_is_and_draws_at_once(
    qtbot: QtBot, session: Session, host: FakeHost
) -> None:
    number = branch_off(qtbot, session, host)
    tell(qtbot, session, host, applied({LR: 0.25}, step=60))

    with qtbot.waitSignal(session.started) as told:
        session.show(1)
    (shown,) = told.args
    assert (shown.run, shown.step, shown.experiment.generator.optimizer.lr) == (1, 60, 0.25)
    assert (session.current.run, session.time.newest) == (1, 60)

    session.request_frames((SamplesProbe(8),))
    session.request_frames(())
    assert host.commands(FrameWanted) == [FrameWanted(1, (SamplesProbe(8),), at_step=0), FrameWanted(1)]
    session.show(number)
    assert session.step == 40
    with pytest.raises(LookupError):
        session.show(17)


def test_a_run_that_was_given_up_is_brought_back_when_it_is_shown(
    qtbot: QtBot, session: Session, host: FakeHost
) -> None:
    first = session.current
    session.reset()
    tell(qtbot, session, host, frame(62), StateChanged(1, RunState.PAUSED, 62))  # sent before it knew
    assert first.state is RunState.ENDED

    session.show(1)

    start = host.commands(Start)[-1]
    assert (start.run, start.step, start.journal) == (3, 62, (Changed(20, {LR: 0.01}),))
    assert session.current is first
    assert list(session.records) == [3, 2]


def test_engines_hold_a_few_runs_and_give_up_the_oldest(qtbot: QtBot, session: Session, host: FakeHost) -> None:
    session.select(1)
    for _ in range(MOST_LIVE):
        branch_off(qtbot, session, host)

    assert host.commands(End) == [End(2)]
    assert session.records[2].state is RunState.ENDED
    session.reset()
    assert [command.run for command in host.commands(End)] == [2, *range(3, MOST_LIVE + 2)]


# --- going back -------------------------------------------------------------------------------------------------


def test_time_reaches_to_the_end_of_a_run_that_is_in_its_past(qtbot: QtBot, session: Session, host: FakeHost) -> None:
    tell(qtbot, session, host, sought(30, 60), frame(30))
    assert (session.step, session.time.newest, session.time.state) == (30, 60, TimeState.PAUSED)

    tell(qtbot, session, host, LaterForgotten(1, 30))
    assert session.time.newest == 30


# --- a worker that dies with several ----------------------------------------------------------------------------


def test_all_that_died_come_back_each_with_its_own_journal(qtbot: QtBot, session: Session, host: FakeHost) -> None:
    number = branch_off(qtbot, session, host)
    parent, branch = (session.records[run] for run in (1, number))
    tell(
        qtbot, session, host, CheckpointTaken(1, 60, RING, b"parent", entries=1), StepDone(1, 61, "generator"),
        frame(45, run=number), WorkerDied(1, "killed"), WorkerDied(number, "killed"),
    )  # fmt: skip
    assert (parent.state, branch.state, parent.step, branch.step) == (RunState.DEAD, RunState.DEAD, 61, 45)

    session.recover()

    of_branch, of_parent = host.commands(Start)[-2:]
    assert (of_branch.step, of_branch.journal) == (45, (Changed(20, {LR: 0.01}), Changed(40, LOWER)))
    assert (of_parent.step, of_parent.journal) == (61, (Changed(20, {LR: 0.01}), Stepped(60, "generator")))
    assert of_parent.latest is not None
    assert (branch.run, parent.run, branch.parent) == (of_branch.run, of_parent.run, of_parent.run)
    assert session.current is branch


def test_one_that_died_is_brought_back_by_its_number(qtbot: QtBot, session: Session, host: FakeHost) -> None:
    number = branch_off(qtbot, session, host)
    session.change({LR: 0.125}, run=1)
    tell(qtbot, session, host, WorkerDied(1, "killed"), WorkerDied(number, "killed"))

    session.recover(run=1)

    assert [start.step for start in host.commands(Start)[2:]] == [60]
    assert host.commands(ChangeRequested)[1:] == [ChangeRequested(3, 1, {LR: 0.125})]
    assert session.state is RunState.DEAD
