"""A rate to be dragged in front of a class: a wide log slider that snaps to 1, 2 and 5, with steps of ten beside it."""

import math
from functools import partial

from PyQt6.QtCore import QPointF, QSize, Qt
from PyQt6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.theme import DARK, Theme
from ganviz.ui.widgets.scales import Bounds, LogScale, log_scale, next_round_number, round_number
from ganviz.ui.widgets.slider import JumpSlider, NumberSlider
from ganviz.ui.widgets.texts import number_text

LEAST_TRAVEL_PX = 120
_TICK_PX = 4
_FINE = Qt.KeyboardModifier.ShiftModifier
_HELP = tr_noop(
    "Drag: 1, 2, 5 of each power of ten; with Shift every position between. Arrow keys: the next of these; page keys: "
    "ten times; Home and End: the ends. Double click: as the preset has it, where the ring is."
)


class RateSlider(JumpSlider):
    """A log slider with a tick at each power of ten, a ring where the preset has the rate, and a mark where it is now.

    Snaps to 1, 2 and 5 times a power of ten while it is dragged; Shift lets it stop anywhere.
    """

    def __init__(self, scale: LogScale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = scale
        self._theme = DARK
        self._preset: float | None = None
        self._actual: float | None = None
        self.setRange(0, scale.last)
        self.setSingleStep(scale.single_step)
        self.setPageStep(scale.page_step)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(tr(_HELP))

    def sizeHint(self) -> QSize:
        return QSize(LEAST_TRAVEL_PX + self._handle_px(), self._height_px())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def show_preset(self, value: float | None) -> None:
        """Draw a ring at `value`, which the preset has; None for none."""
        if value != self._preset:
            self._preset = value
            self.update()

    def show_actual(self, value: float | None) -> None:
        """Draw a mark at `value`, which a schedule has made of the rate; None where it is as it is set."""
        if value != self._actual:
            self._actual = value
            self.update()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def mousePressEvent(self, event: QMouseEvent | None) -> None:
        if event is not None and event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._follow(event)
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent | None) -> None:
        if event is not None and self.isSliderDown():
            self._follow(event)
            event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent | None) -> None:
        if event is not None and event.button() == Qt.MouseButton.LeftButton and self.isSliderDown():
            self.setSliderDown(False)
            event.accept()

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        """Go to the next of 1, 2 and 5 on an arrow key; with Shift to the next position."""
        ways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}
        way = ways.get(Qt.Key(event.key())) if event is not None else None
        if event is None or way is None:
            super().keyPressEvent(event)
            return
        if event.modifiers() & _FINE:
            self.setValue(self.value() + way)
        else:
            self.setValue(self._scale.position_of(next_round_number(self._scale.value_at(self.value()), way)))

    def paintEvent(self, event: QPaintEvent | None) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ticks(painter)
        self._paint_preset(painter)
        painter.end()
        super().paintEvent(event)
        if self._actual is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_actual(painter, self._actual)
            painter.end()

    def x_of(self, value: float) -> float:
        """Return where in the widget `value` stands, in pixels from the left."""
        half = self._handle_px() / 2
        return half + self._scale.position_of(value) / max(1, self._scale.last) * (self.width() - 2 * half)

    def _follow(self, event: QMouseEvent) -> None:
        half = self._handle_px() / 2
        share = (event.position().x() - half) / max(1.0, self.width() - 2 * half)
        position = round(min(1.0, max(0.0, share)) * self._scale.last)
        if not event.modifiers() & _FINE:
            position = self._scale.position_of(round_number(self._scale.value_at(position)))
        self.setSliderPosition(position)

    def _handle_px(self) -> int:
        _, rect = self._handle()
        return max(1, int(rect.width()))

    def _height_px(self) -> int:
        return round(1.75 * self.fontMetrics().height())

    def _middle(self) -> float:
        _, rect = self._handle()
        return float(rect.center().y()) + 0.5

    def _paint_ticks(self, painter: QPainter) -> None:
        unit = self.fontMetrics().height() / 16
        first = math.ceil(math.log10(self._scale.low) - 1e-9)
        last = math.floor(math.log10(self._scale.value_at(self._scale.last)) + 1e-9)
        top = self._middle() + 9 * unit
        painter.setPen(QPen(QColor(self._theme.muted), max(1.0, unit)))
        for power in range(first, last + 1):
            x = self.x_of(10.0**power)
            painter.drawLine(QPointF(x, top), QPointF(x, top + _TICK_PX * unit))

    def _paint_preset(self, painter: QPainter) -> None:
        if self._preset is None or not self.isEnabled():
            return
        radius = self._handle_px() / 2 - 1
        painter.setPen(QPen(QColor(self._theme.muted), 1.5))
        painter.setBrush(QColor(self._theme.panel))
        painter.drawEllipse(QPointF(self.x_of(self._preset), self._middle()), radius, radius)

    def _paint_actual(self, painter: QPainter, value: float) -> None:
        """Draw a triangle that points down at the groove."""
        unit = self.fontMetrics().height() / 16
        x, tip = self.x_of(value), self._middle() - 2 * unit
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.text))
        corners = [QPointF(x - 4 * unit, tip - 7 * unit), QPointF(x + 4 * unit, tip - 7 * unit), QPointF(x, tip)]
        painter.drawPolygon(QPolygonF(corners))


