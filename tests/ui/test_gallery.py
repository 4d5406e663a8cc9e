"""The gallery of presets: found by eye, by search and by keys, and nothing is started by mistake."""

from dataclasses import replace

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QFontMetrics
from PyQt6.QtWidgets import QApplication, QMenuBar
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import Command, Pause, Start
from ganviz.spec import presets
from ganviz.ui.gallery import Gallery
from ganviz.ui.presetcard import PresetCard, cost_of, wrapped
from ganviz.ui.shelf import Shelf, side_by_side
from ganviz.ui.style import apply_theme
from ganviz.ui.theme import DARK, LIGHT
from ganviz.ui.topbar import TopBar
from ganviz.ui.window import MainWindow
from tests.ui.fakehost import FakeHost

PRESETS = presets()
KEYS = Qt.Key


@pytest.fixture
def top(qtbot: QtBot) -> TopBar:
    top = TopBar(QMenuBar(), lambda: PRESETS)
    qtbot.addWidget(top)
    top.resize(1280, 700)
    top.show_preset("moons", "Two moons")
    top.show()
    return top


@pytest.fixture
def gallery(top: TopBar) -> Gallery:
    top.open_gallery()
    return top.gallery


def names(gallery: Gallery) -> list[str]:
    return [card.preset.name for card in gallery.shelf.matches]


def card(gallery: Gallery, name: str) -> PresetCard:
    return next(each for each in gallery.shelf.cards if each.preset.name == name)


def focused(gallery: Gallery) -> str:
    widget = gallery.focusWidget()
    return widget.preset.name if isinstance(widget, PresetCard) else widget.objectName()


def test_every_preset_is_there_with_its_picture_and_story(gallery: Gallery) -> None:
    assert set(names(gallery)) == {preset.name for preset in PRESETS}
    for each in gallery.shelf.cards:
        assert each.accessibleName() == each.preset.title
        assert each.preset.story[0] in each.accessibleDescription()


def test_a_click_opens_the_preset_and_leaves_the_gallery(qtbot: QtBot, top: TopBar, gallery: Gallery) -> None:
    with qtbot.waitSignal(top.preset_chosen) as chosen:
        qtbot.mouseClick(card(gallery, "ring8"), Qt.MouseButton.LeftButton)
    assert chosen.args == ["ring8"]
    assert not gallery.isVisible()


def test_words_find_titles_stories_and_kinds(qtbot: QtBot, gallery: Gallery) -> None:
    qtbot.keyClicks(gallery.search, "collapse way")
    assert names(gallery) == ["mode-collapse"]
    gallery.search.setText("WASSERSTEIN")
    assert "wgan-gp-25gaussians" in names(gallery)
    assert "ring8" not in names(gallery)
    gallery.search.setText("no such thing")
    assert names(gallery) == []


def test_enter_in_the_search_opens_what_suits_it_best(qtbot: QtBot, top: TopBar, gallery: Gallery) -> None:
    usual = names(gallery)
    gallery.search.setText("be the gen")
    assert len(names(gallery)) > 1
    assert names(gallery)[0] == "be-the-generator"
    assert card(gallery, "be-the-generator").y() < card(gallery, "vanishing-gradient").y()
    gallery.search.setText("")
    assert names(gallery) == usual
    gallery.search.setText("moons")
    with qtbot.waitSignal(top.preset_chosen) as chosen:
        qtbot.keyClick(gallery.search, KEYS.Key_Return)
    assert chosen.args == ["moons"]


def test_a_title_comes_before_a_word_and_that_before_a_part_of_one(gallery: Gallery) -> None:
    cards = [card(gallery, name) for name in ("rate-too-high", "ring8", "divergence")]
    assert [each.rank(["rate"]) for each in cards] == [0, 2, 3]
    assert card(gallery, "two-time-scales").rank(["scales", "time"]) == 1


def test_arrows_go_from_the_search_over_the_cards_and_back(qtbot: QtBot, gallery: Gallery) -> None:
    assert focused(gallery) == "gallery.search"
    qtbot.keyClick(gallery.search, KEYS.Key_Down)
    first, second = names(gallery)[:2]
    assert focused(gallery) == first
    qtbot.keyClick(gallery.focusWidget(), KEYS.Key_Right)
    assert focused(gallery) == second
    qtbot.keyClick(gallery.focusWidget(), KEYS.Key_Left)
    qtbot.keyClick(gallery.focusWidget(), KEYS.Key_Left)
    assert focused(gallery) == first
    qtbot.keyClick(gallery.focusWidget(), KEYS.Key_Down)
    below = card(gallery, focused(gallery))
    assert below.y() > card(gallery, first).y()
    assert below.x() == card(gallery, first).x()
    qtbot.keyClick(gallery.focusWidget(), KEYS.Key_Up)
    qtbot.keyClick(gallery.focusWidget(), KEYS.Key_Up)
    assert focused(gallery) == "gallery.search"


