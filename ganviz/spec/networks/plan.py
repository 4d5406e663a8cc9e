"""The layers of a network as plain data: its plan.

Modules, weights, memory and multiplications of a network all follow from its plan, so that an architecture is told
once. `ganviz.gan.networks.build` makes a module of each layer. All counts are for one sample, or one pack of them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

NormUsed = Literal["none", "batch", "layer"]
Activation = Literal["relu", "leaky_relu", "prelu", "elu", "gelu", "silu", "tanh", "sigmoid", "sine", "maxout"]


@dataclass(frozen=True)
class Layer:
    """Base of every layer; one that only changes a shape counts for nothing."""

    @property
    def num_weights(self) -> int:
        return 0

    @property
    def num_outputs(self) -> int:
        """How many numbers the layer puts out in memory of its own."""
        return 0

    @property
    def num_products(self) -> int:
        """How many multiplications its matrix or kernel makes."""
        return 0


Plan = tuple[Layer, ...]


class Counts(NamedTuple):
    """What a plan adds up to."""

    weights: int
    outputs: int
    products: int


def counts_of(plan: Iterable[Layer]) -> Counts:
    """Return the sums over the layers of a plan."""
    weights = outputs = products = 0
    for layer in plan:
        weights += layer.num_weights
        outputs += layer.num_outputs
        products += layer.num_products
    return Counts(weights, outputs, products)


def matrices_of(plan: Iterable[Layer]) -> list["Dense | Convolution"]:
    """Return the layers with a matrix or kernel, in order, those within other layers included."""
    found: list[Dense | Convolution] = []
    for layer in plan:
        if isinstance(layer, Dense | Convolution):
            found.append(layer)
        elif isinstance(layer, Residual):
            found += matrices_of(layer.block)
        elif isinstance(layer, LatentSkips):
            found += matrices_of(inner for block in layer.blocks for inner in block)
    return found


# --- with weights -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Dense(Layer):
    """(inputs) -> (outputs)."""

    inputs: int
    outputs: int
    bias: bool = True

    @property
    def num_weights(self) -> int:
        return (self.inputs + self.bias) * self.outputs

    @property
    def num_outputs(self) -> int:
        return self.outputs

    @property
    def num_products(self) -> int:
        return self.inputs * self.outputs


@dataclass(frozen=True)
class Convolution(Layer):
    """(inputs, height, width) -> (outputs, height / stride, width / stride); transposed it grows by the stride.

    Attributes:
        pixels: of each map that is put out.
    """

    inputs: int
    outputs: int
    kernel: int
    stride: int
    pixels: int
    bias: bool = True
    is_transposed: bool = False

    @property
    def num_weights(self) -> int:
        return self.kernel**2 * self.inputs * self.outputs + self.bias * self.outputs

    @property
    def num_outputs(self) -> int:
        return self.outputs * self.pixels

    @property
    def num_products(self) -> int:
        pixels = self.pixels // self.stride**2 if self.is_transposed else self.pixels  # of the smaller map
        return self.kernel**2 * self.inputs * self.outputs * pixels


@dataclass(frozen=True)
class Normalisation(Layer):
    """Batch or layer norm of units, or of `width` maps of so many pixels where it `is_of_maps`."""

    over: NormUsed
    width: int
    pixels: int = 1
    is_of_maps: bool = False

    @property
    def num_weights(self) -> int:
        return 2 * self.width  # a scale and a shift

    @property
    def num_outputs(self) -> int:
        return self.width * self.pixels


class OfUnits(Layer):
    """A layer that puts out as many numbers as it has `units`, for each sample."""

    units: int

    @property
    def num_outputs(self) -> int:
        return self.units


@dataclass(frozen=True)
class Nonlinearity(OfUnits):
    """An activation that puts out `units` numbers.

    Attributes:
        slope: of LeakyReLU below zero, and where PReLU starts.
        frequency: of sine.
        pieces: of maxout.
    """

    kind: Activation
    units: int
    slope: float = 0.0
    frequency: float = 1.0
    pieces: int = 1

    @property
    def num_weights(self) -> int:
        return int(self.kind == "prelu")


@dataclass(frozen=True)
class OneNumber(Layer):
    """One weight, which begins as `start` and puts out one number."""

    start: float

    @property
    def num_weights(self) -> int:
        return 1

    @property
    def num_outputs(self) -> int:
        return 1


@dataclass(frozen=True)
class Constant(OneNumber):
    """One number, put out for every latent."""


@dataclass(frozen=True)
class Scale(OneNumber):
    """One number, which multiplies a sample of one number."""


@dataclass(frozen=True)
class Shift(OneNumber):
    """One number, which is added to a latent of one number."""


@dataclass(frozen=True)
class Particles(Layer):
    """A table of `count` samples of `outputs` numbers, one of which is put out for a latent."""

    count: int
    outputs: int

    @property
    def num_weights(self) -> int:
        return self.count * self.outputs

    @property
    def num_outputs(self) -> int:
        return self.outputs


@dataclass(frozen=True)
class Surface(Layer):
    """A smooth surface over the square from -`reach` to `reach`, by `side` x `side` numbers: one number a sample."""

    side: int
    reach: float

    @property
    def num_weights(self) -> int:
        return self.side**2

    @property
    def num_outputs(self) -> int:
        return 1


# --- without ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Dropout(OfUnits):
    """Dropout at `rate` of so many units."""

    rate: float
    units: int


@dataclass(frozen=True)
class MinibatchStd(Layer):
    """Appends one channel to `channels`, of so many pixels each: the batch's mean standard deviation."""

    channels: int
    pixels: int = 1

    @property
    def num_outputs(self) -> int:
        return (self.channels + 1) * self.pixels


