"""What a window keeps by itself, and what the next one goes on with."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from ganviz.engine.hosts import ThreadHost
from ganviz.engine.messages import MeasuringSlowed, RunState, StateChanged, StateHashed
from ganviz.engine.opening import Opened
from ganviz.engine.sessionfile.autosaved import find_left, folder
from ganviz.engine.sessionfile.kept import KeptSession, check_start
from ganviz.spec import Preset
from ganviz.ui.model.catchingup import caught_up
from ganviz.ui.window import MainWindow
from tests.fulldisk import no_file_above
from tests.ui.fakehost import FakeHost
from tests.ui.frames import applied, loss_frame, started
from tests.ui.test_comparing import D_LR, ILL, PATIENCE_MS, SMALL, train
from tests.ui.test_sessions import known_in
from tests.ui.windows import Open

SetUp = Callable[[], MainWindow]


@pytest.fixture
def new(qtbot: QtBot, open_window: Open) -> SetUp:
    """Return what opens a window on a small run, and waits until that has begun."""

    def open_() -> MainWindow:
        window = open_window(ThreadHost(), Preset("small", "Small", "", SMALL, steps=400))
        qtbot.waitUntil(lambda: window.session.state is RunState.PAUSED, timeout=PATIENCE_MS)
        return window

    return open_


def keep(qtbot: QtBot, window: MainWindow) -> None:
    """Let a window keep what there is, and wait until it has."""
    kept = window.autosave

    def is_idle() -> bool:
        return kept._writing is None and kept._appending is None

    qtbot.waitUntil(is_idle, timeout=PATIENCE_MS)  # what its timer began
    kept.keep()
    qtbot.waitUntil(is_idle, timeout=PATIENCE_MS)


def kept_by(window: MainWindow) -> KeptSession:
    found, pieces = window.autosave._own.read()
    return caught_up(found.session, pieces)


def cut_short(window: MainWindow) -> None:
    """Do to what a window keeps what its death would do: nobody holds it any more."""
    window.autosave._own.release()
    window.autosave._own = None
    window.autosave._is_new = False


def test_nothing_is_kept_before_there_is_anything(qtbot: QtBot, new: SetUp) -> None:
    window = new()

    keep(qtbot, window)

    assert window.autosave._own is None
    assert not folder().exists()


def test_what_is_kept_is_all_that_is_known(qtbot: QtBot, new: SetUp) -> None:
    window = new()
    train(qtbot, window, 110)
    keep(qtbot, window)  # all of it
    window.session.change({D_LR: 0.004})
    train(qtbot, window, 230)
    keep(qtbot, window)  # what came since
    window.session.step_once("generator")
    qtbot.waitUntil(lambda: window.session.step == 231, timeout=PATIENCE_MS)
    train(qtbot, window, 240)
    window.intents.do("scrub_to", 100)
    keep(qtbot, window)

    assert known_in(kept_by(window)) == known_in(window.session.kept())
    assert len(window.autosave._own.read()[1]) == 2


def test_a_run_that_went_back_is_kept_as_it_is_now(qtbot: QtBot, new: SetUp) -> None:
    window = new()
    train(qtbot, window, 100)
    keep(qtbot, window)
    window.session.change(ILL)
    window.session.play(300)
    qtbot.waitUntil(lambda: window.session.state is RunState.DIVERGED, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: "held" in window.banner.text, timeout=PATIENCE_MS)
    keep(qtbot, window)

    kept = kept_by(window)

    assert known_in(kept) == known_in(window.session.kept())
    assert kept.runs[0].start.diverged is not None


def test_what_is_told_before_its_rows_come_is_kept_in_order(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    """A change, a digest and how often something is measured may be of a step whose frame is on its way."""
    reports = (
        loss_frame(1, 40),
        StateChanged(1, RunState.TRAINING, 40),
        applied({D_LR: 0.002}, step=50),
        MeasuringSlowed(1, 60, "quality", 200),
        StateHashed(1, 70, "0" * 32),
    )
    for report in reports:
        with qtbot.waitSignal(window.session.reported):
            host.report(report)

    (run,) = window.session.kept().runs

    check_start(run.start)
    assert run.end == run.start.step


def test_a_run_that_rests_before_a_frame_of_it_came_is_kept(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    window.autosave.begin()
    for report in (StateChanged(1, RunState.TRAINING, 0), StateChanged(1, RunState.PAUSED, 30)):
        with qtbot.waitSignal(window.session.reported):
            host.report(report)

    window.close()

    assert window.autosave.is_kept


def test_a_branch_is_kept_with_its_past(qtbot: QtBot, new: SetUp) -> None:
    window = new()
    train(qtbot, window, 100)
    keep(qtbot, window)
    window.intents.do("scrub_to", 60)
    with qtbot.waitSignal(window.session.started, timeout=PATIENCE_MS):
        window.intents.do("branch_here")
        window.autosave._keep_now()
        early = kept_by(window)
    train(qtbot, window, 90)
    keep(qtbot, window)
    window.intents.do("pin_run", 1)
    keep(qtbot, window)

    assert [(each.parent, each.end) for each in early.runs] == [(None, 100), (1, 60)]  # from when it is asked for
    assert early.on_show.current == early.runs[1].number
    assert known_in(kept_by(window)) == known_in(window.session.kept())
    assert len(window.autosave._own.read()[1]) == 3  # appended: nothing was written anew


def test_a_session_that_was_cut_short_is_offered_and_gone_on_with(qtbot: QtBot, new: SetUp) -> None:
    first = new()
    train(qtbot, first, 110)
    keep(qtbot, first)
    with qtbot.waitSignal(first.session.change_applied, timeout=PATIENCE_MS):
        first.intents.do("change", {"data.kind": "moons"})
    train(qtbot, first, 150)
    keep(qtbot, first)
    cut_short(first)

    second = new()
    with qtbot.waitSignal(second.autosave.left_found, timeout=PATIENCE_MS):
        second.autosave.begin()

    assert second.banner.text.startswith("The last session was cut short: Small · on two moons, at step 150, of ")
    second.banner._buttons[0].click()
    qtbot.waitUntil(lambda: second.session.state is RunState.PAUSED and second.session.step == 150, timeout=PATIENCE_MS)
    assert second.autosave.left is None
    train(qtbot, second, 160)
    keep(qtbot, second)
    assert kept_by(second).runs[0].end == 160


def test_the_offer_stays_until_something_is_trained(
    qtbot: QtBot, new: SetUp, host: FakeHost, open_window: Open
) -> None:
    first = new()
    train(qtbot, first, 50)
    keep(qtbot, first)
    cut_short(first)
    second = open_window(host)
    with qtbot.waitSignal(second.autosave.left_found, timeout=PATIENCE_MS):
        second.autosave.begin()

    with qtbot.waitSignal(second.session.started):
        host.report(started())
    assert second.banner.text.startswith("The last session was cut short")

    with qtbot.waitSignal(second.session.state_changed):
        host.report(StateChanged(1, RunState.TRAINING, 0))
    assert second.banner.text == ""


def test_a_session_that_another_one_takes_the_place_of_can_be_gone_back_to(
    qtbot: QtBot, new: SetUp, tmp_path: Path
) -> None:
    window = new()
    train(qtbot, window, 30)
    other = Opened(tmp_path / "other.ganviz", window.sessions.kept(), ())
    train(qtbot, window, 50)
    keep(qtbot, window)
    train(qtbot, window, 60)

    with qtbot.waitSignal(window.autosave.left_found, timeout=PATIENCE_MS):
        window.sessions.show(other)
    assert window.banner.text == "The session before is kept. It was not saved."
    qtbot.waitUntil(lambda: window.session.state is RunState.PAUSED and window.session.step == 30, timeout=PATIENCE_MS)
    assert window.banner.text
    window.banner._buttons[0].click()

    qtbot.waitUntil(lambda: window.session.state is RunState.PAUSED and window.session.step == 60, timeout=PATIENCE_MS)
    assert not window.intents.do("go_on_with_last")


def test_a_session_that_was_discarded_is_gone(qtbot: QtBot, new: SetUp) -> None:
    first = new()
    train(qtbot, first, 50)
    keep(qtbot, first)
    cut_short(first)
    second = new()
    with qtbot.waitSignal(second.autosave.left_found, timeout=PATIENCE_MS):
        second.autosave.begin()

    second.banner._buttons[1].click()

    assert not list(folder().iterdir())


def test_a_window_that_was_closed_is_gone_on_with_from_the_menu_alone(qtbot: QtBot, new: SetUp) -> None:
    first = new()
    first.autosave.begin()
    train(qtbot, first, 50)
    first.close()
    second = new()
    assert not second.intents.do("go_on_with_last")

    with qtbot.waitSignal(second.autosave.left_found, timeout=PATIENCE_MS):
        second.autosave.begin()

    assert second.banner.text == ""
    assert second.intents.do("go_on_with_last")
    qtbot.waitUntil(lambda: second.session.step == 50, timeout=PATIENCE_MS)


def test_a_window_closed_before_it_went_on_leaves_the_session_to_the_next(qtbot: QtBot, new: SetUp) -> None:
    first = new()
    first.autosave.begin()
    train(qtbot, first, 50)
    first.close()
    second = new()
    second.autosave.begin(goes_on=True)

    second.close()  # before the event loop has brought what was found

    assert second.autosave.is_kept
    left = find_left()
    assert left is not None  # nobody holds it
    left.kept.release()


@pytest.mark.parametrize("has_room", [True, False])
def test_another_language_is_not_chosen_where_the_session_would_be_lost(
    qtbot: QtBot, new: SetUp, *, has_room: bool
) -> None:
    window = new()
    window.autosave.begin()
    if not has_room:
        folder().parent.mkdir(parents=True, exist_ok=True)
        folder().write_bytes(b"")  # a file, where there is to be a folder
    train(qtbot, window, 50)
    if not has_room:
        qtbot.waitUntil(lambda: window.banner.text.startswith("The session could not be kept"), timeout=PATIENCE_MS)

    window.intents.do("choose_language", "zh_CN")

    assert window.opens_again == window.isHidden() == window.autosave.is_kept == has_room
    assert window.banner.text.startswith("" if has_room else "The language stays as it is.")
    assert window._preferences.language == ("zh_CN" if has_room else "system")


def test_a_window_that_stays_open_after_all_goes_on_keeping(qtbot: QtBot, new: SetUp) -> None:
    window = new()
    train(qtbot, window, 50)
    assert window.autosave._keep_now()
    train(qtbot, window, 60)
    keep(qtbot, window)

    assert kept_by(window).runs[0].end == 60


def test_what_cannot_be_read_is_set_aside_and_the_one_before_is_found(qtbot: QtBot, new: SetUp) -> None:
    """It may be of a newer version; a few of them are kept, where no window looks for one."""
    window = new()
    window.autosave.begin()
    train(qtbot, window, 50)
    window.close()
    [whole] = folder().glob("*.ganviz")
    newest = whole.stat().st_mtime
    for number in range(5):
        torn = folder() / f"{number}.ganviz"
        torn.write_bytes(b"no session")
        torn.with_suffix(".0.tail").write_bytes(b"nor its tail")
        os.utime(torn, (newest + 1 + number,) * 2)

    left = find_left()

    assert left is not None
    assert left.kept.path == whole
    left.kept.release()
    assert list(folder().glob("*.ganviz")) == [whole]
    aside = sorted(path.name for path in (folder() / "unreadable").iterdir())
    assert aside == [f"{number}.{suffix}" for number in (2, 3, 4) for suffix in ("0.tail", "ganviz")]


def test_a_window_that_is_made_for_a_picture_leaves_nothing(qtbot: QtBot, new: SetUp) -> None:
    window = new()
    train(qtbot, window, 50)

    window.close()

    assert not folder().exists()


def test_what_the_user_saved_is_not_kept_twice(qtbot: QtBot, new: SetUp, tmp_path: Any) -> None:
    window = new()
    train(qtbot, window, 50)
    keep(qtbot, window)
    with qtbot.waitSignal(window.sessions.saved, timeout=PATIENCE_MS):
        window.sessions._begin(tmp_path / "mine.ganviz")

    window.close()

    assert not list(folder().iterdir())


def test_two_windows_do_not_take_each_others(qtbot: QtBot, new: SetUp) -> None:
    first = new()
    train(qtbot, first, 50)
    keep(qtbot, first)

    assert find_left() is None


def test_a_torn_end_is_left_out(qtbot: QtBot, new: SetUp) -> None:
    window = new()
    train(qtbot, window, 50)
    keep(qtbot, window)
    train(qtbot, window, 60)
    keep(qtbot, window)
    tail = window.autosave._own.path.with_suffix(".0.tail")
    data = tail.read_bytes()

    ends = set()
    for length in range(0, len(data), max(1, len(data) // 50)):
        tail.write_bytes(data[:length])
        ends.add(kept_by(window).runs[0].end)

    assert ends == {50}
    tail.write_bytes(data + data[:100])
    assert kept_by(window).runs[0].end == 60


def test_a_full_disk_is_told_once(qtbot: QtBot, new: SetUp) -> None:
    window = new()
    train(qtbot, window, 50)

    with no_file_above(1000):
        keep(qtbot, window)

    assert window.banner.text.startswith("The session could not be kept by itself (File too large).")
    assert window.session.state is RunState.PAUSED
