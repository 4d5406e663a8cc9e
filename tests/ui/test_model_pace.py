"""The speed that holds, its notches, and where a preset ends."""

import math
from itertools import pairwise

from pytestqt.qtbot import QtBot

from ganviz.engine.messages import UNLIMITED, Play, RunState, SetSpeed
from ganviz.spec import preset
from ganviz.ui.model.pace import FASTEST, NOTCHES, SLOWEST, Pace, faster, notch_of, slower
from ganviz.ui.window import MainWindow
from tests.ui.fakehost import FakeHost
from tests.ui.frames import started
from tests.ui.windows import Open


def test_notches_ascend_by_about_a_half_from_slow_motion_to_no_limit() -> None:
    assert (NOTCHES[0], NOTCHES[-2], NOTCHES[-1]) == (SLOWEST, FASTEST, UNLIMITED)
    assert all(1.3 < after / before < 1.7 for before, after in pairwise(NOTCHES[:-1]))


def test_each_notch_is_found_again_and_a_speed_between_two_is_at_the_lower() -> None:
    assert [notch_of(speed) for speed in NOTCHES] == [*range(len(NOTCHES))]
    assert NOTCHES[notch_of(42.0)] == 30.0
    assert notch_of(0.01) == 0


def test_slower_and_faster_go_by_a_notch_and_stay_at_the_ends() -> None:
    assert (slower(42.0), faster(42.0)) == (30.0, 50.0)
    assert (slower(30.0), faster(30.0)) == (20.0, 50.0)
    assert (slower(SLOWEST), faster(FASTEST), faster(UNLIMITED)) == (SLOWEST, UNLIMITED, UNLIMITED)
    assert slower(UNLIMITED) == FASTEST


def test_a_run_rests_where_the_preset_ends_and_goes_on_from_there_without_end() -> None:
    pace = Pace()
    pace.follow(None, 8000)
    assert [pace.until(step) for step in (0, 7999, 8000, 9000)] == [8000, 8000, None, None]
    pace.stop_at(9000)
    assert [pace.until(step) for step in (0, 7999, 8000, 9000)] == [9000, 9000, 9000, None]
    pace.stop_at(500)
    assert [pace.until(step) for step in (0, 500, 8000)] == [500, 8000, None]
    pace.stop_at(None)
    pace.follow(None, None)
    assert pace.until(0) is None


def test_a_speed_is_told_once(qtbot: QtBot) -> None:
    pace = Pace()
    with qtbot.waitSignal(pace.changed) as changed:
        pace.choose(10.0)
    assert changed.args == [10.0]
    with qtbot.assertNotEmitted(pace.changed):
        pace.choose(10.0)


# --- in the window ----------------------------------------------------------------------------------------


def test_a_preset_opens_at_its_pace_and_a_reset_keeps_the_users(host: FakeHost, open_window: Open) -> None:
    window = open_window(host, "dirac-gan")
    pace = preset("dirac-gan").pace
    assert pace is not None
    assert host.commands(SetSpeed)[-1].steps_per_s == pace
    assert window.transport.speed.speed == pace

    host.report(started(preset("dirac-gan").experiment))
    window.transport.speed_chosen.emit(7.0)
    assert host.commands(SetSpeed)[-1].steps_per_s == 7.0
    window.intents.do("reset")
    assert host.commands(SetSpeed)[-1].steps_per_s == 7.0

    window.intents.do("open_preset", "ring8")
    assert math.isinf(host.commands(SetSpeed)[-1].steps_per_s)
    assert math.isinf(window.transport.speed.speed)


def test_other_settings_go_on_as_fast_as_before(window: MainWindow, host: FakeHost) -> None:
    window.intents.do("set_speed", 20.0)
    window.intents.do("restart_with", {"generator.network.widths": (8, 8)})

    assert host.commands(SetSpeed)[-1].steps_per_s == 20.0
    assert window.transport.speed.speed == 20.0


def test_keys_go_slower_and_faster_by_a_notch(window: MainWindow, host: FakeHost) -> None:
    window.intents.do("slower")
    assert window.transport.speed.speed == FASTEST
    window.intents.do("faster")
    assert math.isinf(host.commands(SetSpeed)[-1].steps_per_s)


def test_play_rests_where_the_preset_ends_once(window: MainWindow, host: FakeHost) -> None:
    end = preset("ring8").steps
    window.intents.do("toggle")
    assert host.commands(Play)[-1].until == end

    window.session.current.step = end
    window.session.current.state = RunState.PAUSED
    window.transport.show_step(end)
    assert window.transport.words == "The preset ends here: play goes on without end"
    window.intents.do("toggle")
    assert host.commands(Play)[-1].until is None
