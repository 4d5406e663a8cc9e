"""Adam and its relatives: an average gradient, divided by the size of recent ones."""

import math
from collections.abc import Callable

import torch
from torch import Tensor
from torch.nn import Parameter
from torch.optim import Optimizer

from ganviz.gan.optimizers import optimistic
from ganviz.gan.optimizers.method import (
    GRADIENT,
    OPTIMIZERS,
    SQUARE,
    Averages,
    Method,
    Moments,
    State,
    bias,
    corrected,
    counter,
)
from ganviz.spec.optimizers import Adamax, AdamFamily, AmsgradFamily, NAdam, OptimisticAdam, RAdam

# --- Adam and AdamW: both averages from zero, corrected by 1 - beta^t when used ----------------------------------


def _build_adam(kind: type[torch.optim.Adam]) -> Callable[[AmsgradFamily, Parameter], Optimizer]:
    def build(spec: AmsgradFamily, weights: Parameter) -> Optimizer:
        betas = (spec.beta1, spec.beta2)
        return kind([weights], spec.lr, betas, spec.eps, spec.weight_decay, spec.amsgrad, fused=weights.is_cpu)

    return build


def _adam_slots(spec: AdamFamily, weights: Parameter) -> State:
    return {"step": counter(), "exp_avg": torch.zeros_like(weights), "exp_avg_sq": torch.zeros_like(weights)}


def _amsgrad_slots(spec: AmsgradFamily, weights: Parameter) -> State:
    return _adam_slots(spec, weights) | ({"max_exp_avg_sq": torch.zeros_like(weights)} if spec.amsgrad else {})


def _read_adam(spec: AdamFamily, state: State, updates: int) -> Moments:
    return Moments(
        updates,
        state["exp_avg"] / bias(spec.beta1, updates),
        state["exp_avg_sq"] / bias(spec.beta2, updates),
    )


def _adam_takes(spec: AdamFamily) -> Averages:
    return frozenset({GRADIENT, SQUARE})


def _write_adam(spec: AdamFamily, moments: Moments, state: State) -> State:
    state["step"].fill_(moments.updates)
    if moments.gradient is not None:
        state["exp_avg"] = moments.gradient * bias(spec.beta1, moments.updates)
    if moments.square is not None:
        state["exp_avg_sq"] = moments.square * bias(spec.beta2, moments.updates)
    return state


def _adjust_adam(old_spec: AdamFamily, spec: AdamFamily, state: State, updates: int) -> State:
    betas = {
        "exp_avg": (old_spec.beta1, spec.beta1),
        "exp_avg_sq": (old_spec.beta2, spec.beta2),
        "max_exp_avg_sq": (old_spec.beta2, spec.beta2),
    }
    return state | {name: corrected(state[name], *betas[name], updates) for name in betas if name in state}


for _kind, _optimizer in (("adam", torch.optim.Adam), ("adamw", torch.optim.AdamW)):
    OPTIMIZERS.add(
        _kind, Method(_build_adam(_optimizer), _amsgrad_slots, _read_adam, _adam_takes, _write_adam, _adjust_adam)
    )


# --- RAdam: Adam's averages ------------------------------------------------------------------------------------


def _build_radam(spec: RAdam, weights: Parameter) -> Optimizer:
    betas = (spec.beta1, spec.beta2)
    return torch.optim.RAdam([weights], spec.lr, betas, spec.eps, spec.weight_decay, foreach=False)


OPTIMIZERS.add("radam", Method(_build_radam, _adam_slots, _read_adam, _adam_takes, _write_adam, _adjust_adam))


# --- Optimistic Adam: Adam's averages, and its last direction. No other method has that: the first is a plain step ---


def _build_optimistic(spec: OptimisticAdam, weights: Parameter) -> Optimizer:
    return optimistic.OptimisticAdam(weights, spec.lr, spec.beta1, spec.beta2, spec.eps, spec.weight_decay)


OPTIMIZERS.add(
    "optimistic_adam",
    Method(_build_optimistic, _adam_slots, _read_adam, _adam_takes, _write_adam, _adjust_adam, ("past_direction",)),
)


# --- NAdam: Adam's averages, and the product of all its momenta mu_t = beta1 (1 - 0.96^(t decay) / 2) ---------------


def _build_nadam(spec: NAdam, weights: Parameter) -> Optimizer:
    betas = (spec.beta1, spec.beta2)
    return torch.optim.NAdam([weights], spec.lr, betas, spec.eps, spec.weight_decay, spec.momentum_decay, foreach=False)


def _nadam_slots(spec: NAdam, weights: Parameter) -> State:
    return _adam_slots(spec, weights) | {"mu_product": torch.tensor(1.0)}


def _momentum_product(spec: NAdam, updates: int) -> Tensor:
    """Return mu_1 mu_2 ... mu_t in float32, as torch keeps it."""
    # No momentum is above beta1, and what is below e^-104 is 0 in float32: a change late in a run costs no more.
    enough = min(updates, math.ceil(-104 / math.log(spec.beta1))) if spec.beta1 else 1
    t = torch.arange(1, enough + 1, dtype=torch.float64)
    return (spec.beta1 * (1 - 0.5 * 0.96 ** (t * spec.momentum_decay))).prod().float()


def _write_nadam(spec: NAdam, moments: Moments, state: State) -> State:
    return _write_adam(spec, moments, state) | {"mu_product": _momentum_product(spec, moments.updates)}


def _adjust_nadam(old_spec: NAdam, spec: NAdam, state: State, updates: int) -> State:
    state = _adjust_adam(old_spec, spec, state, updates)
    if (old_spec.beta1, old_spec.momentum_decay) == (spec.beta1, spec.momentum_decay):
        return state
    return state | {"mu_product": _momentum_product(spec, updates)}


OPTIMIZERS.add("nadam", Method(_build_nadam, _nadam_slots, _read_adam, _adam_takes, _write_nadam, _adjust_nadam))


# --- Adamax: Adam's average gradient, and the largest gradient u_t = max(beta2 u_(t-1), |g_t| + eps) -----------------


def _build_adamax(spec: Adamax, weights: Parameter) -> Optimizer:
    betas = (spec.beta1, spec.beta2)
    return torch.optim.Adamax([weights], spec.lr, betas, spec.eps, spec.weight_decay, foreach=False)


def _adamax_slots(spec: Adamax, weights: Parameter) -> State:
    return {"step": counter(), "exp_avg": torch.zeros_like(weights), "exp_inf": torch.zeros_like(weights)}


def _read_adamax(spec: Adamax, state: State, updates: int) -> Moments:
    return Moments(updates, state["exp_avg"] / bias(spec.beta1, updates))


def _write_adamax(spec: Adamax, moments: Moments, state: State) -> State:
    state["step"].fill_(moments.updates)
    if moments.gradient is not None:
        state["exp_avg"] = moments.gradient * bias(spec.beta1, moments.updates)
    # Gradients of this mean square were at least once as large as its root. Were there nothing to divide by but the
    # next gradient, a small one would make the carried average leap.
    assert moments.square is not None
    state["exp_inf"] = moments.square.sqrt()
    return state


OPTIMIZERS.add("adamax", Method(_build_adamax, _adamax_slots, _read_adamax, _adam_takes, _write_adamax, _adjust_adam))
