"""Networks, built from their description with weights drawn from a named generator."""

import math
from collections.abc import Callable

import torch
from torch import Generator, Tensor, nn
from torch.nn.utils import skip_init

from ganviz.gan.registry import Registry
from ganviz.spec import Experiment
from ganviz.spec.networks import DcganDiscriminator, DcganGenerator, Mlp, MlpDiscriminator, MlpGenerator

ACTIVATIONS: Registry[Callable[[float], nn.Module]] = Registry("activations")
ACTIVATIONS.add("relu", lambda slope: nn.ReLU())
ACTIVATIONS.add("leaky_relu", nn.LeakyReLU)
ACTIVATIONS.add("elu", lambda slope: nn.ELU())
ACTIVATIONS.add("gelu", lambda slope: nn.GELU())
ACTIVATIONS.add("silu", lambda slope: nn.SiLU())
ACTIVATIONS.add("tanh", lambda slope: nn.Tanh())
ACTIVATIONS.add("sigmoid", lambda slope: nn.Sigmoid())

_OUTPUTS: Registry[Callable[[bool], nn.Module]] = Registry("outputs")
_OUTPUTS.add("auto", lambda is_image: nn.Tanh() if is_image else nn.Identity())
_OUTPUTS.add("linear", lambda is_image: nn.Identity())
_OUTPUTS.add("tanh", lambda is_image: nn.Tanh())
_OUTPUTS.add("sigmoid", lambda is_image: nn.Sigmoid())

# Leave weights uninitialised: `initialise` draws them from a generator of ours.
_bare: Callable[..., nn.Module] = skip_init

GENERATORS: Registry[Callable[..., nn.Module]] = Registry("generator networks")
DISCRIMINATORS: Registry[Callable[..., nn.Module]] = Registry("discriminator networks")


def build_generator(experiment: Experiment, init: Generator) -> nn.Module:
    """Return a network (n, latent.dim) -> (n, *sample_shape) with weights drawn from `init`."""
    spec = experiment.generator.network
    network = GENERATORS[spec.kind](spec, experiment.latent.dim, experiment.data.sample_shape)
    initialise(network, init)
    return network


def build_discriminator(experiment: Experiment, init: Generator, dropout: Generator) -> nn.Module:
    """Return a network (n, *sample_shape) -> (n,) logits. `dropout` draws its masks while it trains."""
    spec = experiment.discriminator.network
    network = DISCRIMINATORS[spec.kind](spec, experiment.data.sample_shape, dropout)
    initialise(network, init)
    return network


def initialise(network: nn.Module, generator: Generator) -> None:
    """Draw weights as torch does by default, uniform in +-1/sqrt(fan in), but from `generator`."""
    for module in network.modules():
        weight, bias = getattr(module, "weight", None), getattr(module, "bias", None)
        if isinstance(module, nn.BatchNorm1d | nn.BatchNorm2d):
            module.reset_parameters()
        elif isinstance(weight, Tensor):
            nn.init.kaiming_uniform_(weight, a=math.sqrt(5), generator=generator)
            if isinstance(bias, Tensor):
                bound = 1 / math.sqrt(weight[0].numel())
                nn.init.uniform_(bias, -bound, bound, generator=generator)


class Dropout(nn.Module):
    """Zero each activation with probability `rate` while training and scale up the rest; draws from `generator`."""

    def __init__(self, rate: float, generator: Generator) -> None:
        super().__init__()
        self.rate, self.generator = rate, generator

    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        keep = 1 - self.rate
        return x * torch.empty_like(x).bernoulli_(keep, generator=self.generator).div_(keep)


def _dropout(rate: float, generator: Generator) -> list[nn.Module]:
    return [Dropout(rate, generator)] if rate else []


def _dense(inputs: int, outputs: int, bias: bool = True) -> nn.Module:
    return _bare(nn.Linear, inputs, outputs, bias=bias)


