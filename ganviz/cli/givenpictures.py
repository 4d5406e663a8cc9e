"""Pictures given on the command line: ``data.source=@FOLDER``, or ``@FOLDER:32,invert``."""

from pathlib import Path
from typing import Any

from ganviz.cli.output import tell
from ganviz.engine.datafiles import DataError
from ganviz.engine.pictures import keep, prepare
from ganviz.spec import Problem, SpecError
from ganviz.spec.errors import one_line, shown, shown_path

_ALLOWED = "a folder of pictures, arrays as NPZ or NPY, or images as IDX"
_WORDS = ("28", "32", "invert")


def change_of_pictures(path: str, text: str) -> dict[str, Any]:
    """Return the change that makes pictures the data; `text` is what follows the ``@``.

    They are made small and grey, and put into the cache. What was assumed is told on the error stream.

    Raises:
        SpecError: if there are none.
    """
    if not text.strip():
        raise SpecError([Problem(path, "'@' without a name", "@ and the name of a folder or a file")])
    place, words = _parsed(path, text)
    try:
        side = 32 if "32" in words else 28
        prepared = prepare(Path(place), side, is_inverted="invert" in words)
        change = keep(prepared)
    except (ValueError, OSError, DataError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        what = f"'@{shown_path(place)}' ({one_line(reason or type(error).__name__, 150)})"
        raise SpecError([Problem(path, what, _ALLOWED)]) from None
    classes = f" in {prepared.num_labels} classes" if prepared.num_labels else ""
    tell(f"{shown_path(place)}: {len(prepared.images):,} pictures of {side}x{side}{classes}.")
    for remark in prepared.remarks:
        tell(f"{shown_path(place)}: {remark}")
    return change


def _parsed(path: str, text: str) -> tuple[str, set[str]]:
    place, _, how = text.rpartition(":")
    if not place or len(place) == 1 or Path(text).exists():  # no colon, the drive of Windows, or a name that has one
        return text, set()
    words = {word.strip() for word in how.split(",")} - {""}
    if wrong := words.difference(_WORDS):
        raise SpecError([Problem(path, f"{shown(min(wrong))} after the name", f"any of {', '.join(_WORDS)}")])
    return place, words
