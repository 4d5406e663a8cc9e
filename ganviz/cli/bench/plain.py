"""The loop a user would write in plain torch, to measure against: nn.Sequential, torch.optim, BCEWithLogitsLoss.

It trains the same networks on the same data with the same batches, optimizer and penalty as a `Workload`, and knows
nothing of `ganviz.gan`. The tutorials of PyTorch were the model: one `.item()` for each loss, D's weights also get
gradients in G's update, defaults of the optimizer as they are.
"""

import math
from collections.abc import Callable

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from ganviz.spec import Experiment
from ganviz.spec.data import Grid, Ring
from ganviz.spec.networks import Dcgan, Mlp
from ganviz.spec.optimizers import Adam, AnyOptimizer

_BENDS: dict[str, Callable[[float], nn.Module]] = {"relu": lambda slope: nn.ReLU(), "leaky_relu": nn.LeakyReLU}


class PlainLoop:
    """Trains as the user would.

    Raises:
        NotImplementedError: if `experiment` has something that the workloads do not.
    """

    def __init__(self, experiment: Experiment, images: NDArray[np.uint8] | None) -> None:
        if experiment.objective.loss.kind != "non_saturating":
            raise NotImplementedError(f"the plain loop has no loss {experiment.objective.loss.kind}")
        self.batch_size, self.latent_dim, self.r1 = (
            experiment.batch_size, experiment.latent.dim, experiment.objective.r1
        )  # fmt: skip
        self.data = _data(experiment, images)
        self.generator, self.discriminator = _networks(experiment)
        self.g_optimizer = _adam(self.generator, experiment.generator.optimizer)
        self.d_optimizer = _adam(self.discriminator, experiment.discriminator.optimizer)
        self.criterion = nn.BCEWithLogitsLoss()
        self.ones, self.zeros = torch.ones(self.batch_size, 1), torch.zeros(self.batch_size, 1)

    def step(self) -> tuple[float, float]:
        """Update D, then G; return both losses."""
        real = self.data.sample(self.batch_size)
        fake = self.generator(torch.randn(self.batch_size, self.latent_dim)).detach()
        self.d_optimizer.zero_grad()
        d_loss = self.criterion(self.discriminator(real), self.ones)
        d_loss = d_loss + self.criterion(self.discriminator(fake), self.zeros)
        if self.r1:
            d_loss = d_loss + self.r1 * self._r1_penalty(real)
        d_loss.backward()
        self.d_optimizer.step()

        self.g_optimizer.zero_grad()
        fake = self.generator(torch.randn(self.batch_size, self.latent_dim))
        g_loss = self.criterion(self.discriminator(fake), self.ones)
        g_loss.backward()
        self.g_optimizer.step()
        return d_loss.item(), g_loss.item()

    def _r1_penalty(self, real: Tensor) -> Tensor:
        real.requires_grad_()
        [slope] = torch.autograd.grad(self.discriminator(real).sum(), real, create_graph=True)
        return 0.5 * slope.flatten(1).square().sum(1).mean()


class _Points:
    """Gaussians around centres."""

    def __init__(self, centres: Tensor, std: float) -> None:
        self.centres, self.std = centres, std

    def sample(self, count: int) -> Tensor:
        mode = torch.randint(len(self.centres), (count,))
        return self.centres[mode] + self.std * torch.randn(count, 2)


class _Pictures:
    """All pictures in one tensor, from -1 to 1."""

    def __init__(self, images: NDArray[np.uint8]) -> None:
        self.images = torch.tensor(images).float().div(127.5).sub(1).unsqueeze(1)

    def sample(self, count: int) -> Tensor:
        return self.images[torch.randint(len(self.images), (count,))]


def _data(experiment: Experiment, images: NDArray[np.uint8] | None) -> _Points | _Pictures:
    data = experiment.data
    if images is not None:
        return _Pictures(images)
    if isinstance(data, Ring):
        angles = torch.arange(data.modes) * (2 * math.pi / data.modes)
        return _Points(data.radius * torch.stack([angles.cos(), angles.sin()], dim=1), data.std)
    if isinstance(data, Grid):
        axis = (torch.arange(data.side) - (data.side - 1) / 2) * data.spacing
        return _Points(torch.cartesian_prod(axis, axis), data.std)
    raise NotImplementedError(f"the plain loop has no data set {data.kind}")


