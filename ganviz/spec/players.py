"""The two players of the game, and a pair of anything that each of them has."""

from typing import Generic, Literal, NamedTuple, TypeVar

from ganviz.spec.translation import tr, tr_noop

PlayerName = Literal["generator", "discriminator"]
T = TypeVar("T")
_CAN_DIVERGE = tr_noop("loss", "that diverges"), tr_noop("weights", "that diverges")


class ByPlayer(NamedTuple, Generic[T]):
    """One value for each player. Build it by keyword, so that nobody has to know which comes first."""

    generator: T
    discriminator: T


def other_than(player: PlayerName) -> PlayerName:
    """Return the other player."""
    return "discriminator" if player == "generator" else "generator"


def diverged_words(player: PlayerName, quantity: str, step: int) -> str:
    """Return whose ``loss`` or ``weights`` stopped being finite in a step, in words."""
    who, what = tr(player), tr(quantity, "that diverges")
    return tr("the {player}'s {quantity} stopped being finite in step {step}", player=who, quantity=what, step=step)
