"""Where a view begins and ends in a drawing: Qt writes no clipping into SVG, so it is marked and put in afterwards."""

import re

import pyqtgraph as pg
from PyQt6.QtCore import QRectF
from PyQt6.QtGui import QColor, QPaintEngine, QPainter
from PyQt6.QtWidgets import QGraphicsItem, QGraphicsScene, QStyleOptionGraphicsItem, QWidget

_BEGIN, _END = QColor(1, 2, 3, 0), QColor(1, 2, 4, 0)  # that nobody sees, nor uses for anything else
_FRONT = 1e9
_CELLS = 'image-rendering="optimizeSpeed"'
_MARK = re.compile(
    r'<g fill="#01020([34])" fill-opacity="0"[^>]*transform="([^"]*)"[^>]*>\s*<rect ([^>]*)/>\s*</g>', re.DOTALL
)


class ClipMark(QGraphicsItem):
    """Draws nothing but an unseen rectangle into SVG, behind all items of a view or in front of them.

    Hidden but while a drawing is made: on screen it need not even be asked.
    """

    def __init__(self, view: pg.ViewBox, *, is_begin: bool) -> None:
        super().__init__()
        self._view, self._is_begin = view, is_begin
        self.setZValue(-_FRONT if is_begin else _FRONT)
        self.hide()

    def boundingRect(self) -> QRectF:
        return self._view.viewRect()

    def paint(
        self, painter: QPainter | None, option: QStyleOptionGraphicsItem | None, widget: QWidget | None = None
    ) -> None:
        if painter is None:
            return
        engine = painter.paintEngine()
        if engine is not None and engine.type() == QPaintEngine.Type.SVG:
            painter.save()
            painter.resetTransform()
            room = self._view.mapRectToScene(self._view.rect())
            painter.fillRect(room, _BEGIN if self._is_begin else _END)
            painter.restore()


def mark_clipping(view: pg.ViewBox) -> None:
    """Mark in drawings what is to be cut to the room of `view`: all its items."""
    for is_begin in (True, False):
        view.addItem(ClipMark(view, is_begin=is_begin), ignoreBounds=True)


def show_marks(scene: QGraphicsScene, is_shown: bool) -> None:
    """Show or hide the marks of all views in a scene."""
    for item in scene.items():
        if isinstance(item, ClipMark):
            item.setVisible(is_shown)


def clipped(svg: str) -> str:
    """Return a drawing in which what lies between two marks is cut to their rectangle.

    Pictures whose pixels are cells are said to be, in today's words: the word that Qt has for it is taken for another.
    """
    count = 0

    def put(found: re.Match[str]) -> str:
        nonlocal count
        if found[1] == "4":
            return "</g>"
        count += 1
        area = f'<clipPath id="view{count}"><rect transform="{found[2]}" {found[3]}/></clipPath>'
        return f'{area}\n<g clip-path="url(#view{count})">'

    return _MARK.sub(put, svg).replace(_CELLS, f'{_CELLS} style="image-rendering:pixelated"')
