"""Where the loop runs: in a process of its own, or in the thread that hosts it. Same loop, same messages.

This module imports no torch: the window's process loads it, and the loop is imported where it runs.
"""

import logging
import queue
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Protocol

from ganviz.engine.messages import Command, End, Report, SetHorizon, Start, Stop, WorkerDied
from ganviz.engine.threads import available_cores
from ganviz.engine.workerprocess import WorkerProcess
from ganviz.spec.errors import of_system
from ganviz.spec.translation import tr

log = logging.getLogger(__name__)

_GIVE_WAY_S = 0.0001  # in place of Python's own 5 ms
_MOST_WORKERS = 4  # each holds torch: some 300 MB


class Host(Protocol):
    """Runs a loop and passes messages. `run` blocks one thread; the rest may be called from any.

    Attributes:
        has_workers: whether runs are in processes of their own, which can be ended.
    """

    has_workers: bool

    def run(self, publish: Callable[[Report], None]) -> None:
        """Serve until `close`; call `publish` with each report, in the calling thread."""
        ...

    def post(self, command: Command) -> None:
        """Send a command. Never blocks. A `Start` brings back a worker that died; until then the rest is dropped.

        Commands of one run must come from one thread, or they have no order.
        """
        ...

    def end_worker(self, run: int) -> bool:
        """End the process that has `run`, also one that is stopped or stuck, and return whether there is one.

        Its runs are told of as of any worker's that died. Never blocks.
        """
        ...

    def close(self) -> None:
        """Make `run` return soon. Never blocks."""
        ...


class ThreadHost:
    """Runs the loop in the calling thread.

    While it does, threads of this process give way to each other sooner. A step that is no compiled one, as every 100th
    is, makes some 50 calls of torch; each lets go of the interpreter, and has to wait for it where the window draws.
    """

    has_workers = False

    def __init__(self) -> None:
        self._commands: queue.SimpleQueue[Command] = queue.SimpleQueue()

    def run(self, publish: Callable[[Report], None]) -> None:
        from ganviz.engine.loop import Loop

        before_s = sys.getswitchinterval()
        sys.setswitchinterval(min(before_s, _GIVE_WAY_S))
        try:
            Loop(self, publish).run()
        finally:
            sys.setswitchinterval(before_s)

    def get(self, timeout_s: float | None) -> Command | None:
        """Serve as the loop's inbox."""
        try:
            return self._commands.get(timeout_s != 0, timeout_s)
        except queue.Empty:
            return None

    def post(self, command: Command) -> None:
        self._commands.put(command)

    def end_worker(self, run: int) -> bool:
        return False

    def close(self) -> None:
        self._commands.put(Stop())


class WorkerHost:
    """Runs the loop in a worker process: one from the start, and another when that has died and a run is asked for.

    Args:
        module: whose `main` the worker is to run.
        waits: whether there is to be none until a run is asked for.
    """

    has_workers = True

    def __init__(self, module: str = "ganviz.engine.worker", *, waits: bool = False) -> None:
        self._module = module
        # Held for moments only. All below is read and written under it.
        self._changed = threading.Condition()
        self._closing = False
        self._is_wanted = not waits  # a worker is, now or as soon as the one there is has died
        self._worker: WorkerProcess | None = None
        self._waiting: list[Command] = []  # posted before there is a worker

    def run(self, publish: Callable[[Report], None]) -> None:
        while self._await_need():
            for died in self._serve(publish):
                publish(died)

    def post(self, command: Command) -> None:
        with self._changed:
            if self._worker is not None:
                self._worker.post(command)
                return
            if isinstance(command, Start):
                self._is_wanted = True
                self._changed.notify_all()
            if self._is_wanted and not self._closing:
                self._waiting.append(command)

    def end_worker(self, run: int) -> bool:
        with self._changed:
            if self._worker is None:
                return False
            self._worker.kill()
            return True

    def close(self) -> None:
        with self._changed:
            self._closing = True
            self._changed.notify_all()
            if self._worker is not None:
                self._worker.kill()  # at once, whatever it is doing: it has nothing to save

    @property
    def worker_pid(self) -> int | None:
        """The worker's process id, while there is one."""
        with self._changed:
            return self._worker.pid if self._worker else None

    def _await_need(self) -> bool:
        """Wait until a worker is wanted; return False when the host is closed instead."""
        with self._changed:
            self._changed.wait_for(lambda: self._is_wanted or self._closing)
            return not self._closing

    def _serve(self, publish: Callable[[Report], None]) -> list[WorkerDied]:
        """Run one worker to its end, and return what is to be said of it to each of its runs, if anything."""
        try:
            worker = WorkerProcess(self._module)
        except Exception as error:  # there is no process, pipe or thread to be had: the user may try again
            log.exception("no worker could be started")
            why = (of_system(error) if isinstance(error, OSError) else None) or error
            return _died(self._give_up(), tr("The training process could not be started: {why}.", why=why))
        trouble = ""
        try:
            self._employ(worker)
            for report in worker.reports():
                publish(report)
        except Exception as error:  # a report that cannot be read or passed on: a new worker may do better
            log.exception("the worker's reports cannot be followed")
            trouble = tr(
                "What the training process reports could not be followed ({error}), so it was ended.", error=error
            )
            worker.kill()
        finally:
            with self._changed:
                self._worker = None
            reason = worker.end()
        return [] if self._closing else _died(worker.runs, trouble or reason)

    def _employ(self, worker: WorkerProcess) -> None:
        with self._changed:
            self._worker, self._is_wanted = worker, False
            for command in self._waiting:
                worker.post(command)
            self._waiting = []
            if self._closing:
                worker.kill()

    def _give_up(self) -> list[int]:
        """Forget what was posted to the worker that cannot be; return the runs it was asked for."""
        with self._changed:
            ended = {command.run for command in self._waiting if isinstance(command, End)}
            runs = [command.run for command in self._waiting if isinstance(command, Start)]
            self._waiting, self._is_wanted = [], False
        return [run for run in runs if run not in ended]


