"""Presets of the user's own in the window, and the controls that a preset pins or leaves out."""

from dataclasses import replace
from pathlib import Path

import pytest
from PyQt6.QtCore import QPoint, QRect, Qt
from PyQt6.QtGui import QColor
from PyQt6.QtWidgets import QFileDialog, QInputDialog, QMessageBox
from pytestqt.qtbot import QtBot

from ganviz.engine.ownpresets import own_folder, own_presets, save_own
from ganviz.spec import Preset, load_preset, preset
from ganviz.spec.stories import Lane
from ganviz.ui.ownpresets import preset_on_show
from ganviz.ui.presetcard import PresetCard
from ganviz.ui.presetdialog import PresetDialog
from ganviz.ui.shelf import OTHERS
from ganviz.ui.theme import DARK
from ganviz.ui.window import MainWindow
from tests.ui import frames
from tests.ui.fakehost import FakeHost
from tests.ui.windows import Open

RATE = "discriminator.optimizer.lr"
SHEET = replace(
    preset("mode-collapse"),
    title="Sheet 1",
    pinned=("updates.batch_size", RATE),
    hidden=("objective", "generator.network", "seed", "compute"),
)


@pytest.fixture
def window(qtbot: QtBot, host: FakeHost, open_window: Open) -> MainWindow:
    return begun(qtbot, host, open_window(host, "mode-collapse"))


def begun(qtbot: QtBot, host: FakeHost, window: MainWindow) -> MainWindow:
    with qtbot.waitSignal(window.session.started):
        host.report(frames.started(window.session.experiment))
    return window


def dialog_of(window: MainWindow) -> PresetDialog:
    return next(each for each in window.findChildren(PresetDialog) if each.isVisible())


def kept(qtbot: QtBot, window: MainWindow, title: str) -> Preset:
    """Save what is on show under `title`, as a user does."""
    assert window.intents.do("save_preset")
    dialog = dialog_of(window)
    dialog.title.setText(title)
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any(own.preset.title == title for own in window.own_presets.shelved.own))
    return next(own.preset for own in window.own_presets.shelved.own if own.preset.title == title)


# --- saved and listed --------------------------------------------------------------------------------------------


def test_what_is_on_show_is_saved_and_listed_first_with_its_picture(qtbot: QtBot, window: MainWindow) -> None:
    saved = kept(qtbot, window, "My lecture")
    assert saved.experiment == window.session.experiment
    assert saved.actions == window.files.opened_as.actions
    window.top.open_gallery()
    card = window.top.gallery.shelf.cards[0]
    assert card.preset.title == "My lecture"
    assert not card._picture.isNull()
    assert OTHERS in window.top.gallery.shelf._headings
    opened = []
    window.top.preset_chosen.disconnect()
    window.top.preset_chosen.connect(opened.append)
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert opened == [str(own_folder() / "my-lecture.toml")]
    assert load_preset(opened[0]).title == "My lecture"


def test_a_title_that_is_taken_is_said_in_the_dialog_and_loses_nothing(qtbot: QtBot, window: MainWindow) -> None:
    kept(qtbot, window, "My lecture")
    window.intents.do("save_preset")
    dialog = dialog_of(window)
    dialog.title.setText("my LECTURE")
    dialog.lines[0].setText("A line that took long to write")
    dialog.save_button.click()
    qtbot.waitUntil(lambda: "already" in dialog._message.text())
    assert dialog.isVisible()
    assert dialog.lines[0].text() == "A line that took long to write"
    dialog.title.setText("")
    assert not dialog.save_button.isEnabled()


