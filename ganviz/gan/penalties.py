"""Penalties on how steep D's logit is, each a scalar that D minimises beside its loss.

All of them differentiate the logit C, never the probability sigmoid(C), and take the norm of each sample's own
gradient. They need logits that depend on one sample each: no batch norm. Where minibatch standard deviation ties
them loosely, a sample's gradient is that of all logits together, as in Karras et al. 2018, arXiv:1710.10196.
"""

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Generator, Tensor

from ganviz.gan.registry import Registry
from ganviz.spec.objective import Objective

Critic = Callable[[Tensor], Tensor]


def half_square(slopes: Tensor) -> Tensor:
    """Return 1/2 E[|v|^2] of slopes v (n, k)."""
    return 0.5 * slopes.square().sum(1).mean()


def distance_to_one(slopes: Tensor) -> Tensor:
    """Return E[(|v| - 1)^2] of slopes v (n, k)."""
    # Its gradient is 0 at 0, where a root written out would make NaN of a discriminator whose units are all dead.
    length: Tensor = torch.linalg.vector_norm(slopes, dim=1)
    return (length - 1).square().mean()


@dataclass(frozen=True, slots=True)
class Penalty:
    """What D pays for how steep its logit is, and where.

    Attributes:
        places: (reals, fakes, where random places come from) -> the samples to look at, as many as there are reals.
        cost: (slopes (n, numbers a sample)) -> scalar, to be weighted by its setting.
    """

    places: Callable[[Tensor, Tensor, Generator], Tensor]
    cost: Callable[[Tensor], Tensor]

    def __call__(self, critic: Critic, real: Tensor, fake: Tensor, generator: Generator) -> Tensor:
        return self.cost(slopes(critic, self.places(real, fake, generator)))


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


def reals(real: Tensor, fake: Tensor, generator: Generator) -> Tensor:
    """Look at the reals."""
    return real


def fakes(real: Tensor, fake: Tensor, generator: Generator) -> Tensor:
    """Look at the fakes."""
    return fake


def between(real: Tensor, fake: Tensor, generator: Generator) -> Tensor:
    """Return a x + (1 - a) G(z), a uniform in [0, 1) for each pair. `real` and `fake` are as many."""
    share = _share_each(real, generator)
    return share * real + (1 - share) * fake


def around(real: Tensor, fake: Tensor, generator: Generator) -> Tensor:
    """Return x + a/2 std(X) u; a is uniform in [0, 1) for each sample, u for each of its numbers.

    std(X) is of all numbers of the batch, as the authors of DRAGAN have it in their code.
    """
    share = _share_each(real, generator)
    noise = torch.rand(real.shape, generator=generator, dtype=real.dtype).to(real.device)
    return real + 0.5 * share * real.std(correction=0) * noise


def _share_each(samples: Tensor, generator: Generator) -> Tensor:
    """Return one number in [0, 1) for each sample, shaped to multiply it."""
    shape = (len(samples), *(1 for _ in samples.shape[1:]))
    return torch.rand(shape, generator=generator, dtype=samples.dtype).to(samples.device)


# 1/2 E[|grad C|^2] at reals and at fakes: Mescheder, Geiger, Nowozin 2018, arXiv:1801.04406, eq. 9 and 10
PENALTIES.add("r1", Penalty(reals, half_square))
PENALTIES.add("r2", Penalty(fakes, half_square))
# Gulrajani et al. 2017, arXiv:1704.00028, algorithm 1
PENALTIES.add("gradient_penalty", Penalty(between, distance_to_one))
# Kodali et al. 2017, arXiv:1705.07215
PENALTIES.add("dragan", Penalty(around, distance_to_one))
