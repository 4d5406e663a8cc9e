"""The arithmetic floor: how many operations a step cannot do without, whoever does them.

Only products of matrices count: all else (activations, losses, optimizers, random numbers) grows more slowly. Two
operations a multiply-add. Knows no torch.
"""

import math
from collections.abc import Callable
from typing import Any

from ganviz.spec import Experiment
from ganviz.spec.networks import Dcgan, Mlp

Macs = tuple[int, ...]


def step_operations(experiment: Experiment) -> int:
    """Return the floating-point operations of one step of alternating updates, with R1 if it is on.

    Of every dense or convolutional layer a pass forward, the gradient by its weights and that by its inputs each
    take as many multiply-adds m a sample. With G and D the sums over the layers of either network, for batch n:

    - an update of D makes fakes, judges reals and fakes, and finds the gradient by D's weights; that by the
      samples is not needed: n (G + 2 (3 D - first));
    - R1 finds the gradient of the logits by the reals, then that of its square by the weights, in which a
      piecewise linear network has no part of the pass forward: n (3 D - last);
    - an update of G makes fakes, judges them, and goes back through D, whose weights rest, to G's weights:
      n (3 G - first + 2 D).
    """
    generator, discriminator = layer_macs(experiment)
    g, d = sum(generator), sum(discriminator)
    r1 = 3 * d - discriminator[-1] if experiment.objective.r1 else 0
    d_update = g + 2 * (3 * d - discriminator[0]) + r1
    g_update = 3 * g - generator[0] + 2 * d
    updates = experiment.updates
    return 2 * experiment.batch_size * (updates.discriminator * d_update + updates.generator * g_update)


def layer_macs(experiment: Experiment) -> tuple[Macs, Macs]:
    """Return the multiply-adds a sample of each layer of the generator, and of the discriminator."""
    shape, latent_dim = experiment.data.sample_shape, experiment.latent.dim
    generator, discriminator = experiment.generator.network, experiment.discriminator.network
    return _GENERATORS[generator.kind](generator, latent_dim, shape), _DISCRIMINATORS[discriminator.kind](
        discriminator, shape
    )


def _dense(network: Mlp, inputs: int, outputs: int) -> Macs:
    return tuple(before * after for before, after in network.layers(inputs, outputs))


def _dcgan_generator(network: Dcgan, latent_dim: int, shape: tuple[int, ...]) -> Macs:
    """A transposed convolution spreads every place of its input over a kernel."""
    pictures, height, width = shape
    narrow, quarter, kernel = network.channels, (height // 4) * (width // 4), network.kernel**2
    middle, wide = 2 * narrow, 4 * narrow
    half = 4 * quarter
    return (
        latent_dim * wide * quarter,
        quarter * kernel * wide * middle,
        quarter * kernel * middle * narrow,
        half * kernel * narrow * pictures,
    )


def _dcgan_discriminator(network: Dcgan, shape: tuple[int, ...]) -> Macs:
    """A convolution gathers every place of its output from a kernel."""
    pictures, height, width = shape
    narrow, quarter, kernel = network.channels, (height // 4) * (width // 4), network.kernel**2
    wide = 2 * narrow
    half = 4 * quarter
    return half * kernel * pictures * narrow, quarter * kernel * narrow * wide, wide * quarter


_GENERATORS: dict[str, Callable[[Any, int, tuple[int, ...]], Macs]] = {
    "mlp": lambda network, latent_dim, shape: _dense(network, latent_dim, math.prod(shape)),
    "dcgan": _dcgan_generator,
}
_DISCRIMINATORS: dict[str, Callable[[Any, tuple[int, ...]], Macs]] = {
    "mlp": lambda network, shape: _dense(network, math.prod(shape), 1),
    "dcgan": _dcgan_discriminator,
}
