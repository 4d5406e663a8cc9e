"""Rows of the controls that are made when they are first seen: nothing tells them from those made before."""

from typing import Any

import pytest
from PyQt6.QtCore import QEvent, QObject, QRect, Qt
from PyQt6.QtTest import QSignalSpy
from PyQt6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ganviz.spec import Experiment, Problem, SpecError, settings_of
from ganviz.ui.controls import ControlsPanel
from ganviz.ui.controls.pending_bar import PendingBar
from ganviz.ui.controls.section import SettingsSection
from ganviz.ui.theme import DARK, LIGHT
from ganviz.ui.widgets import ChoiceField
from ganviz.ui.window import MainWindow
from tests.ui.windows import resized

RING = Experiment()
LR, EPS = "generator.optimizer.lr", "generator.optimizer.eps"
FOLDED = dict.fromkeys(("Data", "Generator", "Discriminator", "Objective", "Updates", "Run"), False)


@pytest.fixture
def panel(qtbot: QtBot) -> ControlsPanel:
    """Return a panel in sight, every section of it folded."""
    made = ControlsPanel()
    qtbot.addWidget(made)
    made.set_folds(FOLDED)
    made.resize(300, 700)
    made.show_experiment(RING)
    made.show()
    return made


def section_of(panel: ControlsPanel, title: str) -> SettingsSection:
    return next(section for section in panel._sections.values() if section.title == title)


def made_in(panel: ControlsPanel) -> set[str]:
    return {path for section in panel._sections.values() for path in section.rows}


def places(panel: ControlsPanel) -> list[QRect]:
    parts: list[Any] = list(panel._sections.values())
    parts += [row for section in panel._sections.values() for row in section.rows.values()]
    return [QRect(part.mapTo(panel, part.rect().topLeft()), part.size()) for part in parts]


def from_top_to_bottom(section: SettingsSection) -> list[str]:
    rows = [row for row in section.rows.values() if row.isVisible()]
    rows.sort(key=lambda row: row.mapTo(section, row.rect().topLeft()).y())
    return [row.setting.path for row in rows]


def test_a_fold_makes_its_rows_when_it_is_opened_and_keeps_them(qtbot: QtBot, panel: ControlsPanel) -> None:
    section = section_of(panel, "Generator")
    assert made_in(panel) == set()
    qtbot.mouseClick(section.header, Qt.MouseButton.LeftButton)
    plain = {path for path, setting in section.settings.items() if not setting.advanced}
    assert made_in(panel) == plain
    assert all(row.isVisible() for row in section.rows.values())
    before = dict(section.rows)
    more = next(each for each in section.findChildren(QPushButton) if each.accessibleName())
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert made_in(panel) == section.settings.keys()
    assert all(row.isVisible() for row in section.rows.values())
    for _ in range(2):
        qtbot.mouseClick(section.header, Qt.MouseButton.LeftButton)
    assert all(section.rows[path] is row for path, row in before.items())


def test_what_was_open_when_the_panel_was_last_left_is_made_as_it_is_shown(qtbot: QtBot) -> None:
    panel = ControlsPanel()
    qtbot.addWidget(panel)
    panel.set_folds(FOLDED | {"Run": True, "Run, more": True})
    panel.show_experiment(RING)
    assert made_in(panel) == set()
    panel.show()
    assert made_in(panel) == section_of(panel, "Run").settings.keys()


def test_a_window_with_its_panel_behind_the_rail_makes_the_rows_of_the_section_that_is_wanted(
    window: MainWindow,
) -> None:
    resized(window, 1280, 800)
    panel = window.controls
    assert made_in(panel) == set()
    for title in ("Updates", "Data"):
        already = made_in(panel)
        window.side.open_section(title)
        section = section_of(panel, title)
        assert made_in(panel) - already == {path for path, each in section.settings.items() if not each.advanced}
        before = places(panel)
        for _ in range(3):
            QApplication.processEvents()
        assert places(panel) == before, "something moved after it was shown"


