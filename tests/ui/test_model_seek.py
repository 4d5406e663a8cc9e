"""Sending a run to a step and calling it back: what is asked, what is told, and what is written down."""

import random
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from threading import Lock
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from ganviz.engine.hosts import Host, ProcessHost, ThreadHost
from ganviz.engine.messages import (
    Command,
    Frame,
    FrameWanted,
    LaterForgotten,
    Report,
    RunState,
    Seek,
    SeekCancel,
    SeekCancelled,
    SeekProgress,
)
from ganviz.engine.probes import SamplesProbe
from ganviz.spec import Experiment, summary
from ganviz.ui.link import Link
from ganviz.ui.model.session import Session
from tests.ui.fakehost import FakeHost
from tests.ui.frames import RING, applied, loss_frame, sought, started

LOWER = {"discriminator.optimizer.lr": 0.0005}
SMALL = Experiment().with_changes(
    {"generator.network.widths": [8], "discriminator.network.widths": [8], "updates.batch_size": 16}
)
PATIENCE_MS = 180_000  # only ever spent by a test that fails


@contextmanager
def opened(host: Host, experiment: Experiment) -> Iterator[Session]:
    session = Session(Link(host), experiment)
    session.open()
    try:
        yield session
    finally:
        session.close()


# --- without an engine --------------------------------------------------------------------------------------------


@pytest.fixture
def session(qtbot: QtBot, host: FakeHost) -> Iterator[Session]:
    """Return a session whose run was changed at step 60 and stands at step 90."""
    with opened(host, RING) as session:
        with qtbot.waitSignal(session.started):
            host.report(started())
        for report in (loss_frame(1, 60), applied(LOWER, step=60), loss_frame(61, 90)):
            tell(qtbot, session, host, report)
        yield session


def tell(qtbot: QtBot, session: Session, host: FakeHost, report: Report) -> None:
    with qtbot.waitSignal(session.link.reported):
        host.report(report)


def test_a_run_that_was_sent_to_a_step_stands_there_as_it_did(qtbot: QtBot, session: Session, host: FakeHost) -> None:
    session.seek(40)
    assert host.commands(Seek) == [Seek(1, 40)]

    way = SeekProgress(run=1, step=40, done=3, total=8)
    with qtbot.waitSignal(session.seek_progressed) as progressed:
        host.report(way)
    assert (progressed.args, session.step) == ([way], 90)

    there = sought(40, 90)
    with qtbot.waitSignal(session.sought) as told:
        host.report(there)
    assert told.args == [there]
    assert (session.step, session.current.end, session.experiment) == (40, 90, RING)
    assert session.current.series["d_loss"].last_step == 90  # it may go forward again


def test_a_newer_wish_is_sent_at_once(session: Session, host: FakeHost) -> None:
    for step in (40, 30, 20):
        session.seek(step)

    assert host.commands(Seek) == [Seek(1, 40), Seek(1, 30), Seek(1, 20)]


def test_a_run_that_is_called_back_stays_where_it_was(qtbot: QtBot, session: Session, host: FakeHost) -> None:
    before = session.experiment
    session.seek(40)
    session.cancel_seek()
    assert host.posted[-2:] == [Seek(1, 40), SeekCancel(1)]

    with qtbot.waitSignal(session.seek_cancelled) as cancelled:
        host.report(SeekCancelled(run=1, step=90))

    assert cancelled.args == [SeekCancelled(run=1, step=90)]
    assert (session.step, session.current.end, session.experiment) == (90, 90, before)


def test_what_came_later_is_forgotten_once_the_run_goes_on_from_its_past(
    qtbot: QtBot, session: Session, host: FakeHost
) -> None:
    tell(qtbot, session, host, sought(40, 90))

    with qtbot.waitSignal(session.later_forgotten):
        host.report(LaterForgotten(run=1, step=40))

    assert (session.step, session.current.end, session.current.series["d_loss"].last_step) == (40, 40, 40)
    assert len(session.current.markers) == 0


def test_a_change_made_in_the_past_is_told_from_what_held_there(qtbot: QtBot, session: Session, host: FakeHost) -> None:
    lr = "discriminator.optimizer.lr"
    for report in (
        sought(40, 90), LaterForgotten(1, 40), applied({lr: 0.002}, step=40),
        applied({lr: 0.003}, step=41),
    ):  # fmt: skip
        tell(qtbot, session, host, report)

    (marker,) = session.current.markers.between(0, 100)
    assert marker.text == summary(RING, {lr: 0.003})


