"""`ganviz train`: one run without a window, or one that goes on from a checkpoint."""

import argparse
import contextlib
import json
import sys
from pathlib import Path
from typing import Any

from ganviz.cli.given import (
    given_with,
    not_allowed,
    require_checkpoint,
    require_images,
    require_run_folder,
    require_session,
    run_folder_in_words,
    run_of,
)
from ganviz.cli.output import say, table_of, tell
from ganviz.cli.progress import Progress
from ganviz.engine.checkpointhead import read_checkpoint
from ganviz.engine.interrupts import StopSignals, exit_status, told
from ganviz.engine.runfolder import RunFolder
from ganviz.engine.timeline import BUDGET_BYTES
from ganviz.spec import Experiment, Preset
from ganviz.spec.translation import sentences, tr

FAILED = 1


def train(options: argparse.Namespace) -> int:
    """Train what was asked for; return the exit status."""
    if options.begin is not None:
        require_checkpoint(options.begin)
    head, data = read_checkpoint(Path(options.begin)) if options.begin is not None else (None, None)
    preset, steps, plan = run_of(options, head)
    alone = {"--verify": options.verify, "--save": options.save, "--from": options.begin}
    if options.seeds is not None:
        for name, given in alone.items():
            if given:
                raise not_allowed("--seeds", given_with(options.seeds, name), tr("one of the two"))
        from ganviz.cli.seeds import train_seeds

        return train_seeds(preset, steps, plan, options)
    require_run_folder(options.out)
    require_session(options.save)
    require_images(preset.experiment, options.data_dir)
    from ganviz.engine import headless

    if options.verify:
        if head is not None:
            raise not_allowed("--verify", tr("with {given}", given="--from"), tr("one of the two"))
        return _verify(preset, steps, options)
    run = headless.begin(preset.experiment, options.data_dir, data, budget_bytes=BUDGET_BYTES if options.save else 0)
    keeper = None
    if options.save is not None:
        from ganviz.cli.keeping import Keeper

        keeper = Keeper(run, data)
    folder = _run_folder(options.out, preset.experiment)
    status, summary, is_read = 0, {}, True
    full: OSError | None = None  # what nothing more can be printed for; what was trained is kept all the same
    progress = Progress(sys.stderr)

    def on_signal(number: int) -> None:
        progress.is_ending = True

    with StopSignals(on_signal) as stop, folder or contextlib.nullcontext(), progress:

        def on_steps(results: Any) -> None:
            progress.show_steps(run.step_number, steps)
            if keeper:
                keeper.note_steps(results)
            if folder:
                for result in results:
                    folder.add_step(result.step, result.d_loss, result.g_loss)

        def on_row(row: headless.Row) -> None:
            nonlocal is_read, full
            if options.json:
                try:
                    is_read = say(json.dumps(row)) and is_read
                except OSError as error:
                    is_read, full = False, error
            if folder:
                folder.add_row(row)

        def on_measured(measured: Any) -> None:
            if keeper:
                keeper.note_measured(measured)

        progress.show_steps(run.step_number, steps)
        try:
            summary = headless.train(
                run, plan, steps, on_row=on_row, on_steps=on_steps, on_measured=on_measured,
                is_stopped=lambda: stop.number > 0 or not is_read,
            )  # fmt: skip
        except headless.DivergedError as error:
            status = FAILED
            summary = {"step": run.step_number, "diverged": str(error), **headless.measured(run)}
            if keeper:
                keeper.note_diverged(error)
        summary = {"preset": preset.name, "seed": preset.experiment.seed, **summary, **headless.computing(run)}
        if stop.number:
            status, summary["stopped"] = exit_status(stop.number), told(stop.number)
        if folder:
            folder.finish(summary, run.checkpoint())
        if keeper:
            keeper.save(Path(options.save), preset)
    if full is not None:
        raise full
    say(json.dumps(summary) if options.json else table_of(summary))
    if "diverged" in summary:
        what, advice = tr("{words}.", words=summary["diverged"]), tr("Lower that network's learning rate.")
        tell(f"ganviz: {sentences((what, advice))}")
    if stop.number:
        tell(f"ganviz: {tr('{interrupted} at step {step:,}', interrupted=told(stop.number), step=run.step_number)}")
    return status


def _verify(preset: Preset, steps: int, options: argparse.Namespace) -> int:
    from ganviz.engine import headless

    status, summary = 0, {}
    with Progress(sys.stderr) as progress:
        try:
            summary = headless.verify(
                preset.experiment, steps, options.data_dir, lambda step: progress.show_steps(step, steps)
            )
        except (headless.RowDiffers, headless.DivergedError, ValueError) as error:
            status, summary = FAILED, {"failed": str(error)}
    if options.json:
        say(json.dumps({"preset": preset.name, **summary}))
    elif status:
        tell(f"ganviz: {summary['failed']}")
    else:
        say(
            tr(
                "{steps:,} steps: {rows:,} rows of the library agree with PyTorch; at most {difference:.1e} apart, in "
                "{part}",
                steps=steps,
                rows=summary["rows"],
                difference=summary["largest_difference"],
                part=summary["of"],
            )
        )
    return status


def _run_folder(folder: str | None, experiment: Experiment) -> RunFolder | None:
    if folder is None:
        return None
    with run_folder_in_words(folder):
        return RunFolder(Path(folder), experiment)
