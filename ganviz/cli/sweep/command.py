"""What `ganviz sweep` does with its options."""

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ganviz.cli.given import UsageError, not_allowed, require_images, unwritable
from ganviz.cli.output import say, table_of, tell
from ganviz.cli.progress import Progress
from ganviz.cli.sweep.given import cell_given, given_by, require_outputs
from ganviz.cli.sweep.watch import watch
from ganviz.engine.atomic import write_atomically
from ganviz.engine.devices import require_possible
from ganviz.engine.interrupts import StopSignals, exit_status, told
from ganviz.engine.sweeps import arrays
from ganviz.engine.sweeps.carryout import Failure, GoneError, Submits, carry_out
from ganviz.engine.sweeps.folder import SweepFolder, SweepFolderError, is_sweep_folder
from ganviz.engine.sweeps.kept import FINER, finer_of, take_over
from ganviz.engine.sweeps.local import LocalExecutor
from ganviz.engine.sweeps.maps import DIVERGED, DONE, INVALID, MISSING, SweepMap, collect, selectable
from ganviz.engine.sweeps.refining import cells_to_refine
from ganviz.engine.sweeps.room import folder_bytes, free_disk_bytes, free_memory_bytes, process_bytes
from ganviz.engine.sweeps.table import csv_of, parquet_table
from ganviz.engine.threads import available_cores
from ganviz.spec import SpecError, to_toml
from ganviz.spec.errors import first_of, shown_path
from ganviz.spec.sweeps import Cell, Sweep
from ganviz.spec.translation import listed, tr

FAILED = 1


def sweep(options: argparse.Namespace) -> int:
    """Do the runs that are missing, or what else was asked for, and return the exit status."""
    given = given_by(options)
    if options.cell:
        return _print_cell(given.sweep, options.cell)
    require_outputs(options, given.sweep)
    if not options.watch and not options.look:
        require_possible(given.sweep.experiment)
        if not (options.cluster or options.array):
            require_images(given.sweep.experiment, options.data_dir)
    folder = _folder(given.path, given.sweep, is_open=given.is_folder)
    _tell_state(folder)
    if options.array:
        return _write_scripts(folder, options)
    begun_s, status, failures = time.monotonic(), 0, list[Failure]()
    progress = Progress(sys.stderr)
    with StopSignals() as stop:
        if options.watch:
            watch(folder, progress, lambda: stop.number > 0)
        elif not options.look:
            failures = _do_missing(folder, options, progress, lambda: stop.number > 0)
            if options.refine and not failures and not stop.number:
                failures = _refine(folder, options, lambda: stop.number > 0)
    found = collect(folder)
    _write_outputs(options, folder, found)
    summary = _summary(folder, found) | {"failed": len(failures), "seconds": round(time.monotonic() - begun_s, 1)}
    say(json.dumps(summary) if options.json else table_of(summary))
    for line in first_of([f"ganviz: {_name(folder.sweep, each.cell)}: {each.reason}" for each in failures]):
        status = FAILED
        tell(line)
    if stop.number:
        place, count = shown_path(folder.path), found.count(DONE) + found.count(DIVERGED)
        kept = tr("{count:,} runs are kept in {folder}. `ganviz sweep {folder}` goes on", count=count, folder=place)
        tell(f"ganviz: {told(stop.number)}{tr('; ')}{kept}")
        return exit_status(stop.number)
    return status


def _folder(path: Path, sweep: Sweep, *, is_open: bool) -> SweepFolder:
    try:
        return SweepFolder.opened(path) if is_open else SweepFolder.made(path, sweep)
    except SweepFolderError as error:
        raise UsageError(f"--out: {error}") from None
    except OSError as error:
        raise unwritable("--out", path, error) from None


def _print_cell(sweep: Sweep, text: str) -> int:
    cell = sweep.cell(cell_given(text, sweep))
    if cell.experiment is None:
        raise UsageError(tr("--cell: {cell} cannot be: {problem}", cell=_name(sweep, cell), problem=cell.problem))
    say(to_toml(cell.experiment, title=sweep.title, note=_name(sweep, cell), steps=sweep.steps), end="")
    return 0


