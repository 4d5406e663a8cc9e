"""Networks of dense layers."""

import math
from collections.abc import Sequence
from typing import Annotated, Literal

from ganviz.spec.needs import Needs
from ganviz.spec.networks.base import DiscriminatorSettings, Layered
from ganviz.spec.networks.plan import (
    Activation,
    Dense,
    Flatten,
    LatentSkips,
    MinibatchStd,
    Nonlinearity,
    Plan,
    Residual,
    Unflatten,
)
from ganviz.spec.settings import setting, whole_number

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
    sorts = ("points", "images", "values")
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

    def _blocks(self, inputs: int, outputs: int, joining: Sequence[int] | None = None) -> tuple[Plan, ...]:
        """Return a block for each hidden layer, with what follows it, and one of the last dense layer alone.

        `joining` says of each block how many numbers join its inputs; none by default.
        """
        pieces = self.pieces if self.activation == "maxout" else 1
        before = (inputs, *self.hidden)
        joined = [width + more for width, more in zip(before, joining or [0] * len(before), strict=True)]
        hidden = (
            (
                Dense(into, width * pieces, self.bias),
                *self._normalised(width * pieces),
                Nonlinearity(self.activation, width, self.slope, self.frequency, self.pieces),
                *self._dropped(width),
            )
            for into, width in zip(joined, self.hidden, strict=False)
        )
        return (*hidden, (Dense(joined[-1], outputs),))


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

    def plan(self, latent_dim: int, sample_shape: tuple[int, ...], classes: int = 0) -> Plan:
        outputs, is_image = math.prod(sample_shape), len(sample_shape) == 3
        shape = "tanh" if self.output == "auto" and is_image else self.output
        return (
            *self._stack(latent_dim + classes, outputs),
            *((Nonlinearity(shape, outputs),) if shape in ("tanh", "sigmoid") else ()),
            *((Unflatten(sample_shape),) if is_image else ()),
        )

    def _stack(self, latent_dim: int, outputs: int) -> Plan:
        """Return the dense layers and the ways round them."""
        if self.skips in ("latent", "latent_once"):
            joins = tuple(place > 0 if self.skips == "latent" else place == 1 for place in range(len(self.hidden) + 1))
            return (LatentSkips(self._blocks(latent_dim, outputs, [latent_dim * each for each in joins]), joins),)
        *hidden, last = self._blocks(latent_dim, outputs)
        if self.skips == "residual":
            before = (latent_dim, *self.hidden)
            hidden = [
                (Residual(block, width),) if into == width else block
                for block, into, width in zip(hidden, before, self.hidden, strict=False)
            ]
        return tuple(layer for block in (*hidden, last) for layer in block)


class MlpDiscriminator(DiscriminatorSettings, Mlp):
    """An MLP from samples to one logit; high means real."""

    def plan(self, latent_dim: int, sample_shape: tuple[int, ...], classes: int = 0) -> Plan:
        return (*self._to(1, sample_shape, classes), Flatten(0))

    def encoder_plan(self, latent_dim: int, sample_shape: tuple[int, ...]) -> Plan:
        """Return the layers of a VAE's encoder: to the mean of each latent number, and the logarithm of its variance.

        They are those of the plan but for the last, which has 2 `latent_dim` outputs in place of a logit.
        """
        return self._to(2 * latent_dim, sample_shape)

    def _to(self, outputs: int, sample_shape: tuple[int, ...], classes: int = 0) -> Plan:
        joining = [0] * len(self.hidden) + [self.minibatch_std + self.minibatch_kernels]
        flattened, inputs = self._units(sample_shape, classes)
        *hidden, last = self._blocks(inputs, outputs, joining)
        units = (inputs, *self.hidden)[-1]
        return (
            *flattened,
            *(layer for block in hidden for layer in block),
            *((MinibatchStd(units),) if self.minibatch_std else ()),
            *self._compared(units + self.minibatch_std),
            *last,
        )
