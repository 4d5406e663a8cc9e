"""A journal played again, and the way back that reports add up to."""

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
    Report,
    RunState,
    Start,
    StateChanged,
    StepDone,
    WorkerDied,
)
from ganviz.engine.recorder import Recorder
from ganviz.engine.recovery import WayBack
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
    return ChangeApplied(run, 1, step, change, EXPERIMENT.with_changes(change), "", 1, BY_HAND)


def way_after(*reports: Report) -> Start:
    way = WayBack(Start(0, EXPERIMENT))
    way.begin(Start(1, EXPERIMENT, "folder"))
    for report in reports:
        way.note(report)
    return way.start


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
    way = WayBack(Start(0, EXPERIMENT))
    back = Start(4, EXPERIMENT, None, b"state", (Changed(12, SWAP),), 13)

    way.begin(back)

    assert way.start == back
