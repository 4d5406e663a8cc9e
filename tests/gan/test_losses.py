"""Losses against formulas written out from the papers, and their gradients against ones derived by hand."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import pytest
import torch
from scipy.special import wrightomega
from torch import Tensor
from torch.nn.functional import binary_cross_entropy, mse_loss

from ganviz.gan import DivergedError, Trainer
from ganviz.gan.losses import LOSSES
from ganviz.spec.losses import AnyLoss
from tests.gan.support import seeded_generator, small, train

Logits = Callable[[Tensor, Tensor], Tensor]


@dataclass(frozen=True)
class Published:
    """One game in float64: the losses of D and G, and their derivatives by each logit, times how many there are.

    Every entry is a function of the real and the fake logits.
    """

    discriminator: Logits
    by_real: Logits
    by_fake: Logits
    generator: Logits
    g_by_fake: Logits


def probability(logits: Tensor) -> Tensor:
    return 1 / (1 + (-logits).exp())


def cross_entropy(real: Tensor, fake: Tensor) -> Tensor:
    return -probability(real).log().mean() - (1 - probability(fake)).log().mean()


def real_to_one(real: Tensor, fake: Tensor) -> Tensor:
    """Return the derivative of -log D(x) by C(x)."""
    return probability(real) - 1


def fake_to_zero(real: Tensor, fake: Tensor) -> Tensor:
    """Return the derivative of -log(1 - D) by C at a fake."""
    return probability(fake)


def average_cross_entropy(winner: Tensor, loser: Tensor) -> Tensor:
    above, below = winner - loser.mean(), loser - winner.mean()
    return (binary_cross_entropy(probability(above), torch.ones_like(above))
            + binary_cross_entropy(probability(below), torch.zeros_like(below))) / 2  # fmt: skip


def by_winner(winner: Tensor, loser: Tensor) -> Tensor:
    """Return the derivative of `average_cross_entropy` by its first logits, times how many there are."""
    return (probability(winner - loser.mean()) - 1 - probability(loser - winner.mean()).mean()) / 2


def by_loser(winner: Tensor, loser: Tensor) -> Tensor:
    return (probability(loser - winner.mean()) + (1 - probability(winner - loser.mean())).mean()) / 2


def lambert(fake: Tensor) -> Tensor:
    """Return W(exp(1 - C)), Lambert's, in which f-GAN tells the conjugate of Jeffreys' divergence."""
    return torch.from_numpy(wrightomega(1 - fake.detach().numpy()))


def jeffreys(fake: Tensor) -> Tensor:
    return lambert(fake) + 1 / lambert(fake) + fake - 2


def hellinger(t: Tensor) -> Tensor:
    return t / (1 - t)


PUBLISHED = {
    "non_saturating": Published(
        cross_entropy,
        real_to_one,
        fake_to_zero,
        lambda real, fake: -probability(fake).log().mean(),
        lambda real, fake: probability(fake) - 1,
    ),
    "minimax": Published(
        cross_entropy,
        real_to_one,
        fake_to_zero,
        lambda real, fake: (1 - probability(fake)).log().mean(),
        lambda real, fake: -probability(fake),
    ),
    "reverse_kl": Published(
        cross_entropy,
        real_to_one,
        fake_to_zero,
        lambda real, fake: (-probability(fake).log() + (1 - probability(fake)).log()).mean(),
        lambda real, fake: -torch.ones_like(fake),
    ),
    "least_squares": Published(
        lambda real, fake: ((real - 1) ** 2).mean() / 2 + (fake**2).mean() / 2,
        lambda real, fake: real - 1,
        lambda real, fake: fake,
        lambda real, fake: ((fake - 1) ** 2).mean() / 2,
        lambda real, fake: fake - 1,
    ),
    "hinge": Published(
        lambda real, fake: (
            torch.maximum(torch.zeros_like(real), 1 - real).mean()
            + torch.maximum(torch.zeros_like(fake), 1 + fake).mean()
        ),
        lambda real, fake: -(real < 1).double(),
        lambda real, fake: (fake > -1).double(),
        lambda real, fake: -fake.mean(),
        lambda real, fake: -torch.ones_like(fake),
    ),
    "hybrid": Published(
        lambda real, fake: -(1 - probability(fake)).log().mean() + ((probability(real) - 1) ** 2).mean(),
        lambda real, fake: -2 * (1 - probability(real)) ** 2 * probability(real),
        fake_to_zero,
        lambda real, fake: -probability(fake).log().mean(),
        lambda real, fake: probability(fake) - 1,
    ),
    "wasserstein": Published(
        lambda real, fake: fake.mean() - real.mean(),
        lambda real, fake: -torch.ones_like(real),
        lambda real, fake: torch.ones_like(fake),
        lambda real, fake: -fake.mean(),
        lambda real, fake: -torch.ones_like(fake),
    ),
    "mean_probability": Published(
        lambda real, fake: probability(fake).mean() - probability(real).mean(),
        lambda real, fake: -probability(real) * (1 - probability(real)),
        lambda real, fake: probability(fake) * (1 - probability(fake)),
        lambda real, fake: -probability(fake).mean(),
        lambda real, fake: -probability(fake) * (1 - probability(fake)),
    ),
    "rpgan": Published(
        lambda real, fake: -probability(real - fake).log().mean(),
        lambda real, fake: probability(real - fake) - 1,
        lambda real, fake: 1 - probability(real - fake),
        lambda real, fake: -probability(fake - real).log().mean(),
        lambda real, fake: probability(fake - real) - 1,
    ),
    "forward_kl": Published(
        lambda real, fake: (fake - 1).exp().mean() - real.mean(),
        lambda real, fake: -torch.ones_like(real),
        lambda real, fake: (fake - 1).exp(),
        lambda real, fake: -(fake - 1).exp().mean(),
        lambda real, fake: -(fake - 1).exp(),
    ),
    "jeffreys": Published(
        lambda real, fake: jeffreys(fake).mean() - real.mean(),
        lambda real, fake: -torch.ones_like(real),
        lambda real, fake: 1 / lambert(fake),
        lambda real, fake: -jeffreys(fake).mean(),
        lambda real, fake: -1 / lambert(fake),
    ),
    "squared_hellinger": Published(
        lambda real, fake: hellinger(1 - (-fake).exp()).mean() - (1 - (-real).exp()).mean(),
        lambda real, fake: -(-real).exp(),
        lambda real, fake: fake.exp(),
        lambda real, fake: -hellinger(1 - (-fake).exp()).mean(),
        lambda real, fake: -fake.exp(),
    ),
    "pearson": Published(
        lambda real, fake: (fake**2 / 4 + fake).mean() - real.mean(),
        lambda real, fake: -torch.ones_like(real),
        lambda real, fake: fake / 2 + 1,
        lambda real, fake: -(fake**2 / 4 + fake).mean(),
        lambda real, fake: -(fake / 2 + 1),
    ),
    "relativistic_average": Published(
        average_cross_entropy,
        by_winner,
        by_loser,
        lambda real, fake: average_cross_entropy(fake, real),
        lambda real, fake: by_winner(fake, real),
    ),
}
EVERY_LOSS = pytest.mark.parametrize("kind", sorted(PUBLISHED))


def logits(count: int, seed: int) -> Tensor:
    return (3 * torch.randn(count, dtype=torch.float64, generator=seeded_generator(seed))).requires_grad_()


def spec_of(kind: str, smoothing: float | None = None, fake_smoothing: float | None = None) -> AnyLoss:
    change: dict[str, object] = {"objective.loss.kind": kind}
    if smoothing is not None:
        change["objective.loss.smoothing"] = smoothing
    if fake_smoothing is not None:
        change["objective.loss.fake_smoothing"] = fake_smoothing
    return small(change).objective.loss


def d_loss(
    kind: str, real: Tensor, fake: Tensor, smoothing: float | None = None, fake_smoothing: float | None = None
) -> Tensor:
    return LOSSES[kind].discriminator(spec_of(kind, smoothing, fake_smoothing), real, fake)


def g_gradient(kind: str, real: Tensor, fake: Tensor) -> Tensor:
    [gradient] = torch.autograd.grad(LOSSES[kind].generator(spec_of(kind), real, fake), fake)
    return gradient


def test_every_loss_has_its_published_form_here() -> None:
    assert set(PUBLISHED) == set(LOSSES)


@EVERY_LOSS
def test_losses_equal_their_published_form(kind: str) -> None:
    real, fake = logits(60, 1), logits(60, 2)

    for found, published in (
        (d_loss(kind, real, fake), PUBLISHED[kind].discriminator),
        (LOSSES[kind].generator(spec_of(kind), real, fake), PUBLISHED[kind].generator),
    ):
        torch.testing.assert_close(found, published(real, fake), rtol=1e-10, atol=1e-10)


@EVERY_LOSS
def test_gradients_equal_those_derived_by_hand(kind: str) -> None:
    real, fake = logits(60, 1), logits(60, 2)
    published = PUBLISHED[kind]

    by_real, by_fake = torch.autograd.grad(d_loss(kind, real, fake), (real, fake))

    for found, by_hand in (
        (by_real, published.by_real),
        (by_fake, published.by_fake),
        (g_gradient(kind, real, fake), published.g_by_fake),
    ):
        torch.testing.assert_close(60 * found, by_hand(real.detach(), fake.detach()), rtol=1e-10, atol=1e-10)


@pytest.mark.parametrize("kind", sorted(set(PUBLISHED) - {"rpgan"}))  # which pairs them
def test_there_may_be_more_fakes_than_reals(kind: str) -> None:
    real, fake = logits(40, 1), logits(70, 2)

    torch.testing.assert_close(
        d_loss(kind, real, fake), PUBLISHED[kind].discriminator(real, fake), rtol=1e-10, atol=1e-10
    )


@EVERY_LOSS
def test_a_generator_that_needs_no_real_may_be_given_none(kind: str) -> None:
    real, fake = logits(60, 1), logits(60, 2)
    loss = LOSSES[kind]

    if not loss.generator_needs_real:
        assert torch.equal(loss.generator(spec_of(kind), real[:0], fake), loss.generator(spec_of(kind), real, fake))
    else:
        assert not torch.equal(loss.generator(spec_of(kind), real + 1, fake), loss.generator(spec_of(kind), real, fake))


@EVERY_LOSS
def test_the_discriminator_gains_by_higher_reals_and_the_generator_by_higher_fakes(kind: str) -> None:
    real, fake = torch.zeros(2, 5, dtype=torch.float64).requires_grad_().unbind()

    [by_real] = torch.autograd.grad(d_loss(kind, real, fake), real)

    assert bool((by_real < 0).all())
    assert bool((g_gradient(kind, real, fake) < 0).all())


EXPONENTIAL = {"forward_kl", "jeffreys", "squared_hellinger"}


@pytest.mark.parametrize("kind", sorted(set(PUBLISHED) - EXPONENTIAL))
@pytest.mark.parametrize("size", [1e4, -1e4])
def test_extreme_logits_give_finite_losses_and_gradients(kind: str, size: float) -> None:
    real, fake = torch.full((3,), -size, requires_grad=True), torch.full((3,), size, requires_grad=True)
    loss = d_loss(kind, real, fake)

    gradients = (*torch.autograd.grad(loss, (real, fake)), g_gradient(kind, real, fake))

    assert bool(loss.isfinite())
    assert bool(LOSSES[kind].generator(spec_of(kind), real, fake).isfinite())
    assert all(bool(gradient.isfinite().all()) for gradient in gradients)


@pytest.mark.parametrize("kind", sorted(EXPONENTIAL))
@pytest.mark.parametrize("size", [80.0, -80.0])
def test_exponential_losses_are_finite_as_far_as_their_numbers_go(kind: str, size: float) -> None:
    real, fake = torch.full((3,), -size, requires_grad=True), torch.full((3,), size, requires_grad=True)
    loss = d_loss(kind, real, fake)

    gradients = (*torch.autograd.grad(loss, (real, fake)), g_gradient(kind, real, fake))

    assert bool(loss.isfinite())
    assert all(bool(gradient.isfinite().all()) for gradient in gradients)


@pytest.mark.parametrize("kind", sorted(EXPONENTIAL))
def test_an_exponential_loss_that_grows_out_of_all_numbers_is_a_run_that_diverged(kind: str) -> None:
    for step in ("auto", "autograd"):
        trainer = Trainer(small({"objective.loss.kind": kind, "compute.step": step}))
        with torch.no_grad():
            trainer.discriminator.weights[-1] = 1000.0  # the last number is the logit's bias

        with pytest.raises(DivergedError, match="the discriminator's loss stopped being finite in step 1"):
            trainer.step()


# --- label smoothing --------------------------------------------------------------------------------------------

SMOOTHED = pytest.mark.parametrize("kind", ["non_saturating", "minimax", "reverse_kl", "least_squares", "hybrid"])


def smoothed(kind: str, real: Tensor, fake: Tensor, target: float, fake_target: float = 0.0) -> Tensor:
    """Return D's loss with reals labelled `target` and fakes `fake_target`, as torch has its parts."""
    is_fake = torch.full_like(fake, fake_target)
    if kind == "least_squares":
        return (mse_loss(real, torch.full_like(real, target)) + mse_loss(fake, is_fake)) / 2
    label = torch.full_like(real, target)
    on_reals = mse_loss if kind == "hybrid" else binary_cross_entropy
    return on_reals(real.sigmoid(), label) + binary_cross_entropy(fake.sigmoid(), is_fake)


