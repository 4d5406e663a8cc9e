"""The trainer: two networks, their optimizers and random generators, and one step after another.

Single-threaded; it knows no clock, no file and no window. Same experiment, same seed, same changes at the same
steps, same machine: the same floats, bit for bit.
"""

import math
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ganviz.gan.average import Average
from ganviz.gan.dynamics import DYNAMICS, NotFiniteError, PlayerName, Side
from ganviz.gan.losses import LOSSES
from ganviz.gan.networks import build_discriminator, build_generator, mixes_samples
from ganviz.gan.noise import noise_std, noisy
from ganviz.gan.penalties import penalties_of
from ganviz.gan.player import Player, under
from ganviz.gan.randomness import Randomness, seeded
from ganviz.gan.sources import latent_source_of, source_of
from ganviz.gan.unrolled import Judge, unrolled
from ganviz.spec import Change, Experiment, Preset, Problem, SpecError, structural_paths

UNTRAINED = math.nan
NO_REALS = torch.empty(0)


class DivergedError(ArithmeticError):
    """A loss or a weight is not a finite number any more.

    Attributes:
        step: the step in which it happened.
        player: whose loss or weights.
        quantity: ``loss`` or ``weights``.
    """

    def __init__(self, step: int, player: PlayerName, quantity: str) -> None:
        self.step, self.player, self.quantity = step, player, quantity
        super().__init__(f"the {player}'s {quantity} stopped being finite in step {step}")


@dataclass(frozen=True, slots=True)
class StepResult:
    """The losses of one step, each of its player's last update; NaN for a player that did not learn."""

    step: int
    d_loss: float
    g_loss: float


@dataclass(frozen=True, slots=True)
class TrainerState:
    """Everything a trainer needs to go on exactly: its experiment, its step, and named tensors."""

    experiment: Experiment
    step: int
    tensors: dict[str, Tensor]