def _tell_state(folder: SweepFolder) -> None:
    """Tell what is unusual about a folder before anything is done in it."""
    invalid = {(cell.column, cell.row): cell for cell in folder.sweep.cells() if cell.experiment is None}
    if invalid:
        first = next(iter(invalid.values()))
        tell(tr("cells that cannot be: {count:,}, such as {problem}", count=len(invalid), problem=first.problem))
    unsound = folder.unsound()
    if unsound:
        index, reason = next(iter(unsound.items()))
        name = folder.file_of(folder.sweep.cell(index)).name
        tell(
            tr(
                "results that cannot be used and are done anew: {count:,}, such as {name}: {reason}",
                count=len(unsound), name=name, reason=reason,
            )
        )  # fmt: skip


def _do_missing(
    folder: SweepFolder, options: argparse.Namespace, progress: Progress, is_stopped: Callable[[], bool]
) -> list[Failure]:
    total = folder.sweep.num_runs - sum(cell.experiment is None for cell in folder.sweep.cells())
    return _do(folder, folder.missing(), total, options, progress, is_stopped)


def _refine(folder: SweepFolder, options: argparse.Namespace, is_stopped: Callable[[], bool]) -> list[Failure]:
    """Do the parts of the cells that differ most, in a folder within that of their map."""
    series = options.series or selectable(folder.sweep.experiment)[0]
    try:
        finer = finer_of(folder)
    except SpecError as error:
        raise UsageError(f"--refine: {error}") from None
    cells = cells_to_refine(folder, finer, options.refine, series)
    take_over(finer, cells, [folder.path])
    missing = [cell for cell in cells if not finer.is_done(cell)]
    tell(tr("{count:,} parts of cells, in {folder}", count=len(cells), folder=shown_path(finer.path)))
    return _do(finer, missing, len(cells), options, Progress(sys.stderr), is_stopped)


def _do(
    folder: SweepFolder,
    cells: Sequence[Cell],
    total: int,
    options: argparse.Namespace,
    progress: Progress,
    is_stopped: Callable[[], bool],
) -> list[Failure]:
    """Do these runs; `total` is how many there are with those that are done."""
    if not cells:
        return []
    _tell_room(folder, len(cells))
    before, begun_s = total - len(cells), time.monotonic()
    done = before

    def on_done(cell: Cell) -> None:
        nonlocal done
        done += 1
        progress.show_runs(done, total, (time.monotonic() - begun_s) / (done - before) * (total - done))

    with progress, _executor(options, folder, cells, is_stopped) as executor:
        progress.show_runs(done, total, None)
        try:
            return carry_out(folder, cells, executor, options.data_dir, on_done=on_done, is_stopped=is_stopped)
        except GoneError as error:
            kept = tr("{count:,} runs are kept in {folder}", count=done, folder=shown_path(folder.path))
            raise UsageError(tr("{one} {next}", one=error, next=kept)) from None


@contextmanager
def _executor(
    options: argparse.Namespace, folder: SweepFolder, cells: Sequence[Cell], is_stopped: Callable[[], bool]
) -> Iterator[Submits]:
    """Give who does runs, and end it: at once, if not all that it was given is wanted any more."""
    if options.cluster:
        from ganviz.engine.sweeps.cluster import ClusterError, ClusterExecutor

        try:
            executor: Any = ClusterExecutor(options.cluster, tell)
        except ClusterError as error:
            raise UsageError(f"--cluster: {error}") from None
    else:
        executor = LocalExecutor(_processes(options.cores, folder.sweep, len(cells)))
    is_whole = False
    try:
        yield executor
        is_whole = not is_stopped()
    finally:
        executor.shutdown(cancel_futures=not is_whole)


