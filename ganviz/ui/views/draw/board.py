"""What takes the pointer over a picture while something is drawn on it: strokes of a brush. Knows no run."""

from collections.abc import Callable, Sequence
from itertools import count
from typing import Any, Protocol

import pyqtgraph as pg
from PyQt6.QtCore import QElapsedTimer, QEvent, QObject, QPointF, Qt, QTimer, pyqtSignal, pyqtSlot
from PyQt6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PyQt6.QtWidgets import QWidget

from ganviz.spec.translation import tr
from ganviz.ui.theme import DARK, Theme
from ganviz.ui.views.card import mark_scale
from ganviz.ui.views.draw.sheet import Place, Sheet
from ganviz.ui.views.draw.strip import DrawStrip

_TICK_MS = 33
_SENT_EVERY_MS = 500  # while a stroke goes on
_LONGEST_MS = 100  # of a stroke that is drawn at once, however long the window was busy
_MOST_UNDONE = 100
_STROKES = count()


class Canvas(Protocol):
    """What a picture has to have that is drawn on, beside being a `pyqtgraph.GraphicsView`.

    Attributes:
        view: has the axes of what is drawn.
    """

    view: pg.ViewBox

    def tell_pointed(self, place: Place | None) -> None:
        """Say where the pointer is, which does not reach the picture now."""
        ...


