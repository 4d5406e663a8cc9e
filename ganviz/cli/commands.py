"""What each command does. Loads torch and Qt only where they are needed."""

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from pathlib import Path

from ganviz.cli.given import (
    given_with,
    host_for,
    hosts_for,
    not_allowed,
    opened_of,
    preset_of,
    require_images,
    require_map,
    require_picture,
    require_scale,
    require_view,
    run_of,
)
from ganviz.cli.language import language_named, speaking
from ganviz.cli.output import LONGEST_LINE, say, tell
from ganviz.cli.parsers import (
    bench_parser,
    data_parser,
    export_parser,
    presets_parser,
    replay_parser,
    shot_parser,
    sweep_parser,
    sweep_task_parser,
    train_parser,
    window_parser,
)
from ganviz.cli.progress import Progress
from ganviz.engine.datafiles import CATALOGUE, describe_all
from ganviz.engine.interrupts import StopSignals, exit_status, told
from ganviz.engine.loading import Loading
from ganviz.engine.messages import Diverged
from ganviz.engine.plan import Picture
from ganviz.spec import Preset, load_preset, presets, resource, to_toml
from ganviz.spec.columns import columns_of, padded
from ganviz.spec.errors import one_line, shown, shown_path
from ganviz.spec.players import diverged_words
from ganviz.spec.presets import is_file_name
from ganviz.spec.translation import SOURCE_LANGUAGE, listed, sentence, sentences, tr, tr_noop

FAILED = 1
NO_DISPLAY_STEPS = 8000


def _window(options: argparse.Namespace) -> int:
    opened = opened_of(options)
    preset, new_host = opened[0] if opened else preset_of(options), hosts_for(options.engine)
    if options.map is not None:
        require_map(options.map)
    from ganviz.ui.display import NO_DISPLAY, open_display

    found = open_display()
    reason = tr(found)
    if reason and found != NO_DISPLAY:
        instead = tr("`ganviz shot {preset} -o FILE.png` draws the window without a display.", preset=preset.name)
        tell(f"ganviz: {sentences((sentence(reason), instead))}")
        return FAILED
    if reason and opened:
        instead = tr("`ganviz replay {file}` needs none.", file=shown_path(options.preset))
        tell(f"ganviz: {sentences((tr('{reason}, so no window can open.', reason=reason), instead))}")
        return FAILED
    if reason:
        return _window_without_display(preset, options, reason)
    with Loading():
        from ganviz.ui.app import run_window

    file = Path(options.preset) if options.preset and is_file_name(options.preset) else None
    found_there = opened[1] if opened else None
    return run_window(preset, new_host, options.data_dir, options.map, found_there, options.language, file)


def _window_without_display(preset: Preset, options: argparse.Namespace, reason: str) -> int:
    path, steps = Path(f"ganviz-{preset.name}.png"), NO_DISPLAY_STEPS
    instead = tr(
        "Training {preset} for {steps:,} steps off screen instead; the window's picture goes to {file}.",
        preset=one_line(preset.name), steps=steps, file=shown_path(path),
    )  # fmt: skip
    tell(sentences((tr("{reason}, so no window can open.", reason=reason), instead)))
    status = _shoot(preset, Picture(path, steps, language=language_named() or SOURCE_LANGUAGE), options)
    if status == 0:
        say(tr("Saved {file}. Without a display there are also:", file=shown_path(path)) + f"\n\n{_overview()}")
    return status


def _shot(options: argparse.Namespace) -> int:
    preset, steps, plan = run_of(options)
    require_scale(options.scale, is_of_view=bool(options.view))
    if options.moments and options.view:
        raise not_allowed("--moments", given_with(options.moments, "--view"), tr("one of the two"))
    wanted = Picture(
        Path(options.output), steps, plan, options.size, options.theme, options.text / 100, options.hall,
        options.view or "", options.scale, options.moments, language=options.language or SOURCE_LANGUAGE,
    )  # fmt: skip
    return _shoot(preset, wanted, options)


def _shoot(preset: Preset, wanted: Picture, options: argparse.Namespace) -> int:
    require_picture(wanted.path, is_of_view=bool(wanted.view))
    require_images(preset.experiment, options.data_dir)
    from ganviz.ui.picture import take_picture
    from ganviz.ui.views.catalogue import CATALOGUE as VIEWS

    require_view(wanted.view, {entry.name: entry.suits(preset.experiment.data) for entry in VIEWS})

    diverged: list[Diverged] = []
    with Progress(sys.stderr) as progress, speaking(wanted.language):
        trouble = take_picture(
            preset,
            host_for(options.engine),
            wanted,
            options.data_dir,
            progress.show_steps,
            None,
            diverged.append,
        )
    for report in diverged:
        words = diverged_words(report.player, report.quantity, report.step)
        what, advice = tr("{words}.", words=words), tr("Lower that network's learning rate.")
        tell(f"ganviz: {sentences((what, advice))}")
    if trouble:
        tell(f"ganviz: {trouble}")
    return FAILED if trouble or diverged else 0


