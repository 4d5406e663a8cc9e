"""Where batches come from: live streams, and pools visited once an epoch."""

import itertools

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from torch import Tensor

from ganviz.gan import Trainer
from ganviz.gan.samplers import Draw, sampler_of
from ganviz.gan.sources import BLOCK, Pool, Stream, source_of
from ganviz.spec import Experiment
from tests.gan.support import assert_same_state, noise_images, seeded_generator, small, train


def numbered(count: int) -> Pool:
    return Pool(torch.arange(count, dtype=torch.float32)[:, None])


def order_of(batch: Tensor) -> list[int]:
    return [int(value) for value in batch[:, 0]]


def distinct(samples: Tensor) -> set[tuple[float, ...]]:
    return {tuple(sample.tolist()) for sample in samples.flatten(1)}


def shades(images: Tensor) -> list[float]:
    return sorted(set(images.flatten().tolist()))


def images_of(change: dict[str, object], images: NDArray[np.uint8]) -> Pool:
    experiment = Experiment().with_changes({"data.kind": "digits"} | change)
    source = source_of(experiment, torch.from_numpy(images))
    assert isinstance(source, Pool)
    return source


def test_a_pool_gives_every_sample_once_an_epoch_in_shuffled_order() -> None:
    pool, generator = numbered(30), seeded_generator()

    epochs = [order_of(torch.cat([pool.batch(10, generator) for _ in range(3)])) for _ in range(4)]

    assert all(sorted(epoch) == list(range(30)) for epoch in epochs)
    assert len({tuple(epoch) for epoch in epochs}) == 4
    assert list(range(30)) not in epochs


def test_a_batch_may_run_over_the_end_of_an_epoch() -> None:
    pool, generator = numbered(10), seeded_generator()

    order = order_of(torch.cat([pool.batch(4, generator) for _ in range(5)]))

    assert sorted(order[:10]) == sorted(order[10:]) == list(range(10))


def test_a_batch_may_be_larger_than_the_pool() -> None:
    order = order_of(numbered(10).batch(25, seeded_generator()))

    assert len(order) == 25
    assert sorted(order[:10]) == sorted(order[10:20]) == list(range(10))
    assert len(set(order[20:])) == 5


@pytest.mark.parametrize("batches", [0, 1, 2, 3, 7])
def test_a_pool_goes_on_from_a_state_exactly(batches: int) -> None:
    pool, generator = numbered(10), seeded_generator()
    for _ in range(batches):
        pool.batch(4, generator)
    state, random = pool.state(), generator.get_state()
    expected = [order_of(pool.batch(4, generator)) for _ in range(6)]

    resumed = numbered(10)
    resumed.load_state(state)
    generator.set_state(random)

    assert [order_of(resumed.batch(4, generator)) for _ in range(6)] == expected


def test_a_state_is_a_copy() -> None:
    pool, generator = numbered(10), seeded_generator()
    pool.batch(4, generator)
    state = pool.state()
    before = {name: value.clone() for name, value in state.items()}

    pool.batch(9, generator)

    assert all(torch.equal(state[name], value) for name, value in before.items())


def test_samples_to_show_do_not_move_the_order_of_training() -> None:
    pool, other = numbered(10), numbered(10)
    generator, same = seeded_generator(), seeded_generator()
    pool.batch(4, generator)
    other.batch(4, same)

    shown = pool.draw(50, seeded_generator(9))

    assert set(order_of(shown)) <= set(range(10))
    assert order_of(pool.batch(8, generator)) == order_of(other.batch(8, same))


