"""Maps that the window makes: what is asked for, how runs are followed, closer looks, parts of cells."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PyQt6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, pyqtSignal
from PyQt6.QtGui import QMouseEvent
from PyQt6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import Stop
from ganviz.engine.sweeps.folder import SweepFolder
from ganviz.engine.sweeps.following import MapReader, Wanted
from ganviz.engine.sweeps.gate import Hold
from ganviz.engine.sweeps.kept import finer_of, kept_maps, maps_folder, zoom_folder
from ganviz.engine.sweeps.mapevents import Began, Begin, Ended, Measure, Measured, NotMeasured, Progress
from ganviz.spec import preset
from ganviz.spec.finer import zoomed
from ganviz.spec.sweeps import Axis, Sweep, setting_at, spread
from ganviz.ui.map.actions import Maps
from ganviz.ui.map.axes import Side, axes_of, usual_side
from ganviz.ui.map.dialog import MapDialog
from ganviz.ui.map.job import MapJob
from ganviz.ui.map.runbar import RunBar
from ganviz.ui.map.window import MapWindow
from ganviz.ui.map.words import Part, Region, megabytes_words, time_words
from ganviz.ui.theme import DARK
from ganviz.ui.window import MainWindow
from tests.engine.sweeps.samples import D_LR, G_LR, SMALL, result_of

PATIENCE_MS = 300_000  # with a process that lets all others go first
FOUR = spread(1e-3, 8e-3, 4, "log")
SWEEP = Sweep(SMALL, Axis(G_LR, FOUR, "log"), Axis(D_LR, FOUR, "log"), 1, 40, 4, "Small")


class Job(QObject):
    """Stands for a `MapJob`: what comes of it is what the test says."""

    arrived = pyqtSignal(object)
    broken = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[Any] = []
        self.is_ended = False

    def begin(self) -> None:
        pass

    def ask(self, command: object) -> None:
        self.asked.append(command)

    def kill(self) -> None:
        self.is_ended = True

    stop = kill


@pytest.fixture
def jobs() -> list[Job]:
    """Return the jobs that were begun."""
    return []


@pytest.fixture
def maps(window: MainWindow, jobs: list[Job]) -> Maps:
    """Return what makes maps in a window, by jobs of the test's."""

    def make() -> Any:
        jobs.append(Job())
        return jobs[-1]

    window.maps.trials.make_job = make
    return window.maps


@pytest.fixture
def folder(tmp_path: Path) -> SweepFolder:
    """Return the folder of a map of 4 x 4 runs, all of them done, but for one that diverged."""
    folder = SweepFolder.made(tmp_path / "map", SWEEP)
    for cell in SWEEP.cells():
        diverged_at = 5 if cell.index == 15 else None
        folder.put(cell, result_of(SWEEP, cell, diverged_at).to_bytes())
    return folder


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[MapDialog]:
    """Return the dialog for the ring, which asks nobody."""
    made = MapDialog(preset("ring8").experiment, "Ring of 8", 8000, "/data")
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def opened(qtbot: QtBot, maps: Maps, path: Path) -> MapWindow:
    """Open the map of a folder, which is looked at when the test says so."""
    maps.open(path)
    qtbot.waitUntil(lambda: maps.window is not None and maps.window.path == path)
    assert maps.window is not None
    maps.window._timer.setInterval(1_000_000)
    return maps.window


def centre(window: MapWindow, place: tuple[int, int] | Part) -> QPoint:
    return window.canvas.area_of(place).center().toPoint()


def move(window: MapWindow, place: tuple[int, int] | Part) -> None:
    """Move the pointer over a map, whichever window the screen has below it."""
    position, button = QPointF(centre(window, place)), Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseMove, position, position, button, button, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window.canvas, event)


def drag(qtbot: QtBot, window: MapWindow, first: tuple[int, int], last: tuple[int, int]) -> None:
    qtbot.mousePress(window.canvas, Qt.MouseButton.LeftButton, pos=centre(window, first))
    move(window, first)
    move(window, last)
    qtbot.mouseRelease(window.canvas, Qt.MouseButton.LeftButton, pos=centre(window, last))


# --- the dialog -----------------------------------------------------------------------------------------------


def test_rates_are_the_first_axes_and_nothing_that_is_no_number_is_one() -> None:
    settings = axes_of(preset("ring8").experiment)

    assert [each.path for each in settings[:2]] == [G_LR, D_LR]
    assert all(each.type in ("float", "int") for each in settings)
    assert not [each.path for each in settings if each.path == "seed" or each.path.startswith("compute.")]


