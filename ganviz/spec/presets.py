"""Presets: experiments kept as TOML files, shipped or the user's own."""

import difflib
from dataclasses import dataclass, field, fields
from functools import cache
from pathlib import Path
from typing import Any

import tomli_w

from ganviz.spec.arrays import NumberArray, PointArray
from ganviz.spec.changes import from_mapping
from ganviz.spec.errors import Problem, SpecError, is_plain, one_line, shown, shown_path
from ganviz.spec.experiment import Experiment
from ganviz.spec.files import FileError, read_text, speakable
from ganviz.spec.resources import resource
from ganviz.spec.stories import GROUPS, MAX_STEPS, Story, story_problems, story_tree, take_story
from ganviz.spec.toml import parse_toml
from ganviz.spec.translation import tr

DEFAULT_PRESET = "ring8"
MAX_BYTES = 2_400_000  # a hundred thousand points, as `ganviz.spec.arrays` writes them, take 2.2 MB
_LONGEST_NAME = 100
_MANY = 8  # more items of a list than these do not fit a line


@dataclass(frozen=True, slots=True)
class Preset(Story):
    """An experiment with a name, a title for menus, a note on what to watch, and its `Story`.

    Attributes:
        name: what the command line calls it: the file's name without ``.toml``.
        note: all there is to say, in some sentences.
        steps: how many steps show what it is for.
        order: place in its group.
        original: what it is on data of its own, where it was put on other data; None where it was not.
    """

    name: str
    title: str
    note: str
    experiment: Experiment
    steps: int = 8000
    order: int = field(default=1000, compare=False)
    original: "Preset | None" = field(default=None, compare=False)

    @property
    def place(self) -> tuple[int, int, str]:
        """Where it stands in a list: by its group, and by its order within that."""
        group = len(GROUPS) if self.group is None else GROUPS.index(self.group)
        return group, self.order, self.name


def presets() -> tuple[Preset, ...]:
    """Return every shipped preset, in the order of the menu."""
    found = (_shipped(str(path)) for path in resource("presets").glob("*.toml"))
    return tuple(sorted(found, key=lambda preset: preset.place))


def preset(name: str) -> Preset:
    """Return the shipped preset called `name`.

    Raises:
        SpecError: if there is none, naming the nearest.
    """
    path = resource("presets", f"{name}.toml")
    names = sorted(path.stem for path in resource("presets").glob("*.toml"))
    if name not in names:
        close = difflib.get_close_matches(name[:_LONGEST_NAME], names, n=1)  # its time grows with the square of it
        hint = tr(" (did you mean {close}?)", close=close[0]) if close else ""
        allowed = tr("one of those that `ganviz presets` lists, or a .toml file{hint}", hint=hint)
        raise SpecError([Problem("preset", shown(name), allowed)])
    return _shipped(str(path))


@cache
def _shipped(path: str) -> Preset:
    """Read a preset of the program's own once: the gallery shows all of them, and a story its counterpart."""
    return _read(path)


def load_preset(name_or_file: str) -> Preset:
    """Return a shipped preset by name, or one from a TOML file by path.

    Raises:
        SpecError: for an unknown name, an unreadable file, text that is no TOML, or settings that are not valid.
    """
    return _read(name_or_file) if is_file_name(name_or_file) else preset(name_or_file)


def passed_over(preset: Preset) -> str:
    """Return the first thing that the story of a file tells of settings that it has not, in a sentence, or nothing."""
    problem = next(story_problems(preset, preset.experiment), None)
    if problem is None:
        return ""
    return tr("{title}: {problem}. This is passed over.", title=preset.title[:60], problem=problem)


def is_file_name(name: str) -> bool:
    """Return whether `name` is that of a file, and not of a shipped preset."""
    return name.endswith(".toml") or "/" in name or "\\" in name


def to_toml(
    experiment: Experiment, *, title: str = "", note: str = "", steps: int = 8000, story: Story | None = None
) -> str:
    """Return `experiment` as the text of a TOML file that `load_preset` reads back to an equal one.

    With a `story`, which may be a preset, what that tells is kept too.
    """
    tree: dict[str, Any] = {"title": speakable(title), "note": speakable(note), "steps": steps}
    tree |= story_tree(story) if story else {}
    text = tomli_w.dumps(tree | experiment.model_dump(mode="json"), multiline_strings=True)
    # What tomli_w leaves as it is could still move a terminal's cursor, or turn the direction of text around.
    return "\n".join(line if line.isascii() and line.isprintable() else _written_out(line) for line in text.split("\n"))


def _written_out(line: str) -> str:
    return "".join(sign if is_plain(sign) or sign == "\t" else f"\\U{ord(sign):08x}" for sign in line)


def brief(value: object, digits: int = 3) -> str:
    """Return `value` as short as it can be read, numbers with so many digits: ``1e-4``, ``[64, 64]``, ``true``."""
    if isinstance(value, float):
        text = f"{value:.{digits}g}"
        if value and (abs(value) < 0.01 or abs(value) >= 1e5):
            mantissa, _, exponent = f"{value:.{digits - 1}e}".partition("e")
            text = f"{mantissa.rstrip('0').rstrip('.')}e{int(exponent)}"
        return text
    if isinstance(value, tuple | NumberArray | PointArray):
        items = [brief(item) for item in value[:_MANY]] + ["..."] * (len(value) > _MANY)
        return "[" + ", ".join(items) + "]"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _read(name: str) -> Preset:
    """Read a preset from the file called `name`, which messages show as it was given."""
    path = Path(name)
    try:
        text = read_text(path, MAX_BYTES)
    except FileError as error:
        raise SpecError(
            [Problem("file", f"{shown_path(name)} ({error})", tr("a TOML file that can be read"))]
        ) from None
    return preset_of_text(text, name)


def preset_of_text(text: str, name: str) -> Preset:
    """Return the preset that `text` is the TOML of, be it from a file called `name`, which messages show.

    Raises:
        SpecError: for text that is no TOML, or settings that are not valid.
    """
    path = Path(name)
    try:
        tree = parse_toml(text)
    except ValueError as error:
        raise SpecError(
            [
                Problem(
                    "file",
                    f"{shown_path(name)} ({one_line(str(error), 100)})",
                    tr("a TOML file, as `ganviz presets --show` prints"),
                )
            ]
        ) from None
    problems: list[Problem] = []

    def about(name: str, default: Any, allowed: str) -> Any:
        value = tree.pop(name, default)
        is_number = type(value) is int
        if type(value) is type(default) and (not is_number or 1 <= value <= MAX_STEPS):
            return value
        limit = tr(" to {max_steps:,}", max_steps=MAX_STEPS) if is_number and value > MAX_STEPS else ""
        problems.append(Problem(name, shown(value), allowed + limit))
        return default

    file_name = speakable(path.stem)
    title, note = about("title", file_name, "text"), about("note", "", "text")
    steps, order = (
        about(name, default, tr("a whole number from 1")) for name, default in (("steps", 8000), ("order", 1000))
    )
    story, of_story = take_story(tree)
    problems += of_story
    try:
        experiment = from_mapping(Experiment, tree)
    except SpecError as error:
        raise SpecError([*problems, *error.problems]) from None
    if problems:
        raise SpecError(problems)
    told = {entry.name: getattr(story, entry.name) for entry in fields(story)}
    return Preset(file_name, title, note, experiment, steps, order, **told)
