"""A trainer that tells what happens within a step. What it does is the same step, to the last bit, though slower.

It looks on where the dynamics asks for gradients and moves; what it computes besides leaves no trace in weights,
buffers, moments or random generators.
"""

import hashlib
import math
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

import torch
from torch import Tensor

from ganviz.gan.batches import Piece
from ganviz.gan.dynamics import Side
from ganviz.gan.flat import buffers_of, flat_gradient
from ganviz.gan.outputs import level
from ganviz.gan.player import Player
from ganviz.gan.trainer import NO_REALS, DivergedError, Trainer, TrainerState
from ganviz.spec.players import PlayerName, other_than
from ganviz.spec.steptrace import MOST_POINTS, Look, MeanOutputs, Move, Part, Points, StepTrace


@dataclass(frozen=True, slots=True)
class Seen:
    """A batch, or a piece of one, as both networks took it in, and D's outputs for it.

    Attributes:
        latents: that fakes were made of, with classes where G is told them.
        made: the fakes as they left G.
        fake, real: samples as D took them in, with noise and classes; `real` is empty where D saw none.
        real_logits, fake_logits: what D said of them.
    """

    latents: Tensor
    made: Tensor
    real: Tensor
    fake: Tensor
    real_logits: Tensor
    fake_logits: Tensor


