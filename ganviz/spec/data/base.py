"""What every data set says of itself."""

from typing import ClassVar, Literal, get_args

from ganviz.spec.settings import Variant, setting

MAX_POOL = 1_000_000
MAX_LISTED = 100_000  # points, or numbers, of the user's own
LARGEST = 1e15  # of an original unit
FARTHEST = 100.0  # from 0, in plot units
Sort = Literal["points", "images", "number", "values"]
SORTS: tuple[Sort, ...] = get_args(Sort)


class DataSet(Variant):
    """Base of every data set.

    Attributes:
        sort: what a sample is, and so which networks and which views there are for it: points of the plane, images,
            values of one dimension, or the one number of a game.
        is_mixture: whether it is made of Gaussians that can be counted.
        is_placed: whether its user says where it is, so that 0 may be nowhere near it.
        class_names: what the classes of its samples are called, where that is the same for all such sets.
    """

    sort: ClassVar[Sort]
    is_mixture: ClassVar[bool] = False
    is_placed: ClassVar[bool] = False
    class_names: ClassVar[tuple[str, ...]] = ()

    @property
    def sample_shape(self) -> tuple[int, ...]:
        """Shape of one sample: ``(2,)`` for points, ``(channels, height, width)`` for images, ``(1,)`` for numbers."""
        raise NotImplementedError

    @property
    def set_name(self) -> str:
        """Which set its samples are from, for a set that is kept in files."""
        return str(getattr(self, "kind", ""))

    @property
    def opened_from(self) -> str:
        """Where its samples were opened from, for files of the user's own; else empty."""
        return ""

    @property
    def classes(self) -> tuple[str, ...]:
        """What the classes of its samples are called, in the order of their labels; none without any."""
        return self.class_names

    @property
    def has_modes(self) -> bool:
        """Whether it has modes that can be counted: the Gaussians that it is made of, or classes of its points."""
        return self.is_mixture

    @property
    def mode_names(self) -> tuple[str, ...]:
        """What its modes are called, in their order; none where they have no names."""
        return ()

    @property
    def num_classes(self) -> int:
        """How many classes both networks are told of; 0 where they are told none."""
        return 0

    @property
    def is_image(self) -> bool:
        """Whether samples are pictures."""
        return self.sort == "images"

    @property
    def is_spread(self) -> bool:
        """Whether it is more than a list of certain samples, all of which are trained on."""
        return True

    @property
    def num_fixed(self) -> int:
        """How many different samples there are; 0 for a stream of fresh ones."""
        raise NotImplementedError


class Drawn(DataSet):
    """Base of the sets that are drawn from a distribution: a live stream of fresh samples, or a pool of fixed ones."""

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
    def num_fixed(self) -> int:
        return self.pool_size
