"""The IDX format of MNIST and its kin, plain or gzipped: read whole and checked, or not at all.

Layout, big-endian: two zero bytes, the type of the values (8: unsigned bytes), the number of dimensions, each
dimension as four bytes, then the values, the last dimension running fastest.
"""

import math
import struct
import zlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.datafiles.errors import DataError
from ganviz.spec import files
from ganviz.spec.errors import shown_path

MAX_BYTES = 1 << 26  # 1.4 times the largest set here; keeps a wrong file from filling the memory
_GZIP_MAGIC = b"\x1f\x8b"
_GZIP_BITS = 16 + zlib.MAX_WBITS  # how zlib is told to expect gzip's header and verify its checksum
_MAX_PIECES = 10_000  # a gzip file may be several after one another, as those that are packed in blocks are
_PIECE_BYTES = 1 << 14  # what is unpacked at a time: at most a thousand times as much comes of it
_UNSIGNED_BYTES = 8


def read_images(path: Path) -> NDArray[np.uint8]:
    """Return the images (n, height, width) uint8 of an IDX file, read-only.

    Raises:
        DataError: if the file cannot be read, or is not wholly and exactly such a file.
    """
    return parse(unpack(read_bytes(path), path), path, dimensions=3)


def read_labels(path: Path) -> NDArray[np.uint8]:
    """Return the labels (n,) uint8 of an IDX file, read-only.

    Raises:
        DataError: if the file cannot be read, or is not wholly and exactly such a file.
    """
    return parse(unpack(read_bytes(path), path), path, dimensions=1)


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a file.

    Raises:
        FileNotFoundError: if there is none.
        DataError: if it cannot be read, or is too large to be a data file.
    """
    try:
        return files.read_bytes(path, MAX_BYTES)
    except files.FileTooLargeError:
        raise DataError(f"{shown_path(path)} is larger than {MAX_BYTES >> 20} MiB: no data file is.") from None
    except files.FileError as refusal:
        if refusal.is_missing:
            raise FileNotFoundError(path) from None
        raise DataError(f"{shown_path(path)} cannot be read: {refusal}.") from None


def unpack(data: bytes, path: Path) -> bytes:
    """Return `data`, the content of `path`, uncompressed, with gzip's own checksum verified.

    What tells a gzipped file is how it starts, for browsers unpack files and keep their names.

    Raises:
        DataError: if it ends early or its checksum is wrong.
    """
    if not data.startswith(_GZIP_MAGIC):
        return data
    content, size, position = [], 0, 0
    for _ in range(_MAX_PIECES):
        # zlib's own reader, not the gzip module's, which takes seconds for a long name or padding in a file.
        piece = zlib.decompressobj(_GZIP_BITS)
        while not piece.eof:
            if position >= len(data):
                raise DataError(f"{shown_path(path)} is cut short: its gzip stream stops after {len(data):,} bytes.")
            try:
                content.append(piece.decompress(data[position : position + _PIECE_BYTES]))
            except zlib.error as error:
                raise DataError(f"{shown_path(path)} is damaged: {_in_words(error)}.") from None
            position += _PIECE_BYTES
            size += len(content[-1])
            if size > MAX_BYTES:
                raise DataError(f"{shown_path(path)} unpacks to more than {MAX_BYTES >> 20} MiB: no data file does.")
        position = min(position, len(data)) - len(piece.unused_data)
        is_over = position == len(data) or (data[position] == 0 and not data[position:].strip(b"\0"))
        if is_over:  # with or without padding, which gzip allows for
            return b"".join(content)
    raise DataError(f"{shown_path(path)} is damaged: it is packed in more than {_MAX_PIECES:,} pieces.")


def parse(content: bytes, path: Path, *, dimensions: int) -> NDArray[np.uint8]:
    """Return the values of an uncompressed IDX file as a read-only array with `dimensions` axes.

    `path` is named in errors.

    Raises:
        DataError: for a wrong magic number, type, number of dimensions, or length.
    """
    header = struct.Struct(f">4B{dimensions}I")
    if len(content) < header.size:
        raise DataError(f"{shown_path(path)} is cut short: {len(content)} bytes are less than an IDX header.")
    zero, zero_too, kind, found, *shape = header.unpack_from(content)
    if (zero, zero_too) != (0, 0):
        raise DataError(f"{shown_path(path)} is not an IDX file: it starts with {content[:4].hex(' ')}.")
    if (kind, found) != (_UNSIGNED_BYTES, dimensions):
        raise DataError(
            f"{shown_path(path)} holds values of type {kind} in {found} dimensions, "
            f"not unsigned bytes (type {_UNSIGNED_BYTES}) in {dimensions}."
        )
    given, expected = len(content) - header.size, math.prod(shape)
    if given != expected:
        size = "x".join(str(extent) for extent in shape)
        what = "is cut short" if given < expected else "is too long"
        raise DataError(f"{shown_path(path)} {what}: {size} asks for {expected:,} values and it has {given:,}.")
    # From bytes, so the array can never be written to.
    return np.frombuffer(content, dtype=np.uint8, offset=header.size).reshape(shape)


def to_bytes(values: NDArray[np.uint8]) -> bytes:
    """Return the IDX file that `values` are in, uncompressed."""
    head = struct.pack(f">4B{values.ndim}I", 0, 0, _UNSIGNED_BYTES, values.ndim, *values.shape)
    return head + np.ascontiguousarray(values).tobytes()


def _in_words(error: zlib.error) -> str:
    """Return zlib's reason: what follows the last colon of `Error -3 while decompressing data: ...`."""
    reason = str(error).rpartition(": ")[2]
    return {"incorrect data check": "its CRC is wrong", "incorrect length check": "its length is wrong"}.get(
        reason, reason
    )