@SMOOTHED
@pytest.mark.parametrize("smoothing", [0.1, 0.5])
def test_smoothing_moves_the_label_of_reals_and_leaves_that_of_fakes(kind: str, smoothing: float) -> None:
    real, fake = logits(40, 1), logits(70, 2)

    found = d_loss(kind, real, fake, smoothing)

    torch.testing.assert_close(found, smoothed(kind, real, fake, 1 - smoothing), rtol=1e-10, atol=1e-10)


@SMOOTHED
@pytest.mark.parametrize("smoothing", [0.0, 0.2])
def test_smoothing_of_fakes_moves_their_label_and_leaves_that_of_reals(kind: str, smoothing: float) -> None:
    real, fake = logits(40, 1), logits(70, 2)

    found = d_loss(kind, real, fake, smoothing, 0.3)

    torch.testing.assert_close(found, smoothed(kind, real, fake, 1 - smoothing, 0.3), rtol=1e-10, atol=1e-10)


def test_every_loss_with_labels_can_smooth_both_and_no_other() -> None:
    for name in ("smoothing", "fake_smoothing"):
        assert {kind for kind in LOSSES if hasattr(spec_of(kind), name)} == set(SMOOTHED.args[1])


@SMOOTHED
def test_a_smoothed_discriminator_is_content_with_a_real_at_its_label(kind: str) -> None:
    logit = 0.8 if kind == "least_squares" else math.log(0.8 / 0.2)
    real = torch.full((4,), logit, dtype=torch.float64, requires_grad=True)

    [gradient] = torch.autograd.grad(d_loss(kind, real, real.detach(), 0.2), real)

    assert gradient.tolist() == pytest.approx([0.0] * 4, abs=1e-15)


