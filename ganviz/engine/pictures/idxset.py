"""Sets in IDX files: KMNIST, EMNIST, QMNIST and others that are kept as MNIST is, gzipped or not."""

import os
import re
import struct
import zlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.datafiles import DataError, idx
from ganviz.engine.pictures.parts import MAX_IMAGES, Cancelled, CancelledError, Found, PicturesError, Report, small
from ganviz.spec.files import open_regular
from ganviz.spec.translation import tr

_HEADER = struct.Struct(">4B3I")
_MOST_SIDE = 512
_CHUNK = 1 << 20
_LABELS_FOR = re.compile(r"(images|data)([-.])idx3")
_TURNED = "emnist"  # whose images lie on their side: rows and columns are exchanged


def is_idx(path: Path) -> bool:
    """Return whether a file holds images as IDX, by its first bytes."""
    try:
        head = _first_bytes(path, 4)
    except (ValueError, OSError, zlib.error):
        return False
    return head == b"\0\0\x08\x03"


def images_in(folder: Path) -> Path | None:
    """Return the IDX file of images in a folder, or where torchvision keeps them below it; that for training first."""
    found = [
        path
        for place in (folder, folder / "raw", *folder.glob("*/raw"))
        if place.is_dir()
        for path in sorted(place.iterdir())
        if "idx3" in path.name and path.is_file() and is_idx(path)
    ]
    return min(found, key=lambda path: ("train" not in path.name, path.name.endswith(".gz"), path.name), default=None)


def read_idx(path: Path, side: int, report: Report, cancelled: Cancelled) -> Found:
    """Return the images of an IDX file, the first ones where there are too many, and the classes beside it.

    Raises:
        PicturesError: if it is not wholly such a file, as far as it is read.
        CancelledError: if `cancelled` said so.
    """
    head = _first_bytes(path, _HEADER.size)
    if len(head) < _HEADER.size:
        raise PicturesError(tr("cut short in its header"))
    *_, count, height, width = _HEADER.unpack(head)
    if not (count and 1 <= height <= _MOST_SIDE and 1 <= width <= _MOST_SIDE):
        raise PicturesError(
            tr(
                "{count:,} images of {height}x{width}; expected some of at most {most}x{most}",
                count=count,
                height=height,
                width=width,
                most=_MOST_SIDE,
            )
        )
    used = min(count, MAX_IMAGES)
    size = used * height * width
    if size > 4 * idx.MAX_BYTES:
        raise PicturesError(
            tr("{count:,} images of {height}x{width} are too many", count=count, height=height, width=width)
        )
    content = _first_bytes(path, _HEADER.size + size)
    if len(content) < _HEADER.size + size:
        raise PicturesError(
            tr("cut short: {count:,} images of {height}x{width} are not in it", count=count, height=height, width=width)
        )
    images = np.frombuffer(content, np.uint8, offset=_HEADER.size).reshape(used, height, width)
    remarks = [tr("The first {used:,} of {count:,} images.", used=used, count=count)] if used < count else []
    if _TURNED in str(path.resolve()).lower():
        images = images.transpose(0, 2, 1)
        remarks.append(tr("Rows and columns are exchanged: EMNIST's images lie on their side."))
    made = np.empty((used, side, side), np.uint8)
    for number, image in enumerate(images):
        if number % 500 == 0:
            if cancelled():
                raise CancelledError
            report(number, used)
        made[number] = small(np.ascontiguousarray(image), side)
    return Found(made, _labels(path, used), tuple(remarks))


def _labels(path: Path, used: int) -> NDArray[np.uint8] | None:
    """Return the classes from 0 in the file beside that of the images; None without a sound one."""
    name = _LABELS_FOR.sub(r"labels\2idx1", path.name)
    for candidate in dict.fromkeys((name, name.removesuffix(".gz"), f"{name.removesuffix('.gz')}.gz")):
        try:
            labels = idx.read_labels(path.with_name(candidate))
        except (DataError, FileNotFoundError):
            continue
        if len(labels) >= used and candidate != path.name:
            different, places = np.unique(labels[:used], return_inverse=True)
            return places.astype(np.uint8) if len(different) > 1 else None
    return None


def _first_bytes(path: Path, count: int) -> bytes:
    """Return the first bytes of a file, unpacked if it is gzipped: no more of it than that.

    Raises:
        FileError: if it cannot be read.
        PicturesError: if its gzip stream is damaged.
    """
    with open_regular(path) as file:
        content = bytearray()
        unpack: zlib._Decompress | None = None
        while len(content) < count and (chunk := os.read(file.fileno(), _CHUNK)):
            if not content and unpack is None and chunk.startswith(b"\x1f\x8b"):
                unpack = zlib.decompressobj(16 + zlib.MAX_WBITS)
            try:
                content += chunk if unpack is None else unpack.decompress(chunk, count - len(content))
                while unpack is not None and unpack.unconsumed_tail and len(content) < count:
                    content += unpack.decompress(unpack.unconsumed_tail, count - len(content))
            except zlib.error:
                raise PicturesError(tr("damaged: its gzip stream is broken")) from None
    return bytes(content[:count])
