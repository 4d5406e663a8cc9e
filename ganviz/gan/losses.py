"""Losses of the two players, both minimised, as functions of logits C: high means real.

Every function takes the logits of reals (n,) and fakes (m,) and returns a scalar. sp is softplus.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from torch.nn.functional import softplus

from ganviz.gan.registry import Registry


def _unconstrained(spec: Any, weights: Tensor) -> None:
    """Leave the discriminator's weights as they are."""


@dataclass(frozen=True, slots=True)
class Loss:
    """One game: what each player minimises, and what D's weights must obey after its update.

    Attributes:
        discriminator: (real logits, fake logits) -> scalar.
        generator: (fake logits) -> scalar.
        constrain: (loss description, D's weights) -> None, in place.
    """

    discriminator: Callable[[Tensor, Tensor], Tensor]
    generator: Callable[[Tensor], Tensor]
    constrain: Callable[[Any, Tensor], None] = _unconstrained


LOSSES: Registry[Loss] = Registry("losses")


def cross_entropy(real: Tensor, fake: Tensor) -> Tensor:
    """Return E[-log D(x)] + E[-log(1 - D(G(z)))] for D = sigmoid(C)."""
    return softplus(-real).mean() + softplus(fake).mean()


def least_squares(real: Tensor, fake: Tensor) -> Tensor:
    """Return 1/2 E[(C(x) - 1)^2] + 1/2 E[C(G(z))^2]."""
    return 0.5 * (real - 1).square().mean() + 0.5 * fake.square().mean()


def critic(real: Tensor, fake: Tensor) -> Tensor:
    """Return E[C(G(z))] - E[C(x)]: minus the critic's estimate of the Wasserstein distance."""
    return fake.mean() - real.mean()


def clip_weights(spec: Any, weights: Tensor) -> None:
    """Cut every weight to +-`spec.clip`, which keeps the critic Lipschitz."""
    with torch.no_grad():
        weights.clamp_(-spec.clip, spec.clip)


LOSSES.add("non_saturating", Loss(cross_entropy, lambda fake: softplus(-fake).mean()))  # -log D
LOSSES.add("minimax", Loss(cross_entropy, lambda fake: -softplus(fake).mean()))  # log(1 - D)
LOSSES.add("least_squares", Loss(least_squares, lambda fake: 0.5 * (fake - 1).square().mean()))
LOSSES.add("wasserstein", Loss(critic, lambda fake: -fake.mean(), clip_weights))
