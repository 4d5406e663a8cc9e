"""Text as rows of cells: what stands between columns, which sign is the decimal one, and what is no row.

Tries each way to split a sample, and takes the first under which the table is a rectangle whose cells can be read.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ganviz.engine.tables.numerals import Decimal, begins_as_missing, is_missing, is_whole, number_in
from ganviz.engine.tables.table import DecimalError, TableError
from ganviz.spec.errors import one_line, shown
from ganviz.spec.translation import tr, tr_n, tr_noop

MAX_COLUMNS = 2000
_SAMPLE = 300  # lines that tell how the others are to be split
_SAMPLE_CHARACTERS, _LEAST_SAMPLE = 30_000, 4
_BLANK = " "
_DELIMITERS = ("\t", ";", ",", "|", _BLANK)
_DELIMITER_LINE = re.compile(r'"?sep=(.)"?\s*', re.IGNORECASE)
_RULE = re.compile(r"[|+:\s]*+(?:[-=]{3,}+[|+:\s]*+)++")  # below headings, in plain text
_REMARK_AFTER = re.compile(r"(?<=[\s\d])#.*$")
_PAIR = re.compile(r"\s*+[(\[{]([^()\[\]{}]*+)[)\]}]\s*+[,;]?\s*+")
_SEVERAL = re.compile(r"[+-]?[\d.]++(?:[,;|\s]++[+-]?[\d.]*+)++")  # numbers in what should be one cell


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its cells, and the line of the file that it begins in."""

    line: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class Dialect:
    """How text is to be split: what stands between cells, and which sign before the fraction of a number."""

    delimiter: str
    decimal: Decimal


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a text that can be rows.

    Attributes:
        numbers, texts: the number of each in the file, from 1, and what it says.
        remarks: lines that began with ``#`` or ``%`` before the first of them, without that sign.
        delimiter: what a line ``sep=;`` says.
        left_out: the numbers of later lines that began so, and have digits.
    """

    numbers: list[int]
    texts: list[str]
    remarks: list[str]
    delimiter: str = ""
    left_out: Sequence[int] = ()


def lines_of(text: str) -> Lines:
    """Return the lines of `text` without those that are empty or remarks."""
    numbers: list[int] = []
    texts: list[str] = []
    remarks: list[str] = []
    left_out: list[int] = []
    delimiter = ""
    for number, line in enumerate(text.split("\n"), start=1):
        bare = line.strip()
        if not bare or _RULE.fullmatch(bare):
            continue
        if bare[0] in "#%" and not (texts and begins_as_missing(bare)):
            if not texts:
                remarks.append(bare.lstrip("#% \t"))
            elif any(map(str.isdigit, bare)):
                left_out.append(number)
            continue
        if not texts and (found := _DELIMITER_LINE.fullmatch(bare)):
            delimiter = found[1]
            continue
        if "#" in line and '"' not in line and bare[0] in "+-.0123456789":
            line = _REMARK_AFTER.sub("", line)
        numbers.append(number)
        texts.append(line)
    if all(map(_PAIR.fullmatch, texts[:_SAMPLE])):  # (0.5, 1.5)
        texts = [found[1] if (found := _PAIR.fullmatch(line)) else line for line in texts]
    return Lines(numbers, texts, remarks, delimiter, left_out)


def rows_of(lines: Lines, delimiter: str) -> Iterator[Row]:
    """Yield the rows of `lines`, each cell without the blanks around it.

    Raises:
        TableError: for a quote that is not closed, or followed by more; the text says in which line.
    """
    texts = lines.texts
    if delimiter == _BLANK and not any('"' in text for text in texts):  # four times as quick
        for number, text in zip(lines.numbers, texts, strict=True):
            yield Row(number, text.split())
        return
    given = ((text.strip() if delimiter == _BLANK else text) + "\n" for text in texts)
    reader = csv.reader(given, delimiter=delimiter, skipinitialspace=True, strict=True)
    before = 0
    try:
        for cells in reader:
            yield Row(lines.numbers[before], [cell.strip() for cell in cells])
            before = reader.line_num
    except csv.Error as error:
        reason = tr_noop("line {line:,} cannot be split at its quotes")
        if "unexpected end" in str(error):
            reason = tr_noop("line {line:,} has a quote that is not closed")
        if "field limit" in str(error):
            reason = tr_noop("line {line:,} has a cell of more than {most:,} signs")
        line = lines.numbers[min(before, len(texts) - 1)]
        raise TableError(tr(reason, line=line, most=csv.field_size_limit())) from None


def dialect_of(lines: Lines, decimal: Decimal | None = None) -> tuple[Dialect, tuple[str, ...]]:
    """Return how `lines` are to be split, and what has to be said of that. `decimal` is given where it is known.

    Raises:
        TableError: if there are no numbers in them, or it cannot be told which of two things a sign means.
    """
    count = _sample_of(lines.texts)
    sample = replace(lines, numbers=lines.numbers[:count], texts=lines.texts[:count])
    delimiters = (lines.delimiter,) if lines.delimiter else _DELIMITERS
    decimals: tuple[Decimal, ...] = (decimal,) if decimal else (".", ",")
    trials: list[_Trial] = []
    error: TableError | None = None
    for delimiter in delimiters:
        try:
            rows = list(rows_of(sample, delimiter))
        except TableError as found:
            error = error or (found if delimiter == "," else None)
            continue
        widest = max((len(row.cells) for row in rows), default=0)
        if widest > MAX_COLUMNS:
            error = error or TableError(
                tr("{widest:,} columns; allowed: at most {most:,}", widest=widest, most=MAX_COLUMNS)
            )
            continue
        trials += [_trial(Dialect(delimiter, each), rows) for each in decimals]
    trials = [trial for trial in trials if trial.num_numbers]
    if not trials:
        raise error or _without_numbers(lines)
    # max() takes the first of those that are as good: the order of the delimiters counts.
    best = max(trials, key=lambda trial: trial.worth)
    has_quotes = any('"' in text for text in lines.texts)
    if best.dialect.delimiter == "," and best.width == 2 and decimal != "." and not has_quotes:
        commas, remarks = _commas_in_pairs(lines, best, is_known=decimal is not None)
        return commas or best.dialect, remarks
    dialect, remarks = _decimal_told(best, trials)
    if dialect.decimal == "," and best.width == 1 and decimal is None:
        return _fractions_told(lines, best, remarks)
    return dialect, remarks


def _without_numbers(lines: Lines) -> TableError:
    """Return why no cell is a number."""
    if lines.left_out:
        return TableError(
            tr("no numbers in it but in lines that begin with # or %, as line {line:,} does", line=lines.left_out[0])
        )
    for number, text in zip(lines.numbers, lines.texts, strict=True):
        if any(map(str.isdigit, text)):
            return TableError(
                tr("no cell of it is a number: line {line:,} says {text}", line=number, text=one_line(repr(text), 40))
            )
    return TableError(tr("no numbers in it") if lines.texts else tr("empty"))


def left_out_of(lines: Lines) -> tuple[str, ...]:
    """Return what has to be said of lines that were left out between others."""
    if not lines.left_out:
        return ()
    return (
        tr_n(
            "Left out, as a remark: line {line:,}, which begins with # or %.",
            "Left out, as remarks: {count:,} lines that begin with # or %, the first of them line {line:,}.",
            len(lines.left_out),
            line=lines.left_out[0],
        ),
    )


def _sample_of(texts: Sequence[str]) -> int:
    """Return how many lines tell how the others are split: fewer of long ones."""
    size, most = 0, min(len(texts), _SAMPLE)
    for number in range(most):
        size += len(texts[number])
        if size > _SAMPLE_CHARACTERS and number >= _LEAST_SAMPLE:
            return number
    return most


@dataclass(frozen=True, slots=True)
class _Trial:
    """What comes of a dialect.

    Attributes:
        width: cells of most rows.
        quality: the share of rows that are as wide and whose cells can be read, among those with numbers in them.
        num_numbers: how many cells are numbers.
        cells, values: all cells of these rows, and the number in each.
        marked: cells with a comma or a point in them.
    """

    dialect: Dialect
    rows: list[Row]
    width: int
    quality: float
    num_numbers: int
    values: tuple[float | None, ...]
    cells: tuple[str, ...]
    marked: tuple[str, ...]

    @property
    def worth(self) -> tuple[bool, float, bool]:
        """Larger for what is more likely: first of all a rectangle, of more than one column, all of it read."""
        return self.quality > 0.9, round(self.quality, 1) if self.quality <= 0.9 else 1.0, self.width > 1


def _trial(dialect: Dialect, rows: Sequence[Row]) -> _Trial:
    filled = [row for row in rows if any(row.cells)]
    with_numbers = [row for row in filled if any(_is_number(cell, dialect) for cell in row.cells)]
    widths = Counter(len(trimmed(row.cells)) for row in with_numbers)
    width = max(widths, key=widths.__getitem__, default=0)  # the first of those that are as frequent
    # Rows of a table whose last column is often empty have more cells than they show.
    body = [row for row in with_numbers if len(row.cells) >= width]
    numeric = [sum(_is_number(row.cells[place], dialect) for row in body) * 2 >= len(body) for place in range(width)]
    num_good, values, texts = 0, [], []
    for row in with_numbers:
        cells = row.cells
        fits = width <= len(cells) and not any(cells[width:])
        num_good += fits and all(_is_sound(cell, dialect, numeric[place]) for place, cell in enumerate(cells[:width]))
        values += [number_in(cell, dialect.decimal) for cell in cells]
        texts += cells
    first = with_numbers[0] if with_numbers else None
    if first is not None and len(with_numbers) > 2 and not _is_row(first, width, numeric, dialect):
        num_good += 1  # a heading with a number in it
    marked = tuple(
        cell
        for row in body
        for place, cell in enumerate(row.cells[:width])
        if numeric[place] and {",", "."} & set(cell)
    )
    # "1.0,2.0" in one cell is a row that is not split, not a heading above the only row that is one number.
    lines = {row.line for row in with_numbers}
    num_unsplit = sum(row.line not in lines and any(map(holds_several, row.cells)) for row in filled)
    quality = num_good / (len(with_numbers) + num_unsplit) if any(numeric) else 0.0
    num_numbers = sum(value is not None for value in values)
    return _Trial(dialect, filled, width, quality, num_numbers, tuple(values), tuple(texts), marked)


def _is_row(row: Row, width: int, numeric: Sequence[bool], dialect: Dialect) -> bool:
    cells = row.cells
    return len(cells) >= width and all(
        _is_sound(cell, dialect, is_numeric) for cell, is_numeric in zip(cells, numeric, strict=False)
    )


def _is_number(cell: str, dialect: Dialect) -> bool:
    return number_in(cell, dialect.decimal) is not None


def _is_sound(cell: str, dialect: Dialect, is_numeric: bool) -> bool:
    if is_numeric:
        return is_missing(cell) or _is_number(cell, dialect)
    return not holds_several(cell)


def holds_several(cell: str) -> bool:
    """Return whether a cell is several numbers and no text: it was split at the wrong signs."""
    return bool(_SEVERAL.fullmatch(cell.strip()))


def trimmed(cells: Sequence[str]) -> Sequence[str]:
    """Return `cells` without the empty ones at the end."""
    end = len(cells)
    while end and not cells[end - 1]:
        end -= 1
    return cells[:end]


_GROUPED = {
    ".": re.compile(r"[+\-\u2212]?[1-9]\d{0,2}(,\d{3})+"),
    ",": re.compile(r"[+\-\u2212]?[1-9]\d{0,2}(\.\d{3})+"),
}


def _decimal_told(best: _Trial, trials: Sequence[_Trial]) -> tuple[Dialect, tuple[str, ...]]:
    """Return the dialect of `best`, unless the other decimal sign would make other numbers of as many cells."""
    delimiter = best.dialect.delimiter
    same = [trial for trial in trials if trial.dialect.delimiter == delimiter]
    best = max(same, key=lambda trial: (trial.num_numbers, trial.worth))
    other = next((trial for trial in same if trial is not best and trial.num_numbers == best.num_numbers), None)
    if other is None or other.values == best.values:
        return best.dialect, _remarks_on(best.dialect)
    has_commas = any("," in cell for cell in best.marked)
    has_points = any("." in cell for cell in best.marked)
    if has_points and not has_commas and delimiter != ";":
        return Dialect(delimiter, "."), (tr("Points are read as decimal signs."),)
    if has_commas and not has_points and delimiter == ";":  # where a comma is the decimal sign, columns stand so apart
        return Dialect(delimiter, ","), _remarks_on(Dialect(delimiter, ","))
    pairs = zip(best.cells, best.values, other.values, strict=True)
    example, one, two = next(each for each in pairs if each[1] != each[2])
    raise DecimalError(
        tr(
            "{given} may be {min:g} or {max:g}: say whether commas or points are the decimal signs",
            given=shown(example),
            min=min(one or 0, two or 0),
            max=max(one or 0, two or 0),
        )
    )


def _remarks_on(dialect: Dialect) -> tuple[str, ...]:
    return (tr("Commas are read as decimal signs."),) if dialect.decimal == "," else ()


def _fractions_told(lines: Lines, best: _Trial, remarks: tuple[str, ...]) -> tuple[Dialect, tuple[str, ...]]:
    """Return the dialect of one column with decimal commas, unless commas may be what stands between two.

    Raises:
        DecimalError: if they may as well be that, and a cell is missing.
    """
    heads = [text for text in lines.texts if not any(number_in(cell, ",") is not None for cell in text.split())]
    if any("," in head for head in heads):
        return Dialect(",", "."), ()
    if not heads and not any(_FRACTIONS_ONLY.match(text) for text in lines.texts):
        example = next((text.strip() for text in lines.texts if "," in text), "")
        raise DecimalError(
            tr("{given} may be one number or two: say whether commas are the decimal signs", given=shown(example))
        )
    return best.dialect, remarks


_FRACTIONS_ONLY = re.compile(r"\s*[+-]?0\d|\s*-0\s*,|[^,]*,\s*0\d")  # no whole number is written so


def _commas_in_pairs(lines: Lines, best: _Trial, *, is_known: bool) -> tuple[Dialect | None, tuple[str, ...]]:
    """Return what lines such as ``0,25`` are where not two columns: one column of numbers with decimal commas."""
    plain = Dialect("\t", ",")
    pairs = [row for row in best.rows if len(row.cells) == 2 and all(map(is_whole, row.cells))]
    heads = [row for row in best.rows[: len(best.rows) - len(pairs)] if not all(map(is_whole, row.cells))]
    if not pairs or len(pairs) + len(heads) < len(best.rows):
        return None, ()
    if is_known:
        return plain, ()
    head = heads[-1].cells if heads else []
    if any(_FRACTIONS_ONLY.match(text) for text in lines.texts[len(heads) :]):
        return plain, (tr("Commas are read as decimal signs, as no whole number is written with such zeros."),)
    if len(head) == 1 and " " not in head[0]:
        return plain, (
            tr(
                "Commas are read as decimal signs, as there is one heading, {name}.",
                name=one_line(repr(head[0]), 40),
            ),
        )
    is_signed = any(row.cells[1].startswith(("-", "+")) for row in pairs)
    if is_signed or len(head) == 2 or best.dialect.decimal == ",":
        return None, ()
    return None, (tr("Commas are read as what stands between two columns of whole numbers, not as decimal signs."),)
