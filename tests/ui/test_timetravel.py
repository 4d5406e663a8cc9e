"""Going back in a real run of the window: looking, looking closer, playing the recording, branching, undoing."""

import numpy as np
import pytest
from PyQt6.QtCore import QPointF, Qt
from PyQt6.QtTest import QSignalSpy
from PyQt6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ganviz.engine.hosts import ThreadHost
from ganviz.engine.messages import RunState
from ganviz.engine.probes import OutputsProbe, SamplesProbe
from ganviz.spec import Experiment, Preset
from ganviz.ui.model.timecontrol import TimeState
from ganviz.ui.window import MainWindow
from tests.ui.windows import Open, resized

PATIENCE_MS = 60_000  # only ever spent by a test that fails
SMALL = Experiment().with_changes(
    {"generator.network.widths": [8], "discriminator.network.widths": [8], "updates.batch_size": 16}
)


@pytest.fixture
def played(qtbot: QtBot, open_window: Open) -> MainWindow:
    """Return a window whose run has trained for 400 steps, with a picture about each 20."""
    window = open_window(ThreadHost(), Preset("small", "Small", "", SMALL, steps=400))
    resized(window, 1280, 800)
    session = window.session
    qtbot.waitUntil(lambda: session.state is RunState.PAUSED, timeout=PATIENCE_MS)
    for end in range(20, 401, 20):
        session.play(end)
        qtbot.waitUntil(lambda end=end: session.step == end and session.state is RunState.PAUSED, timeout=PATIENCE_MS)  # type: ignore[misc]
        qtbot.waitUntil(lambda end=end: session.current.frames.steps[-1:] == (end,), timeout=PATIENCE_MS)  # type: ignore[misc]
    return window


def fakes(window: MainWindow) -> np.ndarray:
    """Return the fakes on show."""
    answer = window.session.current.latest(SamplesProbe)
    assert answer is not None
    return answer.fake


def between(window: MainWindow, *wanted: int) -> list[int]:
    """Return the steps next to those `wanted` that there is no picture of."""
    kept = window.session.current.frames.steps
    return [next(step for step in range(each, 400) if step not in kept) for each in wanted]


def test_scrubbing_shows_what_was_shown_then_and_asks_the_engine_for_nothing(played: MainWindow) -> None:
    session, now = played.session, fakes(played)
    kept = session.current.frames.at(200)
    assert kept is not None
    sought = QSignalSpy(session.sought)
    played.intents.do("scrub_to", 200)
    assert np.array_equal(fakes(played), kept.answers[SamplesProbe].fake)
    assert not np.array_equal(fakes(played), now)
    assert (played.timeline.step_field.value, session.time.state) == (200, TimeState.SCRUBBING)
    assert played.transport.words.startswith("Play back")
    played.intents.do("come_to_now")
    assert np.array_equal(fakes(played), now)
    assert (session.time.state, len(sought)) == (TimeState.PAUSED, 0)


def test_the_controls_show_what_held_then(qtbot: QtBot, played: MainWindow) -> None:
    with qtbot.waitSignal(played.session.change_applied, timeout=PATIENCE_MS):
        played.intents.do("change", {"generator.optimizer.lr": 0.01})
    played.controls.row("generator.optimizer.lr")
    rows = played.controls._rows_of("generator.optimizer.lr")
    played.intents.do("scrub_to", 100)
    assert [row.setting.value for row in rows] == [0.001, 0.001]
    played.intents.do("come_to_now")
    assert [row.setting.value for row in rows] == [0.01, 0.01]

    played.intents.do("scrub_to", 100)
    with qtbot.waitSignal(played.session.sought, timeout=PATIENCE_MS):
        played.intents.do("look_closer")
    assert [row.setting.value for row in rows] == [0.001, 0.001]
    with qtbot.waitSignal(played.session.sought, timeout=PATIENCE_MS):
        played.intents.do("come_to_now")
        assert [row.setting.value for row in rows] == [0.01, 0.01]
    assert [row.setting.value for row in rows] == [0.01, 0.01]
    assert played.session.experiment.generator.optimizer.lr == 0.01


