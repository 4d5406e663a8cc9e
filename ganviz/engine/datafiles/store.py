"""Where the image sets are, whether their files are sound, and what is in them."""

import hashlib
import os
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

import numpy as np
import platformdirs
from numpy.typing import NDArray

from ganviz.engine.datafiles import idx, own
from ganviz.engine.datafiles.catalogue import CATALOGUE, DataFile, ImageSet, image_set
from ganviz.engine.datafiles.errors import (
    AnotherSetError,
    DataError,
    DatasetDamaged,
    DatasetDiffers,
    DatasetMissing,
    DatasetUnavailable,
)
from ganviz.spec import resource
from ganviz.spec.errors import shown_path
from ganviz.spec.translation import tr, tr_noop

FOLDER_VARIABLE = "GANVIZ_DATA_DIR"
_INSTALL_AGAIN = tr_noop("It comes with ganviz: install ganviz again.")


class Condition(StrEnum):
    """Whether a set can be used."""

    PRESENT = tr_noop("present")
    MISSING = tr_noop("missing")
    DAMAGED = tr_noop("damaged")
    DIFFERENT = tr_noop("another", "set of images")


@dataclass(frozen=True, slots=True)
class Status:
    """What was found of a set.

    Attributes:
        path: the folder that its files are in, or belong in.
        reason: what is missing or wrong; empty if nothing is.
    """

    dataset: ImageSet
    condition: Condition
    path: Path
    reason: str = ""


def data_root(data_dir: str | Path | None = None) -> Path:
    """Return the data folder: `data_dir`, else what GANVIZ_DATA_DIR names, else the user's own."""
    chosen = data_dir or os.environ.get(FOLDER_VARIABLE)
    if chosen:
        return expanded(chosen)
    return platformdirs.user_data_path("ganviz", appauthor=False)


def expanded(path: str | Path) -> Path:
    """Return `path` with ``~`` as the user's home. The home of a user that is not known stays as it is written."""
    try:
        return Path(path).expanduser()
    except RuntimeError:
        return Path(path)


def folder_of(name: str, data_dir: str | Path | None = None) -> Path:
    """Return the folder that the files of a set are in, or belong in."""
    known = image_set(name)
    return resource("data", known.folder) if known.is_shipped else data_root(data_dir) / known.folder


def places_of(known: ImageSet, root: Path) -> tuple[Path, ...]:
    """Return the folders that a set may be in below `root`: its own, as torchvision has it, or the folder itself."""
    inside = (known.folder, *((known.torchvision, Path(known.torchvision).parent) if known.torchvision else ()))
    return (*(root / place for place in inside), root)


def found_folder(name: str, data_dir: str | Path | None = None) -> Path:
    """Return the folder that the files of a set are in, where they are whole.

    Otherwise the one of its own folders that holds some, of which it can be said what is wrong with them, and else
    the one they belong in. The data folder itself holds whichever set, and so counts only where the set is whole.
    """
    known, usual, root = image_set(name), folder_of(name, data_dir), data_root(data_dir)
    if known.is_shipped:
        return usual
    holding = [
        folder
        for folder in places_of(known, root)
        if any(os.path.isfile(folder / file) for file in known.images.names)  # False of a name that is too long
    ]
    whole = (folder for folder in holding if folder == usual or _is_whole(known, folder))
    return next(whole, next((folder for folder in holding if folder != root), usual))


def _is_whole(known: ImageSet, folder: Path) -> bool:
    try:
        for file in known.files:
            intact(file, folder)
    except (FileNotFoundError, DataError):
        return False
    return True


def find(name: str, data_dir: str | Path | None = None) -> Status:
    """Return whether a set can be used, from the checksums of all its files (20 ms for 26 MB).

    Raises:
        DataError: if there is no set called `name`.
    """
    known, folder = image_set(name), folder_of(name, data_dir)
    try:
        require(name, data_dir)
    except DatasetMissing as error:
        return Status(known, Condition.MISSING, folder, error.reason)
    except DatasetDamaged as error:
        return Status(known, Condition.DAMAGED, folder, error.reason)
    except DatasetDiffers as error:
        return Status(known, Condition.DIFFERENT, folder, error.reason)
    return Status(known, Condition.PRESENT, found_folder(name, data_dir))


def require(name: str, data_dir: str | Path | None = None) -> None:
    """Check that a set can be used, as `find` does.

    Raises:
        DatasetMissing: if a file is not there.
        DatasetDamaged: if a file cannot be read, is cut short, or is not the published one.
    """
    if own.is_own(name):
        own.load(name)
        return
    known, folder = image_set(name), found_folder(name, data_dir)
    for file in known.files:
        _require(known, file, folder)


def describe_all(data_dir: str | Path | None = None) -> tuple[Status, ...]:
    """Return the status of every set, in the order of the catalogue."""
    return tuple(find(name, data_dir) for name in CATALOGUE)


