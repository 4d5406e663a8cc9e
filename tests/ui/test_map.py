"""The window of a map: what it shows of a folder, how it follows it, and how it opens a run."""

from pathlib import Path

import pytest
from PyQt6.QtCore import QPointF, Qt, QTimer
from PyQt6.QtGui import QImage
from PyQt6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from ganviz.engine.hosts import ThreadHost
from ganviz.engine.messages import Frame, Play, RunState, Start
from ganviz.engine.sweeps.folder import SweepFolder
from ganviz.engine.sweeps.following import MapReader
from ganviz.engine.sweeps.maps import DIVERGED_AT, collect
from ganviz.engine.sweeps.orders import order_of
from ganviz.engine.sweeps.task import run_of
from ganviz.spec import preset
from ganviz.spec.sweeps import Axis, Sweep
from ganviz.ui.app import run_window
from ganviz.ui.map.actions import Maps
from ganviz.ui.map.window import FAKES, MapWindow
from ganviz.ui.map.words import cell_words, state_words
from ganviz.ui.preferences import Preferences
from ganviz.ui.theme import DARK, LIGHT
from ganviz.ui.window import MainWindow
from tests.engine.sweeps.samples import D_LR, G_LR, SMALL, SWEEP, result_of
from tests.ui.fakehost import FakeHost
from tests.ui.frames import started
from tests.ui.windows import Open

LOADING_MS = 30_000
TRAINED = Sweep(SMALL, Axis(G_LR, (1e-3, 1e-2), "log"), Axis(D_LR, (1e-3, 4e-3), "log"), 2, 8, 2, "Small")


def put(folder: SweepFolder, index: int, diverged_at: int | None = None) -> None:
    cell = folder.sweep.cell(index)
    folder.put(cell, result_of(folder.sweep, cell, diverged_at).to_bytes())


@pytest.fixture
def folder(tmp_path: Path) -> SweepFolder:
    """Return a folder with both seeds of one place, one of another that diverged, and nothing else."""
    folder = SweepFolder.made(tmp_path / "map", SWEEP)
    put(folder, SWEEP.index_of(0, 0, 0))
    put(folder, SWEEP.index_of(0, 0, 1), diverged_at=25)
    put(folder, SWEEP.index_of(1, 2, 0), diverged_at=15)
    return folder


@pytest.fixture
def trained(tmp_path: Path) -> SweepFolder:
    """Return a folder whose runs were really trained, those of the first seed."""
    folder = SweepFolder.made(tmp_path / "trained", TRAINED)
    for cell in list(TRAINED.cells())[:4]:
        folder.put(cell, run_of(order_of(TRAINED, cell)).to_bytes())
    return folder


@pytest.fixture
def map_window(qtbot: QtBot, folder: SweepFolder) -> MapWindow:
    """Return the map of `folder`, on screen, which looks at it when the test says so."""
    return opened(qtbot, folder)


def opened(qtbot: QtBot, folder: SweepFolder) -> MapWindow:
    reader = MapReader(folder.path)
    first = reader.read()
    assert first is not None
    window = MapWindow(reader, first, DARK)
    qtbot.addWidget(window)
    window._timer.setInterval(1_000_000)
    window.show()
    return window


def look(qtbot: QtBot, window: MapWindow) -> None:
    window._look()
    qtbot.waitUntil(lambda: window._looking is None, timeout=LOADING_MS)


def click(qtbot: QtBot, window: MapWindow, place: tuple[int, int]) -> None:
    point = window.canvas.area_of(place).center().toPoint()
    qtbot.mouseClick(window.canvas, Qt.MouseButton.LeftButton, pos=point)


def test_words_of_a_place_say_mean_spread_and_what_went_wrong(folder: SweepFolder) -> None:
    found = collect(folder)
    numbers = [SWEEP.index_of(0, 0, seed) + 0.01 for seed in (0, 1)]

    both = cell_words(found, (0, 0), "distance", 1)
    assert both.startswith("G learning rate 1e-3, D learning rate 1e-3: distance (data units) ")
    assert f"{sum(numbers) / 2:.3f} at step 20, mean of 2 seeds, {numbers[0]:.3f} to {numbers[1]:.3f}" in both
    assert both.endswith("1 of 2 seeds diverged in step 25")
    assert "mean of" not in cell_words(found, (0, 0), "distance", 2)  # by then one has diverged
    gone = cell_words(found, (2, 1), "distance", 3)
    assert "no number at step 40; 1 of 2 seeds diverged in step 15; 1 of 2 seeds are not done yet" in gone
    assert cell_words(found, (1, 1), "distance", 3).endswith(": not done yet")
    assert state_words(found, 0) == "3 of 12 runs are done, 2 diverged."
    assert state_words(found, 1).endswith("1 result cannot be read.")


