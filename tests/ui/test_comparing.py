"""Runs compared in a real run of the window: together by step, drawn side by side, changed one by one or all."""

from typing import Any

import numpy as np
import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from ganviz.engine.hosts import ProcessHost, ThreadHost
from ganviz.engine.messages import Diverged, Frame, RunState
from ganviz.engine.probes import SamplesProbe
from ganviz.spec import Experiment, Lane, Preset, presets
from ganviz.spec.arrays import PointArray
from ganviz.spec.data import Points
from ganviz.spec.stories import Action, story_problems
from ganviz.ui.comparemenu import offers
from ganviz.ui.model.lanes import MOST_LANES, Wish, titles_of
from ganviz.ui.model.record import RunRecord
from ganviz.ui.panels import Panels
from ganviz.ui.views.distribution import SMALL_SAMPLES, DistributionView
from ganviz.ui.window import MainWindow
from tests.ui.test_counts import Layouts
from tests.ui.windows import Open, resized

PATIENCE_MS = 60_000  # only ever spent by a test that fails
SMALL = Experiment().with_changes(
    {"generator.network.widths": [8], "discriminator.network.widths": [8], "updates.batch_size": 16}
)
D_LR, G_LR = "discriminator.optimizer.lr", "generator.optimizer.lr"
SGD = Wish({"generator.optimizer.kind": "sgd", "discriminator.optimizer.kind": "sgd"})
ILL = {**SGD.change, "objective.loss.kind": "wasserstein", "objective.loss.clip": 0.0, D_LR: 1.0, G_LR: 1.0}


@pytest.fixture
def window(qtbot: QtBot, open_window: Open) -> MainWindow:
    """Return a window whose run has just begun."""
    made = open_window(ThreadHost(), Preset("small", "Small", "", SMALL, steps=400))
    resized(made, 1280, 800)
    qtbot.waitUntil(lambda: made.session.state is RunState.PAUSED, timeout=PATIENCE_MS)
    return made


def compare(qtbot: QtBot, window: MainWindow, *wishes: Wish, step: int | None = None) -> None:
    """Begin a comparison, and wait until all of it is ready."""
    window.intents.do("compare", wishes, step)
    qtbot.waitUntil(lambda: are(window, RunState.PAUSED), timeout=PATIENCE_MS)


def are(window: MainWindow, state: RunState) -> bool:
    return all(record.state is state for record in window.session.lanes.records)


def train(qtbot: QtBot, window: MainWindow, end: int) -> None:
    """Play all to a step, and wait until their pictures of it are there."""
    lanes = window.session.lanes
    window.session.play(end)
    qtbot.waitUntil(
        lambda: all(each.step == end for each in lanes.shown) and not lanes.is_training, timeout=PATIENCE_MS
    )
    qtbot.waitUntil(lambda: all(each.frames.steps[-1:] == (end,) for each in lanes.shown), timeout=PATIENCE_MS)


def fakes(window: MainWindow, lane: int) -> Any:
    answer = window.session.lanes.records[lane].latest(SamplesProbe)
    assert answer is not None
    return answer.fake


def each_draws_its_newest(window: MainWindow) -> bool:
    """Views draw by a clock, so that the last answer of a run that rests now is not drawn at once."""
    return all(
        isinstance(cell.view, DistributionView)
        and np.array_equal(cell.view.plane.fake_item.points, fakes(window, lane))
        for lane, cell in enumerate(window.board.cells)
    )


def test_the_title_of_a_comparison_keeps_the_data_that_it_was_begun_on(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.session.change_applied, timeout=PATIENCE_MS):
        window.session.change({"data.kind": "moons"})
    compare(qtbot, window, SGD)
    assert window.session.experiment.data.kind == "moons"
    assert window.top.title_button.title == "Small · on two moons"
    assert window.top.badge.isHidden()  # it is as the lane was begun


