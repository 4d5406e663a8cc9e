"""Views and controls in another language: what is told in pieces, and what is kept under English names."""

import re

import numpy as np
import pytest
from PyQt6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from ganviz.spec import Experiment, settings_of
from ganviz.spec.data import DataSet
from ganviz.spec.gamelook import GameSpectrum
from ganviz.spec.measures import MEASURES
from ganviz.ui.controls import ControlsPanel
from ganviz.ui.controls.plans import PLANS
from ganviz.ui.views.catalogue import CATALOGUE
from ganviz.ui.views.gamewords import spectrum_verdicts
from ganviz.ui.views.headline import headline
from ganviz.ui.views.quality import QualityView
from tests.ui import frames
from tests.ui.fakehost import FakeHost
from tests.ui.windows import Open

pytestmark = pytest.mark.usefixtures("chinese")

ENGLISH = re.compile(r"[a-z]{3,}")


def test_headlines_get_shorter_in_another_language_too() -> None:
    texts = headline(frames.quality(modes=7, num_modes=8)).texts
    assert not any(ENGLISH.search(text) for text in texts)
    assert all(str(frames.quality().num_modes) in text for text in texts)
    assert len(texts[0]) > len(texts[2]) > len(texts[-1])


def test_a_verdict_on_eigenvalues_is_told_whole_in_another_language() -> None:
    texts = spectrum_verdicts(GameSpectrum(np.array([3 + 4j, 3 - 4j, -2 + 0j, 1e-9 + 0j]), 9000, False))
    assert not any(ENGLISH.search(text) for text in texts)
    assert "4 中 2" in texts[0]


def test_what_a_view_is_not_of_is_said_in_another_language() -> None:
    data: DataSet = Experiment().data
    reasons = [entry.reason_against(data) for entry in CATALOGUE if not entry.suits(data)]
    assert reasons
    assert not any(ENGLISH.search(reason) for reason in reasons)


def test_menus_of_declared_entries_are_in_another_language(qtbot: QtBot) -> None:
    view = QualityView()
    qtbot.addWidget(view)
    entries = [view.measure_chip.action_of(measure) for measure in MEASURES]
    assert [entry.text() for entry in entries] != [measure.title for measure in MEASURES]
    assert not any(entry.toolTip() == measure.help for entry, measure in zip(entries, MEASURES, strict=True))


def test_sections_are_known_by_their_english_titles_and_show_others(qtbot: QtBot) -> None:
    panel = ControlsPanel()
    qtbot.addWidget(panel)
    panel.show_experiment(Experiment())
    assert panel.section_titles == [plan.title for plan in PLANS]
    assert {plan.title for plan in PLANS} <= panel.folds.keys()
    data = next(section for section in panel._sections.values() if section.title == "Data")
    assert data.header.text() == "数据"

    panel.set_folds({"Data": False})
    assert not data.is_open
    panel.show_section("Data")
    assert data.is_open


def test_the_section_of_a_pending_setting_is_told_by_its_english_title(qtbot: QtBot) -> None:
    panel = ControlsPanel()
    qtbot.addWidget(panel)
    panel.show_experiment(Experiment())
    spy = QSignalSpy(panel.pending_changed)
    setting = next(each for each in settings_of(Experiment()) if each.path == "seed")
    panel._on_value_edited(setting.path, setting.value + 1)
    assert spy[-1] == [["Run"]]


def test_a_button_of_the_rail_opens_its_section(open_window: Open) -> None:
    window = open_window(FakeHost())
    window.side.choose(False)
    button = next(each for each in window.side.buttons if each.section == "Updates")
    assert button.text() == "更新"
    button.click()
    assert button.isChecked()
    assert window.side.is_open
    shown = [section.title for section in window.controls._sections.values() if not section.isHidden()]
    assert shown == ["Updates"]
