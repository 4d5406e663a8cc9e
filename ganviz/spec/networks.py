"""Network shapes. All of it is structural: another shape needs new weights."""

from typing import Annotated, Literal

from ganviz.spec.settings import Variant, setting, whole_number

Activation = Literal["relu", "leaky_relu", "elu", "gelu", "silu", "tanh", "sigmoid"]
ACTIVATION_NAMES = {
    "relu": "ReLU", "leaky_relu": "LeakyReLU", "elu": "ELU", "gelu": "GELU", "silu": "SiLU",
    "tanh": "tanh", "sigmoid": "sigmoid",
}  # fmt: skip
Output = Literal["auto", "linear", "tanh", "sigmoid"]
Width = Annotated[int, whole_number(ge=1, le=4096)]


class Mlp(Variant):
    """A stack of dense layers; `widths` are the hidden ones."""

    label = "MLP"
    help = "Dense layers, one after the other."
    kind: Literal["mlp"] = "mlp"
    widths: tuple[Width, ...] = setting(
        (64, 64),
        "Hidden layers",
        unit="units",
        live=False,
        ge=1,
        le=4096,
        max_length=256,
        help="Units of each hidden layer, first to last: 64, 64 is two layers of 64.",
    )
    activation: Activation = setting(
        "relu",
        "Activation",
        live=False,
        advanced=True,
        help="The bend after each hidden layer. Without one the network is a straight line.",
        names=ACTIVATION_NAMES,
    )
    slope: float = setting(
        0.2,
        "Leak",
        live=False,
        ge=0,
        le=1,
        advanced=True,
        help="Slope of LeakyReLU below zero. Other activations do not use it.",
    )


class MlpGenerator(Mlp):
    """An MLP from latents to samples."""

    output: Output = setting(
        "auto",
        "Output",
        live=False,
        advanced=True,
        help="Shape of the last layer: auto is linear for points and tanh for images; sigmoid puts images on 0 to 1.",
        names={"auto": "auto", "linear": "linear", "tanh": "tanh", "sigmoid": "sigmoid"},
    )


class MlpDiscriminator(Mlp):
    """An MLP from samples to one logit; high means real."""

    dropout: float = setting(
        0.0,
        "Dropout",
        live=False,
        ge=0,
        lt=1,
        advanced=True,
        help="Share of units dropped at random in training.",
    )


class Dcgan(Variant):
    """Convolutions as in the DCGAN of the articles: 5x5 kernels, two changes of resolution."""

    label = "DCGAN"
    help = "Convolutions that grow or shrink the picture in two strides. For images."
    kind: Literal["dcgan"] = "dcgan"
    channels: int = setting(
        16,
        "Channels",
        live=False,
        ge=1,
        le=256,
        help="Channels next to the picture; deeper layers have two and four times as many. Papers use 64.",
    )
    kernel: Literal[3, 5, 7] = setting(
        5, "Kernel", live=False, names={3: "3×3", 5: "5×5", 7: "7×7"}, help="Size of every convolution, in pixels."
    )
    slope: float = setting(0.3, "Leak", live=False, ge=0, le=1, advanced=True, help="Slope of LeakyReLU below zero.")


class DcganGenerator(Dcgan):
    """Dense to 4c channels at a quarter of the side, then transposed convolutions to 2c, c, 1; tanh."""

    norm: bool = setting(
        True,
        "Batch norm",
        live=False,
        advanced=True,
        help="Normalise each layer over the batch, as the paper does.",
    )


class DcganDiscriminator(Dcgan):
    """Convolutions to c and 2c channels, stride 2, then one dense logit."""

    dropout: float = setting(
        0.3,
        "Dropout",
        live=False,
        ge=0,
        lt=1,
        advanced=True,
        help="Share of activations dropped at random in training.",
    )


AnyGeneratorNetwork = MlpGenerator | DcganGenerator
AnyDiscriminatorNetwork = MlpDiscriminator | DcganDiscriminator
