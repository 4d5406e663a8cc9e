"""The updates that torch's optimizers make, called directly: their own steps spend most of the time outside the kernel.

Same kernels, same state, same numbers. A first update that does something else than the others is left to torch, whose
steps import torch's compiler: that takes most of a second, once.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

import torch
from torch import Tensor
from torch.nn import Parameter
from torch.optim import Optimizer

from ganviz.gan.compiled.library import Row
from ganviz.gan.compiled.rows import NotLowered
from ganviz.gan.compiled.updates import UPDATES, compiled_update, update_row
from ganviz.gan.optimizers.method import OPTIMIZERS
from ganviz.gan.registry import Registry
from ganviz.spec.optimizers import AnyOptimizer

Group = dict[str, Any]  # hyperparameters, as torch keeps them
GroupState = dict[str, Any]  # tensors by name


# Kind -> (weights, gradient, group, state) -> None, an update once there is state.
DIRECT: Registry[Callable[[Tensor, Tensor, Group, GroupState], None]] = Registry("direct updates")

_FIRST_ALIKE = {"adam", "adamw", "rmsprop"}  # whose first update is as all others, from the state that slots make


def _is_ready(kind: str, group: Group, state: GroupState) -> bool:
    """Return whether all the state is there that a first update creates."""
    match kind:
        case "sgd":
            return not group["momentum"] or state.get("momentum_buffer") is not None
        case "optimistic_sgd" | "optimistic_adam":
            return "past_direction" in state
        case _:
            return bool(state)


def update_of(
    spec: AnyOptimizer, optimizer: Optimizer, weights: Parameter, *, is_compiled: bool = False
) -> Callable[[], Any]:
    """Return what makes one update of `weights` along their gradient, as ``optimizer.step`` would.

    The learning rate is read from the optimizer at each update. `is_compiled`: by compiled code, if that can.
    """
    if not weights.is_cpu:
        return optimizer.step
    [group] = optimizer.param_groups
    direct = DIRECT[spec.kind] if spec.kind in DIRECT else None  # noqa: SIM401 (a registry has no get)
    numbers, gradient = weights.data, weights.grad
    assert gradient is not None  # flat weights have theirs from the start, and keep it

    def update() -> None:
        state = optimizer.state[weights]
        if spec.kind in _FIRST_ALIKE and not state:
            state.update(OPTIMIZERS[spec.kind].slots(spec, weights))
        if direct and _is_ready(spec.kind, group, state):
            direct(numbers, gradient, group, state)
        else:
            optimizer.step()

    if not is_compiled:
        return update if direct else optimizer.step
    compiled: list[Callable[[], None]] = []

    def update_compiled() -> None:
        """Do so from the first update for which there is state, so that a run that is loaded goes on the same."""
        if not compiled:
            state = optimizer.state[weights]
            is_ready = _is_ready(spec.kind, group, state)
            found = compiled_update(spec.kind, numbers, gradient, group, state) if is_ready else None
            if found is None:
                update()
                return
            compiled.append(found)
        compiled[0]()

    return update_compiled


def row_of_update(spec: AnyOptimizer, optimizer: Optimizer, weights: Parameter) -> Row | None:
    """Return the row of what `update_of` makes by compiled code; None where torch is to make the next update.

    Raises:
        NotLowered: if torch makes every update.
    """
    [group] = optimizer.param_groups
    state, gradient = optimizer.state[weights], weights.grad
    assert gradient is not None
    if not weights.is_cpu or spec.kind not in UPDATES:
        raise NotLowered
    return update_row(spec.kind, weights.data, gradient, group, state) if _is_ready(spec.kind, group, state) else None


def _adam(kernel: Callable[..., None], weights: Tensor, gradient: Tensor, group: Group, state: GroupState) -> None:
    beta1, beta2 = group["betas"]
    largest = [state["max_exp_avg_sq"]] if group["amsgrad"] else []
    state["step"] += 1
    kernel(
        [weights],
        [gradient],
        [state["exp_avg"]],
        [state["exp_avg_sq"]],
        largest,
        [state["step"]],
        lr=group["lr"],
        beta1=beta1,
        beta2=beta2,
        weight_decay=group["weight_decay"],
        eps=group["eps"],
        amsgrad=group["amsgrad"],
        maximize=False,
    )


def _rmsprop(weights: Tensor, gradient: Tensor, group: Group, state: GroupState) -> None:
    state["step"] += 1
    if group["weight_decay"]:
        gradient = gradient.add(weights, alpha=group["weight_decay"])
    rest = 1 - group["alpha"]
    square = state["square_avg"].mul_(group["alpha"]).addcmul_(gradient, gradient, value=rest)
    if group["centered"]:
        average = state["grad_avg"].lerp_(gradient, rest)
        size = square.addcmul(average, average, value=-1).sqrt_()
    else:
        size = square.sqrt()
    size.add_(group["eps"])
    if group["momentum"]:
        momentum = state["momentum_buffer"].mul_(group["momentum"]).addcdiv_(gradient, size)
        weights.add_(momentum, alpha=-group["lr"])
    else:
        weights.addcdiv_(gradient, size, value=-group["lr"])


def _sgd(weights: Tensor, gradient: Tensor, group: Group, state: GroupState) -> None:
    torch._fused_sgd_(
        [weights],
        [gradient],
        [state["momentum_buffer"]] if group["momentum"] else [],
        weight_decay=group["weight_decay"],
        momentum=group["momentum"],
        lr=group["lr"],
        dampening=group["dampening"],
        nesterov=group["nesterov"],
        maximize=False,
        is_first_step=False,
    )


DIRECT.add("adam", partial(_adam, torch._fused_adam_))
DIRECT.add("adamw", partial(_adam, torch._fused_adamw_))
DIRECT.add("rmsprop", _rmsprop)
DIRECT.add("sgd", _sgd)
