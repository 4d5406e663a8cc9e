"""What is to be opened, what is wanted of it, and what comes of that. Knows no Qt: that happens in the background."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ganviz.engine.tables import (
    Choice,
    ColumnsError,
    Decimal,
    Table,
    TableError,
    Taken,
    WishError,
    Wishes,
    data_change,
    gaussians_change,
    load_table,
    named,
    parse_table,
    proposed,
    take,
)
from ganviz.spec.data.base import FARTHEST, MAX_LISTED
from ganviz.spec.errors import one_line, shown_path
from ganviz.spec.translation import listed, sentence, tr, tr_noop

GAUSSIANS = "gaussians"
_LONGEST_NAME = 40
_WISHED = {
    "is_standardised": tr_noop("standardised"),
    "is_complete": tr_noop("without rows that lack a value"),
    "is_part": tr_noop("some of the rows"),
}


@dataclass(frozen=True, slots=True)
class Source:
    """A file, or a text that was pasted.

    Attributes:
        name: what it is called in the window.
    """

    name: str
    path: Path | None = None
    text: str = ""

    @classmethod
    def of_file(cls, path: Path) -> "Source":
        return cls(shown_path(path.name), path)

    def read(self, decimal: Decimal | None = None) -> Table:
        """Return its table.

        Raises:
            ValueError: if it is none, or can be read in more than one way.
        """
        return parse_table(self.text, decimal) if self.path is None else load_table(self.path, decimal)


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a table is to be taken.

    Attributes:
        dimensions: of the points.
        columns: those of the coordinates, by their places.
        classes: that of the classes, each of which is a mode; None for none.
        is_gaussian: whether each becomes a Gaussian, in place of the points themselves.
    """

    dimensions: int = 2
    columns: tuple[int, ...] = ()
    classes: int | None = None
    is_gaussian: bool = False
    wishes: Wishes = field(default_factory=Wishes)


@dataclass(frozen=True)
class Outcome:
    """What comes of a wish.

    Attributes:
        taken: the points; None where there are none.
        problem: why there are none.
        wish: the field of `Wishes` that would help; empty for none.
        change: that of an experiment which makes these points its data; empty without any.
        remarks: what was assumed and done, a sentence each.
    """

    wanted: Wanted
    taken: Taken | None
    change: Mapping[str, Any] = field(default_factory=dict)
    problem: str = ""
    wish: str = ""
    remarks: tuple[str, ...] = ()


def outcome_of(table: Table, wanted: Wanted) -> Outcome:
    """Return what comes of taking a table as `wanted`."""
    choice = Choice(wanted.columns, wanted.classes)
    try:
        taken = take(table, choice, wanted.wishes, most_rows=MAX_LISTED, farthest=FARTHEST)
    except WishError as error:
        return Outcome(wanted, None, problem=sentence(str(error)), wish=error.wish)
    except TableError as error:
        return Outcome(wanted, None, problem=sentence(str(error)))
    remarks = (*table.remarks, *taken.remarks)
    try:
        change = gaussians_change(taken) if wanted.is_gaussian else data_change(taken)
    except TableError as error:
        return Outcome(wanted, taken, problem=sentence(str(error)), remarks=remarks)
    return Outcome(wanted, taken, change, remarks=remarks)


def usable(table: Table) -> tuple[int, ...]:
    """Return the places of the columns that hold numbers."""
    return tuple(place for place, column in enumerate(table.columns) if column.is_numeric)


def of_classes(table: Table) -> tuple[int, ...]:
    """Return the places of the columns that may tell classes, the likely ones first: texts, or so called, not dates."""
    columns = table.columns
    found = [place for place, column in enumerate(columns) if column.may_be_class and not column.is_count]
    return tuple(
        sorted(
            found,
            key=lambda place: (
                not columns[place].is_class, columns[place].is_numeric, not columns[place].is_class_name,
            ),
        )
    )  # fmt: skip


def first_wanted(table: Table, kept: "Kept | None" = None) -> Wanted:
    """Return how a table is taken at first: as it was the last time, or as a person would, or its first columns."""
    if kept is not None and (again := kept.wanted_of(table)) is not None:
        return again
    for dimensions in (2, 1):
        try:
            choice = proposed(table, dimensions)
            return Wanted(dimensions, choice.columns, choice.classes if dimensions == 2 else None)
        except ColumnsError:
            continue
    numeric = usable(table)
    columns = table.columns
    measured = [place for place in numeric if not columns[place].is_count and not columns[place].may_be_class]
    places = (measured if len(measured) >= 2 else list(numeric))[:2]
    return Wanted(max(1, len(places)), tuple(places))


@dataclass(frozen=True, slots=True)
class Kept:
    """How a table with certain headings was taken the last time.

    Attributes:
        columns: by name: of the coordinates, and a third of classes.
        words: for the wishes, and `GAUSSIANS`.
    """

    columns: tuple[str, ...]
    words: tuple[str, ...] = ()

    @classmethod
    def of(cls, table: Table, wanted: Wanted) -> "Kept":
        words = tuple(name for name in Wishes.__dataclass_fields__ if getattr(wanted.wishes, name))
        places = wanted.columns if wanted.classes is None else (*wanted.columns, wanted.classes)
        return cls(tuple(map(table.name_of, places)), (*words, GAUSSIANS) if wanted.is_gaussian else words)

    def wanted_of(self, table: Table) -> Wanted | None:
        """Return what is wanted of a table with the same headings; None if it has not the columns."""
        if len(self.columns) not in (1, 2, 3):
            return None
        quoted, dimensions = ",".join(f'"{name}"' for name in self.columns), min(2, len(self.columns))
        try:
            choice = named(table, quoted, dimensions)
        except ColumnsError:
            return None
        words = {word: True for word in self.words if word in Wishes.__dataclass_fields__}
        classes = choice.classes if choice.classes in of_classes(table) else None  # of other cells in this table
        is_gaussian = GAUSSIANS in self.words and classes is not None
        return Wanted(dimensions, choice.columns, classes, is_gaussian, Wishes(**words))


def in_words(table: Table, wanted: Wanted) -> str:
    """Return how a table is taken, for a line: ``length, width, classes by species, standardised``."""
    said = [one_line(table.name_of(place), _LONGEST_NAME) for place in wanted.columns]
    if wanted.classes is not None:
        name = one_line(table.name_of(wanted.classes), _LONGEST_NAME)
        by = tr_noop("a Gaussian for each {column}") if wanted.is_gaussian else tr_noop("classes by {column}")
        said.append(tr(by, column=name))
    return listed((*said, *(tr(words) for wish, words in _WISHED.items() if getattr(wanted.wishes, wish))))


def headings_of(table: Table) -> str:
    """Return what tables are told apart by, to remember how one was taken; empty for one without headings."""
    names = [column.name for column in table.columns]
    return "\t".join(names)[:400] if any(names) else ""
