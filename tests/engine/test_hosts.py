"""Both hosts with the real loop and a real run: same numbers, no torch next door, and never a process left.

Where a test is of the process alone, its worker is a light one, without torch.
"""

import errno
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest

from ganviz.engine import checkpoint, hosts
from ganviz.engine.hosts import Host, ProcessHost, ThreadHost
from ganviz.engine.messages import (
    ChangeRequested,
    CheckpointTaken,
    End,
    Frame,
    FrameWanted,
    HorizonReached,
    Pause,
    Play,
    Report,
    RunState,
    Seek,
    SetHorizon,
    Sought,
    Start,
    Started,
    StateChanged,
    StepOnce,
    WorkerDied,
)
from ganviz.engine.probes import SamplesProbe
from ganviz.engine.run import TrainerRun
from ganviz.engine.workerprocess import WorkerProcess
from ganviz.gan import Trainer
from ganviz.spec import Experiment, preset
from tests.engine.lightworker import LIGHT
from tests.engine.states import is_same_state

Given = TypeVar("Given", bound=Report)
PATIENCE_S = 180.0  # only ever spent by a test that fails
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
    """Return whether a process runs: one that is over and that nobody has asked for its status does not."""
    try:
        os.kill(pid, 0)
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (ProcessLookupError, FileNotFoundError):
        return sys.platform != "linux" and not isinstance(sys.exc_info()[1], ProcessLookupError)
    return state not in "ZX"


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
    host.post(Play(1, until=100))
    it.run()
    try:
        it.next(StateChanged, paused)
        host.post(ChangeRequested(1, 1, CHANGE))
        host.post(FrameWanted(1))
        host.post(Play(1, until=300))
        it.next(StateChanged, paused)
        host.post(FrameWanted(1))
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


def test_threads_give_way_sooner_only_while_the_thread_host_serves() -> None:
    before_s, seen_s = sys.getswitchinterval(), list[float]()
    host = ThreadHost()

    def note(report: Report) -> None:
        seen_s.append(sys.getswitchinterval())
        host.close()

    host.post(Start(1, SMALL))
    host.run(note)

    assert seen_s
    assert max(seen_s) < before_s
    assert sys.getswitchinterval() == before_s


@pytest.mark.parametrize("host", [ThreadHost, ProcessHost])
def test_a_run_through_a_host_has_the_floats_of_the_trainer_alone(host: type[Host], plain_rows: Rows) -> None:
    assert rows_through(host()) == plain_rows


# --- the life of a worker -----------------------------------------------------------------------------------


@needs_signals
def test_a_worker_that_is_killed_is_reported_and_its_run_goes_on_in_a_new_one() -> None:
    with hosted(host := ProcessHost()) as it:
        host.post(Start(1, SMALL))
        host.post(Play(1, until=40))
        sent = it.next(CheckpointTaken, lambda report: report.step == 40)
        first = pid_of(host)
        os.kill(first, signal.SIGKILL)
        died = it.next(WorkerDied)
        host.post(Pause(1))  # to nobody

        host.post(Start(2, SMALL, checkpoint=sent.data))
        host.post(Play(2, until=80))
        started = it.next(Started)
        it.next(StateChanged, paused)
        host.post(FrameWanted(2))
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
    host.post(Play(1))
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
        host.post(ChangeRequested(1, number, {"filler": b"x" * 100_000}))


def hang_in_the_middle_of_a_frame(it: Hosted, host: ProcessHost) -> None:
    """Stop the worker while it trains and sends without end: the host is reading half a report, if chance has it."""
    train(it, host)
    for _ in range(20):
        host.post(FrameWanted(1, (SamplesProbe(50_000),)))
        it.next(Frame)
    host.post(FrameWanted(1, (SamplesProbe(50_000),)))
    os.kill(pid_of(host), signal.SIGSTOP)


@pytest.mark.parametrize(
    ("meanwhile", "given"),
    [
        (load, {}),
        (train, {}),
        (pause, {"module": LIGHT}),
        pytest.param(die, {"module": LIGHT}, marks=needs_signals),
        pytest.param(hang, {"module": LIGHT}, marks=needs_signals),
        pytest.param(hang_in_the_middle_of_a_frame, {}, marks=needs_signals),
    ],
)
def test_closing_leaves_no_process_whatever_the_worker_does(
    meanwhile: Callable[[Hosted, ProcessHost], None], given: dict[str, str]
) -> None:
    host = ProcessHost(**given)
    it = Hosted(host)
    host.post(Start(1, SMALL))
    it.run()
    pid = wait_for_worker(host)

    meanwhile(it, host)
    it.close()

    assert host.worker_pid is None
    assert not is_running(pid)


