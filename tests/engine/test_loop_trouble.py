"""The loop with a fake run when things go wrong, and what is saved for then; one run after another."""

from itertools import pairwise

import pytest

from ganviz.engine.datafiles import DatasetMissing
from ganviz.engine.driven import Run
from ganviz.engine.messages import (
    ChangeRefused,
    CheckpointTaken,
    DataMissing,
    Diverged,
    End,
    Failed,
    Frame,
    FrameWanted,
    NoRemedyFound,
    Pause,
    Play,
    RemedyFound,
    RunState,
    SetSpeed,
    Start,
    Started,
    StateChanged,
    StateHashed,
    StepDone,
    StepOnce,
)
from ganviz.engine.remedies import Remedy
from ganviz.engine.saving import CHECKPOINT_EVERY_S
from ganviz.engine.shares import BACKUP_SHARE
from ganviz.gan import StateError
from ganviz.spec import Problem, SpecError
from tests.engine.fakes import EXPERIMENT, LR, Clock, FakeRun, idle, play, rate

PAUSED, TRAINING, DIVERGED = RunState.PAUSED, RunState.TRAINING, RunState.DIVERGED


# --- divergence ---------------------------------------------------------------------------------------------


def test_divergence_goes_back_and_is_reported_once() -> None:
    run = FakeRun(Clock(), ill={3})

    played = play([Play(1)], *idle(6), run=run)

    assert played.of(Diverged) == [Diverged(1, 3, "generator", "weights", resumes_at=2)]
    assert played.states == [(TRAINING, 0), (DIVERGED, 2)]
    assert run.done("step", "recover") == [("step", 1), ("step", 2), ("recover", 2)]
    assert played.inbox.patience_s[-1] is None


def test_what_is_shown_of_a_diverged_run_is_finite_and_complete() -> None:
    (frame,) = play([Play(1)], *idle(4), [FrameWanted(1)], run=FakeRun(Clock(), ill={3})).of(Frame)

    assert (frame.state, frame.step, frame.scalars.step.tolist()) == (DIVERGED, 2, [1, 2])


def test_steps_that_were_given_up_are_not_shown() -> None:
    run = FakeRun(Clock(), ill={6}, runs_away=2)

    played = play(
        [Play(1)], [], [FrameWanted(1)], *idle(5), [FrameWanted(1), rate(1, 0.01), Play(1)], [FrameWanted(1)], run=run
    )

    assert played.of(Diverged)[0].resumes_at == 3
    assert [frame.scalars.step.tolist() for frame in played.of(Frame)] == [[1, 2], [3, 4], [5]]


def test_a_run_that_goes_back_behind_what_was_shown_shows_those_steps_anew() -> None:
    run = FakeRun(Clock(), ill={4}, runs_away=2)

    played = play([Play(1)], [], [FrameWanted(1)], *idle(5), [FrameWanted(1), rate(1, 0.01), Play(1)], run=run)

    assert [frame.scalars.step.tolist() for frame in played.of(Frame)] == [[1, 2], [2]]


def test_a_change_makes_a_diverged_run_paused_and_play_goes_on() -> None:
    run = FakeRun(Clock(), ill={3})

    played = play([Play(1)], *idle(3), [rate(1, 0.0001)], [Play(1)], [Pause(1)], run=run)

    assert played.states == [(TRAINING, 0), (DIVERGED, 2), (PAUSED, 2), (TRAINING, 2), (PAUSED, 3)]
    assert len(played.of(Diverged)) == 1


def test_play_without_a_change_diverges_again() -> None:
    played = play([Play(1)], *idle(3), [Play(1)], *idle(3), run=FakeRun(Clock(), ill={3}))

    assert [(report.step, report.resumes_at) for report in played.of(Diverged)] == [(3, 2), (3, 2)]


def test_a_single_step_can_diverge_too() -> None:
    played = play([StepOnce(1)], [StepOnce(1)], run=FakeRun(Clock(), ill={2}))

    assert played.states == [(DIVERGED, 1)]


def test_what_held_on_a_copy_is_told_once_after_the_divergence() -> None:
    run = FakeRun(Clock(), ill={3}, trial_steps=4, remedy=Remedy(1, {LR: 0.5}, "Halve it"))

    played = play([Play(1)], *idle(9), run=run)

    told = [report for report in played.reports if isinstance(report, Diverged | RemedyFound | NoRemedyFound)]
    assert told[1:] == [RemedyFound(1, 1, {LR: 0.5}, "Halve it")]
    assert run.done("try", "trial step") == [("try", 3), *(("trial step", left) for left in (3, 2, 1, 0))]
    assert played.inbox.patience_s[-1] is None


