"""Which columns of a table are meant: told by the user, or by what the others are."""

import csv
from dataclasses import dataclass

from ganviz.engine.tables.table import ColumnsError, Table, TableError
from ganviz.spec.errors import one_line, shown
from ganviz.spec.translation import listed, tr, tr_n, tr_noop

_MOST_NAMED = 12
_COUNTS = {1: tr_noop("one column"), 2: tr_noop("two columns")}


@dataclass(frozen=True, slots=True)
class Choice:
    """Columns of a table, by their places.

    Attributes:
        columns: those of the numbers, one for each dimension.
        classes: that of the classes; None for none.
        remarks: what was assumed.
    """

    columns: tuple[int, ...]
    classes: int | None = None
    remarks: tuple[str, ...] = ()


def proposed(table: Table, count: int) -> Choice:
    """Return the columns that a person would take for points of so many dimensions.

    One that counts rows, or may tell classes, is none of them where the others are enough.

    Raises:
        ColumnsError: if there are more, or fewer.
    """
    numeric = [place for place, column in enumerate(table.columns) if column.is_numeric]
    left = numeric
    for drop in (
        [place for place in numeric if table.columns[place].is_count],
        [place for place in numeric if table.columns[place].is_empty],
        [place for place in numeric if place == 0 and not table.columns[0].name and table.columns[0].counts_rows],
        [place for place in numeric if table.columns[place].is_class_name and table.columns[place].is_class],
        [place for place in numeric if table.columns[place].may_be_class],
    ):
        rest = [place for place in left if place not in drop]
        if len(left) > count and len(rest) >= count:
            left = rest
    if len(left) > count and count == 2:
        left = _called_x_and_y(table, left) or left
    if len(left) != count:
        raise ColumnsError(_question(table, numeric, count))
    classes = _classes(table, left)
    used = left if classes is None or count == 1 else [*left, classes]  # points of the plane are of classes
    return Choice(tuple(left), classes, _remarks(table, left, used))


def named(table: Table, words: str, count: int) -> Choice:
    """Return the columns that `words` name, apart by commas: by heading, or by number from 1; a third tells classes.

    Raises:
        ColumnsError: if there is no such column, or they are not as many.
    """
    try:
        names = [name.strip() for name in next(csv.reader([words], skipinitialspace=True), []) if name.strip()]
    except csv.Error:
        names = []
    if not count <= len(names) <= count + 1:
        raise ColumnsError(
            tr(
                "columns {given!r}; expected {count}, such as {example}",
                given=one_line(words, 40),
                count=tr(_COUNTS[count]),
                example=_example(table, count),
            )
        )
    places = [_place(table, name) for name in names]
    for place in places[:count]:
        if not table.columns[place].is_numeric:
            raise ColumnsError(
                tr(
                    "{column} holds no numbers; those that do: {columns}",
                    column=table.quoted(place),
                    columns=_listed(table),
                )
            )
    classes = places[count] if len(places) > count else None
    return Choice(tuple(places[:count]), classes)


def _place(table: Table, name: str) -> int:
    for wanted, of in ((name, str), (name.lower(), str.lower)):
        for place, column in enumerate(table.columns):
            if wanted in (of(column.name), *map(of, column.others)):
                return place
    bare = name.removeprefix("#").removeprefix("column").strip()
    if bare.isascii() and bare.isdecimal() and len(bare) < 6 and 1 <= int(bare) <= len(table.columns):
        return int(bare) - 1
    raise ColumnsError(
        tr("no column is called {given}; there are {columns}", given=shown(name), columns=_listed(table))
    )


def _called_x_and_y(table: Table, places: list[int]) -> list[int] | None:
    names = {table.columns[place].name.strip().lower(): place for place in reversed(places)}
    return [names["x"], names["y"]] if "x" in names and "y" in names and "z" not in names else None


def _classes(table: Table, taken: list[int]) -> int | None:
    """Return the column that tells classes, where it is plain which: one of that name, or the only one."""
    found = [
        place
        for place, column in enumerate(table.columns)
        if place not in taken and column.is_class and not column.is_count and not column.counts_rows
    ]
    of_that_name = [place for place in found if table.columns[place].is_class_name]
    return of_that_name[0] if len(of_that_name) == 1 else found[0] if len(found) == 1 else None


def _remarks(table: Table, taken: list[int], used: list[int]) -> tuple[str, ...]:
    if len(table.columns) == len(used):
        if len(taken) == 2 and 0 in taken and table.columns[0].counts_rows and len(table.lines) > 2:
            return (
                tr(
                    "{column} counts the rows, and is read as the first coordinate.",
                    column=table.quoted(0).capitalize(),
                ),
            )
        return ()
    names = tr(" and ").join(table.quoted(place) for place in taken)
    others = [table.quoted(place) for place in range(len(table.columns)) if place not in used]
    left = listed(others[:5])
    if len(others) > 5:
        left = tr("{names} and {more} more", names=listed(others[:4]), more=len(others) - 4)
    return (tr("Taken: {names}. Left: {left}.", names=names, left=left),)


def _question(table: Table, numeric: list[int], count: int) -> str:
    if len(numeric) < count:
        if not numeric:
            return tr("no column of numbers; expected {count}", count=count)
        return tr_n("one column of numbers; expected {wanted}", "{count} columns of numbers; expected {wanted}",
                    len(numeric), wanted=count)  # fmt: skip
    question = tr_noop("{count} columns of numbers: {columns}; say which two, such as {example}")
    if count == 1:
        question = tr_noop("{count} columns of numbers: {columns}; say which one, such as {example}")
    return tr(question, count=len(numeric), columns=_listed(table), example=_example(table, count))


def _example(table: Table, count: int) -> str:
    numeric = [place for place, column in enumerate(table.columns) if column.is_numeric and not column.is_count]
    return one_line(":" + ",".join(_typed(table.name_of(place)) for place in numeric[:count]), 80)


def _typed(name: str) -> str:
    return f'"{name}"' if "," in name else name


def _listed(table: Table) -> str:
    numeric = [place for place, column in enumerate(table.columns) if column.is_numeric]
    names = listed(one_line(table.name_of(place), 30) for place in numeric[:_MOST_NAMED])
    more = len(numeric) - _MOST_NAMED
    return tr("{names} and {more} more", names=names, more=more) if more > 0 else names


def require_readable(table: Table, choice: Choice) -> None:
    """Refuse a column that is taken twice, and those of which a cell holds something that is no number.

    Raises:
        ColumnsError: naming the column that is taken twice.
        TableError: naming the first such cell by its line.
    """
    if len(set(choice.columns)) < len(choice.columns):
        raise ColumnsError(
            tr("{column} is taken twice; expected two different columns", column=table.quoted(choice.columns[-1]))
        )
    for place in choice.columns:
        column = table.columns[place]
        if column.numbers.faults:
            row = column.numbers.faults[0]
            raise TableError(
                tr(
                    "{row} has {given} in {column}; expected a number",
                    row=table.said_of(row),
                    given=shown(column.text(row)),
                    column=table.quoted(place),
                )
            )
