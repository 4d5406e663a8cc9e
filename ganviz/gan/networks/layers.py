"""Layers that networks of every kind are put together from."""

from collections.abc import Callable, Sequence
from typing import Any

import torch
from torch import Generator, Tensor, nn

from ganviz.spec.networks.plan import Normalisation, NormUsed

EPS = 1e-8


def bare(kind: type[nn.Module], *sizes: int, **options: Any) -> nn.Module:
    """Return a module of torch's with weights of no meaning: `initialise` draws them, from a generator of ours."""
    module = _NOT_DRAWN[kind](*sizes, **options)
    module.__class__ = kind
    return module


# Not by torch's `skip_init`: its way, over the device "meta", imports what decomposes operators, which takes 0.4 s.
_NOT_DRAWN: dict[type[nn.Module], type[nn.Module]] = {
    kind: type(kind.__name__, (kind,), {"reset_parameters": lambda self: None})
    for kind in (nn.Linear, nn.Conv2d, nn.ConvTranspose2d)
}


class Dropout(nn.Module):
    """Zero each activation with probability `rate` while training and scale up the rest; draws from `generator`."""

    def __init__(self, rate: float, generator: Generator) -> None:
        super().__init__()
        self.rate, self.generator = rate, generator
        self.lowest_kept = min(round(rate * 2**32), 2**32 - 1) - 2**31  # of all numbers of 32 bits

    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        return x * self.draw(torch.empty_like(x))

    def draw(self, mask: Tensor) -> Tensor:
        """Fill `mask` with what the next activations are multiplied by: 0, or 1 / (1 - rate)."""
        # Two numbers of 32 bits a draw; `bernoulli_` makes one draw a number and takes three times as long.
        count = mask.numel()
        words = torch.empty((count + 1) // 2, dtype=torch.int64).random_(-(2**63), None, generator=self.generator)
        kept = words.view(torch.int32)[:count] >= self.lowest_kept
        return mask.copy_(kept.view(mask.shape)).mul_(1 / (1 - self.rate))


def norm_of(layer: Normalisation) -> nn.Module:
    """Return the module that normalises (n, width) units or (n, width, height, pixels of a row) maps."""
    return NORMS[layer.over, layer.is_of_maps](layer.width)


NORMS: dict[tuple[NormUsed, bool], Callable[[int], nn.Module]] = {
    ("batch", False): nn.BatchNorm1d,
    ("layer", False): nn.LayerNorm,
    ("batch", True): nn.BatchNorm2d,
    ("layer", True): lambda channels: nn.GroupNorm(1, channels),  # over all channels and pixels of a sample
}


class ResidualBlock(nn.Module):
    """Return x + block(x) (He et al. 2016)."""

    def __init__(self, block: nn.Module) -> None:
        super().__init__()
        self.block = block

    def forward(self, x: Tensor) -> Tensor:
        y: Tensor = x + self.block(x)
        return y


class Joining(nn.Module):
    """Run blocks one after the other, some of which also see the input of the first: [block(x), input].

    `joins` says of each block whether it does.
    """

    def __init__(self, blocks: Sequence[nn.Module], joins: Sequence[bool]) -> None:
        super().__init__()
        self.blocks, self.joins = nn.ModuleList(blocks), tuple(joins)

    def forward(self, z: Tensor) -> Tensor:
        x = z
        for block, joins in zip(self.blocks, self.joins, strict=True):
            x = block(torch.cat([x, z], dim=1) if joins else x)
        return x


class TellClass(nn.Module):
    """Make a row of an image and of its class: (n, channels + classes, h, w) -> (n, channels h w + classes).

    The maps of the class are the same everywhere. Mirza and Osindero 2014, arXiv:1411.1784, section 3.2.
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.channels = channels

    def forward(self, x: Tensor) -> Tensor:
        return torch.cat([x[:, : self.channels].flatten(1), x[:, self.channels :, 0, 0]], dim=1)


class Pack(nn.Module):
    """Put every `count` neighbouring samples into one: (n, c, ...) -> (n / count, count * c, ...).

    Lin et al. 2018, arXiv:1712.04086.
    """

    def __init__(self, count: int) -> None:
        super().__init__()
        self.count = count

    def forward(self, x: Tensor) -> Tensor:
        return x.reshape(-1, self.count * x.shape[1], *x.shape[2:])


class MinibatchStd(nn.Module):
    """Append the units' mean standard deviation over the batch: (n, c, ...) -> (n, c + 1, ...).

    Karras et al. 2018, arXiv:1710.10196, section 3. In evaluation it is the running average of training, as what is
    then looked at, such as a lattice of points, is no batch of the game.
    """

    usual: Tensor

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("usual", torch.ones(()))

    def forward(self, x: Tensor) -> Tensor:
        spread = self.usual
        if self.training:
            units = x.to(self.usual.dtype)  # a variance of fewer digits would be all rounding
            spread = (units.var(0, unbiased=False) + EPS).sqrt().mean()  # without EPS a dead unit has no gradient
            self.usual.lerp_(spread.detach(), 0.1)
        return torch.cat([x, spread.expand(len(x), 1, *x.shape[2:])], dim=1)


class MinibatchDiscrimination(nn.Module):
    """Append to each sample how close it is to the others of its batch: (n, units) -> (n, units + kernels).

    Salimans et al. 2016, arXiv:1606.03498, section 3.2: with M = x T, of `kernels` rows of `dims` numbers a sample,
    kernel b gives the sum over the other samples j of exp(-|M_ib - M_jb|_1). The paper's sum has the sample itself,
    which is 1 always. In evaluation it is the running average of training: what is then looked at is no batch.
    """

    usual: Tensor

    def __init__(self, units: int, kernels: int, dims: int) -> None:
        super().__init__()
        self.kernels, self.dims = kernels, dims
        self.projection = bare(nn.Linear, units, kernels * dims, bias=False)  # T
        self.register_buffer("usual", torch.zeros(kernels))

    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return torch.cat([x, self.usual.to(x.dtype).expand(len(x), -1)], dim=1)
        rows = self.projection(x).to(self.usual.dtype).view(len(x), self.kernels, self.dims)
        distances = (rows[:, None] - rows[None]).abs().sum(3)  # (n, n, kernels)
        closeness = (-distances).exp().sum(1) - 1
        self.usual.lerp_(closeness.detach().mean(0), 0.1)
        return torch.cat([x, closeness.to(x.dtype)], dim=1)


def mixes_samples(network: nn.Module) -> bool:
    """Return whether an output of `network`, in training, depends on more than one sample of the batch."""
    return any(isinstance(layer, MIXING) for layer in network.modules())


MIXING = (nn.BatchNorm1d, nn.BatchNorm2d, Pack, MinibatchStd, MinibatchDiscrimination)
