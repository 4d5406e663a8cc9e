"""One setting: its label, its control, what is wrong with it, and why it cannot be used now."""

import math
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache, partial
from html import escape
from typing import Any, cast

from PyQt6.QtCore import QEvent, Qt, pyqtSignal
from PyQt6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ganviz.spec import Setting
from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.choicepictures import has_pictures, large_picture, small_picture
from ganviz.ui.controls.editors import FieldMaker, make_field
from ganviz.ui.style import mark
from ganviz.ui.theme import Theme
from ganviz.ui.widgets import ChoiceField, Elided, NumberSlider, RateField, TypedField
from ganviz.ui.widgets.texts import number_text

# Sets the width of the column of labels; longer ones take a second line.
_COMMON_LABEL, _IS_COMMON = tr_noop("Learning rate", "a label as long as most"), "a label as long as most"
_LONGEST_UNIT = 8
_LEAST_CONTROL_PX = 120
_SLIDER_PARTS = ("slider", "entry")
_RATE_PARTS = ("entry", "divide", "slider", "multiply")
_SPOKEN = {"divide": tr_noop("{setting}, divided by ten"), "multiply": tr_noop("{setting}, times ten")}
_NOTHING = object()


@lru_cache(maxsize=4096)
def shape_of(setting: Setting) -> Setting:
    """Return what decides about the row of a setting: all but what comes and goes."""
    return replace(setting, value=None, default=None, unused_reason="")


