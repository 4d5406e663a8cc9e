"""What every data set says of itself."""

from typing import ClassVar

from ganviz.spec.settings import Variant

MAX_POOL = 1_000_000


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
