"""Networks of dense layers."""

import math
from typing import Annotated, Literal

from ganviz.spec.needs import Needs
from ganviz.spec.networks.base import DiscriminatorSettings, Layered
from ganviz.spec.settings import setting, whole_number

Activation = Literal["relu", "leaky_relu", "prelu", "elu", "gelu", "silu", "tanh", "sigmoid", "sine", "maxout"]
_ACTIVATION_NAMES = {
    "relu": "ReLU", "leaky_relu": "LeakyReLU", "prelu": "PReLU", "elu": "ELU", "gelu": "GELU", "silu": "SiLU",
    "tanh": "tanh", "sigmoid": "sigmoid", "sine": "sine", "maxout": "maxout",
}  # fmt: skip
Output = Literal["auto", "linear", "tanh", "sigmoid"]
Skips = Literal["none", "residual", "latent", "latent_once"]
MAX_WIDTH = 16_384
Width = Annotated[int, whole_number(ge=1, le=MAX_WIDTH)]


class Mlp(Layered):
    """A stack of dense layers; `widths` are the hidden ones, of which the last stands `repeats` times."""

    label = "MLP"
    help = "Dense layers, one after the other."
    size_field = "widths"
    sorts = ("points", "images")
    kind: Literal["mlp"] = "mlp"
    widths: tuple[Width, ...] = setting(
        (64, 64),
        "Hidden layers",
        unit="units",
        live=False,
        ge=1,
        le=MAX_WIDTH,
        max_length=256,
        help="Units of each hidden layer, first to last: 64, 64 is two layers of 64.",
    )
    repeats: int = setting(
        1, "Repeat last", unit="times", live=False, ge=1, le=256, advanced=True,
        help="How often the last hidden layer stands there: the short way to a very deep network.",
    )  # fmt: skip
    activation: Activation = setting(
        "relu",
        "Activation",
        live=False,
        advanced=True,
        help="The bend after each hidden layer. Without bends any number of layers could do no more than one.",
        names=_ACTIVATION_NAMES,
    )
    slope: float = setting(
        0.2, "Leak", live=False, ge=0, le=1, advanced=True, needs=Needs("activation", ("leaky_relu", "prelu")),
        help="Slope of LeakyReLU below zero; PReLU starts there and learns its own.",
    )  # fmt: skip
    frequency: float = setting(
        1.0, "Sine frequency", live=False, gt=0, le=100, advanced=True, needs=Needs("activation", ("sine",)),
        help="w in sin(w x), for the activation sine (Sitzmann et al. 2020, with 30 and small first weights).",
    )  # fmt: skip
    pieces: int = setting(
        5, "Maxout pieces", live=False, ge=2, le=16, advanced=True, needs=Needs("activation", ("maxout",)),
        help="Dense units behind each unit of maxout, of which the largest counts (Goodfellow et al. 2013).",
    )  # fmt: skip
    bias: bool = setting(
        True, "Bias", live=False, advanced=True,
        help="Whether hidden layers add a constant. A norm has its own, and set-ups such as PacGAN's do without.",
    )  # fmt: skip

    @property
    def hidden(self) -> tuple[int, ...]:
        """Units of every hidden layer, the last one repeated."""
        return self.widths + self.widths[-1:] * (self.repeats - 1)

    @property
    def pieces_used(self) -> int:
        """How many dense units stand behind each hidden unit: 1 unless the activation is maxout."""
        return self.pieces if self.activation == "maxout" else 1

    def layers(self, inputs: int, outputs: int) -> tuple[tuple[int, int], ...]:
        """Return (inputs, outputs) of every dense layer, the last one included, with what joins in on the way."""
        into = (width + self.joining(place, inputs) for place, width in enumerate((inputs, *self.hidden)))
        out = (*(width * self.pieces_used for width in self.hidden), outputs)
        return tuple(zip(into, out, strict=True))

    def joining(self, place: int, inputs: int) -> int:
        """Return how many numbers join the inputs of layer `place`, the first being 0; `inputs` go into that one."""
        return 0

    def _count(self, inputs: int, outputs: int) -> int:
        *hidden, (last_inputs, last_outputs) = self.layers(inputs, outputs)
        shifts = int(self.bias) + (0 if self.norm_used == "none" else 2)
        slopes = len(hidden) if self.activation == "prelu" else 0
        return sum((before + shifts) * after for before, after in hidden) + slopes + (last_inputs + 1) * last_outputs

    def _count_activations(self, inputs: int, outputs: int) -> int:
        layers = self.layers(inputs, outputs)
        joined = sum(before for place, (before, _) in enumerate(layers) if self.joining(place, inputs))
        a_unit = self.pieces_used * (1 + self.num_norms) + 1 + self.num_dropouts
        return joined + a_unit * sum(self.hidden) + outputs


class MlpGenerator(Mlp):
    """An MLP from latents to samples."""

    skips: Skips = setting(
        "none",
        "Skips",
        live=False,
        advanced=True,
        names={
            "none": "None",
            "residual": "Residual",
            "latent": "Latent to every layer",
            "latent_once": "Latent to the second layer",
        },
        help="Ways round the layers: residual adds to each hidden layer what went in, where the widths agree "
        "(He et al. 2016); the others put the latent beside what goes in.",
    )
    output: Output = setting(
        "auto",
        "Output",
        live=False,
        advanced=True,
        help="Shape of the last layer: auto is linear for points and tanh for images; sigmoid puts images on 0 to 1.",
        names={"auto": "auto", "linear": "linear", "tanh": "tanh", "sigmoid": "sigmoid"},
    )

    def joining(self, place: int, inputs: int) -> int:
        joins = place > 0 if self.skips == "latent" else place == 1 and self.skips == "latent_once"
        return inputs if joins else 0

    def num_weights(self, latent_dim: int, sample_shape: tuple[int, ...]) -> int:
        return self._count(latent_dim, math.prod(sample_shape))

    def num_activations(self, latent_dim: int, sample_shape: tuple[int, ...]) -> int:
        before = (latent_dim, *self.hidden)
        around = (width for into, width in zip(before, self.hidden, strict=False) if into == width)
        sums = sum(around) if self.skips == "residual" else 0
        outputs = math.prod(sample_shape)
        is_bent = self.output in ("tanh", "sigmoid") or (self.output == "auto" and len(sample_shape) == 3)
        return self._count_activations(latent_dim, outputs) + sums + (outputs if is_bent else 0)


class MlpDiscriminator(DiscriminatorSettings, Mlp):
    """An MLP from samples to one logit; high means real."""

    def joining(self, place: int, inputs: int) -> int:
        return int(self.minibatch_std and place == len(self.hidden))

    def num_weights(self, latent_dim: int, sample_shape: tuple[int, ...]) -> int:
        return self._count(self.pack * math.prod(sample_shape), 1)

    def num_activations(self, latent_dim: int, sample_shape: tuple[int, ...]) -> int:
        return self._count_activations(self.pack * math.prod(sample_shape), 1)
