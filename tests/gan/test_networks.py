"""Networks: their shapes, their first weights, and what they must not do."""

import copy
import math
from typing import Any

import pytest
import torch
from torch import Tensor, nn

from ganviz.gan.networks import Dropout, build_discriminator, build_generator, initialise
from ganviz.spec import Experiment, preset
from ganviz.spec.inits import TorchInit
from tests.gan.support import dcgan, seeded_generator, small

DCGANS = {"generator.network.kind": "dcgan", "discriminator.network.kind": "dcgan"}


def described(data: str, change: dict[str, Any]) -> Experiment:
    return Experiment().with_changes({"data.kind": data} | change)


def both(settings: dict[str, Any]) -> dict[str, Any]:
    """Return `settings` of a network for both players."""
    return {f"{player}.network.{name}": v for player in ("generator", "discriminator") for name, v in settings.items()}


def networks(experiment: Experiment, seed: int = 0) -> tuple[nn.Module, nn.Module]:
    """Return generator and discriminator."""
    generator = build_generator(experiment, seeded_generator(seed), seeded_generator(seed + 3))
    return generator, build_discriminator(experiment, seeded_generator(seed + 1), seeded_generator(seed + 2))


def count(network: nn.Module) -> int:
    return sum(parameter.numel() for parameter in network.parameters())


def layers_with_weights(network: nn.Module) -> list[nn.Module]:
    return [layer for layer in network.modules() if isinstance(layer, nn.Linear | nn.Conv2d | nn.ConvTranspose2d)]


def same_weights(a: nn.Module, b: nn.Module) -> bool:
    return all(torch.equal(x, y) for x, y in zip(a.parameters(), b.parameters(), strict=True))


SHAPES = pytest.mark.parametrize(
    "experiment",
    [
        described("ring", {}),
        described("ring", {"generator.network.widths": [], "discriminator.network.widths": []}),
        described("moons", {"latent.dim": 5, "discriminator.network.dropout": 0.4}),
        described("digits", {"latent.dim": 7}),
        described("mnist", {}),
        described("digits", DCGANS),
        described("digits", DCGANS | {"generator.network.norm": "none", "generator.network.kernel": 7}),
        described("mnist", DCGANS | {"latent.dim": 3, "generator.network.kernel": 3}),
        described("ring", both({"activation": "maxout"})),
        described("moons", both({"activation": "prelu"})),
        described("ring", both({"norm": "batch", "bias": False, "widths": [9, 8, 7]})),
        described("digits", both({"norm": "layer", "activation": "maxout", "dropout": 0.2})),
        described("ring", {"latent.dim": 3, "generator.network.skips": "latent", "generator.network.norm": "layer"}),
        described("ring", {"generator.network.skips": "latent_once", "generator.network.repeats": 7}),
        described("ring", {"generator.network.skips": "residual", "generator.network.widths": [9, 9, 8, 8]}),
        described("ring", {"generator.network.skips": "latent", "generator.network.widths": []}),
        described("digits", DCGANS | both({"norm": "layer", "dropout": 0.1})),
        described("digits", DCGANS | both({"norm": "batch"})),
        described("digits", DCGANS | {"generator.network.output_bias": False}),
    ],
    ids=[
        "points",
        "linear",
        "dropout",
        "digits",
        "mnist",
        "dcgan8",
        "dcgan8-plain",
        "dcgan28",
        "maxout",
        "prelu",
        "batch-norm",
        "layer-norm",
        "latent",
        "latent-once",
        "residual",
        "latent-linear",
        "dcgan-layer",
        "dcgan-batch",
        "dcgan-without-output-bias",
    ],
)


@SHAPES
def test_a_generator_turns_latents_into_samples_and_a_discriminator_those_into_logits(experiment: Experiment) -> None:
    generator, discriminator = networks(experiment)

    samples = generator(torch.randn(5, experiment.latent.dim, generator=seeded_generator()))
    logits = discriminator(samples)

    assert samples.shape == (5, *experiment.data.sample_shape)
    assert logits.shape == (5,)
    assert samples.dtype == logits.dtype == torch.float32
    assert bool(logits.isfinite().all())


def test_the_ring_of_eight_has_the_weights_of_two_hidden_layers_of_64() -> None:
    generator, discriminator = networks(preset("ring8").experiment)

    assert (count(generator), count(discriminator)) == (4_482, 4_417)


