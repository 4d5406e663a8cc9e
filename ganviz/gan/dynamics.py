"""How the moves of the two players make up a step: in turn, at once, with foresight, or knowing of each other.

A game is two sides, each a player and a loss to minimise; what the networks are and where batches come from is
no concern here. A side that moves alone plays a game of one: the other is then part of the scenery.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from torch import Tensor

from ganviz.gan.player import Player
from ganviz.gan.registry import Registry

PlayerName = Literal["generator", "discriminator"]
Losses = dict[PlayerName, float]


class NotFiniteError(ArithmeticError):
    """A loss or a weight is not a finite number any more.

    Attributes:
        player: whose.
        quantity: ``loss`` or ``weights``.
    """

    def __init__(self, player: PlayerName, quantity: str) -> None:
        self.player, self.quantity = player, quantity
        super().__init__(f"the {player}'s {quantity} stopped being finite")


def _nothing() -> None:
    """Leave the weights where a move has put them."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of the game in one step.

    Attributes:
        loss: () -> scalar to minimise, on a batch of its own each time it is asked.
        updates: how often the player moves in the step, at least once.
        settle: () -> None, what follows each move of its weights, such as clipping them.
    """

    name: PlayerName
    player: Player
    loss: Callable[[], Tensor]
    updates: int
    settle: Callable[[], None] = _nothing


# (description, those who move, in order) -> the loss of each before its last move.
# Raises NotFiniteError; a loss that is not finite moves no weight.
Dynamics = Callable[[Any, Sequence[Side]], Losses]
DYNAMICS: Registry[Dynamics] = Registry("dynamics")


@DYNAMICS.register("alternating")
def alternating(spec: Any, sides: Sequence[Side]) -> Losses:
    """Let each side make all its moves in turn."""
    losses: Losses = {}
    for side in sides:
        for _ in range(side.updates):
            losses |= _differentiate([side])
            _move(side)
        _check_weights(side)
    return losses


@DYNAMICS.register("simultaneous")
def simultaneous(spec: Any, sides: Sequence[Side]) -> Losses:
    """Take every gradient at the same point, then move every side."""
    losses: Losses = {}
    for movers in _rounds(sides):
        losses |= _differentiate(movers)
        for side in movers:
            _move(side)
    return losses


def _rounds(sides: Sequence[Side]) -> Iterator[list[Side]]:
    """Yield who moves together. The side with fewer moves joins the last rounds: a critic trains ahead, alone."""
    total = max(side.updates for side in sides)
    for number in range(total):
        movers = [side for side in sides if number >= total - side.updates]
        yield movers
        for side in movers:
            _check_weights(side)


def _differentiate(movers: Sequence[Side]) -> Losses:
    """Put the gradient of each side's loss at the present point into its player, and return the losses."""
    losses: Losses = {}
    for side in movers:
        loss = side.loss()
        losses[side.name] = _value(side, loss)
        side.player.differentiate(loss)
    return losses


def _move(side: Side) -> None:
    side.player.update()
    side.settle()


def _value(side: Side, loss: Tensor) -> float:
    value: float = loss.item()
    if not math.isfinite(value):
        raise NotFiniteError(side.name, "loss")
    return value


def _check_weights(side: Side) -> None:
    if not side.player.is_finite():
        raise NotFiniteError(side.name, "weights")
