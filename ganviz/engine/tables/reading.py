"""A table of text: CSV and its kin, as spreadsheets, statistics and plotting programs write them; ARFF; JSON lists.

What is read is read as a person would; what cannot be told is refused in a sentence that says what to do.
"""

import contextlib
import json
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from ganviz.engine.tables.arff import is_arff, names_and_rows
from ganviz.engine.tables.commas import require_one_meaning
from ganviz.engine.tables.headings import Head, split_head
from ganviz.engine.tables.numerals import Decimal, numbers_in
from ganviz.engine.tables.printed import as_json, may_be_list
from ganviz.engine.tables.rows import (
    MAX_COLUMNS,
    Dialect,
    Row,
    dialect_of,
    holds_several,
    left_out_of,
    lines_of,
    rows_of,
    trimmed,
)
from ganviz.engine.tables.table import Column, Table, TableError
from ganviz.engine.tables.times import are_times
from ganviz.spec.errors import one_line
from ganviz.spec.translation import tr, tr_n

_BEGINS_AS_JSON = re.compile(r"""\s*\{\s*("[^"]*"\s*:|'[^']*'\s*:|$)""")  # and not as a heading: {x},{y}
_SUMS = frozenset(
    ("total", "totals", "grand total", "sum", "mean", "average", "median", "summe", "gesamt", "mittelwert", "mittel",
     "durchschnitt", "somme", "moyenne", "suma", "promedio", "合计", "总计", "平均", "平均值")
)  # fmt: skip
_HEAD_ROWS = 60  # looked at to tell which columns hold numbers, beside as many from the middle


def parse_table(text: str, decimal: Decimal | None = None) -> Table:
    """Return the table that `text` is; `decimal` says what is before the fraction of a number, where that is known.

    Raises:
        TableError: if it is none, or can be read in more than one way; the text says why, and where.
    """
    if may_be_list(text) and (found := _of_json(text)) is not None:
        return found
    names: tuple[str, ...] = ()
    if is_arff(text):
        names, text = names_and_rows(text)
    lines = lines_of(text)
    dialect, remarks = dialect_of(lines, decimal)
    rows = [row for row in rows_of(lines, dialect.delimiter) if any(row.cells)]
    if dialect.delimiter == "," and decimal != ".":
        require_one_meaning(lines, rows)
    width, numeric = _columns(rows, dialect, len(names))
    if width > MAX_COLUMNS:
        raise TableError(tr("{width:,} columns; allowed: at most {most:,}", width=width, most=MAX_COLUMNS))
    head, body = split_head(rows, width, numeric, dialect.decimal, lines.remarks)
    if names:
        head = Head(names, ((),) * len(names))
    body, left_out = _without_sums(body, numeric)
    _require_rectangle(body, width)
    if not body:
        raise TableError(tr("no rows of numbers in it"))
    columns = [
        Column(head.names[place], numbers_in(cells, dialect.decimal), cells, head.others[place])
        for place, cells in enumerate(zip(*(row.cells[:width] for row in body), strict=True))
    ]
    if head.classes:
        columns[-1] = _with_names(columns[-1], head.classes)
    if any(column.numbers.has_percent for column in columns):
        remarks = (*remarks, tr("Percent are read as parts of 1: 50 % is 0.5."))
    for column in columns:
        _require_split(column, body)
    remarks = (*left_out_of(lines), *left_out, *remarks, *_sums_in(columns, body))
    kept = tuple(column for column in columns if column.name or any(column.cells))
    return Table(kept, np.array([row.line for row in body]), True, (*head.remarks, *remarks))


def _columns(rows: Sequence[Row], dialect: Dialect, num_named: int) -> tuple[int, list[bool]]:
    """Return how many columns there are, and which of them hold numbers."""
    middle = len(rows) // 2
    sample = [*rows[:_HEAD_ROWS], *rows[max(_HEAD_ROWS, middle) : max(_HEAD_ROWS, middle) + _HEAD_ROWS]]
    found = [numbers_in(row.cells, dialect.decimal).count for row in sample]
    sample = [row for row, count in zip(sample, found, strict=True) if count]
    if not sample:
        raise TableError(tr("no numbers in it"))
    widths = [len(row.cells) for row in sample]
    shown = [len(trimmed(row.cells)) for row in sample]
    width = num_named or max(shown, key=shown.count)
    width = max(width, min(widths))  # a last column that is empty throughout, or nearly so
    cells = [[row.cells[place] for row in sample if len(row.cells) > place] for place in range(width)]
    numbers = [numbers_in(column, dialect.decimal) for column in cells]
    return width, [each.count > 0 and each.count >= len(each.faults) for each in numbers]


def _require_rectangle(rows: Sequence[Row], width: int) -> None:
    for row in rows:
        given = len(row.cells)
        if given == width or (given > width and not any(row.cells[width:])):
            continue
        text = one_line(", ".join(row.cells), 40)
        count = tr_n("1 cell", "{count:,} cells", given)
        raise TableError(
            tr(
                "line {line:,} has {count}, and the others {width:,}: {cell}",
                line=row.line,
                count=count,
                width=width,
                cell=text,
            )
        )


def _require_split(column: Column, rows: Sequence[Row]) -> None:
    for place in () if column.is_numeric else column.numbers.faults:
        if holds_several(column.cells[place]):
            text = one_line(repr(column.cells[place]), 40)
            raise TableError(
                tr(
                    "line {line:,} has {cell} in one cell: it cannot be told what is between columns",
                    line=rows[place].line,
                    cell=text,
                )
            )


