"""Optimizers, and what becomes of their memory when one replaces another.

A network's weights are one flat parameter (see `ganviz.gan.flat`), so an optimizer's state is a handful of
vectors. Two averages mean the same in every method that keeps them: of the gradient, and of its square. They
are carried between kinds in a form free of each method's scaling and start-up bias.
"""

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
GRADIENT, SQUARE = "average gradient", "average squared gradient"


@dataclass(frozen=True, slots=True)
class Moments:
    """What an optimizer remembers after `updates` updates, unbiased; None where it keeps no such average."""

    updates: int
    gradient: Tensor | None = None
    square: Tensor | None = None

    def kept(self) -> set[str]:
        """Return the names of the averages there are."""
        return {name for name, value in ((GRADIENT, self.gradient), (SQUARE, self.square)) if value is not None}


@dataclass(frozen=True, slots=True)
class Method:
    """One kind of optimizer.

    Attributes:
        build: (description, flat parameter) -> torch optimizer.
        slots: (description, flat parameter) -> state before the first update.
        read: (description, state, updates so far) -> moments.
        write: (description, moments, fresh state) -> state that holds the moments.
    """

    build: Callable[[Any, Parameter], Optimizer]
    slots: Callable[[Any, Parameter], State]
    read: Callable[[Any, State, int], Moments]
    write: Callable[[Any, Moments, State], State]


OPTIMIZERS: Registry[Method] = Registry("optimizers")


def build_optimizer(spec: AnyOptimizer, weights: Parameter) -> Optimizer:
    """Return a new optimizer of `weights`, with no memory."""
    return OPTIMIZERS[spec.kind].build(spec, weights)


def adjusted(old_spec: AnyOptimizer, spec: AnyOptimizer, weights: Parameter, old: Optimizer) -> Optimizer:
    """Return an optimizer of the same kind with the parameters of `spec` and all the memory of `old`."""
    method = OPTIMIZERS[spec.kind]
    optimizer = method.build(spec, weights)
    if old.state[weights]:
        remembered: Mapping[str, Tensor] = old.state[weights]
        optimizer.state[weights] = {
            name: remembered.get(name, fresh) for name, fresh in method.slots(spec, weights).items()
        }
    return optimizer


def swapped(
    old_spec: AnyOptimizer, spec: AnyOptimizer, weights: Parameter, old: Optimizer, updates: int, carry: bool
) -> tuple[Optimizer, str]:
    """Return an optimizer of another kind, and in words what became of the moments.

    With `carry` the averages that both kinds keep go on, rescaled to mean the same; otherwise the new one starts
    afresh. `updates` is how many updates the old one has made.
    """
    method = OPTIMIZERS[spec.kind]
    optimizer = method.build(spec, weights)
    if not old.state[weights]:
        return optimizer, "no moments yet"
    moments = OPTIMIZERS[old_spec.kind].read(old_spec, old.state[weights], updates)
    wanted = method.read(spec, method.slots(spec, weights), 1).kept()
    kept, lost = moments.kept() & wanted, moments.kept() - wanted
    if not carry or not kept:
        return optimizer, "moments start afresh" if wanted or moments.kept() else "no moments to carry"
    optimizer.state[weights] = method.write(spec, moments, method.slots(spec, weights))
    note = f"carried the {' and the '.join(sorted(kept))}"
    return optimizer, note + (f", dropped the {' and the '.join(sorted(lost))}" if lost else "")


def state_of(optimizer: Optimizer, weights: Parameter) -> State:
    """Return copies of an optimizer's state tensors by name; empty before the first update."""
    return {name: value.detach().clone() for name, value in optimizer.state[weights].items() if value is not None}


def load_state(optimizer: Optimizer, weights: Parameter, state: Mapping[str, Tensor]) -> None:
    """Put copies of `state` in place of an optimizer's memory."""
    optimizer.state[weights] = {name: value.clone() for name, value in state.items()}


def _counter() -> Tensor:
    return torch.tensor(0.0)


