"""A journal played again, and the way back that reports add up to."""

from dataclasses import replace

import pytest

from ganviz.engine import checkpoint
from ganviz.engine.journal import Changed, Entry, Stepped, WentBack, replay
from ganviz.engine.messages import (
    ChangeApplied,
    ChangeRefused,
    CheckpointTaken,
    Diverged,
    Frame,
    LaterForgotten,
    MeasuringSlowed,
    Report,
    RunState,
    Start,
    StateChanged,
    StepDone,
    WorkerDied,
)
from ganviz.engine.recorder import Recorder
from ganviz.engine.recovery import WaysBack, branch_of, experiment_at
from ganviz.engine.run import TrainerRun
from ganviz.spec import Change, Experiment, SpecError
from tests.engine.fakes import BY_HAND, EXPERIMENT, LR, Clock, FakeRun
from tests.engine.states import is_same_state

SMALL = Experiment().with_changes(
    {"generator.network.widths": [8], "discriminator.network.widths": [8], "updates.batch_size": 16}
)
SWAP = {"generator.optimizer.kind": "rmsprop"}
JOURNAL: tuple[Entry, ...] = (
    Changed(0, {LR: 0.01}), Stepped(3, "discriminator"), Changed(4, SWAP), Changed(4, {LR: 0.002}),
    Stepped(4, "generator"),
)  # fmt: skip


def test_entries_are_played_at_their_steps_with_whole_steps_between() -> None:
    run = FakeRun(Clock())

    replay(run, JOURNAL, 7)

    assert run.done("step", "apply") == [
        ("apply", {LR: 0.01}), ("step", 1), ("step", 2), ("step", 3), ("step", 4), ("apply", SWAP),
        ("apply", {LR: 0.002}), ("step", 5), ("step", 6), ("step", 7),
    ]  # fmt: skip


def test_a_run_past_the_end_stays_where_it_is() -> None:
    run = FakeRun(Clock(), step_number=9)

    replay(run, (Changed(9, {LR: 0.01}),), 5)

    assert run.step_number == 9


@pytest.mark.parametrize("kept_at", [0, 2, 4, 5])
def test_a_journal_played_on_any_state_of_a_run_leads_to_the_same_floats(kept_at: int) -> None:
    whole = TrainerRun(SMALL, cores=1)
    replay(whole, JOURNAL, 9)
    first = TrainerRun(SMALL, cores=1)
    replay(first, [entry for entry in JOURNAL if entry.step < kept_at], kept_at)

    state = checkpoint.from_bytes(first.checkpoint())
    second = TrainerRun(state.experiment, state=state, cores=1)
    replay(second, [entry for entry in JOURNAL if entry.step >= kept_at], 9)

    assert is_same_state(second.checkpoint(), whole.checkpoint())


# --- the way back -----------------------------------------------------------------------------------------------


def frame(step: int, run: int = 1) -> Frame:
    return Frame(run, step, RunState.TRAINING, 0, Recorder().take(), 0.0)


def applied(step: int, change: Change, run: int = 1) -> ChangeApplied:
    return ChangeApplied(
        run=run, number=1, step=step, change=change, experiment=EXPERIMENT.with_changes(change), told=(), threads=1,
        gradient_source=BY_HAND,
    )  # fmt: skip


def way_after(*reports: Report) -> Start:
    ways = WaysBack()
    ways.begin(Start(1, EXPERIMENT, "folder"))
    for report in reports:
        ways.note(report)
    return ways.of(1)


def test_without_a_state_the_way_back_is_from_the_start() -> None:
    way = way_after(applied(0, {LR: 0.01}), StepDone(1, 1, "generator"), StepDone(1, 2), frame(5))

    assert way == Start(1, EXPERIMENT, "folder", None, (Changed(0, {LR: 0.01}), Stepped(0, "generator")), 5)


def test_the_way_is_from_the_latest_state_and_has_all_that_was_done() -> None:
    sent = CheckpointTaken(1, 7, EXPERIMENT.with_changes(SWAP), b"state", entries=1)

    way = way_after(applied(3, SWAP), sent, frame(9), applied(12, {LR: 0.01}), frame(13))

    assert way == Start(
        1, EXPERIMENT, "folder", None, (Changed(3, SWAP), Changed(12, {LR: 0.01})), 13, latest=sent
    )  # fmt: skip


def test_a_return_is_on_the_way_once_however_often_it_is_repeated() -> None:
    sent = CheckpointTaken(1, 6, EXPERIMENT, b"state", entries=2)
    diverged = Diverged(1, 10, "generator", "loss", 6)

    way = way_after(applied(3, SWAP), frame(9), sent, diverged, sent, diverged)

    assert (way.journal, way.step) == ((Changed(3, SWAP), WentBack(9, 6)), 6)