def _train(options: argparse.Namespace) -> int:
    from ganviz.cli.train import train

    return train(options)


def _replay(options: argparse.Namespace) -> int:
    from ganviz.cli.replay import replay

    return replay(options)


def _export(options: argparse.Namespace) -> int:
    from ganviz.cli.export import export

    return export(options)


def _presets(options: argparse.Namespace) -> int:
    if options.show is not None:
        shown = load_preset(options.show)
        shipped = resource("presets", f"{options.show}.toml")
        in_full = to_toml(shown.experiment, title=shown.title, note=shown.note, steps=shown.steps, story=shown)
        say(shipped.read_text(encoding="utf-8") if shipped.is_file() else in_full, end="")
        return 0
    found = presets()
    width = max(len(preset.name) for preset in found)
    for group, members in groupby(found, key=lambda preset: preset.group):
        lines = (f"  {preset.name:{width}}  {tr(preset.title)}" for preset in members)
        say("\n".join([tr(group or tr_noop("Others")), *lines]))
    return 0


def _data(options: argparse.Namespace) -> int:
    if options.action == "fetch":
        return _fetch(options)
    if options.source:
        raise not_allowed("data", tr("--from without a set to import"), "data fetch NAME --from DIR")
    for status in describe_all(options.data_dir):
        where = str(status.path) if status.condition == "present" else status.reason
        condition = padded(tr(status.condition, "set of images"), 8)
        say(f"{status.dataset.name:14}  {condition}  {one_line(where, LONGEST_LINE)}")
    return 0


def _fetch(options: argparse.Namespace) -> int:
    if options.name not in CATALOGUE:
        raise not_allowed("data fetch", shown(options.name), tr("one of {names}", names=listed(CATALOGUE)))
    from ganviz.engine.datafiles.errors import FetchCancelled
    from ganviz.engine.datafiles.fetch import fetch, import_from

    with StopSignals() as stop, Progress(sys.stderr) as progress:
        get = partial(import_from, options.name, options.source) if options.source else partial(fetch, options.name)
        try:
            folder = get(options.data_dir, progress=progress.show_bytes, cancelled=lambda: stop.number > 0)
        except FetchCancelled as cancelled:
            tell(f"ganviz: {sentences((tr('{words}.', words=told(stop.number)), cancelled.kept))}")
            return exit_status(stop.number)
    say(tr("{name} is in {folder}", name=options.name, folder=one_line(str(folder), LONGEST_LINE)))
    return 0


def _bench(options: argparse.Namespace) -> int:
    from ganviz.cli.bench.command import bench

    return bench(options)


def _sweep(options: argparse.Namespace) -> int:
    from ganviz.cli.sweep.command import sweep

    return sweep(options)


def _sweep_task(options: argparse.Namespace) -> int:
    from ganviz.cli.sweep.task import sweep_task

    return sweep_task(options)


@dataclass(frozen=True, slots=True)
class Command:
    """What can follow ``ganviz``.

    Attributes:
        about: what it does, in a line of the overview; `usage` is what is to be typed for that.
        parser: makes what reads its options.
        run: carries it out and returns the exit status.
    """

    usage: str
    about: str
    parser: Callable[[], argparse.ArgumentParser]
    run: Callable[[argparse.Namespace], int]


COMMANDS = {
    "": Command(
        tr_noop("ganviz [PRESET or FILE]"), tr_noop("open the window"), lambda: window_parser(_overview()), _window
    ),
    "train": Command("ganviz train PRESET", tr_noop("train without a window"), train_parser, _train),
    "shot": Command("ganviz shot PRESET", tr_noop("train, and save a picture of the window"), shot_parser, _shot),
    "replay": Command(
        "ganviz replay SESSION", tr_noop("play the runs of a session again, and compare"), replay_parser, _replay
    ),
    "export": Command("ganviz export PRESET", tr_noop("hand a run on as something else"), export_parser, _export),
    "sweep": Command("ganviz sweep PRESET", tr_noop("map whole runs over two settings"), sweep_parser, _sweep),
    "sweep-task": Command(
        "ganviz sweep-task FOLDER N", tr_noop("do a share of a sweep"), sweep_task_parser, _sweep_task
    ),
    "presets": Command("ganviz presets", tr_noop("list the presets"), presets_parser, _presets),
    "data": Command(
        "ganviz data", tr_noop("list the image sets; `ganviz data fetch NAME` gets one"), data_parser, _data
    ),
    "bench": Command(
        "ganviz bench", tr_noop("measure the speed of training and of the window here"), bench_parser, _bench
    ),
}


def _overview() -> str:
    usages = [tr(each.usage) for each in COMMANDS.values()]
    width = max(map(columns_of, usages))
    about = [tr(each.about) for each in COMMANDS.values()]
    lines = "\n".join(f"  {padded(usage, width)}   {words}" for usage, words in zip(usages, about, strict=True))
    return f"{tr('commands:')}\n{lines}\n\n{tr('`ganviz COMMAND --help` says more about each.')}\n"
