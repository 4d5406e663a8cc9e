"""Pictures given on the command line: ``data.source=@FOLDER``, or ``@FOLDER:32,invert``."""

from pathlib import Path
from typing import Any

from ganviz.cli.output import tell
from ganviz.engine.datafiles import DataError
from ganviz.engine.pictures import keep, prepare
from ganviz.spec import Problem, SpecError
from ganviz.spec.errors import of_system, one_line, shown, shown_path
from ganviz.spec.translation import listed, tr, tr_n, tr_noop

_ALLOWED = tr_noop("a folder of pictures, arrays as NPZ or NPY, or images as IDX")
_WORDS = ("28", "32", "invert")


def change_of_pictures(path: str, text: str) -> dict[str, Any]:
    """Return the change that makes pictures the data; `text` is what follows the ``@``.

    They are made small and grey, and put into the cache. What was assumed is told on the error stream.

    Raises:
        SpecError: if there are none.
    """
    if not text.strip():
        raise SpecError([Problem(path, tr("'@' without a name"), tr("@ and the name of a folder or a file"))])
    place, words = _parsed(path, text)
    try:
        side = 32 if "32" in words else 28
        prepared = prepare(Path(place), side, is_inverted="invert" in words)
        change = keep(prepared)
    except (ValueError, OSError, DataError) as error:
        reason = of_system(error) if isinstance(error, OSError) else str(error)
        what = refused(path, place, reason or type(error).__name__)
        raise SpecError([Problem(path, what, tr(_ALLOWED))]) from None
    count, classes = len(prepared.images), prepared.num_labels
    found = tr_n("{count:,} picture of {side}x{side}", "{count:,} pictures of {side}x{side}", count, side=side)
    if classes:
        found = tr_n("{pictures} in {count} class", "{pictures} in {count} classes", classes, pictures=found)
    tell(f"{shown_path(place)}: {tr('{words}.', words=found)}")
    for remark in prepared.remarks:
        tell(f"{shown_path(place)}: {remark}")
    return change


def refused(path: str, file: str, reason: str) -> str:
    """Return a file as it was given for the setting or option `path`, a setting's with an ``@``, and what is wrong."""
    at = "" if path.startswith("--") else "@"
    return tr("{given} ({reason})", given=f"'{at}{shown_path(file)}'", reason=one_line(reason, 150))


def _parsed(path: str, text: str) -> tuple[str, set[str]]:
    place, _, how = text.rpartition(":")
    if not place or len(place) == 1 or Path(text).exists():  # no colon, the drive of Windows, or a name that has one
        return text, set()
    words = {word.strip() for word in how.split(",")} - {""}
    if wrong := words.difference(_WORDS):
        what = tr("{given} after the name", given=shown(min(wrong)))
        raise SpecError([Problem(path, what, tr("any of {names}", names=listed(_WORDS)))])
    return place, words
