"""What is offered against a condition did better on a copy of the run than no change did, and does so in the run."""

import math

import pytest
import torch

from ganviz.engine import checkpoint, cures
from ganviz.engine.aside import Helper
from ganviz.engine.cures import LEAST_STEPS, MEASURES, CureTrials, trial_steps
from ganviz.engine.messages import CuresOutcome
from ganviz.engine.run import TrainerRun
from ganviz.gan import Observer, Trainer
from ganviz.spec import Experiment, preset
from ganviz.spec.conditions import CONDITIONS, SIGNS, sign_of

R1 = {"objective.r1": 0.3}
CONSENSUS = {"updates.dynamics.kind": "consensus"}


def tried(trials: CureTrials) -> CuresOutcome:
    for _ in range(20_000):
        if trials.advance():
            assert trials.found is not None
            return trials.found
    pytest.fail("the trials did not end")


def after(experiment: Experiment, steps: int) -> TrainerRun:
    run = TrainerRun(experiment, threads=1)
    for _ in range(steps):
        run.step()
    return run


def test_what_helped_a_copy_brings_the_run_to_the_same_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cures, "NUM_STEPS", 300)
    run = after(preset("dirac-gan").experiment, 50)
    before = checkpoint.from_bytes(run.checkpoint())

    found = tried(run.start_cures([R1, {"generator.optimizer.lr": 0.0}], "equilibrium_distance"))

    now = checkpoint.from_bytes(run.checkpoint())
    assert now.step == before.step == found.step == 50
    assert all(torch.equal(now.tensors[name], before.tensors[name]) for name in before.tensors)
    first, second = found.outcomes
    assert first.helps
    assert not second.helps
    assert found.without == pytest.approx(found.before, rel=0.3)  # it goes round
    run.apply(R1)
    distances = []
    for taken in range(1, found.steps + 1):
        run.step()
        if taken in {found.steps - round(n * 0.06 * found.steps) for n in range(5)}:
            distances.append(run.live.observer.measure(2500).equilibrium_distance)
    assert first.after == sorted(distances)[2]


def test_in_a_thread_beside_the_run_they_come_to_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cures, "NUM_STEPS", 60)
    run, changes = after(preset("ring8").experiment, 50), [{"discriminator.optimizer.lr": 0.01}]
    alone, beside = (run.start_cures(changes, "distance") for _ in range(2))
    helper = Helper(beside)
    while not helper.is_over:
        run.steps(20)
        run.live.observer.measure(2500)
    helper.end()
    assert beside.found == tried(alone)


def test_a_change_that_is_refused_or_diverges_does_not_help(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cures, "NUM_STEPS", 200)
    run = after(preset("dirac-gan").experiment, 10)
    wild = {f"{player}.optimizer.lr": 1000.0 for player in ("generator", "discriminator")}
    found = tried(run.start_cures([{"data.kind": "moons"}, wild | {"updates.order": "no"}], "equilibrium_distance"))
    assert [(each.helps, each.after) for each in found.outcomes] == [(False, math.inf)] * 2


def test_costly_steps_are_tried_for_fewer() -> None:
    assert trial_steps(preset("ring8").experiment) == cures.NUM_STEPS
    assert trial_steps(preset("mnist-dcgan").experiment) == LEAST_STEPS


def test_every_sign_has_words_and_a_measure() -> None:
    assert SIGNS.keys() == MEASURES.keys()
    assert {condition.sign for condition in CONDITIONS.values()} <= SIGNS.keys()
    assert sign_of(CONDITIONS["oscillation"], preset("dirac-gan").experiment) == "equilibrium_distance"
    assert sign_of(CONDITIONS["oscillation"], preset("oscillation").experiment) == "distance"


def test_signs_are_the_numbers_that_the_run_is_measured_by() -> None:
    trainer = Trainer(preset("ring8").experiment.with_changes({"data.pool_size": 64}))
    observer = Observer(trainer)
    players = (trainer.generator, trainer.discriminator)
    measured, signs = observer.measure(cures.NUM_SAMPLES), observer.signs(cures.NUM_SAMPLES)
    assert measured.coverage is not None
    assert signs.held_out is not None
    assert signs.copying is not None
    assert {name: measure(observer) for name, measure in MEASURES.items()} == pytest.approx(
        {
            "distance": measured.distance / measured.floor.mean,
            "uncovered": 1 - measured.coverage.covered / 8,
            "equilibrium_distance": math.inf,
            "held_out": max(0.0, signs.held_out - 0.5),
            "copying": max(0.0, 1 - signs.copying),
            "largest_weight": max(each.weights.abs().max().item() for each in players),
        }
    )
