"""What networks of every kind have: a plan of their layers; those of layers also first weights, a norm and dropout."""

import math
from functools import lru_cache
from typing import ClassVar, Literal

from ganviz.spec.data import Sort
from ganviz.spec.inits import AnyInit, TorchInit
from ganviz.spec.needs import Needs
from ganviz.spec.networks.plan import (
    Counts,
    Dropout,
    Flatten,
    MinibatchDiscrimination,
    Normalisation,
    NormUsed,
    Pack,
    Plan,
    TellClass,
    counts_of,
)
from ganviz.spec.settings import Variant, setting, variant

Norm = Literal["auto", "none", "batch", "layer"]


class Network(Variant):
    """Base of every network.

    Attributes:
        size_field: the setting to make smaller when the network is too large.
        sorts: the kinds of samples that it can put out or take in.
        latent_dim: how many numbers a latent must have for it; None for any.
    """

    size_field: ClassVar[str]
    sorts: ClassVar[tuple[Sort, ...]]
    latent_dim: ClassVar[int | None] = None
    kind: str

    @property
    def norm_used(self) -> NormUsed:
        """What hidden layers are normalised over."""
        return "none"

    def plan(self, latent_dim: int, sample_shape: tuple[int, ...], classes: int = 0) -> Plan:
        """Return the layers of the network, for latents and samples of this shape, and told one of so many classes.

        G is told in as many more latent numbers, D in as many more maps of an image, of which one is 1.
        """
        raise NotImplementedError

    def num_weights(self, latent_dim: int, sample_shape: tuple[int, ...], classes: int = 0) -> int:
        """Return how many weights the network will have, without building it."""
        return _counts_of(self, latent_dim, sample_shape, classes).weights

    def num_activations(self, latent_dim: int, sample_shape: tuple[int, ...], classes: int = 0) -> int:
        """Return how many numbers its layers put out for one sample, or for one pack, without building it."""
        return _counts_of(self, latent_dim, sample_shape, classes).outputs

    def num_products(self, latent_dim: int, sample_shape: tuple[int, ...], classes: int = 0) -> int:
        """Return about how many multiplications a sample takes, or a pack: one a weight, where each is used once."""
        return self.num_weights(latent_dim, sample_shape, classes)


@lru_cache(maxsize=64)  # a slider asks with each of its ticks
def _counts_of(network: Network, latent_dim: int, sample_shape: tuple[int, ...], classes: int) -> Counts:
    return counts_of(network.plan(latent_dim, sample_shape, classes))


class Layered(Network):
    """Base of the networks of layers.

    Attributes:
        usual_norm: the norm that ``auto`` stands for.
    """

    usual_norm: ClassVar[NormUsed] = "none"
    norm: Norm = setting(
        "auto",
        "Norm",
        live=False,
        advanced=True,
        names={"auto": "auto", "none": "None", "batch": "Batch norm", "layer": "Layer norm"},
        help="What hidden layers are normalised over: the batch (Ioffe and Szegedy 2015) or the sample's own units "
        "(Ba et al. 2016). Auto is batch norm in a DCGAN's generator and none elsewhere.",
    )
    dropout: float = setting(
        0.0,
        "Dropout",
        live=False,
        ge=0,
        lt=1,
        advanced=True,
        help="How likely each unit is to be dropped, in training only.",
    )
    init: AnyInit = variant(
        TorchInit(),
        "First weights",
        live=False,
        advanced=True,
        help="How the first weights are drawn. It decides whether signals and gradients pass through many layers.",
    )

    @property
    def norm_used(self) -> NormUsed:
        return self.usual_norm if self.norm == "auto" else self.norm

    def _normalised(self, width: int, pixels: int = 1, *, is_of_maps: bool = False) -> Plan:
        """Return the norm that follows a matrix or convolution, if there is one."""
        return () if self.norm_used == "none" else (Normalisation(self.norm_used, width, pixels, is_of_maps),)

    def _dropped(self, units: int) -> Plan:
        """Return the dropout that follows an activation, if there is any."""
        return (Dropout(self.dropout, units),) if self.dropout else ()


class DiscriminatorSettings(Variant):
    """What discriminators of layers have: ways to see more than one sample, and spectral norm."""

    spectral_norm: bool = setting(
        False, "Spectral norm", live=False, advanced=True,
        help="Divide every layer by an estimate of its largest stretch, so that the logit is not steep (Miyato et al. "
        "2018). Dense layers then stretch by 1.2 at times, at a rate of 0.01 by 1.7; convolutions by about 2.",
    )  # fmt: skip
    mixed_batch: bool = setting(
        False, "One mixed batch", live=True, advanced=True, needs=Needs("norm", ("batch",)),
        help="Reals and fakes go through D's batch norm together, in the updates of both players, as in some listings. "
        "Usual is a batch of each, which is then scaled by its own mean and spread.",
    )  # fmt: skip
    minibatch_std: bool = setting(
        False, "Batch spread", live=False, advanced=True,
        help="Tell the last layer how much the batch varies: it can tell a collapsed one by that (Karras et al. 2018).",
    )  # fmt: skip
    minibatch_kernels: int = setting(
        0, "Minibatch discrimination", unit="kernels", live=False, ge=0, le=256, advanced=True,
        help="Tell the last layer how close each sample is to the others of its batch, in so many learned ways: a "
        "collapsed batch shows (Salimans et al. 2016, who take 100). 0 is off.",
    )  # fmt: skip
    minibatch_dims: int = setting(
        5, "Numbers a kernel", live=False, ge=1, le=64, advanced=True, needs=Needs("minibatch_kernels"),
        help="Each kernel compares so many numbers of two samples. 5 in the paper's code.",
    )  # fmt: skip
    pack: int = setting(
        1, "Pack", unit="samples", live=False, ge=1, le=8, advanced=True,
        help="Judge so many samples together: a pack without variety can be told by that (PacGAN, Lin et al. 2018).",
    )  # fmt: skip

    def _compared(self, units: int) -> Plan:
        """Return minibatch discrimination of so many units, if there is any."""
        kernels = self.minibatch_kernels
        return (MinibatchDiscrimination(units, kernels, self.minibatch_dims),) if kernels else ()

    @property
    def numbers_a_pair(self) -> int:
        """How many numbers a pass keeps for each pair of samples, or packs, of a batch."""
        return self.minibatch_kernels * self.minibatch_dims

    def _packed(self) -> Plan:
        return (Pack(self.pack),) if self.pack > 1 else ()

    def _units(self, sample_shape: tuple[int, ...], classes: int) -> tuple[Plan, int]:
        """Return the layers that make a row of numbers of a pack of samples, and how many there are."""
        numbers = math.prod(sample_shape)
        if classes:
            return (TellClass(sample_shape[0], numbers, classes), *self._packed()), self.pack * (numbers + classes)
        return (*self._packed(), *((Flatten(),) if len(sample_shape) > 1 else ())), self.pack * numbers
