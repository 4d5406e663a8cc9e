"""Runs without a window: train to a step, with changes on the way, and say what came of it."""

import math
import time
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from ganviz.engine import checkpoint
from ganviz.engine.datafiles import load_images, load_labels
from ganviz.engine.diagnosing import Diagnosing
from ganviz.engine.journal import Entry, Hashed, Playback, standing
from ganviz.engine.messages import Measured
from ganviz.engine.monitor import EVERY, PROBES, Monitor
from ganviz.engine.run import TrainerRun, steps_or_recover
from ganviz.engine.shares import Chunks
from ganviz.gan import DivergedError, StateError, StepResults, Trainer
from ganviz.gan.compiled.verifying import RowDiffers, verifying
from ganviz.spec import Experiment, Problem, SpecError
from ganviz.spec.conditions import Finding
from ganviz.spec.errors import one_line
from ganviz.spec.translation import tr

Row = dict[str, Any]
CHUNK_S = 0.05  # of steps, after which whoever wants to stop is asked


def begin(
    experiment: Experiment,
    data_dir: str | None = None,
    state: bytes | None = None,
    *,
    threads: int | None = None,
    budget_bytes: int = 0,
) -> TrainerRun:
    """Return a run at step 0, or at `state`, the bytes of a checkpoint; it keeps states of `budget_bytes` at most.

    Raises:
        DataError: if the files of an image set are absent or damaged.
        SpecError: if it is to run on a device that is not there, or `state` is none that such a run can be in.
    """
    try:
        found = checkpoint.from_bytes(state) if state is not None else None
        return TrainerRun(experiment, data_dir, found, threads=threads, budget_bytes=budget_bytes)
    except StateError as error:
        raise SpecError([Problem("checkpoint", one_line(str(error), 300), tr("one that is whole"))]) from None


def train(
    run: TrainerRun,
    plan: Iterable[Entry],
    steps: int,
    *,
    on_row: Callable[[Row], None] = lambda row: None,
    on_steps: Callable[[StepResults], None] = lambda results: None,
    on_found: Callable[[int, tuple[Finding, ...]], None] = lambda step, found: None,
    on_measured: Callable[[Measured], None] = lambda measured: None,
    on_hashed: Callable[[Hashed], None] | None = None,
    is_stopped: Callable[[], bool] = lambda: False,
) -> Row:
    """Train `run` until `steps` are done, or `is_stopped` after some of them; return the summary.

    `plan` is a journal: what is due at a step is done before the next.

    `on_row` gets the losses and what the monitor measures when its step has come, and everything at the end; `on_found`
    the conditions that the run is in, at each look; `on_measured` all of it, with what is several numbers. With
    `on_hashed`, called with each digest of the plan when its step has come, what is due at the end is done, too. Rows
    are the same whenever seed and journal are, but for the last of a run that was stopped. The summary is the last row,
    with ``steps_per_s`` and ``conditions``, the names of those that the run was in when it was looked at last.

    Raises:
        DivergedError: if a number stops being finite; the run then stands at the last sound state.
    """
    plan = standing(plan)
    playback, monitor, diagnosing = Playback(plan, on_hashed), Monitor(run.step_number, plan), Diagnosing()
    found: tuple[Finding, ...] = ()
    chunks = Chunks(CHUNK_S)
    measuring_s, begun_s = 0.0, time.perf_counter()
    row: Row = {"step": run.step_number}
    first = run.step_number
    is_last = False
    while run.step_number < steps and not is_last:
        only, step = playback.prepare(run), run.step_number
        most = playback.until_next(step, min(steps - step, monitor.next_step - step, chunks.size))
        chunk_begun_s = time.perf_counter()
        try:
            results = steps_or_recover(run, most, only)
        except DivergedError as error:
            if error.before is not None:
                on_steps(error.before)
            raise
        chunks.done(len(results), time.perf_counter() - chunk_begun_s)
        on_steps(results)
        diagnosing.note_steps(results)
        result = results.last
        is_last = result.step == steps or is_stopped()
        if monitor.is_due(result.step) or is_last:
            measuring_begun_s = time.perf_counter()
            numbers = monitor.measure(result.step, run.answer, everything=is_last)
            if numbers:
                numbers |= diagnosing.measured()
                looked = None
                if result.step % EVERY["quality"] == 0:
                    looked = diagnosing.look(result.step, numbers, monitor.vectors, run.experiment.data)
                    if looked is not None:
                        found = looked
                        on_found(result.step, found)
                on_measured(Measured(result.step, numbers, monitor.vectors, looked))
                losses = {"d_loss": result.d_loss, "g_loss": result.g_loss}
                row = {"step": result.step, **_epoch(run), **_finite(losses | numbers)}
                on_row(row)
            measuring_s += time.perf_counter() - measuring_begun_s
    if on_hashed is not None:
        playback.apply_due(run)
    elapsed_s = time.perf_counter() - begun_s - measuring_s
    conditions = [finding.kind for finding in found]
    return {
        **row,
        "conditions": conditions,
        "steps_per_s": round((run.step_number - first) / elapsed_s, 1) if elapsed_s > 0 else 0.0,
    }


def verify(
    experiment: Experiment, steps: int, data_dir: str | None = None, on_step: Callable[[int], None] = lambda step: None
) -> Row:
    """Do `steps` steps in which every row of the kernel is run as PyTorch's call, too; return what came of it.

    Raises:
        RowDiffers: naming the first that does something else.
        ValueError: if gradients are not compiled.
        DivergedError: if a number stops being finite.
    """
    data = experiment.data
    trainer = Trainer(
        experiment,
        load_images(data.set_name, data_dir) if data.is_image else None,
        load_labels(data.set_name, data_dir) if data.num_classes else None,
    )
    with verifying(trainer) as machine:
        for _ in range(steps):
            on_step(trainer.step().step)
    apart, name = machine.largest
    return {"step": steps, "rows": machine.checked, "largest_difference": apart, "of": name}


def computing(run: TrainerRun) -> Row:
    """Return what the run computes on and how: it decides the speed, and how sums are rounded."""
    return {"device": run.device, "threads": run.threads, "arithmetic": run.experiment.compute.precision}


def _epoch(run: TrainerRun) -> Row:
    """Return how often D has been given each real of a fixed set, on average; nothing where reals are a stream."""
    return {} if run.epochs is None else {"epoch": run.epochs}


def measured(run: TrainerRun, name: str = "quality") -> Row:
    """Return what one of the monitor's probes finds now; None for a number that is not finite.

    What does not apply to the run's data is left out.
    """
    answer = run.answer(PROBES[name])
    return _finite(answer.measured()) if answer is not None else {}


def _finite(values: Mapping[str, float]) -> Row:
    # JSON has no infinity: weights can be finite still when their samples are beyond all measure.
    return {name: value if math.isfinite(value) else None for name, value in values.items()}


__all__ = [
    "DivergedError",
    "Row",
    "RowDiffers",
    "TrainerRun",
    "begin",
    "computing",
    "measured",
    "train",
    "verify",
]
