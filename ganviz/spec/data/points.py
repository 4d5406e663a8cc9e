"""Two-dimensional toys. Positions are in plot units.

Every one is either a live stream of fresh samples (`pool_size` 0) or a pool of fixed ones, as published set-ups
differ in this.
"""

from typing import Annotated, Literal, Self

from pydantic import model_validator

from ganviz.spec.arrays import PointArray, Within
from ganviz.spec.data.base import FARTHEST, LARGEST, MAX_LISTED, Drawn
from ganviz.spec.errors import Problem, SpecError
from ganviz.spec.settings import Form, number, setting
from ganviz.spec.translation import tr

Point = tuple[Annotated[float, number(ge=-100, le=100)], Annotated[float, number(ge=-100, le=100)]]


MAX_CLASSES = 100
NAMES = Form(r"^[^\x00-\x1f\x7f]{0,4000}$", "one line of up to 4,000 characters")


class PointData(Drawn):
    """Base of the two-dimensional toys."""

    sort = "points"

    @property
    def sample_shape(self) -> tuple[int, ...]:
        return (2,)

    @property
    def units(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """For x and for y what 0 stands for, and how much a 1 does, where the samples are of something measured."""
        return (0.0, 1.0), (0.0, 1.0)


class Ring(PointData):
    """Gaussians evenly spaced on a circle, the first at angle 0."""

    label = "Ring of Gaussians"
    help = "Small Gaussians on a circle. The classic test for mode collapse."
    is_mixture = True
    kind: Literal["ring"] = "ring"
    modes: int = setting(8, "Modes", live=True, ge=1, le=64, help="How many Gaussians sit on the circle.")
    radius: float = setting(
        2.0, "Radius", live=True, gt=0, le=10, advanced=True, help="Distance of every Gaussian from the centre."
    )
    std: float = setting(
        0.05, "Spread", live=True, ge=0.001, le=2, scale="log", help="Standard deviation of each Gaussian."
    )


class Grid(PointData):
    """Gaussians on a square grid centred on the origin."""

    label = "Grid of Gaussians"
    help = "Small Gaussians on a square grid: 25 modes to keep, at 5 a side."
    is_mixture = True
    kind: Literal["grid"] = "grid"
    side: int = setting(5, "Modes a side", live=True, ge=1, le=10, help="5 gives a grid of 25 Gaussians.")
    spacing: float = setting(
        1.0, "Spacing", live=True, gt=0, le=10, advanced=True, help="Distance between neighbouring Gaussians."
    )
    std: float = setting(
        0.05, "Spread", live=True, ge=0.001, le=2, scale="log", help="Standard deviation of each Gaussian."
    )


class Gaussians(PointData):
    """Any mixture of round Gaussians. One spread or weight stands for all; weights need not sum to 1."""

    label = "Gaussians of your own"
    help = "Any list of Gaussians: where they are, how wide, and how much weight each has."
    is_mixture = is_placed = True
    kind: Literal["gaussians"] = "gaussians"
    means: tuple[Point, ...] = setting(
        ((-1.5, 0.0), (1.5, 0.0)),
        "Centres",
        live=True,
        min_length=1,
        max_length=100,
        ge=-100,
        le=100,
        help="Centre of each Gaussian.",
    )
    stds: tuple[Annotated[float, number(gt=0, le=10)], ...] = setting(
        (0.2,),
        "Spreads",
        live=True,
        min_length=1,
        max_length=100,
        gt=0,
        le=10,
        help="Standard deviation of each Gaussian, or one for all.",
    )
    weights: tuple[Annotated[float, number(gt=0, le=1e6)], ...] = setting(
        (1.0,),
        "Weights",
        live=True,
        min_length=1,
        max_length=100,
        gt=0,
        le=1e6,
        help="How often each Gaussian is drawn, relative to the others, or one for all.",
    )
    names: str = setting(
        "", "Names", live=True, advanced=True,
        form=NAMES,
        help="What each Gaussian is called, with commas between, as the classes of a table. Without names they are "
        "told by their numbers.",
    )  # fmt: skip

    @property
    def mode_names(self) -> tuple[str, ...]:
        """As many as there are Gaussians, or none."""
        return _names_in(self.names, len(self.means))

    @model_validator(mode="after")
    def _lists_match(self) -> Self:
        for name in ("stds", "weights"):
            given = len(getattr(self, name))
            if given not in (1, len(self.means)):
                allowed = tr("one number for all, or one for each centre")
                raise SpecError(
                    [
                        Problem(
                            name, tr("{given} numbers for {count} centres", given=given, count=len(self.means)), allowed
                        )
                    ]
                )
        return self


class Moons(PointData):
    """Two interleaved half circles."""

    label = "Two moons"
    help = "Two interleaved half circles with noise."
    kind: Literal["moons"] = "moons"
    noise: float = setting(0.06, "Noise", live=True, ge=0, le=1, help="Standard deviation around the curves.")


class Circles(PointData):
    """Two concentric circles."""

    label = "Two circles"
    help = "One circle inside another, with noise."
    kind: Literal["circles"] = "circles"
    factor: float = setting(
        0.5,
        "Inner radius",
        live=True,
        gt=0,
        lt=1,
        unit="of the outer",
        help="Radius of the inner circle as a share of the outer's.",
    )
    noise: float = setting(0.05, "Noise", live=True, ge=0, le=1, help="Standard deviation around the circles.")


class Spiral(PointData):
    """Arms that wind out from the centre."""

    label = "Spiral"
    help = "Arms that wind out from the centre: a thin, curved target."
    kind: Literal["spiral"] = "spiral"
    arms: int = setting(2, "Arms", live=True, ge=1, le=8, help="How many arms the spiral has.")
    turns: float = setting(1.25, "Turns", live=True, gt=0, le=5, help="How often each arm winds round the centre.")
    noise: float = setting(0.05, "Noise", live=True, ge=0, le=1, help="Standard deviation around the arms.")


class SwissRoll(PointData):
    """The rolled-up strip of WGAN-GP's toy set (Gulrajani et al. 2017): noise 0.25, scaled by 1/7.5."""

    label = "Swiss roll"
    help = "A strip rolled up one and a half times: one connected curve, seen from its side."
    kind: Literal["swiss_roll"] = "swiss_roll"
    noise: float = setting(
        0.25, "Noise", live=True, ge=0, le=5, help="Standard deviation around the curve, before it is scaled by 1/7.5."
    )


class Checkerboard(PointData):
    """Every other square of a board that reaches from -2 to 2."""

    label = "Checkerboard"
    help = "Every other square of a board, evenly filled: sharp edges and empty squares between."
    kind: Literal["checkerboard"] = "checkerboard"
    squares: int = setting(
        4, "Squares a side", live=True, ge=2, le=10, help="4 gives a board of 16, half of them full."
    )


class Pinwheel(PointData):
    """Long Gaussians bent around the centre (Johnson et al. 2016, arXiv:1603.06277), twice as large."""

    label = "Pinwheel"
    help = "Long Gaussians around the centre, all bent the same way: curved modes, close at their inner ends."
    kind: Literal["pinwheel"] = "pinwheel"
    arms: int = setting(5, "Arms", live=True, ge=1, le=12, help="How many arms the wheel has.")
    twist: float = setting(0.25, "Twist", live=True, ge=0, le=1, help="How much an arm bends as it leads outwards.")
    length: float = setting(
        0.3, "Length", live=True, ge=0.01, le=1, advanced=True, help="Spread along an arm, as a share of its radius."
    )
    noise: float = setting(0.1, "Width", live=True, ge=0, le=1, help="Spread across an arm, as a share of its radius.")


class Line(PointData):
    """A straight line of length 4 through the origin."""

    label = "Line"
    help = "A straight line with noise: samples differ along it, and little across. Turn it while G follows."
    kind: Literal["line"] = "line"
    angle: float = setting(30.0, "Angle", unit="°", live=True, ge=0, le=180, help="Angle to the horizontal.")
    noise: float = setting(0.05, "Noise", live=True, ge=0, le=1, help="Standard deviation around the line.")


class Points(PointData):
    """Any points, each as likely as the others. A command reads them from a file, see `ganviz.engine.tables`."""

    label = "Points of your own"
    help = "Any list of points: what G should learn to draw."
    is_placed = True
    kind: Literal["points"] = "points"
    points: Annotated[PointArray, Within(-FARTHEST, FARTHEST, MAX_LISTED)] = setting(
        PointArray(((-1.5, -1.0), (0.0, 1.5), (1.5, -1.0))),
        "Points",
        live=True,
        min_length=1,
        max_length=MAX_LISTED,
        ge=-FARTHEST,
        le=FARTHEST,
        help="Where samples are.",
    )
    noise: float = setting(0.05, "Noise", live=True, ge=0, le=2, help="Standard deviation around each point.")
    class_sizes: tuple[Annotated[int, number(ge=1, le=MAX_LISTED)], ...] = setting(
        (), "Class sizes", live=True, advanced=True, max_length=MAX_CLASSES, ge=1, le=MAX_LISTED,
        help="How many of the points, in their order, are of each class, as a column of the file tells: each class is "
        "a mode to be counted. Where they are not as many as the points, there are no modes.",
    )  # fmt: skip
    names: str = setting(
        "", "Names", live=True, advanced=True, form=NAMES,
        help="What each class is called, with commas between. Without names they are told by their numbers.",
    )  # fmt: skip
    original_mean_x: float = setting(
        0.0, "Original x of 0", live=True, advanced=True, ge=-LARGEST, le=LARGEST,
        help="What x = 0 stands for in the file that the points are from. Only the axes show it.",
    )  # fmt: skip
    original_mean_y: float = setting(
        0.0, "Original y of 0", live=True, advanced=True, ge=-LARGEST, le=LARGEST,
        help="What y = 0 stands for in the file that the points are from. Only the axes show it.",
    )  # fmt: skip
    original_scale_x: float = setting(
        1.0, "Original scale of x", live=True, advanced=True, gt=0, le=LARGEST, scale="log",
        help="How much a 1 of x stands for in the file that the points are from. Only the axes show it.",
    )  # fmt: skip
    original_scale_y: float = setting(
        1.0, "Original scale of y", live=True, advanced=True, gt=0, le=LARGEST, scale="log",
        help="How much a 1 of y stands for in the file that the points are from. Only the axes show it.",
    )  # fmt: skip

    @property
    def units(self) -> tuple[tuple[float, float], tuple[float, float]]:
        return (self.original_mean_x, self.original_scale_x), (self.original_mean_y, self.original_scale_y)

    @property
    def is_spread(self) -> bool:
        return self.noise > 0

    @property
    def num_modes(self) -> int:
        """How many classes its points are of; 0 where that is not told of each."""
        return len(self.class_sizes) if sum(self.class_sizes) == len(self.points) else 0

    @property
    def has_modes(self) -> bool:
        return self.num_modes > 0

    @property
    def mode_names(self) -> tuple[str, ...]:
        """As many as there are classes, or none."""
        return _names_in(self.names, self.num_modes)


def _names_in(text: str, count: int) -> tuple[str, ...]:
    """Return so many names with commas between; none where there are others."""
    found = tuple(name.strip() for name in text.split(","))
    return found if all(found) and len(found) == count else ()
