"""What a description says of a network's size, against the network itself."""

from typing import Any

import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor, nn

from ganviz.gan.networks import build_discriminator, build_generator
from ganviz.spec import Experiment
from ganviz.spec.networks import Activation, Norm, Skips
from tests.gan.support import dcgan, seeded_generator

norms = st.sampled_from(Norm.__args__)
rates = st.sampled_from([0.0, 0.3])
common = {"norm": norms, "dropout": rates}
mlps = common | {
    "widths": st.lists(st.integers(1, 9), max_size=3),
    "repeats": st.integers(1, 3),
    "activation": st.sampled_from(Activation.__args__),
    "pieces": st.integers(2, 4),
    "bias": st.booleans(),
}
d_settings = {
    "minibatch_std": st.booleans(),
    "minibatch_kernels": st.integers(0, 3),
    "pack": st.sampled_from([1, 2, 4]),
}
generator_mlps = mlps | {
    "skips": st.sampled_from(Skips.__args__),
    "output": st.sampled_from(["auto", "linear", "tanh", "sigmoid"]),
}
BATCH = 16


def numbers_of_a_pass(network: nn.Module, inputs: Tensor) -> int:
    """Return how many numbers the layers of `network` put out for `inputs`, each place in memory counted once."""
    seen: dict[int, Tensor] = {}  # keeps them alive, so that no place is used twice

    def note(module: nn.Module, given: tuple[Tensor, ...], found: Tensor) -> None:
        seen.update((tensor.untyped_storage().data_ptr(), tensor) for tensor in (*given, found))

    for module in network.modules():
        module.register_forward_hook(note)
    network(inputs)
    return sum(tensor.numel() for tensor in seen.values()) - inputs.numel()


def assert_counts_are_right(experiment: Experiment) -> None:
    shape, latent_dim = experiment.data.sample_shape, experiment.latent.dim
    generator = build_generator(experiment, seeded_generator(), seeded_generator())
    discriminator = build_discriminator(experiment, seeded_generator(), seeded_generator())
    spec = experiment.generator.network, experiment.discriminator.network
    rows = BATCH // spec[1].pack

    put_out_by_g = numbers_of_a_pass(generator, torch.randn(BATCH, latent_dim, generator=seeded_generator()))
    put_out_by_d = numbers_of_a_pass(discriminator, torch.randn(BATCH, *shape, generator=seeded_generator()))

    assert spec[0].num_activations(latent_dim, shape) * BATCH == put_out_by_g
    assert spec[1].num_activations(latent_dim, shape) * rows == put_out_by_d


@given(
    st.sampled_from(["ring", "digits"]),
    st.integers(1, 9),
    st.fixed_dictionaries(generator_mlps),
    st.fixed_dictionaries(mlps | d_settings),
)
@settings(max_examples=60)
def test_dense_networks_put_out_as_many_numbers_as_described(
    data: str, latent_dim: int, generator: dict[str, Any], discriminator: dict[str, Any]
) -> None:
    change: dict[str, Any] = {"data.kind": data, "latent.dim": latent_dim}
    change |= {f"generator.network.{name}": value for name, value in generator.items()}
    change |= {f"discriminator.network.{name}": value for name, value in discriminator.items()}

    assert_counts_are_right(Experiment().with_changes(change))


@given(
    st.sampled_from(["digits", "mnist"]),
    st.sampled_from([3, 4, 5, 7]),
    st.fixed_dictionaries(
        common | {"channels": st.integers(1, 3), "growth": st.sampled_from(["transposed", "upsample"])}
    ),
    st.fixed_dictionaries(common | d_settings | {"channels": st.integers(1, 3)}),
)
@settings(max_examples=30)
def test_convolutional_networks_put_out_as_many_numbers_as_described(
    data: str, kernel: int, generator: dict[str, Any], discriminator: dict[str, Any]
) -> None:
    change: dict[str, Any] = {"data.kind": data, "generator.network.kernel": kernel, "updates.batch_size": BATCH}
    change |= {f"generator.network.{name}": value for name, value in generator.items()}
    change |= {f"discriminator.network.{name}": value for name, value in discriminator.items()}

    assert_counts_are_right(dcgan(change))
