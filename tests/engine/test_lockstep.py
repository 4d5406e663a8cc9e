"""Runs that are compared: how far apart they get, where they rest, and what becomes of one that cannot go on."""

from collections import deque
from dataclasses import dataclass, field, replace

import pytest

from ganviz.engine.driver import SHARED_S
from ganviz.engine.lockstep import HALF_S, Lockstep
from ganviz.engine.loop import Loop
from ganviz.engine.messages import (
    Command,
    Diverged,
    Failed,
    Frame,
    Report,
    RunState,
    SetHorizon,
    Start,
    Stop,
    WorkerDied,
)
from ganviz.engine.probes import SamplesProbe
from tests.engine.fakes import EXPERIMENT, Clock, FakeRun, rate

POINTS = (SamplesProbe(),)


@dataclass
class World:
    """Loops, each with some runs, and a lockstep that hears what they report.

    Attributes:
        places: by run, which loop it is in.
        late: rounds of turns that pass before a command or a report arrives.
        apart: how far the furthest run was from the nearest, in steps, after each round.
    """

    runs: dict[int, FakeRun]
    clock: Clock
    places: dict[int, int]
    late: int = 0
    frames: list[Frame] = field(default_factory=list)
    reports: list[Report] = field(default_factory=list)
    apart: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._commands: deque[tuple[int, Command]] = deque()
        self._heard: deque[tuple[int, Report]] = deque()
        self._round = 0
        self.lockstep = Lockstep(self.post, self.clock)
        self.inboxes: dict[int, Mailbox] = {place: Mailbox() for place in sorted(set(self.places.values()))}
        self.loops = {
            place: Loop(inbox, self._report, lambda command: self.runs[command.run], self.clock)
            for place, inbox in self.inboxes.items()
        }
        self.lockstep.keep_together([(number, 0, RunState.LOADING) for number in self.runs])
        for number in self.runs:
            self.post(Start(number, EXPERIMENT))
        self.turn(2 + 2 * self.late)

    def post(self, command: Command) -> None:
        self._commands.append((self._round, command))

    def turn(self, rounds: int = 1) -> None:
        """Give each loop so many turns."""
        for _ in range(rounds):
            self._round += 1
            while self._commands and self._commands[0][0] < self._round - self.late:
                self._deliver(self._commands.popleft()[1])
            for loop in self.loops.values():
                loop.turn()
            while self._heard and self._heard[0][0] <= self._round - self.late:
                self.lockstep.note(self._heard.popleft()[1])
            steps = self.steps
            self.apart.append(max(steps) - min(steps))

    def _deliver(self, command: Command) -> None:
        assert not isinstance(command, Stop)
        for place, inbox in self.inboxes.items():
            if isinstance(command, SetHorizon):
                here = [run for run in command.runs if self.places[run] == place]
                if here:
                    inbox.append(replace(command, run=here[0], others=tuple(here[1:])))
            elif self.places[command.run] == place:
                inbox.append(command)

    def _report(self, report: Report) -> None:
        self._heard.append((self._round, report))
        self.reports.append(report)
        if isinstance(report, Frame):
            self.frames.append(report)

    @property
    def steps(self) -> list[int]:
        return [run.step_number for run in self.runs.values()]

    @property
    def states(self) -> list[RunState]:
        return [self.loops[self.places[run]].drivers[run].state for run in self.runs]


class Mailbox(deque[Command]):
    """The commands that are there now; nobody waits for more."""

    def get(self, timeout_s: float | None) -> Command | None:
        return self.popleft() if self else None


def world(*step_s: float, late: int = 0, num_loops: int = 1) -> World:
    """Return runs whose steps take so long, spread over loops."""
    clock = Clock()
    runs = {1 + n: FakeRun(clock, step_s=each) for n, each in enumerate(step_s)}
    return World(runs, clock, {run: run % num_loops for run in runs}, late)


