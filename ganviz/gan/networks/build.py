"""Build the two networks of an experiment: a module for each layer of their plans."""

from collections.abc import Callable
from typing import Any

from torch import Generator, nn

from ganviz.gan.networks.activations import ACTIVATIONS
from ganviz.gan.networks.games import ConstantGenerator, LinearDiscriminator
from ganviz.gan.networks.initial import initialise
from ganviz.gan.networks.layers import (
    Dropout,
    Joining,
    MinibatchStd,
    Pack,
    ResidualBlock,
    bare,
    norm_of,
)
from ganviz.gan.networks.spectral import bound
from ganviz.spec import Experiment
from ganviz.spec.networks import Layered, Network
from ganviz.spec.networks.plan import (
    BatchSpread,
    Constant,
    Convolution,
    Dense,
    Dropping,
    Flattening,
    LatentSkips,
    Layer,
    Nonlinearity,
    Normalisation,
    Packing,
    Plan,
    Residual,
    Scale,
    Unflattening,
)


def build_generator(experiment: Experiment, init: Generator, masks: Generator) -> nn.Module:
    """Return a network (n, latent.dim) -> (n, *sample_shape) with weights drawn from `init`.

    `masks` draws what dropout drops while it trains.
    """
    return _built(experiment.generator.network, experiment, init, masks)


def build_discriminator(experiment: Experiment, init: Generator, masks: Generator) -> nn.Module:
    """Return a network (n, *sample_shape) -> (n,) logits, or (n / pack,) where samples are judged in packs.

    `init` draws the weights, `masks` what dropout drops while it trains.
    """
    spec = experiment.discriminator.network
    network = _built(spec, experiment, init, masks)
    if spec.spectral_norm:
        bound(network, init)
    return network


def _built(spec: Network, experiment: Experiment, init: Generator, masks: Generator) -> nn.Module:
    network = sequence_of(spec.plan(experiment.latent.dim, experiment.data.sample_shape), masks)
    if isinstance(spec, Layered):
        initialise(network, spec.init, init)
    return network


def sequence_of(plan: Plan, masks: Generator) -> nn.Sequential:
    """Return the layers of a plan, one after the other, their weights still to be drawn.

    `masks` draws what dropout drops.
    """
    return nn.Sequential(*(MODULES[type(layer)](layer, masks) for layer in plan))


def _convolution(layer: Convolution, masks: Generator) -> nn.Module:
    sizes = layer.inputs, layer.outputs, layer.kernel, layer.stride, layer.kernel // 2
    if layer.is_transposed:
        return bare(nn.ConvTranspose2d, *sizes, output_padding=layer.stride - 1, bias=layer.bias)
    return bare(nn.Conv2d, *sizes, bias=layer.bias)


def _latent_skips(layer: LatentSkips, masks: Generator) -> nn.Module:
    return Joining([sequence_of(block, masks) for block in layer.blocks], layer.joins)


# (layer, generator of dropout's masks) -> module
MODULES: dict[type[Layer], Callable[[Any, Generator], nn.Module]] = {
    Dense: lambda layer, masks: bare(nn.Linear, layer.inputs, layer.outputs, bias=layer.bias),
    Convolution: _convolution,
    Normalisation: lambda layer, masks: norm_of(layer),
    Nonlinearity: lambda layer, masks: ACTIVATIONS[layer.kind](layer),
    Dropping: lambda layer, masks: Dropout(layer.rate, masks),
    BatchSpread: lambda layer, masks: MinibatchStd(),
    Packing: lambda layer, masks: Pack(layer.count),
    Flattening: lambda layer, masks: nn.Flatten(layer.first),
    Unflattening: lambda layer, masks: nn.Unflatten(1, layer.shape),
    Residual: lambda layer, masks: ResidualBlock(sequence_of(layer.block, masks)),
    LatentSkips: _latent_skips,
    Constant: lambda layer, masks: ConstantGenerator(layer.start),
    Scale: lambda layer, masks: LinearDiscriminator(layer.start),
}
