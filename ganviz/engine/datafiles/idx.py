"""The IDX format of MNIST and its kin, plain or gzipped: read whole and checked, or not at all.

Layout, big-endian: two zero bytes, the type of the values (8: unsigned bytes), the number of dimensions, each
dimension as four bytes, then the values, the last dimension running fastest.
"""

import gzip
import io
import math
import struct
import zlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.datafiles.errors import DataError

MAX_BYTES = 1 << 28  # far above any set here; keeps a wrong file from filling the memory
_GZIP_MAGIC = b"\x1f\x8b"
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
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise FileNotFoundError(path) from None
    except OSError as error:
        raise DataError(f"{path} cannot be read: {error.strerror or error}.") from None
    if len(data) > MAX_BYTES:
        raise DataError(f"{path} is larger than {MAX_BYTES >> 20} MiB: no data file of ganviz is.")
    return data


def unpack(data: bytes, path: Path) -> bytes:
    """Return `data`, the content of `path`, uncompressed, with gzip's own checksum verified.

    What tells a gzipped file is how it starts, for browsers unpack files and keep their names.

    Raises:
        DataError: if it ends early or its checksum is wrong.
    """
    if not data.startswith(_GZIP_MAGIC):
        return data
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
            content = file.read(MAX_BYTES + 1)
    except EOFError:
        raise DataError(f"{path} is cut short: its gzip stream stops after {len(data):,} bytes.") from None
    except (OSError, zlib.error) as error:
        raise DataError(f"{path} is damaged: {error}.") from None
    if len(content) > MAX_BYTES:
        raise DataError(f"{path} unpacks to more than {MAX_BYTES >> 20} MiB: no data file of ganviz does.")
    return content


def parse(content: bytes, path: Path, *, dimensions: int) -> NDArray[np.uint8]:
    """Return the values of an uncompressed IDX file as a read-only array with `dimensions` axes.

    `path` is named in errors.

    Raises:
        DataError: for a wrong magic number, type, number of dimensions, or length.
    """
    header = struct.Struct(f">4B{dimensions}I")
    if len(content) < header.size:
        raise DataError(f"{path} is cut short: {len(content)} bytes are less than an IDX header.")
    zero, zero_too, kind, found, *shape = header.unpack_from(content)
    if (zero, zero_too) != (0, 0):
        raise DataError(f"{path} is not an IDX file: it starts with {content[:4].hex(' ')}.")
    if (kind, found) != (_UNSIGNED_BYTES, dimensions):
        raise DataError(
            f"{path} holds values of type {kind} in {found} dimensions, "
            f"not unsigned bytes (type {_UNSIGNED_BYTES}) in {dimensions}."
        )
    given, expected = len(content) - header.size, math.prod(shape)
    if given != expected:
        size = "x".join(str(extent) for extent in shape)
        what = "is cut short" if given < expected else "is too long"
        raise DataError(f"{path} {what}: {size} asks for {expected:,} values and it has {given:,}.")
    # From bytes, so the array can never be written to.
    return np.frombuffer(content, dtype=np.uint8, offset=header.size).reshape(shape)
