"""Real samples of the data sets that are drawn: how, and which modes they have.

Every entry makes, from its description, a function ``draw(n, generator) -> (n, *sample_shape) float32``.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from torch import Generator, Tensor

from ganviz.gan.registry import Registry
from ganviz.spec.data import (
    AnyData,
    Checkerboard,
    Circles,
    Dirac,
    Gaussian1d,
    Gaussians,
    Grid,
    Line,
    Mixture1d,
    Moons,
    Pinwheel,
    Points,
    Points1d,
    Ring,
    Spiral,
    SwissRoll,
    TwoPoints1d,
    Uniform1d,
)

Draw = Callable[[int, Generator], Tensor]


@dataclass(frozen=True, slots=True)
class Mixture:
    """Round Gaussians: means (K, d), stds (K,), weights (K,) that sum to 1; all float32."""

    means: Tensor
    stds: Tensor
    weights: Tensor

    def draw(self, count: int, generator: Generator) -> Tensor:
        """Return (count, d) samples."""
        if bool((self.weights == self.weights[0]).all()):
            mode = torch.randint(len(self.means), (count,), generator=generator)
        else:
            mode = torch.multinomial(self.weights, count, replacement=True, generator=generator)
        if self.means.shape[1] == 2:  # a point is taken out as one number, in a third of the time
            means = torch.view_as_real(torch.view_as_complex(self.means).index_select(0, mode))
        else:
            means = self.means.index_select(0, mode)
        noise = torch.randn(count, means.shape[1], generator=generator)
        is_one_std = bool((self.stds == self.stds[0]).all())
        noise *= self.stds[0] if is_one_std else self.stds.index_select(0, mode)[:, None]
        return noise.add_(means)


MIXTURES: Registry[Callable[..., Mixture]] = Registry("mixtures")
CURVES: Registry[Callable[..., Draw]] = Registry("curves")
CLASSED: Registry[Callable[..., Mixture | None]] = Registry("classed")


def mixture_of(data: AnyData) -> Mixture | None:
    """Return the Gaussians that `data` is made of; None if it has no modes to count."""
    return MIXTURES[data.kind](data) if data.kind in MIXTURES else None


def modes_of(data: AnyData) -> Mixture | None:
    """Return the modes of `data` that can be counted, as Gaussians; None if it has none."""
    return CLASSED[data.kind](data) if data.kind in CLASSED else mixture_of(data)


def sampler_of(data: AnyData) -> Draw:
    """Return the function that draws from `data`, which must not be of images."""
    mixture = mixture_of(data)
    return mixture.draw if mixture else CURVES[data.kind](data)


@MIXTURES.register("ring")
def ring(data: Ring) -> Mixture:
    """Place K Gaussians at angles 2 pi k / K: the end point of the circle is not drawn twice."""
    angle = torch.arange(data.modes) * (2 * math.pi / data.modes)
    means = data.radius * torch.stack([angle.cos(), angle.sin()], dim=1)
    return _mixture(means, (data.std,), (1.0,))


@MIXTURES.register("grid")
def grid(data: Grid) -> Mixture:
    """Place side x side Gaussians, centred."""
    axis = (torch.arange(data.side) - (data.side - 1) / 2) * data.spacing
    return _mixture(torch.cartesian_prod(axis, axis).reshape(-1, 2), (data.std,), (1.0,))


@MIXTURES.register("mixture_1d")
def mixture_1d(data: Mixture1d) -> Mixture:
    """Place Gaussians on a line, as listed."""
    return _mixture(torch.tensor(data.centres)[:, None], data.sigmas, data.shares)


@MIXTURES.register("gaussians")
def gaussians(data: Gaussians) -> Mixture:
    """Place Gaussians as listed."""
    return _mixture(torch.tensor(data.means), data.stds, data.weights)


def _mixture(means: Tensor, stds: tuple[float, ...], weights: tuple[float, ...]) -> Mixture:
    weight = torch.tensor(weights, dtype=torch.float64).expand(len(means))  # float32 has no room for 1e-300
    return Mixture(means, torch.tensor(stds).expand(len(means)), (weight / weight.sum()).float())


@CURVES.register("moons")
def moons(data: Moons) -> Draw:
    """Two half circles of radius 1.5, one upside down and shifted into the other, centred."""

    def draw(count: int, generator: Generator) -> Tensor:
        angle = math.pi * torch.rand(count, generator=generator)
        lower = torch.randint(2, (count,), generator=generator)
        sign = 1 - 2 * lower
        x = sign * angle.cos() + lower - 0.5
        y = sign * angle.sin() + 0.5 * lower - 0.25
        return 1.5 * torch.stack([x, y], dim=1) + _noise(count, data.noise, generator)

    return draw


@CURVES.register("circles")
def circles(data: Circles) -> Draw:
    """Two circles about the origin, of radius 2 and 2 factor, half the samples on each."""

    def draw(count: int, generator: Generator) -> Tensor:
        angle = 2 * math.pi * torch.rand(count, generator=generator)
        inner = torch.randint(2, (count,), generator=generator)
        radius = 2 * torch.where(inner == 1, data.factor, 1.0)
        return radius[:, None] * torch.stack([angle.cos(), angle.sin()], 1) + _noise(count, data.noise, generator)

    return draw


@CURVES.register("spiral")
def spiral(data: Spiral) -> Draw:
    """Archimedean arms out to radius 2; the square root spreads samples evenly along an arm."""

    def draw(count: int, generator: Generator) -> Tensor:
        along = torch.rand(count, generator=generator).sqrt()
        arm = torch.randint(data.arms, (count,), generator=generator)
        angle = 2 * math.pi * (data.turns * along + arm / data.arms)
        points = 2 * along[:, None] * torch.stack([angle.cos(), angle.sin()], dim=1)
        return points + _noise(count, data.noise, generator)

    return draw


@CURVES.register("swiss_roll")
def swiss_roll(data: SwissRoll) -> Draw:
    """t (cos t, sin t) for t in [1.5 pi, 4.5 pi], with noise, divided by 7.5 as WGAN-GP does."""

    def draw(count: int, generator: Generator) -> Tensor:
        along = 1.5 * math.pi * (1 + 2 * torch.rand(count, generator=generator))
        points = along[:, None] * torch.stack([along.cos(), along.sin()], dim=1)
        return (points + _noise(count, data.noise, generator)) / 7.5

    return draw


@CURVES.register("checkerboard")
def checkerboard(data: Checkerboard) -> Draw:
    """Every other square of the board on [-2, 2]^2, the one at the lower left among them."""
    side = 4 / data.squares
    corners = torch.tensor(
        [(column, row) for column in range(data.squares) for row in range(data.squares) if (column + row) % 2 == 0]
    )

    def draw(count: int, generator: Generator) -> Tensor:
        square = torch.randint(len(corners), (count,), generator=generator)
        return side * (corners[square] + torch.rand(count, 2, generator=generator)) - 2

    return draw


@CURVES.register("pinwheel")
def pinwheel(data: Pinwheel) -> Draw:
    """Points 2 (1 + length a, noise b), a and b normal, each turned by its arm's angle and twist exp(1 + length a)."""

    def draw(count: int, generator: Generator) -> Tensor:
        along, across = torch.randn(2, count, generator=generator)
        out, aside = 1 + data.length * along, data.noise * across
        arm = torch.randint(data.arms, (count,), generator=generator)
        angle = 2 * math.pi * arm / data.arms + data.twist * out.exp()
        cos, sin = angle.cos(), angle.sin()
        return 2 * torch.stack([out * cos - aside * sin, out * sin + aside * cos], dim=1)

    return draw


