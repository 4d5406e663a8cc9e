"""Gradient descent with momentum."""

import torch
from torch.nn import Parameter
from torch.optim import Optimizer

from ganviz.gan.optimizers.method import GRADIENT, OPTIMIZERS, Averages, Method, Moments, State
from ganviz.spec.optimizers import Sgd

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
