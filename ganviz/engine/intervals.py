"""How sure a share is that was counted: an interval for a chance, from how often of how many times something was."""

import math
from collections.abc import Callable

_HALVINGS = 60  # of an interval within which a chance is looked for: to the last digit


def clopper_pearson(count: int, of: int, level: float = 0.95) -> tuple[float, float]:
    """Return low and high of the chance of what was so `count` times `of` so many.

    Exact: at either end, what was counted or more (or less) would come about with a chance of (1 - level) / 2
    (Clopper and Pearson 1934). Of nothing nothing is known: 0 to 1.
    """
    if not 0 <= count <= of:
        raise ValueError(f"{count} of {of} is no share")
    tail = (1 - level) / 2
    low = _chance_at(lambda chance: 1 - _at_most(count - 1, of, chance) < tail) if count else 0.0
    high = _chance_at(lambda chance: _at_most(count, of, chance) > tail) if count < of else 1.0
    return low, high


def _chance_at(is_below: Callable[[float], bool]) -> float:
    """Return the chance up to which `is_below` holds."""
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if is_below(middle) else (low, middle)
    return (low + high) / 2


def _at_most(count: int, of: int, chance: float) -> float:
    """Return how likely it is that something of that chance comes about `count` times or less."""
    if count < 0 or not 0 < chance < 1:
        return float(count >= 0 and (chance <= 0 or count >= of))
    for_sure, never = math.log(chance), math.log1p(-chance)
    ways = (math.lgamma(of + 1) - math.lgamma(num + 1) - math.lgamma(of - num + 1) for num in range(count + 1))
    return math.fsum(math.exp(way + num * for_sure + (of - num) * never) for num, way in enumerate(ways))
