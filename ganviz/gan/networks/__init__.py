"""Networks, built from their description with weights drawn from a named generator."""

from ganviz.gan.networks.activations import ACTIVATIONS
from ganviz.gan.networks.build import MODULES, build_discriminator, build_generator
from ganviz.gan.networks.flow import Flow
from ganviz.gan.networks.handmade import weights_by_hand
from ganviz.gan.networks.initial import INITS, initialise
from ganviz.gan.networks.layers import Dropout, mixes_samples

__all__ = [
    "ACTIVATIONS",
    "INITS",
    "MODULES",
    "Dropout",
    "Flow",
    "build_discriminator",
    "build_generator",
    "initialise",
    "mixes_samples",
    "weights_by_hand",
]
