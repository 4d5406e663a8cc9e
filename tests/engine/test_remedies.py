"""What is offered to a run that diverged has held on a copy of it, and holds when it is taken."""

from typing import Any

import pytest
import torch

from ganviz.engine import checkpoint, remedies
from ganviz.engine.live import Kept
from ganviz.engine.remedies import LEAST_STEPS, Candidate, Trials, candidates, trial_steps
from ganviz.engine.run import TrainerRun, steps_or_recover
from ganviz.gan import DivergedError, Trainer
from ganviz.spec import Experiment, preset

SMALL = Experiment().with_changes(
    {"generator.network.widths": [8], "discriminator.network.widths": [8], "updates.batch_size": 16}
)
RATES = ("generator.optimizer.lr", "discriminator.optimizer.lr")
WILD = {"objective.loss.kind": "least_squares"} | {
    f"{player}.optimizer.{name}": value
    for player in ("generator", "discriminator")
    for name, value in (("kind", "sgd"), ("lr", 2.0))
}


def diverged(experiment: Experiment, change: dict[str, Any] | None = None, at: int = 0) -> tuple[TrainerRun, int]:
    """Return a run that diverged and was recovered, and the step in which it did."""
    run = TrainerRun(experiment)
    for _ in range(5000):
        if change and run.step_number == at:
            run.apply(change)
            change = None
        try:
            steps_or_recover(run, 1)
        except DivergedError as error:
            return run, error.step
    pytest.fail("the run did not diverge")


def searched(trials: Trials) -> Trials:
    for _ in range(200_000):
        if trials.advance():
            return trials
    pytest.fail("the search did not end")


def test_what_held_on_a_copy_holds_in_the_run() -> None:
    run, step = diverged(SMALL, WILD, at=50)
    before = run.step_number

    found = searched(run.start_trials(step)).found

    assert found is not None
    assert run.step_number == before  # it was a copy
    assert run.seek(found.step)
    run.apply(found.change)
    for _ in range(LEAST_STEPS):
        steps_or_recover(run, 1)


def test_the_search_alters_nothing_of_the_run() -> None:
    run, step = diverged(SMALL, WILD, at=50)
    before, journal = checkpoint.from_bytes(run.checkpoint()), list(run.journal)

    searched(run.start_trials(step))

    after = checkpoint.from_bytes(run.checkpoint())
    assert (after.step, after.experiment, run.journal) == (before.step, before.experiment, journal)
    assert all(torch.equal(after.tensors[name], before.tensors[name]) for name in before.tensors)


def test_an_unbounded_critic_is_bounded_before_rates_are_lowered() -> None:
    """From where the run stands it is too late, and lower rates would stay finite there."""
    run, step = diverged(preset("divergence").experiment)

    found = searched(run.start_trials(step)).found

    assert found is not None
    assert found.step < run.step_number
    assert found.change == {"objective.gradient_penalty": 1.0}


def test_a_remedy_brings_points_back_to_where_the_reals_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """At low rates nothing diverges, but from fakes that are far away nothing comes back either."""
    monkeypatch.setattr(remedies, "candidates", lambda experiment: [Candidate("Lower", dict.fromkeys(RATES, 1e-6))])
    trainer = Trainer(SMALL.with_changes(WILD))
    first = Kept(trainer.state())
    trainer.generator.weights.data.mul_(20)
    far_away = Kept(trainer.state())

    found = searched(Trials([(40, far_away), (0, first)], 40, threads=1)).found

    assert found is not None
    assert found.step == 0


def test_a_critic_that_can_have_no_gradient_penalty_is_clipped() -> None:
    critic = {"objective.loss.kind": "wasserstein", "objective.loss.clip": 0.0, "discriminator.network.norm": "batch"}
    first = Kept(Trainer(SMALL.with_changes(critic)).state())

    found = searched(Trials([(0, first)], 40, threads=1)).found

    assert found is not None
    assert found.change == {"objective.loss.clip": 0.1}


def test_candidates_are_what_the_experiment_does_not_have() -> None:
    plain = [candidate.words for candidate in candidates(SMALL)]
    clipped = {f"{player}.optimizer.clip_norm": 0.5 for player in ("generator", "discriminator")}

    assert plain == ["Divide both rates by 10", "Divide both rates by 100", "Clip both gradients at 1"]
    assert [candidate.words for candidate in candidates(SMALL.with_changes(clipped))] == plain[:2]
    for candidate in candidates(SMALL):
        assert SMALL.with_changes(candidate.change) != SMALL


def test_the_search_goes_back_as_far_as_it_must(monkeypatch: pytest.MonkeyPatch) -> None:
    """From a later state nothing helps; from the first, a lower rate does."""
    monkeypatch.setattr(remedies, "candidates", lambda experiment: [Candidate("Lower", dict.fromkeys(RATES, 1e-3))])
    trainer = Trainer(SMALL.with_changes(WILD))
    first = Kept(trainer.state())
    trainer.generator.weights.data.fill_(1e30)
    ruined = Kept(trainer.state())

    found = searched(Trials([(40, ruined), (0, first)], 40, threads=1)).found

    assert found is not None
    assert (found.step, found.words) == (0, "Lower")


def test_where_nothing_holds_nothing_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remedies, "candidates", lambda experiment: [Candidate("Raise", dict.fromkeys(RATES, 5.0))])
    run, step = diverged(SMALL, WILD, at=50)

    assert searched(run.start_trials(step)).found is None


def test_a_change_that_the_experiment_refuses_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    lower = Candidate("Lower", dict.fromkeys(RATES, 1e-3))
    monkeypatch.setattr(remedies, "candidates", lambda experiment: [Candidate("Nonsense", {"no.such": 1}), lower])
    run, step = diverged(SMALL, WILD, at=50)

    found = searched(run.start_trials(step)).found

    assert found is not None
    assert found.words == "Lower"


def test_a_trial_is_twice_as_long_as_it_took_within_what_can_be_waited_for() -> None:
    dcgan = preset("mnist-dcgan").experiment

    assert [trial_steps(SMALL, steps) for steps in (1, 400, 10**6)] == [LEAST_STEPS, 800, remedies.MOST_STEPS]
    assert trial_steps(dcgan, 10**6) == LEAST_STEPS