def test_lanes_begin_alike_and_stand_at_one_step_whenever_they_rest(qtbot: QtBot, window: MainWindow) -> None:
    compare(qtbot, window, Wish({D_LR: 1e-4}), SGD)
    session = window.session
    assert [each.name for each in session.lanes.records] == ["unchanged", "D lr 1e-4", "SGD"]
    assert session.current is session.lanes.records[0]

    def are_drawn_small() -> bool:
        answers = [each.latest(SamplesProbe) for each in session.lanes.records]
        return all(answer is not None and len(answer.fake) == SMALL_SAMPLES.count for answer in answers)

    qtbot.waitUntil(are_drawn_small, timeout=PATIENCE_MS)
    assert np.array_equal(fakes(window, 0), fakes(window, 1))  # the same weights, the same latents

    window.intents.do("toggle")
    qtbot.waitUntil(lambda: min(each.step for each in session.lanes.records) > 60, timeout=PATIENCE_MS)
    window.intents.do("toggle")
    qtbot.waitUntil(lambda: are(window, RunState.PAUSED), timeout=PATIENCE_MS)
    assert len({each.step for each in session.lanes.records}) == 1
    assert not np.array_equal(fakes(window, 0), fakes(window, 1))


def test_a_lane_has_the_floats_of_the_run_alone(qtbot: QtBot, window: MainWindow) -> None:
    train(qtbot, window, 90)
    alone = window.session.current.series["g_loss"].fine_and_coarse(0, 90, 512, 512)[0].mean
    compare(qtbot, window, SGD)
    train(qtbot, window, 90)
    first, second = (
        each.series["g_loss"].fine_and_coarse(0, 90, 512, 512)[0].mean for each in window.session.lanes.records
    )
    assert np.array_equal(first, alone)
    assert not np.array_equal(second, alone)


def test_each_lane_is_drawn_in_a_picture_of_its_own_and_in_one_plot(qtbot: QtBot, window: MainWindow) -> None:
    compare(qtbot, window, SGD)
    train(qtbot, window, 60)
    board = window.board
    assert window.panels.stage.currentWidget() is board
    assert [cell.name_button.text() for cell in board.cells] == ["Adam", "SGD"]
    qtbot.waitUntil(lambda: each_draws_its_newest(window), timeout=PATIENCE_MS)
    assert [len(fakes(window, lane)) for lane in range(2)] == [SMALL_SAMPLES.count] * 2
    losses: Any = window.view("losses")
    assert losses.is_compared
    styles = [ghost.style.colour for ghost in losses._ghosts.values()]
    assert styles == ["lane 1", "lane 1"]
    assert [curve.style.colour for curve in losses.chart.curves] == ["lane 0", "lane 0"]
    assert all(len(ghost.item.step) for ghost in losses._ghosts.values())
    assert [text.split()[0] for text in losses._legend.texts] == ["G", "D", "Adam", "SGD"]
    assert [each.pen for each in losses._legend.curves[:2]] == [Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine]

    window.intents.do("end_comparison")
    assert window.view("distribution").isVisible()  # type: ignore[attr-defined]
    assert not losses.is_compared
    assert [curve.style.colour for curve in losses.chart.curves] == ["generator", "discriminator"]


