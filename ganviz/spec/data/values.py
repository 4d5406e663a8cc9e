"""One-dimensional distributions, whose densities are known: the way into a lecture. Positions are in plot units."""

import math
from bisect import bisect_left, bisect_right
from typing import Annotated, Literal, Self

from pydantic import model_validator

from ganviz.spec.arrays import NumberArray, Within
from ganviz.spec.data.base import FARTHEST, LARGEST, MAX_LISTED, Drawn
from ganviz.spec.errors import Problem, SpecError
from ganviz.spec.settings import number, setting
from ganviz.spec.translation import tr

Value = Annotated[float, number(ge=-100, le=100)]
STDS_SHOWN = 3.0
_REACH = 6.0  # standard deviations: what is farther adds nothing
_PLACES, _NEAR = 50, 1000  # where, and from how many numbers, a density is looked at
BELL = 1 / math.sqrt(2 * math.pi)  # the height of a Gaussian of sigma 1


class ValueData(Drawn):
    """Base of the one-dimensional distributions.

    Their settings have names that no data of more dimensions has: a change of the kind keeps what both have.
    """

    sort = "values"

    @property
    def sample_shape(self) -> tuple[int, ...]:
        return (1,)

    @property
    def span(self) -> tuple[float, float]:
        """Where nearly all samples are: from the least to the greatest."""
        raise NotImplementedError

    @property
    def peak(self) -> float:
        """About how dense samples are where they are densest; 1 where they have no density."""
        return 1.0


class Gaussian1d(ValueData):
    """One normal distribution: the data of figure 1 of Goodfellow et al. 2014."""

    label = "Gaussian (1-D)"
    help = "One bell curve on a line: what G is to learn is a mean and a spread."
    kind: Literal["gaussian_1d"] = "gaussian_1d"
    mean: float = setting(0.0, "Mean", live=True, ge=-10, le=10, help="Where the middle of the bell is.")
    sigma: float = setting(
        0.5, "Spread", live=True, ge=0.01, le=10, scale="log", help="Standard deviation of the Gaussian."
    )

    @property
    def span(self) -> tuple[float, float]:
        return self.mean - STDS_SHOWN * self.sigma, self.mean + STDS_SHOWN * self.sigma

    @property
    def peak(self) -> float:
        return BELL / self.sigma


class Mixture1d(ValueData):
    """Any mixture of normal distributions. One sigma or share stands for all; shares need not sum to 1."""

    label = "Mixture (1-D)"
    help = "Several bell curves on a line: modes to find, and to lose."
    is_mixture = True
    kind: Literal["mixture_1d"] = "mixture_1d"
    centres: tuple[Value, ...] = setting(
        (-1.5, 1.5), "Centres", live=True, min_length=1, max_length=100, ge=-100, le=100,
        help="Centre of each Gaussian.",
    )  # fmt: skip
    sigmas: tuple[Annotated[float, number(gt=0, le=10)], ...] = setting(
        (0.3,), "Spreads", live=True, min_length=1, max_length=100, gt=0, le=10,
        help="Standard deviation of each Gaussian, or one for all.",
    )  # fmt: skip
    shares: tuple[Annotated[float, number(gt=0, le=1e6)], ...] = setting(
        (1.0,), "Shares", live=True, min_length=1, max_length=100, gt=0, le=1e6,
        help="How often each Gaussian is drawn, relative to the others, or one for all.",
    )  # fmt: skip

    @model_validator(mode="after")
    def _lists_match(self) -> Self:
        for name in ("sigmas", "shares"):
            given = len(getattr(self, name))
            if given not in (1, len(self.centres)):
                allowed = tr("one number for all, or one for each centre")
                raise SpecError(
                    [
                        Problem(
                            name,
                            tr("{given} numbers for {count} centres", given=given, count=len(self.centres)),
                            allowed,
                        )
                    ]
                )
        return self

    @property
    def bells(self) -> tuple[tuple[float, float, float], ...]:
        """Centre, sigma and share of each Gaussian; shares sum to 1."""
        sigmas, shares = (each * len(self.centres) if len(each) == 1 else each for each in (self.sigmas, self.shares))
        total = sum(shares)
        return tuple(zip(self.centres, sigmas, (share / total for share in shares), strict=True))

    @property
    def span(self) -> tuple[float, float]:
        return (
            min(centre - STDS_SHOWN * sigma for centre, sigma, _ in self.bells),
            max(centre + STDS_SHOWN * sigma for centre, sigma, _ in self.bells),
        )

    @property
    def peak(self) -> float:
        return max(
            sum(
                share * BELL / sigma * math.exp(-0.5 * ((at - centre) / sigma) ** 2)
                for centre, sigma, share in self.bells
            )
            for at in self.centres
        )


