"""`ganviz export`: a run, trained now or kept in a session, handed on as a script, numbers, weights or pictures."""

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ganviz.cli.given import (
    UsageError,
    given_with,
    not_allowed,
    require_images,
    require_picture,
    require_scale,
    require_setup,
    run_of,
    unwritable,
)
from ganviz.cli.output import say, tell
from ganviz.cli.parsers import export_parser
from ganviz.cli.progress import Progress
from ganviz.cli.sessionruns import no_such_run, place_on_show, runs_of
from ganviz.engine.atomic import require_writable
from ganviz.engine.exports.kinds import KINDS, ExportError, Kind, require_installed, require_suffix
from ganviz.engine.messages import Start
from ganviz.engine.opening import Opened, opened_from
from ganviz.engine.recovery import experiment_at
from ganviz.engine.sessionfile import SUFFIX
from ganviz.engine.sessionfile.kept import KeptRun, KeptSession, OnShow
from ganviz.engine.threads import available_cores, threads_for
from ganviz.spec import Preset
from ganviz.spec.errors import shown_path
from ganviz.spec.presets import preset_of_text
from ganviz.spec.translation import listed, tr

FAILED = 1


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is to be exported, and of what.

    Attributes:
        start: what leads to where the run is, or is to be trained to: step `steps`.
        kept: what a session has of it; None for one that is still to be trained.
        opened: that session, with this run on show.
    """

    kind: Kind
    path: Path
    preset: Preset
    start: Start
    steps: int
    kept: KeptRun | None = None
    opened: Opened | None = None


def export(options: argparse.Namespace) -> int:
    """Export what was asked for; return the exit status."""
    kind, path = KINDS[options.to], Path(options.output)
    try:
        require_suffix(kind, path)
        require_installed(kind)
    except ExportError as error:
        raise UsageError(f"{'-o' if kind.suffixes else '--to'}: {error}") from None
    if kind.is_drawn:
        require_scale(options.scale, is_of_view=bool(options.view))
    if kind.name == "picture":
        require_picture(path, is_of_view=bool(options.view))
    _require_drawn(kind, options)
    wanted = _of_session(options, kind, path) if options.preset.endswith(SUFFIX) else _of_preset(options, kind, path)
    _require_place(kind, path)
    is_kept = wanted.opened is not None and kind.is_drawn  # the window shows a session without the images of its data
    if not is_kept:
        require_images(wanted.start.experiment, options.data_dir)
    try:
        _EXPORTS.get(kind.name, _export_numbers)(wanted, options)
    except ExportError as error:
        tell(f"ganviz: {error}")
        return FAILED
    say(tr("Saved {file}", file=shown_path(path)))
    return 0


def _require_drawn(kind: Kind, options: argparse.Namespace) -> None:
    """Refuse what says how a picture looks where nothing is drawn."""
    if kind.is_drawn:
        return
    usual, kinds = export_parser(), [name for name, each in KINDS.items() if each.is_drawn]
    for name in ("view", "theme", "size", "text", "scale"):
        if getattr(options, name) != usual.get_default(name):
            given = given_with(f"--{name}", f"--to {kind.name}")
            raise not_allowed(f"--{name}", given, tr("with --to {kinds}", kinds=listed(kinds)))


def _require_place(kind: Kind, path: Path) -> None:
    """Refuse before a run what could not be written after it."""
    try:
        if kind.suffixes:
            require_writable(path)
        else:
            there = next((each for each in (path, *path.parents) if each.exists()), path)
            require_writable(there / ".events")
    except OSError as error:
        raise unwritable("-o", path, error) from None


def _of_preset(options: argparse.Namespace, kind: Kind, path: Path) -> _Wanted:
    if options.run is not None:
        raise not_allowed("--run", options.run, tr("with a session file, which ends in {ending}", ending=SUFFIX))
    require_setup(options.preset, SUFFIX)
    preset, steps, plan = run_of(options)
    threads = threads_for(preset.experiment, "cpu", available_cores())
    start = Start(1, preset.experiment, options.data_dir, journal=plan, step=steps, threads=threads)
    return _Wanted(kind, path, preset, start, steps)


def _of_session(options: argparse.Namespace, kind: Kind, path: Path) -> _Wanted:
    from ganviz.engine.sessionfile.files import read_session

    given = {"--set": options.set, "--seed": options.seed, "--at": options.at, "--steps": options.steps}
    for name, value in given.items():
        if value not in (None, []):
            raise not_allowed(name, tr("with a session, which has its run already"), tr("with a preset"))
    place = Path(options.preset)
    opened = opened_from(place, read_session(place), options.data_dir)
    found = opened.session
    kept = _chosen(found, options.run)
    if kept.number != found.on_show.current:
        alone = OnShow(kept.number, setup=found.on_show.setup, name=found.on_show.name)
        opened = opened._replace(session=replace(found, on_show=alone))
    return _Wanted(kind, path, _setup_of(found, kept), kept.start, kept.end, kept, opened)


def _chosen(session: KeptSession, place: int | None) -> KeptRun:
    runs, place = runs_of(session), place_on_show(session) if place is None else place
    if place not in runs:
        raise no_such_run(place, runs)
    return runs[place]


def _setup_of(session: KeptSession, kept: KeptRun) -> Preset:
    """Return what the run was opened as, with its title and story, where the session knows."""
    if session.on_show.setup:
        return preset_of_text(session.on_show.setup, session.on_show.name or kept.name)
    return Preset("run", kept.name, "", kept.origin)


# --- what is made -----------------------------------------------------------------------------------------------------


def _export_script(wanted: _Wanted, options: argparse.Namespace) -> None:
    from ganviz.engine.exports.writing import write_script

    write_script(wanted.path, wanted.start, wanted.preset, wanted.steps)


def _export_setup(wanted: _Wanted, options: argparse.Namespace) -> None:
    from ganviz.engine.exports.writing import write_setup

    write_setup(wanted.path, experiment_at(wanted.start, wanted.steps), wanted.preset)


def _export_numbers(wanted: _Wanted, options: argparse.Namespace) -> None:
    from ganviz.engine.exports.writing import write_rows

    write_rows(wanted.kind.name, wanted.path, wanted.kept or _trained(wanted), wanted.preset)


def _export_weights(wanted: _Wanted, options: argparse.Namespace) -> None:
    from ganviz.engine.exports.writing import write_weights

    start, latest = wanted.start, wanted.start.latest
    if latest is not None and latest.step == start.step and latest.entries == len(start.journal):
        write_weights(wanted.path, latest.data)
        return
    kept = _trained(wanted)
    assert kept.start.latest is not None
    write_weights(wanted.path, kept.start.latest.data)


def _export_picture(wanted: _Wanted, options: argparse.Namespace) -> None:
    from ganviz.cli.exportpictures import export_picture

    export_picture(wanted.kind, wanted.path, wanted.preset, wanted.start, wanted.steps, options, wanted.opened)


_EXPORTS: dict[str, Callable[[_Wanted, argparse.Namespace], None]] = {
    "script": _export_script,
    "setup": _export_setup,
    "weights": _export_weights,
    "picture": _export_picture,
    "film": _export_picture,
    "animation": _export_picture,
}


def _trained(wanted: _Wanted) -> KeptRun:
    """Train the run from its begin to its end, with progress, and return all that is known of it then."""
    from ganviz.cli.keeping import Keeper
    from ganviz.engine import headless

    start = wanted.start
    run = headless.begin(start.experiment, start.data_dir, start.checkpoint, threads=start.threads)
    keeper = Keeper(run, start.checkpoint)
    with Progress(sys.stderr) as progress:

        def on_steps(results: Any) -> None:
            progress.show_steps(run.step_number, wanted.steps)
            keeper.note_steps(results)

        progress.show_steps(run.step_number, wanted.steps)
        try:
            headless.train(run, start.journal, wanted.steps, on_steps=on_steps, on_measured=keeper.note_measured)
        except headless.DivergedError as error:
            keeper.note_diverged(error)
            tell(f"ganviz: {tr('{error}; what there is until then is exported', error=error)}")
    return keeper.kept(wanted.preset.title)
