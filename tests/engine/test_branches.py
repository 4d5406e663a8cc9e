"""A run that begins in the past of another: equal, bit for bit, to one to which the same was done from the start."""

import random

import pytest

from ganviz.engine.journal import Changed, replay
from ganviz.engine.messages import CheckpointTaken, Start
from ganviz.engine.recovery import branch_of
from ganviz.engine.run import TrainerRun, start_run
from ganviz.spec import Change
from tests.engine.states import is_same_state
from tests.engine.test_seek import CHANGES, END, RATE, RUINED_AT, SMALL, lived, never_further

CHANGE: Change = {RATE: 0.02}
LATER = 30  # steps of a branch


@pytest.fixture(scope="module")
def parent() -> TrainerRun:
    return lived(SMALL)[0]


def way_of(parent: TrainerRun) -> Start:
    return Start(1, SMALL, journal=tuple(parent.journal), step=parent.end, threads=parent.threads)


def branched(parent: TrainerRun, step: int, change: Change, *, is_sent: bool) -> TrainerRun:
    """Return the run that branches off at `step`, begun from a state that the parent has sent, or from the start."""
    latest = None
    if is_sent:
        kept = parent.kept_before(step)
        assert kept is not None
        latest = CheckpointTaken(1, kept.step, kept.experiment, kept.data, kept.entries)
    start = branch_of(way_of(parent), 2, step, change, latest)
    assert (start.latest is not None) == is_sent
    return start_run(start)


@pytest.mark.parametrize("is_sent", [True, False])
def test_a_branch_without_a_change_is_its_parent(parent: TrainerRun, is_sent: bool) -> None:
    for step in (0, *CHANGES, RUINED_AT, *random.Random(2).sample(range(END), 6), END):
        branch = branched(parent, step, {}, is_sent=is_sent)
        expected = never_further(parent, step)

        assert branch.step_number == step
        assert is_same_state(branch.checkpoint(), expected.checkpoint()), step
        for run in (branch, expected):
            replay(run, (), step + LATER)
        assert is_same_state(branch.checkpoint(), expected.checkpoint()), step


@pytest.mark.parametrize("step", [0, 44, 120, END])
def test_a_branch_with_a_change_is_a_run_that_was_changed_there(parent: TrainerRun, step: int) -> None:
    branch = branched(parent, step, CHANGE, is_sent=True)
    journal = [*(entry for entry in parent.journal if entry.done <= step), Changed(step, CHANGE)]
    expected = TrainerRun(SMALL, cores=1)

    replay(expected, journal, step + LATER)
    replay(branch, (), step + LATER)

    assert is_same_state(branch.checkpoint(), expected.checkpoint())
    assert branch.journal == journal


def test_the_past_of_a_branch_can_be_sought(parent: TrainerRun) -> None:
    branch = branched(parent, 120, CHANGE, is_sent=True)

    assert branch.seek(35)

    assert is_same_state(branch.checkpoint(), never_further(parent, 35).checkpoint())


def test_the_state_sent_is_near_and_none_is_from_before_the_run(parent: TrainerRun) -> None:
    kept = parent.kept_before(END - 1)

    assert kept is not None
    assert END - 100 <= kept.step < END
    assert parent.kept_before(-1) is None
