"""What is said of the fakes in one line: modes covered and touched, and the distance. Knows no widget."""

from dataclasses import dataclass
from typing import Literal

from ganviz.engine.probes import Quality
from ganviz.spec.translation import tr

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
    distance = tr("distance {number}", number=number)
    with_floor = tr("distance {number} (floor {floor:.2g})", number=number, floor=quality.distance_floor)
    covered, touched, every = quality.modes_covered, quality.modes, quality.num_modes
    if covered is None or touched is None:
        return Headline((with_floor, distance, tr("dist. {number}", number=number), number))
    modes = tr("{covered} of {every} modes covered", covered=covered, every=every)
    tone: Tone = ""
    if covered == every:
        tone = "good"
    elif 2 * covered < every and quality.step >= PATIENCE_STEPS:
        tone = "bad"
    shorter = tr("{covered} of {every} covered", covered=covered, every=every)
    touching = tr("{count} touched", count=touched)
    return Headline(
        (
            f"{modes} · {touching} · {with_floor}",
            f"{modes} · {touching} · {distance}",
            f"{shorter} · {touching} · {distance}",
            f"{shorter} · {touching}",
            shorter,
            tr("{covered} of {every}", covered=covered, every=every),
            f"{covered}/{every}",
        ),
        tone,
    )