class DrawBoard(QWidget):
    """Lies over a picture while something is drawn, which is sent on at a stroke's end, and twice a second in it.

    Signals:
        drawn(): something else is drawn than before, or another tool is in hand.
        change_wanted(dict, int): the run is to be changed so, as part of the stroke with this number.
        left(): the user wants to draw no more.

    Attributes:
        strip: the tools, for the view to place beside the picture; it is seen as long as the board is.
    """

    drawn = pyqtSignal()
    change_wanted = pyqtSignal(dict, int)
    left = pyqtSignal()

    def __init__(self, picture: pg.GraphicsView, canvas: Canvas, sheets: Sequence[Sheet]) -> None:
        super().__init__(picture)
        self._picture, self._canvas, self._sheets = picture, canvas, tuple(sheets)
        self._offered: tuple[Sheet, ...] = ()
        self._theme = DARK
        self._undone: list[tuple[Sheet, Any, int]] = []  # what was drawn before each stroke, and its number
        self._stroke: tuple[Sheet, str] | None = None  # what is being drawn on, with which tool
        self._number = 0  # of the stroke that is being drawn, or taken back
        self._at: Place = (0.0, 0.0)  # where the stroke has got to
        self._pointer: QPointF | None = None
        self._is_unsent = False
        self._clock = QElapsedTimer()
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Drawing"))
        self.strip = DrawStrip([tool for sheet in sheets for tool in sheet.tools], picture)
        self.strip.hide()
        self._ticks, self._due = self._timer(_TICK_MS, self._on_tick), self._timer(_SENT_EVERY_MS, self._on_due)
        self.strip.tool_chosen.connect(self._on_tool_chosen)
        self.strip.resized.connect(self.update)
        self.strip.undo_wanted.connect(self.undo)
        self.strip.done_wanted.connect(self.left)
        picture.installEventFilter(self)
        self.hide()

    @property
    def sheet(self) -> Sheet | None:
        """What the tool in hand draws on."""
        return next((each for each in self._offered if self.strip.tool in [tool.name for tool in each.tools]), None)

    @property
    def is_stroke(self) -> bool:
        """Whether a stroke is being drawn."""
        return self._stroke is not None

    @property
    def can_undo(self) -> bool:
        """Whether there is a stroke to take back."""
        return bool(self._undone)

    def begin(self, sheets: Sequence[Sheet], *, goes_on: bool) -> None:
        """Come over the picture, with the tools of these; strokes of before can be taken back if it `goes_on`."""
        self._offered = tuple(sheets)
        if not goes_on:
            self._undone.clear()
        self.strip.offer([tool.name for sheet in sheets for tool in sheet.tools])
        self._place()
        self.show()
        self.raise_()
        self.strip.show()
        self.setFocus()
        self._show_undo()

    def end(self) -> None:
        """Send what is not sent yet, and go away."""
        self._end_stroke()
        self.hide()
        self.strip.hide()
        self._picture.setFocus()

    def edit(self, sheet: Sheet, act: Callable[[], None]) -> None:
        """Let `act` draw on a sheet at once, as a stroke that can be taken back."""
        self._end_stroke()
        self._keep(sheet)
        act()
        self._is_unsent = True
        self._send(sheet)
        self.drawn.emit()

    @pyqtSlot()
    def undo(self) -> None:
        """Take the last stroke back."""
        self._end_stroke()
        if self._undone:
            sheet, state, self._number = self._undone.pop()
            sheet.restore(state)
            self._is_unsent = True
            self._send(sheet)
            self._show_undo()
            self.drawn.emit()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.strip.fit(self.strip.width())
        self.update()

    # --- the pointer ----------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent | None) -> None:
        sheet = self.sheet
        if event is None or event.button() != Qt.MouseButton.LeftButton or sheet is None:
            return
        self._keep(sheet)
        self._stroke, self._at = (sheet, self.strip.tool), self._place_at(event.position())
        sheet.begin(self.strip.tool, self._at, self.radius)
        self._is_unsent = True
        self._clock.start()
        self._ticks.start()
        self._due.start()
        self.drawn.emit()

    def mouseMoveEvent(self, event: QMouseEvent | None) -> None:
        if event is None:
            return
        self._pointer = event.position()
        at = self._place_at(event.position())
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._end_stroke()  # the button was let go where nobody told
        elif self.is_stroke:
            self.draw_to(at, self._clock.restart())
        self._canvas.tell_pointed(at)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent | None) -> None:
        if event is not None and event.button() == Qt.MouseButton.LeftButton:
            self._end_stroke()

    def mouseDoubleClickEvent(self, event: QMouseEvent | None) -> None:
        self.mousePressEvent(event)

    def leaveEvent(self, event: QEvent | None) -> None:
        super().leaveEvent(event)
        self._pointer = None
        self._canvas.tell_pointed(None)
        self.update()

    def wheelEvent(self, event: QWheelEvent | None) -> None:
        """Make the brush larger or smaller."""
        if event is not None and event.angleDelta().y():
            slider = self.strip.size_slider
            slider.setValue(slider.value() + (4 if event.angleDelta().y() > 0 else -4))
            event.accept()

    def draw_to(self, at: Place, elapsed_ms: float) -> None:
        """Go on with the stroke to a place, which took so long."""
        if self._stroke is None:
            return
        sheet, tool = self._stroke
        sheet.go_on(tool, self._at, at, self.radius, min(elapsed_ms, _LONGEST_MS))
        self._at = at
        self._is_unsent = True
        self.drawn.emit()

    @property
    def radius(self) -> float:
        """The radius of the brush along the horizontal axis."""
        return float(self.strip.radius_px * self._canvas.view.viewPixelSize()[0])

    # --- everything else ------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        if event is not None and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent | None) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape  # before what the window does with it
        ):
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if event is not None and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent | None) -> None:
        if self._pointer is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        reach = self.strip.radius_px
        for colour, width in ((self._theme.plot, 3.0), (self._theme.text, 1.5)):
            painter.setPen(QPen(QColor(colour), width * mark_scale()))
            painter.drawEllipse(self._pointer, reach, reach)
        painter.end()

    def _timer(self, interval_ms: int, on_timeout: Callable[[], object]) -> QTimer:
        made = QTimer(self)
        made.setInterval(interval_ms)
        made.timeout.connect(on_timeout)
        return made

    def _place_at(self, position: QPointF) -> Place:
        point = self._canvas.view.mapSceneToView(self._picture.mapToScene(position.toPoint()))
        return float(point.x()), float(point.y())

    def _place(self) -> None:
        self.setGeometry(self._picture.rect())

    def _keep(self, sheet: Sheet) -> None:
        self._number = next(_STROKES)
        self._undone.append((sheet, sheet.state, self._number))
        del self._undone[:-_MOST_UNDONE]
        self._show_undo()

    def _show_undo(self) -> None:
        self.strip.undo_chip.setEnabled(self.can_undo)

    @pyqtSlot()
    def _on_tool_chosen(self) -> None:
        self._end_stroke()
        self.drawn.emit()

    @pyqtSlot()
    def _on_tick(self) -> None:
        self.draw_to(self._at, self._clock.restart())

    @pyqtSlot()
    def _on_due(self) -> None:
        if self._stroke is not None:
            self._send(self._stroke[0])

    def _end_stroke(self) -> None:
        self._ticks.stop()
        self._due.stop()
        if self._stroke is not None:
            sheet, self._stroke = self._stroke[0], None
            sheet.end()
            self._send(sheet)
            self.drawn.emit()

    def _send(self, sheet: Sheet) -> None:
        """Ask for what is drawn, if it has not been asked for yet."""
        if not self._is_unsent:
            return
        self._is_unsent = False
        change = sheet.change
        if change:
            self.change_wanted.emit(dict(change), self._number)
