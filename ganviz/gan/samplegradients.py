"""Gradients with respect to samples: which way G's own loss sends a fake, and which way D's output grows."""

from dataclasses import dataclass

import torch
from torch import Tensor

from ganviz.gan.evaluation import Observer
from ganviz.gan.features import features_of
from ganviz.gan.losses import LOSSES
from ganviz.gan.trainer import NO_REALS, Trainer

BATCH = 128  # with the fake whose gradient is asked, where a loss compares it with others


@dataclass(frozen=True, slots=True)
class SampleGradients:
    """What D and G's loss make of samples (n, *sample_shape), D as it is now, not training.

    Attributes:
        logits: (n,) D's outputs C.
        of_logits: (n, *sample_shape) the gradient of each sample's C by that sample.
        descent: (n, *sample_shape) minus the gradient of G's own loss by a fake there.
    """

    logits: Tensor
    of_logits: Tensor
    descent: Tensor


def sample_gradients(trainer: Trainer, observer: Observer, samples: Tensor) -> SampleGradients:
    """Return D's outputs of samples, their gradients, and the way on which G's loss sends a fake at each.

    The last is the gradient of that fake's share of the loss, so of n times its mean over n fakes; by the chain rule
    that of the loss by the output, times that of the output by the sample. Where a loss compares fakes with each other
    the others are `BATCH` - 1 fixed ones. Instance noise and unrolling are left out.
    """
    experiment, network = trainer.experiment, trainer.discriminator.network
    x = samples.to(trainer.device).clone().requires_grad_()
    packs = x.repeat_interleave(experiment.discriminator.network.pack, dim=0)
    is_matched = experiment.objective.feature_matching
    network.eval()  # where an output depends on its own sample alone
    try:
        logits = network(packs)
        (of_logits,) = torch.autograd.grad(logits.sum(), x)
        if is_matched:
            features = features_of(network, network, packs)
            (slope,) = torch.autograd.grad(features, x, _gradient_of_features(trainer, observer, features.detach()))
    finally:
        network.train()
    if not is_matched:
        by_logit = _gradient_of_logits(trainer, observer, logits.detach())
        slope = by_logit.view(-1, *(1,) * (x.dim() - 1)) * of_logits
    return SampleGradients(logits.detach().cpu(), of_logits.cpu(), -slope.cpu())


def _gradient_of_logits(trainer: Trainer, observer: Observer, logits: Tensor) -> Tensor:
    """Return (m,) the gradient of each fake's share of G's loss, that is of n times its mean over n, by its logit."""
    objective = trainer.experiment.objective
    loss, spec = LOSSES[objective.loss.kind], objective.loss
    compares = loss.generator_needs_real
    real = observer.logits(observer.reals(BATCH)) if compares or objective.shared_loss else NO_REALS

    def of_fakes(fake: Tensor) -> Tensor:
        value = loss.generator(spec, real, fake)
        return value + loss.discriminator(spec, real, fake) if objective.shared_loss else value

    if not compares:  # a mean over fakes, each by itself
        logits = logits.cpu().requires_grad_()
        gradient: Tensor = torch.autograd.grad(len(logits) * of_fakes(logits), logits)[0]
        return gradient.to(trainer.device)
    others = observer.logits(observer.fakes(BATCH))[1:]
    each = torch.func.vmap(torch.func.grad(lambda logit: of_fakes(torch.cat([logit[None], others]))))
    found: Tensor = BATCH * each(logits.cpu())
    return found.to(trainer.device)


def _gradient_of_features(trainer: Trainer, observer: Observer, features: Tensor) -> Tensor:
    """Return (m, k) n times the gradient of |E f(real) - E f(fake)|^2 by the features of one fake of n."""
    network, pack = trainer.discriminator.network, trainer.experiment.discriminator.network.pack
    with torch.no_grad():
        real, fake = (
            features_of(network, network, each.to(trainer.device).repeat_interleave(pack, dim=0))
            for each in (observer.reals(BATCH), observer.fakes(BATCH)[1:])
        )
        mean = (fake.sum(dim=0) + features) / BATCH
        return 2 * (mean - real.mean(dim=0))
