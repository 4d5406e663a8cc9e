"""What `ganviz sweep-task` does: one task of an array, in this process."""

import argparse
import sys
from pathlib import Path

from ganviz.cli.given import UsageError, not_allowed, require_images
from ganviz.cli.output import say, tell
from ganviz.cli.progress import Progress
from ganviz.engine.failures import in_words
from ganviz.engine.interrupts import StopSignals, exit_status, told
from ganviz.engine.sweeps.folder import SweepFolder, SweepFolderError
from ganviz.engine.sweeps.orders import order_of
from ganviz.spec.translation import tr, tr_noop

FAILED = 1
_RUN = tr_noop("The run")


def sweep_task(options: argparse.Namespace) -> int:
    """Do those runs of a task that are not done, keep each, and return the exit status."""
    try:
        folder = SweepFolder.opened(Path(options.folder))
    except SweepFolderError as error:
        raise UsageError(str(error)) from None
    num_runs = folder.sweep.num_runs
    number = num_runs if options.of is None else options.of
    if number < 1:
        raise not_allowed("--of", number, tr("a whole number from {least}", least=1))
    if not 0 <= options.task < number:
        allowed = tr("a whole number from {least} to {most:,}", least=0, most=number - 1)
        raise not_allowed("task", options.task, allowed)
    require_images(folder.sweep.experiment, options.data_dir)
    share = {index for index in range(num_runs) if index % number == options.task}
    cells = [cell for cell in folder.missing() if cell.index in share]
    failed = 0
    with StopSignals() as stop, Progress(sys.stderr) as progress:
        from ganviz.engine.sweeps.task import StoppedError, run_of

        for done, cell in enumerate(cells):
            progress.show_runs(done, len(cells), None)
            try:
                result = run_of(order_of(folder.sweep, cell), options.data_dir, lambda: stop.number > 0)
            except StoppedError:
                break
            except (ValueError, RuntimeError, MemoryError) as error:
                failed += 1
                tell(f"ganviz: {folder.file_of(cell).stem}: {in_words(error, _RUN)}")
                continue
            folder.put(cell, result.to_bytes())
    if stop.number:
        kept = tr("what is done is kept, and the same task again goes on")
        tell(f"ganviz: {told(stop.number)}{tr('; ')}{kept}")
        return exit_status(stop.number)
    say(
        tr(
            "task {task:,} of {tasks:,}: {done:,} of {runs:,} runs done now",
            task=options.task, tasks=number, done=len(cells) - failed, runs=len(share),
        )
    )  # fmt: skip
    return FAILED if failed else 0
