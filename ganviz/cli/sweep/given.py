"""What `ganviz sweep` was given, checked before anything begins."""

import argparse
from dataclasses import dataclass
from pathlib import Path

from ganviz.cli.given import PICTURES, UsageError, all_at_once, changed_by, ending_in, not_allowed, unwritable
from ganviz.engine.atomic import require_writable
from ganviz.engine.parquet import ParquetError, require_parquet
from ganviz.engine.sweeps.arrays import MOST_TASKS
from ganviz.engine.sweeps.folder import SweepFolder, SweepFolderError, is_sweep_folder
from ganviz.engine.sweeps.maps import selectable
from ganviz.spec import Experiment, Problem, SpecError, load_preset, parse_value
from ganviz.spec.errors import shown, shown_path
from ganviz.spec.sweepfiles import is_sweep_file, load_sweep
from ganviz.spec.sweeps import MOST_VALUES, USUAL_MOMENTS, Axis, Sweep, axis_of
from ganviz.spec.translation import listed, tr, tr_noop

MOST_PROCESSES = 256
_AXIS = tr_noop("PATH=FROM:TO:COUNT[:log|linear] or PATH=VALUE,VALUE, such as {example}")
_EXAMPLE = "generator.optimizer.lr=1e-4:1e-1:8:log"
_OF_A_SWEEP = ("x", "y", "seeds", "steps", "moments", "seed", "out")
_ALONE = ("watch", "look", "cell")


@dataclass(frozen=True, slots=True)
class Given:
    """A sweep, the folder that it is or will be in, and whether that was named as it is."""

    sweep: Sweep
    path: Path
    is_folder: bool


def given_by(options: argparse.Namespace) -> Given:
    """Return the sweep that was asked for.

    Raises:
        SpecError, UsageError: naming everything that is wrong with it.
    """
    _require_counts(options)
    path = Path(options.what)
    is_begun = is_sweep_folder(path) and not (options.x or options.y)  # a folder may be called as its preset is
    if is_begun or any(getattr(options, name) for name in _ALONE):
        try:
            sweep = SweepFolder.opened(path).sweep
        except SweepFolderError as error:
            raise UsageError(
                tr("{error}; give a folder that `ganviz sweep PRESET --out FOLDER` made", error=error)
            ) from None
        _require_nothing_more(options)
        return Given(sweep, path, True)
    sweep = sweep_given(options)
    return Given(sweep, Path(options.out or f"{_name_of(options.what)}-sweep"), False)


def sweep_given(options: argparse.Namespace) -> Sweep:
    """Return the sweep of a file, or of a preset and the axes that were given, with all that options change."""
    if is_sweep_file(options.what):
        base = load_sweep(Path(options.what))
        experiment, title = base.experiment, base.title
        usual_axes = {"x": base.x, "y": base.y}
        seeds, steps, moments = base.seeds, base.steps, base.num_moments
    else:
        preset = load_preset(options.what)
        experiment, title, usual_axes = preset.experiment, preset.title, {}
        seeds, steps, moments = 1, preset.steps, USUAL_MOMENTS
    with all_at_once() as gather:
        (experiment,) = gather(changed_by, options, experiment) or [experiment]
        axes = {
            name: axis
            for name in ("x", "y")
            for axis in gather(_axis_given, experiment, name, getattr(options, name), usual_axes.get(name))
        }
    numbers = (options.seeds or seeds, options.steps or steps, options.moments or moments)
    return Sweep(experiment, axes["x"], axes["y"], *numbers, title)


