"""The bar at the top of the window."""

from itertools import pairwise

import pytest
from PyQt6.QtCore import QPoint, QPointF, Qt
from PyQt6.QtGui import QWheelEvent
from PyQt6.QtWidgets import QApplication, QMenuBar, QToolButton
from pytestqt.qtbot import QtBot

from ganviz.spec import presets
from ganviz.spec.differences import Difference
from ganviz.ui.style import apply_theme
from ganviz.ui.theme import DARK
from ganviz.ui.topbar import TopBar

CHANGED = Difference("updates.batch_size", "Batch size", "Batch size", "128", "64", False, True)


@pytest.fixture
def top(qtbot: QtBot) -> TopBar:
    top = TopBar(QMenuBar(), presets)
    qtbot.addWidget(top)
    top.show()
    return top


def test_the_wheel_over_the_title_chooses_and_opens_nothing(top: TopBar) -> None:
    chosen: list[str] = []
    top.preset_chosen.connect(chosen.append)
    top.show_preset("ring8", "Ring of 8")
    top.title_button.setFocus()
    middle = QPointF(top.title_button.rect().center())
    notch = QWheelEvent(
        middle, top.title_button.mapToGlobal(middle), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip

    QApplication.sendEvent(top.title_button, notch)

    assert (chosen, top.title_button.title) == ([], "Ring of 8")
    assert not notch.isAccepted()
    assert top._gallery is None


def test_a_title_is_shortened_to_the_room_and_whole_to_who_asks(top: TopBar) -> None:
    button = top.title_button
    top.show_preset("long", "A title of one & many words " * 3)
    button.resize(200, button.height())
    assert button.text().endswith("…")
    assert button.fontMetrics().horizontalAdvance(button.text()) < 200
    assert button.title in button.accessibleName()
    assert "&amp;" in button.toolTip()
    top.show_preset("long", "Short & sweet")
    assert button.text() == "Short && sweet"


def test_a_title_is_whole_where_there_is_room(qapp: QApplication, top: TopBar) -> None:
    apply_theme(qapp, DARK, 1.0)
    top.show_preset("mode-collapse", "Mode collapse, and the way out · on two moons")
    top.resize(1280, top.sizeHint().height())
    top.layout().activate()
    assert top.title_button.text() == top.title_button.title


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_nothing_overlaps_in_a_narrow_window(qapp: QApplication, top: TopBar, scale: float) -> None:
    apply_theme(qapp, DARK, scale)
    top.show_preset("mode-collapse", "Mode collapse, and the way out · on two moons")
    top.badge.show_differences([CHANGED] * 12, False)
    top.resize(960, top.sizeHint().height())
    layout = top.layout()
    layout.activate()
    places = [layout.itemAt(index).geometry() for index in range(layout.count())]
    places = sorted((place for place in places if place.width() > 0), key=lambda place: place.x())
    assert all(left.right() < right.left() for left, right in pairwise(places))
    assert places[-1].right() <= 960


def test_menus_leave_out_their_keys_where_they_would_be_gone(qapp: QApplication, top: TopBar) -> None:
    menus = top.findChild(QMenuBar)
    assert menus is not None
    titles = [f"文件{number}(&{letter})" for number, letter in enumerate("FRVLH")]
    made = [menus.addMenu(title) for title in titles]
    top.show_preset("gaussian-1d", "第一篇论文的图 1")

    def shown_at(width_px: int) -> list[str]:
        top.setFixedWidth(width_px)
        return [menu.title() for menu in made if menu is not None]

    top.badge.show_differences([CHANGED], False)
    assert shown_at(1600) == titles
    assert top.badge.text() == "changed · 1"
    width = next(width for width in range(1600, 400, -20) if shown_at(width) and top.badge.text() == "1")
    assert shown_at(width) == titles
    more = menus.findChild(QToolButton, "qt_menubar_ext_button")
    assert more is not None
    assert more.isHidden()
    top.badge.show_differences([], False)
    assert shown_at(480) == [title[:3] for title in titles]
    assert shown_at(1000) == titles
