"""Menus show what they offer, where there is a picture of it."""

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QColor, QIcon
from PyQt6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ganviz.spec import Choice, preset
from ganviz.ui.choicepictures import has_pictures, large_picture, small_picture
from ganviz.ui.controls import ControlsPanel
from ganviz.ui.theme import DARK, LIGHT, Theme
from ganviz.ui.widgets import ChoiceField

DATA = "data.kind"


def colours(icon: QIcon) -> set[str]:
    image = icon.pixmap(64, 64).toImage()
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


def field_of(panel: ControlsPanel, path: str) -> ChoiceField:
    return next(field for field in panel.findChildren(ChoiceField) if field.objectName() == path)


@pytest.fixture
def panel(qtbot: QtBot) -> ControlsPanel:
    panel = ControlsPanel()
    qtbot.addWidget(panel)
    panel.apply_theme(DARK)
    panel.show_experiment(preset("ring8").experiment)
    panel.resize(300, 900)
    panel.show()
    return panel


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
def test_pictures_have_the_colour_they_are_asked_in(qapp: QApplication, theme: Theme) -> None:
    assert QColor(theme.real).name() in colours(small_picture(DATA, "spiral", theme.real))


def test_what_has_no_picture_has_none(qapp: QApplication) -> None:
    assert not has_pictures("objective.loss.kind")
    assert small_picture(DATA, "nothing", DARK.real).isNull()
    assert large_picture(DATA, "nothing", DARK.real) == ""


def test_the_data_menu_shows_its_choices_and_follows_the_theme(panel: ControlsPanel) -> None:
    field = field_of(panel, DATA)
    dark, light = (QColor(theme.real).name() for theme in (DARK, LIGHT))
    assert {dark, light} & colours(field.itemIcon(field.currentIndex())) == {dark}
    panel.apply_theme(LIGHT)
    assert {dark, light} & colours(field.itemIcon(field.currentIndex())) == {light}
    field.showPopup()
    assert not any(field.itemIcon(index).isNull() for index in range(field.count()))
    field.hidePopup()
    assert field_of(panel, "objective.loss.kind").itemIcon(0).isNull()


def test_tooltips_hold_the_picture_and_the_words(panel: ControlsPanel) -> None:
    field = field_of(panel, DATA)
    field.opening.connect(lambda: field.disable({"moons": "Not <now>."}))
    field.showPopup()
    tips = [field.itemData(index, Qt.ItemDataRole.ToolTipRole) for index in range(field.count())]
    assert all(tip.startswith('<qt><img src="data:image/png;base64,') for tip in tips)
    assert any("Not &lt;now&gt;.<br>" in tip for tip in tips)
    field.hidePopup()


def test_pictures_are_drawn_when_the_menu_opens_and_for_what_is_chosen(qtbot: QtBot) -> None:
    asked: list[object] = []
    field = ChoiceField([Choice(name, name) for name in ("ring", "moons", "spiral")])
    qtbot.addWidget(field)
    field.show_value("moons")

    def small(value: object) -> QIcon:
        asked.append(value)
        return small_picture(DATA, value, DARK.real)

    explained: list[object] = []
    field.show_pictures(small, lambda value: str(explained.append(value) or ""))
    assert asked == ["moons"]
    field.show_value("spiral")
    field.show_value("moons")
    assert asked == ["moons", "spiral"]
    field.show()
    field.showPopup()
    assert asked == ["moons", "spiral", "ring"]
    field.hidePopup()
    field.hide()
    assert explained == asked
