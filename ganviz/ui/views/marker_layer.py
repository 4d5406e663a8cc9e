"""How the changes of a run are drawn over a plot of its series."""

from collections.abc import Sequence

import pyqtgraph as pg
from PyQt6.QtCore import QRectF, Qt
from PyQt6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PyQt6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ganviz.ui.model.markers import MAX_MARKERS, Marker, Markers
from ganviz.ui.theme import Theme
from ganviz.ui.views.card import small_font

_MAX_LABELS = 100
_MAX_LINES = 12  # with more marks than this in view, those without a label shrink to ticks
_TICK_PX = 8
_ROWS = 3
_LABEL_PX = 190
_PADDING_PX = 4


class MarkerLayer(QGraphicsItem):
    """Draws markers over a plot: a line each, and a label where there is room. One item, however many there are."""

    def __init__(self, view: pg.ViewBox) -> None:
        super().__init__(view)
        self._view = view
        self._markers = Markers()
        self._pen = QPen()
        self._span = QColor()
        self._ground = QColor()
        self._font = QFont()
        self._fitted: dict[str, tuple[str, float]] = {}  # elided text and its width, of each text drawn
        self.setZValue(500)

    def show_markers(self, markers: Markers) -> None:
        """Draw `markers` from now on."""
        self._markers = markers
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        self._pen = QPen(QColor(theme.accent), 1, Qt.PenStyle.DashLine)
        self._span = QColor(theme.accent)
        self._span.setAlpha(26)
        self._ground = QColor(theme.plot)
        self._ground.setAlpha(210)
        self._font = small_font()
        self._fitted.clear()
        self.update()

    def share_of_height(self, steps: tuple[float, float]) -> float:
        """Return the room to leave free above curves for a row of labels, as a share of their height."""
        height = self._view.height()
        if not height or not self._markers.between(*steps):
            return 0.0
        return min(0.5, (QFontMetricsF(self._font).height() + 4) / height)

    def boundingRect(self) -> QRectF:
        return self._view.rect()

    def paint(
        self, painter: QPainter | None, option: QStyleOptionGraphicsItem | None, widget: QWidget | None = None
    ) -> None:
        (first, last), _ = self._view.viewRange()
        visible = self._markers.between(first, last)
        if painter is None or not visible or last <= first:
            return
        area = self.boundingRect()
        scale = area.width() / (last - first)
        labels = self._labels(visible, first, scale, area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(self._pen)
        labelled = {marker.step for marker, _ in labels}
        for marker in visible:
            left = round((marker.step - first) * scale)
            width = round((marker.last_step - marker.step) * scale)
            if width > 2:
                painter.fillRect(QRectF(left, 0, width, area.height()), self._span)
            is_line = len(visible) <= _MAX_LINES or marker.step in labelled
            painter.drawLine(left, 0 if is_line else int(area.height()) - _TICK_PX, left, int(area.height()))
        painter.setFont(self._font)
        for marker, rect in labels:
            painter.fillRect(rect.toRect(), self._ground)
            text, _ = self._fit(marker.text)
            painter.drawText(rect.adjusted(_PADDING_PX, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)

    def _labels(
        self, visible: Sequence[Marker], first: float, scale: float, area: QRectF
    ) -> list[tuple[Marker, QRectF]]:
        """Return the labels that have room, the newest first: each in the highest row that is free there."""
        height = QFontMetricsF(self._font).height() + 2
        rows: list[list[QRectF]] = [[] for _ in range(_ROWS)]
        placed = []
        for marker in reversed(visible[-_MAX_LABELS:]):
            _, width = self._fit(marker.text)
            left = (marker.step - first) * scale + 1
            if left + width > area.right():  # no room at the right of its line
                left -= width + 2
            for index, row in enumerate(rows):
                rect = QRectF(left, index * height + 1, width, height)
                if left >= 0 and not any(rect.intersects(other) for other in row):
                    row.append(rect)
                    placed.append((marker, rect))
                    break
        return placed

    def _fit(self, text: str) -> tuple[str, float]:
        """Return `text`, elided if it is long, and the width of its label. Measured once: this runs every frame."""
        if text not in self._fitted:
            if len(self._fitted) > 2 * MAX_MARKERS:
                self._fitted.clear()
            metrics = QFontMetricsF(self._font)
            elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, _LABEL_PX)
            self._fitted[text] = (elided, metrics.horizontalAdvance(elided) + 2 * _PADDING_PX)
        return self._fitted[text]
