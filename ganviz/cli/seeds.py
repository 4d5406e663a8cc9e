"""``ganviz train --seeds N``: how a run turns out whatever its seed."""

import argparse
import contextlib
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ganviz.cli.given import require_images, require_run_folder, run_folder_in_words
from ganviz.cli.output import say, tell
from ganviz.cli.progress import Progress
from ganviz.engine.bands import Band, Bands
from ganviz.engine.interrupts import StopSignals, exit_status, told
from ganviz.engine.journal import Changed
from ganviz.engine.monitor import EVERY
from ganviz.engine.seedevents import SeedEnded, SeedEvent, SeedFailed, SeedRow, SeedSteps
from ganviz.engine.seedsfolder import SeedsFolder, require_free_for_seeds
from ganviz.engine.seedsummary import COUNTS, SeedsFound, Share
from ganviz.spec import Experiment, Preset
from ganviz.spec.conditions import CONDITIONS
from ganviz.spec.errors import one_line
from ganviz.spec.said import part
from ganviz.spec.series import SERIES, Series

FAILED = 1
_LOSSES = {"g_loss": "G's loss", "d_loss": "D's loss"}
_ALWAYS_TOLD = ("collapse",)  # also where no seed has it, of data with modes


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
        found = following.found
        first, last = experiments[0].seed, experiments[-1].seed
        summary = {"preset": preset.name, "seeds": [first, last], **found.as_row()}
        if following.failed:
            summary["failed"] = following.failed
        if stop.number:
            summary["stopped"] = told(stop.number)
        if folder:
            folder.finish(summary, found.bands)
    if following.full is not None:
        raise following.full
    title = f"{one_line(preset.name)}: {len(tasks)} seeds, {first} to {last}, of {steps:,} steps"
    say(json.dumps(summary) if options.json else "\n".join([title, *words_of(found)]))
    for seed, reason in following.failed.items():
        tell(f"ganviz: seed {seed}: {reason}")
    if stop.number:
        tell(f"ganviz: {told(stop.number)}; {len(found.whole)} of {len(tasks)} seeds are done")
        return exit_status(stop.number)
    return FAILED if following.failed or not found.whole else 0


def _folder(given: str | None, experiments: list[Experiment]) -> SeedsFolder | None:
    require_run_folder(given, require_free_for_seeds)
    if given is None:
        return None
    with run_folder_in_words(given):
        return SeedsFolder(Path(given), experiments)


class _Following:
    """Takes in what comes of seeds: writes, prints and counts it.

    Attributes:
        is_read: whether there is somebody to read what is printed; `full` is why nothing more can be.
        failed: why, by seed.
    """

    def __init__(self, num: int, steps: int, progress: Progress, folder: SeedsFolder | None, *, prints: bool) -> None:
        self.is_read = True
        self.full: OSError | None = None
        self.failed: dict[int, str] = {}
        self._ended: dict[int, SeedEnded] = {}
        self._bands, self._steps = Bands(steps, EVERY["quality"]), steps
        self._progress, self._folder, self._prints = progress, folder, prints
        self._done: dict[int, int] = {}
        self._total = num * steps
        progress.show_steps(0, self._total)

    def note(self, event: SeedEvent) -> None:
        if self._folder:
            self._folder.add(event)
        match event:
            case SeedSteps():
                self._done[event.seed] = event.last
            case SeedRow():
                self._bands.add(event.row)
                if self._prints and self.is_read:
                    self._print({"seed": event.seed, **event.row})
            case SeedEnded():
                self._ended[event.seed] = event
                self._done[event.seed] = self._steps
            case SeedFailed():
                self.failed[event.seed] = event.reason
                self._done[event.seed] = self._steps
        self._progress.show_steps(sum(self._done.values()), self._total)

    @property
    def found(self) -> SeedsFound:
        return SeedsFound([self._ended[seed] for seed in sorted(self._ended)], self._bands, self._steps)

    def _print(self, row: Mapping[str, Any]) -> None:
        try:
            self.is_read = say(json.dumps(row))
        except OSError as error:
            self.is_read, self.full = False, error


def words_of(found: SeedsFound) -> Iterator[str]:
    """Yield the lines of a table of what seeds come to."""
    yield from _series_table(found)
    yield ""
    lines = list(_counts(found))
    width = max(len(name) for name, _ in lines)
    yield from (f"{name:{width}}  {words}" for name, words in lines)


def _series_table(found: SeedsFound) -> Iterator[str]:
    at_end = found.bands.at(found.steps)
    rows = [("at the end", "median", "middle half", "mean", "standard error")]
    for name, series in SERIES.items():
        if name in at_end and (series.better != "neither" or name in _LOSSES):
            rows.append((_label(series), *_cells(at_end[name], series)))
    if len(rows) == 1:
        return
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for first, *others in rows:
        cells = (f"{text:>{width}}" for text, width in zip(others, widths[1:], strict=True))
        yield "  ".join([f"{first:{widths[0]}}", *cells]).rstrip()


def _label(series: Series) -> str:
    if series.name in _LOSSES:
        return _LOSSES[series.name]
    is_shared = sum(each.label == series.label for each in SERIES.values()) > 1
    return f"{series.label}, {series.unit}" if is_shared else series.label


def _cells(band: Band, series: Series) -> tuple[str, str, str, str]:
    def said(value: float) -> str:
        return f"{value:.{series.digits}f}" if series.digits else f"{value:.2f}".rstrip("0").rstrip(".")

    error = "" if band.error is None else said(band.error)
    return said(band.median), f"{said(band.low)} to {said(band.high)}", said(band.mean), error


def _counts(found: SeedsFound) -> Iterator[tuple[str, str]]:
    for name in COUNTS:
        if distribution := found.distribution(name):
            yield SERIES[name].label, ", ".join(f"{value} in {_seeds(num)}" for value, num in distribution.items())
    if (missing := found.missing_modes) is not None:
        yield "not all modes", _share(missing)
    always = _ALWAYS_TOLD if missing is not None else ()
    seen = found.conditions_seen(*always)
    for kind, share in found.conditions(*always).items():
        yield CONDITIONS[kind].title.lower(), f"{_share(share)}; on the way in {seen[kind].count} of {seen[kind].of}"
    yield "diverged", _share(found.diverged)


def _share(share: Share) -> str:
    if not share.of:
        return "no seed is done"
    return f"{share.count} of {share.of} (95% interval {part(share.low)} to {part(share.high)})"


def _seeds(num: int) -> str:
    return f"{num} seed" if num == 1 else f"{num} seeds"
