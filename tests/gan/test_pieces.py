"""A set too large to go through the networks at once: the pieces' gradients add up to that of the whole."""

from collections.abc import Iterator
from typing import Any

import pytest
import torch

from ganviz.gan import DivergedError, Trainer
from ganviz.gan.losses import LOSSES
from ganviz.spec import Experiment, footprint
from ganviz.spec.compute import GradientSource
from tests.gan.support import assert_goes_on_exactly, assert_same_state, dcgan, noise_images, small, train

FULL = {"updates.batching": "full_batch", "data.pool_size": 40, "latent.pool_size": 40}
SGD = {f"{player}.optimizer.kind": "sgd" for player in ("generator", "discriminator")}
AUTOGRAD = {"compute.step": "autograd"}
DIVISIBLE = sorted(set(LOSSES) - {"relativistic_average"})
CHANGES: dict[str, dict[str, Any]] = {
    **{kind: {"objective.loss.kind": kind} for kind in DIVISIBLE},
    "one loss for both": {"objective.shared_loss": True, "objective.loss.kind": "least_squares"},
    "R1 and R2": {"objective.r1": 2.0, "objective.r2": 1.0},
    "layer norm": {"generator.network.norm": "layer", "discriminator.network.norm": "layer"},
    "simultaneous": {"updates.dynamics.kind": "simultaneous", "updates.discriminator": 2},
    "extragradient": {"updates.dynamics.kind": "extragradient"},
    "G first": {"updates.order": "generator"},
    "packs": {"discriminator.network.pack": 2},
    "label smoothing": {"objective.loss.smoothing": 0.2},
}


@pytest.fixture
def double() -> Iterator[None]:
    torch.set_default_dtype(torch.float64)
    yield
    torch.set_default_dtype(torch.float32)


@pytest.fixture
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no more than 14 samples go through a network at once."""
    monkeypatch.setattr(footprint, "AT_ONCE", 14)


def whole_and_in_pieces(change: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> tuple[Trainer, Trainer]:
    """Return two trainers of the same run: one that takes its set whole, and one in pieces."""
    whole = Trainer(small(FULL | SGD | AUTOGRAD | change))
    monkeypatch.setattr(footprint, "AT_ONCE", 14)
    return whole, Trainer(small(FULL | SGD | AUTOGRAD | change))


def lengths(trainer: Trainer) -> list[int]:
    return [piece.stop - piece.start for piece in trainer.batches.pieces]


@pytest.mark.usefixtures("double")
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_pieces_add_up_to_the_gradient_of_the_whole(change: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    whole, pieces = whole_and_in_pieces(change, monkeypatch)
    assert (lengths(whole), lengths(pieces)) == ([40], [14, 14, 12])

    for step, (expected, found) in enumerate(zip(train(whole, 5), train(pieces, 5), strict=True)):
        assert (found.d_loss, found.g_loss) == pytest.approx((expected.d_loss, expected.g_loss), rel=1e-11), step
    for player in ("generator", "discriminator"):
        ours, theirs = getattr(pieces, player), getattr(whole, player)
        torch.testing.assert_close(ours.weights.grad, theirs.weights.grad, rtol=1e-9, atol=1e-13)
        torch.testing.assert_close(ours.weights, theirs.weights, rtol=1e-9, atol=1e-13)


@pytest.mark.usefixtures("double", "narrow")
def test_convolutions_without_batch_norm_may_go_in_pieces() -> None:
    change = {"generator.network.norm": "layer", "discriminator.network.dropout": 0.0, "updates.batching": "full_batch"}
    pieces = Trainer(dcgan(change | {"latent.pool_size": 20}), noise_images(20))
    assert lengths(pieces) == [14, 6]
    start = pieces.state()
    pieces.step(only="generator")
    pieces_gradient = pieces.generator.weights.grad.clone()  # type: ignore[union-attr]

    pieces.load_state(start)
    pieces.generator.differentiate(pieces.generator_loss())

    torch.testing.assert_close(pieces_gradient, pieces.generator.weights.grad, rtol=1e-9, atol=1e-13)


@pytest.mark.usefixtures("narrow")
@pytest.mark.parametrize(
    "change",
    [{"discriminator.network.dropout": 0.3}, {"objective.noise": 0.2}, {"objective.gradient_penalty": 1.0}, {}],
    ids=str,
)
def test_what_is_drawn_for_each_sample_is_drawn_in_pieces_too_and_replayed(change: dict[str, Any]) -> None:
    trainer = Trainer(small(FULL | change))
    assert trainer.gradient_source == GradientSource("autograd", "all samples at once go in pieces")
    train(trainer, 3)
    resumed = Trainer(small(change))

    assert_goes_on_exactly(trainer, resumed, 3)


@pytest.mark.usefixtures("narrow")
def test_a_run_may_go_from_batches_to_all_in_pieces_and_back() -> None:
    def run() -> Trainer:
        trainer = Trainer(small({"data.pool_size": 40, "updates.batch_size": 6}))
        train(trainer, 3)
        trainer.apply({"updates.batching": "full_batch"})
        train(trainer, 2)
        trainer.apply({"updates.batching": "mini_batch"})
        train(trainer, 3)
        return trainer

    trainer = run()
    assert trainer.gradient_source.kind == "compiled"
    assert_same_state(trainer.state(), run().state())


@pytest.mark.usefixtures("narrow")
def test_every_piece_sees_other_samples_and_all_are_seen_once() -> None:
    trainer = Trainer(small(FULL))
    d_inputs: list[torch.Tensor] = []
    hook = trainer.discriminator.network.register_forward_pre_hook(lambda _, args: d_inputs.append(args[0].detach()))

    trainer.step(only="discriminator")
    hook.remove()

    reals = torch.cat([batch[: len(batch) // 2] for batch in d_inputs])
    assert trainer.batches.source.fixed is not None
    assert torch.equal(reals, trainer.batches.source.fixed)


@pytest.mark.usefixtures("narrow")
def test_a_number_that_is_not_finite_in_one_piece_ends_the_step() -> None:
    trainer = Trainer(small(FULL))
    assert trainer.batches.source.fixed is not None
    trainer.batches.source.fixed[30] = torch.inf

    with pytest.raises(DivergedError):
        trainer.step()


def test_all_of_mnist_is_a_full_batch() -> None:
    mnist = Experiment().with_changes({"data.kind": "mnist", "updates.batching": "full_batch"})

    assert mnist.batch_size == 60_000
    assert mnist.piece_size == 8192


def test_wide_convolutions_take_smaller_pieces() -> None:
    kinds = {f"{player}.network.kind": "dcgan" for player in ("generator", "discriminator")}
    channels = {f"{player}.network.channels": 64 for player in ("generator", "discriminator")}
    change = (
        kinds | channels | {"data.kind": "mnist", "updates.batching": "full_batch", "generator.network.norm": "layer"}
    )

    assert 256 <= Experiment().with_changes(change).piece_size <= 2048


def test_a_batch_that_fits_at_once_is_one_piece() -> None:
    for change in ({}, {"updates.batch_size": 8192}, {"updates.batching": "full_batch", "data.pool_size": 8192}):
        experiment = Experiment().with_changes(change)
        assert experiment.piece_size == experiment.batch_size


def test_pieces_hold_whole_packs() -> None:
    change = {"discriminator.network.pack": 7, "updates.batching": "full_batch", "data.pool_size": 70_000}

    assert Experiment().with_changes(change).piece_size == 8190
