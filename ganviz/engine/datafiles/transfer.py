"""What fetching and importing share: saying how far they are, keeping out of each other's way, and full disks."""

import errno
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import filelock

from ganviz.engine.datafiles.catalogue import DataFile, ImageSet, megabytes
from ganviz.engine.datafiles.errors import DataError
from ganviz.engine.datafiles.store import FOLDER_VARIABLE
from ganviz.spec.errors import of_system, shown_path
from ganviz.spec.translation import tr, tr_noop

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


def kept_bytes(part: Path) -> int:
    """Return how much there is of a part file, 0 if there is none."""
    try:
        return part.lstat().st_size
    except FileNotFoundError:
        return 0


def open_part(part: Path, *, anew: bool) -> BinaryIO:
    """Return the part file open for writing at its end, emptied first if it is to be written `anew`.

    Raises:
        DataError: if it is no file of its own: through a link that somebody left in a shared folder, a download
            would be written over whatever else it names.
        OSError: if it cannot be opened.
    """
    flags = ("O_APPEND", "O_CREAT", "O_WRONLY", "O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY")
    try:
        require_own(part)
        descriptor = os.open(part, sum(getattr(os, name, 0) for name in flags), 0o666)
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise DataError(tr(_NOT_OWN, file=part)) from None
        raise
    try:
        _require_plain(os.fstat(descriptor), part)  # whatever took its name meanwhile
        if anew:
            os.ftruncate(descriptor, 0)
        return os.fdopen(descriptor, "ab")
    except BaseException:
        os.close(descriptor)
        raise


def require_own(path: Path) -> None:
    """Check that `path` is a file of this folder alone, or nothing.

    Raises:
        DataError: if it is a link, has other names too, or is no file at all.
    """
    try:
        _require_plain(path.lstat(), path)
    except FileNotFoundError:
        return


_NOT_OWN = tr_noop("{file} is a link, or no plain file: something else would be written to. Remove it, and try again.")


def _require_plain(found: os.stat_result, path: Path) -> None:
    if not stat.S_ISREG(found.st_mode) or found.st_nlink > 1:
        raise DataError(tr(_NOT_OWN, file=path))


@contextmanager
def sole_use(known: ImageSet, folder: Path) -> Iterator[None]:
    """Make the folder and keep every other fetch out of it, whichever window or process it is in.

    Raises:
        DataError: if another one is in it, or it cannot be written to.
    """
    with disk_errors_explained(known, folder):
        folder.mkdir(parents=True, exist_ok=True)
        require_own(folder / ".lock")
        lock = filelock.FileLock(folder / ".lock")
        try:
            lock.acquire(timeout=0)
        except filelock.Timeout:
            raise DataError(
                tr(
                    "Another ganviz is fetching {title} into {folder}. Wait until it is done, then try again.",
                    title=tr(known.title),
                    folder=shown_path(folder),
                )
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
                tr(
                    "The disk is full: {title} needs {size} in {folder}. Free some space and try "
                    "again; what has arrived is kept.",
                    title=tr(known.title),
                    size=megabytes(known.size),
                    folder=shown_path(folder),
                )
            ) from None
        raise DataError(
            tr(
                "{folder} cannot be written to: {reason}. Choose another data folder with --data-dir or {variable}.",
                folder=shown_path(folder),
                reason=of_system(error) or error,
                variable=FOLDER_VARIABLE,
            )
        ) from None
