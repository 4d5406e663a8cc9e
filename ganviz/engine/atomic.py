"""Files written whole or not at all: a full disk, a crash or a second program never leaves half of one.

The new file is written under another name in the same folder, its bytes are brought to the disk, and only then does
it take the name, in one move. Until then the old file is as it was.

- A link is followed, and stays a link; one that a stranger left in a folder that all may write to is refused.
- A new file gets the permissions that any new file gets; one that takes another's place keeps those of the old, and
  its owner where that is allowed. A file that is write-protected is not replaced, though its folder would allow it.
- Only regular files are replaced: no pipe, no device, no folder.
"""

import contextlib
import errno
import os
import secrets
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from ganviz.spec.translation import tr

_MAX_LINKS = 40
_NEW_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_EXCL | sum(
    getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_CLOEXEC", "O_BINARY")
)  # fmt: skip


def write_atomically(path: Path, data: bytes) -> None:
    """Put `data` into the file `path`, which is made or replaced.

    Raises:
        OSError: if that cannot be; `filename` is `path`, and the old file is as it was.
    """
    with named(path), replacing(path) as file:
        file.write(data)


@contextlib.contextmanager
def replacing(path: Path, *, keep: bool = True) -> Iterator[BinaryIO]:
    """Give a file to write to that becomes `path` at the end of the ``with`` block, unless that raises.

    `keep` is whether to keep what the user made of the old one: a link, its permissions, its protection. Otherwise
    the new one takes the name, whatever had it.

    Raises:
        OSError: if that cannot be.
    """
    target = _target(path) if keep else path
    old = _replaceable(target) if keep else None
    place = target.with_name(f".ganviz-{secrets.token_hex(6)}.tmp")
    descriptor = os.open(place, _NEW_FLAGS, 0o666 if old is None else 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            if old is not None:
                _take_after(old, file.fileno())
            os.fsync(file.fileno())
        place.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            place.unlink()
        raise
    _sync_folder(target.parent)


def move_into_place(place: Path, target: Path) -> None:
    """Let the whole file `place` take the name `target` in the same folder, once its bytes are on the disk.

    Raises:
        OSError: if that cannot be.
    """
    with place.open("rb+") as file:
        os.fsync(file.fileno())
    place.replace(target)
    _sync_folder(target.parent)


def require_writable(path: Path) -> None:
    """Check that `path` could be written now, leaving nothing behind.

    Raises:
        OSError: if it cannot be; `filename` is `path`.
    """
    with named(path):
        target = _target(path)
        _replaceable(target)
        place = target.with_name(f".ganviz-{secrets.token_hex(6)}.tmp")
        os.close(os.open(place, _NEW_FLAGS, 0o600))
        place.unlink()


@contextlib.contextmanager
def named(path: Path) -> Iterator[None]:
    """Let every OSError name `path`: that of a write names no file, and others one that the user never heard of."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror or str(error), str(path)) from error
    except ValueError:  # a zero byte, or a sign that the file system cannot write
        raise OSError(errno.EINVAL, tr("Not a name that a file can have"), str(path)) from None


def _target(path: Path) -> Path:
    """Return what `path` leads to, through any links, which need not be there."""
    for _ in range(_MAX_LINKS):
        if not path.is_symlink():
            return path
        _require_trusted(path)
        path = path.parent / os.readlink(path)
    raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))


def _require_trusted(link: Path) -> None:
    """Refuse a link that somebody else left in a folder like ``/tmp``, as Linux does when it opens one."""
    folder, owner = link.parent.stat(), link.lstat().st_uid
    is_public = folder.st_mode & stat.S_ISVTX and folder.st_mode & stat.S_IWOTH
    if is_public and owner not in (os.geteuid(), folder.st_uid):
        raise PermissionError(errno.EACCES, tr("it is a link that somebody else left there"))


def _replaceable(target: Path) -> os.stat_result | None:
    """Return what is known of the file that is to be replaced, or None if there is none."""
    try:
        old = target.lstat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(old.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(old.st_mode):
        raise OSError(errno.EINVAL, tr("it is no regular file"))
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return old


def _take_after(old: os.stat_result, descriptor: int) -> None:
    if not hasattr(os, "fchown"):  # Windows
        return
    with contextlib.suppress(OSError):  # only root may give files away
        os.fchown(descriptor, old.st_uid, old.st_gid)
    new = os.fstat(descriptor)
    # Permissions of a group or of others are for those of the old file alone; none may start to run as another.
    lost = 0 if new.st_gid == old.st_gid else stat.S_IRWXG
    os.fchmod(descriptor, stat.S_IMODE(old.st_mode) & 0o777 & ~lost)


def _sync_folder(folder: Path) -> None:
    """Bring the new name to the disk, where folders can be opened: the bytes are there already."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
