"""Symplectic gradient adjustment: what turns players that circle an equilibrium towards it.

Balduzzi, Racaniere, Martens, Foerster, Tuyls, Graepel 2018, arXiv:1802.05642, algorithm 1. Both players' gradients are
one vector v, J its Jacobian by all their weights, A = (J - J') / 2 the part in which the players disagree. They move
against v + weight s A'v, where s is 1, or with alignment the sign of <v, J'v> <A'v, J'v> / d + 1/10 for d weights:
towards an equilibrium that attracts, away from one that repels.

Second derivatives of one loss are symmetric, so A'v is, for player x with loss f against y with loss g,
half the gradient by x of <dg/dy - df/dy, v_y>.
"""

import torch
from torch import Tensor

from ganviz.gan.flat import flat_gradient
from ganviz.gan.player import Player

EPS = 0.1


def adjusted(x: Player, f: Tensor, y: Player, g: Tensor, weight: float, aligns: bool) -> tuple[Tensor, Tensor]:
    """Return the directions, flat, against which each player is to move.

    `f` and `g` are the losses of `x` and `y`, each a function of the weights of both.
    """
    f_x, f_y, g_x, g_y = (
        flat_gradient(loss, player.parameters, create_graph=True) for loss in (f, g) for player in (x, y)
    )
    v_x, v_y = f_x.detach(), g_y.detach()
    a_x = flat_gradient((g_y - f_y) @ v_y, x.parameters) / 2
    a_y = flat_gradient((f_x - g_x) @ v_x, y.parameters) / 2
    if aligns:
        along = f_x @ v_x + g_y @ v_y  # its gradient is J'v
        h_x, h_y = (flat_gradient(along, player.parameters) for player in (x, y))
        agreement = (v_x @ h_x + v_y @ h_y) * (a_x @ h_x + a_y @ h_y) / (len(v_x) + len(v_y))
        weight = weight * float(torch.sign(agreement + EPS))
    return v_x + weight * a_x, v_y + weight * a_y
