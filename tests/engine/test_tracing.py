"""The next step, or one that was done, is told on a copy; the run is as it was, and takes the step as told."""

from typing import Any

import pytest

from ganviz.engine.messages import Play, RunState, SeekCancel, SetSpeed, StepDone, StepOnce, StepTraced, TraceWanted
from ganviz.engine.run import TrainerRun
from ganviz.spec import Experiment
from ganviz.spec.steptrace import Look, StepTrace
from tests.engine.fakes import Clock, FakeRun, idle, play, rate
from tests.engine.states import is_same_state

SMALL = Experiment().with_changes(
    {"generator.network.widths": [8], "discriminator.network.widths": [8], "updates.batch_size": 16}
)
RUIN = {f"{player}.optimizer.{name}": value
        for player in ("generator", "discriminator") for name, value in (("kind", "sgd"), ("lr", 10.0))}  # fmt: skip


def told(run: TrainerRun, step: int, only: Any = None) -> StepTrace:
    copy = run.start_trace(step, only)
    while not copy.advance():
        pass
    assert copy.found is not None
    return copy.found


def test_the_step_told_is_the_one_that_is_then_taken_and_telling_alters_nothing() -> None:
    run, plain = TrainerRun(SMALL, cores=1), TrainerRun(SMALL, cores=1)
    for number, only in enumerate((None, "generator", None, "discriminator"), start=1):
        trace = told(run, number, only)
        assert (trace.step, trace.only) == (number, only)
        assert is_same_state(run.checkpoint(), plain.checkpoint())  # not taken yet
        run.step(only), plain.step(only)
        assert trace.digest == run.digest() == plain.digest()


def test_steps_that_were_done_are_told_as_they_were() -> None:
    run = TrainerRun(SMALL, cores=1)
    digests, losses = {}, {}
    for step in range(1, 13):
        if step == 5:
            run.apply({"updates.dynamics.kind": "simultaneous", "discriminator.optimizer.lr": 0.01})
        result = run.step("generator" if step == 7 else None)
        digests[step], losses[step] = run.digest(), result.g_loss
    for step in (1, 4, 5, 7, 12):
        trace = told(run, step)
        assert trace.digest == digests[step]
        assert trace.only == ("generator" if step == 7 else None)
        assert [part.loss for part in trace.parts if isinstance(part, Look)][-1] == losses[step]
    run.seek(4)  # to look, and told from there
    assert told(run, 5).digest == digests[5]
    assert told(run, 12).digest == digests[12]
    assert run.step_number == 4
    for step in (0, 14):
        with pytest.raises(ValueError, match="cannot be told"):
            run.start_trace(step)


def test_a_step_that_will_diverge_is_told_and_the_run_stands() -> None:
    run = TrainerRun(SMALL, cores=1)
    run.apply(RUIN | {"objective.loss.kind": "least_squares"})
    trace = told(run, 1)
    while trace.diverged is None and run.step_number < 50:
        run.step()
        trace = told(run, run.step_number + 1)
    assert trace.diverged is not None
    assert trace.digest == ""
    assert run.experiment.objective.loss.kind == "least_squares"


def test_the_loop_tells_a_step_then_takes_it_and_says_whether_they_agree() -> None:
    played = play([TraceWanted(1, 3)], *idle(3), [StepOnce(1)], [StepOnce(1)], run=FakeRun(Clock()))
    (traced,) = played.of(StepTraced)
    assert (traced.number, traced.reason) == (3, "")
    assert traced.trace is not None
    assert traced.trace.step == 1
    assert [done.is_as_told for done in played.of(StepDone)] == [True, None]


def test_a_run_that_trains_rests_to_be_told_of() -> None:
    played = play([Play(1)], [], [TraceWanted(1, 1)], *idle(5), run=FakeRun(Clock()))
    assert played.states[-1][0] is RunState.PAUSED
    assert played.of(StepTraced)[0].trace is not None


def test_a_step_that_is_not_the_one_told_is_not_compared() -> None:
    changed = play([TraceWanted(1, 1)], *idle(2), [rate(1, 0.01)], [StepOnce(1)], run=FakeRun(Clock()))
    other = play([TraceWanted(1, 1)], *idle(2), [StepOnce(1, "generator")], run=FakeRun(Clock()))
    assert [done.is_as_told for done in (*changed.of(StepDone), *other.of(StepDone))] == [None, None]


def test_on_its_way_to_a_step_anything_done_to_the_run_ends_it_and_says_so() -> None:
    run = FakeRun(Clock(), step_number=50, end=50)
    played = play([TraceWanted(1, 1, step=40)], [], [SetSpeed(1, 5.0)], [], [SeekCancel(1)], *idle(60), run=run)
    (ended,) = played.of(StepTraced)
    assert ended.trace is None
    assert ended.reason
    assert run.step_number == 50


def test_a_step_that_is_not_there_is_refused_in_words() -> None:
    (refused,) = play([TraceWanted(1, 1, step=40)], *idle(3), run=FakeRun(Clock())).of(StepTraced)
    assert refused.trace is None
    assert refused.reason == "there is no step 40"