def test_looking_closer_computes_the_very_step(qtbot: QtBot, played: MainWindow, open_window: Open) -> None:
    session = played.session
    for step in between(played, 133, 7, 391):
        played.intents.do("scrub_to", step)
        assert played.travel.picture_step != step
        assert played.timeline.closer_button.isVisibleTo(played)
        played.intents.do("look_closer")
        qtbot.waitUntil(lambda step=step: played.travel.picture_step == step, timeout=PATIENCE_MS)  # type: ignore[misc]
        assert not played.toast.isVisibleTo(played)  # it was computed: nothing is being computed
    (step,) = between(played, 333)
    played.intents.do("scrub_to", step)
    played.intents.do("look_closer")
    qtbot.waitUntil(lambda: played.travel.picture_step == step, timeout=PATIENCE_MS)
    closer = fakes(played)
    played.intents.do("come_to_now")
    qtbot.waitUntil(lambda: session.step == session.current.end == 400, timeout=PATIENCE_MS)

    other = open_window(ThreadHost(), Preset("small", "Small", "", SMALL, steps=400))
    resized(other, 1280, 800)
    qtbot.waitUntil(lambda: other.session.state is RunState.PAUSED, timeout=PATIENCE_MS)
    other.session.play(step)
    qtbot.waitUntil(lambda: other.session.current.frames.steps[-1:] == (step,), timeout=PATIENCE_MS)
    assert np.array_equal(closer, fakes(other))


def test_a_picture_that_was_kept_can_be_looked_at_closer_once(qtbot: QtBot, played: MainWindow) -> None:
    step = played.session.current.frames.steps[5]
    played.intents.do("scrub_to", step)
    assert played.travel.picture_step == step
    played.panels.show_view("verdicts")
    assert played.session.current.latest(OutputsProbe) is None

    assert played.timeline.closer_button.isVisibleTo(played)
    played.intents.do("look_closer")
    qtbot.waitUntil(lambda: played.session.current.latest(OutputsProbe) is not None, timeout=PATIENCE_MS)

    assert not played.timeline.closer_button.isVisibleTo(played)


def test_play_after_looking_closer_goes_on_from_the_newest_step(qtbot: QtBot, played: MainWindow) -> None:
    session = played.session
    (step,) = between(played, 133)
    played.intents.do("scrub_to", step)
    played.intents.do("look_closer")
    qtbot.waitUntil(lambda: played.travel.picture_step == step, timeout=PATIENCE_MS)
    played.intents.do("come_to_now")
    played.intents.do("toggle")
    qtbot.waitUntil(lambda: session.step > 400, timeout=PATIENCE_MS)
    played.session.pause()
    qtbot.waitUntil(lambda: session.state is RunState.PAUSED, timeout=PATIENCE_MS)
    assert len(session.records) == 1
    assert session.current.frames.at(390) is not None


def test_space_plays_the_recording_to_now(qtbot: QtBot, played: MainWindow) -> None:
    time, steps = played.session.time, []
    played.intents.do("scrub_to", 300)
    time.changed.connect(lambda: steps.append(time.step))
    played.intents.do("toggle")
    assert time.state is TimeState.PLAYING_BACK
    qtbot.waitUntil(lambda: not time.is_past, timeout=PATIENCE_MS)
    assert steps[1:] == sorted(steps[1:])
    assert {320, 340, 360, 380} <= set(steps)
    assert played.session.step == 400


def test_grabbing_the_handle_stops_the_recording(played: MainWindow) -> None:
    played.intents.do("scrub_to", 100)
    played.intents.do("toggle")
    played.timeline.line.scrubbed.emit(50)
    assert played.session.time.state is TimeState.SCRUBBING
    assert played.travel.step == 50


def test_a_change_in_the_past_branches_and_the_old_future_stays(qtbot: QtBot, played: MainWindow) -> None:
    session, parent = played.session, played.session.current
    played.intents.do("scrub_to", 200)
    with qtbot.waitSignal(session.started, timeout=PATIENCE_MS):
        for lr in (0.002, 0.005, 0.01):  # one drag of a slider
            played.intents.do("change", {"discriminator.optimizer.lr": lr})
    qtbot.waitUntil(lambda: session.experiment.discriminator.optimizer.lr == 0.01, timeout=PATIENCE_MS)
    assert list(session.records.values()) == [parent, session.current]
    assert (session.current.fork_step, session.current.parent) == (200, parent.run)
    assert session.current.name == "D lr 1e-3 → 0.01 @ 200"
    session.play(260)
    qtbot.waitUntil(lambda: session.step == 260, timeout=PATIENCE_MS)
    assert parent.end == 400
    losses = played.view("losses")
    assert [len(ghost.item.step) > 0 for ghost in losses._ghosts.values()] == [True, True]  # type: ignore[attr-defined]
    assert len(played.timeline.line._tracks) == 2
    session.show(parent.run)
    assert (session.step, session.experiment.discriminator.optimizer.lr) == (400, 0.001)