def test_that_nothing_held_is_told_too() -> None:
    played = play([Play(1)], *idle(6), run=FakeRun(Clock(), ill={3}, trial_steps=1))

    assert played.of(NoRemedyFound) == [NoRemedyFound(1)]


def test_while_a_remedy_is_looked_for_frames_are_drawn_and_commands_served() -> None:
    run = FakeRun(Clock(), ill={3}, trial_steps=100, remedy=Remedy(2, {LR: 0.5}, "Halve it"))

    played = play([Play(1)], *idle(5), [FrameWanted(1), SetSpeed(1, 10.0)], [rate(1, 0.01)], *idle(3), run=run)

    assert [frame.state for frame in played.of(Frame)] == [DIVERGED]
    assert played.states[-1] == (PAUSED, 2)
    assert played.of(RemedyFound) == []  # something is done about it: the search is over
    assert 0 < len(run.done("trial step")) < 10


# --- states to come back to ---------------------------------------------------------------------------------


def test_a_pause_sends_the_state_of_the_run() -> None:
    sent = play([rate(1, 0.01), Play(1)], *idle(3), [Pause(1)]).of(CheckpointTaken)[-1]

    assert (sent.run, sent.step, sent.data) == (1, 4, b"state after step 4")
    assert sent.experiment == EXPERIMENT.with_changes({LR: 0.01})


def test_while_training_the_state_is_sent_now_and_then() -> None:
    run = FakeRun(Clock(), step_s=0.05)

    played = play([Play(1)], *idle(200), run=run)

    sent_s = [report.step * run.step_s for report in played.of(CheckpointTaken)]
    assert gaps(sent_s) == pytest.approx([CHECKPOINT_EVERY_S] * (len(sent_s) - 1), abs=2 * run.step_s)
    assert len(sent_s) == 5


def test_sending_states_never_takes_more_than_its_share_of_the_time() -> None:
    run = FakeRun(Clock(), step_s=0.05, checkpoint_s=0.5)

    played = play([Play(1)], *idle(8000), run=run)

    spent_s = run.checkpoint_s * (len(played.of(CheckpointTaken)) - 1)
    assert 0.85 * BACKUP_SHARE < spent_s / run.clock() <= BACKUP_SHARE


def gaps(times_s: list[float]) -> list[float]:
    return [after - before for before, after in pairwise(times_s)]


# --- failures, and one run after another ----------------------------------------------------------------------


class Broken:
    """Gives, for each Start, what was planned: a run, or an error."""

    def __init__(self, *planned: Run | Exception) -> None:
        self._planned = list(planned)

    def __call__(self, start: Start) -> Run:
        first = self._planned.pop(0)
        if isinstance(first, Exception):
            raise first
        return first


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (RuntimeError("the wheels came off"), "Training stopped: the wheels came off"),
        (ValueError(), "Training stopped: ValueError"),
        (MemoryError(), "not enough memory for these networks and this batch size. Make one of them smaller."),
        (
            RuntimeError("DefaultCPUAllocator: not enough memory: you tried to allocate 9 bytes."),
            "not enough memory for these networks",
        ),
    ],
)
def test_a_failure_is_told_in_words_with_details_for_the_log(error: Exception, words: str) -> None:
    run = FakeRun(Clock(), failing=error)

    played = play([Play(1)], [Play(1), FrameWanted(1), rate(1, 0.1), StepOnce(1), Pause(1)], run=run)

    (failed,) = played.of(Failed)
    assert failed.run == 1
    assert words in failed.message
    assert "Traceback" not in failed.message
    assert "Traceback" in failed.details
    assert played.inbox.patience_s[-1] is None
    assert run.step_number == 0


def test_after_a_failure_the_loop_serves_a_new_start() -> None:
    clock = Clock()
    second = FakeRun(clock)

    played = play(
        [Play(1)], [End(1), Start(2, EXPERIMENT), FrameWanted(2)], [Play(2)], [Pause(2)],
        start=Broken(FakeRun(clock, failing=RuntimeError("no")), second), clock=clock,
    )  # fmt: skip

    assert [report.run for report in played.of(Failed)] == [1]
    assert [(report.run, report.step) for report in played.of(StateChanged)] == [(1, 0), (2, 0), (2, 1)]
    assert second.step_number == 1


