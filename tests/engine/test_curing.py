"""Changes tried on copies beside a run: when they have their turn, and what becomes of them when the run goes on."""

import numpy as np
import pytest

from ganviz.engine.aside import SHARE, SPARE_SHARE
from ganviz.engine.driver import SLICE_S
from ganviz.engine.messages import CuresTried, Pause, Play, Seek, SetSpeed, StepOnce, TryCures
from tests.engine.fakes import LR, Clock, FakeRun, Turn, idle, play, rate

TRY = TryCures(1, 7, ({LR: 0.1}, {LR: 0.2}), "distance")


def a_run(trial_steps: int = 3) -> FakeRun:
    return FakeRun(Clock(), trial_steps=trial_steps)


def test_a_paused_run_has_them_tried_at_once_and_stands_where_it_stood() -> None:
    played = play([TRY], *idle(10), run=a_run())
    (tried,) = played.of(CuresTried)
    assert (tried.run, tried.number) == (1, 7)
    assert tried.outcome is not None
    assert [each.change for each in tried.outcome.outcomes] == list(TRY.changes)
    assert played.run.step_number == 0
    assert not played.run.done("apply", "step")


def test_beside_training_they_have_their_share_of_the_time() -> None:
    run = a_run(trial_steps=10_000)
    play([Play(1)], [TRY], *idle(200), run=run)
    tried, trained = len(run.done("cure step")), len(run.done("step"))
    assert tried == pytest.approx(SHARE * trained, abs=2)


def test_between_the_steps_of_slow_motion_they_have_a_part_of_the_time_and_delay_none() -> None:
    run = a_run(trial_steps=10_000)
    interval_s = 10.5 * SLICE_S
    play([SetSpeed(1, 1 / interval_s), Play(1)], [TRY], *idle(200), run=run)
    tried, trained = len(run.done("cure step")), len(run.done("step"))
    assert tried == pytest.approx(10 * SPARE_SHARE * trained, rel=0.3)
    assert np.diff(run.times_s) == pytest.approx(interval_s)


def test_what_is_too_long_for_the_time_between_two_steps_has_its_share_alone() -> None:
    run = a_run(trial_steps=10_000)
    play([SetSpeed(1, 1 / (1.5 * SLICE_S)), Play(1)], [TRY], *idle(400), run=run)
    tried, trained = len(run.done("cure step")), len(run.done("step"))
    assert tried == pytest.approx(SHARE * trained, abs=2)


@pytest.mark.parametrize("command", [rate(1, 0.01), Seek(1, 0)])
def test_what_makes_another_run_of_it_ends_them(command: object) -> None:
    turns: list[Turn] = [[TRY], [], [command], *idle(10)]  # type: ignore[list-item]
    played = play(*turns, run=a_run(trial_steps=100))
    assert [tried.outcome for tried in played.of(CuresTried)] == [None]


@pytest.mark.parametrize("command", [Play(1), Pause(1), StepOnce(1)])
def test_what_only_goes_on_does_not(command: object) -> None:
    turns: list[Turn] = [[TRY], [], [command], *idle(100)]  # type: ignore[list-item]
    played = play(*turns, run=a_run(trial_steps=5))
    (tried,) = played.of(CuresTried)
    assert tried.outcome is not None


def test_of_two_questions_the_first_comes_to_nothing() -> None:
    second = TryCures(1, 8, TRY.changes, "distance")
    played = play([TRY], [second], *idle(100), run=a_run(trial_steps=5))
    assert [(tried.number, tried.outcome is None) for tried in played.of(CuresTried)] == [(7, True), (8, False)]


def test_a_run_that_is_not_there_has_nothing_tried() -> None:
    run = a_run()
    run.failing = RuntimeError("no")
    played = play([StepOnce(1)], [TRY], *idle(5), run=run)
    assert [tried.outcome for tried in played.of(CuresTried)] == [None]
