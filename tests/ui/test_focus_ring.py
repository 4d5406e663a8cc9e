"""The focus can be seen: whatever has the keys differs from how it looks without them, by a contrast of 3:1."""

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray
from PyQt6.QtCore import QPoint, QRect, Qt
from PyQt6.QtGui import QImage
from PyQt6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ganviz.ui.data_dialog import DataDialog
from ganviz.ui.focusorder import bring_in_sight, reading_order
from ganviz.ui.focusring import FocusRing
from ganviz.ui.window import MainWindow
from tests.ui.windows import resized

LEAST = 3.0


def luminance(image: QImage) -> NDArray[np.float64]:
    """Return (height, width) the relative luminance of WCAG of each pixel."""
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    bits = image.constBits()
    assert bits is not None
    rows = np.frombuffer(bits.asstring(image.sizeInBytes()), np.uint8).reshape(image.height(), image.bytesPerLine())
    colour = rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3) / 255
    linear = np.where(colour <= 0.04045, colour / 12.92, ((colour + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])


def seen(control: QWidget) -> float:
    """Return how many pixels tell that `control` has the focus, over the length of its outline in pixels."""
    window = control.window()
    assert window is not None
    bring_in_sight(control)
    QApplication.processEvents()
    where = QRect(control.mapTo(window, QPoint()), control.size()).adjusted(-8, -8, 8, 8) & window.rect()
    looks = []
    for has_focus in (False, True):
        if has_focus:
            control.setFocus(Qt.FocusReason.TabFocusReason)
            assert control.hasFocus()
        else:
            control.setFocus()
            control.clearFocus()
        QApplication.processEvents()
        looks.append(luminance(window.grab(where).toImage()) + 0.05)
    contrast = np.maximum(looks[0], looks[1]) / np.minimum(looks[0], looks[1])
    return np.count_nonzero(contrast >= LEAST) / (2 * (control.width() + control.height()))


def not_seen(controls: Sequence[QWidget]) -> list[str]:
    found = []
    for each in controls:
        share = seen(each)
        if share < 1:
            found.append(f"{type(each).__name__} {each.objectName() or each.accessibleName()}: {share:.2f}")
    return found


@pytest.fixture(params=["dark", "light"])
def themed(request: pytest.FixtureRequest, window: MainWindow) -> MainWindow:
    window._look.choose(request.param)
    return window


def test_the_focus_is_seen_on_every_control(themed: MainWindow) -> None:
    resized(themed, 1440, 900)
    themed.controls.set_folds({"Generator, more": True})
    assert not_seen(reading_order(themed)) == []


def test_the_focus_is_seen_on_the_rail_and_in_the_drawer(themed: MainWindow) -> None:
    resized(themed, 1280, 800)
    themed.side.open_section("Updates")
    parts = (themed.side.rail, themed.side.drawer)
    assert not_seen([each for each in reading_order(themed) if any(part.isAncestorOf(each) for part in parts)]) == []


def test_the_focus_is_seen_in_the_gallery(themed: MainWindow) -> None:
    gallery = themed.top.gallery
    themed.top.open_gallery()
    first = gallery.shelf.matches[0]
    first.show_current(True)
    assert not_seen([gallery.search, *gallery.shelf.matches[:3]]) == []
    gallery.close()


def test_the_focus_is_seen_in_a_dialog(qtbot: QtBot, themed: MainWindow) -> None:
    dialog = DataDialog("mnist", parent=themed)
    dialog.show()
    qtbot.waitUntil(dialog.isVisible)
    buttons = (dialog._download_button, dialog._cancel_button, dialog._digits_button)
    assert not_seen(buttons) == []
    dialog.close()


def ring_of(window: MainWindow) -> FocusRing:
    return next(each for each in window.findChildren(FocusRing) if each._owner is window)


def test_the_ring_goes_with_its_control(window: MainWindow) -> None:
    resized(window, 1440, 900)
    button = window.transport.step_button
    button.setEnabled(True)
    button.setFocus()
    before = ring_of(window).geometry()
    assert before.contains(QRect(button.mapTo(window, QPoint()), button.size()))
    resized(window, 1440, 800)
    assert ring_of(window).geometry() == before.translated(0, -100)
    button.clearFocus()
    assert not ring_of(window).isVisible()


def test_there_is_no_ring_round_what_is_clicked(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QApplication, "mouseButtons", lambda: Qt.MouseButton.LeftButton)
    window.controls.rates.setFocus()
    next(iter(window.controls.rates.rows())).field.handles()[0].setFocus(Qt.FocusReason.MouseFocusReason)
    assert not ring_of(window).isVisible()
