"""The loop when commands come faster than it can serve them: training, frames and pauses all get their turn."""

from collections.abc import Sequence

from ganviz.engine.driver import SLICE_S
from ganviz.engine.messages import (
    ChangeApplied,
    ChangeRefused,
    ChangeRequested,
    CheckpointTaken,
    Command,
    Diverged,
    End,
    Frame,
    FrameWanted,
    Pause,
    Play,
    RunState,
    Start,
    StateChanged,
    StepDone,
    StepOnce,
    Stop,
)
from ganviz.engine.saving import MOST_UNSAVED
from tests.engine.fakes import EXPERIMENT, LR, Clock, FakeRun, Turn, idle, play, rate

APPLY_S = 0.035
SWAPS = ("sgd", "rmsprop")


def swap(number: int) -> ChangeRequested:
    """Return a request that goes together with none: optimizers of the two players in turn, and a rate between."""
    kinds: Sequence[dict[str, object]] = (
        {"generator.optimizer.kind": SWAPS[number // 3 % 2]}, {LR: 0.001 * (1 + number % 7)},
        {"discriminator.optimizer.kind": SWAPS[number // 3 % 2]},
    )  # fmt: skip
    return ChangeRequested(1, number, kinds[number % 3])


def test_a_thousand_changes_a_second_of_one_setting_cost_one_application_a_frame() -> None:
    run = FakeRun(Clock(), apply_s=APPLY_S)
    flood: list[Turn] = [[FrameWanted(1), *(rate(35 * turn + each + 1, 0.001 + each / 1000) for each in range(35))]
                         for turn in range(10)]  # fmt: skip

    played = play([Play(1)], *flood, run=run)

    assert [report.number for report in played.of(ChangeApplied)] == [35 * (turn + 1) for turn in range(10)]
    assert [frame.change for frame in played.of(Frame)] == [35 * (turn + 1) for turn in range(10)]
    assert run.step_number >= 10


def test_changes_that_stay_apart_leave_time_for_steps_and_frames() -> None:
    run = FakeRun(Clock(), apply_s=APPLY_S)
    flood: list[Command] = [swap(number) for number in range(1, 101)]

    played = play([Play(1)], [*flood], *[[FrameWanted(1)]] * 100, run=run)

    applied = played.of(ChangeApplied)
    assert [report.number for report in applied] == list(range(1, 101))
    assert [report.step for report in applied] == list(range(1, 101))  # a step between any two
    assert len(played.of(Frame)) == 100


def test_a_pause_does_not_wait_for_the_changes_before_it() -> None:
    run = FakeRun(Clock(), apply_s=APPLY_S)

    played = play([Play(1)], [*(swap(number) for number in range(1, 101)), Pause(1)], *idle(100), run=run)

    assert played.states == [(RunState.TRAINING, 0), (RunState.PAUSED, 1)]
    assert len(played.of(ChangeApplied)) == 100


def test_a_stop_does_not_wait_for_anything() -> None:
    run = FakeRun(Clock(), apply_s=APPLY_S)

    played = play([Play(1), *(swap(number) for number in range(1, 101)), Stop()], run=run)

    assert len(played.of(ChangeApplied)) == 0


def test_one_bad_change_among_many_is_refused_alone_and_the_last_good_one_holds() -> None:
    rates = [0.001 * number for number in range(1, 41)]
    rates[17] = rates[39] = -1.0

    played = play([rate(number, lr) for number, lr in enumerate(rates, 1)], *idle(200))

    assert [(report.number, report.change) for report in played.of(ChangeRefused)] == [(40, {LR: -1.0})]
    assert played.run.experiment.discriminator.optimizer.lr == rates[38]
    assert max(report.number for report in played.of(ChangeApplied)) == 39


def test_every_bad_change_that_stands_alone_is_answered() -> None:
    played = play([rate(1, -1.0)], [rate(2, -2.0)], [rate(3, 0.5)])

    assert [report.number for report in played.of(ChangeRefused)] == [1, 2]
    assert [report.number for report in played.of(ChangeApplied)] == [3]


def test_of_runs_asked_for_in_a_row_only_the_last_is_made() -> None:
    made: list[int] = []
    clock = Clock()

    def start(command: Start) -> FakeRun:
        made.append(command.run)
        return FakeRun(clock)

    play(
        [each for number in range(2, 30) for each in (End(number - 1), Start(number, EXPERIMENT))],
        start=start, clock=clock,
    )  # fmt: skip

    assert made == [1, 29]


def test_commands_are_served_for_no_longer_than_a_slice_and_one_of_them() -> None:
    run = FakeRun(Clock(), apply_s=SLICE_S / 4, step_s=1.0)

    played = play([Play(1)], [*(swap(number) for number in range(1, 21))], *idle(8), run=run)

    steps = [report.step for report in played.of(ChangeApplied)]
    assert max(steps.count(step) for step in set(steps)) <= 5
    assert len(steps) == 20


# --- what a way back needs -------------------------------------------------------------------------------------


def test_each_single_step_is_answered() -> None:
    played = play([StepOnce(1, "generator")], [StepOnce(1)], [StepOnce(1, "discriminator")])

    assert played.of(StepDone) == [StepDone(1, 1, "generator"), StepDone(1, 2, None), StepDone(1, 3, "discriminator")]


def test_a_single_step_that_diverges_is_not_said_to_be_done() -> None:
    played = play([StepOnce(1)], run=FakeRun(Clock(), ill={1}))

    assert played.of(StepDone) == []
    assert len(played.of(Diverged)) == 1


def test_a_state_is_sent_before_so_much_was_done_to_a_run_at_rest_that_going_back_would_take_long() -> None:
    run = FakeRun(Clock())

    played = play(*([swap(number)] for number in range(1, 3 * MOST_UNSAVED + 2)), run=run)

    kinds = [type(report) for report in played.reports if isinstance(report, ChangeApplied | CheckpointTaken)]
    assert kinds == [*([ChangeApplied] * MOST_UNSAVED + [CheckpointTaken]) * 3, ChangeApplied]


def test_a_run_that_goes_back_sends_its_state_before_it_says_so() -> None:
    run = FakeRun(Clock(), ill={6}, runs_away=2)

    reports = play([Play(1)], *idle(8), run=run).reports

    kinds = [type(report) for report in reports]
    at = kinds.index(Diverged)
    assert kinds[at - 2 : at] == [CheckpointTaken, StateChanged]
    assert [report.step for report in reports if isinstance(report, CheckpointTaken)][-1] == 3
