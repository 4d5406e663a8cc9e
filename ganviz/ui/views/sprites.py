"""Small pictures of marks, painted once and then only copied: smooth circles take a hundred times as long to paint."""

import math
from collections.abc import Callable, Hashable

from PyQt6.QtCore import QPointF, Qt
from PyQt6.QtGui import QPaintEngine, QPainter, QPixmap

Mark = tuple[QPointF, float, Hashable, Callable[[QPainter], None]]  # as `Sprites.draw` takes it
Copy = tuple[int, int, QPixmap]  # where its left upper corner is, and the picture
MOST = 512
_FAR_PX = 1e6  # out of sight, and soon beyond what Qt can count


class Sprites:
    """Keeps the pictures of marks by whatever tells one from another, `MOST` at most."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, QPixmap] = {}

    def __len__(self) -> int:
        return len(self._kept)

    def clear(self) -> None:
        """Forget all: they look different now."""
        self._kept.clear()

    def draw(
        self, painter: QPainter, middle: QPointF, reach_px: float, key: Hashable, paint: Callable[[QPainter], None]
    ) -> None:
        """Draw the mark of `key` around `middle`; `paint` makes its picture, smooth, around the origin.

        `reach_px` is how far it goes from there. Marks are moved to whole pixels; those far out of sight are left out.
        In a drawing the mark itself is painted.
        """
        if is_drawing(painter):
            if max(abs(middle.x()), abs(middle.y())) <= _FAR_PX:
                painter.save()
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.translate(middle)
                paint(painter)
                painter.restore()
            return
        for copy in self.placed(ratio_of(painter), middle, reach_px, key, paint):
            painter.drawPixmap(*copy)

    def placed(
        self, ratio: float, middle: QPointF, reach_px: float, key: Hashable, paint: Callable[[QPainter], None]
    ) -> tuple[Copy, ...]:
        """Return what `draw` would draw, for a device of so many dots a pixel: one copy, or none far out of sight."""
        if max(abs(middle.x()), abs(middle.y())) > _FAR_PX:
            return ()
        side = 2 * math.ceil(reach_px + 1)
        whole = (key, ratio)
        if whole not in self._kept:
            if len(self._kept) >= MOST:
                self._kept.clear()
            self._kept[whole] = _painted(side, ratio, paint)
        return ((round(middle.x()) - side // 2, round(middle.y()) - side // 2, self._kept[whole]),)


def ratio_of(painter: QPainter) -> float:
    """Return how many dots a pixel has where `painter` draws, be it a picture of a widget in another size."""
    whole, own = painter.deviceTransform().m11(), painter.worldTransform().m11()
    return round(abs(whole / own), 6) if own else 1.0


def is_drawing(painter: QPainter) -> bool:
    """Return whether `painter` makes a drawing, as for SVG or PDF, in which pictures of marks would be coarse."""
    engine = painter.paintEngine()
    return engine is not None and engine.type() in _DRAWINGS


_DRAWINGS = (QPaintEngine.Type.SVG, QPaintEngine.Type.Pdf, QPaintEngine.Type.Picture)


def _painted(side: int, ratio: float, paint: Callable[[QPainter], None]) -> QPixmap:
    picture = QPixmap(math.ceil(side * ratio), math.ceil(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(side / 2, side / 2)
    paint(painter)
    painter.end()
    return picture
