"""How many threads share a multiplication, and how they wait for each other: one for small networks, more as the work
grows, and no longer than a moment. Knows no torch.
"""

import contextlib
import math
import os
from collections.abc import MutableMapping
from pathlib import Path

from ganviz.spec import Experiment

# Multiplications of a pass over a batch, for each thread. With threads that wait as below, a step on two idle cores
# took with two threads 1.05 times as long as with one for networks 2x128 at batch 128, 1.17 times at 256, .86 times at
# 512, .84 times for 2x256 at 128 and .62 times at 256: 2.2, 4.4, 8.8, 8.6 and 17 million in all. The digits' layers,
# 6.9 million: 1.2 times.
PRODUCTS_A_THREAD = 4_000_000
MOST = 8

# Threads that share a product meet many times a step, and wait by asking over and over whether the others are there.
# By default GNU's OpenMP (PyTorch on Linux) asks 300,000 times, LLVM's and Intel's (macOS, Windows) for 200 ms, before
# they let go of the core that the other may be waiting for: where another program has one of two cores, nearly every
# meeting stalls. Time of a step with two threads over that with one, on two cores, for networks 2x128 (batch 256),
# 2x256 (256), 2x256 (512) and 4x400 (256):
#                             both cores free             seven other programs busy
#   GNU, 300,000 times    .95   .61   .60   .54         118    47    12    32
#   GNU, 3,000            .78   .80   .69   .52         3.5   2.0   1.7   1.5
#   GNU, 300             1.0    .80   .58   .56         1.5   1.3   1.4   1.1
#   GNU, never           1.3    .91   .77   .59         1.2   1.2   1.2   1.0
#   Intel, 200 ms         .91   .74   .72   .52          15   3.2   3.0   1.5
#   Intel, 0             1.6    .82   .70   .55         1.2   1.2   1.3    .5
#
# NumPy's OpenBLAS waits so for 2^26 cycles after each sum of 10,000 products or more, of which measuring a run makes
# some: beside a window that drew grid25 its thread took .17 of a core, and with 2^4 cycles nothing. The window, which
# then had to wait for .06 s of each second where it was .19, got its core sooner.
WAITING = {"GOMP_SPINCOUNT": "300", "KMP_BLOCKTIME": "0", "OPENBLAS_THREAD_TIMEOUT": "4"}
_CHOSEN_BY_USER = (*WAITING, "OMP_WAIT_POLICY")


def threads_for(experiment: Experiment, device: str, cores: int) -> int:
    """Return how many threads to begin a run of `experiment` with: as it says, or by the size of its work and no more
    than `cores`. A run keeps to that number, as it decides in which order sums are made.
    """
    asked = experiment.compute.threads
    if asked:
        return asked
    if device != "cpu":
        return 1  # the work is done elsewhere
    work = experiment.batch_size * experiment.products_a_sample
    return max(1, min(work // PRODUCTS_A_THREAD, cores, MOST))


def available_cores() -> int:
    """Return how many cores this process may use, where the system tells; otherwise how many there are."""
    there = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, math.floor(min(there, granted_cores())))


def granted_cores(groups: Path = Path("/sys/fs/cgroup"), own: Path = Path("/proc/self/cgroup")) -> float:
    """Return how many cores' worth of time Linux grants this process at once, as to a container; infinity for any.

    A group shares what is granted to those above it (cgroup v2, ``cpu.max``: microseconds of a period, or ``max``).
    """
    least = math.inf
    with contextlib.suppress(OSError, ValueError):
        [path] = [line[3:] for line in own.read_text().splitlines() if line.startswith("0::")]
        group = groups / path.lstrip("/")
        for folder in (group, *group.parents):
            with contextlib.suppress(OSError):
                granted, period = (folder / "cpu.max").read_text().split()
                least = min(least, math.inf if granted == "max" else int(granted) / int(period))
            if folder == groups:
                break
    return least


def wait_briefly(environment: MutableMapping[str, str]) -> None:
    """Let threads that share a product not stall for each other; to be called before torch is loaded.

    Workers inherit it. It decides when threads let go of a core, never what they compute. A choice of the user's own
    stands.
    """
    if not any(name in environment for name in _CHOSEN_BY_USER):
        environment.update(WAITING)


def cores_beside_window() -> int:
    """Return how many cores training may use where a window draws: half of them, and at least one.

    Threads that share a product wait for the slowest. On two cores, with the window busy on one, two of them were
    slower than one, and frames came late.
    """
    return max(1, available_cores() // 2)
