"""N seeds of a run: each as it is alone, as many at a time as there are cores.

Where steps are compiled they train in threads of this process, else in processes of their own: nothing but the
experiment decides. One that diverges or fails leaves the others going. Events come out one by one, in the thread that
asks for them.
"""

import queue
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from ganviz.engine.journal import Changed
from ganviz.engine.messages import Stop
from ganviz.engine.seedevents import (
    LEAST,
    MOST,
    IsStopped,
    Publish,
    SeedEnded,
    SeedEvent,
    SeedFailed,
    SeedRow,
    SeedSteps,
    SeedTask,
)
from ganviz.engine.seedrun import train_seed
from ganviz.engine.threads import available_cores, threads_for
from ganviz.engine.workerprocess import WorkerProcess
from ganviz.gan.device import device_of
from ganviz.gan.field import trains_beside_others
from ganviz.spec import Experiment

Train = Callable[[SeedTask, Publish, IsStopped], SeedEnded | SeedFailed | None]  # None: stopped before it began
_MOST_WAITING = 256  # events, before those who train wait for whoever takes them


def seeds_of(experiment: Experiment, num: int) -> list[Experiment]:
    """Return `experiment` with its seed and those that follow, `num` in all.

    Raises:
        SpecError: if there are not so many seeds.
    """
    assert LEAST <= num <= MOST
    return [experiment.with_changes({"seed": experiment.seed + place}) for place in range(num)]


def tasks_of(
    experiments: Sequence[Experiment],
    plan: tuple[Changed, ...],
    steps: int,
    data_dir: str | None = None,
    *,
    keeps_state: bool = False,
    draws: bool = False,
    cores: int | None = None,
) -> list[SeedTask]:
    """Return how to train each of `experiments`, with as many threads as it would get alone."""
    cores = cores or available_cores()
    return [
        SeedTask(each, plan, steps, data_dir, threads_for(each, device_of(each).type, cores), keeps_state, draws)
        for each in experiments
    ]


class Seeds:
    """Trains seeds, several at a time.

    Args:
        tasks: at least one; they differ in nothing but their seed.
        cores: how many may be used; all there are for None.
    """

    def __init__(self, tasks: Sequence[SeedTask], cores: int | None = None) -> None:
        first = tasks[0]
        self._waiting = deque(tasks)
        at_a_time = (cores or available_cores()) // first.threads if device_of(first.experiment).type == "cpu" else 1
        self._num_workers = max(1, min(at_a_time, len(tasks)))
        self._is_stopped = False
        self._events: queue.SimpleQueue[SeedEvent | None] = queue.SimpleQueue()
        self._room = threading.Semaphore(_MOST_WAITING)
        self._processes: list[_Process] = []
        self.uses_processes = not trains_beside_others(first.experiment) and self._num_workers > 1

    def stop(self) -> None:
        """End those that train after a step, and begin no other. A handler of a signal may call it."""
        self._is_stopped = True
        for process in self._processes:
            process.stop()

    def events(self) -> Iterator[SeedEvent]:
        """Yield what comes of the seeds until all have ended; whoever leaves off stops them."""
        if self.uses_processes:
            self._processes = [_Process() for _ in range(self._num_workers)]
        trains: Sequence[Train] = self._processes or [train_seed] * self._num_workers
        threads = [
            threading.Thread(target=self._work, args=(train,), name=f"ganviz-seeds-{place}", daemon=True)
            for place, train in enumerate(trains)
        ]
        for thread in threads:
            thread.start()
        left = len(threads)
        try:
            while left:
                event = self._take()
                if event is None:
                    left -= 1
                else:
                    yield event
        finally:
            self.stop()
            while left:  # what they still have to say, as they wait for room
                left -= self._take() is None
            for thread in threads:
                thread.join()

    def _work(self, train: Train) -> None:
        """Train one seed after the other while there are any."""
        try:
            while not self._is_stopped and (task := self._next()) is not None:
                event = train(task, self._tell, lambda: self._is_stopped)
                if event is not None:
                    self._tell(event)
        finally:
            try:
                if isinstance(train, _Process):
                    train.close()
            finally:
                self._events.put(None)

    def _next(self) -> SeedTask | None:
        try:
            return self._waiting.popleft()
        except IndexError:
            return None

    def _tell(self, event: SeedEvent) -> None:
        self._room.acquire()
        self._events.put(event)

    def _take(self) -> SeedEvent | None:
        event = self._events.get()
        if event is not None:
            self._room.release()
        return event


class _Process:
    """Trains seeds in a process of its own, and in another should it end; without one in this."""

    def __init__(self) -> None:
        self._process: WorkerProcess | None = None
        self._is_stopped = False

    def __call__(self, task: SeedTask, publish: Publish, is_stopped: IsStopped) -> SeedEnded | SeedFailed | None:
        if self._process is None:
            try:
                self._process = WorkerProcess("ganviz.engine.seedworker")
            except (OSError, RuntimeError):  # none is to be had
                return train_seed(task, publish, is_stopped)
        process = self._process
        process.post(task)
        if self._is_stopped:  # it came before there was a process to tell
            process.post(Stop())
        events: Iterator[Any] = process.reports()
        for event in events:
            match event:
                case SeedSteps() | SeedRow():
                    publish(event)
                case SeedEnded() | SeedFailed():
                    return event
        reason = self._ended()
        return None if self._is_stopped else SeedFailed(task.seed, reason)

    def stop(self) -> None:
        """End what is being trained after a step. Never blocks."""
        self._is_stopped = True
        if (process := self._process) is not None:
            process.post(Stop())

    def close(self) -> None:
        """See the process out."""
        if self._process is not None:
            self._process.post(Stop())
            self._ended()

    def _ended(self) -> str:
        assert self._process is not None
        process, self._process = self._process, None
        return process.end()
