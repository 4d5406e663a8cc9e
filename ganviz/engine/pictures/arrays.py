"""Pictures as arrays that numpy saved: NPY, or NPZ with ``x_train`` and ``y_train`` or names of one's own."""

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.pictures.parts import (
    Cancelled,
    CancelledError,
    Found,
    PicturesError,
    Report,
    part_remark,
    small,
    some_of,
)
from ganviz.engine.tables.arrays import arrays_in
from ganviz.engine.tables.npy import parse_array
from ganviz.spec.errors import one_line
from ganviz.spec.files import read_bytes
from ganviz.spec.translation import tr

MAX_BYTES = 200_000_000  # of all arrays of a file, unpacked: CIFAR's 50,000 in colour take 154 MB
_MOST_SIDE = 4096
_PIECE = 256  # pictures at a time
_LABELS = ("y_train", "labels", "label", "y", "targets", "target", "train_labels", "y_test")
_IMAGES = ("x_train", "images", "train_images", "x", "data", "arr_0")
_WEIGHTS = np.array([0.299, 0.587, 0.114])  # of red, green and blue in grey (ITU-R BT.601)


def read_arrays(path: Path, side: int, report: Report, cancelled: Cancelled) -> Found:
    """Return the pictures in a NPY or NPZ file.

    Raises:
        PicturesError: if there are none in it.
        CancelledError: if `cancelled` said so.
    """
    arrays = _arrays(path)
    remarks: list[str] = []
    name, images = _images(arrays)
    if len(arrays) > 1:
        remarks.append(tr("Taken: {name}, {shape}.", name=one_line(name, 30), shape="x".join(map(str, images.shape))))
    shaped, more = _upright(images)
    labels = _labels(arrays, name, len(shaped))
    chosen = some_of(len(shaped))
    low, high = _range(shaped)
    made = np.empty((len(chosen), side, side), np.uint8)
    for begin in range(0, len(chosen), _PIECE):
        if cancelled():
            raise CancelledError
        report(begin, len(chosen))
        places = chosen[begin : begin + _PIECE]
        grey = _grey(shaped[places], low, high)
        for place, picture in enumerate(grey):
            made[begin + place] = small(picture, side)
    remarks += [*more, *part_remark(len(shaped))]
    return Found(made, None if labels is None else labels[chosen], tuple(remarks))


def holds_pictures(path: Path) -> bool:
    """Return whether a NPY or NPZ file holds pictures, and no table: an array of three or four dimensions."""
    return any(array.ndim > 2 and _is_of_images(array) for array in _arrays(path).values())


def _arrays(path: Path) -> dict[str, NDArray[Any]]:
    data = read_bytes(path, MAX_BYTES)
    if data.startswith(b"\x93NUMPY"):
        return {path.stem: parse_array(data)}
    arrays: dict[str, NDArray[Any]] = {}
    for name, content in arrays_in(data, MAX_BYTES):
        try:
            arrays[name] = parse_array(content)
        except ValueError:  # of objects, say: others may be pictures
            continue
    return arrays


def _images(arrays: Mapping[str, NDArray[Any]]) -> tuple[str, NDArray[Any]]:
    found = {name: array for name, array in arrays.items() if array.dtype.kind in "uifb" and _is_of_images(array)}
    if not found:
        shapes = ", ".join(f"{name} {'x'.join(map(str, array.shape))}" for name, array in list(arrays.items())[:4])
        raise PicturesError(
            tr(
                "no array of pictures (n, height, width) in it; there is {shapes}",
                shapes=one_line(shapes) or tr("none"),
            )
        )
    by_name = {name.lower(): name for name in found}
    name = next((by_name[name] for name in _IMAGES if name in by_name), "") or max(
        found, key=lambda each: len(found[each])
    )
    return name, found[name]


def _is_of_images(array: NDArray[Any]) -> bool:
    if not array.size or array.dtype.names:
        return False
    _, *size = array.shape
    if array.ndim == 2:
        return bool(size[0] >= 64 and math.isqrt(size[0]) ** 2 == size[0])
    if array.ndim == 4 and size[2] in (1, 3, 4):
        size = size[:2]
    elif array.ndim == 4 and size[0] in (1, 3, 4):
        size = size[1:]
    return len(size) == 2 and min(size) >= 4 and max(size) <= _MOST_SIDE


def _upright(array: NDArray[Any]) -> tuple[NDArray[Any], tuple[str, ...]]:
    """Return pictures (n, height, width) or (n, height, width, channels), and what was assumed of them."""
    if array.ndim == 2:
        side = math.isqrt(array.shape[1])
        return array.reshape(len(array), side, side), (
            tr("Rows of {count} values are read as {side}x{side} pixels.", count=side * side, side=side),
        )
    if array.ndim == 4 and array.shape[3] not in (1, 3, 4):
        return array.transpose(0, 2, 3, 1), ()
    return array, ()


def _range(array: NDArray[Any]) -> tuple[float, float]:
    """Return which numbers are black and white: 0 to 255, to 1, to 65535 or to the greatest; or from -1 to 1."""
    some = array[:: max(1, len(array) // 500)]
    if array.dtype.kind == "b":
        return 0.0, 1.0
    low, high = float(some.min()), float(some.max())
    if not (math.isfinite(low) and math.isfinite(high)):
        raise PicturesError(tr("its values are not all finite"))
    if low < 0:
        return (-1.0, 1.0) if low >= -1 and high <= 1 else (low, high)
    if array.dtype == np.uint8:
        return 0.0, 255.0
    return 0.0, next((white for white in (1.0, 16.0, 255.0, 65535.0) if high <= white), high)


def _grey(pictures: NDArray[Any], low: float, high: float) -> NDArray[np.uint8]:
    values = pictures.astype(np.float32)
    if values.ndim == 4:
        channels = values.shape[3]
        values = values[..., 0] if channels == 1 else values[..., :3] @ _WEIGHTS.astype(np.float32)
    scaled = (np.nan_to_num(values) - low) / ((high - low) or 1.0) * 255
    grey: NDArray[np.uint8] = scaled.round().clip(0, 255).astype(np.uint8)
    return grey


def _labels(arrays: Mapping[str, NDArray[Any]], name: str, count: int) -> NDArray[np.uint8] | None:
    """Return the classes from 0 that an array beside that of the pictures tells; None where none does."""
    by_name = {each.lower(): each for each in arrays if each != name}
    wanted = (name.lower().replace("x", "y", 1), name.lower().replace("images", "labels"), *_LABELS)
    for each in (by_name[label] for label in wanted if label in by_name):
        labels = arrays[each].reshape(-1) if arrays[each].ndim <= 2 else arrays[each]
        if labels.shape != (count,) or labels.dtype.kind not in "uib":
            continue
        different, places = np.unique(labels, return_inverse=True)
        if 2 <= len(different) <= 256:
            return places.astype(np.uint8)
    return None
