"""Where the names of modes stand in a picture: beside their rings, on no other ring and no other name. Knows no run."""

import math
from collections.abc import Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import QPointF, QRectF, QSizeF

_SIDES = ((1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1))
MOST_NAMED = 16  # more would cover the picture


def numbered_name(number: int, name: str) -> str:
    """Return what stands beside a mode: the number that rows of plots have, and a name that is another."""
    return name if name == str(number) else f"{number} · {name}"


def name_boxes(
    centres: Sequence[QPointF],
    radii: NDArray[np.float64],
    sizes: Sequence[QSizeF],
    outwards: NDArray[np.float64],
    room: QRectF,
    gap: float,
) -> list[QRectF | None]:
    """Return the box of each name in pixels; None for one that has no place.

    A name stands on the side, or at the corner, of its ring that is away from the middle of all where it can, else on
    another.

    Args:
        centres, radii: (modes,) of the rings.
        sizes: (modes,) of the texts.
        outwards: (modes, 2) the direction of each mode from the middle of all, y up.
        room: that names are to stay in.
        gap: between a ring and its name.
    """
    rings = [
        QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        for centre, radius in zip(centres, radii.tolist(), strict=True)
    ]
    taken = list(rings)
    boxes: list[QRectF | None] = [None] * len(rings)
    wanted = [sorted(_SIDES, key=partial(_inwards, way)) for way in outwards.tolist()]
    for choice in range(len(_SIDES)):  # each its best side first, then what is left to those that found it taken
        for number, (ring, size, sides) in enumerate(zip(rings, sizes, wanted, strict=True)):
            box = _beside(ring, size, sides[choice], gap) if boxes[number] is None else None
            if box is not None and room.contains(box) and not any(map(box.intersects, taken)):
                boxes[number] = box
                taken.append(box)
    return boxes


def _inwards(outwards: Sequence[float], side: tuple[int, int]) -> float:
    """Return the cosine of the angle between a side and the way to the middle of all."""
    return -(side[0] * outwards[0] + side[1] * outwards[1]) / math.hypot(*side)


def _beside(ring: QRectF, size: QSizeF, side: tuple[int, int], gap: float) -> QRectF:
    """Return a box on a side of a ring, as right (1, 0) or below (0, -1), or at a corner, as above and right (1, 1)."""
    across, up = side
    away = (ring.width() / 2 + gap) / math.hypot(across, up)
    middle = ring.center() + QPointF(across * (away + size.width() / 2), -up * (away + size.height() / 2))
    return QRectF(middle.x() - size.width() / 2, middle.y() - size.height() / 2, size.width(), size.height())
