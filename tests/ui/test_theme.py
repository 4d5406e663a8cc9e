"""Both looks, what is made from them, and that they can change while widgets are shown."""

import re
from collections.abc import Iterator

import pytest
from PyQt6.QtCore import QEvent
from PyQt6.QtGui import QIcon, QPalette
from PyQt6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ganviz.spec import resource
from ganviz.ui.icons import GLYPHS, app_icon, icon
from ganviz.ui.style import apply_theme, mark, system_theme
from ganviz.ui.stylesheet import stylesheet
from ganviz.ui.theme import DARK, LIGHT, THEMES, Theme, blend


def _contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours as WCAG 2 defines it, 1 to 21."""

    def luminance(colour: str) -> float:
        shares = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    bright, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.fixture
def styled_app(qapp: QApplication) -> Iterator[QApplication]:
    """Give the application back as plain as it was."""
    font, palette = qapp.font(), qapp.palette()
    yield qapp
    qapp.setStyleSheet("")
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_text_can_be_read_on_every_surface(theme: Theme) -> None:
    for surface in (theme.background, theme.panel, theme.raised, theme.plot):
        assert _contrast(theme.text, surface) >= 7
        assert _contrast(theme.muted, surface) >= 4.5
        assert _contrast(theme.danger, surface) >= 4.5
    assert _contrast(theme.on_accent, theme.accent) >= 4.5


def test_blend_goes_from_one_colour_to_the_other() -> None:
    assert blend("#000000", "#FFFFFF", 0) == "#000000"
    assert blend("#000000", "#FFFFFF", 1) == "#FFFFFF"
    assert blend("#102030", "#304050", 0.5) == "#203040"


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("scale", [1.0, 1.1, 1.25, 1.5, 2.0])
def test_every_placeholder_of_the_style_sheet_is_filled(theme: Theme, scale: float) -> None:
    sheet = stylesheet(theme, scale, "Mono")
    assert "$" not in sheet
    assert "half(" not in sheet
    assert "even(" not in sheet
    rules = dict(re.findall(r"QSlider::(groove|handle):horizontal {([^}]*)}", sheet, re.DOTALL))
    groove = int(re.findall(r"height: (\d+)px", rules["groove"])[0])
    margin, radius = (int(re.findall(rf"{name}: -?(\d+)px", rules["handle"])[0]) for name in ("margin", "radius"))
    assert 2 * radius <= groove + 2 * margin  # else Qt squares the corners
    assert not re.search(r"\d+u\b", sheet)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_every_picture_of_the_style_sheet_is_shipped(theme: Theme) -> None:
    names = re.findall(r"url\(icons:([\w-]+\.svg)\)", stylesheet(theme, 1.0, "Mono"))
    assert names
    assert [name for name in names if not resource("icons", name).is_file()] == []


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize(
    "name", ["chevron-down", "chevron-up", "chevron-right", "chevron-left", "close", "float", "check"]
)
def test_pictures_of_the_style_sheet_are_the_glyphs_in_the_colours_of_the_theme(name: str, theme: Theme) -> None:
    glyph = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    tint = theme.on_accent if name == "check" else theme.muted
    tinted = resource("icons", f"{name}-{theme.name}.svg").read_text(encoding="utf-8")
    assert tinted == glyph.replace("currentColor", tint)


def test_theme_and_scale_change_what_is_already_shown(qtbot: QtBot, styled_app: QApplication) -> None:
    qapp = styled_app
    apply_theme(qapp, DARK)
    label = QLabel("text")
    label.setProperty("class", "muted")
    button = QPushButton("press")
    qtbot.addWidget(label)
    qtbot.addWidget(button)
    label.show()
    button.show()
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.background
    assert (button.fontInfo().pixelSize(), label.fontInfo().pixelSize()) == (13, 12)
    apply_theme(qapp, LIGHT, 1.5)
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == LIGHT.background
    assert label.palette().color(QPalette.ColorRole.WindowText).name().upper() == LIGHT.muted
    assert (button.fontInfo().pixelSize(), label.fontInfo().pixelSize()) == (20, 18)


def test_the_system_theme_is_dark_where_the_system_does_not_say(qapp: QApplication) -> None:
    assert system_theme(qapp) is DARK


def test_mark_is_seen_by_the_style_sheet(qtbot: QtBot, styled_app: QApplication) -> None:
    apply_theme(styled_app, DARK)
    label = QLabel("12")
    qtbot.addWidget(label)
    label.show()
    mark(label, "class", "muted")
    assert label.palette().color(QPalette.ColorRole.WindowText).name().upper() == DARK.muted


def test_a_mark_that_says_nothing_styles_nothing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    label, styled = QLabel("12"), []
    qtbot.addWidget(label)
    monkeypatch.setattr(label, "style", lambda: styled.append(1))
    for value in ("", False, "good", "good", "", ""):
        mark(label, "tone", value)
    assert len(styled) == 2  # once for the word, once for it gone


def test_a_look_that_is_there_already_styles_nothing_anew(qtbot: QtBot, styled_app: QApplication) -> None:
    styled: list[QEvent.Type] = []

    class Label(QLabel):
        def changeEvent(self, event: QEvent | None) -> None:
            assert event is not None
            styled.append(event.type())
            super().changeEvent(event)

    apply_theme(styled_app, DARK)
    label = Label("12")
    qtbot.addWidget(label)
    label.show()
    styled.clear()
    apply_theme(styled_app, DARK)
    assert QEvent.Type.StyleChange not in styled

    apply_theme(styled_app, LIGHT)
    assert QEvent.Type.StyleChange in styled


@pytest.mark.parametrize("name", GLYPHS)
def test_every_glyph_is_drawn_in_the_tint_asked_for(name: str, qapp: QApplication) -> None:
    image = icon(name, DARK, "#F0A83A").pixmap(24, 24).toImage()
    solid = {
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert "#F0A83A" in solid


def test_play_is_drawn_for_the_accent_button_and_fades_when_disabled(qapp: QApplication) -> None:
    made = icon("play", LIGHT)
    for mode, colour in ((QIcon.Mode.Normal, LIGHT.on_accent), (QIcon.Mode.Disabled, LIGHT.handle)):
        image = made.pixmap(48, 48, mode).toImage()
        assert image.pixelColor(image.width() // 2, image.height() // 2).name().upper() == colour


def test_an_unknown_glyph_names_those_there_are(qapp: QApplication) -> None:
    with pytest.raises(ValueError, match="no glyph is called 'cog'; there are play, pause"):
        icon("cog", DARK)


def test_the_app_icon_has_a_picture_for_every_size(qapp: QApplication) -> None:
    for side in (16, 32, 256):
        assert not app_icon().pixmap(side, side).isNull()
