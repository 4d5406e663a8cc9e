"""Losses by their slope in each logit, written out: the backward pass of a network begins with these.

Every entry makes calls on fixed memory. The losses themselves, with their sources, are in `ganviz.gan.losses`; tests
differentiate those and compare. Of D's logits the first half are of reals, the second of fakes, as many of each.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import torch
from torch import Tensor

from ganviz.gan.byhand.stages import Program
from ganviz.gan.registry import Registry
from ganviz.spec.losses import Labelled

# (logits C, their slopes dL/dC to be written, the loss L to be written) -> calls
Slopes = Callable[[Tensor, Tensor, Tensor], Program]


@dataclass(frozen=True, slots=True)
class LossSlopes:
    """One game in slopes.

    Attributes:
        discriminator: (loss description, logits (2 n,), slopes, value) -> calls.
        generator: the same for G. The logits are of fakes alone, (n,), unless the loss compares: then of both.
    """

    discriminator: Callable[[Any, Tensor, Tensor, Tensor], Program]
    generator: Slopes


def summed(spec: Any, loss: LossSlopes, compares: bool) -> LossSlopes:
    """Return the game in which each player minimises the sum of both losses: G's logits are then of both too.

    `spec` describes the loss; `compares` says whether G's own would see reals.
    """

    def total(logits: Tensor, slopes: Tensor, value: Tensor) -> Program:
        judged = slice(None) if compares else slice(len(logits) // 2, None)
        more_slopes, more = torch.empty_like(logits[judged]), torch.zeros_like(value)
        return [
            *loss.discriminator(spec, logits, slopes, value),
            *loss.generator(logits[judged], more_slopes, more),
            partial(slopes[judged].add_, more_slopes),
            partial(value.add_, more),
        ]

    return LossSlopes(lambda spec, *memory: total(*memory), total)


softplus: Callable[..., Tensor] = torch.nn.functional.softplus  # its type knows no `out`

SLOPES: Registry[LossSlopes] = Registry("slopes of losses")


def _sides(logits: Tensor, real: float, fake: float) -> Tensor:
    """Return one number a logit: `real` for the first half, `fake` for the second."""
    half = len(logits) // 2
    return torch.cat([logits.new_full((half,), real), logits.new_full((half,), fake)])


def _total(numbers: Tensor, weights: Tensor | float, value: Tensor) -> Program:
    """Return calls for the weighted sum of `numbers`."""
    weights = weights if isinstance(weights, Tensor) else torch.full_like(numbers, weights)
    return [partial(torch.dot, numbers, weights, out=value)]


# --- the discriminator ----------------------------------------------------------------------------------------------


def _cross_entropy(spec: Labelled, logits: Tensor, slopes: Tensor, value: Tensor) -> Program:
    """L = mean sp(-C(x)) + mean sp(C(G)) + s mean C(x), so dL/dC = +-sigmoid(+-C) / n, and s / n more for reals."""
    n = len(logits) // 2
    program = _softplus(logits, _sides(logits, -1, 1), 1 / n, slopes, value)
    if spec.smoothing:
        pull, more = _sides(logits, spec.smoothing / n, 0), torch.zeros_like(value)
        program += [*_total(logits, pull, more), partial(value.add_, more), partial(slopes.add_, pull)]
    return program


def _softplus(logits: Tensor, signs: Tensor, weight: float, slopes: Tensor, value: Tensor) -> Program:
    """L = weight sum sp(sign C)."""
    turned, bent = torch.empty_like(logits), torch.empty_like(logits)
    return [
        partial(torch.mul, logits, signs, out=turned),
        partial(softplus, turned, out=bent),
        *_total(bent, weight, value),
        partial(torch.sigmoid, turned, out=slopes),
        partial(slopes.mul_, signs * weight),
    ]


def _squares(logits: Tensor, goals: Tensor, weight: float, slopes: Tensor, value: Tensor) -> Program:
    """L = weight / 2 sum (C - goal)^2."""
    return [
        partial(torch.sub, logits, goals, out=slopes),
        partial(torch.dot, slopes, slopes, out=value),
        partial(value.mul_, weight / 2),
        partial(slopes.mul_, weight),
    ]


def _least_squares(spec: Labelled, logits: Tensor, slopes: Tensor, value: Tensor) -> Program:
    return _squares(logits, _sides(logits, 1 - spec.smoothing, 0), 2 / len(logits), slopes, value)


def _hybrid(spec: Labelled, logits: Tensor, slopes: Tensor, value: Tensor) -> Program:
    """L = mean sp(C(G)) + mean (p - t)^2 for p = sigmoid(C(x)), so dL/dC(x) = 2 (p - t) p (1 - p) / n."""
    n = len(logits) // 2
    real, real_slopes = logits[:n], slopes[:n]
    chance, miss, squares = torch.empty_like(real), torch.empty_like(real), torch.zeros_like(value)
    return [
        *_softplus(logits[n:], torch.ones_like(real), 1 / n, slopes[n:], value),
        partial(torch.sigmoid, real, out=chance),
        partial(torch.sub, chance, 1 - spec.smoothing, out=miss),
        partial(torch.dot, miss, miss, out=squares),
        partial(value.add_, squares, alpha=1 / n),
        partial(torch.sub, 1, chance, out=real_slopes),
        partial(real_slopes.mul_, chance),
        partial(real_slopes.mul_, miss),
        partial(real_slopes.mul_, 2 / n),
    ]


def _hinge(spec: Any, logits: Tensor, slopes: Tensor, value: Tensor) -> Program:
    """L = mean relu(1 - C(x)) + mean relu(1 + C(G)), so dL/dC = +-1 / n where the bracket is above 0."""
    n, signs = len(logits) // 2, _sides(logits, -1, 1)
    bracket = torch.empty_like(logits)
    return [
        partial(torch.mul, logits, signs, out=bracket),
        partial(bracket.add_, 1),
        partial(torch.relu_, bracket),
        *_total(bracket, 1 / n, value),
        partial(torch.sign, bracket, out=slopes),
        partial(slopes.mul_, signs / n),
    ]


def _critic(spec: Any, logits: Tensor, slopes: Tensor, value: Tensor) -> Program:
    signs = _sides(logits, -1, 1) / (len(logits) // 2)
    return [*_total(logits, signs, value), partial(slopes.copy_, signs)]


def _mean_probability(spec: Any, logits: Tensor, slopes: Tensor, value: Tensor) -> Program:
    return _probabilities(logits, _sides(logits, -1, 1) / (len(logits) // 2), slopes, value)


def _probabilities(logits: Tensor, weights: Tensor, slopes: Tensor, value: Tensor) -> Program:
    """L = sum w p for p = sigmoid(C), so dL/dC = w p (1 - p)."""
    chance = torch.empty_like(logits)
    return [
        partial(torch.sigmoid, logits, out=chance),
        *_total(chance, weights, value),
        partial(torch.sub, 1, chance, out=slopes),
        partial(slopes.mul_, chance),
        partial(slopes.mul_, weights),
    ]


# --- the generator --------------------------------------------------------------------------------------------------


def _non_saturating(logits: Tensor, slopes: Tensor, value: Tensor) -> Program:
    return _softplus(logits, -torch.ones_like(logits), 1 / len(logits), slopes, value)


def _saturating(logits: Tensor, slopes: Tensor, value: Tensor) -> Program:
    return _softplus(logits, torch.ones_like(logits), -1 / len(logits), slopes, value)


def _raise_logit(logits: Tensor, slopes: Tensor, value: Tensor) -> Program:
    weight = -1 / len(logits)
    return [*_total(logits, weight, value), partial(slopes.fill_, weight)]


def _raise_probability(logits: Tensor, slopes: Tensor, value: Tensor) -> Program:
    return _probabilities(logits, torch.full_like(logits, -1 / len(logits)), slopes, value)


def _reach_one(logits: Tensor, slopes: Tensor, value: Tensor) -> Program:
    return _squares(logits, torch.ones_like(logits), 1 / len(logits), slopes, value)


# --- relativistic: the sides change places ----------------------------------------------------------------------------


def _pairing(logits: Tensor, slopes: Tensor, value: Tensor, winner: slice, loser: slice, n: int) -> Program:
    """L = mean sp(C(b) - C(a)) over pairs of a winner a and a loser b; dL/dC(b) = sigmoid(C(b) - C(a)) / n."""
    lead = torch.empty_like(logits[:n])
    up = slopes[loser]
    return [
        partial(torch.sub, logits[loser], logits[winner], out=lead),
        *_softplus(lead, torch.ones_like(lead), 1 / n, up, value),
        partial(torch.neg, up, out=slopes[winner]),
    ]


def _against_average(logits: Tensor, slopes: Tensor, value: Tensor, winner: slice, loser: slice, n: int) -> Program:
    """L = 1/2 mean sp(-u) + 1/2 mean sp(v) for u = C(a) - mean C(b), v = C(b) - mean C(a).

    With p = -sigmoid(-u) / 2n and q = sigmoid(v) / 2n: dL/dC(a) = p - mean q, dL/dC(b) = q - mean p.
    """
    a, b, to_a, to_b = logits[winner], logits[loser], slopes[winner], slopes[loser]
    above, below = torch.empty_like(a), torch.empty_like(b)
    mean_a, mean_b, more = (torch.zeros_like(value) for _ in range(3))
    return [
        partial(torch.mean, a, 0, out=mean_a),
        partial(torch.mean, b, 0, out=mean_b),
        partial(torch.sub, a, mean_b, out=above),
        partial(torch.sub, b, mean_a, out=below),
        *_softplus(above, -torch.ones_like(a), 0.5 / n, to_a, value),
        *_softplus(below, torch.ones_like(b), 0.5 / n, to_b, more),
        partial(value.add_, more),
        partial(torch.mean, to_a, 0, out=mean_a),
        partial(torch.mean, to_b, 0, out=mean_b),
        partial(to_a.sub_, mean_b),
        partial(to_b.sub_, mean_a),
    ]


def _relativistic(slopes_of: Callable[..., Program]) -> LossSlopes:
    def discriminator(spec: Any, logits: Tensor, slopes: Tensor, value: Tensor) -> Program:
        n = len(logits) // 2
        return slopes_of(logits, slopes, value, slice(0, n), slice(n, 2 * n), n)

    def generator(logits: Tensor, slopes: Tensor, value: Tensor) -> Program:
        n = len(logits) // 2
        return slopes_of(logits, slopes, value, slice(n, 2 * n), slice(0, n), n)

    return LossSlopes(discriminator, generator)


SLOPES.add("non_saturating", LossSlopes(_cross_entropy, _non_saturating))
SLOPES.add("minimax", LossSlopes(_cross_entropy, _saturating))
SLOPES.add("reverse_kl", LossSlopes(_cross_entropy, _raise_logit))
SLOPES.add("least_squares", LossSlopes(_least_squares, _reach_one))
SLOPES.add("hinge", LossSlopes(_hinge, _raise_logit))
SLOPES.add("hybrid", LossSlopes(_hybrid, _non_saturating))
SLOPES.add("wasserstein", LossSlopes(_critic, _raise_logit))
SLOPES.add("mean_probability", LossSlopes(_mean_probability, _raise_probability))
SLOPES.add("rpgan", _relativistic(_pairing))
SLOPES.add("relativistic_average", _relativistic(_against_average))
