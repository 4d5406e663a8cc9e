"""Penalties against closed forms, and against loops over single samples that torch differentiates, in float64."""

import copy
import math
from collections.abc import Callable
from typing import Any, get_args

import pytest
import torch
from torch import Tensor, nn

from ganviz.gan import Trainer
from ganviz.gan.penalties import PENALTIES, input_gradients
from ganviz.gan.player import Player
from ganviz.gan.randomness import seeded
from ganviz.spec.networks import Activation
from ganviz.spec.objective import PENALTIES as NAMES
from tests.gan.support import (
    assert_goes_on_exactly,
    dcgan,
    noise_images,
    seeded_generator,
    small,
    train,
)

EVERY_PENALTY = pytest.mark.parametrize("name", sorted(PENALTIES))
Critic = Callable[[Tensor], Tensor]


def normal(*shape: int, seed: int) -> Tensor:
    return torch.randn(*shape, dtype=torch.float64, generator=seeded_generator(seed))


def penalty(name: str, critic: Critic, real: Tensor, fake: Tensor) -> Tensor:
    return PENALTIES[name](critic, real, fake, seeded_generator(7))


def value(name: str, critic: Critic, real: Tensor, fake: Tensor) -> float:
    return penalty(name, critic, real, fake).item()


def straight(*weights: float) -> Critic:
    """Return C(x) = w . x, whose slope is |w| everywhere."""
    return lambda samples: samples @ torch.tensor(weights, dtype=torch.float64)


def bowl(samples: Tensor) -> Tensor:
    """Return C(x) = |x|^2 / 2, whose slope at x is |x|."""
    return samples.square().sum(1) / 2


class Watched:
    """A critic that remembers where it was asked."""

    def __init__(self, critic: Critic) -> None:
        self.critic, self.places = critic, torch.empty(0)

    def __call__(self, samples: Tensor) -> Tensor:
        self.places = samples.detach()
        return self.critic(samples)


def plain_slope(network: nn.Module, sample: Tensor) -> Tensor:
    """Return |grad C| at one sample, itself differentiable."""
    place = sample.clone().requires_grad_()
    [gradient] = torch.autograd.grad(network(place[None]).squeeze(), place, create_graph=True)
    return (gradient * gradient).sum().sqrt()


def plain_penalty(name: str, network: nn.Module, real: Tensor, fake: Tensor) -> Tensor:
    """Return a penalty written out from its paper, sample by sample."""
    total, count = torch.zeros((), dtype=torch.float64), len(real)
    random = seeded_generator(7)
    share = torch.rand((count, *[1] * (real.ndim - 1)), generator=random, dtype=torch.float64)
    if name == "dragan":
        noise = torch.rand(real.shape, generator=random, dtype=torch.float64)
        spread = ((real - real.mean()) ** 2).mean().sqrt()
    for i in range(count):
        if name in ("r1", "r2"):
            total = total + plain_slope(network, (real if name == "r1" else fake)[i]) ** 2 / 2
        elif name == "gradient_penalty":
            total = total + (plain_slope(network, share[i] * real[i] + (1 - share[i]) * fake[i]) - 1) ** 2
        else:
            total = total + (plain_slope(network, real[i] + share[i] / 2 * spread * noise[i]) - 1) ** 2
    return total / count


def discriminator(change: dict[str, Any] | None = None) -> nn.Module:
    """Return D of a small experiment in float64, its weights not yet one vector."""
    return copy.deepcopy(Trainer(small(change)).discriminator.network).double()


def player_of(network: nn.Module) -> Player:
    return Player(copy.deepcopy(network), small().discriminator.optimizer)


def assert_agrees(name: str, network: nn.Module, real: Tensor, fake: Tensor) -> None:
    """Check value and gradient by the weights, through the one vector of weights, against the loop."""
    player = player_of(network)
    found = penalty(name, player.network, real, fake) + player.network(real).mean()
    expected = plain_penalty(name, network, real, fake) + network(real).mean()
    player.differentiate(found)
    by_weights = torch.autograd.grad(expected, list(network.parameters()))

    assert player.weights.grad is not None
    torch.testing.assert_close(found, expected, rtol=1e-10, atol=1e-10)
    flat = torch.cat([each.flatten() for each in by_weights])
    torch.testing.assert_close(player.weights.grad, flat, rtol=1e-10, atol=1e-10)


