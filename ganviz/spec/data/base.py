"""What every data set says of itself."""

from typing import ClassVar, Literal

from ganviz.spec.settings import Variant

MAX_POOL = 1_000_000
Sort = Literal["points", "images", "number"]


class DataSet(Variant):
    """Base of every data set.

    Attributes:
        sort: what a sample is, and so which networks and which views there are for it.
        has_modes: whether it is made of Gaussians that can be counted.
    """

    sort: ClassVar[Sort]
    has_modes: ClassVar[bool] = False

    @property
    def sample_shape(self) -> tuple[int, ...]:
        """Shape of one sample: ``(2,)`` for points, ``(channels, height, width)`` for images, ``(1,)`` for a number."""
        raise NotImplementedError

    @property
    def is_image(self) -> bool:
        """Whether samples are pictures."""
        return self.sort == "images"

    @property
    def num_fixed(self) -> int:
        """How many different samples there are; 0 for a stream of fresh ones."""
        raise NotImplementedError
