"""Network shapes. All of it is structural: another shape needs new weights."""

import math
from typing import Annotated, ClassVar, Literal

from ganviz.spec.inits import AnyInit, TorchInit
from ganviz.spec.settings import Variant, setting, variant, whole_number

Activation = Literal[
    "relu", "leaky_relu", "prelu", "elu", "gelu", "silu", "tanh", "sigmoid", "sine", "maxout"
]  # fmt: skip
ACTIVATION_NAMES = {
    "relu": "ReLU", "leaky_relu": "LeakyReLU", "prelu": "PReLU", "elu": "ELU", "gelu": "GELU", "silu": "SiLU",
    "tanh": "tanh", "sigmoid": "sigmoid", "sine": "sine", "maxout": "maxout",
}  # fmt: skip
Output = Literal["auto", "linear", "tanh", "sigmoid"]
Width = Annotated[int, whole_number(ge=1, le=16384)]
_SLOPE_HELP = "Slope of LeakyReLU below zero; PReLU starts there and learns its own. Other activations do not use it."
_INIT_HELP = "How the first weights are drawn. It decides whether signals and gradients pass through many layers."


class Network(Variant):
    """Base of every network.

    Attributes:
        size_field: the setting to make smaller when the network is too large.
    """

    size_field: ClassVar[str]
    kind: str

    def num_weights(self, latent_dim: int, sample_shape: tuple[int, ...]) -> int:
        """Return how many weights the network will have, without building it."""
        raise NotImplementedError


class Mlp(Network):
    """A stack of dense layers; `widths` are the hidden ones."""

    label = "MLP"
    help = "Dense layers, one after the other."
    size_field = "widths"
    kind: Literal["mlp"] = "mlp"
    widths: tuple[Width, ...] = setting(
        (64, 64),
        "Hidden layers",
        unit="units",
        live=False,
        ge=1,
        le=16384,
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
    slope: float = setting(0.2, "Leak", live=False, ge=0, le=1, advanced=True, help=_SLOPE_HELP)
    frequency: float = setting(
        1.0, "Sine frequency", live=False, gt=0, le=100, advanced=True,
        help="w in sin(w x), for the activation sine (Sitzmann et al. 2020, with 30 and small first weights).",
    )  # fmt: skip
    pieces: int = setting(
        5, "Maxout pieces", live=False, ge=2, le=16, advanced=True,
        help="Dense units behind each unit of maxout, of which the largest counts (Goodfellow et al. 2013).",
    )  # fmt: skip
    init: AnyInit = variant(TorchInit(), "First weights", live=False, advanced=True, help=_INIT_HELP)

    def layers(self, inputs: int, outputs: int) -> tuple[tuple[int, int], ...]:
        """Return (inputs, outputs) of every dense layer, the last one included."""
        into = (inputs, *self.widths)
        out = (*(width * self.pieces_used for width in self.widths), outputs)
        return tuple(zip(into, out, strict=True))

    @property
    def pieces_used(self) -> int:
        """How many dense units stand behind each hidden unit: 1 unless the activation is maxout."""
        return self.pieces if self.activation == "maxout" else 1

    def _count(self, inputs: int, outputs: int) -> int:
        slopes = len(self.widths) if self.activation == "prelu" else 0
        return slopes + sum(before * after + after for before, after in self.layers(inputs, outputs))


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

    def num_weights(self, latent_dim: int, sample_shape: tuple[int, ...]) -> int:
        return self._count(latent_dim, math.prod(sample_shape))


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

    def num_weights(self, latent_dim: int, sample_shape: tuple[int, ...]) -> int:
        return self._count(math.prod(sample_shape), 1)


class Dcgan(Network):
    """Convolutions as in the DCGAN of the articles: 5x5 kernels, two changes of resolution."""

    label = "DCGAN"
    help = "Convolutions that grow or shrink the picture in two strides. For images."
    size_field = "channels"
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
    init: AnyInit = variant(TorchInit(), "First weights", live=False, advanced=True, help=_INIT_HELP)


class DcganGenerator(Dcgan):
    """Dense to 4c channels at a quarter of the side, then transposed convolutions to 2c, c, 1; tanh."""

    norm: bool = setting(
        True,
        "Batch norm",
        live=False,
        advanced=True,
        help="Normalise each layer over the batch, as the paper does.",
    )

    def num_weights(self, latent_dim: int, sample_shape: tuple[int, ...]) -> int:
        pictures, height, width = sample_shape
        narrow, middle, wide = self.channels, 2 * self.channels, 4 * self.channels
        units = wide * (height // 4) * (width // 4)
        convolved = self.kernel**2 * (wide * middle + middle * narrow + narrow * pictures) + pictures
        # A norm has a scale and a shift of its own for each channel, and the layer before it then no bias.
        return latent_dim * units + convolved + (2 * (wide + middle + narrow) if self.norm else units + middle + narrow)


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

    def num_weights(self, latent_dim: int, sample_shape: tuple[int, ...]) -> int:
        pictures, height, width = sample_shape
        narrow, wide = self.channels, 2 * self.channels
        convolved = self.kernel**2 * (pictures * narrow + narrow * wide) + narrow + wide
        return convolved + wide * (height // 4) * (width // 4) + 1


AnyGeneratorNetwork = MlpGenerator | DcganGenerator
AnyDiscriminatorNetwork = MlpDiscriminator | DcganDiscriminator
