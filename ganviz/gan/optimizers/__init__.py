"""Optimizers, and what becomes of their state when one replaces another. One file a family."""

from ganviz.gan.optimizers import adam, adaptive, descent
from ganviz.gan.optimizers.direct import row_of_update, update_of
from ganviz.gan.optimizers.handover import (
    Handover,
    adjusted,
    build_optimizer,
    layout_of,
    load_state,
    put_back,
    state_of,
    swapped,
)
from ganviz.gan.optimizers.method import OPTIMIZERS, Averages, Method, Moments, State
from ganviz.gan.optimizers.uncompiled import without_compiler

without_compiler()

__all__ = [
    "OPTIMIZERS",
    "Averages",
    "Handover",
    "Method",
    "Moments",
    "State",
    "adam",
    "adaptive",
    "adjusted",
    "build_optimizer",
    "descent",
    "layout_of",
    "load_state",
    "put_back",
    "row_of_update",
    "state_of",
    "swapped",
    "update_of",
]
