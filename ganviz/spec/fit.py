"""What is valid alone but not together, about networks: too large, or of the wrong sort for the data or the batch."""

from collections.abc import Iterator

from ganviz.spec.data import AnyData
from ganviz.spec.errors import Problem
from ganviz.spec.networks import AnyDiscriminatorNetwork, Network
from ganviz.spec.updates import Updates

MAX_WEIGHTS = 250_000_000  # with a gradient and the two averages of Adam, 4 GB
_WHAT = {False: "the samples", True: "the packs"}


def network_misfits(path: str, network: Network, latent_dim: int, data: AnyData, updates: Updates) -> Iterator[Problem]:
    """Yield why the network at `path`, such as ``generator.network``, cannot be built or trained."""
    if network.kind == "dcgan" and not data.is_image:
        yield Problem(f"{path}.kind", "'dcgan'", f"mlp, as {data.kind} has points and no pictures")
        return
    if (weights := network.num_weights(latent_dim, data.sample_shape)) > MAX_WEIGHTS:
        yield Problem(
            f"{path}.{network.size_field}",
            f"a network of {weights:,} weights",
            f"at most {MAX_WEIGHTS:,} weights: fewer or smaller layers",
        )
    pack = network.pack if isinstance(network, AnyDiscriminatorNetwork) else 1
    count, is_mini = updates.batch_of(data), updates.batching == "mini_batch"
    where = "updates.batch_size" if is_mini else "updates.batching"
    given = str(count) if is_mini else f"'{updates.batching}' of {count}"
    if count % pack:
        yield Problem(where, given, f"a multiple of {pack}, as D judges packs of {pack} samples")
    elif network.norm_used == "batch" and 0 < count < 2 * pack:  # 0: all of what has no end, refused elsewhere
        yield Problem(where, given, f"at least {2 * pack} with batch norm, which compares {_WHAT[pack > 1]}")