@pytest.mark.parametrize("name", ["ring8", "wgan-gp-8gaussians", "dirac-gan", "digits-mlp", "gaussian-1d"])
def test_the_side_that_is_offered_of_any_setting_is_a_map_that_can_be(name: str) -> None:
    experiment = preset(name).experiment
    settings = axes_of(experiment)
    other = usual_side(settings[0], 4).axis(experiment, "x")
    for setting in settings[1:]:
        side = usual_side(setting, 4)
        axis = side.axis(experiment, "y")
        sweep = Sweep(experiment, other, axis)
        assert len(axis.values) >= 2, setting.path
        assert side.first < side.last
        problems = [cell.problem for cell in sweep.cells() if cell.experiment is None and cell.column == 0]
        assert len(problems) < len(axis.values), (setting.path, problems)


def test_a_map_is_asked_for_as_it_was_chosen(qtbot: QtBot, dialog: MapDialog) -> None:
    begun: list[Begin] = []
    dialog.begin_wanted.connect(begun.append)
    dialog.across.show_side(Side(D_LR, 1e-3, 1e-2, 5, "log"))
    dialog.up.show_side(Side("updates.batch_size", 16, 64, 4, "linear"))
    dialog.seeds.setValue(3)
    dialog.steps.setValue(400)
    dialog.refines.click()

    dialog.begin()

    (wanted,) = begun
    assert wanted.sweep is not None
    assert wanted.path is None
    assert (wanted.sweep.columns, wanted.sweep.rows, wanted.sweep.seeds, wanted.sweep.steps) == (5, 4, 3, 400)
    assert wanted.sweep.y.values == (16, 32, 48, 64)
    assert (wanted.num_refined, wanted.series, wanted.data_dir) == (3, "modes_covered", "/data")
    assert not dialog.isVisible()


def test_what_cannot_be_is_said_at_once_and_cannot_be_begun(dialog: MapDialog) -> None:
    dialog.up.show_side(Side(G_LR, 1e-3, 1e-2, 4, "log"))
    dialog.up.changed.emit()
    assert "another setting than that of x" in dialog.problem.text()
    assert not dialog.begin_button.isEnabled()

    dialog.up.show_side(Side(D_LR, -1.0, 1e-2, 4, "log"))
    dialog.up.changed.emit()
    assert "a range does not lie above 0" in dialog.problem.text()

    dialog.up.show_side(Side(D_LR, 1e-3, 1e-2, 4, "log"))
    dialog.up.changed.emit()
    assert dialog.problem.text() == ""
    assert dialog.begin_button.isEnabled()


def test_what_is_typed_and_is_no_number_is_said_and_not_begun(qtbot: QtBot, dialog: MapDialog) -> None:
    begun: list[Begin] = []
    dialog.begin_wanted.connect(begun.append)
    field = dialog.across.first
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "1e-x")
    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert dialog.problem.text() == "Across from: given '1e-x'; allowed: a number."
    dialog.begin()
    assert begun == []
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    dialog.seeds.setFocus()
    dialog.seeds.selectAll()
    qtbot.keyClicks(dialog.seeds, "21")
    qtbot.keyClick(dialog.seeds, Qt.Key.Key_Return)
    assert dialog.problem.text() == "Seeds: given '21'; allowed: a whole number from 1 to 20."
    dialog.begin()
    assert begun == []
    qtbot.keyClick(dialog.seeds, Qt.Key.Key_Escape)
    assert dialog.problem.text() == ""
    assert dialog.begin_button.isEnabled()


def test_what_it_takes_is_measured_and_grows_with_runs_and_steps(qtbot: QtBot, dialog: MapDialog) -> None:
    with qtbot.waitSignal(dialog.measure_wanted) as asked:
        dialog._soon.start(0)
    (question,) = asked.args or []
    assert isinstance(question, Measure)
    assert "Measuring" in dialog.takes.text()
    dialog.show_measured(Measured(question.number - 1, 99.0, 8000, 1, 1, 1))
    assert "Measuring" in dialog.takes.text()  # that was about another map

    dialog.show_measured(Measured(question.number, 2.0, 8000, 2, 700_000_000, 20_000))
    assert dialog.takes.text() == (
        "64 runs of 8,000 steps: about 60 s, 2 runs at a time. 700 MB of memory, 1 MB on the disk."
    )
    dialog.seeds.setValue(10)
    dialog.steps.setValue(16_000)
    assert "640 runs of 16,000 steps: about 21 min" in dialog.takes.text()
    dialog.show_measured(Measured(question.number, 2.0, 8000, 2, 1, 1, 3, "batch size: given 0"))
    assert dialog.problem.text() == "3 cells cannot be, and will be left out: batch size: given 0"
    dialog.show_measured(NotMeasured(question.number, "too little memory"))
    assert dialog.problem.text() == "too little memory"


