"""What stands above the rows of a table: titles, headings, units; and which first row of numbers is a heading."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ganviz.engine.tables.numerals import Decimal, is_missing, is_whole, number_in
from ganviz.engine.tables.rows import Row, trimmed
from ganviz.engine.tables.table import TableError
from ganviz.spec.errors import one_line, shown
from ganviz.spec.translation import tr, tr_n

_UNIT = re.compile(
    r"[(\[].*[)\]]|[µmkcMG]?(m|g|s|A|V|W|Hz|K|N|Pa|J|C|L|l|h|min)(/\S+|\^?\d)?|%|°[CF]?|-|a\.u\.|text|num"
)

_NEARLY = re.compile(r"[+-]?\d[\d_.,']*")  # no number, and no word either


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the rows.

    Attributes:
        names: the heading of each column; empty without any.
        others: what else stands above each column, such as its unit.
        classes: the names of classes 0, 1, 2 and so on in the last column, where it says so.
        remarks: what was assumed.
    """

    names: tuple[str, ...]
    others: tuple[tuple[str, ...], ...]
    classes: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


def split_head(
    rows: Sequence[Row], width: int, numeric: Sequence[bool], decimal: Decimal, before: Sequence[str]
) -> tuple[Head, Sequence[Row]]:
    """Return what stands above the rows, and the rows.

    `width` is how many columns there are, `numeric` which of them hold numbers, `before` what remarks above the first
    line say, each split as a row: the last may be a heading.

    Raises:
        TableError: for a first row that is neither a heading nor a row.
    """
    begin = next((place for place, row in enumerate(rows) if _is_body(row, width, numeric, decimal)), len(rows))
    above, body = list(rows[:begin]), rows[begin:]
    if above and (found := _of_scikit_learn(above[-1], width, len(body))):
        return found, body
    for place, row in enumerate(above):
        _require_no_row(row, width, numeric, decimal, is_first=place == 0)
    remarks: list[str] = []
    if not above and _counts_rows(body, width, decimal):
        body = body[1:]
        above, body = [body[0]], body[1:]
    if not above and body and _counts_columns(body[0].cells[:width]) and not _is_numbered(body, width, numeric):
        remarks.append(
            tr(
                "Line {line:,}, {cells}, is read as a row; put headings above it if it is one of numbers.",
                line=body[0].line,
                cells=one_line(repr(",".join(body[0].cells)), 40),
            )
        )
    elif not above and body and _is_numbered(body, width, numeric):
        above, body = [body[0]], body[1:]
        remarks.append(
            tr(
                "Line {line:,}, {cells}, is read as headings: whole numbers that count, above numbers "
                "that all have a fraction.",
                line=above[0].line,
                cells=one_line(repr(",".join(above[0].cells)), 40),
            )
        )
    full = [row for row in above if len(row.cells) == width or len(trimmed(row.cells)) == width]
    most = max((sum(map(bool, row.cells)) for row in full), default=0)
    full = [row for row in full if sum(map(bool, row.cells)) == most or (most > 1 and _are_units(row.cells))]
    if not full and above and len(above[-1].cells) == width - 1 and width > 1 and _names_rows(body, numeric):
        full = [Row(above[-1].line, ["", *above[-1].cells])]  # as R writes the names of rows
    remark = list(before[-1:]) if not full and before else []
    heads = [row.cells[:width] for row in full]
    if remark and len(words := _words(remark[0])) == width and not any(map(_is_no_name, words)):
        heads = [words]
    if above and not full and width > 1:
        lines = f"{above[0].line:,}"
        if len(above) > 1:
            lines = tr("{first:,} to {last:,}", first=above[0].line, last=above[-1].line)
        remarks.append(tr("Left out above the rows, as without a cell for each column: line {lines}.", lines=lines))
    place = next((place for place, cells in enumerate(heads) if not _are_units(cells)), 0)
    if len(heads) > 1 and not any(map(_are_units, heads)):
        place = len(heads) - 1
    names = tuple(heads[place]) if heads else ("",) * width
    rest = [cells for number, cells in enumerate(heads) if number != place]
    others = tuple(tuple(cells[column] for cells in rest if cells[column]) for column in range(width))
    return Head(names, others, (), tuple(remarks)), body


def _words(remark: str) -> list[str]:
    for sign in ("\t", ";", ","):
        if sign in remark:
            return [word.strip().strip('"') for word in remark.split(sign)]
    return [word.strip('"') for word in remark.split()]


def _is_no_name(word: str) -> bool:
    return is_whole(word) or ":" in word or word == "="


def _is_body(row: Row, width: int, numeric: Sequence[bool], decimal: Decimal) -> bool:
    """Return whether a row is the first of the table: as wide, and no text where numbers are."""
    if len(trimmed(row.cells)) > width or len(row.cells) < width:
        return False
    cells = row.cells[:width]
    of_numbers = [cell for cell, is_numeric in zip(cells, numeric, strict=True) if is_numeric]
    return any(map(bool, of_numbers)) and all(
        is_missing(cell) or number_in(cell, decimal) is not None for cell in of_numbers
    )


