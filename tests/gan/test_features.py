"""Feature matching: what G then learns, against autograd in float64 on networks written out by hand."""

from typing import Any

import pytest
import torch
from torch import Tensor, nn

from ganviz.gan import Trainer
from ganviz.gan.features import feature_distance, features_of, last_layer
from ganviz.spec import Experiment, SpecError
from tests.gan.support import assert_goes_on_exactly, dcgan, noise_images, seeded_generator, small, train

MATCHED = {"objective.feature_matching": True}


def batch_of(trainer: Trainer) -> tuple[Tensor, Tensor]:
    """Return the reals and latents that G's next update gets, and leave them there."""
    before = trainer.state()
    latents, real = trainer.batches.latents(trainer.batches.size).clone(), trainer.batches.reals().clone()
    trainer.load_state(before)
    return real, latents


@pytest.mark.parametrize("way", ["auto", "autograd"])
def test_the_generator_pulls_the_means_of_the_last_hidden_layer_together(way: str) -> None:
    trainer = Trainer(small(MATCHED | {"compute.step": way}))
    real, latents = batch_of(trainer)
    first, _, second, _, _, _ = trainer.discriminator.network  # type: ignore[misc]

    def hidden(samples: Tensor) -> Tensor:
        return (samples @ first.weight.T + first.bias).relu() @ second.weight.T + second.bias

    fake = trainer.generator.network(latents)
    distance = ((hidden(real).relu().mean(0) - hidden(fake).relu().mean(0)) ** 2).sum()
    gradient = torch.cat([part.reshape(-1) for part in torch.autograd.grad(distance, trainer.generator.parameters)])

    result = trainer.step("generator")

    assert result.g_loss == pytest.approx(float(distance.detach()), rel=1e-5)
    torch.testing.assert_close(trainer.generator.weights.grad, gradient, rtol=1e-4, atol=1e-7)


@pytest.mark.parametrize("way", ["auto", "autograd"])
def test_the_discriminator_learns_as_ever(way: str) -> None:
    plain, matched = (Trainer(small(change | {"compute.step": way})) for change in ({}, MATCHED))

    assert plain.step("discriminator") == matched.step("discriminator")
    assert torch.equal(plain.discriminator.weights, matched.discriminator.weights)


def test_equal_means_are_no_distance_and_others_their_squared_difference() -> None:
    real, fake = torch.tensor([[1.0, 2.0], [3.0, 6.0]]), torch.tensor([[2.0, 4.0]])

    assert float(feature_distance(real, fake)) == 0
    assert float(feature_distance(real, fake + torch.tensor([3.0, 4.0]))) == 25


def test_features_are_what_the_last_layer_with_weights_takes_in() -> None:
    network = nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 1), nn.Flatten(0))
    samples = torch.randn(5, 2, generator=seeded_generator())

    found = features_of(network, network, samples)

    assert last_layer(network) is network[2]
    assert torch.equal(found, network[1](network[0](samples)))
    assert not network[2]._forward_pre_hooks  # none is left behind


MIXED = {"discriminator.network.norm": "batch", "discriminator.network.mixed_batch": True}
SETUPS: dict[str, tuple[Experiment, bool]] = {
    "convolutions": (dcgan(MATCHED), True),
    "bounded": (small(MATCHED | {"discriminator.network.spectral_norm": True}), False),
    "batch norm": (small(MATCHED | {"discriminator.network.norm": "batch", "discriminator.network.pack": 2}), False),
    "mixed": (small(MATCHED | MIXED), False),
    "compared": (small(MATCHED | {"discriminator.network.minibatch_kernels": 3}), False),
    "unrolled": (small(MATCHED | {"updates.unroll": 2}), False),
    "consensus": (small(MATCHED | {"updates.dynamics.kind": "consensus"}), False),
    "bfloat16": (small(MATCHED | {"compute.precision": "bfloat16"}), False),
    "relativistic": (small(MATCHED | {"objective.loss.kind": "rpgan"}), False),
    "a number": (
        Experiment().with_changes(
            MATCHED
            | {"data.kind": "dirac", "generator.network.kind": "point", "discriminator.network.kind": "slope"}
        ),
        False,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SETUPS)
def test_whatever_the_networks_and_the_game_it_trains_and_goes_on_exactly(name: str) -> None:
    experiment, needs_images = SETUPS[name]
    trainer, other = (Trainer(experiment, noise_images() if needs_images else None) for _ in range(2))
    train(trainer, 2)
    train(other, 1)

    assert_goes_on_exactly(trainer, other, 3)
    assert trainer.step().g_loss >= 0


def test_of_a_game_of_two_numbers_the_feature_is_the_number() -> None:
    trainer = Trainer(SETUPS["a number"][0])
    theta = float(trainer.generator.weights.detach())

    assert trainer.step("generator").g_loss == pytest.approx(theta**2)


def test_one_loss_for_both_leaves_no_aim_to_the_generator_alone() -> None:
    with pytest.raises(SpecError, match=r"objective\.feature_matching: given true; allowed: false with one loss"):
        small(MATCHED | {"objective.shared_loss": True})


def test_it_may_be_switched_in_mid_run() -> None:
    trainer: Any = Trainer(small())
    train(trainer, 2)
    trainer.apply(MATCHED)
    matched = trainer.step().g_loss
    trainer.apply({"objective.feature_matching": False})

    assert matched >= 0
    assert trainer.gradient_source.kind == "compiled"
    assert trainer.step().step == 4
