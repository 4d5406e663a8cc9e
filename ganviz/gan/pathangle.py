"""The path angle: how the gradient field of a game stands to the straight line on which two states lie.

Berard, Gidel, Almahairi, Vincent, Lacoste-Julien 2020, arXiv:1906.04848, section 4. Where the end of the line attracts,
the cosine changes its sign there; where the field turns about it, there is a bump without a change of sign.
"""

import numpy as np
import torch
from torch import Tensor

from ganviz.gan.gamefield import GameField, Pieces
from ganviz.gan.layer_measures import float64_of
from ganviz.gan.update_measures import cosine
from ganviz.spec.gamelook import AlongPath, PathAngle

_EVENLY, _ABOUT_THE_END = np.linspace(-0.5, 1.5, 41), np.linspace(0.9, 1.1, 21)
ALPHA = np.union1d(_EVENLY.round(6), _ABOUT_THE_END.round(6))  # finer about the end, where signs change and bumps are


def path_angle(field: GameField, start: Tensor) -> Pieces[PathAngle | None]:
    """Yield after each batch; return the path angle from `start` (n,) to the state of the field.

    None where the two are equal.
    """
    direction = field.weights - start
    if not direction.any():
        return None
    found = []
    for alpha in ALPHA:
        value = yield from field.at(start + float(alpha) * direction)
        found.append(_measured(value, direction, field.sizes))
    rows = np.array(found)  # (places, whole and both players, cosine and norm)
    return PathAngle(_frozen(ALPHA), *(AlongPath(_frozen(rows[:, i, 0]), _frozen(rows[:, i, 1])) for i in range(3)))


def num_pieces(field: GameField) -> int:
    """Return how often `path_angle` yields, unless there is none."""
    return len(ALPHA) * field.num_batches


def _measured(value: Tensor, direction: Tensor, sizes: list[int]) -> list[tuple[float, float]]:
    pairs = [(value, direction), *zip(torch.split(value, sizes), torch.split(direction, sizes), strict=True)]
    found = []
    for each, along in pairs:
        angle = cosine(float64_of(each), float64_of(along))
        found.append((torch.nan if angle is None else angle, float(each.norm())))
    return found


def _frozen(values: np.ndarray) -> np.ndarray:
    found = np.ascontiguousarray(values, dtype=np.float64).copy()
    found.setflags(write=False)
    return found
