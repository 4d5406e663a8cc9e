"""What updates learn from: reals, latents and noise, each from a random generator of its own."""

import torch
from torch import Tensor

from ganviz.gan.noise import noise_std, noisy
from ganviz.gan.player import under
from ganviz.gan.randomness import Randomness
from ganviz.gan.sources import Source, latent_source_of, source_of
from ganviz.spec import Experiment


class Batches:
    """Deals out the batches of one run on `device`, in an order that depends on nothing but its seed and its changes.

    Attributes:
        source: where reals come from.
        latent_source: where latents come from.
    """

    def __init__(
        self, experiment: Experiment, images: Tensor | None, randomness: Randomness, device: torch.device
    ) -> None:
        self._images, self._randomness, self._device = images, randomness, device
        self.start(experiment)

    def start(self, experiment: Experiment) -> None:
        """Deal as `experiment` has it, with no memory of batches before."""
        self._experiment = experiment
        self.source: Source = source_of(experiment, self._images)
        self.latent_source: Source = latent_source_of(experiment)

    def follow(self, experiment: Experiment) -> None:
        """Deal as `experiment` has it from now on. What it leaves alone goes on where it is."""
        old, self._experiment = self._experiment, experiment
        if old.data != experiment.data:
            self.source = source_of(experiment, self._images)
        if old.latent != experiment.latent:
            self.latent_source = latent_source_of(experiment)

    @property
    def whole(self) -> Tensor | None:
        """All reals of a fixed set, where each update sees them all."""
        return self.source.fixed if self._experiment.updates.batching == "full_batch" else None

    @property
    def size(self) -> int:
        """How many samples an update learns from."""
        return self._experiment.batch_size if self.whole is None else len(self.whole)

    def reals(self) -> Tensor:
        """Return the reals of an update, (size, *sample_shape); not to be written to."""
        reals = self.source.batch(self.size, self._randomness["data"]) if self.whole is None else self.whole
        return reals.to(self._device)

    def latents(self, count: int) -> Tensor:
        """Return the next (count, latent.dim) latents; not to be written to."""
        return self.latent_source.batch(count, self._randomness["latent"]).to(self._device)

    def as_seen(self, samples: Tensor, step: int) -> Tensor:
        """Return samples as D sees them in step `step` of the run: with instance noise, while there is any."""
        std = noise_std(self._experiment.objective, step)
        return noisy(samples, std, self._randomness["noise"]) if std else samples

    def state(self) -> dict[str, Tensor]:
        parts = {"data": self.source.state(), "latents": self.latent_source.state()}
        return {f"{part}/{name}": value for part, state in parts.items() for name, value in state.items()}

    def load_state(self, state: dict[str, Tensor]) -> None:
        """Go on from `state`, which is of the experiment last given."""
        self.source.load_state(under("data/", state))
        self.latent_source.load_state(under("latents/", state))
