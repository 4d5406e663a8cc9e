"""Runs that are compared advance together: none goes further ahead of the slowest than a slice.

Kept by the process that outlives the runs', in whichever thread reports come in: a window that paints holds no run up.
While every run does the first half of a slice the horizon stays at its end; once all have, it moves on by half a slice.
So nobody waits for an answer while there is something to do. How long a slice is in steps follows the pace of the
slowest; no number of a run depends on it. Knows no torch.
"""

import threading
import time
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from ganviz.engine.messages import (
    Command,
    DataMissing,
    Diverged,
    Failed,
    FrameWanted,
    HorizonReached,
    Pause,
    Play,
    Report,
    RunState,
    SetHorizon,
    Sought,
    Started,
    StateChanged,
    StepDone,
    StepOnce,
    WorkerDied,
)
from ganviz.engine.probes import AnyProbe
from ganviz.spec.players import PlayerName

HALF_S = 0.012  # of training by the slowest run, the time that half a slice takes at least
EACH_S = 0.004  # of it, for each run: the more there are, the more seldom each is asked for a frame
_ABLE = (RunState.LOADING, RunState.PAUSED, RunState.TRAINING)


@dataclass
class _Lane:
    """What is known of a run: the furthest step it was heard to be at, and what it does."""

    step: int = 0
    state: RunState = RunState.LOADING


