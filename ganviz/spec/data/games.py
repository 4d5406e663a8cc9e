"""Games so small that their whole state is two numbers, as data whose samples are one number each."""

from typing import ClassVar, Literal

from ganviz.spec.data.base import DataSet


class Dirac(DataSet):
    """Every real is 0 (Mescheder, Geiger, Nowozin 2018, arXiv:1801.04406, section 2).

    With the Wasserstein loss and no clipping it is the bilinear game.
    """

    label = "Dirac-GAN"
    help = "A game of two numbers: every real is 0, G is one number and D one slope, a point in a plane."
    sort = "number"
    kind: Literal["dirac"] = "dirac"
    pool_size: ClassVar[int] = 0

    @property
    def sample_shape(self) -> tuple[int, ...]:
        return (1,)

    @property
    def is_spread(self) -> bool:
        return False

    @property
    def num_fixed(self) -> int:
        return 0