def test_dcgans_have_the_weights_of_their_layers() -> None:
    generator, discriminator = networks(described("mnist", DCGANS | {"latent.dim": 10}))
    wide, middle, narrow, kernel = 64, 32, 16, 25

    dense = 10 * wide * 7 * 7
    norms = 2 * (wide + middle + narrow)
    assert count(generator) == dense + wide * middle * kernel + middle * narrow * kernel + narrow * kernel + 1 + norms
    assert count(discriminator) == narrow * kernel + 16 + narrow * middle * kernel + 32 + middle * 7 * 7 + 1


@SHAPES
def test_a_description_knows_how_many_weights_it_takes(experiment: Experiment) -> None:
    latent, shape = experiment.latent.dim, experiment.data.sample_shape
    described = (experiment.generator.network, experiment.discriminator.network)

    assert [spec.num_weights(latent, shape) for spec in described] == [count(built) for built in networks(experiment)]


# --- first weights ----------------------------------------------------------------------------------------


@SHAPES
def test_first_weights_are_those_that_torch_would_draw(experiment: Experiment) -> None:
    for network in networks(experiment):
        with torch.random.fork_rng():
            torch.manual_seed(7)
            reference = copy.deepcopy(network)
            for layer in layers_with_weights(reference):
                layer.reset_parameters()  # type: ignore[operator]

        initialise(network, TorchInit(), seeded_generator(7))

        assert same_weights(network, reference)


@SHAPES
def test_first_weights_fill_their_bounds(experiment: Experiment) -> None:
    for network in networks(experiment):
        for layer in layers_with_weights(network):
            assert isinstance(layer.weight, Tensor)
            weight = layer.weight.detach()
            bound = 1 / math.sqrt(weight[0].numel())
            assert float(weight.abs().max()) <= bound
            # Of n uniform numbers the largest is below 1 - 10/n with probability e^-10.
            assert float(weight.abs().max()) > bound * (1 - 10 / weight.numel())
            error = bound / math.sqrt(3 * weight.numel())
            assert abs(float(weight.mean())) < 5 * error


def test_batch_norm_starts_as_the_identity() -> None:
    generator, _ = networks(dcgan())
    norms = [layer for layer in generator.modules() if isinstance(layer, nn.BatchNorm2d)]

    assert len(norms) == 3
    for norm in norms:
        assert norm.running_mean is not None
        assert norm.running_var is not None
        assert bool((norm.weight == 1).all() and (norm.bias == 0).all())
        assert bool((norm.running_mean == 0).all() and (norm.running_var == 1).all())


@SHAPES
def test_building_depends_on_its_generators_alone(experiment: Experiment) -> None:
    before = torch.get_rng_state()

    first, again, other = networks(experiment, 0), networks(experiment, 0), networks(experiment, 5)

    assert torch.equal(torch.get_rng_state(), before)
    for index in range(2):
        assert same_weights(first[index], again[index])
        assert not same_weights(first[index], other[index])


# --- outputs ----------------------------------------------------------------------------------------------


def drawn_from_far_out(experiment: Experiment) -> tuple[float, float]:
    """Return the least and the greatest number that the generator makes of huge latents."""
    generator, _ = networks(experiment)
    with torch.no_grad():
        samples = generator(1e4 * torch.randn(64, 2, generator=seeded_generator()))
    return float(samples.min()), float(samples.max())


@pytest.mark.parametrize(
    ("data", "output", "bounds"),
    [("digits", "auto", (-1, 1)), ("ring", "tanh", (-1, 1)), ("digits", "sigmoid", (0, 1))],
)
def test_an_output_reaches_its_bounds_and_no_further(data: str, output: str, bounds: tuple[float, float]) -> None:
    assert drawn_from_far_out(described(data, {"generator.network.output": output})) == bounds


@pytest.mark.parametrize(("data", "output"), [("ring", "auto"), ("digits", "linear")])
def test_a_linear_output_has_no_bounds(data: str, output: str) -> None:
    least, most = drawn_from_far_out(described(data, {"generator.network.output": output}))

    assert least < -10
    assert most > 10


def test_a_dcgan_draws_between_minus_one_and_one() -> None:
    least, most = drawn_from_far_out(dcgan())

    assert -1 <= least < most <= 1


@pytest.mark.parametrize(("slope", "expected"), [(0.0, 0.0), (0.3, -0.3), (1.0, -1.0)])
def test_the_leak_is_the_slope_below_zero(slope: float, expected: float) -> None:
    experiment = small({"generator.network.activation": "leaky_relu", "generator.network.slope": slope})
    generator, _ = networks(experiment)
    [first, *_] = [layer for layer in generator.modules() if isinstance(layer, nn.LeakyReLU)]

    assert first(torch.tensor([-1.0, 2.0])).tolist() == pytest.approx([expected, 2.0])


