"""The experiment: one frozen, validated description of a run, from which everything else is derived."""

from collections.abc import Iterator
from typing import Literal, Self

from pydantic import model_validator

from ganviz.spec.changes import Change, with_changes
from ganviz.spec.compute import Compute
from ganviz.spec.data import AnyData, Ring
from ganviz.spec.errors import Problem, SpecError
from ganviz.spec.footprint import footprint_of, memory_problems
from ganviz.spec.gates import Always, AnyGate
from ganviz.spec.model_problems import model_problems
from ganviz.spec.network_problems import network_problems
from ganviz.spec.networks import (
    AnyDiscriminatorNetwork,
    AnyGeneratorNetwork,
    MlpDiscriminator,
    MlpGenerator,
)
from ganviz.spec.objective import Objective, objective_problems
from ganviz.spec.optimizers import Adam, AnyOptimizer
from ganviz.spec.settings import Part, setting, variant
from ganviz.spec.updates import Updates, dynamics_problems, full_batch_problems, sharing_problems, unroll_problems

_LEARNS_HELP = "In which of its updates it learns: in all, or while its loss is above or below a value."
_FROZEN_HELP = "This network alone rests: its weights stay as they are, whatever its rate, until this is off again."
_OPTIMIZER_HELP = "How the gradient becomes a step. Swap it while the run goes on."
MAX_SEED = 2**31 - 1


class Latent(Part):
    """The random numbers that the generator turns into samples."""

    dim: int = setting(
        2, "Latent size", unit="numbers", live=False, ge=1, le=256, advanced=True, help="Random numbers per sample."
    )
    distribution: Literal["normal", "uniform"] = setting(
        "normal",
        "Latent shape",
        live=True,
        advanced=True,
        help="Normal: mean 0, variance 1. Uniform: between -1 and 1.",
        names={"normal": "Normal", "uniform": "Uniform"},
    )
    pool_size: int = setting(
        0, "Fixed latents", unit="latents", live=True, ge=0, le=100_000, advanced=True,
        help="Train on this many latents drawn once, visited in shuffled order. 0 draws fresh ones for every batch.",
    )  # fmt: skip


class Generator(Part):
    """The network that makes fakes."""

    optimizer: AnyOptimizer = variant(Adam(), "Optimizer", help=_OPTIMIZER_HELP, live=True)
    network: AnyGeneratorNetwork = variant(
        MlpGenerator(), "Network", help="The shape of the network that makes fakes.", live=False
    )
    learns: AnyGate = variant(Always(), "Learns", help=_LEARNS_HELP, live=True, advanced=True)
    ema: float = setting(
        0.0, "Average (EMA)", live=True, ge=0, lt=1, advanced=True,
        help="How much of the past a running average of G's weights keeps each step: with 0.999, the usual, half of it "
        "is forgotten in 693 steps. Its fakes can be shown; it does not train. 0 is off.",
    )  # fmt: skip
    frozen: bool = setting(False, "Frozen", live=True, advanced=True, help=_FROZEN_HELP)


class Discriminator(Part):
    """The network that tells real from fake."""

    optimizer: AnyOptimizer = variant(Adam(), "Optimizer", help=_OPTIMIZER_HELP, live=True)
    network: AnyDiscriminatorNetwork = variant(
        MlpDiscriminator(), "Network", help="The shape of the network that tells real from fake.", live=False
    )
    learns: AnyGate = variant(Always(), "Learns", help=_LEARNS_HELP, live=True, advanced=True)
    frozen: bool = setting(False, "Frozen", live=True, advanced=True, help=_FROZEN_HELP)


class Experiment(Part):
    """What a run is. Equal experiments, seeds and changes give equal floats."""

    data: AnyData = variant(Ring(), "Data", help="What real samples look like.", live=True)
    latent: Latent = Latent()
    generator: Generator = Generator()
    discriminator: Discriminator = Discriminator()
    objective: Objective = Objective()
    updates: Updates = Updates()
    seed: int = setting(
        0,
        "Seed",
        live=False,
        ge=0,
        le=MAX_SEED,
        help="Where randomness starts: the same seed, settings and changes give the same run on the same machine.",
    )
    compute: Compute = Compute()

    @model_validator(mode="after")
    def _parts_fit(self) -> Self:
        problems = tuple(_joint_problems(self))
        if problems:
            raise SpecError(problems)
        return self

    def with_changes(self, change: Change) -> Self:
        """Return the experiment after `change`; see `ganviz.spec.changes.with_changes`."""
        return with_changes(self, change)

    @property
    def batch_size(self) -> int:
        """How many reals, and as many fakes, an update learns from."""
        return self.updates.batch_of(self.data)

    @property
    def piece_size(self) -> int:
        """How many of a batch go through the networks at a time: all of them, but for a large set that is seen whole.

        Gradients of the pieces add up to that of the batch; each holds as many reals as fakes.
        """
        if self.updates.batching != "full_batch":
            return self.batch_size
        footprint = footprint_of(
            self.generator.network, self.discriminator.network, self.latent.dim, self.data, self.updates, self.objective
        )
        return footprint.piece_of(self.batch_size)

    @property
    def products_a_sample(self) -> int:
        """About how many multiplications the larger network makes for one sample. Fixed for a run."""
        sizes, discriminator = (
            (self.latent.dim, self.data.sample_shape, self.data.num_classes),
            self.discriminator.network,
        )
        made = self.generator.network.num_products(*sizes)
        return max(made, discriminator.num_products(*sizes) // discriminator.pack)

    @property
    def pixel_range(self) -> tuple[float, float]:
        """The numbers that stand for black and white, for image data: unless chosen, what G's output can reach."""
        chosen = getattr(self.data, "pixels", "auto")
        if chosen == "auto":
            chosen = "unit" if getattr(self.generator.network, "output", None) == "sigmoid" else "symmetric"
        return (0.0, 1.0) if chosen == "unit" else (-1.0, 1.0)


def _joint_problems(experiment: Experiment) -> Iterator[Problem]:
    """Yield what is valid alone but not together."""
    yield from dynamics_problems(experiment.updates, experiment.generator.optimizer, experiment.discriminator.optimizer)
    yield from unroll_problems(experiment.updates, experiment.discriminator.optimizer, experiment.objective.loss)
    yield from full_batch_problems(experiment.updates, experiment.data)
    yield from sharing_problems(experiment.updates, experiment.data)
    yield from objective_problems(experiment.objective, experiment.discriminator.network)
    yield from model_problems(experiment)
    networks = experiment.generator.network, experiment.discriminator.network
    latent_dim, data, updates = experiment.latent.dim, experiment.data, experiment.updates
    of_networks = [
        *network_problems("generator.network", networks[0], AnyGeneratorNetwork, latent_dim, data, updates),
        *network_problems("discriminator.network", networks[1], AnyDiscriminatorNetwork, latent_dim, data, updates),
    ]
    yield from of_networks or memory_problems(*networks, latent_dim, data, updates, experiment.objective)
