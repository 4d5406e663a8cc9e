"""The discriminator as it would be some updates later, with a way back to what it would learn those from.

Metz, Poole, Pfau, Sohl-Dickstein 2017, arXiv:1611.02163, eq. 5 to 8: a generator whose loss is taken against it
foresees D's answer. The updates are imagined: no weight, buffer or memory of the player moves.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

import torch
from torch import Tensor
from torch.func import functional_call

from ganviz.gan import optimizers
from ganviz.gan.flat import buffers_of
from ganviz.gan.player import Player
from ganviz.gan.registry import Registry
from ganviz.spec.optimizers import AmsgradFamily, Sgd

Judge = Callable[[Tensor], Tensor]  # samples -> logits
Memory = dict[str, Tensor]
# (description, rate, weights, gradient, memory) -> weights after torch's step, all of it differentiable;
# writes what the step remembers into the memory
Step = Callable[[Any, float, Tensor, Tensor, Memory], Tensor]
STEPS: Registry[Step] = Registry("differentiable optimizers")


def unrolled(player: Player, loss: Callable[[Judge], Tensor], updates: int) -> Judge:
    """Return the network of `player` after `updates` more of its optimizer's updates against `loss`."""
    step, memory = STEPS[player.spec.kind], optimizers.state_of(player.optimizer, player.weights)
    rate = float(player.optimizer.param_groups[0]["lr"])
    buffers = {name: buffer.clone() for name, buffer in buffers_of(player.network).items()}
    weights = player.weights.detach().clone().requires_grad_()
    for _ in range(updates):
        value = loss(_with_weights(player, weights, buffers))
        [gradient] = torch.autograd.grad(value, weights, create_graph=True)
        weights = step(player.spec, rate, weights, gradient, memory)
    return _with_weights(player, weights, buffers)


def _with_weights(player: Player, weights: Tensor, buffers: dict[str, Tensor]) -> Judge:
    """Return the network of `player` as a function, with parts of a flat vector for its parameters."""
    parts = torch.split(weights, [parameter.numel() for parameter in player.parameters])
    named = {
        name: part.view(parameter.shape)
        for (name, parameter), part in zip(player.network.named_parameters(), parts, strict=True)
    }
    return partial(functional_call, player.network, named | buffers)


@STEPS.register("sgd")
def sgd(spec: Sgd, rate: float, weights: Tensor, gradient: Tensor, memory: Memory) -> Tensor:
    """Step with momentum and Nesterov's variant, as ``torch.optim.SGD``."""
    direction = gradient + spec.weight_decay * weights
    if spec.momentum:
        past = memory.get("momentum_buffer")
        buffer = direction if past is None else spec.momentum * past + (1 - spec.dampening) * direction
        memory["momentum_buffer"] = buffer
        direction = direction + spec.momentum * buffer if spec.nesterov else buffer
    return weights - rate * direction


@STEPS.register("adam")
def adam(spec: AmsgradFamily, rate: float, weights: Tensor, gradient: Tensor, memory: Memory) -> Tensor:
    """Step by averages with their bias taken out, as ``torch.optim.Adam``, AMSGrad included."""
    gradient = gradient + spec.weight_decay * weights
    none = torch.zeros_like(gradient)
    count = memory.get("step", torch.tensor(0.0)) + 1
    average = spec.beta1 * memory.get("exp_avg", none) + (1 - spec.beta1) * gradient
    square = spec.beta2 * memory.get("exp_avg_sq", none) + (1 - spec.beta2) * gradient.square()
    memory |= {"step": count, "exp_avg": average, "exp_avg_sq": square}
    if spec.amsgrad:
        square = memory["max_exp_avg_sq"] = torch.maximum(memory.get("max_exp_avg_sq", none), square)
    unbiased = average / (1 - spec.beta1 ** count.item())
    return weights - rate * unbiased / (_root(square / (1 - spec.beta2 ** count.item())) + spec.eps)


def _root(square: Tensor) -> Tensor:
    """Return the square root, with slope 0 at 0 where it has none: the weights of a dead unit have no gradient."""
    is_zero = square == 0
    return torch.where(is_zero, 0.0, torch.where(is_zero, 1.0, square).sqrt())
