"""Build optimizers, and convert their state when parameters change or another kind takes over."""

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import Parameter
from torch.optim import Optimizer

from ganviz.gan.layout import FINITE, NOT_NEGATIVE, Layout, Slot, each, like, whole
from ganviz.gan.optimizers.method import COUNTED_AT, OPTIMIZERS, SQUARE, Moments, State
from ganviz.spec.handovers import NONE, note_of
from ganviz.spec.optimizers import AnyOptimizer
from ganviz.spec.translation import tr_noop


@dataclass(frozen=True, slots=True)
class Handover:
    """What is to go on in place of an optimizer of another kind.

    Attributes:
        optimizer: the new one.
        updates: how many updates its moments stand for.
        note: what became of the old one's moments, in English.
    """

    optimizer: Optimizer
    updates: int
    note: str


def build_optimizer(spec: AnyOptimizer, weights: Parameter) -> Optimizer:
    """Return a new optimizer of `weights`, with no state."""
    return OPTIMIZERS[spec.kind].build(spec, weights)


def adjusted(old_spec: AnyOptimizer, spec: AnyOptimizer, weights: Parameter, old: Optimizer, updates: int) -> Optimizer:
    """Return an optimizer of the same kind with the parameters of `spec`, and the state of `old`, rescaled for these.

    `updates` is how many updates that state stands for.
    """
    method = OPTIMIZERS[spec.kind]
    optimizer = method.build(spec, weights)
    old_state: Mapping[str, Tensor] = old.state[weights]
    if old_state:
        state = {name: old_state.get(name, fresh) for name, fresh in method.slots(spec, weights).items()}
        state |= {name: old_state[name] for name in method.later if name in old_state}
        optimizer.state[weights] = method.adjust(old_spec, spec, state, updates)
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
        return Handover(optimizer, 0, NONE)
    wanted = method.takes(spec)
    kept, lost = moments.kept() & wanted, moments.kept() - wanted
    if not carry or not kept:
        return Handover(optimizer, 0, note_of((), moments.kept()))
    if moments.gradient is not None and SQUARE in wanted - moments.kept():
        # Dividing by a square of hardly any gradients makes steps far too long. As if the average had been the one
        # gradient so far, steps are bounded as those of a new optimizer are.
        moments = Moments(1, moments.gradient, moments.gradient.square())
    optimizer.state[weights] = method.write(spec, moments, method.slots(spec, weights))
    return Handover(optimizer, moments.updates, note_of(kept, lost))


def state_of(optimizer: Optimizer, weights: Parameter) -> State:
    """Return copies of an optimizer's state tensors by name; empty before the first update."""
    return {name: value.detach().clone() for name, value in optimizer.state[weights].items() if value is not None}


def load_state(optimizer: Optimizer, weights: Parameter, state: Mapping[str, Tensor]) -> None:
    """Put copies of `state` in place of an optimizer's state: averages beside the weights, counts on the processor."""
    optimizer.state[weights] = {
        name: value.to(weights.device, copy=True) if value.dim() else value.clone() for name, value in state.items()
    }


def put_back(optimizer: Optimizer, weights: Parameter, state: Mapping[str, Tensor]) -> bool:
    """Copy `state` into an optimizer's state, where all of that is there already; return whether it was."""
    there = optimizer.state[weights]
    fits = there.keys() == state.keys() and all(
        isinstance(value, Tensor) and (value.shape, value.dtype) == (state[name].shape, state[name].dtype)
        for name, value in there.items()
    )
    if fits:
        for name, value in there.items():
            value.copy_(state[name])
    return fits


def layout_of(spec: AnyOptimizer, weights: Parameter, updates: int, state: Mapping[str, Tensor]) -> Layout:
    """Return what `load_state` may be given where moments stand for so many updates.

    What a kind keeps `later` may be in `state` or not; of numbers (no dimensions), all or none.
    """
    method = OPTIMIZERS[spec.kind]
    made: Mapping[str, Tensor] = method.slots(spec, weights) if updates else method.build(spec, weights).state[weights]
    layout = {name: like(value, _RULES.get(name, FINITE)) for name, value in made.items()}
    if "step" in made:
        known = min(updates, 2**24)  # a float32, which stands still where those lie 2 apart
        layout["step"] = like(made["step"], whole(known, known))
    if not updates:
        return layout
    numbers = [name for name in method.later if name not in _LATER_VECTORS]
    if any(name in state for name in numbers):
        layout |= {
            name: Slot((), torch.float64, whole(0, updates) if name == COUNTED_AT else FINITE) for name in numbers
        }
    vectors = [name for name in method.later if name in _LATER_VECTORS]
    return layout | {name: like(weights, may_lack=bool(made)) for name in vectors}


_LATER_VECTORS = ("past_direction",)
# What state that is squared or multiplied can be; all other state is finite.
_RULES = {
    **dict.fromkeys(("exp_avg_sq", "max_exp_avg_sq", "exp_inf", "square_avg", "acc_delta", "sum"), NOT_NEGATIVE),
    "mu_product": each(tr_noop("a number from 0 to 1"), lambda product: (product >= 0) & (product <= 1)),
}