def _bias(beta: float, updates: int) -> float:
    """Return 1 - beta^t: how far an average that started from zero has filled."""
    return 1 - beta**updates


# --- SGD: momentum_buffer_t = sum_i momentum^(t-i) (1 - dampening) g_i ---------------------------------------


def _build_sgd(spec: Sgd, weights: Parameter) -> Optimizer:
    return torch.optim.SGD(
        [weights], spec.lr, spec.momentum, spec.dampening, spec.weight_decay, spec.nesterov, fused=True
    )


def _sgd_slots(spec: Sgd, weights: Parameter) -> State:
    return {"momentum_buffer": torch.zeros_like(weights)} if spec.momentum else {}


def _sgd_scale(spec: Sgd, updates: int) -> float:
    return (1 - spec.dampening) * _bias(spec.momentum, updates) / (1 - spec.momentum)


def _read_sgd(spec: Sgd, state: State, updates: int) -> Moments:
    buffer, scale = state.get("momentum_buffer"), _sgd_scale(spec, updates)
    return Moments(updates, gradient=buffer / scale if buffer is not None and scale else None)


def _write_sgd(spec: Sgd, moments: Moments, state: State) -> State:
    if moments.gradient is not None and "momentum_buffer" in state:
        state["momentum_buffer"] = moments.gradient * _sgd_scale(spec, moments.updates)
    return state


OPTIMIZERS.add("sgd", Method(_build_sgd, _sgd_slots, _read_sgd, _write_sgd))


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
    filled = _bias(spec.alpha, updates)
    gradient = state.get("grad_avg")
    return Moments(updates, gradient / filled if gradient is not None else None, state["square_avg"] / filled)


def _write_rmsprop(spec: RmsProp, moments: Moments, state: State) -> State:
    # RMSprop corrects no start-up bias, so the averages go in as if it had been running for ever.
    if moments.square is not None:
        state["square_avg"] = moments.square.clone()
        state["step"].fill_(moments.updates)
    if moments.gradient is not None and "grad_avg" in state:
        state["grad_avg"] = moments.gradient.clone()
    return state


OPTIMIZERS.add("rmsprop", Method(_build_rmsprop, _rmsprop_slots, _read_rmsprop, _write_rmsprop))


# --- Adagrad: sum_t = initial + sum_i g_i^2 ------------------------------------------------------------------


def _build_adagrad(spec: Adagrad, weights: Parameter) -> Optimizer:
    return torch.optim.Adagrad(
        [weights], spec.lr, spec.lr_decay, spec.weight_decay, spec.initial_accumulator, spec.eps, fused=True
    )


def _adagrad_slots(spec: Adagrad, weights: Parameter) -> State:
    return {"step": _counter(), "sum": torch.full_like(weights, spec.initial_accumulator)}


def _read_adagrad(spec: Adagrad, state: State, updates: int) -> Moments:
    return Moments(updates, square=(state["sum"] - spec.initial_accumulator) / updates)


def _write_adagrad(spec: Adagrad, moments: Moments, state: State) -> State:
    if moments.square is not None:
        state["sum"] = moments.square * moments.updates + spec.initial_accumulator
        state["step"].fill_(moments.updates)
    return state


OPTIMIZERS.add("adagrad", Method(_build_adagrad, _adagrad_slots, _read_adagrad, _write_adagrad))


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


def _write_adam(spec: AdamFamily, moments: Moments, state: State) -> State:
    state["step"].fill_(moments.updates)
    if moments.gradient is not None:
        state["exp_avg"] = moments.gradient * _bias(spec.beta1, moments.updates)
    if moments.square is not None:
        state["exp_avg_sq"] = moments.square * _bias(spec.beta2, moments.updates)
    return state


OPTIMIZERS.add("adam", Method(_build_adam(torch.optim.Adam), _adam_slots, _read_adam, _write_adam))
OPTIMIZERS.add("adamw", Method(_build_adam(torch.optim.AdamW), _adam_slots, _read_adam, _write_adam))
