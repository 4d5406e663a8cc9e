"""A folder of picture files; those in folders inside it are in a class for each, and those beside them left out."""

import os
import struct
import warnings
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from ganviz.engine.pictures.parts import (
    Cancelled,
    CancelledError,
    Found,
    PicturesError,
    Report,
    part_remark,
    small,
    some_of,
)
from ganviz.spec.errors import of_system, one_line, shown_path
from ganviz.spec.files import FileError, open_regular
from ganviz.spec.translation import listed, tr, tr_n

SUFFIXES = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".tif", ".tiff", ".pgm", ".ppm")
_FORMATS = ("PNG", "JPEG", "BMP", "GIF", "WEBP", "TIFF", "PPM")
_MAX_BYTES = 50_000_000  # of a file
_MAX_PIXELS = 25_000_000  # of a picture as it is unpacked
_MAX_ENTRIES = 400_000
_DEPTH = 3
_MOST_CLASSES = 256
_WHITE_GROUND = 255
_DAMAGES = (
    OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, EOFError, struct.error, OverflowError,
    MemoryError, AttributeError, ZeroDivisionError, AssertionError, NotImplementedError, RuntimeError, Warning,
)  # fmt: skip

# What is odd in a file, Pillow says on the error stream, of each anew: whether it can be read is what counts here.
warnings.filterwarnings("ignore", module=r"PIL\.")


def pictures_in(folder: Path) -> list[Path]:
    """Return the picture files in a folder and those inside it, by name.

    Raises:
        PicturesError: if it cannot be read, or has far too much in it.
    """
    found: list[Path] = []
    num_entries = 0
    refused: list[OSError] = []
    for place, folders, files in os.walk(folder, onerror=refused.append):
        depth = len(Path(place).relative_to(folder).parts)
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__"))) if depth < _DEPTH else []
        found += [Path(place, name) for name in sorted(files) if is_picture(name)]
        num_entries += len(folders) + len(files)
        if num_entries > _MAX_ENTRIES:
            raise PicturesError(tr("more than {most:,} files: choose a folder with less in it", most=_MAX_ENTRIES))
    if not found and refused:
        raise PicturesError(of_system(refused[0]) or tr("it cannot be read"))
    return found


def is_picture(name: str) -> bool:
    """Return whether a file is called as pictures are."""
    return name.lower().endswith(SUFFIXES) and not name.startswith(".")


def read_folder(folder: Path, paths: Sequence[Path], side: int, report: Report, cancelled: Cancelled) -> Found:
    """Return the pictures in these files of a folder. Those beside several folders with pictures, which are classes
    then, and those that cannot be read are left out, and told.

    Raises:
        PicturesError: if none can.
        CancelledError: if `cancelled` said so.
    """
    paths, beside = _of_classes(folder, paths)
    chosen = [paths[place] for place in some_of(len(paths))]
    images, kept, refused = [], [], []
    for number, path in enumerate(chosen):
        if cancelled():
            raise CancelledError
        report(number, len(chosen))
        try:
            images.append(read_picture(path, side))
            kept.append(path)
        except PicturesError as error:
            refused.append(tr("{file} ({reason})", file=shown_path(path.name, 40), reason=error))
    if not images:
        raise PicturesError(tr("no picture in it can be read: {picture}", picture=refused[0]))
    labels, names = _classes([_folder_of(folder, path) for path in kept])
    remarks = list(part_remark(len(paths)))
    if beside:
        remarks.append(
            tr_n(
                "Left out, as beside the folders that are classes: {file}.",
                "Left out, as beside the folders that are classes: {count:,} pictures, the first of them {file}.",
                len(beside),
                file=shown_path(beside[0].name, 40),
            )
        )
    if refused:
        if len(refused) > 1:
            words = tr("{first} and {more:,} more", first=refused[0], more=len(refused) - 1)
        else:
            words = refused[0]
        remarks.append(tr("Left out, as not to be read: {pictures}.", pictures=words))
    if names:
        more = tr(", …") if len(names) > 6 else ""
        remarks.append(
            tr(
                "{count} classes by folder: {names}.",
                count=len(names),
                names=one_line(listed(name or folder.resolve().name for name in names[:6]), 80) + more,
            )
        )
    return Found(np.stack(images), labels, tuple(remarks))


def read_picture(path: Path, side: int) -> NDArray[np.uint8]:
    """Return the picture in a file, grey, (side, side), on white where it is transparent.

    Raises:
        PicturesError: if there is none, or one that is too large.
    """
    try:
        with open_regular(path) as file:
            if os.fstat(file.fileno()).st_size > _MAX_BYTES:
                raise PicturesError(tr("more than {most:,} bytes", most=_MAX_BYTES))
            with Image.open(file, formats=_FORMATS) as picture:
                picture.draft("L", (2 * side, 2 * side))  # a JPEG is unpacked no larger than is of use
                width, height = picture.size
                if width * height > _MAX_PIXELS:
                    raise PicturesError(
                        tr(
                            "{width:,}x{height:,} pixels; allowed: {most:,} in all",
                            width=width,
                            height=height,
                            most=_MAX_PIXELS,
                        )
                    )
                return small(_grey(picture), side)
    except PicturesError:
        raise
    except FileError as error:
        raise PicturesError(str(error)) from None
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise PicturesError(tr("far more pixels than are allowed: {most:,}", most=_MAX_PIXELS)) from None
    except _DAMAGES:
        raise PicturesError(tr("damaged, or no picture")) from None


def _grey(picture: Image.Image) -> NDArray[np.uint8]:
    if picture.mode.startswith(("I", "F")):  # of 16 bits, or of numbers of any size
        values = np.asarray(picture, np.float64)
        low, high = float(values.min()), float(values.max())
        high = 65535.0 if picture.mode.startswith("I;16") or 255 < high <= 65535 else high
        reach = (high - min(low, 0.0)) or 1.0
        return np.asarray(((values - min(low, 0.0)) / reach * 255).round().clip(0, 255), np.uint8)
    turned = ImageOps.exif_transpose(picture)
    if turned.has_transparency_data:
        clear = turned.convert("RGBA")
        ground = Image.new("RGBA", clear.size, (_WHITE_GROUND,) * 3 + (255,))
        turned = Image.alpha_composite(ground, clear)
    return np.asarray(turned.convert("L"), np.uint8)


def _of_classes(folder: Path, paths: Sequence[Path]) -> tuple[Sequence[Path], Sequence[Path]]:
    """Return the files that are pictures of a set, and those left out, which are beside its classes."""
    inside = [path for path in paths if path.parent != folder]
    num_classes = len({_folder_of(folder, path) for path in inside})
    if not 2 <= num_classes <= _MOST_CLASSES:
        return paths, ()
    return inside, [path for path in paths if path.parent == folder]


def _folder_of(folder: Path, path: Path) -> str:
    """Return the name of the folder in `folder` that a file is in; "" for `folder` itself."""
    return path.relative_to(folder).parts[0] if path.parent != folder else ""


def _classes(folders: Sequence[str]) -> tuple[NDArray[np.uint8] | None, tuple[str, ...]]:
    """Return the class of each picture, by the folder it is in, and the names; none where all are in one."""
    names = tuple(sorted(set(folders)))
    if not 2 <= len(names) <= _MOST_CLASSES:
        return None, ()
    places = {name: place for place, name in enumerate(names)}
    return np.array([places[name] for name in folders], np.uint8), names
