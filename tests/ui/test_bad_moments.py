"""What is asked of a run at a bad moment: steps there are not, a run that loads, one on show, one that is stuck."""

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import ChangeRequested, RunState, Start, Started, StateChanged, WorkerDied
from ganviz.ui.model.lanes import Wish
from ganviz.ui.widgets.texts import parse_step
from ganviz.ui.window import MainWindow
from tests.ui.fakehost import FakeHost
from tests.ui.frames import RING, applied, frame, started
from tests.ui.windows import Open

D_LR = "discriminator.optimizer.lr"
LOWER = RING.with_changes({D_LR: 1e-4})


def tell(qtbot: QtBot, window: MainWindow, host: FakeHost, *reports: object) -> None:
    """Let the engine say `reports`, and wait until they are written down."""
    for report in reports:
        with qtbot.waitSignal(window.session.reported):
            host.report(report)  # type: ignore[arg-type]


# --- steps that there are not -----------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["41", "-1", "1e12"])
def test_a_typed_step_that_there_is_not_says_which_there_are(
    qtbot: QtBot, window: MainWindow, host: FakeHost, text: str
) -> None:
    tell(qtbot, window, host, frame(40))
    field = window.timeline.step_field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert window.toast.text() == f"There is no step {int(float(text)):,}: this run has steps 0 to 40."
    assert not window.travel.is_past


def test_a_step_is_typed_as_it_is_shown(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    tell(qtbot, window, host, frame(20_000))
    field = window.timeline.step_field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "12,000")
    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert window.travel.step == 12_000


@pytest.mark.parametrize(
    ("text", "step"), [("1,000", 1000), ("1 234 567", 1_234_567), ("12e3", 12_000), (" 7 ", 7), ("1000", 1000)]
)
def test_steps_are_read_with_or_without_separators(text: str, step: int) -> None:
    assert parse_step(text) == step


@pytest.mark.parametrize("text", ["1,2", "1,00", "12,0000", "", "x", "1.5"])
def test_what_is_no_step_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="'"):
        parse_step(text)


# --- a run that loads -------------------------------------------------------------------------------------------


def test_nothing_branches_off_a_run_that_loads_and_nothing_is_lost(
    qtbot: QtBot, host: FakeHost, open_window: Open
) -> None:
    window = open_window(host)
    window.intents.do("branch_here")

    assert window.toast.text() == f"{window.session.current.name} has not begun yet: nothing can branch off it."
    assert len(host.commands(Start)) == 1
    tell(qtbot, window, host, started())
    assert (window.session.state, list(window.session.records)) == (RunState.PAUSED, [1])


def test_nothing_is_taken_back_while_a_run_loads_and_that_is_said(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    tell(qtbot, window, host, applied({D_LR: 1e-4}))
    window.intents.do("reset")
    for name, words in (("undo", "taken back"), ("redo", "made again")):
        window.intents.do(name)
        assert window.toast.text() == f"The run is still loading: nothing can be {words} yet."
    assert not host.commands(ChangeRequested)


def test_a_run_that_is_brought_back_can_have_its_changes_taken_back(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    tell(qtbot, window, host, applied({D_LR: 1e-4}, step=10), WorkerDied(1, "killed"))
    window.intents.do("recover")
    tell(qtbot, window, host, started(LOWER, run=2, step=10))
    window.intents.do("undo")

    (asked,) = host.commands(ChangeRequested)
    assert (asked.run, asked.change) == (2, {D_LR: RING.discriminator.optimizer.lr})


# --- the run on show, and those beside it -----------------------------------------------------------------------


def test_the_run_on_show_is_not_deleted_and_that_is_said(window: MainWindow) -> None:
    window.intents.do("delete_run", 1)

    assert window.toast.text() == "The run on show cannot be deleted: show another one first."
    assert list(window.session.records) == [1]


def stuck(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    """Let a second run be on show beside the first, in one process, which then says nothing for long."""
    window.session.select(1)
    window.intents.do("reset")
    tell(qtbot, window, host, started(run=2), StateChanged(2, RunState.TRAINING, 0))
    for _ in range(10):
        window.session.patience.tick()
    anew = next(each for each in window.findChildren(QPushButton) if each.text() == "Start anew" and each.isVisible())
    qtbot.mouseClick(anew, Qt.MouseButton.LeftButton)
    assert host.ended == [2]


@pytest.mark.parametrize("order", [(1, 2), (2, 1)])
def test_starting_a_stuck_process_anew_brings_back_every_run_in_it(
    qtbot: QtBot, window: MainWindow, host: FakeHost, order: tuple[int, int]
) -> None:
    stuck(qtbot, window, host)
    tell(qtbot, window, host, *(WorkerDied(run, "killed") for run in order))

    assert sorted(start.run for start in host.commands(Start)) == [1, 2, 3, 4]
    assert [each.state for each in window.session.records.values()] == [RunState.LOADING, RunState.LOADING]
    assert window.banner.text == ""
    tell(qtbot, window, host, started(run=3), started(run=4))
    assert [each.state for each in window.session.records.values()] == [RunState.PAUSED, RunState.PAUSED]


def test_a_process_that_ends_by_itself_later_is_told_of(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    stuck(qtbot, window, host)
    tell(qtbot, window, host, WorkerDied(2, "killed"))
    back: Started = started(run=3)
    tell(qtbot, window, host, back, WorkerDied(1, "killed"))  # the other was in another process

    assert [start.run for start in host.commands(Start)] == [1, 2, 3]
    assert next(iter(window.session.records.values())).state is RunState.DEAD


def test_the_processes_of_all_that_are_compared_are_ended_as_any_may_keep_the_others_waiting(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    window.intents.do("compare", (Wish({D_LR: 1e-4}),), None)
    for run in (2, 3):
        tell(qtbot, window, host, started(run=run), StateChanged(run, RunState.TRAINING, 0))
    for _ in range(10):
        window.session.patience.tick()
    anew = next(each for each in window.findChildren(QPushButton) if each.text() == "Start anew" and each.isVisible())
    qtbot.mouseClick(anew, Qt.MouseButton.LeftButton)

    assert host.ended == [2, 3]
    tell(qtbot, window, host, WorkerDied(3, "killed"), WorkerDied(2, "killed"))
    assert [each.state for each in window.session.lanes.records] == [RunState.LOADING, RunState.LOADING]