def wait_for_worker(host: ProcessHost) -> int:
    """Return the id of the worker process, once there is one."""
    waiting = threading.Event()
    for _ in range(int(PATIENCE_S / 0.01)):
        if host.worker_pid is not None:
            return host.worker_pid
        waiting.wait(0.01)
    pytest.fail("no worker was started")


@pytest.mark.parametrize("host", [ThreadHost, ProcessHost])
def test_closing_is_idempotent_and_may_come_first(host: type[Host]) -> None:
    it = Hosted(host())
    it.host.close()
    it.host.close()

    it.run()
    it.close()

    it.host.post(Start(1, SMALL))
    assert it.reports == []


@needs_signals
def test_a_worker_that_lives_is_not_replaced_by_another_run() -> None:
    with hosted(host := ProcessHost(module=LIGHT)) as it:
        host.post(Start(1, SMALL))
        it.next(Started)
        pid = host.worker_pid

        host.post(Start(2, SMALL))

        assert it.next(Started).run == 2
        assert host.worker_pid == pid


@needs_signals
def test_every_start_brings_a_worker_back_and_what_is_asked_of_none_is_dropped() -> None:
    with hosted(host := ProcessHost(module=LIGHT)) as it:
        for run in (1, 2, 3):
            host.post(Start(run, SMALL))
            assert it.next(Started).run == run
            os.kill(pid_of(host), signal.SIGKILL)
            assert it.next(WorkerDied).run == run
            host.post(Play(run))
            host.post(StepOnce(run))
        host.post(Start(4, SMALL))
        host.post(FrameWanted(4))

        assert it.next(Frame).step == 0


@needs_signals
def test_a_worker_that_dies_while_it_loads_is_told_of_the_run_it_was_asked_for() -> None:
    host = ProcessHost()
    host.post(Start(7, SMALL))
    with hosted(host) as it:
        os.kill(wait_for_worker(host), signal.SIGTERM)

        died = it.next(WorkerDied)

    assert (died.run, died.reason) == (7, "The training process was killed (signal 15): terminated.")


def test_a_start_that_fails_is_told_and_can_be_tried_again(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    failures = [OSError(errno.EAGAIN, os.strerror(errno.EAGAIN)), RuntimeError("can't start new thread")]

    def refuse(module: str) -> WorkerProcess:
        if failures:
            raise failures.pop(0)
        return WorkerProcess(module)

    monkeypatch.setattr(hosts, "WorkerProcess", refuse)
    host = ProcessHost(module=LIGHT)
    host.post(Start(1, SMALL))
    with hosted(host) as it:
        first = it.next(WorkerDied)
        host.post(Start(2, SMALL))
        second = it.next(WorkerDied)
        host.post(Start(3, SMALL))
        assert it.next(Started).run == 3

    assert first == WorkerDied(1, f"The training process could not be started: {os.strerror(errno.EAGAIN)}.")
    assert second == WorkerDied(2, "The training process could not be started: can't start new thread.")
    assert len(caplog.records) == 2


def test_a_process_whose_threads_cannot_start_is_not_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refuse)
    with pytest.raises(RuntimeError, match="can't start new thread"):
        WorkerProcess("ganviz.engine.worker")  # a process that is left behind fails the test


def test_a_worker_that_fails_says_the_last_line_of_its_error_stream_and_passes_all_on(
    capfd: pytest.CaptureFixture[str],
) -> None:
    host = ProcessHost(module="tests.engine.brokenworker")
    host.post(Start(1, SMALL))
    with hosted(host) as it:
        died = it.next(WorkerDied)

    assert died.reason == (
        "The training process ended unexpectedly (exit code 1). "
        r"The last it said: ImportError: \x1b[31mlibomp\x1b[0m is <b>not</b> there"
    )
    passed_on = capfd.readouterr().err
    assert passed_on.count("filler") == 2000
    assert "Traceback" in passed_on


class Unreadable:
    """What its reader fails at."""

    def __reduce__(self) -> tuple[type[int], tuple[str]]:
        return int, ("no number",)


def test_a_command_that_cannot_be_read_ends_the_worker_in_words_and_the_next_start_finds_another() -> None:
    with hosted(host := ProcessHost(module=LIGHT)) as it:
        host.post(Start(1, SMALL))
        it.next(Started)
        host.post(ChangeRequested(1, 1, {"seed": Unreadable()}))
        assert "ValueError: invalid literal for int()" in it.next(WorkerDied).reason

        host.post(Start(2, SMALL))
        assert it.next(Started).run == 2


