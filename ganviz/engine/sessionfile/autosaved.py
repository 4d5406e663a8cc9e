"""The sessions that windows keep by themselves: for each a file and its tails, held by a lock while its window is open.

Whatever ends a window leaves them, and the lock goes with its process. A session that nobody holds can be gone on with.

While the file is written anew, what happens meanwhile is appended to a tail of its own. So what is there leads to the
last piece at any moment: the file before with both tails, or the new one with the second.
"""

import contextlib
import logging
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import platformdirs
from filelock import FileLock, Timeout

from ganviz.engine.sessionfile import SUFFIX
from ganviz.engine.sessionfile.files import SessionFile, read_session, write_session
from ganviz.engine.sessionfile.kept import KeptSession
from ganviz.engine.sessionfile.tail import Piece, append, file_of, files_of, pieces
from ganviz.spec import SpecError

log = logging.getLogger(__name__)

MOST_LEFT = 3  # sessions that nobody holds; older ones are removed
_MOST_LOOKED_AT = 50
_LOCK, _CLOSED = ".lock", ".closed"
_ASIDE = "unreadable"  # folder beside them


def folder() -> Path:
    """Return where windows keep their sessions."""
    return platformdirs.user_state_path("ganviz", appauthor=False) / "autosave"


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a piece goes: its number, and the file."""

    number: int
    file: Path


class Autosaved:
    """One of them, held by this process.

    Slots are taken in one thread, in the order of what happened. Any two threads may write and append meanwhile.
    """

    def __init__(self, path: Path, lock: FileLock) -> None:
        self._path, self._lock = path, lock
        self._next = 0  # number of the next piece
        self._file = file_of(path, 0)
        self._appended = 0  # bytes in that

    @property
    def path(self) -> Path:
        """The session file."""
        return self._path

    @classmethod
    def new(cls) -> "Autosaved":
        """Return one that there is nothing in yet. Raises OSError if there can be none."""
        place = folder()
        place.mkdir(parents=True, exist_ok=True)
        path = place / f"{secrets.token_hex(8)}{SUFFIX}"
        return cls(path, _locked(path))

    @property
    def appended(self) -> int:
        """How many bytes were appended since a tail was begun."""
        return self._appended

    def begin_tail(self, *, has_gap: bool) -> int:
        """Begin a tail for what is appended from now on, and return the number of its first piece: for `write`.

        With `has_gap` something is not in the pieces before, and only `write` makes use of those after it.
        """
        self._next += has_gap
        for number, file in files_of(self._path):
            if number >= self._next:  # of a window before, behind a gap
                file.unlink(missing_ok=True)
        self._file, self._appended = file_of(self._path, self._next), 0
        return self._next

    def take_slot(self) -> Slot:
        """Return where the next piece goes."""
        self._next += 1
        return Slot(self._next - 1, self._file)

    def write(self, session: KeptSession, first: int) -> None:
        """Keep all of a session, which leads to piece number `first`, in place of what was kept before.

        Raises OSError or SessionError if that cannot be.
        """
        write_session(self._path, session, is_small=False, tag=str(first))
        for number, file in files_of(self._path):
            if number < first:
                file.unlink(missing_ok=True)
        self._path.with_suffix(_CLOSED).unlink(missing_ok=True)

    def append(self, slot: Slot, piece: Piece) -> None:
        """Keep what happened since the piece before. Raises OSError if that cannot be."""
        size = append(slot.file, replace(piece, number=slot.number))
        if slot.file == self._file:
            self._appended = size

    @property
    def was_closed(self) -> bool:
        """Whether its window was closed, and not ended in another way."""
        return self._path.with_suffix(_CLOSED).exists()

    def close(self) -> None:
        """Leave it to be gone on with some day: its window is being closed."""
        with contextlib.suppress(OSError):
            self._path.with_suffix(_CLOSED).touch()
        self.release()

    def release(self) -> None:
        """Let others have it."""
        self._lock.release()

    def remove(self) -> None:
        """Keep it no longer."""
        kept = (self._path, self._path.with_suffix(_CLOSED), *(file for _, file in files_of(self._path)))
        for path in kept:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
        self._lock.release()
        with contextlib.suppress(OSError):
            self._path.with_suffix(_LOCK).unlink(missing_ok=True)

    def set_aside(self) -> None:
        """Put it where no window looks for one to go on with, in place of older ones: who wrote it may read it."""
        place = folder() / _ASIDE
        with contextlib.suppress(OSError):
            place.mkdir(exist_ok=True)
            for path in (*(file for _, file in files_of(self._path)), self._path):
                path.replace(place / path.name)
            kept = sorted(place.glob(f"*{SUFFIX}"), key=lambda path: path.stat().st_mtime, reverse=True)
            for old in kept[MOST_LEFT:]:
                for path in (*(file for _, file in files_of(old)), old):
                    path.unlink(missing_ok=True)
        self.remove()

    def read(self) -> tuple[SessionFile, list[Piece]]:
        """Return what is kept. Raises SpecError if that cannot be read."""
        found = read_session(self._path)
        first = int(found.tag) if found.tag.isdecimal() else 0
        read = list(pieces(self._path, first))
        self._next = first + len(read)
        return found, read

    @property
    def changed(self) -> datetime:
        """When it was written to last. Raises OSError if it is gone."""
        places = (self._path, *(file for _, file in files_of(self._path)))
        return datetime.fromtimestamp(max(each.stat().st_mtime for each in places if each.exists()))


@dataclass(frozen=True, slots=True)
class Left:
    """A session that nobody holds any more, held by this process now, and what is kept in it."""

    kept: Autosaved
    found: SessionFile
    pieces: list[Piece]
    changed: datetime
    was_closed: bool


def find_left() -> Left | None:
    """Return the newest session that nobody holds, and hold it. One that cannot be read is set aside, old ones go."""
    with contextlib.suppress(OSError):
        newest: Left | None = None
        for number, kept in enumerate(_unheld()):
            if newest is None:
                newest = _left(kept)
                if newest is None:
                    kept.set_aside()
            elif number < MOST_LEFT:
                kept.release()
            else:
                kept.remove()
        return newest
    return None


def _left(kept: Autosaved) -> Left | None:
    try:
        return Left(kept, *kept.read(), kept.changed, kept.was_closed)
    except (SpecError, OSError) as error:
        log.warning("a session that was left cannot be gone on with: %s", error)
        return None


def _unheld() -> Iterable[Autosaved]:
    """Return those that nobody holds, the newest first, and hold them."""
    found = sorted(folder().glob(f"*{SUFFIX}"), key=lambda path: path.stat().st_mtime, reverse=True)
    held = []
    for path in found[:_MOST_LOOKED_AT]:
        with contextlib.suppress(Timeout, OSError):
            held.append(Autosaved(path, _locked(path)))
    return held


def _locked(path: Path) -> FileLock:
    lock = FileLock(path.with_suffix(_LOCK), thread_local=False)
    lock.acquire(blocking=False)
    return lock
