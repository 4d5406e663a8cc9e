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


def first_moment(optimizer: AnyOptimizer) -> str:
    """Return what it keeps of past gradients with their signs; empty where it keeps nothing."""
    if isinstance(optimizer, AdamFamily):
        return "m, the average gradient"
    if isinstance(optimizer, OptimisticSgd):
        return "the last gradient"
    if isinstance(optimizer, RmsProp) and optimizer.momentum:
        return "momentum buffer, of divided gradients"
    return "momentum buffer" if isinstance(optimizer, Sgd) and optimizer.momentum else ""


def second_moment(optimizer: AnyOptimizer) -> str:
    """Return what it keeps of their squares; empty where it keeps nothing."""
    if isinstance(optimizer, Adamax):
        return "u, the largest gradient of late"
    if isinstance(optimizer, AmsgradFamily) and optimizer.amsgrad:
        return "√v, v the largest average square so far"
    if isinstance(optimizer, AdamFamily):
        return "√v, v the average square"
    if isinstance(optimizer, (RmsProp, Adadelta)):
        return "root of the average square"
    return "root of the sum of all squares" if isinstance(optimizer, Adagrad) else ""
