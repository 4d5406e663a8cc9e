"""What is valid alone but not together, about networks: too large, or of the wrong sort for the data or the batch."""

from collections.abc import Iterator
from typing import Any, get_args

from ganviz.spec.data import AnyData, Sort
from ganviz.spec.errors import Problem
from ganviz.spec.networks import AnyDiscriminatorNetwork, Network
from ganviz.spec.settings import kind_of
from ganviz.spec.updates import Updates

MAX_WEIGHTS = 250_000_000  # with a gradient and the two averages of Adam, 4 GB
_WHAT = {False: "the samples", True: "the packs"}
_HAS: dict[Sort, str] = {
    "points": "points and no pictures",
    "images": "pictures",
    "number": "one number a sample",
    "values": "numbers of one dimension",
}


def network_problems(
    path: str, network: Network, kinds: Any, latent_dim: int, data: AnyData, updates: Updates
) -> Iterator[Problem]:
    """Yield why the network at `path`, such as ``generator.network``, cannot be built or trained.

    `kinds` is the union of the networks that might stand there.
    """
    if data.sort not in network.sorts:
        fitting = " or ".join(kind_of(kind) for kind in get_args(kinds) if data.sort in kind.sorts)
        yield Problem(f"{path}.kind", f"'{network.kind}'", f"{fitting}, as {data.kind} has {_HAS[data.sort]}")
        return
    if network.latent_dim not in (None, latent_dim):
        yield Problem("latent.dim", str(latent_dim), f"{network.latent_dim}, as {network.kind} adds to the latent")
    if (weights := network.num_weights(latent_dim, data.sample_shape, data.num_classes)) > MAX_WEIGHTS:
        yield Problem(
            f"{path}.{network.size_field}",
            f"a network of {weights:,} weights",
            f"at most {MAX_WEIGHTS:,} weights: fewer or smaller layers",
        )
    pack = network.pack if isinstance(network, AnyDiscriminatorNetwork) else 1
    count = updates.batch_of(data)
    where, given = updates.batch_named(data)
    if count % pack:
        yield Problem(where, given, f"a multiple of {pack}, as D judges packs of {pack} samples")
    elif network.norm_used == "batch" and 0 < count < 2 * pack:  # 0: all of what has no end, refused elsewhere
        yield Problem(where, given, f"at least {2 * pack} with batch norm, which compares {_WHAT[pack > 1]}")