class Lockstep:
    """Lets a set of runs train together. Any thread may call its methods.

    A run that fails, dies or diverges is left where it is, and the others go on without it; one that is behind, as it
    was brought back or begins in the past, is waited for.

    Args:
        post: where commands go; it never blocks.
        clock: seconds.
    """

    def __init__(self, post: Callable[[Command], None], clock: Callable[[], float] = time.perf_counter) -> None:
        self._post, self._clock = post, clock
        self._lock = threading.Lock()  # all below is read and written under it
        self._heard: dict[int, _Lane] = {}  # what was heard of any run, be it before it was to go with others
        self._lanes: dict[int, _Lane] = {}  # those that go together
        self._is_going = False
        self._until: int | None = None
        self._half = 1  # of a slice, in steps
        self._horizon, self._mark = 0, 0  # the mark is half a slice before the horizon
        self._moved_s, self._moved_from = 0.0, 0

    @property
    def until(self) -> int | None:
        """Where they were told to rest; None for no end."""
        return self._until

    def keep_together(self, lanes: Collection[tuple[int, int, RunState]]) -> None:
        """Let these runs go together from now on, and no others: number, step and state of each."""
        with self._lock:
            runs = [run for run, _, _ in lanes]
            for run in self._lanes:
                if run not in runs:
                    self._post(SetHorizon(run, None))
            kept = self._lanes
            self._lanes = {run: self._heard.setdefault(run, _Lane(step, state)) for run, step, state in lanes}
            self._is_going = self._is_going and bool(lanes)
            if self._is_going:
                self._go(run for run in runs if run not in kept)
                return
            for run, lane in self._lanes.items():
                if lane.state is RunState.TRAINING and run not in kept:
                    self._post(Pause(run))  # they begin together

    def play(self, until: int | None = None) -> None:
        """Train all of them, each no further than `until`."""
        with self._lock:
            if not self._able():  # all of them diverged: from where they went back to, as one alone would
                for lane in self._lanes.values():
                    lane.state = RunState.PAUSED if lane.state is RunState.DIVERGED else lane.state
            self._is_going, self._until = True, until
            self._moved_s, self._moved_from = self._clock(), self._base()
            self._go(self._lanes)

    def pause(self) -> None:
        """Let all of them rest at the same step, which they come to within a slice; one that is far behind at once."""
        with self._lock:
            able = self._able()
            self._is_going = False
            goal = max((self._horizon, *(lane.step for lane in able.values())))
            self._tell_horizon(goal)
            for run, lane in able.items():
                is_behind = lane.step + 2 * self._half < goal
                self._post(Pause(run) if is_behind else Play(run, goal))

    def step_once(self, only: PlayerName | None = None) -> None:
        """Do one step of each; while they train, let them rest."""
        if self._is_going:
            self.pause()
            return
        with self._lock:
            for run in self._able():
                self._post(StepOnce(run, only))

    def request_frames(
        self, probes: tuple[AnyProbe, ...], runs: Collection[int] | None = None, *, is_redrawn: bool = False
    ) -> None:
        """Ask these runs, or all, for a frame: of one step that is the same, while they train; else of news."""
        with self._lock:
            for run, lane in self._lanes.items():
                if runs is not None and run not in runs:
                    continue
                if self._is_going and lane.state is RunState.TRAINING:
                    # One that waits for others has nothing new to say, but is waited for in turn.
                    at_step = self._horizon if lane.step <= self._horizon else 0
                    self._post(FrameWanted(run, probes, at_step=at_step, as_due=True))
                else:
                    self._post(FrameWanted(run, probes, at_step=0 if is_redrawn else None))

    def note(self, report: Report) -> None:
        """Take in what any run reports."""
        with self._lock:
            lane = self._heard.setdefault(report.run, _Lane())
            before = lane.state
            match report:
                case Started():
                    lane.step, lane.state = report.step, RunState.PAUSED
                case StateChanged():
                    lane.step, lane.state = report.step, report.state
                case Failed() | DataMissing():
                    lane.state = RunState.FAILED
                case WorkerDied():
                    lane.state = RunState.DEAD
                case Diverged():
                    lane.step = report.resumes_at  # its state was told before, and may be another by now
                case HorizonReached():
                    for each in (self._heard.get(run) for run in (report.run, *report.others)):
                        if each is not None:
                            each.step = max(each.step, report.step)
                case StepDone() | Sought():
                    lane.step = report.step
                case _:
                    return
            if self._is_going and report.run in self._lanes:
                self._follow(report.run, before, lane)

    def forget(self, run: int) -> None:
        """Keep what was heard of a run no longer."""
        with self._lock:
            self._heard.pop(run, None)

    def _follow(self, run: int, before: RunState, lane: _Lane) -> None:
        """Go on after a report of `run`, which was in another state before, or the same."""
        if self._until is not None and self._base() >= self._until:
            self._is_going = False  # all are where they were to go
        elif lane.state is RunState.PAUSED and before not in (RunState.PAUSED, RunState.TRAINING):
            self._go([run])  # it began, or can go on after all
        else:
            self._move_on()

    def _able(self) -> dict[int, _Lane]:
        return {run: lane for run, lane in self._lanes.items() if lane.state in _ABLE}

    def _begun(self) -> list[int]:
        return [run for run, lane in self._able().items() if lane.state is not RunState.LOADING]

    def _base(self) -> int:
        return min((lane.step for lane in self._able().values()), default=0)

    def _go(self, runs: Iterable[int]) -> None:
        """Let `runs` train as the others do; one that has not started yet will when it has."""
        self._set_horizon()
        begun = self._begun()
        for run in runs:
            if run in begun:
                self._post(Play(run, self._until))

    def _set_horizon(self) -> None:
        base = self._base()
        end = self._until if self._until is not None else base + 2 * self._half
        self._horizon = min(base + 2 * self._half, max(base, end))
        self._mark = base + self._half
        self._tell_horizon(self._horizon, self._mark)

    def _tell_horizon(self, step: int | None, mark: int | None = None) -> None:
        if begun := self._begun():
            self._post(SetHorizon(begun[0], step, mark, tuple(begun[1:])))

    def _move_on(self) -> None:
        """Move the horizon on if all have come to the mark."""
        base = self._base()
        if base < self._mark:
            return
        now_s = self._clock()
        if now_s > self._moved_s and base > self._moved_from:
            half_s = max(HALF_S, EACH_S * len(self._able()))
            wanted = half_s * (base - self._moved_from) / (now_s - self._moved_s)
            self._half = round(min(max(wanted, self._half / 2, 1), self._half * 2))
        self._moved_s, self._moved_from = now_s, base
        self._set_horizon()
