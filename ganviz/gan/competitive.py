"""Competitive gradient descent: each of two players moves to its best response to the other's move.

Schaefer and Anandkumar 2019, arXiv:1905.12103. Players x and y minimise f and g, with rates a and b. Near where
they stand the game is bilinear, and its equilibrium is the step (-a p, -b q) with

    p = grad_x f - b F q,    q = grad_y g - a G p,    F = d2f/dx dy,    G = d2g/dy dx.
"""

import math
from collections.abc import Callable

import torch
from torch import Tensor

from ganviz.gan.flat import flat_gradient
from ganviz.gan.player import Player

TOLERANCE = 1e-6  # of the residual, relative to the right-hand side; the paper has the same

Linear = Callable[[Tensor], Tensor]


def best_responses(x: Player, f: Tensor, y: Player, g: Tensor, iterations: int) -> tuple[Tensor, Tensor]:
    """Return the directions p and q, against which each player is to step at its own rate.

    `f` and `g` are the losses of `x` and `y`, each a function of the weights of both.
    """
    a, b = (float(player.optimizer.param_groups[0]["lr"]) for player in (x, y))
    f_x, g_x = (flat_gradient(loss, x.parameters, create_graph=True) for loss in (f, g))
    f_y, g_y = (flat_gradient(loss, y.parameters, create_graph=True) for loss in (f, g))

    def product(v: Tensor) -> Tensor:
        return v - a * b * flat_gradient(f_y, x.parameters, flat_gradient(g_x, y.parameters, v))  # (1 - ab FG) v

    def transposed(v: Tensor) -> Tensor:
        return v - a * b * flat_gradient(g_y, x.parameters, flat_gradient(f_x, y.parameters, v))  # (1 - ab FG)' v

    own_f, own_g = f_x.detach(), g_y.detach()
    p = solve(product, transposed, own_f - b * flat_gradient(f_y, x.parameters, own_g), iterations)
    return p, own_g - a * flat_gradient(g_x, y.parameters, p)


def solve(product: Linear, transposed: Linear, right: Tensor, iterations: int) -> Tensor:
    """Return v with M v = `right` by conjugate gradients on the normal equations M' M v = M' `right`.

    M, given with its transpose as functions, need not be symmetric: it is so only where one player's loss is the
    other's gain, on the same batch. (Hestenes and Stiefel 1952, section 10.)
    """
    solution, residual = torch.zeros_like(right), right.clone()
    gradient = direction = transposed(residual)
    goal = TOLERANCE * float(right.norm())
    for _ in range(iterations):
        squared_norm = float(gradient.square().sum())
        if float(residual.norm()) <= goal or not math.isfinite(squared_norm) or squared_norm == 0:
            break
        image = product(direction)
        length = squared_norm / float(image.square().sum())
        solution += length * direction
        residual -= length * image
        gradient = transposed(residual)
        direction = gradient + float(gradient.square().sum()) / squared_norm * direction
    return solution