# --- against loops over samples -----------------------------------------------------------------------------------


@EVERY_PENALTY
@pytest.mark.parametrize("activation", get_args(Activation))
def test_value_and_gradient_agree_with_a_loop_over_samples(name: str, activation: str) -> None:
    network = discriminator({"discriminator.network.activation": activation})

    assert_agrees(name, network, normal(6, 2, seed=1), normal(6, 2, seed=2))


@EVERY_PENALTY
@pytest.mark.parametrize("change", [{"norm": "layer"}, {"spectral_norm": True}], ids=["layer norm", "spectral norm"])
def test_value_and_gradient_agree_through_norms(name: str, change: dict[str, Any]) -> None:
    network = discriminator({f"discriminator.network.{key}": value for key, value in change.items()})
    network.eval()  # where power iteration rests

    assert_agrees(name, network, normal(6, 2, seed=1), normal(6, 2, seed=2))


@EVERY_PENALTY
def test_value_and_gradient_agree_through_convolutions(name: str) -> None:
    trainer = Trainer(dcgan({"discriminator.network.dropout": 0.0}), noise_images())
    network = copy.deepcopy(trainer.discriminator.network).double()

    assert_agrees(name, network, normal(5, 1, 8, 8, seed=1), normal(5, 1, 8, 8, seed=2))


@EVERY_PENALTY
def test_a_sum_of_a_loss_and_penalties_is_differentiated_as_a_whole(name: str) -> None:
    network, real, fake = discriminator(), normal(6, 2, seed=1), normal(6, 2, seed=2)
    player = player_of(network)
    alone = []
    for loss in (player.network(real).mean(), 3 * penalty(name, player.network, real, fake)):
        player.differentiate(loss + 0 * player.network(real).sum())
        assert player.weights.grad is not None
        alone.append(player.weights.grad.clone())

    player.differentiate(player.network(real).mean() + 3 * penalty(name, player.network, real, fake))

    torch.testing.assert_close(player.weights.grad, alone[0] + alone[1], rtol=1e-10, atol=1e-10)


# --- closed forms and slips -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [1, 3, 64])
def test_the_slope_is_of_each_sample_and_not_of_the_batch(count: int) -> None:
    real, fake = normal(count, 2, seed=1), normal(count, 2, seed=2)
    slope_five = straight(3.0, 4.0)

    # A norm over the whole batch would grow with the root of its size.
    assert value("r1", slope_five, real, fake) == pytest.approx(25 / 2, rel=1e-12)
    assert value("r2", slope_five, real, fake) == pytest.approx(25 / 2, rel=1e-12)
    assert value("gradient_penalty", slope_five, real, fake) == pytest.approx((5 - 1) ** 2, rel=1e-12)
    assert value("dragan", slope_five, real, fake) == pytest.approx((5 - 1) ** 2, rel=1e-12)


def test_r1_and_r2_are_half_the_mean_square_of_the_slope_on_their_own_side() -> None:
    real, fake = normal(20, 2, seed=1), 3 * normal(20, 2, seed=2)

    half_square = [float((samples**2).sum(1).mean()) / 2 for samples in (real, fake)]

    assert value("r1", bowl, real, fake) == pytest.approx(half_square[0], rel=1e-12)
    assert value("r2", bowl, real, fake) == pytest.approx(half_square[1], rel=1e-12)


def test_the_gradient_penalty_takes_the_mean_of_squares_and_not_the_square_of_the_mean() -> None:
    both = torch.tensor([[0.0, 0.5], [1.5, 0.0]], dtype=torch.float64)

    # Slopes 1/2 and 3/2: their mean is 1, and each is half away from it.
    assert value("gradient_penalty", bowl, both, both) == pytest.approx(0.25, rel=1e-12)


