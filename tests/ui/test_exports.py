"""Exports from the window: what is asked, what is written, and that the run is as it was afterwards."""

from pathlib import Path

import pytest
import safetensors.numpy
from PIL import Image
from PyQt6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from ganviz.engine.hosts import ThreadHost
from ganviz.engine.messages import RunState
from ganviz.spec import Experiment, Preset
from ganviz.ui.captioned import captioned, pixels_of
from ganviz.ui.exports.dialog import WINDOW, ExportDialog
from ganviz.ui.exports.recording import steps_to_show
from ganviz.ui.model.timecontrol import TimeState
from ganviz.ui.theme import DARK
from ganviz.ui.window import MainWindow
from tests.ui.fakehost import FakeHost
from tests.ui.windows import Open, resized

PATIENCE_MS = 60_000  # only ever spent by a test that fails
SMALL = Experiment().with_changes(
    {"generator.network.widths": [8], "discriminator.network.widths": [8], "updates.batch_size": 16}
)


@pytest.fixture
def played(qtbot: QtBot, open_window: Open) -> MainWindow:
    """Return a window whose run has trained for 40 steps, with a picture each 10."""
    window = resized(open_window(ThreadHost(), Preset("small", "Small", "", SMALL, steps=40)), 1280, 800)
    session = window.session
    qtbot.waitUntil(lambda: session.state is RunState.PAUSED, timeout=PATIENCE_MS)
    for end in range(10, 41, 10):
        session.play(end)
        qtbot.waitUntil(lambda end=end: session.current.frames.steps[-1:] == (end,), timeout=PATIENCE_MS)  # type: ignore[misc]
    qtbot.waitUntil(lambda: session.state is RunState.PAUSED, timeout=PATIENCE_MS)
    return window


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the place that the user chooses, without a suffix."""
    path = tmp_path / "out"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: (str(path), ""))
    return path


def asked(window: MainWindow, kind: str, **chosen: object) -> ExportDialog:
    """Open the dialog, choose what is given, and press its button."""
    window.intents.do("export")
    dialog = window.exports.dialog
    assert dialog is not None
    dialog.kind_field.setCurrentIndex(dialog.kind_field.findData(kind))
    for name, value in chosen.items():
        field = getattr(dialog, f"{name}_field")
        if name in ("frames", "moments", "rate"):
            field.setValue(value)
        else:
            field.setCurrentIndex(field.findData(value))
    dialog.export_button.click()
    return dialog


def test_an_animation_of_kept_pictures_and_a_film_computed_anew(
    qtbot: QtBot, played: MainWindow, target: Path, tmp_path: Path
) -> None:
    record = played.session.current
    assert steps_to_show(record, 4, is_replayed=False) == (10, 20, 30, 40)
    assert steps_to_show(record, 8, is_replayed=True) == (5, 10, 15, 20, 25, 30, 35, 40)
    with qtbot.waitSignal(played.exports.told, timeout=PATIENCE_MS) as told:
        asked(played, "animation", frames=20, rate=10, source=False)
    assert told.args[0].endswith("out.gif")
    kept = record.frames.steps  # on a busy machine others, too: of each moment the last before it is shown
    with Image.open(tmp_path / "out.gif") as found:
        assert found.n_frames == len({max(step for step in kept if step <= moment) for moment in range(2, 41, 2)})
    assert played.exports.dialog is None
    with qtbot.waitSignal(played.exports.told, timeout=PATIENCE_MS):
        asked(played, "film", moments=3, source=True)
    assert set(played.session.current.frames.steps) - set(kept) == {13, 27}
    with Image.open(tmp_path / "out.png") as found:
        assert found.width > 2.5 * found.height
    qtbot.waitUntil(lambda: played.session.step == played.session.current.end == 40, timeout=PATIENCE_MS)
    assert played.session.time.state is TimeState.PAUSED


def test_cancel_ends_a_recording_and_leaves_no_file(
    qtbot: QtBot, played: MainWindow, target: Path, tmp_path: Path
) -> None:
    dialog = asked(played, "animation", frames=30, source=True)
    assert not dialog.export_button.isEnabled()
    dialog.reject()
    assert dialog.isVisible()
    assert (dialog.message.text(), dialog.export_button.isEnabled()) == ("Cancelled.", True)
    dialog.reject()
    assert played.exports.dialog is None
    qtbot.waitUntil(lambda: played.session.step == 40, timeout=PATIENCE_MS)
    assert played.session.time.state is TimeState.PAUSED
    asked(played, "animation", frames=30, source=True)
    played.close()  # with an export under way
    assert played.exports.dialog is None
    assert list(tmp_path.iterdir()) == []


def test_numbers_and_scripts_are_written_in_the_background_and_refused_in_words(
    qtbot: QtBot, played: MainWindow, target: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for kind, name in (("csv", "out.csv"), ("script", "out.py"), ("setup", "out.toml")):
        with qtbot.waitSignal(played.exports.told, timeout=PATIENCE_MS):
            asked(played, kind)
        assert (tmp_path / name).stat().st_size > 200
    assert (tmp_path / "out.csv").read_text().startswith("step,d_loss,g_loss")
    with qtbot.waitSignal(played.exports.told, timeout=PATIENCE_MS):
        asked(played, "tensorboard")
    assert [each.name.startswith("events.") for each in (tmp_path / "out").iterdir()] == [True]
    with qtbot.waitSignal(played.exports.told, timeout=PATIENCE_MS) as told:
        asked(played, "weights")
    assert "the weights after step " in told.args[0]
    assert "generator.0.weight" in safetensors.numpy.load_file(tmp_path / "out.safetensors")
    with qtbot.waitSignal(played.session.change_applied, timeout=PATIENCE_MS):
        played.intents.do("change", {"compute.precision": "bfloat16"})
    played.session.play(41)
    qtbot.waitUntil(lambda: played.session.step == 41, timeout=PATIENCE_MS)
    dialog = asked(played, "script")
    qtbot.waitUntil(dialog.message.isVisible, timeout=PATIENCE_MS)
    assert dialog.message.text().startswith("There can be no script of this run: compute.precision is bfloat16")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: (str(tmp_path / "no/where"), ""))
    dialog.kind_field.setCurrentIndex(dialog.kind_field.findData("csv"))
    dialog.export_button.click()
    qtbot.waitUntil(lambda: "Choose another place" in dialog.message.text(), timeout=PATIENCE_MS)
    dialog.reject()


def test_the_dialog_shows_what_counts_for_a_kind_and_says_how_long_it_lasts(qtbot: QtBot, window: MainWindow) -> None:
    dialog = ExportDialog([("0", "Distribution")], "0", 7, window)
    qtbot.addWidget(dialog)
    assert "7 pictures are kept" in dialog.about.text()
    assert "It lasts 0.583 s" in dialog.about.text()
    dialog.source_field.setCurrentIndex(1)
    assert "kept" not in dialog.about.text()
    assert "It lasts 5 s" in dialog.about.text()
    line = dialog.frames_field.lineEdit()
    assert line is not None
    line.selectAll()
    qtbot.keyClicks(line, "600")
    assert dialog.message.text() == "Pictures: given '600'; allowed: a whole number from 2 to 500."
    assert (dialog.export_button.isEnabled(), "lasts" in dialog.about.text()) == (False, False)
    dialog.kind_field.setCurrentIndex(dialog.kind_field.findData("csv"))
    assert (dialog.export_button.isEnabled(), dialog.message.isHidden()) == (True, True)
    dialog.kind_field.setCurrentIndex(dialog.kind_field.findData("animation"))
    assert not dialog.export_button.isEnabled()
    line.selectAll()
    qtbot.keyClicks(line, "120")
    assert "It lasts 10 s" in dialog.about.text()
    assert (dialog.export_button.isEnabled(), dialog.message.isHidden()) == (True, True)
    dialog.view_field.setCurrentIndex(1)
    assert (dialog.wish.view, dialog.form.isRowVisible(dialog.size_field)) == (WINDOW, False)
    dialog.kind_field.setCurrentIndex(dialog.kind_field.findData("weights"))
    rows = {name: dialog.form.isRowVisible(getattr(dialog, f"{name}_field")) for name in ("view", "rate", "file")}
    assert set(rows.values()) == {False}
    assert dialog.wish.suffix == ".safetensors"


def test_there_is_nothing_to_export_before_a_run_is_ready(open_window: Open, host: FakeHost) -> None:
    window = open_window(host)
    assert not window.intents.do("export")
    assert window.exports.dialog is None


def test_the_caption_says_the_step_below_an_unchanged_picture(window: MainWindow) -> None:
    picture = window.grab().toImage()
    whole = captioned(picture, 50, 100, "A very long title " * 40, DARK, window.font())
    pixels = pixels_of(whole)
    assert pixels.shape[1] == picture.width()
    assert (pixels[: picture.height()] == pixels_of(picture)).all()
    bar = pixels[picture.height() + 1]
    assert (bar[10] != bar[-10]).any()
