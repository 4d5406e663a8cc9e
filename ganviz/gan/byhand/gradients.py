"""Both players' gradients without autograd: passes of the two networks, and the slopes of the loss between them."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from ganviz.gan.batches import Batches
from ganviz.gan.byhand.penalties import PenaltyByHand
from ganviz.gan.byhand.slopes import SLOPES, summed
from ganviz.gan.byhand.stages import Passes, Program, copying, layers_of, run
from ganviz.gan.losses import LOSSES
from ganviz.gan.networks.layers import Dropout
from ganviz.gan.penalties import penalties_of
from ganviz.gan.player import Player
from ganviz.gan.randomness import Randomness
from ganviz.gan.sources import BLOCK
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
        shape, dim = experiment.data.sample_shape, experiment.latent.dim
        self._batches, self._randomness, self._player = batches, randomness, generator
        self._count = batches.size
        needs_real, is_shared = LOSSES[loss.kind].generator_needs_real, experiment.objective.shared_loss
        self._compares = needs_real or is_shared
        self._shares = experiment.updates.share_fakes
        self._made: tuple[str, int] | None = None  # fakes to share: for whom, and G's updates when they were made

        self._both = Passes(discriminator.network, like.new_empty(2 * self._count, *shape))
        self._real, self._fake = self._both.x[: self._count], self._both.x[self._count :]
        self._d_value, self._g_value = like.new_zeros(()), like.new_zeros(())
        self._slopes = SLOPES[loss.kind] if not is_shared else summed(loss, SLOPES[loss.kind], needs_real)
        self._d_program = [
            *self._both.forward,
            *self._slopes.discriminator(loss, self._both.out, self._both.slope, self._d_value),
            *self._both.weigh,
        ]
        self._penalties = [
            PenaltyByHand(penalty, weight, discriminator.network, self._both)
            for weight, penalty in penalties_of(experiment.objective)
        ]
        is_noisy = experiment.objective.noise > 0
        self._alone = self._fooling(
            Passes(generator.network, like.new_empty(self._count, dim)), discriminator, is_noisy
        )
        self._pair: Passes | None = None
        if self._may_pair(experiment, generator.network):
            self._pair = Passes(generator.network, like.new_empty(2 * self._count, dim))
            second = self._pair.part(generator.network, self._count, "last")
            self._second = self._fooling(second, discriminator, is_noisy)
        self._ahead, self._second_waits = 0, False

    def _may_pair(self, experiment: Experiment, generator: nn.Module) -> bool:
        """Return whether one pass of G may make fakes for both players, of the same latents as two would."""
        draws_masks = any(isinstance(layer, Dropout) for layer in layers_of(generator))
        return not (self._shares or draws_masks) and 2 * self._count * experiment.latent.dim <= BLOCK

    def _fooling(self, fakes: Passes, discriminator: Player, is_noisy: bool) -> "_Fooling":
        """Return how G learns from `fakes`; where D sees them as they are, on the very memory of G's passes."""
        if self._compares:
            judged, seen = self._both, self._fake
            handed_on = copying(judged.x_slope[self._count :], fakes.slope)
        else:
            seen = torch.empty_like(fakes.out) if is_noisy else fakes.out
            judged, handed_on = Passes(discriminator.network, seen, fakes.slope), []
        slopes = self._slopes.generator(judged.out, judged.slope, self._g_value)
        return _Fooling(fakes, seen, [*judged.forward, *slopes, *judged.down, *handed_on, *fakes.weigh])

    def serves(self, experiment: Experiment) -> bool:
        """Return whether these calls do for `experiment` too, if its networks are the same: a slider asks often."""
        return self._made_for == _what_counts(experiment)

    def start(self, ahead: int = 0) -> None:
        """Begin a step. What was shared in the last one is of no use any more.

        Args:
            ahead: how many batches of fakes D will ask for, and G for one after them, before any weight of G moves.
        """
        self._made = None
        self._ahead, self._second_waits = ahead, False

    def discriminator(self, step: int) -> float:
        """Put the gradient of D's loss on a fresh batch into D's weights, and return the loss."""
        self._real.copy_(self._batches.as_seen(self._batches.reals(), step))
        self._fake.copy_(self._batches.as_seen(self._fakes_to_judge(), step))
        run(self._d_program)
        value = self._d_value.item()
        for penalty in self._penalties:
            value += penalty.add(self._real, self._fake, self._randomness["penalty"])
        return value

    def generator(self, step: int) -> float:
        """Put the gradient of G's loss on a fresh batch into G's weights, and return the loss."""
        if self._second_waits:
            fooling, self._second_waits = self._second, False
        else:
            fooling = self._alone
            self._make_fakes("generator")
        if fooling.seen is not fooling.fakes.out:
            fooling.seen.copy_(self._batches.as_seen(fooling.fakes.out, step))
        if self._compares:
            self._real.copy_(self._batches.as_seen(self._batches.reals(), step))
        run(fooling.program)
        return self._g_value.item()

    def _fakes_to_judge(self) -> Tensor:
        """Return fakes for D's loss. Where G is next to learn, the pass that makes them makes its own too."""
        pair, self._ahead = self._pair, self._ahead - 1
        if pair is None or self._ahead:
            self._make_fakes("discriminator")
            return self._alone.fakes.out
        pair.x.copy_(self._batches.latents(2 * self._count))
        run(pair.forward)
        self._second_waits = True
        return pair.out[: self._count]

    def _make_fakes(self, player: str) -> None:
        """Make fakes for a player's loss, unless the other shares those that it has just learned from."""
        made, self._made = self._made, None
        # No gradient leads to weights that have moved on; D needs none.
        if made is None or made[0] != player or (player == "generator" and made[1] != self._player.updates):
            self._alone.fakes.x.copy_(self._batches.latents(self._count))
            run(self._alone.fakes.forward)
            if self._shares:
                self._made = ("discriminator" if player == "generator" else "generator", self._player.updates)


@dataclass(frozen=True, slots=True)
class _Fooling:
    """How G learns from a batch of fakes.

    Attributes:
        fakes: G's passes that make them.
        seen: where D sees them, with noise if there is any.
        program: from D's view of them to the gradient of G's weights.
    """

    fakes: Passes
    seen: Tensor
    program: Program


def _what_counts(experiment: Experiment) -> tuple[object, ...]:
    """Return all of an experiment that decides what is called; optimizers move weights where they are."""
    return experiment.data, experiment.latent, experiment.objective, experiment.updates