class RateField(NumberSlider):
    """A `RateSlider` between buttons that divide and multiply by ten; above them room for a head, and the exact number.

    Attributes:
        head: a row at the left of the number, for a name.
        row: the slider, between its buttons.
    """

    slider: RateSlider

    def __init__(
        self, bounds: Bounds, default: float, *, allowed: str, accent: str = "", parent: QWidget | None = None
    ) -> None:
        self._bounds = bounds
        self._preset: float | None = None
        super().__init__(log_scale(bounds, default), bounds, default, allowed=allowed, accent=accent, parent=parent)
        self.entry.setProperty("class", "number rate")

    def show_value(self, value: float) -> None:
        super().show_value(value)
        self._show_reach(value)

    def show_preset(self, value: float | None) -> None:
        """Mark `value`, which a double click goes back to; None for none."""
        self._preset = value
        self.slider.show_preset(value)

    def show_actual(self, value: float | None) -> None:
        """Say and mark what a schedule has made of the rate; None where it is as it is set."""
        self.slider.show_actual(value)
        rate = "" if value is None else number_text(float(f"{value:.3g}"), is_log=True)
        self._now.setText(tr("now {rate}", rate=rate) if rate else "")
        self._now.setVisible(self._has_room_for_now and value is not None)

    def apply_theme(self, theme: Theme) -> None:
        self.slider.apply_theme(theme)

    def be_brief(self, is_brief: bool) -> None:
        """Put slider and number into one row, without the buttons; or have two rows again."""
        self._is_brief = is_brief
        self._show_steps()
        (self.row if is_brief else self._numbers).addWidget(self.entry)

    def row_px(self) -> int:
        """Return how wide the slider and its buttons are at least, with room for a gap at their side."""
        parts = (self.less, self.slider, self.more)
        return sum(part.minimumSizeHint().width() for part in parts) + len(parts) * self.row.spacing()

    def leave_out_steps(self, is_left_out: bool) -> None:
        """Give the room of the buttons to the slider, or show them again."""
        self._has_room_for_steps = not is_left_out
        self._show_steps()

    def _show_steps(self) -> None:
        for button in (self.less, self.more):
            button.setVisible(self._has_room_for_steps and not self._is_brief)

    def leave_out_actual(self, is_left_out: bool) -> None:
        """Say what a schedule has made of the rate by the mark on the slider alone."""
        self._has_room_for_now = not is_left_out
        self._now.setVisible(self._has_room_for_now and bool(self._now.text()))

    def handles(self) -> tuple[QWidget, ...]:
        """Return entry field, buttons and slider, in the order in which they are read."""
        return (self.entry, self.less, self.slider, self.more)

    def _new_slider(self) -> RateSlider:
        assert isinstance(self._scale, LogScale)
        return RateSlider(self._scale, self)

    def _lay_out(self) -> None:
        self.less = self._button("÷10", tr("Divide by ten"), 0.1)
        self.more = self._button("×10", tr("Multiply by ten"), 10.0)
        self._now = QLabel(self)
        self._now.setProperty("class", "muted number")
        self._now.setToolTip(tr("What the schedule has made of the rate"))
        self._now.hide()
        self._has_room_for_now = self._has_room_for_steps = True
        self._is_brief = False
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        numbers = QHBoxLayout()
        numbers.setSpacing(8)
        numbers.addLayout(self.head, 1)
        numbers.addWidget(self._now)
        numbers.addWidget(self.entry)
        self._numbers, self.row = numbers, QHBoxLayout()
        self.row.setSpacing(4)
        self.row.addWidget(self.less)
        self.row.addWidget(self.slider, 1)
        self.row.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(numbers)
        column.addLayout(self.row)

    def _button(self, text: str, name: str, factor: float) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("class", "tenfold")
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard, and so Space, where it was
        button.clicked.connect(partial(self._on_multiplied, factor))
        return button

    def _show_reach(self, value: float) -> None:
        self.less.setEnabled(self._bounds.contains(value / 10))
        self.more.setEnabled(self._bounds.contains(value * 10))

    def _on_slider_moved(self, position: int) -> None:
        super()._on_slider_moved(position)
        self._show_reach(self._value)

    def _on_multiplied(self, factor: float, _is_checked: bool = False) -> None:
        self._on_entered(float(f"{self._value * factor:.6g}"))
        self.editing_ended.emit()

    def _on_reset_requested(self) -> None:
        if self._preset is not None and self._value != self._preset:
            self._on_entered(self._preset)
            self.editing_ended.emit()
