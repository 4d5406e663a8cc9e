"""Runs of exported scripts beside the runs that they are of: how far their losses are apart."""

import contextlib
import csv
import io
import math
import sys
from collections.abc import Iterable
from pathlib import Path
from unittest import mock

from ganviz.engine.journal import Entry, Playback
from ganviz.engine.run import TrainerRun
from ganviz.engine.script import script_of
from ganviz.gan import DivergedError
from ganviz.spec import Experiment

Losses = list[tuple[float, float]]


def losses_of_script(text: str, steps: int, folder: Path, data_dir: str | None = None) -> Losses:
    """Run a script as a command would, in this process, and return the losses it writes, those of D and of G."""
    path = folder / "losses.csv"
    arguments = ["script.py", "--steps", str(steps), "--losses", str(path)]
    if "--data" in text and data_dir is not None:
        arguments += ["--data", data_dir]
    # A script is on trial, as a user runs it; one that diverges ends with its losses until then written.
    quietly = contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit)
    with mock.patch.object(sys, "argv", arguments), quietly[0], quietly[1]:
        exec(compile(text, "script.py", "exec"), {"__name__": "__main__"})
    with path.open(newline="") as file:
        return [(float(d_loss), float(g_loss)) for _, d_loss, g_loss in list(csv.reader(file))[1:]]


def losses_of_run(experiment: Experiment, journal: Iterable[Entry], steps: int, data_dir: str | None = None) -> Losses:
    """Train as `ganviz train` does, with autograd and one thread, and return the losses of D and of G."""
    found: Losses = []
    run, playback = TrainerRun(experiment.with_changes(AS_A_SCRIPT), data_dir, budget_bytes=0), Playback(journal)
    while run.step_number < steps:
        only = playback.prepare(run)
        try:
            results = run.steps(playback.until_next(run.step_number, steps - run.step_number), only)
        except DivergedError as error:
            results = error.before
            steps = 0
        if results is not None:
            found += zip(results.d_loss, results.g_loss, strict=True)
    return found


AS_A_SCRIPT = {"compute.step": "autograd", "compute.threads": 1}


def greatest_difference(one: Losses, other: Losses) -> float:
    """Return by how much losses are apart, at most; those that are no numbers in both are not."""
    assert len(one) == len(other)
    pairs = [(a, b) for left, right in zip(one, other, strict=True) for a, b in zip(left, right, strict=True)]
    return max(0.0 if math.isnan(a) and math.isnan(b) else abs(a - b) for a, b in pairs)


def difference(
    experiment: Experiment, journal: Iterable[Entry], steps: int, folder: Path, data_dir: str | None = None
) -> float:
    """Return how far the losses of a run and those of its script are apart, at most."""
    entries = list(journal)
    text = script_of(experiment, entries, steps)
    return greatest_difference(
        losses_of_script(text, steps, folder, data_dir), losses_of_run(experiment, entries, steps, data_dir)
    )