def test_of_four_lanes_two_are_drawn_at_a_time_while_they_train_and_all_at_rest(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    compare(qtbot, window, SGD, Wish({D_LR: 1e-4}), Wish({"seed": 5}))
    drawn: list[tuple[int, ...]] = []
    answered: set[int] = set()  # runs whose answers were given to the views beside the lanes
    states, shown = window.session.lanes.records, window.session.current.run

    def note(frames: dict[int, Any]) -> None:
        if all(frame.state is RunState.TRAINING for frame in frames.values()) and are(window, RunState.TRAINING):
            drawn.append(tuple(frames))

    def show(frame: Frame) -> None:
        answers = {id(answer) for answer in frame.answers.values()}
        answered.update(each.run for each in states if answers & {id(found) for found in each._answers.values()})
        Panels.show_frame(window.panels, frame)

    monkeypatch.setattr(window.panels, "show_frame", show)
    window._pump.arrived.connect(note)
    window.session.set_speed(200)  # so that there is time for pictures, however seldom a busy machine draws
    train(qtbot, window, 300)
    assert drawn
    assert {len(runs) for runs in drawn} == {2}
    assert {run for runs in drawn for run in runs} == {each.run for each in states}
    assert answered == {shown}
    assert len(window.board.cells) == len(states)
    qtbot.waitUntil(lambda: each_draws_its_newest(window), timeout=PATIENCE_MS)


def drawn_points(record: RunRecord) -> PointArray:
    data = record.experiment.data
    return data.points if isinstance(data, Points) else PointArray(())


def middle_of(view: DistributionView) -> tuple[float, float]:
    middle = view.plane.view.viewRect().center()
    return middle.x(), middle.y()


def test_data_is_drawn_in_the_chosen_lane_for_it_alone_or_for_all(qtbot: QtBot, window: MainWindow) -> None:
    compare(qtbot, window, SGD)
    session, board = window.session, window.board
    first, second = session.lanes.records
    resized(window, 800, 800)
    QApplication.processEvents()
    assert board._words.isHidden(), "there is room for all words: none of them would be tried in vain"
    layouts = Layouts(board)
    window.drawings.reason_shown.emit()  # as it may be with each frame
    QApplication.processEvents()
    assert layouts.count == 0
    resized(window, 1280, 800)

    board.draw_chip.click()
    cell = next(each for each in board.cells if each.record is session.current)
    assert isinstance(cell.view, DistributionView)
    drawn = cell.view.drawing.board
    board.all_chip.click()
    QTest.mouseClick(drawn, Qt.MouseButton.LeftButton, pos=drawn.rect().center())
    qtbot.waitUntil(
        lambda: all(isinstance(each.experiment.data, Points) for each in (first, second)), timeout=PATIENCE_MS
    )
    assert first.experiment.data == second.experiment.data

    board.one_chip.click()
    QTest.mouseClick(drawn, Qt.MouseButton.LeftButton, pos=drawn.rect().center() / 2)
    qtbot.waitUntil(lambda: first.experiment.data != second.experiment.data, timeout=PATIENCE_MS)
    assert drawn.strip.isVisible()
    window.intents.do("undo")  # the stroke
    qtbot.waitUntil(lambda: first.experiment.data == second.experiment.data, timeout=PATIENCE_MS)

    QTest.mouseClick(drawn, Qt.MouseButton.LeftButton, pos=drawn.rect().center() / 2)
    qtbot.waitUntil(lambda: len(drawn_points(first)) == 6, timeout=PATIENCE_MS)
    other = next(each for each in board.cells if each is not cell).view
    assert isinstance(other, DistributionView)
    viewport = other.plane.viewport()
    middle_before = middle_of(other)  # a name that changes may take some of its height at any time
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=viewport.rect().center())
    QTest.mouseMove(viewport, viewport.rect().center() / 2)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=viewport.rect().center() / 2)
    assert session.current is second
    assert middle_of(other) == pytest.approx(middle_before, abs=1e-6)
    assert (drawn.strip.isVisible(), other.drawing.is_on, board.draw_chip.isChecked()) == (False, True, True)

    board.cells[0].chosen.emit()
    assert (drawn.strip.isVisible(), other.drawing.is_on) == (True, False)
    QTest.mouseClick(drawn, Qt.MouseButton.LeftButton, pos=drawn.rect().center() / 3)
    for count in (9, 6, 3):  # strokes of before and after are taken back one by one
        qtbot.waitUntil(lambda count=count: len(drawn_points(first)) == count, timeout=PATIENCE_MS)
        window.intents.do("undo")


