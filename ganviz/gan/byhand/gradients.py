"""Both players' gradients without autograd: passes of the two networks, and the slopes of the loss between them."""

import torch
from torch import nn

from ganviz.gan.batches import Batches
from ganviz.gan.byhand.penalties import PenaltyByHand
from ganviz.gan.byhand.slopes import SLOPES
from ganviz.gan.byhand.stages import Passes, Program, copying, run
from ganviz.gan.losses import LOSSES
from ganviz.gan.penalties import penalties_of
from ganviz.gan.player import Player
from ganviz.gan.randomness import Randomness
from ganviz.spec import Experiment


class ByHand:
    """Finds the gradients of an experiment for which `ganviz.gan.byhand.path_of` has no reason against it.

    All memory is made here, for one batch size and an experiment that `serves` tells apart. Batches are drawn in the
    order in which `ganviz.gan.trainer.Trainer` draws them for autograd, so that either may go on from the other.
    """

    def __init__(
        self,
        experiment: Experiment,
        generator: Player,
        discriminator: Player,
        batches: Batches,
        randomness: Randomness,
    ) -> None:
        self._made_for = _what_counts(experiment)
        loss, like = experiment.objective.loss, generator.weights.data
        shape = experiment.data.sample_shape
        self._batches, self._randomness, self._player = batches, randomness, generator
        self._count = batches.size
        self._compares = LOSSES[loss.kind].generator_needs_real
        self._shares = experiment.updates.share_fakes
        self._made: tuple[str, int] | None = None  # fakes to share: for whom, and G's updates when they were made

        self._fakes = Passes(generator.network, like.new_empty(self._count, experiment.latent.dim))
        self._both = Passes(discriminator.network, like.new_empty(2 * self._count, *shape))
        self._real, self._fake = self._both.x[: self._count], self._both.x[self._count :]
        self._d_value, self._g_value = like.new_zeros(()), like.new_zeros(())
        slopes = SLOPES[loss.kind]
        self._d_program = [
            *self._both.forward,
            *slopes.discriminator(loss, self._both.out, self._both.slope, self._d_value),
            *self._both.weigh,
        ]
        self._penalties = [
            PenaltyByHand(penalty, weight, discriminator.network, self._real)
            for weight, penalty in penalties_of(experiment.objective)
        ]
        judged = self._judging(discriminator.network, experiment.objective.noise > 0)
        self._judged_fake = self._fake if self._compares else judged.x
        self._g_program: Program = [
            *judged.forward,
            *slopes.generator(judged.out, judged.slope, self._g_value),
            *judged.down,
            *(copying(judged.x_slope[self._count :], self._fakes.slope) if self._compares else ()),
            *self._fakes.weigh,
        ]

    def _judging(self, discriminator: nn.Module, is_noisy: bool) -> Passes:
        """Return D's passes for G's loss; where D sees the fakes as they are, on the very memory of G's passes."""
        if self._compares:
            return self._both
        if is_noisy:
            return Passes(discriminator, torch.empty_like(self._fakes.out), self._fakes.slope)
        return Passes(discriminator, self._fakes.out, self._fakes.slope)

    def serves(self, experiment: Experiment) -> bool:
        """Return whether these calls do for `experiment` too, if its networks are the same: a slider asks often."""
        return self._made_for == _what_counts(experiment)

    def start(self) -> None:
        """Begin a step: what was shared in the last one is of no use any more."""
        self._made = None

    def discriminator(self, step: int) -> float:
        """Put the gradient of D's loss on a fresh batch into D's weights, and return the loss."""
        self._real.copy_(self._batches.as_seen(self._batches.reals(), step))
        self._make_fakes("discriminator")
        self._fake.copy_(self._batches.as_seen(self._fakes.out, step))
        run(self._d_program)
        value = self._d_value.item()
        for penalty in self._penalties:
            value += penalty.add(self._real, self._fake, self._randomness["penalty"])
        return value

    def generator(self, step: int) -> float:
        """Put the gradient of G's loss on a fresh batch into G's weights, and return the loss."""
        self._make_fakes("generator")
        if self._judged_fake is not self._fakes.out:
            self._judged_fake.copy_(self._batches.as_seen(self._fakes.out, step))
        if self._compares:
            self._real.copy_(self._batches.as_seen(self._batches.reals(), step))
        run(self._g_program)
        return self._g_value.item()

    def _make_fakes(self, player: str) -> None:
        """Make fakes for a player's loss, unless the other shares those that it has just learned from."""
        made, self._made = self._made, None
        # No gradient leads to weights that have moved on; D needs none.
        if made is None or made[0] != player or (player == "generator" and made[1] != self._player.updates):
            self._fakes.x.copy_(self._batches.latents(self._count))
            run(self._fakes.forward)
            if self._shares:
                self._made = ("discriminator" if player == "generator" else "generator", self._player.updates)


def _what_counts(experiment: Experiment) -> tuple[object, ...]:
    """Return all of an experiment that decides what is called; optimizers move weights where they are."""
    return experiment.data, experiment.latent, experiment.objective, experiment.updates
