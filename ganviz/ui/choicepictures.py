"""Small pictures of what a menu offers, where there are some: kept by the path of the setting and the value."""

import base64

from PyQt6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PyQt6.QtGui import QIcon, QPainter, QPixmap
from PyQt6.QtSvg import QSvgRenderer

from ganviz.spec import resource

LARGE_PX = 112
_SMALL_PX = (32, 64)  # a screen of twice the dots takes the larger


def has_pictures(path: str) -> bool:
    """Return whether there are pictures of the choices of the setting at `path`."""
    return resource("icons", "choices", path).is_dir()


def small_picture(path: str, value: object, colour: str) -> QIcon:
    """Return the picture of `value` for the menu itself, in `colour` (#RRGGBB); an empty one if there is none."""
    made = QIcon()
    for side in _SMALL_PX:
        pixmap = _drawn(path, value, colour, side)
        if not pixmap.isNull():
            made.addPixmap(pixmap)
    return made


def large_picture(path: str, value: object, colour: str) -> str:
    """Return the picture of `value` as HTML for a tooltip; nothing if there is none."""
    pixmap = _drawn(path, value, colour, LARGE_PX)
    if pixmap.isNull():
        return ""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    pixmap.save(buffer, "PNG")
    data = base64.b64encode(buffer.data().data()).decode()
    return f'<img src="data:image/png;base64,{data}" width="{LARGE_PX}" height="{LARGE_PX}">'


def _drawn(path: str, value: object, colour: str, side: int) -> QPixmap:
    file = resource("icons", "choices", path, f"{value}.svg")
    if not file.is_file():
        return QPixmap()
    drawing = file.read_text(encoding="utf-8").replace("currentColor", colour)
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return pixmap
