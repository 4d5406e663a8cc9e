"""Does the runs of a map for a window: what they take, those that are missing, then parts of cells at boundaries."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from ganviz.engine.datafiles import DataError
from ganviz.engine.failures import in_words
from ganviz.engine.sweeps.carryout import Failure, LostError, Submits, TaskError, carry_out
from ganviz.engine.sweeps.folder import SweepFolder, SweepFolderError
from ganviz.engine.sweeps.kept import finer_of, new_folder, take_over, zoom_folder
from ganviz.engine.sweeps.local import LocalExecutor
from ganviz.engine.sweeps.mapevents import Began, Begin, Ended, MapEvent, Measure, Measured, NotMeasured, Progress
from ganviz.engine.sweeps.orders import order_of, pace_of
from ganviz.engine.sweeps.refining import cells_to_refine
from ganviz.engine.sweeps.room import folder_bytes, free_memory_bytes, process_bytes
from ganviz.engine.threads import available_cores
from ganviz.spec.errors import SpecError, of_system, shown_path
from ganviz.spec.sweeps import Cell, Sweep
from ganviz.spec.translation import tr, tr_n, tr_noop

MOST_PROCESSES = 64


class Holds(Submits, Protocol):
    """An executor whose runs can be held, and given up."""

    def hold(self, is_held: bool) -> None: ...

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None: ...


class NoRoomError(Exception):
    """Not even one run fits into memory; the text is for the user."""


class MapWork:
    """Everything but `hold` and `stop`, which any thread may call, is for one thread.

    Args:
        publish: takes what is to be told.
        executor: makes what does runs, so many at a time.
    """

    def __init__(self, publish: Callable[[MapEvent], None], executor: Callable[[int], Holds] = LocalExecutor) -> None:
        self._publish, self._make = publish, executor
        self._lock = threading.Lock()  # over what follows
        self._executor: Holds | None = None
        self._processes = 0
        self._is_stopped = self._is_held = False
        self._clock = _Clock()

    def hold(self, is_held: bool) -> None:
        """Let runs wait where they are, or go on."""
        with self._lock:
            self._is_held = is_held
            self._clock.hold(is_held)
            if self._executor is not None:
                self._executor.hold(is_held)

    def stop(self) -> None:
        """Give up what is being done; what is kept stays."""
        self._is_stopped = True

    def close(self) -> None:
        """End all processes."""
        if self._executor is not None:
            self._executor.shutdown(cancel_futures=True)

    # --- before -----------------------------------------------------------------------------------------------

    def measure(self, wanted: Measure) -> None:
        """Tell what a map takes, by the run in its middle, or the first that can be."""
        sweep = wanted.sweep
        cell = next(iter(_from_middle(sweep)), None)
        if cell is None:
            self._publish(NotMeasured(wanted.number, tr("No cell of this map can be.")))
            return
        try:
            executor = self._executor_for(sweep)
            order = order_of(sweep, cell).to_text()
            run_s = executor.submit(pace_of, order, wanted.data_dir).result()
        except (TaskError, LostError, NoRoomError) as error:
            self._publish(NotMeasured(wanted.number, str(error)))
            return
        processes = min(self._processes, sweep.num_runs)
        memory = processes * process_bytes(sweep.experiment)
        invalid = [each.problem for each in sweep.cells() if each.experiment is None and each.seed == 0]
        self._publish(
            Measured(
                wanted.number, run_s, sweep.steps, processes, memory, folder_bytes(sweep, 1), len(invalid),
                invalid[0] if invalid else "",
            )
        )  # fmt: skip

    # --- runs -------------------------------------------------------------------------------------------------

    def do(self, wanted: Begin) -> None:
        """Do what is missing of a map, then divide cells at its boundaries; tell how it goes, and how it ended."""
        try:
            failures = self._done(wanted)
        except OSError as error:
            words = tr_noop("It cannot be written ({reason}). What is done is kept, and can be gone on with.")
            if error.filename:
                words = tr_noop("{file} cannot be written ({reason}). What is done is kept, and can be gone on with.")
            file, reason = shown_path(error.filename or ""), of_system(error) or error
            self._publish(Ended(tr(words, file=file, reason=reason)))
        except (SweepFolderError, SpecError, DataError, NoRoomError) as error:
            self._publish(Ended(str(error)))
        except Exception as error:
            self._publish(Ended(in_words(error, tr_noop("The map"))))
            raise
        else:
            self._publish(Ended(_failed_words(failures)))

    def _done(self, wanted: Begin) -> list[Failure]:
        folder = _folder_of(wanted)
        self._publish(Began(folder.path))
        executor = self._executor_for(folder.sweep)
        take_over(folder, folder.missing(), wanted.like)
        cells = sorted(folder.missing(), key=_coarse_first)
        total = sum(cell.experiment is not None for cell in folder.sweep.cells())
        progress = _Count(total - len(cells), total, self._clock, self._publish)
        progress.tell()
        failures = self._carried(folder, cells, executor, wanted, progress)
        if wanted.num_refined and not self._is_stopped and not failures:
            failures = self._refined(folder, executor, wanted)
        return failures

    def _refined(self, folder: SweepFolder, executor: Holds, wanted: Begin) -> list[Failure]:
        """Divide the cells that differ most from their neighbours."""
        finer = finer_of(folder)
        cells = cells_to_refine(folder, finer, wanted.num_refined, wanted.series)
        take_over(finer, cells, (folder.path, *wanted.like))
        missing = [cell for cell in cells if not finer.is_done(cell)]
        progress = _Count(len(cells) - len(missing), len(cells), self._clock, self._publish)
        progress.tell()
        return self._carried(finer, missing, executor, wanted, progress)

    def _carried(
        self, folder: SweepFolder, cells: Sequence[Cell], executor: Holds, wanted: Begin, progress: "_Count"
    ) -> list[Failure]:
        return carry_out(
            folder, cells, executor, wanted.data_dir, on_done=progress.note, is_stopped=lambda: self._is_stopped
        )

    def _executor_for(self, sweep: Sweep) -> Holds:
        """Return who does runs: all cores but one, which the run on show has, as far as memory goes.

        Raises:
            NoRoomError: if not even one of them fits.
        """
        with self._lock:
            if self._executor is None:
                each, free = process_bytes(sweep.experiment), free_memory_bytes()
                fitting = free // each if free is not None else MOST_PROCESSES
                if not fitting:
                    raise NoRoomError(
                        tr(
                            "A run takes about {each:.1f} GB of memory, and {free:.1f} GB are free. Make "
                            "networks or the batch smaller, or end other programs.",
                            each=each / 1e9,
                            free=(free or 0) / 1e9,
                        )
                    )
                self._processes = int(max(1, min(available_cores() - 1, fitting, MOST_PROCESSES)))
                self._executor = self._make(self._processes)
                self._executor.hold(self._is_held)
            return self._executor


class _Clock:
    """Counts seconds, but for those in which runs are held."""

    def __init__(self) -> None:
        self._sum_s, self._since_s = 0.0, time.monotonic()
        self._is_held = False

    def hold(self, is_held: bool) -> None:
        now_s = self.now_s
        self._sum_s, self._since_s, self._is_held = now_s, time.monotonic(), is_held

    @property
    def now_s(self) -> float:
        return self._sum_s + (0.0 if self._is_held else time.monotonic() - self._since_s)


@dataclass(slots=True)
class _Count:
    """How many runs are done, told with the time that the others take."""

    before: int
    total: int
    clock: _Clock
    publish: Callable[[MapEvent], None]
    begun_s: float = field(init=False)
    new: int = 0

    def __post_init__(self) -> None:
        self.begun_s = self.clock.now_s

    def note(self, cell: Cell) -> None:
        self.new += 1
        self.tell()

    def tell(self) -> None:
        done = self.before + self.new
        left_s = (self.clock.now_s - self.begun_s) / self.new * (self.total - done) if self.new else None
        self.publish(Progress(done, self.total, left_s))


def _folder_of(wanted: Begin) -> SweepFolder:
    if wanted.sweep is None:
        assert wanted.path is not None
        return SweepFolder.opened(wanted.path)
    if wanted.region_of is not None:
        return SweepFolder.made(zoom_folder(wanted.region_of, wanted.sweep), wanted.sweep)
    return SweepFolder.made(wanted.path or new_folder(wanted.sweep.title), wanted.sweep)


def _from_middle(sweep: Sweep) -> Iterator[Cell]:
    """Yield the runs of the first seed that can be, from the middle of the map outwards."""
    middle = (sweep.rows - 1) / 2, (sweep.columns - 1) / 2
    places = [(row, column) for row in range(sweep.rows) for column in range(sweep.columns)]
    for row, column in sorted(places, key=lambda each: abs(each[0] - middle[0]) + abs(each[1] - middle[1])):
        cell = sweep.cell(sweep.index_of(column, row, 0))
        if cell.experiment is not None:
            yield cell


def _coarse_first(cell: Cell) -> tuple[int, int, int, int]:
    """Return when a run is due: those of the first seed, spread over all of the map, then the places between."""
    fineness = min(_halvings(cell.column), _halvings(cell.row))
    return cell.seed, -fineness, cell.row, cell.column


def _halvings(number: int) -> int:
    """Return how often a number can be halved, 5 at most: every 32nd place is due before every 16th."""
    return min(5, (number & -number).bit_length() - 1) if number else 5


def _failed_words(failures: Sequence[Failure]) -> str:
    if not failures:
        return ""
    return tr_n("1 run failed: {reason}", "{count:,} runs failed: {reason}", len(failures), reason=failures[0].reason)
