"""How values lie along an axis: evenly, or evenly in their logarithm. Knows no Qt.

The logarithm is a symmetrical one, sign(v) log10(1 + |v| / c): it takes losses below zero, and zero itself, and is the
common one far above c (Webber, "A bi-symmetric log transformation for wide-range data", 2013).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ganviz.ui.numbers import exponential, significant

Floats = NDArray[np.float64]
ScaleChoice = Literal["auto", "even", "log"]

_SPREAD = 300.0  # how many times as large as its small values a curve's large ones are, for a logarithm to be chosen
_FEW = 10  # values, of which nothing can be said yet
_MOST_DECADES = 8
_EVERY = (1, 2, 3, 4, 6, 8, 10)  # powers of ten, from one label to the next
_SMALL, _LARGE = 0.2, 0.98  # the parts of the values below which they count as small, above which as large
_LEAST = 0.05  # the part of the values that may be smaller than c


@dataclass(frozen=True, slots=True)
class ValueScale:
    """Where values lie along an axis. `around_zero` is c, a power of ten; 0 for an even scale."""

    around_zero: float = 0.0

    @property
    def is_log(self) -> bool:
        """Whether equal ways are equal factors."""
        return self.around_zero > 0

    def place(self, value: Floats) -> Floats:
        """Return where values lie; what is no number stays so."""
        if not self.is_log:
            return value
        return np.sign(value) * np.log10(1 + np.abs(value) / self.around_zero)

    def value(self, place: float) -> float:
        """Return the value that lies at `place`."""
        if not self.is_log:
            return place
        return math.copysign(self.around_zero * (10 ** min(abs(place), 300.0) - 1), place)

    def ticks(self, low: float, high: float, least_apart: float) -> list[tuple[float, str]]:
        """Return the places of powers of ten between two places, at least so far apart, and what each says.

        Where not all have room, 1 is among those that have, if it is in sight. Zero gives way where there would be
        hardly a power beside it: zero and one number look like an even scale.
        """
        powers = self._powers(low, high, least_apart)
        apart_from_zero = [tick for tick in powers if abs(tick[0]) >= least_apart]
        if not low <= 0 <= high:
            return powers
        if (low >= 0 or high <= 0) and len(apart_from_zero) < min(2, len(powers)):
            return powers
        return sorted([(0.0, "0"), *apart_from_zero])

    def finer_ticks(self, low: float, high: float, least_apart: float) -> list[tuple[float, str]]:
        """Return the same with twos and fives between powers of ten, or other digits where those have no room."""
        found = self.ticks(low, high, least_apart)
        for digits in ((2, 5), range(2, 10)):
            if len(found) < 2:
                found = self._filled(found, digits, (low, high), least_apart)
        return sorted(found)

    def _filled(
        self, ticks: Sequence[tuple[float, str]], digits: Sequence[int], ends: tuple[float, float], least_apart: float
    ) -> list[tuple[float, str]]:
        """Return ticks and further ones of such a first digit, each as far from all others as can be."""
        found = list(ticks)
        first, last = round(math.log10(self.around_zero)), math.ceil(max(map(abs, ends)))
        values = [sign * digit * 10.0 ** (first + n) for sign in (1, -1) for n in range(last) for digit in digits]
        places = [(float(self.place(np.array(value))), significant(value, 1)) for value in values]
        places = [each for each in places if ends[0] <= each[0] <= ends[1]]

        def room(tick: tuple[float, str]) -> float:
            return min((abs(tick[0] - place) for place, _ in found), default=math.inf)

        while (best := max(places, key=room, default=None)) is not None and room(best) >= least_apart:
            found.append(best)
        return found

    def _powers(self, low: float, high: float, least_apart: float) -> list[tuple[float, str]]:
        every = next((each for each in _EVERY if each >= least_apart - 1e-9), math.ceil(least_apart))
        first = round(math.log10(self.around_zero))
        found: list[tuple[float, str]] = []
        for sign in (1, -1):
            last = math.inf
            for decade in range(math.ceil(max(abs(low), abs(high))), -1, -1):
                value = sign * 10.0 ** (first + decade)
                place = float(self.place(np.array(value)))
                if (first + decade) % every == 0 and low <= place <= high and last - abs(place) >= least_apart:
                    found.append((place, power_text(value)))
                    last = abs(place)
        return sorted(found)


LINEAR = ValueScale()


def quantile(values: Floats, share: float) -> float:
    """Return what numpy's `quantile` does of finite values, in a third of the time."""
    place = share * (len(values) - 1)
    below = math.floor(place)
    above = min(below + 1, len(values) - 1)
    ordered = np.partition(values, (below, above))
    return float(ordered[below] + (place - below) * (ordered[above] - ordered[below]))


def spans_decades(value: Floats) -> bool:
    """Return whether values are small most of the time and large for a good part of it, by factors of hundreds."""
    size = np.abs(value[np.isfinite(value)])
    size = size[size > 0]
    if len(size) < _FEW:
        return False
    return quantile(size, _LARGE) >= _SPREAD * quantile(size, _SMALL)


def log_scale_of(
    value: Floats, current: ValueScale, least_part: float = _LEAST, most_decades: int = _MOST_DECADES
) -> ValueScale:
    """Return a logarithmic scale of some decades that fits values, and `current` while that nearly does.

    `least_part` is the part of the values that may be smaller than c; `most_decades` lie above it at most.
    """
    size = np.abs(value[np.isfinite(value)])
    size = size[size > 0]
    if not len(size):
        return current if current.is_log else ValueScale(1.0)
    least, large = quantile(size, least_part), quantile(size, _LARGE)
    wanted = math.floor(math.log10(least) + 1e-9)
    top = math.ceil(math.log10(large) - 1e-9)
    wanted = min(max(wanted, top - most_decades), top - 1)
    most_above = 1.5 if least_part else 0.5  # or the least of them would all lie about zero
    if current.is_log and -1.5 < math.log10(current.around_zero) - wanted < most_above:
        return current
    return ValueScale(10.0**wanted)


class Scaling:
    """Chooses the scale of a plot: as the user wants, or else as its values need it.

    Once values need a logarithm, they keep it until it is forgotten: nothing goes to and fro.

    Args:
        least_part, most_decades: as for `log_scale_of`.

    Attributes:
        choice: of the user.
        scale: that holds.
    """

    def __init__(self, least_part: float = _LEAST, most_decades: int = _MOST_DECADES) -> None:
        self._least_part, self._most_decades = least_part, most_decades
        self.choice: ScaleChoice = "auto"
        self.scale = LINEAR

    def forget(self) -> None:
        """Find it anew: what is drawn is another thing."""
        self.scale = LINEAR

    def fit(self, value: Floats, *, may_be_log: bool, is_log_first: bool = False) -> bool:
        """Fit what is drawn, and return whether the scale is another one now.

        `may_be_log` is whether a logarithm may be chosen without the user, `is_log_first` whether it need not be called
        for by the values.
        """
        needs = may_be_log and (is_log_first or self.scale.is_log or spans_decades(value))
        is_log = self.choice == "log" or (self.choice == "auto" and needs)
        before = self.scale
        self.scale = log_scale_of(value, before, self._least_part, self._most_decades) if is_log else LINEAR
        return self.scale != before


def power_text(value: float) -> str:
    """Return a power of ten as a tick says it: 1e−6, 0.01, 100, 10k."""
    if 1e-3 <= abs(value) < 1e9:
        return significant(value, 1)
    return exponential(value, 0)