@EVERY_PENALTY
def test_a_sure_discriminator_is_penalised_as_an_unsure_one(name: str) -> None:
    real, fake = normal(8, 2, seed=1), normal(8, 2, seed=2)

    def sure(samples: Tensor) -> Tensor:
        return bowl(samples) + 1e3  # where the sigmoid is flat, and a penalty on it would vanish

    torch.testing.assert_close(penalty(name, sure, real, fake), penalty(name, bowl, real, fake))


@EVERY_PENALTY
def test_a_discriminator_that_is_dead_is_penalised_without_nan(name: str) -> None:
    network = discriminator()
    for parameter in network.parameters():
        parameter.data.fill_(-1.0 if parameter.ndim == 1 else 0.0)
    player = player_of(network)
    real, fake = normal(4, 2, seed=1), normal(4, 2, seed=2)

    found = penalty(name, player.network, real, fake)
    player.differentiate(found + player.network(real).mean())

    assert found.item() == (0.0 if name in ("r1", "r2") else 1.0)
    assert player.weights.grad is not None
    assert bool(player.weights.grad.isfinite().all())


def test_packed_samples_share_one_slope() -> None:
    def packed(samples: Tensor) -> Tensor:
        return samples.reshape(-1, 4) @ torch.tensor([1.0, 2.0, 2.0, 4.0], dtype=torch.float64)

    assert input_gradients(packed, normal(6, 2, seed=1)).tolist() == [[1.0, 2.0, 2.0, 4.0]] * 3
    assert value("r1", packed, normal(6, 2, seed=1), normal(6, 2, seed=2)) == pytest.approx(25 / 2)


def test_a_penalty_at_fakes_can_be_differentiated_by_the_fakes() -> None:
    real, fake = normal(6, 2, seed=1), normal(6, 2, seed=2).requires_grad_()

    [by_fake] = torch.autograd.grad(penalty("r2", bowl, real, fake), fake)

    torch.testing.assert_close(by_fake, fake.detach() / 6, rtol=1e-12, atol=1e-12)


# --- where the slope is taken ---------------------------------------------------------------------------------------


def test_the_gradient_penalty_looks_between_each_real_and_its_fake_at_a_share_of_its_own() -> None:
    real, fake, critic = normal(4000, 2, seed=1), normal(4000, 2, seed=2), Watched(bowl)

    penalty("gradient_penalty", critic, real, fake)
    shares = (critic.places - fake) / (real - fake)

    torch.testing.assert_close(shares[:, 0], shares[:, 1], rtol=1e-6, atol=1e-6)
    share = shares[:, 0]
    assert 0 <= float(share.min()) < 0.01
    assert 0.99 < float(share.max()) <= 1
    assert float(share.mean()) == pytest.approx(0.5, abs=5 * math.sqrt(1 / 12 / 4000))


def test_dragan_looks_up_to_half_a_standard_deviation_beyond_each_real() -> None:
    real, critic = 3 + 2 * normal(4000, 2, seed=1), Watched(bowl)

    penalty("dragan", critic, real, real)
    moved = (critic.places - real) / real.std(correction=0)

    assert float(moved.min()) >= 0
    assert 0.45 < float(moved.max()) < 0.5
    assert float(moved.mean()) == pytest.approx(0.5 / 4, abs=0.01)  # the mean of a/2 u
    # The share a is of the whole sample: its numbers move together, by as much as a varies.
    assert float(torch.corrcoef(moved.T)[0, 1]) == pytest.approx(3 / 7, abs=0.05)


def test_dragan_stays_at_the_real_where_the_batch_has_no_spread() -> None:
    real, critic = torch.full((1, 2), 0.5, dtype=torch.float64), Watched(bowl)

    penalty("dragan", critic, real, real)

    assert torch.equal(critic.places, real)


@pytest.mark.parametrize(("name", "side"), [("r1", 0), ("r2", 1)])
def test_r1_looks_at_reals_and_r2_at_fakes(name: str, side: int) -> None:
    samples, critic = (normal(4, 2, seed=1), normal(4, 2, seed=2)), Watched(bowl)

    penalty(name, critic, *samples)

    assert torch.equal(critic.places, samples[side])


# --- in a run ---------------------------------------------------------------------------------------------------


