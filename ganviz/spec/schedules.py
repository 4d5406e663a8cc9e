"""Schedules: how the learning rate changes as a run goes on.

A schedule is a factor that depends on the step of the run alone. It has no state, so it can be edited, swapped or
gone back over at any step: the rate is then what it would have been all along.
"""

from typing import Literal

from ganviz.spec.settings import Variant, setting

MAX_STEPS = 10_000_000


def _steps(default: int, label: str, help: str) -> int:
    steps: int = setting(
        default, label, unit="steps", live=True, ge=1, le=MAX_STEPS, scale="log", advanced=True, help=help
    )
    return steps


def _share(default: float, label: str, help: str) -> float:
    share: float = setting(default, label, live=True, ge=0, le=1, advanced=True, help=help)
    return share


def _floor(help: str) -> float:
    return _share(0.0, "Final share", help)


class Constant(Variant):
    """The learning rate as it is."""

    label = "Constant"
    help = "The learning rate stays as it is set."
    kind: Literal["constant"] = "constant"


class StepDecay(Variant):
    """The rate times a factor, every so many steps."""

    label = "Steps"
    help = "The rate drops at once, every so many steps."
    kind: Literal["step"] = "step"
    every: int = _steps(2000, "Drop every", "Steps from one drop to the next.")
    factor: float = setting(
        0.5, "Drop to", live=True, gt=0, le=1, advanced=True, help="Share of the rate that is left after each drop."
    )


class Exponential(Variant):
    """The rate halves in a fixed number of steps."""

    label = "Exponential"
    help = "The rate shrinks by the same share every step."
    kind: Literal["exponential"] = "exponential"
    half_life: int = _steps(2000, "Half-life", "Steps in which the rate halves.")


class Cosine(Variant):
    """Half a cosine from the whole rate to a share of it (Loshchilov and Hutter 2017, arXiv:1608.03983), once."""

    label = "Cosine"
    help = "The rate glides down along half a cosine: slowly, fast, slowly."
    kind: Literal["cosine"] = "cosine"
    steps: int = _steps(8000, "Over", "Steps until the final share is reached.")
    floor: float = _floor("Share of the rate at the end and after it. At 0 learning stops there.")


class Linear(Variant):
    """A straight line from the whole rate to a share of it."""

    label = "Linear"
    help = "The rate falls along a straight line, then stays."
    kind: Literal["linear"] = "linear"
    steps: int = _steps(8000, "Over", "Steps until the final share is reached.")
    floor: float = _floor("Share of the rate at the end and after it. At 0 learning stops there.")


class Warmup(Variant):
    """A straight line from a share of the rate to the whole (Goyal et al. 2017, arXiv:1706.02677, section 2.2)."""

    label = "Warm-up"
    help = "The rate starts small and grows in a straight line to its full size, then stays."
    kind: Literal["warmup"] = "warmup"
    ramp: int = _steps(500, "Ramp", "Steps until the rate is whole.")
    start: float = _share(0.01, "First share", "Share of the rate in the first step.")


class Cyclic(Variant):
    """A triangle wave between a share of the rate and the whole (Smith 2017, arXiv:1506.01186)."""

    label = "Cyclic"
    help = "The rate rises and falls in straight lines, again and again."
    kind: Literal["cyclic"] = "cyclic"
    period: int = _steps(2000, "Period", "Steps from one low to the next.")
    low: float = _share(0.1, "Low share", "Share of the rate at each low. A cycle begins there.")


AnySchedule = Constant | StepDecay | Exponential | Cosine | Linear | Warmup | Cyclic
