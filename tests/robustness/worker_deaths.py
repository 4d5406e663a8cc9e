"""Kill a worker again and again, at rest and in training, and compare what comes back with what was acknowledged.

    python tests/robustness/worker_deaths.py [--times 100] [--seed 0]

Each death is of a real process, by one of three signals, at a moment that chance chooses: while it loads, brings a run
back, rests or trains. What was acknowledged is done anew beside it, from step 0, by a run that nothing happens to: the
full states of both are compared bit for bit.
"""

import argparse
import os
import queue
import random
import signal
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from ganviz.engine.hosts import ProcessHost
from ganviz.engine.journal import Changed, Entry, Stepped, replay
from ganviz.engine.messages import (
    ChangeApplied,
    ChangeRequested,
    CheckpointTaken,
    Command,
    Diverged,
    End,
    Failed,
    Frame,
    FrameWanted,
    Pause,
    Play,
    Report,
    SetSpeed,
    Start,
    Started,
    StateChanged,
    StepDone,
    StepOnce,
    WorkerDied,
)
from ganviz.engine.recovery import WaysBack
from ganviz.engine.run import TrainerRun
from ganviz.spec import Experiment
from tests.engine.states import is_same_state

SMALL = Experiment().with_changes(
    {"generator.network.widths": [8], "discriminator.network.widths": [8], "updates.batch_size": 16}
)
KILLERS = (signal.SIGKILL, signal.SIGTERM, signal.SIGSEGV)
PATIENCE_S = 120.0  # only ever spent by a worker that hangs
STEPS_PER_S = 300.0


def some_change(chance: random.Random) -> dict[str, Any]:
    """Return a live change: a rate, an optimizer, a batch size, a loss."""
    player = chance.choice(("generator", "discriminator"))
    return chance.choice(
        (
            {f"{player}.optimizer.lr": chance.choice((1e-4, 5e-4, 1e-3, 2e-3))},
            {f"{player}.optimizer.kind": chance.choice(("adam", "rmsprop", "sgd"))},
            {"updates.batch_size": chance.choice((8, 16, 32))},
            {"objective.loss.kind": chance.choice(("non_saturating", "least_squares"))},
        )
    )


@dataclass
class Acknowledged:
    """What a window has been told of a run, in order, from its first step on. Knows nothing of states sent."""

    entries: list[Entry] = field(default_factory=list)
    step: int = 0

    def note(self, report: Report) -> None:
        match report:
            case ChangeApplied():
                self.entries.append(Changed(report.step, report.change))
            case StepDone(only=str(only)):
                self.entries.append(Stepped(report.step - 1, only))
            case _:
                pass
        if isinstance(report, ChangeApplied | StepDone | Frame | CheckpointTaken):
            self.step = report.step
        elif isinstance(report, Diverged):
            self.step = report.resumes_at


class Witness:
    """A run that nothing happens to, brought to where another was last seen."""

    def __init__(self) -> None:
        self._run, self._played = TrainerRun(SMALL, cores=1), 0

    def state_of(self, told: Acknowledged) -> bytes:
        """Return the full state of what was acknowledged. That only ever grows."""
        replay(self._run, told.entries[self._played :], told.step)
        self._played = len(told.entries)
        return self._run.checkpoint()


