"""What one kind of optimizer is, apart from its update: how its state is laid out, read and written.

A network's weights are one flat parameter (see `ganviz.gan.flat`), so an optimizer's state is a handful of
vectors. Two averages mean the same in every method that keeps them: of the gradient, and of its square. They
are carried between kinds in a form free of each method's scaling and start-up bias.

A change of parameters within a kind leaves what acts on the weights as it is. Where that is an average divided by
1 - beta^t (Adam and its relatives), the average is rescaled so that the new beta fits it. Where it is the average as it
stands (SGD, RMSprop, Adadelta), that stays, and its *weight*, the sum of the weights that it gives to past gradients,
is written down, so that a later swap still divides by the right one.
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
from ganviz.spec.translation import tr_noop

State = dict[str, Tensor]
Averages = frozenset[str]
GRADIENT, SQUARE = tr_noop("average gradient"), tr_noop("average squared gradient")


@dataclass(frozen=True, slots=True)
class Moments:
    """The averages of an optimizer after `updates` updates, unbiased; None where it keeps none."""

    updates: int
    gradient: Tensor | None = None
    square: Tensor | None = None

    def kept(self) -> Averages:
        """Return the names of the averages there are."""
        averages = ((GRADIENT, self.gradient), (SQUARE, self.square))
        return frozenset(name for name, value in averages if value is not None)


def _as_it_is(old_spec: Any, spec: Any, state: State, updates: int) -> State:
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
        adjust: (old description, description, state, updates so far) -> state that means the same under the new one.
        later: names of state that not every run has, kept beside the slots: what only an update can fill (as large as
            the weights), and weights (no dimensions, float64) that a change of parameters has written down.
    """

    build: Callable[[Any, Parameter], Optimizer]
    slots: Callable[[Any, Parameter], State]
    read: Callable[[Any, State, int], Moments]
    takes: Callable[[Any], Averages]
    write: Callable[[Any, Moments, State], State]
    adjust: Callable[[Any, Any, State, int], State] = _as_it_is
    later: tuple[str, ...] = ()


OPTIMIZERS: Registry[Method] = Registry("optimizers")


def counter(value: float = 0.0) -> Tensor:
    """Return a count of updates as torch keeps it."""
    return torch.tensor(float(value))


def bias(beta: float, updates: float) -> float:
    """Return 1 - beta^t: how far an average that started from zero has filled."""
    return 1 - math.pow(beta, updates)


def corrected(average: Tensor, beta: float, new_beta: float, updates: float) -> Tensor:
    """Return an average from zero such that the correction of `new_beta` makes of it what that of `beta` did."""
    return average if beta == new_beta else average * (bias(new_beta, updates) / bias(beta, updates))


COUNTED_AT = "counted_at"  # the update at which weights were last written down


def weight_of(
    state: State, name: str, beta: float, gain: float, updates: int, start: tuple[float, int] = (0.0, 0)
) -> float:
    """Return the sum of the weights that an average ``m <- beta m + gain g`` gives to past gradients.

    It is counted on from what `state` says under `name`; from `start` (weight, update) where it says nothing.
    """
    weight, at = (state[name].item(), int(state[COUNTED_AT])) if name in state else start
    limit = gain / (1 - beta)
    return float(limit + (weight - limit) * beta ** (updates - at))  # 0^0 is 1: no update has been made since


def written_down(updates: int, **weights: float) -> State:
    """Return the state that tells `weight_of` what weights there were after so many updates."""
    return {name: torch.tensor(value, dtype=torch.float64) for name, value in {**weights, COUNTED_AT: updates}.items()}
