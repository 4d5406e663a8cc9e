"""Runs without a window: train to a step, with changes on the way, and say what came of it."""

import csv
import json
import math
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, Self

from ganviz.engine.plan import Planned
from ganviz.engine.questions import Distances, DistancesProbe, Quality, QualityProbe
from ganviz.engine.run import TrainerRun, step_or_recover
from ganviz.gan import DivergedError, StepResult
from ganviz.spec import Experiment, to_toml

Row = dict[str, Any]
MEASURE_EVERY = 100
COMPARE_EVERY = 1000
_QUALITY, _DISTANCES = QualityProbe(), DistancesProbe()


def train(
    run: TrainerRun,
    plan: Sequence[Planned],
    steps: int,
    *,
    on_row: Callable[[Row], None] = lambda row: None,
    on_step: Callable[[StepResult], None] = lambda result: None,
    is_stopped: Callable[[], bool] = lambda: False,
) -> Row:
    """Train `run` until `steps` are done, or `is_stopped` after one of them; return the summary.

    `on_row` gets the losses and the metrics that apply each `MEASURE_EVERY` steps and at the end, those that take a
    while each `COMPARE_EVERY` steps and at the end; rows are the same whenever seed and changes are, but for the last
    of a run that was stopped. The summary is the last row, with ``steps_per_s``.

    Raises:
        DivergedError: if a number stops being finite; the run then stands at the last sound state.
    """
    waiting = list(plan)
    measuring_s, begun_s = 0.0, time.perf_counter()
    row: Row = {"step": 0}
    is_last = False
    while run.step_number < steps and not is_last:
        while waiting and waiting[0].step <= run.step_number:
            run.apply(waiting.pop(0).change)
        result = step_or_recover(run)
        on_step(result)
        is_last = result.step == steps or is_stopped()
        if result.step % MEASURE_EVERY == 0 or is_last:
            measuring_begun_s = time.perf_counter()
            row = {"step": result.step, "d_loss": result.d_loss, "g_loss": result.g_loss, **measured(run)}
            if result.step % COMPARE_EVERY == 0 or is_last:
                row |= compared(run)
            on_row(row)
            measuring_s += time.perf_counter() - measuring_begun_s
        if result.step % MEASURE_EVERY == 0:
            run.keep()
    elapsed_s = time.perf_counter() - begun_s - measuring_s
    return {**row, "steps_per_s": round(run.step_number / elapsed_s, 1) if elapsed_s > 0 else 0.0}


def computing(run: TrainerRun) -> Row:
    """Return what the run computes on and how: it decides the speed, and how sums are rounded."""
    return {"device": run.device, "threads": run.threads, "arithmetic": run.experiment.compute.precision}


def measured(run: TrainerRun) -> Row:
    """Return the quick metrics that apply to the run's data; None for one that is not finite."""
    quality = run.answer(_QUALITY)
    assert isinstance(quality, Quality)
    names = ("modes", "num_modes", "high_quality", "reverse_kl") if quality.num_modes else ()
    return _finite({name: getattr(quality, name) for name in (*names, "distance", "distance_floor")})


def compared(run: TrainerRun) -> Row:
    """Return the metrics that take a while, each with its noise floor; None for one that is not finite.

    Those that do not apply to the run's data are left out; all of them where it has too few samples.
    """
    distances = run.answer(_DISTANCES)
    if not isinstance(distances, Distances):
        return {}
    floor, row = asdict(distances.floor), Row()
    for name, score in asdict(distances.fakes).items():
        if score is not None:
            row |= {name: score, f"{name}_floor": floor[name]}
    return _finite(row)


def _finite(values: Mapping[str, float]) -> Row:
    # JSON has no infinity: weights can be finite still when their samples are beyond all measure.
    return {name: value if math.isfinite(value) else None for name, value in values.items()}


class RunFolder:
    """Writes a run to a folder: set-up, losses of every step, measures, summary, and the state it ended in.

    Use it as a context: a run that is cut short leaves whole rows behind.

    Raises:
        OSError: if the folder or a file cannot be written.
    """

    def __init__(self, folder: Path, experiment: Experiment) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        (folder / "setup.toml").write_text(to_toml(experiment, title=folder.name), encoding="utf-8")
        self._losses = (folder / "losses.csv").open("w", newline="", encoding="utf-8")
        self._measures = (folder / "measures.jsonl").open("w", encoding="utf-8")
        self._table = csv.writer(self._losses)
        self._table.writerow(("step", "d_loss", "g_loss"))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def add_step(self, result: StepResult) -> None:
        self._table.writerow((result.step, result.d_loss, result.g_loss))

    def add_row(self, row: Row) -> None:
        self._measures.write(json.dumps(row) + "\n")

    def finish(self, summary: Row, state: bytes) -> None:
        """Write the summary and the final state, and close every file."""
        self.close()
        (self._folder / "summary.json").write_text(json.dumps(summary, indent=2) + "\n", encoding="utf-8")
        (self._folder / "checkpoint.safetensors").write_bytes(state)

    def close(self) -> None:
        self._losses.close()
        self._measures.close()


__all__ = ["DivergedError", "Row", "RunFolder", "TrainerRun", "compared", "computing", "measured", "train"]