def test_every_penalty_has_a_setting_and_every_setting_a_penalty() -> None:
    assert tuple(PENALTIES) == NAMES


@EVERY_PENALTY
def test_the_loss_of_the_discriminator_includes_the_weighted_penalty(name: str) -> None:
    plain, penalised, doubled = (Trainer(small({f"objective.{name}": weight})) for weight in (0.0, 20.0, 40.0))

    losses = [trainer.step(only="discriminator").d_loss for trainer in (plain, penalised, doubled)]

    assert losses[1] > losses[0]
    assert losses[2] - losses[0] == pytest.approx(2 * (losses[1] - losses[0]), rel=1e-3)


def test_penalties_add_up() -> None:
    def added(change: dict[str, float]) -> float:
        plain, penalised = Trainer(small()), Trainer(small({f"objective.{name}": w for name, w in change.items()}))
        return penalised.step(only="discriminator").d_loss - plain.step(only="discriminator").d_loss

    assert added({"r1": 20.0, "r2": 40.0}) == pytest.approx(added({"r1": 20.0}) + added({"r2": 40.0}), rel=1e-3)


def test_a_penalty_leaves_the_loss_of_the_generator_alone() -> None:
    plain, penalised = Trainer(small()), Trainer(small({"objective.r1": 10.0}))

    assert plain.step(only="generator").g_loss == penalised.step(only="generator").g_loss


def test_a_run_without_penalties_draws_nothing_for_them() -> None:
    trainer = Trainer(small())
    train(trainer, 2)

    untouched = seeded(trainer.experiment.seed, "penalty").get_state()
    assert torch.equal(trainer.state().tensors["random/penalty"], untouched)


@EVERY_PENALTY
@pytest.mark.parametrize(
    "network", [{}, {"dropout": 0.3}, {"pack": 2, "spectral_norm": True}, {"minibatch_std": True}], ids=str
)
def test_a_penalised_run_goes_on_from_a_state_bit_for_bit(name: str, network: dict[str, Any]) -> None:
    change = {f"objective.{name}": 1.0} | {f"discriminator.network.{key}": value for key, value in network.items()}
    trainer, resumed = Trainer(small(change)), Trainer(small(change))
    train(trainer, 3)

    assert_goes_on_exactly(trainer, resumed, 4)


def test_a_penalty_may_come_and_go_mid_run() -> None:
    plain, changed = Trainer(small()), Trainer(small())
    train(plain, 3)
    train(changed, 3)

    changed.apply({"objective.gradient_penalty": 10.0})
    penalised = changed.step(only="discriminator").d_loss
    changed.load_state(plain.state())

    assert penalised > plain.step(only="discriminator").d_loss
    assert changed.experiment.objective.gradient_penalty == 0


def slope_of(trainer: Trainer, samples: Tensor) -> Tensor:
    return input_gradients(trainer.discriminator.network, samples).detach().square().sum(1).sqrt()


def test_r1_flattens_the_discriminator_at_the_reals() -> None:
    slope = {}
    for weight in (0.0, 10.0):
        trainer = Trainer(small({"objective.r1": weight}))
        train(trainer, 150)
        slope[weight] = float(slope_of(trainer, trainer.batches.source.draw(500, seeded_generator())).mean())

    assert slope[10.0] < 0.4 * slope[0.0]


def test_a_critic_with_a_gradient_penalty_learns_the_slope_one() -> None:
    game = {"objective.loss.kind": "wasserstein", "objective.loss.clip": 0.0, "objective.gradient_penalty": 10.0}
    trainer = Trainer(small(game | {"discriminator.optimizer.lr": 3e-3}))
    for _ in range(400):
        trainer.step(only="discriminator")
    with torch.no_grad():
        fake = trainer.generator.network(trainer.batches.latent_source.draw(500, seeded_generator()))
    share = torch.rand(500, 1, generator=seeded_generator(1))

    between = slope_of(trainer, share * trainer.batches.source.draw(500, seeded_generator()) + (1 - share) * fake)

    assert float(between.mean()) == pytest.approx(1, abs=0.1)