def _processes(cores: int | None, sweep: Sweep, num_runs: int) -> int:
    """Return how many processes to start: as many as asked for, or one a core, as far as memory goes; tell of that."""
    wanted = min(cores or available_cores(), num_runs)
    each, free = process_bytes(sweep.experiment), free_memory_bytes()
    if free is None or each * wanted <= free:
        return wanted
    fitting = free // each
    told = tr(
        "a process takes about {need:.1f} GB of memory, and {free:.1f} GB are free", need=each / 1e9, free=free / 1e9
    )
    if not fitting:
        raise UsageError(tr("{reason}: make networks or batch smaller, or end other programs", reason=told))
    tell(tr("{reason}: {fitting} in place of {wanted} are started", reason=told, fitting=fitting, wanted=wanted))
    return int(fitting)


def _tell_room(folder: SweepFolder, num_runs: int) -> None:
    need, free = folder_bytes(folder.sweep, num_runs), free_disk_bytes(folder.path)
    if free is not None and need > free:
        tell(
            tr(
                "the results take about {need:,.0f} MB in {folder}, where {free:,.0f} MB are free: what fits is kept",
                need=need / 1e6, free=free / 1e6, folder=shown_path(folder.path),
            )
        )  # fmt: skip


def _write_scripts(folder: SweepFolder, options: argparse.Namespace) -> int:
    path = folder.path.absolute()
    if any(sign in str(path) for sign in "\n\r%"):
        raise not_allowed("--out", shown_path(path), tr("a name without % or line breaks, for a queue"))
    number = min(options.array, folder.sweep.num_runs)
    each = process_bytes(folder.sweep.experiment)
    for name, text in arrays.scripts(path, number, each, options.data_dir).items():
        write_atomically(path / name, text.encode())
    missing = len(folder.missing())
    slurm, pbs, place = (shown_path(each, 200) for each in (path / arrays.SLURM, path / arrays.PBS, path))
    submit = tr("{runs:,} runs in {tasks:,} tasks. Submit one of", runs=missing, tasks=number)
    say(f"{submit}\n  sbatch {slurm}\n  qsub {pbs}\n{tr('and follow it with')}\n  ganviz sweep --watch {place}")
    return 0


def _write_outputs(options: argparse.Namespace, folder: SweepFolder, found: SweepMap) -> None:
    finer = _finer(folder) if options.csv or options.parquet or options.picture else None
    if options.csv:
        write_atomically(Path(options.csv), csv_of(found, finer).encode())
    if options.parquet:
        write_atomically(Path(options.parquet), parquet_table(found, finer))
    if options.picture:
        from ganviz.cli.sweep.picture import write_picture

        write_picture(options, folder, found, finer)


def _finer(folder: SweepFolder) -> SweepMap | None:
    """Return the map of the parts of cells; None where none is divided, or what says so cannot be read."""
    if not is_sweep_folder(folder.path / FINER):
        return None
    try:
        finer = SweepFolder.opened(folder.path / FINER)
        sweep = finer.sweep
        there = [sweep.cell(sweep.index_of(column, row, seed)) for row, column, seed in finer.present()]
        return collect(finer, there)  # of all there may be ten thousand
    except SpecError as error:
        tell(tr("parts of cells are left out: {error}", error=error))
        return None


def _summary(folder: SweepFolder, found: SweepMap) -> dict[str, Any]:
    sweep = folder.sweep
    makers = Counter({dict(maker).get("torch", "?"): number for maker, number in found.makers.items()})
    if len(makers) > 1:
        found_by = (tr("{count:,} by torch {version}", count=each, version=name) for name, each in makers.items())
        tell(
            tr(
                "results come from several versions, which need not agree bit for bit: {counts}",
                counts=listed(found_by),
            )
        )
    return {
        "folder": str(folder.path),
        "columns": sweep.columns,
        "rows": sweep.rows,
        "seeds": sweep.seeds,
        "steps": sweep.steps,
        "done": found.count(DONE),
        "diverged": found.count(DIVERGED),
        "invalid": found.count(INVALID),
        "missing": found.count(MISSING),
    }


def _name(sweep: Sweep, cell: Cell) -> str:
    places = ((sweep.x.path, sweep.x.values[cell.column]), (sweep.y.path, sweep.y.values[cell.row]))
    settings = listed(f"{path}={value:g}" for path, value in places)
    return tr("{settings}, seed {seed}", settings=settings, seed=sweep.experiment.seed + cell.seed)