@pytest.mark.parametrize("num_loops", [1, 2, 3])
@pytest.mark.parametrize("late", [0, 1, 3])
def test_no_run_is_more_than_a_slice_ahead_of_the_slowest(late: int, num_loops: int) -> None:
    made = world(SHARED_S / 40, SHARED_S / 10, SHARED_S / 20, late=late, num_loops=num_loops)

    made.lockstep.play()
    made.turn(400)

    slice_steps = 2 * HALF_S / (SHARED_S / 10)  # that the slowest does in the time of a slice, had it all the time
    assert max(made.apart) <= slice_steps
    assert min(made.steps) > 200


def test_runs_that_are_as_fast_hardly_wait_for_each_other() -> None:
    made = world(*[SHARED_S / 10] * 4)

    made.lockstep.play()
    made.turn(50)
    begun_s, begun = made.clock(), sum(made.steps)
    made.turn(300)

    steps_per_s = (sum(made.steps) - begun) / (made.clock() - begun_s)
    assert steps_per_s == pytest.approx(10 / SHARED_S, rel=0.02)
    turns = (sum(made.steps) - begun) / 10 / 4
    assert turns > 0.85 * 300  # of all their turns, few were spent at the horizon, or left when little was left of them


def test_all_come_to_rest_at_the_same_step() -> None:
    made = world(SHARED_S / 40, SHARED_S / 10, SHARED_S / 20)
    made.lockstep.play()
    made.turn(100)

    made.lockstep.pause()
    made.turn(20)

    assert made.states == [RunState.PAUSED] * 3
    assert len(set(made.steps)) == 1


def test_all_rest_where_they_were_to_go_to_and_go_on_from_there() -> None:
    made = world(SHARED_S / 40, SHARED_S / 10)
    made.lockstep.play(until=77)
    made.turn(200)

    assert made.steps == [77, 77]
    assert made.states == [RunState.PAUSED] * 2
    made.lockstep.play(until=99)
    made.turn(100)
    assert made.steps == [99, 99]


@pytest.mark.parametrize("first_s", [SHARED_S / 40, SHARED_S / 13, SHARED_S / 7])
@pytest.mark.parametrize("end", range(60, 80))
def test_at_rest_nobody_tells_what_was_told_already(end: int, first_s: float) -> None:
    made = world(first_s, SHARED_S / 10)
    made.lockstep.play(until=end)
    for _ in range(60):
        made.lockstep.request_frames(POINTS)
        made.turn(2)
    assert made.states == [RunState.PAUSED] * 2

    made.frames.clear()
    for _ in range(10):
        made.lockstep.request_frames(POINTS)
        made.turn(2)
    assert made.frames == []


def test_frames_are_of_one_step_while_all_train_and_of_now_at_rest() -> None:
    made = world(SHARED_S / 40, SHARED_S / 10, SHARED_S / 20)
    made.lockstep.play()
    made.turn(20)

    for _ in range(10):
        made.frames.clear()
        made.lockstep.request_frames(POINTS)
        made.turn(20)
        assert len(made.frames) == 3
        assert len({frame.step for frame in made.frames}) == 1
        assert all(frame.answer(POINTS[0]) is not None for frame in made.frames)

    made.lockstep.pause()
    made.turn(20)
    made.frames.clear()
    made.lockstep.request_frames(POINTS)
    made.turn(3)
    assert [frame.step for frame in made.frames] == made.steps


def test_only_those_that_are_asked_answer() -> None:
    made = world(SHARED_S / 40, SHARED_S / 10, SHARED_S / 20)
    made.lockstep.play()
    made.turn(20)
    made.frames.clear()
    made.lockstep.request_frames(POINTS, (2, 3))
    made.turn(20)
    assert sorted(frame.run for frame in made.frames) == [2, 3]


def test_a_frame_asked_for_near_the_end_comes_though_none_goes_beyond() -> None:
    made = world(SHARED_S / 40, SHARED_S / 10)
    made.lockstep.play(until=40)
    made.turn(4)
    assert RunState.TRAINING in made.states

    made.lockstep.request_frames(POINTS)
    made.turn(50)

    assert [frame.step for frame in made.frames] == [40, 40]


