"""The loop with fake runs: to a step that was done, a horizon, frames at a step, and several runs by turns."""

import pytest

from ganviz.engine.driver import SLICE_S
from ganviz.engine.messages import (
    ChangeApplied,
    ChangeRefused,
    CheckpointTaken,
    Command,
    End,
    Frame,
    FrameWanted,
    HorizonReached,
    LaterForgotten,
    Pause,
    Play,
    RunState,
    Seek,
    SeekCancel,
    SeekCancelled,
    SeekProgress,
    SetHorizon,
    SetSpeed,
    Sought,
    Start,
    StateChanged,
    StateFound,
    StateWanted,
    StepDone,
    StepOnce,
)
from ganviz.engine.probes import SamplesProbe
from ganviz.engine.timeline import BUDGET_BYTES
from tests.engine.fakes import BY_HAND, EXPERIMENT, LR, Clock, FakeRun, idle, play, rate

PAUSED, TRAINING = RunState.PAUSED, RunState.TRAINING


# --- a state for a branch -------------------------------------------------------------------------------------


def test_a_state_of_the_past_is_sent_and_the_run_goes_on_as_it_did() -> None:
    played = play([Play(1)], *idle(25), [StateWanted(1, 17)], *idle(4))

    sent = CheckpointTaken(run=1, step=10, experiment=EXPERIMENT, data=b"kept", entries=0)
    assert played.of(StateFound) == [StateFound(run=1, step=17, found=sent)]
    assert played.states == [(TRAINING, 0)]
    assert played.run.step_number == 31


def test_a_run_on_its_way_is_not_stopped_by_whoever_wants_a_state() -> None:
    played = play([Play(1)], *idle(9), [Seek(1, 4)], [StateWanted(1, 3)], *idle(9))

    assert played.of(SeekCancelled) == []
    assert [report.step for report in played.of(Sought)] == [4]
    assert len(played.of(StateFound)) == 1


@pytest.mark.parametrize("run", [1, 7])
def test_where_there_is_no_state_that_is_said(run: int) -> None:
    played = play([StateWanted(run, -1)])

    assert played.of(StateFound) == [StateFound(run=run, step=-1, found=None)]


def test_a_run_that_failed_has_no_state() -> None:
    played = play([StepOnce(1)], [StateWanted(1, 5)], run=FakeRun(Clock(), failing=RuntimeError("no")))

    assert played.of(StateFound) == [StateFound(run=1, step=5, found=None)]


# --- to a step that was done ----------------------------------------------------------------------------------


def test_a_run_is_sent_to_a_step_and_says_when_it_is_there() -> None:
    played = play([Play(1)], *idle(9), [Seek(1, 4)], *idle(9))

    assert played.of(Sought) == [
        Sought(run=1, step=4, end=10, experiment=EXPERIMENT, threads=1, gradient_source=BY_HAND)
    ]
    assert played.states == [(TRAINING, 0), (PAUSED, 10)]
    assert played.run.step_number == 4


def test_on_the_way_it_tells_how_far_it_is_at_its_ease() -> None:
    run = FakeRun(Clock(), step_number=100, end=100, step_s=0.01)

    played = play([Seek(1, 60)], *idle(70), run=run)

    told = played.of(SeekProgress)
    assert [(report.step, report.total) for report in told] == [(60, 60)] * len(told)
    assert 4 <= len(told) <= 6  # of .6 s


@pytest.mark.parametrize("newer", [SeekCancel(1), Pause(1), StepOnce(1), rate(1, 0.1), Play(1), Seek(1, 8)])
def test_whatever_does_something_to_a_run_on_its_way_brings_it_back_first(newer: Command) -> None:
    run = FakeRun(Clock(), step_number=20, end=20)

    played = play([Seek(1, 15)], *idle(3), [newer], run=run)

    assert [(report.step, report.reason) for report in played.of(SeekCancelled)] == [(20, "")]
    assert [report.step for report in played.of(Sought) if report.step == 15] == []
    assert [report.step for report in played.of(ChangeApplied)] == ([20] if newer == rate(1, 0.1) else [])
    assert [report.step for report in played.of(StepDone)] == ([21] if newer == StepOnce(1) else [])


@pytest.mark.parametrize("other", [SetSpeed(1, 3.0), SetHorizon(1, 50), FrameWanted(1)])
def test_what_does_nothing_to_a_run_lets_it_go_on_its_way(other: Command) -> None:
    run = FakeRun(Clock(), step_number=20, end=20)

    played = play([Seek(1, 5)], [other], *idle(9), run=run)

    assert [report.step for report in played.of(Sought)] == [5]
    assert all(frame.step == 5 for frame in played.of(Frame))


def test_a_step_that_was_not_done_is_refused_in_words() -> None:
    played = play([Seek(1, 7)])

    assert played.of(SeekCancelled) == [SeekCancelled(1, 0, "there is no step 7")]


