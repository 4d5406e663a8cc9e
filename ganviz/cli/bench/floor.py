"""The arithmetic floor: how many operations a step cannot do without, whoever does them.

Only products of matrices count: all else (activations, losses, optimizers, random numbers) grows more slowly. Two
operations a multiply-add. Knows no torch.
"""

from dataclasses import dataclass

from ganviz.spec import Experiment
from ganviz.spec.networks.plan import Plan, matrices_of
from ganviz.spec.players import ByPlayer


@dataclass(frozen=True, slots=True)
class Macs:
    """Multiply-adds that one sample takes through a network: all, those of its first layer, and of its last two."""

    total: int
    first: int
    last_two: int


def step_operations(experiment: Experiment) -> int:
    """Return the floating-point operations of one step of alternating updates, with R1 if it is on.

    Of every dense or convolutional layer, a pass forward, the gradient by its weights and that by its inputs each
    take as many multiply-adds a sample. With G and D those of either network, for n samples:

    - an update of D makes fakes, judges reals and fakes, and finds the gradient by D's weights; that by the
      samples is not needed: n (G + 2 (3 D - first));
    - R1 needs the gradient of the logits by the reals, which is that of the loss but for a factor a sample where D is
      piecewise linear, and the derivative of what each layer but the last takes in along it; the gradient by D's
      weights is of the sum of both inputs, and that by the last ones follows from that by those before:
      n (D + first - last two);
    - an update of G makes fakes, judges them, and goes back through D, whose weights rest, to G's weights:
      n (3 G - first + 2 D).
    """
    g, d = macs(experiment)
    r1 = d.total + d.first - d.last_two if experiment.objective.r1 else 0
    d_update = g.total + 2 * (3 * d.total - d.first) + r1
    g_update = 3 * g.total - g.first + 2 * d.total
    updates = experiment.updates
    return 2 * experiment.batch_size * (updates.discriminator * d_update + updates.generator * g_update)


def macs(experiment: Experiment) -> ByPlayer[Macs]:
    """Return the multiply-adds a sample of each network."""
    sizes = experiment.latent.dim, experiment.data.sample_shape, experiment.data.num_classes
    generator, discriminator = experiment.generator.network, experiment.discriminator.network
    return ByPlayer(generator=_of(generator.plan(*sizes)), discriminator=_of(discriminator.plan(*sizes)))


def _of(plan: Plan) -> Macs:
    each = [layer.num_products for layer in matrices_of(plan)]
    return Macs(sum(each), each[0], sum(each[-2:]))
