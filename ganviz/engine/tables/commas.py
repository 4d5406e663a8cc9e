"""Commas that stand between columns and before fractions alike: ``4,288,-2,121`` below ``x,y``."""

from collections import Counter
from collections.abc import Sequence

from ganviz.engine.tables.numerals import is_whole
from ganviz.engine.tables.rows import Lines, Row
from ganviz.engine.tables.table import TableError
from ganviz.spec.errors import one_line
from ganviz.spec.translation import tr

_SAMPLE = 300  # rows that are looked at


def require_one_meaning(lines: Lines, rows: Sequence[Row]) -> None:
    """Refuse rows, split at commas, in which every other comma is before a fraction.

    They have two cells for each heading, but for a first column that names or counts the rows; without headings all
    the fractions are whole numbers, of which some in each column begin with 0 as no whole number is written.

    Raises:
        TableError: naming the first of them.
    """
    widths = Counter(len(row.cells) for row in rows)
    width = max(widths, key=widths.__getitem__, default=0)
    body = [row for row in rows if len(row.cells) == width and any(map(is_whole, row.cells))][:_SAMPLE]
    first = width % 2  # of the pairs
    if width < 3 or not body or not _are_pairs([row.cells[first:] for row in body]):
        return
    above = [lines.texts[lines.numbers.index(row.line)] for row in rows if row.line < body[0].line]
    has_heads = any(text.count(",") + 1 == (width + first) // 2 and ", " not in text for text in above)
    if (has_heads and (not first or _names_rows(body))) or (not first and _have_zeros(body)):
        raise TableError(
            tr(
                "commas are both what is between columns and the decimal signs: line {line:,} says {text}; "
                "save it with semicolons between columns, or with points",
                line=body[0].line,
                text=one_line(repr(",".join(body[0].cells)), 40),
            )
        )


def _are_pairs(body: Sequence[Sequence[str]]) -> bool:
    """Return whether all cells are whole numbers, each second one without a sign."""
    return all(is_whole(cell) for cells in body for cell in cells) and all(
        cell.isdigit() for cells in body for cell in cells[1::2]
    )


def _have_zeros(body: Sequence[Row]) -> bool:
    """Return whether some in each second column begin with 0, as no whole number is written."""
    columns = list(zip(*(row.cells for row in body), strict=True))
    return all(any(len(cell) > 1 and cell[0] == "0" for cell in column) for column in columns[1::2])


def _names_rows(body: Sequence[Row]) -> bool:
    """Return whether the first column names rows, or counts them from 0 or 1."""
    first = [row.cells[0] for row in body]
    counted = [str(place) for place in range(len(first) + 1)]
    return not any(map(is_whole, first)) or first in (counted[:-1], counted[1:])
