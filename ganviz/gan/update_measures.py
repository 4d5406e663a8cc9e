"""What an optimizer made of a gradient: how far each weight went, in which direction, and what the method keeps.

Of the last update of a watched step (`ganviz.gan.player`), in float64.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ganviz.gan.layer_measures import Floats, float64_of
from ganviz.gan.player import Player

QUARTILES = (0.25, 0.5, 0.75)
MOST_RANKED = 4096  # weights, evenly apart, of which quartiles are found: a million takes long to sort


@dataclass(frozen=True, slots=True)
class UpdateMade:
    """The last update of one player. A number is None where the method, or the step, has none.

    Attributes:
        effective_rate: the quartiles of abs(update) / abs(gradient) over the weights that have a gradient: by how much
            the method multiplied each. By plain SGD that is the learning rate.
        descent_cosine: of the angle between the update and minus the gradient: 1 is straight down the gradient that
            the optimizer was given.
        learning_rate: what the schedule had for the step.
        first_moment: Euclidean norm of what the method keeps of past gradients with their signs.
        second_moment: of the root of what it keeps of their squares, which is in units of a gradient.
    """

    effective_rate: tuple[float, float, float] | None
    descent_cosine: float | None
    learning_rate: float
    first_moment: float | None
    second_moment: float | None


@np.errstate(all="ignore")  # weights that have diverged are not finite
def update_made(player: Player) -> UpdateMade | None:
    """Return what is told of the last update of a player; None after a step in which none was watched."""
    if player.before_update is None or player.weights.grad is None:
        return None
    update = float64_of(player.weights) - float64_of(player.before_update)
    gradient = float64_of(player.weights.grad)
    return UpdateMade(
        effective_rate=_quartiles(update, gradient),
        descent_cosine=cosine(update, -gradient),
        learning_rate=float(player.optimizer.param_groups[0]["lr"]),
        first_moment=_norm_of(player, FIRST),
        second_moment=_norm_of(player, SQUARES, np.sqrt) or _norm_of(player, SIZES),
    )


@np.errstate(all="ignore")
def turn_cosine(player: Player) -> float | None:
    """Return the cosine of the angle between what the last two steps did to a player's weights.

    None after a step that is not watched, and where one of them did nothing.
    """
    earlier, last = player.before_steps
    if earlier is None or last is None:
        return None
    between = float64_of(last)
    return cosine(between - float64_of(earlier), float64_of(player.weights) - between)


def cosine(one: Floats, other: Floats) -> float | None:
    """Return the cosine of the angle between two vectors; None where one has no direction."""
    lengths = math.sqrt(one @ one) * math.sqrt(other @ other)
    return float(one @ other) / lengths if 0 < lengths < math.inf else None


FIRST = ("exp_avg", "momentum_buffer", "past_direction")  # names in optimizers' states: the first that is there counts
SQUARES = ("max_exp_avg_sq", "exp_avg_sq", "square_avg", "sum")
SIZES = ("exp_inf",)


def _norm_of(player: Player, names: tuple[str, ...], read: Callable[[Floats], Floats] = np.copy) -> float | None:
    state = player.optimizer.state[player.weights]
    found = [state[name] for name in names if state.get(name) is not None]
    return float(np.linalg.norm(read(float64_of(found[0])))) if found else None


def _quartiles(update: Floats, gradient: Floats) -> tuple[float, float, float] | None:
    stride = -(-len(gradient) // MOST_RANKED)
    update, gradient = np.abs(update[::stride]), np.abs(gradient[::stride])
    has_gradient = gradient > 0
    if not has_gradient.any() or not (np.isfinite(update).all() and np.isfinite(gradient).all()):
        return None
    ratios = np.sort(update[has_gradient] / gradient[has_gradient])  # a tenth of the time that torch.quantile takes
    ranks = np.multiply(QUARTILES, len(ratios) - 1)
    low, middle, high = np.interp(ranks, np.arange(len(ratios)), ratios).tolist()
    return low, middle, high