def _hidden(spec: Mlp, inputs: int, dropout: Callable[[], list[nn.Module]] = list) -> list[nn.Module]:
    layers: list[nn.Module] = []
    for before, after in zip((inputs, *spec.widths), spec.widths, strict=False):
        layers += [_dense(before, after), ACTIVATIONS[spec.activation](spec.slope), *dropout()]
    return layers


@GENERATORS.register("mlp")
def mlp_generator(spec: MlpGenerator, latent_dim: int, sample_shape: tuple[int, ...]) -> nn.Module:
    """Dense layers from latents to the flattened sample."""
    last = spec.widths[-1] if spec.widths else latent_dim
    is_image = len(sample_shape) == 3
    shape = [nn.Unflatten(1, sample_shape)] if is_image else []
    output = _OUTPUTS[spec.output](is_image)
    return nn.Sequential(*_hidden(spec, latent_dim), _dense(last, math.prod(sample_shape)), output, *shape)


@DISCRIMINATORS.register("mlp")
def mlp_discriminator(spec: MlpDiscriminator, sample_shape: tuple[int, ...], dropout: Generator) -> nn.Module:
    """Dense layers from the flattened sample to one logit."""
    inputs = math.prod(sample_shape)
    hidden = _hidden(spec, inputs, lambda: _dropout(spec.dropout, dropout))
    return nn.Sequential(
        *([nn.Flatten()] if len(sample_shape) > 1 else []),
        *hidden,
        _dense(spec.widths[-1] if spec.widths else inputs, 1),
        nn.Flatten(0),
    )


@GENERATORS.register("dcgan")
def dcgan_generator(spec: DcganGenerator, latent_dim: int, sample_shape: tuple[int, ...]) -> nn.Module:
    """Dense to (4c, side/4, side/4), then transposed convolutions 2c (stride 1), c (2), 1 (2), tanh."""
    channels, height, width = sample_shape
    wide, middle, narrow = 4 * spec.channels, 2 * spec.channels, spec.channels
    bias, pad = not spec.norm, spec.kernel // 2

    def bend(width: int) -> list[nn.Module]:
        return [*([_bare(nn.BatchNorm2d, width)] if spec.norm else []), nn.LeakyReLU(spec.slope)]

    def grow(inputs: int, outputs: int, stride: int, bias: bool) -> nn.Module:
        return _bare(
            nn.ConvTranspose2d,
            inputs,
            outputs,
            spec.kernel,
            stride,
            pad,
            output_padding=stride - 1,
            bias=bias,
        )

    return nn.Sequential(
        _dense(latent_dim, wide * (height // 4) * (width // 4), bias),
        nn.Unflatten(1, (wide, height // 4, width // 4)),
        *bend(wide),
        grow(wide, middle, 1, bias),
        *bend(middle),
        grow(middle, narrow, 2, bias),
        *bend(narrow),
        grow(narrow, channels, 2, True),
        nn.Tanh(),
    )


@DISCRIMINATORS.register("dcgan")
def dcgan_discriminator(spec: DcganDiscriminator, sample_shape: tuple[int, ...], dropout: Generator) -> nn.Module:
    """Convolutions to c and 2c channels with stride 2, LeakyReLU, dropout; one dense logit."""
    channels, height, width = sample_shape
    narrow, wide, pad = spec.channels, 2 * spec.channels, spec.kernel // 2
    return nn.Sequential(
        _bare(nn.Conv2d, channels, narrow, spec.kernel, 2, pad),
        nn.LeakyReLU(spec.slope),
        *_dropout(spec.dropout, dropout),
        _bare(nn.Conv2d, narrow, wide, spec.kernel, 2, pad),
        nn.LeakyReLU(spec.slope),
        *_dropout(spec.dropout, dropout),
        nn.Flatten(),
        _dense(wide * (height // 4) * (width // 4), 1),
        nn.Flatten(0),
    )
