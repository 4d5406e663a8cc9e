"""The strip that tells what a preset is for: never cut, at any width and size of text."""

import pytest
from PyQt6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ganviz.spec import Preset, presets
from ganviz.ui.storystrip import Chip, StoryStrip
from ganviz.ui.style import apply_theme
from ganviz.ui.theme import DARK

LIVE, ON, OFF = Chip(True, False, "Changes lr"), Chip(False, True, "As it is"), Chip(help="From step 2,000")


@pytest.fixture
def strip(qtbot: QtBot) -> StoryStrip:
    strip = StoryStrip()
    qtbot.addWidget(strip)
    strip.show()
    strip.show_story(("What it is for.", "What to watch."), ("D & G slower", "Other loss"), "Counterpart: Ring")
    return strip


def is_cut(label: QLabel) -> bool:
    """Return whether `label` has less room than its text takes, by its own count."""
    return label.heightForWidth(label.width()) > label.height() or any(
        label.fontMetrics().horizontalAdvance(word) > label.width() for word in label.text().split()
    )


def test_each_button_says_which_action_it_is(qtbot: QtBot, strip: StoryStrip) -> None:
    strip.show_chips((LIVE, LIVE), LIVE)
    chosen: list[int] = []
    strip.action_chosen.connect(chosen.append)
    for button in strip.action_buttons:
        button.click()
    assert chosen == [0, 1]
    with qtbot.waitSignals([strip.back_chosen, strip.pair_chosen]):
        strip.back_button.click()
        strip.pair_button.click()


def test_a_press_does_not_turn_a_button_on(strip: StoryStrip) -> None:
    strip.show_chips((LIVE, ON), LIVE)
    strip.action_buttons[0].click()
    assert [button.isChecked() for button in strip.action_buttons] == [False, True]


def test_a_button_that_cannot_be_pressed_says_why(strip: StoryStrip) -> None:
    strip.show_chips((OFF, ON), OFF)
    assert not strip.action_buttons[0].isEnabled()
    assert "From step 2,000" in strip.action_buttons[0].toolTip()
    assert strip.action_buttons[0].accessibleDescription() == "From step 2,000"
    assert not strip.back_button.isEnabled()


def test_actions_have_keys_and_show_signs_as_they_are(strip: StoryStrip) -> None:
    assert [button.shortcut().toString() for button in strip.action_buttons] == ["Alt+1", "Alt+2"]
    assert strip.action_buttons[0].text() == "D && G slower"


def test_another_story_takes_the_place_of_the_first(strip: StoryStrip) -> None:
    strip.show_story(("Alone.",), (), "")
    assert strip.lines == ("Alone.",)
    assert strip.action_buttons == ()
    assert strip.back_button.isHidden()
    assert strip.pair_button.isHidden()


def test_with_nothing_to_tell_there_is_no_strip(strip: StoryStrip) -> None:
    strip.show_story((), (), "")
    assert strip.isHidden()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [940, 1264, 1900])
def test_no_story_is_cut_and_no_button_overlapped(
    qapp: QApplication, strip: StoryStrip, width: int, scale: float
) -> None:
    apply_theme(qapp, DARK, scale)
    for preset in presets():
        strip.show_story(preset.story, [action.text for action in preset.actions], f"Counterpart: {preset.title}")
        strip.resize(width, strip.heightForWidth(width))
        parts = [each for each in strip.findChildren(QWidget) if each.isVisible()]
        assert not [each for each in parts if isinstance(each, QLabel) and is_cut(each)], preset.name
        assert all(strip.rect().contains(each.geometry()) for each in parts), preset.name
        overlaps = [(a, b) for a in parts for b in parts if a is not b and a.geometry().intersects(b.geometry())]
        assert overlaps == [], preset.name
        for button in strip.action_buttons:
            assert button.size().expandedTo(button.sizeHint()) == button.size()


def test_the_strip_is_as_high_as_two_lines_where_there_is_room(strip: StoryStrip) -> None:
    def height(story: Preset, width: int) -> int:
        strip.show_story(story.story, [action.text for action in story.actions], "")
        return strip.heightForWidth(width)

    (collapse,) = (each for each in presets() if each.name == "mode-collapse")
    assert height(collapse, 1264) == height(collapse, 1900) <= 56
    assert height(collapse, 640) > height(collapse, 1264)


def test_a_larger_text_makes_it_higher(qapp: QApplication, strip: StoryStrip) -> None:
    before = strip.heightForWidth(1264)
    apply_theme(qapp, DARK, 2.0)
    assert strip.heightForWidth(1264) > 1.6 * before


def test_a_brief_story_is_its_first_line_in_as_many_rows_as_it_may_take(strip: StoryStrip) -> None:
    first = "All fakes crowd on a spot or two, cover a mode there or none, and move on when they are found out"
    strip.show_story((first, "What to watch."), ("Other loss",), "")
    strip.resize(600, 100)
    strip.be_brief(True, 2)
    label, second = strip._labels
    assert " ".join(label.text().split("\n")) == first
    assert label.height() == 2 * label.fontMetrics().height()
    assert second.geometry().isEmpty()
    assert strip.rect().contains(label.geometry())
    two_rows = strip.heightForWidth(600)
    strip.be_brief(True)
    assert label.text().endswith("…")
    assert strip.heightForWidth(600) <= two_rows
    assert first in strip.toolTip()
    strip.be_brief(False)
    assert (label.text(), second.text()) == (first, "What to watch.")


@pytest.mark.parametrize("num_actions", [4, 8])
def test_a_brief_story_beside_many_buttons_has_a_row_above_them(strip: StoryStrip, num_actions: int) -> None:
    question = "Which methods converge?"
    strip.show_story((question,), [f"Method number {number}" for number in range(num_actions)], "")
    strip.resize(600, 200)
    strip.be_brief(True, 2)
    label = strip._labels[0]
    assert label.text() == question
    assert all(button.y() >= label.geometry().bottom() for button in strip._actions)
