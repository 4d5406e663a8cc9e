"""What happened to runs since a session file was written, appended to files beside it piece by piece.

A piece is framed by its length and a checksum, and brought to the disk before the next: whatever ends the program
leaves whole pieces, and at most one that is not, which is left out when they are read. Pieces are numbered; each file
is called by the number of its first. Knows no torch and no Qt.
"""

import json
import math
import os
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ganviz.engine.messages import (
    ChangeApplied,
    CheckpointTaken,
    Diverged,
    LaterForgotten,
    Measured,
    MeasuringSlowed,
    RunState,
    Scalars,
    Sought,
    StateChanged,
    StateHashed,
    StepDone,
)
from ganviz.engine.sessionfile import codec
from ganviz.engine.sessionfile.codec import Stock
from ganviz.engine.sessionfile.files import table_of
from ganviz.engine.sessionfile.kept import KeptFrame, KeptRun, OnShow
from ganviz.spec import SpecError
from ganviz.spec.files import FileError, read_bytes

MOST_BYTES = 192 << 20  # of a file: a run of a million steps takes 23 MB
_FRAME = struct.Struct("<4sII")  # a mark, the length of what follows, its checksum
_LENGTH = struct.Struct("<I")
_MARK = b"gvt2"
SUFFIX = ".tail"


@dataclass(frozen=True, slots=True)
class Rows:
    """What frames brought until `step`, apart from pictures."""

    step: int
    state: RunState
    scalars: Scalars
    steps_per_s: float
    measured: tuple[Measured, ...] = ()


Item = (
    Rows | KeptFrame | StateChanged | StepDone | ChangeApplied | MeasuringSlowed | Diverged | LaterForgotten | Sought
    | StateHashed | CheckpointTaken
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class News:
    """What happened to a run, in order."""

    run: int
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """What happened since the piece before.

    Attributes:
        news: of runs that were there.
        begun: runs that were not, or were called otherwise, with all that is known of them.
        runs: the numbers of those there are now.
    """

    number: int
    on_show: OnShow
    news: tuple[News, ...]
    begun: tuple[KeptRun, ...]
    runs: tuple[int, ...]


def append(path: Path, piece: Piece) -> int:
    """Append a piece to the file `path`, which is made if need be; return how large that is now.

    Raises:
        OSError: if it cannot be written.
    """
    data = _bytes_of(piece)
    with path.open("ab") as file:
        file.write(_FRAME.pack(_MARK, len(data), zlib.crc32(data)))
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
        return file.tell()


def file_of(session: Path, number: int) -> Path:
    """Return the file beside a session file that begins with the piece of that number."""
    return session.with_name(f"{session.stem}.{number}{SUFFIX}")


def files_of(session: Path) -> list[tuple[int, Path]]:
    """Return the files beside a session file and the numbers of their first pieces, in order."""
    numbers = (path.stem.removeprefix(f"{session.stem}.") for path in session.parent.glob(f"{session.stem}.*{SUFFIX}"))
    return [(number, file_of(session, number)) for number in sorted(int(each) for each in numbers if each.isdecimal())]


def pieces(session: Path, first: int) -> Iterator[Piece]:
    """Yield the pieces beside a session file from number `first` on, until one is missing or not whole."""
    for begin, path in files_of(session):
        if begin < first:
            continue
        for piece in _pieces_in(path):
            if piece.number != first:
                return
            yield piece
            first += 1


def _pieces_in(path: Path) -> Iterator[Piece]:
    try:
        data = read_bytes(path, MOST_BYTES)
    except FileError:
        return
    begin = 0
    while begin + _FRAME.size <= len(data):
        mark, length, checksum = _FRAME.unpack_from(data, begin)
        begin += _FRAME.size
        body = data[begin : begin + length]
        begin += length
        if mark != _MARK or len(body) != length or zlib.crc32(body) != checksum:
            return
        try:
            yield _piece_of(body)
        except (ValueError, KeyError, TypeError, RecursionError, SpecError, struct.error):
            return


def _bytes_of(piece: Piece) -> bytes:
    """Return a piece as JSON, led by its length, and the bytes of arrays and states, of which the JSON has the sizes.

    They are many and small: it takes three quarters of the time of a format for tensors.
    """
    stock = Stock()
    tree = codec.written(Piece, piece, stock)
    arrays, blobs = tuple(stock.arrays.values()), tuple(stock.blobs.values())
    about = {
        "piece": tree,
        "set-ups": stock.experiments,
        "arrays": [(array.dtype.str, array.shape) for array in arrays],
        "blobs": [len(blob) for blob in blobs],
    }
    told = json.dumps(about).encode()
    return b"".join((_LENGTH.pack(len(told)), told, *(array.tobytes() for array in arrays), *blobs))


def _piece_of(body: bytes) -> Piece:
    (length,) = _LENGTH.unpack_from(body)
    about = table_of(body[_LENGTH.size : _LENGTH.size + length])
    rest = memoryview(body)[_LENGTH.size + length :]
    arrays, blobs = {}, {}
    for number, (kind, shape) in enumerate(about["arrays"]):
        dtype = np.dtype(kind)
        if dtype.hasobject:
            raise ValueError(kind)
        size = dtype.itemsize * math.prod(shape)
        arrays[number] = np.frombuffer(rest[:size], dtype).reshape(shape)
        rest = rest[size:]
    for number, size in enumerate(about["blobs"]):
        blobs[number] = bytes(rest[:size])
        rest = rest[size:]
    return codec.read(Piece, about["piece"], Stock(arrays, blobs, about["set-ups"]))
