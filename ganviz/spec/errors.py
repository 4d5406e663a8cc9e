"""The one error that a description of a run can raise, and how what somebody gave is quoted in a message."""

import reprlib
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ganviz.spec.translation import tr, tr_noop

MAX_QUOTED = 60  # characters of what somebody gave, in any message
MAX_PROBLEMS = 10  # named in one message; the rest is counted
_MAX_GIVEN = 200  # of a problem: what was quoted, and what is said of it
_OF_SYSTEM = (  # what systems say most
    tr_noop("No such file or directory"),
    tr_noop("Permission denied"),
    tr_noop("Operation not permitted"),
    tr_noop("Not a directory"),
    tr_noop("Is a directory"),
    tr_noop("File exists"),
    tr_noop("File name too long"),
    tr_noop("No space left on device"),
    tr_noop("Disk quota exceeded"),
    tr_noop("Read-only file system"),
    tr_noop("Input/output error"),
    tr_noop("Too many open files"),
    tr_noop("Too many levels of symbolic links"),
    tr_noop("Cannot allocate memory"),
    tr_noop("Connection refused"),
    tr_noop("Connection reset by peer"),
    tr_noop("Network is unreachable"),
    tr_noop("Temporary failure in name resolution"),
    tr_noop("Name or service not known"),
)
_DEEP_ENOUGH = 10  # levels of nested lists and tables; the rest would be cut off anyway


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: where, what was given, what is allowed.

    Path and given are kept as a message may show them: short, in one line, without control characters.
    """

    path: str
    given: str
    allowed: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "path", one_line(self.path))
        object.__setattr__(self, "given", one_line(self.given, _MAX_GIVEN))

    def __str__(self) -> str:
        return tr("{path}: given {given}; allowed: {allowed}", path=self.path, given=self.given, allowed=self.allowed)


class SpecError(ValueError):
    """Every problem of a description at once. Its text names the first `MAX_PROBLEMS`, a line each.

    Attributes:
        problems: one entry a bad path, in the order of the experiment.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(first_of([str(problem) for problem in self.problems])))

    def __reduce__(self) -> tuple[type["SpecError"], tuple[tuple[Problem, ...]]]:
        return type(self), (self.problems,)


def of_system(error: OSError) -> str:
    """Return why the system refused something, in the user's language where that is known; empty if it says nothing."""
    return tr(error.strerror) if error.strerror else ""


def first_of(lines: Sequence[str]) -> list[str]:
    """Return the first `MAX_PROBLEMS` of `lines`, and how many more there are."""
    more = len(lines) - MAX_PROBLEMS
    return [*lines[:MAX_PROBLEMS], tr("and {more:,} more", more=more)] if more > 0 else list(lines)


def shown(value: Any) -> str:
    """Return `value` as an error message quotes it: at most `MAX_QUOTED` characters in one line.

    Takes anything, however long, deep or odd it is, and raises nothing.
    """
    if value is None:
        return tr("nothing", "a value")
    try:
        return one_line(_written(value))
    except (ValueError, RecursionError):  # Python writes no number of thousands of digits
        return tr("a number too long to write")


def one_line(text: str, most: int = MAX_QUOTED) -> str:
    """Return `text` cut to `most` characters, with what is no printable sign as an escape: ``\\x1b``, ``\\n``.

    Among those are what moves a terminal's cursor and what turns the direction of text around.
    """
    line = in_print(text[: most + 1])  # one more than is kept, so that a cut shows
    return line if len(line) <= most else line[: most - 3] + "..."


def shown_path(path: Path | str, most: int = MAX_QUOTED) -> str:
    """Return a path as `one_line` does, but with its end, which says more than its beginning."""
    line = in_print(str(path)[-most - 1 :])
    return line if len(line) <= most else "..." + line[3 - most :]


def is_plain(sign: str) -> bool:
    """Return whether a character shows as itself: a letter, mark, digit, sign or space of any width."""
    return sign.isprintable() or unicodedata.category(sign) == "Zs"


def in_print(text: str) -> str:
    """Return `text` with what is no printable sign as an escape: ``\\x1b``, ``\\n``."""
    return "".join(sign if is_plain(sign) else sign.encode("unicode_escape").decode() for sign in text)


def _written(value: Any) -> str:
    if isinstance(value, str):
        return repr(value[: MAX_QUOTED + 1])
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple | dict | set):
        return _BRIEF.repr(value)
    return str(value)


_BRIEF = reprlib.Repr()  # repr() of a list of lists of lists ends in a RecursionError
_BRIEF.maxlevel = _DEEP_ENOUGH
_BRIEF.maxlist = _BRIEF.maxtuple = _BRIEF.maxdict = _BRIEF.maxset = MAX_QUOTED
_BRIEF.maxstring = _BRIEF.maxlong = _BRIEF.maxother = 3 * MAX_QUOTED
