"""Instance noise: blur what D sees in training, so that reals and fakes overlap and its output has a gradient.

Sønderby et al. 2017, arXiv:1610.04490; Arjovsky and Bottou 2017, arXiv:1701.04862.
"""

import torch
from torch import Generator, Tensor

from ganviz.spec.objective import Objective


def noise_std(objective: Objective, step: int) -> float:
    """Return the noise's std in step `step` of the run: full at 0, fading in a straight line to 0 at `noise_steps`.

    A function of the step alone, so that a change mid-run needs no state.
    """
    left = 1 - step / objective.noise_steps if objective.noise_steps else 1.0
    return objective.noise * max(0.0, left)


def noisy(samples: Tensor, std: float, generator: Generator) -> Tensor:
    """Return samples with normal noise on every number; a gradient goes through to the samples."""
    noise = torch.randn(samples.shape, generator=generator, dtype=samples.dtype)
    return samples + std * noise.to(samples.device)