def test_a_command_that_cannot_be_sent_keeps_no_other_back(caplog: pytest.LogCaptureFixture) -> None:
    with hosted(host := ProcessHost(module=LIGHT)) as it:
        host.post(Start(1, SMALL))
        host.post(ChangeRequested(1, 1, {"seed": threading.Lock()}))
        assert it.next(Started).run == 1

    assert [record.message for record in caplog.records] == ["ChangeRequested cannot be sent"]


def test_a_report_that_cannot_be_passed_on_ends_the_worker_and_not_the_host(
    caplog: pytest.LogCaptureFixture,
) -> None:
    refused = [ValueError("a window that fails")]
    host = ProcessHost(module=LIGHT)
    it = Hosted(host)
    add = it._add

    def publish(report: Report) -> None:
        if isinstance(report, Started) and refused:
            raise refused.pop()
        add(report)

    it._thread = threading.Thread(target=host.run, args=(publish,), name="host")
    host.post(Start(1, SMALL))
    it.run()
    try:
        died = it.next(WorkerDied)
        host.post(Start(2, SMALL))
        assert it.next(Started).run == 2
    finally:
        it.close()
    reason = "What the training process reports could not be followed (a window that fails), so it was ended."
    assert died == WorkerDied(1, reason)
    assert [record.message for record in caplog.records] == ["the worker's reports cannot be followed"]


def test_what_a_worker_prints_does_not_get_between_its_reports(capfd: pytest.CaptureFixture[str]) -> None:
    host = ProcessHost(module="tests.engine.talkingworker")
    host.post(Start(1, SMALL))
    with hosted(host) as it:
        assert it.next(Started).run == 1

    assert "a word on the way" in capfd.readouterr().err


# --- several runs, several workers -----------------------------------------------------------------------------


def rows_by_run(reports: list[Report]) -> dict[int, Rows]:
    """Return every scalar of every frame, by run."""
    runs = {report.run for report in reports if isinstance(report, Frame)}
    return {run: rows_of([report for report in reports if report.run == run]) for run in runs}


def alone(experiment: Experiment, steps: int) -> Rows:
    """Return what a trainer alone makes of an experiment."""
    trainer = Trainer(experiment)
    results = [trainer.step() for _ in range(steps)]
    return [(result.step, result.d_loss, result.g_loss) for result in results]


@pytest.mark.parametrize(
    ("host", "num_runs"),
    [(ThreadHost, 2), (ProcessHost, 2), (lambda: ProcessHost(num_workers=3), 5)],
    ids=["two in a thread", "two in one worker", "five in three workers"],
)
def test_each_of_several_runs_equals_itself_alone(host: Callable[[], Host], num_runs: int) -> None:
    kinds = ("adam", "sgd", "rmsprop", "adagrad", "adamw")
    experiments = {
        run: SMALL.with_changes({"seed": run, "generator.optimizer.kind": kinds[run - 1]})
        for run in range(1, num_runs + 1)
    }
    with hosted(host()) as it:
        for run, experiment in experiments.items():
            it.host.post(Start(run, experiment))
            it.host.post(FrameWanted(run, at_step=30 + 10 * run))
            it.host.post(Play(run, until=30 + 10 * run))
        for _ in experiments:
            it.next(Frame)

    assert rows_by_run(it.reports) == {run: alone(experiment, 30 + 10 * run) for run, experiment in experiments.items()}


@needs_signals
def test_a_worker_that_dies_takes_its_runs_alone_and_each_comes_back() -> None:
    with hosted(host := ProcessHost(num_workers=2, module=LIGHT)) as it:
        for run in (1, 2, 3):
            host.post(Start(run, SMALL.with_changes({"seed": run})))
            it.next(Started)
        first, second = host.worker_pids
        assert first is not None
        os.kill(first, signal.SIGKILL)
        died = sorted(it.next(WorkerDied).run for _ in range(2))
        assert died == [1, 3]  # in turn: the one with fewest runs gets the next

        for run in died:
            host.post(Start(run, SMALL.with_changes({"seed": run})))
            it.next(Started)
        host.post(FrameWanted(2))
        assert it.next(Frame).run == 2
        assert host.worker_pids[1] == second
        assert first not in host.worker_pids


def test_a_run_that_is_ended_makes_room_for_the_next() -> None:
    host = ProcessHost(num_workers=2)
    for run in (1, 2, 3):
        host.post(Start(run, SMALL))
    host.post(End(2))
    host.post(Start(4, SMALL))

    assert host._places == {1: 0, 3: 0, 4: 1}
    host.close()


def test_a_branch_shares_the_process_of_its_parent_and_a_lane_gets_the_emptiest() -> None:
    host = ProcessHost(num_workers=3)
    host.post(Start(1, SMALL))
    host.post(Start(2, SMALL, near=1))
    host.post(Start(3, SMALL))
    host.post(Start(4, SMALL, near=99))  # which is gone

    assert host._places == {1: 0, 2: 0, 3: 1, 4: 2}
    host.close()


