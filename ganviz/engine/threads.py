"""How many threads share a multiplication: one for small networks, more as the work grows."""

import os

from ganviz.spec import Experiment

# Multiplications of a pass over a batch, for each thread. On two idle cores two threads were as fast as one at half a
# million in all, 1.2 times as fast at 2 million and 1.4 times at 4 million, and nearly twice as fast at 17 million.
PRODUCTS_A_THREAD = 2_000_000
MOST = 8


def threads_for(experiment: Experiment, device: str, cores: int) -> int:
    """Return how many threads to compute `experiment` with: as it says, or by the size of its work and no more than
    `cores`.

    Nothing else decides, so that a run that goes on from a state, or is brought back to one, sums in the same order.
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
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def cores_beside_window() -> int:
    """Return how many cores training may use where a window draws: half of them, and at least one.

    Threads that share a product wait for the slowest. On two cores, with the window busy on one, two of them were
    slower than one, and frames came late.
    """
    return max(1, available_cores() // 2)
