"""The weights before steps that are watched (`ganviz.gan.player`), kept while many steps are done in one call."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ganviz.gan.player import WATCHED_EVERY
from ganviz.spec.players import PlayerName

Before = tuple[Tensor, Tensor]  # weights before the step ahead of one that is watched, and before that one


class Watched:
    """Keeps weights before each step that is watched and before the one ahead of it, of up to `most` steps.

    Args:
        weights: by player, where they are.
        most: steps in one call.
        marked: (marks) -> a context in which rows are written down that are run in those steps alone whose mark is 1.
        copy: (source, into), writes down the row that copies.
    """

    def __init__(
        self,
        weights: Mapping[PlayerName, Tensor],
        most: int,
        marked: Callable[[NDArray[np.float64]], AbstractContextManager[None]],
        copy: Callable[[Tensor, Tensor], None],
    ) -> None:
        self._marks = np.zeros((2, most))
        self._before: dict[PlayerName, Before] = {
            name: (torch.empty_like(each), torch.empty_like(each)) for name, each in weights.items()
        }
        for place, marks in enumerate(self._marks):
            with marked(marks):
                for name, each in weights.items():
                    copy(each, self._before[name][place])

    def mark(self, first: int, count: int) -> None:
        """Get ready for `count` steps, the first of which is number `first`."""
        self._marks[:] = 0
        self._marks[0, -(first + 1) % WATCHED_EVERY : count : WATCHED_EVERY] = 1
        self._marks[1, -first % WATCHED_EVERY : count : WATCHED_EVERY] = 1

    def before(self, name: PlayerName) -> Before | None:
        """Return what was kept last of a player, to be copied; None of one that does not move."""
        return self._before.get(name)