def test_words_of_a_place_that_cannot_be_say_why(tmp_path: Path) -> None:
    sweep = Sweep(SMALL, Axis("updates.batch_size", (16, 0)), SWEEP.y, 1, 40, 4)
    found = collect(SweepFolder.made(tmp_path / "map", sweep))

    assert "cannot be: updates.batch_size: given 0" in cell_words(found, (0, 1), "distance", 0)
    assert "3 cannot be" in state_words(found, 0)


def test_the_pointer_reads_a_place_and_the_slider_its_moment(qtbot: QtBot, map_window: MapWindow) -> None:
    canvas = map_window.canvas
    map_window.series.setCurrentIndex(map_window.series.findData("distance"))

    qtbot.mouseMove(canvas, canvas.area_of((0, 0)).center().toPoint())
    qtbot.waitUntil(lambda: "at step 40" in map_window.words.text(), timeout=LOADING_MS)
    assert canvas.accessibleDescription() == map_window.words.text()
    map_window.slider.setValue(0)
    assert "at step 10, mean of 2 seeds" in map_window.words.text()
    assert map_window.step.text() == "10 of 40"


def test_every_place_is_found_where_it_is_drawn(map_window: MapWindow) -> None:
    canvas = map_window.canvas
    places = [(row, column) for row in range(3) for column in range(2)]

    assert [canvas.place_at(canvas.area_of(place).center()) for place in places] == places
    assert canvas.place_at(QPointF(2, 2)) is None
    assert canvas.area_of((2, 0)).bottom() < canvas.area_of((0, 0)).top()
    assert canvas.area_of((0, 1)).left() > canvas.area_of((0, 0)).right()


def test_keys_choose_a_place_and_open_it(qtbot: QtBot, map_window: MapWindow) -> None:
    canvas = map_window.canvas
    opened: list[object] = []
    map_window.run_wanted.connect(lambda cell, step: opened.append((cell.index, step)))
    qtbot.keyClick(canvas, Qt.Key.Key_Return)  # nothing is chosen yet
    assert opened == []

    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Up):
        qtbot.keyClick(canvas, key)

    assert canvas.chosen == (1, 1)
    assert map_window.words.text().endswith("not done yet")
    map_window.slider.setValue(1)
    map_window.seed.setCurrentIndex(1)
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert opened == [(SWEEP.index_of(1, 1, 1), 20)]


def test_a_map_follows_its_folder(qtbot: QtBot, folder: SweepFolder, map_window: MapWindow) -> None:
    assert map_window.state.text() == "3 of 12 runs are done, 2 diverged."
    put(folder, SWEEP.index_of(1, 1, 0))
    (folder.path / "results" / folder.file_of(SWEEP.cell(11)).name).write_bytes(b"half")

    look(qtbot, map_window)

    assert map_window.state.text() == "4 of 12 runs are done, 2 diverged, 1 result cannot be read."
    (folder.path / "sweep.toml").unlink()
    look(qtbot, map_window)
    assert "The folder cannot be read now" in map_window.state.text()
    assert map_window.canvas.place_at(map_window.canvas.area_of((0, 0)).center()) == (0, 0)


def test_fakes_are_read_for_the_moment_and_seed_on_show(qtbot: QtBot, map_window: MapWindow) -> None:
    map_window.series.setCurrentIndex(map_window.series.findData(FAKES))
    qtbot.waitUntil(lambda: map_window._snapshot.wanted == map_window._wanted, timeout=LOADING_MS)
    first = map_window.canvas._wanted
    assert first is not None
    assert first.fakes is not None
    assert first.fakes.keys() == {(0, 0), (2, 1)}
    assert first.fakes[2, 1][0] is None  # it has diverged by then

    map_window.slider.setValue(0)
    qtbot.waitUntil(lambda: map_window.canvas._wanted is not first, timeout=LOADING_MS)
    shown = map_window.canvas._wanted
    assert shown is not None
    assert shown.moment == 0
    assert shown.fakes is not None
    assert shown.fakes[2, 1][0] is not None


