"""Norms, biases, skips and depth of dense networks, against a forward pass written out by hand."""

from collections.abc import Callable
from typing import Any

import pytest
import torch
from torch import Tensor, nn

from ganviz.gan import Trainer
from ganviz.gan.networks import Dropout, build_discriminator, build_generator, mixes_samples
from ganviz.spec import Experiment, SpecError
from tests.gan.support import (
    assert_goes_on_exactly,
    dcgan,
    noise_images,
    seeded_generator,
    small,
    train,
)

NORMED: dict[str, Callable[[Tensor], Tensor]] = {
    "none": lambda x: x,
    "batch": lambda x: (x - x.mean(0)) / (x.var(0, unbiased=False) + 1e-5).sqrt(),
    "layer": lambda x: (x - x.mean(1, keepdim=True)) / (x.var(1, unbiased=False, keepdim=True) + 1e-5).sqrt(),
}
Z = torch.randn(16, 2, generator=seeded_generator(), dtype=torch.float64)


def generator_of(settings: dict[str, Any]) -> nn.Module:
    """Return a float64 generator of the ring with `settings` of its network."""
    change = {f"generator.network.{name}": value for name, value in settings.items()}
    experiment = Experiment().with_changes({"generator.network.widths": [6, 6, 5]} | change)
    return build_generator(experiment, seeded_generator(), seeded_generator(1)).double()


def matrices(network: nn.Module) -> list[Tensor]:
    return [layer.weight for layer in network.modules() if isinstance(layer, nn.Linear)]


def biases(network: nn.Module) -> list[Tensor | float]:
    return [0.0 if layer.bias is None else layer.bias for layer in network.modules() if isinstance(layer, nn.Linear)]


def forward(network: nn.Module, norm: str = "none", skips: str = "none") -> Tensor:
    """Return what `network` should make of Z: dense, norm, ReLU a layer, and the way that skips take."""
    x = Z
    *hidden, (last, last_bias) = zip(matrices(network), biases(network), strict=True)
    for place, (weight, bias) in enumerate(hidden):
        if (skips == "latent" and place) or (skips == "latent_once" and place == 1):
            x = torch.cat([x, Z], 1)
        bent = NORMED[norm](x @ weight.T + bias).clamp(min=0)
        x = x + bent if skips == "residual" and x.shape == bent.shape else bent
    return (torch.cat([x, Z], 1) if skips == "latent" else x) @ last.T + last_bias


@pytest.mark.parametrize("norm", ["none", "batch", "layer"])
@pytest.mark.parametrize("bias", [True, False])
@pytest.mark.parametrize("skips", ["none", "residual", "latent", "latent_once"])
def test_a_generator_computes_what_its_description_says(norm: str, bias: bool, skips: str) -> None:
    network = generator_of({"norm": norm, "bias": bias, "skips": skips})

    with torch.no_grad():
        torch.testing.assert_close(network(Z), forward(network, norm, skips))


def test_without_bias_only_the_last_layer_has_one() -> None:
    assert [layer.bias is not None for layer in linear(generator_of({"bias": False}))] == [False, False, False, True]


def linear(network: nn.Module) -> list[nn.Linear]:
    return [layer for layer in network.modules() if isinstance(layer, nn.Linear)]


def test_auto_is_batch_norm_in_the_generator_of_a_dcgan_and_none_elsewhere() -> None:
    networks = [
        build(experiment, seeded_generator(), seeded_generator())
        for experiment in (small(), dcgan())
        for build in (build_generator, build_discriminator)
    ]

    assert [mixes_samples(network) for network in networks] == [False, False, True, False]


@pytest.mark.parametrize("base", [small(), dcgan()], ids=["mlp", "dcgan"])
def test_layer_norm_keeps_samples_apart(base: Experiment) -> None:
    experiment = base.with_changes({"discriminator.network.norm": "layer", "discriminator.network.dropout": 0.0})
    network = build_discriminator(experiment, seeded_generator(), seeded_generator())
    samples = torch.randn(4, *base.data.sample_shape, generator=seeded_generator())

    assert not mixes_samples(network)
    torch.testing.assert_close(network(samples)[:2], network(samples[:2]))


