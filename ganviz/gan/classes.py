"""Classes that both networks are told: as more numbers of a latent, and as more maps of an image.

Mirza and Osindero 2014, arXiv:1411.1784. One of the numbers, or maps, is 1, and the others are 0.
"""

import torch
from torch import Tensor
from torch.nn.functional import one_hot

from ganviz.gan.penalties import Logits


def latents_told(latents: Tensor, labels: Tensor, classes: int) -> Tensor:
    """Return (n, dim + classes) latents (n, dim) that ask for `labels` (n,) int64."""
    return torch.cat([latents, one_hot(labels, classes).to(latents)], dim=1)


def images_told(images: Tensor, labels: Tensor, classes: int) -> Tensor:
    """Return (n, channels + classes, h, w) images (n, channels, h, w) of `labels` (n,) int64."""
    maps = one_hot(labels, classes).to(images)[:, :, None, None]
    return torch.cat([images, maps.expand(-1, -1, *images.shape[2:])], dim=1)


def untold(logits_of: Logits, told: Tensor, channels: int) -> Logits:
    """Return D as a function of images alone, which are taken to be of the classes of `told`, in its order.

    So that a penalty on D's slope is one on how logits change with the image, not with what is said of it.
    """
    maps = told[:, channels:]
    return lambda images: logits_of(torch.cat([images, maps], dim=1))


def shown_labels(count: int, classes: int, only: int | None = None) -> Tensor:
    """Return the classes (count,) of the samples that are shown: each in turn, or one of them alone."""
    return torch.arange(count) % classes if only is None else torch.full((count,), only)
