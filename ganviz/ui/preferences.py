"""What the window remembers between starts: layout, folds, theme, text size. Losing it loses no work.

The file is JSON that a model checks, so nothing in it is carried out. The layout goes to Qt as bytes, and Qt trusts
those: they carry a checksum, and a mark stands beside the file while a window is opened with them, so that a layout
that ended the program is not used a second time.
"""

import base64
import binascii
import contextlib
import hashlib
import json
import logging
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, Final, Literal, Self

import platformdirs
from pydantic import BaseModel, ConfigDict, Field, ValidationError, ValidatorFunctionWrapHandler, field_validator

from ganviz.engine.atomic import write_atomically
from ganviz.spec.files import FileError, read_bytes

log = logging.getLogger(__name__)

ThemeChoice = Literal["system", "light", "dark"]
TEXT_SCALES = (0.85, 1.0, 1.25, 1.5, 2.0)
MAX_BYTES = 256_000
MOST_RECENT = 10
_LAYOUT_VERSION: Final = 2  # of the window: another set of docks is another version
_MOST_TABLES = 20
_Headings = Annotated[str, Field(max_length=400)]
_Words = Annotated[list[Annotated[str, Field(max_length=400)]], Field(max_length=5)]
_Taken = Annotated[list[_Words], Field(min_length=2, max_length=2)]  # columns, and wishes
_Reached = Annotated[int, Field(ge=0, le=40)]
_Pages = Annotated[list[Annotated[int, Field(ge=0, lt=40)]], Field(max_length=40)]
_Base64 = Annotated[str, Field(max_length=80_000)]


class Layout(BaseModel):
    """The window's geometry and the state of its docks, as Qt gave them."""

    model_config = ConfigDict(frozen=True, strict=True)

    version: Literal[2]
    geometry: _Base64
    docks: _Base64
    sha256: str

    @classmethod
    def of(cls, geometry: bytes, docks: bytes) -> Self:
        texts = [base64.b64encode(each).decode() for each in (geometry, docks)]
        return cls(version=_LAYOUT_VERSION, geometry=texts[0], docks=texts[1], sha256=_digest(geometry, docks))

    def parts(self) -> tuple[bytes, bytes] | None:
        """Return geometry and docks, or None where they are not what was written."""
        try:
            geometry, docks = (base64.b64decode(each, validate=True) for each in (self.geometry, self.docks))
        except (binascii.Error, ValueError):
            return None
        return (geometry, docks) if _digest(geometry, docks) == self.sha256 else None


class Kept(BaseModel):
    """What is in the file. A value that cannot be is as if it were not there, and so is a name that is not known."""

    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")

    theme: ThemeChoice = "system"
    language: Annotated[str, Field(max_length=20)] = "system"
    text_scale: float = 1.0
    folds: Annotated[dict[Annotated[str, Field(max_length=100)], bool], Field(max_length=200)] = {}
    layout: Layout | None = None
    controls_pinned: bool | None = None
    picture_folder: Annotated[str, Field(max_length=4096)] = ""
    map_folder: Annotated[str, Field(max_length=4096)] = ""
    recent_files: Annotated[list[Annotated[str, Field(max_length=4096)]], Field(max_length=MOST_RECENT)] = []
    data_folder: Annotated[str, Field(max_length=4096)] = ""
    tables: Annotated[dict[_Headings, _Taken], Field(max_length=40)] = {}
    plots_share: Annotated[float, Field(ge=0.0, le=1.0)] = 0.42
    layers: Annotated[list[Annotated[str, Field(max_length=40)]], Field(max_length=40)] = []
    lessons: Annotated[dict[Annotated[str, Field(max_length=100)], _Reached], Field(max_length=200)] = {}
    lessons_done: Annotated[dict[Annotated[str, Field(max_length=100)], _Pages], Field(max_length=200)] = {}
    plot_weights: Annotated[dict[Annotated[str, Field(max_length=100)], float], Field(max_length=200)] = {}

    @field_validator("*", mode="wrap")
    @classmethod
    def _or_the_default(cls, value: Any, check: ValidatorFunctionWrapHandler, info: Any) -> Any:
        try:
            return check(value)
        except ValidationError:
            return cls.model_fields[info.field_name].get_default(call_default_factory=True)

    @field_validator("text_scale")
    @classmethod
    def _is_offered(cls, scale: float) -> float:
        return scale if scale in TEXT_SCALES else 1.0


