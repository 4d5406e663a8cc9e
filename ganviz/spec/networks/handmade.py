"""Networks that are put in place by hand: fakes that are dragged, a surface that is painted.

A live setting of each says where its weights are. To change that puts them there; between such changes they are trained
as those of any network, unless the player is frozen.
"""

import math
from typing import Annotated, ClassVar, Literal

from ganviz.spec.arrays import NumberArray, PointArray, Within
from ganviz.spec.data.base import FARTHEST
from ganviz.spec.networks.base import Network
from ganviz.spec.networks.plan import Particles, Plan, Surface
from ganviz.spec.settings import setting

MOST_PARTICLES = 2000
MOST_SIDE = 64
STRONGEST = 20.0  # logit of a painted place: a probability of 2e-9 from certain


class Handmade(Network):
    """Base of both."""

    @property
    def placed(self) -> tuple[float, ...]:
        """What the weights were put on last, in turn; empty for what the seed draws."""
        raise NotImplementedError


class ParticleGenerator(Handmade):
    """Fakes in a table, of which the latent picks one."""

    label = "Particles"
    help = "A table of points: the latent picks one. Each fake moves by itself, as D's gradient or the user has it."
    size_field = "count"
    sorts = ("points",)
    kind: Literal["particles"] = "particles"
    count: int = setting(
        256, "Particles", live=False, ge=1, le=MOST_PARTICLES, help="How many different fakes there are."
    )
    points: Annotated[PointArray, Within(-FARTHEST, FARTHEST, MOST_PARTICLES, least_items=0)] = setting(
        PointArray(), "Put at", live=True, min_length=0, max_length=MOST_PARTICLES, ge=-FARTHEST, le=FARTHEST,
        help="Where fakes are put, in turn if these are fewer; none are drawn from a normal distribution. To change it "
        "moves the fakes of the run; training goes on from there.",
    )  # fmt: skip

    @property
    def placed(self) -> tuple[float, ...]:
        return tuple(number for point in self.points for number in point)

    def plan(self, latent_dim: int, sample_shape: tuple[int, ...], classes: int = 0) -> Plan:
        return (Particles(self.count, math.prod(sample_shape)),)

    def num_products(self, latent_dim: int, sample_shape: tuple[int, ...], classes: int = 0) -> int:
        return math.prod(sample_shape)


class SurfaceDiscriminator(Handmade):
    """A surface over a square of the plane, by its heights at the places of a grid."""

    label = "Painted surface"
    help = "A grid of logits over the plane, with a smooth surface through it: what D says of each place is painted."
    size_field = "side"
    sorts = ("points",)
    pack: ClassVar[int] = 1
    spectral_norm: ClassVar[bool] = False
    mixed_batch: ClassVar[bool] = False
    numbers_a_pair: ClassVar[int] = 0
    kind: Literal["surface"] = "surface"
    side: int = setting(24, "Places a side", live=False, ge=4, le=MOST_SIDE, help="24 gives a grid of 576 weights.")
    reach: float = setting(
        3.0, "Reach", live=False, gt=0, le=FARTHEST, unit="data units",
        help="The grid is over the square that reaches so far from 0. Beyond it the logit falls by 1 a unit.",
    )  # fmt: skip
    values: Annotated[NumberArray, Within(-STRONGEST, STRONGEST, MOST_SIDE**2)] = setting(
        NumberArray((0.0,)), "Painted", live=True, min_length=1, max_length=MOST_SIDE**2, ge=-STRONGEST, le=STRONGEST,
        help="The logits of the grid, row by row from the lower left, in turn if these are fewer: one number stands "
        "for all. To change it paints D anew.",
    )  # fmt: skip

    @property
    def placed(self) -> tuple[float, ...]:
        return tuple(self.values)

    def plan(self, latent_dim: int, sample_shape: tuple[int, ...], classes: int = 0) -> Plan:
        return (Surface(self.side, self.reach),)

    def num_products(self, latent_dim: int, sample_shape: tuple[int, ...], classes: int = 0) -> int:
        return 2 * 4**2  # of the 16 places around a sample
