"""Dialogs that make maps, open data and export, in another language."""

import re
from pathlib import Path

import pytest
from PyQt6.QtCore import QFileInfo
from PyQt6.QtWidgets import QAbstractButton, QFileDialog, QFileIconProvider, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ganviz.engine.sweeps.mapevents import Measured
from ganviz.ui.data_dialog import DataDialog
from ganviz.ui.exports.dialog import ExportDialog
from ganviz.ui.map.dialog import MapDialog
from ganviz.ui.map.words import Region, region_words, time_words
from ganviz.ui.opendata.dialog import OpenDataDialog
from ganviz.ui.opendata.pictures import PicturesDialog
from ganviz.ui.opendata.source import Source
from ganviz.ui.views.draw.fakes import FakeSheet
from ganviz.ui.views.draw.points import PointSheet, ValueSheet
from ganviz.ui.views.draw.surface import SurfaceSheet
from ganviz.ui.widgets.choice import ChoiceField
from tests.engine.sweeps.samples import SMALL, SWEEP

pytestmark = pytest.mark.usefixtures("chinese")

ENGLISH = re.compile(r"(?<![A-Za-z])[a-z]{3,}")
CHINESE = re.compile(r"[\u4e00-\u9fff]")
NAMES = {"ganviz", "pandas", "tensorboard", "logdir", "video"}


def english_in(*texts: str) -> list[str]:
    """Return the words of these texts that are English, and no names."""
    return [word for text in texts for word in ENGLISH.findall(text) if word not in NAMES]


def texts_of(widget: QWidget) -> list[str]:
    """Return what a dialog shows and tells to who hears it, but for the entries of menus."""
    parts = widget.findChildren(QWidget)
    shown = [part.text() for part in parts if isinstance(part, QLabel | QAbstractButton)]
    return [widget.windowTitle(), *shown, *(text for part in parts for text in (part.accessibleName(), part.toolTip()))]


def entries_of(field: ChoiceField) -> list[str]:
    return [field.itemText(index) for index in range(field.count())]


def test_the_dialog_of_exports_is_in_another_language(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = ExportDialog([("0", "Losses")], "0", 3, parent)
    for name in ("animation", "film", "script", "csv", "parquet", "tensorboard", "weights", "setup"):
        dialog.kind_field.show_value(name)
        dialog._on_chosen()
        assert CHINESE.search(dialog.about.text())
        assert not english_in(*texts_of(dialog))
    for field in (dialog.kind_field, dialog.source_field, dialog.view_field):
        assert all(CHINESE.search(text) for text in entries_of(field))


@pytest.mark.parametrize("mode", QFileDialog.AcceptMode)
def test_qts_dialog_of_files_is_in_another_language(qtbot: QtBot, tmp_path: Path, mode: QFileDialog.AcceptMode) -> None:
    (tmp_path / "a").mkdir()
    dialog = QFileDialog(None, "", str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(mode)
    dialog.show()
    assert [label.text() for label in dialog.findChildren(QLabel) if not CHINESE.search(label.text())] == []
    assert QFileIconProvider().type(QFileInfo(str(tmp_path))) == "文件夹"


def test_the_dialog_of_a_map_is_in_another_language(qtbot: QtBot) -> None:
    dialog = MapDialog(SMALL, "Ring of 8", 100, None)
    qtbot.addWidget(dialog)
    dialog.show_measured(Measured(dialog._number, 2.5, 100, 2, 300_000_000, 8000, 3, "?"))
    assert "同时进行 2 个" in dialog.takes.text()
    assert "3 格" in dialog.problem.text()
    assert not english_in(*texts_of(dialog))
    dialog.up.count.lineEdit().setText("many")  # type: ignore[union-attr]
    dialog.begin()
    assert not english_in(dialog.problem.text().replace("many", ""))


def test_dialogs_of_data_are_in_another_language(qtbot: QtBot) -> None:
    for dialog in (OpenDataDialog(), PicturesDialog()):
        qtbot.addWidget(dialog)
        assert not english_in(*texts_of(dialog))
    table = OpenDataDialog()
    qtbot.addWidget(table)
    table.read(Source("T", text="1.5,2\n3.5,4\n5,7\n"))
    qtbot.waitUntil(table.use_button.isEnabled)
    assert table._about.text() == "3 行、2 列"
    assert not english_in(*(table.shape_box.itemText(place) for place in range(table.shape_box.count())))


def test_tools_of_drawing_are_in_another_language() -> None:
    for sheet in (PointSheet(), ValueSheet(), FakeSheet(), SurfaceSheet()):
        assert not english_in(*sheet.words, *(text for tool in sheet.tools for text in (tool.title, tool.help)))


def test_words_of_a_map_are_in_another_language() -> None:
    region = region_words(SWEEP, Region((0, 1), (0, 1)), lambda x, y: False)
    times = [time_words(seconds) for seconds in (0.1, 40, 600, 7200, 8000)]
    assert not english_in(region.replace("Escape", ""), *times)
    assert all(CHINESE.search(text) for text in (region, *times))


def test_what_is_told_of_an_image_set_is_in_another_language(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = DataDialog("fashion_mnist", tmp_path)
    qtbot.addWidget(dialog)
    about = next(text for text in texts_of(dialog) if text.startswith("60,000"))
    assert "服装" in about
