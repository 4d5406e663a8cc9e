"""Network shapes. Nearly all of it is structural: another shape needs new weights."""

from ganviz.spec.networks.base import DiscriminatorSettings, Layered, Network, Norm
from ganviz.spec.networks.dcgan import Dcgan, DcganDiscriminator, DcganGenerator
from ganviz.spec.networks.games import ConstantGenerator, LinearDiscriminator
from ganviz.spec.networks.handmade import Handmade, ParticleGenerator, SurfaceDiscriminator
from ganviz.spec.networks.mlp import Mlp, MlpDiscriminator, MlpGenerator, Output, Skips
from ganviz.spec.networks.plan import Activation, NormUsed
from ganviz.spec.networks.single import LogisticDiscriminator, ShiftGenerator

AnyGeneratorNetwork = MlpGenerator | DcganGenerator | ConstantGenerator | ShiftGenerator | ParticleGenerator
AnyDiscriminatorNetwork = (
    MlpDiscriminator | DcganDiscriminator | LinearDiscriminator | LogisticDiscriminator | SurfaceDiscriminator
)

__all__ = [
    "Activation",
    "AnyDiscriminatorNetwork",
    "AnyGeneratorNetwork",
    "ConstantGenerator",
    "Dcgan",
    "DcganDiscriminator",
    "DcganGenerator",
    "DiscriminatorSettings",
    "Handmade",
    "Layered",
    "LinearDiscriminator",
    "LogisticDiscriminator",
    "Mlp",
    "MlpDiscriminator",
    "MlpGenerator",
    "Network",
    "Norm",
    "NormUsed",
    "Output",
    "ParticleGenerator",
    "ShiftGenerator",
    "Skips",
    "SurfaceDiscriminator",
]
