"""The two players of the game, and a pair of anything that each of them has."""

from typing import Generic, Literal, NamedTuple, TypeVar

PlayerName = Literal["generator", "discriminator"]
T = TypeVar("T")


class ByPlayer(NamedTuple, Generic[T]):
    """One value for each player. Build it by keyword, so that nobody has to know which comes first."""

    generator: T
    discriminator: T


def other_than(player: PlayerName) -> PlayerName:
    """Return the other player."""
    return "discriminator" if player == "generator" else "generator"