def test_further_workers_are_started_when_a_run_is_to_be_in_them() -> None:
    with hosted(host := ProcessHost(num_workers=3)) as it:
        host.post(Start(1, SMALL))
        it.next(Started)
        assert [pid is None for pid in host.worker_pids] == [False, True, True]
        host.post(Start(2, SMALL))
        it.next(Started)
        assert [pid is None for pid in host.worker_pids] == [False, False, True]
        host.post(SetHorizon(1, 5, others=(2,)))
        for run in (1, 2):
            host.post(Play(run))
        assert {it.next(HorizonReached).run, it.next(HorizonReached).run} == {1, 2}


@pytest.mark.parametrize("host", [ThreadHost, ProcessHost])
def test_a_run_is_sought_through_a_host_bit_for_bit(host: type[Host]) -> None:
    with hosted(host()) as it:
        it.host.post(Start(1, SMALL))
        it.host.post(Play(1, until=120))
        it.next(StateChanged, paused)
        it.host.post(ChangeRequested(1, 1, CHANGE))
        it.host.post(Play(1, until=300))
        sent = it.next(CheckpointTaken, lambda report: report.step == 300)

        it.host.post(Seek(1, 77))
        assert it.next(Sought).step == 77
        it.host.post(Seek(1, 300))
        assert it.next(Sought).step == 300
        it.host.post(Play(1, until=301))
        again = it.next(CheckpointTaken, lambda report: report.step == 301)

    expected = TrainerRun(SMALL, state=checkpoint.from_bytes(sent.data), cores=1)
    expected.step()
    assert is_same_state(again.data, expected.checkpoint())


# --- what only a process of its own can show ------------------------------------------------------------------

PARENT = """
import sys, threading, time
from ganviz.engine.hosts import ProcessHost
from ganviz.engine.messages import Frame, FrameWanted, Play, Start, Started
from ganviz.engine.probes import SamplesProbe
from ganviz.spec import Experiment

BUSY = {"generator.network.widths": [2048] * 2, "discriminator.network.widths": [2048] * 2, "updates.batch_size": 4096}
host = ProcessHost()
arrived = threading.Event()

def publish(report):
    if isinstance(report, wanted):
        arrived.set()
        if is_deaf:
            threading.Event().wait()

def host_it(experiment, *commands):
    threading.Thread(target=host.run, args=(publish,), daemon=True).start()
    for command in (Start(1, experiment), *commands):
        host.post(command)

is_deaf, wanted = False, Frame
"""
TRAINING = "host_it(Experiment(), FrameWanted(1), Play(1)); assert arrived.wait(60)"
PAUSED = "wanted = Started; host_it(Experiment()); assert arrived.wait(60)"
LOADING = "host_it(Experiment())\nwhile host.worker_pid is None: time.sleep(0.01)"
# One step takes seconds, and its frame follows at once on the start.
IN_A_LONG_STEP = (
    "wanted = Started; host_it(Experiment().with_changes(BUSY), Play(1)); assert arrived.wait(60); time.sleep(0.2)"
)
# Nobody reads its reports, and each is larger than the pipe.
BEFORE_A_FULL_PIPE = (
    "is_deaf = True; host_it(Experiment(), Play(1), FrameWanted(1, (SamplesProbe(500_000),)))\n"
    "assert arrived.wait(60)\n"
    "for _ in range(3): host.post(FrameWanted(1, (SamplesProbe(500_000),))); time.sleep(0.1)"
)


def test_the_process_of_the_host_never_loads_torch() -> None:
    code = f"{PARENT}\n{TRAINING}\nhost.close(); print('torch' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=PATIENCE_S, check=False)

    assert (done.stdout.strip(), done.stderr, done.returncode) == ("False", "", 0)


@needs_signals
@pytest.mark.parametrize("meanwhile", [TRAINING, PAUSED, LOADING, IN_A_LONG_STEP, BEFORE_A_FULL_PIPE])
def test_a_worker_whose_window_is_killed_ends(meanwhile: str) -> None:
    code = f"{PARENT}\n{meanwhile}\nprint(host.worker_pid, flush=True); threading.Event().wait()"
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        worker = int(parent.stdout.readline())

        parent.kill()
        parent.wait()

        waiting = threading.Event()
        begun_s = time.monotonic()
        while is_running(worker) and time.monotonic() < begun_s + PATIENCE_S:
            waiting.wait(0.01)
        assert not is_running(worker)
        parent.stdout.close()
