"""Networks of convolutions, after DCGAN (Radford et al. 2015, arXiv:1511.06434)."""

from torch import Generator, nn

from ganviz.gan.networks.layers import MinibatchStd, Pack, bare, dense, dropout, norm_of_maps
from ganviz.gan.networks.registries import DISCRIMINATORS, GENERATORS
from ganviz.spec.networks import DcganDiscriminator, DcganGenerator


@GENERATORS.register("dcgan")
def dcgan_generator(
    spec: DcganGenerator, latent_dim: int, sample_shape: tuple[int, ...], masks: Generator
) -> nn.Module:
    """Dense to (4c, side/4, side/4), then transposed convolutions 2c (stride 1), c (2), 1 (2), tanh."""
    channels, height, width = sample_shape
    wide, middle, narrow = 4 * spec.channels, 2 * spec.channels, spec.channels
    bias, pad = spec.norm_used == "none", spec.kernel // 2

    def bend(width: int) -> list[nn.Module]:
        return [*norm_of_maps(spec.norm_used, width), nn.LeakyReLU(spec.slope), *dropout(spec.dropout, masks)]

    def grow(inputs: int, outputs: int, stride: int, bias: bool) -> nn.Module:
        return bare(
            nn.ConvTranspose2d,
            inputs,
            outputs,
            spec.kernel,
            stride,
            pad,
            output_padding=stride - 1,
            bias=bias,
        )

    return nn.Sequential(
        dense(latent_dim, wide * (height // 4) * (width // 4), bias),
        nn.Unflatten(1, (wide, height // 4, width // 4)),
        *bend(wide),
        grow(wide, middle, 1, bias),
        *bend(middle),
        grow(middle, narrow, 2, bias),
        *bend(narrow),
        grow(narrow, channels, 2, spec.output_bias),
        nn.Tanh(),
    )


@DISCRIMINATORS.register("dcgan")
def dcgan_discriminator(spec: DcganDiscriminator, sample_shape: tuple[int, ...], masks: Generator) -> nn.Module:
    """Convolutions to c and 2c channels with stride 2, LeakyReLU, dropout; one dense logit.

    A norm goes with the second convolution alone: the paper leaves it out next to the picture.
    """
    channels, height, width = sample_shape
    narrow, wide, pad = spec.channels, 2 * spec.channels, spec.kernel // 2
    return nn.Sequential(
        *([Pack(spec.pack)] if spec.pack > 1 else []),
        bare(nn.Conv2d, spec.pack * channels, narrow, spec.kernel, 2, pad),
        nn.LeakyReLU(spec.slope),
        *dropout(spec.dropout, masks),
        bare(nn.Conv2d, narrow, wide, spec.kernel, 2, pad, bias=spec.norm_used == "none"),
        *norm_of_maps(spec.norm_used, wide),
        nn.LeakyReLU(spec.slope),
        *dropout(spec.dropout, masks),
        *([MinibatchStd()] if spec.minibatch_std else []),
        nn.Flatten(),
        dense((wide + spec.minibatch_std) * (height // 4) * (width // 4), 1),
        nn.Flatten(0),
    )