def test_a_change_that_alters_nothing_begins_no_branch(played: MainWindow) -> None:
    played.intents.do("scrub_to", 200)
    played.intents.do("change", {"discriminator.optimizer.lr": 0.001})
    assert len(played.session.records) == 1
    assert played.travel.is_past


@pytest.mark.parametrize("step", [-1, 401, 10**9])
def test_a_step_that_there_is_not_is_refused_in_words(played: MainWindow, step: int) -> None:
    played.intents.do("scrub_to", step)
    assert played.toast.text() == f"There is no step {step:,}: this run has steps 0 to 400."
    assert not played.travel.is_past


def test_the_run_on_show_is_not_deleted_and_another_comes_back(qtbot: QtBot, played: MainWindow) -> None:
    session, parent = played.session, played.session.current
    played.intents.do("delete_run", parent.run)
    assert "cannot be deleted" in played.toast.text()
    played.intents.do("scrub_to", 200)
    with qtbot.waitSignal(session.started, timeout=PATIENCE_MS):
        played.intents.do("branch_here")
    played.intents.do("delete_run", parent.run)
    assert parent.run not in session.records
    played.intents.do("undelete_run")
    with qtbot.waitSignal(session.started, timeout=PATIENCE_MS):
        played.intents.do("show_run", parent.run)
    qtbot.waitUntil(lambda: session.step == 400, timeout=PATIENCE_MS)


def test_changes_are_taken_back_and_made_again(qtbot: QtBot, played: MainWindow) -> None:
    session = played.session

    def applied(name: str, *values: object) -> None:
        with qtbot.waitSignal(session.change_applied, timeout=PATIENCE_MS):
            played.intents.do(name, *values)

    applied("change", {"generator.optimizer.kind": "sgd"})
    applied("change", {"generator.optimizer.lr": 0.05})
    applied("change", {"generator.optimizer.lr": 0.1})  # of the same drag
    applied("undo")
    assert session.experiment.generator.optimizer.lr == 0.001
    assert played.toast.text() == "Taken back: G lr 1e-3 → 0.1"
    applied("undo")
    assert session.experiment == SMALL
    assert not played.undo.can_undo
    applied("redo")
    applied("redo")
    assert session.experiment.generator.optimizer.lr == 0.1
    assert session.experiment.generator.optimizer.kind == "sgd"
    applied("undo")
    applied("change", {"discriminator.optimizer.lr": 0.01})
    assert not played.undo.can_redo


# --- the line by hand ---------------------------------------------------------------------------------------


def test_the_line_is_dragged_with_the_mouse(qtbot: QtBot, played: MainWindow) -> None:
    line = played.timeline.line
    middle = line.height() // 2
    qtbot.mousePress(line, Qt.MouseButton.LeftButton, pos=QPointF(line.x_of(300), middle).toPoint())
    assert abs(played.travel.step - 300) <= 3
    qtbot.mouseMove(line, QPointF(line.x_of(100), middle).toPoint())
    QApplication.processEvents()
    qtbot.mouseRelease(line, Qt.MouseButton.LeftButton, pos=QPointF(line.x_of(100), middle).toPoint())
    assert abs(played.travel.step - 100) <= 3
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPointF(line.x_of(400) + 4, middle).toPoint())
    assert not played.travel.is_past


def test_the_line_by_keys(qtbot: QtBot, played: MainWindow) -> None:
    line, travel = played.timeline.line, played.travel
    kept = played.session.current.frames.steps
    plain, shift = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
    for key, modifier, step in (
        (Qt.Key.Key_Left, plain, kept[-2]),
        (Qt.Key.Key_Left, plain, kept[-3]),
        (Qt.Key.Key_Left, shift, kept[-3] - 1),
        (Qt.Key.Key_Right, shift, kept[-3]),
        (Qt.Key.Key_PageUp, plain, kept[-3] - 40),
        (Qt.Key.Key_Home, plain, 0),
        (Qt.Key.Key_Right, plain, kept[1]),
        (Qt.Key.Key_End, plain, 400),
    ):
        qtbot.keyClick(line, key, modifier)
        assert travel.step == step
    assert not travel.is_past


def test_a_step_can_be_typed(qtbot: QtBot, played: MainWindow) -> None:
    field = played.timeline.step_field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "240")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert played.travel.step == 240
