"""The part of a script that makes reals and latents: a function that draws, and what deals batches of it."""

import base64
import math
import struct
import textwrap
import zlib
from collections.abc import Callable
from typing import Any

from ganviz.engine.script.pieces import Phase, listed, literal
from ganviz.spec import Experiment, resource
from ganviz.spec.arrays import NumberArray, PointArray
from ganviz.spec.data import (
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
from ganviz.spec.data.base import DataSet

Lines = list[str]
# (data set) -> what is drawn, in words, and the lines of a function of `count` and `generator`
DRAWN: dict[type[DataSet], Callable[[Any], tuple[str, Lines]]] = {}
_IMAGES, _LABELS = "train-images-idx3-ubyte", "train-labels-idx1-ubyte"
FILES = {  # in which folders below the one that is named they may be: ours, and torchvision's
    "mnist": ("mnist", "MNIST/raw"),
    "fashion_mnist": ("fashion-mnist", "FashionMNIST/raw"),
}
IMAGES = ("digits", *FILES)
_MOST_LISTED = 200
_NORMAL = "torch.randn(count, {width}, generator=rng)"
_RAND = "torch.rand(count, generator=rng)"


def add_data(phase: Phase, experiment: Experiment, reals: str = "draw_reals", latents: str = "draw_latents") -> None:
    """Add what draws reals and latents; the functions are called so."""
    data, latent = experiment.data, experiment.latent
    if not data.is_image:
        about, body = DRAWN[type(data)](data)
        phase.function("data", reals, "count, rng", about, body)
    drawn = {
        "normal": ("Draw normal numbers.", "torch.randn(count, latent_dim, generator=rng)"),
        "uniform": ("Draw numbers from -1 to 1.", "torch.rand(count, latent_dim, generator=rng) * 2 - 1"),
    }
    phase.number("latent_dim", latent.dim, "numbers a latent")
    about, value = drawn[latent.distribution]
    phase.function("data", latents, "count, rng", about, [f"return {value}"])


def source_of_reals(experiment: Experiment, draw: str = "draw_reals") -> str:
    """Return what deals reals, as an expression; of images, of what `main` has read as ``images``."""
    data = experiment.data
    if data.is_image:
        num_images = data.num_in_all  # type: ignore[union-attr]
        used = data.num_used(num_images)  # type: ignore[union-attr]
        return f"Pool(scaled(images[:{used}]))" if used < num_images else "Pool(scaled(images))"
    if data.pool_size:
        return f'Pool({draw}({data.pool_size}, seeded("pool")))'
    return f"Stream({draw}, {math.prod(data.sample_shape)})"


def source_of_latents(experiment: Experiment, draw: str = "draw_latents") -> str:
    """Return what deals latents, as an expression."""
    latent = experiment.latent
    if latent.pool_size:
        return f'Pool({draw}({latent.pool_size}, seeded("latent pool")))'
    return f"Stream({draw}, latent_dim)"


def add_images(phase: Phase, experiment: Experiment) -> None:
    """Add how bytes of 0 to 255 become numbers for the networks."""
    low, high = experiment.pixel_range
    body = [f"return (images.to(torch.float32) * {literal((high - low) / 255)} + {literal(low)}).unsqueeze(1)"]
    about = f"Return images (n, 1, height, width) with pixels from {low:g} to {high:g}."
    phase.function("data", "scaled", "images", about, body)


def reading_images(experiment: Experiment) -> Lines:
    """Return the lines that read the images, and the labels where both networks are told them, in `main`."""
    kind, has_labels = experiment.data.kind, experiment.data.num_classes > 0
    if kind == "digits":
        lines = [
            "images = read_idx(base64.b85decode(DIGITS))",
            "images = ((images.to(torch.int64) * 255 + 8) // 16).to(torch.uint8)  # from 0 to 16 in the file",
        ]
        return [*lines, *(["labels = read_idx(base64.b85decode(LABELS)).to(torch.int64)"] if has_labels else [])]
    below = ", ".join(f'"{each}"' for each in FILES[kind])
    lines = [f'images = read_idx(find_file(options.data, "{_IMAGES}", {below}))']
    if has_labels:
        lines.append(f'labels = read_idx(find_file(options.data, "{_LABELS}", {below})).to(torch.int64)')
    return lines


def is_read_from_files(experiment: Experiment) -> bool:
    """Return whether a script needs files of images beside it."""
    return experiment.data.kind in FILES


def digits(experiment: Experiment) -> Lines:
    """Return the lines that hold the digits themselves, compressed; none for other data."""
    if experiment.data.kind != "digits":
        return []
    lines = [
        "# The digits of UCI Optical Recognition of Handwritten Digits (CC BY 4.0), as a gzipped IDX file in base 85.",
        *_blob("DIGITS", "digits-images-idx3-ubyte.gz"),
    ]
    return lines + (_blob("LABELS", "digits-labels-idx1-ubyte.gz") if experiment.data.num_classes else [])


def _blob(name: str, file: str) -> Lines:
    text = base64.b85encode(resource("data", "digits", file).read_bytes()).decode()
    return [f"{name} = (", *(f'    "{line}"' for line in textwrap.wrap(text, 112, break_on_hyphens=False)), ")"]


def numbers_of(name: str, numbers: PointArray | NumberArray) -> Lines:
    """Return the lines that make a tensor of a list of numbers or points, written out unless it is long."""
    if len(numbers) <= _MOST_LISTED:
        return [*listed(name, list(numbers)), f"{name} = torch.tensor({name})"]
    text = base64.b85encode(zlib.compress(struct.pack(f"<{len(numbers.numbers)}f", *numbers.numbers), 9)).decode()
    return [
        f"# {len(numbers):,} of them, as compressed float32 in base 85",
        f"{name} = (",
        *(f'    "{line}"' for line in textwrap.wrap(text, 108, break_on_hyphens=False)),
        ")",
        f"{name} = torch.frombuffer(bytearray(zlib.decompress(base64.b85decode({name}))), dtype=torch.float32)",
        f"{name} = {name}.reshape(-1, {numbers.width})",
    ]


def _normal(width: int) -> str:
    return _NORMAL.format(width=width)


def _noise(std: float) -> str:
    return f"{literal(std)} * {_normal(2)}"


def _mixture(lines: Lines, width: int, stds: tuple[float, ...], weights: tuple[float, ...], num: int) -> Lines:
    """Return the lines that draw from round Gaussians, after those that place their `means`."""
    if len(set(weights)) <= 1:
        chosen = f"mode = torch.randint({num}, (count,), generator=rng)"
    else:
        each = weights if len(weights) == num else weights * num
        lines = [
            *lines,
            *listed("weights", each),
            "weights = torch.tensor(weights, dtype=torch.float64)",
            "weights = (weights / weights.sum()).float()",
        ]
        chosen = "mode = torch.multinomial(weights, count, replacement=True, generator=rng)"
    if len(set(stds)) == 1:
        return [*lines, chosen, f"return means[mode] + {literal(stds[0])} * {_normal(width)}"]
    lines = [*lines, *listed("stds", stds), "stds = torch.tensor(stds)"]
    return [*lines, chosen, f"return means[mode] + stds[mode][:, None] * {_normal(width)}"]


def _drawn(kind: type[DataSet]) -> Callable[[Callable[[Any], tuple[str, Lines]]], Callable[[Any], tuple[str, Lines]]]:
    def file(make: Callable[[Any], tuple[str, Lines]]) -> Callable[[Any], tuple[str, Lines]]:
        DRAWN[kind] = make
        return make

    return file


@_drawn(Ring)
def _ring(data: Ring) -> tuple[str, Lines]:
    lines = [
        f"angle = torch.arange({data.modes}) * (2 * math.pi / {data.modes})",
        f"means = {literal(data.radius)} * torch.stack([angle.cos(), angle.sin()], dim=1)",
    ]
    about = f"Draw from {data.modes} Gaussians on a circle: which of them, then where in it."
    return about, _mixture(lines, 2, (data.std,), (1.0,), data.modes)


@_drawn(Grid)
def _grid(data: Grid) -> tuple[str, Lines]:
    lines = [
        f"axis = (torch.arange({data.side}) - {literal((data.side - 1) / 2)}) * {literal(data.spacing)}",
        "means = torch.cartesian_prod(axis, axis).reshape(-1, 2)",
    ]
    about = f"Draw from {data.side**2} Gaussians on a grid: which of them, then where in it."
    return about, _mixture(lines, 2, (data.std,), (1.0,), data.side**2)


@_drawn(Gaussians)
def _gaussians(data: Gaussians) -> tuple[str, Lines]:
    lines = [*listed("means", data.means), "means = torch.tensor(means)"]
    about = "Draw from a mixture of Gaussians: which of them, then where in it."
    return about, _mixture(lines, 2, data.stds, data.weights, len(data.means))


@_drawn(Mixture1d)
def _mixture_1d(data: Mixture1d) -> tuple[str, Lines]:
    lines = [*listed("means", data.centres), "means = torch.tensor(means)[:, None]"]
    about = "Draw from a mixture of Gaussians on a line: which of them, then where in it."
    return about, _mixture(lines, 1, data.sigmas, data.shares, len(data.centres))


@_drawn(Moons)
def _moons(data: Moons) -> tuple[str, Lines]:
    return "Draw from two half circles of radius 1.5, one upside down.", [
        f"angle = math.pi * {_RAND}",
        "lower = torch.randint(2, (count,), generator=rng)",
        "sign = 1 - 2 * lower",
        "x = sign * angle.cos() + lower - 0.5",
        "y = sign * angle.sin() + 0.5 * lower - 0.25",
        f"return 1.5 * torch.stack([x, y], dim=1) + {_noise(data.noise)}",
    ]


@_drawn(Circles)
def _circles(data: Circles) -> tuple[str, Lines]:
    return "Draw from two circles about the origin, half the samples on each.", [
        f"angle = 2 * math.pi * {_RAND}",
        "inner = torch.randint(2, (count,), generator=rng)",
        f"radius = 2 * torch.where(inner == 1, {literal(data.factor)}, 1.0)",
        f"return radius[:, None] * torch.stack([angle.cos(), angle.sin()], 1) + {_noise(data.noise)}",
    ]


@_drawn(Spiral)
def _spiral(data: Spiral) -> tuple[str, Lines]:
    return "Draw from arms that wind out to radius 2, evenly along each.", [
        f"along = {_RAND}.sqrt()",
        f"arm = torch.randint({data.arms}, (count,), generator=rng)",
        f"angle = 2 * math.pi * ({literal(data.turns)} * along + arm / {data.arms})",
        "points = 2 * along[:, None] * torch.stack([angle.cos(), angle.sin()], dim=1)",
        f"return points + {_noise(data.noise)}",
    ]


@_drawn(SwissRoll)
def _swiss_roll(data: SwissRoll) -> tuple[str, Lines]:
    return "Draw from a rolled-up strip: t (cos t, sin t) with noise, divided by 7.5 as WGAN-GP does.", [
        f"along = 1.5 * math.pi * (1 + 2 * {_RAND})",
        "points = along[:, None] * torch.stack([along.cos(), along.sin()], dim=1)",
        f"return (points + {_noise(data.noise)}) / 7.5",
    ]


@_drawn(Checkerboard)
def _checkerboard(data: Checkerboard) -> tuple[str, Lines]:
    num = data.squares
    return "Draw from every other square of a board from -2 to 2.", [
        "corners = torch.tensor(",
        f"    [(column, row) for column in range({num}) for row in range({num}) if (column + row) % 2 == 0]",
        ")",
        "square = torch.randint(len(corners), (count,), generator=rng)",
        f"return {literal(4 / num)} * (corners[square] + torch.rand(count, 2, generator=rng)) - 2",
    ]


@_drawn(Pinwheel)
def _pinwheel(data: Pinwheel) -> tuple[str, Lines]:
    return "Draw from long Gaussians around the centre, all bent the same way.", [
        "along, across = torch.randn(2, count, generator=rng)",
        f"out, aside = 1 + {literal(data.length)} * along, {literal(data.noise)} * across",
        f"arm = torch.randint({data.arms}, (count,), generator=rng)",
        f"angle = 2 * math.pi * arm / {data.arms} + {literal(data.twist)} * out.exp()",
        "cos, sin = angle.cos(), angle.sin()",
        "return 2 * torch.stack([out * cos - aside * sin, out * sin + aside * cos], dim=1)",
    ]


@_drawn(Line)
def _line(data: Line) -> tuple[str, Lines]:
    angle = math.radians(data.angle)
    return "Draw from a line of length 4, evenly.", [
        f"direction = torch.tensor([{literal(math.cos(angle))}, {literal(math.sin(angle))}])",
        "along = 4 * torch.rand(count, 1, generator=rng) - 2",
        f"return along * direction + {_noise(data.noise)}",
    ]


@_drawn(Points)
def _points(data: Points) -> tuple[str, Lines]:
    return "Draw one of these points, each as likely as the others.", [
        *numbers_of("places", data.points),
        "place = torch.randint(len(places), (count,), generator=rng)",
        f"return places[place] + {_noise(data.noise)}",
    ]


@_drawn(Dirac)
def _dirac(data: Dirac) -> tuple[str, Lines]:
    return "Return nothing but zeros: every real is the number 0.", ["return torch.zeros(count, 1)"]


@_drawn(Gaussian1d)
def _gaussian_1d(data: Gaussian1d) -> tuple[str, Lines]:
    return "Draw from one Gaussian on a line.", [
        f"return {literal(data.mean)} + {literal(data.sigma)} * {_normal(1)}",
    ]


@_drawn(Points1d)
def _points_1d(data: Points1d) -> tuple[str, Lines]:
    return "Draw one of these numbers, each as likely as the others, with some blur.", [
        *numbers_of("values", data.values),
        "values = values.reshape(-1, 1)",
        "place = torch.randint(len(values), (count,), generator=rng)",
        f"return values[place] + {literal(data.blur)} * {_normal(1)}",
    ]


@_drawn(Uniform1d)
def _uniform_1d(data: Uniform1d) -> tuple[str, Lines]:
    return "Draw evenly from an interval.", [
        f"return {literal(data.centre)} + {literal(data.width)} * (torch.rand(count, 1, generator=rng) - 0.5)",
    ]


@_drawn(TwoPoints1d)
def _two_points_1d(data: TwoPoints1d) -> tuple[str, Lines]:
    return "Draw one of two numbers.", [
        f"left, right = torch.tensor([{literal(data.left)}]), torch.tensor([{literal(data.right)}])",
        f"return torch.where(torch.rand(count, 1, generator=rng) < {literal(data.share)}, right, left)",
    ]