def test_one_that_diverges_is_left_behind_and_goes_on_with_the_others_when_asked() -> None:
    made = world(SHARED_S / 20, SHARED_S / 20)
    made.runs[2].ill = {30}
    made.lockstep.play()
    made.turn(60)

    assert any(isinstance(report, Diverged) for report in made.reports)
    assert made.steps[1] < 30
    assert made.steps[0] > 100

    made.post(rate(1, 1e-5, run=2))
    made.turn(60)
    assert made.states == [RunState.TRAINING] * 2
    assert min(made.steps) > 100
    made.lockstep.pause()
    made.turn(10)
    assert len(set(made.steps)) == 1


def test_one_that_fails_holds_nobody_up() -> None:
    made = world(SHARED_S / 20, SHARED_S / 20)
    made.lockstep.play()
    made.turn(10)

    made.runs[1].failing = MemoryError("too large")
    made.turn(60)

    assert any(isinstance(report, Failed) for report in made.reports)
    assert made.steps[1] > made.steps[0] + 50


def test_one_that_died_holds_nobody_up() -> None:
    made = world(SHARED_S / 20, SHARED_S / 20, num_loops=2)
    made.lockstep.play()
    made.turn(10)
    stopped = made.loops.pop(made.places[1])
    assert stopped.drivers.keys() == {1}

    made.turn(30)
    waited = made.steps[1]
    made.turn(10)
    assert made.steps[1] == waited  # it waits for the other, whatever that does

    made.lockstep.note(WorkerDied(1, "killed"))
    made.turn(30)
    assert made.steps[1] > waited


def test_one_that_is_behind_is_waited_for() -> None:
    made = world(SHARED_S / 20, SHARED_S / 20)
    made.runs[2].step_number = made.runs[2].end = 100
    made.lockstep.keep_together([])
    made.lockstep.keep_together([(1, 0, RunState.PAUSED), (2, 100, RunState.PAUSED)])

    made.lockstep.play()
    made.turn(4)

    assert made.steps[1] == 100
    assert 0 < made.steps[0] < 100
    made.turn(60)
    assert min(made.steps) > 100


def test_one_that_joins_trains_with_the_others_and_one_that_leaves_goes_its_way() -> None:
    made = world(SHARED_S / 20, SHARED_S / 20, SHARED_S / 20)
    made.lockstep.keep_together([(1, 0, RunState.PAUSED), (2, 0, RunState.PAUSED)])
    made.lockstep.play()
    made.turn(20)
    assert made.steps[2] == 0

    made.lockstep.keep_together([(number, 0, RunState.PAUSED) for number in (1, 2, 3)])
    made.turn(60)
    assert min(made.steps) > 20

    made.lockstep.keep_together([(1, 0, RunState.TRAINING), (3, 0, RunState.TRAINING)])
    del made.loops[made.places[1]].drivers[1]
    made.turn(20)
    left = made.steps[1] - made.steps[2]
    made.turn(20)
    assert made.steps[1] - made.steps[2] > left


def test_what_was_heard_before_runs_go_together_is_not_forgotten() -> None:
    made = world(SHARED_S / 20, SHARED_S / 20)
    made.lockstep.keep_together([])
    for run in (1, 2):
        made.lockstep.forget(run)
        made.post(Start(run, EXPERIMENT))
    made.turn(3)
    made.lockstep.keep_together([(run, 0, RunState.LOADING) for run in (1, 2)])  # as it was when they were asked for

    made.lockstep.play(until=50)
    made.turn(60)

    assert made.steps == [50, 50]


def test_a_single_step_is_done_by_all_and_lets_them_rest_while_they_train() -> None:
    made = world(SHARED_S / 40, SHARED_S / 10)
    made.lockstep.step_once()
    made.turn(2)
    assert made.steps == [1, 1]

    made.lockstep.play()
    made.turn(20)
    made.lockstep.step_once()
    made.turn(20)
    assert made.states == [RunState.PAUSED] * 2
    assert len(set(made.steps)) == 1