class SettingRow(QWidget):
    """A row that shows what is applied, and reports what the user asks for.

    A value that was asked for and not yet answered is *held*: the control keeps showing it instead of jumping back
    to what is applied, until the answer comes or `release` is called.

    Signals:
        value_edited(str, object): path and value that the user asked for.
        editing_ended(str): path; the control was let go.
        value_refused(str, object): path, and what the user entered there that is not allowed; it stays in the control.
        menu_opening(str): path; its menu is about to drop down.
    """

    value_edited = pyqtSignal(str, object)
    editing_ended = pyqtSignal(str)
    value_refused = pyqtSignal(str, object)
    menu_opening = pyqtSignal(str)

    def __init__(
        self,
        setting: Setting,
        section: str,
        accent: str,
        parent: QWidget,
        *,
        make: FieldMaker = make_field,
        is_labelled: bool = True,
    ) -> None:
        super().__init__(parent)
        self._setting, self._accent = setting, accent
        self._held: Any = _NOTHING
        self._is_pending: bool | None = None  # not shown yet
        self._disabled_reason = ""
        self.field = make(setting, accent, self)
        self.control = cast(QWidget, self.field)
        self._name = setting.path if is_labelled else f"pinned.{setting.path}"
        self.control.setObjectName(self._name)
        self.control.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.control.setMinimumWidth(_LEAST_CONTROL_PX)  # whatever the longest text in it may be
        self._label, self._small = _label(setting, self)
        self._label.setVisible(is_labelled)
        self._message = QLabel(self)
        self._message.setProperty("class", "warning")
        self._message.setWordWrap(True)
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.hide()
        self._reason = Elided(self)
        self._reason.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8 if is_labelled else 0)
        grid.setVerticalSpacing(2)
        if is_labelled:
            grid.addWidget(self._label, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.control, 0, 1)
        grid.addWidget(self._reason, 1, 0, 1, 2)
        grid.addWidget(self._message, 2, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        self._set_label_width()
        self._name_for_readers(section)
        self._explain()
        self.field.value_edited.connect(self._on_value_edited)
        self.field.editing_ended.connect(self._on_editing_ended)
        if isinstance(self.field, TypedField):
            self.field.value_refused.connect(self._on_value_refused)
            self.field.mended.connect(self._on_mended)
        if isinstance(self.field, ChoiceField):
            self.field.opening.connect(self._on_menu_opening)

    def apply_theme(self, theme: Theme) -> None:
        """Tint the pictures of the choices, where there are some."""
        path = self._setting.path
        if isinstance(self.field, ChoiceField) and has_pictures(path):
            colour = getattr(theme, self._accent or "text")
            self.field.show_pictures(
                partial(small_picture, path, colour=colour), partial(large_picture, path, colour=colour)
            )

    @property
    def setting(self) -> Setting:
        """What the row shows."""
        return self._setting

    @property
    def message(self) -> str:
        """What is wrong, in words; empty if nothing is."""
        return self._message.text()

    @property
    def reason(self) -> str:
        """Why the setting cannot be used now, in words; empty where it can."""
        return self._setting.unused_reason or self._disabled_reason

    def show_setting(self, setting: Setting, *, is_pending: bool) -> None:
        """Show the value of `setting`, which has the shape of the present one, unless the user is at work on it."""
        if setting is self._setting and is_pending == self._is_pending and self._held is _NOTHING:
            return  # as nearly all are when a slider is dragged
        if setting.default != self._setting.default and isinstance(self.field, NumberSlider):
            self.field.set_default(setting.default)
        self._setting, self._is_pending = setting, is_pending
        for handle in self.field.handles():
            mark(handle, "pending", is_pending)
        self._show()
        self._show_reason()

    def hold(self, value: Any) -> None:
        """Keep showing `value`, which was asked for here or elsewhere, until it is applied."""
        self._held = value
        if not self.field.is_busy():
            self.field.show_value(value)

    def release(self) -> None:
        """Show what is applied again."""
        self._held = _NOTHING
        self._show()

    def abandon(self) -> None:
        """Show what is applied again, whatever was typed."""
        if isinstance(self.field, TypedField):
            self.field.abandon()
        self.release()

    def refuse(self, value: Any) -> None:
        """Show what is applied again, if `value` is the last that was asked for."""
        if self._held == value:
            self.release()

    def show_message(self, message: str) -> None:
        """Say below the control what is wrong; empty text takes it back."""
        if message != self._message.text():
            self._message.setText(message)
            self._message.setVisible(bool(message))
            self.control.setAccessibleDescription(message or self._setting.help)

    def show_actual(self, value: float) -> None:
        """Say below the label what the number is now, if that is another than the one that is set."""
        is_other = math.isfinite(value) and value != self._setting.value
        if isinstance(self.field, RateField):
            self.field.show_actual(value if is_other else None)
            return
        text = _unit_shown(self._setting)
        if is_other:
            text = tr("now {rate}", rate=number_text(float(f"{value:.3g}"), is_log=True))
        if text != self._small.text():
            self._small.setText(text)
            self._small.setVisible(bool(text))

    def show_disabled_reason(self, reason: str) -> None:
        """Grey the row out and say why it cannot be used, unless `reason` is empty."""
        if reason != self._disabled_reason:
            self._disabled_reason = reason
            self._show_reason()

    def disable_choices(self, reasons: Mapping[Any, str]) -> None:
        """Grey out the entries of the menu that cannot be chosen, each with the reason."""
        if isinstance(self.field, ChoiceField):
            self.field.disable(reasons)

    def retire(self) -> None:
        """Leave the panel for good."""
        self.field.value_edited.disconnect(self._on_value_edited)
        self.field.editing_ended.disconnect(self._on_editing_ended)
        for widget in (self.control, *self.field.handles()):
            widget.setObjectName("")  # another row may have the name before this one is deleted
        self.hide()
        self.deleteLater()

    def changeEvent(self, event: QEvent | None) -> None:
        """Follow the size of the text."""
        if event is not None and event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._set_label_width()
        super().changeEvent(event)

    def _show(self) -> None:
        if self._held is not _NOTHING:
            if self._held != self._setting.value:
                return
            self._held = _NOTHING
        if not self.field.is_busy():
            self.field.show_value(self._setting.value)

    def _show_reason(self) -> None:
        """Grey the row out while there is a reason; its value stays."""
        reason = self.reason
        if reason == self._reason.full_text:
            return
        self._reason.show_text(reason)
        self._reason.setVisible(bool(reason))
        for part in (self._label, self.control):
            part.setEnabled(not reason)
        for handle in self.field.handles():
            handle.setAccessibleDescription(
                tr("{reason}. {help}", reason=reason, help=self._setting.help) if reason else self._setting.help
            )
        self._explain()

    def _set_label_width(self) -> None:
        self._label.setFixedWidth(self.fontMetrics().horizontalAdvance(tr(_COMMON_LABEL, _IS_COMMON)) + 8)

    def _name_for_readers(self, section: str) -> None:
        spoken = tr("{section}: {setting}", section=section, setting=self._setting.label)
        handles = self.field.handles()
        for widget in (self.control, *handles):
            widget.setAccessibleName(spoken)
            widget.setAccessibleDescription(self._setting.help)
        if len(handles) > 1:
            parts = _RATE_PARTS if isinstance(self.field, RateField) else _SLIDER_PARTS
            for widget, part in zip(handles, parts, strict=True):
                widget.setObjectName(f"{self._name}.{part}")
                widget.setAccessibleName(tr(_SPOKEN[part], setting=spoken) if part in _SPOKEN else spoken)

    def _explain(self) -> None:
        setting = self._setting
        name = f"<b>{escape(setting.label)}</b>"
        if setting.unit:
            name = tr("{setting} in {unit}", setting=name, unit=escape(setting.unit))
        lines = (
            tr("<b>Not now:</b> {reason}", reason=escape(self.reason)) if self.reason else "",
            name,
            escape(setting.help) + ("" if setting.live else tr(" Needs new weights: applied with a restart.")),
            tr("Allowed: {allowed}", allowed=escape(setting.allowed)),
            f"<i>{escape(setting.path)}</i>",
        )
        self.setToolTip("<br>".join(line for line in lines if line))
        self.control.setToolTip(self.toolTip())

    def _on_menu_opening(self) -> None:
        self.menu_opening.emit(self._setting.path)

    def _on_value_edited(self, value: Any) -> None:
        self.value_edited.emit(self._setting.path, value)

    def _on_value_refused(self, given: object) -> None:
        self.value_refused.emit(self._setting.path, given)

    def _on_mended(self) -> None:
        self.show_message("")

    def _on_editing_ended(self) -> None:
        self.editing_ended.emit(self._setting.path)
        self._show()


def _label(setting: Setting, parent: QWidget) -> tuple[QWidget, QLabel]:
    """Return the label and its second line, in small print and hidden while empty."""
    box = QWidget(parent)
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    name, small = QLabel(setting.label, box), QLabel(_unit_shown(setting), box)
    name.setWordWrap(True)
    small.setProperty("class", "muted")
    small.setHidden(not small.text())
    column.addWidget(name)
    column.addWidget(small)
    return box, small


def _unit_shown(setting: Setting) -> str:
    """Return the unit, where it is short and the label does not say it."""
    is_shown = len(setting.unit) <= _LONGEST_UNIT and setting.unit not in setting.label.lower()
    return setting.unit if is_shown else ""
