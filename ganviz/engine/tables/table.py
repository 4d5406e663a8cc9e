"""A table as it was read: its columns, where its rows stand, and what has to be said of how it was read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.tables.numerals import Numbers
from ganviz.engine.tables.times import are_times
from ganviz.spec.errors import one_line
from ganviz.spec.translation import tr

MAX_CLASSES = 100
_COUNTS = frozenset(
    ("", "index", "idx", "id", "no", "no.", "nr", "nr.", "row", "rownames", "row.names", "obs", "#", "n")
)
_CLASSES = frozenset(
    ("class", "classes", "label", "labels", "target", "species", "category", "cluster", "group", "y", "klasse", "art",
     "gruppe", "kategorie", "classe", "groupe", "type", "kind")
)  # fmt: skip
_YEARS = frozenset(
    ("year", "years", "yr", "jahr", "jahre", "année", "annee", "années", "annees", "año", "ano", "anno", "年", "年份",
     "年度")
)  # fmt: skip
_FIRST_YEAR, _LAST_YEAR = 1800, 2100


class TableError(ValueError):
    """A file, or what was pasted, cannot be taken as it is. The text says why, and leaves its name to who knows it."""


class ColumnsError(TableError):
    """It cannot be told which columns are meant: say so, and it can be read."""


class DecimalError(TableError):
    """It cannot be told which sign is the decimal one: say so, and it can be read."""


@dataclass(frozen=True)
class Column:
    """One column.

    Attributes:
        name: its heading; empty without any.
        others: what else stands above it: a unit, a second heading.
        numbers: its cells as numbers.
        cells: its cells as they are written; none where they never were.
    """

    name: str
    numbers: Numbers
    cells: Sequence[str] = ()
    others: tuple[str, ...] = ()

    @cached_property
    def is_numeric(self) -> bool:
        """Whether it is meant to hold numbers: at least half of what it holds is one, or it holds none of anything."""
        count, faults = self.numbers.count, len(self.numbers.faults)
        return count >= faults and (count > 0 or bool(self.name) or any(self.cells))

    @cached_property
    def is_empty(self) -> bool:
        """Whether it holds nothing at all."""
        return len(self.numbers.missing) == len(self.numbers.values)

    @cached_property
    def is_count(self) -> bool:
        """Whether it counts the rows, from 0 or 1, and is called as such columns are."""
        is_named = self.name.strip().lower() in _COUNTS or self.name.startswith("Unnamed:")
        return is_named and self.counts_rows

    @cached_property
    def counts_rows(self) -> bool:
        """Whether its numbers are 0, 1, 2 and so on, or 1, 2, 3."""
        values = self.numbers.values
        return bool(
            len(values) > 1 and values[0] in (0, 1) and np.array_equal(values - values[0], np.arange(len(values)))
        )

    @cached_property
    def is_class_name(self) -> bool:
        """Whether it is called as columns of classes are."""
        return self.name.strip().lower() in _CLASSES

    @cached_property
    def is_class(self) -> bool:
        """Whether it tells classes: texts that occur again, or few whole numbers; dates, times and years are none."""
        return self.may_be_class and not (self.is_year if self.is_numeric else are_times(set(self.cells)))

    @cached_property
    def is_year(self) -> bool:
        """Whether it is called as columns of years are, and holds such whole numbers."""
        values = self.numbers.values[np.isfinite(self.numbers.values)]
        is_named = not _YEARS.isdisjoint(re.split(r"[\W_]+", self.name.lower()))
        return is_named and bool(
            np.all((values == np.round(values)) & (values >= _FIRST_YEAR) & (values <= _LAST_YEAR))
        )

    @cached_property
    def may_be_class(self) -> bool:
        """Whether classes can be told by it: texts that occur again, or few whole numbers."""
        if self.is_empty:
            return False
        if self.is_numeric:
            values = self.numbers.values
            if self.numbers.faults or self.numbers.missing:
                return False
            if not np.all(np.isfinite(values) & (values == np.round(values))):
                return False
            num_different = len(np.unique(values))
            is_few = num_different <= 20 and (num_different <= len(values) / 2 or num_different == 2)
            return is_few and bool(values.max() <= values.min() + 100)  # a difference may overflow
        different = len(set(self.cells))
        return 0 < different <= MAX_CLASSES and different < len(self.cells)

    def text(self, row: int) -> str:
        """Return a cell as it is written, or as its number is."""
        return self.cells[row] if self.cells else f"{self.numbers.values[row]:.10g}"


@dataclass(frozen=True)
class Table:
    """The columns of a file, all of the same number of rows.

    Attributes:
        lines: (n,) the line of the file that each row begins in, counted from 1; or the number of the row, where a
            file has no lines.
        has_lines: whether it has.
        remarks: what was assumed in reading it, a sentence each.
    """

    columns: tuple[Column, ...]
    lines: NDArray[np.int64]
    has_lines: bool = True
    remarks: tuple[str, ...] = ()

    @property
    def num_rows(self) -> int:
        """How many rows there are."""
        return len(self.lines)

    @property
    def names(self) -> tuple[str, ...]:
        """What each column is called in a message, and on the command line: its heading, or its number from 1."""
        return tuple(self.name_of(place) for place in range(len(self.columns)))

    def name_of(self, place: int) -> str:
        """Return what a column is called."""
        return self.columns[place].name or str(place + 1)

    def said_of(self, row: int) -> str:
        """Return where a row stands: ``line 7``."""
        number = self.lines[row]
        return tr("line {number:,}", number=number) if self.has_lines else tr("row {number:,}", number=number)

    def quoted(self, place: int) -> str:
        """Return what a column is called, short and in one line."""
        name = self.columns[place].name
        return one_line(repr(name), 40) if name else tr("column {number}", number=place + 1)
