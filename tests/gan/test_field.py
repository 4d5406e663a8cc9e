"""Trainers side by side: each gets the floats that it gets alone, whatever is drawn once for all of them."""

from typing import Any

import numpy as np
import pytest
import torch

from ganviz.gan import DivergedError, StepResults, Trainer
from ganviz.gan.feed import MOST_BLOCKS, Feed
from ganviz.gan.field import ROUND, Field, trains_beside_others
from ganviz.spec import Experiment, Preset, presets
from tests.gan.support import assert_same_state, dcgan, noise_images, seeded_generator, small

COMPILED, BY_HAND, AUTOGRAD = ({"compute.step": step} for step in ("auto", "by_hand", "autograd"))
DIVERGES = {
    "objective.loss.kind": "least_squares", "discriminator.optimizer.kind": "sgd", "discriminator.optimizer.lr": 10.0,
}  # fmt: skip


@pytest.fixture(autouse=True)
def _one_thread() -> None:
    assert torch.get_num_threads() == 1, "as each cell has"


def assert_as_alone(field: Field, found: dict[int, StepResults], experiments: list[Experiment], steps: int) -> None:
    for place, experiment in enumerate(experiments):
        alone = Trainer(experiment)
        expected = alone.steps(steps)
        assert (found[place].first, len(found[place])) == (1, steps)
        np.testing.assert_array_equal(found[place].d_loss, expected.d_loss)
        np.testing.assert_array_equal(found[place].g_loss, expected.g_loss)
        assert_same_state(field.trainers[place].state(), alone.state())


@pytest.mark.parametrize("threads", [1, 3])
def test_each_cell_is_the_same_run_alone(threads: int) -> None:
    changes: list[dict[str, Any]] = [
        COMPILED, BY_HAND, AUTOGRAD, COMPILED | {"generator.optimizer.lr": 0.004}, COMPILED | {"seed": 3},
        COMPILED | {"data.pool_size": 50}, COMPILED | {"latent.dim": 3}, BY_HAND | {"seed": 3, "updates.batch_size": 7},
        COMPILED | {"objective.noise": 0.1, "generator.optimizer.kind": "rmsprop"},
    ]  # fmt: skip
    experiments = [small(change) for change in changes]
    field = Field(experiments, threads=threads)

    found = field.advance(ROUND + 90)

    assert_as_alone(field, found, experiments, ROUND + 90)
    assert torch.get_num_threads() == 1


def test_parts_add_up_and_cells_may_be_changed_in_between() -> None:
    experiments = [small(COMPILED | {"generator.optimizer.lr": rate}) for rate in (0.001, 0.002, 0.004)]
    field, alone = Field(experiments, threads=2), [Trainer(each) for each in experiments]

    for change in ({"data.radius": 1.0}, {"updates.batch_size": 50}, {"discriminator.optimizer.lr": 0.01}):
        found = field.advance(70)
        for place, trainer in enumerate(alone):
            np.testing.assert_array_equal(found[place].g_loss, trainer.steps(70).g_loss)
            for each in (trainer, field.trainers[place]):
                each.apply(change if place else {})
    field.advance(100)

    for place, trainer in enumerate(alone):
        trainer.steps(100)
        assert_same_state(field.trainers[place].state(), trainer.state())


def test_images_are_there_once_for_all_cells() -> None:
    images, experiments = noise_images(40), [dcgan({"seed": seed}) for seed in (0, 1)]
    field = Field(experiments, images)

    field.advance(2)

    first, second = (trainer.batches.source.fixed for trainer in field.trainers)
    assert first is not None
    assert first is second
    for place, experiment in enumerate(experiments):
        alone = Trainer(experiment, images)
        alone.steps(2)
        assert_same_state(field.trainers[place].state(), alone.state())


@pytest.mark.parametrize("how", [COMPILED, BY_HAND], ids=str)
def test_a_cell_that_diverges_ends_and_the_others_go_on(how: dict[str, Any]) -> None:
    experiments = [small(how), small(how | DIVERGES), small(how | {"seed": 1})]
    field = Field(experiments, threads=2)

    first, second = field.advance(60), field.advance(60)

    with pytest.raises(DivergedError) as alone:
        Trainer(experiments[1]).steps(120)
    assert list(field.ended) == [1]
    assert (field.ended[1].step, field.ended[1].player) == (alone.value.step, alone.value.player)
    assert [len(first[place]) for place in (0, 1, 2)] == [60, alone.value.step - 1, 60]
    assert sorted(second) == [0, 2]
    assert [trainer.step_number for trainer in field.trainers] == [120, alone.value.step, 120]


def test_what_is_drawn_alike_is_drawn_once() -> None:
    drawn: list[int] = []

    def draw(count: int, generator: torch.Generator) -> torch.Tensor:
        drawn.append(count)
        return torch.rand(count, 2, generator=generator)

    one, other, odd = small(), small({"generator.optimizer.lr": 0.5}), small({"seed": 9})
    feed = Feed.among([one, other, odd])
    deals = [feed.drawing(each, "data", draw) for each in (one, other, odd)]
    generators = [seeded_generator() for _ in deals]

    blocks = [[deal(8, generator) for deal, generator in zip(deals, generators, strict=True)] for _ in range(3)]

    assert len(drawn) == 6  # one draws for two, and the odd one for itself
    for first, second, third in blocks:
        assert first is second
        assert torch.equal(first, third)
    assert all(torch.equal(each.get_state(), generators[0].get_state()) for each in generators)
    assert deals[2] is draw


def test_a_feed_keeps_no_more_blocks_than_it_may() -> None:
    feed = Feed.among([small(), small()])
    deal = feed.drawing(small(), "data", lambda count, generator: torch.rand(count, generator=generator))
    first, again = seeded_generator(), seeded_generator()

    earliest = deal(4, first)
    for _ in range(MOST_BLOCKS):
        deal(4, first)

    assert len(feed._blocks) == MOST_BLOCKS
    drawn_again = deal(4, again)
    assert drawn_again is not earliest
    assert torch.equal(drawn_again, earliest)


@pytest.mark.parametrize(
    "shipped", [each for each in presets() if not each.experiment.data.is_image], ids=lambda each: each.name
)
def test_what_threads_can_train_beside_others_is_what_is_compiled(shipped: Preset) -> None:
    is_compiled = Trainer(shipped).gradient_source.kind == "compiled"

    assert trains_beside_others(shipped.experiment) is is_compiled


def test_the_experiment_alone_decides_what_trains_beside_others() -> None:
    assert trains_beside_others(small(COMPILED))
    for change in (BY_HAND, AUTOGRAD, COMPILED | {"compute.precision": "bfloat16"}):
        assert not trains_beside_others(small(change))
    assert not trains_beside_others(dcgan(COMPILED))