def test_commands_that_came_with_one_that_failed_are_served() -> None:
    clock = Clock()

    played = play(
        [End(1), Start(2, EXPERIMENT), rate(7, 0.1, run=2)], *idle(1), [End(2), Start(3, EXPERIMENT), StepOnce(3)],
        start=Broken(FakeRun(clock), RuntimeError("no"), run := FakeRun(clock)), clock=clock,
    )  # fmt: skip

    kinds = [Started, Failed, ChangeRefused, Started, StepDone, StateHashed, CheckpointTaken]
    assert [type(report) for report in played.reports] == kinds
    assert run.step_number == 1


def test_a_run_that_cannot_start_fails_in_words() -> None:
    played = play([Play(1), FrameWanted(1)], start=Broken(ValueError("this is no checkpoint")))

    assert [type(report) for report in played.reports] == [Failed]
    assert played.of(Failed)[0].message == "Training stopped: this is no checkpoint"


def test_a_state_that_cannot_be_used_is_refused_in_words_alone(caplog: pytest.LogCaptureFixture) -> None:
    damaged = StateError("the state lacks generator/weights: expected float32 (42)")

    (failed,) = play(start=Broken(damaged)).of(Failed)

    words = "The run cannot go on from there: the state lacks generator/weights: expected float32 (42)."
    assert (failed.message, failed.details, caplog.text) == (words, "", "")


def test_a_run_can_be_started_after_a_state_that_cannot_be_used() -> None:
    clock = Clock()
    start = Broken(StateError("no"), run := FakeRun(clock))

    played = play([Start(2, EXPERIMENT), StepOnce(2)], start=start, clock=clock)

    assert [type(report) for report in played.reports[:2]] == [Failed, Started]
    assert run.step_number == 1


def test_a_device_that_is_not_there_is_refused_in_words_alone(caplog: pytest.LogCaptureFixture) -> None:
    def start(command: Start) -> Run:
        raise SpecError([Problem("compute.device", "'cuda'", "one of auto, cpu")])

    (failed,) = play(start=start).of(Failed)

    assert failed.message == "This cannot be run here. compute.device: given 'cuda'; allowed: one of auto, cpu"
    assert (failed.details, caplog.records) == ("", [])


def test_absent_data_is_reported_as_such_and_another_run_can_start() -> None:
    clock = Clock()
    missing = DatasetMissing("mnist", "MNIST is not here.", "Get it.")
    mnist = EXPERIMENT.with_changes({"data.kind": "mnist"})

    played = play(
        [Start(2, mnist), FrameWanted(2), Play(2)], [Start(3, EXPERIMENT), FrameWanted(3)],
        start=Broken(FakeRun(clock), missing, FakeRun(clock)), clock=clock,
    )  # fmt: skip

    assert played.of(DataMissing) == [DataMissing(2, "mnist", "MNIST is not here.")]
    assert [report.run for report in played.of(Started)] == [1, 3]
    assert [report.run for report in played.of(Frame)] == [3]


def test_a_run_that_is_ended_trains_no_further_and_leaves_nothing_to_the_next() -> None:
    clock = Clock()
    first, second = FakeRun(clock), FakeRun(clock, step_number=40)

    played = play(
        [Play(1, until=9), rate(4, 0.01)], [], [End(1), Start(2, EXPERIMENT)], [FrameWanted(2)],
        [StepOnce(2), FrameWanted(2)],
        start=Broken(first, second), clock=clock,
    )  # fmt: skip

    assert first.step_number == 2
    begun, stepped = played.of(Frame)
    assert (begun.run, begun.step, begun.change, begun.state, len(begun.scalars)) == (2, 40, 0, PAUSED, 0)
    assert (stepped.run, stepped.scalars.step.tolist()) == (2, [41])


def test_every_report_has_the_number_of_its_run() -> None:
    clock = Clock()

    played = play(
        [End(1), Start(2, EXPERIMENT)], [rate(1, 0.1, run=2), rate(2, -1.0, run=2), FrameWanted(2), Play(2)], [],
        [Pause(2)],
        start=Broken(FakeRun(clock), FakeRun(clock, ill={2})), clock=clock,
    )  # fmt: skip

    assert [report.run for report in played.reports[1:]] == [2] * (len(played.reports) - 1)


def test_commands_before_any_run_are_harmless() -> None:
    error = RuntimeError("no")

    played = play([Play(1), Pause(1), StepOnce(1), rate(1, 0.1), SetSpeed(1, 1.0), FrameWanted(1)], start=Broken(error))

    assert [type(report) for report in played.reports] == [Failed, ChangeRefused]
