"""Commands on their way to a host: a branch waits for a state of its parent, and what is asked of it for the branch."""

from collections.abc import Iterator

import pytest

from ganviz.engine.branching import Branch, Outbox
from ganviz.engine.messages import (
    CheckpointTaken,
    Command,
    End,
    Frame,
    Play,
    RunState,
    SetSpeed,
    Start,
    StateFound,
    StateWanted,
    Stop,
    WorkerDied,
)
from ganviz.engine.recorder import Recorder
from tests.engine.fakes import EXPERIMENT, LR

STATE = CheckpointTaken(1, 4, EXPERIMENT, b"state")
AT_6 = Branch(2, 1, 6, {LR: 0.5})


@pytest.fixture
def posted() -> list[Command]:
    return []


@pytest.fixture
def outbox(posted: list[Command]) -> Iterator[Outbox]:
    """Return an outbox that has begun run 1, which was seen at step 9."""
    outbox = Outbox(posted.append)
    outbox.begin(Start(1, EXPERIMENT))
    outbox.note(Frame(1, 9, RunState.PAUSED, 0, Recorder().take(), 0.0))
    posted.clear()
    yield outbox
    outbox.post(Stop())
    assert posted[-1] == Stop()


def test_a_branch_begins_from_a_state_that_its_parent_sends(outbox: Outbox, posted: list[Command]) -> None:
    known = outbox.branch(AT_6)
    outbox.post(SetSpeed(2, 5.0))
    outbox.post(Play(1))
    assert posted == [StateWanted(1, 6), Play(1)]
    assert outbox.ways.of(2) == known

    outbox.note(StateFound(1, 6, STATE))

    assert posted[2:] == [outbox.ways.of(2), SetSpeed(2, 5.0)]
    start = outbox.ways.of(2)
    assert (start.run, start.step, start.latest, start.journal) == (2, 6, STATE, known.journal)


@pytest.mark.parametrize("report", [StateFound(1, 6, None), WorkerDied(1, "killed")])
def test_a_branch_begins_without_a_state_where_none_comes(
    outbox: Outbox, posted: list[Command], report: StateFound | WorkerDied
) -> None:
    known = outbox.branch(AT_6)

    outbox.note(report)

    assert posted == [StateWanted(1, 6), known]


def test_a_branch_begins_at_once_where_its_parent_has_no_process(outbox: Outbox, posted: list[Command]) -> None:
    outbox.note(WorkerDied(1, "killed"))

    known = outbox.branch(AT_6)

    assert posted == [known]


def test_a_parent_that_is_given_up_is_not_waited_for(outbox: Outbox, posted: list[Command]) -> None:
    known = outbox.branch(AT_6)

    outbox.post(End(1))

    assert posted == [StateWanted(1, 6), known, End(1)]


def test_a_branch_that_is_given_up_does_not_begin(outbox: Outbox, posted: list[Command]) -> None:
    outbox.branch(AT_6)
    outbox.post(End(2))

    outbox.note(StateFound(1, 6, STATE))

    assert posted == [StateWanted(1, 6)]


def test_branches_of_one_run_each_begin_from_the_state_they_asked_for(outbox: Outbox, posted: list[Command]) -> None:
    outbox.branch(AT_6)
    outbox.branch(Branch(3, 1, 8, {}))

    outbox.note(StateFound(1, 8, None))
    assert posted[2:] == [outbox.ways.of(3)]
    outbox.note(StateFound(1, 6, STATE))
    assert posted[3:] == [outbox.ways.of(2)]


def test_there_is_no_branch_of_what_is_not_known(outbox: Outbox) -> None:
    with pytest.raises(KeyError):
        outbox.branch(Branch(5, 4, 0, {}))
