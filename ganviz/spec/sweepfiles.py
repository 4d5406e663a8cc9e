"""Sweeps as TOML files: those that a user writes, and the one that the folder of a sweep holds."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import tomli_w

from ganviz.spec.changes import from_mapping
from ganviz.spec.errors import Problem, SpecError, one_line, shown, shown_path
from ganviz.spec.experiment import Experiment
from ganviz.spec.files import FileError, read_text, speakable
from ganviz.spec.presets import MAX_BYTES, Preset, is_file_name, load_preset
from ganviz.spec.stories import flat
from ganviz.spec.sweeps import USUAL_MOMENTS, Axis, Sweep, axis_of
from ganviz.spec.toml import parse_toml
from ganviz.spec.translation import tr

FORMAT = "ganviz-sweep-1"
_NAMES = (
    "format", "title", "preset", "experiment", "changes", "x", "y", "seeds", "steps", "moments", "divides",
)  # fmt: skip


def is_sweep_file(name: str) -> bool:
    """Return whether `name` is that of a file that says what a sweep's axes are; False if it cannot be read."""
    if not is_file_name(name):
        return False
    try:
        tree = parse_toml(read_text(Path(name), MAX_BYTES))
    except ValueError:
        return False
    return "x" in tree or "y" in tree or tree.get("format") == FORMAT


def load_sweep(path: Path) -> Sweep:
    """Return the sweep that a file describes.

    Raises:
        SpecError: if it cannot be read, is no TOML, or says what cannot be.
    """
    try:
        text = read_text(path, MAX_BYTES)
    except FileError as error:
        raise SpecError(
            [Problem("file", f"{shown_path(path)} ({error})", tr("a TOML file that can be read"))]
        ) from None
    try:
        tree = parse_toml(text)
    except ValueError as error:
        given = f"{shown_path(path)} ({one_line(str(error), 100)})"
        raise SpecError([Problem("file", given, tr("a TOML file that describes a sweep"))]) from None
    return sweep_of(tree, path.parent)


def sweep_of(tree: dict[str, Any], folder: Path = Path()) -> Sweep:
    """Return the sweep that `tree` describes; `folder` is where the file of its preset is looked for.

    Raises:
        SpecError: naming everything that is wrong with it.
    """
    problems = [
        Problem(name, shown(value), tr("one of {options}", options=", ".join(_NAMES)))
        for name, value in tree.items()
        if name not in _NAMES
    ]
    if tree.get("format", FORMAT) != FORMAT:
        allowed = tr("{format!r}: it was written by another version of ganviz", format=FORMAT)
        raise SpecError([Problem("format", shown(tree["format"]), allowed)])

    def whole(name: str, usual: int) -> int:
        value = tree.get(name, usual)
        if type(value) is int:
            return value
        problems.append(Problem(name, shown(value), tr("a whole number")))
        return usual

    try:
        preset = _preset_of(tree, folder)
    except SpecError as error:
        raise SpecError([*problems, *error.problems]) from None
    steps, seeds, moments = whole("steps", preset.steps), whole("seeds", 1), whole("moments", USUAL_MOMENTS)
    divides = whole("divides", 1)
    title = tree.get("title", preset.title)
    if not isinstance(title, str):
        problems.append(Problem("title", shown(title), "text"))
    axes: dict[str, Axis] = {}
    for name in ("x", "y"):
        try:
            axes[name] = axis_of(preset.experiment, name, tree.get(name))
        except SpecError as error:
            problems += error.problems
    if problems:
        raise SpecError(problems)
    return Sweep(preset.experiment, axes["x"], axes["y"], seeds, steps, moments, title, divides)


def sweep_toml(sweep: Sweep) -> str:
    """Return `sweep` as the text of a file that `load_sweep` reads back to an equal one. All in it is written out."""
    tree = {
        "format": FORMAT,
        "title": speakable(sweep.title),
        "steps": sweep.steps,
        "seeds": sweep.seeds,
        "moments": sweep.num_moments,
        **({"divides": sweep.divides} if sweep.divides > 1 else {}),
        "x": _axis_tree(sweep.x),
        "y": _axis_tree(sweep.y),
        "experiment": sweep.experiment.model_dump(mode="json"),
    }
    return tomli_w.dumps(tree)


def _axis_tree(axis: Axis) -> dict[str, Any]:
    return {"path": axis.path, "values": list(axis.values), "scale": axis.scale}


def _preset_of(tree: dict[str, Any], folder: Path) -> Preset:
    """Return what is to be trained, with the changes that the file makes."""
    name, given, changes = tree.get("preset"), tree.get("experiment"), tree.get("changes", {})
    if (name is None) == (given is None):
        given = tr("neither preset nor experiment") if name is None else tr("both preset and experiment")
        raise SpecError([Problem("preset", given, tr("one of the two"))])
    if not isinstance(changes, dict):
        allowed = tr('settings and values, as {"updates.batch_size" = 64}')
        raise SpecError([Problem("changes", shown(changes), allowed)])
    if given is not None:
        if not isinstance(given, dict):
            raise SpecError([Problem("experiment", shown(given), tr("a table of settings"))])
        preset = Preset("sweep", "", "", from_mapping(Experiment, given))
    else:
        if not isinstance(name, str):
            raise SpecError([Problem("preset", shown(name), tr("the name of a preset, or a .toml file"))])
        preset = load_preset(str(folder / name) if is_file_name(name) else name)
    return replace(preset, experiment=preset.experiment.with_changes(dict(flat(changes))))
