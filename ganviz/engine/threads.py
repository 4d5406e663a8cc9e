"""How many threads share a multiplication: one for small networks, more as the work grows."""

import os

from ganviz.spec import Experiment

# Multiplications of a pass over a batch, for each thread. Two were as fast as one at 5 to 10 million on two idle cores
# (dense networks and convolutions, gradients by hand and not), and 1.3 to 1.7 times as fast at 17 million.
PRODUCTS_A_THREAD = 5_000_000
MOST = 8


def threads_for(experiment: Experiment, device: str, cores: int | None = None) -> int:
    """Return how many threads to compute `experiment` with: as it says, or by the size of its work.

    Nothing but the experiment and the machine decides, so that a run that goes on from a state, or is brought back to
    one, sums in the same order.
    """
    asked = experiment.compute.threads
    if asked:
        return asked
    if device != "cpu":
        return 1  # the work is done elsewhere
    work = experiment.batch_size * experiment.products_a_sample
    return max(1, min(work // PRODUCTS_A_THREAD, cores or available_cores(), MOST))


def available_cores() -> int:
    """Return how many cores this process may use, where the system tells; otherwise how many there are."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
