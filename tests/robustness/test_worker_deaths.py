"""Whatever a worker was doing when it died, and however often, the run comes back as it was last seen.

A hundred deaths of a real loop and a real run, in this process: what the window has been told ends anywhere in the
reports. Then some of real processes; `python tests/robustness/worker_deaths.py` brings about a hundred of those.
"""

import random
import sys
from collections.abc import Iterator
from dataclasses import replace

import pytest

from ganviz.engine.driven import Run
from ganviz.engine.loop import Loop
from ganviz.engine.messages import (
    ChangeApplied,
    ChangeRequested,
    CheckpointTaken,
    Diverged,
    Frame,
    FrameWanted,
    MeasuringSlowed,
    Pause,
    Play,
    Report,
    SetSpeed,
    Start,
    Started,
    StateHashed,
    StepDone,
    StepOnce,
)
from ganviz.engine.recovery import WaysBack
from ganviz.engine.run import TrainerRun, start_run
from tests.engine.fakes import Clock, Inbox, Turn
from tests.engine.states import is_same_state
from tests.robustness.worker_deaths import SMALL, die_often, some_change

LIVES = 3  # of one run, so that each seed has two deaths to come back from
# What the window knows of the state of a run; the other reports say nothing of it.
TELLING = (
    Started, ChangeApplied, StepDone, Frame, MeasuringSlowed, StateHashed, CheckpointTaken, Diverged
)  # fmt: skip
RUIN = {
    "objective.loss.kind": "least_squares",
    "discriminator.optimizer.kind": "sgd",
    "discriminator.optimizer.lr": 10.0,
}
CURE = {"discriminator.optimizer.kind": "adam", "discriminator.optimizer.lr": 1e-3}


class TickingClock(Clock):
    """Goes on by a little whenever it is read: a slice holds a few steps, however long they take."""

    def __call__(self) -> float:
        self.now_s += 0.0007
        return self.now_s


def script(run: int, chance: random.Random) -> Iterator[Turn]:
    """Yield turns of a user who plays, pauses, steps, changes and ruins things."""
    for number in range(chance.randrange(2, 40)):
        wanted = [FrameWanted(run)] if chance.random() < 0.6 else []
        command = chance.choice(
            (
                Play(run), Play(run), Pause(run), StepOnce(run), StepOnce(run, "generator"),
                StepOnce(run, "discriminator"),
                SetSpeed(run, chance.choice((50.0, 1e9))),
                *(ChangeRequested(run, number, some_change(chance)) for _ in range(4)),
                *([ChangeRequested(run, number, RUIN)] if chance.random() < 0.1 else []),
                ChangeRequested(run, number, CURE),
            )
        )  # fmt: skip
        yield [command, *wanted] if chance.random() < 0.7 else wanted


def live(start: Start, chance: random.Random) -> tuple[list[Report], list[bytes]]:
    """Run a loop over a script. Return its reports, and the full state of the run when each was made."""
    runs: list[Run] = []
    reports: list[Report] = []
    states: list[bytes] = []

    def begin(command: Start) -> Run:
        runs.append(start_run(command))
        return runs[-1]

    def publish(report: Report) -> None:
        reports.append(report)
        states.append(runs[-1].checkpoint() if isinstance(report, TELLING) else b"")

    clock = TickingClock()
    Loop(Inbox(clock, [[start], *script(start.run, chance)]), publish, begin, clock).run()
    return reports, states


@pytest.mark.parametrize("seed", range(50))
def test_a_run_comes_back_bit_for_bit_wherever_its_reports_end(seed: int) -> None:
    chance = random.Random(seed)
    ways = WaysBack()
    ways.begin(Start(0, SMALL))
    expected = TrainerRun(SMALL, cores=1).checkpoint()
    for run in range(1, LIVES + 1):
        start = replace(ways.of(run - 1), run=run)
        ways.begin(start)
        reports, states = live(start, chance)

        assert isinstance(reports[0], Started)
        assert reports[0].step == start.step
        assert is_same_state(states[0], expected)

        for report, state in list(zip(reports, states, strict=True))[: chance.randrange(len(reports) + 1)]:
            ways.note(report)
            expected = state or expected


def test_among_the_scripts_are_runs_that_diverge() -> None:
    """Those above would hold all too easily otherwise."""
    reports = [report for seed in range(12) for report in live(Start(1, SMALL), random.Random(seed))[0]]

    assert any(isinstance(report, Diverged) and report.resumes_at < report.step - 1 for report in reports)


@pytest.mark.skipif(sys.platform == "win32", reason="ends a process by a signal of POSIX")
def test_a_run_comes_back_bit_for_bit_after_each_of_a_few_real_deaths() -> None:
    """By each of three signals."""
    deaths = die_often(times=5, seed=5)

    assert sum(deaths.values()) == 5
    assert {what.split(",")[0] for what in deaths} == {"training", "at rest", "being brought back"}
