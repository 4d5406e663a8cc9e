"""Gates: whether an update moves its player, told from the loss on the very batch of the update."""

from collections.abc import Callable
from functools import partial
from typing import Any

from ganviz.gan.registry import Registry
from ganviz.spec.gates import Always, AnyGate, WhileAbove, WhileBelow

# (description, loss before the update) -> whether the player's optimizer makes its step
Gate = Callable[[Any, float], bool]
GATES: Registry[Gate] = Registry("gates")


def gate_of(spec: AnyGate) -> Callable[[float], bool]:
    """Return the gate that `spec` describes, as a function of the loss."""
    return partial(GATES[spec.kind], spec)


@GATES.register("always")
def always(spec: Always, loss: float) -> bool:
    """Return True."""
    return True


@GATES.register("above")
def above(spec: WhileAbove, loss: float) -> bool:
    """Return whether `loss` is above the value."""
    return loss > spec.value


@GATES.register("below")
def below(spec: WhileBelow, loss: float) -> bool:
    """Return whether `loss` is below the value."""
    return loss < spec.value
