"""The gradient and the loss of a real update against plain float64 networks and torch's autograd."""

from collections.abc import Callable

import pytest
import torch
from torch import Tensor, nn
from torch.nn.functional import binary_cross_entropy, mse_loss

from ganviz.gan import Trainer
from ganviz.gan.trainer import Player, PlayerName
from tests.gan.support import dcgan, noise_images, small, train


def cross_entropy(real: Tensor, fake: Tensor) -> Tensor:
    is_real, is_fake = torch.ones_like(real), torch.zeros_like(fake)
    return binary_cross_entropy(real.sigmoid(), is_real) + binary_cross_entropy(fake.sigmoid(), is_fake)


Loss = Callable[[Tensor, Tensor], Tensor]


def real_is_one(logits: Tensor) -> Tensor:
    return binary_cross_entropy(logits.sigmoid(), torch.ones_like(logits))


def against_averages(winner: Tensor, loser: Tensor) -> Tensor:
    return (real_is_one(winner - loser.mean()) + real_is_one(winner.mean() - loser)) / 2


GAMES: dict[str, tuple[Loss, Loss]] = {
    "non_saturating": (cross_entropy, lambda real, fake: real_is_one(fake)),
    "minimax": (cross_entropy, lambda real, fake: -binary_cross_entropy(fake.sigmoid(), torch.zeros_like(fake))),
    "reverse_kl": (cross_entropy, lambda real, fake: -fake.mean()),
    "least_squares": (
        lambda real, fake: (mse_loss(real, torch.ones_like(real)) + mse_loss(fake, torch.zeros_like(fake))) / 2,
        lambda real, fake: mse_loss(fake, torch.ones_like(fake)) / 2,
    ),
    "hinge": (
        lambda real, fake: (1 - real).clamp(min=0).mean() + (1 + fake).clamp(min=0).mean(),
        lambda real, fake: -fake.mean(),
    ),
    "hybrid": (
        lambda real, fake: mse_loss(real.sigmoid(), torch.ones_like(real)) + real_is_one(-fake),
        lambda real, fake: real_is_one(fake),
    ),
    "wasserstein": (lambda real, fake: fake.mean() - real.mean(), lambda real, fake: -fake.mean()),
    "mean_probability": (
        lambda real, fake: fake.sigmoid().mean() - real.sigmoid().mean(),
        lambda real, fake: -fake.sigmoid().mean(),
    ),
    "rpgan": (lambda real, fake: real_is_one(real - fake), lambda real, fake: real_is_one(fake - real)),
    "relativistic_average": (against_averages, lambda real, fake: against_averages(fake, real)),
}
EVERY_GAME = pytest.mark.parametrize("kind", sorted(GAMES))


def plain_copy(player: Player, layers: list[nn.Module]) -> nn.Sequential:
    """Return a float64 network of `layers` with the weights of `player`."""
    network = nn.Sequential(*layers).double()
    for parameter, value in zip(network.parameters(), player.network.parameters(), strict=True):
        parameter.data.copy_(value.data)
    return network


def plain_networks(trainer: Trainer) -> tuple[nn.Sequential, nn.Sequential]:
    """Return float64 copies of generator and discriminator, as a user would write them."""
    generator = [nn.Linear(2, 16), nn.ReLU(), nn.Linear(16, 16), nn.ReLU(), nn.Linear(16, 2)]
    discriminator = [nn.Linear(2, 16), nn.ReLU(), nn.Linear(16, 16), nn.ReLU(), nn.Linear(16, 1), nn.Flatten(0)]
    return plain_copy(trainer.generator, generator), plain_copy(trainer.discriminator, discriminator)


def upcoming(trainer: Trainer) -> tuple[Tensor, Tensor]:
    """Return the reals and the latents of the next update, without drawing them."""
    state = trainer.state()
    count = trainer.batches.size
    drawn = trainer.batches.reals(), trainer.batches.latents(count)
    trainer.load_state(state)
    return drawn


def flat_gradient(loss: Tensor, network: nn.Module) -> Tensor:
    return torch.cat([gradient.flatten() for gradient in torch.autograd.grad(loss, list(network.parameters()))])


def assert_gradient(player: Player, expected: Tensor) -> None:
    assert player.weights.grad is not None
    torch.testing.assert_close(player.weights.grad.double(), expected, rtol=1e-4, atol=1e-6)


