"""Data of one's own in the window: opened, dropped, pasted; looked at before it is taken, and never half."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PyQt6.QtCore import QMimeData, QPointF, Qt, QUrl
from PyQt6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PyQt6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from ganviz.engine.datafiles import load_images
from ganviz.engine.messages import ChangeRequested
from ganviz.engine.tables import Taken
from ganviz.spec import Experiment, preset
from ganviz.spec.data import OwnImages
from ganviz.ui.model.lanes import Wish
from ganviz.ui.opendata.dialog import OpenDataDialog
from ganviz.ui.opendata.pictures import PicturesDialog
from ganviz.ui.opendata.preview import PointsPicture
from ganviz.ui.opendata.source import Kept, Source
from ganviz.ui.preferences import Preferences
from ganviz.ui.theme import DARK, LIGHT
from ganviz.ui.widgets import EntryField
from ganviz.ui.window import MainWindow
from tests.ui.fakehost import FakeHost
from tests.ui.frames import started
from tests.ui.windows import Open


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[OpenDataDialog]:
    dialog = OpenDataDialog()
    qtbot.addWidget(dialog)
    dialog.open()
    yield dialog
    dialog.close()


def read(qtbot: QtBot, dialog: OpenDataDialog, text: str) -> None:
    dialog.read(Source("Pasted", text=text))
    settle(qtbot, dialog)


def settle(qtbot: QtBot, dialog: OpenDataDialog) -> None:
    qtbot.waitUntil(lambda: dialog._reading is None and dialog._taking is None)


def pick(box: Any, text: str) -> None:
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())


def chosen(qtbot: QtBot, dialog: OpenDataDialog) -> dict[str, Any]:
    with qtbot.waitSignal(dialog.chosen) as signal:
        dialog.use()
    found: dict[str, Any] = signal.args[0]
    return found


def test_a_table_of_two_columns_is_ready_to_be_used(qtbot: QtBot, dialog: OpenDataDialog) -> None:
    read(qtbot, dialog, "x;y\n0,5;1,5\n2,25;-1,0\n")

    assert dialog.use_button.isEnabled()
    assert dialog.rows.item(1, 0).text() == "2,25"  # type: ignore[union-attr]
    assert dialog.rows.verticalHeaderItem(1).text() == "3"  # type: ignore[union-attr]
    assert "Commas are read as decimal signs." in dialog._remarks.text()
    change = chosen(qtbot, dialog)
    assert (change["data.kind"], change["data.points"]) == ("points", ((0.5, 1.5), (2.25, -1.0)))


def test_which_columns_are_meant_is_for_the_user_to_choose(qtbot: QtBot, dialog: OpenDataDialog) -> None:
    read(qtbot, dialog, "id,a,b,c\n1,1.5,2.5,3.5\n2,4.5,5.5,6.5\n")

    assert [box.currentText() for box in dialog.columns] == ["a", "b"]
    pick(dialog.columns[1], "c")
    settle(qtbot, dialog)

    assert chosen(qtbot, dialog)["data.points"] == ((1.5, 3.5), (4.5, 6.5))


def test_one_column_is_data_of_one_dimension(qtbot: QtBot, dialog: OpenDataDialog) -> None:
    read(qtbot, dialog, "height\n1.5\n2.5\n")

    assert not dialog.columns[1].isVisible()
    assert chosen(qtbot, dialog)["data.values"] == (1.5, 2.5)


def test_two_columns_can_be_used_as_one(qtbot: QtBot, dialog: OpenDataDialog) -> None:
    read(qtbot, dialog, "x,y\n0.5,1.5\n1.5,2.5\n")
    pick(dialog.shape_box, "numbers, one dimension")
    settle(qtbot, dialog)
    pick(dialog.columns[0], "y")
    settle(qtbot, dialog)

    assert chosen(qtbot, dialog)["data.values"] == (1.5, 2.5)


def test_how_far_each_column_reaches_is_told_whole(qtbot: QtBot) -> None:
    picture = PointsPicture()
    qtbot.addWidget(picture)
    picture.resize(300, 300)
    values = np.array([(-1.5, 1010.0), (2.5, 1020.0)])
    picture.show_points(Taken(values, ("x", "y"), means=(0.0, 0.0), scales=(1.0, 1.0)))
    assert picture.extent() == ["x: −1.5 to 2.5    y: 1010 to 1020"]
    picture.show_points(Taken(values, ("Temperature outside", "p" * 100), means=(0.0, 0.0), scales=(1.0, 1.0)))
    assert [line.split(": ")[1] for line in picture.extent()] == ["−1.5 to 2.5", "1010 to 1020"]


def test_a_column_of_classes_makes_modes(qtbot: QtBot, dialog: OpenDataDialog) -> None:
    read(qtbot, dialog, "x,y,kind\n0,0,a\n5,5,b\n2,0,a\n5,7,b\n5,6,b\n5,6,b\n")
    assert dialog.shape_box.currentText() == "points, a mode for each class"
    assert dialog.classes.currentText() == "kind"
    assert dialog._outcome is not None
    of_points = dialog._outcome.change
    assert (of_points["data.kind"], of_points["data.names"]) == ("points", "a, b")
    assert of_points["data.class_sizes"] == (2, 4)
    assert of_points["data.points"][:3] == ((0, 0), (2, 0), (5, 5))
    pick(dialog.shape_box, "points in the plane")
    settle(qtbot, dialog)
    assert not dialog.classes.isVisible()
    assert not dialog._outcome.change["data.class_sizes"]
    pick(dialog.shape_box, "a Gaussian for each class")
    settle(qtbot, dialog)

    change = chosen(qtbot, dialog)
    assert change["data.kind"] == "gaussians"
    assert change["data.means"] == ((1, 0), (5, 6))
    assert change["data.stds"] == pytest.approx((0.5**0.5, 0.5))
    assert change["data.weights"] == (2, 4)
    assert change["data.names"] == "a, b"


def test_a_class_of_one_point_is_no_mode(qtbot: QtBot, dialog: OpenDataDialog) -> None:
    read(qtbot, dialog, "x,y,kind\n0.5,0,a\n2,0,a\n5,5,b\n")
    pick(dialog.shape_box, "a Gaussian for each class")
    settle(qtbot, dialog)

    assert dialog._notice.text().startswith("Class 'b' has a deviation of 0; allowed: above 0, to 10.")
    assert not dialog.use_button.isEnabled()


@pytest.mark.parametrize(
    ("text", "notice", "wish", "points"),
    [
        ("x,y\n0.5,\n1.5,2.5\n3,4\n", "Line 2 has no value in 'y'.", "is_complete", ((1.5, 2.5), (3, 4))),
        ("x,y\n1000,1\n3000,3\n", "Line 2 has 1000 in 'x'; allowed", "is_standardised", ((-1, -1), (1, 1))),
    ],
)
def test_what_would_help_is_offered(
    qtbot: QtBot, dialog: OpenDataDialog, text: str, notice: str, wish: str, points: tuple[tuple[float, float], ...]
) -> None:
    read(qtbot, dialog, text)

    assert notice in dialog._notice.text()
    assert not dialog.use_button.isEnabled()
    dialog.wishes[wish].click()
    settle(qtbot, dialog)

    assert not dialog._notice.isVisible()
    assert chosen(qtbot, dialog)["data.points"] == points


def test_a_sign_that_cannot_be_told_is_asked_about(qtbot: QtBot, dialog: OpenDataDialog, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("1,234\t5,678\n2,345\t6,789\n")
    dialog.read(Source.of_file(tmp_path / "mine.txt"))
    settle(qtbot, dialog)

    assert "say whether commas or points" in dialog._notice.text()
    assert dialog.decimal.isVisible()
    pick(dialog.decimal, "comma: 0,5")
    settle(qtbot, dialog)

    assert chosen(qtbot, dialog)["data.points"] == ((1.234, 5.678), (2.345, 6.789))


@pytest.mark.parametrize(
    ("text", "notice"),
    [("x,y\n1\n1,2\n1,2\n", "Line 2 has 1 cell"), ("a b\nc d\n", "No numbers in it."), ("", "Empty.")],
)
def test_what_is_no_table_is_refused_in_the_dialog(
    qtbot: QtBot, dialog: OpenDataDialog, text: str, notice: str
) -> None:
    read(qtbot, dialog, text)

    assert dialog._notice.text().startswith(notice)
    assert not dialog.use_button.isEnabled()


@pytest.mark.parametrize(
    ("text", "notice"),
    [("x,y\n1.0,2.0\nSum\n3.0,1\n", "Line 3 has 1 cell"), ("1,234\t5,678\n2,345\t6,789\n", "'1,234' may be")],
)
def test_a_table_that_cannot_be_read_leaves_nothing_of_the_one_before(
    qtbot: QtBot, dialog: OpenDataDialog, text: str, notice: str
) -> None:
    read(qtbot, dialog, "x,y\n0.5,1.5\n1.5,2.5\n")
    read(qtbot, dialog, text)
    dialog.wishes["is_standardised"].click()
    dialog.columns[0].activated.emit(0)

    assert dialog._notice.text().startswith(notice)
    assert (dialog.rows.rowCount(), dialog._about.text()) == (0, "")
    assert not any(box.isVisible() for box in (*dialog.columns, dialog.shape_box, *dialog.wishes.values()))
    assert not dialog.use_button.isEnabled()


def test_a_table_with_the_same_headings_is_taken_as_the_last_time(qtbot: QtBot) -> None:
    kept: dict[str, Kept] = {}
    for wanted in ("c", None):
        dialog = OpenDataDialog(recall=kept.get)
        dialog.kept.connect(kept.__setitem__)
        qtbot.addWidget(dialog)
        read(qtbot, dialog, "a,b,c\n1.5,2.5,300\n4.5,5.5,600\n")
        if wanted:
            pick(dialog.columns[1], wanted)
            dialog.wishes["is_standardised"].click()
            settle(qtbot, dialog)
        assert dialog._memory.isHidden() is bool(wanted)
        assert chosen(qtbot, dialog)["data.points"] == ((-1, -1), (1, 1))
        assert dialog.columns[1].currentText() == "c"
    assert dialog._remembered.text().endswith("as last time: a, c, standardised.")
    dialog.anew_button.click()
    settle(qtbot, dialog)
    assert dialog._memory.isHidden()
    assert chosen(qtbot, dialog)["data.points"] == ((1.5, 2.5), (4.5, 5.5))
    read(qtbot, dialog, "a,b,c\n1.5,2.5,300\n4.5,5.5,600\n")
    assert dialog._memory.isHidden()  # it was as new the last time


def test_a_column_that_told_classes_tells_none_where_each_is_alone(qtbot: QtBot) -> None:
    kept: dict[str, Kept] = {}
    for rows, classes in (("1,2,a\n3,4,b\n5,6,a\n", 2), ("1,2,u0\n3,4,u1\n5,6,u2\n", 0)):
        dialog = OpenDataDialog(recall=kept.get)
        dialog.kept.connect(kept.__setitem__)
        qtbot.addWidget(dialog)
        read(qtbot, dialog, f"x,y,class\n{rows}")
        assert dialog.shape_box.count() == (4 if classes else 2)
        assert len(chosen(qtbot, dialog)["data.class_sizes"]) == classes


def test_the_settings_remember_some_tables_and_forget_the_oldest() -> None:
    preferences = Preferences()
    for number in range(30):
        preferences.remember_table(f"a{number}\tb", ("a", "b"), ("is_part",))
    preferences.save()

    assert list(Preferences().tables) == [f"a{number}\tb" for number in range(10, 30)]
    assert Preferences().tables["a29\tb"] == [["a", "b"], ["is_part"]]


def test_the_dialog_is_drawn_in_both_looks(qtbot: QtBot, dialog: OpenDataDialog) -> None:
    for text in ("x,y\n0.5,1.5\n1.5,2.5\n", "x\n1\n1\n", "x,y\n1,1\n1,1\n"):
        read(qtbot, dialog, text)
        for theme in (LIGHT, DARK):
            dialog.apply_theme(theme)
            assert not dialog.grab().isNull()


# --- in the window ----------------------------------------------------------------------------------------


def opened(window: MainWindow, qtbot: QtBot) -> OpenDataDialog:
    qtbot.waitUntil(lambda: window.data.dialog is not None and window.data.dialog.isVisible())
    dialog = window.data.dialog
    assert dialog is not None
    settle(qtbot, dialog)
    return dialog


def drop(window: MainWindow, data: QMimeData) -> bool:
    where, action = QPointF(50, 50), Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where.toPoint(), action, data, buttons, keys)
    window.dragEnterEvent(enter)
    if enter.isAccepted():
        window.dropEvent(QDropEvent(where, action, data, buttons, keys))
    return enter.isAccepted()


def dropped(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_a_table_dropped_on_the_window_becomes_the_data_of_the_run(
    window: MainWindow, host: FakeHost, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "mine.csv").write_text("0.5,1.5\n2.25,-1\n")

    assert drop(window, dropped(tmp_path / "mine.csv"))
    dialog = opened(window, qtbot)
    dialog.use()

    (asked,) = host.commands(ChangeRequested)
    assert asked.change["data.points"] == ((0.5, 1.5), (2.25, -1.0))
    assert dialog.result() == QDialog.DialogCode.Accepted


def begin_comparison(window: MainWindow, wish: Wish) -> None:
    window.intents.do("compare", (wish,), None)
    assert len(window.session.lanes.records) == 2


@pytest.mark.parametrize(("text", "kind"), [("0.5,1.5\n2.25,-1\n", "points"), ("1.5\n2.5\n", "points_1d")])
def test_all_runs_that_are_compared_begin_again_with_the_data(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, text: str, kind: str
) -> None:
    begin_comparison(window, Wish({"generator.optimizer.lr": 1e-4}))
    before = window.session.lanes.records
    (tmp_path / "mine.csv").write_text(text)
    window.data.open_file(tmp_path / "mine.csv")
    opened(window, qtbot).use()

    now = window.session.lanes.records
    assert len(now) == 2
    assert not set(now) & set(before)
    assert [each.experiment.data.kind for each in now] == [kind, kind]
    assert now[0].experiment.data == now[1].experiment.data
    assert now[1].experiment.generator.optimizer.lr == 1e-4
    assert window.toast.text() == "All 2 runs that are compared begin again with this data."


def test_runs_that_are_compared_for_their_data_keep_it(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    begin_comparison(window, Wish({"data.kind": "grid"}))
    before = window.session.lanes.records
    (tmp_path / "mine.csv").write_text("0.5,1.5\n2.25,-1\n")
    window.data.open_file(tmp_path / "mine.csv")
    opened(window, qtbot).use()

    assert window.session.lanes.records == before
    assert window.toast.text().startswith("The runs that are compared differ in their data")


def test_a_pasted_column_starts_a_run_whose_data_it_is(window: MainWindow, qtbot: QtBot) -> None:
    clipboard = QGuiApplication.clipboard()
    assert clipboard is not None
    clipboard.setText("height\r\n1.5\r\n2.5\r\n")

    window.intents.do("paste_data")
    opened(window, qtbot).use()

    data = window.session.experiment.data
    assert (data.kind, getattr(data, "values", None)) == ("points_1d", (1.5, 2.5))


def test_points_take_the_place_of_images(qtbot: QtBot, host: FakeHost, open_window: Open, tmp_path: Path) -> None:
    window = open_window(host, "digits-mlp")
    with qtbot.waitSignal(window.session.started):
        host.report(started(experiment=preset("digits-mlp").experiment))
    (tmp_path / "mine.csv").write_text("0.5,1.5\n2.25,-1\n")

    window.data.open_file(tmp_path / "mine.csv")
    opened(window, qtbot).use()

    assert window.session.experiment.data.kind == "points"


def test_a_set_up_that_is_dropped_is_opened(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text("seed = 5\n")

    with qtbot.waitSignal(window.files.setup_opened):
        drop(window, dropped(tmp_path / "mine.toml"))

    assert window.session.experiment.seed == 5


def test_nothing_to_open_is_said(window: MainWindow, tmp_path: Path) -> None:
    clipboard = QGuiApplication.clipboard()
    assert clipboard is not None
    clipboard.clear()

    assert not drop(window, QMimeData())
    window.intents.do("paste_data")
    assert window.toast.text() == "There is no table on the clipboard: copy some rows of numbers first."
    drop(window, dropped(tmp_path / "a", tmp_path / "b"))
    assert window.toast.text() == "2 files were dropped. Drop one table, one folder of pictures, or one set-up."


def test_the_key_of_pasting_pastes_a_table_where_no_field_has_the_keys(window: MainWindow, qtbot: QtBot) -> None:
    clipboard = QGuiApplication.clipboard()
    assert clipboard is not None
    clipboard.setText("x\ty\n0.5\t1.5\n2.25\t-1\n")

    qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert opened(window, qtbot).use_button.isEnabled()


@pytest.mark.parametrize(("text", "is_table"), [("0,5;1,5\n2,25;-1\n", True), ("0, 1; 2, 3", False)])
def test_several_lines_pasted_into_the_field_of_points_are_shown_as_a_table(
    qtbot: QtBot, host: FakeHost, open_window: Open, text: str, is_table: bool
) -> None:
    chosen = preset("ring8")
    chosen = replace(chosen, experiment=chosen.experiment.with_changes({"data.kind": "points"}))
    window = open_window(host, chosen)
    with qtbot.waitSignal(window.session.started):
        host.report(started(experiment=chosen.experiment))
    window.side.open_section("Data")
    field = window.findChild(EntryField, "data.points")
    clipboard = QGuiApplication.clipboard()
    assert field is not None
    assert clipboard is not None
    clipboard.setText(text)
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    if is_table:
        assert opened(window, qtbot).use_button.isEnabled()
    else:
        assert window.data.dialog is None
        assert field.text() == text


# --- pictures ---------------------------------------------------------------------------------------------


def shown_pictures(window: MainWindow, qtbot: QtBot) -> PicturesDialog:
    qtbot.waitUntil(lambda: window.data.pictures is not None and window.data.pictures.isVisible())
    dialog = window.data.pictures
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog._preparation is None)
    return dialog


def a_set(folder: Path) -> Path:
    np.savez(folder / "mine.npz", x_train=np.arange(8 * 784).reshape(8, 28, 28) % 255, y_train=np.arange(8) % 2)
    return folder / "mine.npz"


def test_dropped_pictures_are_shown_and_become_the_data_of_a_new_run(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    drop(window, dropped(a_set(tmp_path)))
    dialog = shown_pictures(window, qtbot)

    assert dialog._about.text() == "8 pictures, 2 classes"
    dialog.inverted.click()
    assert not dialog.grab().isNull()
    with qtbot.waitSignal(window.files.setup_opened):
        dialog.use()

    data = window.session.experiment.data
    assert isinstance(data, OwnImages)
    assert (data.num_pictures, data.picture_side, data.picture_classes) == (8, 28, 2)
    assert load_images(data.set_name)[0, 0, 0] == 255


def test_play_has_the_keys_once_the_run_on_pictures_is_there(
    window: MainWindow, host: FakeHost, qtbot: QtBot, tmp_path: Path
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.data.open_file(a_set(tmp_path))
    dialog = shown_pictures(window, qtbot)
    with qtbot.waitSignal(window.files.setup_opened):
        dialog.use()
    with qtbot.waitSignal(window.session.started):
        host.report(started(run=window.session.current.run, experiment=window.session.experiment))

    assert window.focusWidget() is window.transport.play_button


def test_another_size_is_made_anew(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.data.open_file(a_set(tmp_path))
    dialog = shown_pictures(window, qtbot)

    pick(dialog.side, "32×32 pixels")
    qtbot.waitUntil(lambda: dialog._preparation is None)

    assert dialog._prepared is not None
    assert dialog._prepared.images.shape == (8, 32, 32)


def test_a_folder_without_pictures_is_refused_in_the_dialog(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.data.open_file(tmp_path)
    dialog = shown_pictures(window, qtbot)

    assert dialog._notice.text().startswith("No pictures in it (PNG, JPEG")
    assert not dialog.use_button.isEnabled()


def test_a_set_up_whose_pictures_are_not_here_asks_for_them_and_starts_with_them(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = a_set(tmp_path)
    (tmp_path / "mine.toml").write_text(f"seed = 7\n[data]\nkind = 'images'\nsha256 = '{'0' * 64}'\n")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(file))

    window.files.open_preset(str(tmp_path / "mine.toml"))
    dialog = shown_pictures(window, qtbot)
    assert "are not in the cache of this machine" in window.toast.text()
    with qtbot.waitSignal(window.files.setup_opened):
        dialog.use()

    assert window.session.experiment.seed == 7
    assert window.session.experiment.data.num_fixed == 8


def test_pictures_that_are_still_where_they_came_from_are_shown_at_once_and_what_waits_for_them_is_done(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    lost = OwnImages(sha256="0" * 64, source=str(a_set(tmp_path)), picture_side=32)
    done: list[Experiment] = []

    window.files.with_data(window.session.experiment.model_copy(update={"data": lost}), done.append)
    dialog = shown_pictures(window, qtbot)
    assert not done
    dialog.use()
    qtbot.waitUntil(lambda: bool(done))

    assert done[0].data.set_name.removeprefix("images:") != lost.sha256
    assert done[0].data.sample_shape == (1, 32, 32)
    assert window.session.experiment.data.kind == "ring"