def test_a_look_at_the_past_leaves_the_way_to_the_end_and_going_on_from_there_does_not() -> None:
    sent = CheckpointTaken(1, 12, EXPERIMENT, b"state", entries=2)
    seen = (applied(3, SWAP), applied(12, {LR: 0.01}), sent, frame(13), frame(5))

    assert way_after(*seen).step == 13
    way = way_after(*seen, LaterForgotten(1, 5))
    assert (way.journal, way.step, way.latest) == ((Changed(3, SWAP),), 5, None)


def test_a_state_before_what_is_forgotten_stays_on_the_way() -> None:
    sent = CheckpointTaken(1, 4, EXPERIMENT, b"state", entries=1)

    assert way_after(applied(3, SWAP), sent, frame(13), LaterForgotten(1, 5)).latest == sent


@pytest.mark.parametrize(
    "report",
    [
        StateChanged(1, RunState.PAUSED, 8),
        ChangeRefused(1, 2, SpecError([]), {LR: -1.0}),
        WorkerDied(1, "killed"),
        frame(99, run=2),
        applied(99, SWAP, run=2),
        CheckpointTaken(2, 99, EXPERIMENT, b"another"),
    ],
)
def test_what_leads_nowhere_and_what_is_of_another_run_leave_the_way_as_it_is(report: Report) -> None:
    before = (CheckpointTaken(1, 7, EXPERIMENT, b"state"), frame(8))

    assert way_after(*before, report) == way_after(*before)


def test_the_way_of_a_run_that_was_brought_back_is_there_before_it_has_said_anything() -> None:
    ways = WaysBack()
    back = Start(4, EXPERIMENT, None, b"state", (Changed(12, SWAP),), 13)

    ways.begin(back)

    assert ways.of(4) == back


def test_each_run_has_a_way_of_its_own() -> None:
    ways = WaysBack()
    for run in (1, 2):
        ways.begin(Start(run, EXPERIMENT))
    for report in (frame(5), frame(9, run=2), applied(5, SWAP), StepDone(2, 10, "generator")):
        ways.note(report)

    assert [(ways.of(run).journal, ways.of(run).step) for run in (1, 2)] == [
        ((Changed(5, SWAP),), 5), ((Stepped(9, "generator"),), 10),
    ]  # fmt: skip

    ways.forget(1)
    ways.note(frame(6))
    with pytest.raises(KeyError):
        ways.of(1)


def test_what_a_return_has_given_up_is_no_part_of_the_way() -> None:
    """Else entries would not be in the order of their steps, and some would be looked for in vain."""
    slowed = MeasuringSlowed(1, 8, "quality", 200)

    way = way_after(applied(3, SWAP), slowed, Diverged(1, 10, "generator", "loss", 6), applied(6, {LR: 0.01}))

    assert way.journal == (Changed(3, SWAP), WentBack(9, 6), Changed(6, {LR: 0.01}))


# --- a branch ---------------------------------------------------------------------------------------------------


def test_a_branch_shares_what_was_done_until_it_begins() -> None:
    parent = Start(1, EXPERIMENT, "folder", None, (Changed(3, SWAP), Stepped(6, "generator"), Changed(7, SWAP)), 9)

    assert branch_of(parent, 2, 7, {}) == replace(parent, run=2, step=7)
    assert branch_of(parent, 2, 6, {LR: 0.1}) == replace(
        parent, run=2, step=6, journal=(Changed(3, SWAP), Changed(6, {LR: 0.1}))
    )


def test_a_branch_begins_from_the_nearest_state_that_is_known_and_none_that_is_later() -> None:
    early, late = (CheckpointTaken(1, step, EXPERIMENT, b"state", entries=1) for step in (4, 8))
    parent = Start(1, EXPERIMENT, journal=(Changed(3, SWAP),), step=9, latest=late)

    assert branch_of(parent, 2, 8, {}).latest == late
    assert branch_of(parent, 2, 7, {}).latest is None
    assert branch_of(parent, 2, 7, {}, early).latest == early
    assert branch_of(replace(parent, latest=replace(early, entries=2)), 2, 7, {}).latest is None


def test_what_a_run_was_at_a_step_follows_from_its_changes() -> None:
    rates = [Changed(step, {LR: 0.01 * step}) for step in (4, 5, 6)]
    start = Start(1, EXPERIMENT, journal=(Changed(3, SWAP), *rates, Changed(8, {LR: 0.5})), step=9)

    assert experiment_at(start, 2) == EXPERIMENT
    assert experiment_at(start, 5) == EXPERIMENT.with_changes(SWAP).with_changes({LR: 0.05})
    assert experiment_at(start, 9) == EXPERIMENT.with_changes(SWAP).with_changes({LR: 0.5})