def test_controls_act_on_the_chosen_lane_or_on_all(qtbot: QtBot, window: MainWindow) -> None:
    compare(qtbot, window, SGD)
    session = window.session
    first, second = session.lanes.records
    verdicts: Any = window.view("verdicts")
    assert verdicts.header.told.startswith(first.name)  # it draws one run alone
    window.board.cells[1].chosen.emit()
    assert session.current is second
    assert verdicts.header.told.startswith("SGD")
    assert window.board.one_chip.text() == "SGD"
    with qtbot.waitSignal(session.change_applied, timeout=PATIENCE_MS):
        window.intents.do("change", {D_LR: 0.02})
    assert (first.experiment.discriminator.optimizer.lr, second.experiment.discriminator.optimizer.lr) == (1e-3, 0.02)

    window.board.all_chip.click()
    assert session.lanes.acts_on_all
    window.intents.do("change", {G_LR: 0.03})
    qtbot.waitUntil(
        lambda: [each.experiment.generator.optimizer.lr for each in (first, second)] == [0.03, 0.03],
        timeout=PATIENCE_MS,
    )
    window.intents.do("undo")
    qtbot.waitUntil(
        lambda: [each.experiment.generator.optimizer.lr for each in (first, second)] == [1e-3, 1e-3],
        timeout=PATIENCE_MS,
    )

    def kinds() -> list[str]:
        return [each.experiment.generator.optimizer.kind for each in (first, second)]

    window.board.cells[0].chosen.emit()
    window.board.all_chip.click()
    window.intents.do("change", SGD.change)  # which the second one is already
    qtbot.waitUntil(lambda: kinds() == ["sgd", "sgd"], timeout=PATIENCE_MS)
    with qtbot.waitSignal(window.undo.told, timeout=PATIENCE_MS):
        window.intents.do("undo")
    assert kinds() == ["adam", "sgd"]
    with qtbot.waitSignal(window.undo.told, timeout=PATIENCE_MS):
        window.intents.do("redo")
    assert kinds() == ["sgd", "sgd"]

    window.board.cells[1].chosen.emit()
    window.session.lanes.act_on_all(True)
    window.intents.do("change", {D_LR: 0.02})  # which the chosen one has already
    qtbot.waitUntil(lambda: first.experiment.discriminator.optimizer.lr == 0.02, timeout=PATIENCE_MS)
    for name, rate in (("undo", 1e-3), ("redo", 0.02), ("undo", 1e-3)):
        with qtbot.waitSignal(window.undo.told, timeout=PATIENCE_MS) as said:
            window.intents.do(name)
        assert f"in {first.name}: D lr 1e-3 → 0.02" in said.args[0]
        assert (first.experiment.discriminator.optimizer.lr, kinds()) == (rate, ["sgd", "sgd"])
    window.board.one_chip.click()
    with qtbot.waitSignal(window.undo.told, timeout=PATIENCE_MS):
        window.intents.do("undo")  # where it was done, whatever the controls act on now
    assert kinds() == ["adam", "sgd"]


def test_a_change_that_one_lane_refuses_is_said_and_made_to_the_others(qtbot: QtBot, window: MainWindow) -> None:
    compare(qtbot, window, SGD)
    first, _ = window.session.lanes.records
    window.session.lanes.act_on_all(True)
    window.intents.do("change", {"generator.optimizer.beta1": 0.7})
    qtbot.waitUntil(lambda: getattr(first.experiment.generator.optimizer, "beta1", 0) == 0.7, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: window.toast.text().startswith("SGD: not changed."), timeout=PATIENCE_MS)


def test_from_a_step_lanes_share_the_past_and_differ_from_there(qtbot: QtBot, window: MainWindow) -> None:
    train(qtbot, window, 100)
    before = window.session.current
    compare(qtbot, window, Wish({D_LR: 1e-5}), step=100)
    first, second = window.session.lanes.records
    assert first is before  # it stands there itself
    assert (second.fork_step, second.step) == (100, 100)
    train(qtbot, window, 150)
    losses = [each.series["g_loss"].fine_and_coarse(0, 150, 512, 512)[0] for each in (first, second)]
    past = losses[0].step <= 100
    assert np.array_equal(losses[0].mean[0, past], losses[1].mean[0, past])
    assert not np.array_equal(losses[0].mean[0, ~past], losses[1].mean[0, ~past])


