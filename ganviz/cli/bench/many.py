"""Many runs at once: runs of a field, and a whole map as `ganviz sweep` does it. Runs in a child process."""

import tempfile
import time
from pathlib import Path

from ganviz.cli.bench.headless import Repeated, repeated, times_a_second
from ganviz.cli.bench.memory import resident_mib
from ganviz.cli.bench.workloads import RACE
from ganviz.engine.run import TrainerRun
from ganviz.engine.sweeps.carryout import carry_out
from ganviz.engine.sweeps.folder import SweepFolder
from ganviz.engine.sweeps.local import LocalExecutor
from ganviz.engine.threads import available_cores
from ganviz.gan.field import ROUND, Field
from ganviz.spec import Experiment
from ganviz.spec.sweeps import Axis, Sweep, spread

_BEFORE, _FURTHER = 8, 24  # runs of the field whose memory is told
_RATES = ("generator.optimizer.lr", "discriminator.optimizer.lr")
_LEAST, _MOST = 1e-4, 1e-2  # learning rates of a map: few of its runs diverge


class ManyRuns:
    """One set-up, ready to be trained many times at once, and once by hand.

    Args:
        experiment: the set-up; the runs of a field differ in their seed, those of a map in both learning rates.
    """

    def __init__(self, experiment: Experiment) -> None:
        self._experiment = experiment
        self._by_hand: Repeated = repeated(TrainerRun(experiment.with_changes({"compute.step": "by_hand"})))
        self._field = Field(self._seeds(RACE))
        self._field.advance(ROUND)

    def by_hand_rate(self, seconds: float) -> float:
        """Return steps a second of one run by hand."""
        return self._by_hand.rate(seconds)

    def race_rate(self, seconds: float) -> float:
        """Return steps a second of six runs of a field together."""
        return times_a_second(lambda: sum(len(done.d_loss) for done in self._field.advance(ROUND).values()), seconds)

    def run_mib(self) -> float | None:
        """Return the memory that a further run of a field takes, in MiB; None where it cannot be told."""
        fields, held = [], []
        for count in (_BEFORE, _FURTHER):  # the first takes what all runs share
            fields.append(Field(self._seeds(count)))
            fields[-1].advance(ROUND)
            held.append(resident_mib())
        before, after = held
        return None if before is None or after is None else (after - before) / _FURTHER

    def map_s(self, side: int, steps: int) -> float:
        """Return how long a map of both learning rates takes, `side` by `side` runs of so many steps."""
        x, y = (Axis(path, spread(_LEAST, _MOST, side, "log"), "log") for path in _RATES)
        sweep = Sweep(self._experiment, x, y, steps=steps)
        with tempfile.TemporaryDirectory() as folder:
            kept = SweepFolder.made(Path(folder) / "map", sweep)
            begun_s = time.perf_counter()
            executor = LocalExecutor(available_cores())
            try:
                failures = carry_out(kept, sweep.cells(), executor)
            finally:
                executor.shutdown()
            elapsed_s = time.perf_counter() - begun_s
        if failures:
            raise RuntimeError(failures[0].reason)
        return elapsed_s

    def close(self) -> None:
        """There is nothing to end."""

    def _seeds(self, count: int) -> list[Experiment]:
        return [self._experiment.with_changes({"seed": seed}) for seed in range(count)]
