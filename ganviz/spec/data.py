"""Data sets: what real samples are. Two-dimensional toys, and images.

Positions are in plot units. Every toy is either a live stream of fresh samples (`pool_size` 0) or a pool of
fixed ones, as published set-ups differ in this.
"""

from typing import Annotated, ClassVar, Literal, Self

from pydantic import model_validator

from ganviz.spec.errors import Problem, SpecError
from ganviz.spec.settings import Variant, number, setting

MAX_POOL = 1_000_000
NUM_MNIST_IMAGES = 60_000  # as Fashion-MNIST has

Point = tuple[Annotated[float, number(ge=-100, le=100)], Annotated[float, number(ge=-100, le=100)]]


class DataSet(Variant):
    """Base of every data set."""

    has_modes: ClassVar[bool] = False  # whether it is made of Gaussians that can be counted

    @property
    def sample_shape(self) -> tuple[int, ...]:
        """Shape of one sample: ``(2,)`` for points, ``(channels, height, width)`` for images."""
        raise NotImplementedError

    @property
    def is_image(self) -> bool:
        """Whether samples are pictures."""
        return len(self.sample_shape) == 3

    @property
    def num_fixed(self) -> int:
        """How many different samples there are; 0 for a stream of fresh ones."""
        raise NotImplementedError


class PointData(DataSet):
    """Base of the two-dimensional toys."""

    pool_size: int = setting(
        0,
        "Fixed samples",
        unit="samples",
        live=True,
        ge=0,
        le=MAX_POOL,
        advanced=True,
        help="Train on this many samples drawn once, visited in shuffled order. 0 draws fresh samples for every batch.",
    )

    @property
    def sample_shape(self) -> tuple[int, ...]:
        return (2,)

    @property
    def num_fixed(self) -> int:
        return self.pool_size


class Ring(PointData):
    """Gaussians evenly spaced on a circle, the first at angle 0."""

    label = "Ring of Gaussians"
    help = "Small Gaussians on a circle. The classic test for mode collapse."
    has_modes = True
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
    help = "Small Gaussians on a square grid. Harder than the ring: more modes to keep."
    has_modes = True
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
    has_modes = True
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

    @model_validator(mode="after")
    def _lists_match(self) -> Self:
        for name in ("stds", "weights"):
            given = len(getattr(self, name))
            if given not in (1, len(self.means)):
                allowed = "one number for all, or one for each centre"
                raise SpecError([Problem(name, f"{given} numbers for {len(self.means)} centres", allowed)])
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


class ImageData(DataSet):
    """Base of the image sets.

    Attributes:
        num_images: how many there are in all.
    """

    num_images: ClassVar[int] = NUM_MNIST_IMAGES
    pool_size: int = setting(
        0,
        "Images used",
        unit="images",
        live=True,
        ge=0,
        le=MAX_POOL,
        advanced=True,
        help="Train on the first so many images only. 0 uses all of them.",
    )

    @property
    def num_fixed(self) -> int:
        return min(self.pool_size or self.num_images, self.num_images)


class Digits(ImageData):
    """1,797 handwritten digits, 8x8, of UCI Optical Recognition of Handwritten Digits (CC BY 4.0)."""

    num_images = 1797
    label = "Digits 8×8"
    help = "1,797 real handwritten digits of 8×8 pixels. Comes with ganviz, nothing to download."
    kind: Literal["digits"] = "digits"

    @property
    def sample_shape(self) -> tuple[int, ...]:
        return (1, 8, 8)


class Mnist(ImageData):
    """60,000 handwritten digits, 28x28 (LeCun, Cortes, Burges)."""

    label = "MNIST"
    help = "60,000 handwritten digits of 28×28 pixels. Downloaded once, 10 MB."
    kind: Literal["mnist"] = "mnist"

    @property
    def sample_shape(self) -> tuple[int, ...]:
        return (1, 28, 28)


class FashionMnist(ImageData):
    """60,000 pictures of clothes, 28x28 (Xiao, Rasul, Vollgraf, arXiv:1708.07747)."""

    label = "Fashion-MNIST"
    help = "60,000 pictures of clothes of 28×28 pixels. Downloaded once, 26 MB."
    kind: Literal["fashion_mnist"] = "fashion_mnist"

    @property
    def sample_shape(self) -> tuple[int, ...]:
        return (1, 28, 28)


AnyData = Ring | Grid | Gaussians | Moons | Circles | Spiral | SwissRoll | Digits | Mnist | FashionMnist