@dataclass(frozen=True)
class TellClass(Layer):
    """Makes a row of the `numbers` of an image of so many `channels`, and of the one in so many `classes`.

    The class comes as that many more maps, of which one is 1 and the others are 0.
    """

    channels: int
    numbers: int
    classes: int

    @property
    def num_outputs(self) -> int:
        return self.numbers + self.classes


@dataclass(frozen=True)
class Upsample(Layer):
    """Makes maps `factor` times as wide and high, to `pixels` each, every pixel a square of equal ones."""

    channels: int
    pixels: int
    factor: int

    @property
    def num_outputs(self) -> int:
        return self.channels * self.pixels


@dataclass(frozen=True)
class MinibatchDiscrimination(Layer):
    """Appends to `units` one number a kernel: how close a sample is to the others of its batch, by `dims` numbers."""

    units: int
    kernels: int
    dims: int

    @property
    def num_weights(self) -> int:
        return self.units * self.kernels * self.dims

    @property
    def num_outputs(self) -> int:
        return self.kernels * self.dims + self.units + self.kernels

    @property
    def num_products(self) -> int:
        return self.num_weights


@dataclass(frozen=True)
class Pack(Layer):
    """Puts `count` neighbouring samples into one, channel behind channel."""

    count: int


@dataclass(frozen=True)
class Flatten(Layer):
    """Puts all dimensions from `first` on into one."""

    first: int = 1


@dataclass(frozen=True)
class Unflatten(Layer):
    """Gives units the shape of a sample or of maps."""

    shape: tuple[int, ...]


# --- of other layers --------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Residual(Layer):
    """x + block(x), of `units` numbers."""

    block: Plan
    units: int

    @property
    def num_weights(self) -> int:
        return counts_of(self.block).weights

    @property
    def num_outputs(self) -> int:
        return counts_of(self.block).outputs + self.units

    @property
    def num_products(self) -> int:
        return counts_of(self.block).products


@dataclass(frozen=True)
class LatentSkips(Layer):
    """Blocks one after the other; those that `joins` says also take the latent, beside what the last put out.

    Each of those begins with a dense layer, whose inputs are both together.
    """

    blocks: tuple[Plan, ...]
    joins: tuple[bool, ...]

    @property
    def num_weights(self) -> int:
        return sum(counts_of(block).weights for block in self.blocks)

    @property
    def num_outputs(self) -> int:
        joined = (matrices_of(block)[0].inputs for block, joins in zip(self.blocks, self.joins, strict=True) if joins)
        return sum(counts_of(block).outputs for block in self.blocks) + sum(joined)

    @property
    def num_products(self) -> int:
        return sum(counts_of(block).products for block in self.blocks)
