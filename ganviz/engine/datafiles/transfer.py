"""What fetching and importing share: saying how far they are, keeping out of each other's way, and full disks."""

import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import filelock

from ganviz.engine.datafiles.catalogue import DataFile, ImageSet, megabytes
from ganviz.engine.datafiles.errors import DataError
from ganviz.engine.datafiles.store import FOLDER_VARIABLE

_DISK_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a fetch or an import is.

    Attributes:
        file: the name of the file under way.
        done_bytes, total_bytes: of the whole set.
        mirror: the address or folder it comes from.
    """

    file: str
    done_bytes: int
    total_bytes: int
    mirror: str


ProgressCallback = Callable[[Progress], None]
Cancelled = Callable[[], bool]


def part_of(file: DataFile, folder: Path) -> Path:
    """Return the path of what has arrived of `file` while its download is not complete."""
    return folder / f"{file.name}.part"


@contextmanager
def sole_use(known: ImageSet, folder: Path) -> Iterator[None]:
    """Make the folder and keep every other fetch out of it, whichever window or process it is in.

    Raises:
        DataError: if another one is in it, or it cannot be written to.
    """
    with disk_errors_explained(known, folder):
        folder.mkdir(parents=True, exist_ok=True)
        lock = filelock.FileLock(folder / ".lock")
        try:
            lock.acquire(timeout=0)
        except filelock.Timeout:
            raise DataError(
                f"Another ganviz is fetching {known.title} into {folder}. Wait until it is done, then try again."
            ) from None
    try:
        yield
    finally:
        lock.release()


@contextmanager
def disk_errors_explained(known: ImageSet, folder: Path) -> Iterator[None]:
    """Turn what the system says of a full or write-protected disk into words that help.

    Raises:
        DataError: in place of any OSError.
    """
    try:
        yield
    except OSError as error:
        if error.errno in _DISK_FULL:
            raise DataError(
                f"The disk is full: {known.title} needs {megabytes(known.size)} in {folder}. "
                "Free some space and try again; what has arrived is kept."
            ) from None
        raise DataError(
            f"{folder} cannot be written to: {error.strerror or error}. "
            f"Choose another data folder with --data-dir or {FOLDER_VARIABLE}."
        ) from None
