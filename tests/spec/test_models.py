"""Models without a game: what they are called, and what of a game they refuse, in a sentence each."""

from typing import Any

import pytest

from ganviz.spec import Experiment, SpecError, structural_paths
from ganviz.spec.models import MODELS
from ganviz.spec.networks.plan import Dense
from ganviz.spec.plans import plan_of

MODELS_WITHOUT_GAME = ("vae", "flow_matching")


def without_game(model: str, change: dict[str, Any] | None = None) -> Experiment:
    return Experiment().with_changes({"objective.model": model, **(change or {})})


@pytest.mark.parametrize("model", MODELS_WITHOUT_GAME)
@pytest.mark.parametrize(
    ("path", "value", "allowed"),
    [
        ("objective.loss.kind", "wasserstein", "non_saturating"),
        ("objective.loss.smoothing", 0.1, "0"),
        ("objective.r1", 1.0, "0"),
        ("objective.gradient_penalty", 10.0, "0"),
        ("objective.feature_matching", True, "false"),
        ("objective.noise", 0.1, "0"),
        ("updates.discriminator", 5, "1"),
        ("updates.unroll", 3, "0"),
        ("updates.share_fakes", True, "false"),
        ("updates.dynamics.kind", "consensus", "alternating"),
        ("generator.learns.kind", "above", "always"),
        ("discriminator.network.pack", 2, "1"),
    ],
)
def test_what_a_game_alone_has_is_refused_in_a_sentence(model: Any, path: str, value: Any, allowed: str) -> None:
    with pytest.raises(SpecError) as refused:
        without_game(model, {path: value})

    (problem,) = refused.value.problems
    assert problem.path == path
    assert problem.allowed == f"{allowed} with {MODELS[model].name}, which plays no game"


@pytest.mark.parametrize(
    ("change", "path", "allowed"),
    [
        ({"objective.model": "vae", "data.kind": "digits"}, "data.kind", "points of a plane with a VAE"),
        ({"objective.model": "vae", "data.kind": "gaussian_1d"}, "data.kind", "points of a plane with a VAE"),
        ({"objective.model": "vae", "discriminator.network.kind": "logistic"}, "discriminator.network.kind",
         "mlp with a VAE"),
        ({"objective.model": "vae", "latent.distribution": "uniform"}, "latent.distribution",
         "normal with a VAE, as KL is to that"),
        ({"objective.model": "vae", "latent.pool_size": 64}, "latent.pool_size",
         "0 with a VAE, which draws noise afresh"),
        ({"objective.model": "vae", "compute.precision": "bfloat16"}, "compute.precision", "float32 with a VAE"),
        ({"objective.model": "flow_matching", "latent.dim": 3}, "latent.dim",
         "2 with flow matching, which moves noise to where the data is"),
    ],
)  # fmt: skip
def test_what_a_model_cannot_be_trained_with_is_named(change: dict[str, Any], path: str, allowed: str) -> None:
    with pytest.raises(SpecError) as refused:
        Experiment().with_changes(change)

    assert [(each.path, each.allowed) for each in refused.value.problems] == [(path, allowed)]


def test_all_that_is_wrong_is_told_at_once() -> None:
    with pytest.raises(SpecError) as refused:
        without_game("vae", {"objective.r1": 1.0, "objective.dragan": 1.0, "updates.generator": 2})

    assert [each.path for each in refused.value.problems] == ["objective.r1", "objective.dragan", "updates.generator"]


def test_another_model_needs_new_weights_and_its_own_settings_do_not() -> None:
    vae = without_game("vae")
    assert list(structural_paths(Experiment(), vae)) == ["objective.model"]
    assert not structural_paths(vae, vae.with_changes({"objective.decoder_std": 0.3}))


def test_a_latent_of_any_size_suits_a_vae() -> None:
    vae = without_game("vae", {"latent.dim": 5})
    *_, last = plan_of(vae, "discriminator")
    assert isinstance(last, Dense)
    assert last.outputs == 10  # a mean and a variance each


def test_networks_differ_by_the_least_from_those_of_a_gan() -> None:
    gan, vae, flow = Experiment(), without_game("vae"), without_game("flow_matching")
    assert plan_of(vae, "generator") == plan_of(gan, "generator")
    assert plan_of(vae, "discriminator")[:-1] == plan_of(gan, "discriminator")[:-2]
    assert plan_of(flow, "generator")[1:] == plan_of(gan, "generator")[1:]
    first = plan_of(flow, "generator")[0]
    assert isinstance(first, Dense)
    assert first.inputs == 3  # a place and a time


def test_each_model_says_what_stands_in_the_place_of_a_discriminator() -> None:
    assert MODELS["gan"].why_no_discriminator == ""
    assert MODELS["vae"].why_no_discriminator == "A VAE has no discriminator: its second network is the encoder."
    assert MODELS["flow_matching"].why_no_discriminator.startswith("Flow matching has no discriminator")
    for model in MODELS.values():
        assert model.is_game == (model.roles.discriminator == "Discriminator")
        assert bool(model.roles.discriminator) == bool(model.losses.discriminator)
