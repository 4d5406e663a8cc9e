"""What all controls of one value have in common."""

from typing import Any, Protocol, runtime_checkable

from PyQt6.QtCore import QEvent, QObject, pyqtBoundSignal
from PyQt6.QtWidgets import QWidget


class Field(Protocol):
    """A widget that shows one value and lets the user edit it.

    Signals:
        value_edited(object): the user, and not the program, chose another value.
        editing_ended(): the user let go (of a slider), or is done at once (with a menu).
    """

    @property
    def value_edited(self) -> pyqtBoundSignal: ...

    @property
    def editing_ended(self) -> pyqtBoundSignal: ...

    def show_value(self, value: Any) -> None:
        """Show `value`; nothing is emitted."""
        ...

    def is_busy(self) -> bool:
        """Whether the user is in the middle of an edit that a shown value would spoil."""
        ...

    def handles(self) -> tuple[QWidget, ...]:
        """Return the widgets that take the keyboard."""
        ...


@runtime_checkable
class TypedField(Field, Protocol):
    """A field that can be typed into, and so can hold what is not allowed.

    Signals:
        value_refused(object): the user entered this, which is not allowed; it stays in the field.
        mended(): what was refused is gone.
    """

    @property
    def value_refused(self) -> pyqtBoundSignal: ...

    @property
    def mended(self) -> pyqtBoundSignal: ...

    def abandon(self) -> None:
        """Give up what was typed and not taken."""
        ...


class _WheelGuard(QObject):
    """Lets the wheel through to a widget that has the focus, and past all others to what scrolls below."""

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if event is None or event.type() != QEvent.Type.Wheel:
            return False
        if isinstance(watched, QWidget) and watched.hasFocus():
            return False
        event.ignore()
        return True


def take_wheel_only_with_focus(widget: QWidget) -> None:
    """Keep the wheel from changing `widget` in passing, while its panel is scrolled."""
    widget.installEventFilter(_WheelGuard(widget))
