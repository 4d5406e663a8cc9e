"""What is said of the fakes in one line: modes covered and touched, and the distance. Knows no widget."""

from dataclasses import dataclass
from typing import Literal

from ganviz.engine.probes import Quality

Tone = Literal["", "good", "bad"]
PATIENCE_STEPS = 500  # before which a generator that has few modes may just have begun


@dataclass(frozen=True, slots=True)
class Headline:
    """A line about fakes.

    Attributes:
        texts: the same in fewer and fewer words, the longest first.
        tone: whether all modes are covered, or few although the run had time to find them.
    """

    texts: tuple[str, ...]
    tone: Tone = ""


def headline(quality: Quality) -> Headline:
    """Return what a measurement says."""
    number = f"{quality.distance:.2g}"
    distance, floor = f"distance {number}", f" (floor {quality.distance_floor:.2g})"
    covered, touched, every = quality.modes_covered, quality.modes, quality.num_modes
    if covered is None or touched is None:
        return Headline((distance + floor, distance, distance.replace("distance", "dist."), number))
    modes = f"{covered} of {every} modes covered"
    tone: Tone = ""
    if covered == every:
        tone = "good"
    elif 2 * covered < every and quality.step >= PATIENCE_STEPS:
        tone = "bad"
    shorter = f"{covered} of {every} covered"
    return Headline(
        (
            f"{modes} · {touched} touched · {distance}{floor}",
            f"{modes} · {touched} touched · {distance}",
            f"{shorter} · {touched} touched · {distance}",
            f"{shorter} · {touched} touched",
            shorter,
            f"{covered} of {every}",
        ),
        tone,
    )
