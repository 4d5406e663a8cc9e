"""The learning rates above the picture: dragged, typed, multiplied, and the same as in the panel."""

import pytest
from PyQt6.QtCore import QEvent, QPoint, QPointF, Qt
from PyQt6.QtGui import QMouseEvent
from PyQt6.QtTest import QSignalSpy
from PyQt6.QtWidgets import QApplication, QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import ChangeRequested
from ganviz.ui.widgets import Bounds, RateField
from ganviz.ui.widgets.freezechip import FreezeChip
from ganviz.ui.widgets.ratefield import LEAST_TRAVEL_PX, RateSlider
from ganviz.ui.widgets.scales import next_round_number, round_number
from ganviz.ui.window import MainWindow
from tests.ui.fakehost import FakeHost
from tests.ui.frames import applied
from tests.ui.windows import resized

RATE = Bounds(0, 10, excludes_minimum=True)


@pytest.fixture
def field(qtbot: QtBot) -> RateField:
    """Return a field of the least width, shown."""
    made = RateField(RATE, 1e-3, allowed="a number above 0, at most 10")
    qtbot.addWidget(made)
    made.show()
    return made


def drag(field: RateField, value: float, fine: bool = False, beside_px: int = 0) -> None:
    """Press the handle, move to where `value` stands, and let go."""
    slider = field.slider
    modifier = Qt.KeyboardModifier.ShiftModifier if fine else Qt.KeyboardModifier.NoModifier
    middle = slider.height() // 2
    start = QPoint(round(slider.x_of(field.value)), middle)
    end = QPoint(round(slider.x_of(value)) + beside_px, middle)
    _send(slider, start, modifier, "press")
    _send(slider, end, modifier, "move")
    _send(slider, end, modifier, "release")


def _send(widget: RateSlider, at: QPoint, modifier: Qt.KeyboardModifier, kind: str) -> None:
    """Do with the mouse what `QTest` cannot: move it while a key is held."""
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    types = {
        "press": (QEvent.Type.MouseButtonPress, left, left),
        "move": (QEvent.Type.MouseMove, none, left),
        "release": (QEvent.Type.MouseButtonRelease, left, none),
    }
    type_, button, buttons = types[kind]
    place = QPointF(at)
    event = QMouseEvent(type_, place, QPointF(widget.mapToGlobal(at)), button, buttons, modifier)
    QApplication.sendEvent(widget, event)


@pytest.mark.parametrize(
    ("value", "nearest"), [(1.3e-3, 1e-3), (1.5e-3, 2e-3), (3.3e-4, 5e-4), (8e-4, 1e-3), (1.0, 1.0)]
)
def test_the_nearest_round_number_is_by_the_logarithm(value: float, nearest: float) -> None:
    assert round_number(value) == nearest


@pytest.mark.parametrize(
    ("value", "way", "next_"), [(1e-3, 1, 2e-3), (1e-3, -1, 5e-4), (3e-3, 1, 5e-3), (3e-3, -1, 2e-3), (9e-4, 1, 1e-3)]
)
def test_the_next_round_number(value: float, way: int, next_: float) -> None:
    assert next_round_number(value, way) == next_


def test_the_slider_has_its_travel_at_its_least_width(field: RateField) -> None:
    slider = field.slider
    slider.resize(slider.minimumSizeHint())
    assert slider.x_of(1.0) - slider.x_of(1e-6) >= LEAST_TRAVEL_PX


def test_the_entry_is_as_wide_as_the_number_in_it(field: RateField) -> None:
    entry = field.entry
    usual = entry.sizeHint().width()
    field.show_value(5.179e-3)

    assert entry.text() == "5.179e-3"
    assert entry.sizeHint().width() - usual == entry.fontMetrics().horizontalAdvance("5.179e-3") - (
        entry.fontMetrics().horizontalAdvance("1.0e-10")
    )
    field.show_value(1e-3)
    assert entry.sizeHint().width() == usual


def test_a_drag_stops_at_one_two_and_five(field: RateField) -> None:
    edits = QSignalSpy(field.value_edited)
    ends = QSignalSpy(field.editing_ended)
    drag(field, 2e-4, beside_px=2)
    assert (field.value, [edit[0] for edit in edits], len(ends)) == (2e-4, [2e-4], 1)


def test_with_shift_a_drag_stops_anywhere(field: RateField) -> None:
    drag(field, 3.2e-3, fine=True)
    assert field.value == pytest.approx(3.2e-3, rel=0.08)
    assert field.value not in (2e-3, 5e-3)


@pytest.mark.parametrize(
    ("key", "modifier", "value"),
    [
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, 2e-3),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, 5e-4),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier, 1.1e-3),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, 1e-2),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, 1e-4),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier, 1e-6),
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier, 1.0),
    ],
)
def test_keys_do_what_a_drag_does(
    qtbot: QtBot, field: RateField, key: Qt.Key, modifier: Qt.KeyboardModifier, value: float
) -> None:
    qtbot.keyClick(field.slider, key, modifier)
    assert field.value == pytest.approx(value)


