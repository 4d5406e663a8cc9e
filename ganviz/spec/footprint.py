"""How much memory training takes, told from the description alone, and a limit to it.

The limit is the same on every machine, so that an experiment is valid on all of them or on none. What is counted: each
weight with its gradient and the two averages of Adam; each number that a layer puts out for each sample of a batch, in
the forward pass and, as a gradient, in the backward pass. Convolutions are counted by their maps, with no room to
unfold them.

A fixed set that is seen whole may be larger than that: it then goes through the networks in pieces, whose gradients
add up to that of the whole, to rounding. So they do only where the loss is a mean over samples, or pairs of a real and
a fake, each with a logit that depends on it alone. Dropout and instance noise draw for each sample by itself, and may
be split.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from ganviz.spec.data import AnyData
from ganviz.spec.errors import Problem
from ganviz.spec.losses import RelativisticAverage
from ganviz.spec.networks import AnyDiscriminatorNetwork, AnyGeneratorNetwork
from ganviz.spec.objective import PENALTIES, Objective
from ganviz.spec.translation import tr
from ganviz.spec.updates import MAX_BATCH, Joint, Updates

MAX_BYTES = 8_000_000_000
AT_ONCE = MAX_BATCH  # samples of a piece
PIECE_BYTES = 1_000_000_000  # for the samples of one piece: larger ones are no quicker
BYTES = 4  # a number
COPIES = 4  # of each weight: itself, its gradient, two averages
PASSES = 2  # forward and backward


@dataclass(frozen=True, slots=True)
class Footprint:
    """What training takes of memory, in bytes.

    Attributes:
        weights: by the setting to make smaller.
        each: for each sample of a batch.
        pack: how many samples stay together.
        each_pair: for each pair of samples of a batch.
    """

    weights: dict[str, int]
    each: float
    pack: int
    each_pair: float = 0.0

    @property
    def fixed(self) -> int:
        """Bytes for the weights of both networks."""
        return sum(self.weights.values())

    @property
    def most(self) -> int:
        """How many samples at once leave training within the limit, in whole packs; not above 0 if none do."""
        return int(self._fitting) // self.pack * self.pack

    @property
    def _fitting(self) -> float:
        """How many samples n take what is left: each n + each_pair n^2."""
        left = MAX_BYTES - self.fixed
        if not self.each_pair or left <= 0:
            return left / self.each
        return (math.sqrt(self.each**2 + 4 * self.each_pair * left) - self.each) / (2 * self.each_pair)

    def piece_of(self, count: int) -> int:
        """Return how many of all `count` samples an update takes at a time: all if they fit, else whole packs."""
        if count <= min(AT_ONCE, self.most):
            return count
        fitting = min(AT_ONCE, int(PIECE_BYTES / self.each), self.most) // self.pack * self.pack
        return max(fitting, self.pack)


def footprint_of(
    generator: AnyGeneratorNetwork,
    discriminator: AnyDiscriminatorNetwork,
    latent_dim: int,
    data: AnyData,
    updates: Updates,
    objective: Objective,
) -> Footprint:
    """Return what training takes of memory."""
    sizes = latent_dim, data.sample_shape, data.num_classes
    weights = {
        f"{player}.network.{network.size_field}": BYTES * COPIES * network.num_weights(*sizes)
        for player, network in (("generator", generator), ("discriminator", discriminator))
    }
    made = generator.num_activations(*sizes)
    seen = discriminator.num_activations(*sizes) / discriminator.pack
    each = BYTES * PASSES * (made + seen * _discriminator_passes(updates, objective)) * _order(updates)
    # Differences, absolute ones and their signs, of pairs of rows; a batch of both has four times the pairs of one.
    batches = 2 if discriminator.norm_used == "batch" and discriminator.mixed_batch else 1
    kept = 3 * BYTES * discriminator.numbers_a_pair * batches * _discriminator_passes(updates, objective)
    each_pair = kept / discriminator.pack**2 * _order(updates)
    return Footprint(weights, each, discriminator.pack, each_pair)


def memory_problems(
    generator: AnyGeneratorNetwork,
    discriminator: AnyDiscriminatorNetwork,
    latent_dim: int,
    data: AnyData,
    updates: Updates,
    objective: Objective,
) -> Iterator[Problem]:
    """Yield why both networks and a batch do not fit in memory together: too large a batch, or any at all."""
    count = updates.batch_of(data)
    footprint = footprint_of(generator, discriminator, latent_dim, data, updates, objective)
    most = footprint.most
    is_whole = updates.batching == "full_batch"
    if count <= (min(AT_ONCE, most) if is_whole else most):
        return
    where, given = updates.batch_named(data)
    allowed = tr("so that training fits in {gigabytes:g} GB of memory", gigabytes=MAX_BYTES / 1e9)
    if most <= 0:
        given = tr(
            "networks that take {gigabytes:,.1f} GB",
            gigabytes=(footprint.fixed + footprint.each * footprint.pack) / 1e9,
        )
        largest = max(footprint.weights, key=lambda path: footprint.weights[path])
        yield Problem(largest, given, tr("fewer or smaller layers, {allowed}", allowed=allowed))
    elif not is_whole:
        yield Problem(
            where, given, tr("at most {most:,} with these networks and updates, {allowed}", most=most, allowed=allowed)
        )
    elif reason := next(_unsplittable_reasons(generator, discriminator, updates, objective), ""):
        allowed = tr(
            "at most {most:,} samples, as more go in pieces and {reason}: set data.pool_size",
            most=min(AT_ONCE, most),
            reason=reason,
        )
        yield Problem(where, tr("'full_batch' of {count:,} samples", count=count), allowed)


def _unsplittable_reasons(
    generator: AnyGeneratorNetwork, discriminator: AnyDiscriminatorNetwork, updates: Updates, objective: Objective
) -> Iterator[str]:
    """Yield why the gradients of pieces do not add up to that of a whole batch, in words."""
    for name, network in (("G", generator), ("D", discriminator)):
        if network.norm_used == "batch":
            yield tr("batch norm in {name} looks at all of a batch", name=name)
    if discriminator.spectral_norm:
        yield tr("spectral norm changes with each pass")
    if discriminator.numbers_a_pair:
        yield tr("D compares all samples of a batch")
    if getattr(discriminator, "minibatch_std", False):
        yield tr("D looks at the spread of all of a batch")
    if isinstance(objective.loss, RelativisticAverage):
        yield tr("this loss compares each sample with the average of all")
    if objective.feature_matching:
        yield tr("feature matching compares the means of whole batches")
    if objective.dragan:
        yield tr("DRAGAN looks as far as a whole batch is wide")
    if isinstance(updates.dynamics, Joint):
        yield tr(
            "{dynamics} dynamics differentiate the gradient of all of a batch",
            dynamics=tr(updates.dynamics.label).lower(),
        )
    if updates.unroll:
        yield tr("an unrolled D learns from all of a batch")
    if updates.share_fakes:
        yield tr("fakes that are shared are all kept")


def _discriminator_passes(updates: Updates, objective: Objective) -> int:
    """Return how often a sample goes through D in one update: as real and as fake, later too, and for penalties."""
    penalties = sum(bool(getattr(objective, name)) for name in PENALTIES)
    return 2 * (1 + updates.unroll) + penalties


def _order(updates: Updates) -> int:
    """Return 2 where gradients are differentiated themselves, which keeps the backward pass in memory as well."""
    return 2 if isinstance(updates.dynamics, Joint) else 1
