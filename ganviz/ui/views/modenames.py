"""Where the names of modes stand in a picture: beside their rings, on no other ring and no other name. Knows no run."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import QPointF, QRectF, QSizeF

MOST_NAMED = 10  # more would cover the picture


def name_boxes(
    centres: Sequence[QPointF],
    radii: NDArray[np.float64],
    sizes: Sequence[QSizeF],
    outwards: NDArray[np.float64],
    room: QRectF,
    gap: float,
) -> list[QRectF | None]:
    """Return the box of each name in pixels; None for one that has no place.

    A name stands on the side of its ring that is away from the middle of all where it can, else on another side.

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
    boxes: list[QRectF | None] = []
    for ring, size, (x, y) in zip(rings, sizes, outwards.tolist(), strict=True):
        sides = sorted(((1, 0), (-1, 0), (0, 1), (0, -1)), key=lambda side: -(side[0] * x + side[1] * y))
        places = (_beside(ring, size, side, gap) for side in sides)
        box = next((each for each in places if room.contains(each) and not any(map(each.intersects, taken))), None)
        boxes.append(box)
        if box is not None:
            taken.append(box)
    return boxes


def _beside(ring: QRectF, size: QSizeF, side: tuple[int, int], gap: float) -> QRectF:
    """Return a box on a side of a ring: right (1, 0), left (-1, 0), above (0, 1) or below (0, -1)."""
    across, up = side
    middle = ring.center() + QPointF(
        across * (ring.width() / 2 + gap + size.width() / 2), -up * (ring.height() / 2 + gap + size.height() / 2)
    )
    return QRectF(middle.x() - size.width() / 2, middle.y() - size.height() / 2, size.width(), size.height())
