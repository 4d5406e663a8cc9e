"""A branch of a real run, in a worker process and in a thread: equal, bit for bit, to what it must be."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from ganviz.engine.hosts import Host, ProcessHost, ThreadHost
from ganviz.engine.journal import Changed, replay
from ganviz.engine.messages import CheckpointTaken, RunState
from ganviz.engine.run import TrainerRun
from ganviz.spec import Change, Experiment
from ganviz.ui.link import Link
from ganviz.ui.model.session import Session
from tests.engine.states import is_same_state

SMALL = Experiment().with_changes(
    {"generator.network.widths": [8], "discriminator.network.widths": [8], "updates.batch_size": 16}
)
FIRST: Change = {"generator.optimizer.kind": "rmsprop"}
CHANGE: Change = {"discriminator.optimizer.lr": 0.01}
PATIENCE_MS = 60_000  # only ever spent by a test that fails
HOSTS: dict[str, Callable[[], Host]] = {
    "thread": ThreadHost,
    "process": ProcessHost,
    "processes": lambda: ProcessHost(num_workers=2),
}


@pytest.fixture(params=HOSTS)
def session(request: pytest.FixtureRequest, qapp: object) -> Iterator[Session]:
    session = Session(Link(HOSTS[request.param]()), SMALL)
    yield session
    session.close()


def play_to(qtbot: QtBot, session: Session, step: int) -> bytes:
    """Let the run on show train until `step`, and return its state there."""
    session.play(step)

    def sent() -> CheckpointTaken | None:
        return session.link.way_back(session.current.run).latest

    qtbot.waitUntil(lambda: (latest := sent()) is not None and latest.step == step, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: session.state is RunState.PAUSED, timeout=PATIENCE_MS)
    latest = sent()
    assert latest is not None
    return latest.data


def branch_off(qtbot: QtBot, session: Session, step: int, change: Change) -> None:
    with qtbot.waitSignal(session.started, timeout=PATIENCE_MS):
        session.branch(step, change)


def test_branches_of_a_real_run_and_all_brought_back(qtbot: QtBot, session: Session) -> None:
    with qtbot.waitSignal(session.started, timeout=PATIENCE_MS):
        session.open()
    session.change(FIRST)
    first = session.current
    parent = play_to(qtbot, session, 300)

    branch_off(qtbot, session, 120, {})
    assert is_same_state(play_to(qtbot, session, 300), parent)

    session.show(first.run)
    branch_off(qtbot, session, 150, CHANGE)
    changed = play_to(qtbot, session, 300)
    expected = TrainerRun(SMALL, cores=1)
    replay(expected, [Changed(0, FIRST), Changed(150, CHANGE)], 300)
    assert is_same_state(changed, expected.checkpoint())

    if not session.link.has_workers:
        return
    branch = session.current
    session.end_worker()
    qtbot.waitUntil(lambda: branch.state is RunState.DEAD, timeout=PATIENCE_MS)
    with qtbot.waitSignal(session.started, timeout=PATIENCE_MS):
        session.recover()
    replay(expected, (), 350)
    assert is_same_state(play_to(qtbot, session, 350), expected.checkpoint())

    session.show(first.run)
    qtbot.waitUntil(lambda: session.state is RunState.PAUSED, timeout=PATIENCE_MS)
    expected = TrainerRun(SMALL, cores=1)
    replay(expected, [Changed(0, FIRST)], 350)
    assert is_same_state(play_to(qtbot, session, 350), expected.checkpoint())
