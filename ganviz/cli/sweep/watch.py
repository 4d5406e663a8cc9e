"""Following a sweep that others do."""

import time
from collections.abc import Callable

from ganviz.cli.progress import Progress
from ganviz.engine.sweeps.folder import SweepFolder

LOOK_EVERY_S = 2.0
_PAUSE_S = 0.2


def pause(is_stopped: Callable[[], bool]) -> None:
    """Wait until it is time to look again, or to stop."""
    until_s = time.monotonic() + LOOK_EVERY_S
    while time.monotonic() < until_s and not is_stopped():
        time.sleep(_PAUSE_S)


def watch(
    folder: SweepFolder,
    progress: Progress,
    is_stopped: Callable[[], bool],
    wait: Callable[[Callable[[], bool]], None] = pause,
) -> None:
    """Show how far a sweep is until it is done, or `is_stopped`; `wait` is what happens between two looks."""
    total = sum(cell.experiment is not None for cell in folder.sweep.cells())
    begun_s, before = time.monotonic(), None
    with progress:
        while True:
            done = total - len(folder.missing())
            before = done if before is None else before
            new = done - before
            left_s = (time.monotonic() - begun_s) / new * (total - done) if new > 0 else None
            progress.show_runs(done, total, left_s)
            if done == total or is_stopped():
                return
            wait(is_stopped)
