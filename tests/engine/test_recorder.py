"""What the loop gathers between frames, and the pace of its steps."""

import math

import pytest

from ganviz.engine.recorder import Pacer, RateMeter, Recorder
from ganviz.gan import StepResult, StepResults


def test_rows_are_taken_once_and_in_order() -> None:
    recorder = Recorder()
    recorder.add(StepResults.of(StepResult(1, 0.5, math.nan)))
    recorder.add(StepResults.of(StepResult(2, math.nan, 0.25)))

    scalars = recorder.take()

    assert scalars.step.tolist() == [1, 2]
    assert scalars.d_loss.tolist() == pytest.approx([0.5, math.nan], nan_ok=True)
    assert scalars.g_loss.tolist() == pytest.approx([math.nan, 0.25], nan_ok=True)
    assert (len(recorder), len(recorder.take())) == (0, 0)


def test_nothing_recorded_is_empty_arrays_of_the_usual_types() -> None:
    scalars = Recorder().take()

    assert [array.dtype.name for array in (scalars.step, scalars.d_loss, scalars.g_loss)] == [
        "int64", "float64", "float64",
    ]  # fmt: skip
    assert not any(array.flags.writeable for array in (scalars.step, scalars.d_loss, scalars.g_loss))


def test_the_rate_is_that_of_the_last_second() -> None:
    meter = RateMeter()
    slow = [meter.mark(second, second * 10) for second in range(5)]
    fast = [meter.mark(4 + tenth / 10, 40 + tenth * 10) for tenth in range(1, 13)]

    assert slow == [0.0, 10.0, 10.0, 10.0, 10.0]
    assert fast[-1] == pytest.approx(100)


def test_the_rate_forgets_what_was_before_a_reset() -> None:
    meter = RateMeter()
    meter.mark(0.0, 0)
    meter.mark(1.0, 1000)

    meter.reset()

    assert meter.mark(50.0, 1000) == 0.0
    assert meter.mark(51.0, 1010) == pytest.approx(10)


def test_without_a_limit_the_next_step_is_always_due() -> None:
    pacer = Pacer()
    pacer.stepped(5.0)

    assert pacer.wait_s(0.0) == 0.0


def test_a_late_wake_up_does_not_make_the_pace_drift() -> None:
    pacer = Pacer()
    pacer.steps_per_s = 10
    pacer.restart(0.0)
    pacer.stepped(0.0)
    pacer.stepped(0.103)  # due at 0.1

    assert pacer.wait_s(0.103) == pytest.approx(0.097)


def test_steps_that_were_missed_are_not_caught_up() -> None:
    pacer = Pacer()
    pacer.steps_per_s = 10
    pacer.restart(0.0)
    pacer.stepped(0.0)
    pacer.stepped(7.0)

    assert pacer.wait_s(7.0) == pytest.approx(0.1)


def test_after_a_restart_the_next_step_is_due_at_once() -> None:
    pacer = Pacer()
    pacer.steps_per_s = 0.1
    pacer.restart(0.0)
    pacer.stepped(0.0)

    pacer.restart(1.0)

    assert pacer.wait_s(1.0) == 0.0
