"""Gradient descent: with momentum of either sign, and optimistic."""

import torch
from torch.nn import Parameter
from torch.optim import Optimizer

from ganviz.gan.optimizers import optimistic
from ganviz.gan.optimizers.method import (
    COUNTED_AT,
    GRADIENT,
    OPTIMIZERS,
    Averages,
    Method,
    Moments,
    State,
    weight_of,
    written_down,
)
from ganviz.spec.optimizers import OptimisticSgd, Sgd

# --- SGD: buffer_t = momentum^(t-1) g_1 + sum_{i>1} momentum^(t-i) (1 - dampening) g_i --------------------------

_BUFFER_WEIGHT = "buffer_weight"
_LEAST_WEIGHT = 1e-6  # what has faded further has no digits left in single precision


def _build_sgd(spec: Sgd, weights: Parameter) -> Optimizer:
    optimizer = torch.optim.SGD(
        [weights], spec.lr, abs(spec.momentum), spec.dampening, spec.weight_decay, spec.nesterov, fused=weights.is_cpu
    )
    # torch refuses negative momentum when asked to build with it; its update is the same formula for both signs.
    optimizer.param_groups[0]["momentum"] = spec.momentum
    return optimizer


def _sgd_slots(spec: Sgd, weights: Parameter) -> State:
    return {"momentum_buffer": torch.zeros_like(weights)} if spec.momentum else {}


def _sgd_takes(spec: Sgd) -> Averages:
    # Fully dampened, the buffer is a fading first gradient; of negative momentum, a sum of gradients with alternating
    # signs. Neither is an average.
    return frozenset({GRADIENT}) if spec.momentum > 0 and spec.dampening < 1 else frozenset()


def _sgd_weight(spec: Sgd, state: State, updates: int) -> float:
    """Return the sum of the buffer's weights; torch does not dampen the first gradient."""
    return weight_of(state, _BUFFER_WEIGHT, spec.momentum, 1 - spec.dampening, updates, start=(1.0, 1))


def _read_sgd(spec: Sgd, state: State, updates: int) -> Moments:
    buffer = state.get("momentum_buffer") if _sgd_takes(spec) else None
    weight = _sgd_weight(spec, state, updates) if buffer is not None else 0.0
    return Moments(updates, gradient=buffer / weight if buffer is not None and weight > _LEAST_WEIGHT else None)


def _write_sgd(spec: Sgd, moments: Moments, state: State) -> State:
    assert moments.gradient is not None
    state["momentum_buffer"] = moments.gradient * _sgd_weight(spec, {}, moments.updates)
    return state


def _adjust_sgd(old_spec: Sgd, spec: Sgd, state: State, updates: int) -> State:
    if not spec.momentum:
        return {}
    if (old_spec.momentum, old_spec.dampening) == (spec.momentum, spec.dampening):
        return state
    # Momentum is the share of the last step that carries on: the buffer stays, and grows or fades to its new size.
    return state | written_down(updates, **{_BUFFER_WEIGHT: _sgd_weight(old_spec, state, updates)})


OPTIMIZERS.add(
    "sgd",
    Method(_build_sgd, _sgd_slots, _read_sgd, _sgd_takes, _write_sgd, _adjust_sgd, later=(_BUFFER_WEIGHT, COUNTED_AT)),
)


# --- Optimistic SGD: the last gradient alone, which is no average ------------------------------------------------


def _build_optimistic(spec: OptimisticSgd, weights: Parameter) -> Optimizer:
    return optimistic.OptimisticSgd(weights, spec.lr, spec.weight_decay)


def _no_slots(spec: OptimisticSgd, weights: Parameter) -> State:
    return {}


def _read_nothing(spec: OptimisticSgd, state: State, updates: int) -> Moments:
    return Moments(updates)


def _takes_nothing(spec: OptimisticSgd) -> Averages:
    return frozenset()


def _write_nothing(spec: OptimisticSgd, moments: Moments, state: State) -> State:
    return state


OPTIMIZERS.add(
    "optimistic_sgd",
    Method(_build_optimistic, _no_slots, _read_nothing, _takes_nothing, _write_nothing, later=("past_direction",)),
)
