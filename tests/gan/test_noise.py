"""Instance noise: on everything D sees in training, fading with the steps of the run, and nowhere else."""

from typing import Any

import pytest
import torch
from torch import Tensor

from ganviz.gan import Observer, Trainer
from ganviz.gan.noise import noise_std, noisy
from ganviz.gan.randomness import seeded
from ganviz.spec.objective import Objective
from tests.gan.support import assert_goes_on_exactly, seeded_generator, small, train


def inputs_of(trainer: Trainer) -> list[Tensor]:
    """Return a list to which every later batch that D takes is added."""
    trainer.apply({"compute.step": "autograd"})  # the passes by hand call no hooks
    seen: list[Tensor] = []
    trainer.discriminator.network.register_forward_pre_hook(lambda module, inputs: seen.append(inputs[0].detach()))
    return seen


def seen_with(change: dict[str, Any], player: Any) -> Tensor:
    trainer = Trainer(small({"updates.batch_size": 2000} | change))
    seen = inputs_of(trainer)
    trainer.step(only=player)
    return seen[0]


@pytest.mark.parametrize(
    ("step", "steps", "std"),
    [(0, 100, 0.8), (25, 100, 0.6), (50, 100, 0.4), (100, 100, 0.0), (5000, 100, 0.0), (0, 0, 0.8), (5000, 0, 0.8)],
)
def test_noise_fades_in_a_straight_line_or_stays(step: int, steps: int, std: float) -> None:
    assert noise_std(Objective(noise=0.8, noise_steps=steps), step) == pytest.approx(std)


def test_noise_is_normal_and_lets_the_gradient_through() -> None:
    samples = torch.zeros(50_000, 2, dtype=torch.float64, requires_grad=True)

    blurred = noisy(samples, 0.3, seeded_generator())
    blurred.sum().backward()  # type: ignore[no-untyped-call]

    assert float(blurred.detach().mean()) == pytest.approx(0, abs=5 * 0.3 / 100_000**0.5)
    assert float(blurred.detach().std()) == pytest.approx(0.3, rel=0.02)
    assert float((blurred.detach() / 0.3).pow(4).mean()) == pytest.approx(3, abs=0.15)
    assert samples.grad is not None
    assert torch.equal(samples.grad, torch.ones_like(samples))


@pytest.mark.parametrize("player", ["discriminator", "generator"])
def test_both_players_see_every_sample_with_noise_of_its_own(player: str) -> None:
    moved = seen_with({"objective.noise": 0.5}, player) - seen_with({}, player)

    assert float(moved.std()) == pytest.approx(0.5, rel=0.05)
    assert float(moved[:1000].std()) == pytest.approx(float(moved[-1000:].std()), rel=0.1)
    assert len({tuple(row) for row in moved.tolist()}) == len(moved)


def test_a_relativistic_generator_compares_noisy_reals() -> None:
    loss = {"objective.loss.kind": "rpgan"}

    moved = seen_with(loss | {"objective.noise": 0.5}, "generator") - seen_with(loss, "generator")

    assert len(moved) == 4000
    assert float(moved[:2000].std()) == pytest.approx(0.5, rel=0.05)


def test_a_penalty_is_taken_where_the_discriminator_looks() -> None:
    trainer = Trainer(small({"objective.noise": 0.5, "objective.r1": 1.0}))
    seen = inputs_of(trainer)

    trainer.step(only="discriminator")

    assert torch.equal(seen[1], seen[0][:32])


def test_noise_that_has_faded_is_as_none_at_all() -> None:
    faded, plain = Trainer(small({"objective.noise": 0.5, "objective.noise_steps": 3})), Trainer(small())
    train(faded, 3)
    plain.load_state(faded.state())
    plain.apply({"objective.noise": 0.0})

    assert train(faded, 3) == train(plain, 3)


def test_a_run_without_noise_draws_none() -> None:
    trainer = Trainer(small({"objective.noise_steps": 100}))
    train(trainer, 2)

    untouched = seeded(trainer.experiment.seed, "noise").get_state()
    assert torch.equal(trainer.state().tensors["random/noise"], untouched)


def test_what_is_shown_has_no_noise() -> None:
    noisy_run, plain = Trainer(small({"objective.noise": 0.5})), Trainer(small())

    assert torch.equal(Observer(noisy_run).fakes(10), Observer(plain).fakes(10))
    assert torch.equal(Observer(noisy_run).reals(10), Observer(plain).reals(10))


def test_a_noisy_run_goes_on_from_a_state_bit_for_bit() -> None:
    change = {"objective.noise": 0.5, "objective.noise_steps": 6}
    trainer, resumed = Trainer(small(change)), Trainer(small(change))
    train(trainer, 3)

    assert_goes_on_exactly(trainer, resumed, 6)
