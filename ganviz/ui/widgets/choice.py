"""A menu of a few values, each explained by its tooltip."""

from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import Any

from PyQt6.QtCore import QSignalBlocker, QSize, Qt, pyqtSignal
from PyQt6.QtGui import QIcon, QPaintEvent, QStandardItemModel
from PyQt6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from ganviz.spec import Choice
from ganviz.ui.style import mark
from ganviz.ui.widgets.field import take_wheel_only_with_focus

_PICTURE_LINES = 1.5  # heights of a line of text
_LARGER_IN_MENU = 1.25
_BESIDE_PICTURE_PX = 6


class ChoiceField(QComboBox):
    """A combo box over `choices` that shortens a long label with an ellipsis, and drops down wide enough for all.

    Signals:
        value_edited(object): the user chose another value.
        editing_ended(): follows every `value_edited`.
        opening(): the menu is about to drop down; the time to `disable` entries.

    Attributes:
        is_brief: whether the arrow is shown alone.
    """

    value_edited = pyqtSignal(object)
    editing_ended = pyqtSignal()
    opening = pyqtSignal()

    def __init__(self, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = tuple(choices)
        self._picture: Callable[[Any], QIcon] | None = None
        self._large: Callable[[Any], str] | None = None
        self.is_brief = False
        self._reasons: dict[Any, str] = {}  # why entries are disabled, by their values
        for index, choice in enumerate(self._choices):
            self.addItem(choice.label, choice.value)
            self.setItemData(index, choice.help, Qt.ItemDataRole.ToolTipRole)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        take_wheel_only_with_focus(self)
        self.currentIndexChanged.connect(self._on_index_changed)

    @property
    def value(self) -> Any:
        """The value of the entry that is chosen."""
        return self.currentData()

    def show_value(self, value: Any) -> None:
        """Choose the entry of `value`; nothing is emitted."""
        index = next(i for i, choice in enumerate(self._choices) if choice.value == value)
        with QSignalBlocker(self):
            self.setCurrentIndex(index)
        self._show_picture(index)
        self.update()

    def show_pictures(self, small: Callable[[Any], QIcon], large: Callable[[Any], str]) -> None:
        """Put a picture before each entry, and a larger one into its tooltip, given as HTML.

        Each is asked for by the value of the entry: that of the one chosen now, the others when the menu opens.
        """
        self._picture, self._large = small, large
        for index in range(self.count()):
            self.setItemIcon(index, QIcon())
        side = round(self.fontMetrics().height() * _PICTURE_LINES)
        self.setIconSize(QSize(side, side))
        self._show_picture(self.currentIndex())

    def be_brief(self, is_brief: bool) -> None:
        """Show the arrow alone, or what is chosen, too."""
        if is_brief != self.is_brief:
            self.is_brief = is_brief
            mark(self, "class", "arrow" if is_brief else "")
            self.update()

    def is_busy(self) -> bool:
        """Return False: choosing is done at once."""
        return False

    def handles(self) -> tuple[QWidget, ...]:
        """Return the field itself."""
        return (self,)

    def disable(self, reasons: Mapping[Any, str]) -> None:
        """Grey out the entries of these values, each with the reason in its tooltip; offer the others."""
        entries = self.model()
        assert isinstance(entries, QStandardItemModel)
        before, self._reasons = self._reasons, dict(reasons)
        for index, choice in enumerate(self._choices):
            reason = reasons.get(choice.value, "")
            if reason == before.get(choice.value, ""):
                continue  # to draw the picture of a tooltip takes a while, and a field that is hidden closes its menu
            item = entries.item(index)
            assert item is not None
            item.setEnabled(not reason)
            self._explain(index)

    def showPopup(self) -> None:  # noqa: N802, a virtual of Qt's
        """Open the menu, at least as wide as its widest entry."""
        self.opening.emit()
        for index in range(self.count()):
            self._show_picture(index)
        view = self.view()
        if view is not None:
            around = 2 * self.fontMetrics().height()  # padding of items and frame, and the scroll bar
            view.setIconSize(self.iconSize() * _LARGER_IN_MENU)
            view.setMinimumWidth(max(self.width(), view.sizeHintForColumn(0) + around))
        super().showPopup()

    def hidePopup(self) -> None:  # noqa: N802, a virtual of Qt's
        """Close the menu. While it is closed no entry is disabled: what the keys then choose is answered in words."""
        super().hidePopup()
        self.disable({})

    def paintEvent(self, event: QPaintEvent | None) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        style = self.style()
        assert style is not None
        room = style.subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        ).width()
        if not option.currentIcon.isNull():
            room -= option.iconSize.width() + _BESIDE_PICTURE_PX
        shown = "" if self.is_brief else option.currentText
        option.currentText = self.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, room)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def _show_picture(self, index: int) -> None:
        if self._picture is not None and index >= 0 and self.itemIcon(index).isNull():
            self.setItemIcon(index, self._picture(self._choices[index].value))
            self._explain(index)

    def _explain(self, index: int) -> None:
        """Say in the tooltip of an entry why it is disabled, if it is, and what it is."""
        choice = self._choices[index]
        text = "\n".join(filter(None, (self._reasons.get(choice.value, ""), choice.help)))
        picture = self._large(choice.value) if self._large is not None else ""
        tip = f"<qt>{picture}<br>{escape(text).replace(chr(10), '<br>')}</qt>" if picture else text
        self.setItemData(index, tip, Qt.ItemDataRole.ToolTipRole)

    def _on_index_changed(self, index: int) -> None:
        self._show_picture(index)
        self.value_edited.emit(self._choices[index].value)
        self.editing_ended.emit()
