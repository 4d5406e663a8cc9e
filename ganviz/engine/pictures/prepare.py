"""Pictures from wherever they are, made into a set, kept in the cache, and made the data of an experiment."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.datafiles import own
from ganviz.engine.pictures.arrays import holds_pictures, read_arrays
from ganviz.engine.pictures.folder import is_picture, pictures_in, read_folder
from ganviz.engine.pictures.idxset import images_in, is_idx, read_idx
from ganviz.engine.pictures.parts import Cancelled, Found, PicturesError, Report
from ganviz.spec.errors import shown_path
from ganviz.spec.translation import tr

SIDES = (28, 32)


@dataclass(frozen=True)
class Prepared:
    """A set.

    Attributes:
        source: where it is from, in one line.
        images: (n, side, side) uint8, 0 black and 255 white.
        labels: (n,) uint8, from 0; None without classes.
        remarks: what was assumed and left out, a sentence each.
    """

    source: str
    images: NDArray[np.uint8]
    labels: NDArray[np.uint8] | None
    remarks: tuple[str, ...] = ()

    @property
    def num_labels(self) -> int:
        """How many classes there are; 0 for none."""
        return 0 if self.labels is None else int(self.labels.max()) + 1


def prepare(
    path: Path,
    side: int = 28,
    *,
    is_inverted: bool = False,
    report: Report = lambda done, total: None,
    cancelled: Cancelled = lambda: False,
) -> Prepared:
    """Return the pictures of a folder or a file as a set; `is_inverted` exchanges black and white.

    `report` is told how many of how many are done; `cancelled` is asked whether to stop.

    Raises:
        ValueError: if there are none, or they cannot be read; the text says why, and leaves out the name.
        CancelledError: if `cancelled` said so.
    """
    found = _found(path, side, report, cancelled)
    images = 255 - found.images if is_inverted else found.images
    return Prepared(shown_path(path.absolute(), 200), images, found.labels, found.remarks)


def are_pictures(path: Path) -> bool:
    """Return whether a path is a folder, or a file of pictures and no table. May read it."""
    if path.is_dir() or is_picture(path.name) or "idx3" in path.name.lower():
        return True
    try:
        return path.suffix.lower() in (".npz", ".npy") and holds_pictures(path)
    except (ValueError, OSError):
        return False  # whoever reads it as a table says what is wrong with it


def keep(prepared: Prepared) -> dict[str, Any]:
    """Put a set into the cache, and return the change of an experiment that makes it its data.

    Raises:
        DataError: if it cannot be written.
    """
    return change_for(prepared, own.save(prepared.images, prepared.labels))


def change_for(prepared: Prepared, digest: str) -> dict[str, Any]:
    """Return the change of an experiment that makes a set that is kept its data."""
    return {
        "data.kind": "images",
        "data.source": prepared.source,
        "data.sha256": digest,
        "data.num_pictures": len(prepared.images),
        "data.picture_side": prepared.images.shape[1],
        "data.picture_classes": prepared.num_labels,
    }


def _found(path: Path, side: int, report: Report, cancelled: Cancelled) -> Found:
    if path.is_dir():
        paths = pictures_in(path)
        if not paths and (images := images_in(path)) is not None:
            return read_idx(images, side, report, cancelled)
        if not paths:
            raise PicturesError(tr("no pictures in it (PNG, JPEG, GIF, WebP, BMP, TIFF), and no set in IDX files"))
        return read_folder(path, paths, side, report, cancelled)
    if is_picture(path.name):
        return read_folder(path.parent, [path], side, report, cancelled)
    if path.suffix.lower() not in (".npz", ".npy") and is_idx(path):
        return read_idx(path, side, report, cancelled)
    return read_arrays(path, side, report, cancelled)
