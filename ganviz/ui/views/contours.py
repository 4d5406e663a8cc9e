"""Lines of equal height of a surface given on a grid, by marching squares (Lorensen and Cline 1987, in the plane)."""

import numpy as np
from numpy.typing import NDArray


def contour(height: NDArray[np.floating], level: float) -> NDArray[np.float64]:
    """Return (n, 2, 2) pieces of the line where `height` (rows, columns) is `level`: two ends of column and row each.

    Ends lie on the edges of cells, in between by how far the corners are from `level`. A cell that the line crosses
    twice has two pieces. Cells with a corner that is not finite have none.
    """
    gap = height.astype(np.float64) - level
    above = gap >= 0
    # Corners of each cell, in turn around it; an edge is crossed where one of its ends is above and the other is not.
    corners = [(0, 0), (0, 1), (1, 1), (1, 0)]  # row, column
    rows, columns = gap.shape[0] - 1, gap.shape[1] - 1
    around = np.stack([above[i : i + rows, j : j + columns] for i, j in corners])
    crossed = around != np.roll(around, -1, axis=0)
    finite = np.isfinite(gap)
    is_sound = np.logical_and.reduce([finite[i : i + rows, j : j + columns] for i, j in corners])
    row, column = np.nonzero(crossed.any(axis=0) & is_sound)
    crossed = crossed[:, row, column]
    values = np.stack([gap[row + i, column + j] for i, j in corners])
    following = np.roll(values, -1, axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        part = np.where(crossed, values / (values - following), 0.0)
    place = np.array(corners, np.float64)
    step = np.roll(place, -1, axis=0) - place
    points = (place[:, None] + part[..., None] * step[:, None])[..., ::-1] + np.stack([column, row], axis=1)
    order = np.argsort(~crossed, axis=0, kind="stable")
    cell = np.arange(len(row))
    first = np.stack([points[order[0], cell], points[order[1], cell]], axis=1)
    is_twice = crossed.all(axis=0)
    second = np.stack([points[2, is_twice], points[3, is_twice]], axis=1)
    return np.concatenate([first, second])
