"""Layers and pictures of single views, by mouse and keyboard."""

from collections.abc import Callable
from typing import Any

import pytest
from PyQt6.QtCore import QRect
from PyQt6.QtWidgets import QApplication, QMenu

from ganviz.ui.viewpictures import PictureDialog
from ganviz.ui.window import MainWindow

pytestmark = pytest.mark.x11


def click_entry(hand: Any, text: str) -> None:
    """Click on the entry of the menu that is open which reads `text`."""
    hand.wait_until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    place: QRect = menu.actionGeometry(next(each for each in menu.actions() if each.text() == text))
    hand.click(menu, place.center().x() / menu.width(), place.center().y() / menu.height())
    hand.wait_until(lambda: QApplication.activePopupWidget() is None)


def test_layers_are_chosen_by_hand_and_the_slider_carries_latents_back(
    open_preset: Callable[[str], MainWindow], hand: Any
) -> None:
    window = open_preset("ring8")
    view: Any = window.view("distribution")
    hand.press("space")
    hand.wait_until(lambda: window.session.step > 300)
    for text in ("Manifold of G", "Arrows: where G's loss sends fakes"):
        hand.click(view.more_chip)
        click_entry(hand, text)
    hand.wait_until(lambda: view.more.mesh.isVisible() and len(view.more.arrows.points) > 0)
    hand.press("space")
    slider = view.more.inset.slider
    hand.drag(slider, (0.95, 0.5), (0.3, 0.5))
    hand.wait_until(lambda: 0.1 < view.more.mesh.morph < 0.5)
    hand.move(view.more.inset.canvas, 0.5, 0.25)
    hand.wait_until(lambda: view.more.inset.canvas.marked == pytest.approx((10, 15), abs=0.5))
    assert view.more.inset.title.text().startswith("z ")
    assert view.readout.startswith("x ")
    QApplication.processEvents()  # paint it
    hand.picture("layers")


def test_a_view_is_copied_by_a_right_click_and_asked_for_by_the_menu_key(
    open_preset: Callable[[str], MainWindow], hand: Any
) -> None:
    window = open_preset("ring8")
    losses: Any = window.view("losses")
    hand.click(losses.chart, button=3)
    hand.wait_until(lambda: QApplication.activePopupWidget() is not None)
    QApplication.processEvents()
    hand.picture("menu")
    click_entry(hand, "Copy picture")
    clipboard = QApplication.clipboard()
    assert clipboard is not None
    assert clipboard.image().size() == 2 * losses.size()

    losses.chart.setFocus()
    hand.press("Menu")
    click_entry(hand, "Save picture…")
    hand.wait_until(lambda: window.findChild(PictureDialog) is not None)
    dialog = window.findChild(PictureDialog)
    assert dialog is not None
    assert dialog.view_field.currentText() == "Losses"
    hand.wait_until(dialog.isActiveWindow)
    hand.picture("dialog")
    hand.press("Escape")
    hand.wait_until(lambda: window.findChild(PictureDialog) is None)
