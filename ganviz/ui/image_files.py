"""Pictures as the bytes of a file."""

import errno

from PyQt6.QtCore import QBuffer, QIODevice
from PyQt6.QtGui import QImage

SUFFIXES = (".png", ".jpg", ".jpeg", ".webp", ".bmp")
DRAWINGS = (".svg", ".pdf")  # of a single view


def encoded(picture: QImage, suffix: str, quality: int = -1) -> bytes:
    """Return `picture` as a file ending in `suffix` holds it. Any thread may call this.

    `quality` is 0 to 100 for kinds that lose something, -1 for Qt's own choice.

    Raises:
        OSError: if Qt cannot write pictures of this kind here.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not picture.save(buffer, suffix.removeprefix(".").upper(), quality):
        raise OSError(errno.EINVAL, f"Qt writes no {suffix} files here")
    return buffer.data().data()
