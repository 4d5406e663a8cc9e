"""What the best discriminator would put out, from the densities of reals p and fakes q: closed forms, by loss.

It is best among all functions: no penalty, no instance noise, and no bound to what the network can draw. What is
returned is what the loss's verdict reads: a probability, or D's output C itself for a score.
"""

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor

from ganviz.gan.registry import Registry
from ganviz.spec.losses import Labelled
from ganviz.spec.objective import Objective

Optimum = Callable[[Any, Tensor, Tensor], Tensor | None]  # (loss description, p (n,), q (n,)) -> (n,)
OPTIMA: Registry[Optimum] = Registry("best discriminators")


def optimum_of(objective: Objective, p: Tensor, q: Tensor) -> Tensor | None:
    """Return the best D at places where reals and fakes have the densities `p` and `q` (n,), not both 0.

    None for a loss without a best D in closed form, such as a critic's, and where G's loss is D's too.
    """
    loss, flips = objective.loss, objective.label_flips
    if loss.kind not in OPTIMA or objective.shared_loss:
        return None
    called_real, called_fake = torch.lerp(p, q, flips), torch.lerp(q, p, flips)
    return OPTIMA[loss.kind](loss, called_real, called_fake)


def share_of_reals(spec: Labelled, p: Tensor, q: Tensor) -> Tensor:
    """Return ((1 - s) p + t q) / (p + q), with labels smoothed by s and t.

    Goodfellow et al. 2014, proposition 1, and Salimans et al. 2016, section 3.4. The squared error of targets 1 - s and
    t has the same best output (Mao et al. 2017, eq. 5).
    """
    return ((1 - spec.smoothing) * p + spec.fake_smoothing * q) / (p + q)


def of_hybrid(spec: Labelled, p: Tensor, q: Tensor) -> Tensor | None:
    """Return the D that minimises -q log(1 - D) + p (D - a)^2, a = 1 - s: the lower root of its derivative, or 0.

    None where labels of fakes are smoothed: the derivative is then a cubic.
    """
    if spec.fake_smoothing:
        return None
    a = 1 - spec.smoothing
    root = ((1 - a) ** 2 + 2 * q / p.clamp_min(torch.finfo(p.dtype).tiny)).sqrt()
    return ((1 + a - root) / 2).clamp(0, 1)


def side_of_reals(spec: Any, p: Tensor, q: Tensor) -> Tensor:
    """Return 1 where reals are denser than fakes, 0 where fakes are, 1/2 between: D is bounded and the loss linear."""
    return ((p - q).sign() + 1) / 2


def sign_of_difference(spec: Any, p: Tensor, q: Tensor) -> Tensor:
    """Return sign(p - q) (Lim and Ye 2017, theorem 1)."""
    return (p - q).sign()


def of_forward_kl(spec: Any, p: Tensor, q: Tensor) -> Tensor:
    """Return f'(u) = 1 + log u, u = p / q (Nowozin et al. 2016, table 2)."""
    return 1 + (p / q).log()


def of_jeffreys(spec: Any, p: Tensor, q: Tensor) -> Tensor:
    """Return f'(u) = 1 + log u - 1 / u."""
    return 1 + (p / q).log() - q / p


def of_hellinger(spec: Any, p: Tensor, q: Tensor) -> Tensor:
    """Return the C with 1 - exp(-C) = f'(u) = 1 - 1 / sqrt u."""
    return (p / q).log() / 2


def of_pearson(spec: Any, p: Tensor, q: Tensor) -> Tensor:
    """Return f'(u) = 2 (u - 1)."""
    return 2 * (p / q - 1)


for _kind in ("non_saturating", "minimax", "reverse_kl", "least_squares"):
    OPTIMA.add(_kind, share_of_reals)
OPTIMA.add("hybrid", of_hybrid)
OPTIMA.add("mean_probability", side_of_reals)
OPTIMA.add("hinge", sign_of_difference)
OPTIMA.add("forward_kl", of_forward_kl)
OPTIMA.add("jeffreys", of_jeffreys)
OPTIMA.add("squared_hellinger", of_hellinger)
OPTIMA.add("pearson", of_pearson)
