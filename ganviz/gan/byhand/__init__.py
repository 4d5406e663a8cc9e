"""Gradients derived by hand: the backward passes of dense networks and pointwise losses, on fixed buffers.

Several times as fast as autograd for small networks, where the interpreter is the cost. `gradient_source_of` says
whether they cover an experiment, and why not.
"""

# Layers register themselves in `STAGES` when imported, and the losses of f-GAN in `LOSS_GRADIENTS`.
from ganviz.gan.byhand import activations, dense, variational
from ganviz.gan.byhand.gradient_source import gradient_source_of
from ganviz.gan.byhand.gradients import HandDerivedGradients
from ganviz.gan.byhand.passes import AtOnce

__all__ = ["AtOnce", "HandDerivedGradients", "activations", "dense", "gradient_source_of", "variational"]