def test_from_a_past_step_both_begin_there(qtbot: QtBot, window: MainWindow) -> None:
    train(qtbot, window, 100)
    before = window.session.current
    window.intents.do("scrub_to", 40)
    compare(qtbot, window, Wish({D_LR: 1e-5}), step=40)
    assert before not in window.session.lanes.records
    assert [each.fork_step for each in window.session.lanes.records] == [40, 40]
    assert before.end == 100


def test_the_past_of_all_is_shown_at_once(qtbot: QtBot, window: MainWindow) -> None:
    compare(qtbot, window, SGD)
    for end in (20, 40, 60):
        train(qtbot, window, end)
    window.intents.do("scrub_to", 40)
    for lane, record in enumerate(window.session.lanes.records):
        kept = record.frames.at(40)
        assert kept is not None
        assert (record.moment, kept.step) == (40, 40)
        assert np.array_equal(fakes(window, lane), kept.answers[SamplesProbe].fake)
    window.intents.do("come_to_now")
    assert [each.moment for each in window.session.lanes.records] == [None, None]


def test_a_lane_that_joins_is_waited_for(qtbot: QtBot, window: MainWindow) -> None:
    compare(qtbot, window, SGD)
    train(qtbot, window, 80)
    compare(qtbot, window, Wish({D_LR: 1e-5}))
    records = window.session.lanes.records
    assert [each.step for each in records] == [80, 80, 0]
    train(qtbot, window, 120)
    assert [each.step for each in records] == [120, 120, 120]


def test_a_lane_that_is_added_at_a_step_is_one(qtbot: QtBot, window: MainWindow) -> None:
    train(qtbot, window, 40)
    compare(qtbot, window, Wish({D_LR: 1e-5}), step=40)
    compare(qtbot, window, Wish({D_LR: 1e-4}), step=40)
    records = window.session.lanes.records
    assert len(records) == len(set(map(id, records))) == 3
    train(qtbot, window, 80)


def test_pictures_come_while_one_catches_up_and_its_step_is_said(qtbot: QtBot, window: MainWindow) -> None:
    compare(qtbot, window, SGD)
    train(qtbot, window, 2000)
    window.session.set_speed(1500)  # so that there is time for pictures, however seldom a busy machine draws
    compare(qtbot, window, Wish({D_LR: 1e-5}))
    late = window.session.lanes.records[2]
    drawn: list[int] = []
    window.frame_drawn.connect(lambda _: drawn.append(late.step))
    window.session.play(2100)
    qtbot.waitUntil(lambda: late.step == 2100 and not window.session.lanes.is_training, timeout=PATIENCE_MS)
    assert len([step for step in drawn if 0 < step < 1500]) >= 3
    assert window.board.cells[2].state_label.isHidden()


def test_a_comparison_rests_until_it_is_played(qtbot: QtBot, window: MainWindow) -> None:
    compare(qtbot, window, SGD)
    window.session.play()
    qtbot.waitUntil(lambda: window.session.lanes.is_training, timeout=PATIENCE_MS)
    window.intents.do("end_comparison")
    first = window.session.current
    assert first.state is RunState.TRAINING
    other = next(run for run in window.session.records if run != first.run)
    window.session.comparison.join(other)
    qtbot.waitUntil(lambda: are(window, RunState.PAUSED), timeout=PATIENCE_MS)
    train(qtbot, window, max(each.step for each in window.session.lanes.records) + 40)


def test_lanes_that_all_diverged_can_be_played_on(qtbot: QtBot, window: MainWindow) -> None:
    window.session.start_run(SMALL.with_changes(ILL))
    qtbot.waitUntil(lambda: window.session.state is RunState.PAUSED, timeout=PATIENCE_MS)
    compare(qtbot, window, Wish({}, "copy"))
    told: list[int] = []
    window.session.reported.connect(lambda _, report: told.append(report.run) if isinstance(report, Diverged) else None)
    runs = sorted(each.run for each in window.session.lanes.records)
    window.session.play()
    for times in (1, 2):  # the first play, and the next
        qtbot.waitUntil(lambda times=times: sorted(told) == sorted(runs * times), timeout=PATIENCE_MS)  # type: ignore[misc]
        qtbot.waitUntil(lambda: are(window, RunState.DIVERGED), timeout=PATIENCE_MS)
        if times == 1:
            window.intents.do("toggle")
    losses: Any = window.view("losses")
    assert losses.chart.off_scale.isVisible()


