"""The change of an experiment that makes points its data."""

from typing import Any

import numpy as np

from ganviz.engine.tables.taking import Taken
from ganviz.spec.arrays import NumberArray, PointArray

_ARRAYS: dict[int, type[NumberArray | PointArray]] = {1: NumberArray, 2: PointArray}


def change_for(path: str, taken: Taken) -> dict[str, Any]:
    """Return the change that gives the setting `path` the points, and data of one's own their original units.

    Where nothing was standardised, the units are those of the plot.
    """
    values = np.ascontiguousarray(taken.values + 0.0, dtype="<f8")
    change: dict[str, Any] = {path: _ARRAYS[values.shape[1]].of_bytes(values.tobytes())}
    if path == "data.points":
        for axis, mean, scale in zip("xy", taken.means, taken.scales, strict=True):
            change |= {f"data.original_mean_{axis}": mean, f"data.original_scale_{axis}": scale}
    if path == "data.values":
        change |= {"data.original_mean": taken.means[0], "data.original_scale": taken.scales[0]}
    return change