def _without_sums(rows: Sequence[Row], numeric: Sequence[bool]) -> tuple[Sequence[Row], tuple[str, ...]]:
    """Return rows without last ones called a sum, or a mean, where others have numbers or dates; and that said."""
    said: list[str] = []
    while len(rows) > 1:
        cells = rows[-1].cells
        place = next(place for place, cell in enumerate(cells) if cell)
        if not _is_sum(cells[place]):
            break
        others = {row.cells[place] for row in rows[:-1] if len(row.cells) > place}
        if not (place < len(numeric) and numeric[place]) and not are_times(others):
            break
        name = one_line(repr(cells[place]), 40)
        said.insert(0, tr("Left out, as it sums up the others: line {line:,}, {name}.", line=rows[-1].line, name=name))
        rows = rows[:-1]
    return rows, tuple(said)


def _is_sum(cell: str) -> bool:
    return cell.strip(" :").lower() in _SUMS


def _sums_in(columns: Sequence[Column], rows: Sequence[Row]) -> tuple[str, ...]:
    """Return what has to be said of a last row that is called a sum, or a mean, of the others."""
    cells = [column.cells[-1] for column in columns if not column.is_numeric]
    name = next((cell for cell in cells if _is_sum(cell)), None)
    if name is None:
        return ()
    return (tr("Line {line:,}, {name}, is read as a row.", line=rows[-1].line, name=one_line(repr(name), 40)),)


def _with_names(column: Column, names: Sequence[str]) -> Column:
    """Return a column of classes 0, 1, 2 as their names."""
    values = column.numbers.values
    if not np.isin(values, np.arange(len(names))).all():
        return column
    cells = tuple(names[int(value)] for value in values)
    return replace(column, cells=cells, numbers=numbers_in(cells, "."))


def _of_json(text: str) -> Table | None:
    """Return the table that a JSON list is: of numbers, of rows, or of records by name; None if it is no JSON."""
    found = _json_in(text)
    if found is None:
        return None
    if isinstance(found, dict) and found:
        names, rows = _rows_of_named(found)
    elif isinstance(found, list) and found:
        names, rows = _rows_of_json(found)
    else:
        raise TableError(tr("JSON that is no list of rows"))
    for number, row in enumerate(rows, start=1):
        if len(row) != len(names or rows[0]) or not all(_is_cell(cell) for cell in row):
            raise TableError(
                tr(
                    "row {number:,} of the list is no row of {count} numbers",
                    number=number,
                    count=len(names or rows[0]),
                )
            )
    if not rows or not rows[0]:
        raise TableError(tr("empty"))
    if len(rows[0]) > MAX_COLUMNS:
        raise TableError(tr("{count:,} columns; allowed: at most {most:,}", count=len(rows[0]), most=MAX_COLUMNS))
    columns = [
        Column(name, numbers_in(cells, "."), cells)
        for name, cells in zip(
            names or ("",) * len(rows[0]),
            zip(*([_cell(cell) for cell in row] for row in rows), strict=True),
            strict=True,
        )
    ]
    return Table(tuple(columns), np.arange(1, len(rows) + 1), has_lines=False)


def _json_in(text: str) -> Any:
    """Return what JSON, JSON a line, or an array that was printed holds; None for other text."""
    begins = _BEGINS_AS_JSON.match(text) is not None
    texts = [text.replace("(", "[").replace(")", "]"), f"[{','.join(text.strip().splitlines())}]" if begins else ""]
    for each in (*texts, as_json(text)):
        with contextlib.suppress(ValueError, RecursionError):
            if each:
                return json.loads(each)
    if begins:
        raise TableError(tr("not JSON, though it begins as such"))
    return None


def _rows_of_named(found: dict[str, Any]) -> tuple[tuple[str, ...], list[list[Any]]]:
    """Return the names and the rows of columns by name, as lists or by the names of rows; or of both apart."""
    if isinstance(found.get("columns"), list) and isinstance(found.get("data"), list):  # pandas: orient="split"
        return tuple(map(str, found["columns"])), [row if isinstance(row, list) else [row] for row in found["data"]]
    columns = list(found.values())
    if all(isinstance(column, dict) for column in columns):
        if any(column.keys() != columns[0].keys() for column in columns):
            raise TableError(tr("a JSON table whose columns are not of the same length"))
        columns = [list(column.values()) for column in columns]
    if not all(isinstance(column, list) for column in columns):
        raise TableError(tr("JSON that is no list of rows"))
    if len(set(map(len, columns))) != 1:
        raise TableError(tr("a JSON table whose columns are not of the same length"))
    return tuple(map(str, found)), [list(row) for row in zip(*columns, strict=True)]


def _rows_of_json(found: list[Any]) -> tuple[tuple[str, ...], list[list[Any]]]:
    if all(isinstance(row, dict) for row in found):
        names = tuple(found[0])
        if any(set(row) != set(names) for row in found):
            raise TableError(tr("JSON records that do not all have the same names"))
        return tuple(map(str, names)), [[row[name] for name in names] for row in found]
    if all(isinstance(row, list) for row in found):
        return (), found
    if any(isinstance(row, list | dict) for row in found):
        raise TableError(tr("a JSON list of rows and of other things"))
    return (), [[value] for value in found]


def _is_cell(value: Any) -> bool:
    return value is None or isinstance(value, str | int | float)


def _cell(value: Any) -> str:
    if isinstance(value, str):
        return value
    return "" if value is None else repr(value) if isinstance(value, float) else str(value)[:400]
