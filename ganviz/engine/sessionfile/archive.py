"""A zip file whose every size is checked before anything is unpacked, and of which nothing reaches a disk.

Members are stored or deflated, have plain names, and stand there once each. What is read is what was written: each
has a checksum of its own.
"""

import re
import struct
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import IO, Self

from ganviz.spec.errors import shown
from ganviz.spec.files import FileError, open_regular
from ganviz.spec.translation import tr

MOST_BYTES = 256 << 20  # of all members together, unpacked
MOST_MEMBER = 64 << 20
_MOST_MEMBERS = 4000
_MOST_DIRECTORY = 400_000  # bytes of the list of members
_END = struct.Struct("<4s4H2LH")  # PKWARE APPNOTE 4.3.16: the end of the list of members
_NAME = re.compile(r"[a-z0-9][a-z0-9_.-]{0,60}(/[a-z0-9][a-z0-9_.-]{0,60}){0,3}", re.ASCII)
_ENCRYPTED = 0x1
_WHEN = (1980, 1, 1, 0, 0, 0)  # of every member: the manifest says when


class ArchiveError(ValueError):
    """A file that is no such archive, or is damaged; the text says why."""


class Archive:
    """Reads the members of a zip file. Use it as a context.

    Raises:
        FileError: if the file cannot be read.
        ArchiveError: if it is no archive that `pack` could have written.
    """

    def __init__(self, path: Path) -> None:
        self._file = open_regular(path)
        try:
            _check_end(self._file)
            self._zip = zipfile.ZipFile(self._file)
            self._members = {each.filename: each for each in self._zip.infolist()}
            if len(self._members) < len(self._zip.infolist()):
                raise ArchiveError(tr("a member stands there twice"))
            for each in self._members.values():
                _check_member(each)
            if sum(each.file_size for each in self._members.values()) > MOST_BYTES:
                raise ArchiveError(tr("it unpacks to more than {most:,} bytes", most=MOST_BYTES))
        except BaseException as error:
            self._file.close()
            if isinstance(error, _UNSOUND):
                raise _refused(error) from None
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()
        self._file.close()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the members."""
        return tuple(self._members)

    def read(self, name: str, most_bytes: int = MOST_MEMBER) -> bytes:
        """Return what is in a member.

        Raises:
            ArchiveError: if there is none, it is larger than `most_bytes`, or is damaged.
        """
        member = self._members.get(name)
        if member is None:
            raise ArchiveError(tr("it has no {name}", name=name))
        if member.file_size > most_bytes:
            raise ArchiveError(
                tr(
                    "{name} has {size:,} bytes; expected at most {most:,}",
                    name=name,
                    size=member.file_size,
                    most=most_bytes,
                )
            )
        try:
            with self._zip.open(member) as opened:
                data = opened.read(member.file_size + 1)
        except _UNSOUND as error:
            raise _refused(error) from None
        if len(data) != member.file_size:
            raise ArchiveError(
                tr(
                    "{name} has {count:,} bytes; expected {size:,}",
                    name=name,
                    count=len(data),
                    size=member.file_size,
                )
            )
        return data


def pack(file: IO[bytes], members: Iterable[tuple[str, bytes]], *, is_small: bool = True) -> None:
    """Write members to `file`; where it `is_small`, deflated, which takes longer.

    Raises:
        ArchiveError: if they are too large to be read again.
    """
    how, total = zipfile.ZIP_DEFLATED if is_small else zipfile.ZIP_STORED, 0
    with zipfile.ZipFile(file, "w", how, compresslevel=1) as opened:
        for name, data in members:
            assert _NAME.fullmatch(name), name
            total += len(data)
            if len(data) > MOST_MEMBER or total > MOST_BYTES:
                raise ArchiveError(tr("it is too large: more than {most:,} bytes", most=MOST_BYTES))
            opened.writestr(zipfile.ZipInfo(name, _WHEN), data, how, 1)


# What the standard library raises of a file that is no sound archive.
_UNSOUND = (
    zipfile.BadZipFile, zlib.error, EOFError, struct.error, NotImplementedError, RuntimeError, OSError, UnicodeError,
    OverflowError, LookupError, ValueError, MemoryError,
)  # fmt: skip


def _refused(error: BaseException) -> ValueError:
    if isinstance(error, ArchiveError | FileError):
        return error
    return ArchiveError(tr("it cannot be unpacked"))


def _check_end(file: IO[bytes]) -> None:
    """Refuse what has a list of members that would take long to read, before it is read."""
    size = file.seek(0, 2)
    if size < _END.size:
        raise ArchiveError(tr("it has {size:,} bytes", size=size))
    if size > MOST_BYTES + _MOST_DIRECTORY:
        raise ArchiveError(tr("it has {size:,} bytes; expected at most {most:,}", size=size, most=MOST_BYTES))
    file.seek(size - _END.size)
    mark, disk, of_directory, here, members, length, begin, comment = _END.unpack(file.read(_END.size))
    if mark != b"PK\5\6" or comment or disk or of_directory or here != members:
        raise ArchiveError(tr("its end is missing"))
    if members > _MOST_MEMBERS or length > _MOST_DIRECTORY or begin + length + _END.size != size:
        raise ArchiveError(tr("its list of members is damaged"))
    file.seek(0)


def _check_member(member: zipfile.ZipInfo) -> None:
    if not _NAME.fullmatch(member.filename):
        raise ArchiveError(tr("a member is called {given}", given=shown(member.filename)))
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) or member.flag_bits & _ENCRYPTED:
        raise ArchiveError(tr("{name} is packed in a way that is not read here", name=member.filename))
    if member.file_size > MOST_MEMBER:
        raise ArchiveError(
            tr(
                "{name} has {size:,} bytes; expected at most {most:,}",
                name=member.filename,
                size=member.file_size,
                most=MOST_MEMBER,
            )
        )