class Uniform1d(ValueData):
    """A uniform distribution over an interval."""

    label = "Uniform (1-D)"
    help = "Every number of an interval equally likely: flat, with two sharp edges."
    kind: Literal["uniform_1d"] = "uniform_1d"
    centre: float = setting(0.0, "Centre", live=True, ge=-10, le=10, help="The middle of the interval.")
    width: float = setting(
        2.0, "Width", live=True, ge=0.01, le=20, scale="log", help="From one end of the interval to the other."
    )

    @property
    def span(self) -> tuple[float, float]:
        return self.centre - self.width / 2, self.centre + self.width / 2

    @property
    def peak(self) -> float:
        return 1 / self.width


class TwoPoints1d(ValueData):
    """Two numbers and nothing else: a distribution without a density."""

    label = "Two points (1-D)"
    help = "Only two numbers ever occur. There is no density, and the best D is sure of every sample."
    kind: Literal["two_points_1d"] = "two_points_1d"
    left: float = setting(-1.0, "First", live=True, ge=-10, le=10, help="One of the two numbers.")
    right: float = setting(1.0, "Second", live=True, ge=-10, le=10, help="The other.")
    share: float = setting(
        0.5, "Share of the second", live=True, ge=0, le=1, help="How often the second number is drawn."
    )

    @property
    def is_spread(self) -> bool:
        return False

    @property
    def span(self) -> tuple[float, float]:
        return min(self.left, self.right), max(self.left, self.right)


class Points1d(ValueData):
    """Any numbers, each as likely as the others. A command reads them from a file, see `ganviz.engine.tables`."""

    label = "Numbers of your own (1-D)"
    help = "Any list of numbers, such as a column of a table, each blurred a little: what G should learn to draw."
    kind: Literal["points_1d"] = "points_1d"
    values: Annotated[NumberArray, Within(-FARTHEST, FARTHEST, MAX_LISTED)] = setting(
        NumberArray((-1.5, -1.0, 0.5, 1.0, 1.5)), "Numbers", live=True, min_length=1, max_length=MAX_LISTED,
        ge=-FARTHEST, le=FARTHEST,
        help="Where samples are.",
    )  # fmt: skip
    blur: float = setting(
        0.2, "Blur", live=True, ge=0.01, le=10, scale="log", help="Standard deviation around each number."
    )

    original_mean: float = setting(
        0.0, "Original mean", live=True, advanced=True, ge=-LARGEST, le=LARGEST,
        help="What 0 stands for in the file that the numbers are from. Only the axis shows it.",
    )  # fmt: skip
    original_scale: float = setting(
        1.0, "Original scale", live=True, advanced=True, gt=0, le=LARGEST, scale="log",
        help="How much a 1 stands for in the file that the numbers are from. Only the axis shows it.",
    )  # fmt: skip

    @property
    def span(self) -> tuple[float, float]:
        least, greatest = self.values.extremes
        return least - STDS_SHOWN * self.blur, greatest + STDS_SHOWN * self.blur

    @property
    def peak(self) -> float:
        ordered = sorted(self.values)
        reach = _REACH * self.blur
        most = 0.0
        for at in ordered[:: max(1, len(ordered) // _PLACES)]:  # evenly by rank: the densest place is near one of them
            near = ordered[bisect_left(ordered, at - reach) : bisect_right(ordered, at + reach)]
            every = max(1, len(near) // _NEAR)
            some = near[::every]
            bells = sum(math.exp(-0.5 * ((at - value) / self.blur) ** 2) for value in some)
            most = max(most, bells * len(near) / len(some))
        return most * BELL / self.blur / len(ordered)
