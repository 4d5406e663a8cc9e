"""The change of an experiment that makes the points of a table its data."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from ganviz.engine.tables.table import TableError
from ganviz.engine.tables.taking import Taken
from ganviz.spec.arrays import NumberArray, PointArray
from ganviz.spec.errors import one_line
from ganviz.spec.translation import tr

FIELDS: Mapping[int, tuple[str, str]] = {1: ("points_1d", "data.values"), 2: ("points", "data.points")}
_ARRAYS: dict[int, type[NumberArray | PointArray]] = {1: NumberArray, 2: PointArray}
_LONGEST_NAME = 30  # of a hundred there may be
_WIDEST = 10.0  # standard deviation of a Gaussian


def data_change(taken: Taken) -> dict[str, Any]:
    """Return the change that makes points the data, of the kind that suits their dimensions.

    Raises:
        TableError: if there are no two different ones among them.
    """
    if not len(taken.values) or (taken.values == taken.values[0]).all():
        given = tr("one point") if len(taken.values) == 1 else tr("no two of its points differ")
        raise TableError(tr("{given}; expected at least two different ones", given=given))
    kind, path = FIELDS[taken.values.shape[1]]
    return {"data.kind": kind, **change_for(path, taken)}


def change_for(path: str, taken: Taken) -> dict[str, Any]:
    """Return the change that gives the setting `path` the points, and data of one's own their original units.

    Where nothing was standardised, the units are those of the plot. Points of classes have a mode for each.
    """
    values = np.ascontiguousarray(taken.values + 0.0, dtype="<f8")
    if taken.classes is not None and path == "data.points":  # a class after the other, which sizes can tell
        values = values[np.argsort(taken.classes, kind="stable")]
    change: dict[str, Any] = {path: _ARRAYS[values.shape[1]].of_bytes(values.tobytes())}
    if path == "data.points":
        sizes = () if taken.classes is None else tuple(np.bincount(taken.classes).tolist())
        change |= {"data.class_sizes": sizes, "data.names": _names(taken)}
        for axis, mean, scale in zip("xy", taken.means, taken.scales, strict=True):
            change |= {f"data.original_mean_{axis}": mean, f"data.original_scale_{axis}": scale}
    if path == "data.values":
        change |= {"data.original_mean": taken.means[0], "data.original_scale": taken.scales[0]}
    return change


def gaussians_change(taken: Taken) -> dict[str, Any]:
    """Return the change that makes the data round Gaussians, one for each class of points of the plane.

    Each has the mean of its class, its standard deviation (the root of the mean over both coordinates of the
    variances), its share of the points, and its name: modes that can be counted.

    Raises:
        TableError: if there are no classes, or one of them has no extent, or too large a one.
    """
    if taken.classes is None or taken.values.shape[1] != 2:
        raise TableError(tr("no column of classes is chosen, and no two of coordinates"))
    means, stds, weights = [], [], []
    for place, name in enumerate(taken.class_names):
        members = taken.values[taken.classes == place]
        std = float(np.sqrt(members.var(axis=0).mean()))
        if not 0 < std <= _WIDEST:
            raise TableError(
                tr(
                    "class {name} has a deviation of {std:.3g}; allowed: above 0, to {widest:g}",
                    name=one_line(repr(name), 40),
                    std=std,
                    widest=_WIDEST,
                )
            )
        means.append((float(members[:, 0].mean()), float(members[:, 1].mean())))
        stds.append(std)
        weights.append(float(len(members)))
    return {
        "data.kind": "gaussians", "data.means": tuple(means), "data.stds": tuple(stds), "data.weights": tuple(weights),
        "data.names": _names(taken),
    }  # fmt: skip


def _names(taken: Taken) -> str:
    """Return what the classes are called, as a setting has it."""
    return ", ".join(_as_name(name) for name in taken.class_names)


def _as_name(text: str) -> str:
    """Return the name of a class as one of several with commas between."""
    return one_line(" ".join(text.replace(",", " ").split()), _LONGEST_NAME)
