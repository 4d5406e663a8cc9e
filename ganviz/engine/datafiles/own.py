"""Pictures of the user's own, as they are kept once they were made grey and small: by the digest of what they are.

They are in the user's cache folder, each set in a folder of its own: the images as an IDX file, and their classes where
they have any. What is there is checked against the digest each time that it is read.
"""

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
import platformdirs
from numpy.typing import NDArray

from ganviz.engine.atomic import write_atomically
from ganviz.engine.datafiles import idx
from ganviz.engine.datafiles.catalogue import OWN
from ganviz.engine.datafiles.errors import DataError, DatasetDamaged, DatasetMissing
from ganviz.spec.errors import of_system, shown_path
from ganviz.spec.translation import tr, tr_noop

_IMAGES, _LABELS = "images-idx3-ubyte", "labels-idx1-ubyte"
_ADVICE = tr_noop("Open them again: in the window by `File, Open pictures…`, or with `--data FOLDER`.")


class OwnSet(NamedTuple):
    """Images (n, side, side) uint8 and their classes (n,) uint8, of which there are none without any; read-only."""

    images: NDArray[np.uint8]
    labels: NDArray[np.uint8]


def is_own(name: str) -> bool:
    """Return whether a set of that name is one of the user's own."""
    return name.startswith(OWN)


def cache_folder() -> Path:
    """Return the folder of all such sets."""
    return platformdirs.user_cache_path("ganviz", appauthor=False) / "images"


def save(images: NDArray[np.uint8], labels: NDArray[np.uint8] | None) -> str:
    """Keep images (n, side, side) and their classes (n,); return their digest.

    Raises:
        DataError: if they cannot be written.
    """
    files = {_IMAGES: idx.to_bytes(images)}
    if labels is not None:
        files[_LABELS] = idx.to_bytes(labels)
    digest = _digest(*files.values())
    folder = cache_folder() / digest
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in files.items():
            write_atomically(folder / name, data)
    except OSError as error:
        raise DataError(
            tr(
                "{folder} cannot be written to: {reason}.",
                folder=shown_path(folder),
                reason=of_system(error) or error,
            )
        ) from None
    return digest


def load(name: str) -> OwnSet:
    """Return the set of that name.

    Raises:
        DatasetMissing: if it is not there.
        DatasetDamaged: if it is not what it was.
    """
    digest = name.removeprefix(OWN)
    if not digest:
        raise DatasetMissing(name, tr("No pictures are chosen yet."), tr(_ADVICE))
    folder = cache_folder() / digest
    try:
        stamps = tuple((folder / file).stat().st_mtime_ns for file in (_IMAGES, _LABELS) if (folder / file).exists())
        return _read(folder, stamps)
    except OSError:
        reason = tr(
            "The pictures {digest}… are not in the cache of this machine, {folder}.",
            digest=digest[:8],
            folder=shown_path(folder.parent),
        )
        raise DatasetMissing(name, reason, tr(_ADVICE)) from None
    except DataError as error:
        raise DatasetDamaged(
            name, tr("The pictures {digest}… are damaged: {error}", digest=digest[:8], error=error), tr(_ADVICE)
        ) from None


@lru_cache(maxsize=2)
def _read(folder: Path, stamps: tuple[int, ...]) -> OwnSet:
    files = [idx.read_bytes(folder / _IMAGES)]
    if len(stamps) > 1:
        files.append(idx.read_bytes(folder / _LABELS))
    if _digest(*files) != folder.name:
        raise DataError(tr("their digest is not what it was."))
    images = idx.parse(files[0], folder / _IMAGES, dimensions=3)
    labels = idx.parse(files[1], folder / _LABELS, dimensions=1) if len(files) > 1 else np.empty(0, np.uint8)
    return OwnSet(images, labels)


def _digest(*files: bytes) -> str:
    total = hashlib.sha256()
    for data in files:
        total.update(data)
    return total.hexdigest()