class Window:
    """Does what a window does: hosts, follows, restarts."""

    def __init__(self) -> None:
        self.host = ProcessHost()
        self.ways, self.told = WaysBack(), Acknowledged()
        self.ways.begin(Start(0, SMALL))
        self.run = 0
        self._reports: queue.SimpleQueue[Report] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self.host.run, args=(self._reports.put,), name="host")
        self._thread.start()

    def close(self) -> None:
        self.host.close()
        self._thread.join(PATIENCE_S)
        assert not self._thread.is_alive()

    def post(self, *commands: Command) -> None:
        for command in commands:
            self.host.post(command)

    def begin(self) -> None:
        """Ask for the run: from the start, or from where it was last seen."""
        self.run += 1
        start = replace(self.ways.of(self.run - 1), run=self.run)
        self.ways.begin(start)
        self.post(End(self.run - 1), start, SetSpeed(self.run, STEPS_PER_S), FrameWanted(self.run))

    def next(self, *kinds: type[Report]) -> Report:
        """Return the next report of one of `kinds`, or of a death; whatever comes on the way is taken note of."""
        while True:
            report = self._reports.get(timeout=PATIENCE_S)
            if report.run != self.run:
                continue
            self.ways.note(report)
            self.told.note(report)
            assert not isinstance(report, Failed), report.message
            if isinstance(report, Frame):
                self.post(FrameWanted(self.run))
            if isinstance(report, (*kinds, WorkerDied)):
                return report

    def kill(self, killer: signal.Signals) -> None:
        waiting = threading.Event()
        while (pid := self.host.worker_pid) is None:  # it was asked for a moment ago
            waiting.wait(0.001)
        os.kill(pid, killer)


@contextmanager
def opened() -> Iterator[Window]:
    window = Window()
    try:
        yield window
    finally:
        window.close()


def die_often(times: int, seed: int, log: Any = None) -> Counter[str]:
    """Let workers die `times` times, and return how often at what. Raises AssertionError where a state is lost."""
    chance, deaths = random.Random(seed), Counter[str]()
    while sum(deaths.values()) < times:
        witness = Witness()
        with opened() as window:
            window.begin()
            window.next(Started)
            for _ in range(min(4, times - sum(deaths.values()))):
                what = live_and_die(window, chance)
                deaths[what] += 1
                if chance.random() < 0.3 and sum(deaths.values()) < times:  # and once more, before it is back
                    window.begin()
                    if chance.random() < 0.5:
                        window.next(Started)
                    window.kill(chance.choice(KILLERS))
                    while not isinstance(window.next(WorkerDied), WorkerDied):
                        continue
                    deaths["being brought back"] += 1
                compare(window, witness)
                if log:
                    print(f"{sum(deaths.values()):4} {what} at step {window.told.step:,}", file=log, flush=True)
    return deaths


def live_and_die(window: Window, chance: random.Random) -> str:
    """Do something to the run, and kill its worker meanwhile or after; return what it was doing."""
    killer, trains = chance.choice(KILLERS), chance.random() < 0.5
    if trains:
        window.post(Play(window.run))
        window.next(StateChanged)
        for number in range(chance.randrange(12)):
            window.post(ChangeRequested(window.run, number, some_change(chance)))
            for _ in range(chance.randrange(4)):
                window.next(Frame)
        if chance.random() < 0.3:
            window.post(Pause(window.run))  # which sends a state, and may be cut short
    else:
        for number in range(chance.randrange(1, 12)):
            only = chance.choice(("generator", "discriminator", None))
            step = StepOnce(window.run, only)
            window.post(chance.choice((step, ChangeRequested(window.run, number, some_change(chance)))))
            if chance.random() < 0.7:
                window.next(ChangeApplied, StepDone)
    window.kill(killer)
    while not isinstance(window.next(WorkerDied), WorkerDied):
        continue
    return f"{'training' if trains else 'at rest'}, {killer.name}"


def compare(window: Window, witness: Witness) -> None:
    """Bring the run back, and see whether it is where it was last seen, by one more step of both."""
    seen = replace(window.told, entries=list(window.told.entries))
    window.begin()
    started = window.next(Started)
    assert isinstance(started, Started), f"died when brought back: {started}"
    assert started.step == seen.step, f"seen at step {seen.step}, came back at {started.step}"
    window.post(StepOnce(window.run))
    sent = window.next(CheckpointTaken)
    assert isinstance(sent, CheckpointTaken)
    seen.step += 1
    assert is_same_state(sent.data, witness.state_of(seen)), f"another state came back at step {seen.step}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    deaths = die_often(options.times, options.seed, log=sys.stderr)
    for what, count in sorted(deaths.items()):
        print(f"{count:4}  {what}")
    print(f"{sum(deaths.values()):4}  in all; every state came back")
    return 0


if __name__ == "__main__":
    sys.exit(main())
