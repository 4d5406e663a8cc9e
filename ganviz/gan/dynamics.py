"""How the moves of the two players make up a step: in turn, at once, or with some look ahead.

A game is two sides, each a player and a loss to minimise; what the networks are and where batches come from is
not decided here. Where one side moves alone, the other's weights stay as they are.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from ganviz.gan.competitive import best_responses
from ganviz.gan.flat import flat_gradient
from ganviz.gan.player import Player
from ganviz.gan.registry import Registry
from ganviz.gan.symplectic import adjusted
from ganviz.spec.players import PlayerName
from ganviz.spec.updates import Competitive, Consensus, Symplectic

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
    """Leave the weights as they are."""


def _always(loss: float) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Side:
    """One side of the game in one step.

    Attributes:
        loss: () -> scalar to minimise, on a batch of its own each time it is asked.
        gradient: () -> the value of such a loss, whose gradient it puts into the player; for those who move along it.
        updates: how often the player moves in the step, at least once.
        constrain: () -> None, puts the weights within their bounds, after a look ahead as after a move.
        may_move: the loss before a move -> whether it is made. The weights, and the optimizer, else stay as they are.
    """

    name: PlayerName
    player: Player
    loss: Callable[[], Tensor]
    gradient: Callable[[], float]
    updates: int
    constrain: Callable[[], None] = _nothing
    may_move: Callable[[float], bool] = _always


@dataclass(frozen=True, slots=True)
class Dynamics:
    """One way to play.

    Attributes:
        play: (description, those who move, in order) -> the loss of each before its last move. Raises
            NotFiniteError; a loss that is not finite at the start of a move moves no weight.
        is_joint: whether a side's loss is differentiated with respect to the other's weights too.
        looks_ahead: whether a move is made from where the gradient before the last was taken.
    """

    play: Callable[[Any, Sequence[Side]], Losses]
    is_joint: bool = False
    looks_ahead: bool = False


DYNAMICS: Registry[Dynamics] = Registry("dynamics")


def alternating(spec: Any, sides: Sequence[Side]) -> Losses:
    """Let each side make all its moves in turn."""
    losses: Losses = {}
    for side in sides:
        for _ in range(side.updates):
            losses[side.name] = _checked(side, side.gradient())
            _move(side, losses)
        _check_weights(side)
    return losses


def simultaneous(spec: Any, sides: Sequence[Side]) -> Losses:
    """Take every gradient at the same point, then move every side."""
    losses: Losses = {}
    for movers in _rounds(sides):
        losses |= _differentiate(movers)
        for side in movers:
            _move(side, losses)
    return losses


def extragradient(spec: Any, sides: Sequence[Side]) -> Losses:
    """Move every side from where it stands by the gradient at the point where its optimizer's step would lead.

    Gidel et al. 2019, arXiv:1802.10551, algorithms 2 and 4: the optimizer's averages take in both gradients, each of
    a batch of its own, so that with Adam this is ExtraAdam.
    """
    losses: Losses = {}
    for movers in _rounds(sides):
        starts = [side.player.weights.detach().clone() for side in movers]
        losses |= _differentiate(movers)
        for side in movers:
            if side.may_move(losses[side.name]):
                side.player.extrapolate()
                side.constrain()
        _differentiate(movers)
        for side, start in zip(movers, starts, strict=True):
            side.player.weights.data.copy_(start)
            _move(side, losses)
    return losses


def consensus(spec: Consensus, sides: Sequence[Side]) -> Losses:
    """Move every side at once by v + weight grad 1/2 |v|^2, where v holds the gradients of all who move.

    Mescheder, Nowozin, Geiger 2017, arXiv:1705.10461, algorithm 2.
    """
    losses: Losses = {}
    for movers in _rounds(sides):
        gradients = []
        for side in movers:
            loss = side.loss()
            losses[side.name] = _value(side, loss)
            gradients.append(flat_gradient(loss, side.player.parameters, create_graph=True))
        energy = torch.stack([gradient.square().sum() for gradient in gradients]).sum() / 2
        energy_gradients = [flat_gradient(energy, side.player.parameters) for side in movers]
        for side, gradient, energy_gradient in zip(movers, gradients, energy_gradients, strict=True):
            _set_gradient(side.player, gradient.detach() + spec.weight * energy_gradient)
            _move(side, losses)
    return losses


def symplectic(spec: Symplectic, sides: Sequence[Side]) -> Losses:
    """Move every side at once by its adjusted gradient: see `ganviz.gan.symplectic`."""
    losses: Losses = {}
    for movers in _rounds(sides):
        if len(movers) == 1:  # who has nobody to disagree with
            losses |= _differentiate(movers)
        else:
            one, other = movers
            values = [side.loss() for side in movers]
            losses |= {side.name: _value(side, loss) for side, loss in zip(movers, values, strict=True)}
            directions = adjusted(one.player, values[0], other.player, values[1], spec.weight, spec.aligns)
            for side, direction in zip(movers, directions, strict=True):
                _set_gradient(side.player, direction)
        for side in movers:
            _move(side, losses)
    return losses


def competitive(spec: Competitive, sides: Sequence[Side]) -> Losses:
    """Move both sides, each to its best response to the other's move: see `ganviz.gan.competitive`."""
    losses: Losses = {}
    for movers in _rounds(sides):
        if len(movers) == 1:
            losses |= _differentiate(movers)
        else:
            one, other = movers
            values = [side.loss() for side in movers]
            losses |= {side.name: _value(side, loss) for side, loss in zip(movers, values, strict=True)}
            directions = best_responses(one.player, values[0], other.player, values[1], spec.iterations)
            for side, direction in zip(movers, directions, strict=True):
                _set_gradient(side.player, direction)
        for side in movers:
            _move(side, losses)
    return losses


