"""The window in another language: names that stay, names that are told, and texts without blanks between words."""

import re

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QFontMetrics
from PyQt6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import UNLIMITED, CureOutcome, CuresOutcome
from ganviz.spec import Experiment, preset
from ganviz.spec.conditions import CONDITIONS, SIGNS, Cure, cures_of
from ganviz.spec.translation import put_behind, tr
from ganviz.ui.diagnosis import _told
from ganviz.ui.diagnosisline import DiagnosisLine
from ganviz.ui.language import speak
from ganviz.ui.model.lanes import Wish, titles_of
from ganviz.ui.model.record import RunRecord
from ganviz.ui.presetcard import PresetCard, wrapped
from ganviz.ui.rail import RailButton
from ganviz.ui.speedcontrol import SpeedControl, speed_text

pytestmark = pytest.mark.usefixtures("chinese")

ENGLISH = re.compile(r"[a-z]{4,}")
MUST_NOT_BEGIN_A_LINE = "，。；：？！、）”"


def test_a_section_of_the_rail_is_known_by_its_english_title(qtbot: QtBot) -> None:
    button = RailButton("Generator", "generator")
    qtbot.addWidget(button)
    assert button.text() == tr("Generator") != "Generator"
    assert (button.section, button.objectName()) == ("Generator", "rail.generator")
    assert not ENGLISH.search(button.accessibleName())


def test_what_became_of_a_copy_is_told_without_english() -> None:
    cure = Cure("D 学习率 ×10", {"discriminator.optimizer.lr": 1e-3})
    for sign in SIGNS:
        outcome = CuresOutcome(500, 2000, 30.0, 28.0, (CureOutcome(cure.change, 2.5, True),))
        assert not ENGLISH.search(_told(cure, outcome.outcomes[0], outcome, sign))


def test_lines_are_broken_between_signs_but_not_before_a_stop(qtbot: QtBot) -> None:
    metrics = QFontMetrics(QApplication.font())
    text = "只有一个模式的数据，生成器很快学会；判别器（Adam）却不再变化。学习率 1e-4 太小，训练几乎停滞。"
    for width in range(60, 300, 7):
        lines = wrapped(text, metrics, width, 99)
        assert len(lines) > 1
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")
        assert all(line[0] not in MUST_NOT_BEGIN_A_LINE for line in lines)
        assert all(metrics.horizontalAdvance(line) <= width for line in lines)


def test_lines_of_words_are_broken_at_blanks(qtbot: QtBot) -> None:
    metrics = QFontMetrics(QApplication.font())
    text = "A generator that finds all eight modes of a ring, and keeps them"
    lines = wrapped(f"  {text}\n", metrics, 160, 99)
    assert len(lines) > 1
    assert " ".join(lines) == text


def test_a_card_tells_of_its_preset_and_is_found_in_both_languages(qtbot: QtBot) -> None:
    ring = preset("ring8")
    card = PresetCard(ring)
    qtbot.addWidget(card)
    assert card.accessibleName() == tr(ring.title) != ring.title
    assert ring.title.casefold() in card.words
    assert tr(ring.title).casefold() in card.words


def test_a_run_is_told_from_its_like_by_a_count_whatever_was_spoken_when_it_was_counted() -> None:
    first, second = RunRecord(1, Experiment()), RunRecord(2, Experiment())
    first.setup = second.setup = preset("ring8").title
    put_behind(None)
    second.tell_from([first])
    english = second.name
    speak("zh_CN")
    assert english.endswith("(2)")
    assert second.name.endswith("(2)")
    assert second.name.startswith(tr(first.setup))
    assert first.name in second.name


def test_branches_that_are_alike_are_told_by_a_count_whatever_was_spoken_when_they_were_counted() -> None:
    parent, change = RunRecord(1, Experiment()), {"generator.optimizer.lr": 0.004}
    put_behind(None)
    first, second = (
        parent.branch(number, 20, change, parent.experiment, parent.experiment.with_changes(change))
        for number in (2, 3)
    )
    second.tell_from([first])
    assert (first.name, second.name) == ("G lr 1e-3 → 4e-3 @ 20", "G lr 1e-3 → 4e-3 @ 20 (2)")
    speak("zh_CN")
    assert (first.name, second.name) == ("G 学习率 1e-3 → 4e-3 @ 20", "G 学习率 1e-3 → 4e-3 @ 20 (2)")


def test_lanes_without_a_name_of_their_own_are_told_in_the_language_spoken() -> None:
    [kept] = titles_of(Experiment(), [Wish()])
    record = RunRecord(1, Experiment())
    record.title = kept
    assert kept.text == "unchanged"  # as a session keeps it
    assert record.name == tr("unchanged") != "unchanged"


def test_a_speed_can_be_typed_as_it_is_shown(qtbot: QtBot) -> None:
    control = SpeedControl()
    qtbot.addWidget(control)
    chosen: list[float] = []
    control.speed_chosen.connect(chosen.append)
    for text in (f"20 {tr('steps/s')}", speed_text(UNLIMITED), "30 steps/s", "max"):
        control.entry.selectAll()
        control.entry.insert(text)
        qtbot.keyClick(control.entry, Qt.Key.Key_Return)
    assert chosen == [20.0, UNLIMITED, 30.0, UNLIMITED]


@pytest.mark.parametrize("kind", sorted(CONDITIONS))
def test_cures_change_the_same_in_another_language(kind: str) -> None:
    told = cures_of(CONDITIONS[kind], Experiment())
    put_behind(None)
    english = cures_of(CONDITIONS[kind], Experiment())
    assert [each.change for each in told] == [each.change for each in english]
    assert not any(one.words == other.words for one, other in zip(told, english, strict=True))


def test_a_cure_is_offered_in_the_language_spoken(qtbot: QtBot) -> None:
    line = DiagnosisLine()
    qtbot.addWidget(line)
    line.tell("模式崩溃", ("自第 300 步起",), "bad", [("R1 惩罚 0.1", "")])
    assert line.cure_buttons[0].text() == tr("Try: {words}", words="R1 惩罚 0.1")
    assert not ENGLISH.search(line.cure_buttons[0].text())