@pytest.mark.parametrize("news", [Play(1), StepOnce(1), rate(1, 0.1)])
def test_a_run_that_goes_on_from_its_past_says_so_first(news: Command) -> None:
    run = FakeRun(Clock(), step_number=20, end=20)

    reports = play([Seek(1, 5)], *idle(9), [news], run=run).reports

    kinds = [type(report) for report in reports]
    assert reports[kinds.index(LaterForgotten)] == LaterForgotten(1, 5)
    at = min(kinds.index(kind) for kind in (StateChanged, StepDone, ChangeApplied) if kind in kinds)
    assert kinds.index(LaterForgotten) < at


def test_a_run_that_is_only_looked_at_forgets_nothing() -> None:
    run = FakeRun(Clock(), step_number=20, end=20)

    played = play([Seek(1, 5)], *idle(9), [FrameWanted(1)], [Seek(1, 20)], *idle(30), run=run)

    assert played.of(LaterForgotten) == []
    assert [report.step for report in played.of(Sought)] == [5, 20]


def test_a_change_that_is_refused_forgets_nothing() -> None:
    run = FakeRun(Clock(), step_number=20, end=20)

    played = play([Seek(1, 5)], *idle(9), [rate(1, -1.0)], run=run)

    assert len(played.of(ChangeRefused)) == 1
    assert played.of(LaterForgotten) == []


# --- horizon, and frames at a step ------------------------------------------------------------------------------


def test_a_run_trains_no_further_than_its_horizon_and_goes_on_when_it_is_moved() -> None:
    played = play([SetHorizon(1, 3), Play(1)], *idle(6), [SetHorizon(1, 5)], *idle(5))

    assert [report.step for report in played.of(HorizonReached)] == [3, 5]
    assert played.states == [(TRAINING, 0)]
    assert played.run.step_number == 5
    assert played.inbox.patience_s[-1] is None  # nothing ticks at the horizon


def test_without_a_horizon_again_it_goes_on() -> None:
    assert play([SetHorizon(1, 1), Play(1)], *idle(3), [SetHorizon(1, None)], *idle(3)).run.step_number > 3


def test_a_frame_at_a_step_is_of_that_step_though_a_slice_holds_many() -> None:
    run = FakeRun(Clock(), step_s=SLICE_S / 10, probe_s=1.0)
    wanted = FrameWanted(1, (SamplesProbe(),), at_step=17)

    played = play([Play(1), FrameWanted(1, (SamplesProbe(),))], [wanted], *idle(6), run=run)

    frame = played.of(Frame)[-1]
    assert frame.step == 17
    assert set(frame.answers) == {SamplesProbe()}  # due or not


def test_a_frame_at_a_step_that_is_past_shows_what_is_there() -> None:
    (frame,) = play([Play(1)], *idle(5), [FrameWanted(1, at_step=2)]).of(Frame)

    assert frame.step > 2


# --- several runs ------------------------------------------------------------------------------------------------


def test_runs_train_by_turns_each_as_it_is_told() -> None:
    clock = Clock()
    runs = {1: FakeRun(clock), 2: FakeRun(clock), 3: FakeRun(clock)}

    played = play(
        [Start(2, EXPERIMENT), Start(3, EXPERIMENT), Play(1), Play(2, until=3)], *idle(5),
        [rate(1, 0.1, run=3), FrameWanted(2)], [Pause(1)],
        start=lambda command: runs[command.run], clock=clock,
    )  # fmt: skip

    assert [run.step_number for run in runs.values()] == [7, 3, 0]
    assert [(report.run, report.step) for report in played.of(ChangeApplied)] == [(3, 0)]
    assert [(frame.run, frame.scalars.step.tolist()) for frame in played.of(Frame)] == [(2, [1, 2, 3])]
    assert {report.run for report in played.of(CheckpointTaken)} == {1, 2}


def test_a_run_that_fails_leaves_the_others_alone() -> None:
    clock = Clock()
    runs = {1: FakeRun(clock), 2: FakeRun(clock, failing=RuntimeError("no"))}

    played = play(
        [Start(2, EXPERIMENT), Play(1), Play(2)], *idle(4), start=lambda command: runs[command.run], clock=clock
    )

    assert [type(report).__name__ for report in played.reports if report.run == 2] == [
        "Started", "StateChanged", "Failed",
    ]  # fmt: skip
    assert runs[1].step_number == 5


def test_what_is_asked_of_a_run_that_is_not_there_is_dropped_and_a_change_refused() -> None:
    played = play([Play(7), StepOnce(7), FrameWanted(7), Seek(7, 3), End(7), rate(4, 0.1, run=7)])

    (refused,) = played.reports[1:] if played.reports[0].run == 1 else played.reports[:1]
    assert isinstance(refused, ChangeRefused)
    assert (refused.run, refused.number, refused.change) == (7, 4, {LR: 0.1})
    assert "nothing, until a run has started" in str(refused.error)


def test_runs_share_the_memory_for_their_states() -> None:
    clock = Clock()
    runs = {1: FakeRun(clock), 2: FakeRun(clock)}

    play([Start(2, EXPERIMENT)], [End(2)], start=lambda command: runs[command.run], clock=clock)

    assert [budget for _, budget in runs[1].done("limit")] == [BUDGET_BYTES, BUDGET_BYTES // 2, BUDGET_BYTES]
    assert [budget for _, budget in runs[2].done("limit")] == [BUDGET_BYTES // 2]
