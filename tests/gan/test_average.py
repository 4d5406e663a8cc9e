"""The average of the generator: a plain recursion over its weights, that trains nothing and can be looked at."""

import pytest
import torch
from torch import Tensor

from ganviz.gan import Observer, Trainer, TrainerState
from tests.gan.support import assert_goes_on_exactly, assert_same_state, dcgan, noise_images, small, train

DECAY = 0.9


def averaging(decay: float = DECAY) -> Trainer:
    return Trainer(small({"generator.ema": decay}))


def average_of(trainer: Trainer) -> Tensor:
    return trainer.state().tensors["average/weights"]


def without_average(state: TrainerState) -> dict[str, bytes]:
    tensors = state.tensors.items()
    return {name: value.numpy().tobytes() for name, value in tensors if not name.startswith("average/")}


def test_the_average_follows_the_weights_of_every_step() -> None:
    trainer = averaging()
    expected = trainer.generator.weights.detach().double()

    for _ in range(20):
        trainer.step()
        expected = DECAY * expected + (1 - DECAY) * trainer.generator.weights.detach().double()

    torch.testing.assert_close(average_of(trainer).double(), expected, rtol=1e-5, atol=1e-7)


def test_an_average_does_not_alter_the_run() -> None:
    plain, averaged = Trainer(small()), averaging()
    observer = Observer(averaged)

    for _ in range(10):
        assert averaged.step() == plain.step()
        observer.averages(10)

    assert without_average(averaged.state()) == without_average(plain.state())


def test_no_average_is_kept_unless_asked_for() -> None:
    trainer = Trainer(small())
    train(trainer, 2)

    assert not trainer.average.is_kept
    assert Observer(trainer).averages(5) is None
    assert not any(name.startswith("average") for name in trainer.state().tensors)


def test_a_step_of_the_discriminator_alone_leaves_the_average_as_it_is() -> None:
    trainer = averaging()
    train(trainer, 3)
    before = average_of(trainer)

    trainer.step(only="discriminator")
    unchanged = average_of(trainer)
    trainer.step(only="generator")

    assert torch.equal(unchanged, before)
    assert not torch.equal(average_of(trainer), before)


def test_an_average_that_is_turned_on_starts_from_the_weights_as_they_are() -> None:
    trainer = Trainer(small())
    train(trainer, 5)

    trainer.apply({"generator.ema": DECAY})

    assert torch.equal(average_of(trainer), trainer.generator.weights.detach())


def test_another_decay_goes_on_from_the_average_there_is() -> None:
    trainer = averaging()
    train(trainer, 5)
    before = average_of(trainer)

    trainer.apply({"generator.ema": 0.5})
    unchanged = average_of(trainer)
    trainer.step()

    assert torch.equal(unchanged, before)
    expected = 0.5 * before + 0.5 * trainer.generator.weights.detach()
    torch.testing.assert_close(average_of(trainer), expected, rtol=1e-5, atol=1e-7)


def test_an_average_that_was_off_starts_afresh() -> None:
    trainer = averaging()
    train(trainer, 5)

    trainer.apply({"generator.ema": 0.0})
    is_kept_while_off = trainer.average.is_kept
    trainer.apply({"generator.ema": DECAY})

    assert not is_kept_while_off
    assert torch.equal(average_of(trainer), trainer.generator.weights.detach())


def test_what_the_average_makes_is_what_a_generator_with_its_weights_would() -> None:
    trainer, twin = averaging(), Trainer(small())
    train(trainer, 5)

    found = Observer(trainer).averages(10)
    twin.generator.weights.data.copy_(average_of(trainer))

    assert found is not None
    assert torch.equal(found, Observer(twin).fakes(10))
    assert not torch.equal(found, Observer(trainer).fakes(10))


def test_a_look_that_fails_puts_the_raw_weights_back() -> None:
    trainer = averaging()
    train(trainer, 3)
    raw = trainer.generator.weights.detach().clone()

    with pytest.raises(RuntimeError), trainer.average.in_place() as network:
        network(torch.zeros(5, 7))

    assert torch.equal(trainer.generator.weights.detach(), raw)


@pytest.mark.parametrize("with_images", [False, True])
def test_an_averaged_run_goes_on_from_a_state_bit_for_bit(with_images: bool) -> None:
    def made() -> Trainer:
        return Trainer(dcgan({"generator.ema": DECAY}), noise_images()) if with_images else averaging()

    trainer, resumed = made(), made()
    train(trainer, 3)
    train(resumed, 1)

    assert_goes_on_exactly(trainer, resumed, 4)


def test_a_state_with_an_average_and_one_without_lead_to_each_other() -> None:
    plain, averaged = Trainer(small()), averaging()
    train(plain, 3)
    train(averaged, 3)
    without, with_one = plain.state(), averaged.state()

    plain.load_state(with_one)
    averaged.load_state(without)

    assert_same_state(plain.state(), with_one)
    assert_same_state(averaged.state(), without)


def test_a_state_is_a_copy_that_the_average_leaves_alone() -> None:
    trainer = averaging()
    state = trainer.state()
    kept = state.tensors["average/weights"].clone()

    train(trainer, 2)
    trainer.load_state(state)
    train(trainer, 2)

    assert torch.equal(state.tensors["average/weights"], kept)
