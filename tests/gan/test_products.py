"""What a description says of a network's work, against the network itself."""

from typing import Any

import pytest
import torch
from torch import Tensor, nn

from ganviz.gan.networks import build_discriminator, build_generator
from ganviz.spec import Experiment
from tests.gan.support import dcgan, seeded_generator, small


def counted(network: nn.Module, inputs: Tensor) -> int:
    """Return how many multiplications the matrices and kernels of `network` make for `inputs`, padding included."""
    counts: list[int] = []

    def note(layer: nn.Module, given: tuple[Tensor], made: Tensor) -> None:
        assert isinstance(layer.weight, Tensor)
        places = min(given[0][0, 0].numel(), made[0, 0].numel())  # of the smaller picture; 1 for a dense layer
        counts.append(len(made) * places * layer.weight.numel())

    for layer in network.modules():
        if isinstance(layer, nn.Linear | nn.Conv2d | nn.ConvTranspose2d):
            layer.register_forward_hook(note)
    network(inputs)
    return sum(counts)


@pytest.mark.parametrize(
    "change",
    [{}, {"channels": 3, "kernel": 5}, {"channels": 4, "kernel": 7}, {"kernel": 4}],
    ids=lambda change: "-".join(map(str, change.values())) or "usual",
)
@pytest.mark.parametrize("data", ["digits", "mnist"])
def test_a_dcgan_makes_as_many_multiplications_as_described(data: str, change: dict[str, Any]) -> None:
    shapes = {f"{player}.network.{name}": value for player in PLAYERS for name, value in change.items()}
    assert_work_is_right(dcgan({"data.kind": data, **shapes}))


@pytest.mark.parametrize("kernel", [4, 5])
def test_doubled_pixels_are_multiplied_by_the_whole_kernel(kernel: int) -> None:
    assert_work_is_right(dcgan({"generator.network.growth": "upsample", "generator.network.kernel": kernel}))


@pytest.mark.parametrize(
    "settings", [{"pack": 3}, {"minibatch_std": True}, {"minibatch_kernels": 2}], ids=lambda settings: "".join(settings)
)
def test_what_a_dcgan_sees_beside_the_sample_is_work_too(settings: dict[str, Any]) -> None:
    assert_work_is_right(dcgan({f"discriminator.network.{name}": value for name, value in settings.items()}))


def assert_work_is_right(experiment: Experiment) -> None:
    shape, latent_dim, batch = experiment.data.sample_shape, experiment.latent.dim, 6
    pack = experiment.discriminator.network.pack
    made = build_generator(experiment, seeded_generator(), seeded_generator())
    discriminator = build_discriminator(experiment, seeded_generator(), seeded_generator())

    spec = experiment.generator.network, experiment.discriminator.network
    assert spec[0].num_products(latent_dim, shape) * batch == counted(made, torch.zeros(batch, latent_dim))
    assert spec[1].num_products(latent_dim, shape) * batch // pack == counted(discriminator, torch.zeros(batch, *shape))


def test_a_dense_network_makes_about_one_multiplication_a_weight() -> None:
    experiment = small({"generator.network.widths": [100, 80]})
    network = build_generator(experiment, seeded_generator(), seeded_generator())

    described = experiment.generator.network.num_products(2, (2,))

    assert described == pytest.approx(counted(network, torch.zeros(1, 2)), rel=0.03)


def test_the_work_of_an_experiment_is_that_of_its_larger_network() -> None:
    for player in PLAYERS:
        assert small({f"{player}.network.widths": [500, 500]}).products_a_sample == pytest.approx(252_000, rel=0.01)


def test_a_pack_is_judged_at_the_price_of_its_samples_together() -> None:
    wide = {"discriminator.network.widths": [500, 500], "updates.batch_size": 32}
    packed = small(wide | {"discriminator.network.pack": 4}).products_a_sample

    assert packed == pytest.approx(252_000 / 4, rel=0.02)


PLAYERS = ("generator", "discriminator")