# --- one by one ---------------------------------------------------------------------------------------------------


def test_wasserstein_agrees_with_numbers_worked_by_hand() -> None:
    real, fake = torch.tensor([1.3, 2.9, 8.4, 6.3]), torch.tensor([4.8, 1.2, -3.5, 5.9])

    assert float(LOSSES["wasserstein"].generator(spec_of("wasserstein"), real, fake)) == pytest.approx(-2.1, rel=1e-6)
    assert float(d_loss("wasserstein", real, fake)) == pytest.approx(-2.625, rel=1e-6)


def test_the_mean_probability_agrees_with_numbers_worked_by_hand() -> None:
    odds = torch.tensor([0.25, 4.0, 9.0], dtype=torch.float64).log()  # probabilities .2, .8 and .9
    real, fake = odds[[1, 2]], odds[[0, 1]]

    assert float(d_loss("mean_probability", real, fake)) == pytest.approx(0.5 - 0.85)
    assert float(LOSSES["mean_probability"].generator(spec_of("mean_probability"), real, fake)) == pytest.approx(-0.5)


@pytest.mark.parametrize("size", [0.0, 3.0, 1e4])
def test_the_mean_probability_is_bounded_whatever_the_logits(size: float) -> None:
    real, fake = size * logits(60, 1).detach(), size * logits(60, 2).detach()

    assert -1 <= float(d_loss("mean_probability", real, fake)) <= 1
    assert -1 <= float(LOSSES["mean_probability"].generator(spec_of("mean_probability"), real, fake)) <= 0