class ProcessHost:
    """Runs loops in worker processes: each run in the one that has fewest, and there until it is ended.

    Args:
        num_workers: processes; the first is there from the start, each other once a run is to be in it.
        module: whose `main` the workers are to run.
    """

    has_workers = True

    def __init__(self, num_workers: int = 1, module: str = "ganviz.engine.worker") -> None:
        self._workers = [WorkerHost(module, waits=number > 0) for number in range(num_workers)]
        self._lock = threading.Lock()
        self._places: dict[int, int] = {}  # by run, which worker has it; read and written under the lock

    def run(self, publish: Callable[[Report], None]) -> None:
        if len(self._workers) == 1:
            self._workers[0].run(publish)
            return
        reports: queue.SimpleQueue[Report | None] = queue.SimpleQueue()

        def follow(worker: WorkerHost) -> None:
            try:
                worker.run(reports.put)
            finally:
                reports.put(None)

        threads = [threading.Thread(target=follow, args=(worker,), name="ganviz-reports") for worker in self._workers]
        for thread in threads:
            thread.start()
        for _ in threads:
            while (report := reports.get()) is not None:
                publish(report)
        for thread in threads:
            thread.join()

    def post(self, command: Command) -> None:
        if isinstance(command, Stop):
            for worker in self._workers:
                worker.post(command)
            return
        if isinstance(command, SetHorizon) and command.others:
            for shared, runs in self._by_place(command.runs).items():
                self._workers[shared].post(replace(command, run=runs[0], others=tuple(runs[1:])))
            return
        with self._lock:
            place = self._places.get(command.run)
            if place is None and isinstance(command, Start):
                place = self._places.get(command.near) if command.near is not None else None
                if place is None:
                    loads = Counter(self._places.values())
                    place = min(range(len(self._workers)), key=lambda each: loads[each])
                self._places[command.run] = place
            if isinstance(command, End):
                self._places.pop(command.run, None)
        if place is not None:
            self._workers[place].post(command)

    def _by_place(self, runs: Iterable[int]) -> dict[int, list[int]]:
        places: dict[int, list[int]] = {}
        with self._lock:
            for run in runs:
                if run in self._places:
                    places.setdefault(self._places[run], []).append(run)
        return places

    def end_worker(self, run: int) -> bool:
        with self._lock:
            place = self._places.get(run)
        return place is not None and self._workers[place].end_worker(run)

    def close(self) -> None:
        for worker in self._workers:
            worker.close()

    @property
    def worker_pids(self) -> list[int | None]:
        """The workers' process ids, None where there is none now."""
        return [worker.worker_pid for worker in self._workers]

    @property
    def worker_pid(self) -> int | None:
        """The first worker's process id, while there is one."""
        return self._workers[0].worker_pid


def usual_workers() -> int:
    """Return how many processes runs that are compared are spread over here.

    The window has none to itself: it draws in half a core, and a worker that had to leave it one would leave half idle.
    """
    return min(_MOST_WORKERS, available_cores())


def _died(runs: list[int], reason: str) -> list[WorkerDied]:
    """Return the reports that tell of a worker's end: one for each run it had, and one if it had none."""
    return [WorkerDied(run=run, reason=reason) for run in runs or [0]]
