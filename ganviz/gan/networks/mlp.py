"""Networks of dense layers."""

import math
from collections.abc import Callable

from torch import Generator, nn

from ganviz.gan.networks.activations import ACTIVATIONS, OUTPUTS
from ganviz.gan.networks.layers import Joining, MinibatchStd, Pack, Residual, dense, dropout, norm
from ganviz.gan.networks.registries import DISCRIMINATORS, GENERATORS
from ganviz.spec.networks import Mlp, MlpDiscriminator, MlpGenerator, Skips

Layers = list[nn.Module]


def _blocks(spec: Mlp, inputs: int, outputs: int, masks: Generator) -> list[Layers]:
    """Return the layers of each hidden block, dense, norm, activation and dropout, and the last dense layer."""
    *hidden, last = spec.layers(inputs, outputs)
    bend = ACTIVATIONS[spec.activation]

    def block(before: int, after: int) -> Layers:
        return [
            dense(before, after, spec.bias), *norm(spec.norm_used, after), bend(spec), *dropout(spec.dropout, masks)
        ]  # fmt: skip

    return [*(block(*size) for size in hidden), [dense(*last)]]


@GENERATORS.register("mlp")
def mlp_generator(spec: MlpGenerator, latent_dim: int, sample_shape: tuple[int, ...], masks: Generator) -> nn.Module:
    """Dense layers from latents to the flattened sample. `masks` draws what is dropped."""
    is_image = len(sample_shape) == 3
    shape = [nn.Unflatten(1, sample_shape)] if is_image else []
    blocks = _blocks(spec, latent_dim, math.prod(sample_shape), masks)
    return nn.Sequential(*_SKIPS[spec.skips](spec, blocks, latent_dim), OUTPUTS[spec.output](is_image), *shape)


@DISCRIMINATORS.register("mlp")
def mlp_discriminator(spec: MlpDiscriminator, sample_shape: tuple[int, ...], masks: Generator) -> nn.Module:
    """Dense layers from the flattened sample to one logit. `masks` draws what is dropped."""
    *hidden, last = _blocks(spec, spec.pack * math.prod(sample_shape), 1, masks)
    return nn.Sequential(
        *([Pack(spec.pack)] if spec.pack > 1 else []),
        *([nn.Flatten()] if len(sample_shape) > 1 else []),
        *_in_a_row(spec, hidden, 0),
        *([MinibatchStd()] if spec.minibatch_std else []),
        *last,
        nn.Flatten(0),
    )


def _in_a_row(spec: Mlp, blocks: list[Layers], latent_dim: int) -> Layers:
    return [layer for block in blocks for layer in block]


def _residual(spec: Mlp, blocks: list[Layers], latent_dim: int) -> Layers:
    *hidden, last = blocks
    before = (latent_dim, *spec.hidden)
    passed = (
        [Residual(nn.Sequential(*block))] if into == out else block
        for block, into, out in zip(hidden, before, spec.hidden, strict=False)
    )
    return [layer for block in passed for layer in block] + last


def _with_latents(spec: Mlp, blocks: list[Layers], latent_dim: int) -> Layers:
    joins = [spec.joining(place, latent_dim) > 0 for place in range(len(blocks))]
    return [Joining([nn.Sequential(*block) for block in blocks], joins)]


_SKIPS: dict[Skips, Callable[[Mlp, list[Layers], int], Layers]] = {
    "none": _in_a_row,
    "residual": _residual,
    "latent": _with_latents,
    "latent_once": _with_latents,
}
