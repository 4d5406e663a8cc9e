"""The user's own presets: TOML files in a folder of theirs, each with a picture beside it.

A file is a set-up like any other: it can be handed on, edited by hand, and put there by hand. What cannot be read is
left where it is, and said. Reading and writing take as long as the disk does: not in the thread of a window.
"""

import os
import re
import unicodedata
from collections.abc import Container
from dataclasses import dataclass, replace
from pathlib import Path

import platformdirs

from ganviz.engine.atomic import named, write_atomically
from ganviz.spec import Preset, SpecError, load_preset, presets, to_toml
from ganviz.spec.errors import of_system, one_line, shown_path
from ganviz.spec.translation import tr

MOST = 500  # that are read; more are no list for people
LONGEST_TITLE = 80
_LONGEST_NAME = 60
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)  # names that Windows has for devices
PICTURE = ".jpg"


class OwnPresetError(ValueError):
    """What cannot be done with a preset of the user's own; the text is for the user."""


@dataclass(frozen=True, slots=True)
class OwnPreset:
    """A preset of the user's own.

    Attributes:
        path: of its file.
        preset: what that says; it has no group.
    """

    path: Path
    preset: Preset

    @property
    def picture(self) -> Path:
        """The file of its picture, be there one or not."""
        return self.path.with_suffix(PICTURE)


@dataclass(frozen=True, slots=True)
class Shelved:
    """What was found in the folder.

    Attributes:
        own: the presets, by their titles.
        troubles: a sentence for each file that cannot be used.
    """

    own: tuple[OwnPreset, ...] = ()
    troubles: tuple[str, ...] = ()


def own_folder() -> Path:
    """Return where presets of the user's own are kept."""
    return platformdirs.user_data_path("ganviz", appauthor=False) / "presets"


def own_presets(folder: Path) -> Shelved:
    """Return what is in `folder`; nothing where there is no such folder."""
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix == ".toml")
    except FileNotFoundError:
        return Shelved()
    except OSError as error:
        return Shelved(troubles=(f"{shown_path(str(folder))}: {of_system(error)}.",))
    own, troubles = [], []
    for path in paths[:MOST]:
        try:
            own.append(OwnPreset(path, _read(path)))
        except SpecError as error:
            troubles.append(
                tr(
                    "{file} cannot be used: {name}.",
                    file=shown_path(path.name),
                    name=one_line(str(error.problems[0]), 200),
                )
            )
    if len(paths) > MOST:
        troubles.append(tr("{count:,} presets of your own: the first {most} are listed.", count=len(paths), most=MOST))
    return Shelved(tuple(sorted(own, key=lambda each: each.preset.title.casefold())), tuple(troubles))


def save_own(folder: Path, preset: Preset, picture: bytes = b"") -> OwnPreset:
    """Keep `preset` in `folder` under a name made of its title, with a JPEG `picture` of it where there is one.

    Raises:
        OwnPresetError: if there is one of that title, shipped or the user's own.
        OSError: if the folder or a file cannot be written, naming it.
    """
    title = _title(preset.title)
    there = own_presets(folder)
    _require_unused(title, there)
    with named(folder):
        folder.mkdir(parents=True, exist_ok=True)
    taken = {each.path.stem for each in there.own} | {each.name for each in presets()}
    path = folder / f"{_file_name(title, taken)}.toml"
    while path.exists():  # one that could not be read
        taken.add(path.stem)
        path = folder / f"{_file_name(title, taken)}.toml"
    kept = replace(preset, name=path.stem, title=title, group=None)
    if picture:
        write_atomically(path.with_suffix(PICTURE), picture)
    write_atomically(path, _text(kept))
    return OwnPreset(path, kept)


def rename_own(own: OwnPreset, title: str) -> OwnPreset:
    """Give a preset another title; its file keeps its name.

    Raises:
        OwnPresetError: if another has that title, be it a shipped one, or the file says something else by now.
        OSError: if it cannot be written.
    """
    title = _title(title)
    others = own_presets(own.path.parent).own
    _require_unused(title, Shelved(tuple(each for each in others if each.path != own.path)))
    try:
        kept = replace(_read(own.path), title=title)
    except SpecError as error:
        raise OwnPresetError(
            tr(
                "{file} cannot be used any more: {problem}.",
                file=shown_path(own.path.name),
                problem=error.problems[0],
            )
        ) from None
    write_atomically(own.path, _text(kept))
    return OwnPreset(own.path, kept)


def delete_own(own: OwnPreset) -> None:
    """Delete a preset and its picture. One that is gone already is no error.

    Raises:
        OSError: if it cannot be deleted.
    """
    with named(own.path):
        own.path.unlink(missing_ok=True)
    with named(own.picture):
        own.picture.unlink(missing_ok=True)


def import_own(folder: Path, path: Path) -> OwnPreset:
    """Keep a copy of the set-up in the file `path`, which may be anywhere. A title that is taken gets a number.

    Raises:
        SpecError: if it is no set-up.
        OSError: if it cannot be written.
    """
    preset = load_preset(os.fspath(path.absolute()))
    titles = {each.preset.title.casefold() for each in own_presets(folder).own} | _shipped_titles()
    title, number = one_line(preset.title, LONGEST_TITLE - 5) or path.stem, 2
    wanted = title
    while wanted.casefold() in titles:
        wanted, number = f"{title} ({number})", number + 1
    return save_own(folder, replace(preset, title=wanted))


def export_own(preset: Preset, path: Path) -> None:
    """Write `preset` to the file `path`, with its story.

    Raises:
        OSError: if it cannot be written.
    """
    write_atomically(path, _text(preset))


def _read(path: Path) -> Preset:
    return replace(load_preset(os.fspath(path)), group=None)


def _text(preset: Preset) -> bytes:
    return to_toml(preset.experiment, title=preset.title, note=preset.note, steps=preset.steps, story=preset).encode()


def _title(title: str) -> str:
    title = one_line(" ".join(title.split()), LONGEST_TITLE)
    if not title:
        raise OwnPresetError(tr("A preset needs a title."))
    return title


def is_shipped_title(title: str) -> bool:
    """Return whether a shipped preset has this title; letters' case tells none apart."""
    return " ".join(title.split()).casefold() in _shipped_titles()


def _shipped_titles() -> set[str]:
    return {each.title.casefold() for each in presets()}


def _require_unused(title: str, there: Shelved) -> None:
    if is_shipped_title(title):
        raise OwnPresetError(
            tr("{title!r} is the name of a preset that ships with ganviz. Choose another title.", title=title)
        )
    if any(each.preset.title.casefold() == title.casefold() for each in there.own):
        raise OwnPresetError(
            tr("There is a preset of your own called {title!r} already. Choose another title.", title=title)
        )


def _file_name(title: str, taken: Container[str]) -> str:
    """Return a name that any file system takes, made of `title`: small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST_NAME].strip("-") or "preset"
    if _RESERVED.fullmatch(name):
        name = f"{name}-preset"
    found, number = name, 2
    while found in taken:
        found, number = f"{name}-{number}", number + 1
    return found
