"""Has an executor do the runs of a sweep that are missing, and keeps what they come to.

It needs nothing of the executor but `submit` of `concurrent.futures`, and how many runs to give it at once.
"""

from collections import Counter, deque
from collections.abc import Callable, Iterable
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait
from dataclasses import dataclass
from typing import Any, Protocol

from ganviz.engine.sweeps.folder import SweepFolder
from ganviz.engine.sweeps.orders import do_order, order_of
from ganviz.engine.sweeps.results import ResultError
from ganviz.spec.sweeps import Cell
from ganviz.spec.translation import tr

TRIES = 3  # of a run whose process is lost
_LOOK_EVERY_S = 0.2  # whether to stop


class TaskError(Exception):
    """A run failed where it was done, as it would again; the text says why."""


class LostError(Exception):
    """Whatever did a run is gone; another may do it. The text says how it ended."""


class GoneError(Exception):
    """All that could do runs is gone; the text is for the user."""


class Submits(Protocol):
    """The part of `concurrent.futures.Executor` that is needed, and how many calls to give it at once."""

    @property
    def at_once(self) -> int: ...

    def submit(self, fn: Callable[..., Any], /, *args: Any) -> "Future[Any]": ...


@dataclass(frozen=True, slots=True)
class Failure:
    """A run that was not done, and why, in words."""

    cell: Cell
    reason: str


def carry_out(
    folder: SweepFolder,
    cells: Iterable[Cell],
    executor: Submits,
    data_dir: str | None = None,
    *,
    on_done: Callable[[Cell], None] = lambda cell: None,
    is_stopped: Callable[[], bool] = lambda: False,
) -> list[Failure]:
    """Do `cells`, in that order, and return those that failed, with reasons; end early once `is_stopped`.

    `data_dir` is where the files of image sets are, for those who do runs; `on_done` is told of each run whose result
    is kept. What is being done when it ends early is for the caller to cancel.

    Raises:
        OSError: if a result cannot be written: the disk is full, say. What is there stays.
        GoneError: if there is nothing left to do runs.
    """
    waiting, running = deque(cells), dict[Future[Any], Cell]()
    tries: Counter[int] = Counter()
    failures: list[Failure] = []
    while (waiting or running) and not is_stopped():
        while waiting and len(running) < executor.at_once:
            cell = waiting.popleft()
            running[executor.submit(do_order, order_of(folder.sweep, cell).to_text(), data_dir)] = cell
        done, _ = wait(running, timeout=_LOOK_EVERY_S, return_when=FIRST_COMPLETED)
        for future in done:
            cell = running.pop(future)
            try:
                folder.put(cell, future.result())
            except (LostError, CancelledError) as error:
                tries[cell.index] += 1
                if tries[cell.index] < TRIES:
                    waiting.append(cell)  # after the others: it may be what ends processes
                else:
                    failures.append(Failure(cell, tr("tried {tries} times. {error}", tries=TRIES, error=error)))
            except (TaskError, ResultError) as error:
                failures.append(Failure(cell, str(error)))
            else:
                on_done(cell)
    return failures
