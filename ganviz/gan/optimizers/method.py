"""What one kind of optimizer is, apart from its update: how its memory is laid out, read and written.

A network's weights are one flat parameter (see `ganviz.gan.flat`), so an optimizer's state is a handful of
vectors. Two averages mean the same in every method that keeps them: of the gradient, and of its square. They
are carried between kinds in a form free of each method's scaling and start-up bias.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from torch.nn import Parameter
from torch.optim import Optimizer

from ganviz.gan.registry import Registry

State = dict[str, Tensor]
Averages = frozenset[str]
GRADIENT, SQUARE = "average gradient", "average squared gradient"


@dataclass(frozen=True, slots=True)
class Moments:
    """What an optimizer remembers after `updates` updates, unbiased; None where it keeps no such average."""

    updates: int
    gradient: Tensor | None = None
    square: Tensor | None = None

    def kept(self) -> Averages:
        """Return the names of the averages there are."""
        averages = ((GRADIENT, self.gradient), (SQUARE, self.square))
        return frozenset(name for name, value in averages if value is not None)


def _as_it_is(old_spec: Any, spec: Any, state: State) -> State:
    return state


@dataclass(frozen=True, slots=True)
class Method:
    """One kind of optimizer.

    Attributes:
        build: (description, flat parameter) -> torch optimizer.
        slots: (description, flat parameter) -> state before the first update.
        read: (description, state, updates so far) -> moments.
        takes: (description) -> the averages of another method that it can go on with.
        write: (description, moments, fresh state) -> state that holds the moments.
        adjust: (old description, description, state) -> state that means the same under the new description.
        later: names of state that only an update can fill, kept beside the slots.
    """

    build: Callable[[Any, Parameter], Optimizer]
    slots: Callable[[Any, Parameter], State]
    read: Callable[[Any, State, int], Moments]
    takes: Callable[[Any], Averages]
    write: Callable[[Any, Moments, State], State]
    adjust: Callable[[Any, Any, State], State] = _as_it_is
    later: tuple[str, ...] = ()


OPTIMIZERS: Registry[Method] = Registry("optimizers")


def counter(value: float = 0.0) -> Tensor:
    """Return a count of updates as torch keeps it."""
    return torch.tensor(float(value))


def bias(beta: float, updates: float) -> float:
    """Return 1 - beta^t: how far an average that started from zero has filled."""
    return 1 - math.pow(beta, updates)
