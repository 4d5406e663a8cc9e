"""Both hosts with the real loop and a real run: same numbers, no torch next door, and never a process left."""

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import pytest

from ganviz.engine.hosts import Host, ProcessHost, ThreadHost
from ganviz.engine.messages import (
    ChangeApplied,
    ChangeRequested,
    CheckpointTaken,
    Frame,
    FrameWanted,
    Pause,
    Play,
    Report,
    RunState,
    Start,
    Started,
    StateChanged,
    WorkerDied,
)
from ganviz.gan import Trainer
from ganviz.spec import Experiment, preset

Given = TypeVar("Given", bound=Report)
PATIENCE_S = 60.0  # only ever spent by a test that fails
RING8 = preset("ring8").experiment
SMALL = Experiment().with_changes(
    {"generator.network.widths": [8], "discriminator.network.widths": [8], "updates.batch_size": 16}
)
CHANGE = {"generator.optimizer.kind": "rmsprop"}
Rows = list[tuple[int, float, float]]

needs_signals = pytest.mark.skipif(sys.platform == "win32", reason="ends and stops a process by a signal of POSIX")


class Hosted:
    """A host in a thread of its own, and everything it reported."""

    def __init__(self, host: Host) -> None:
        self.host = host
        self.reports: list[Report] = []
        self._seen = 0
        self._news = threading.Condition()
        self._thread = threading.Thread(target=host.run, args=(self._add,), name="host")

    def run(self) -> None:
        self._thread.start()

    def close(self) -> None:
        self.host.close()
        if self._thread.ident is not None:
            self._thread.join(PATIENCE_S)
        assert not self._thread.is_alive()

    def next(self, kind: type[Given], where: Callable[[Given], bool] = lambda report: True) -> Given:
        """Return the first report of a kind that has not been looked at, waiting for it."""
        with self._news:
            while True:
                for index in range(self._seen, len(self.reports)):
                    report = self.reports[index]
                    if isinstance(report, kind) and where(report):
                        self._seen = index + 1
                        return report
                assert self._news.wait(PATIENCE_S), f"no {kind.__name__} came, only {self.reports[self._seen :]}"

    def _add(self, report: Report) -> None:
        with self._news:
            self.reports.append(report)
            self._news.notify_all()


@contextmanager
def hosted(host: Host) -> Iterator[Hosted]:
    """Run a host until the end of the block."""
    it = Hosted(host)
    it.run()
    try:
        yield it
    finally:
        it.close()


def pid_of(host: ProcessHost) -> int:
    pid = host.worker_pid
    assert pid is not None
    return pid


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def rows_of(reports: list[Report]) -> Rows:
    """Return every scalar of every frame."""
    frames = [report for report in reports if isinstance(report, Frame)]
    return [
        row
        for frame in frames
        for row in zip(
            frame.scalars.step.tolist(), frame.scalars.d_loss.tolist(), frame.scalars.g_loss.tolist(), strict=True
        )
    ]


def paused(report: StateChanged) -> bool:
    return report.state is RunState.PAUSED


def rows_through(host: Host) -> Rows:
    """Train ring8 through a host to step 300, with a change at 100; everything is posted before it runs."""
    it = Hosted(host)
    host.post(Start(1, RING8))
    host.post(Play(until=100))
    it.run()
    try:
        it.next(StateChanged, paused)
        host.post(ChangeRequested(1, CHANGE))
        host.post(FrameWanted())
        host.post(Play(until=300))
        it.next(StateChanged, paused)
        host.post(FrameWanted())
        it.next(Frame, lambda frame: frame.step == 300)
    finally:
        it.close()
    return rows_of(it.reports)


@pytest.fixture(scope="module")
def plain_rows() -> Rows:
    """Return what a trainer alone makes of the same run."""
    trainer = Trainer(RING8)
    results = [trainer.step() for _ in range(100)]
    trainer.apply(CHANGE)
    results += [trainer.step() for _ in range(200)]
    return [(result.step, result.d_loss, result.g_loss) for result in results]


@pytest.mark.parametrize("host", [ThreadHost, ProcessHost])
def test_a_run_through_a_host_has_the_floats_of_the_trainer_alone(host: type[Host], plain_rows: Rows) -> None:
    assert rows_through(host()) == plain_rows


# --- the life of a worker -----------------------------------------------------------------------------------


