"""Network shapes. All of it is structural: another shape needs new weights."""

from ganviz.spec.networks.base import Judge, Layered, Network, Norm, NormUsed
from ganviz.spec.networks.dcgan import Dcgan, DcganDiscriminator, DcganGenerator
from ganviz.spec.networks.games import Point, Slope
from ganviz.spec.networks.mlp import Activation, Mlp, MlpDiscriminator, MlpGenerator, Output, Skips

AnyGeneratorNetwork = MlpGenerator | DcganGenerator | Point
AnyDiscriminatorNetwork = MlpDiscriminator | DcganDiscriminator | Slope

__all__ = [
    "Activation",
    "AnyDiscriminatorNetwork",
    "AnyGeneratorNetwork",
    "Dcgan",
    "DcganDiscriminator",
    "DcganGenerator",
    "Judge",
    "Layered",
    "Mlp",
    "MlpDiscriminator",
    "MlpGenerator",
    "Network",
    "Norm",
    "NormUsed",
    "Output",
    "Point",
    "Skips",
    "Slope",
]
