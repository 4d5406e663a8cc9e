"""A run whose networks are told classes: the shipped labels reach it, its seeks and its trials."""

import pytest

from ganviz.engine import checkpoint
from ganviz.engine.run import TrainerRun
from ganviz.spec import preset
from tests.engine.states import is_same_state

TOLD = preset("digits-mlp").experiment.with_changes({"data.conditional": True, "updates.batch_size": 16})


def test_a_run_brought_back_goes_on_exactly() -> None:
    run, straight = TrainerRun(TOLD), TrainerRun(TOLD)
    for each, steps in ((run, 7), (straight, 5)):
        for _ in range(steps):
            each.step()

    seek = run.start_seek(5)
    while not seek.advance():
        pass

    assert is_same_state(run.checkpoint(), straight.checkpoint())


def test_its_state_survives_a_file() -> None:
    run = TrainerRun(TOLD)
    run.step()

    again = TrainerRun(TOLD, state=checkpoint.from_bytes(run.checkpoint()))

    assert is_same_state(again.checkpoint(), run.checkpoint())


@pytest.mark.parametrize("is_told", [True, False])
def test_trials_are_given_what_the_run_was(is_told: bool) -> None:
    run = TrainerRun(TOLD.with_changes({"data.conditional": is_told}))
    run.step()

    trials = run.start_trials(diverged_in=3)

    for _ in range(3):
        if trials.advance():
            break
