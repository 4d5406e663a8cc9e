"""Files that a user names, read so that none can hang the program, fill its memory or be half read.

A regular file, at most so many bytes, and the same at the end of reading as at its beginning. Knows no formats.
Reading may take as long as the disk or the network likes, so a window calls it from a thread of its own.
"""

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

from ganviz.spec.errors import of_system
from ganviz.spec.translation import tr, tr_noop

_CHUNK_BYTES = 1 << 20
# Not to wait for whoever writes to a pipe, nor be given a terminal. Windows has neither, but knows text from bytes.
_FLAGS = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC", "O_BINARY"))
_KINDS = {
    stat.S_IFDIR: os.strerror(errno.EISDIR),
    stat.S_IFIFO: tr_noop("a pipe, not a file"),
    stat.S_IFSOCK: tr_noop("a socket, not a file"),
    stat.S_IFCHR: tr_noop("a device, not a file"),
    stat.S_IFBLK: tr_noop("a device, not a file"),
}


class FileError(ValueError):
    """A file that cannot be read. The text says why, and leaves the name to whoever knows what was asked for.

    Attributes:
        is_missing: whether there is no such file.
    """

    def __init__(self, reason: str, *, is_missing: bool = False) -> None:
        super().__init__(reason)
        self.is_missing = is_missing


class FileTooLargeError(FileError):
    """A file of more bytes than its kind may have."""


def open_regular(path: Path) -> BinaryIO:
    """Return the regular file `path`, or what a link of that name leads to, open for reading and unbuffered.

    Raises:
        FileError: if it is anything else, is not there, or cannot be opened.
    """
    try:
        _require_regular(os.stat(path))  # opening alone can do something to a device: rewind a tape, start a timer
        descriptor = os.open(path, _FLAGS)
        try:
            _require_regular(os.fstat(descriptor))  # whatever took its name meanwhile
            return os.fdopen(descriptor, "rb", buffering=0)
        except BaseException:
            os.close(descriptor)
            raise
    except OSError as error:
        raise _refusal(error, path) from None
    except FileError:
        raise
    except ValueError:  # a zero byte, or a sign that the file system cannot write
        raise FileError(tr("not a name that a file can have"), is_missing=True) from None


def read_bytes(path: Path, max_bytes: int) -> bytes:
    """Return what is in a file of at most `max_bytes` bytes.

    Raises:
        FileError: if it is no regular file, cannot be read, or changed meanwhile.
        FileTooLargeError: if it is larger, which is known before more than that is read.
    """
    with open_regular(path) as file:
        try:
            before = os.fstat(file.fileno())
            chunks, left = [], max_bytes + 1 if before.st_size <= max_bytes else 0
            while left and (chunk := os.read(file.fileno(), min(left, _CHUNK_BYTES))):
                chunks.append(chunk)
                left -= len(chunk)
            after = os.fstat(file.fileno())
        except OSError as error:
            raise _refusal(error, path) from None
    if not left:  # the files of /proc say that they are empty, and others grow: so what was read counts too
        raise FileTooLargeError(tr("more than {max_bytes:,} bytes", max_bytes=max_bytes))
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise FileError(tr("it changed while it was read"))
    return b"".join(chunks)


def read_text(path: Path, max_bytes: int) -> str:
    """Return the UTF-8 text in a file of at most `max_bytes` bytes, each of its lines ended by a line feed.

    Raises:
        FileError: as `read_bytes` does, and for what is not such text.
    """
    try:
        text = read_bytes(path, max_bytes).decode("utf-8-sig")  # editors on Windows like to begin a file with a mark
    except UnicodeDecodeError:
        raise FileError(tr("not a text file")) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def speakable(name: str) -> str:
    """Return `name` with a question mark for each byte of a file's name that is no text, so that it can be written."""
    return name.encode("utf-8", "replace").decode("utf-8")


def _require_regular(found: os.stat_result) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise FileError(tr(_KINDS.get(stat.S_IFMT(found.st_mode), tr_noop("not a regular file"))))


def _refusal(error: OSError, path: Path) -> FileError:
    is_missing = isinstance(error, FileNotFoundError | NotADirectoryError)
    if isinstance(error, FileNotFoundError) and path.is_symlink():
        return FileError(tr("a link to what is not there"), is_missing=True)
    return FileError(of_system(error) or tr("cannot be read"), is_missing=is_missing)