def test_maps_made_before_are_offered_newest_first(
    qtbot: QtBot, window: MainWindow, maps: Maps, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = SweepFolder.made(maps_folder() / "first", SWEEP)
    second = SweepFolder.made(maps_folder() / "second", zoomed(SWEEP, (0, 1), (0, 1)))
    SweepFolder.made(maps_folder() / "broken", SWEEP)
    (maps_folder() / "broken" / "sweep.toml").write_text("half of i")
    for place, folder in enumerate((first, second)):
        os.utime(folder.path / "sweep.toml", (1e9 + place, 1e9 + place))
    assert [each.path for each in kept_maps(1)] == [second.path]
    window.intents.do("try_map")
    dialog = maps.trials.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: len(dialog.kept.actions()) == 4)

    entries = dialog.kept.actions()
    assert entries[0].text().startswith("Small: G learning rate × D learning rate, 4 × 4  (")
    assert entries[3].text() == "Another folder…"
    entries[1].trigger()

    qtbot.waitUntil(lambda: maps.window is not None)
    assert maps.window is not None
    assert maps.window.path == first.path
    assert maps.trials.dialog is None


def test_durations_and_sizes_are_words() -> None:
    told = [time_words(seconds) for seconds in (0.2, 7, 44, 100, 3600, 7300, 9000)]
    assert told == [
        "about 1 s",
        "about 7 s",
        "about 40 s",
        "about 2 min",
        "about 60 min",
        "about 2 h",
        "about 2 h 30 min",
    ]
    assert [megabytes_words(count) for count in (10, 3_400_000, 1_440_000_000)] == ["1 MB", "3 MB", "1.4 GB"]


# --- runs -----------------------------------------------------------------------------------------------------


def test_a_line_below_a_map_offers_what_can_be_done(qtbot: QtBot) -> None:
    bar = RunBar()
    qtbot.addWidget(bar)
    bar.show()
    bar.show_missing(3)
    assert bar.go_on_button.isVisible()
    assert not bar.hold_button.isVisible()
    bar.show_missing(0)
    assert bar.refine_button.isVisible()

    bar.show_work(Progress(4, 12, 32.0))
    assert bar.text.text() == "4 of 12 runs, about 30 s left"
    assert not bar.refine_button.isVisible()
    with qtbot.waitSignal(bar.held, check_params_cb=lambda is_held: is_held):
        bar.hold_button.click()
    assert bar.text.text() == "4 of 12 runs, paused"
    assert bar.hold_button.text() == "Resume"
    with qtbot.waitSignal(bar.held, check_params_cb=lambda is_held: not is_held):
        bar.hold_button.click()
    bar.show_work(None)
    assert bar.refine_button.isVisible()


def test_a_map_is_begun_from_the_menu_shown_and_followed(
    qtbot: QtBot, window: MainWindow, maps: Maps, jobs: list[Job], tmp_path: Path
) -> None:
    window.intents.do("try_map")
    dialog = maps.trials.dialog
    assert dialog is not None
    dialog._soon.stop()
    dialog._measure()
    (job,) = jobs
    assert isinstance(job.asked[0], Measure)
    job.arrived.emit(Measured(job.asked[0].number, 1.0, 8000, 1, 1, 1))
    assert "about 60 s" in dialog.takes.text()

    dialog.series.show_value("distance")
    with qtbot.waitSignal(maps.told):  # processes take seconds to start, and nothing else is to be seen
        dialog.begin()
    assert maps.trials.dialog is None
    assert isinstance(job.asked[1], Begin)
    folder = SweepFolder.made(tmp_path / "map", SWEEP)
    job.arrived.emit(Began(folder.path))
    job.arrived.emit(Progress(0, 16))
    qtbot.waitUntil(lambda: maps.window is not None)
    assert maps.window is not None
    assert maps.window.runs.text.text() == "0 of 16 runs"
    assert maps.window.chosen_series == "distance"
    job.arrived.emit(Progress(3, 16, 60.0))
    assert maps.window.runs.text.text() == "3 of 16 runs, about 60 s left"

    maps.window.runs.hold_button.click()
    maps.window.runs.hold_button.click()
    assert job.asked[2:] == [Hold(True), Hold(False)]
    maps.window.runs.cancel_button.click()
    assert job.asked[4:] == [Stop()]
    assert not maps.window.runs.is_working
    assert maps.window.runs.go_on_button.isVisible()


