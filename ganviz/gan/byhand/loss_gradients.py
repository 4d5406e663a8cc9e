"""The gradient of each loss with respect to D's logits, derived by hand: a backward pass begins with it.

Each entry makes calls on fixed buffers. The losses themselves, with their sources, are in `ganviz.gan.losses`; tests
differentiate those and compare. Of D's logits the first half are of reals, the second of fakes, as many of each.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import torch
from torch import Tensor

from ganviz.gan.byhand.passes import Program
from ganviz.gan.registry import Registry
from ganviz.spec.losses import Labelled

# (loss description, logits C, where dL/dC is to be written, where the loss L is to be written) -> calls
LossGradient = Callable[[Any, Tensor, Tensor, Tensor], Program]


@dataclass(frozen=True, slots=True)
class LossGradients:
    """The gradients of both players' losses in one game.

    Attributes:
        discriminator: D's, for logits (2 n,).
        generator: G's, for logits of fakes alone, (n,); for those of both where G's loss compares the two.
    """

    discriminator: LossGradient
    generator: LossGradient


def summed(loss: LossGradients, compares: bool) -> LossGradients:
    """Return the gradients where each player minimises the sum of both losses: G's logits are then of both too.

    `compares` says whether G's own loss takes logits of reals.
    """

    def total(spec: Any, logits: Tensor, grads: Tensor, value: Tensor) -> Program:
        seen = slice(None) if compares else slice(len(logits) // 2, None)
        more_grads, more = torch.empty_like(logits[seen]), torch.zeros_like(value)
        return [
            *loss.discriminator(spec, logits, grads, value),
            *loss.generator(spec, logits[seen], more_grads, more),
            partial(grads[seen].add_, more_grads),
            partial(value.add_, more),
        ]

    return LossGradients(total, total)


softplus: Callable[..., Tensor] = torch.nn.functional.softplus  # its type knows no `out`

LOSS_GRADIENTS: Registry[LossGradients] = Registry("gradients of losses")


def _per_half(logits: Tensor, real: float, fake: float) -> Tensor:
    """Return one number a logit: `real` for those of reals, `fake` for those of fakes."""
    half = len(logits) // 2
    return torch.cat([logits.new_full((half,), real), logits.new_full((half,), fake)])


def weighted_sum(numbers: Tensor, weights: Tensor | float, value: Tensor) -> Program:
    """Return calls for the weighted sum of `numbers`."""
    weights = weights if isinstance(weights, Tensor) else torch.full_like(numbers, weights)
    return [partial(torch.dot, numbers, weights, out=value)]


# --- the discriminator ----------------------------------------------------------------------------------------------


def _cross_entropy(spec: Labelled, logits: Tensor, grads: Tensor, value: Tensor) -> Program:
    """L = mean sp(-C(x)) + mean sp(C(G)) + s mean C(x) - t mean C(G), so dL/dC = +-sigmoid(+-C) / n + (s, -t) / n."""
    n = len(logits) // 2
    program = _softplus(logits, _per_half(logits, -1, 1), 1 / n, grads, value)
    if spec.smoothing or spec.fake_smoothing:
        program += _more(logits, _per_half(logits, spec.smoothing / n, -spec.fake_smoothing / n), grads, value)
    return program


def _more(logits: Tensor, weights: Tensor, grads: Tensor, value: Tensor) -> Program:
    """Add L = sum w C."""
    more = torch.zeros_like(value)
    return [*weighted_sum(logits, weights, more), partial(value.add_, more), partial(grads.add_, weights)]


def _softplus(logits: Tensor, signs: Tensor, weight: float, grads: Tensor, value: Tensor) -> Program:
    """L = weight sum sp(sign C)."""
    signed, losses = torch.empty_like(logits), torch.empty_like(logits)
    return [
        partial(torch.mul, logits, signs, out=signed),
        partial(softplus, signed, out=losses),
        *weighted_sum(losses, weight, value),
        partial(torch.sigmoid, signed, out=grads),
        partial(grads.mul_, signs * weight),
    ]


def _squares(logits: Tensor, targets: Tensor, weight: float, grads: Tensor, value: Tensor) -> Program:
    """L = weight / 2 sum (C - target)^2."""
    return [
        partial(torch.sub, logits, targets, out=grads),
        partial(torch.dot, grads, grads, out=value),
        partial(value.mul_, weight / 2),
        partial(grads.mul_, weight),
    ]


def _least_squares(spec: Labelled, logits: Tensor, grads: Tensor, value: Tensor) -> Program:
    return _squares(logits, _per_half(logits, 1 - spec.smoothing, spec.fake_smoothing), 2 / len(logits), grads, value)


def _hybrid(spec: Labelled, logits: Tensor, grads: Tensor, value: Tensor) -> Program:
    """L = mean sp(C(G)) - t mean C(G) + mean (p - q)^2 for p = sigmoid(C(x)), so dL/dC(x) = 2 (p - q) p (1 - p) / n."""
    n = len(logits) // 2
    real, real_grads, fake, fake_grads = logits[:n], grads[:n], logits[n:], grads[n:]
    probability, error, squares = torch.empty_like(real), torch.empty_like(real), torch.zeros_like(value)
    is_moved, label = bool(spec.fake_smoothing), torch.full_like(fake, -spec.fake_smoothing / n)
    return [
        *_softplus(fake, torch.ones_like(fake), 1 / n, fake_grads, value),
        *(_more(fake, label, fake_grads, value) if is_moved else ()),
        partial(torch.sigmoid, real, out=probability),
        partial(torch.sub, probability, 1 - spec.smoothing, out=error),
        partial(torch.dot, error, error, out=squares),
        partial(value.add_, squares, alpha=1 / n),
        partial(torch.sub, 1, probability, out=real_grads),
        partial(real_grads.mul_, probability),
        partial(real_grads.mul_, error),
        partial(real_grads.mul_, 2 / n),
    ]


def _hinge(spec: Any, logits: Tensor, grads: Tensor, value: Tensor) -> Program:
    """L = mean relu(1 - C(x)) + mean relu(1 + C(G)), so dL/dC = +-1 / n where the bracket is above 0."""
    n, signs = len(logits) // 2, _per_half(logits, -1, 1)
    bracket = torch.empty_like(logits)
    return [
        partial(torch.mul, logits, signs, out=bracket),
        partial(bracket.add_, 1),
        partial(torch.relu_, bracket),
        *weighted_sum(bracket, 1 / n, value),
        partial(torch.sign, bracket, out=grads),
        partial(grads.mul_, signs / n),
    ]


def _critic(spec: Any, logits: Tensor, grads: Tensor, value: Tensor) -> Program:
    signs = _per_half(logits, -1, 1) / (len(logits) // 2)
    return [*weighted_sum(logits, signs, value), partial(grads.copy_, signs)]


def _mean_probability(spec: Any, logits: Tensor, grads: Tensor, value: Tensor) -> Program:
    return _probabilities(logits, _per_half(logits, -1, 1) / (len(logits) // 2), grads, value)


def _probabilities(logits: Tensor, weights: Tensor, grads: Tensor, value: Tensor) -> Program:
    """L = sum w p for p = sigmoid(C), so dL/dC = w p (1 - p)."""
    probability = torch.empty_like(logits)
    return [
        partial(torch.sigmoid, logits, out=probability),
        *weighted_sum(probability, weights, value),
        partial(torch.sub, 1, probability, out=grads),
        partial(grads.mul_, probability),
        partial(grads.mul_, weights),
    ]


# --- the generator --------------------------------------------------------------------------------------------------


def _non_saturating(spec: Any, logits: Tensor, grads: Tensor, value: Tensor) -> Program:
    return _softplus(logits, -torch.ones_like(logits), 1 / len(logits), grads, value)


def _saturating(spec: Any, logits: Tensor, grads: Tensor, value: Tensor) -> Program:
    return _softplus(logits, torch.ones_like(logits), -1 / len(logits), grads, value)


def _raise_logit(spec: Any, logits: Tensor, grads: Tensor, value: Tensor) -> Program:
    weight = -1 / len(logits)
    return [*weighted_sum(logits, weight, value), partial(grads.fill_, weight)]


def _raise_probability(spec: Any, logits: Tensor, grads: Tensor, value: Tensor) -> Program:
    return _probabilities(logits, torch.full_like(logits, -1 / len(logits)), grads, value)


def _reach_one(spec: Any, logits: Tensor, grads: Tensor, value: Tensor) -> Program:
    return _squares(logits, torch.ones_like(logits), 1 / len(logits), grads, value)


# --- relativistic: G has D's loss with reals and fakes exchanged ----------------------------------------------------


def _pairing(logits: Tensor, grads: Tensor, value: Tensor, winner: slice, loser: slice, n: int) -> Program:
    """L = mean sp(C(b) - C(a)) over pairs of a winner a and a loser b; dL/dC(b) = sigmoid(C(b) - C(a)) / n."""
    lead = torch.empty_like(logits[:n])
    loser_grads = grads[loser]
    return [
        partial(torch.sub, logits[loser], logits[winner], out=lead),
        *_softplus(lead, torch.ones_like(lead), 1 / n, loser_grads, value),
        partial(torch.neg, loser_grads, out=grads[winner]),
    ]


def _against_average(logits: Tensor, grads: Tensor, value: Tensor, winner: slice, loser: slice, n: int) -> Program:
    """L = 1/2 mean sp(-u) + 1/2 mean sp(v) for u = C(a) - mean C(b), v = C(b) - mean C(a).

    With p = -sigmoid(-u) / 2n and q = sigmoid(v) / 2n: dL/dC(a) = p - mean q, dL/dC(b) = q - mean p.
    """
    a, b, a_grads, b_grads = logits[winner], logits[loser], grads[winner], grads[loser]
    above, below = torch.empty_like(a), torch.empty_like(b)
    mean_a, mean_b, more = (torch.zeros_like(value) for _ in range(3))
    return [
        partial(torch.mean, a, 0, out=mean_a),
        partial(torch.mean, b, 0, out=mean_b),
        partial(torch.sub, a, mean_b, out=above),
        partial(torch.sub, b, mean_a, out=below),
        *_softplus(above, -torch.ones_like(a), 0.5 / n, a_grads, value),
        *_softplus(below, torch.ones_like(b), 0.5 / n, b_grads, more),
        partial(value.add_, more),
        partial(torch.mean, a_grads, 0, out=mean_a),
        partial(torch.mean, b_grads, 0, out=mean_b),
        partial(a_grads.sub_, mean_b),
        partial(b_grads.sub_, mean_a),
    ]


def _relativistic(gradient_of: Callable[..., Program]) -> LossGradients:
    def discriminator(spec: Any, logits: Tensor, grads: Tensor, value: Tensor) -> Program:
        n = len(logits) // 2
        return gradient_of(logits, grads, value, slice(0, n), slice(n, 2 * n), n)

    def generator(spec: Any, logits: Tensor, grads: Tensor, value: Tensor) -> Program:
        n = len(logits) // 2
        return gradient_of(logits, grads, value, slice(n, 2 * n), slice(0, n), n)

    return LossGradients(discriminator, generator)


LOSS_GRADIENTS.add("non_saturating", LossGradients(_cross_entropy, _non_saturating))
LOSS_GRADIENTS.add("minimax", LossGradients(_cross_entropy, _saturating))
LOSS_GRADIENTS.add("reverse_kl", LossGradients(_cross_entropy, _raise_logit))
LOSS_GRADIENTS.add("least_squares", LossGradients(_least_squares, _reach_one))
LOSS_GRADIENTS.add("hinge", LossGradients(_hinge, _raise_logit))
LOSS_GRADIENTS.add("hybrid", LossGradients(_hybrid, _non_saturating))
LOSS_GRADIENTS.add("wasserstein", LossGradients(_critic, _raise_logit))
LOSS_GRADIENTS.add("mean_probability", LossGradients(_mean_probability, _raise_probability))
LOSS_GRADIENTS.add("rpgan", _relativistic(_pairing))
LOSS_GRADIENTS.add("relativistic_average", _relativistic(_against_average))
