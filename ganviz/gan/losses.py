"""Losses of the two players, both minimised, as functions of logits C: high means real.

Every function takes the description of the loss and the logits of reals (n,) and fakes (m,), and returns a scalar.
sp is softplus, so that -log sigmoid(C) = sp(-C) and -log(1 - sigmoid(C)) = sp(C).

A loss needs no more than this to be trained with, by autograd. For those in `ganviz.gan.byhand.loss_gradients` the
gradient is derived by hand besides, which is faster.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from torch.nn.functional import relu, softplus

from ganviz.gan import variational
from ganviz.gan.registry import Registry
from ganviz.spec.losses import Labelled, Wasserstein


def _unconstrained(spec: Any, weights: Tensor) -> None:
    """Leave the discriminator's weights as they are."""


@dataclass(frozen=True, slots=True)
class Loss:
    """One game: what each player minimises, and how D's weights are constrained after its update.

    Attributes:
        discriminator: (loss description, real logits, fake logits) -> scalar.
        generator: the same; those of reals are an empty tensor unless `generator_needs_real`.
        constrain: (loss description, D's weights) -> None, in place.
        generator_needs_real: whether G's loss compares fakes with reals.
    """

    discriminator: Callable[[Any, Tensor, Tensor], Tensor]
    generator: Callable[[Any, Tensor, Tensor], Tensor]
    constrain: Callable[[Any, Tensor], None] = _unconstrained
    generator_needs_real: bool = False


LOSSES: Registry[Loss] = Registry("losses")


# --- the discriminator; labels are smoothed (Salimans et al. 2016, section 3.2): reals are to reach 1 - s, fakes t ----


def cross_entropy(spec: Labelled, real: Tensor, fake: Tensor) -> Tensor:
    """Return E[-(1 - s) log D(x) - s log(1 - D(x))] + E[-(1 - t) log(1 - D(G(z))) - t log D(G(z))], D = sigmoid(C)."""
    loss = softplus(-real).mean() + softplus(fake).mean()
    if spec.smoothing:
        loss = loss + spec.smoothing * real.mean()  # sp(C) = sp(-C) + C
    return loss - spec.fake_smoothing * fake.mean() if spec.fake_smoothing else loss


def least_squares(spec: Labelled, real: Tensor, fake: Tensor) -> Tensor:
    """Return 1/2 E[(C(x) - (1 - s))^2] + 1/2 E[(C(G(z)) - t)^2]."""
    return 0.5 * (real - (1 - spec.smoothing)).square().mean() + 0.5 * (fake - spec.fake_smoothing).square().mean()


def hybrid(spec: Labelled, real: Tensor, fake: Tensor) -> Tensor:
    """Return E[-(1 - t) log(1 - D(G(z))) - t log D(G(z))] + E[(D(x) - (1 - s))^2] for D = sigmoid(C)."""
    loss = softplus(fake).mean() + (real.sigmoid() - (1 - spec.smoothing)).square().mean()
    return loss - spec.fake_smoothing * fake.mean() if spec.fake_smoothing else loss


def hinge(spec: Any, real: Tensor, fake: Tensor) -> Tensor:
    """Return E[max(0, 1 - C(x))] + E[max(0, 1 + C(G(z)))]."""
    return relu(1 - real).mean() + relu(1 + fake).mean()


def critic(spec: Any, real: Tensor, fake: Tensor) -> Tensor:
    """Return E[C(G(z))] - E[C(x)]: minus the critic's estimate of the Wasserstein distance."""
    return fake.mean() - real.mean()


def mean_probability(spec: Any, real: Tensor, fake: Tensor) -> Tensor:
    """Return E[D(G(z))] - E[D(x)] for D = sigmoid(C): between -1, all told apart, and 1, all mistaken."""
    return fake.sigmoid().mean() - real.sigmoid().mean()