def test_no_more_lanes_than_there_is_room_for_and_nothing_is_lost_by_asking(qtbot: QtBot, window: MainWindow) -> None:
    compare(qtbot, window, *(Wish({"seed": seed}) for seed in range(1, MOST_LANES)))
    records = window.session.lanes.records
    assert len(records) == MOST_LANES
    window.intents.do("compare", (SGD,), None)
    assert window.toast.text() == "6 runs are the most that can be compared: remove one first."
    assert window.session.lanes.records == records


def test_what_cannot_be_compared_says_why_and_leaves_the_run_as_it_was(qtbot: QtBot, window: MainWindow) -> None:
    train(qtbot, window, 20)
    before = window.session.current
    for wish, step, said in (
        (Wish({"updates.batch_size": 0}), None, "Updates.batch_size: given 0; allowed: "),
        (Wish({"nothing.at.all": 0}), None, "Nothing.at.all: given 0; allowed: "),
        (Wish({"generator.network.widths": [4]}), 20, "Generator.network.widths: given [4]; allowed: "),
        (Wish({D_LR: 1.0}), 21, "Nothing can branch off at step 21: the run has steps 0 to 20."),
        (Wish({D_LR: 1.0}), -1, "Nothing can branch off at step -1: the run has steps 0 to 20."),
    ):
        window.intents.do("compare", (wish,), step)
        assert window.toast.text().startswith(said)
        assert (window.session.current, before.state, window.session.lanes.is_on) == (before, RunState.PAUSED, False)
    train(qtbot, window, 40)


def test_a_lane_that_diverges_leaves_the_others_training(qtbot: QtBot, window: MainWindow) -> None:
    compare(qtbot, window, Wish(ILL, "ill"))
    first, second = window.session.lanes.records
    window.session.play()
    qtbot.waitUntil(lambda: second.state is RunState.DIVERGED, timeout=PATIENCE_MS)
    step = first.step
    qtbot.waitUntil(lambda: first.step > step + 60, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: "diverged" in window.toast.text(), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: window.board.cells[1].state_label.text() == "diverged", timeout=PATIENCE_MS)
    assert window.transport.words.startswith("Pause")
    window.intents.do("toggle")
    qtbot.waitUntil(lambda: first.state is RunState.PAUSED, timeout=PATIENCE_MS)


def test_a_lane_that_a_preset_calls_by_its_model_is_called_by_the_one_that_it_has(window: MainWindow) -> None:
    lanes = (Lane("GAN"), Lane("VAE", {"objective.model": "vae"}), Lane("Flow", {"objective.model": "flow_matching"}))
    window.session.comparison.open(SMALL.with_changes({"objective.model": "vae"}), lanes)
    assert [record.title.text for record in window.session.lanes.records] == ["VAE", "VAE", "Flow"]


def test_a_lane_can_be_removed_and_the_last_ends_the_comparison(qtbot: QtBot, window: MainWindow) -> None:
    compare(qtbot, window, SGD, Wish({D_LR: 1e-5}))
    first, second, third = window.session.lanes.records
    window.board.cells[0].removed.emit()
    assert window.session.current is second
    assert window.session.lanes.records == (second, third)
    assert first.run in window.session.records
    window.board.cells[1].removed.emit()
    assert not window.session.lanes.is_on
    assert window.session.current is second
    train(qtbot, window, 30)


