"""Measured numbers as text: in legends, on axes and under the pointer they read alike. Knows no Qt.

Settings that are typed have a way of their own, in `ganviz.ui.widgets.texts`.
"""

import math

_NONE, _MINUS = "–", "\N{MINUS SIGN}"
_SIZES = ((1e6, "M"), (1e3, "k"))
_LARGEST, _SMALLEST = 1e9, 1e-3  # beyond, an exponent reads better


def decimal(value: float, digits: int) -> str:
    """Return a value with so many decimals: 0.94, −40.00; 1.3e−6 where they would show none of it, 12.3k for many."""
    if not math.isfinite(value):
        return _unusual(value)
    if abs(value) >= 1e4:
        return significant(value, 3)
    text = f"{value:.{digits}f}"
    if float(text) == 0:
        return exponential(value, 1) if value else f"{0:.{digits}f}"
    return text.replace("-", _MINUS)


def significant(value: float, count: int) -> str:
    """Return a value with so many digits that count: 0.8333, 1.235k, 4.2e−7; zeros at the end are left out."""
    if not math.isfinite(value):
        return _unusual(value)
    if value and (abs(value) < _SMALLEST or abs(value) >= _LARGEST):
        return exponential(value, count - 1)
    for size, suffix in _SIZES:
        if abs(value) >= max(size, 1e4):
            return _plain(value / size, count) + suffix
    return _plain(value, max(count, 4))


def at_spacing(value: float, spacing: float) -> str:
    """Return a value with as many digits as ticks `spacing` apart need: 0.50, −40, 2.5k, −1.5e9, 2e−5."""
    if value == 0:
        return "0" if spacing >= 1 or spacing < _SMALLEST / 10 else f"{0:.{_decimals(spacing)}f}"
    if abs(value) >= _LARGEST or 0 < spacing < _SMALLEST / 10:
        digits = max(0, math.floor(math.log10(abs(value)) + 1e-9) - math.floor(math.log10(spacing) + 1e-9))
        return exponential(value, min(digits, 3))
    if abs(value) >= 1e3:
        return step_text(value, spacing).replace("-", _MINUS)
    text = f"{value:.{_decimals(spacing)}f}"
    return (text.removeprefix("-") if float(text) == 0 else text).replace("-", _MINUS)  # 0 but for rounding is 0


def step_text(step: float, spacing: float = 1.0) -> str:
    """Return a step as a tick says it: 500, 3k, 2.5k, 1.2M. `spacing` decides the digits."""
    for size, suffix in _SIZES:
        if abs(step) >= size:
            digits = max(0, math.ceil(math.log10(size / spacing) - 1e-9)) if spacing < size else 0
            text = f"{step / size:.{digits}f}"
            return (text.rstrip("0").rstrip(".") if "." in text else text) + suffix
    return f"{step:g}"


def exponential(value: float, digits: int) -> str:
    """Return a value as 1.3e−6, with at most so many decimals."""
    mantissa, _, exponent = f"{value:.{digits}e}".partition("e")
    if "." in mantissa:
        mantissa = mantissa.rstrip("0").rstrip(".")
    return f"{mantissa}e{int(exponent)}".replace("-", _MINUS)


def _plain(value: float, count: int) -> str:
    """Return a value with so many digits that count, and zeros in the place of others: never 1e+02."""
    return f"{float(f'{value:.{count}g}') + 0.0:g}".replace("-", _MINUS)


def _decimals(spacing: float) -> int:
    return max(0, math.ceil(-math.log10(spacing) - 1e-9))


def _unusual(value: float) -> str:
    return _NONE if math.isnan(value) else "∞" if value > 0 else f"{_MINUS}∞"
