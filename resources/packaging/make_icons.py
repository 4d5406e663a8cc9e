"""Draw the program's icon in every size that desktops ask for, from the one drawing.

    python resources/packaging/make_icons.py

Writes PNG files for Linux, an ICO for Windows and an ICNS for macOS beside this file, in ``icons``.
"""

import io
import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PyQt6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PyQt6.QtGui import QGuiApplication, QImage, QPainter
from PyQt6.QtSvg import QSvgRenderer

HERE = Path(__file__).parent
DRAWING = HERE.parent / "icons" / "ganviz.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)


def drawn(size: int) -> Image.Image:
    """Return the icon, `size` pixels wide and high, on a transparent ground."""
    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(DRAWING.read_bytes())).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return Image.open(io.BytesIO(buffer.data().data())).convert("RGBA")


def main() -> None:
    app = QGuiApplication([])
    folder = HERE / "icons"
    folder.mkdir(exist_ok=True)
    pictures = {size: drawn(size) for size in SIZES}
    for size, picture in pictures.items():
        picture.save(folder / f"ganviz-{size}.png", optimize=True)
    others = [pictures[size] for size in ICO_SIZES[:-1]]
    pictures[256].save(folder / "ganviz.ico", sizes=[(size, size) for size in ICO_SIZES], append_images=others)
    pictures[512].save(folder / "ganviz.icns", append_images=[pictures[size] for size in (16, 32, 64, 128, 256)])
    del app


if __name__ == "__main__":
    main()