def load_images(name: str, data_dir: str | Path | None = None) -> NDArray[np.uint8]:
    """Return the images of a set, (n, height, width) uint8, 0 black and 255 white, read-only.

    The labels are verified as well: a set is sound as a whole or not at all.

    Raises:
        DatasetMissing: if a file is not there.
        DatasetDamaged: if a file cannot be read, is cut short, or is not the published one.
    """
    if own.is_own(name):
        return own.load(name).images
    known, folder = image_set(name), found_folder(name, data_dir)
    path, _ = (_require(known, file, folder) for file in known.files)
    try:
        stamp = path.stat()
        return _images(path, known, stamp.st_size, stamp.st_mtime_ns)
    except OSError:
        raise _missing(
            known, tr("{title} is no longer in {folder}.", title=tr(known.title), folder=shown_path(folder))
        ) from None
    except DataError as error:
        raise _damaged(known, error) from None


def load_labels(name: str, data_dir: str | Path | None = None) -> NDArray[np.uint8]:
    """Return the classes of a set's images, (n,) uint8, in their order, read-only.

    Raises:
        DatasetMissing, DatasetDamaged: as `load_images` does.
    """
    if own.is_own(name):
        return own.load(name).labels
    known, folder = image_set(name), found_folder(name, data_dir)
    _, path = (_require(known, file, folder) for file in known.files)
    try:
        return idx.parse(_content(idx.read_bytes(path), path, known.labels), path, dimensions=known.labels.dimensions)
    except OSError:
        raise _missing(
            known, tr("{title} is no longer in {folder}.", title=tr(known.title), folder=shown_path(folder))
        ) from None
    except DataError as error:
        raise _damaged(known, error) from None


def intact(file: DataFile, folder: Path) -> Path:
    """Return the path of a sound copy of `file` in `folder`, gzipped or not.

    Raises:
        FileNotFoundError: if there is no copy.
        DataError: if there are only bad ones, naming the first and what is wrong with it.
    """
    first_error: DataError | None = None
    for path in (folder / name for name in file.names):
        try:
            verify(idx.read_bytes(path), path, file)
        except FileNotFoundError:
            continue
        except DataError as error:
            first_error = first_error or error
        else:
            return path
    raise first_error or FileNotFoundError(folder / file.name)


def verify(data: bytes, path: Path, file: DataFile) -> None:
    """Check that `data`, read from `path`, is a sound copy of `file`.

    Raises:
        DataError: if it is not the published file, naming `path`.
    """
    if _sha256(data) != file.sha256:  # unpacking takes 20 times as long, so only then
        _content(data, path, file)


@lru_cache(maxsize=2)
def _images(path: Path, known: ImageSet, _size: int, _mtime_ns: int) -> NDArray[np.uint8]:
    """Read images, once for each version of a file: restarting a run should not take half a second."""
    images = idx.parse(_content(idx.read_bytes(path), path, known.images), path, dimensions=known.images.dimensions)
    if known.white == 255:
        return images
    scaled = ((images.astype(np.uint32) * 255 + known.white // 2) // known.white).astype(np.uint8)
    scaled.setflags(write=False)
    return scaled


def _content(data: bytes, path: Path, file: DataFile) -> bytes:
    content = idx.unpack(data, path)
    found = _sha256(content)
    if found != file.content_sha256:
        idx.parse(content, path, dimensions=file.dimensions)  # says what is wrong, if the form is
        raise AnotherSetError(
            tr(
                "{file} is not the published file: the SHA-256 of its content is {found}…, not {expected}….",
                file=shown_path(path),
                found=found[:12],
                expected=file.content_sha256[:12],
            )
        )
    return content


def _require(known: ImageSet, file: DataFile, folder: Path) -> Path:
    try:
        return intact(file, folder)
    except FileNotFoundError:
        raise _missing(
            known,
            tr(
                "{title} is not complete in {folder}: no {name}.",
                title=tr(known.title),
                folder=shown_path(folder),
                name=file.name,
            ),
        ) from None
    except DataError as error:
        raise _damaged(known, error) from None


def _missing(known: ImageSet, reason: str) -> DatasetMissing:
    advice = tr("Get it with `ganviz data fetch {name}`, or use `digits`, which comes with ganviz.", name=known.name)
    return DatasetMissing(known.name, reason, tr(_INSTALL_AGAIN) if known.is_shipped else advice)


def _damaged(known: ImageSet, error: DataError) -> DatasetUnavailable:
    if isinstance(error, AnotherSetError) and not known.is_shipped:
        reason = tr("A different set is in the place of {title}: {error}", title=tr(known.title), error=error)
        advice = tr(
            "Open it as pictures of your own, by its folder (`--data FOLDER`), or get {title} with "
            "`ganviz data fetch {name}`.",
            title=tr(known.title), name=known.name,
        )  # fmt: skip
        return DatasetDiffers(known.name, reason, advice)
    advice = tr("Get it again with `ganviz data fetch {name}`.", name=known.name)
    return DatasetDamaged(
        known.name,
        tr("{title} is damaged: {error}", title=tr(known.title), error=error),
        tr(_INSTALL_AGAIN) if known.is_shipped else advice,
    )


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
