"""How much memory training takes, told from the description alone, and a limit to it.

The limit is the same on every machine, so that an experiment is valid on all of them or on none. What is counted: each
weight with its gradient and the two averages of Adam; each number that a layer puts out for each sample of a batch, on
the way there and, as a gradient, on the way back. Convolutions are counted by their maps, with no room to unfold them.
"""

from collections.abc import Iterator

from ganviz.spec.data import AnyData
from ganviz.spec.errors import Problem
from ganviz.spec.networks import AnyDiscriminatorNetwork, AnyGeneratorNetwork
from ganviz.spec.objective import PENALTIES, Objective
from ganviz.spec.updates import Competitive, Consensus, Updates

MAX_BYTES = 8_000_000_000
BYTES = 4  # a number
COPIES = 4  # of each weight: itself, its gradient, two averages
WAYS = 2  # there and back


def memory_misfits(
    generator: AnyGeneratorNetwork,
    discriminator: AnyDiscriminatorNetwork,
    latent_dim: int,
    data: AnyData,
    updates: Updates,
    objective: Objective,
) -> Iterator[Problem]:
    """Yield why both networks and a batch do not fit in memory together: too large a batch, or any at all."""
    count, pack = updates.batch_of(data), discriminator.pack
    shape = data.sample_shape
    weights = {
        f"{player}.network.{network.size_field}": BYTES * COPIES * network.num_weights(latent_dim, shape)
        for player, network in (("generator", generator), ("discriminator", discriminator))
    }
    fixed = sum(weights.values())
    made = generator.num_activations(latent_dim, shape)
    judged = discriminator.num_activations(latent_dim, shape) / pack
    each = BYTES * WAYS * (made + judged * _judgements(updates, objective)) * _order(updates)
    if fixed + each * count <= MAX_BYTES:
        return
    allowed = f"so that training fits in {MAX_BYTES / 1e9:g} GB of memory"
    most = int((MAX_BYTES - fixed) / each) // pack * pack
    if most > 0:
        where, given = updates.batch_named(data)
        yield Problem(where, given, f"at most {most:,} with these networks and updates, {allowed}")
    else:
        given = f"networks that take {(fixed + each * pack) / 1e9:,.1f} GB"
        yield Problem(max(weights, key=lambda path: weights[path]), given, f"fewer or smaller layers, {allowed}")


def _judgements(updates: Updates, objective: Objective) -> int:
    """Return how often D judges a sample in one update: as real and as fake, now and later, and for each penalty."""
    penalties = sum(bool(getattr(objective, name)) for name in PENALTIES)
    return 2 * (1 + updates.unroll) + penalties


def _order(updates: Updates) -> int:
    """Return 2 where gradients are differentiated themselves, which keeps the way back as well."""
    return 2 if isinstance(updates.dynamics, Consensus | Competitive) else 1
