"""Which control a setting gets, by its type. The one place that chooses; it knows no particular setting."""

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

from PyQt6.QtWidgets import QWidget

from ganviz.spec import Setting
from ganviz.spec.described import SettingType
from ganviz.ui.widgets import (
    Bounds,
    ChoiceField,
    EntryField,
    Field,
    NumberSlider,
    RateField,
    Toggle,
    WholeNumberField,
    doubling_scale,
    linear_scale,
    log_scale,
)
from ganviz.ui.widgets.freezechip import FreezeChip
from ganviz.ui.widgets.texts import (
    number_text,
    numbers_text,
    parse_number,
    parse_numbers,
    parse_points,
    parse_whole_numbers,
    points_text,
)

FieldMaker = Callable[[Setting, str, QWidget], Field]
_TABLES = ("data.points", "data.values")  # settings that the window makes of a table
_LONGEST_LIST = 1_000_000  # characters
_QT_INT_MAX = 2**31 - 1


def make_field(setting: Setting, accent: str, parent: QWidget) -> Field:
    """Return a control for `setting`, showing its value; `accent` names the theme's colour of its slider."""
    field = _MAKERS[setting.type](setting, accent, parent)
    field.show_value(setting.value)
    return field


def make_rate_field(setting: Setting, accent: str, parent: QWidget) -> Field:
    """Return the wide control of a learning rate."""
    return RateField(bounds_of(setting), setting.default, allowed=setting.allowed, accent=accent, parent=parent)


def make_freeze_chip(setting: Setting, accent: str, parent: QWidget) -> Field:
    """Return the chip beside a rate that keeps its player as it is."""
    return FreezeChip(parent)


def bounds_of(setting: Setting) -> Bounds:
    """Return the bounds of a number, or of each number of a list."""
    return Bounds(
        -math.inf if setting.minimum is None else setting.minimum,
        math.inf if setting.maximum is None else setting.maximum,
        setting.excludes_minimum,
        setting.excludes_maximum,
    )


def value_text(setting: Setting) -> str:
    """Return the value of `setting` as short text, as in the summary of a section."""
    if setting.type == "choice":
        return next((choice.label for choice in setting.choices if choice.value == setting.value), str(setting.value))
    return number_text(setting.value) if setting.type == "float" else str(setting.value)


def _float_field(setting: Setting, accent: str, parent: QWidget) -> Field:
    bounds = bounds_of(setting)
    if not (math.isfinite(bounds.minimum) and math.isfinite(bounds.maximum)):
        return EntryField(parse_number, number_text, accepts=bounds.contains, allowed=setting.allowed, parent=parent)
    scale = log_scale(bounds, setting.default) if setting.scale == "log" else linear_scale(bounds)
    return NumberSlider(scale, bounds, setting.default, allowed=setting.allowed, accent=accent, parent=parent)


def _whole_field(setting: Setting, accent: str, parent: QWidget) -> Field:
    bounds = bounds_of(setting)
    if setting.scale == "log":
        scale = doubling_scale(bounds)
        return NumberSlider(scale, bounds, setting.default, allowed=setting.allowed, accent=accent, parent=parent)
    least = -_QT_INT_MAX if setting.minimum is None else int(setting.minimum) + setting.excludes_minimum
    most = _QT_INT_MAX if setting.maximum is None else int(setting.maximum) - setting.excludes_maximum
    return WholeNumberField(least, most, parent)


def _toggle(setting: Setting, accent: str, parent: QWidget) -> Field:
    return Toggle(parent)


def _menu(setting: Setting, accent: str, parent: QWidget) -> Field:
    return ChoiceField(setting.choices, parent)


def _text_field(setting: Setting, accent: str, parent: QWidget) -> Field:
    """Return a field that shows a text which comes with the data: nobody types a digest."""
    field = EntryField(str, str, allowed=setting.allowed, parent=parent)
    field.setReadOnly(True)
    return field


def _list_maker(parse: Callable[[str], Any], text_of: Callable[[Any], str]) -> FieldMaker:
    def make(setting: Setting, accent: str, parent: QWidget) -> Field:
        field = EntryField(
            parse,
            text_of,
            accepts=_list_check(setting),
            allowed=setting.allowed,
            passes_tables=setting.path in _TABLES,
            parent=parent,
        )
        field.setMaxLength(_LONGEST_LIST)  # Qt cuts what is longer without a word
        return field

    return make


def _list_check(setting: Setting) -> Callable[[Sequence[Any]], bool]:
    bounds = bounds_of(setting)
    most = math.inf if setting.max_length is None else setting.max_length

    def accepts(values: Sequence[Any]) -> bool:
        if not (setting.min_length or 0) <= len(values) <= most:
            return False
        return all(bounds.contains(number) for value in values for number in _numbers_in(value))

    return accepts


def _numbers_in(value: Any) -> tuple[float, ...]:
    return cast(tuple[float, ...], value) if isinstance(value, tuple) else (value,)


_MAKERS: Mapping[SettingType, FieldMaker] = {
    "float": _float_field,
    "int": _whole_field,
    "bool": _toggle,
    "choice": _menu,
    "ints": _list_maker(parse_whole_numbers, numbers_text),
    "floats": _list_maker(parse_numbers, numbers_text),
    "points": _list_maker(parse_points, points_text),
    "text": _text_field,
}
