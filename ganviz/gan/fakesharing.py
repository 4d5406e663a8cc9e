"""Fakes that one player has just learned from and leaves to the other, for its next update in the same step."""

from torch import Tensor

from ganviz.spec.players import PlayerName


class FakeSharing:
    """Holds the fakes of one update until the other player takes them. Each batch of fakes is used twice at most."""

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Forget what was left: a new step begins."""
        self._left: tuple[PlayerName, Tensor, int] | None = None

    def leave(self, by: PlayerName, fakes: Tensor, g_updates: int) -> None:
        """Leave `fakes`, made when G had been updated so many times, to the other player."""
        self._left = ("discriminator" if by == "generator" else "generator", fakes, g_updates)

    def take(self, player: PlayerName, g_updates: int | None = None) -> Tensor | None:
        """Return the fakes left to `player`, once; None where there are none.

        With `g_updates`, how often G has been updated by now, also None where G has been updated since: a gradient
        cannot lead to weights that are no longer there.
        """
        left, self._left = self._left, None
        if left is None or left[0] != player or g_updates not in (None, left[2]):
            return None
        return left[1]

    def is_left(self, player: PlayerName) -> bool:
        """Return whether fakes are left to `player`."""
        return self._left is not None and self._left[0] == player
