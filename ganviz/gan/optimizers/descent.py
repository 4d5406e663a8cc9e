"""Gradient descent: with momentum of either sign, and optimistic."""

import torch
from torch.nn import Parameter
from torch.optim import Optimizer

from ganviz.gan.optimizers import optimistic
from ganviz.gan.optimizers.method import GRADIENT, OPTIMIZERS, Averages, Method, Moments, State
from ganviz.spec.optimizers import OptimisticSgd, Sgd

# --- SGD: buffer_t = momentum^(t-1) g_1 + sum_{i>1} momentum^(t-i) (1 - dampening) g_i --------------------------


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
