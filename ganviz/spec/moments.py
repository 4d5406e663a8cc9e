"""What each optimizer keeps of past gradients, in words: as its paper names it, and in a few more."""

from ganviz.spec.optimizers import (
    Adadelta,
    Adagrad,
    Adamax,
    AdamFamily,
    AmsgradFamily,
    AnyOptimizer,
    OptimisticSgd,
    RmsProp,
    Sgd,
)
from ganviz.spec.translation import tr


def first_moment(optimizer: AnyOptimizer) -> str:
    """Return what it keeps of past gradients with their signs; empty where it keeps nothing."""
    if isinstance(optimizer, AdamFamily):
        return tr("m, the average gradient")
    if isinstance(optimizer, OptimisticSgd):
        return tr("the last gradient")
    if isinstance(optimizer, RmsProp) and optimizer.momentum:
        return tr("momentum buffer, of divided gradients")
    return tr("momentum buffer") if isinstance(optimizer, Sgd) and optimizer.momentum else ""


def second_moment(optimizer: AnyOptimizer) -> str:
    """Return what it keeps of their squares; empty where it keeps nothing."""
    if isinstance(optimizer, Adamax):
        return tr("u, the largest gradient of late")
    if isinstance(optimizer, AmsgradFamily) and optimizer.amsgrad:
        return tr("√v, v the largest average square so far")
    if isinstance(optimizer, AdamFamily):
        return tr("√v, v the average square")
    if isinstance(optimizer, (RmsProp, Adadelta)):
        return tr("root of the average square")
    return tr("root of the sum of all squares") if isinstance(optimizer, Adagrad) else ""
