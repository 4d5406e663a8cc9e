"""Losses against formulas written out from the papers, and their gradients against ones derived by hand."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
import torch
from torch import Tensor

from ganviz.gan import Trainer
from ganviz.gan.losses import LOSSES
from tests.gan.support import seeded_generator, small, train


@dataclass(frozen=True)
class Published:
    """One game in float64: the losses of D and G, and their derivatives by each logit."""

    discriminator: Callable[[Tensor, Tensor], Tensor]
    by_real: Callable[[Tensor], Tensor]
    by_fake: Callable[[Tensor], Tensor]
    generator: Callable[[Tensor], Tensor]
    g_by_fake: Callable[[Tensor], Tensor]


def probability(logits: Tensor) -> Tensor:
    return 1 / (1 + (-logits).exp())


def cross_entropy(real: Tensor, fake: Tensor) -> Tensor:
    return -probability(real).log().mean() - (1 - probability(fake)).log().mean()


PUBLISHED = {
    "non_saturating": Published(
        cross_entropy,
        lambda real: probability(real) - 1,
        probability,
        lambda fake: -probability(fake).log().mean(),
        lambda fake: probability(fake) - 1,
    ),
    "minimax": Published(
        cross_entropy,
        lambda real: probability(real) - 1,
        probability,
        lambda fake: (1 - probability(fake)).log().mean(),
        lambda fake: -probability(fake),
    ),
    "least_squares": Published(
        lambda real, fake: ((real - 1) ** 2).mean() / 2 + (fake**2).mean() / 2,
        lambda real: real - 1,
        lambda fake: fake,
        lambda fake: ((fake - 1) ** 2).mean() / 2,
        lambda fake: fake - 1,
    ),
    "wasserstein": Published(
        lambda real, fake: fake.mean() - real.mean(),
        lambda real: -torch.ones_like(real),
        torch.ones_like,
        lambda fake: -fake.mean(),
        lambda fake: -torch.ones_like(fake),
    ),
}
EVERY_LOSS = pytest.mark.parametrize("kind", sorted(PUBLISHED))


def logits(count: int, seed: int) -> Tensor:
    return (3 * torch.randn(count, dtype=torch.float64, generator=seeded_generator(seed))).requires_grad_()


def g_gradient(kind: str, fake: Tensor) -> Tensor:
    [gradient] = torch.autograd.grad(LOSSES[kind].generator(fake), fake)
    return gradient


def test_every_loss_has_its_published_form_here() -> None:
    assert set(PUBLISHED) == set(LOSSES)


@EVERY_LOSS
def test_losses_equal_their_published_form(kind: str) -> None:
    real, fake = logits(40, 1), logits(70, 2)

    torch.testing.assert_close(LOSSES[kind].discriminator(real, fake), PUBLISHED[kind].discriminator(real, fake))
    torch.testing.assert_close(LOSSES[kind].generator(fake), PUBLISHED[kind].generator(fake))


@EVERY_LOSS
def test_gradients_equal_those_derived_by_hand(kind: str) -> None:
    real, fake = logits(40, 1), logits(70, 2)

    by_real, by_fake = torch.autograd.grad(LOSSES[kind].discriminator(real, fake), (real, fake))

    torch.testing.assert_close(by_real, PUBLISHED[kind].by_real(real.detach()) / 40)
    torch.testing.assert_close(by_fake, PUBLISHED[kind].by_fake(fake.detach()) / 70)
    torch.testing.assert_close(g_gradient(kind, fake), PUBLISHED[kind].g_by_fake(fake.detach()) / 70)


@EVERY_LOSS
def test_the_discriminator_gains_by_higher_reals_and_the_generator_by_higher_fakes(kind: str) -> None:
    real, fake = torch.zeros(2, 5, dtype=torch.float64).requires_grad_().unbind()

    [by_real] = torch.autograd.grad(LOSSES[kind].discriminator(real, fake), real)

    assert bool((by_real < 0).all())
    assert bool((g_gradient(kind, fake) < 0).all())


@EVERY_LOSS
@pytest.mark.parametrize("size", [1e4, -1e4])
def test_extreme_logits_give_finite_losses_and_gradients(kind: str, size: float) -> None:
    real, fake = torch.full((3,), -size, requires_grad=True), torch.full((3,), size, requires_grad=True)
    loss = LOSSES[kind].discriminator(real, fake)

    gradients = (*torch.autograd.grad(loss, (real, fake)), g_gradient(kind, fake))

    assert bool(loss.isfinite())
    assert bool(LOSSES[kind].generator(fake).isfinite())
    assert all(bool(gradient.isfinite().all()) for gradient in gradients)


def test_wasserstein_agrees_with_numbers_worked_by_hand() -> None:
    real, fake = torch.tensor([1.3, 2.9, 8.4, 6.3]), torch.tensor([4.8, 1.2, -3.5, 5.9])

    assert float(LOSSES["wasserstein"].generator(fake)) == pytest.approx(-2.1, rel=1e-6)
    assert float(LOSSES["wasserstein"].discriminator(real, fake)) == pytest.approx(-2.625, rel=1e-6)


def test_at_equilibrium_cross_entropy_is_log_four() -> None:
    undecided = torch.zeros(9, dtype=torch.float64)

    assert float(LOSSES["minimax"].discriminator(undecided, undecided)) == pytest.approx(1.3862943611)


def test_minimax_saturates_where_the_discriminator_is_sure_and_non_saturating_does_not() -> None:
    rejected = torch.full((4,), -30.0, dtype=torch.float64, requires_grad=True)

    assert float(g_gradient("minimax", rejected).abs().max()) < 1e-13
    assert (4 * g_gradient("non_saturating", rejected)).tolist() == pytest.approx([-1.0] * 4)


def test_only_wasserstein_constrains_the_weights() -> None:
    clipped, weights = small({"objective.loss.kind": "wasserstein"}).objective.loss, torch.tensor([-3.0, 0.005, 0.2])

    for kind in LOSSES:
        after = weights.clone()
        LOSSES[kind].constrain(clipped, after)
        expected = [-0.01, 0.005, 0.01] if kind == "wasserstein" else [-3.0, 0.005, 0.2]
        assert after.tolist() == pytest.approx(expected)


def test_clipping_bounds_every_weight_of_the_critic_and_none_of_the_generator() -> None:
    trainer = Trainer(small({"objective.loss.kind": "wasserstein", "objective.loss.clip": 0.03}))

    train(trainer, 3)

    assert float(trainer.discriminator.weights.detach().abs().max()) == pytest.approx(0.03)
    assert float(trainer.generator.weights.detach().abs().max()) > 0.1


def test_a_new_clip_holds_from_the_next_step_on() -> None:
    trainer = Trainer(small({"objective.loss.kind": "wasserstein", "objective.loss.clip": 0.03}))
    train(trainer, 2)

    trainer.apply({"objective.loss.clip": 0.002})
    train(trainer, 1)

    assert float(trainer.discriminator.weights.detach().abs().max()) == pytest.approx(0.002)
