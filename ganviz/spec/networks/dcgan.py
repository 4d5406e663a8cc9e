"""Networks of convolutions."""

from typing import Literal

from ganviz.spec.networks.base import DiscriminatorSettings, Layered
from ganviz.spec.networks.plan import (
    Convolution,
    Dense,
    Flatten,
    MinibatchStd,
    Nonlinearity,
    Plan,
    Unflatten,
    Upsample,
    counts_of,
)
from ganviz.spec.settings import setting


class Dcgan(Layered):
    """Convolutions as in the DCGAN of the articles: 5x5 kernels, two changes of resolution."""

    label = "DCGAN"
    help = "Convolutions that grow or shrink the picture in two strides. For images."
    size_field = "channels"
    sorts = ("images",)
    kind: Literal["dcgan"] = "dcgan"
    channels: int = setting(
        16,
        "Channels",
        live=False,
        ge=1,
        le=256,
        help="Channels next to the picture; the next layer has twice as many, in G one more four times. 64 is usual.",
    )
    kernel: Literal[3, 4, 5, 7] = setting(
        5, "Kernel", live=False, names={3: "3×3", 4: "4×4", 5: "5×5", 7: "7×7"},
        help="Size of every convolution, in pixels. 4 divides by the stride of 2, so that no pixel gets more of a "
        "transposed one than its neighbours; where there is no stride, 3 stands for it.",
    )  # fmt: skip
    slope: float = setting(0.3, "Leak", live=False, ge=0, le=1, advanced=True, help="Slope of LeakyReLU below zero.")

    def num_products(self, latent_dim: int, sample_shape: tuple[int, ...], classes: int = 0) -> int:
        return counts_of(self.plan(latent_dim, sample_shape, classes)).products  # a kernel is used at every pixel

    @property
    def kernel_in_place(self) -> int:
        """Size of convolutions that keep the resolution: only an odd one has a middle."""
        return self.kernel - 1 if self.kernel % 2 == 0 else self.kernel

    def _activated(self, channels: int, pixels: int, *, has_norm: bool = True) -> Plan:
        """Return norm, activation and dropout of maps."""
        return (
            *(self._normalised(channels, pixels, is_of_maps=True) if has_norm else ()),
            Nonlinearity("leaky_relu", channels * pixels, self.slope),
            *self._dropped(channels * pixels),
        )


class DcganGenerator(Dcgan):
    """Dense to 4c channels at a quarter of the side, then convolutions that grow it to 2c, c, 1; tanh."""

    usual_norm = "batch"
    growth: Literal["transposed", "upsample"] = setting(
        "transposed", "Grow by", live=False, advanced=True,
        names={"transposed": "Transposed convolution", "upsample": "Doubled pixels"},
        help="How pictures grow: by transposed convolutions of stride 2, or by each pixel four times and a convolution "
        "after that, which leaves no checkerboard (Odena et al. 2016).",
    )  # fmt: skip
    output_bias: bool = setting(
        True, "Output bias", live=False, advanced=True,
        help="Whether the last convolution adds a constant to every pixel. Set-ups that do without are published.",
    )  # fmt: skip

    def plan(self, latent_dim: int, sample_shape: tuple[int, ...], classes: int = 0) -> Plan:
        pictures, height, width = sample_shape
        quarter, half, whole = (height // 4) * (width // 4), (height // 2) * (width // 2), height * width
        narrow, middle, wide = self.channels, 2 * self.channels, 4 * self.channels
        has_bias = self.norm_used == "none"  # a norm shifts, too
        return (
            Dense(latent_dim + classes, wide * quarter, has_bias),
            Unflatten((wide, height // 4, width // 4)),
            *self._activated(wide, quarter),
            *self._grown(wide, middle, 1, quarter, has_bias),
            *self._activated(middle, quarter),
            *self._grown(middle, narrow, 2, half, has_bias),
            *self._activated(narrow, half),
            *self._grown(narrow, pictures, 2, whole, self.output_bias),
            Nonlinearity("tanh", pictures * whole),
        )

    def _grown(self, inputs: int, outputs: int, stride: int, pixels: int, bias: bool) -> Plan:
        """Return the layers to maps of so many pixels, `stride` times as wide and high as before."""
        if self.growth == "upsample":
            enlarged: Plan = (Upsample(inputs, pixels, stride),) if stride > 1 else ()
            return (*enlarged, Convolution(inputs, outputs, self.kernel_in_place, 1, pixels, bias))
        kernel = self.kernel if stride > 1 else self.kernel_in_place
        return (Convolution(inputs, outputs, kernel, stride, pixels, bias, is_transposed=True),)


class DcganDiscriminator(DiscriminatorSettings, Dcgan):
    """Convolutions to c and 2c channels, stride 2, then one dense logit. A norm goes with the second one."""

    dropout: float = setting(
        0.3,
        "Dropout",
        live=False,
        ge=0,
        lt=1,
        advanced=True,
        help="How likely each activation is to be dropped, in training only.",
    )

    def plan(self, latent_dim: int, sample_shape: tuple[int, ...], classes: int = 0) -> Plan:
        pictures, height, width = sample_shape
        quarter, half = (height // 4) * (width // 4), (height // 2) * (width // 2)
        narrow, wide, has_bias = self.channels, 2 * self.channels, self.norm_used == "none"
        return (
            *self._packed(),
            Convolution(self.pack * (pictures + classes), narrow, self.kernel, 2, half),
            *self._activated(narrow, half, has_norm=False),  # the paper has none next to the picture
            Convolution(narrow, wide, self.kernel, 2, quarter, has_bias),
            *self._activated(wide, quarter),
            *((MinibatchStd(wide, quarter),) if self.minibatch_std else ()),
            Flatten(),
            *self._compared((wide + self.minibatch_std) * quarter),
            Dense((wide + self.minibatch_std) * quarter + self.minibatch_kernels, 1),
            Flatten(0),
        )