def require_outputs(options: argparse.Namespace, sweep: Sweep) -> None:
    """Refuse before runs what could not be written or drawn after them."""
    if options.parquet is not None:
        try:
            require_parquet()
        except ParquetError as error:
            raise UsageError(f"--parquet: {error}") from None
    for name in ("csv", "parquet", "picture"):
        given = getattr(options, name)
        if given is None:
            continue
        if name == "picture" and Path(given).suffix.lower() not in (".png", ".jpg", ".jpeg", ".webp", ".bmp"):
            raise not_allowed("--picture", shown_path(given), ending_in(PICTURES))
        try:
            require_writable(Path(given))
        except (OSError, ValueError) as error:
            raise unwritable(f"--{name}", given, error) from None
    names = selectable(sweep.experiment)
    if options.series is not None and options.series not in names:
        raise not_allowed("--series", shown(options.series), tr("one of {names}", names=listed(names)))
    if options.step is not None and options.step not in sweep.moments:
        allowed = tr("one of the moments, {moments}", moments=listed(map(str, sweep.moments)))
        raise not_allowed("--step", options.step, allowed)


def cell_given(text: str, sweep: Sweep) -> int:
    """Return the number of the run at ``X,Y`` or ``X,Y,SEED``, each counted from 0."""
    parts = text.split(",")
    limits = (sweep.columns, sweep.rows, sweep.seeds)
    numbers = [int(part) for part in parts if part.isascii() and part.isdecimal() and len(part) < 4]
    is_right = len(numbers) == len(parts) and len(parts) in (2, 3)
    if not is_right or any(number >= limit for number, limit in zip(numbers, limits, strict=False)):
        last = f"{sweep.columns - 1},{sweep.rows - 1},{sweep.seeds - 1}"
        raise not_allowed("--cell", shown(text), tr("X,Y or X,Y,SEED, up to {last}", last=last))
    column, row, *seed = numbers
    return sweep.index_of(column, row, *(seed or [0]))


def _axis_given(experiment: Experiment, name: str, text: str | None, usual: Axis | None) -> Axis:
    if text is None:
        if usual is None:
            raise SpecError([Problem(f"--{name}", shown(None), tr(_AXIS, example=_EXAMPLE))])
        return usual
    path, is_there, rest = text.partition("=")
    parts = [part.strip() for part in rest.split(":")]
    if not is_there or not path.strip() or not rest.strip() or len(parts) == 2 or len(parts) > 4:
        raise SpecError([Problem(f"--{name}", shown(text), tr(_AXIS, example=_EXAMPLE))])
    table: dict[str, object] = {"path": path.strip()}
    if len(parts) == 1:
        table["values"] = [parse_value(value) for value in rest.split(",")]
    else:
        table |= {key: parse_value(part) for key, part in zip(("from", "to", "count"), parts, strict=False)}
        table |= {"scale": parts[3]} if len(parts) == 4 else {}
    return axis_of(experiment, f"--{name}", table)


def _require_counts(options: argparse.Namespace) -> None:
    limits = {"cores": MOST_PROCESSES, "array": MOST_TASKS, "refine": MOST_VALUES**2}
    for name, most in limits.items():
        given = getattr(options, name)
        if given is not None and not 1 <= given <= most:
            allowed = tr("a whole number from {least} to {most:,}", least=1, most=most)
            raise not_allowed(f"--{name}", given, allowed)
    for name in ("array", *_ALONE):
        if options.refine is not None and getattr(options, name):
            beside = tr("with {given}", given=f"--{name}")
            raise not_allowed("--refine", beside, tr("where runs are done here, or by a cluster"))
    for name in ("seeds", "steps", "moments"):
        if getattr(options, name) == 0:  # which is as good as nothing further on
            raise not_allowed(f"--{name}", 0, tr("a whole number from {least}", least=1))


def _require_nothing_more(options: argparse.Namespace) -> None:
    """Refuse what would describe another sweep than that of a folder."""
    there = tr("with the folder {folder}, whose sweep is what it was begun with", folder=shown_path(options.what))
    allowed = tr("only with a preset or a file")
    for name in _OF_A_SWEEP:
        if getattr(options, name) is not None:
            raise not_allowed(f"--{name}", there, allowed)
    if options.set:
        raise not_allowed("--set", there, allowed)


def _name_of(what: str) -> str:
    return Path(what).stem if what.endswith(".toml") else what