def test_at_equilibrium_cross_entropy_is_log_four() -> None:
    undecided = torch.zeros(9, dtype=torch.float64)

    assert float(d_loss("minimax", undecided, undecided)) == pytest.approx(1.3862943611)


def test_minimax_saturates_where_the_discriminator_is_sure_and_non_saturating_does_not() -> None:
    rejected = torch.full((4,), -30.0, dtype=torch.float64, requires_grad=True)

    assert float(g_gradient("minimax", rejected.detach(), rejected).abs().max()) < 1e-13
    assert (4 * g_gradient("non_saturating", rejected.detach(), rejected)).tolist() == pytest.approx([-1.0] * 4)


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


def test_a_clip_of_zero_clips_nothing() -> None:
    trainer = Trainer(small({"objective.loss.kind": "wasserstein", "objective.loss.clip": 0.0}))

    train(trainer, 3)

    assert float(trainer.discriminator.weights.detach().abs().max()) > 0.1


def test_reverse_kl_is_the_sum_of_the_two_older_generator_losses() -> None:
    real, fake = logits(9, 1), logits(9, 2)
    saturating, not_saturating = (
        LOSSES[kind].generator(spec_of(kind), real, fake) for kind in ("minimax", "non_saturating")
    )

    torch.testing.assert_close(
        LOSSES["reverse_kl"].generator(spec_of("reverse_kl"), real, fake), saturating + not_saturating
    )


def test_a_relativistic_loss_is_blind_to_a_shift_of_all_logits() -> None:
    real, fake = logits(9, 1), logits(9, 2)

    for kind in ("rpgan", "relativistic_average"):
        torch.testing.assert_close(d_loss(kind, real + 7, fake + 7), d_loss(kind, real, fake))


def test_only_a_relativistic_generator_draws_reals() -> None:
    drawing = set()
    for kind in LOSSES:
        trainer = Trainer(small({"objective.loss.kind": kind}))
        before = trainer.randomness["data"].get_state()
        trainer.step(only="generator")
        if not torch.equal(trainer.randomness["data"].get_state(), before):
            drawing.add(kind)

    assert drawing == {"rpgan", "relativistic_average"}