def clip_weights(spec: Wasserstein, weights: Tensor) -> None:
    """Cut every weight to +-`spec.clip`, which keeps the critic Lipschitz; 0 cuts none."""
    if spec.clip:
        with torch.no_grad():
            weights.clamp_(-spec.clip, spec.clip)


# --- the generator --------------------------------------------------------------------------------------------------


def non_saturating(spec: Any, real: Tensor, fake: Tensor) -> Tensor:
    """Return E[-log D(G(z))]."""
    return softplus(-fake).mean()


def saturating(spec: Any, real: Tensor, fake: Tensor) -> Tensor:
    """Return E[log(1 - D(G(z)))]."""
    return -softplus(fake).mean()


def raise_logit(spec: Any, real: Tensor, fake: Tensor) -> Tensor:
    """Return -E[C(G(z))], which is also E[-log D + log(1 - D)] at G(z)."""
    return -fake.mean()


def raise_probability(spec: Any, real: Tensor, fake: Tensor) -> Tensor:
    """Return -E[D(G(z))] for D = sigmoid(C)."""
    return -fake.sigmoid().mean()


def reach_one(spec: Any, real: Tensor, fake: Tensor) -> Tensor:
    """Return 1/2 E[(C(G(z)) - 1)^2]."""
    return 0.5 * (fake - 1).square().mean()


# --- relativistic: each logit counts against those of the other side; G has D's loss with reals and fakes exchanged --


def pairing(winner: Tensor, loser: Tensor) -> Tensor:
    """Return E[-log sigmoid(C(a) - C(b))] over pairs of a `winner` a and a `loser` b, as many of each."""
    return softplus(loser - winner).mean()


def against_average(winner: Tensor, loser: Tensor) -> Tensor:
    """Return 1/2 E[-log sigmoid(C(a) - E C(b))] + 1/2 E[-log(1 - sigmoid(C(b) - E C(a)))]."""
    above, below = winner - loser.mean(), loser - winner.mean()
    return 0.5 * (softplus(-above).mean() + softplus(below).mean())


def _relativistic(loss: Callable[[Tensor, Tensor], Tensor]) -> Loss:
    return Loss(
        lambda spec, real, fake: loss(real, fake), lambda spec, real, fake: loss(fake, real), generator_needs_real=True
    )


# --- f-GAN (Nowozin et al. 2016, arXiv:1606.00709): D raises E g(C(x)) - E f*(g(C(G(z)))), and G lowers it ----------
# g is the output activation and f* the conjugate of the divergence's f, of table 2; see `ganviz.gan.variational`.


def _variational(raised: Callable[[Tensor], Tensor], conjugate: Callable[[Tensor], Tensor]) -> Loss:
    """Return the game of g and of f* after g, as functions of logits."""
    return Loss(
        lambda spec, real, fake: conjugate(fake).mean() - raised(real).mean(),
        lambda spec, real, fake: -conjugate(fake).mean(),
    )


LOSSES.add("non_saturating", Loss(cross_entropy, non_saturating))
LOSSES.add("minimax", Loss(cross_entropy, saturating))
LOSSES.add("reverse_kl", Loss(cross_entropy, raise_logit))
LOSSES.add("least_squares", Loss(least_squares, reach_one))
LOSSES.add("hinge", Loss(hinge, raise_logit))
LOSSES.add("hybrid", Loss(hybrid, non_saturating))
LOSSES.add("wasserstein", Loss(critic, raise_logit, clip_weights))
LOSSES.add("mean_probability", Loss(mean_probability, raise_probability))
LOSSES.add("rpgan", _relativistic(pairing))
LOSSES.add("relativistic_average", _relativistic(against_average))
LOSSES.add("forward_kl", _variational(variational.identity, variational.kl_conjugate))
LOSSES.add("jeffreys", _variational(variational.identity, variational.jeffreys_conjugate))
LOSSES.add("squared_hellinger", _variational(variational.hellinger_activation, variational.hellinger_conjugate))
LOSSES.add("pearson", _variational(variational.identity, variational.pearson_conjugate))
