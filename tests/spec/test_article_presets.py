"""The set-ups of the five articles: what each of them has in common with its article, setting by setting."""

from typing import Any

import pytest

from ganviz.spec import Experiment, preset, settings_of

ARTICLES: dict[str, dict[str, Any]] = {
    "gradient-descent": {
        "data.kind": "mnist", "latent.dim": 100, "generator.network.widths": (128, 256, 512),
        "generator.network.activation": "relu", "generator.network.output": "tanh",
        "discriminator.network.widths": (512, 256, 128), "objective.loss.kind": "mean_probability",
        "updates.dynamics.kind": "simultaneous", "updates.batch_size": 32,
    },
    "in-depth": {
        "data.kind": "mnist", "latent.dim": 100, "generator.network.kind": "dcgan",
        "generator.network.channels": 64, "generator.network.norm": "auto", "generator.network.slope": 0.3,
        "generator.network.output_bias": False, "discriminator.network.kind": "dcgan",
        "discriminator.network.channels": 64, "discriminator.network.dropout": 0.3,
        "objective.loss.kind": "least_squares", "objective.shared_loss": False, "data.pixels": "auto",
        "generator.optimizer.kind": "adam", "generator.optimizer.lr": 1e-4, "generator.optimizer.eps": 1e-7,
        "updates.batching": "mini_batch", "updates.batch_size": 128,
    },
    "gan-theory": {
        "latent.dim": 100, "generator.network.skips": "latent_once", "generator.network.repeats": 100,
        "generator.network.init.kind": "xavier", "generator.optimizer.kind": "sgd",
        "objective.loss.kind": "reverse_kl", "updates.order": "generator",
    },
    "batch-and-stochastic": {
        "objective.loss.kind": "minimax", "updates.order": "generator", "generator.optimizer.kind": "sgd",
        "generator.optimizer.momentum": 0.5, "generator.optimizer.clip_norm": 1.0,
        "generator.optimizer.schedule.kind": "exponential", "data.pool_size": 2000,
    },
    "optimisation-tricks": {
        "data.kind": "mnist", "latent.dim": 100, "generator.network.widths": (128, 128),
        "generator.network.activation": "leaky_relu", "generator.network.slope": 0.2,
        "generator.network.output": "sigmoid", "discriminator.network.widths": (128, 128),
        "discriminator.network.activation": "leaky_relu", "discriminator.network.slope": 0.2,
        "objective.loss.kind": "hybrid", "generator.optimizer.kind": "adam", "generator.optimizer.lr": 2e-4,
        "generator.optimizer.beta1": 0.5, "updates.order": "generator",
    },
}  # fmt: skip


def article(name: str) -> Experiment:
    return preset(f"article-{name}").experiment


@pytest.mark.parametrize("name", ARTICLES)
def test_a_preset_has_what_its_article_has(name: str) -> None:
    values = {setting.path: setting.value for setting in settings_of(article(name))}

    assert {path: values[path] for path in ARTICLES[name]} == ARTICLES[name]


@pytest.mark.parametrize("name", ARTICLES)
def test_one_optimizer_serves_both_players(name: str) -> None:
    experiment = article(name)

    assert experiment.generator.optimizer == experiment.discriminator.optimizer


def test_the_slips_of_the_second_articles_listing_can_be_had_together() -> None:
    slips = {
        "objective.shared_loss": True, "updates.batching": "full_batch", "latent.pool_size": 60_000,
        "data.pixels": "unit", "updates.dynamics.kind": "simultaneous", "generator.network.norm": "layer",
    }  # fmt: skip

    listing = article("in-depth").with_changes(slips)

    assert listing.batch_size == 60_000
    assert 1 <= listing.piece_size <= 8192
    assert listing.pixel_range == (0.0, 1.0)


def test_with_batch_norm_the_second_articles_images_go_in_at_once_or_not_at_all() -> None:
    listing = {"updates.batching": "full_batch", "data.pool_size": 1000}

    assert article("in-depth").with_changes(listing).piece_size == 1000
    with pytest.raises(ValueError, match="batch norm in G looks at all of a batch"):
        article("in-depth").with_changes(listing | {"data.pool_size": 0})
