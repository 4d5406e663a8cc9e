"""The loop with a fake run, a scripted inbox and a clock of its own: commands, changes and speed."""

import math

import pytest

from ganviz.engine.driver import SHARED_S, SLICE_S
from ganviz.engine.loop import Loop
from ganviz.engine.messages import (
    ChangeApplied,
    ChangeRefused,
    End,
    Frame,
    FrameWanted,
    Pause,
    Play,
    RunState,
    SetSpeed,
    Start,
    Started,
    StepOnce,
    Stop,
)
from ganviz.spec.compute import GradientSource
from ganviz.spec.differences import line_of
from ganviz.spec.players import PlayerName
from tests.engine.fakes import BY_HAND, EXPERIMENT, LR, WEIGHTS, Clock, FakeRun, Inbox, idle, play, rate

PAUSED, TRAINING = RunState.PAUSED, RunState.TRAINING


# --- play, pause, step --------------------------------------------------------------------------------------


def test_a_run_starts_paused_and_says_what_it_is() -> None:
    played = play()

    assert played.reports == [
        Started(
            run=1, experiment=EXPERIMENT, step=0, num_weights=WEIGHTS, device="cpu", threads=1, gradient_source=BY_HAND
        )
    ]
    assert played.run.step_number == 0


def test_a_run_says_where_it_computes_and_how() -> None:
    (started,) = play(run=FakeRun(Clock(), device="mps", threads=4)).of(Started)

    assert (started.device, started.threads) == ("mps", 4)


def test_play_trains_until_pause_which_takes_effect_between_two_steps() -> None:
    played = play([Play(1)], *idle(4), [Pause(1)])

    assert played.states == [(TRAINING, 0), (PAUSED, 5)]
    assert played.run.step_number == 5


def test_a_slice_holds_as_many_steps_as_fit() -> None:
    run = FakeRun(Clock(), step_s=0.001)

    play([Play(1)], [Pause(1)], run=run)

    assert run.step_number == 9  # calls of 1, 2, 4 and 2: what is left then is not worth one


def test_a_run_that_is_alone_has_longer_slices() -> None:
    loop = Loop(Inbox(Clock(), []), lambda report: None, lambda start: FakeRun(Clock()))
    slices_s = []
    for command in (Start(1, EXPERIMENT), Start(2, EXPERIMENT), End(1)):
        loop._pass_on(command)
        slices_s.append([driver.slice_s for driver in loop.drivers.values()])
    assert slices_s == [[SLICE_S], [SHARED_S, SHARED_S], [SLICE_S]]


def test_paused_it_waits_for_the_next_command_for_ever_and_training_not_at_all() -> None:
    played = play([Play(1)], [], [Pause(1)], [FrameWanted(1)])

    assert played.inbox.patience_s == [None, None, 0.0, 0.0, None, None]


def test_step_once_does_one_step_and_stays_paused() -> None:
    played = play([StepOnce(1)], [StepOnce(1), StepOnce(1)], *idle(1))

    assert played.run.step_number == 3
    assert played.states == []


def test_step_once_while_training_pauses_after_that_step() -> None:
    played = play([Play(1)], [StepOnce(1)])

    assert played.states == [(TRAINING, 0), (PAUSED, 1)]
    assert played.run.step_number == 2


@pytest.mark.parametrize(("only", "absent", "present"), [("generator", "d_loss", "g_loss"),
                                                         ("discriminator", "g_loss", "d_loss")])  # fmt: skip
def test_a_step_of_one_player_has_no_loss_of_the_other(only: PlayerName, absent: str, present: str) -> None:
    (frame,) = play([StepOnce(1, only), FrameWanted(1)]).of(Frame)

    assert frame.scalars.step.tolist() == [1]
    assert math.isnan(getattr(frame.scalars, absent)[0])
    assert math.isfinite(getattr(frame.scalars, present)[0])


def test_play_until_a_step_pauses_there() -> None:
    played = play([Play(1, until=3)], *idle(5))

    assert played.states == [(TRAINING, 0), (PAUSED, 3)]


@pytest.mark.parametrize("until", [0, 2])
def test_play_until_a_step_that_is_reached_trains_no_further(until: int) -> None:
    played = play([Play(1, until=2)], *idle(3), [Play(1, until=until)], *idle(3))

    assert played.run.step_number == 2
    assert played.states == [(TRAINING, 0), (PAUSED, 2)]


