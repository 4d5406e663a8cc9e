"""Frames are asked for one at a time, at the pace of the screen, and not at all while there is nothing new."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import FrameWanted
from ganviz.engine.probes import AnyProbe, QualityProbe, SamplesProbe
from ganviz.ui.link import Link
from ganviz.ui.model.session import Session
from ganviz.ui.pump import FramePump, num_turns
from tests.ui.fakehost import FakeHost
from tests.ui.frames import RING, frame, started


class Wishes:
    """What the views want now."""

    def __init__(self) -> None:
        self.probes: tuple[AnyProbe, ...] = (SamplesProbe(),)
        self.are_seen = True


@pytest.fixture
def wishes() -> Wishes:
    return Wishes()


@pytest.fixture
def pump(qtbot: QtBot, host: FakeHost, wishes: Wishes) -> Iterator[FramePump]:
    session = Session(Link(host), RING)
    pump = FramePump(session, lambda: wishes.probes, lambda: wishes.are_seen, session)
    session.open()
    with qtbot.waitSignal(session.started):
        host.report(started())
    qtbot.waitUntil(lambda: len(host.commands(FrameWanted)) == 1)
    yield pump
    pump.stop()
    session.close()


def test_a_started_run_is_asked_for_its_first_frame(pump: FramePump, host: FakeHost) -> None:
    assert host.commands(FrameWanted) == [FrameWanted(1, (SamplesProbe(),))]


def test_the_next_frame_is_asked_for_as_the_last_is_drawn(qtbot: QtBot, pump: FramePump, host: FakeHost) -> None:
    with qtbot.waitSignal(pump.arrived):
        assert len(host.commands(FrameWanted)) == 1
        host.report(frame(1))
    qtbot.waitUntil(lambda: len(host.commands(FrameWanted)) == 2)
    assert pump.frames_per_s == 1


def test_nothing_ticks_while_an_answer_is_awaited(pump: FramePump, host: FakeHost) -> None:
    assert not pump._timer.isActive()


def test_a_view_that_is_shown_asks_at_once(qtbot: QtBot, pump: FramePump, host: FakeHost, wishes: Wishes) -> None:
    wishes.probes = (SamplesProbe(), QualityProbe())
    pump.refresh()
    qtbot.waitUntil(lambda: len(host.commands(FrameWanted)) == 2)
    assert host.commands(FrameWanted)[-1].probes == wishes.probes


def test_a_refresh_without_another_wish_asks_nothing(pump: FramePump, host: FakeHost) -> None:
    pump.refresh()
    assert not pump._timer.isActive()


def test_a_window_nobody_sees_draws_seldom(qtbot: QtBot, pump: FramePump, host: FakeHost, wishes: Wishes) -> None:
    wishes.are_seen = False
    with qtbot.waitSignal(pump.arrived):
        host.report(frame(1))
    host.report(frame(2))
    qtbot.waitUntil(pump._timer.isActive)
    assert pump._timer.remainingTime() > 100


@pytest.mark.parametrize(("count", "drawn"), [(0, 0), (1, 1), (2, 1), (3, 2), (6, 2)])
def test_of_runs_that_are_compared_half_are_drawn_at_a_time_but_no_more_than_two(count: int, drawn: int) -> None:
    assert num_turns(count) == drawn
