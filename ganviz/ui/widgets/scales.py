"""How the whole positions of a slider stand for numbers: evenly, or evenly in the logarithm. Knows no Qt."""

import math
from dataclasses import dataclass
from typing import Protocol

_DIGITS_SHOWN = 2


@dataclass(frozen=True, slots=True)
class Bounds:
    """The numbers a field takes: between `minimum` and `maximum`, without them where the flags say so."""

    minimum: float = -math.inf
    maximum: float = math.inf
    excludes_minimum: bool = False
    excludes_maximum: bool = False

    def contains(self, value: float) -> bool:
        """Whether `value` is finite and within the bounds."""
        above = value > self.minimum if self.excludes_minimum else value >= self.minimum
        below = value < self.maximum if self.excludes_maximum else value <= self.maximum
        return math.isfinite(value) and above and below


class SliderScale(Protocol):
    """A slider of positions 0 to `last`; arrow keys move by `single_step`, page keys by `page_step`."""

    last: int
    single_step: int
    page_step: int

    def value_at(self, position: int) -> float:
        """Return the number that stands at `position`."""
        ...

    def position_of(self, value: float) -> int:
        """Return the position nearest to `value`; an end for a number outside."""
        ...


@dataclass(frozen=True, slots=True)
class LinearScale:
    """`last` + 1 numbers in even steps of `step` from `low`."""

    low: float
    step: float
    last: int
    single_step: int
    page_step: int

    def value_at(self, position: int) -> float:
        decimals = max(0, -math.floor(math.log10(self.step) + 1e-9))
        return round(self.low + position * self.step, decimals)

    def position_of(self, value: float) -> int:
        if value >= self.low + self.last * self.step:
            return self.last
        return max(0, round((value - self.low) / self.step)) if value > self.low else 0


@dataclass(frozen=True, slots=True)
class LogScale:
    """Numbers from `low` up, each position `factor` ** (1 / `per_factor`) times the one before.

    With `has_zero` the first position stands for 0, as of a weight that can be off.
    """

    low: float
    factor: float
    per_factor: int
    last: int
    single_step: int
    page_step: int
    is_whole: bool = False
    has_zero: bool = False

    def value_at(self, position: int) -> float:
        if self.has_zero and position <= 0:
            return 0.0
        value = self.low * self.factor ** (position / self.per_factor)
        return round(value) if self.is_whole else _to_digits(value, _DIGITS_SHOWN)

    def position_of(self, value: float) -> int:
        if value <= self.low:
            return 1 if self.has_zero and value > 0 else 0
        # The difference of logarithms: the quotient of a huge number overflows.
        factors = math.log(value, self.factor) - math.log(self.low, self.factor)
        return min(self.last, round(factors * self.per_factor))


def linear_scale(bounds: Bounds) -> LinearScale:
    """Return a scale over all of `bounds` in steps of a power of ten, some 200 to 2,000 of them."""
    span = bounds.maximum - bounds.minimum
    step = 10.0 ** math.floor(math.log10(span / 200))
    low = bounds.minimum + (step if bounds.excludes_minimum else 0)
    high = bounds.maximum - (step if bounds.excludes_maximum else 0)
    last = round((high - low) / step)
    return LinearScale(low, step, last, single_step=max(1, round(last / 100)), page_step=max(1, round(last / 10)))


def log_scale(bounds: Bounds, default: float) -> LogScale:
    """Return six decades that end at the last power of ten below the maximum, and hold `default` well inside.

    What lies above or below can be had by typing. A positive minimum is where the scale begins; an allowed 0 is its
    first position, followed by four decades.
    """
    high = 10.0 ** (math.ceil(math.log10(bounds.maximum) - 1e-9) - 1)
    has_zero = bounds.minimum == 0 and not bounds.excludes_minimum
    if has_zero:
        low = high * 1e-4
    elif bounds.minimum > 0:
        low, high = bounds.minimum, bounds.maximum
    else:
        low = min(high * 1e-6, 10.0 ** (math.floor(math.log10(default)) - 2)) if default > 0 else high * 1e-6
    per_decade = 40
    last = round(math.log10(high / low) * per_decade)
    return LogScale(low, 10.0, per_decade, last, per_decade // 10, per_decade, has_zero=has_zero)


def doubling_scale(bounds: Bounds) -> LogScale:
    """Return a scale of whole numbers over all of `bounds`, on which an arrow key doubles or halves."""
    low = max(1.0, bounds.minimum)
    per_octave = 16
    last = math.ceil(math.log2(bounds.maximum / low) * per_octave)
    return LogScale(low, 2.0, per_octave, last, single_step=per_octave, page_step=3 * per_octave, is_whole=True)


def _to_digits(value: float, digits: int) -> float:
    return float(f"{value:.{digits - 1}e}")


def round_number(value: float) -> float:
    """Return the nearest of 1, 2 and 5 times a power of ten to `value` > 0, by the logarithm."""
    power = math.floor(math.log10(value))
    candidates = (1.0, 2.0, 5.0, 10.0)
    nearest = min(candidates, key=lambda each: abs(math.log10(value) - power - math.log10(each)))
    return float(f"{nearest:g}e{power}")


def next_round_number(value: float, way: int) -> float:
    """Return the next of 1, 2 and 5 times a power of ten above `value` > 0, or below it where `way` is negative."""
    power = math.floor(math.log10(value))
    candidates = [float(f"{digit}e{power + shift}") for shift in (-1, 0, 1) for digit in (1, 2, 5)]
    if way > 0:
        return min(each for each in candidates if each > value * (1 + 1e-9))
    return max(each for each in candidates if each < value * (1 - 1e-9))
