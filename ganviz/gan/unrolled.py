"""The discriminator as it would be some updates later, differentiable with respect to what those learn from.

Metz, Poole, Pfau, Sohl-Dickstein 2017, arXiv:1611.02163, eq. 5 to 8: a generator whose loss is taken against it
allows for D's answer. The updates are made on copies: no weight, buffer or optimizer state of the player changes.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

import torch
from torch import Tensor
from torch.func import functional_call

from ganviz.gan import optimizers
from ganviz.gan.flat import buffers_of
from ganviz.gan.optimizers import State
from ganviz.gan.penalties import Logits
from ganviz.gan.player import Player
from ganviz.gan.registry import Registry
from ganviz.spec.optimizers import AmsgradFamily, Sgd

# (description, rate, weights, gradient, optimizer state) -> weights after torch's step, all of it differentiable;
# the state is updated in place
Step = Callable[[Any, float, Tensor, Tensor, State], Tensor]
STEPS: Registry[Step] = Registry("differentiable optimizers")


def unrolled(player: Player, loss: Callable[[Logits], Tensor], updates: int) -> Logits:
    """Return the network of `player` after `updates` more of its optimizer's updates against `loss`."""
    step, state = STEPS[player.spec.kind], optimizers.state_of(player.optimizer, player.weights)
    rate = float(player.optimizer.param_groups[0]["lr"])
    buffers = {name: buffer.clone() for name, buffer in buffers_of(player.network).items()}
    weights = player.weights.detach().clone().requires_grad_()
    for _ in range(updates):
        value = loss(_with_weights(player, weights, buffers))
        [gradient] = torch.autograd.grad(value, weights, create_graph=True)
        weights = step(player.spec, rate, weights, gradient, state)
    return _with_weights(player, weights, buffers)


def _with_weights(player: Player, weights: Tensor, buffers: dict[str, Tensor]) -> Logits:
    """Return the network of `player` as a function of samples, with its parameters taken from a flat vector."""
    parts = torch.split(weights, [parameter.numel() for parameter in player.parameters])
    named = {
        name: part.view(parameter.shape)
        for (name, parameter), part in zip(player.network.named_parameters(), parts, strict=True)
    }
    return partial(functional_call, player.network, named | buffers)


@STEPS.register("sgd")
def sgd(spec: Sgd, rate: float, weights: Tensor, gradient: Tensor, state: State) -> Tensor:
    """Step with momentum and Nesterov's variant, as ``torch.optim.SGD``."""
    direction = gradient + spec.weight_decay * weights
    if spec.momentum:
        past = state.get("momentum_buffer")
        buffer = direction if past is None else spec.momentum * past + (1 - spec.dampening) * direction
        state["momentum_buffer"] = buffer
        direction = direction + spec.momentum * buffer if spec.nesterov else buffer
    return weights - rate * direction


@STEPS.register("adam")
def adam(spec: AmsgradFamily, rate: float, weights: Tensor, gradient: Tensor, state: State) -> Tensor:
    """Step by averages with their bias taken out, as ``torch.optim.Adam``, AMSGrad included."""
    gradient = gradient + spec.weight_decay * weights
    none = torch.zeros_like(gradient)
    count = state.get("step", torch.tensor(0.0)) + 1
    average = spec.beta1 * state.get("exp_avg", none) + (1 - spec.beta1) * gradient
    square = spec.beta2 * state.get("exp_avg_sq", none) + (1 - spec.beta2) * gradient.square()
    state |= {"step": count, "exp_avg": average, "exp_avg_sq": square}
    if spec.amsgrad:
        square = state["max_exp_avg_sq"] = torch.maximum(state.get("max_exp_avg_sq", none), square)
    unbiased = average / (1 - spec.beta1 ** count.item())
    return weights - rate * unbiased / (_root(square / (1 - spec.beta2 ** count.item())) + spec.eps)


def _root(square: Tensor) -> Tensor:
    """Return the square root, with derivative 0 at 0 where it has none: the gradient of a dead unit's weights is 0."""
    is_zero = square == 0
    return torch.where(is_zero, 0.0, torch.where(is_zero, 1.0, square).sqrt())
