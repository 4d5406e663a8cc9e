"""The loop: take commands at step boundaries, and give each run its turn.

Runs in whichever thread or process calls `Loop.run`; everything in it belongs to that one thread.
Nothing is polled: while no run has anything to do it sleeps in its inbox.
"""

import time
from collections.abc import Callable
from typing import Protocol

from ganviz.engine.driven import Run
from ganviz.engine.driver import SHARED_S, SLICE_S, RunDriver
from ganviz.engine.messages import (
    ChangeRefused,
    ChangeRequested,
    Command,
    End,
    HorizonReached,
    Report,
    RunState,
    SetHorizon,
    Start,
    StateFound,
    StateWanted,
    Stop,
)
from ganviz.engine.run import start_run
from ganviz.engine.timeline import BUDGET_BYTES


class Inbox(Protocol):
    """Where commands come from."""

    def get(self, timeout_s: float | None) -> Command | None:
        """Return the next command, or None if none came within `timeout_s`; None waits for ever."""
        ...


class Loop:
    """Drives any number of runs, as commands say.

    Attributes:
        drivers: by the number of their run, in the order in which they have their turns.
    """

    def __init__(
        self,
        inbox: Inbox,
        publish: Callable[[Report], None],
        start: Callable[[Start], Run] = start_run,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._inbox, self._publish, self._start, self._clock = inbox, publish, start, clock
        self._stopped = False
        self._horizon: SetHorizon | None = None  # of several runs, or of one, that is still to be told of
        self.drivers: dict[int, RunDriver] = {}

    def run(self) -> None:
        """Serve commands until told to stop."""
        try:
            while self.turn():
                pass
        finally:
            for run in self.drivers:
                self._close(run)

    def turn(self) -> bool:
        """Take commands, waiting for one while no run has anything to do, and give each run its turn.

        Return whether to go on.
        """
        if not self._take_commands():
            return False
        self._give_turns()
        if self._horizon is not None:
            self._tell_of_horizon(self._horizon)
        return True

    def _give_turns(self) -> None:
        drivers = tuple(self.drivers.values())
        for driver in drivers:
            begun_s = self._clock()
            driver.turn()
            taken_s = self._clock() - begun_s
            for other in drivers:
                if other is not driver:
                    other.own_clock.note_other(taken_s)

    def _take_commands(self) -> bool:
        """Wait for a command, no longer than every run can; take all that are there, for no longer than a slice.

        Return whether to go on.
        """
        command = self._inbox.get(self._patience_s())
        end_s = self._clock() + SLICE_S
        while command is not None:
            self._pass_on(command)
            command = None if self._stopped or self._clock() >= end_s else self._inbox.get(0)
        return not self._stopped

    def _patience_s(self) -> float | None:
        waits = [wait_s for driver in self.drivers.values() if (wait_s := driver.patience_s()) is not None]
        return min(waits) if waits else None

    def _pass_on(self, command: Command) -> None:
        """Give a command to the driver of its run. What is asked of a run that is not there is dropped."""
        match command:
            case Stop():
                self._stopped = True
            case End():
                self._close(command.run)
                self.drivers.pop(command.run, None)
                self._share()
            case Start():
                self._close(command.run)
                driver = RunDriver(command.run, self._publish, self._start, self._clock)
                driver.add(command)
                self.drivers[command.run] = driver
                self._share()
            case SetHorizon():
                self._horizon = None if command.step is None else command
                for run in command.runs:
                    if run in self.drivers:
                        self.drivers[run].add(command)
            case _ if command.run in self.drivers:
                self.drivers[command.run].add(command)
            case ChangeRequested():
                self._publish(ChangeRefused.without_run(command.run, command.number, command.change))
            case StateWanted():
                self._publish(StateFound(command.run, command.step, found=None))
            case _:
                pass

    def _close(self, run: int) -> None:
        """Let the driver of a run leave it, if there is one."""
        if run in self.drivers:
            self.drivers[run].close()

    def _tell_of_horizon(self, horizon: SetHorizon) -> None:
        """Say that the runs which can have come to where it is to be told of."""
        goal = horizon.step if horizon.tell_at is None else horizon.tell_at
        drivers = [self.drivers[run] for run in horizon.runs if run in self.drivers]
        able = [driver for driver in drivers if driver.state in (RunState.TRAINING, RunState.PAUSED)]
        if able and goal is not None and all(driver.step >= goal for driver in able):
            self._horizon = None
            first, *others = (driver.number for driver in able)
            self._publish(HorizonReached(first, min(driver.step for driver in able), tuple(others)))

    def _share(self) -> None:
        """Let the states of all runs together take no more than one run may keep alone, and shorten their turns."""
        for driver in self.drivers.values():
            driver.slice_s = SLICE_S if len(self.drivers) == 1 else SHARED_S
            driver.limit_states(BUDGET_BYTES // len(self.drivers))