def test_without_a_pool_every_batch_is_fresh() -> None:
    experiment = Experiment()
    source, generator = source_of(experiment, None), seeded_generator()

    first, second = source.batch(64, generator), source.batch(64, generator)

    assert len(distinct(torch.cat([first, second]))) == 128
    assert torch.equal(torch.cat([first, second]), sampler_of(experiment.data)(BLOCK // 2, seeded_generator())[:128])


def test_a_stream_wastes_no_sample_where_one_draw_ends_and_the_next_begins() -> None:
    source = Stream(_counting(), 2)

    batches = [source.batch(count, seeded_generator()) for count in (5, BLOCK // 2 - 8, 9, BLOCK)]

    assert [len(batch) for batch in batches] == [5, BLOCK // 2 - 8, 9, BLOCK]
    assert torch.equal(torch.cat(batches)[:, 0], torch.arange(6.0 + BLOCK // 2 + BLOCK))


def test_a_stream_goes_on_from_a_state_in_the_middle_of_what_it_drew() -> None:
    draw = sampler_of(Experiment().data)
    source, generator = Stream(draw, 2), seeded_generator()
    source.batch(100, generator)
    state, random = source.state(), generator.get_state()
    expected = torch.cat([source.batch(count, generator) for count in (64, BLOCK)])
    other, later = Stream(draw, 2), seeded_generator(5)

    other.load_state(state)
    later.set_state(random)

    assert torch.equal(torch.cat([other.batch(count, later) for count in (64, BLOCK)]), expected)


@pytest.mark.parametrize("count", [1, 100, BLOCK // 2 - 1, BLOCK // 2, BLOCK])
def test_a_state_has_no_numbers_that_its_generator_can_draw_again(count: int) -> None:
    source, generator = Stream(sampler_of(Experiment().data), 2), seeded_generator()
    source.batch(20, generator)
    source.batch(count, generator)
    other, again = Stream(sampler_of(Experiment().data), 2), Stream(sampler_of(Experiment().data), 2)

    other.load_state(source.state())
    again.load_state(other.state())  # before anything was drawn again

    assert sum(tensor.nbytes for tensor in source.state().values()) < 6000
    assert torch.equal(other.left, source.left)
    assert torch.equal(again.left, source.left)


def test_a_stream_goes_on_from_what_was_left_of_another_that_does_not_say_how_it_drew_that() -> None:
    """As in a state of the first format."""
    draw = sampler_of(Experiment().data)
    source, generator = Stream(draw, 2), seeded_generator()
    source.batch(100, generator)
    other, later = Stream(draw, 2), seeded_generator(5)
    other.load_state({"left": source.left})
    assert torch.equal(other.state()["left"], source.left)

    later.set_state(generator.get_state())

    for count in (64, BLOCK // 2, 30, 30):
        assert torch.equal(other.batch(count, later), source.batch(count, generator))
    assert torch.equal(other.left, source.left)
    assert "left" not in other.state()


def _counting() -> Draw:
    """Return a way to draw that numbers its samples."""
    drawn = itertools.count()
    return lambda count, generator: torch.tensor([[float(next(drawn))] * 2 for _ in range(count)])


def test_with_a_pool_the_same_points_come_again() -> None:
    experiment = Experiment().with_changes({"data.pool_size": 50})
    source, generator = source_of(experiment, None), seeded_generator()

    epochs = [source.batch(50, generator) for _ in range(2)]

    assert len(distinct(torch.cat(epochs))) == 50
    assert not torch.equal(*epochs)


def test_the_points_of_a_pool_depend_on_the_seed_alone() -> None:
    pools = [
        source_of(Experiment().with_changes({"data.pool_size": 50, "seed": seed}), None).batch(50, seeded_generator())
        for seed in (0, 0, 1)
    ]

    assert torch.equal(pools[0], pools[1])
    assert not torch.equal(pools[0], pools[2])


def test_images_are_scaled_to_what_the_generator_can_draw() -> None:
    images = np.array([[[0, 255], [51, 204]]], dtype=np.uint8).repeat(4, axis=1).repeat(4, axis=2)

    to_tanh = images_of({}, images).batch(1, seeded_generator())
    to_sigmoid = images_of({"generator.network.output": "sigmoid"}, images).batch(1, seeded_generator())

    assert to_tanh.shape == to_sigmoid.shape == (1, 1, 8, 8)
    assert to_tanh.dtype == to_sigmoid.dtype == torch.float32
    assert shades(to_tanh) == pytest.approx([-1, -0.6, 0.6, 1])
    assert shades(to_sigmoid) == pytest.approx([0, 0.2, 0.8, 1])
    assert (float(to_tanh.min()), float(to_tanh.max())) == (-1, 1)
    assert (float(to_sigmoid.min()), float(to_sigmoid.max())) == (0, 1)


@pytest.mark.parametrize(("pixels", "ends"), [("unit", (0, 1)), ("symmetric", (-1, 1))])
@pytest.mark.parametrize("output", ["tanh", "sigmoid"])
def test_a_chosen_range_of_pixels_holds_whatever_the_generator_can_reach(
    pixels: str, ends: tuple[int, int], output: str
) -> None:
    images = np.array([[[0, 255]]], dtype=np.uint8).repeat(8, axis=1).repeat(4, axis=2)

    pool = images_of({"generator.network.output": output, "data.pixels": pixels}, images).batch(1, seeded_generator())

    assert (float(pool.min()), float(pool.max())) == ends


def test_the_range_of_pixels_may_change_mid_run_and_is_replayed() -> None:
    def run() -> Trainer:
        trainer = Trainer(small({"data.kind": "digits", "updates.batch_size": 4}), noise_images(16))
        train(trainer, 2)
        trainer.apply({"data.pixels": "unit"})
        assert trainer.batches.source.fixed is not None
        assert float(trainer.batches.source.fixed.min()) == 0
        train(trainer, 2)
        return trainer

    assert_same_state(run().state(), run().state())


def test_a_pool_of_images_is_the_first_so_many() -> None:
    images = noise_images(20)

    used = images_of({"data.pool_size": 7}, images).batch(7, seeded_generator())
    all_of_them = images_of({}, images).batch(20, seeded_generator())

    expected = torch.from_numpy(images[:7]).float()[:, None] * (2 / 255) - 1
    torch.testing.assert_close(used.flatten(1).sort(dim=0).values, expected.flatten(1).sort(dim=0).values)
    assert len(distinct(all_of_them)) == 20


def test_images_keep_their_orientation() -> None:
    image = np.zeros((1, 8, 8), dtype=np.uint8)
    image[0, 1, 5] = 255

    pixels = images_of({}, image).batch(1, seeded_generator())

    assert (pixels == 1).nonzero().tolist() == [[0, 0, 1, 5]]


def test_image_data_without_images_says_what_to_pass() -> None:
    with pytest.raises(ValueError, match="digits needs its images: pass an array"):
        source_of(Experiment().with_changes({"data.kind": "digits"}), None)


def test_distinct_samples_of_a_pool_are_all_there_are_at_most() -> None:
    source = source_of(small({"data.pool_size": 30}), None)

    drawn = source.draw_distinct(100, seeded_generator())

    assert len({tuple(point) for point in drawn.tolist()}) == 30
    assert source.draw_distinct(7, seeded_generator()).shape == (7, 2)
