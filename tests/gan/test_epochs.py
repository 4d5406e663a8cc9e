"""Epochs: how many reals D has been given, over how many there are in the fixed set."""

from typing import Any

import pytest

from ganviz.gan import Trainer
from tests.gan.support import noise_images, small, train

POOL = {"data.pool_size": 50, "updates.batch_size": 10}


def test_a_stream_has_no_epochs() -> None:
    trainer = Trainer(small())
    train(trainer, 2)

    assert trainer.epochs is None


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, 0.2),
        ({"compute.step": "autograd"}, 0.2),
        ({"updates.discriminator": 3}, 0.6),
        ({"updates.generator": 3}, 0.2),
        ({"updates.batching": "full_batch"}, 1.0),
        ({"updates.batching": "single_sample"}, 0.02),
        ({"objective.loss.kind": "rpgan"}, 0.4),  # D is given reals for G's loss too
        ({"updates.dynamics.kind": "extragradient"}, 0.4),  # and where it looks ahead
    ],
)
def test_a_step_is_as_many_epochs_as_the_share_of_the_set_that_is_given_to_d(
    change: dict[str, Any], expected: float
) -> None:
    trainer = Trainer(small(POOL | change))
    assert trainer.epochs == 0

    trainer.step()

    assert trainer.epochs == pytest.approx(expected, abs=1e-12)


def test_after_an_epoch_every_sample_has_been_seen_once() -> None:
    trainer = Trainer(small(POOL))
    assert trainer.batches.source.fixed is not None
    everything = sorted(map(tuple, trainer.batches.source.fixed.tolist()))

    seen = []
    while trainer.epochs != 1:
        seen += [tuple(row) for row in trainer.batches.reals().tolist()]

    assert sorted(seen) == everything


def test_a_step_of_the_generator_alone_is_no_part_of_an_epoch() -> None:
    trainer = Trainer(small(POOL))
    trainer.step(only="generator")

    assert trainer.epochs == 0


def test_other_batch_sizes_count_on_and_another_set_counts_anew() -> None:
    trainer = Trainer(small(POOL))
    train(trainer, 3)
    trainer.apply({"updates.batch_size": 25})
    train(trainer, 2)
    trainer.apply({"updates.batching": "full_batch"})
    trainer.step()
    assert trainer.epochs == (3 * 10 + 2 * 25 + 50) / 50

    trainer.apply({"data.pool_size": 40})
    assert trainer.epochs == 0
    trainer.step()
    assert trainer.epochs == 1

    trainer.apply({"updates.batching": "mini_batch", "data.pool_size": 0})
    assert trainer.epochs is None


def test_epochs_go_with_a_state_and_back() -> None:
    trainer, other = Trainer(small(POOL)), Trainer(small())
    train(trainer, 7)
    state = trainer.state()
    train(trainer, 4)

    for resumed in (trainer, other):
        resumed.load_state(state)
        assert resumed.epochs == 7 * 10 / 50
        resumed.step()
        assert resumed.epochs == 8 * 10 / 50


def test_epochs_of_images_are_of_those_that_are_used() -> None:
    trainer = Trainer(small({"data.kind": "digits", "data.pool_size": 16, "updates.batch_size": 4}), noise_images(20))
    trainer.step()

    assert trainer.epochs == 4 / 16
