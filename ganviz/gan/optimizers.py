"""Optimizers, and what becomes of their memory when one replaces another.

A network's weights are one flat parameter (see `ganviz.gan.flat`), so an optimizer's state is a handful of
vectors. Two averages mean the same in every method that keeps them: of the gradient, and of its square. They
are carried between kinds in a form free of each method's scaling and start-up bias.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from torch.nn import Parameter
from torch.optim import Optimizer

from ganviz.gan.registry import Registry
from ganviz.spec.optimizers import Adagrad, AdamFamily, AnyOptimizer, RmsProp, Sgd

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


@dataclass(frozen=True, slots=True)
class Handover:
    """What is to go on in place of an optimizer of another kind.

    Attributes:
        optimizer: the new one.
        updates: how many updates its moments stand for.
        note: what became of the old one's moments, in words.
    """

    optimizer: Optimizer
    updates: int
    note: str


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
    """

    build: Callable[[Any, Parameter], Optimizer]
    slots: Callable[[Any, Parameter], State]
    read: Callable[[Any, State, int], Moments]
    takes: Callable[[Any], Averages]
    write: Callable[[Any, Moments, State], State]
    adjust: Callable[[Any, Any, State], State] = _as_it_is


OPTIMIZERS: Registry[Method] = Registry("optimizers")


def build_optimizer(spec: AnyOptimizer, weights: Parameter) -> Optimizer:
    """Return a new optimizer of `weights`, with no memory."""
    return OPTIMIZERS[spec.kind].build(spec, weights)


def adjusted(old_spec: AnyOptimizer, spec: AnyOptimizer, weights: Parameter, old: Optimizer) -> Optimizer:
    """Return an optimizer of the same kind with the parameters of `spec` and all the memory of `old`."""
    method = OPTIMIZERS[spec.kind]
    optimizer = method.build(spec, weights)
    remembered: Mapping[str, Tensor] = old.state[weights]
    if remembered:
        state = {name: remembered.get(name, fresh) for name, fresh in method.slots(spec, weights).items()}
        optimizer.state[weights] = method.adjust(old_spec, spec, state)
    return optimizer


def swapped(
    old_spec: AnyOptimizer, spec: AnyOptimizer, weights: Parameter, old: Optimizer, updates: int, carry: bool
) -> Handover:
    """Return an optimizer of another kind, and what it goes on with.

    With `carry` the averages that both kinds keep go on, rescaled to mean the same; otherwise the new one starts
    afresh. `updates` is how many updates the old one's moments stand for.
    """
    method = OPTIMIZERS[spec.kind]
    optimizer = method.build(spec, weights)
    read = OPTIMIZERS[old_spec.kind].read
    moments = read(old_spec, old.state[weights], updates) if updates else Moments(0)
    if not moments.kept():
        return Handover(optimizer, 0, "had no moments to carry")
    wanted = method.takes(spec)
    kept, lost = (sorted(names) for names in (moments.kept() & wanted, moments.kept() - wanted))
    if not carry or not kept:
        return Handover(optimizer, 0, f"dropped the {' and the '.join(sorted(moments.kept()))}")
    if moments.gradient is not None and SQUARE in wanted - moments.kept():
        # To divide by a square of hardly any gradients is to leap. As if the average had been the one gradient so
        # far, steps are bounded as those of a new optimizer are.
        moments = Moments(1, moments.gradient, moments.gradient.square())
    optimizer.state[weights] = method.write(spec, moments, method.slots(spec, weights))
    note = f"carried the {' and the '.join(kept)}"
    return Handover(optimizer, moments.updates, note + (f", dropped the {' and the '.join(lost)}" if lost else ""))


def state_of(optimizer: Optimizer, weights: Parameter) -> State:
    """Return copies of an optimizer's state tensors by name; empty before the first update."""
    return {name: value.detach().clone() for name, value in optimizer.state[weights].items() if value is not None}


def load_state(optimizer: Optimizer, weights: Parameter, state: Mapping[str, Tensor]) -> None:
    """Put copies of `state` in place of an optimizer's memory."""
    optimizer.state[weights] = {name: value.clone() for name, value in state.items()}


def _counter() -> Tensor:
    return torch.tensor(0.0)


def _bias(beta: float, updates: float) -> float:
    """Return 1 - beta^t: how far an average that started from zero has filled."""
    return 1 - math.pow(beta, updates)


# --- SGD: buffer_t = momentum^(t-1) g_1 + sum_{i>1} momentum^(t-i) (1 - dampening) g_i --------------------------


def _build_sgd(spec: Sgd, weights: Parameter) -> Optimizer:
    return torch.optim.SGD(
        [weights], spec.lr, spec.momentum, spec.dampening, spec.weight_decay, spec.nesterov, fused=True
    )


def _sgd_slots(spec: Sgd, weights: Parameter) -> State:
    return {"momentum_buffer": torch.zeros_like(weights)} if spec.momentum else {}


def _sgd_takes(spec: Sgd) -> Averages:
    # Fully dampened, the buffer is a fading first gradient and no average.
    return frozenset({GRADIENT}) if spec.momentum and spec.dampening < 1 else frozenset()


def _sgd_scale(spec: Sgd, updates: int) -> float:
    """Return the sum of the buffer's weights; torch does not dampen the first gradient."""
    first = spec.momentum ** (updates - 1)
    return first + (1 - spec.dampening) * (1 - first) / (1 - spec.momentum)


