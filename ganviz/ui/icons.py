"""The application's icon and its glyphs, from small drawings of our own, tinted with a theme's colours."""

from functools import lru_cache

from PyQt6.QtCore import QByteArray, QRectF, Qt
from PyQt6.QtGui import QIcon, QImage, QPainter, QPixmap
from PyQt6.QtSvg import QSvgRenderer

from ganviz.spec import resource
from ganviz.ui.theme import Theme

GLYPHS = (
    "play", "pause", "step", "reset", "chevron-down", "chevron-up", "chevron-right", "chevron-left", "close", "float",
    "help", "sun", "moon", "check", "reseed", "more", "freeze",
)  # fmt: skip
_ON_ACCENT = frozenset({"play", "pause", "check"})
_GLYPH_SIDES = (16, 20, 24, 32, 48, 64, 96)
_APP_SIDES = (16, 24, 32, 48, 64, 128, 256)


def icon(name: str, theme: Theme, tint: str | None = None) -> QIcon:
    """Return the glyph `name`, one of `GLYPHS`, in `tint` (#RRGGBB).

    Without a tint, play, pause and check are drawn for a button in the accent colour and the rest in the text's;
    a disabled glyph is as faint as disabled text.

    Raises:
        ValueError: for a glyph that does not exist.
    """
    if name not in GLYPHS:
        raise ValueError(f"no glyph is called '{name}'; there are {', '.join(GLYPHS)}")
    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    enabled = tint or (theme.on_accent if name in _ON_ACCENT else theme.text)
    made = QIcon()
    for mode, colour in ((QIcon.Mode.Normal, enabled), (QIcon.Mode.Disabled, theme.handle)):
        for image in _glyphs(drawing.replace("currentColor", colour)):
            made.addPixmap(QPixmap.fromImage(image), mode)
    return made


def app_icon() -> QIcon:
    """Return the icon of the application: seven modes found, and a fake where the eighth should be."""
    renderer = QSvgRenderer(str(resource("icons", "ganviz.svg")))
    made = QIcon()
    for side in _APP_SIDES:
        made.addPixmap(QPixmap.fromImage(_drawn(renderer, side)))
    return made


@lru_cache(maxsize=64)  # of 74 kB each: as many as two themes have
def _glyphs(drawing: str) -> tuple[QImage, ...]:
    """Return a glyph in all its sizes: images, which unlike pixmaps may outlive the application."""
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    return tuple(_drawn(renderer, side) for side in _GLYPH_SIDES)


def _drawn(renderer: QSvgRenderer, side: int) -> QImage:
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    return image