def test_enter_and_space_open_the_card_that_has_the_focus(qtbot: QtBot, top: TopBar) -> None:
    for key in (KEYS.Key_Return, KEYS.Key_Space):
        top.open_gallery()
        card(top.gallery, "dirac-gan").setFocus()
        with qtbot.waitSignal(top.preset_chosen) as chosen:
            qtbot.keyClick(card(top.gallery, "dirac-gan"), key)
        assert chosen.args == ["dirac-gan"]


def test_letters_over_the_cards_go_to_the_search(qtbot: QtBot, gallery: Gallery) -> None:
    card(gallery, "ring8").setFocus()
    qtbot.keyClick(card(gallery, "ring8"), "m")
    assert gallery.search.text() == "m"
    assert focused(gallery) == "gallery.search"


def test_escape_leaves_and_chooses_nothing(qtbot: QtBot, top: TopBar, gallery: Gallery) -> None:
    chosen: list[str] = []
    top.preset_chosen.connect(chosen.append)
    qtbot.keyClick(gallery.search, KEYS.Key_Escape)
    assert not gallery.isVisible()
    assert chosen == []


def test_the_search_is_empty_when_it_opens_again(top: TopBar, gallery: Gallery) -> None:
    gallery.search.setText("spiral")
    gallery.close()
    top.open_gallery()
    assert len(names(gallery)) == len(PRESETS)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize(("width", "height"), [(960, 540), (1280, 800), (1920, 1080)])
def test_it_fits_the_window_and_no_cards_overlap(
    qapp: QApplication, top: TopBar, width: int, height: int, scale: float
) -> None:
    apply_theme(qapp, DARK, scale)
    top.setMinimumSize(0, 0)
    top.resize(width, 45)
    gallery = top.gallery
    gallery.shelf.resize(width - 60, 100)
    gallery.shelf.refit()
    places = [each.geometry() for each in gallery.shelf.cards]
    assert all(place.right() < gallery.shelf.width() for place in places)
    assert not any(a.intersects(b) for index, a in enumerate(places) for b in places[index + 1 :])
    assert max(place.bottom() for place in places) < gallery.shelf.minimumHeight()
    assert all(place.height() >= 24 for place in places)


def test_the_popup_stays_inside_the_window(window: MainWindow) -> None:
    window.top.open_gallery()
    popup = window.top.gallery.geometry()
    assert window.geometry().contains(popup)
    window.top.gallery.close()


def test_opening_it_leaves_the_run_alone_and_a_card_starts_another(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    window.session.play()
    before: list[Command] = list(host.posted)
    window.top.open_gallery()
    assert [each for each in host.posted[len(before) :] if isinstance(each, (Pause, Start))] == []
    qtbot.mouseClick(card(window.top.gallery, "spiral"), Qt.MouseButton.LeftButton)
    assert host.commands(Start)[-1].experiment.data.kind == "spiral"
    assert window.top.title_button.title == "Spiral"


def test_it_follows_the_theme(window: MainWindow) -> None:
    window.top.open_gallery()
    window.intents.do("choose_theme", "light")
    assert all(each._theme is LIGHT for each in window.top.gallery.shelf.cards)
    window.top.gallery.close()


def test_counterparts_lie_side_by_side_and_do_not_part(gallery: Gallery) -> None:
    ordered = [preset.name for preset in side_by_side(PRESETS)]
    assert sorted(ordered) == sorted(preset.name for preset in PRESETS)
    for one, other in (("dirac-gan", "dirac-gan-r1"), ("pacgan-ring-1", "pacgan-ring-2")):
        assert abs(ordered.index(one) - ordered.index(other)) == 1
        for width in (500, 700, 1000, 1300):
            gallery.shelf.resize(width, 100)
            gallery.shelf.refit()
            if card(gallery, one).width() < width / 2:
                assert card(gallery, one).y() == card(gallery, other).y()


def test_a_counterpart_that_lies_elsewhere_is_named(gallery: Gallery) -> None:
    assert card(gallery, "dirac-gan").is_beside_it
    assert not card(gallery, "vanishing-gradient").is_beside_it
    assert "Ring of 8" in card(gallery, "vanishing-gradient").accessibleDescription()


def test_a_preset_of_no_group_is_among_the_others(qtbot: QtBot) -> None:
    shelf = Shelf((PRESETS[0], replace(PRESETS[1], name="mine", group=None, pair=None)))
    qtbot.addWidget(shelf)
    shelf.resize(1000, 100)
    shelf.refit()
    assert shelf.cards[1].y() > shelf.cards[0].geometry().bottom()


def test_costs_are_said_in_words() -> None:
    assert [cost_of(seconds) for seconds in (None, 5, 30, 60, 90, 600)] == [
        "", "5 s", "30 s", "1 minute", "2 minutes", "10 minutes",
    ]  # fmt: skip


def test_text_is_wrapped_to_its_lines_and_cut_in_the_last(qapp: QApplication) -> None:
    metrics = QFontMetrics(qapp.font())
    width = metrics.horizontalAdvance("one two three")
    assert wrapped("one two", metrics, width, 2) == ["one two"]
    lines = wrapped("one two three four five six seven eight nine", metrics, width, 2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert all(metrics.horizontalAdvance(line) <= width for line in lines)
