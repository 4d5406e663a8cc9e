"""What each command does. Loads torch and Qt only where they are needed."""

import argparse
import contextlib
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ganviz.cli.given import UsageError, host_for, preset_of, require_picture, run_of
from ganviz.cli.parsers import OVERVIEW
from ganviz.cli.progress import Progress
from ganviz.engine.datafiles import CATALOGUE, describe_all
from ganviz.engine.plan import Picture
from ganviz.spec import Experiment, Preset, load_preset, presets, resource, to_toml

FAILED = 1
NO_DISPLAY_STEPS = 8000


def _window(options: argparse.Namespace) -> int:
    preset = preset_of(options)
    from ganviz.ui.app import has_display

    if not has_display():
        return _window_without_display(preset, options)
    from ganviz.ui.app import run_window

    return run_window(preset, host_for(options.engine), options.data_dir)


def _window_without_display(preset: Preset, options: argparse.Namespace) -> int:
    path = Path(f"ganviz-{preset.name}.png")
    steps = NO_DISPLAY_STEPS
    print(
        f"There is no display here, so no window can open. Training {preset.name} for {steps:,} steps off screen "
        f"instead; the window's picture goes to {path}.",
        file=sys.stderr,
    )
    status = _shoot(preset, Picture(path, steps), options)
    if status == 0:
        print(f"Saved {path}. Without a display there are also:\n\n{OVERVIEW}")
    return status


def _shot(options: argparse.Namespace) -> int:
    preset, steps, plan = run_of(options)
    wanted = Picture(Path(options.output), steps, plan, options.size, options.theme)
    return _shoot(preset, wanted, options)


def _shoot(preset: Preset, wanted: Picture, options: argparse.Namespace) -> int:
    require_picture(wanted.path)
    from ganviz.ui.picture import take_picture

    with Progress(sys.stderr) as progress:
        trouble = take_picture(preset, host_for(options.engine), wanted, options.data_dir, progress.show_steps)
    if trouble:
        print(f"ganviz: {trouble}", file=sys.stderr)
        return FAILED
    return 0


def _train(options: argparse.Namespace) -> int:
    preset, steps, plan = run_of(options)
    from ganviz.engine import headless

    run = headless.TrainerRun(preset.experiment, options.data_dir)
    folder = _run_folder(options.out, preset.experiment)
    status, summary = 0, {}
    with folder or contextlib.nullcontext(), Progress(sys.stderr) as progress:

        def on_step(result: Any) -> None:
            progress.show_steps(result.step, steps)
            if folder:
                folder.add_step(result)

        def on_row(row: headless.Row) -> None:
            if options.json:
                print(json.dumps(row), flush=True)
            if folder:
                folder.add_row(row)

        try:
            summary = headless.train(run, plan, steps, on_row=on_row, on_step=on_step)
        except headless.DivergedError as error:
            status = FAILED
            summary = {"step": run.step_number, "diverged": str(error), **headless.measured(run)}
        summary = {"preset": preset.name, "seed": preset.experiment.seed, **summary, **headless.computing(run)}
        if folder:
            folder.finish(summary, run.checkpoint())
    print(json.dumps(summary) if options.json else _told(summary))
    if status:
        print(f"ganviz: {summary['diverged']}. Lower that network's learning rate.", file=sys.stderr)
    return status


def _presets(options: argparse.Namespace) -> int:
    if options.show is not None:
        shown = load_preset(options.show)
        shipped = resource("presets", f"{options.show}.toml")
        in_full = to_toml(shown.experiment, title=shown.title, note=shown.note, steps=shown.steps)
        print(shipped.read_text(encoding="utf-8") if shipped.is_file() else in_full, end="")
        return 0
    found = presets()
    width = max(len(preset.name) for preset in found)
    for preset in found:
        print(f"{preset.name:{width}}  {preset.title}")
    return 0


def _data(options: argparse.Namespace) -> int:
    if options.action == "fetch":
        return _fetch(options)
    for status in describe_all(options.data_dir):
        where = status.path if status.condition == "present" else status.reason
        print(f"{status.dataset.name:14}  {status.condition:8}  {where}")
    return 0


def _fetch(options: argparse.Namespace) -> int:
    if options.name not in CATALOGUE:
        given = f"'{options.name}'" if options.name else "nothing"
        raise UsageError(f"data fetch: given {given}; allowed: one of {', '.join(CATALOGUE)}")
    from ganviz.engine.datafiles.fetch import fetch, import_from

    with Progress(sys.stderr) as progress:
        if options.source:
            folder = import_from(options.name, options.source, options.data_dir, progress=progress.show_bytes)
        else:
            folder = fetch(options.name, options.data_dir, progress=progress.show_bytes)
    print(f"{options.name} is in {folder}")
    return 0


def _bench(options: argparse.Namespace) -> int:
    from ganviz.cli.bench.command import bench

    return bench(options)


def _run_folder(folder: str | None, experiment: Experiment) -> Any:
    if folder is None:
        return None
    from ganviz.engine.headless import FolderInUseError, RunFolder

    try:
        return RunFolder(Path(folder), experiment)
    except FolderInUseError as error:
        raise UsageError(f"--out: {folder} holds another run ({error}); give another folder") from None
    except OSError as error:
        raise UsageError(f"--out: {folder} cannot be written ({error.strerror}); give another folder") from None


def _told(summary: dict[str, Any]) -> str:
    width = max(map(len, summary))
    return "\n".join(f"{name:{width}}  {_short(value)}" for name, value in summary.items())


def _short(value: Any) -> str:
    return f"{value:.4g}" if isinstance(value, float) and abs(value) < 1000 else f"{value}"


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "": _window,
    "train": _train,
    "shot": _shot,
    "presets": _presets,
    "data": _data,
    "bench": _bench,
}
