"""What each setting needs to have an effect: said by the setting beside it, in words."""

from typing import Any

import pytest

from ganviz.spec import Experiment, Setting, settings_of
from tests.spec.conftest import Place


def unused_in(change: dict[str, Any]) -> dict[str, str]:
    """Return why settings are idle after `change`, by path."""
    return {
        setting.path: setting.unused_reason
        for setting in settings_of(Experiment().with_changes(change))
        if setting.unused_reason
    }


def test_a_usual_run_names_what_it_does_not_use() -> None:
    assert unused_in({"generator.network.activation": "prelu"}) == {
        "generator.network.frequency": "Used with Activation: sine",
        "generator.network.pieces": "Used with Activation: maxout",
        "generator.optimizer.lookahead_alpha": "Used while Lookahead is not 0",
        "discriminator.network.slope": "Used with Activation: LeakyReLU or PReLU",
        "discriminator.network.frequency": "Used with Activation: sine",
        "discriminator.network.pieces": "Used with Activation: maxout",
        "discriminator.network.minibatch_dims": "Used while Minibatch discrimination is not 0",
        "discriminator.network.mixed_batch": "Used with Norm: Batch norm",
        "discriminator.optimizer.lookahead_alpha": "Used while Lookahead is not 0",
        "objective.decoder_std": "Used with Model: VAE",
        "objective.ode_steps": "Used with Model: Flow matching",
        "objective.noise_steps": "Used while Instance noise is not 0",
    }


@pytest.mark.parametrize(
    ("path", "change"),
    [
        ("generator.network.slope", {"generator.network.activation": "leaky_relu"}),
        ("generator.network.frequency", {"generator.network.activation": "sine"}),
        ("discriminator.network.pieces", {"discriminator.network.activation": "maxout"}),
        ("generator.optimizer.lookahead_alpha", {"generator.optimizer.lookahead_steps": 5}),
        ("objective.noise_steps", {"objective.noise": 0.1}),
    ],
)
def test_it_is_idle_no_more_once_it_has_what_it_needs(path: str, change: dict[str, Any]) -> None:
    assert path in unused_in({})
    assert path not in unused_in(change)


def test_a_batch_size_is_idle_where_no_batches_are_drawn() -> None:
    assert (
        unused_in({"updates.batching": "single_sample"})["updates.batch_size"] == "Used with Learn from: Mini-batches"
    )


def test_dampening_needs_momentum_of_either_sign() -> None:
    path = "generator.optimizer.dampening"
    sgd = {"generator.optimizer.kind": "sgd"}
    assert unused_in(sgd)[path] == "Used while Momentum is not 0"
    assert path not in unused_in(sgd | {"generator.optimizer.momentum": -0.5})


def test_an_idle_setting_may_be_set_and_keeps_its_value(settings_there: list[Place]) -> None:
    for experiment, setting in settings_there:
        if setting.unused_reason:
            largest = True if setting.maximum is None else setting.maximum
            changed = experiment.with_changes({setting.path: largest})
            now: Setting = next(each for each in settings_of(changed) if each.path == setting.path)
            assert (now.value, now.unused_reason) == (largest, setting.unused_reason), setting.path
