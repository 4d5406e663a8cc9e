"""Models without a game, to compare a GAN with: a variational autoencoder, and flow matching.

Both descend one loss, which is a sum of terms. Each term is recorded as the loss of one network, though both may learn
from all of them.
"""

import math
from collections.abc import Callable, Iterator

import torch
from torch import Tensor

from ganviz.gan.batches import Batches
from ganviz.gan.networks.flow import Flow, Velocity
from ganviz.gan.player import Player
from ganviz.gan.randomness import Randomness
from ganviz.gan.registry import Registry
from ganviz.spec.objective import Objective
from ganviz.spec.players import PlayerName

Terms = dict[PlayerName, Tensor]
# (objective, generator, discriminator, batches, randomness) -> the terms of each piece of a batch, to be added up
TermsOf = Callable[[Objective, Player, Player, Batches, Randomness], Iterator[Terms]]

MODELS: Registry[TermsOf] = Registry("models")


# --- the variational autoencoder: Kingma and Welling 2014, arXiv:1312.6114 --------------------------------------------


def negative_elbo(
    encode: Callable[[Tensor], Tensor], decode: Callable[[Tensor], Tensor], x: Tensor, noise: Tensor, std: float
) -> tuple[Tensor, Tensor]:
    """Return the two terms of minus the evidence lower bound, in nats a sample, of samples `x` (n, d).

    E[-log p(x|z)] for p(x|z) = N(decode(z), std^2), and KL(q(z|x) || N(0, 1)) (appendix B). `encode` gives the means
    and the logarithms of the variances of q, side by side; z = mean + exp(log variance / 2) noise for standard normal
    `noise` (n, latent) (section 2.4).
    """
    mean, log_variance = encode(x).chunk(2, dim=1)
    z = mean + (0.5 * log_variance).exp() * noise
    distance = (x - decode(z)).square().sum(dim=1).mean()
    reconstruction = distance / (2 * std**2) + x.shape[1] * (math.log(std) + 0.5 * math.log(2 * math.pi))
    kl = 0.5 * (mean.square() + log_variance.exp() - log_variance - 1).sum(dim=1).mean()
    return reconstruction, kl


def _vae(
    objective: Objective, generator: Player, discriminator: Player, batches: Batches, randomness: Randomness
) -> Iterator[Terms]:
    for piece in batches.pieces:
        x = batches.reals(piece)
        parts = negative_elbo(
            discriminator.network, generator.network, x, batches.latents(len(x)), objective.decoder_std
        )
        reconstruction, kl = (part * (len(x) / batches.size) for part in parts)
        yield {"discriminator": kl, "generator": reconstruction}


# --- flow matching: Lipman et al. 2023, arXiv:2210.02747; on straight paths, Liu et al. 2023, arXiv:2209.03003 --------


def flow_matching_loss(velocity: Velocity, noise: Tensor, x: Tensor, time: Tensor) -> Tensor:
    """Return E |v((1 - t) noise + t x, t) - (x - noise)|^2 over pairs of `noise` and samples `x`, (n, d) each.

    `time` (n, 1) is t. The target is the velocity of the straight path from the one to the other (Liu et al., eq. 1).
    """
    return (velocity((1 - time) * noise + time * x, time) - (x - noise)).square().sum(dim=1).mean()


def _flow_matching(
    objective: Objective, generator: Player, discriminator: Player, batches: Batches, randomness: Randomness
) -> Iterator[Terms]:
    flow = generator.network
    assert isinstance(flow, Flow)
    for piece in batches.pieces:
        x = batches.reals(piece)
        time = torch.rand(len(x), 1, generator=randomness["noise"]).to(x)
        loss = flow_matching_loss(flow.velocity, batches.latents(len(x)), x, time)
        yield {"generator": loss * (len(x) / batches.size)}


MODELS.add("vae", _vae)
MODELS.add("flow_matching", _flow_matching)
