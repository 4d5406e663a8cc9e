"""Commands that wait: which of them are still served, in which order, and what stands for several."""

from typing import Any

import pytest

from ganviz.engine.commandqueue import CommandQueue
from ganviz.engine.messages import ChangeRequested, Pause, Play, RunCommand, Seek, SetSpeed, Start, StepOnce
from tests.engine.fakes import EXPERIMENT

D, G = "discriminator.optimizer.lr", "generator.optimizer.lr"


def queue_of(*commands: RunCommand) -> CommandQueue:
    queue = CommandQueue()
    for command in commands:
        queue.add(command)
    return queue


def all_of(queue: CommandQueue) -> list[RunCommand]:
    return [queue.take() for _ in range(len(queue))]


def asked(number: int, **change: Any) -> ChangeRequested:
    return ChangeRequested(1, number, {{"d": D, "g": G, "kind": "generator.optimizer.kind"}[name]: value
                                    for name, value in change.items()})  # fmt: skip


def test_commands_are_served_in_their_order() -> None:
    commands = [Start(1, EXPERIMENT), SetSpeed(1, 2.0), Play(1), StepOnce(1), StepOnce(1, "generator")]

    assert all_of(queue_of(*commands)) == commands


def test_numbers_that_wait_together_are_applied_as_one_and_the_last_of_each_counts() -> None:
    queue = queue_of(asked(4, d=0.1), asked(5, g=0.2), asked(6, d=0.3))

    assert all_of(queue) == [ChangeRequested(1, 6, {D: 0.3, G: 0.2})]


def test_choices_of_one_setting_that_wait_together_count_once() -> None:
    assert all_of(queue_of(asked(1, kind="sgd"), asked(2, kind="adam"))) == [asked(2, kind="adam")]


def test_a_choice_and_a_number_stay_apart_as_the_one_decides_what_the_other_means() -> None:
    commands = [asked(1, d=0.1), asked(2, kind="sgd"), asked(3, d=0.2)]

    assert all_of(queue_of(*commands)) == commands


@pytest.mark.parametrize("between", [Play(1), StepOnce(1)])
def test_changes_before_and_after_a_step_stay_apart(between: RunCommand) -> None:
    commands = [asked(1, d=0.1), between, asked(2, d=0.2)]

    assert all_of(queue_of(*commands)) == commands


def test_changes_refused_together_are_served_in_halves_until_the_bad_one_is_alone() -> None:
    queue = queue_of(*(asked(number, d=float(number)) for number in range(1, 5)))
    served = []
    while len(queue):
        request = queue.take()
        assert isinstance(request, ChangeRequested)
        is_bad = request.change[D] == 4.0
        served.append((request.number, is_bad and not queue.split_taken()))

    assert served == [(4, False), (2, False), (4, False), (3, False), (4, True)]


def test_a_change_that_was_alone_is_not_split() -> None:
    queue = queue_of(asked(1, d=0.1))
    queue.take()

    assert not queue.split_taken()
    assert len(queue) == 0


def test_a_pause_passes_changes_but_nothing_that_plays() -> None:
    queue = queue_of(asked(1, kind="sgd"), Play(1), asked(2, kind="adam"), asked(3, d=0.1), Pause(1))

    assert [type(command) for command in all_of(queue)] == [
        ChangeRequested, Play, Pause, ChangeRequested, ChangeRequested,
    ]  # fmt: skip


def test_of_steps_to_go_to_that_wait_together_only_the_last_counts() -> None:
    assert all_of(queue_of(Play(1), Seek(1, 5), Seek(1, 9), Pause(1), Seek(1, 2))) == [
        Play(1), Seek(1, 9), Pause(1), Seek(1, 2),
    ]  # fmt: skip


def test_a_thousand_changes_take_one_place() -> None:
    assert len(queue_of(*(asked(number, d=number / 1000) for number in range(1, 1001)))) == 1