class Trainer:
    """Trains the two networks of an experiment against each other.

    ``Trainer(preset("ring8"))`` is enough for points. Image data needs `images` (n, height, width) uint8.
    """

    def __init__(self, experiment: Experiment | Preset, images: NDArray[np.uint8] | None = None) -> None:
        self.experiment = experiment.experiment if isinstance(experiment, Preset) else experiment
        self.step_number = 0
        self._images = None if images is None else torch.from_numpy(np.ascontiguousarray(images).copy())
        seed = self.experiment.seed
        self.randomness = Randomness(seed)
        self.generator = Player(
            build_generator(self.experiment, seeded(seed, "generator weights"), self.randomness["generator dropout"]),
            self.experiment.generator.optimizer,
        )
        self.discriminator = Player(
            build_discriminator(self.experiment, seeded(seed, "discriminator weights"), self.randomness["dropout"]),
            self.experiment.discriminator.optimizer,
        )
        self.average = Average(self.generator, self.experiment.generator.ema)
        self._judges_apart = mixes_samples(self.discriminator.network)
        self.source = source_of(self.experiment, self._images)
        self.latent_source = latent_source_of(self.experiment)
        self._shared_fakes: dict[PlayerName, tuple[Tensor, int]] = {}  # for whom; the fakes, and G's updates by then
        self._choose_loss()

    def step(self, only: PlayerName | None = None) -> StepResult:
        """Do one step: the updates of both players, as the dynamics has it; with `only`, those of one player.

        Raises:
            DivergedError: if a loss or a weight is not finite. The step is then half done: load a state.
        """
        self.step_number += 1
        self.generator.enter(self.step_number)
        self.discriminator.enter(self.step_number)
        self._shared_fakes.clear()
        dynamics = self.experiment.updates.dynamics
        try:
            losses = DYNAMICS[dynamics.kind].play(
                dynamics, [side for side in self._sides() if only in (None, side.name)]
            )
        except NotFiniteError as error:
            raise DivergedError(self.step_number, error.player, error.quantity) from None
        if "generator" in losses:
            self.average.update()
        return StepResult(self.step_number, losses.get("discriminator", UNTRAINED), losses.get("generator", UNTRAINED))

    def discriminator_loss(self) -> Tensor:
        """Return what D minimises on a fresh batch of reals and fakes: the loss of the game, and every penalty."""
        real = self._as_seen(self._reals())
        fake = self._as_seen(self._fakes("discriminator", len(real)))
        return self._loss_of(self.discriminator.network, real, fake)

    def generator_loss(self) -> Tensor:
        """Return G's loss on a batch of fakes, against a fresh batch of reals where it compares the two.

        D judges as it is, or as it would some updates later: those see the same fakes, and one batch of reals.
        """
        updates, needs_real = self.experiment.updates, self._loss.generator_needs_real
        count = self.experiment.batch_size if self._whole is None else len(self._whole)
        fake = self._as_seen(self._fakes("generator", count))
        real = self._as_seen(self._reals()) if needs_real or updates.unroll else NO_REALS
        judge: Judge = self.discriminator.network
        if updates.unroll:
            judge = unrolled(self.discriminator, lambda judge: self._loss_of(judge, real, fake), updates.unroll)
        if not needs_real:
            return self._loss.generator(NO_REALS, judge(fake))
        return self._loss.generator(*self._judge(judge, real, fake))

    def latents(self, count: int, generator: torch.Generator | None = None) -> Tensor:
        """Return the next (count, latent.dim) latents to train on; with `generator`, ones to show."""
        if generator is not None:
            return self.latent_source.draw(count, generator)
        return self.latent_source.batch(count, self.randomness["latent"])

    def apply(self, change: Change) -> str:
        """Change the run from the next step on; return what became of the moments if an optimizer was swapped.

        Raises:
            SpecError: if the change is not valid or needs new weights. Nothing is altered then.
        """
        old, new = self.experiment, self.experiment.with_changes(change)
        structural = structural_paths(old, new)
        if structural:
            raise SpecError(
                Problem(path, str(change.get(path, "a change")), "a new run only, as it needs new weights")
                for path in structural
            )
        self.experiment = new
        self.average.follow(new.generator.ema)
        if old.data != new.data:
            self.source = source_of(new, self._images)
        if old.latent != new.latent:
            self.latent_source = latent_source_of(new)
        self._choose_loss()
        carry = new.updates.on_swap == "carry"
        notes = []
        for name, player in (("G", self.generator), ("D", self.discriminator)):
            before, after = (e.generator if name == "G" else e.discriminator for e in (old, new))
            if before.optimizer != after.optimizer:
                notes.append((name, player.adopt(before.optimizer, after.optimizer, carry)))
        return "; ".join(f"{name} {note}" for name, note in notes if note)

    def state(self) -> TrainerState:
        """Return a copy of everything needed to go on exactly from here."""
        parts = {
            "generator": self.generator.state(),
            "discriminator": self.discriminator.state(),
            "average": self.average.state(),
            "random": self.randomness.state(),
            "data": self.source.state(),
            "latents": self.latent_source.state(),
        }
        tensors = {f"{part}/{name}": value for part, values in parts.items() for name, value in values.items()}
        return TrainerState(self.experiment, self.step_number, tensors)

    def load_state(self, state: TrainerState) -> None:
        """Go back, or on, to `state`, which must be of an experiment with the same structure."""
        assert not structural_paths(self.experiment, state.experiment), "the state is of other networks"
        self.experiment, self.step_number = state.experiment, state.step
        self.source = source_of(self.experiment, self._images)
        self.latent_source = latent_source_of(self.experiment)
        self._choose_loss()
        specs = (self.experiment.generator.optimizer, self.experiment.discriminator.optimizer)
        players = {"generator": self.generator, "discriminator": self.discriminator}
        for (name, player), spec in zip(players.items(), specs, strict=True):
            player.load_state(spec, under(f"{name}/", state.tensors))
        self.average.follow(self.experiment.generator.ema)
        self.average.load_state(under("average/", state.tensors))
        self.randomness.load_state(under("random/", state.tensors))
        self.source.load_state(under("data/", state.tensors))
        self.latent_source.load_state(under("latents/", state.tensors))

    def _loss_of(self, judge: Judge, real: Tensor, fake: Tensor) -> Tensor:
        """Return what `judge`, D now or later, minimises on reals and fakes: the loss of the game, and penalties."""
        loss = self._loss.discriminator(self.experiment.objective.loss, *self._judge(judge, real, fake))
        for weight, penalty in self._penalties:
            loss = loss + weight * penalty(judge, real, fake, self.randomness["penalty"])
        return loss

    def _judge(self, judge: Judge, real: Tensor, fake: Tensor) -> tuple[Tensor, Tensor]:
        """Return the logits of reals and of fakes, in one pass unless a layer of D would mix the two."""
        if self._judges_apart:
            return judge(real), judge(fake)
        logits = judge(torch.cat([real, fake]))
        return logits[: len(real)], logits[len(real) :]

    def _reals(self) -> Tensor:
        """Return the reals of an update, (batch size, *sample_shape)."""
        if self._whole is not None:
            return self._whole
        return self.source.batch(self.experiment.batch_size, self.randomness["data"])

    def _fakes(self, player: PlayerName, count: int) -> Tensor:
        """Return (count, *sample_shape) fakes for a player's loss: those the other has just used, if they share.

        G's weights get a gradient of its own loss, and of D's only where the dynamics asks for one.
        """
        updates, moves = self.experiment.updates, self.generator.updates
        is_attached = player == "generator" or DYNAMICS[updates.dynamics.kind].is_joint
        fake, made_at = self._shared_fakes.pop(player, (None, moves))
        if fake is None or (is_attached and made_at != moves):  # no gradient leads to weights that have moved on
            with torch.set_grad_enabled(is_attached or updates.share_fakes):
                fake = self.generator.network(self.latents(count))
            if updates.share_fakes:
                self._shared_fakes["discriminator" if player == "generator" else "generator"] = (fake, moves)
        return fake if is_attached else fake.detach()

    def _as_seen(self, samples: Tensor) -> Tensor:
        """Return samples as D sees them in training: with instance noise, while there is any."""
        std = noise_std(self.experiment.objective, self.step_number)
        return noisy(samples, std, self.randomness["noise"]) if std else samples

    def _sides(self) -> list[Side]:
        """Return both sides of the game as the next step plays it, the one that is first first."""
        updates = self.experiment.updates
        sides = [
            Side("discriminator", self.discriminator, self.discriminator_loss, updates.discriminator, self._constrain),
            Side("generator", self.generator, self.generator_loss, updates.generator),
        ]
        return sides if updates.order == "discriminator" else sides[::-1]

    def _constrain(self) -> None:
        """Put D's weights within the bounds of the loss."""
        self._loss.constrain(self.experiment.objective.loss, self.discriminator.weights)

    @property
    def _whole(self) -> Tensor | None:
        """All reals of a fixed set, where each update sees them all."""
        return self.source.fixed if self.experiment.updates.batching == "full_batch" else None

    def _choose_loss(self) -> None:
        self._loss = LOSSES[self.experiment.objective.loss.kind]
        self._penalties = penalties_of(self.experiment.objective)
