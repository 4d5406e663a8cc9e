"""Numbers as people and programs write them in the cells of a table."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Decimal = Literal[".", ","]

_MINUS = "\u2212\u2013\ufe63\uff0d"  # minus, dash, small and full-width hyphen: what editors make of one
_BLANKS = "'\u2019\u00a0\u202f\u2009 "  # between thousands, beside the sign that is not the decimal one


def _numeral(apart: str, point: str, digits: str) -> re.Pattern[str]:
    thousands = rf"[1-9]\d{{0,2}}(?P<sign>[{apart}])\d{{3}}(?:(?P=sign)\d{{3}})*"
    exponent = rf"[eEdD][+\-{_MINUS}]?\d{{1,4}}"
    return re.compile(
        rf"[+\-{_MINUS}]?(?:(?:{thousands}|\d+)(?:{point}{digits})?|{point}\d+)(?:{exponent})?(?:[ \u00a0\u202f]?%)?",
        re.ASCII,
    )


_NUMERALS = {".": _numeral("," + _BLANKS, r"\.", r"\d*"), ",": _numeral(r"\." + _BLANKS, ",", r"\d+")}
_INFINITE = re.compile(r"[+\-]?inf(inity)?", re.IGNORECASE)
_MISSING = frozenset(
    ("", "na", "n/a", "n.a.", "#na", "nan", "-nan", "+nan", "null", "none", "nil", "missing", "-", "--",
     "\u2014", "\u2013", "?", ".", "<na>", "1.#qnan", "1.#ind", "-1.#ind")
)  # fmt: skip
# What a spreadsheet writes where it could not compute, in the languages that name it otherwise: #NV, #BEZUG!, #NOM?
_FAILED = re.compile(r"#(?:N/?[AD]|NV|[\w/¡]{2,12}[!?])(?![\w!?])", re.IGNORECASE)
_PLAIN = str.maketrans("", "", "0123456789.+-eE")
_PLAIN_COMMAS = str.maketrans("", "", "0123456789,+-eE")
_OTHER_SIGNS = str.maketrans(dict.fromkeys(_MINUS, "-") | {"d": "e", "D": "e"})


@dataclass(frozen=True, slots=True)
class Numbers:
    """The cells of a column as numbers.

    Attributes:
        values: (n,) float64; NaN where there is none.
        missing: the places of cells that hold nothing, or say so, in their order.
        faults: the places of cells that hold something else.
        has_percent: whether some were in percent, and are parts of 1 here.
    """

    values: NDArray[np.float64]
    missing: tuple[int, ...] = ()
    faults: tuple[int, ...] = ()
    has_percent: bool = False

    @property
    def count(self) -> int:
        """How many cells hold a number."""
        return len(self.values) - len(self.missing) - len(self.faults)


def numbers_in(cells: Sequence[str], decimal: Decimal) -> Numbers:
    """Return what numbers the cells of a column hold, with `decimal` before their fractions."""
    plain = _plain_numbers(cells, decimal)
    if plain is not None:
        return Numbers(plain)
    values = np.full(len(cells), np.nan)
    missing, faults, has_percent = [], [], False
    for place, cell in enumerate(cells):
        bare = cell.strip()
        if is_missing(bare):
            missing.append(place)
            continue
        number = number_in(bare, decimal)
        if number is None:
            faults.append(place)
            continue
        values[place] = number
        has_percent |= bare.endswith("%")
    return Numbers(values, tuple(missing), tuple(faults), has_percent)


def number_in(cell: str, decimal: Decimal) -> float | None:
    """Return the number that a cell holds, None if it holds none. One too large for a float is infinite."""
    bare = cell.strip()
    found = _NUMERALS[decimal].fullmatch(bare)
    if found is None:
        return float(bare) if _INFINITE.fullmatch(bare) else None
    digits = bare.rstrip("% \u00a0\u202f").translate(_OTHER_SIGNS)
    if found["sign"]:
        digits = digits.replace(found["sign"], "")
    value = float(digits.replace(",", "."))
    return value / 100 if bare.endswith("%") else value


def is_missing(cell: str) -> bool:
    """Return whether a cell holds nothing, or one of the words for it."""
    return len(cell) < 15 and (cell.strip().lower() in _MISSING or _FAILED.fullmatch(cell.strip()) is not None)


def begins_as_missing(line: str) -> bool:
    """Return whether a line begins with what a spreadsheet writes where it could not compute, which is no remark."""
    return _FAILED.match(line) is not None


def is_whole(cell: str) -> bool:
    """Return whether a cell holds a whole number, written as one."""
    bare = cell.strip()
    return bare.isascii() and bare.lstrip("+-").isdigit()


def _plain_numbers(cells: Sequence[str], decimal: Decimal) -> NDArray[np.float64] | None:
    """Return the numbers of a column that holds nothing else, each of digits, a point and an exponent: most are so."""
    text = "".join(cells)
    if text.translate(_PLAIN if decimal == "." else _PLAIN_COMMAS):
        return None
    try:
        if decimal == ".":
            return np.array([float(cell) for cell in cells])
        if "," in (cell[-1:] for cell in cells):
            return None
        return np.array([float(cell.replace(",", ".")) for cell in cells])
    except ValueError:
        return None