def test_one_is_renamed_exported_and_deleted_from_the_gallery(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(qtbot, window, "My lecture")
    path = str(own_folder() / "my-lecture.toml")
    asked, answers = [], iter(["Ring of 8", "Her lecture"])
    monkeypatch.setattr(QInputDialog, "getText", lambda *given: (asked.append(given[2::2]), (next(answers), True))[1])
    window.top.rename_wanted.emit(path)
    qtbot.waitUntil(lambda: window.own_presets.shelved.own[0].preset.title == "Her lecture")
    assert asked[0] == ("Title", "My lecture")
    assert asked[1][0].startswith("'Ring of 8' is the name of a preset that ships with ganviz.")
    assert asked[1][1] == "Ring of 8"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "given"), ""))
    window.top.export_wanted.emit(path)
    qtbot.waitUntil(lambda: (tmp_path / "given.toml").exists() and not _tasks())
    assert load_preset(str(tmp_path / "given.toml")).title == "Her lecture"
    window.top.delete_wanted.emit(path)
    box = next(each for each in window.findChildren(QMessageBox) if each.isVisible())
    assert box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel)
    next(button for button in box.buttons() if button.text() == "Delete").click()
    qtbot.waitUntil(lambda: window.own_presets.shelved.own == ())
    assert own_presets(own_folder()).own == ()


def test_the_one_on_show_is_called_by_its_new_title_at_once(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.own_presets.shelved.own == ()
    window.intents.do("save_preset")
    dialog = dialog_of(window)
    assert dialog.title.text() == f"{preset('mode-collapse').title} (mine)"  # the shipped one's title is taken
    dialog.reject()
    kept(qtbot, window, "My lecture")
    with qtbot.waitSignal(window.files.setup_opened):
        window.top.preset_chosen.emit(str(own_folder() / "my-lecture.toml"))
    assert window.top.title_button.title == "My lecture"
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("Her lecture", True))
    window.top.rename_wanted.emit(str(own_folder() / "my-lecture.toml"))
    qtbot.waitUntil(lambda: window.top.title_button.title == "Her lecture")
    assert window.windowTitle().endswith("Her lecture")


def test_a_preset_without_a_picture_has_a_sign_in_its_place(qtbot: QtBot) -> None:
    card = PresetCard(replace(SHEET, name="sheet"))
    qtbot.addWidget(card)
    card.resize(card.sizeHint())
    where = QRect(QPoint(8, 8), card._picture_size())
    image = card.grab(where).toImage()
    colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert QColor(DARK.muted).name() in colours


def test_a_file_is_imported_or_refused_in_words(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = save_own(tmp_path, SHEET)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(saved.path), ""))
    window.intents.do("import_preset")
    qtbot.waitUntil(lambda: bool(window.own_presets.shelved.own))
    saved.path.write_text("title = 1")
    window.intents.do("import_preset")
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(QMessageBox)))
    assert len(own_presets(own_folder()).own) == 1


def test_runs_that_are_compared_are_lanes_of_the_preset(qtbot: QtBot, host: FakeHost, open_window: Open) -> None:
    window = open_window(host, "sgd-against-adam")
    records = window.session.lanes.shown
    assert len(records) > 1
    made = preset_on_show(window.session, window.files.opened_as, window.session.experiment, ())
    assert [lane.text for lane in made.lanes] == [record.name for record in records]
    assert [made.experiment.with_changes(lane.change) for lane in made.lanes] == [r.experiment for r in records]
    assert all(isinstance(lane, Lane) for lane in made.lanes)


def test_what_does_not_fit_the_settings_any_more_is_left_out(window: MainWindow) -> None:
    moved = window.session.experiment.with_changes({"discriminator.optimizer.kind": "sgd"})
    opened_as = replace(window.files.opened_as, about=("discriminator.optimizer.beta1",))
    made = preset_on_show(window.session, opened_as, moved, ("gradients",))
    assert (made.about, made.views, made.pair) == ((), ("gradients",), None)


# --- the dialog --------------------------------------------------------------------------------------------------


def test_the_dialog_says_what_it_was_given(qtbot: QtBot) -> None:
    dialog = PresetDialog(SHEET)
    qtbot.addWidget(dialog)
    dialog.show()
    made = dialog.preset
    assert set(made.pinned) == set(SHEET.pinned)
    assert made.story == SHEET.story
    assert all(made.hides(path) for path in ("objective.loss.kind", "generator.network.kind", "seed"))
    assert not made.hides("generator.optimizer.lr")
    dialog.offers.setChecked(False)
    assert dialog.preset.actions == ()


