"""Build the two networks of an experiment: a module for each layer of their plans."""

from collections.abc import Callable
from typing import Any

from torch import Generator, nn
from torch.nn.utils import vector_to_parameters

from ganviz.gan.networks import layers as modules
from ganviz.gan.networks.activations import ACTIVATIONS
from ganviz.gan.networks.flow import Flow
from ganviz.gan.networks.games import ConstantGenerator, LinearDiscriminator
from ganviz.gan.networks.handmade import PaintedSurface, ParticleTable, weights_by_hand
from ganviz.gan.networks.initial import initialise
from ganviz.gan.networks.single import ShiftGenerator
from ganviz.gan.networks.spectral import bound
from ganviz.spec import Experiment
from ganviz.spec.networks import Handmade, Network, plan
from ganviz.spec.plans import plan_of


def build_generator(experiment: Experiment, init: Generator, masks: Generator) -> nn.Module:
    """Return a network (n, latent.dim) -> (n, *sample_shape) with weights drawn from `init`.

    `masks` draws what dropout drops while it trains.
    """
    network = _built(experiment.generator.network, plan_of(experiment, "generator"), init, masks)
    return Flow(*network) if experiment.objective.model == "flow_matching" else network


def build_discriminator(experiment: Experiment, init: Generator, masks: Generator) -> nn.Module:
    """Return a network (n, *sample_shape) -> (n,) logits, or (n / pack,) where D takes packs of samples.

    Of a VAE it is the encoder: (n, *sample_shape) -> (n, 2 latent.dim). `init` draws the weights, `masks` what dropout
    drops while it trains.
    """
    spec = experiment.discriminator.network
    network = _built(spec, plan_of(experiment, "discriminator"), init, masks)
    if spec.spectral_norm:
        bound(network, init)
    return network


def _built(spec: Network, layers: plan.Plan, init: Generator, masks: Generator) -> nn.Sequential:
    network = sequence_of(layers, masks)
    if (rule := getattr(spec, "init", None)) is not None:  # whatever has the setting: else it would learn from garbage
        initialise(network, rule, init)
    elif isinstance(spec, Handmade):
        vector_to_parameters(weights_by_hand(spec, network, init), network.parameters())
    return network


def sequence_of(layers: plan.Plan, masks: Generator) -> nn.Sequential:
    """Return the modules of a plan, one after the other, their weights still to be drawn.

    `masks` draws what dropout drops.
    """
    return nn.Sequential(*(MODULES[type(layer)](layer, masks) for layer in layers))


def _convolution(layer: plan.Convolution, masks: Generator) -> nn.Module:
    # An even kernel, as wide as a multiple of the stride, comes out even: nothing is left to pad on one side alone.
    padding = (layer.kernel - 1) // 2
    sizes = layer.inputs, layer.outputs, layer.kernel, layer.stride, padding
    if layer.is_transposed:
        more = layer.stride - layer.kernel + 2 * padding  # of the output, for a side `stride` times as long
        return modules.bare(nn.ConvTranspose2d, *sizes, output_padding=more, bias=layer.bias)
    return modules.bare(nn.Conv2d, *sizes, bias=layer.bias)


def _latent_skips(layer: plan.LatentSkips, masks: Generator) -> nn.Module:
    return modules.Joining([sequence_of(block, masks) for block in layer.blocks], layer.joins)


# (layer, generator of dropout's masks) -> module
MODULES: dict[type[plan.Layer], Callable[[Any, Generator], nn.Module]] = {
    plan.Dense: lambda layer, masks: modules.bare(nn.Linear, layer.inputs, layer.outputs, bias=layer.bias),
    plan.Convolution: _convolution,
    plan.Normalisation: lambda layer, masks: modules.norm_of(layer),
    plan.Nonlinearity: lambda layer, masks: ACTIVATIONS[layer.kind](layer),
    plan.Dropout: lambda layer, masks: modules.Dropout(layer.rate, masks),
    plan.MinibatchStd: lambda layer, masks: modules.MinibatchStd(),
    plan.TellClass: lambda layer, masks: modules.TellClass(layer.channels),
    plan.Upsample: lambda layer, masks: nn.Upsample(scale_factor=layer.factor),
    plan.MinibatchDiscrimination: lambda layer, masks: modules.MinibatchDiscrimination(
        layer.units, layer.kernels, layer.dims
    ),
    plan.Pack: lambda layer, masks: modules.Pack(layer.count),
    plan.Flatten: lambda layer, masks: nn.Flatten(layer.first),
    plan.Unflatten: lambda layer, masks: nn.Unflatten(1, layer.shape),
    plan.Residual: lambda layer, masks: modules.ResidualBlock(sequence_of(layer.block, masks)),
    plan.LatentSkips: _latent_skips,
    plan.Constant: lambda layer, masks: ConstantGenerator(layer.start),
    plan.Shift: lambda layer, masks: ShiftGenerator(layer.start),
    plan.Scale: lambda layer, masks: LinearDiscriminator(layer.start),
    plan.Particles: lambda layer, masks: ParticleTable(layer.count, layer.outputs),
    plan.Surface: lambda layer, masks: PaintedSurface(layer.side, layer.reach),
}
