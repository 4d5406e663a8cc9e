"""What is drawn in pixels over a view's own coordinates."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PyQt6.QtCore import QRectF
from PyQt6.QtGui import QPainter
from PyQt6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget


class Overlay(QGraphicsItem):
    """Drawn in pixels over what a view shows."""

    def __init__(self, view: pg.ViewBox, layer: float) -> None:
        super().__init__()
        self._view = view
        self.setZValue(layer)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw, which is quick to say."""
        return False

    def boundingRect(self) -> QRectF:
        return self._view.viewRect()

    def paint(
        self, painter: QPainter | None, option: QStyleOptionGraphicsItem | None, widget: QWidget | None = None
    ) -> None:
        if painter is None or self.is_empty:
            return
        place = painter.worldTransform()
        painter.save()
        painter.resetTransform()
        scale = np.array([place.m11(), place.m22()])
        self.draw(painter, scale, np.array([place.dx(), place.dy()]))
        painter.restore()

    def draw(self, painter: QPainter, scale: NDArray[np.float64], origin: NDArray[np.float64]) -> None:
        """Draw, given that a point of the plane is at `origin + scale * point` in pixels."""
        raise NotImplementedError
