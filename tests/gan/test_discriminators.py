"""Discriminators that are bounded, or that see more than one sample: spectral norm, the batch's spread, packs."""

from typing import Any

import pytest
import torch
from torch import Tensor, nn
from torch.nn.utils import parametrize

from ganviz.gan import Observer, Trainer
from ganviz.gan.networks import build_discriminator, mixes_samples
from ganviz.gan.networks.layers import MinibatchStd, Pack
from ganviz.gan.networks.spectral import SpectralNorm
from ganviz.spec import Experiment, SpecError
from tests.gan.support import (
    assert_goes_on_exactly,
    assert_same_state,
    dcgan,
    noise_images,
    seeded_generator,
    small,
    train,
)

BASES = pytest.mark.parametrize("base", [small(), dcgan()], ids=["mlp", "dcgan"])


def judging(base: Experiment, **settings: Any) -> Experiment:
    """Return `base` with `settings` of D's network, and nothing dropped."""
    change = {f"discriminator.network.{name}": value for name, value in settings.items()}
    return base.with_changes({"discriminator.network.dropout": 0.0} | change)


def built(experiment: Experiment) -> nn.Module:
    return build_discriminator(experiment, seeded_generator(), seeded_generator(1))


def samples_for(experiment: Experiment, count: int) -> Tensor:
    return torch.randn(count, *experiment.data.sample_shape, generator=seeded_generator(5))


def bounded_layers(network: nn.Module) -> list[nn.Module]:
    return [layer for layer in network.modules() if parametrize.is_parametrized(layer, "weight")]


# --- spectral norm ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("shape", [(40, 30), (5, 60), (1, 64), (16, 8, 5, 5)], ids=str)
def test_sigma_agrees_with_the_largest_singular_value(shape: tuple[int, ...]) -> None:
    weight = torch.randn(shape, generator=seeded_generator())
    norm = SpectralNorm(weight, seeded_generator(1))

    for _ in range(500):
        bounded = norm(weight)

    largest = torch.linalg.svdvals(weight.flatten(1).double())[0]
    torch.testing.assert_close(bounded.double() * largest, weight.double(), rtol=1e-4, atol=0)


@BASES
def test_every_layer_of_a_discriminator_stretches_by_about_one_and_by_one_once_it_rests(base: Experiment) -> None:
    trainer = Trainer(judging(base, spectral_norm=True), noise_images() if base.data.is_image else None)
    network = trainer.discriminator.network

    train(trainer, 60)
    lagging = stretches(network)
    with torch.no_grad():
        for _ in range(500):
            network(samples_for(base, 1))

    # One round of iteration an update follows the moving weights at a small distance, and arrives once they rest.
    assert len(lagging) == 3
    assert lagging == pytest.approx([1, 1, 1], abs=0.15)
    assert stretches(network) == pytest.approx([1, 1, 1], abs=1e-3)


def stretches(network: nn.Module) -> list[float]:
    """Return the largest singular value of every layer of `network` as it stands."""
    network.eval()
    weights = [layer.weight for layer in bounded_layers(network)]
    network.train()
    return [float(torch.linalg.svdvals(w.detach().flatten(1))[0]) for w in weights if isinstance(w, Tensor)]


def test_the_gradient_is_that_of_the_weight_over_its_largest_singular_value() -> None:
    weight = torch.randn(6, 4, generator=seeded_generator(), dtype=torch.float64, requires_grad=True)
    probe = torch.randn(6, 4, generator=seeded_generator(2), dtype=torch.float64)
    norm = SpectralNorm(weight, seeded_generator(1))
    for _ in range(200):
        norm(weight)

    [found] = torch.autograd.grad((norm(weight) * probe).sum(), weight)
    [expected] = torch.autograd.grad((weight / torch.linalg.matrix_norm(weight, 2) * probe).sum(), weight)

    torch.testing.assert_close(found, expected, rtol=1e-6, atol=1e-8)


def test_power_iteration_goes_on_in_training_only() -> None:
    weight = torch.randn(20, 30, generator=seeded_generator())
    norm = SpectralNorm(weight, seeded_generator(1))
    before = {name: buffer.clone() for name, buffer in norm.named_buffers()}

    norm.eval()(weight)
    assert all(torch.equal(buffer, before[name]) for name, buffer in norm.named_buffers())

    norm.train()(weight)
    assert not any(torch.equal(buffer, before[name]) for name, buffer in norm.named_buffers())


def test_spectral_norm_leaves_the_first_weights_as_they_would_be_without() -> None:
    plain, bounded = (built(judging(small(), spectral_norm=on)) for on in (False, True))

    weights = [layer.weight for layer in plain.modules() if isinstance(layer, nn.Linear)]
    originals = [layer.parametrizations.weight.original for layer in bounded_layers(bounded)]  # type: ignore[union-attr]
    assert all(torch.equal(a, b) for a, b in zip(weights, originals, strict=True))


def test_a_matrix_of_zeros_makes_no_nan() -> None:
    assert torch.equal(SpectralNorm(torch.zeros(3, 4), seeded_generator())(torch.zeros(3, 4)), torch.zeros(3, 4))


# --- the batch's spread -----------------------------------------------------------------------------------


def test_the_spread_of_the_batch_is_appended_to_every_sample() -> None:
    x = torch.randn(50, 3, generator=seeded_generator(), dtype=torch.float64)

    seen = MinibatchStd().double()(x)

    assert torch.equal(seen[:, :3], x)
    expected = torch.tensor(x.numpy().std(axis=0).mean()).expand(50)
    torch.testing.assert_close(seen[:, 3], expected, rtol=1e-6, atol=0)


