"""The list of runs: what it says of each, how runs are called, and what can be done with them."""

from datetime import datetime
from typing import Any

import pytest
from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from ganviz.engine.hosts import ThreadHost
from ganviz.engine.messages import RunState, Start
from ganviz.spec import Experiment, Preset
from ganviz.spec.differences import Title
from ganviz.spec.translation import tr
from ganviz.ui.model.lanes import MOST_LANES, Wish, titles_of
from ganviz.ui.model.record import RunRecord
from ganviz.ui.runsmenu import when
from ganviz.ui.views.plots import TimePlot
from ganviz.ui.window import MainWindow
from tests.ui.windows import Open, resized

PATIENCE_MS = 60_000  # only ever spent by a test that fails
SMALL = Experiment().with_changes(
    {"generator.network.widths": [8], "discriminator.network.widths": [8], "updates.batch_size": 16}
)
D_LR = "discriminator.optimizer.lr"


@pytest.fixture
def window(qtbot: QtBot, open_window: Open) -> MainWindow:
    """Return a window whose run has trained for 40 steps."""
    made = open_window(ThreadHost(), Preset("small", "Small ring", "", SMALL, steps=400))
    resized(made, 1280, 800)
    settle(qtbot, made)
    train(qtbot, made, 40)
    return made


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until all that is on show rests."""
    shown = window.session.lanes
    qtbot.waitUntil(lambda: all(each.state is RunState.PAUSED for each in shown.shown), timeout=PATIENCE_MS)


def train(qtbot: QtBot, window: MainWindow, end: int) -> None:
    window.session.play(end)
    qtbot.waitUntil(lambda: all(each.step == end for each in window.session.lanes.shown), timeout=PATIENCE_MS)
    settle(qtbot, window)


def again(qtbot: QtBot, window: MainWindow) -> tuple[RunRecord, RunRecord]:
    """Begin anew with the same seed; return the run before, and the new one."""
    before = window.session.current
    window.intents.do("reset")
    qtbot.waitUntil(lambda: window.session.current is not before, timeout=PATIENCE_MS)
    settle(qtbot, window)
    return before, window.session.current


def listed(window: MainWindow) -> list[QAction]:
    """Return the entries of the list as it is when it is opened."""
    menu = window.timeline.runs_menu
    menu.aboutToShow.emit()
    return [action for action in menu.actions() if not action.isSeparator()]


def entry(menu: QMenu | None, text: str) -> QAction:
    assert menu is not None
    return next(action for action in menu.actions() if action.text().startswith(text))


def colour_of(action: QAction) -> str:
    """Return the colour of the patch beside an entry."""
    return action.icon().pixmap(16, 16).toImage().pixelColor(8, 8).name().upper()


def test_runs_are_called_by_their_preset_and_told_from_each_other(qtbot: QtBot, window: MainWindow) -> None:
    assert window.session.current.name == "Small ring, seed 0"
    first, second = again(qtbot, window)
    assert (first.name, second.name) == ("Small ring, seed 0", "Small ring, seed 0 (2)")
    window.intents.do("delete_run", first.run)
    _, third = again(qtbot, window)
    assert third.name == "Small ring, seed 0 (3)"


def test_branches_of_one_change_are_told_from_each_other_until_they_differ(qtbot: QtBot, window: MainWindow) -> None:
    session, first = window.session, window.session.current
    made = []
    for _ in range(2):
        session.show(first.run)
        window.intents.do("scrub_to", 20)
        with qtbot.waitSignal(session.started, timeout=PATIENCE_MS):
            window.intents.do("change", {D_LR: 0.002})
        made.append(session.current)
    assert [each.name for each in made] == ["D lr 1e-3 → 2e-3 @ 20", "D lr 1e-3 → 2e-3 @ 20 (2)"]
    with qtbot.waitSignal(session.change_applied, timeout=PATIENCE_MS):
        window.intents.do("change", {D_LR: 0.005})  # of the same drag
    assert made[1].name == "D lr 1e-3 → 5e-3 @ 20"


def test_a_run_without_a_preset_is_called_by_its_number() -> None:
    assert RunRecord(3, SMALL).name == "Run 3, seed 0"


def test_a_name_is_cut_where_it_tells_runs_from_each_other() -> None:
    record = RunRecord(3, SMALL)
    record.setup = "Mode collapse, and the way out"
    assert record.name_within(60) == "Mode collapse, and the way out, seed 0"
    assert record.name_within(24) == "…the way out, seed 0"
    assert record.name_within(10) == "…seed 0"
    record.title = Title("Mode collapse, and the way out", is_own=True)
    assert record.name_within(14) == "Mode collap..."


def test_the_time_is_said_as_one_says_it() -> None:
    now = datetime(2026, 11, 28, 22, 0)
    assert when(datetime(2026, 11, 28, 21, 40), now) == "21:40"
    assert when(datetime(2026, 11, 27, 23, 59), now) == "27 Nov"
    assert when(None, now) == ""


def test_the_newest_is_first_and_each_says_how_far_it_is_and_since_when(qtbot: QtBot, window: MainWindow) -> None:
    first, second = again(qtbot, window)
    first.begun = second.begun = datetime.now().replace(hour=9, minute=5)
    assert [action.text() for action in listed(window)] == [
        "Small ring, seed 0 (2) · to 0 · 09:05 · on show", "Small ring, seed 0 · to 40 · 09:05",
    ]  # fmt: skip


def test_each_run_has_the_colour_that_plots_draw_it_in(qtbot: QtBot, window: MainWindow) -> None:
    theme = window._look.theme
    assert colour_of(listed(window)[0]) == theme.accent
    first, _ = again(qtbot, window)
    assert [colour_of(each) for each in listed(window)] == [theme.accent, theme.muted]
    window.intents.do("join_run", first.run)
    settle(qtbot, window)
    assert [colour_of(each) for each in listed(window)] == [theme.lanes[0], theme.lanes[1]]


def test_a_run_of_the_list_is_compared_with_the_one_on_show_and_the_one_behind_is_waited_for(
    qtbot: QtBot, window: MainWindow
) -> None:
    first, second = again(qtbot, window)
    assert first.state is RunState.ENDED  # it is brought back
    window.intents.do("scrub_to", 0)
    entry(listed(window)[1].menu(), "Compare with the one on show").trigger()
    settle(qtbot, window)
    lanes = window.session.lanes
    assert lanes.records == (second, first)
    assert [each.step for each in lanes.records] == [0, 40]
    assert len(window.board.cells) == 2
    train(qtbot, window, 60)
    assert [each.step for each in lanes.records] == [60, 60]
    offered = entry(listed(window)[0].menu(), "Compare with the one on show")
    assert (offered.isEnabled(), offered.toolTip()) == (False, "This run is on show already")


def test_what_cannot_be_compared_says_why_and_nothing_changes(qtbot: QtBot, window: MainWindow) -> None:
    first, second = again(qtbot, window)
    window.intents.do("join_run", second.run)
    assert window.toast.text() == "This run is on show already."
    window.intents.do("join_run", 99)
    assert window.toast.text() == "There is no run 99."
    window.intents.do("compare", tuple(Wish({"seed": seed}) for seed in range(1, MOST_LANES)), None)
    settle(qtbot, window)
    records = window.session.lanes.records
    window.intents.do("join_run", first.run)
    assert window.toast.text() == "6 runs are the most that can be compared: remove one first."
    assert window.session.lanes.records == records


def test_points_and_pictures_are_not_compared(qtbot: QtBot, window: MainWindow) -> None:
    first = window.session.current
    window.intents.do("restart_with", {"data.kind": "digits", "generator.network.widths": [8]})
    qtbot.waitUntil(lambda: window.session.current is not first, timeout=PATIENCE_MS)
    settle(qtbot, window)
    window.intents.do("join_run", first.run)
    assert window.toast.text() == "Points and pictures cannot be compared."
    assert not window.session.lanes.is_on


def ghosts(window: MainWindow) -> list[Any]:
    found = window.view("losses")
    assert isinstance(found, TimePlot)
    return [other.record for other in found._others]


def test_a_hidden_run_is_drawn_no_more_and_is_in_a_list_of_its_own_until_shown(
    qtbot: QtBot, window: MainWindow
) -> None:
    session, parent = window.session, window.session.current
    window.intents.do("scrub_to", 20)
    with qtbot.waitSignal(session.started, timeout=PATIENCE_MS):
        window.intents.do("change", {D_LR: 0.002})
    assert ghosts(window) == [parent]
    assert len(window.timeline.line._tracks) == 2

    entry(listed(window)[1].menu(), "Hide").trigger()
    assert ghosts(window) == []
    assert len(window.timeline.line._tracks) == 1
    assert [action.text() for action in listed(window)][1:] == ["Hidden"]
    hidden = listed(window)[1].menu()
    assert hidden is not None
    entry(hidden.actions()[0].menu(), "Show in plots again").trigger()
    assert ghosts(window) == [parent]

    window.intents.do("hide_run", parent.run)
    session.show(parent.run)
    assert not parent.is_hidden


def test_the_run_on_show_is_not_hidden(window: MainWindow) -> None:
    window.intents.do("hide_run", window.session.current.run)
    assert window.toast.text() == "A run on show cannot be hidden: show another one first."
    assert not window.session.current.is_hidden


def test_a_run_is_renamed_everywhere_and_gets_its_own_name_back(qtbot: QtBot, window: MainWindow) -> None:
    first, second = again(qtbot, window)
    window.intents.do("join_run", first.run)
    settle(qtbot, window)
    window.intents.do("rename_run", first.run, "  the\nold one ")
    assert first.name == "the old one"
    assert window.board.cells[1].name_button.text() == "the old one"
    assert [track.name for track in window.timeline.line._tracks] == [second.name, "the old one"]
    window.intents.do("rename_run", first.run, "")
    assert first.name == "Small ring, seed 0"


def test_a_deleted_run_is_offered_again_by_its_name(qtbot: QtBot, window: MainWindow) -> None:
    first, _ = again(qtbot, window)
    entry(listed(window)[1].menu(), "Delete").trigger()
    assert window.toast.text() == "Deleted: Small ring, seed 0. The list of runs brings it back."
    assert [action.text() for action in listed(window)][1:] == ["Bring back Small ring, seed 0"]
    listed(window)[1].trigger()
    assert window.toast.text() == "In the list again: Small ring, seed 0"
    assert first.run in window.session.records
    window.intents.do("undelete_run")
    assert window.toast.text() == "Nothing was deleted."


def test_a_pinned_run_says_so_and_is_kept(qtbot: QtBot, window: MainWindow) -> None:
    entry(listed(window)[0].menu(), "Pin").trigger()
    assert window.session.current.is_pinned
    assert listed(window)[0].text().endswith("· pinned")
    entry(listed(window)[0].menu(), "Unpin").trigger()
    assert not window.session.current.is_pinned


def test_a_name_that_was_typed_is_shown_as_it_is_and_one_of_the_program_in_the_language(chinese: None) -> None:
    record = RunRecord(1, SMALL)
    record.title = Title("Light")
    assert record.name == tr("Light") != "Light"
    record.title = Title("Light", is_own=True)
    assert record.name == "Light"
    assert RunRecord.of(record.kept(Start(1, SMALL, "folder"))).name == "Light"


def test_a_lane_that_is_named_by_its_settings_is_named_in_the_language(chinese: None) -> None:
    change = {"discriminator.optimizer.lr": 1e-4}
    record = RunRecord(1, SMALL.with_changes(change))
    _, record.title = titles_of(SMALL, [Wish(), Wish(change)])
    assert record.name == "D 学习率 1e-4"
    assert RunRecord.of(record.kept(Start(1, SMALL, "folder"))).name == record.name
