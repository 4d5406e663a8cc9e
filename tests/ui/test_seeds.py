"""The dialog that tries seeds: what is asked for, what it shows of what comes, and that a seed opens as a run."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PyQt6.QtCore import QObject, Qt, pyqtSignal
from PyQt6.QtGui import QColor
from PyQt6.QtWidgets import QAbstractButton, QComboBox, QSpinBox
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import Start
from ganviz.engine.seedevents import SeedEnded, SeedEvent, SeedFailed, SeedRow, SeedSteps, SeedsWanted
from ganviz.spec import Experiment, preset
from ganviz.ui.seedpicture import seed_picture
from ganviz.ui.seedsdialog import SeedsDialog
from ganviz.ui.seedshelf import SeedShelf, outcome_of
from ganviz.ui.seedtrial import SeedTrial
from ganviz.ui.theme import DARK, LIGHT
from ganviz.ui.window import MainWindow
from tests.ui.fakehost import FakeHost

SMALL = Experiment().with_changes(
    {"generator.network.widths": [8], "discriminator.network.widths": [8], "updates.batch_size": 16, "seed": 5}
)
FAKES = np.array([[0, 0], [2, 0]], np.float32)
REALS = np.array([[-2, -2], [2, 2]], np.float32)


class Trial(QObject):
    """Stands for a `SeedTrial`: what comes of it is what the test says."""

    arrived = pyqtSignal(object)
    broken = pyqtSignal(str)
    finished = pyqtSignal()

    def __init__(self, wanted: SeedsWanted) -> None:
        super().__init__()
        self.wanted = wanted
        self.done: list[str] = []

    def begin(self) -> None:
        self.done.append("begin")

    def end_soon(self) -> None:
        self.done.append("end_soon")

    def stop(self) -> None:
        self.done.append("stop")


@pytest.fixture
def trials() -> list[Trial]:
    """Return the trials that the dialog began."""
    return []


@pytest.fixture
def dialog(qtbot: QtBot, trials: list[Trial]) -> Iterator[SeedsDialog]:
    """Open the dialog for a small run of 400 steps."""

    def start(wanted: SeedsWanted) -> Any:
        trials.append(Trial(wanted))
        return trials[-1]

    made = SeedsDialog(start=start)
    qtbot.addWidget(made)
    made.apply_theme(DARK)
    made.open_for(SMALL, 400, None)
    yield made
    made.close()


def row(seed: int, step: int, modes: int) -> SeedRow:
    return SeedRow(
        seed, {"step": step, "d_loss": 1.0, "g_loss": 0.7, "modes_covered": modes, "modes": 8, "num_modes": 8}
    )


def ended(seed: int, modes: int, **more: Any) -> SeedEnded:
    summary = row(seed, 400, modes).row | {"seed": seed, "conditions": ["far"], "conditions_seen": {"far": 100}}
    return SeedEnded(seed, summary | more.pop("summary", {}), fakes=FAKES, reals=REALS, **more)


def send(dialog: SeedsDialog, trial: Trial, *events: SeedEvent) -> None:
    for event in events:
        trial.arrived.emit(event)
    dialog._soon.stop()
    dialog._show_found()


def press(qtbot: QtBot, button: QAbstractButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_as_many_seeds_are_trained_as_are_chosen(qtbot: QtBot, dialog: SeedsDialog, trials: list[Trial]) -> None:
    assert dialog.steps.value() == 400  # as of the set-up
    dialog.num.show_value(4)
    dialog.steps.show_value(300)

    press(qtbot, dialog.begin_button)

    (trial,) = trials
    assert trial.wanted == SeedsWanted(SMALL, 4, 300, None)
    assert trial.done == ["begin"]
    assert not dialog.begin_button.isEnabled()
    assert dialog.stop_button.hasFocus()


def test_bands_are_drawn_of_the_series_that_is_chosen(dialog: SeedsDialog, trials: list[Trial]) -> None:
    dialog.num.show_value(3)
    dialog.begin()

    send(dialog, trials[0], *(row(seed, step, seed * step // 100) for step in (100, 200) for seed in (1, 2, 4)))

    assert dialog.series.currentData() == "modes_covered"
    line = dialog.chart.chart.curves[0].line_item
    assert (line.step.tolist(), line.value.tolist()) == ([100, 200], [2, 4])
    band = dialog.chart._bands[200]
    assert [band.low, band.high] == np.percentile([2, 4, 8], [25, 75]).tolist()
    assert dialog.chart.chart.accessibleDescription().endswith("Step 200, 3 seeds: median 4, middle half 3 to 6.")

    axis = dialog.chart.chart._values
    assert axis.tickSpacing(2, 4, 400) == [(1.0, 0.0)]  # modes are whole

    dialog.series.setCurrentIndex(dialog.series.findData("g_loss"))

    assert axis.tickSpacing(2, 4, 400)[0][0] < 1
    assert line.value.tolist() == [0.7, 0.7]
    send(dialog, trials[0], row(1, 300, 3))
    assert dialog.series.currentData() == "g_loss"  # another row does not choose another series


def test_nothing_is_drawn_or_offered_until_something_is_measured(dialog: SeedsDialog, trials: list[Trial]) -> None:
    assert not dialog.series.isVisible()
    assert not dialog.chart.isVisible()
    dialog.begin()
    send(dialog, trials[0], row(1, 100, 2))
    assert dialog.series.isVisible()
    assert dialog.chart.isVisible()
    dialog.close()
    dialog.open_for(SMALL, 400, None)
    dialog.begin()
    assert not dialog.chart.isVisible()


def test_the_pointer_reads_the_nearest_step(dialog: SeedsDialog, trials: list[Trial]) -> None:
    dialog.begin()
    send(dialog, trials[0], row(1, 100, 2), row(1, 200, 6))

    dialog.chart.chart.pointed_at.emit(130.0)
    assert dialog.chart.words.text() == "Step 100, 1 seed: median 2, middle half 2 to 2."

    dialog.chart.chart.pointed_at.emit(None)
    assert dialog.chart.words.text().startswith("Line: median")


def test_what_is_done_is_counted_and_told(dialog: SeedsDialog, trials: list[Trial]) -> None:
    dialog.num.show_value(4)
    dialog.begin()

    send(
        dialog, trials[0], SeedSteps(5, 1, np.zeros(30), np.zeros(30)), ended(6, 8), ended(7, 3),
        SeedFailed(8, "There is not enough memory."),
    )  # fmt: skip

    assert dialog.bar.value() == 30 + 3 * 400
    assert dialog.progress.text() == "3 of 4 seeds, 1,230 of 1,600 steps   There is not enough memory."
    told = dialog.counts.text().splitlines()
    assert "modes covered: 8 in 1 seed, 3 in 1 seed" in told
    assert "not all modes: 1 of 2 (95% interval 1.3% to 99%)" in told
    assert [card.lines for card in dialog.shelf.cards] == [("Seed 6", "8 of 8 modes"), ("Seed 7", "3 of 8 modes")]


def test_a_click_on_a_seed_opens_what_was_tried(qtbot: QtBot, dialog: SeedsDialog, trials: list[Trial]) -> None:
    dialog.begin()
    send(dialog, trials[0], ended(9, 8), ended(7, 3))
    dialog.open_for(Experiment(), 100, None)  # the run on show is another by now

    with qtbot.waitSignal(dialog.seed_chosen) as chosen:
        press(qtbot, dialog.shelf.cards[1])

    assert chosen.args == [SMALL.with_changes({"seed": 9})]


def test_stopping_keeps_what_there_is(qtbot: QtBot, dialog: SeedsDialog, trials: list[Trial]) -> None:
    dialog.begin()
    send(dialog, trials[0], ended(5, 8))

    press(qtbot, dialog.stop_button)
    assert trials[0].done == ["begin", "end_soon"]
    send(dialog, trials[0], ended(6, 1, is_stopped=True, summary={"step": 150}))
    trials[0].finished.emit()

    assert [card.lines[1] for card in dialog.shelf.cards] == ["8 of 8 modes", "stopped at 150"]
    assert dialog.begin_button.isEnabled()
    assert dialog.begin_button.hasFocus()


def test_closing_stops_it_and_what_still_comes_is_let_go(dialog: SeedsDialog, trials: list[Trial]) -> None:
    dialog.begin()
    dialog.close()

    assert trials[0].done == ["begin", "stop"]
    trials[0].arrived.emit(ended(5, 8))
    trials[0].finished.emit()
    assert dialog.shelf.cards == []

    dialog.open_for(SMALL, 400, None)
    dialog.begin()
    trials[0].arrived.emit(ended(5, 8))
    assert dialog.shelf.cards == []
    assert not dialog.begin_button.isEnabled()


def test_a_process_that_ends_is_told(dialog: SeedsDialog, trials: list[Trial]) -> None:
    dialog.begin()

    trials[0].broken.emit("The training process was killed (signal 9).")
    trials[0].finished.emit()

    assert dialog.progress.text().endswith("   The training process was killed (signal 9).")
    assert dialog.begin_button.isEnabled()


def test_what_can_have_the_keys_has_a_name(dialog: SeedsDialog, trials: list[Trial]) -> None:
    assert "Nothing is measured yet" in dialog.chart.chart.accessibleDescription()
    dialog.begin()
    send(dialog, trials[0], ended(5, 8))

    for kind in (QSpinBox, QComboBox):
        assert all(each.accessibleName() for each in dialog.findChildren(kind))
    assert all(
        each.accessibleName() or each.text() for each in dialog.findChildren(QAbstractButton) if each.isVisible()
    )


@pytest.mark.parametrize(("event", "words"), [
    (ended(1, 5), "5 of 8 modes"),
    (ended(1, 5, summary={"diverged_in": 1234}), "diverged in 1,234"),
    (ended(1, 5, is_stopped=True), "stopped at 400"),
    (ended(1, 5, summary={"num_modes": 0}), "not there yet"),
    (ended(1, 5, summary={"num_modes": 0, "conditions": ["weak_discriminator"]}), "G wins: D is too weak"),
    (ended(1, 5, summary={"num_modes": 0, "conditions": []}), ""),
])  # fmt: skip
def test_outcomes_in_words(event: SeedEnded, words: str) -> None:
    assert outcome_of(event) == words


def test_cards_lie_in_rows_in_the_order_of_their_seeds(qtbot: QtBot) -> None:
    shelf = SeedShelf()
    qtbot.addWidget(shelf)
    for seed in (3, 1, 2):
        shelf.add(ended(seed, 8))
    shelf.resize(2 * shelf.cards[0].sizeHint().width() + 20, 10)
    shelf.show()

    assert [card.ended.seed for card in shelf.cards] == [1, 2, 3]
    first, second, third = (card.geometry() for card in shelf.cards)
    assert first.top() == second.top() < third.top()
    assert first.left() == third.left() < second.left()
    assert shelf.height() > third.bottom()

    shelf.clear()
    assert shelf.cards == []


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
def test_a_picture_has_fakes_over_reals_where_they_are(qtbot: QtBot, theme: Any) -> None:
    image = seed_picture(FAKES, REALS, 400, theme).toImage()

    two = round(2 / (4 * 1.24) * 400)  # pixels, as the plane reaches .12 of the extent of the reals beyond them
    assert image.pixelColor(200, 200) == image.pixelColor(200 + two, 200) == QColor(theme.fake)
    real = image.pixelColor(200 + two, 200 - two)
    assert real == image.pixelColor(200 - two, 200 + two)
    assert real not in (QColor(theme.plot), QColor(theme.fake))
    assert image.pixelColor(100, 100) == QColor(theme.plot)


def test_points_beyond_the_picture_are_at_its_edge(qtbot: QtBot) -> None:
    image = seed_picture(np.array([[9, 0], [0, -70]], np.float32), REALS, 400, DARK).toImage()

    assert image.pixelColor(395, 200) == image.pixelColor(200, 395) == QColor(DARK.fake)
    assert image.pixelColor(200, 200) == QColor(DARK.plot)


def test_a_picture_of_numbers_is_a_histogram_and_of_images_their_tiles(qtbot: QtBot) -> None:
    numbers = np.zeros((50, 1), np.float32)
    bars = seed_picture(numbers, np.linspace(-1, 1, 50, dtype=np.float32)[:, None], 96, DARK).toImage()
    assert bars.pixelColor(49, 90) == QColor(DARK.fake)
    assert bars.pixelColor(5, 5) == QColor(DARK.plot)

    images = np.zeros((16, 8, 8), np.uint8)
    images[0] = 255
    tiles = seed_picture(images, images, 96, DARK).toImage()
    assert tiles.pixelColor(10, 10) == QColor("white")
    assert tiles.pixelColor(80, 80) == QColor("black")


def test_points_that_are_no_numbers_are_left_out(qtbot: QtBot) -> None:
    fakes = np.array([[np.nan, 0], [np.inf, 1], [0, 0]], np.float32)

    assert seed_picture(fakes, REALS, 50, DARK).toImage() == seed_picture(FAKES[:1], REALS, 50, DARK).toImage()
    assert seed_picture(None, None, 50, DARK).width() == 50


# --- with a process -------------------------------------------------------------------------------------------


def test_a_process_trains_the_seeds_and_tells_of_them(qtbot: QtBot) -> None:
    trial = SeedTrial(SeedsWanted(SMALL, 2, 120))
    events: list[SeedEvent] = []
    trial.arrived.connect(events.append)

    with qtbot.waitSignal(trial.finished, timeout=60_000):
        trial.begin()

    done = {event.seed: event for event in events if isinstance(event, SeedEnded)}
    assert sorted(done) == [5, 6]
    assert all(event.is_whole for event in done.values())
    assert done[5].fakes is not None
    assert done[5].fakes.shape == done[5].reals.shape == (256, 2)
    assert not np.array_equal(done[5].fakes, done[6].fakes)
    assert [event.row["step"] for event in events if isinstance(event, SeedRow) and event.seed == 6] == [100, 120]


def test_a_process_ends_soon_or_at_once_when_told(qtbot: QtBot) -> None:
    soon, at_once = (SeedTrial(SeedsWanted(SMALL, 3, 900_000)) for _ in range(2))
    events: list[SeedEvent] = []
    reasons: list[str] = []
    for trial in (soon, at_once):
        trial.broken.connect(reasons.append)
    soon.arrived.connect(events.append)

    with qtbot.waitSignal(soon.arrived, timeout=60_000):
        soon.begin()
    with qtbot.waitSignal(soon.finished, timeout=60_000):
        soon.end_soon()
    with qtbot.waitSignal(at_once.arrived, timeout=60_000):
        at_once.begin()
    at_once.stop()

    ended_ = [event for event in events if isinstance(event, SeedEnded)]
    assert ended_
    assert all(event.is_stopped for event in ended_)
    assert at_once.isFinished()
    assert reasons == []


# --- in the window --------------------------------------------------------------------------------------------


def test_the_window_offers_to_try_seeds_and_opens_one(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    assert window.seeds.dialog is None  # a start has no time for it

    window.intents.do("try_seeds")

    dialog = window.seeds.dialog
    assert dialog is not None
    assert dialog.isVisible()
    assert dialog.steps.value() == preset("ring8").steps
    with qtbot.waitSignal(window.intents.done):
        dialog.seed_chosen.emit(SMALL.with_changes({"seed": 77}))
    assert host.commands(Start)[-1].experiment == SMALL.with_changes({"seed": 77})
    assert "seed 77" in window.toast.text()
    assert "Space" in window.toast.text()
    handle = dialog.windowHandle()
    assert handle is not None
    assert (handle.transientParent(), dialog.windowType()) == (None, Qt.WindowType.Window)  # or it would lie over all
    window.close()
    assert not dialog.isVisible()


def test_a_seed_is_called_by_its_own_number_and_by_no_earlier_one(window: MainWindow) -> None:
    window.files.note_opened(replace(preset("ring8"), title="A ring, seed 0"))
    window.intents.do("open_seed", preset("ring8").experiment.with_changes({"seed": 4}))
    assert window.session.current.name == "A ring, seed 4"
    assert window.top.title_button.title == "A ring"
