"""What reading pictures of every kind shares: how far it is, when it is called off, and what it brings."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from ganviz.spec.data.images import MAX_OWN_IMAGES
from ganviz.spec.translation import tr

MAX_IMAGES = MAX_OWN_IMAGES
_PART_SEED = 0  # which of too many are taken is the same for the same pictures

Report = Callable[[int, int], None]  # how many of how many are done
Cancelled = Callable[[], bool]


class PicturesError(ValueError):
    """Pictures that cannot be taken; the text says why, and leaves their name to who knows it."""


class CancelledError(Exception):
    """The user called it off."""


@dataclass(frozen=True)
class Found:
    """Pictures.

    Attributes:
        images: (n, side, side) uint8, 0 black and 255 white.
        labels: (n,) uint8; None without classes.
        remarks: what was assumed and left out, a sentence each.
    """

    images: NDArray[np.uint8]
    labels: NDArray[np.uint8] | None
    remarks: tuple[str, ...] = ()


def some_of(count: int) -> NDArray[np.int64]:
    """Return the places of as many pictures as a set may have: all of them, or a fixed part drawn at random."""
    if count <= MAX_IMAGES:
        return np.arange(count)
    return np.sort(np.random.default_rng(_PART_SEED).choice(count, MAX_IMAGES, replace=False))


def part_remark(count: int) -> tuple[str, ...]:
    """Return what is to be said of too many pictures; nothing of others."""
    return (
        (tr("{most:,} of {count:,} pictures, drawn at random.", most=MAX_IMAGES, count=count),)
        if count > MAX_IMAGES
        else ()
    )


def small(grey: NDArray[np.uint8], side: int) -> NDArray[np.uint8]:
    """Return a picture (height, width) cropped to its middle square, and scaled to (side, side)."""
    height, width = grey.shape
    if height == width == side:
        return grey
    edge = min(height, width)
    top, left = (height - edge) // 2, (width - edge) // 2
    square = Image.fromarray(grey[top : top + edge, left : left + edge])
    scaled: NDArray[np.uint8] = np.asarray(square.resize((side, side), Image.Resampling.LANCZOS))
    return scaled
