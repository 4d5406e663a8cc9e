"""Updates of optimizers as rows: same formulas and state as theirs, in one call."""

from collections.abc import Callable, Mapping
from typing import Any

import torch
from torch import Tensor

from ganviz.gan.compiled.library import Row, library, run_row
from ganviz.gan.compiled.rows import kind_of
from ganviz.gan.registry import Registry

Group = Mapping[str, Any]  # hyperparameters, as torch keeps them
State = Mapping[str, Any]  # tensors by name
Lowering = Callable[[Group, State], tuple[str, dict[str, Tensor | None], tuple[float, ...]]]
UPDATES: Registry[Lowering] = Registry("updates as rows")


def update_row(kind: str, weights: Tensor, gradient: Tensor, group: Group, state: State) -> Row | None:
    """Return the row of an update of `weights` along `gradient`, whose s0 is the rate; None: torch does it.

    It goes on from `state`, whose tensors it writes to, and which nobody may replace while the row is in use.
    """
    if library() is None or kind not in UPDATES:
        return None
    name, tensors, numbers = UPDATES[kind](group, state)
    row = Row(kind=kind_of(name), m=1, n=weights.numel(), k=1, s0=group["lr"], number=-1)
    for place, tensor in {"out": weights, "a": gradient, **tensors}.items():
        if tensor is None:
            continue
        if tensor.dtype != torch.float32 or not tensor.is_contiguous():
            return None
        setattr(row, place, tensor.data_ptr())
    for number, value in enumerate(numbers, start=1):
        setattr(row, f"s{number}", value)
    return row


def compiled_update(
    kind: str, weights: Tensor, gradient: Tensor, group: Group, state: State
) -> Callable[[], None] | None:
    """Return what makes an update, as `update_row` has it, at the rate that `group` has then."""
    row = update_row(kind, weights, gradient, group, state)
    if row is None:
        return None
    kept = (weights, gradient, dict(state))

    def update() -> None:
        assert kept
        row.s0 = group["lr"]
        run_row(row)

    return update


def _adam(group: Group, state: State) -> tuple[str, dict[str, Tensor | None], tuple[float, ...]]:
    tensors = {
        "b": state["exp_avg"], "c": state["exp_avg_sq"], "e": state["step"],
        "d": state["max_exp_avg_sq"] if group["amsgrad"] else None,
    }  # fmt: skip
    return "adam", tensors, (*group["betas"], group["eps"], group["weight_decay"], 0.0)


def _adamw(group: Group, state: State) -> tuple[str, dict[str, Tensor | None], tuple[float, ...]]:
    name, tensors, numbers = _adam(group, state)
    return name, tensors, (*numbers[:-1], 1.0)


def _sgd(group: Group, state: State) -> tuple[str, dict[str, Tensor | None], tuple[float, ...]]:
    buffer = state["momentum_buffer"] if group["momentum"] else None
    numbers = (group["momentum"], group["dampening"], group["weight_decay"], float(group["nesterov"]))
    return "descend", {"b": buffer}, numbers


def _rmsprop(group: Group, state: State) -> tuple[str, dict[str, Tensor | None], tuple[float, ...]]:
    tensors = {
        "b": state["square_avg"], "e": state["step"],
        "c": state["grad_avg"] if group["centered"] else None,
        "d": state["momentum_buffer"] if group["momentum"] else None,
    }  # fmt: skip
    return "rmsprop", tensors, (group["alpha"], group["eps"], group["momentum"], group["weight_decay"])


def _of_betas(name: str, square: str = "exp_avg_sq", **others: str) -> Lowering:
    """Return the entry of a relative of Adam's, whose state `square` is c; of `others` by their places."""

    def lowered(group: Group, state: State) -> tuple[str, dict[str, Tensor | None], tuple[float, ...]]:
        betas = group["betas"] if "betas" in group else (group["beta1"], group["beta2"])
        tensors = {place: state[of] for place, of in {"b": "exp_avg", "c": square, "e": "step", **others}.items()}
        return name, tensors, (*betas, group["eps"], group["weight_decay"], group.get("momentum_decay", 0.0))

    return lowered


def _adagrad(group: Group, state: State) -> tuple[str, dict[str, Tensor | None], tuple[float, ...]]:
    return "adagrad", {"b": state["sum"], "e": state["step"]}, (group["lr_decay"], group["eps"], group["weight_decay"])


def _adadelta(group: Group, state: State) -> tuple[str, dict[str, Tensor | None], tuple[float, ...]]:
    tensors = {"b": state["square_avg"], "c": state["acc_delta"], "e": state["step"]}
    return "adadelta", tensors, (group["rho"], group["eps"], group["weight_decay"])


def _optimistic_sgd(group: Group, state: State) -> tuple[str, dict[str, Tensor | None], tuple[float, ...]]:
    return "descend_optimistically", {"b": state["past_direction"]}, (group["weight_decay"],)


UPDATES.add("adam", _adam)
UPDATES.add("adamw", _adamw)
UPDATES.add("radam", _of_betas("radam"))
UPDATES.add("nadam", _of_betas("nadam", d="mu_product"))
UPDATES.add("adamax", _of_betas("adamax", "exp_inf"))
UPDATES.add("optimistic_adam", _of_betas("adam_optimistic", d="past_direction"))
UPDATES.add("optimistic_sgd", _optimistic_sgd)
UPDATES.add("sgd", _sgd)
UPDATES.add("rmsprop", _rmsprop)
UPDATES.add("adagrad", _adagrad)
UPDATES.add("adadelta", _adadelta)
