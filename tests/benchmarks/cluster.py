"""Try a sweep on a real Dask cluster on this machine, whose workers are killed on the way.

``python -m tests.benchmarks.cluster``; needs the extra ``cluster``. Prints what each of these came to:

- a sweep while one worker after the other is killed, whose results are those of this process, byte for byte;
- an address that does not answer;
- a scheduler that ends in the middle of a sweep, which is gone on with here.
"""

import logging
import os
import signal
import sys
import tempfile
import time
from pathlib import Path

from ganviz.engine.sweeps.carryout import Failure, GoneError, carry_out
from ganviz.engine.sweeps.cluster import ClusterError, ClusterExecutor, connect
from ganviz.engine.sweeps.folder import SweepFolder
from ganviz.engine.sweeps.local import LocalExecutor
from ganviz.spec import preset
from ganviz.spec.sweeps import Axis, Cell, Sweep

SMALL = preset("ring8").experiment.with_changes(
    {"generator.network.widths": (16, 16), "discriminator.network.widths": (16, 16)}
)
RATES = (1e-4, 1e-3, 1e-2, 1e-1)
SWEEP = Sweep(
    SMALL, Axis("generator.optimizer.lr", RATES), Axis("discriminator.optimizer.lr", RATES), seeds=2, steps=4000
)


def main() -> int:
    """Try each, and return 0 if all came to what they should."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        results = [_with_killed_workers(place), _no_answer(), _with_killed_scheduler(place)]
    return 0 if all(results) else 1


def _with_killed_workers(place: Path) -> bool:
    from distributed import LocalCluster

    here, there = (SweepFolder.made(place / name, SWEEP) for name in ("here", "there"))
    killed: list[int] = []
    quiet = logging.CRITICAL
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=quiet) as cluster:
        executor = ClusterExecutor(cluster.scheduler_address, print)
        done = 0

        def kill_some(cell: Cell) -> None:
            nonlocal done
            done += 1
            if done in (3, 12):
                killed.append(next(iter(connect(cluster.scheduler_address).run(os.getpid).values())))
                os.kill(killed[-1], signal.SIGKILL)

        begun_s = time.monotonic()
        failures = carry_out(there, there.missing(), executor, on_done=kill_some)
        elapsed_s = time.monotonic() - begun_s
        executor.shutdown()
    with LocalExecutor(2) as local:
        carry_out(here, here.missing(), local)
    differ = [cell for cell in SWEEP.cells() if here.file_of(cell).read_bytes() != there.file_of(cell).read_bytes()]
    print(f"{done} of {SWEEP.num_runs} runs in {elapsed_s:.0f} s, {len(killed)} workers killed, {len(failures)} failed")
    print(f"{len(differ)} results differ from those of this machine")
    return done == SWEEP.num_runs and not failures and not differ


def _no_answer() -> bool:
    try:
        ClusterExecutor("tcp://127.0.0.1:1", print)
    except ClusterError as error:
        print(f"no answer: {error}")
        return True
    return False


def _with_killed_scheduler(place: Path) -> bool:
    from distributed import LocalCluster

    folder = SweepFolder.made(place / "gone", SWEEP)
    cluster = LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None, silence_logs=logging.CRITICAL)
    executor, done = ClusterExecutor(cluster.scheduler_address, print), 0

    def end_cluster(cell: Cell) -> None:
        nonlocal done
        done += 1
        if done == 3:
            cluster.close()

    failures: list[Failure] = []
    try:
        failures = carry_out(folder, folder.missing(), executor, on_done=end_cluster)
    except GoneError as error:
        print(f"scheduler ended: {error} {SWEEP.num_runs - len(folder.missing())} runs are kept")
    executor.shutdown(cancel_futures=True)
    kept = SWEEP.num_runs - len(folder.missing())
    with LocalExecutor(2) as local:
        failures += carry_out(folder, folder.missing(), local)
    return 3 <= kept < SWEEP.num_runs and not failures and not folder.missing()


if __name__ == "__main__":
    sys.exit(main())
