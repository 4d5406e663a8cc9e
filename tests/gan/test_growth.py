"""How a DCGAN's pictures grow: kernels of every size, transposed or after pixels were doubled."""

from typing import Any, get_args

import pytest
import torch
from torch import Tensor, nn
from torch.nn.functional import conv2d

from ganviz.gan import Trainer
from ganviz.gan.networks import build_discriminator, build_generator
from ganviz.spec import Experiment
from ganviz.spec.networks import DcganGenerator
from tests.gan.support import assert_goes_on_exactly, dcgan, noise_images, seeded_generator, train

KERNELS = get_args(DcganGenerator.model_fields["kernel"].annotation)
GROWTHS = get_args(DcganGenerator.model_fields["growth"].annotation)
EVERY = [(kernel, growth) for kernel in KERNELS for growth in GROWTHS]
WHATEVER = pytest.mark.parametrize(("kernel", "growth"), EVERY)


def shaped(kernel: int, growth: str, **others: Any) -> Experiment:
    kernels = {f"{player}.network.kernel": kernel for player in ("generator", "discriminator")}
    return dcgan(kernels | {"generator.network.growth": growth} | others)


def generator_of(experiment: Experiment) -> nn.Sequential:
    network = build_generator(experiment, seeded_generator(), seeded_generator())
    assert isinstance(network, nn.Sequential)
    return network


def convolutions_of(network: nn.Module) -> list[nn.Module]:
    return [layer for layer in network.modules() if isinstance(layer, nn.Conv2d | nn.ConvTranspose2d)]


@WHATEVER
@pytest.mark.parametrize("data", ["digits", "mnist"])
def test_pictures_have_their_size_and_networks_their_weights(kernel: int, growth: str, data: str) -> None:
    experiment = shaped(kernel, growth, **{"data.kind": data})
    shape = experiment.data.sample_shape
    made = generator_of(experiment)
    judge = build_discriminator(experiment, seeded_generator(), seeded_generator())
    samples = made(torch.randn(3, 2, generator=seeded_generator()))

    assert samples.shape == (3, *shape)
    assert judge(samples).shape == (3,)
    for spec, network in ((experiment.generator.network, made), (experiment.discriminator.network, judge)):
        assert spec.num_weights(2, shape) == sum(parameter.numel() for parameter in network.parameters())


@WHATEVER
def test_every_kernel_is_of_its_size_where_there_is_a_stride_and_odd_where_not(kernel: int, growth: str) -> None:
    for layer in convolutions_of(generator_of(shaped(kernel, growth))):
        strided = layer.stride == (2, 2)
        assert layer.kernel_size == ((kernel, kernel) if strided or kernel % 2 else (3, 3))


def evenness(layers: nn.Module, channels: int) -> float:
    """Return how far apart the numbers are that equal maps and weights come to, away from the border."""
    for layer in convolutions_of(layers):
        nn.init.ones_(layer.weight)  # type: ignore[arg-type]
        if layer.bias is not None:
            nn.init.zeros_(layer.bias)  # type: ignore[arg-type]
    grown = layers(torch.ones(1, channels, 10, 10)).detach()[..., 6:-6, 6:-6]
    return float(grown.max() / grown.min())


def last_growth(network: nn.Sequential) -> nn.Sequential:
    """Return the layers that make the picture of the last maps, without what bounds it."""
    last = max(place for place, layer in enumerate(network) if isinstance(layer, nn.Conv2d | nn.ConvTranspose2d))
    first = last - isinstance(network[last - 1], nn.Upsample)
    return network[first : last + 1]


@WHATEVER
def test_doubled_pixels_and_a_kernel_of_4_leave_no_checkerboard(kernel: int, growth: str) -> None:
    found = evenness(last_growth(generator_of(shaped(kernel, growth))), channels=2)

    assert (found == 1) is (growth == "upsample" or kernel == 4)


def test_doubled_pixels_are_those_and_a_convolution() -> None:
    up = last_growth(generator_of(shaped(3, "upsample")))
    maps = torch.randn(2, 2, 4, 4, generator=seeded_generator())

    doubled = maps.repeat_interleave(2, dim=2).repeat_interleave(2, dim=3)
    weight, bias = up[1].weight, up[1].bias
    assert isinstance(weight, Tensor)
    assert isinstance(bias, Tensor)
    torch.testing.assert_close(up(maps), conv2d(doubled, weight, bias, padding=1))


@pytest.mark.parametrize(("kernel", "growth"), [(4, "transposed"), (4, "upsample"), (5, "upsample")])
def test_a_run_goes_on_exactly(kernel: int, growth: str) -> None:
    trainer, other = (Trainer(shaped(kernel, growth), noise_images()) for _ in range(2))
    train(trainer, 2)
    train(other, 1)

    assert_goes_on_exactly(trainer, other, 3)
