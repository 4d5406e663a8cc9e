"""Numbers and lists of numbers as people type them and like to read them. Knows no Qt."""

import math
import re
from collections.abc import Sequence

from ganviz.spec.translation import tr

_MOST_WRITTEN = 1000  # items of a list, in a line
_POINTS_APART = re.compile(r"[;\n]|(?<=\])\s*,\s*(?=\[)|(?<=\))\s*,\s*(?=\()")


def number_text(value: float, *, is_log: bool = False) -> str:
    """Return `value` with two to four decimals, or as ``1.0e-3`` where that reads better: tiny, or on a log scale."""
    small = 0.01 if is_log else 0.0005
    if value and (abs(value) < small or abs(value) >= 1e5):
        mantissa, _, exponent = f"{value:.3e}".partition("e")
        return f"{_trimmed(mantissa, 1)}e{int(exponent)}"
    return _trimmed(f"{value:.4f}", 2)


def whole_number_text(value: int) -> str:
    """Return a whole number plainly."""
    return str(value)


def numbers_text(values: Sequence[float]) -> str:
    """Return ``64, 64``, and of many how many they are."""
    if len(values) > _MOST_WRITTEN:
        return tr("{count:,} numbers", count=len(values))
    return ", ".join(f"{value:g}" for value in values)


def points_text(points: Sequence[Sequence[float]]) -> str:
    """Return ``0, 1; 2, 3``, and of many how many they are."""
    if len(points) > _MOST_WRITTEN:
        return tr("{count:,} points", count=len(points))
    return "; ".join(numbers_text(point) for point in points)


def parse_number(text: str) -> float:
    """Return the number in `text`: ``1e-3``, ``0.001``, ``0,001``; spaces are ignored.

    Raises:
        ValueError: for anything else, infinities and NaN included.
    """
    compact = re.sub(r"\s", "", text).replace("−", "-")
    if compact.count(",") == 1 and "." not in compact:
        compact = compact.replace(",", ".")
    value = float(compact)
    if not math.isfinite(value):
        raise ValueError(f"'{text}' is not finite")
    return value


def parse_whole_number(text: str) -> int:
    """Return the whole number in `text`; ``1e3`` is one.

    Raises:
        ValueError: for anything else.
    """
    value = parse_number(text)
    if value != int(value):
        raise ValueError(f"'{text}' is not whole")
    return int(value)


def parse_step(text: str) -> int:
    """Return the step in ``12,000``, ``12 000``, ``12000`` or ``12e3``.

    Raises:
        ValueError: for anything else.
    """
    bare = text.strip()
    if re.fullmatch(r"\d{1,3}([,\s]\d{3})+", bare):
        bare = re.sub(r"[,\s]", "", bare)
    elif "," in bare:
        raise ValueError(f"'{text}' is no step")
    return parse_whole_number(bare)


def parse_numbers(text: str) -> tuple[float, ...]:
    """Return the numbers in ``0.1, 0.2``, ``0.1 0.2`` or ``[0.1, 0.2]``.

    Raises:
        ValueError: if one of them is no number.
    """
    bare = text.strip().strip("[]()")
    return tuple(parse_number(item) for item in re.split(r"[\s,]+", bare.strip(" ,")) if item)


def parse_whole_numbers(text: str) -> tuple[int, ...]:
    """Return the whole numbers in ``64, 64``, ``64 64`` or ``[64, 64]``.

    Raises:
        ValueError: if one of them is no whole number.
    """
    bare = text.strip().strip("[]()")
    return tuple(parse_whole_number(item) for item in re.split(r"[\s,]+", bare.strip(" ,")) if item)


def parse_points(text: str) -> tuple[tuple[float, float], ...]:
    """Return the points in ``0, 1; 2, 3`` or ``[[0, 1], [2, 3]]``.

    Raises:
        ValueError: if one of them is not two numbers.
    """
    bare = text.strip()
    if bare.startswith("[[") and bare.endswith("]]"):
        bare = bare[1:-1]
    points = [parse_numbers(item) for item in _POINTS_APART.split(bare) if item.strip()]
    if any(len(point) != 2 for point in points):
        raise ValueError(f"'{text}' is not a list of points")
    return tuple((point[0], point[1]) for point in points)


def _trimmed(decimal: str, at_least: int) -> str:
    """Drop trailing zeros of ``0.1000``, but for the first `at_least` decimals."""
    whole, _, fraction = decimal.partition(".")
    kept = fraction.rstrip("0").ljust(at_least, "0")
    return f"{whole}.{kept}"
