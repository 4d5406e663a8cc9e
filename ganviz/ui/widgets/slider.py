"""A number as a coloured slider beside an exact entry field."""

from collections.abc import Callable
from typing import Any

from PyQt6.QtCore import QSignalBlocker, Qt, pyqtSignal
from PyQt6.QtGui import QMouseEvent
from PyQt6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QStyle, QStyleOptionSlider, QWidget

from ganviz.ui.widgets.entry import EntryField
from ganviz.ui.widgets.field import take_wheel_only_with_focus
from ganviz.ui.widgets.scales import Bounds, LinearScale, LogScale
from ganviz.ui.widgets.texts import number_text, parse_number, parse_whole_number, whole_number_text

_WIDEST_TEXT = "1.0e-10"
_LEAST_WIDTH_PX = 40


class JumpSlider(QSlider):
    """A horizontal slider whose handle comes to the pointer, and that can be reset by a double click.

    Signals:
        reset_requested(): the slider was double-clicked.
    """

    reset_requested = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setMinimumWidth(_LEAST_WIDTH_PX)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        take_wheel_only_with_focus(self)

    def mousePressEvent(self, event: QMouseEvent | None) -> None:
        """Bring the handle under the pointer, from where Qt drags it."""
        if event is not None and event.button() == Qt.MouseButton.LeftButton and not self._is_on_handle(event):
            self.setSliderDown(True)  # before the value moves: what follows is a drag, not a finished edit
            self.setValue(self._position_under(event.position().x()))
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent | None) -> None:
        if event is not None and event.button() == Qt.MouseButton.LeftButton:
            self.reset_requested.emit()

    def _handle(self) -> tuple[QStyleOptionSlider, Any]:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        style = self.style()
        assert style is not None
        rect = style.subControlRect(QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderHandle, self)
        return option, rect

    def _is_on_handle(self, event: QMouseEvent) -> bool:
        _, rect = self._handle()
        return bool(rect.contains(event.position().toPoint()))

    def _position_under(self, x: float) -> int:
        option, rect = self._handle()
        span = self.width() - rect.width()
        return QStyle.sliderValueFromPosition(
            self.minimum(), self.maximum(), round(x - rect.width() / 2), span, option.upsideDown
        )


class NumberSlider(QWidget):
    """A slider on a linear or log scale, and an entry field for every value that is allowed.

    The number is the truth and the handle only points near it: a typed 1.234e-3 stays so, and a number
    outside the scale leaves the handle at its end.

    Signals:
        value_edited(object): the user moved the slider (while dragging, too) or entered a number.
        editing_ended(): the slider was let go, or typing came to an end.
        value_refused(object), mended(): as of the entry field.
    """

    value_edited = pyqtSignal(object)
    editing_ended = pyqtSignal()
    value_refused = pyqtSignal(object)
    mended = pyqtSignal()

    def __init__(
        self,
        scale: LinearScale | LogScale,
        bounds: Bounds,
        default: float,
        *,
        allowed: str,
        accent: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._scale = scale
        self._default = default
        self._value = default
        is_log = isinstance(scale, LogScale)
        is_whole = isinstance(scale, LogScale) and scale.is_whole
        text_of: Callable[[Any], str] = (
            whole_number_text if is_whole else lambda value: number_text(value, is_log=is_log)
        )
        self.slider = self._new_slider()
        self.slider.setRange(0, scale.last)
        self.slider.setSingleStep(scale.single_step)
        self.slider.setPageStep(scale.page_step)
        self.slider.setProperty("accent", accent)
        self.slider.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.entry = EntryField(
            parse_whole_number if is_whole else parse_number,
            text_of,
            accepts=bounds.contains,
            allowed=allowed,
            widest=_WIDEST_TEXT,
            parent=self,
        )
        self.entry.setProperty("class", "number")
        self.entry.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.entry.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._lay_out()
        self.setFocusProxy(self.slider)
        self.slider.valueChanged.connect(self._on_slider_moved)
        self.slider.sliderReleased.connect(self.editing_ended)
        self.slider.reset_requested.connect(self._on_reset_requested)
        self.entry.value_edited.connect(self._on_entered)
        self.entry.editing_ended.connect(self.editing_ended)
        self.entry.value_refused.connect(self.value_refused)
        self.entry.mended.connect(self.mended)
        self.show_value(default)

    def _new_slider(self) -> JumpSlider:
        return JumpSlider(self)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.slider, 1)
        row.addWidget(self.entry)

    @property
    def value(self) -> float:
        """The number shown."""
        return self._value

    def show_value(self, value: float) -> None:
        """Show `value`; nothing is emitted."""
        self._value = value
        self.entry.show_value(value)
        with QSignalBlocker(self.slider):
            self.slider.setValue(self._scale.position_of(value))

    def set_default(self, default: float) -> None:
        """Set what a double click goes back to."""
        self._default = default

    def is_busy(self) -> bool:
        """Whether the handle is held, or text was typed but not yet taken."""
        return self.slider.isSliderDown() or self.entry.is_busy()

    def abandon(self) -> None:
        """Give up what was typed and not taken."""
        self.entry.abandon()

    def handles(self) -> tuple[QWidget, ...]:
        """Return slider and entry field."""
        return (self.slider, self.entry)

    def _on_slider_moved(self, position: int) -> None:
        value = self._scale.value_at(position)
        if value == self._value:
            return
        self._value = value
        self.entry.show_value(value)
        self.value_edited.emit(value)
        if not self.slider.isSliderDown():
            self.editing_ended.emit()

    def _on_entered(self, value: float) -> None:
        self.show_value(value)
        self.value_edited.emit(value)

    def _on_reset_requested(self) -> None:
        if self._value != self._default:
            self._on_entered(self._default)
            self.editing_ended.emit()