def test_a_map_of_the_spread_joins_maps() -> None:
    x = torch.randn(7, 2, 4, 5, generator=seeded_generator(), dtype=torch.float64)

    seen = MinibatchStd().double()(x)

    assert seen.shape == (7, 3, 4, 5)
    torch.testing.assert_close(
        seen[:, 2], torch.full((7, 4, 5), x.numpy().std(axis=0).mean()).double(), rtol=1e-6, atol=0
    )


def test_in_evaluation_the_spread_is_that_of_training() -> None:
    layer, x = MinibatchStd(), 4 * torch.randn(500, 3, generator=seeded_generator())
    for _ in range(200):
        layer(x)
    expected = float(layer(x)[0, 3])

    layer.eval()

    assert float(layer(torch.zeros(2, 3))[0, 3]) == pytest.approx(expected, rel=1e-5)


def test_a_batch_of_one_point_repeated_has_a_spread_and_a_gradient_that_are_finite() -> None:
    x = torch.ones(5, 3, requires_grad=True)

    seen = MinibatchStd()(x)
    [gradient] = torch.autograd.grad(seen.sum(), x)

    assert float(seen[0, 3].detach()) == pytest.approx(0, abs=1e-3)
    assert bool(gradient.isfinite().all())


# --- packs ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("shape", [(2,), (1, 8, 8)], ids=["points", "images"])
def test_a_pack_puts_neighbours_side_by_side(shape: tuple[int, ...]) -> None:
    x = torch.randn(6, *shape, generator=seeded_generator())

    packed = Pack(3)(x)

    assert packed.shape == (2, 3 * shape[0], *shape[1:])
    assert torch.equal(packed[1], torch.cat([x[3], x[4], x[5]]))


@BASES
def test_there_is_one_logit_a_pack_and_it_depends_on_that_pack_alone(base: Experiment) -> None:
    network = built(judging(base, pack=2))
    samples = samples_for(base, 8).requires_grad_()

    logits = network(samples)

    assert logits.shape == (4,)
    [gradient] = torch.autograd.grad(logits[1], samples)
    assert (gradient.flatten(1).norm(dim=1) > 0).tolist() == [False, False, True, True, False, False, False, False]


def test_a_surface_is_of_packs_of_one_point_many_times_over() -> None:
    trainer = Trainer(judging(small(), pack=4))
    points = samples_for(small(), 5)

    logits = Observer(trainer).logits(points)

    expected = torch.cat([trainer.discriminator.network(point.expand(4, 2)) for point in points])
    torch.testing.assert_close(logits, expected.detach())


@pytest.mark.parametrize("batch_size", [30, 1, 3])
def test_a_batch_that_packs_do_not_divide_is_refused_in_words(batch_size: int) -> None:
    with pytest.raises(SpecError) as raised:
        judging(small({"updates.batch_size": batch_size}), pack=4)

    assert str(raised.value) == (
        f"updates.batch_size: given {batch_size}; allowed: a multiple of 4, as D judges packs of 4 samples"
    )


def test_batch_norm_over_one_pack_is_refused() -> None:
    with pytest.raises(SpecError, match="at least 8 with batch norm, which compares the packs"):
        judging(small({"updates.batch_size": 4}), pack=4, norm="batch")


# --- all of them ------------------------------------------------------------------------------------------

WAYS = pytest.mark.parametrize(
    "settings",
    [
        {"spectral_norm": True},
        {"minibatch_std": True},
        {"pack": 2},
        {"minibatch_kernels": 3, "minibatch_dims": 2},
        {"spectral_norm": True, "minibatch_std": True, "minibatch_kernels": 2, "pack": 2, "norm": "layer"},
        {"minibatch_std": True, "pack": 2, "norm": "batch"},
    ],
    ids=["spectral", "spread", "pack", "compared", "all", "all-batch"],
)


@BASES
@WAYS
def test_a_description_knows_how_many_weights_a_judge_takes(base: Experiment, settings: dict[str, Any]) -> None:
    experiment = judging(base, **settings)

    weights = sum(parameter.numel() for parameter in built(experiment).parameters())

    assert experiment.discriminator.network.num_weights(2, base.data.sample_shape) == weights


@BASES
@WAYS
def test_a_run_goes_on_exactly_from_its_state(base: Experiment, settings: dict[str, Any]) -> None:
    images = noise_images() if base.data.is_image else None
    trainer, other = (Trainer(judging(base, **settings), images) for _ in range(2))
    train(trainer, 3)
    train(other, 1)

    assert_goes_on_exactly(trainer, other, 3)


@BASES
@WAYS
def test_looking_leaves_no_trace(base: Experiment, settings: dict[str, Any]) -> None:
    images = noise_images() if base.data.is_image else None
    alone, watched = (Trainer(judging(base, **settings), images) for _ in range(2))
    observer = Observer(watched)
    expected = train(alone, 3)

    found = []
    for _ in range(3):
        found.append(watched.step())
        observer.logits(observer.fakes(10))

    assert found == expected
    assert_same_state(watched.state(), alone.state())


def test_what_sees_several_samples_judges_reals_and_fakes_apart() -> None:
    assert [
        mixes_samples(built(judging(small(), **settings)))
        for settings in ({}, {"spectral_norm": True}, {"minibatch_std": True}, {"pack": 2})
    ] == [False, False, True, True]
