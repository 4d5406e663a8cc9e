"""What can be known of a run on one-dimensional data at every place of the line, and nowhere else."""

import math

import torch
from torch import Tensor, nn

from ganviz.gan.evaluation import Observer
from ganviz.gan.samplegradients import sample_gradients
from ganviz.gan.trainer import Trainer

FARTHEST = 60.0  # exponents: the exponential of less is slow to take, and nothing
LEAST_WIDTH = 0.75  # of the distance between two places that the density is asked at


def even_latents(trainer: Trainer, count: int) -> Tensor | None:
    """Return (count, 1) latents that share their distribution evenly: its quantiles, in ascending order.

    None where latents have more numbers, or are of a pool.
    """
    latent = trainer.experiment.latent
    if latent.dim != 1 or latent.pool_size:
        return None
    share = (torch.arange(count, dtype=torch.float64) + 0.5) / count
    quantile = torch.special.ndtri(share) if latent.distribution == "normal" else 2 * share - 1
    return quantile.float()[:, None]


def generated(trainer: Trainer, latents: Tensor) -> Tensor:
    """Return (n,) what G makes of latents (n, 1), not training."""
    return _evaluated(trainer.generator.network, latents.to(trainer.device)).flatten().cpu()


def fakes(trainer: Trainer, observer: Observer, count: int) -> tuple[Tensor, float]:
    """Return (n,) fakes, and the share of them to take for the neighbours of one.

    They are `count` of even latents; where there are none, twice as many of latents drawn once, whose neighbours must
    be more, as they lie there by chance.
    """
    latents = even_latents(trainer, count)
    if latents is None:
        return observer.fakes(2 * count).flatten(), 1 / 16
    return generated(trainer, latents), 1 / 32


def kernel_density(samples: Tensor, places: Tensor, share: float) -> Tensor:
    """Return (m,) float64, an estimate of the density of samples (n,) at ascending places (m,), evenly apart.

    Each sample counts as a Gaussian half as wide as the way to the farthest of its neighbours, a `share` of all
    samples, on the side where that is nearer (the sample-point estimator of Breiman, Meisel, Purcell 1977): narrow
    where samples are dense, and wide in tails. A single width would blur modes that lie far apart. Samples that are
    not finite count for nothing.
    """
    step = float(places[1] - places[0])
    total = len(samples)
    samples = samples[samples.isfinite()].double().sort().values
    reach = max(1, round(share * len(samples)))
    if len(samples) <= reach:
        return torch.zeros(len(places), dtype=torch.float64)
    way = samples[reach:] - samples[:-reach]
    beyond = way.new_full((reach,), torch.inf)
    nearer = torch.minimum(torch.cat([way, beyond]), torch.cat([beyond, way]))
    width = (nearer / 2).clamp_min(LEAST_WIDTH * step)
    near = ((places.double()[:, None] - samples) / width).float()  # float32 takes a third of the time
    bells: Tensor = near.square_().mul_(-0.5).clamp_min_(-FARTHEST).exp_() @ (1 / width).float()
    return bells.double() / (total * math.sqrt(2 * math.pi))


def judged(trainer: Trainer, observer: Observer, places: Tensor) -> tuple[Tensor, Tensor]:
    """Return D's outputs at places (m,), and minus the gradient of G's own loss by a fake at each, (m,)."""
    found = sample_gradients(trainer, observer, places[:, None])
    return found.logits, found.descent.flatten()


@torch.no_grad()
def _evaluated(network: nn.Module, samples: Tensor) -> Tensor:
    network.eval()
    try:
        out: Tensor = network(samples)
    finally:
        network.train()
    return out