@CURVES.register("line")
def line(data: Line) -> Draw:
    """A segment from -2 to 2 along the angle, evenly."""
    direction = torch.tensor([math.cos(math.radians(data.angle)), math.sin(math.radians(data.angle))])

    def draw(count: int, generator: Generator) -> Tensor:
        along = 4 * torch.rand(count, 1, generator=generator) - 2
        return along * direction + _noise(count, data.noise, generator)

    return draw


@CURVES.register("points")
def points(data: Points) -> Draw:
    """The points as listed, each as often as the others."""
    places = float32(data.points.numbers).reshape(-1, 2)

    def draw(count: int, generator: Generator) -> Tensor:
        place = torch.randint(len(places), (count,), generator=generator)
        return places[place] + _noise(count, data.noise, generator)

    return draw


@CURVES.register("dirac")
def dirac(data: Dirac) -> Draw:
    """Nothing but the number 0."""

    def draw(count: int, generator: Generator) -> Tensor:
        return torch.zeros(count, 1)

    return draw


@CURVES.register("gaussian_1d")
def gaussian_1d(data: Gaussian1d) -> Draw:
    """mean + sigma times normal numbers."""

    def draw(count: int, generator: Generator) -> Tensor:
        return data.mean + data.sigma * torch.randn(count, 1, generator=generator)

    return draw


@CLASSED.register("points")
def classes_of_points(data: Points) -> Mixture | None:
    """Return for each class of points a Gaussian of their mean and their variance, with the noise around them; the
    variance is the mean over both coordinates. None where they are of no classes."""
    if not data.has_modes:
        return None
    places = torch.tensor(data.points.numbers, dtype=torch.float64).reshape(-1, 2)
    sizes = torch.tensor(data.class_sizes)
    label, count = torch.arange(len(sizes)).repeat_interleave(sizes), sizes.double()
    means = torch.zeros(data.num_modes, 2, dtype=torch.float64).index_add_(0, label, places) / count[:, None]
    apart = (places - means[label]).square().mean(dim=1)
    variances = torch.zeros(data.num_modes, dtype=torch.float64).index_add_(0, label, apart) / count
    stds = (variances + data.noise**2).sqrt()
    return Mixture(means.float(), stds.float(), (count / count.sum()).float())


@CURVES.register("points_1d")
def points_1d(data: Points1d) -> Draw:
    """The numbers as listed, each as often as the others."""
    values = float32(data.values.numbers)[:, None]

    def draw(count: int, generator: Generator) -> Tensor:
        place = torch.randint(len(values), (count,), generator=generator)
        return values[place] + data.blur * torch.randn(count, 1, generator=generator)

    return draw


@CURVES.register("uniform_1d")
def uniform_1d(data: Uniform1d) -> Draw:
    """Numbers of an interval, evenly."""

    def draw(count: int, generator: Generator) -> Tensor:
        return data.centre + data.width * (torch.rand(count, 1, generator=generator) - 0.5)

    return draw


@CURVES.register("two_points_1d")
def two_points_1d(data: TwoPoints1d) -> Draw:
    """One of two numbers."""
    left, right = torch.tensor([data.left]), torch.tensor([data.right])

    def draw(count: int, generator: Generator) -> Tensor:
        return torch.where(torch.rand(count, 1, generator=generator) < data.share, right, left)

    return draw


def float32(numbers: Sequence[float]) -> Tensor:
    """Return a list of an experiment, of doubles, as a tensor (n,) float32."""
    return torch.tensor(numbers, dtype=torch.float64).float()


def _noise(count: int, std: float, generator: Generator) -> Tensor:
    return std * torch.randn(count, 2, generator=generator)