def descend(sides: Sequence[Side], terms: Iterable[Mapping[PlayerName, Tensor]]) -> Losses:
    """Move every side down one sum of terms, each of which counts as the loss of one side: there is no game."""
    totals: Losses = {}
    for side in sides:
        assert side.player.weights.grad is not None
        side.player.weights.grad.zero_()
    parameters = [each for side in sides for each in side.player.parameters]
    for part in terms:
        torch.stack([*part.values()]).sum().backward(inputs=parameters)  # type: ignore[no-untyped-call]
        for name, term in part.items():
            totals[name] = totals.get(name, 0.0) + term.item()
    for name, total in totals.items():
        if not math.isfinite(total):
            raise NotFiniteError(name, "loss")
    for side in sides:
        side.player.update()
        _check_weights(side)
    return {side.name: totals[side.name] for side in sides}


DYNAMICS.add("alternating", Dynamics(alternating))
DYNAMICS.add("simultaneous", Dynamics(simultaneous))
DYNAMICS.add("extragradient", Dynamics(extragradient, looks_ahead=True))
DYNAMICS.add("consensus", Dynamics(consensus, is_joint=True))
DYNAMICS.add("competitive", Dynamics(competitive, is_joint=True))
DYNAMICS.add("symplectic", Dynamics(symplectic, is_joint=True))


def _rounds(sides: Sequence[Side]) -> Iterator[list[Side]]:
    """Yield the sides that move in each round. The one with fewer updates joins the last rounds only."""
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
        losses[side.name] = _checked(side, side.gradient())
    return losses


def _set_gradient(player: Player, gradient: Tensor) -> None:
    assert player.weights.grad is not None
    player.weights.grad.copy_(gradient)


def _move(side: Side, losses: Losses) -> None:
    if side.may_move(losses[side.name]):
        side.player.update()
        side.constrain()


def _value(side: Side, loss: Tensor) -> float:
    return _checked(side, loss.item())


def _checked(side: Side, value: float) -> float:
    if not math.isfinite(value):
        raise NotFiniteError(side.name, "loss")
    return value


def _check_weights(side: Side) -> None:
    if not side.player.is_finite():
        raise NotFiniteError(side.name, "weights")