@pytest.mark.parametrize("title", ["Generator", "Objective", "Run"])
def test_a_section_has_its_full_height_as_soon_as_it_is_opened(qtbot: QtBot, panel: ControlsPanel, title: str) -> None:
    panel.show_experiment(RING.with_changes({"discriminator.network.norm": "batch"}))  # greys rows, with the reason
    panel.show_section(title)
    before = places(panel)
    panel._calm.timeout.emit()
    for _ in range(3):
        QApplication.processEvents()
    assert places(panel) == before


class Painted(QObject):
    """Notes how high the sections of a panel are whenever one of them is painted."""

    def __init__(self, panel: ControlsPanel) -> None:
        super().__init__(panel)
        self._sections = list(panel._sections.values())
        self.seen: list[list[QRect]] = []
        for section in self._sections:
            section.installEventFilter(self)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if event is not None and event.type() == QEvent.Type.Paint:
            self.seen.append([section.geometry() for section in self._sections if section.isVisible()])
        return False


@pytest.mark.parametrize("size", [(1280, 800), (1440, 900), (1440, 1300)])
@pytest.mark.parametrize("title", ["", "Data", "Generator", "Run"])
def test_the_first_frame_that_the_panel_is_seen_in_is_as_all_after(
    window: MainWindow, size: tuple[int, int], title: str
) -> None:
    window.side.choose(False)
    resized(window, *size)
    assert made_in(window.controls) == set()
    painted = Painted(window.controls)
    if title:
        window.side.open_section(title)
    else:
        window.side.choose(True)
        window.side.adapt()
        assert window.controls.isVisible()
    for _ in range(5):
        QApplication.processEvents()
    assert painted.seen
    assert all(each == painted.seen[-1] for each in painted.seen)


def test_the_panel_comes_over_the_picture_as_it_stays(window: MainWindow) -> None:
    resized(window, 1280, 800)
    painted = Painted(window.controls)
    window.intents.do("toggle_controls")
    for _ in range(5):
        QApplication.processEvents()
    assert len(painted.seen[0]) == len(FOLDED)
    assert all(each == painted.seen[-1] for each in painted.seen)


def test_what_comes_in_an_open_section_is_there_at_once(panel: ControlsPanel) -> None:
    panel.show_section("Generator")
    panel.show_experiment(RING.with_changes({"generator.optimizer.kind": "sgd"}))
    assert section_of(panel, "Generator").rows["generator.optimizer.momentum"].isVisible()


def test_rows_stand_in_the_order_of_the_settings_whatever_came_while_they_were_folded(panel: ControlsPanel) -> None:
    section = section_of(panel, "Generator")
    panel.row(LR)  # and with it those beside it, but not what comes next
    panel.show_experiment(RING.with_changes({"generator.optimizer.kind": "sgd"}))
    assert "generator.optimizer.momentum" not in section.rows
    panel.show_section("Generator")
    plain = [path for path, setting in section.settings.items() if not setting.advanced]
    assert "generator.optimizer.momentum" in plain
    assert from_top_to_bottom(section) == plain


def test_a_row_shows_what_was_asked_for_before_it_was_made(panel: ControlsPanel) -> None:
    pinned = next(row for row in panel.rates.rows() if row.setting.path == LR)
    pinned.value_edited.emit(LR, 0.004)
    assert panel.row(LR).field.value == 0.004  # type: ignore[attr-defined]
    panel.show_experiment(RING.with_changes({LR: 0.004}))
    panel.show_experiment(RING.with_changes({LR: 0.02}))
    assert panel.row(LR).field.value == 0.02  # type: ignore[attr-defined]


