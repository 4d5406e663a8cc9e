"""Gates: when a player learns at all. An update whose loss a gate does not let through moves no weight."""

from typing import Literal

from ganviz.spec.settings import Variant, setting


def _value(help: str) -> float:
    value: float = setting(0.5, "Value", live=True, ge=-100, le=100, advanced=True, help=help)
    return value


class Always(Variant):
    """Learn in every update."""

    label = "Always"
    help = "Every update moves the weights. The usual way."
    kind: Literal["always"] = "always"


class WhileAbove(Variant):
    """Learn in updates whose loss is above a value."""

    label = "While loss > value"
    help = "Rests where its loss on the batch is no higher than the value: a player that is far ahead waits."
    kind: Literal["above"] = "above"
    value: float = _value("It rests in each update that finds its loss at this or below. An even D has 1.39 at first.")


class WhileBelow(Variant):
    """Learn in updates whose loss is below a value."""

    label = "While loss < value"
    help = "Rests where its loss on the batch is no lower than the value: the other player has to fall back first."
    kind: Literal["below"] = "below"
    value: float = _value("It rests in each update that finds its loss at this or above.")


AnyGate = Always | WhileAbove | WhileBelow