@pytest.mark.parametrize("name", ["distance", DIVERGED_AT, FAKES])
def test_a_map_is_pictured_in_both_themes(qtbot: QtBot, map_window: MapWindow, name: str) -> None:
    map_window.series.setCurrentIndex(map_window.series.findData(name))
    qtbot.waitUntil(lambda: map_window._looking is None, timeout=LOADING_MS)
    taken: list[bytes] = []
    map_window.picture_wanted.connect(lambda suffix, take: taken.append(take(suffix)()))
    for theme in (DARK, LIGHT):
        map_window.apply_theme(theme)
        for suffix in (".png", ".svg"):
            map_window._on_picture_chosen(suffix)

    dark, dark_svg, light, light_svg = taken
    assert QImage.fromData(dark).pixelColor(3, 3).name().upper() == DARK.panel
    assert QImage.fromData(light).pixelColor(3, 3).name().upper() == LIGHT.panel
    for svg in (dark_svg, light_svg):
        assert b"G learning rate" in svg


# --- from the main window -----------------------------------------------------------------------------------


def test_a_folder_that_is_no_map_is_refused_in_words(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.maps.open(tmp_path)

    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)), timeout=LOADING_MS)
    (box,) = window.findChildren(QMessageBox)
    assert "is no folder of a sweep" in box.informativeText()
    box.close()
    assert window.maps.window is None


def test_the_menu_opens_a_map_and_remembers_its_folder(
    qtbot: QtBot, window: MainWindow, folder: SweepFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder.path))

    window.intents.do("open_map")
    qtbot.waitUntil(lambda: window.maps.window is not None, timeout=LOADING_MS)

    assert Preferences().map_folder == str(folder.path)
    shown = window.maps.window
    assert shown is not None
    assert shown.isVisible()
    shown.close()
    assert window.maps.window is None


def test_a_click_opens_the_run_of_a_place_up_to_the_moment_on_show(
    qtbot: QtBot, host: FakeHost, window: MainWindow, folder: SweepFolder
) -> None:
    window.maps.open(folder.path)
    qtbot.waitUntil(lambda: window.maps.window is not None, timeout=LOADING_MS)
    shown = window.maps.window
    assert shown is not None
    shown.slider.setValue(2)

    click(qtbot, shown, (0, 1))

    cell = SWEEP.cell(SWEEP.index_of(1, 0, 0))
    start = host.commands(Start)[-1]
    assert start.experiment == cell.experiment
    assert not host.commands(Play)
    with qtbot.waitSignal(window.session.started):
        host.report(started(start.experiment, run=start.run))
    assert host.commands(Play) == [Play(start.run, 30)]
    assert window.toast.isVisible()
    assert "to step 30" in shown.state.text()
    shown.close()


def test_another_set_up_that_is_opened_meanwhile_does_not_play(
    qtbot: QtBot, host: FakeHost, window: MainWindow, folder: SweepFolder
) -> None:
    window.maps.open(folder.path)
    qtbot.waitUntil(lambda: window.maps.window is not None, timeout=LOADING_MS)
    shown = window.maps.window
    assert shown is not None
    click(qtbot, shown, (0, 1))
    window.files.open_preset("grid25")
    start = host.commands(Start)[-1]

    with qtbot.waitSignal(window.session.started):
        host.report(started(start.experiment, run=start.run))

    assert not host.commands(Play)
    shown.close()


