"""Numbers in sentences, as people write them: no exponents, and no more digits than are heard."""

from typing import Any

from ganviz.spec.translation import tr

_BILLION, _MILLION = 1e9, 1e6


class Said(float):
    """A number that a sentence may ask for by two formats of its own, besides those of any number.

    ``{x:said}`` has two digits that count, and a whole number from a hundred on; ``{x:part}`` is a share in percent.
    """

    def __format__(self, spec: str) -> str:
        if spec == "said":
            return said(self)
        return part(self) if spec == "part" else super().__format__(spec)


def said(value: float) -> str:
    """Return a number: 0, 0.034, 12, 1,234, 1.2 million; what is nearly 0 or beyond a billion is told as that."""
    size, sign = abs(value), "\N{MINUS SIGN}" if value < 0 else ""
    if not size or size != size:  # NaN
        return f"{size:g}"
    if size < 1e-4:
        return tr("nearly 0")
    if size >= _BILLION:
        return tr("below \N{MINUS SIGN}1 billion") if sign else tr("over 1 billion")
    if size >= _MILLION:
        return tr("{sign}{millions:.3g} million", sign=sign, millions=size / _MILLION)
    return f"{sign}{size:,.0f}" if size >= 99.5 else f"{sign}{size:.2g}"


def part(share: float) -> str:
    """Return a share, 0 or more, in percent: 0%, less than 0.01%, 0.84%, 30%, 120%."""
    if 0 < share < 1e-4:
        return tr("less than 0.01%")
    return f"{100 * share:,.0f}%" if share >= 0.1 or not share else f"{100 * share:.2g}%"


def with_numbers(template: str, numbers: Any) -> str:
    """Return a sentence with numbers by their names. Raises KeyError for one that is not there."""
    return template.format(**{name: Said(value) for name, value in numbers.items()})