class Preferences:
    """Reads and writes the user's settings file. A file that cannot be written, or holds nonsense, is no error.

    Windows that are open at once each write what was changed in them, and leave the rest as the others wrote it.
    """

    def __init__(self, file: Path | None = None) -> None:
        """Use the user's settings, or those in `file`."""
        self._file: Path | None = file or settings_file()
        self._kept = _read(self._file)
        self._changed: dict[str, Any] = {}

    @classmethod
    def unsaved(cls) -> Self:
        """Return what a new user has, kept nowhere."""
        made = cls.__new__(cls)
        made._file, made._kept, made._changed = None, Kept(), {}
        return made

    @property
    def theme(self) -> ThemeChoice:
        return self._kept.theme

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._set("theme", choice)

    @property
    def language(self) -> str:
        """The code of the language to speak; ``system`` for the system's."""
        return self._kept.language

    @language.setter
    def language(self, choice: str) -> None:
        self._set("language", choice)

    @property
    def text_scale(self) -> float:
        return self._kept.text_scale

    @text_scale.setter
    def text_scale(self, scale: float) -> None:
        self._set("text_scale", scale)

    @property
    def folds(self) -> dict[str, bool]:
        """Which parts of the panel of controls are open, by name; those not in it are as they were made."""
        return dict(self._kept.folds)

    @folds.setter
    def folds(self, folds: Mapping[str, bool]) -> None:
        self._set("folds", dict(folds))

    @property
    def controls_pinned(self) -> bool | None:
        """Whether the panel of controls stands beside the picture; None for as the window has room."""
        return self._kept.controls_pinned

    @controls_pinned.setter
    def controls_pinned(self, is_pinned: bool | None) -> None:
        self._set("controls_pinned", is_pinned)

    @property
    def plots_share(self) -> float:
        """What the plots at the right have of the width, from 0 to 1."""
        return self._kept.plots_share

    @plots_share.setter
    def plots_share(self, share: float) -> None:
        self._set("plots_share", share)

    @property
    def plot_weights(self) -> dict[str, float]:
        """What each plot has of the height, relative to the others, by name; those not in it are as they were made."""
        return dict(self._kept.plot_weights)

    @plot_weights.setter
    def plot_weights(self, weights: Mapping[str, float]) -> None:
        self._set("plot_weights", dict(weights))

    @property
    def lessons(self) -> dict[str, int]:
        """How many pages of each lesson were opened, by its name."""
        return dict(self._kept.lessons)

    @lessons.setter
    def lessons(self, reached: Mapping[str, int]) -> None:
        self._set("lessons", dict(reached))

    @property
    def lessons_done(self) -> dict[str, list[int]]:
        """Which pages of each lesson were done, from 0, by its name."""
        return dict(self._kept.lessons_done)

    @lessons_done.setter
    def lessons_done(self, done: Mapping[str, Collection[int]]) -> None:
        self._set("lessons_done", {name: sorted(pages) for name, pages in done.items()})

    @property
    def picture_folder(self) -> str:
        """Where the last picture was kept; empty before there is one."""
        return self._kept.picture_folder

    @picture_folder.setter
    def picture_folder(self, folder: str) -> None:
        self._set("picture_folder", folder)

    @property
    def map_folder(self) -> str:
        """The folder of the map that was opened last; empty before there was one."""
        return self._kept.map_folder

    @map_folder.setter
    def map_folder(self, folder: str) -> None:
        self._set("map_folder", folder)

    @property
    def recent_files(self) -> tuple[str, ...]:
        """The files that were opened or saved last, the newest first."""
        return tuple(self._kept.recent_files)

    def note_recent(self, path: Path) -> None:
        """Put a file before all others that were opened or saved, and write that down."""
        new = str(path.absolute())
        self._set("recent_files", [new, *(each for each in self._kept.recent_files if each != new)][:MOST_RECENT])
        self.save()

    @property
    def data_folder(self) -> str:
        """Where the last table was opened; empty before there was one."""
        return self._kept.data_folder

    @data_folder.setter
    def data_folder(self, folder: str) -> None:
        self._set("data_folder", folder)

    @property
    def tables(self) -> Mapping[str, list[list[str]]]:
        """How tables were taken the last time, by their headings: the names of columns, and words of wishes."""
        return dict(self._kept.tables)

    def remember_table(self, headings: str, columns: Sequence[str], words: Sequence[str]) -> None:
        """Remember how a table with these headings was taken, and forget what was remembered longest ago."""
        kept = {name: taken for name, taken in self._kept.tables.items() if name != headings}
        for oldest in list(kept)[: max(0, len(kept) + 1 - _MOST_TABLES)]:
            del kept[oldest]
        self._set("tables", {**kept, headings: [list(columns), list(words)]})

    @property
    def layers(self) -> frozenset[str]:
        """The layers of pictures that are on though they are off at first, by name."""
        return frozenset(self._kept.layers)

    @layers.setter
    def layers(self, names: Collection[str]) -> None:
        self._set("layers", sorted(names))

    @property
    def layout(self) -> tuple[bytes, bytes] | None:
        """The window's geometry and the state of its docks, or None the first time."""
        return self._kept.layout.parts() if self._kept.layout else None

    @layout.setter
    def layout(self, layout: tuple[bytes, bytes]) -> None:
        self._set("layout", Layout.of(*layout))

    def take_layout(self) -> tuple[bytes, bytes] | None:
        """Return the layout to open a window with, and mark that this is tried; `layout_is_good` takes that back.

        A layout that still bears the mark did not come back the last time: it is dropped.
        """
        layout = self.layout
        if layout is None or self._mark is None:
            return layout
        digest = _digest(*layout)
        if _bytes_of(self._mark) == digest.encode():
            log.warning("the layout of the window was dropped: the last start with it did not get through")
            self._set("layout", None)
            self.save()
            self.layout_is_good()
            return None
        _mark_with(self._mark, digest)
        return layout

    def layout_is_good(self) -> None:
        """Take the mark back: the window is open."""
        if self._mark is not None:
            with contextlib.suppress(OSError):
                self._mark.unlink(missing_ok=True)

    def save(self) -> None:
        """Write to disk now what was changed here."""
        if self._file is None or not self._changed:
            return
        written = _read(self._file).model_copy(update=self._changed)
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self._file, json.dumps(written.model_dump(mode="json"), indent=1).encode())
        self._changed = {}

    @property
    def _mark(self) -> Path | None:
        return self._file.with_name(f"{self._file.name}.opening") if self._file else None

    def _set(self, name: str, value: Any) -> None:
        self._changed[name] = value
        self._kept = self._kept.model_copy(update={name: value})


def settings_file() -> Path:
    """Return where the user's settings are."""
    return platformdirs.user_config_path("ganviz", appauthor=False) / "settings.json"


def _read(file: Path) -> Kept:
    content = _bytes_of(file)
    try:
        return Kept.model_validate(json.loads(content or b"{}"))
    except (
        ValueError,
        RecursionError,
    ):  # no JSON or no object of it: UnicodeDecodeError and pydantic's are ValueErrors
        return Kept()


def _bytes_of(file: Path) -> bytes:
    """Return what is in a regular file of at most `MAX_BYTES`; nothing, if it is anything else."""
    try:
        return read_bytes(file, MAX_BYTES)
    except FileError:
        return b""


def _mark_with(mark: Path, digest: str) -> None:
    """Make the file `mark`, which holds `digest`. It need not outlive a loss of power."""
    with contextlib.suppress(OSError):
        mark.unlink(missing_ok=True)
        with mark.open("x", encoding="ascii") as opened:  # a new one, whatever took the name meanwhile
            opened.write(digest)


def _digest(geometry: bytes, docks: bytes) -> str:
    return hashlib.sha256(len(geometry).to_bytes(8, "big") + geometry + docks).hexdigest()
