"""Tables given on the command line: ``@FILE``, ``@FILE:x,y``, ``@FILE:x,y:standardise,part``."""

import contextlib
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ganviz.cli.givenpictures import change_of_pictures, refused
from ganviz.cli.output import tell
from ganviz.engine.pictures import are_pictures
from ganviz.engine.tables import (
    Choice,
    ColumnsError,
    Decimal,
    DecimalError,
    Table,
    WishError,
    Wishes,
    change_for,
    data_change,
    gaussians_change,
    load_table,
    named,
    proposed,
    take,
)
from ganviz.spec import Experiment, Problem, SpecError
from ganviz.spec.data.base import FARTHEST, MAX_LISTED
from ganviz.spec.described import Setting, declared
from ganviz.spec.errors import shown, shown_path
from ganviz.spec.translation import listed, tr, tr_noop

_ALLOWED = tr_noop("a file with a table of numbers, as CSV, NPY or NPZ; its columns by {example}")
_WISHES = {"complete": "is_complete", "standardise": "is_standardised", "part": "is_part"}
_DECIMALS: dict[str, Decimal] = {"comma": ",", "point": "."}
_HOW = (*_WISHES, *_DECIMALS)
_GAUSSIANS = "gaussians"
_DATA = "--data"


@dataclass(frozen=True, slots=True)
class _Given:
    """What follows the ``@``: a file, names of columns, and how to read it."""

    file: str
    columns: str = ""
    wishes: Wishes = field(default_factory=Wishes)
    decimal: Decimal | None = None
    is_by_class: bool = False


def change_of(path: str, text: str) -> dict[str, Any]:
    """Return the change that gives the setting `path` what the table of a file holds; `text` is what follows the ``@``.

    What was assumed in reading it is told on the error stream.

    Raises:
        SpecError: if there is no such table, or it can be read in more than one way.
    """
    if not text.strip():
        allowed = tr("@ and the name of a file, such as {example}", example="@points.csv")
        raise SpecError([Problem(path, tr("'@' without a name"), allowed)])
    given = _parsed(path, text)
    settings = list(declared(Experiment, path))
    dimensions = 2 if any(setting.type == "points" for setting in settings) else 1
    with _in_words(path, given):
        table = load_table(Path(given.file), given.decimal)
        choice = named(table, given.columns, dimensions) if given.columns else proposed(table, dimensions)
        most, farthest = _limits(settings)
        taken = take(table, choice, given.wishes, most_rows=most, farthest=farthest)
    _tell(given, (*table.remarks, *choice.remarks, *taken.remarks))
    return change_for(path, taken)


def data_of(text: str) -> dict[str, Any]:
    """Return the change that makes a table, or pictures, the data; `text` is what follows ``--data``.

    A table of one column is data of one dimension. Each class that a third column tells is a mode; ``gaussians`` makes
    a Gaussian of each.

    Raises:
        SpecError: if there are none, or they can be read in more than one way.
    """
    bare = text.removeprefix("@")
    if not bare.strip():
        allowed = tr("the name of a file or a folder, such as {example}", example="points.csv:x,y")
        raise SpecError([Problem(_DATA, shown(text), allowed)])
    given = _parsed(_DATA, bare, (*_HOW, _GAUSSIANS, "28", "32", "invert"))
    if are_pictures(Path(given.file)):
        return change_of_pictures(_DATA, bare)
    with _in_words(_DATA, given):
        table = load_table(Path(given.file), given.decimal)
        choice = _choice(table, given.columns)
        taken = take(table, choice, given.wishes, most_rows=MAX_LISTED, farthest=FARTHEST)
        change = (gaussians_change if given.is_by_class else data_change)(taken)
        remarks = (*table.remarks, *choice.remarks, *taken.remarks)
        if change.get("data.class_sizes") and choice.classes is not None and not given.is_by_class:
            remarks += (
                tr(
                    "Each class of {column} is a mode; `{word}` after the columns makes Gaussians of them.",
                    column=table.quoted(choice.classes), word=_GAUSSIANS,
                ),
            )  # fmt: skip
        _tell(given, remarks)
    return change


def _choice(table: Table, columns: str) -> Choice:
    """Return the columns that are named; or two that are points of the plane, or one."""
    if columns:
        return named(table, columns, min(2, columns.count(",") + 1))
    try:
        return proposed(table, 2)
    except ColumnsError as error:
        try:
            return proposed(table, 1)
        except ColumnsError:
            raise error from None


@contextlib.contextmanager
def _in_words(path: str, given: "_Given") -> Iterator[None]:
    """Turn what is wrong with a table into what was given and what is allowed."""
    try:
        yield
    except ValueError as error:
        what = refused(path, given.file, str(error))
        raise SpecError([Problem(path, what, _advice(error, path, given))]) from None


def _tell(given: "_Given", remarks: tuple[str, ...]) -> None:
    for remark in remarks:
        tell(f"{shown_path(given.file)}: {remark}")


def _parsed(path: str, text: str, words: Sequence[str] = _HOW) -> _Given:
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
        elif word not in words:
            what = tr("{given} after the columns", given=shown(word))
            raise SpecError([Problem(path, what, tr("any of {names}", names=listed(words)))])
    return _Given(file, columns.strip(), Wishes(**wishes), decimal, _GAUSSIANS in how)


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
    "is_complete": tr_noop("a value in each row, or those rows left out by {example}"),
    "is_standardised": tr_noop("numbers nearer to 0, or standardised ones by {example}"),
    "is_part": tr_noop("fewer rows, or a part of them, drawn at random, by {example}"),
}


def _advice(error: ValueError, path: str, given: _Given) -> str:
    """Return what is allowed instead, as it is to be written for `path`."""
    at = "" if path == _DATA else "@"
    lead = f"{at}{shown_path(given.file)}:{given.columns}:"
    so_far = [word for word, wish in _WISHES.items() if getattr(given.wishes, wish)]
    so_far += [word for word, sign in _DECIMALS.items() if sign == given.decimal]
    if isinstance(error, WishError):
        words = [*so_far, *(word for word, wish in _WISHES.items() if wish == error.wish)]
        return tr(_INSTEAD[error.wish], example=lead + ",".join(words))
    if isinstance(error, DecimalError):
        return tr(" or ").join(lead + ",".join([*so_far, word]) for word in _DECIMALS)
    if isinstance(error, ColumnsError):
        return tr("columns of numbers, by heading or by number: {example}", example=f"{at}FILE:x,y")
    return tr(_ALLOWED, example=f"{at}FILE:x,y")
