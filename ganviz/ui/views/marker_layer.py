"""How the changes of a run are drawn over a plot of its series: a thin line below each flag of the lane above it."""

import pyqtgraph as pg
from PyQt6.QtCore import QRectF, Qt
from PyQt6.QtGui import QColor, QPainter, QPen
from PyQt6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ganviz.ui.model.markers import Markers
from ganviz.ui.theme import Theme

_MAX_LINES = 24  # with more changes than this in view, lines shrink to ticks below the lane
_TICK_PX = 6
_SPAN_ALPHA = 26  # of 255


class MarkerLayer(QGraphicsItem):
    """Draws a line for each change, and the stretch of steps that a drag took. One item, however many there are."""

    def __init__(self, view: pg.ViewBox) -> None:
        super().__init__(view)
        self._view = view
        self._markers = Markers()
        self._pen, self._danger = QPen(), QPen()
        self._span = QColor()
        self.setZValue(500)

    def show_markers(self, markers: Markers) -> None:
        """Draw `markers` from now on."""
        self._markers = markers
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        self._pen = QPen(QColor(theme.accent), 1, Qt.PenStyle.DashLine)
        self._danger = QPen(QColor(theme.danger), 1, Qt.PenStyle.DotLine)
        self._span = QColor(theme.accent)
        self._span.setAlpha(_SPAN_ALPHA)
        self.update()

    def boundingRect(self) -> QRectF:
        return self._view.rect()

    def paint(
        self, painter: QPainter | None, option: QStyleOptionGraphicsItem | None, widget: QWidget | None = None
    ) -> None:
        (first, last), _ = self._view.viewRange()
        visible = self._markers.between(first, last)
        diverged = [step for step in self._markers.diverged if first <= step <= last]
        if painter is None or not (visible or diverged) or last <= first:
            return
        area = self.boundingRect()
        scale = area.width() / (last - first)
        bottom = int(area.height()) if len(visible) <= _MAX_LINES else _TICK_PX
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(self._pen)
        for marker in visible:
            left = round((marker.step - first) * scale)
            width = round((marker.last_step - marker.step) * scale)
            if width > 2:
                painter.fillRect(QRectF(left, 0, width, area.height()), self._span)
            painter.drawLine(left, 0, left, bottom)
        painter.setPen(self._danger)
        for step in diverged:
            left = round((step - first) * scale)
            painter.drawLine(left, 0, left, int(area.height()))
