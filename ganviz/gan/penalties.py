"""Gradient penalties: what D pays for steep logits, each a scalar that it minimises beside its loss.

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

Logits = Callable[[Tensor], Tensor]  # D as a function: samples -> logits


def half_square(gradients: Tensor) -> Tensor:
    """Return 1/2 E[|v|^2] of input gradients v (n, k)."""
    return 0.5 * gradients.square().sum(1).mean()


def distance_to_one(gradients: Tensor) -> Tensor:
    """Return E[(|v| - 1)^2] of input gradients v (n, k)."""
    # torch gives this norm the gradient 0 at 0; a root of squares would be NaN for a discriminator of dead units alone.
    norms: Tensor = torch.linalg.vector_norm(gradients, dim=1)
    return (norms - 1).square().mean()


@dataclass(frozen=True, slots=True)
class Penalty:
    """A cost of the gradient of D's logit with respect to its input, and the samples at which it is taken.

    Attributes:
        places: (reals, fakes, generator of random numbers) -> the samples to take it at, as many as there are reals.
        cost: (input gradients (n, numbers a sample)) -> scalar, to be weighted by its setting.
    """

    places: Callable[[Tensor, Tensor, Generator], Tensor]
    cost: Callable[[Tensor], Tensor]

    def __call__(self, logits_of: Logits, real: Tensor, fake: Tensor, generator: Generator) -> Tensor:
        return self.cost(input_gradients(logits_of, self.places(real, fake, generator)))


PENALTIES: Registry[Penalty] = Registry("penalties")


def penalties_of(objective: Objective) -> tuple[tuple[float, Penalty], ...]:
    """Return weight and function of each penalty that is on."""
    return tuple((weight, PENALTIES[name]) for name in PENALTIES if (weight := getattr(objective, name)))


def input_gradients(logits_of: Logits, samples: Tensor) -> Tensor:
    """Return the gradient of each logit with respect to its sample, (n, numbers a sample), itself differentiable.

    Where a logit is of several samples packed together, its row holds them all.
    """
    # Fakes that depend on G's weights go on doing so: some dynamics differentiate D's loss with respect to those too.
    places = samples if samples.requires_grad else samples.detach().requires_grad_()
    logits = logits_of(places)
    # No logit depends on the sample of another, so one pass through their sum finds every gradient.
    [gradient] = torch.autograd.grad(logits.sum(), places, create_graph=True)
    found: Tensor = gradient.reshape(len(logits), -1)
    return found


def reals(real: Tensor, fake: Tensor, generator: Generator) -> Tensor:
    """Return the reals."""
    return real


def fakes(real: Tensor, fake: Tensor, generator: Generator) -> Tensor:
    """Return the fakes."""
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