@needs_signals
def test_a_worker_that_is_killed_is_reported_and_its_run_goes_on_in_a_new_one() -> None:
    with hosted(host := ProcessHost()) as it:
        host.post(Start(1, SMALL))
        host.post(Play(until=40))
        sent = it.next(CheckpointTaken, lambda report: report.step == 40)
        first = pid_of(host)
        os.kill(first, signal.SIGKILL)
        died = it.next(WorkerDied)
        host.post(Pause())  # to nobody

        host.restart()
        host.post(Start(2, SMALL, checkpoint=sent.data))
        host.post(Play(until=80))
        started = it.next(Started)
        it.next(StateChanged, paused)
        host.post(FrameWanted())
        it.next(Frame)

        assert died.run == 1
        assert died.reason == "The training process was killed (signal 9), perhaps because memory ran out."
        assert (started.run, started.step) == (2, 40)
        assert not is_running(first)
    trainer = Trainer(SMALL)
    undisturbed = [trainer.step() for _ in range(80)]
    assert rows_of(it.reports) == [(result.step, result.d_loss, result.g_loss) for result in undisturbed[40:]]


def load(it: Hosted, host: ProcessHost) -> None:
    """Leave the worker as it is while it loads torch."""


def train(it: Hosted, host: ProcessHost) -> None:
    host.post(Play())
    it.next(StateChanged, lambda report: report.state is RunState.TRAINING)


def pause(it: Hosted, host: ProcessHost) -> None:
    it.next(Started)


def die(it: Hosted, host: ProcessHost) -> None:
    it.next(Started)
    os.kill(pid_of(host), signal.SIGKILL)
    it.next(WorkerDied)


def hang(it: Hosted, host: ProcessHost) -> None:
    """Stop the worker, and post more than its pipe holds: neither this nor closing may wait for it."""
    it.next(Started)
    os.kill(pid_of(host), signal.SIGSTOP)
    for number in range(64):
        host.post(ChangeRequested(number, {"filler": b"x" * 100_000}))


@pytest.mark.parametrize(
    "meanwhile",
    [load, train, pause, pytest.param(die, marks=needs_signals), pytest.param(hang, marks=needs_signals)],
)
def test_closing_leaves_no_process_whatever_the_worker_does(
    meanwhile: Callable[[Hosted, ProcessHost], None],
) -> None:
    host = ProcessHost()
    it = Hosted(host)
    host.post(Start(1, SMALL))
    it.run()
    children = wait_for_child()

    meanwhile(it, host)
    it.close()

    assert host.worker_pid is None
    assert multiprocessing.active_children() == []
    assert not any(is_running(pid) for pid in children)


def wait_for_child() -> list[int]:
    """Return the ids of the worker processes there are, once there is one."""
    waiting = threading.Event()
    for _ in range(int(PATIENCE_S / 0.01)):
        children = [child.pid for child in multiprocessing.active_children() if child.pid]
        if children:
            return children
        waiting.wait(0.01)
    pytest.fail("no worker was started")


@pytest.mark.parametrize("host", [ThreadHost, ProcessHost])
def test_closing_is_idempotent_and_may_come_first(host: type[Host]) -> None:
    it = Hosted(host())
    it.host.close()
    it.host.close()

    it.run()
    it.close()

    it.host.restart()
    it.host.post(Pause())
    assert it.reports == []


def test_restarting_a_worker_that_lives_changes_nothing() -> None:
    with hosted(host := ProcessHost()) as it:
        host.post(Start(1, SMALL))
        it.next(Started)
        pid = host.worker_pid

        host.restart()
        host.post(ChangeRequested(1, {"seed": 3}))
        host.post(ChangeRequested(2, {"updates.batch_size": 8}))

        assert it.next(ChangeApplied).number == 2
        assert host.worker_pid == pid
        assert not any(isinstance(report, WorkerDied) for report in it.reports)


# --- what only a process of its own can show ------------------------------------------------------------------

PARENT = """
import sys, threading
from ganviz.engine.hosts import ProcessHost
from ganviz.engine.messages import Frame, FrameWanted, Play, Start, Started
from ganviz.spec import Experiment

host = ProcessHost()
arrived = threading.Event()
thread = threading.Thread(target=host.run, args=(lambda report: isinstance(report, Frame) and arrived.set(),))
thread.daemon = True
thread.start()
for command in (Start(1, Experiment()), FrameWanted(), Play()):
    host.post(command)
assert arrived.wait(60)
"""


def test_the_process_of_the_host_never_loads_torch() -> None:
    code = PARENT + "host.close(); thread.join(); print('torch' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=PATIENCE_S, check=False)

    assert (done.stdout.strip(), done.stderr, done.returncode) == ("False", "", 0)


@needs_signals
def test_a_worker_whose_window_is_killed_ends() -> None:
    code = PARENT + "print('training', flush=True); threading.Event().wait()"
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as parent:
        assert parent.stdout is not None
        first = parent.stdout.readline()

        parent.kill()

        # The worker holds the same pipe open, so that its end is read only when both are gone.
        rest, _ = parent.communicate(timeout=PATIENCE_S)
        assert (first.strip(), rest) == (b"training", b"")
