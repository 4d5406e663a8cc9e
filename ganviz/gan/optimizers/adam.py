"""Adam and its relatives: an average gradient, divided by the size of recent ones."""

from collections.abc import Callable

import torch
from torch.nn import Parameter
from torch.optim import Optimizer

from ganviz.gan.optimizers.method import GRADIENT, OPTIMIZERS, SQUARE, Averages, Method, Moments, State, bias, counter
from ganviz.spec.optimizers import AdamFamily

# --- Adam and AdamW: both averages from zero, corrected by 1 - beta^t when used ----------------------------------


def _build_adam(kind: type[torch.optim.Adam]) -> Callable[[AdamFamily, Parameter], Optimizer]:
    def build(spec: AdamFamily, weights: Parameter) -> Optimizer:
        betas = (spec.beta1, spec.beta2)
        return kind([weights], spec.lr, betas, spec.eps, spec.weight_decay, spec.amsgrad, fused=True)

    return build


def _adam_slots(spec: AdamFamily, weights: Parameter) -> State:
    names = ("exp_avg", "exp_avg_sq", *(("max_exp_avg_sq",) if spec.amsgrad else ()))
    return {"step": counter()} | {name: torch.zeros_like(weights) for name in names}


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


OPTIMIZERS.add("adam", Method(_build_adam(torch.optim.Adam), _adam_slots, _read_adam, _adam_takes, _write_adam))
OPTIMIZERS.add("adamw", Method(_build_adam(torch.optim.AdamW), _adam_slots, _read_adam, _adam_takes, _write_adam))
