"""The network of flow matching as a generator: its velocity field, and the way along it from noise to the data."""

from collections.abc import Callable

import torch
from torch import Tensor, nn

Velocity = Callable[[Tensor, Tensor], Tensor]  # (places (n, d), times (n, 1)) -> (n, d)


def transported(velocity: Velocity, noise: Tensor, steps: int) -> Tensor:
    """Return where dx/dt = v(x, t) brings `noise` (n, d) from t = 0 to 1, by `steps` of the midpoint method."""
    x, step = noise, 1 / steps
    for number in range(steps):
        start = torch.full((len(x), 1), number * step, dtype=x.dtype, device=x.device)
        middle = x + 0.5 * step * velocity(x, start)
        x = x + step * velocity(middle, start + 0.5 * step)
    return x


class Flow(nn.Sequential):
    """Brings noise to the data along a velocity field that it learns: (n, d) -> (n, d).

    Its layers are those of the field, a network (n, d + 1) -> (n, d) of a place and a time from 0 to 1.

    Attributes:
        steps: of the ODE.
    """

    steps = 1

    def velocity(self, x: Tensor, time: Tensor) -> Tensor:
        """Return the velocity (n, d) at places `x` (n, d) and times (n, 1)."""
        found = torch.cat([x, time], dim=1)
        for layer in self:
            found = layer(found)
        return found

    def forward(self, noise: Tensor) -> Tensor:
        return transported(self.velocity, noise, self.steps)
