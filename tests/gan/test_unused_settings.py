"""A setting that says it is unused changes no float of a run; one that does not say so does."""

import math
from typing import Any

import pytest

from ganviz.gan import Observer, Trainer
from ganviz.spec import Experiment, settings_of

SMALL = {f"{player}.network.widths": (8, 8) for player in ("generator", "discriminator")} | {"updates.batch_size": 16}
LEAK = "generator.network.slope"
# path, another value, what makes it idle, what gives it an effect
CASES: list[tuple[str, Any, dict[str, Any], dict[str, Any]]] = [
    (LEAK, 0.7, {}, {"generator.network.activation": "leaky_relu"}),
    (LEAK, 0.7, {"generator.network.activation": "sine"}, {"generator.network.activation": "prelu"}),
    ("discriminator.network.frequency", 9.0, {}, {"discriminator.network.activation": "sine"}),
    ("discriminator.network.pieces", 3, {}, {"discriminator.network.activation": "maxout"}),
    ("updates.batch_size", 32, {"updates.batching": "single_sample"}, {}),
    ("updates.batch_size", 32, {"updates.batching": "full_batch", "data.pool_size": 20}, {}),
    ("generator.optimizer.lookahead_alpha", 0.9, {}, {"generator.optimizer.lookahead_steps": 2}),
    (
        "generator.optimizer.dampening",
        0.9,
        {"generator.optimizer.kind": "sgd"},
        {"generator.optimizer.kind": "sgd", "generator.optimizer.momentum": 0.5},
    ),
    ("discriminator.network.minibatch_dims", 2, {}, {"discriminator.network.minibatch_kernels": 2}),
    ("discriminator.network.mixed_batch", True, {}, {"discriminator.network.norm": "batch"}),
    (
        "discriminator.network.mixed_batch",
        True,
        {"discriminator.network.minibatch_std": True},
        {
            "discriminator.network.norm": "batch",
            "discriminator.network.minibatch_std": True,
        },
    ),
    ("objective.noise_steps", 2, {}, {"objective.noise": 0.5}),
    ("objective.decoder_std", 0.5, {}, {"objective.model": "vae"}),
    ("objective.decoder_std", 0.5, {"objective.model": "flow_matching"}, {"objective.model": "vae"}),
    ("objective.ode_steps", 3, {}, {"objective.model": "flow_matching"}),
]


def floats(change: dict[str, Any]) -> list[list[float]]:
    """Return the losses of some steps, without those that there are not, and some fakes after them."""
    trainer = Trainer(Experiment().with_changes(SMALL | change))
    results = [trainer.step() for _ in range(6)]
    losses = [[loss for loss in (each.d_loss, each.g_loss) if not math.isnan(loss)] for each in results]
    return losses + Observer(trainer).fakes(3).tolist()


@pytest.mark.parametrize(("path", "value", "idle", "used"), CASES)
def test_what_says_it_is_idle_has_no_effect_and_what_does_not_has_one(
    path: str, value: Any, idle: dict[str, Any], used: dict[str, Any]
) -> None:
    for change, is_unused in ((idle, True), (used, False)):
        said = next(each for each in settings_of(Experiment().with_changes(SMALL | change)) if each.path == path)
        assert bool(said.unused_reason) is is_unused
        assert (floats(change) == floats(change | {path: value})) is is_unused


def test_every_setting_that_can_be_idle_is_tried_here() -> None:
    variants = [Experiment(), Experiment().with_changes({"generator.optimizer.kind": "sgd"})]
    variants.append(Experiment().with_changes({"updates.batching": "single_sample"}))
    names = {
        each.path.rpartition(".")[2]
        for experiment in variants
        for each in settings_of(experiment)
        if each.unused_reason
    }
    assert names == {path.rpartition(".")[2] for path, *_ in CASES}
