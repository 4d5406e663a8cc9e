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
from ganviz.spec.translation import tr, tr_noop

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
        raise DataError(
            tr(
                "{file} is larger than {most} MiB: no data file is.",
                file=shown_path(path),
                most=MAX_BYTES >> 20,
            )
        ) from None
    except files.FileError as refusal:
        if refusal.is_missing:
            raise FileNotFoundError(path) from None
        raise DataError(tr("{file} cannot be read: {refusal}.", file=shown_path(path), refusal=refusal)) from None


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
                raise DataError(
                    tr(
                        "{file} is cut short: its gzip stream stops after {count:,} bytes.",
                        file=shown_path(path),
                        count=len(data),
                    )
                )
            try:
                content.append(piece.decompress(data[position : position + _PIECE_BYTES]))
            except zlib.error as error:
                raise DataError(
                    tr("{file} is damaged: {reason}.", file=shown_path(path), reason=_in_words(error))
                ) from None
            position += _PIECE_BYTES
            size += len(content[-1])
            if size > MAX_BYTES:
                raise DataError(
                    tr(
                        "{file} unpacks to more than {most} MiB: no data file does.",
                        file=shown_path(path),
                        most=MAX_BYTES >> 20,
                    )
                )
        position = min(position, len(data)) - len(piece.unused_data)
        is_over = position == len(data) or (data[position] == 0 and not data[position:].strip(b"\0"))
        if is_over:  # with or without padding, which gzip allows for
            return b"".join(content)
    raise DataError(
        tr(
            "{file} is damaged: it is packed in more than {most:,} pieces.",
            file=shown_path(path),
            most=_MAX_PIECES,
        )
    )


def parse(content: bytes, path: Path, *, dimensions: int) -> NDArray[np.uint8]:
    """Return the values of an uncompressed IDX file as a read-only array with `dimensions` axes.

    `path` is named in errors.

    Raises:
        DataError: for a wrong magic number, type, number of dimensions, or length.
    """
    header = struct.Struct(f">4B{dimensions}I")
    if len(content) < header.size:
        raise DataError(
            tr(
                "{file} is cut short: {count} bytes are less than an IDX header.",
                file=shown_path(path),
                count=len(content),
            )
        )
    zero, zero_too, kind, found, *shape = header.unpack_from(content)
    if (zero, zero_too) != (0, 0):
        raise DataError(
            tr(
                "{file} is not an IDX file: it starts with {bytes}.",
                file=shown_path(path),
                bytes=content[:4].hex(" "),
            )
        )
    if (kind, found) != (_UNSIGNED_BYTES, dimensions):
        raise DataError(
            tr(
                "{file} holds values of type {kind} in {found} dimensions, not unsigned bytes "
                "(type {unsigned_bytes}) in {dimensions}.",
                file=shown_path(path),
                kind=kind,
                found=found,
                unsigned_bytes=_UNSIGNED_BYTES,
                dimensions=dimensions,
            )
        )
    given, expected = len(content) - header.size, math.prod(shape)
    if given != expected:
        size = "x".join(str(extent) for extent in shape)
        reason = tr_noop("{file} is too long: {size} asks for {expected:,} values and it has {given:,}.")
        if given < expected:
            reason = tr_noop("{file} is cut short: {size} asks for {expected:,} values and it has {given:,}.")
        raise DataError(tr(reason, file=shown_path(path), size=size, expected=expected, given=given))
    # From bytes, so the array can never be written to.
    return np.frombuffer(content, dtype=np.uint8, offset=header.size).reshape(shape)


def to_bytes(values: NDArray[np.uint8]) -> bytes:
    """Return the IDX file that `values` are in, uncompressed."""
    head = struct.pack(f">4B{values.ndim}I", 0, 0, _UNSIGNED_BYTES, values.ndim, *values.shape)
    return head + np.ascontiguousarray(values).tobytes()


def _in_words(error: zlib.error) -> str:
    """Return zlib's reason: what follows the last colon of `Error -3 while decompressing data: ...`."""
    reason = str(error).rpartition(": ")[2]
    return {"incorrect data check": tr("its CRC is wrong"), "incorrect length check": tr("its length is wrong")}.get(
        reason, reason
    )
