"""Gradients by hand: the backward passes of dense networks and pointwise losses, written out on fixed memory.

Several times as fast as autograd for small networks, where the interpreter is the cost. `path_of` says whether an
experiment can have it, and why not.
"""

from ganviz.gan.byhand import bends
from ganviz.gan.byhand.gradients import ByHand
from ganviz.gan.byhand.path import StepPath, path_of

__all__ = ["ByHand", "StepPath", "bends", "path_of"]