# --- dropout ----------------------------------------------------------------------------------------------


def test_dropout_keeps_the_expectation_and_drops_the_share_asked_for() -> None:
    dropped = Dropout(0.3, seeded_generator())(torch.ones(200_000, dtype=torch.float64))

    share = float((dropped == 0).double().mean())
    assert dropped.unique().tolist() == pytest.approx([0, 1 / 0.7])
    assert abs(share - 0.3) < 5 * math.sqrt(0.3 * 0.7 / 200_000)
    assert abs(float(dropped.mean()) - 1) < 5 * math.sqrt(0.3 / 0.7 / 200_000)


@pytest.mark.parametrize("apart", [1, 2, 4])
def test_neighbours_are_dropped_independently(apart: int) -> None:
    kept = (Dropout(0.3, seeded_generator())(torch.ones(200_000)) > 0).double()

    both = float((kept[apart:] * kept[:-apart]).mean())

    assert abs(both - 0.49) < 5 * math.sqrt(0.49 * 0.51 / 200_000)


def test_what_is_dropped_does_not_depend_on_how_maps_lie_in_memory() -> None:
    maps = torch.ones(3, 4, 5, 5)

    in_rows = Dropout(0.5, seeded_generator())(maps)
    channels_last = Dropout(0.5, seeded_generator())(maps.contiguous(memory_format=torch.channels_last))

    assert torch.equal(in_rows, channels_last)


@pytest.mark.parametrize(("rate", "value"), [(1e-12, 1.0), (1 - 1e-12, 0.0)])
def test_rates_next_to_none_and_all_are_kept_to(rate: float, value: float) -> None:
    dropped = Dropout(rate, seeded_generator())(torch.ones(10_001))

    assert dropped.tolist() == pytest.approx([value] * 10_001)


def test_dropout_is_off_in_evaluation_and_then_draws_nothing() -> None:
    generator = seeded_generator()
    dropout = Dropout(0.9, generator).eval()
    before, x = generator.get_state(), torch.randn(20, generator=seeded_generator(1))

    assert torch.equal(dropout(x), x)
    assert torch.equal(generator.get_state(), before)


def test_the_gradient_passes_where_nothing_was_dropped() -> None:
    x = torch.ones(50, requires_grad=True)

    dropped = Dropout(0.5, seeded_generator())(x)
    [gradient] = torch.autograd.grad(dropped.sum(), x)

    assert torch.equal(gradient, dropped)


@pytest.mark.parametrize("base", [small(), dcgan()], ids=["mlp", "dcgan"])
def test_no_dropout_means_no_layer_for_it(base: Experiment) -> None:
    _, discriminator = networks(base.with_changes({"discriminator.network.dropout": 0.0}))
    _, dropping = networks(base.with_changes({"discriminator.network.dropout": 0.5}))

    assert not any(isinstance(layer, Dropout) for layer in discriminator.modules())
    assert sum(isinstance(layer, Dropout) for layer in dropping.modules()) == 2


# --- what one pass over reals and fakes rests on ----------------------------------------------------------


@pytest.mark.parametrize("base", [small(), dcgan()], ids=["mlp", "dcgan"])
@pytest.mark.parametrize("rate", [0.0, 0.5])
def test_no_logit_of_the_discriminator_depends_on_another_sample(base: Experiment, rate: float) -> None:
    _, discriminator = networks(base.with_changes({"discriminator.network.dropout": rate}))
    samples = torch.randn(4, *base.data.sample_shape, generator=seeded_generator(), requires_grad=True)

    logits = discriminator(samples)

    for index in range(4):
        [gradient] = torch.autograd.grad(logits[index], samples, retain_graph=True)
        size = gradient.flatten(1).norm(dim=1)
        assert bool((size[torch.arange(4) != index] == 0).all())


@pytest.mark.parametrize("base", [small(), dcgan()], ids=["mlp", "dcgan"])
def test_one_pass_over_reals_and_fakes_equals_two(base: Experiment) -> None:
    _, discriminator = networks(base.with_changes({"discriminator.network.dropout": 0.0}))
    real, fake = torch.randn(2, 8, *base.data.sample_shape, generator=seeded_generator())

    together = discriminator(torch.cat([real, fake]))

    torch.testing.assert_close(together, torch.cat([discriminator(real), discriminator(fake)]))