def _read_sgd(spec: Sgd, state: State, updates: int) -> Moments:
    buffer = state.get("momentum_buffer") if _sgd_takes(spec) else None
    return Moments(updates, gradient=None if buffer is None else buffer / _sgd_scale(spec, updates))


def _write_sgd(spec: Sgd, moments: Moments, state: State) -> State:
    assert moments.gradient is not None
    state["momentum_buffer"] = moments.gradient * _sgd_scale(spec, moments.updates)
    return state


OPTIMIZERS.add("sgd", Method(_build_sgd, _sgd_slots, _read_sgd, _sgd_takes, _write_sgd))


# --- RMSprop: square_avg from zero with no correction; its momentum is of preconditioned steps -----------------


def _build_rmsprop(spec: RmsProp, weights: Parameter) -> Optimizer:
    return torch.optim.RMSprop(
        [weights],
        spec.lr,
        spec.alpha,
        spec.eps,
        spec.weight_decay,
        spec.momentum,
        spec.centered,
        foreach=False,
    )


def _rmsprop_slots(spec: RmsProp, weights: Parameter) -> State:
    zeros = {"square_avg": True, "momentum_buffer": spec.momentum > 0, "grad_avg": spec.centered}
    return {"step": _counter()} | {name: torch.zeros_like(weights) for name, used in zeros.items() if used}


def _read_rmsprop(spec: RmsProp, state: State, updates: int) -> Moments:
    filled = _bias(spec.alpha, state["step"].item())
    gradient = state.get("grad_avg")
    return Moments(updates, gradient / filled if gradient is not None else None, state["square_avg"] / filled)


def _rmsprop_takes(spec: RmsProp) -> Averages:
    # The centre must be averaged over the same gradients as the square, or their spread could be negative.
    return frozenset({SQUARE})


def _write_rmsprop(spec: RmsProp, moments: Moments, state: State) -> State:
    # RMSprop corrects no start-up bias, so the square goes in as if it had been running for ever.
    assert moments.square is not None
    return state | {"square_avg": moments.square.clone(), "step": torch.tensor(math.inf)}


OPTIMIZERS.add("rmsprop", Method(_build_rmsprop, _rmsprop_slots, _read_rmsprop, _rmsprop_takes, _write_rmsprop))


# --- Adagrad: sum_t = initial + sum_i g_i^2 ------------------------------------------------------------------


def _build_adagrad(spec: Adagrad, weights: Parameter) -> Optimizer:
    return torch.optim.Adagrad(
        [weights], spec.lr, spec.lr_decay, spec.weight_decay, spec.initial_accumulator, spec.eps, fused=True
    )


def _adagrad_slots(spec: Adagrad, weights: Parameter) -> State:
    return {"step": _counter(), "sum": torch.full_like(weights, spec.initial_accumulator)}


def _read_adagrad(spec: Adagrad, state: State, updates: int) -> Moments:
    return Moments(updates, square=(state["sum"] - spec.initial_accumulator) / updates)


def _adagrad_takes(spec: Adagrad) -> Averages:
    return frozenset({SQUARE})


def _write_adagrad(spec: Adagrad, moments: Moments, state: State) -> State:
    assert moments.square is not None
    state["sum"] = moments.square * moments.updates + spec.initial_accumulator
    state["step"].fill_(moments.updates)
    return state


def _adjust_adagrad(old_spec: Adagrad, spec: Adagrad, state: State) -> State:
    return state | {"sum": state["sum"] - old_spec.initial_accumulator + spec.initial_accumulator}


OPTIMIZERS.add(
    "adagrad", Method(_build_adagrad, _adagrad_slots, _read_adagrad, _adagrad_takes, _write_adagrad, _adjust_adagrad)
)


# --- Adam and AdamW: both averages from zero, corrected by 1 - beta^t when used ----------------------------------


def _build_adam(kind: type[torch.optim.Adam]) -> Callable[[AdamFamily, Parameter], Optimizer]:
    def build(spec: AdamFamily, weights: Parameter) -> Optimizer:
        betas = (spec.beta1, spec.beta2)
        return kind([weights], spec.lr, betas, spec.eps, spec.weight_decay, spec.amsgrad, fused=True)

    return build


def _adam_slots(spec: AdamFamily, weights: Parameter) -> State:
    names = ("exp_avg", "exp_avg_sq", *(("max_exp_avg_sq",) if spec.amsgrad else ()))
    return {"step": _counter()} | {name: torch.zeros_like(weights) for name in names}


def _read_adam(spec: AdamFamily, state: State, updates: int) -> Moments:
    return Moments(
        updates,
        state["exp_avg"] / _bias(spec.beta1, updates),
        state["exp_avg_sq"] / _bias(spec.beta2, updates),
    )


def _adam_takes(spec: AdamFamily) -> Averages:
    return frozenset({GRADIENT, SQUARE})


def _write_adam(spec: AdamFamily, moments: Moments, state: State) -> State:
    state["step"].fill_(moments.updates)
    if moments.gradient is not None:
        state["exp_avg"] = moments.gradient * _bias(spec.beta1, moments.updates)
    if moments.square is not None:
        state["exp_avg_sq"] = moments.square * _bias(spec.beta2, moments.updates)
    return state


OPTIMIZERS.add("adam", Method(_build_adam(torch.optim.Adam), _adam_slots, _read_adam, _adam_takes, _write_adam))
OPTIMIZERS.add("adamw", Method(_build_adam(torch.optim.AdamW), _adam_slots, _read_adam, _adam_takes, _write_adam))
