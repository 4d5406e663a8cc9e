"""What happened within one step: every look at a batch and every move of a player, in the order in which they came."""

from dataclasses import dataclass, field
from math import nan

import numpy as np
from numpy.typing import NDArray

from ganviz.spec.experiment import Experiment
from ganviz.spec.players import PlayerName

Points = NDArray[np.float32]  # (n, 2), read-only
MOST_POINTS = 512  # of a batch that are kept to be shown


@dataclass(frozen=True, slots=True)
class MeanOutputs:
    """What D says of a batch, on average: the probability of real, or its output where that is none.

    NaN for reals where the batch has none, as G's seldom does.
    """

    real: float = nan
    fake: float = nan


@dataclass(frozen=True, slots=True)
class Look:
    """A player's loss on a batch of its own, and the gradient of that.

    Attributes:
        player: who learns by it.
        is_ahead: whether it is taken where an extragradient step looked ahead to, not where the players stand.
        num_reals, num_fakes: samples of the batch.
        shares_fakes: whether they are those that the other player has just learned from.
        outputs: what D says of them; of an unrolled D, what that says.
        loss: with all penalties.
        gradient_norm: of the loss, by all of the player's weights. Before it is clipped.
        reals, fakes: the first samples of the batch as D took them in, of data in the plane; None of any other, and
            for reals where the batch has none.
    """

    player: PlayerName
    is_ahead: bool
    num_reals: int
    num_fakes: int
    outputs: MeanOutputs
    loss: float
    gradient_norm: float
    shares_fakes: bool = False
    reals: Points | None = field(default=None, compare=False, repr=False)
    fakes: Points | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Move:
    """What became of a player's weights, and of what D says of the very batch that the player has just learned from.

    Attributes:
        player: who moved.
        is_ahead: whether it only looked ahead: it goes back to where it stood before it moves.
        rested: whether its gate let it make no move; all that follows is then as before.
        direction_norm: of the vector that the optimizer was given: the gradient, unless the dynamics adjusts it.
        clipped_norm: the same after clipping; equal where nothing was clipped.
        length: the norm of the difference of the weights.
        weights_norm: of the weights before.
        before, after: D's mean outputs with the weights of before and after the move, all else being equal.
        fakes: of G's moves, where the fakes of its look have gone, in the plane.
    """

    player: PlayerName
    is_ahead: bool
    rested: bool
    direction_norm: float
    clipped_norm: float
    length: float
    weights_norm: float
    before: MeanOutputs
    after: MeanOutputs
    fakes: Points | None = field(default=None, compare=False, repr=False)


Part = Look | Move


@dataclass(frozen=True, slots=True)
class StepTrace:
    """One step, told.

    Attributes:
        step: its number: the run stands there once it is done.
        experiment: what held in it.
        only: the player that it was asked of; None for both.
        parts: what happened, in order.
        diverged: whose loss or weights stopped being finite, and which of these; None where all stayed finite.
        digest: of all that a trainer is after it, so that the step that is told can be compared with the one that is
            taken; empty where it diverged.
    """

    step: int
    experiment: Experiment
    only: PlayerName | None
    parts: tuple[Part, ...]
    diverged: tuple[PlayerName, str] | None = None
    digest: str = ""
