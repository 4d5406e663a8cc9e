"""The line that says what was done, over what nobody wants to press next."""

import pytest
from PyQt6.QtCore import QPoint, QRect, QSize
from PyQt6.QtWidgets import QFrame, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ganviz.ui.banner import Banner
from ganviz.ui.toast import Toast
from ganviz.ui.windowimage import views_image, window_image


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made


def _button(room: QWidget, place: QRect) -> QPushButton:
    button = QPushButton("press", room)
    button.setGeometry(place)
    button.show()
    return button


def test_it_says_at_the_foot_what_was_done(room: QWidget) -> None:
    toast = Toast(room)
    toast.say("Done.")
    assert 380 <= toast.geometry().bottom() < 400
    assert abs(toast.geometry().center().x() - 300) <= 1


def test_it_lies_over_no_button(room: QWidget) -> None:
    toast = Toast(room)
    low, high = _button(room, QRect(250, 370, 100, 26)), _button(room, QRect(290, 335, 100, 26))
    toast.say("Done.")
    assert not any(toast.geometry().intersects(each.geometry()) for each in (low, high))
    assert 280 < toast.geometry().bottom() < 335
    low.hide()
    high.hide()
    toast.say("Done.")
    assert toast.geometry().bottom() > 380
    banner = Banner(room)
    banner.show_message("It was not saved.")
    toast.say("Done.")
    assert toast.geometry().bottom() < banner.geometry().top()


def test_where_buttons_are_everywhere_it_stays_at_the_foot(room: QWidget) -> None:
    toast = Toast(room)
    _button(room, QRect(QPoint(0, 0), room.size()))
    toast.say("Done.")
    assert toast.geometry().bottom() > 380


def test_it_lies_beside_a_drawer_and_in_the_middle_without_it(room: QWidget) -> None:
    toast, drawer = Toast(room), QFrame(room)
    toast.keep_beside(drawer)
    drawer.setGeometry(0, 0, 400, 400)
    drawer.show()
    toast.say("Done, as far as it could be done at all.")
    assert toast.geometry().left() >= 400
    assert toast.geometry().right() < 600
    drawer.hide()
    assert abs(toast.geometry().center().x() - 300) <= 1


def test_a_picture_of_a_window_leaves_out_what_it_says(room: QWidget) -> None:
    before = window_image(room)
    toast = Toast(room)
    toast.say("Computing step 590 anew")
    assert window_image(room) == before
    assert toast.isVisible()


def test_a_picture_of_views_leaves_out_what_lies_over_them(room: QWidget) -> None:
    left, right = _button(room, QRect(0, 100, 300, 300)), _button(room, QRect(310, 100, 290, 200))
    before = views_image(room, (left, right))
    banner = Banner(room)
    banner.show_message("It was not saved.")
    assert banner.geometry().intersects(left.geometry())
    assert views_image(room, (left, right)) == before
    assert before.deviceIndependentSize().toSize() == QSize(600, 300)
