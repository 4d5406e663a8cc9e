"""Frames: against credit only, everything exactly once, and never at the cost of training."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ganviz.engine.messages import (
    ChangeRequested,
    Command,
    Frame,
    FrameWanted,
    Pause,
    Play,
    RunState,
    SetSpeed,
    StepOnce,
)
from ganviz.engine.probes import ImagesProbe, QualityProbe, Samples, SamplesProbe, SurfaceProbe
from ganviz.engine.shares import MAIN_SHARE, PROBE_SHARE
from ganviz.spec.players import ByPlayer
from tests.engine.fakes import LR, Clock, FakeRun, Turn, idle, play, points_at

SAMPLES, QUALITY, SURFACE = SamplesProbe(), QualityProbe(), SurfaceProbe((-3.0, 3.0, -3.0, 3.0))
COMMANDS: st.SearchStrategy[Command] = st.sampled_from(
    [Play(1), Play(1, until=7), Pause(1), StepOnce(1), StepOnce(1, "generator"), FrameWanted(1),
     FrameWanted(1, (SAMPLES,)), SetSpeed(1, 3.0), SetSpeed(1, float("inf")), ChangeRequested(1, 1, {LR: 0.01})]
)  # fmt: skip


def test_without_credit_no_frame_is_made_and_nothing_is_computed_for_one() -> None:
    played = play([Play(1)], *idle(20), [Pause(1)])

    assert played.of(Frame) == []
    assert played.run.probe_times_s == []


def test_one_credit_buys_one_frame() -> None:
    played = play([FrameWanted(1), Play(1)], *idle(9), [FrameWanted(1)], *idle(9))

    assert [frame.scalars.step.tolist() for frame in played.of(Frame)] == [[1], list(range(2, 11))]


def test_a_frame_waits_for_a_slice_of_training_only_where_a_command_has_come() -> None:
    turns = [FrameWanted(1)], [FrameWanted(1), ChangeRequested(1, 1, {LR: 0.01})]
    played = play([Play(1)], *turns)

    assert [(frame.step, frame.change) for frame in played.of(Frame)] == [(1, 0), (3, 1)]


def test_a_frame_wanted_of_a_paused_run_waits_until_there_is_something_new() -> None:
    played = play([FrameWanted(1)], [FrameWanted(1)], [FrameWanted(1)], [StepOnce(1)])

    assert [(frame.step, frame.state) for frame in played.of(Frame)] == [(0, RunState.PAUSED), (1, RunState.PAUSED)]


@pytest.mark.parametrize(
    "news",
    [StepOnce(1), ChangeRequested(1, 1, {LR: 0.01}), Play(1), FrameWanted(1, (SAMPLES,))],
    ids=lambda news: str(news),
)
def test_whatever_is_new_makes_a_frame(news: Command) -> None:
    assert len(play([FrameWanted(1)], [FrameWanted(1)], [news]).of(Frame)) == 2


def test_pausing_is_news_that_a_frame_tells() -> None:
    played = play([Play(1)], [FrameWanted(1)], [FrameWanted(1), Pause(1)])

    assert [frame.state for frame in played.of(Frame)] == [RunState.TRAINING, RunState.PAUSED]


def test_a_newer_request_replaces_the_one_that_is_held() -> None:
    played = play([FrameWanted(1, (QUALITY,)), FrameWanted(1, (SAMPLES,))])

    (frame,) = played.of(Frame)
    assert set(frame.answers) == {SAMPLES}


@given(st.lists(st.lists(COMMANDS, max_size=3), max_size=25))
def test_every_scalar_is_delivered_once_and_in_order_whatever_is_asked(turns: list[list[Command]]) -> None:
    played = play(*turns, [Pause(1), FrameWanted(1)], [FrameWanted(1, (SAMPLES,))])

    frames = played.of(Frame)
    steps = [step for frame in frames for step in frame.scalars.step.tolist()]
    assert steps == list(range(1, played.run.step_number + 1))
    credits = sum(isinstance(command, FrameWanted) for turn in turns for command in turn) + 2
    assert len(frames) <= credits
    assert all(frame.step == frame.scalars.step[-1] for frame in frames if len(frame.scalars))


@given(st.lists(st.lists(COMMANDS, max_size=3), max_size=25))
def test_frames_and_state_reports_never_disagree(turns: list[list[Command]]) -> None:
    played = play(*turns)

    state = RunState.PAUSED
    for report in played.reports[1:]:
        if isinstance(report, Frame):
            assert report.state is state
            assert report.steps_per_s >= 0
        else:
            state = getattr(report, "state", state)


def test_scalars_of_a_frame_cannot_be_written_to() -> None:
    (frame,) = play([StepOnce(1), FrameWanted(1)]).of(Frame)

    for array in (frame.scalars.step, frame.scalars.d_loss, frame.scalars.g_loss):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 0


def test_the_rate_of_a_frame_is_that_of_training_and_zero_when_paused() -> None:
    run = FakeRun(Clock(), step_s=0.01)

    frames = play([Play(1), FrameWanted(1)], *[[FrameWanted(1)]] * 50, [Pause(1), FrameWanted(1)], run=run).of(Frame)

    assert frames[-2].steps_per_s == pytest.approx(100, rel=0.01)
    assert frames[-1].steps_per_s == 0


def told_by(frame: Frame) -> float:
    """Return the step that the answer of the fake run tells."""
    answer = frame.answers[SAMPLES]
    assert isinstance(answer, Samples)
    return float(answer.fake[0, 0])


# --- probes -------------------------------------------------------------------------------------------------


def test_a_probe_that_makes_no_sense_is_left_out() -> None:
    def answers(probe: Any, step: int) -> Any:
        return points_at(step) if probe == SAMPLES else None

    (frame,) = play([FrameWanted(1, (ImagesProbe(), SAMPLES))], run=FakeRun(Clock(), answers=answers)).of(Frame)

    assert list(frame.answers) == [SAMPLES]


def test_paused_every_probe_is_answered_whatever_it_costs() -> None:
    run = FakeRun(Clock(), probe_s=5.0)

    again: Turn = [StepOnce(1), FrameWanted(1, (SAMPLES, QUALITY))]
    frames = play([FrameWanted(1, (SAMPLES, QUALITY))], *[again] * 5, run=run)

    assert [set(frame.answers) for frame in frames.of(Frame)] == [{SAMPLES, QUALITY}] * 6


@pytest.mark.parametrize(
    ("probes", "share"),
    [((SAMPLES,), MAIN_SHARE), ((SURFACE,), PROBE_SHARE), ((SAMPLES, SURFACE), MAIN_SHARE + PROBE_SHARE)],
)
def test_while_training_probes_take_no_more_than_their_share(probes: tuple[Any, ...], share: float) -> None:
    run = FakeRun(Clock(), probe_s=0.005)

    frames = play([Play(1), FrameWanted(1, probes)], *[[FrameWanted(1, probes)]] * 4000, run=run).of(Frame)

    assert len(frames) == 4001
    assert 0.8 * share < len(run.probe_times_s) * run.probe_s / run.clock() <= 1.05 * share


def test_a_probe_that_was_not_due_is_answered_as_soon_as_training_pauses() -> None:
    run = FakeRun(Clock(), probe_s=1.0)

    *_, training, paused = play(
        [Play(1), FrameWanted(1, (SAMPLES,))],
        *[[FrameWanted(1, (SAMPLES,))]] * 4,
        [Pause(1), FrameWanted(1, (SAMPLES,))],
        run=run,
    ).of(Frame)

    assert SAMPLES not in training.answers
    assert told_by(paused) == paused.step


def test_an_answer_is_of_the_step_that_its_frame_names() -> None:
    frames = play([Play(1), FrameWanted(1, (SAMPLES,))], *[[FrameWanted(1, (SAMPLES,))]] * 30).of(Frame)

    assert all(told_by(frame) == frame.step for frame in frames)


def test_a_frame_tells_the_learning_rates() -> None:
    run = FakeRun(Clock(), learning_rates=ByPlayer(generator=0.25, discriminator=0.5))

    (frame,) = play([FrameWanted(1)], run=run).of(Frame)

    assert frame.learning_rates == (0.25, 0.5)


def test_a_frame_tells_the_epochs() -> None:
    run = FakeRun(Clock(), epochs=1.25)

    (frame,) = play([FrameWanted(1)], run=run).of(Frame)

    assert frame.epochs == 1.25