def test_buttons_multiply_and_divide_by_ten_exactly(qtbot: QtBot, field: RateField) -> None:
    field.show_value(3.4e-4)
    qtbot.mouseClick(field.more, Qt.MouseButton.LeftButton)
    assert field.value == 3.4e-3
    qtbot.mouseClick(field.less, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(field.less, Qt.MouseButton.LeftButton)
    assert field.value == 3.4e-5


def test_a_button_that_would_leave_the_bounds_is_off(field: RateField) -> None:
    field.show_value(2.0)
    assert not field.more.isEnabled()
    assert field.less.isEnabled()


def test_a_double_click_goes_back_to_the_preset(qtbot: QtBot, field: RateField) -> None:
    field.show_preset(1e-4)
    field.show_value(1e-2)
    qtbot.mouseDClick(field.slider, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert field.value == 1e-4


def test_a_scheduled_rate_is_said(field: RateField) -> None:
    field.show_actual(2.5e-4)
    assert field._now.text() == "now 2.5e-4"
    field.show_actual(None)
    assert field._now.isHidden()


# --- in the window ----------------------------------------------------------------------------------------


def pinned(window: MainWindow, name: str) -> RateField:
    """Return the rate of a player above the picture."""
    found = window.findChild(RateField, f"pinned.{name}.optimizer.lr")
    assert found is not None
    return found


def test_a_rate_is_asked_for_and_shown_in_both_places(window: MainWindow, host: FakeHost) -> None:
    field = pinned(window, "discriminator")
    drag(field, 5e-4)
    assert host.commands(ChangeRequested)[-1].change == {"discriminator.optimizer.lr": 5e-4}
    row = window.controls.row("discriminator.optimizer.lr")
    assert [row.field.value, field.value] == [5e-4, 5e-4]  # type: ignore[attr-defined]


def test_an_optimizer_is_chosen_beside_its_rate(window: MainWindow, host: FakeHost) -> None:
    menu = window.findChild(QComboBox, "pinned.generator.optimizer.kind")
    assert menu is not None
    menu.setCurrentIndex(menu.findText("SGD"))
    assert host.commands(ChangeRequested)[-1].change == {"generator.optimizer.kind": "sgd"}


def test_a_wrong_rate_is_refused_at_the_rate(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    entry = pinned(window, "generator").entry
    entry.setFocus()
    entry.selectAll()
    qtbot.keyClicks(entry, "99999")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    row = window.controls._rows_of("generator.optimizer.lr")[-1]
    assert "allowed" in row.message
    assert not host.commands(ChangeRequested)


def test_every_part_of_a_rate_has_a_name_of_its_own(window: MainWindow) -> None:
    field = pinned(window, "generator")
    names = [handle.accessibleName() for handle in field.handles()]
    assert len(set(names)) >= 3
    assert all("Generator" in name for name in names)
    assert isinstance(field.less, QPushButton)
    assert min(field.less.width(), field.less.height()) >= 24


def test_a_player_is_frozen_and_thawed_beside_its_rate(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    chip = window.findChild(FreezeChip, "pinned.generator.frozen")
    assert chip is not None
    assert chip.text() == "Freeze"
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert host.commands(ChangeRequested)[-1].change == {"generator.frozen": True}
    assert chip.text() == "Frozen"
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert host.commands(ChangeRequested)[-1].change == {"generator.frozen": False}
    assert "Generator" in chip.accessibleName()


def test_without_room_only_a_player_that_is_frozen_says_so(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    resized(window, 960, 800)
    window.controls.rates.be_brief(True)
    card = window.controls.rates._cards["generator"]
    assert card.frozen.isHidden()
    host.report(applied({"generator.frozen": True}))
    qtbot.waitUntil(lambda: not card.frozen.isHidden())


def test_a_player_s_name_is_a_letter_where_its_optimizer_s_would_be_cut(window: MainWindow) -> None:
    card = window.controls.rates._cards["generator"]
    menu = card.kind.control
    assert isinstance(menu, QComboBox)
    widths = {}
    for optimizer in ("SGD", "Optimistic Adam"):
        menu.setCurrentIndex(menu.findText(optimizer))
        for width in range(900, 300, -10):
            card.resize(width, 80)
            if card.name.maximumWidth() == card.name.minimumSizeHint().width():
                break
            assert card.name.maximumWidth() == card.name.sizeHint().width()
        widths[optimizer] = width
    assert 300 < widths["SGD"] < widths["Optimistic Adam"] < 900

    menu.setCurrentIndex(menu.findText("Adam"))
    bar = window.controls.rates
    shortened = set()
    for width in range(400, 1000, 10):
        bar.resize(width, bar.height())
        QApplication.processEvents()
        is_letter = {each.name.maximumWidth() == each.name.minimumSizeHint().width() for each in bar._cards.values()}
        assert len(is_letter) == 1  # of both players, or of none
        shortened |= is_letter
    assert shortened == {True, False}
