"""Changes of a run on a time axis: which are marked, with which words, and how the marks are drawn."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pyqtgraph as pg
from PyQt6.QtCore import QRectF, Qt
from PyQt6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PyQt6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ganviz.engine.messages import ChangeApplied
from ganviz.spec import Experiment, summary
from ganviz.ui.theme import Theme
from ganviz.ui.views.card import small_font

MAX_MARKERS = 500
_MAX_LABELS = 100
_MAX_LINES = 12  # with more marks than this in view, those without a label shrink to ticks
_TICK_PX = 8
_ROWS = 3
_LABEL_PX = 190
_PADDING_PX = 4


@dataclass(frozen=True, slots=True)
class Marker:
    """A change, or a drag of many changes of the same settings, from `step` to `last_step`."""

    step: int
    last_step: int
    text: str
    note: str
    paths: frozenset[str]

    @property
    def words(self) -> str:
        """Everything there is to say about it."""
        return f"{self.text} ({self.note})" if self.note else self.text


class Markers:
    """The changes of a run in the order they came. A slider that is dragged makes one marker, from first to last."""

    def __init__(self) -> None:
        self._markers: list[Marker] = []
        self._before: Experiment | None = None  # what held before the newest marker
        self._now: Experiment | None = None

    def __len__(self) -> int:
        return len(self._markers)

    def begin(self, experiment: Experiment, step: int | None = None) -> None:
        """Start from `experiment`; keep the markers up to `step`, if the run goes on from there."""
        self._markers = [] if step is None else [each for each in self._markers if each.last_step <= step]
        self._before, self._now = None, experiment

    def add(self, applied: ChangeApplied, reach: float) -> None:
        """Mark a change, or let the newest marker take it in.

        It does if both set the same paths and lie at most `reach` steps apart.
        """
        paths = frozenset(applied.change)
        last = self._markers[-1] if self._markers else None
        if last and self._before and last.paths == paths and 0 <= applied.step - last.last_step <= reach:
            text = summary(self._before, applied.change)
            self._markers.pop()
            if text:  # nothing to mark where a drag ends as it began
                self._markers.append(replace(last, last_step=applied.step, text=text, note=applied.note))
        elif applied.summary:
            self._before = self._now
            self._markers.append(Marker(applied.step, applied.step, applied.summary, applied.note, paths))
            del self._markers[:-MAX_MARKERS]
        self._now = applied.experiment

    def between(self, first: float, last: float) -> Sequence[Marker]:
        """Return the markers that touch a range of steps, oldest first."""
        return [marker for marker in self._markers if marker.last_step >= first and marker.step <= last]

    def nearest(self, step: float, reach: float) -> Marker | None:
        """Return the marker nearest to `step`, if one is within `reach` steps."""
        near = self.between(step - reach, step + reach)
        return min(near, key=lambda marker: max(marker.step - step, step - marker.last_step, 0.0), default=None)


class MarkerLayer(QGraphicsItem):
    """Draws markers over a plot: a line each, and a label where there is room. One item, however many there are."""

    def __init__(self, view: pg.ViewBox, markers: Markers) -> None:
        super().__init__(view)
        self._view = view
        self._markers = markers
        self._pen = QPen()
        self._span = QColor()
        self._ground = QColor()
        self._font = QFont()
        self._fitted: dict[str, tuple[str, float]] = {}  # elided text and its width, of each text drawn
        self.setZValue(500)

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