@EVERY_GAME
def test_an_update_of_the_discriminator_follows_the_gradient_of_its_loss(kind: str) -> None:
    trainer = Trainer(small())
    train(trainer, 20)
    trainer.apply({"objective.loss.kind": kind})
    generator, discriminator = plain_networks(trainer)
    real, latents = upcoming(trainer)
    fake = generator(latents.double()).detach()

    loss = GAMES[kind][0](discriminator(real.double()), discriminator(fake))
    result = trainer.step(only="discriminator")

    assert result.d_loss == pytest.approx(loss.item(), rel=1e-5)
    assert_gradient(trainer.discriminator, flat_gradient(loss, discriminator))


@EVERY_GAME
def test_an_update_of_the_generator_follows_the_gradient_of_its_loss(kind: str) -> None:
    trainer = Trainer(small())
    train(trainer, 20)
    trainer.apply({"objective.loss.kind": kind})
    generator, discriminator = plain_networks(trainer)
    real, latents = upcoming(trainer)

    loss = GAMES[kind][1](discriminator(real.double()), discriminator(generator(latents.double())))
    result = trainer.step(only="generator")

    assert result.g_loss == pytest.approx(loss.item(), rel=1e-5)
    assert_gradient(trainer.generator, flat_gradient(loss, generator))


def test_losses_of_a_step_are_those_before_its_updates() -> None:
    trainer = Trainer(small({"discriminator.optimizer.kind": "sgd", "discriminator.optimizer.lr": 0.5}))
    generator, discriminator = plain_networks(trainer)
    real, latents = upcoming(trainer)
    fake = generator(latents.double())
    before = cross_entropy(discriminator(real.double()), discriminator(fake)).item()

    result = trainer.step(only="discriminator")
    _, updated = plain_networks(trainer)
    after = cross_entropy(updated(real.double()), updated(fake)).item()

    assert result.d_loss == pytest.approx(before, rel=1e-5)
    assert after < before - 1e-3


def test_plain_gradient_descent_moves_by_rate_times_gradient() -> None:
    trainer = Trainer(small({"discriminator.optimizer.kind": "sgd", "discriminator.optimizer.lr": 0.25}))
    before = trainer.discriminator.weights.detach().clone()

    trainer.step(only="discriminator")

    assert trainer.discriminator.weights.grad is not None
    expected = before - 0.25 * trainer.discriminator.weights.grad
    torch.testing.assert_close(trainer.discriminator.weights.detach(), expected)


@pytest.mark.parametrize(("learning", "resting"), [("discriminator", "generator"), ("generator", "discriminator")])
def test_an_update_of_one_player_leaves_the_gradient_of_the_other_alone(
    learning: PlayerName, resting: PlayerName
) -> None:
    trainer = Trainer(small())
    train(trainer, 1)
    gradient = {"generator": trainer.generator, "discriminator": trainer.discriminator}[resting].weights.grad
    assert gradient is not None
    before = gradient.clone()

    trainer.step(only=learning)

    assert torch.equal(gradient, before)


def test_the_generator_of_a_dcgan_follows_its_gradient_through_batch_norm() -> None:
    trainer = Trainer(dcgan({"discriminator.network.dropout": 0.0}), noise_images())
    _, latents = upcoming(trainer)
    generator = nn.Sequential(
        nn.Linear(2, 8 * 2 * 2, bias=False), nn.Unflatten(1, (8, 2, 2)), nn.BatchNorm2d(8), nn.LeakyReLU(0.3),
        nn.ConvTranspose2d(8, 4, 3, 1, 1, bias=False), nn.BatchNorm2d(4), nn.LeakyReLU(0.3),
        nn.ConvTranspose2d(4, 2, 3, 2, 1, output_padding=1, bias=False), nn.BatchNorm2d(2), nn.LeakyReLU(0.3),
        nn.ConvTranspose2d(2, 1, 3, 2, 1, output_padding=1), nn.Tanh(),
    )  # fmt: skip
    discriminator = nn.Sequential(
        nn.Conv2d(1, 2, 3, 2, 1), nn.LeakyReLU(0.3), nn.Conv2d(2, 4, 3, 2, 1), nn.LeakyReLU(0.3),
        nn.Flatten(), nn.Linear(4 * 2 * 2, 1), nn.Flatten(0),
    )  # fmt: skip
    plain_g = plain_copy(trainer.generator, list(generator))
    plain_d = plain_copy(trainer.discriminator, list(discriminator))

    loss = real_is_one(plain_d(plain_g(latents.double())))
    result = trainer.step(only="generator")

    assert result.g_loss == pytest.approx(loss.item(), rel=1e-5)
    assert_gradient(trainer.generator, flat_gradient(loss, plain_g))
