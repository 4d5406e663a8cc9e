"""What the next step of a run will do, told by doing it and going back: the run is as it was, bit for bit.

What a step does to the very batch that it learns from can be told in no other way: that batch is drawn again, from the
same random streams, at the end of the step. The same streams tell how much gradients differ from batch to batch.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache, partial
from typing import TypeVar

import torch
from torch import Tensor

from ganviz.gan.dynamics import DYNAMICS, Side
from ganviz.gan.player import Player
from ganviz.gan.trainer import DivergedError, Trainer, TrainerState
from ganviz.spec.players import PlayerName

BATCHES = 6  # whose gradients are compared
Value = TypeVar("Value", float, Tensor)

MOST_ALPHA = 3.0  # stands for more as well: beyond, how far a parabola's minimum was missed says nothing


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """What the next step does to one player. A number is None where it has no meaning.

    Attributes:
        step_alpha: where the last update of the next step ends on the parabola through loss and slope at both its ends
            on its own batch, the other player being as it is when the update begins (Schneider, Dangel, Hennig 2021,
            arXiv:2102.06604, section 2.2, there weighted by uncertainties). -1 is where it starts, 0 the minimum, 1 as
            far beyond it. None if the player makes no update, or learns from fakes that the other has left.
        signal_to_noise: of the gradient of a batch: the norm of its mean over the root of the trace of its covariance,
            both without bias, from `BATCHES` batches. Its inverse square, times the batch size, is the simple noise
            scale of McCandlish et al. 2018, arXiv:1812.06162, equation 2.9. None where no batch differs.
    """

    step_alpha: float | None
    signal_to_noise: float | None


def rehearse(trainer: Trainer) -> dict[PlayerName, Rehearsed]:
    """Return what the next step does to each player. The trainer is as it was afterwards."""
    players: dict[PlayerName, Player] = {"discriminator": trainer.discriminator, "generator": trainer.generator}
    records = {name: _Record(trainer, name) for name in players}
    with as_it_was(trainer) as state:
        noise = {name: _signal_to_noise(trainer, name, player) for name, player in players.items()}
        trainer.load_state(state)
        is_finite = True
        try:
            with trainer.played_by(lambda side: records[side.name].watching(side)):
                trainer.step()
        except DivergedError:
            is_finite = False
        return {
            name: Rehearsed(records[name].alpha(player) if is_finite else None, noise[name])
            for name, player in players.items()
        }


@contextmanager
def as_it_was(trainer: Trainer) -> Iterator[TrainerState]:
    """Allow anything to be done to a trainer while the context lasts, and put it back where it is; yield its state.

    Beyond its state that is what measures of the last step are taken from.
    """
    state, version = trainer.state(), trainer.version
    kept = []
    for player in (trainer.generator, trainer.discriminator):
        assert player.weights.grad is not None
        rate = player.optimizer.param_groups[0]["lr"]
        kept.append((player, player.weights.grad.clone(), player.before_update, player.before_steps, rate))
    try:
        yield state
    finally:
        trainer.load_state(state)
        trainer.version = version
        for player, gradient, before_update, before_steps, rate in kept:
            assert player.weights.grad is not None
            player.weights.grad.copy_(gradient)
            player.before_update, player.before_steps = before_update, before_steps
            player.optimizer.param_groups[0]["lr"] = rate


def alpha(loss: tuple[float, float], slope: tuple[float, float]) -> float | None:
    """Return where 1 lies on a parabola through losses and slopes at 0 and 1: -1 at 0, 0 at its minimum, 1 beyond it.

    The parabola is that of least squares, exact for a quadratic loss. -1 where it falls without end, and `MOST_ALPHA`
    where it rises from the start. None if anything is not finite, or nothing changes.
    """
    measured = torch.tensor([0.0, loss[1] - loss[0], *slope], dtype=torch.float64)
    if not measured.isfinite().all() or not measured.any():
        return None
    _, first, second = (_least_squares() @ measured).tolist()
    if first >= 0:
        return MOST_ALPHA
    return min(-2 * second / first - 1, MOST_ALPHA) if second > 0 else -1.0


@cache
def _least_squares() -> Tensor:
    """Return what makes a, b and c of a + b t + c t^2 at 0 and at 1, and of b + 2 c t there."""
    rows = torch.tensor([[1, 0, 0], [1, 1, 1], [0, 1, 0], [0, 1, 2]], dtype=torch.float64)
    found: Tensor = torch.linalg.pinv(rows)
    return found


@dataclass
class _Record:
    """One side of a step as it is played: where the trainer stood at each gradient, and where its last update led."""

    trainer: Trainer
    name: PlayerName
    starts: list[tuple[TrainerState, bool]] = field(default_factory=list)  # the last two; and whether fakes were left
    moved_from: list[tuple[TrainerState, bool]] = field(default_factory=list)  # of them, when it moved last
    end: Tensor | None = None
    begin: Tensor | None = None

    def watching(self, side: Side) -> Side:
        """Return a side that does the same and is noted here."""
        return replace(
            side,
            loss=partial(self._noting, side.player, side.loss),
            gradient=partial(self._noting, side.player, side.gradient),
            constrain=partial(self._constrain, side),
        )

    def alpha(self, player: Player) -> float | None:
        """Return the step alpha of the last update that was noted, as `Rehearsed` has it."""
        if self.begin is None or self.end is None:
            return None
        if self.moved_from[-1][1]:
            return None
        move = _float64(self.end) - _float64(self.begin)
        (low, gradient), (high, later) = (self._differentiated(player, at) for at in (self.begin, self.end))
        return alpha((low, high), (float(gradient @ move), float(later @ move)))

    def _noting(self, player: Player, ask: Callable[[], Value]) -> Value:
        player.watch()
        self.starts = [*self.starts[-1:], (self.trainer.state(), self.trainer.is_left_fakes(self.name))]
        return ask()

    def _constrain(self, side: Side) -> None:
        side.constrain()
        self.begin, self.end = side.player.before_update, side.player.weights.detach().clone()
        self.moved_from = self.starts

    def _differentiated(self, player: Player, weights: Tensor) -> tuple[float, Tensor]:
        """Return the loss on the batch of the last update and its gradient, at other weights of the player's own."""
        trainer = self.trainer
        looks_ahead = DYNAMICS[trainer.experiment.updates.dynamics.kind].looks_ahead
        trainer.load_state(self.moved_from[-1][0])
        if looks_ahead:  # the other stood elsewhere when the update began
            other = "generator" if self.name == "discriminator" else "discriminator"
            begun = self.moved_from[0][0].tensors[f"{other}/weights"]
            (trainer.generator if other == "generator" else trainer.discriminator).weights.data.copy_(begun)
        player.weights.data.copy_(weights)
        value = player.differentiate_sum(trainer.loss_terms(self.name))
        assert player.weights.grad is not None
        return value, _float64(player.weights.grad).clone()


def _signal_to_noise(trainer: Trainer, name: PlayerName, player: Player) -> float | None:
    """Return the signal to noise ratio of the gradient of a batch: see `Rehearsed`."""
    found = []
    for _ in range(BATCHES):
        trainer.differentiate(name)
        assert player.weights.grad is not None
        found.append(_float64(player.weights.grad).clone())
    gradients = torch.stack(found)
    mean = gradients.mean(0)
    variance = float((gradients - mean).square().sum()) / (BATCHES - 1)
    signal = float(mean.square().sum()) - variance / BATCHES
    return (max(0.0, signal) / variance) ** 0.5 if 0 < variance < torch.inf else None


def _float64(tensor: Tensor) -> Tensor:
    return tensor.detach().cpu().double()