def test_a_setting_is_pinned_or_left_out_and_four_are_pinned_at_most(qtbot: QtBot) -> None:
    dialog = PresetDialog(replace(SHEET, pinned=(), hidden=()))
    qtbot.addWidget(dialog)
    dialog.show()
    items = list(dialog._items())
    on = Qt.CheckState.Checked
    for item in items[:5]:
        item.setCheckState(1, on)
    assert len(dialog.preset.pinned) == 4
    assert "At most 4" in dialog._message.text()
    items[0].setCheckState(2, on)
    assert len(dialog.preset.pinned) == 3
    assert dialog.preset.hidden == (items[0].data(0, Qt.ItemDataRole.UserRole),)
    top = next(dialog._tops())
    top.setCheckState(2, on)
    assert dialog.preset.hidden == ("data",)
    assert not any(path.startswith("data.") for path in dialog.preset.pinned)


# --- pinned and left out -------------------------------------------------------------------------------------------


@pytest.fixture
def sheet(qtbot: QtBot, host: FakeHost, open_window: Open) -> MainWindow:
    return begun(qtbot, host, open_window(host, SHEET))


def test_what_is_pinned_stands_beside_the_rates_and_is_answered(
    qtbot: QtBot, host: FakeHost, sheet: MainWindow
) -> None:
    rows = list(sheet.controls.pinned.rows())
    assert [row.setting.path for row in rows] == list(SHEET.pinned)
    assert sheet.controls.pinned.isVisible()
    asked: list[dict[str, object]] = []
    sheet.controls.change_requested.connect(asked.append)
    rows[0].value_edited.emit("updates.batch_size", 64)
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == [{"updates.batch_size": 64}]


def test_what_is_left_out_is_not_there_until_it_is_wanted(qtbot: QtBot, sheet: MainWindow) -> None:
    def paths() -> set[str]:
        return {setting.path for _, setting in sheet.controls._settings()}

    def rail() -> list[str]:
        return [button.text() for button in sheet.side.buttons if not button.isHidden()]

    assert not any(SHEET.hides(path) for path in paths())
    assert "Objective" not in sheet.controls.section_titles
    sheet.resize(1280, 800)
    assert "Objective" not in rail()
    assert "left out" in sheet.controls._hidden_note.text()
    sheet.controls._hidden_note.click()
    assert "objective.loss.kind" in paths()
    qtbot.waitUntil(lambda: "Objective" in rail())
    assert sheet.controls._hidden_note.isHidden()


def test_another_preset_pins_and_hides_nothing(qtbot: QtBot, host: FakeHost, sheet: MainWindow) -> None:
    sheet.files.open_preset("ring8")
    assert not sheet.controls.pinned.isVisible()
    assert "Objective" in sheet.controls.section_titles


def test_a_rate_that_is_left_out_has_no_card_and_an_optimizer_only_no_menu(
    qtbot: QtBot, host: FakeHost, open_window: Open
) -> None:
    hidden = ("generator.optimizer", "discriminator.optimizer.kind")
    window = begun(qtbot, host, open_window(host, replace(SHEET, hidden=hidden, pinned=())))
    rates = window.controls.rates
    assert [row.setting.path for row in rates.rows()] == ["discriminator.frozen", "discriminator.optimizer.lr"]
    card = rates.card_of("discriminator")
    assert card is not None
    assert [each.isVisible() for each in (card.rate, card.frozen, card.kind)] == [True, True, False]
    window.controls.show_hidden()
    assert card.kind.isVisible()
    assert len(list(rates.rows())) == 6


def _tasks() -> int:
    from ganviz.ui.task import BackgroundThread

    return len(BackgroundThread.under_way())