def test_closing_the_dialog_ends_what_measured(window: MainWindow, maps: Maps, jobs: list[Job]) -> None:
    window.intents.do("try_map")
    assert maps.trials.dialog is not None
    maps.trials.dialog._measure()

    maps.trials.dialog.reject()

    assert jobs[0].is_ended
    assert maps.trials.dialog is None


def test_a_map_that_was_given_up_goes_on_in_its_folder(
    qtbot: QtBot, maps: Maps, jobs: list[Job], folder: SweepFolder
) -> None:
    folder.file_of(SWEEP.cell(3)).unlink()
    map_window = opened(qtbot, maps, folder.path)

    map_window.runs.go_on_button.click()

    assert jobs[0].asked == [Begin(folder.path)]
    assert map_window.runs.text.text() == "Starting…"
    jobs[0].arrived.emit(Began(folder.path))
    jobs[0].arrived.emit(Progress(15, 16))
    jobs[0].arrived.emit(Ended("1 run failed: no such file"))
    assert map_window.state.text().endswith("1 run failed: no such file")
    assert not map_window.runs.is_working


def test_a_process_that_breaks_is_told_and_the_map_can_go_on(
    qtbot: QtBot, maps: Maps, jobs: list[Job], folder: SweepFolder
) -> None:
    folder.file_of(SWEEP.cell(3)).unlink()
    map_window = opened(qtbot, maps, folder.path)
    map_window.runs.go_on_button.click()

    jobs[0].broken.emit("The training process was killed (signal 9).")

    assert "was killed" in map_window.state.text()
    map_window.runs.go_on_button.click()
    assert jobs[1].asked == [Begin(folder.path)]


def test_a_map_that_cannot_be_made_is_told(maps: Maps, jobs: list[Job], monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(maps._files, "warn", lambda what, why: told.append(f"{what} {why}"))
    maps.trials.begin(Begin(None, SWEEP))

    jobs[0].arrived.emit(Ended("maps cannot be written (No space left on device)."))

    assert told == ["The map cannot be made. maps cannot be written (No space left on device)."]


def test_closing_a_map_ends_its_runs_and_says_that_they_are_kept(
    qtbot: QtBot, maps: Maps, jobs: list[Job], folder: SweepFolder
) -> None:
    folder.file_of(SWEEP.cell(3)).unlink()
    map_window = opened(qtbot, maps, folder.path)
    map_window.runs.go_on_button.click()

    with qtbot.waitSignal(maps.told) as told:
        map_window.close()

    assert "kept" in str(told.args)
    assert jobs[0].asked[-1] == Stop()


# --- regions --------------------------------------------------------------------------------------------------


def test_dragging_over_cells_asks_for_a_closer_look_that_shares_their_runs(
    qtbot: QtBot, maps: Maps, jobs: list[Job], folder: SweepFolder
) -> None:
    map_window = opened(qtbot, maps, folder.path)
    runs: list[object] = []
    map_window.run_wanted.connect(lambda cell, step: runs.append(cell))

    drag(qtbot, map_window, (0, 1), (1, 2))

    (begun,) = jobs[0].asked
    assert begun.sweep == zoomed(SWEEP, (1, 2), (0, 1))
    assert begun.region_of == folder.path
    assert begun.like[0] == folder.path
    assert runs == []
    assert map_window.canvas.region is None


def test_a_region_is_shown_in_the_same_window_and_left_again(
    qtbot: QtBot, maps: Maps, jobs: list[Job], folder: SweepFolder
) -> None:
    map_window = opened(qtbot, maps, folder.path)
    assert not map_window.out_button.isVisible()
    drag(qtbot, map_window, (0, 1), (1, 2))
    region = jobs[0].asked[0].sweep
    path = SweepFolder.made(zoom_folder(folder.path, region), region).path

    jobs[0].arrived.emit(Began(path))
    jobs[0].arrived.emit(Progress(4, 16))
    qtbot.waitUntil(lambda: map_window.path == path)
    assert (map_window.sweep.x, map_window.sweep.y) == (region.x, region.y)
    assert map_window.runs.is_working
    qtbot.mouseClick(map_window.out_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: map_window.path == folder.path)
    assert maps.window is map_window
    assert (map_window.sweep.x, map_window.sweep.y) == (SWEEP.x, SWEEP.y)
    assert not map_window.runs.is_working  # those of the region go on
    assert jobs[0].asked[1:] == []
    (entry,) = map_window.regions_button.entries.actions()
    assert entry.text() == "G learning rate 2e-3 to 4e-3, D learning rate 1e-3 to 2e-3"
    assert list(map_window.canvas._regions) == [Region((1, 2), (0, 1))]
    entry.trigger()
    qtbot.waitUntil(lambda: map_window.path == path)
    assert map_window.runs.is_working
    assert not map_window.regions_button.isVisible()


def test_keys_choose_a_region_and_escape_leaves_it(
    qtbot: QtBot, maps: Maps, jobs: list[Job], folder: SweepFolder
) -> None:
    map_window = opened(qtbot, maps, folder.path)
    canvas, shift = map_window.canvas, Qt.KeyboardModifier.ShiftModifier
    for key, with_ in (
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Right, shift),
        (Qt.Key.Key_Up, shift),
    ):
        qtbot.keyClick(canvas, key, with_)
    assert canvas.region == Region((0, 1), (0, 1))
    assert map_window.words.text().startswith("A closer look at 2 × 2 cells: 4 × 4 of them, 12 runs more.")

    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.region is None
    assert jobs == []
    qtbot.keyClick(canvas, Qt.Key.Key_Up, shift)
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert jobs[0].asked[0].sweep == zoomed(SWEEP, (0, 0), (0, 1))


