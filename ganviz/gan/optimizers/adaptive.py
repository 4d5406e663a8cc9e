"""Methods that divide each step by the size of the gradients so far: RMSprop, Adagrad, Adadelta."""

import torch
from torch.nn import Parameter
from torch.optim import Optimizer

from ganviz.gan.optimizers.method import (
    COUNTED_AT,
    OPTIMIZERS,
    SQUARE,
    Averages,
    Method,
    Moments,
    State,
    counter,
    weight_of,
    written_down,
)
from ganviz.spec.optimizers import Adadelta, Adagrad, RmsProp

_SQUARE_WEIGHT, _CENTRE_WEIGHT = "square_weight", "centre_weight"


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
    return {"step": counter()} | {name: torch.zeros_like(weights) for name, used in zeros.items() if used}


def _rmsprop_weight(spec: RmsProp, state: State, name: str, updates: int) -> float:
    return weight_of(state, name, spec.alpha, 1 - spec.alpha, updates)


def _read_rmsprop(spec: RmsProp, state: State, updates: int) -> Moments:
    square = state["square_avg"] / _rmsprop_weight(spec, state, _SQUARE_WEIGHT, updates)
    filled = _rmsprop_weight(spec, state, _CENTRE_WEIGHT, updates) if spec.centered else 0.0
    return Moments(updates, state["grad_avg"] / filled if filled else None, square)


def _rmsprop_takes(spec: RmsProp) -> Averages:
    # The centre must be averaged over the same gradients as the square, or their spread could be negative.
    return frozenset({SQUARE})


def _write_rmsprop(spec: RmsProp, moments: Moments, state: State) -> State:
    # RMSprop corrects no start-up bias, so the square goes in as if it had been running for ever.
    assert moments.square is not None
    state |= {"square_avg": moments.square.clone(), "step": counter(moments.updates)}
    return state | written_down(moments.updates, **{_SQUARE_WEIGHT: 1.0, _CENTRE_WEIGHT: 0.0})


def _adjust_rmsprop(old_spec: RmsProp, spec: RmsProp, state: State, updates: int) -> State:
    if (old_spec.alpha, old_spec.centered) == (spec.alpha, spec.centered):
        return state
    # A centre that is switched on starts from nothing, however full the square is.
    filled = _rmsprop_weight(old_spec, state, _CENTRE_WEIGHT, updates) if old_spec.centered else 0.0
    square = _rmsprop_weight(old_spec, state, _SQUARE_WEIGHT, updates)
    return state | written_down(updates, **{_SQUARE_WEIGHT: square, _CENTRE_WEIGHT: filled})


OPTIMIZERS.add(
    "rmsprop",
    Method(
        _build_rmsprop, _rmsprop_slots, _read_rmsprop, _rmsprop_takes, _write_rmsprop, _adjust_rmsprop,
        later=(_SQUARE_WEIGHT, _CENTRE_WEIGHT, COUNTED_AT),
    ),
)  # fmt: skip


# --- Adagrad: sum_t = initial + sum_i g_i^2 ------------------------------------------------------------------


def _build_adagrad(spec: Adagrad, weights: Parameter) -> Optimizer:
    return torch.optim.Adagrad(
        [weights], spec.lr, spec.lr_decay, spec.weight_decay, spec.initial_accumulator, spec.eps, fused=weights.is_cpu
    )


def _adagrad_slots(spec: Adagrad, weights: Parameter) -> State:
    return {"step": counter(), "sum": torch.full_like(weights, spec.initial_accumulator)}


def _read_adagrad(spec: Adagrad, state: State, updates: int) -> Moments:
    return Moments(updates, square=(state["sum"] - spec.initial_accumulator) / updates)


def _adagrad_takes(spec: Adagrad) -> Averages:
    return frozenset({SQUARE})


def _write_adagrad(spec: Adagrad, moments: Moments, state: State) -> State:
    assert moments.square is not None
    state["sum"] = moments.square * moments.updates + spec.initial_accumulator
    state["step"].fill_(moments.updates)
    return state


def _adjust_adagrad(old_spec: Adagrad, spec: Adagrad, state: State, updates: int) -> State:
    if old_spec.initial_accumulator == spec.initial_accumulator:
        return state
    return state | {"sum": state["sum"] - old_spec.initial_accumulator + spec.initial_accumulator}


OPTIMIZERS.add(
    "adagrad", Method(_build_adagrad, _adagrad_slots, _read_adagrad, _adagrad_takes, _write_adagrad, _adjust_adagrad)
)


# --- Adadelta: both squares from zero with no correction ------------------------------------------------------


def _build_adadelta(spec: Adadelta, weights: Parameter) -> Optimizer:
    return torch.optim.Adadelta([weights], spec.lr, spec.rho, spec.eps, spec.weight_decay, foreach=False)


def _adadelta_slots(spec: Adadelta, weights: Parameter) -> State:
    return {"step": counter()} | {name: torch.zeros_like(weights) for name in ("square_avg", "acc_delta")}


def _adadelta_weight(spec: Adadelta, state: State, updates: int) -> float:
    return weight_of(state, _SQUARE_WEIGHT, spec.rho, 1 - spec.rho, updates)


def _read_adadelta(spec: Adadelta, state: State, updates: int) -> Moments:
    return Moments(updates, square=state["square_avg"] / _adadelta_weight(spec, state, updates))


def _adadelta_takes(spec: Adadelta) -> Averages:
    return frozenset({SQUARE})


def _write_adadelta(spec: Adadelta, moments: Moments, state: State) -> State:
    # As with RMSprop, the square goes in as if it had been running for ever. The square of steps starts anew: only
    # Adadelta's own steps are of its size.
    assert moments.square is not None
    state |= {"square_avg": moments.square.clone(), "step": counter(moments.updates)}
    return state | written_down(moments.updates, **{_SQUARE_WEIGHT: 1.0})


def _adjust_adadelta(old_spec: Adadelta, spec: Adadelta, state: State, updates: int) -> State:
    if old_spec.rho == spec.rho:
        return state
    return state | written_down(updates, **{_SQUARE_WEIGHT: _adadelta_weight(old_spec, state, updates)})


OPTIMIZERS.add(
    "adadelta",
    Method(
        _build_adadelta, _adadelta_slots, _read_adadelta, _adadelta_takes, _write_adadelta, _adjust_adadelta,
        later=(_SQUARE_WEIGHT, COUNTED_AT),
    ),
)  # fmt: skip
