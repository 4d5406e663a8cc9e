"""A map that is looked at: what is drawn of it, the place that is chosen, and what the pointer and the keys do."""

from collections.abc import Collection

from PyQt6.QtCore import QPointF, QRectF, QSize, Qt, pyqtSignal
from PyQt6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PyQt6.QtWidgets import QWidget

from ganviz.spec.translation import tr
from ganviz.ui.map.drawing import MapDrawing, QuickDrawing
from ganviz.ui.map.words import Part, Place, Region
from ganviz.ui.style import TEXT_PX
from ganviz.ui.sweepmap import MapPicture
from ganviz.ui.theme import Theme

_LEAST_LINE = 12.0  # of text, in what is drawn; with larger text all of it is drawn larger
_LINES_PX = 4 / 3  # a line, in the size of its text
_LEAST_LINES = (18, 10)  # in heights of text, width and height
_LINES_HIGH = 20  # below which what is drawn has smaller text: else little is left for the map itself
_MOST_FINE = 100  # places whose points are drawn one by one, which takes less than a second
_TINT = 0.2  # of a region that is being chosen
_LINES_A_PICTURE = 42  # above which it has larger text of its own
_ARROWS = {
    Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (1, 0), Qt.Key.Key_Down: (-1, 0)
}  # fmt: skip