def test_a_region_that_cannot_be_finer_says_so(qtbot: QtBot, maps: Maps, jobs: list[Job], folder: SweepFolder) -> None:
    map_window = opened(qtbot, maps, folder.path)

    drag(qtbot, map_window, (0, 0), (3, 3))

    assert jobs == []
    assert "a part of it" in map_window.state.text()


# --- parts of cells -------------------------------------------------------------------------------------------


@pytest.fixture
def refined(folder: SweepFolder) -> SweepFolder:
    """Return `folder` with the parts of one cell (1, 2), but for one of them."""
    finer = finer_of(folder)
    for row in range(3, 6):
        for column in range(6, 9):
            cell = finer.sweep.cell(finer.sweep.index_of(column, row, 0))
            if (row, column) != (5, 8):
                finer.put(cell, result_of(finer.sweep, cell).to_bytes())
    return folder


def test_refining_asks_for_as_many_runs_again(qtbot: QtBot, maps: Maps, jobs: list[Job], folder: SweepFolder) -> None:
    map_window = opened(qtbot, maps, folder.path)
    map_window.series.show_value("distance")

    map_window.runs.refine_button.click()

    assert jobs[0].asked == [Begin(folder.path, num_refined=2, series="distance")]


def test_parts_are_drawn_in_their_cell_read_and_opened(qtbot: QtBot, maps: Maps, refined: SweepFolder) -> None:
    map_window = opened(qtbot, maps, refined.path)
    map_window.series.show_value("distance")
    map_window._on_chosen()
    canvas, part = map_window.canvas, Part((3, 6))
    runs: list[Any] = []
    map_window.run_wanted.disconnect()
    map_window.run_wanted.connect(lambda cell, step: runs.append(cell))

    assert canvas.area_of((1, 2)).adjusted(-1, -1, 1, 1).contains(canvas.area_of(part))
    assert canvas.part_at(canvas.area_of(part).center()) == part
    assert canvas.part_at(canvas.area_of(Part((5, 8))).center()) is None  # it is not done
    assert canvas.part_at(canvas.area_of((0, 0)).center()) is None
    move(map_window, part)
    finer = finer_of(refined).sweep
    assert f"{finer.index_of(6, 3, 0) + 0.03:,.3f}" in map_window.words.text()
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=centre(map_window, part))

    (cell,) = runs
    assert setting_at(cell.experiment, G_LR).value == finer.x.values[6]  # type: ignore[union-attr]
    assert setting_at(cell.experiment, D_LR).value == finer.y.values[3]  # type: ignore[union-attr]


def test_parts_have_fakes_of_their_own(qtbot: QtBot, refined: SweepFolder) -> None:
    reader = MapReader(refined.path)
    snapshot = reader.read(Wanted(3, 0))
    assert snapshot is not None
    assert snapshot.finer_fakes is not None
    assert len(snapshot.finer_fakes) == 8
    assert snapshot.fakes is not None
    assert len(snapshot.fakes) == 16
    assert reader.read(Wanted(3, 0)) is None


