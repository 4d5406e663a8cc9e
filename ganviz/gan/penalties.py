"""Penalties on how steep D's logit is, each a scalar that D minimises beside its loss.

All of them differentiate the logit C, never the probability sigmoid(C), and take the norm of each sample's own
gradient. They need logits that depend on one sample each: no batch norm. Where minibatch standard deviation ties
them loosely, a sample's gradient is that of all logits together, as in Karras et al. 2018, arXiv:1710.10196.
"""

from collections.abc import Callable

import torch
from torch import Generator, Tensor

from ganviz.gan.registry import Registry
from ganviz.spec.objective import Objective

Critic = Callable[[Tensor], Tensor]
# (D: samples -> logits, reals, fakes, where random places come from) -> scalar, to be weighted by its setting
Penalty = Callable[[Critic, Tensor, Tensor, Generator], Tensor]
PENALTIES: Registry[Penalty] = Registry("penalties")


def penalties_of(objective: Objective) -> tuple[tuple[float, Penalty], ...]:
    """Return weight and function of each penalty that is on."""
    return tuple((weight, PENALTIES[name]) for name in PENALTIES if (weight := getattr(objective, name)))


def slopes(critic: Critic, samples: Tensor) -> Tensor:
    """Return the gradient of each logit by its own sample, (n, numbers a sample), itself differentiable.

    Where a logit is of several samples packed together, its row holds them all.
    """
    # Fakes with a way back to G's weights keep it: some dynamics differentiate D's loss by those too.
    places = samples if samples.requires_grad else samples.detach().requires_grad_()
    logits = critic(places)
    # No logit depends on the sample of another, so one pass through their sum finds every gradient.
    [gradient] = torch.autograd.grad(logits.sum(), places, create_graph=True)
    found: Tensor = gradient.reshape(len(logits), -1)
    return found


def _squared_slope(critic: Critic, samples: Tensor) -> Tensor:
    return slopes(critic, samples).square().sum(1).mean()


def _distance_to_slope_one(critic: Critic, samples: Tensor) -> Tensor:
    # Its gradient is 0 at 0, where a root written out would make NaN of a discriminator whose units are all dead.
    slope: Tensor = torch.linalg.vector_norm(slopes(critic, samples), dim=1)
    return (slope - 1).square().mean()


def _share_each(samples: Tensor, generator: Generator) -> Tensor:
    """Return one number in [0, 1) for each sample, shaped to multiply it."""
    shape = (len(samples), *(1 for _ in samples.shape[1:]))
    return torch.rand(shape, generator=generator, dtype=samples.dtype)


@PENALTIES.register("r1")
def r1(critic: Critic, real: Tensor, fake: Tensor, generator: Generator) -> Tensor:
    """Return 1/2 E[|grad C(x)|^2] (Mescheder, Geiger, Nowozin 2018, arXiv:1801.04406, eq. 9)."""
    return 0.5 * _squared_slope(critic, real)


@PENALTIES.register("r2")
def r2(critic: Critic, real: Tensor, fake: Tensor, generator: Generator) -> Tensor:
    """Return 1/2 E[|grad C(G(z))|^2] (ibid., eq. 10)."""
    return 0.5 * _squared_slope(critic, fake)


@PENALTIES.register("gradient_penalty")
def gradient_penalty(critic: Critic, real: Tensor, fake: Tensor, generator: Generator) -> Tensor:
    """Return E[(|grad C(a x + (1 - a) G(z))| - 1)^2], a uniform in [0, 1) for each pair.

    Gulrajani et al. 2017, arXiv:1704.00028, algorithm 1. `real` and `fake` are as many.
    """
    share = _share_each(real, generator)
    return _distance_to_slope_one(critic, share * real + (1 - share) * fake)


@PENALTIES.register("dragan")
def dragan(critic: Critic, real: Tensor, fake: Tensor, generator: Generator) -> Tensor:
    """Return E[(|grad C(x + a/2 std(X) u)| - 1)^2].

    a is uniform in [0, 1) for each sample, u for each of its numbers; std(X) is of all numbers of the batch.
    Kodali et al. 2017, arXiv:1705.07215, as its authors' code draws it.
    """
    share = _share_each(real, generator)
    noise = torch.rand(real.shape, generator=generator, dtype=real.dtype)
    return _distance_to_slope_one(critic, real + 0.5 * share * real.std(correction=0) * noise)
