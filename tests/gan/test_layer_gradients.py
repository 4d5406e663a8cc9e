"""How long the last gradient was in each layer, and where it fades."""

import math
from typing import Any

import numpy as np
import pytest
from torch import nn

from ganviz.gan import Observer, Trainer
from ganviz.gan.dynamics import PlayerName
from ganviz.spec import Experiment, preset
from ganviz.spec.networks.plan import matrices_of
from tests.gan.support import assert_same_state, dcgan, noise_images, small, train

PLAYERS = pytest.mark.parametrize("player", ["generator", "discriminator"])
NORMED = {"norm": "batch", "activation": "prelu"}


def norms(trainer: Trainer, player: PlayerName) -> dict[str, float]:
    return {found.layer: found.norm for found in Observer(trainer).layer_gradient_norms(player)}


def deep(kind: str) -> Trainer:
    """Return a trainer of a generator of 42 dense layers with first weights of `kind`, after one step."""
    trainer = Trainer(small({"generator.network.repeats": 40, "generator.network.init.kind": kind}))
    trainer.step()
    return trainer


def test_layers_come_in_order_with_their_names() -> None:
    trainer = Trainer(small({f"generator.network.{name}": value for name, value in NORMED.items()}))

    assert list(norms(trainer, "generator")) == [
        "dense 1", "batch norm 1", "PReLU 1", "dense 2", "batch norm 2", "PReLU 2", "dense 3",
    ]  # fmt: skip
    assert list(norms(trainer, "discriminator")) == ["dense 1", "dense 2", "dense 3"]


def test_convolutions_have_names_too() -> None:
    trainer = Trainer(dcgan({"discriminator.network.norm": "layer"}), noise_images())

    assert list(norms(trainer, "generator")) == [
        "dense 1", "batch norm 1", "transposed convolution 1", "batch norm 2", "transposed convolution 2",
        "batch norm 3", "transposed convolution 3",
    ]  # fmt: skip
    assert list(norms(trainer, "discriminator")) == ["convolution 1", "convolution 2", "layer norm 1", "dense 1"]


@PLAYERS
def test_before_the_first_update_every_norm_is_zero(player: PlayerName) -> None:
    assert set(norms(Trainer(small()), player).values()) == {0.0}


@PLAYERS
@pytest.mark.parametrize(
    "change",
    [
        {},
        {
            f"{player}.network.{name}": value
            for player in ("generator", "discriminator")
            for name, value in NORMED.items()
        },
        {"discriminator.network.spectral_norm": True, "generator.network.skips": "latent"},
    ],
    ids=["plain", "normed", "spectral"],
)
def test_together_they_are_the_whole_gradient(player: PlayerName, change: dict[str, Any]) -> None:
    trainer = Trainer(small(change))
    train(trainer, 2)
    weights = (trainer.generator if player == "generator" else trainer.discriminator).weights
    assert weights.grad is not None

    together = math.sqrt(sum(norm**2 for norm in norms(trainer, player).values()))

    assert together == pytest.approx(float(weights.grad.double().norm()), rel=1e-9)


def test_a_layer_s_norm_is_that_of_its_weights_and_biases() -> None:
    trainer = Trainer(small())
    train(trainer, 1)
    layers = [layer for layer in trainer.discriminator.network.modules() if isinstance(layer, nn.Linear)]

    expected = [
        math.hypot(*(float(g.double().norm()) for g in (layer.weight.grad, layer.bias.grad) if g is not None))
        for layer in layers
    ]

    assert list(norms(trainer, "discriminator").values()) == pytest.approx(expected, rel=1e-12)


def test_what_has_faded_below_the_square_root_of_the_least_float_is_not_lost() -> None:
    trainer = Trainer(small())
    assert trainer.generator.weights.grad is not None
    trainer.generator.weights.grad.fill_(1e-30)

    assert norms(trainer, "generator")["dense 1"] == pytest.approx(1e-30 * math.sqrt(2 * 16 + 16), rel=1e-6)


def test_looking_at_gradients_leaves_no_trace() -> None:
    alone, watched = Trainer(small()), Trainer(small())
    train(alone, 3)
    for _ in range(3):
        watched.step()
        norms(watched, "generator")

    assert_same_state(watched.state(), alone.state())


# --- the very deep generator of the articles ---------------------------------------------------------------


def test_a_deep_generator_s_gradient_fades_from_the_default_and_comes_through_from_he() -> None:
    faded, through = (norms(deep(kind), "generator") for kind in ("torch", "he"))

    assert faded["dense 1"] < 1e-9 * faded["dense 42"]
    assert through["dense 1"] > 1e-3 * through["dense 42"]


def article(change: dict[str, Any]) -> Trainer:
    """Return a trainer of the article's preset with fewer units, so that the test is short, after one step."""
    fewer = {"generator.network.widths": [64, 64], "updates.batch_size": 8}
    digits = np.random.default_rng(0).integers(0, 256, (50, 8, 8), dtype=np.uint8)
    trainer = Trainer(preset("article-gan-theory").experiment.with_changes(fewer | change), digits)
    trainer.step()
    return trainer


def test_the_articles_generator_learns_in_its_last_layers_only() -> None:
    found = norms(article({}), "generator")

    # ReLU keeps half of what passes, so that 100 layers of Xavier's weights leave 2^-50 of a gradient.
    assert len(found) == 102
    assert 0 < found["dense 1"] < 1e-11 * found["dense 102"]
    assert found["dense 102"] > 1e-3


def test_the_articles_signal_dies_on_its_way_forward_so_that_no_matrix_learns() -> None:
    trainer = article({})

    layers = [layer for layer in trainer.generator.network.modules() if isinstance(layer, nn.Linear)]
    weights, biases = ([float(getattr(layer, name).grad.norm()) for layer in layers] for name in ("weight", "bias"))

    # A matrix's gradient is what came forward times what came back: one fades from here on, the other up to here.
    assert max(weights) < 1e-12
    assert max(weights) < 100 * min(weights)
    assert biases[-1] > 0.01
    assert biases[0] < 1e-13 * biases[-1]
    # Biases are 0 before the first step, and all that a step moves: fakes differ by what is left of the latent.
    assert float(Observer(trainer).fakes(64).std(0).max()) < 1e-8


def test_he_s_rule_cures_the_articles_generator() -> None:
    found = norms(article({"generator.network.init.kind": "he"}), "generator")

    assert found["dense 1"] > 1e-4 * found["dense 102"]


def test_the_articles_set_up_is_as_described() -> None:
    experiment: Experiment = preset("article-gan-theory").experiment

    assert experiment.objective.loss.kind == "reverse_kl"
    assert experiment.updates.order == "generator"
    assert experiment.generator.optimizer.kind == experiment.discriminator.optimizer.kind == "sgd"
    dense = matrices_of(experiment.generator.network.plan(100, (64,)))
    assert [(layer.inputs, layer.outputs) for layer in dense[:3]] == [(100, 4096), (4096 + 100, 256), (256, 256)]