def test_reset_and_settings_that_need_new_weights_begin_all_anew(qtbot: QtBot, window: MainWindow) -> None:
    compare(qtbot, window, SGD)
    train(qtbot, window, 30)
    window.intents.do("reset")
    qtbot.waitUntil(lambda: are(window, RunState.PAUSED), timeout=PATIENCE_MS)
    assert [(each.step, each.name) for each in window.session.lanes.records] == [
        (0, "Adam"), (0, "SGD"),
    ]  # fmt: skip
    window.intents.do("restart_with", {"generator.network.widths": [6]})
    qtbot.waitUntil(lambda: are(window, RunState.PAUSED), timeout=PATIENCE_MS)
    widths = [each.experiment.generator.network.widths for each in window.session.lanes.records]  # type: ignore[union-attr]
    assert widths == [(6,), (8,)]
    named = [each.name for each in window.session.lanes.records]
    assert named == ["Adam → G hidden layers [6]", "SGD"]
    window.intents.do("reseed")
    qtbot.waitUntil(lambda: are(window, RunState.PAUSED), timeout=PATIENCE_MS)
    seeds = {each.experiment.seed for each in window.session.lanes.records}
    assert len(seeds) == 1
    assert seeds != {SMALL.seed}
    assert [each.name for each in window.session.lanes.records] == named


def test_a_branch_off_a_lane_is_one_lane_more(qtbot: QtBot, window: MainWindow) -> None:
    compare(qtbot, window, SGD)
    train(qtbot, window, 60)
    window.intents.do("scrub_to", 20)
    window.intents.do("change", {D_LR: 1e-5})
    qtbot.waitUntil(
        lambda: are(window, RunState.PAUSED) and len(window.session.lanes.records) == 3, timeout=PATIENCE_MS
    )
    assert window.session.current.fork_step == 20
    train(qtbot, window, 80)
    window.session.play()  # though the preset ends at a later step
    qtbot.waitUntil(lambda: window.session.lanes.is_training, timeout=PATIENCE_MS)
    assert window.transport.words == "Pause: goes on without end"
    window.intents.do("end_comparison")
    assert window.transport.words == "Pause: goes on without end"


def test_six_lanes_whose_worker_is_killed_come_back_together(qtbot: QtBot, open_window: Open) -> None:
    host = ProcessHost()
    made = open_window(host, Preset("small", "Small", "", SMALL, steps=400))
    qtbot.waitUntil(lambda: made.session.state is RunState.PAUSED, timeout=PATIENCE_MS)
    compare(qtbot, made, *(Wish({"seed": seed}) for seed in range(1, MOST_LANES)))
    train(qtbot, made, 50)
    before = [each.series["g_loss"].fine_and_coarse(0, 50, 512, 512)[0].mean for each in made.session.lanes.records]
    made.session.end_worker()
    qtbot.waitUntil(lambda: are(made, RunState.DEAD), timeout=PATIENCE_MS)
    assert [cell.state_label.toolTip() for cell in made.board.cells] == ["its process ended"] * MOST_LANES
    made.intents.do("toggle")
    qtbot.waitUntil(lambda: are(made, RunState.PAUSED), timeout=PATIENCE_MS)
    train(qtbot, made, 90)
    after = [each.series["g_loss"].fine_and_coarse(0, 50, 512, 512)[0].mean for each in made.session.lanes.records]
    for one, other in zip(before, after, strict=True):
        assert np.array_equal(one, other[:, : one.shape[1]])


def test_a_preset_of_several_runs_opens_them_side_by_side(qtbot: QtBot, open_window: Open) -> None:
    lanes = (Lane("slow", {D_LR: 1e-4}), Lane("as it is"))
    actions = (Action("D rate to 1e-4", {D_LR: 1e-4}),)
    made = open_window(ThreadHost(), Preset("pair", "Pair", "", SMALL, lanes=lanes, actions=actions))
    qtbot.waitUntil(lambda: made.session.lanes.is_on and are(made, RunState.PAUSED), timeout=PATIENCE_MS)
    slow, as_it_is = made.session.lanes.records
    assert [each.name for each in (slow, as_it_is)] == ["slow", "as it is"]
    assert made.top.badge.isHidden()  # the lane is as the preset has it

    (chip,) = made.header.strip.action_buttons
    assert chip.isChecked()  # the lane on show has it
    made.board.all_chip.click()
    qtbot.waitUntil(lambda: chip.isEnabled() and not chip.isChecked(), timeout=PATIENCE_MS)  # not all of them have
    chip.click()
    qtbot.waitUntil(lambda: as_it_is.experiment.discriminator.optimizer.lr == 1e-4, timeout=PATIENCE_MS)
    qtbot.waitUntil(chip.isChecked, timeout=PATIENCE_MS)

    made.files.open_preset("dirac-gan")  # which offers more
    qtbot.waitUntil(lambda: len(made.header.strip.action_buttons) == 6, timeout=PATIENCE_MS)
    assert not made.session.lanes.is_on


