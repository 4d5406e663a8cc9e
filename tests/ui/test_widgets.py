"""Controls of one value: what they show, and what they emit when a user, and not the program, edits them."""

from collections.abc import Callable
from typing import Any

import pytest
from PyQt6.QtCore import QPoint, QPointF, Qt
from PyQt6.QtGui import QWheelEvent
from PyQt6.QtTest import QSignalSpy
from PyQt6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ganviz.spec import Choice
from ganviz.ui.widgets import (
    Bounds,
    ChoiceField,
    EntryField,
    Field,
    NumberSlider,
    Section,
    Toggle,
    WholeNumberField,
    log_scale,
)
from ganviz.ui.widgets.texts import numbers_text, parse_whole_numbers

RATE = Bounds(0, 10, excludes_minimum=True)
OPTIMIZERS = (Choice("sgd", "SGD", "Plain."), Choice("adam", "Adam", "The usual one."))


def _rate_slider() -> NumberSlider:
    return NumberSlider(log_scale(RATE, 1e-3), RATE, 1e-3, allowed="a number above 0, at most 10", accent="generator")


def _widths_field() -> EntryField:
    return EntryField(
        parse_whole_numbers, numbers_text, accepts=lambda widths: len(widths) <= 3, allowed="up to 3 whole numbers"
    )


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[Any], Any]:
    """Return a function that shows a widget and owns it."""

    def show(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        return widget

    return show


def _emitted(field: Field) -> list[Any]:
    values: list[Any] = []
    field.value_edited.connect(values.append)
    return values


def _turn_wheel(widget: QWidget) -> None:
    where = QPointF(widget.rect().center())
    event = QWheelEvent(
        where, QPointF(widget.mapToGlobal(where.toPoint())), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


@pytest.mark.parametrize(
    ("make", "value"),
    [
        (_rate_slider, 3e-4),
        (lambda: WholeNumberField(1, 64), 8),
        (lambda: ChoiceField(OPTIMIZERS), "adam"),
        (Toggle, True),
        (_widths_field, (64, 64)),
    ],
    ids=["number", "whole number", "choice", "toggle", "list"],
)
def test_showing_a_value_emits_nothing(qtbot: QtBot, make: Callable[[], Any], value: Any) -> None:
    field = make()
    qtbot.addWidget(field)
    emitted = _emitted(field)
    ended = QSignalSpy(field.editing_ended)
    field.show_value(value)
    assert emitted == []
    assert len(ended) == 0


def test_dragging_a_slider_emits_numbers_in_between(shown: Callable[[Any], Any], qtbot: QtBot) -> None:
    field = shown(_rate_slider())
    field.resize(300, 30)
    emitted = _emitted(field)
    slider = field.slider
    middle = slider.height() // 2
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() // 2, middle))
    assert field.is_busy()
    for x in range(slider.width() // 2, slider.width() // 2 + 40, 4):
        qtbot.mouseMove(slider, QPoint(x, middle))
    with qtbot.waitSignal(field.editing_ended):
        qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() // 2 + 40, middle))
    assert not field.is_busy()
    assert len(emitted) >= 5
    assert emitted == sorted(emitted)
    assert field.value == emitted[-1]


def test_clicking_beside_the_handle_brings_it_there(shown: Callable[[Any], Any], qtbot: QtBot) -> None:
    field = shown(_rate_slider())
    emitted = _emitted(field)
    qtbot.mouseClick(field.slider, Qt.MouseButton.LeftButton, pos=QPoint(field.slider.width() - 1, 10))
    assert emitted == [1.0]


def test_a_double_click_goes_back_to_the_default(shown: Callable[[Any], Any], qtbot: QtBot) -> None:
    field = shown(_rate_slider())
    field.show_value(0.5)
    emitted = _emitted(field)
    qtbot.mouseDClick(field.slider, Qt.MouseButton.LeftButton)
    assert emitted[-1] == 1e-3


def test_arrow_and_page_keys_move_a_rate_by_factors(shown: Callable[[Any], Any], qtbot: QtBot) -> None:
    field = shown(_rate_slider())
    emitted = _emitted(field)
    qtbot.keyClick(field.slider, Qt.Key.Key_Right)
    qtbot.keyClick(field.slider, Qt.Key.Key_Left)
    qtbot.keyClick(field.slider, Qt.Key.Key_PageDown)
    assert emitted == [1.3e-3, 1e-3, 1e-4]


@pytest.mark.parametrize("text", ["2e-4", "0.0002", "0,0002", " 2 e-4"])
def test_an_exact_number_can_be_typed(shown: Callable[[Any], Any], qtbot: QtBot, text: str) -> None:
    field = shown(_rate_slider())
    emitted = _emitted(field)
    field.entry.selectAll()
    qtbot.keyClicks(field.entry, text)
    qtbot.keyClick(field.entry, Qt.Key.Key_Return)
    assert emitted == [2e-4]
    assert field.entry.text() == "2.0e-4"


def test_a_typed_number_is_kept_exactly_though_shown_short(shown: Callable[[Any], Any], qtbot: QtBot) -> None:
    field = shown(_rate_slider())
    emitted = _emitted(field)
    field.entry.selectAll()
    qtbot.keyClicks(field.entry, "1.23456e-4")
    qtbot.keyClick(field.entry, Qt.Key.Key_Return)
    field.entry.setFocus()
    field.slider.setFocus()
    assert emitted == [1.23456e-4]
    assert field.value == 1.23456e-4


def test_a_number_above_the_scale_leaves_the_handle_at_its_end(shown: Callable[[Any], Any], qtbot: QtBot) -> None:
    field = shown(_rate_slider())
    emitted = _emitted(field)
    field.entry.selectAll()
    qtbot.keyClicks(field.entry, "5")
    qtbot.keyClick(field.entry, Qt.Key.Key_Return)
    assert emitted == [5.0]
    assert field.slider.value() == field.slider.maximum()
    assert field.entry.text() == "5.00"


@pytest.mark.parametrize("text", ["fast", "0", "-1", "11", "nan"])
def test_a_wrong_number_stays_and_is_said_once_until_escape(
    shown: Callable[[Any], Any], qtbot: QtBot, text: str
) -> None:
    field = shown(_rate_slider())
    field.entry.setToolTip("How far one update goes.")
    emitted, refused, mended = _emitted(field), [], []
    field.value_refused.connect(refused.append)
    field.mended.connect(lambda: mended.append(True))
    field.entry.setFocus()
    field.entry.selectAll()
    qtbot.keyClicks(field.entry, text)
    assert refused == []  # not while it is typed
    assert field.entry.property("invalid") is True
    assert field.entry.toolTip() == "This is not a number above 0, at most 10."
    assert field.is_busy()
    field.slider.setFocus()
    field.entry.setFocus()
    qtbot.keyClick(field.entry, Qt.Key.Key_Return)
    assert field.entry.property("invalid") is True
    assert field.entry.text() == text
    assert refused == [text if text in ("fast", "nan") else float(text)]
    assert field.is_busy()
    qtbot.keyClick(field.entry, Qt.Key.Key_Escape)
    assert field.entry.property("invalid") is False
    assert field.entry.toolTip() == "How far one update goes."
    assert field.entry.text() == "1.0e-3"
    assert mended == [True]
    assert emitted == []


def test_a_wrong_number_is_mended_by_the_slider_or_a_right_one(shown: Callable[[Any], Any], qtbot: QtBot) -> None:
    field = shown(_rate_slider())
    mended: list[bool] = []
    field.mended.connect(lambda: mended.append(True))
    for mend in (lambda: field.slider.setValue(5), lambda: qtbot.keyClicks(field.entry, "0.25\r")):
        field.entry.setFocus()
        field.entry.selectAll()
        qtbot.keyClicks(field.entry, "50")
        qtbot.keyClick(field.entry, Qt.Key.Key_Return)
        field.entry.selectAll()
        mend()
    assert len(mended) == 2
    assert not field.is_busy()
    assert field.value == 0.25


def _type(qtbot: QtBot, field: WholeNumberField, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


@pytest.mark.parametrize("text", ["99999", "0", "-3", "123456789012345", ""])
def test_a_whole_number_beyond_the_bounds_stays_and_is_not_taken(
    shown: Callable[[Any], Any], qtbot: QtBot, text: str
) -> None:
    panel = QWidget()
    field, other = WholeNumberField(1, 64, panel), Toggle(panel)
    shown(panel)
    field.show_value(8)
    emitted, refused, mended = _emitted(field), [], []
    field.value_refused.connect(refused.append)
    field.mended.connect(lambda: mended.append(True))
    _type(qtbot, field, text)
    if not text:
        qtbot.keyClick(field, Qt.Key.Key_Delete)
    assert refused == []

    other.setFocus()

    line = field.lineEdit()
    assert line is not None
    assert line.text() == text
    assert field.property("invalid") is True
    assert field.is_busy()
    assert refused == [int(text) if text else ""]
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (line.text(), field.value(), field.property("invalid")) == ("8", 8, False)
    assert mended == [True]
    assert not field.is_busy()
    assert emitted == []


def test_a_whole_number_can_have_its_thousands_set_apart(shown: Callable[[Any], Any], qtbot: QtBot) -> None:
    field = shown(WholeNumberField(1, 100_000, is_grouped=True))
    field.show_value(8000)
    emitted = _emitted(field)
    assert field.text() == "8,000"
    assert not field.is_busy()
    for typed in ("12,500", "9000"):
        _type(qtbot, field, typed)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "9,000"
    assert emitted == [12_500, 9000]
    _type(qtbot, field, "9,00")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.is_busy()


def test_a_whole_number_is_mended_by_a_right_one_or_an_arrow(shown: Callable[[Any], Any], qtbot: QtBot) -> None:
    field = shown(WholeNumberField(1, 64))
    field.show_value(8)
    emitted = _emitted(field)
    for mend in ("12", "8"):
        _type(qtbot, field, "99999")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert field.is_busy()
        _type(qtbot, field, mend)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert not field.is_busy()
    _type(qtbot, field, "99999")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert not field.is_busy()
    assert field.cleanText() == "9"
    assert emitted == [12, 8, 9]


def test_escape_undoes_what_was_typed(shown: Callable[[Any], Any], qtbot: QtBot) -> None:
    field = shown(_widths_field())
    field.show_value((64, 64))
    emitted = _emitted(field)
    qtbot.keyClicks(field, "0")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "64, 64"
    assert emitted == []


def test_a_list_is_entered_in_one_line(shown: Callable[[Any], Any], qtbot: QtBot) -> None:
    field = shown(_widths_field())
    field.show_value((64, 64))
    emitted = _emitted(field)
    field.selectAll()
    qtbot.keyClicks(field, "128 64 32")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert emitted == [(128, 64, 32)]
    assert field.text() == "128, 64, 32"


def test_a_list_that_is_too_long_is_refused(shown: Callable[[Any], Any], qtbot: QtBot) -> None:
    field = shown(_widths_field())
    field.show_value((64,))
    emitted = _emitted(field)
    field.selectAll()
    qtbot.keyClicks(field, "1 2 3 4")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.property("invalid") is True
    assert emitted == []


@pytest.mark.parametrize(
    "make",
    [_rate_slider, lambda: WholeNumberField(1, 64), lambda: ChoiceField(OPTIMIZERS)],
    ids=["number", "whole number", "choice"],
)
def test_the_wheel_turns_a_control_only_when_it_has_the_focus(
    shown: Callable[[Any], Any], make: Callable[[], Any]
) -> None:
    panel = QWidget()
    field = make()
    field.setParent(panel)
    other = Toggle(panel)
    shown(panel)
    middle = {NumberSlider: 0.01, WholeNumberField: 8, ChoiceField: "adam"}[type(field)]
    field.show_value(middle)
    emitted = _emitted(field)
    handle = field.handles()[0]
    other.setFocus()
    _turn_wheel(handle)
    assert emitted == []
    handle.setFocus()
    _turn_wheel(handle)
    assert len(emitted) == 1


def test_each_entry_of_a_menu_explains_itself(qtbot: QtBot) -> None:
    field = ChoiceField(OPTIMIZERS)
    qtbot.addWidget(field)
    helps = [field.itemData(index, Qt.ItemDataRole.ToolTipRole) for index in range(field.count())]
    assert helps == ["Plain.", "The usual one."]


def test_choosing_and_switching_emit_the_value(qtbot: QtBot) -> None:
    menu, toggle = ChoiceField(OPTIMIZERS), Toggle()
    qtbot.addWidget(menu)
    qtbot.addWidget(toggle)
    chosen, switched = _emitted(menu), _emitted(toggle)
    menu.setCurrentIndex(1)
    toggle.click()
    assert (chosen, switched) == (["adam"], [True])


def test_a_section_folds_by_mouse_and_keyboard(shown: Callable[[Any], Any], qtbot: QtBot) -> None:
    section = Section("Generator", "generator")
    row = Toggle()
    section.body.addWidget(row)
    shown(section)
    qtbot.mouseClick(section.header, Qt.MouseButton.LeftButton)
    assert not row.isVisible()
    qtbot.keyClick(section.header, Qt.Key.Key_Right)
    assert row.isVisible()
    qtbot.keyClick(section.header, Qt.Key.Key_Right)
    assert section.is_open
    qtbot.keyClick(section.header, Qt.Key.Key_Return)
    assert not section.is_open
    qtbot.keyClick(section.header, Qt.Key.Key_Space)
    assert section.is_open


def test_a_section_tells_screen_readers_its_summary(qtbot: QtBot) -> None:
    section = Section("Generator", "generator")
    qtbot.addWidget(section)
    section.header.set_summary("4,482 weights")
    assert (section.header.accessibleName(), section.header.accessibleDescription()) == ("Generator", "4,482 weights")


def test_enter_takes_a_value_and_leaves_the_keys_to_the_window(qtbot: QtBot) -> None:
    field = EntryField(float, str, accepts=lambda value: value < 10, allowed="below 10")
    qtbot.addWidget(field)
    with qtbot.waitExposed(field):
        field.show()
    for text, keeps in (("3", False), ("99", True)):
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, text)

        qtbot.keyClick(field, Qt.Key.Key_Return)

        assert field.hasFocus() == keeps  # what is not allowed is there to be mended
