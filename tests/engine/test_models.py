"""Runs of models without a game: the same bits after a seek, no answer of a discriminator, and what is refused."""

from typing import Any

import pytest
import torch

from ganviz.engine import checkpoint
from ganviz.engine.exports.weights import named_weights
from ganviz.engine.headless import train
from ganviz.engine.probes import (
    FakeGradientsProbe,
    GradientsProbe,
    LossCurveProbe,
    ManifoldProbe,
    OutputsProbe,
    QualityProbe,
    RehearsalProbe,
    SamplesProbe,
    SignsProbe,
    StretchesProbe,
    SurfaceProbe,
    UpdatesProbe,
)
from ganviz.engine.run import TrainerRun
from ganviz.engine.script import CannotSayError, script_of
from ganviz.gan import Trainer
from ganviz.gan.networks import Flow
from ganviz.spec import Experiment
from ganviz.spec.conditions import CONDITIONS, cures_of
from tests.engine.states import is_same_state

OF_GAMES = (
    SurfaceProbe((-3.0, 3.0, -3.0, 3.0)), OutputsProbe(), LossCurveProbe(), FakeGradientsProbe(), StretchesProbe(),
    RehearsalProbe(),
)  # fmt: skip
OF_ALL = (SamplesProbe(), QualityProbe(), ManifoldProbe(), SignsProbe(), GradientsProbe(), UpdatesProbe())
CHANGES: dict[int, dict[str, Any]] = {
    20: {"objective.ode_steps": 3, "objective.decoder_std": 0.4},
    45: {"generator.optimizer.kind": "rmsprop", "data.kind": "grid"},
    70: {"generator.ema": 0.9, "updates.batch_size": 48},
}


@pytest.fixture(params=["vae", "flow_matching"])
def experiment(request: pytest.FixtureRequest) -> Experiment:
    sizes = {"generator.network.widths": [8], "discriminator.network.widths": [8], "updates.batch_size": 16}
    return Experiment().with_changes(sizes | {"objective.model": request.param})


def lived(experiment: Experiment, steps: int) -> TrainerRun:
    run = TrainerRun(experiment, cores=1)
    for step, change in CHANGES.items():
        if step <= steps:
            while run.step_number < step:
                run.steps(step - run.step_number)
            run.apply(change)
    while run.step_number < steps:
        run.steps(steps - run.step_number)
    return run


def state_of(run: TrainerRun) -> bytes:
    return checkpoint.to_bytes(run.live.kept().trainer)


def test_a_run_that_is_sought_has_the_bits_of_one_that_never_went_further(experiment: Experiment) -> None:
    run = lived(experiment, 120)

    for step in (0, 33, 70, 99, 120):
        run.seek(step)
        assert is_same_state(state_of(run), state_of(lived(experiment, step))), step


def test_a_look_alters_nothing_of_a_run(experiment: Experiment) -> None:
    seen, unseen = lived(experiment, 30), lived(experiment, 30)

    for probe in (*OF_GAMES, *OF_ALL):
        seen.answer(probe)
    seen.steps(20)
    unseen.steps(20)

    assert is_same_state(state_of(seen), state_of(unseen))


def test_what_a_discriminator_would_say_has_no_answer_and_all_else_has(experiment: Experiment) -> None:
    run = lived(experiment, 100)

    assert [probe for probe in OF_GAMES if run.answer(probe) is not None] == []
    assert [probe for probe in OF_ALL if run.answer(probe) is None] == []
    told = run.answer(GradientsProbe())
    assert told is not None
    has_second = experiment.objective.model == "vae"
    assert any(name.startswith("d_") for name in told.measured()) == has_second
    assert "separation" not in run.answer(SignsProbe()).measured()  # type: ignore[union-attr]


def test_games_are_not_measured_and_steps_not_told_of_what_plays_none(experiment: Experiment) -> None:
    run, name = lived(experiment, 3), experiment.objective.trains.name

    with pytest.raises(ValueError, match=f"There is no game to measure: {name} plays none"):
        run.start_game_study(0)
    with pytest.raises(ValueError, match=f"{name} plays no game"):
        run.start_trace(4)


def test_there_is_no_script_of_what_plays_no_game(experiment: Experiment) -> None:
    with pytest.raises(CannotSayError, match=f"there is no script for {experiment.objective.trains.name}"):
        script_of(experiment)


def test_weights_are_exported_under_the_names_of_their_layers(experiment: Experiment) -> None:
    trainer = Trainer(experiment)

    found = named_weights(checkpoint.to_bytes(trainer.state()))

    for name in ("generator", "discriminator"):
        for key, value in getattr(trainer, name).network.state_dict().items():
            assert torch.equal(torch.from_numpy(found[f"{name}.{key}"]), value)
    assert isinstance(trainer.generator.network, Flow) == (experiment.objective.model == "flow_matching")


def test_a_run_without_a_game_is_looked_at(experiment: Experiment) -> None:
    found: dict[int, list[str]] = {}
    run = TrainerRun(experiment, cores=1)
    train(run, (), 300, on_found=lambda step, findings: found.update({step: [each.kind for each in findings]}))
    assert found == {100: ["far"], 200: ["far"], 300: ["far"]}


def test_no_cure_of_a_game_is_tried_without_one(experiment: Experiment) -> None:
    cures = cures_of(CONDITIONS["missing"], experiment)
    assert [dict(cure.change) for cure in cures] == [{"updates.batch_size": 128}]
    assert cures_of(CONDITIONS["diverging"], experiment) == ()