def test_every_shipped_comparison_is_valid_and_its_lanes_differ() -> None:
    compared = [each for each in presets() if each.lanes]
    assert {each.name for each in compared} >= {"sgd-against-adam", "batch-of-one", "pacgan-ring-1", "pacgan-ring-2"}
    for preset in compared:
        assert not list(story_problems(preset, preset.experiment))
        made = [preset.experiment.with_changes(lane.change) for lane in preset.lanes]
        assert all(one != other for number, one in enumerate(made) for other in made[:number])


def test_lanes_are_named_by_what_sets_them_apart() -> None:
    def names(*wishes: Wish) -> list[str]:
        return [title.words for title in titles_of(SMALL, wishes)]

    assert names(Wish(), Wish({D_LR: 1e-4})) == ["D lr 1e-3", "D lr 1e-4"]
    assert names(Wish(), SGD) == ["Adam", "SGD"]
    assert names(Wish(), SGD, Wish({"seed": 3})) == ["unchanged", "SGD", "seed 3"]
    assert names(Wish(), Wish({}, "copy"), Wish({}, "copy")) == ["unchanged", "copy", "copy 2"]
    assert [each.words for each in titles_of(SMALL, [SGD], titles_of(SMALL, [SGD]))] == ["SGD 2"]


def test_a_lane_tells_what_was_changed_since_it_was_named() -> None:
    record = RunRecord(1, SMALL.with_changes(SGD.change))
    record.title = titles_of(SMALL, [Wish(), SGD])[1]
    assert record.name == "SGD"
    adam = dict.fromkeys(SGD.change, "adam")
    record.experiment = record.experiment.with_changes({**adam, "compute.threads": 2})
    assert record.name == "SGD → Adam"
    record.experiment = record.experiment.with_changes({D_LR: 1e-4})
    assert record.name == "SGD → Adam, D lr 1e-4"
    record.experiment = record.experiment.with_changes({**SGD.change, D_LR: 1e-3})
    assert record.name == "SGD"


def test_every_difference_that_is_offered_is_valid_and_new() -> None:
    for experiment in (SMALL, Experiment().with_changes({"data.kind": "digits", "generator.network.widths": [32]})):
        found = list(offers(experiment))
        assert {offer.group for offer in found} >= {
            "Another optimizer for both", "G's learning rate", "Another loss", "A penalty for D", "Another seed",
        }  # fmt: skip
        assert all(experiment.with_changes(offer.change) != experiment for offer in found)


def test_the_menu_compares_anew_or_from_the_step_on_show(qtbot: QtBot, window: MainWindow) -> None:
    train(qtbot, window, 40)
    menu = window.timeline.compare_menu
    menu.aboutToShow.emit()
    anew, from_here = menu.actions()[:2]
    assert (anew.isChecked(), from_here.isChecked(), from_here.text()) == (True, False, "All go on from step 40")
    from_here.trigger()
    menu.aboutToShow.emit()
    groups = [action.text() for action in menu.actions() if action.menu() is not None]
    assert "Another seed" not in groups  # it needs new weights
    submenu = next(action.menu() for action in menu.actions() if action.text() == "D's learning rate")
    assert isinstance(submenu, QMenu)
    submenu.actions()[0].trigger()
    qtbot.waitUntil(lambda: are(window, RunState.PAUSED) and window.session.lanes.is_on, timeout=PATIENCE_MS)
    assert [each.name for each in window.session.lanes.records][1] == "D lr 1e-4"
    assert window.session.lanes.records[1].fork_step == 40