@pytest.mark.parametrize("how", ["answered", "refused", "never answered", "given up"])
def test_a_row_made_after_the_answer_shows_what_is_applied(panel: ControlsPanel, how: str) -> None:
    pinned = next(row for row in panel.rates.rows() if row.setting.path == LR)
    pinned.value_edited.emit(LR, 0.004)
    if how == "answered":
        panel.show_experiment(RING.with_changes({LR: 0.004}))
        panel.show_experiment(RING)
    elif how == "refused":
        panel.show_refusal(SpecError([Problem("data_dir", "'x'", "a folder")]), {LR: 0.004})
    elif how == "never answered":
        panel._patience.timeout.emit()
    else:
        panel.discard()
    assert panel.row(LR).field.value == 1e-3  # type: ignore[attr-defined]


def test_a_refusal_opens_the_section_and_says_it_at_the_row(qtbot: QtBot, panel: ControlsPanel) -> None:
    with qtbot.waitSignal(panel.attention_wanted) as wanted:
        panel.show_refusal(SpecError([Problem(EPS, "0", "a number above 0")]), {EPS: 0})
    assert wanted.args == ["Generator"]
    row = section_of(panel, "Generator").rows[EPS]
    assert row.isVisible()
    assert row.message == "Given 0; allowed: a number above 0."


def test_what_waits_for_new_weights_is_told_of_a_folded_section_and_marked_once_it_opens(
    qtbot: QtBot, panel: ControlsPanel
) -> None:
    told = QSignalSpy(panel.pending_changed)
    panel._on_value_edited("seed", 7)
    bar = panel.findChild(PendingBar)
    assert bar is not None
    assert made_in(panel) == set()
    assert (bar.text, told[-1]) == ("1 setting needs new weights", [["Run"]])
    assert section_of(panel, "Run").header.summary == "seed 7"
    panel.show_section("Run")
    seed = panel.row("seed")
    assert seed.field.value() == 7  # type: ignore[attr-defined]
    assert all(handle.property("pending") is True for handle in seed.field.handles())
    panel.discard()
    assert (seed.field.value(), bar.isHidden()) == (0, True)  # type: ignore[attr-defined]


def test_a_row_that_cannot_be_used_is_grey_when_its_section_opens(panel: ControlsPanel) -> None:
    panel.show_experiment(RING.with_changes({"discriminator.network.norm": "batch"}))
    panel.show_section("Objective")
    row = panel.row("objective.r1")
    assert not row.control.isEnabled()
    assert "batch norm mixes D's samples" in row.reason


def test_a_row_says_what_a_schedule_makes_of_its_number(panel: ControlsPanel) -> None:
    panel.show_actual({LR: 2.5e-4, "discriminator.optimizer.lr": 1e-3})
    assert "now 2.5e-4" in panel.row(LR)._small.text()
    assert panel.row("discriminator.optimizer.lr")._small.text() == ""


@pytest.mark.parametrize("ends", ["past", "as set"])
def test_a_row_made_later_says_nothing_of_a_number_that_was(panel: ControlsPanel, ends: str) -> None:
    panel.show_actual({LR: 2.5e-4})
    if ends == "past":
        panel.forget_actual()
    else:
        panel.show_actual({LR: 1e-3})
    assert panel.row(LR)._small.text() == ""


def test_a_row_has_the_theme_of_the_window_that_it_comes_to(panel: ControlsPanel) -> None:
    def picture() -> Any:
        field = panel.row("data.kind").field
        assert isinstance(field, ChoiceField)
        return field.itemIcon(field.currentIndex()).pixmap(64, 64).toImage()

    panel.apply_theme(LIGHT)
    made = picture()
    panel.apply_theme(DARK)
    assert picture() != made
    panel.apply_theme(LIGHT)
    assert picture() == made


def test_a_setting_that_there_is_not_has_no_row(panel: ControlsPanel) -> None:
    with pytest.raises(KeyError, match=r"data\.nothing"):
        panel.row("data.nothing")
    assert {setting.path for _, setting in panel._settings()} == {setting.path for setting in settings_of(RING)}
