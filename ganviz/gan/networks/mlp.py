"""Networks of dense layers."""

import math
from collections.abc import Callable

from torch import Generator, nn

from ganviz.gan.networks.activations import ACTIVATIONS, OUTPUTS
from ganviz.gan.networks.layers import dense, dropout
from ganviz.gan.networks.registries import DISCRIMINATORS, GENERATORS
from ganviz.spec.networks import Mlp, MlpDiscriminator, MlpGenerator


def _layers(spec: Mlp, inputs: int, outputs: int, drop: Callable[[], list[nn.Module]] = list) -> list[nn.Module]:
    *hidden, last = spec.layers(inputs, outputs)
    bend = ACTIVATIONS[spec.activation]
    return [layer for size in hidden for layer in (dense(*size), bend(spec), *drop())] + [dense(*last)]


@GENERATORS.register("mlp")
def mlp_generator(spec: MlpGenerator, latent_dim: int, sample_shape: tuple[int, ...]) -> nn.Module:
    """Dense layers from latents to the flattened sample."""
    is_image = len(sample_shape) == 3
    shape = [nn.Unflatten(1, sample_shape)] if is_image else []
    return nn.Sequential(*_layers(spec, latent_dim, math.prod(sample_shape)), OUTPUTS[spec.output](is_image), *shape)


@DISCRIMINATORS.register("mlp")
def mlp_discriminator(spec: MlpDiscriminator, sample_shape: tuple[int, ...], masks: Generator) -> nn.Module:
    """Dense layers from the flattened sample to one logit. `masks` draws what is dropped."""
    return nn.Sequential(
        *([nn.Flatten()] if len(sample_shape) > 1 else []),
        *_layers(spec, math.prod(sample_shape), 1, lambda: dropout(spec.dropout, masks)),
        nn.Flatten(0),
    )
