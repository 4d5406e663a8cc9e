"""The lane of flags above a plot: a number for each change, where several are too near to be told apart one for all.

The lane is as high as its text, and there before the first change: no plot moves when one comes.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pyqtgraph as pg
from PyQt6.QtCore import QPoint, QPointF, QRectF, Qt, pyqtSignal
from PyQt6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PyQt6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.model.markers import Marker, Markers
from ganviz.ui.theme import Theme
from ganviz.ui.views.card import small_font

_PADDING_PX = 5
_APART_PX = 2
FLAG_HELP = tr_noop("Click: go back to before it")
_MOST_WORDS = 8  # of changes under one flag that are told one by one


@dataclass(frozen=True, slots=True)
class Flag:
    """What stands at one place of the lane: one change, or several that would overlap.

    `left` and `right` are pixels from the lane's left edge.
    """

    markers: tuple[Marker, ...]
    left: float
    right: float

    @property
    def text(self) -> str:
        """The number of the change, or those of the first and the last of several."""
        first, last = self.markers[0].number, self.markers[-1].number
        return f"{first}" if first == last else f"{first}–{last}"

    @property
    def lines(self) -> tuple[str, ...]:
        """What changed, a line for each."""
        told = [
            tr("{number}  step {step:,}: {change}", number=each.number, step=each.step, change=each.words)
            for each in self.markers[:_MOST_WORDS]
        ]
        more = len(self.markers) - len(told)
        return (*told, *((tr("and {count} more", count=more),) if more else ()))


def placed(
    markers: Sequence[Marker], place_of: Callable[[float], float], width_of: Callable[[str], float], room: float
) -> tuple[Flag, ...]:
    """Return the flags of `markers`, ascending by step, in a lane `room` pixels wide; none overlaps another.

    `place_of` says how many pixels from the left a step lies, `width_of` how wide a flag of that text is.
    """
    flags: list[Flag] = []
    for marker in markers:
        flags.append(_flag((marker,), place_of, width_of, room))
        while len(flags) > 1 and flags[-1].left < flags[-2].right + _APART_PX:
            last, before = flags.pop(), flags.pop()
            flags.append(_flag((*before.markers, *last.markers), place_of, width_of, room))
    return tuple(flags)


def _flag(
    markers: tuple[Marker, ...], place_of: Callable[[float], float], width_of: Callable[[str], float], room: float
) -> Flag:
    width = width_of(Flag(markers, 0, 0).text)
    middle = (place_of(markers[0].step) + place_of(markers[-1].step)) / 2
    left = min(max(0.0, middle - width / 2), max(0.0, room - width))
    return Flag(markers, left, left + width)


class FlagLane(pg.GraphicsWidget):
    """Draws the flags of the changes that a view of steps has in sight.

    Signals:
        clicked(Flag, QPoint): a flag was clicked on, at that place of the screen.
    """

    clicked = pyqtSignal(object, QPoint)

    def __init__(self, view: pg.ViewBox) -> None:
        super().__init__()
        self._view = view
        self._markers = Markers()
        self._font = QFont()
        self._ground, self._flag, self._ink = QColor(), QColor(), QColor()
        view.sigXRangeChanged.connect(self._on_moved)

    @property
    def shown(self) -> tuple[Flag, ...]:
        """What stands in the lane now."""
        (first, last), _ = self._view.viewRange()
        if last <= first:
            return ()
        scale, metrics = self.size().width() / (last - first), QFontMetricsF(self._font)
        return placed(
            self._markers.between(first, last),
            lambda step: (step - first) * scale,
            lambda text: max(metrics.height(), metrics.horizontalAdvance(text) + 2 * _PADDING_PX),
            self.size().width(),
        )

    def show_markers(self, markers: Markers) -> None:
        """Draw `markers` from now on."""
        self._markers = markers
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        self._font = small_font()
        self._ground, self._flag, self._ink = QColor(theme.panel), QColor(theme.accent), QColor(theme.on_accent)
        self.setFixedHeight(math.ceil(QFontMetricsF(self._font).height()) + 4)
        self.update()

    def flag_at(self, place: QPointF) -> Flag | None:
        """Return the flag under a place of the scene."""
        if not self.sceneBoundingRect().contains(place):
            return None
        left = self.mapFromScene(place).x()
        return next((flag for flag in self.shown if flag.left <= left <= flag.right), None)

    def mouseClickEvent(self, ev):  # type: ignore[no-untyped-def]
        flag = self.flag_at(ev.scenePos())
        if flag is not None and ev.button() == Qt.MouseButton.LeftButton:
            ev.accept()
            self.clicked.emit(flag, ev.screenPos().toPoint())

    def paint(
        self, painter: QPainter | None, option: QStyleOptionGraphicsItem | None, widget: QWidget | None = None
    ) -> None:
        if painter is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ground)
        lane = QRectF(0, 1, self.size().width(), self.size().height() - 3)
        painter.drawRoundedRect(lane, 4, 4)
        painter.setFont(self._font)
        for flag in self.shown:
            box = QRectF(flag.left, lane.top(), flag.right - flag.left, lane.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._flag)
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(self._ink)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, flag.text)

    def _on_moved(self) -> None:
        self.update()
