"""An executor of processes on this machine, each of which trains one run at a time with one thread.

Python's own would lose all its runs with the first process that is killed, and look for modules in the working folder.
"""

import queue
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any

from ganviz.engine.sweeps.carryout import LostError, TaskError
from ganviz.engine.sweeps.gate import Hold
from ganviz.engine.workerprocess import WorkerProcess
from ganviz.spec.translation import tr

_WORKER = "ganviz.engine.sweeps.worker"


class LocalExecutor(Executor):
    """Calls functions in processes of their own. Functions are found by their names, and arguments are pickled.

    A future raises `TaskError` for a function that failed, and `LostError` if its process ended. That is replaced.

    Attributes:
        at_once: how many calls to give it, so that no process waits for one.
    """

    def __init__(self, processes: int, module: str = _WORKER) -> None:
        self.at_once = processes + 1
        self._module = module
        self._calls: queue.SimpleQueue[_Call | None] = queue.SimpleQueue()
        self._lock = threading.Lock()  # of what follows
        self._is_ending = self._is_cancelled = self._is_held = False
        self._workers: set[WorkerProcess] = set()
        self._threads = [
            threading.Thread(target=self._serve, name=f"ganviz-sweep-{number}", daemon=True)
            for number in range(processes)
        ]
        for thread in self._threads:
            thread.start()

    @property
    def pids(self) -> list[int]:
        """Return the numbers of its processes."""
        with self._lock:
            return sorted(worker.pid for worker in self._workers)

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        assert not kwargs, "arguments go by their place"
        call = _Call(Future(), fn, args)
        with self._lock:
            if self._is_ending:
                raise RuntimeError("cannot submit after shutdown")
            self._calls.put(call)
        return call.future

    def hold(self, is_held: bool) -> None:
        """Let what is being done wait where it is, or go on. Whatever else is submitted waits as well."""
        with self._lock:
            self._is_held = is_held
            for worker in self._workers:
                worker.post(Hold(is_held))

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End its processes when they have done what they were given; with `cancel_futures`, at once."""
        with self._lock:
            if not self._is_ending:
                self._is_ending = True
                for _ in self._threads:
                    self._calls.put(None)
            if cancel_futures:
                self._is_cancelled = True
                for worker in self._workers:
                    worker.kill()
        if wait:
            for thread in self._threads:
                thread.join()

    def _serve(self) -> None:
        """Give calls to one process after the other, for as long as there are some."""
        worker: WorkerProcess | None = None
        while (call := self._calls.get()) is not None:
            if self._is_cancelled:
                call.future.cancel()
                continue
            if not call.future.set_running_or_notify_cancel():
                continue
            try:
                worker = worker or self._started()
                worker.post((call.function, call.arguments))
                is_done, answer = next(worker.reports())
            except StopIteration:
                assert worker is not None
                call.future.set_exception(LostError(self._ended(worker)))
                worker = None
            except (OSError, RuntimeError) as error:
                call.future.set_exception(TaskError(tr("no process can be started: {error}", error=error)))
            else:
                if is_done:
                    call.future.set_result(answer)
                else:
                    call.future.set_exception(TaskError(answer))
        if worker is not None:
            worker.kill()  # it has nothing to save
            self._ended(worker)

    def _started(self) -> WorkerProcess:
        worker = WorkerProcess(self._module)
        with self._lock:
            self._workers.add(worker)
            if self._is_held:
                worker.post(Hold(True))
            if self._is_cancelled:
                worker.kill()
        return worker

    def _ended(self, worker: WorkerProcess) -> str:
        with self._lock:
            self._workers.discard(worker)
        return worker.end()


class _Call:
    """What is to be called, and who waits for it."""

    def __init__(self, future: "Future[Any]", function: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
        self.future, self.function, self.arguments = future, function, arguments
