"""Build the two networks of an experiment."""

from torch import Generator, nn

from ganviz.gan.networks.initial import initialise
from ganviz.gan.networks.registries import DISCRIMINATORS, GENERATORS
from ganviz.gan.networks.spectral import bound
from ganviz.spec import Experiment
from ganviz.spec.networks import Layered


def build_generator(experiment: Experiment, init: Generator, masks: Generator) -> nn.Module:
    """Return a network (n, latent.dim) -> (n, *sample_shape) with weights drawn from `init`.

    `masks` draws what dropout drops while it trains.
    """
    spec = experiment.generator.network
    network = GENERATORS[spec.kind](spec, experiment.latent.dim, experiment.data.sample_shape, masks)
    if isinstance(spec, Layered):
        initialise(network, spec.init, init)
    return network


def build_discriminator(experiment: Experiment, init: Generator, masks: Generator) -> nn.Module:
    """Return a network (n, *sample_shape) -> (n,) logits, or (n / pack,) where samples are judged in packs.

    `init` draws the weights, `masks` what dropout drops while it trains.
    """
    spec = experiment.discriminator.network
    network = DISCRIMINATORS[spec.kind](spec, experiment.data.sample_shape, masks)
    if isinstance(spec, Layered):
        initialise(network, spec.init, init)
    if spec.spectral_norm:
        bound(network, init)
    return network