# --- with one ---------------------------------------------------------------------------------------------------


class GatedHost(ThreadHost):
    """Gives the loop nothing while its gate is held, so that commands that are posted meanwhile come together."""

    def __init__(self) -> None:
        super().__init__()
        self.gate = Lock()

    def get(self, timeout_s: float | None) -> Command | None:
        command = super().get(timeout_s)
        with self.gate:
            return command


Waits = Callable[[Any], AbstractContextManager[Any]]


@pytest.fixture
def waits(qtbot: QtBot) -> Waits:
    return lambda signal: qtbot.waitSignal(signal, timeout=PATIENCE_MS)


def shown(session: Session, waits: Waits) -> bytes:
    """Return the bits of some fakes as they are now."""
    probe = SamplesProbe(50)
    with waits(session.frame_arrived) as arrived:
        session.link.post(FrameWanted(session.current.run, (probe,), at_step=session.step))  # drawn before or not
    frame = arrived.args[0]
    assert isinstance(frame, Frame)
    found = frame.answer(probe)
    assert found is not None
    return found.fake.tobytes()


def stands_at(session: Session, step: int) -> bool:
    return session.step == step and session.state is RunState.PAUSED


def train(session: Session, waits: Waits, until: int) -> None:
    """Train to a step, and pause."""
    session.play(until)
    while not stands_at(session, until):  # it says that it trains, then that it rests: perhaps both at once
        with waits(session.state_changed):
            pass


def lived(session: Session, waits: Waits) -> dict[int, bytes]:
    """Train 90 steps, with a change at 60; return what was shown at some of them."""
    pictures = {0: shown(session, waits)}
    for step in (40, 60, 90):
        train(session, waits, step)
        pictures[step] = shown(session, waits)
        if step == 60:
            with waits(session.change_applied):
                session.change(LOWER)
    return pictures


@pytest.mark.parametrize("host", [ThreadHost, ProcessHost])
def test_a_real_run_is_shown_at_each_step_as_it_was(qtbot: QtBot, waits: Waits, host: type[Host]) -> None:
    with opened(host(), SMALL) as session:
        with waits(session.started):
            pass
        pictures = lived(session, waits)
        before, after = SMALL, session.experiment
        for step in (40, 90, 0, 60):
            with waits(session.sought):
                session.seek(step)
            assert (session.step, session.current.end) == (step, 90)
            assert shown(session, waits) == pictures[step]
            assert session.experiment == (before if step < 60 else after)


def test_a_real_run_that_is_called_back_is_as_it_was(qtbot: QtBot, waits: Waits) -> None:
    host = GatedHost()
    with opened(host, SMALL) as session:
        with waits(session.started):
            pass
        pictures = lived(session, waits)

        with waits(session.seek_cancelled) as cancelled, host.gate:
            session.seek(40)
            session.cancel_seek()

        assert cancelled.args == [SeekCancelled(run=1, step=90)]
        assert (session.step, session.current.end) == (90, 90)
        assert shown(session, waits) == pictures[90]


def test_a_hundred_pictures_computed_anew_are_those_of_a_run_that_stopped_there(qtbot: QtBot, waits: Waits) -> None:
    changes = {150: {"discriminator.optimizer.lr": 0.004}, 420: {"generator.optimizer.kind": "rmsprop"}, 700: LOWER}
    steps = sorted(random.Random(4).sample(range(1, 900), 100))

    def go_on(session: Session, steps: Iterable[int]) -> dict[int, bytes]:
        """Train to each step and to each change; return what was shown where it stopped."""
        pictures = {}
        for step in sorted({*steps, *changes}):
            session.play(step)
            is_there = partial(stands_at, session, step)
            qtbot.waitUntil(is_there, timeout=PATIENCE_MS)
            if step in steps:  # what was shown there was shown before anything was changed
                pictures[step] = shown(session, waits)
            if step in changes:
                with waits(session.change_applied):
                    session.change(changes[step])
        return pictures

    with opened(ThreadHost(), SMALL) as stopped:
        with waits(stopped.started):
            pass
        expected = go_on(stopped, steps)
    with opened(ThreadHost(), SMALL) as looked_at:
        with waits(looked_at.started):
            pass
        go_on(looked_at, [900])
        for step in random.Random(5).sample(steps, len(steps)):
            with waits(looked_at.sought):
                looked_at.seek(step)
            assert shown(looked_at, waits) == expected[step], step