def test_the_last_hidden_layer_stands_as_often_as_said() -> None:
    assert [layer.out_features for layer in linear(generator_of({"widths": [9, 4], "repeats": 5}))] == [
        9, 4, 4, 4, 4, 4, 2,
    ]  # fmt: skip


@pytest.mark.parametrize("repeats", [1, 256])
def test_no_hidden_layer_cannot_be_repeated(repeats: int) -> None:
    assert len(linear(generator_of({"widths": [], "repeats": repeats}))) == 1


@pytest.mark.parametrize("skips", ["none", "residual", "latent", "latent_once"])
def test_a_generator_of_256_layers_trains(skips: str) -> None:
    deep = {
        "generator.network.widths": [8] * 256,
        "generator.network.skips": skips,
        "generator.network.norm": "layer",
    }
    trainer = Trainer(small(deep))
    before = trainer.generator.weights.detach().clone()

    train(trainer, 2)

    assert not torch.equal(trainer.generator.weights, before)
    assert bool(trainer.generator.weights.isfinite().all())


@pytest.mark.parametrize(("base", "layers"), [(small(), 2), (dcgan(), 3)], ids=["mlp", "dcgan"])
def test_a_generator_drops_out_too(base: Experiment, layers: int) -> None:
    experiment = base.with_changes({"generator.network.dropout": 0.5})
    network = build_generator(experiment, seeded_generator(), seeded_generator(1))
    z = torch.randn(4, 2, generator=seeded_generator(2))

    assert sum(isinstance(layer, Dropout) for layer in network.modules()) == layers
    assert not torch.equal(network(z), network(z))
    network.eval()
    assert torch.equal(network(z), network(z))


# --- what D takes in one pass --------------------------------------------------------------------------------


def inputs_of_d(change: dict[str, Any]) -> list[Tensor]:
    """Return what D sees in one of its updates, pass by pass. The ring's radius is 2, and every fake is 0."""
    trainer, seen = Trainer(small(change)), list[Tensor]()
    trainer.generator.weights.data.zero_()
    trainer.discriminator.network.register_forward_hook(lambda network, given, made: seen.append(given[0]))
    trainer.discriminator_loss()
    return seen


def test_reals_and_fakes_are_judged_in_one_pass_unless_the_batch_is_normalised() -> None:
    assert [len(seen) for seen in inputs_of_d({})] == [64]
    assert [len(seen) for seen in inputs_of_d({"discriminator.network.norm": "layer"})] == [64]


def test_with_batch_norm_reals_are_compared_with_reals_and_fakes_with_fakes() -> None:
    real, fake = inputs_of_d({"discriminator.network.norm": "batch"})

    assert len(real) == len(fake) == 32
    assert bool((real.norm(dim=1) > 1).all())
    assert bool((fake == 0).all())


MIXED = {
    "generator.network.norm": "batch", "generator.network.dropout": 0.3, "generator.network.skips": "latent",
    "discriminator.network.norm": "batch", "discriminator.network.activation": "maxout",
    "discriminator.network.dropout": 0.2,
}  # fmt: skip


@pytest.mark.parametrize(
    ("experiment", "with_images"),
    [
        (small(MIXED), False),
        (dcgan({"discriminator.network.norm": "batch", "generator.network.dropout": 0.1}), True),
    ],
    ids=["mlp", "dcgan"],
)
def test_a_run_goes_on_exactly_from_its_state(experiment: Experiment, with_images: bool) -> None:
    images = noise_images() if with_images else None
    trainer, other = Trainer(experiment, images), Trainer(experiment, images)
    train(trainer, 3)
    train(other, 1)

    assert_goes_on_exactly(trainer, other, 3)


@pytest.mark.parametrize("player", ["generator", "discriminator"])
def test_batch_norm_refuses_a_batch_of_one_in_words(player: str) -> None:
    with pytest.raises(SpecError) as raised:
        small({f"{player}.network.norm": "batch", "updates.batch_size": 1})

    assert str(raised.value) == (
        "updates.batch_size: given 1; allowed: at least 2 with batch norm, which compares the samples"
    )


def test_batch_norm_refuses_single_samples_by_their_setting() -> None:
    with pytest.raises(SpecError) as raised:
        small({"generator.network.norm": "batch", "updates.batching": "single_sample"})

    assert str(raised.value) == (
        "updates.batching: given 'single_sample' of 1; allowed: at least 2 with batch norm, which compares the samples"
    )