def test_a_run_of_the_map_has_the_very_floats_in_the_window(
    qtbot: QtBot, open_window: Open, trained: SweepFolder
) -> None:
    window = open_window(ThreadHost())
    frames: list[Frame] = []
    window.session.frame_arrived.connect(frames.append)
    qtbot.waitUntil(lambda: window.session.state is RunState.PAUSED, timeout=LOADING_MS)
    window.maps.open(trained.path)
    qtbot.waitUntil(lambda: window.maps.window is not None, timeout=LOADING_MS)
    shown = window.maps.window
    assert shown is not None
    shown.slider.setValue(0)

    click(qtbot, shown, (1, 0))
    run = window.session.current.run
    qtbot.waitUntil(lambda: bool(frames) and (frames[-1].run, frames[-1].step) == (run, 4), timeout=LOADING_MS)
    qtbot.waitUntil(lambda: window.session.state is RunState.PAUSED, timeout=LOADING_MS)

    d_loss = {step: loss for each in frames if each.run == run
              for step, loss in zip(each.scalars.step, each.scalars.d_loss, strict=True)}  # fmt: skip
    assert d_loss[4] == collect(trained).of("d_loss", 0)[1, 0, 0]
    shown.close()


def test_a_map_ends_with_the_window(qtbot: QtBot, window: MainWindow, folder: SweepFolder) -> None:
    window.maps.open(folder.path)
    qtbot.waitUntil(lambda: window.maps.window is not None, timeout=LOADING_MS)

    window.close()

    assert window.maps.window is None
    assert not [each for each in QApplication.topLevelWidgets() if isinstance(each, MapWindow) and each.isVisible()]


def test_points_are_where_the_picture_has_them(qtbot: QtBot, map_window: MapWindow) -> None:
    map_window.series.setCurrentIndex(map_window.series.findData(FAKES))
    qtbot.waitUntil(lambda: map_window._looking is None, timeout=LOADING_MS)
    canvas = map_window.canvas
    area = canvas.area_of((0, 0)).toRect()
    quick = canvas.grab(area).toImage()
    canvas.is_fine = True
    fine = canvas.grab(area).toImage()

    def reals(image: QImage) -> set[tuple[int, int]]:
        ground = image.pixelColor(area.width() // 2, 4)
        return {(x, y) for x in range(3, area.width() - 3) for y in range(3, area.height() - 3)
                if abs(image.pixelColor(x, y).green() - ground.green()) > 40}  # fmt: skip

    drawn, wanted = reals(quick), reals(fine)
    assert len(wanted) > 50
    assert len(drawn & wanted) > 0.6 * len(drawn | wanted)


def test_the_window_opens_with_the_map_of_a_folder(
    qtbot: QtBot, host: FakeHost, folder: SweepFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []

    def open_(maps: Maps, path: Path) -> None:
        opened.append(path)
        QTimer.singleShot(0, maps.parent().close)

    monkeypatch.setattr(Maps, "open", open_)

    assert run_window(preset("ring8"), lambda: host, map_folder=str(folder.path)) == 0
    assert opened == [folder.path]


def test_the_place_of_a_preset_is_marked_and_named(qtbot: QtBot, tmp_path: Path) -> None:
    ring = preset("ring8")
    rates = ring.experiment.generator.optimizer.lr, ring.experiment.discriminator.optimizer.lr
    sweep = Sweep(ring.experiment, Axis(G_LR, (rates[0], 0.5), "log"), Axis(D_LR, (rates[1], 0.5), "log"), 1, 40, 1)
    window = opened(qtbot, SweepFolder.made(tmp_path / "map", sweep))
    canvas = window.canvas

    window._show_words((0, 0))
    assert f"nearest to the preset {ring.title}" in window.words.text()
    window._show_words((1, 1))
    assert "nearest" not in window.words.text()
    image = canvas.grab().toImage()
    inks = []
    for place in ((0, 0), (1, 1)):
        area = canvas.area_of(place).toRect()
        inks.append({image.pixelColor(area.x() + x, area.y() + y).name().upper() for x in range(12) for y in range(12)})
    assert DARK.text in inks[0]
    assert DARK.text not in inks[1]


def test_a_place_that_diverged_says_in_which_step(map_window: MapWindow) -> None:
    taken: list[bytes] = []
    map_window.picture_wanted.connect(lambda suffix, take: taken.append(take(suffix)()))
    for moment in (0, 3):
        map_window.series.setCurrentIndex(map_window.series.findData("distance"))
        map_window.slider.setValue(moment)
        map_window._on_picture_chosen(".svg")

    early, late = taken
    assert b">step 15<" in late  # of the run at the upper right, by then
    assert b">step 15<" not in early
