"""What is valid alone but not together, about networks: too large, or of the wrong sort for the data or the batch."""

from collections.abc import Iterator
from typing import Any, get_args

from ganviz.spec.data import AnyData, Sort
from ganviz.spec.errors import Problem
from ganviz.spec.networks import AnyDiscriminatorNetwork, Network
from ganviz.spec.settings import kind_of
from ganviz.spec.translation import tr, tr_noop
from ganviz.spec.updates import Updates

MAX_WEIGHTS = 250_000_000  # with a gradient and the two averages of Adam, 4 GB
_WHAT = {False: tr_noop("the samples"), True: tr_noop("the packs")}
_HAS: dict[Sort, str] = {
    "points": tr_noop("points and no pictures"),
    "images": "pictures",
    "number": tr_noop("one number a sample"),
    "values": tr_noop("numbers of one dimension"),
}


def network_problems(
    path: str, network: Network, kinds: Any, latent_dim: int, data: AnyData, updates: Updates
) -> Iterator[Problem]:
    """Yield why the network at `path`, such as ``generator.network``, cannot be built or trained.

    `kinds` is the union of the networks that might stand there.
    """
    if data.sort not in network.sorts:
        fitting = tr(" or ").join(kind_of(kind) for kind in get_args(kinds) if data.sort in kind.sorts)
        allowed = tr("{networks}, as {data} has {what}", networks=fitting, data=data.kind, what=tr(_HAS[data.sort]))
        yield Problem(f"{path}.kind", f"'{network.kind}'", allowed)
        return
    if network.latent_dim not in (None, latent_dim):
        allowed = tr("{count}, as {network} adds to the latent", count=network.latent_dim, network=network.kind)
        yield Problem("latent.dim", str(latent_dim), allowed)
    if (weights := network.num_weights(latent_dim, data.sample_shape, data.num_classes)) > MAX_WEIGHTS:
        yield Problem(
            f"{path}.{network.size_field}",
            tr("a network of {weights:,} weights", weights=weights),
            tr("at most {max_weights:,} weights: fewer or smaller layers", max_weights=MAX_WEIGHTS),
        )
    pack = network.pack if isinstance(network, AnyDiscriminatorNetwork) else 1
    count = updates.batch_of(data)
    where, given = updates.batch_named(data)
    if count % pack:
        yield Problem(where, given, tr("a multiple of {pack}, as D judges packs of {pack} samples", pack=pack))
    elif network.norm_used == "batch" and 0 < count < 2 * pack:  # 0: all of what has no end, refused elsewhere
        yield Problem(
            where,
            given,
            tr("at least {least} with batch norm, which compares {what}", least=2 * pack, what=tr(_WHAT[pack > 1])),
        )
