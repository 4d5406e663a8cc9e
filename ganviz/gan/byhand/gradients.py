"""Both players' gradients without autograd: the passes of both networks, with the gradient of the loss between them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import torch
from torch import Tensor, nn

from ganviz.gan.batches import Batches
from ganviz.gan.byhand.features import matching
from ganviz.gan.byhand.feeds import Blur, Deal, Draw
from ganviz.gan.byhand.loss_gradients import LOSS_GRADIENTS, summed
from ganviz.gan.byhand.passes import AtOnce, Machine, Passes, Program, copying, exchanging, layers_of
from ganviz.gan.byhand.penalties import ROWS, JointGradient, PenaltyGradient
from ganviz.gan.fakesharing import FakeSharing
from ganviz.gan.labelflips import draw_flips
from ganviz.gan.losses import LOSSES
from ganviz.gan.networks.layers import Dropout
from ganviz.gan.penalties import penalties_of
from ganviz.gan.player import Player
from ganviz.gan.randomness import Randomness
from ganviz.gan.sources import BLOCK
from ganviz.spec import Experiment
from ganviz.spec.players import PlayerName


class HandDerivedGradients:
    """Computes the gradients of an experiment whose gradient source is ``by hand``.

    All buffers are allocated here, for one batch size; `serves` says for which experiments they do. Batches are drawn
    in the order in which `ganviz.gan.trainer.Trainer` draws them for autograd, so that either may continue a run of
    the other. `prepared` makes of a program one that does the same.

    Attributes:
        machine: who makes the calls.
    """

    def __init__(
        self,
        experiment: Experiment,
        generator: Player,
        discriminator: Player,
        batches: Batches,
        randomness: Randomness,
        prepared: Callable[[Program], Program] = list,
    ) -> None:
        self._made_for, self._prepared = _what_counts(experiment), prepared
        loss, like = experiment.objective.loss, generator.weights.data
        shape, dim = experiment.data.sample_shape, experiment.latent.dim
        self._batches, self._randomness, self._player = batches, randomness, generator
        self._count, self._step = batches.size, 0
        self.machine: Machine = AtOnce()
        needs_real, is_shared = LOSSES[loss.kind].generator_needs_real, experiment.objective.shared_loss
        self._matches = experiment.objective.feature_matching
        self._compares = needs_real or is_shared or self._matches
        self._shares = experiment.updates.share_fakes
        self._sharing = FakeSharing()

        self._both = Passes(discriminator.network, like.new_empty(2 * self._count, *shape))
        self._real, self._fake = self._both.x[: self._count], self._both.x[self._count :]
        self._d_value, self._g_value = like.new_zeros(()), like.new_zeros(())
        self._loss_spec = loss
        gradients = LOSS_GRADIENTS[loss.kind]
        self._loss = summed(gradients, needs_real) if is_shared else gradients
        penalties = penalties_of(experiment.objective)
        at_both = [(weight, penalty) for weight, penalty in penalties if penalty.places in ROWS]
        joint = JointGradient(at_both, self._both) if at_both else None
        self._d_program = prepared([
            *self._both.forward,
            *self._d_loss(experiment.objective.label_flips, joint.by_logit if joint else self._both.grad),
            *(joint.program if joint else self._both.backward_weights),
        ])  # fmt: skip
        self._penalties = [
            PenaltyGradient(penalty, weight, discriminator.network, self._both, randomness["penalty"], prepared)
            for weight, penalty in penalties
            if penalty.places not in ROWS
        ]
        self._values = [*(joint.values if joint else ()), *(penalty.value for penalty in self._penalties)]
        self._objective, is_noisy = experiment.objective, experiment.objective.noise > 0
        self._deal_reals = prepared(self._dealing_reals())
        alone = Passes(generator.network, like.new_empty(self._count, dim))
        self._alone = self._generator_pass(alone, discriminator, is_noisy)
        self._pair: Passes | None = None
        if self._may_pair(experiment, generator.network):
            self._pair = Passes(generator.network, like.new_empty(2 * self._count, dim))
            second = self._pair.on_rows(generator.network, self._count, "last")
            self._second = self._generator_pass(second, discriminator, is_noisy)
        self._last = self._alone
        self._ahead, self._second_waits = 0, False
        self._make = {each: self._making(each) for each in (alone, self._pair) if each}
        self._judge = {each: prepared(self._blurring(each.out[: self._count], self._fake)) for each in self._make}

    def _dealing_reals(self) -> Program:
        """Return calls that put fresh reals where D sees them."""
        return [Deal(self._real, self._batches, "reals"), *self._blurring(self._real, self._real)]

    def _making(self, fakes: Passes) -> Program:
        """Return calls that make fakes of fresh latents."""
        return self._prepared([Deal(fakes.x, self._batches, "latents"), *fakes.forward])

    def _blurring(self, source: Tensor, into: Tensor) -> Program:
        """Return calls that put samples as D sees them into a tensor, which may be where they are."""
        if self._objective.noise > 0:
            noise = torch.zeros_like(into)
            return [Blur(into, source, noise, self._objective, self._randomness["noise"], lambda: self._step)]
        return copying(source, into) if into is not source else []

    def _d_loss(self, share_flipped: float, grad: Tensor) -> Program:
        """Return calls from D's logits to D's loss and its gradient, between which some pairs are told wrongly."""
        out = self._both.out
        if not share_flipped:
            return self._loss.discriminator(self._loss_spec, out, grad, self._d_value)
        told, told_grad = torch.empty_like(out), torch.empty_like(out)
        flips = torch.empty(len(out) // 2, dtype=torch.bool)
        return [
            Draw(flips, partial(draw_flips, share=share_flipped, generator=self._randomness["labels"])),
            *exchanging(flips, out, told),
            *self._loss.discriminator(self._loss_spec, told, told_grad, self._d_value),
            *exchanging(flips, told_grad, grad),
        ]

    def _may_pair(self, experiment: Experiment, generator: nn.Module) -> bool:
        """Return whether one forward pass of G may make fakes for both players, of the latents that two would draw."""
        draws_masks = any(isinstance(layer, Dropout) for layer in layers_of(generator))
        return not (self._shares or draws_masks) and 2 * self._count * experiment.latent.dim <= BLOCK

    def _generator_pass(self, fakes: Passes, discriminator: Player, is_noisy: bool) -> "_GeneratorPass":
        """Return how G learns from `fakes`; without noise D's input is the very tensor of G's output."""
        if self._compares:
            through_d, seen = self._both, self._fake
            to_g = copying(through_d.x_grad[self._count :], fakes.grad)
        else:
            seen = torch.empty_like(fakes.out) if is_noisy else fakes.out
            through_d, to_g = Passes(discriminator.network, seen, fakes.grad), []
        if self._matches:
            features, grads, backward_input = through_d.before_last()
            loss = matching(features, grads, self._g_value)
        else:
            loss = self._loss.generator(self._loss_spec, through_d.out, through_d.grad, self._g_value)
            backward_input = through_d.backward_input
        blurring = self._blurring(fakes.out, seen) if seen is not fakes.out else []
        program = [
            *blurring,
            *(self._dealing_reals() if self._compares else ()),
            *through_d.forward,
            *loss,
            *backward_input,
            *to_g,
            *fakes.backward_weights,
        ]
        return _GeneratorPass(fakes, seen, through_d.out, self._prepared(program))

    def serves(self, experiment: Experiment) -> bool:
        """Return whether these buffers do for `experiment` too, its networks being the same: a slider asks often."""
        return self._made_for == _what_counts(experiment)

    def start(self, ahead: int = 0) -> None:
        """Begin a step, and forget the fakes shared in the last one.

        Args:
            ahead: how many batches of fakes D will ask for, and G for one after them, before any weight of G moves.
        """
        self._sharing.clear()
        self._ahead, self._second_waits = ahead, False

    def discriminator(self, step: int) -> float:
        """Put the gradient of D's loss on a fresh batch into D's weights, and return the loss."""
        self._step = step
        self.machine.run(self._deal_reals)
        self.machine.run(self._judge[self._fakes_for_discriminator()])
        self.machine.run(self._d_program)
        for penalty in self._penalties:
            self.machine.run(penalty.program)
        return self.machine.value(self._d_value, *self._values)

    def generator(self, step: int) -> float:
        """Put the gradient of G's loss on a fresh batch into G's weights, and return the loss."""
        self._step = step
        if self._second_waits:
            chosen, self._second_waits = self._second, False
        else:
            chosen = self._alone
            self._make_fakes("generator")
        self.machine.run(chosen.program)
        self._last = chosen
        return self.machine.value(self._g_value)

    def seen(self, player: PlayerName) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor, Tensor]:
        """Return copies of what the last gradient of `player` was taken of, until another is taken.

        Latents, the fakes as they left G, reals and fakes as D took them in, and its logits of both. Those of reals
        are empty where D saw none.
        """
        count, both = self._count, self._both
        if player == "discriminator":
            has_pair = self._second_waits and self._pair is not None
            fakes = self._pair if has_pair and self._pair is not None else self._alone.fakes
            latents, made = fakes.x[:count], fakes.out[:count]
            found = (latents, made, self._real, self._fake, *both.out.chunk(2))
        else:
            latents, made = self._last.fakes.x, self._last.fakes.out
            if self._compares:
                found = (latents, made, self._real, self._fake, *both.out.chunk(2))
            else:
                none = self._real[:0]
                found = (latents, made, none, self._last.seen, none, self._last.logits)
        latents, made, real, fake, real_logits, fake_logits = (each.clone() for each in found)
        return latents, made, real, fake, real_logits, fake_logits

    def _fakes_for_discriminator(self) -> Passes:
        """Make fakes for D's loss. Where G learns next, one forward pass makes the fakes for both."""
        pair, self._ahead = self._pair, self._ahead - 1
        if pair is None or self._ahead:
            self._make_fakes("discriminator")
            return self._alone.fakes
        self.machine.run(self._make[pair])
        self._second_waits = True
        return pair

    def _make_fakes(self, player: PlayerName) -> None:
        """Make fakes for a player's loss, unless the other has left it those that it has just learned from."""
        updates = self._player.updates
        if self._sharing.take(player, updates if player == "generator" else None) is None:
            self.machine.run(self._make[self._alone.fakes])
            if self._shares:
                self._sharing.leave(player, self._alone.fakes.out, updates)


@dataclass(frozen=True, slots=True)
class _GeneratorPass:
    """How G learns from a batch of fakes.

    Attributes:
        fakes: G's passes that make them.
        seen: D's input: the fakes, with noise if there is any.
        logits: what D says of its input.
        program: calls from D's input to the gradient of G's weights.
    """

    fakes: Passes
    seen: Tensor
    logits: Tensor
    program: Program


def _what_counts(experiment: Experiment) -> tuple[object, ...]:
    """Return all of an experiment that decides about the calls; optimizers update weights in place."""
    return experiment.data, experiment.latent, experiment.objective, experiment.updates, experiment.compute.step
