"""Optimistic methods: each step takes the present direction twice and the last one back.

Daskalakis, Ilyas, Syrgkanis, Zeng 2018, "Training GANs with optimism", arXiv:1711.00141. In a game that plain descent
circles, the difference of two directions points inwards. The past is kept as a direction and not as a step, so that
a new rate holds for both.
"""

import torch
from torch import Tensor
from torch.nn import Parameter
from torch.optim import Optimizer

from ganviz.gan.optimizers.method import bias, counter


class _Optimistic(Optimizer):
    """What both methods share: one flat parameter, and ``w <- w - lr (2 d_t - d_(t-1))``."""

    def __init__(self, weights: Parameter, lr: float, weight_decay: float, **others: float) -> None:
        super().__init__([weights], {"lr": lr, "weight_decay": weight_decay, **others})

    def _direction(self, gradient: Tensor, state: dict[str, Tensor]) -> Tensor:
        """Return d_t, a tensor of its own, from the gradient and the state."""
        raise NotImplementedError

    @torch.no_grad()
    def step(self, closure: None = None) -> None:  # type: ignore[override]  # nothing here evaluates a loss again
        [group] = self.param_groups
        [weights] = group["params"]
        state = self.state[weights]
        direction = self._direction(weights.grad.add(weights, alpha=group["weight_decay"]), state)
        past = state.get("past_direction", direction)  # at first there is none, and the step is a plain one
        weights.add_((2 * direction).sub_(past), alpha=-group["lr"])
        state["past_direction"] = direction


class OptimisticSgd(_Optimistic):
    """Optimistic gradient descent: d_t is the gradient."""

    def _direction(self, gradient: Tensor, state: dict[str, Tensor]) -> Tensor:
        return gradient


class OptimisticAdam(_Optimistic):
    """Optimistic Adam: d_t is Adam's, the unbiased average gradient over the root of the average square."""

    def __init__(
        self, weights: Parameter, lr: float, beta1: float, beta2: float, eps: float, weight_decay: float
    ) -> None:
        super().__init__(weights, lr, weight_decay, beta1=beta1, beta2=beta2, eps=eps)

    def _direction(self, gradient: Tensor, state: dict[str, Tensor]) -> Tensor:
        [group] = self.param_groups
        if not state:
            zeros = torch.zeros_like(gradient)
            state |= {"step": counter(), "exp_avg": zeros, "exp_avg_sq": zeros.clone()}
        state["step"] += 1
        updates = state["step"].item()
        average = state["exp_avg"].lerp_(gradient, 1 - group["beta1"])
        square = state["exp_avg_sq"].mul_(group["beta2"]).addcmul_(gradient, gradient, value=1 - group["beta2"])
        size = (square / bias(group["beta2"], updates)).sqrt_().add_(group["eps"])
        return (average / bias(group["beta1"], updates)).div_(size)