def _require_no_row(row: Row, width: int, numeric: Sequence[bool], decimal: Decimal, *, is_first: bool) -> None:
    """Refuse what would be left out as a heading and has a number with a fraction: a row with a slip, more likely."""
    if len(row.cells) < width:
        if width > 1 and all(number_in(cell, decimal) is not None for cell in row.cells):
            raise TableError(
                tr(
                    "line {line:,} has {cells}, and the others {width}",
                    line=row.line,
                    cells=_counted(len(row.cells)),
                    width=width,
                )
            )
        return
    for cell, is_numeric in zip(row.cells, numeric, strict=False):
        if is_numeric and _NEARLY.fullmatch(cell) and number_in(cell, decimal) is None:
            raise TableError(
                tr(
                    "line {line:,} has {given} in place of a number, and is no heading",
                    line=row.line,
                    given=shown(cell),
                )
            )
        if number_in(cell, decimal) is not None and not (is_whole(cell) and is_first):
            wrong = next(
                (other for other, is_numeric in zip(row.cells, numeric, strict=False)
                 if is_numeric and number_in(other, decimal) is None), "",
            )  # fmt: skip
            raise TableError(
                tr(
                    "line {line:,} has {given} in place of a number, and is no heading",
                    line=row.line,
                    given=shown(wrong),
                )
            )


def _counted(number: int) -> str:
    return tr_n("1 cell", "{count:,} cells", number)


def _counts_columns(cells: Sequence[str]) -> bool:
    """Return whether a row says 0, 1, 2 and so on, as pandas calls columns without names."""
    return len(cells) > 1 and list(cells) == [str(place) for place in range(len(cells))]


def _counts_rows(rows: Sequence[Row], width: int, decimal: Decimal) -> bool:
    """Return whether the first row says how many rows and columns there are, above one of headings."""
    if len(rows) < 3 or len(trimmed(rows[0].cells)) != 2 or not all(map(is_whole, rows[0].cells[:2])):
        return False
    is_heading = all(number_in(cell, decimal) is None for cell in rows[1].cells[:width]) and all(rows[1].cells[:width])
    return is_heading and width > 2 and int(rows[0].cells[0][:9]) == len(rows) - 2


def _is_numbered(rows: Sequence[Row], width: int, numeric: Sequence[bool]) -> bool:
    """Return whether the first row is a heading such as pandas' ``0,1``: whole numbers above numbers with fractions."""
    cells, others = rows[0].cells[:width], rows[1:]
    if not all(numeric):  # what texts have above them tells nothing
        places = [place for place in range(width) if numeric[place]]
        cells = [cells[place] for place in places]
        others = [Row(row.line, [row.cells[place] for place in places if place < len(row.cells)]) for row in others]
        width = len(cells)
    places = [place for place, cell in enumerate(cells) if cell]
    numbers = [cells[place] for place in places]
    if not others or not numbers or not all(map(is_whole, numbers)) or len(places) < width - 1:
        return False
    if len(places) < width and cells[0]:  # only the column of the index has no heading
        return False
    counted = np.array([int(cell[:9]) for cell in numbers])
    if (width == 1 and counted[0] != 0) or counted[0] < 0 or (len(counted) > 1 and set(np.diff(counted)) != {1}):
        return False
    return all(not is_whole(row.cells[place]) for row in others for place in places if len(row.cells) > place) and any(
        {".", ","} & set(row.cells[places[0]]) for row in others if len(row.cells) > places[0]
    )


def _of_scikit_learn(row: Row, width: int, num_rows: int) -> Head | None:
    """Return the head of the tables that scikit-learn ships: how many rows and features, then the names of classes."""
    cells = trimmed(row.cells)
    if len(cells) < 3 or not (is_whole(cells[0]) and is_whole(cells[1])) or any(map(is_whole, cells[2:])):
        return None
    if (int(cells[0][:9]), int(cells[1][:9])) != (num_rows, width - 1):
        return None
    remark = tr(
        "Line {line:,} tells the number of rows and of columns, and the names of the classes in the last.",
        line=row.line,
    )
    names = (*(f"{place + 1}" for place in range(width - 1)), "class")
    return Head(names, ((),) * width, tuple(cells[2:]), (remark,))


def _names_rows(body: Sequence[Row], numeric: Sequence[bool]) -> bool:
    """Return whether the first cells are the names of rows: texts, or 1, 2, 3 and so on, from 0 or 1."""
    first = [row.cells[0] for row in body]
    return not numeric[0] or any(first == [str(place + begin) for place in range(len(body))] for begin in (0, 1))


def _are_units(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell]
    return bool(filled) and all(_UNIT.fullmatch(cell) for cell in filled)
