"""One seed of several, trained as `ganviz train` trains a run: the same rows, whatever trains beside it."""

import logging
from typing import Any

from numpy.typing import NDArray

from ganviz.engine import headless
from ganviz.engine.failures import in_words
from ganviz.engine.probes.images import pixels
from ganviz.engine.seedevents import IsStopped, Publish, SeedEnded, SeedFailed, SeedRow, SeedSteps, SeedTask
from ganviz.gan import StepResults
from ganviz.spec.conditions import Finding

log = logging.getLogger(__name__)
NUM_POINTS, NUM_IMAGES = 256, 16  # that are drawn


def train_seed(task: SeedTask, publish: Publish, is_stopped: IsStopped) -> SeedEnded | SeedFailed:
    """Train a seed, tell what is measured on the way, and return what came of it."""
    try:
        return _trained(task, publish, is_stopped)
    except Exception as error:  # the others go on
        log.exception("seed %d could not be trained", task.seed)
        return SeedFailed(task.seed, in_words(error))


def _trained(task: SeedTask, publish: Publish, is_stopped: IsStopped) -> SeedEnded:
    run = headless.TrainerRun(task.experiment, task.data_dir, threads=task.threads, budget_bytes=0)
    seed = task.seed
    seen: dict[str, int] = {}

    def on_steps(results: StepResults) -> None:
        if len(results):
            publish(SeedSteps(seed, results.first, results.d_loss, results.g_loss))

    def on_found(step: int, findings: tuple[Finding, ...]) -> None:
        for finding in findings:
            seen.setdefault(finding.kind, finding.since)

    try:
        summary = headless.train(
            run, task.plan, task.steps, on_row=lambda row: publish(SeedRow(seed, row)), on_steps=on_steps,
            on_found=on_found, is_stopped=is_stopped,
        )  # fmt: skip
    except headless.DivergedError as error:
        summary = {
            "step": run.step_number, "diverged": str(error), "diverged_in": error.step, **headless.measured(run),
        }  # fmt: skip
    is_short = "diverged" not in summary and run.step_number < task.steps
    summary = {"seed": seed, **summary, "conditions_seen": seen, **headless.computing(run)}
    state = run.checkpoint() if task.keeps_state else None
    fakes, reals = _drawn(run) if task.draws else (None, None)
    return SeedEnded(seed, summary, is_short, state, fakes, reals)


def _drawn(run: headless.TrainerRun) -> tuple[NDArray[Any], NDArray[Any]]:
    """Return some fakes and as many reals."""
    observer, experiment = run.live.observer, run.experiment
    if experiment.data.is_image:
        fakes, reals = (pixels(draw(NUM_IMAGES), *experiment.pixel_range) for draw in (observer.fakes, observer.reals))
    else:
        fakes, reals = (draw(NUM_POINTS).numpy().copy() for draw in (observer.fakes, observer.reals))
    return fakes, reals