class TracedTrainer(Trainer):
    """A trainer with one more thing that it can do: `trace`, which does a step and tells it."""

    _is_telling = False

    def trace(self, only: PlayerName | None = None) -> StepTrace:
        """Do one step, or one of that player alone, and return what happened in it.

        It does not raise where the step diverges, but tells; the trainer is then half way through it.
        """
        self._parts: list[Part] = []
        self._pieces: list[Seen] = []
        self._batches_of: dict[PlayerName, list[Seen]] = {}
        self._random_at: dict[PlayerName, dict[str, Tensor]] = {}  # before a player's last look
        self._calls: list[tuple[Tensor, Tensor]] = []  # through D: what it took in, what it said
        self._looks_ahead = self.experiment.updates.dynamics.kind == "extragradient"
        self._ahead_now: set[PlayerName] = set()
        sides, in_precision = self._sides, self._in_precision
        self._sides = [self._watched(side) for side in sides]
        self._in_precision = lambda forward: self._noting(forward, in_precision(forward))
        diverged: tuple[PlayerName, str] | None = None
        self._is_telling = True
        try:
            self.step(only)
        except DivergedError as error:
            diverged = (error.player, error.quantity)
        finally:
            self._sides, self._in_precision, self._is_telling = sides, in_precision, False
        digest = "" if diverged else digest_of(self.state())
        return StepTrace(self.step_number, self.experiment, only, tuple(self._parts), diverged, digest)

    # --- what passes through the networks ---------------------------------------------------------------------

    def discriminator_loss(self, piece: Piece | None = None) -> Tensor:
        if not self._is_telling:
            return super().discriminator_loss(piece)
        self._calls.clear()
        loss = super().discriminator_loss(piece)
        calls = self._calls[: 2 if self._passes_apart else 1]  # penalties look at D later
        self._pieces.append(self._seen(calls, has_reals=True))
        return loss

    def generator_loss(self, piece: Piece | None = None) -> Tensor:
        if not self._is_telling:
            return super().generator_loss(piece)
        self._calls.clear()
        loss = super().generator_loss(piece)
        has_reals = self.generator_needs_real
        calls = self._calls[-2 if has_reals and self._passes_apart else -1 :]  # an unrolled D looks before
        self._pieces.append(self._seen(calls, has_reals=has_reals))
        return loss

    @property
    def _passes_apart(self) -> bool:
        """Whether reals and fakes go through D one after the other."""
        return self._mixes_samples and not self._is_one_batch

    def _noting(
        self, forward: Callable[[Tensor], Tensor], in_precision: Callable[[Tensor], Tensor]
    ) -> Callable[[Tensor], Tensor]:
        """Return a pass that notes what went in and came out."""

        def noted(samples: Tensor) -> Tensor:
            out = in_precision(samples)
            pair = (samples.detach(), out.detach())
            if forward is self.generator.network:
                self._made = pair
            else:
                self._calls.append(pair)
            return out

        return noted

    def _seen(self, calls: Sequence[tuple[Tensor, Tensor]], *, has_reals: bool) -> Seen:
        latents, made = self._made
        if not has_reals:
            [(fake, out)] = calls
            return Seen(latents, made, NO_REALS, fake, NO_REALS, out)
        if len(calls) == 2:
            (real, real_out), (fake, fake_out) = calls
            return Seen(latents, made, real, fake, real_out, fake_out)
        [(both, out)] = calls
        num_real = len(both) - len(made)
        num_out = len(out) * num_real // len(both)  # D may take packs of samples
        return Seen(latents, made, both[:num_real], both[num_real:], out[:num_out], out[num_out:])

    # --- what the players do ----------------------------------------------------------------------------------

    def _watched(self, side: Side) -> Side:
        """Return `side` as it is, with somebody who writes down what is asked of it."""
        pending: list[_BeforeMove] = []

        def gradient() -> float:
            self._begin_look(side)
            value = side.gradient()
            if self._by_hand:
                self._pieces = [Seen(*self._by_hand.seen(side.name))]
            self._note_look(side, value, _grad_of(side.player))
            return value

        def loss() -> Tensor:
            self._begin_look(side)
            value = side.loss()
            self._note_look(side, value.item(), flat_gradient(value, side.player.parameters))
            return value

        def may_move(value: float) -> bool:
            before = self._before_move(side)
            if side.may_move(value):
                pending.append(before)
                return True
            self._note_move(side, before, rested=True)
            return False

        def constrain() -> None:
            side.constrain()
            self._note_move(side, pending.pop(), rested=False)

        return replace(side, gradient=gradient, loss=loss, may_move=may_move, constrain=constrain)

    def _begin_look(self, side: Side) -> None:
        self._pieces = []
        self._random_at[side.name] = self.randomness.state()

    def _note_look(self, side: Side, loss: float, gradient: Tensor) -> None:
        pieces, before = self._pieces, self._batches_of.get(other_than(side.name))
        self._batches_of[side.name] = pieces
        is_left = bool(before) and self.experiment.updates.share_fakes
        shares = is_left and before is not None and torch.equal(before[-1].latents, pieces[-1].latents)
        num_reals, num_fakes = (sum(len(getattr(each, name)) for each in pieces) for name in ("real", "fake"))
        outputs = self._means([(each.real_logits, each.fake_logits) for each in pieces])
        is_ahead = side.name in self._ahead_now
        reals, fakes = _points([each.real for each in pieces]), _points([each.fake for each in pieces])
        self._parts.append(
            Look(side.name, is_ahead, num_reals, num_fakes, outputs, loss, _norm(gradient), shares, reals, fakes)
        )

    def _before_move(self, side: Side) -> "_BeforeMove":
        weights = side.player.weights.detach().clone()
        return _BeforeMove(weights, _norm(_grad_of(side.player)), self._outputs_now(side.name)[0])

    def _note_move(self, side: Side, before: "_BeforeMove", *, rested: bool) -> None:
        is_ahead = self._looks_ahead and side.name not in self._ahead_now
        self._ahead_now.symmetric_difference_update({side.name} if self._looks_ahead else ())
        length = _norm(side.player.weights.detach() - before.weights)
        after, fakes = (before.outputs, None) if rested else self._outputs_now(side.name)
        self._parts.append(
            Move(
                side.name, is_ahead, rested, before.direction_norm, _norm(_grad_of(side.player)), length,
                _norm(before.weights), before.outputs, after, fakes if side.name == "generator" else None,
            )
        )  # fmt: skip

    def _outputs_now(self, player: PlayerName) -> tuple[MeanOutputs, Points | None]:
        """Return what D, as both networks are now, says of the batch of `player`'s last look, and its fakes."""
        found: list[tuple[Tensor, Tensor]] = []
        fakes: list[Tensor] = []
        with torch.no_grad(), self._leaving_no_trace():
            self.randomness.load_state(self._random_at[player])  # for the same masks of dropout
            for piece in self._batches_of[player]:
                fake = piece.fake
                if player == "generator":  # whose fakes are others now; noise and classes are the same
                    channels = piece.made.shape[1]
                    noise = fake[:, :channels] - piece.made
                    made = self._in_precision(self.generator.network)(piece.latents)
                    fake = torch.cat([made + noise, fake[:, channels:]], dim=1)
                fakes.append(fake)
                judge = self._in_precision(self.discriminator.network)
                found.append(self._through(judge, piece.real, fake) if len(piece.real) else (NO_REALS, judge(fake)))
        return self._means(found), _points(fakes)

    @contextmanager
    def _leaving_no_trace(self) -> Iterator[None]:
        """Put random generators, and buffers such as those of batch norm, back to what they were."""
        random, made, calls = self.randomness.state(), getattr(self, "_made", None), list(self._calls)
        networks = (self.generator.network, self.discriminator.network)
        buffers = [(each, each.clone()) for network in networks for each in buffers_of(network).values()]
        try:
            yield
        finally:
            self.randomness.load_state(random)
            for buffer, was in buffers:
                buffer.copy_(was)
            self._calls[:] = calls
            if made is not None:
                self._made = made

    def _means(self, pieces: Sequence[tuple[Tensor, Tensor]]) -> MeanOutputs:
        reals, fakes = (torch.cat([each.double().flatten() for each in of]) for of in zip(*pieces, strict=True))
        loss = self.experiment.objective.loss
        return MeanOutputs(*(float(level(each, loss).mean()) if len(each) else math.nan for each in (reals, fakes)))


@dataclass(frozen=True, slots=True)
class _BeforeMove:
    weights: Tensor
    direction_norm: float
    outputs: MeanOutputs


def digest_of(state: TrainerState) -> str:
    """Return a digest of all that `state` has: equal for states that agree to the last bit, and hardly for others."""
    digest = hashlib.blake2b(f"{state.step}".encode(), digest_size=16)
    for name, tensor in sorted(state.tensors.items()):
        digest.update(f"{name} {tensor.dtype} {tuple(tensor.shape)}".encode())
        digest.update(tensor.contiguous().numpy().tobytes())
    return digest.hexdigest()


def _points(pieces: Sequence[Tensor]) -> Points | None:
    """Return the first of some samples; None of those that are no points of the plane, and of none."""
    samples = torch.cat(list(pieces))[:MOST_POINTS]
    if samples.dim() != 2 or samples.shape[1] != 2 or not len(samples):
        return None
    array: Points = samples.detach().cpu().float().numpy().copy()
    array.setflags(write=False)
    return array


def _grad_of(player: Player) -> Tensor:
    assert player.weights.grad is not None
    return player.weights.grad


def _norm(vector: Tensor) -> float:
    return float(vector.double().norm())
