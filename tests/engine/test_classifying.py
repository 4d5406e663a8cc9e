"""The classifier that a view waits for: when it has its turn, and what frames say of it meanwhile."""

import pytest

from ganviz.engine.classifying import SHARE
from ganviz.engine.driver import SLICE_S
from ganviz.engine.messages import End, Frame, FrameWanted, Pause, Play, SetHorizon, SetSpeed, StepOnce
from ganviz.engine.probes import ClassesProbe, SamplesProbe
from tests.engine.fakes import Clock, FakeRun, Turn, idle, play

ASK = FrameWanted(1, probes=(ClassesProbe(), SamplesProbe()))
NOT = FrameWanted(1, probes=(SamplesProbe(),))


def a_run(learning_steps: int | None = 5) -> FakeRun:
    return FakeRun(Clock(), learning_steps=learning_steps)


def test_beside_a_paused_run_it_learns_at_once_and_the_run_stands_where_it_stood() -> None:
    played = play([ASK], *idle(10), run=a_run())
    assert len(played.run.done("learn")) == 5
    assert not played.run.done("step", "apply")
    assert played.inbox.patience_s[-1] is None  # and then it sleeps


def test_nothing_learns_where_no_view_asks() -> None:
    played = play([NOT], [Play(1)], *idle(20), run=a_run())
    assert not played.run.done("learn")


def test_nothing_learns_of_data_without_classes() -> None:
    played = play([ASK], *idle(20), run=a_run(None))
    assert not played.run.done("learn")
    assert played.inbox.patience_s[-1] is None


def test_beside_training_it_has_its_share_of_the_time() -> None:
    run = a_run(100_000)
    play([Play(1), ASK], *idle(200), run=run)
    assert len(run.done("learn")) == pytest.approx(SHARE * len(run.done("step")), abs=2)


def test_between_the_steps_of_slow_motion_it_has_the_time_that_is_left() -> None:
    run = a_run(100_000)
    play([SetSpeed(1, 1 / (10 * SLICE_S)), Play(1), ASK], *idle(200), run=run)
    assert len(run.done("learn")) > 5 * len(run.done("step"))


def test_while_others_are_waited_for_it_has_all_the_time() -> None:
    run = a_run(100_000)
    play([SetHorizon(1, step=3), Play(1), ASK], *idle(50), run=run)
    assert run.step_number == 3
    assert len(run.done("learn")) >= 40


def test_it_stops_when_nobody_asks_and_goes_on_where_it_was() -> None:
    turns: list[Turn] = [[ASK], [], [NOT], *idle(20)]
    run = a_run(100)
    play(*turns, run=run)
    stopped = len(run.done("learn"))
    assert 1 <= stopped <= 3
    again = a_run(100)
    play(*turns, [ASK], *idle(5), run=again)
    assert [act[1] for act in again.done("learn")][stopped - 1 : stopped + 2] == [stopped, stopped + 1, stopped + 2]


def test_it_stops_at_once_when_the_run_ends() -> None:
    run = a_run(100_000)
    played = play([ASK], [], [End(1)], *idle(50), run=run)
    assert len(run.done("learn")) <= 3
    assert played.inbox.patience_s[-1] is None


@pytest.mark.parametrize("command", [Play(1), Pause(1), StepOnce(1)])
def test_it_goes_on_whatever_the_run_does(command: object) -> None:
    turns: list[Turn] = [[ASK], [], [command], *idle(100)]  # type: ignore[list-item]
    assert len(play(*turns, run=a_run(10)).run.done("learn")) == 10


def test_frames_of_a_paused_run_tell_how_far_it_is_and_answer_nothing_else_again() -> None:
    run = a_run(8)
    turns = [turn for _ in range(8) for turn in ([ASK], [])]
    played = play(*turns, run=run)
    frames = played.of(Frame)
    assert SamplesProbe() in frames[0].answers
    assert len(frames) == 1 + 8 // 2  # the classifier learns in each turn, and a frame is wanted in every second
    assert all(set(frame.answers) == {ClassesProbe()} for frame in frames[1:])
    assert len(play(*turns, *turns, run=a_run(8)).of(Frame)) == len(frames)  # once it has learnt there is no news
