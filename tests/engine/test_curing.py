"""Changes tried on copies beside a run: when they have their turn, and what becomes of them when the run goes on."""

import threading
from collections.abc import Callable, Iterator

import numpy as np
import pytest

from ganviz.engine.aside import SHARE, SPARE_SHARE
from ganviz.engine.driver import SLICE_S
from ganviz.engine.loop import Loop
from ganviz.engine.messages import (
    CuresTried,
    End,
    Failed,
    Pause,
    Play,
    Report,
    Seek,
    SetSpeed,
    Start,
    StepOnce,
    Stop,
    TryCures,
)
from ganviz.spec.compute import GradientSource
from tests.engine.fakes import EXPERIMENT, LR, Clock, FakeCures, FakeRun, Inbox, Turn, idle, play, rate

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


# --- in a thread of their own -----------------------------------------------------------------------------------------


def helpers() -> set[threading.Thread]:
    return {thread for thread in threading.enumerate() if thread.name == "ganviz-aside"}


def play_beside(run: FakeRun, last: Turn, until: Callable[[list[Report]], bool]) -> list[Report]:
    """Have cures of a compiled run tried where there is a core to spare; say `last` once `until` holds."""
    reports: list[Report] = []

    def turns() -> Iterator[Turn]:
        yield [Start(1, EXPERIMENT)]
        yield [Play(1), TRY]
        for _ in range(200_000):
            if until(reports):
                break
            yield []
        yield last
        yield from idle(10)

    run.gradient_source = GradientSource("compiled")
    Loop(Inbox(run.clock, turns()), reports.append, lambda command: run, run.clock).run()
    return reports


def tried_in(reports: list[Report]) -> list[CuresTried]:
    return [report for report in reports if isinstance(report, CuresTried)]


@pytest.fixture
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ganviz.engine.driver.available_cores", lambda: 2)


@pytest.mark.usefixtures("two_cores")
def test_beside_compiled_steps_a_thread_tries_them(monkeypatch: pytest.MonkeyPatch) -> None:
    seen, advance = set(), FakeCures.advance

    def seen_to_advance(self: FakeCures) -> bool:
        seen.add(threading.current_thread().name)
        return advance(self)

    monkeypatch.setattr(FakeCures, "advance", seen_to_advance)
    reports = play_beside(a_run(), [], lambda reports: bool(tried_in(reports)))
    (tried,) = tried_in(reports)
    assert tried.outcome is not None
    assert [each.change for each in tried.outcome.outcomes] == list(TRY.changes)
    assert seen == {"ganviz-aside"}


@pytest.mark.usefixtures("two_cores")
@pytest.mark.parametrize("command", [rate(1, 0.01), Seek(1, 0), End(1), Start(1, EXPERIMENT), Stop()])
def test_the_thread_ends_with_what_they_are_tried_for(command: object) -> None:
    run = a_run(trial_steps=10**9)
    play_beside(run, [command], lambda reports: bool(run.done("cure step")))  # type: ignore[list-item]
    assert not helpers()


@pytest.mark.usefixtures("two_cores")
def test_a_run_that_rests_goes_on_with_what_the_thread_has_begun() -> None:
    run = a_run(trial_steps=10**9)

    def pause(reports: list[Report]) -> bool:
        return bool(run.done("cure step"))

    reports = play_beside(run, [Pause(1)], pause)
    steps = [number for _, number in run.done("cure step")]
    assert steps == list(range(1, len(steps) + 1))
    assert not tried_in(reports)


@pytest.mark.usefixtures("two_cores")
def test_what_fails_in_the_thread_fails_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: FakeCures) -> bool:
        raise RuntimeError("no more memory")

    monkeypatch.setattr(FakeCures, "advance", fail)
    reports = play_beside(a_run(), [], lambda reports: bool(tried_in(reports)))
    assert [report.message for report in reports if isinstance(report, Failed)]
    assert [tried.outcome for tried in tried_in(reports)] == [None]


@pytest.mark.parametrize(("cores", "threads"), [(1, 1), (2, 2)])
def test_without_a_core_to_spare_there_is_no_thread(monkeypatch: pytest.MonkeyPatch, cores: int, threads: int) -> None:
    monkeypatch.setattr("ganviz.engine.driver.available_cores", lambda: cores)
    monkeypatch.setattr("ganviz.engine.aside.Helper", None)
    run = a_run()
    run.threads = threads
    (tried,) = tried_in(play_beside(run, [], lambda reports: bool(tried_in(reports))))
    assert tried.outcome is not None
