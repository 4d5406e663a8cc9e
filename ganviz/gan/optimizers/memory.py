"""Build optimizers, and settle what becomes of their memory when parameters change or another kind takes over."""

from collections.abc import Mapping
from dataclasses import dataclass

from torch import Tensor
from torch.nn import Parameter
from torch.optim import Optimizer

from ganviz.gan.optimizers.method import OPTIMIZERS, SQUARE, Moments, State
from ganviz.spec.optimizers import AnyOptimizer


@dataclass(frozen=True, slots=True)
class Handover:
    """What is to go on in place of an optimizer of another kind.

    Attributes:
        optimizer: the new one.
        updates: how many updates its moments stand for.
        note: what became of the old one's moments, in words.
    """

    optimizer: Optimizer
    updates: int
    note: str


def build_optimizer(spec: AnyOptimizer, weights: Parameter) -> Optimizer:
    """Return a new optimizer of `weights`, with no memory."""
    return OPTIMIZERS[spec.kind].build(spec, weights)


def adjusted(old_spec: AnyOptimizer, spec: AnyOptimizer, weights: Parameter, old: Optimizer) -> Optimizer:
    """Return an optimizer of the same kind with the parameters of `spec` and all the memory of `old`."""
    method = OPTIMIZERS[spec.kind]
    optimizer = method.build(spec, weights)
    remembered: Mapping[str, Tensor] = old.state[weights]
    if remembered:
        state = {name: remembered.get(name, fresh) for name, fresh in method.slots(spec, weights).items()}
        state |= {name: remembered[name] for name in method.later if name in remembered}
        optimizer.state[weights] = method.adjust(old_spec, spec, state)
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
        return Handover(optimizer, 0, "had no moments to carry")
    wanted = method.takes(spec)
    kept, lost = (sorted(names) for names in (moments.kept() & wanted, moments.kept() - wanted))
    if not carry or not kept:
        return Handover(optimizer, 0, f"dropped the {' and the '.join(sorted(moments.kept()))}")
    if moments.gradient is not None and SQUARE in wanted - moments.kept():
        # To divide by a square of hardly any gradients is to leap. As if the average had been the one gradient so
        # far, steps are bounded as those of a new optimizer are.
        moments = Moments(1, moments.gradient, moments.gradient.square())
    optimizer.state[weights] = method.write(spec, moments, method.slots(spec, weights))
    note = f"carried the {' and the '.join(kept)}"
    return Handover(optimizer, moments.updates, note + (f", dropped the {' and the '.join(lost)}" if lost else ""))


def state_of(optimizer: Optimizer, weights: Parameter) -> State:
    """Return copies of an optimizer's state tensors by name; empty before the first update."""
    return {name: value.detach().clone() for name, value in optimizer.state[weights].items() if value is not None}


def load_state(optimizer: Optimizer, weights: Parameter, state: Mapping[str, Tensor]) -> None:
    """Put copies of `state` in place of an optimizer's memory: averages beside the weights, counts on the processor."""
    optimizer.state[weights] = {
        name: value.to(weights.device, copy=True) if value.dim() else value.clone() for name, value in state.items()
    }
