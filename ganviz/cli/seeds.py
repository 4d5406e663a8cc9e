"""``ganviz train --seeds N``: how a run turns out whatever its seed."""

import argparse
import contextlib
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ganviz.cli.given import require_images, require_run_folder, run_folder_in_words
from ganviz.cli.output import say, tell
from ganviz.cli.progress import Progress
from ganviz.engine.interrupts import StopSignals, exit_status, told
from ganviz.engine.journal import Changed
from ganviz.engine.seedevents import SeedEvent, SeedRow
from ganviz.engine.seedsfolder import SeedsFolder, require_free_for_seeds
from ganviz.engine.seedsummary import Collected
from ganviz.engine.seedwords import words_of
from ganviz.spec import Experiment, Preset
from ganviz.spec.errors import one_line
from ganviz.spec.translation import tr

FAILED = 1


def train_seeds(preset: Preset, steps: int, plan: tuple[Changed, ...], options: argparse.Namespace) -> int:
    """Train several seeds of a preset, print what they come to, and return the exit status."""
    require_images(preset.experiment, options.data_dir)
    from ganviz.engine.seeds import Seeds, seeds_of, tasks_of

    experiments = seeds_of(preset.experiment, options.seeds)
    folder = _folder(options.out, experiments)
    tasks = tasks_of(experiments, plan, steps, options.data_dir, keeps_state=folder is not None)
    seeds, progress = Seeds(tasks), Progress(sys.stderr)
    following = _Following(len(tasks), steps, progress, folder, prints=options.json)

    def on_signal(number: int) -> None:
        progress.is_ending = True
        seeds.stop()

    with StopSignals(on_signal) as stop, folder or contextlib.nullcontext(), progress:
        for event in seeds.events():
            following.note(event)
            if not following.is_read:
                seeds.stop()
        found, failed = following.collected.found, following.collected.failed
        first, last = experiments[0].seed, experiments[-1].seed
        summary = {"preset": preset.name, "seeds": [first, last], **found.as_row()}
        if failed:
            summary["failed"] = failed
        if stop.number:
            summary["stopped"] = told(stop.number)
        if folder:
            folder.finish(summary, found.bands)
    if following.full is not None:
        raise following.full
    title = tr(
        "{preset}: {count} seeds, {first} to {last}, of {steps:,} steps",
        preset=one_line(preset.name), count=len(tasks), first=first, last=last, steps=steps,
    )  # fmt: skip
    say(json.dumps(summary) if options.json else "\n".join([title, *words_of(found)]))
    for seed, reason in failed.items():
        tell(f"ganviz: {tr('seed {seed}: {reason}', seed=seed, reason=reason)}")
    if stop.number:
        done = tr("{done} of {total} seeds are done", done=len(found.whole), total=len(tasks))
        tell(f"ganviz: {told(stop.number)}{tr('; ')}{done}")
        return exit_status(stop.number)
    return FAILED if failed or not found.whole else 0


def _folder(given: str | None, experiments: list[Experiment]) -> SeedsFolder | None:
    require_run_folder(given, require_free_for_seeds)
    if given is None:
        return None
    with run_folder_in_words(given):
        return SeedsFolder(Path(given), experiments)


class _Following:
    """Takes in what comes of seeds, and prints and writes it.

    Attributes:
        collected: all of it so far.
        is_read: whether there is somebody to read what is printed; `full` is why nothing more can be.
    """

    def __init__(self, num: int, steps: int, progress: Progress, folder: SeedsFolder | None, *, prints: bool) -> None:
        self.collected = Collected(num, steps)
        self.is_read = True
        self.full: OSError | None = None
        self._progress, self._folder, self._prints = progress, folder, prints
        progress.show_steps(0, self.collected.total)

    def note(self, event: SeedEvent) -> None:
        if self._folder:
            self._folder.add(event)
        self.collected.note(event)
        if isinstance(event, SeedRow) and self._prints and self.is_read:
            self._print({"seed": event.seed, **event.row})
        self._progress.show_steps(self.collected.done, self.collected.total)

    def _print(self, row: Mapping[str, Any]) -> None:
        try:
            self.is_read = say(json.dumps(row))
        except OSError as error:
            self.is_read, self.full = False, error
