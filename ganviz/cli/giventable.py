"""Tables given on the command line: ``@FILE``, ``@FILE:x,y``, ``@FILE:x,y:standardise,part``."""

import math
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ganviz.cli.output import tell
from ganviz.engine.tables import (
    ColumnsError,
    Decimal,
    DecimalError,
    WishError,
    Wishes,
    change_for,
    load_table,
    named,
    proposed,
    take,
)
from ganviz.spec import Experiment, Problem, SpecError
from ganviz.spec.described import Setting, declared
from ganviz.spec.errors import one_line, shown, shown_path

_ALLOWED = "a file with a table of numbers, as CSV, NPY or NPZ; its columns by @FILE:x,y"
_WISHES = {"complete": "is_complete", "standardise": "is_standardised", "part": "is_part"}
_DECIMALS: dict[str, Decimal] = {"comma": ",", "point": "."}
_HOW = ", ".join((*_WISHES, *_DECIMALS))


@dataclass(frozen=True, slots=True)
class _Given:
    """What follows the ``@``: a file, names of columns, and how to read it."""

    file: str
    columns: str = ""
    wishes: Wishes = field(default_factory=Wishes)
    decimal: Decimal | None = None


def change_of(path: str, text: str) -> dict[str, Any]:
    """Return the change that gives the setting `path` what the table of a file holds; `text` is what follows the ``@``.

    What was assumed in reading it is told on the error stream.

    Raises:
        SpecError: if there is no such table, or it can be read in more than one way.
    """
    if not text.strip():
        raise SpecError([Problem(path, "'@' without a name", "@ and the name of a file, such as @points.csv")])
    given = _parsed(path, text)
    settings = list(declared(Experiment, path))
    dimensions = 2 if any(setting.type == "points" for setting in settings) else 1
    try:
        table = load_table(Path(given.file), given.decimal)
        choice = named(table, given.columns, dimensions) if given.columns else proposed(table, dimensions)
        most, farthest = _limits(settings)
        taken = take(table, choice, given.wishes, most_rows=most, farthest=farthest)
    except ValueError as error:
        allowed = _advice(error, given)
        what = f"'@{shown_path(given.file)}' ({one_line(str(error), 150)})"
        raise SpecError([Problem(path, what, allowed)]) from None
    for remark in (*table.remarks, *choice.remarks, *taken.remarks):
        tell(f"{shown_path(given.file)}: {remark}")
    return change_for(path, taken)


def _parsed(path: str, text: str) -> _Given:
    """Return the parts of ``FILE:COLUMNS:HOW``; a file whose name has colons is one if it is there."""
    file, columns, how = text, "", ""
    for parts in (1, 2):
        if _is_there(file) or ":" not in text:
            break
        file, *rest = text.rsplit(":", parts)
        if len(file) == 1 and file.isalpha():  # the drive of Windows
            file, rest = text, []
        columns, how = (*rest, "", "")[:2]
    wishes: dict[str, bool] = {}
    decimal: Decimal | None = None
    for word in filter(None, (word.strip() for word in how.split(","))):
        if word in _DECIMALS:
            decimal = _DECIMALS[word]
        elif word in _WISHES:
            wishes[_WISHES[word]] = True
        else:
            raise SpecError([Problem(path, f"{shown(word)} after the columns", f"any of {_HOW}")])
    return _Given(file, columns.strip(), Wishes(**wishes), decimal)


def _is_there(file: str) -> bool:
    try:
        return Path(file).exists()
    except (OSError, ValueError):
        return False


def _limits(settings: list[Setting]) -> tuple[int, float]:
    """Return how many rows there may be, and how far from 0: as the setting allows."""
    most = max((setting.max_length or 0 for setting in settings), default=0)
    bounds = {(setting.minimum, setting.maximum) for setting in settings}
    low, high = next(iter(bounds)) if len(bounds) == 1 else (None, None)
    is_even = low is not None and high is not None and low == -high
    return most or 1_000_000, high if is_even and high is not None else math.inf


_INSTEAD = {
    "is_complete": "a value in each row, or those rows left out by",
    "is_standardised": "numbers nearer to 0, or standardised ones by",
    "is_part": "fewer rows, or a part of them, drawn at random, by",
}


def _advice(error: ValueError, given: _Given) -> str:
    """Return what is allowed instead."""
    lead = f"@{shown_path(given.file)}:{given.columns}:"
    so_far = [word for word, wish in _WISHES.items() if getattr(given.wishes, wish)]
    so_far += [word for word, sign in _DECIMALS.items() if sign == given.decimal]
    if isinstance(error, WishError):
        words = [*so_far, *(word for word, wish in _WISHES.items() if wish == error.wish)]
        return f"{_INSTEAD[error.wish]} {lead}{','.join(words)}"
    if isinstance(error, DecimalError):
        return " or ".join(lead + ",".join([*so_far, word]) for word in _DECIMALS)
    if isinstance(error, ColumnsError):
        return "columns of numbers, by heading or by number: @FILE:x,y"
    return _ALLOWED