class MapCanvas(QWidget):
    """Shows a map. Rows rise, as axes do.

    Signals:
        place_shown(object): the place (row, column), `Part` or `Region` that words are wanted of; None for none.
        place_opened(object): the user wants the run of a place, or of a part.
        region_chosen(object): the user wants a closer look at a region.

    Attributes:
        chosen: the place that keys move; None before there was a key.
        region: that which is being chosen, by dragging or with Shift and the arrow keys; None for none.
        is_fine: whether it is drawn for a picture that is kept: with nothing chosen, and points one by one.
    """

    place_shown = pyqtSignal(object)
    place_opened = pyqtSignal(object)
    region_chosen = pyqtSignal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen: Place | None = None
        self.region: Region | None = None
        self.is_fine = False
        self._theme = theme
        self._wanted: MapPicture | None = None
        self._landmarks: Collection[Place] = ()
        self._finer: MapPicture | None = None
        self._regions: Collection[Region] = ()
        self._pointed: Place | Part | None = None
        self._pressed: Place | Part | None = None
        self._end: Place = (0, 0)  # the corner of a region that keys move
        self._drawn: QImage | None = None  # with thousands of thumbnails it takes a while
        self._drawing: MapDrawing | None = None  # that which made it
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Map of runs"))

    def show_map(
        self,
        wanted: MapPicture,
        landmarks: Collection[Place] = (),
        finer: MapPicture | None = None,
        regions: Collection[Region] = (),
    ) -> None:
        """Show this from now on: with marks at the places of presets, parts of cells, and lines about regions.

        What is chosen stays chosen.
        """
        self._wanted, self._landmarks, self._finer, self._regions = wanted, landmarks, finer, regions
        self._draw_anew()

    def apply_theme(self, theme: Theme) -> None:
        """Draw all in the colours of `theme`."""
        self._theme = theme
        self._draw_anew()

    def forget(self) -> None:
        """Choose nothing any more: another map is shown."""
        self.chosen = self.region = self._pointed = self._pressed = None

    def area_of(self, place: Place | Part) -> QRectF:
        """Return where a place is drawn, in pixels of the widget; an empty one before there is a map."""
        drawing = self._drawing_now()
        if isinstance(place, Part):
            drawing, place = drawing.parts if drawing is not None else None, place.place
        return QRectF() if drawing is None else self._scaled(drawing.area_of(*place))

    def part_at(self, position: QPointF) -> Part | None:
        """Return the part of a cell that is drawn under a point of the widget; None for none."""
        drawing = self._drawing_now()
        place = drawing.part_at(position / self._scale) if drawing is not None else None
        return None if place is None else Part(place)

    def _scaled(self, area: QRectF) -> QRectF:
        return QRectF(area.topLeft() * self._scale, area.size() * self._scale)

    def place_at(self, position: QPointF) -> Place | None:
        """Return the place under a point of the widget; None beside the map."""
        if self._wanted is None:
            return None
        sweep = self._wanted.found.sweep
        for column in range(sweep.columns):
            area = self.area_of((0, column))
            if area.left() <= position.x() <= area.right():
                rows = (row for row in range(sweep.rows) if self.area_of((row, column)).contains(position))
                return next(((row, column) for row in rows), None)
        return None

    def sizeHint(self) -> QSize:
        return QSize(900, 600)

    def minimumSizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        return QSize(*(line * lines for lines in _LEAST_LINES))

    # --- what is drawn ----------------------------------------------------------------------------------------

    @property
    def _scale(self) -> float:
        """How much larger all is drawn, so that text is as large as elsewhere in the window."""
        pixels = self.font().pixelSize()
        line = (pixels if pixels > 0 else TEXT_PX) * _LINES_PX
        if self.height() > _LINES_A_PICTURE * line:
            return 1.0
        return max(1.0, min(line, self.height() / _LINES_HIGH)) / _LEAST_LINE

    def _draw_anew(self) -> None:
        self._drawn = self._drawing = None
        self.update()

    def _drawing_now(self) -> MapDrawing | None:
        """Return what has drawn the map as it is on screen; None before there is one."""
        if self._drawing is None and self._wanted is not None:
            ratio = self.devicePixelRatioF()
            self._drawn = QImage((self.size() * ratio).expandedTo(QSize(1, 1)), QImage.Format.Format_RGB32)
            self._drawn.setDevicePixelRatio(ratio)
            self._drawn.fill(QColor(self._theme.panel))
            painter = QPainter(self._drawn)
            self._drawing = self._draw_with(QuickDrawing, painter, self._wanted)
            painter.end()
        return self._drawing

    def _draw_with(self, kind: type[MapDrawing], painter: QPainter, wanted: MapPicture) -> MapDrawing:
        scale = self._scale
        size = (max(1, round(self.width() / scale)), max(1, round(self.height() / scale)))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        drawing = kind(painter, wanted, self._theme, size, self.font())
        drawing.landmarks = self._landmarks
        if self._finer is not None:
            drawing.divide(self._finer)
        drawing.draw()
        painter.restore()
        self._draw_steps(painter, drawing)
        return drawing

    def paintEvent(self, event: QPaintEvent | None) -> None:
        painter = QPainter(self)
        if self._wanted is None:
            painter.fillRect(self.rect(), QColor(self._theme.panel))
            return
        if self.is_fine:
            painter.fillRect(self.rect(), QColor(self._theme.panel))
            sweep = self._wanted.found.sweep
            kind = MapDrawing if sweep.columns * sweep.rows <= _MOST_FINE else QuickDrawing
            self._draw_with(kind, painter, self._wanted)
            return
        self._drawing_now()
        assert self._drawn is not None
        painter.drawImage(QPointF(0, 0), self._drawn)
        for region in self._regions:
            painter.setPen(QPen(QColor(self._theme.accent), 2.0, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self._around(region))
        for place, ink, width in ((self._pointed, self._theme.text, 1.5), (self.chosen, self._theme.accent, 3.0)):
            if place is not None:
                painter.setPen(QPen(QColor(ink), width))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(self.area_of(place))
        if self.region is not None:
            self._draw_region(painter, self.region)

    def _draw_region(self, painter: QPainter, region: Region) -> None:
        tint = QColor(self._theme.accent)
        tint.setAlphaF(_TINT)
        painter.setPen(QPen(QColor(self._theme.accent), 3.0))
        painter.setBrush(tint)
        painter.drawRect(self._around(region))

    def _around(self, region: Region) -> QRectF:
        first, last = (self.area_of(corner) for corner in zip(region.rows, region.columns, strict=True))
        return first.united(last)

    def _draw_steps(self, painter: QPainter, drawing: MapDrawing) -> None:
        """Say at each cross in which step the first run of that place diverged, where there is room."""
        assert self._wanted is not None
        font = self.font()
        font.setPixelSize(max(9, round(0.85 * font.pixelSize())))
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.text))
        found = self._wanted.found
        for row in range(found.sweep.rows):
            for column in range(found.sweep.columns):
                steps = found.diverged_at[row, column]
                steps = steps[steps == steps]
                if not steps.size or drawing.is_known(row, column) or drawing.is_divided(row, column):
                    continue
                area, number = self._scaled(drawing.area_of(row, column)), f"{int(steps.min()):,}"
                texts = [
                    each
                    for each in (tr("step {number}", number=number), number)
                    if metrics.horizontalAdvance(each) < area.width()
                ]
                if texts and 3.5 * metrics.height() < area.height():
                    painter.drawText(area, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, texts[0])

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._draw_anew()

    # --- what the user does -----------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent | None) -> None:
        if event is None:
            return
        place, pressed = self.place_at(event.position()), self._pressed
        if pressed is None:
            self._point_at(self.part_at(event.position()) or place)
        elif place is not None:
            start = self._cell_of(pressed)
            if place != start or self.region is not None:
                self._show_region(Region.between(start, place))

    def leaveEvent(self, event: object) -> None:
        self._point_at(None)

    def mousePressEvent(self, event: QMouseEvent | None) -> None:
        if event is not None and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self.part_at(event.position()) or self.place_at(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent | None) -> None:
        if event is None or event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        pressed, self._pressed = self._pressed, None
        if self.region is not None:
            self._take_region(self.region)
        elif pressed in (self.part_at(event.position()), self.place_at(event.position())):
            if not isinstance(pressed, Part):
                self._choose(pressed)
            self.place_opened.emit(pressed)

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        if event is None or self._wanted is None:
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen is not None:
            if self.region is not None:
                self._take_region(self.region)
            else:
                self.place_opened.emit(self.chosen)
        elif event.key() == Qt.Key.Key_Escape and (self.region is not None or self._pressed is not None):
            self._pressed = None
            self._show_region(None)
        elif event.key() in _ARROWS:
            self._move(
                *_ARROWS[Qt.Key(event.key())], extends=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            )
        else:
            super().keyPressEvent(event)

    def _move(self, rise: int, right: int, *, extends: bool) -> None:
        """Choose the next place in a direction, or the region from the chosen one on."""
        assert self._wanted is not None
        sweep = self._wanted.found.sweep
        begun = self._end if extends and self.region is not None else self.chosen
        row, column = begun if begun is not None else (0 - rise, 0 - right)
        place = (min(max(row + rise, 0), sweep.rows - 1), min(max(column + right, 0), sweep.columns - 1))
        if extends and self.chosen is not None:
            self._end = place
            self._show_region(Region.between(self.chosen, place))
            return
        self.region = None
        self._choose(place)

    def _cell_of(self, place: Place | Part) -> Place:
        if not isinstance(place, Part):
            return place
        assert self._finer is not None
        parts = self._finer.found.sweep.divides
        return place.place[0] // parts, place.place[1] // parts

    def _show_region(self, region: Region | None) -> None:
        if region != self.region:
            self.region = region
            self.place_shown.emit(region if region is not None else self.chosen)
            self.update()

    def _take_region(self, region: Region) -> None:
        self._show_region(None)
        self.region_chosen.emit(region)

    def focusInEvent(self, event: QFocusEvent | None) -> None:
        super().focusInEvent(event)
        if self.chosen is not None:
            self.place_shown.emit(self.chosen)

    def _choose(self, place: Place) -> None:
        self.chosen = place
        self.place_shown.emit(place)
        self.update()

    def _point_at(self, place: Place | Part | None) -> None:
        if place != self._pointed:
            self._pointed = place
            self.setCursor(Qt.CursorShape.ArrowCursor if place is None else Qt.CursorShape.PointingHandCursor)
            self.place_shown.emit(place if place is not None else self.chosen)
            self.update()