def _adam(network: nn.Module, spec: AnyOptimizer) -> torch.optim.Optimizer:
    if not isinstance(spec, Adam):
        raise NotImplementedError(f"the plain loop has no optimizer {spec.kind}")
    return torch.optim.Adam(network.parameters(), lr=spec.lr, betas=(spec.beta1, spec.beta2), eps=spec.eps)


def _networks(experiment: Experiment) -> tuple[nn.Module, nn.Module]:
    shape, latent_dim = experiment.data.sample_shape, experiment.latent.dim
    generator, discriminator = experiment.generator.network, experiment.discriminator.network
    if isinstance(generator, Mlp) and isinstance(discriminator, Mlp):
        return _dense_generator(generator, latent_dim, shape), _dense_discriminator(discriminator, shape)
    if isinstance(generator, Dcgan) and isinstance(discriminator, Dcgan):
        return _dcgan_generator(generator, latent_dim, shape), _dcgan_discriminator(discriminator, shape)
    raise NotImplementedError("the plain loop has no pair of networks of two kinds")


def _dense_layers(spec: Mlp, inputs: int, outputs: int) -> list[nn.Module]:
    layers: list[nn.Module] = []
    for width in spec.hidden:
        layers += [nn.Linear(inputs, width), _BENDS[spec.activation](spec.slope)]
        layers += [nn.Dropout(spec.dropout)] if spec.dropout else []
        inputs = width
    return [*layers, nn.Linear(inputs, outputs)]


def _dense_generator(spec: Mlp, latent_dim: int, shape: tuple[int, ...]) -> nn.Module:
    shaping = [nn.Tanh(), nn.Unflatten(1, shape)] if len(shape) == 3 else []
    return nn.Sequential(*_dense_layers(spec, latent_dim, math.prod(shape)), *shaping)


def _dense_discriminator(spec: Mlp, shape: tuple[int, ...]) -> nn.Module:
    shaping = [nn.Flatten()] if len(shape) == 3 else []
    return nn.Sequential(*shaping, *_dense_layers(spec, math.prod(shape), 1))


def _dcgan_generator(spec: Dcgan, latent_dim: int, shape: tuple[int, ...]) -> nn.Module:
    channels, height, width = shape
    narrow, middle, wide, kernel, pad = (
        spec.channels, 2 * spec.channels, 4 * spec.channels, spec.kernel, spec.kernel // 2
    )  # fmt: skip
    return nn.Sequential(
        nn.Linear(latent_dim, wide * (height // 4) * (width // 4), bias=False),
        nn.Unflatten(1, (wide, height // 4, width // 4)),
        nn.BatchNorm2d(wide),
        nn.LeakyReLU(spec.slope),
        nn.ConvTranspose2d(wide, middle, kernel, 1, pad, bias=False),
        nn.BatchNorm2d(middle),
        nn.LeakyReLU(spec.slope),
        nn.ConvTranspose2d(middle, narrow, kernel, 2, pad, output_padding=1, bias=False),
        nn.BatchNorm2d(narrow),
        nn.LeakyReLU(spec.slope),
        nn.ConvTranspose2d(narrow, channels, kernel, 2, pad, output_padding=1),
        nn.Tanh(),
    )


def _dcgan_discriminator(spec: Dcgan, shape: tuple[int, ...]) -> nn.Module:
    channels, height, width = shape
    narrow, wide, kernel, pad = spec.channels, 2 * spec.channels, spec.kernel, spec.kernel // 2
    return nn.Sequential(
        nn.Conv2d(channels, narrow, kernel, 2, pad),
        nn.LeakyReLU(spec.slope),
        nn.Dropout(spec.dropout),
        nn.Conv2d(narrow, wide, kernel, 2, pad),
        nn.LeakyReLU(spec.slope),
        nn.Dropout(spec.dropout),
        nn.Flatten(),
        nn.Linear(wide * (height // 4) * (width // 4), 1),
    )
