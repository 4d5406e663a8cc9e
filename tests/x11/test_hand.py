"""The hand itself: what xdotool does arrives in Qt's widgets as it would from a user."""

from typing import Any, TypeVar

import pytest
from PyQt6.QtCore import QSize, Qt
from PyQt6.QtGui import QKeySequence, QPixmap, QShortcut
from PyQt6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QSlider, QSpinBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.x11

Kind = TypeVar("Kind", bound=QWidget)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    menu = QComboBox()
    menu.addItems(["SGD", "RMSprop", "Adagrad", "Adam", "AdamW"])
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(0, 1000)
    for widget in (QPushButton("Play"), slider, menu, QLineEdit(), QSpinBox()):
        layout.addWidget(widget)
    return window


def child(window: QWidget, kind: type[Kind]) -> Kind:
    found = window.findChild(kind)
    assert found is not None
    return found


def test_the_platform_is_a_real_x_server(qapp: QApplication) -> None:
    assert qapp.platformName() == "xcb"


def test_a_click_presses_a_button(window: QWidget, hand: Any, qtbot: QtBot) -> None:
    hand.open(window)
    with qtbot.waitSignal(child(window, QPushButton).clicked):
        hand.click(child(window, QPushButton))


def test_a_drag_moves_a_slider_where_the_pointer_ends(window: QWidget, hand: Any) -> None:
    hand.open(window, QSize(600, 300))
    slider = child(window, QSlider)
    seen: list[int] = []
    slider.valueChanged.connect(seen.append)

    hand.drag(slider, (0.01, 0.5), (0.75, 0.5))
    hand.wait_until(lambda: not slider.isSliderDown() and 700 < slider.value() < 800)

    assert len(seen) > 3  # it went there by way of the middle
    assert seen == sorted(seen)


def test_a_menu_entry_is_chosen_by_its_text(window: QWidget, hand: Any) -> None:
    hand.open(window)
    menu = child(window, QComboBox)

    hand.choose(menu, "Adam")

    hand.wait_until(lambda: menu.currentText() == "Adam")


def test_text_is_typed_where_the_keyboard_is(window: QWidget, hand: Any) -> None:
    hand.open(window)
    entry = child(window, QLineEdit)

    hand.click(entry)
    hand.type("1e-3")

    hand.wait_until(lambda: entry.text() == "1e-3")


def test_the_wheel_turns_a_number(window: QWidget, hand: Any) -> None:
    hand.open(window)
    number = child(window, QSpinBox)
    hand.click(number, 0.3)

    hand.scroll(number, 3, 0.3)

    hand.wait_until(lambda: number.value() == 3)


def test_a_shortcut_with_shift_is_pressed(window: QWidget, hand: Any, qtbot: QtBot) -> None:
    hand.open(window)
    with qtbot.waitSignal(QShortcut(QKeySequence("Shift+R"), window).activated):
        hand.press("shift+r")


def test_a_picture_shows_the_screen(window: QWidget, hand: Any) -> None:
    hand.open(window)

    assert QPixmap(str(hand.picture("window"))).width() >= window.width()
