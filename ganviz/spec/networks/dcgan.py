"""Networks of convolutions."""

from typing import Literal

from ganviz.spec.networks.base import DiscriminatorSettings, Layered
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
    kernel: Literal[3, 5, 7] = setting(
        5, "Kernel", live=False, names={3: "3×3", 5: "5×5", 7: "7×7"}, help="Size of every convolution, in pixels."
    )
    slope: float = setting(0.3, "Leak", live=False, ge=0, le=1, advanced=True, help="Slope of LeakyReLU below zero.")


class DcganGenerator(Dcgan):
    """Dense to 4c channels at a quarter of the side, then transposed convolutions to 2c, c, 1; tanh."""

    usual_norm = "batch"
    output_bias: bool = setting(
        True, "Output bias", live=False, advanced=True,
        help="Whether the last convolution adds a constant to every pixel. Set-ups that do without are published.",
    )  # fmt: skip

    def num_weights(self, latent_dim: int, sample_shape: tuple[int, ...]) -> int:
        pictures, height, width = sample_shape
        narrow, middle, wide = self.channels, 2 * self.channels, 4 * self.channels
        units = wide * (height // 4) * (width // 4)
        convolved = self.kernel**2 * (wide * middle + middle * narrow + narrow * pictures)
        convolved += pictures * self.output_bias
        # A norm has a scale and a shift for each channel, and the layer before it then no bias.
        bends = units + middle + narrow if self.norm_used == "none" else 2 * (wide + middle + narrow)
        return latent_dim * units + convolved + bends

    def num_activations(self, latent_dim: int, sample_shape: tuple[int, ...]) -> int:
        pictures, height, width = sample_shape
        quarter, half = (height // 4) * (width // 4), (height // 2) * (width // 2)
        maps = 4 * self.channels * quarter + 2 * self.channels * quarter + self.channels * half
        return (2 + self.num_norms + self.num_dropouts) * maps + 2 * pictures * height * width

    def num_products(self, latent_dim: int, sample_shape: tuple[int, ...]) -> int:
        pictures, height, width = sample_shape
        quarter, half = (height // 4) * (width // 4), (height // 2) * (width // 2)
        narrow, middle, wide = self.channels, 2 * self.channels, 4 * self.channels
        convolved = quarter * (wide * middle + middle * narrow) + half * narrow * pictures
        return latent_dim * wide * quarter + self.kernel**2 * convolved


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

    def num_weights(self, latent_dim: int, sample_shape: tuple[int, ...]) -> int:
        pictures, height, width = sample_shape
        narrow, wide = self.channels, 2 * self.channels
        convolved = self.kernel**2 * (self.pack * pictures * narrow + narrow * wide)
        bends = narrow + (wide if self.norm_used == "none" else 2 * wide)
        return convolved + bends + (wide + self.minibatch_std) * (height // 4) * (width // 4) + 1

    def num_activations(self, latent_dim: int, sample_shape: tuple[int, ...]) -> int:
        _, height, width = sample_shape
        quarter, half = (height // 4) * (width // 4), (height // 2) * (width // 2)
        first = self.channels * half * (2 + self.num_dropouts)
        second = 2 * self.channels * quarter * (2 + self.num_norms + self.num_dropouts)
        spread = (2 * self.channels + 1) * quarter if self.minibatch_std else 0
        return first + second + spread + 1

    def num_products(self, latent_dim: int, sample_shape: tuple[int, ...]) -> int:
        pictures, height, width = sample_shape
        quarter, half = (height // 4) * (width // 4), (height // 2) * (width // 2)
        narrow, wide = self.channels, 2 * self.channels
        convolved = half * self.pack * pictures * narrow + quarter * narrow * wide
        return self.kernel**2 * convolved + (wide + self.minibatch_std) * quarter