def test_parts_are_drawn_in_colours_of_their_own(qtbot: QtBot, maps: Maps, refined: SweepFolder) -> None:
    map_window = opened(qtbot, maps, refined.path)
    map_window.series.show_value("distance")
    map_window._on_chosen()
    canvas = map_window.canvas
    image = canvas.grab().toImage()

    def ink(place: tuple[int, int] | Part) -> str:
        corner = canvas.area_of(place).topLeft() + QPointF(3, 3)
        return image.pixelColor(corner.toPoint()).name()

    # The numbers of their runs, by which they are coloured, are larger than any of the coarse map.
    assert {ink(Part((row, column))) for row in (3, 4, 5) for column in (6, 7)} == {ink((3, 2))}
    assert ink(Part((5, 8))) not in (ink((3, 2)), DARK.panel.lower())


def test_a_cell_keeps_its_number_until_there_is_another_part(qtbot: QtBot, maps: Maps, folder: SweepFolder) -> None:
    finer = finer_of(folder)
    middle = finer.sweep.cell(finer.sweep.index_of(7, 4, 0))
    finer.put(middle, result_of(finer.sweep, middle).to_bytes())
    canvas = opened(qtbot, maps, folder.path).canvas
    drawing = canvas._drawing_now()
    assert drawing is not None

    assert not drawing.is_divided(1, 2)
    assert canvas.part_at(canvas.area_of((1, 2)).center()) is None


def test_damaged_parts_leave_the_map_as_it_is(qtbot: QtBot, refined: SweepFolder) -> None:
    finer = refined.path / "finer"
    (finer / "sweep.toml").write_text("no sweep")

    snapshot = MapReader(refined.path).read()

    assert snapshot is not None
    assert snapshot.finer is None
    assert snapshot.found.count(0) == 0


# --- copies ---------------------------------------------------------------------------------------------------


def test_numbers_are_saved_with_those_of_parts(
    qtbot: QtBot, maps: Maps, refined: SweepFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    map_window = opened(qtbot, maps, refined.path)
    menu = map_window.save.menu()
    assert menu is not None
    entries = {action.text(): action for action in menu.actions()}
    for name, suffix in (("Numbers as CSV…", "csv"), ("Numbers as Parquet…", "parquet")):
        path = tmp_path / f"table.{suffix}"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given, path=path: (str(path), ""))
        entries[name].trigger()
        qtbot.waitUntil(path.exists)
    assert len((tmp_path / "table.csv").read_text().splitlines()) == 1 + 16 * 4 + 7 * 4
    assert (tmp_path / "table.parquet").read_bytes()[:4] == b"PAR1"


def test_a_map_is_kept_elsewhere(
    qtbot: QtBot, maps: Maps, folder: SweepFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    map_window = opened(qtbot, maps, folder.path)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: (str(tmp_path / "mine"), ""))

    map_window.copy_button.click()

    qtbot.waitUntil(lambda: "Kept in" in map_window.state.text())
    assert SweepFolder.opened(tmp_path / "mine").missing() == []
    told: list[str] = []
    monkeypatch.setattr(maps._files, "warn", lambda what, why: told.append(why))
    map_window.copy_button.click()
    qtbot.waitUntil(lambda: bool(told))
    assert "not empty" in told[0]


# --- for real -------------------------------------------------------------------------------------------------


@pytest.fixture
def job() -> Iterator[MapJob]:
    """Return a job that has not begun, and is ended whatever became of it."""
    job = MapJob()
    yield job
    job.stop()


def test_a_job_measures_and_does_the_runs_of_a_map(qtbot: QtBot, job: MapJob, tmp_path: Path) -> None:
    sweep = Sweep(SMALL, Axis(G_LR, (1e-3, 2e-3), "log"), Axis(D_LR, (1e-3,), "log"), 1, 8, 2)
    events: list[Any] = []
    job.arrived.connect(events.append)
    job.ask(Measure(1, sweep))
    with qtbot.waitSignal(job.arrived, timeout=PATIENCE_MS):
        job.begin()
    assert isinstance(events[0], Measured)
    assert events[0].run_s > 0

    with qtbot.waitSignal(job.finished, timeout=PATIENCE_MS):
        job.ask(Begin(tmp_path / "map", sweep))

    assert events[1] == Began(tmp_path / "map")
    assert events[-1] == Ended()
    assert SweepFolder.opened(tmp_path / "map").missing() == []
