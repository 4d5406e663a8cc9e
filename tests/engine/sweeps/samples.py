"""A small sweep, and results for it that need no training."""

import numpy as np

from ganviz.engine.sweeps.results import RunResult
from ganviz.spec import preset
from ganviz.spec.sweeps import Axis, Cell, Sweep

G_LR, D_LR = "generator.optimizer.lr", "discriminator.optimizer.lr"
SMALL = preset("ring8").experiment.with_changes(
    {"generator.network.widths": (8,), "discriminator.network.widths": (8,), "updates.batch_size": 16}
)
SWEEP = Sweep(SMALL, Axis(G_LR, (1e-3, 1e-2), "log"), Axis(D_LR, (1e-3, 2e-3, 4e-3), "log"), 2, 40, 4)


def result_of(sweep: Sweep, cell: Cell, diverged_at: int | None = None) -> RunResult:
    """Return a result whose numbers tell which run it is of: distance is its number and a hundredth of the moment."""
    number = np.arange(len(sweep.moments)) / 100 + cell.index
    values = np.where(np.array(sweep.moments) < (diverged_at or np.inf), number, np.nan)
    fakes = np.full((len(sweep.moments), 256, 2), cell.index, np.float16)
    reals = np.linspace(-2, 2, 512, dtype=np.float16).reshape(256, 2)
    made_by = {"ganviz": "1", "torch": "2"}
    return RunResult(
        sweep.digest_of(cell), {"distance": values, "modes": values * 0}, fakes, reals, diverged_at, made_by
    )