def test_play_until_a_step_that_training_has_passed_pauses_at_once() -> None:
    played = play([Play(1)], *idle(4), [Play(1, until=2)], *idle(4))

    assert played.states == [(TRAINING, 0), (PAUSED, 5)]


def test_play_forgets_an_earlier_until() -> None:
    played = play([Play(1, until=3)], [Play(1)], *idle(8))

    assert played.run.step_number == 10


def test_play_while_training_and_pause_while_paused_change_nothing() -> None:
    played = play([Pause(1)], [Play(1)], [Play(1)], [])

    assert played.states == [(TRAINING, 0)]
    assert played.run.step_number == 3


def test_stop_ends_at_once() -> None:
    played = play([Play(1)], [], [Stop(), StepOnce(1), FrameWanted(1)])

    assert played.run.step_number == 2
    assert played.of(Frame) == []


# --- changes ------------------------------------------------------------------------------------------------


def test_changes_apply_in_order_before_the_next_step() -> None:
    played = play([Play(1)], [rate(7, 0.01)], [rate(8, 0.02)])

    assert played.run.done("step", "apply") == [
        ("step", 1), ("apply", {LR: 0.01}), ("step", 2), ("apply", {LR: 0.02}), ("step", 3),
    ]  # fmt: skip
    first, second = played.of(ChangeApplied)
    assert (first.number, first.step, line_of(first.told), first.note) == (7, 1, "D lr 1e-3 → 0.01", "moments kept")
    assert (second.number, second.step, line_of(second.told)) == (8, 2, "D lr 0.01 → 0.02")
    assert second.experiment == EXPERIMENT.with_changes({LR: 0.02})


def test_a_frame_carries_the_number_of_the_last_change_applied() -> None:
    before, after = play([FrameWanted(1)], [rate(5, 0.01), rate(6, -1.0), FrameWanted(1)]).of(Frame)

    assert (before.change, after.change) == (0, 5)


def test_an_applied_change_tells_how_steps_are_computed_now() -> None:
    run = FakeRun(Clock(), threads=3, gradient_source=GradientSource("autograd", "as chosen"))

    (applied,) = play([rate(1, 0.1)], run=run).of(ChangeApplied)

    assert (applied.threads, applied.gradient_source) == (3, run.gradient_source)


def test_a_refused_change_is_answered_and_alters_nothing() -> None:
    played = play([Play(1)], [rate(3, -1.0)], [])

    (refused,) = played.of(ChangeRefused)
    assert (refused.run, refused.number) == (1, 3)
    assert f"{LR}: given -1.0; allowed: a number above 0" in str(refused.error)
    assert played.run.experiment == EXPERIMENT
    assert played.states == [(TRAINING, 0)]
    assert played.run.step_number == 3


# --- speed --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("steps_per_s", "times_s"), [(0.5, [0.0, 2.0, 4.0, 6.0]), (10, [0.0, 0.1, 0.2, 0.3])])
def test_steps_happen_when_they_are_due(steps_per_s: float, times_s: list[float]) -> None:
    played = play([SetSpeed(1, steps_per_s), Play(1)], *idle(6))

    assert played.run.times_s[:4] == pytest.approx(times_s)


def test_between_two_steps_it_waits_for_commands_until_the_next_is_due() -> None:
    played = play([SetSpeed(1, 0.5), Play(1)], [], [Pause(1)])

    assert played.inbox.patience_s[2:4] == pytest.approx([2 - SLICE_S, 2 - SLICE_S])


def test_a_command_in_slow_motion_is_served_at_once_and_the_step_keeps_its_time() -> None:
    played = play([SetSpeed(1, 0.5), Play(1)], [rate(1, 0.01)], [])

    assert len(played.of(ChangeApplied)) == 1
    assert played.run.done("step", "apply") == [("step", 1), ("apply", {LR: 0.01}), ("step", 2)]
    assert played.run.times_s == pytest.approx([0.0, 2.0])


def test_a_step_that_takes_too_long_is_not_caught_up() -> None:
    run = FakeRun(Clock(), step_s=0.01, slow={2: 10.0})

    play([SetSpeed(1, 2.0), Play(1)], *idle(5), run=run)

    assert run.times_s == pytest.approx([0.0, 0.5, 10.5, 11.0, 11.5, 12.0])


def test_a_new_speed_takes_effect_at_once() -> None:
    played = play([SetSpeed(1, 0.01), Play(1)], [SetSpeed(1, 10.0)], *idle(3))

    assert played.run.times_s[:3] == pytest.approx([0.0, SLICE_S, SLICE_S + 0.1])
