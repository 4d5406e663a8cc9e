"""Networks, built from their description with weights drawn from a named generator."""

# The kinds of networks file themselves in the registries when imported.
from ganviz.gan.networks import dcgan, games, mlp
from ganviz.gan.networks.activations import ACTIVATIONS
from ganviz.gan.networks.build import build_discriminator, build_generator
from ganviz.gan.networks.initial import INITS, initialise
from ganviz.gan.networks.layers import Dropout, mixes_samples
from ganviz.gan.networks.registries import DISCRIMINATORS, GENERATORS

__all__ = [
    "ACTIVATIONS",
    "DISCRIMINATORS",
    "GENERATORS",
    "INITS",
    "Dropout",
    "build_discriminator",
    "build_generator",
    "dcgan",
    "games",
    "initialise",
    "mixes_samples",
    "mlp",
]
